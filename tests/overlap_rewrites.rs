//! The problem: a second outlet's version cuts, merges, restyles and adds page furniture; an editor
//! wants to be told of the facts that moved, and of nothing else.
//!
//! Stories invented for this project, each with versions rewritten by hand. For each version: the
//! words of it that must ask for attention, and no others may; and its lines that are no part of
//! the story, which must have no partner.
#![cfg(not(target_arch = "wasm32"))]

use copydesk::{Offsets, Span, Verdict, compare_raw};

struct Version {
    name: &'static str,
    text: &'static str,
    /// Words of the version in each edit that asks for attention; of A where B has none.
    attention: &'static [&'static str],
    conflicts: usize,
    furniture: &'static [&'static str],
}

const LIGHTHOUSE: &str = "Keeper of Skerry light quits after 31 years

The last keeper of the Skerry lighthouse climbed down its 212 steps for the final time on Friday, after the harbour authority switched on an automatic lamp.

Ines Tolvaard, 58, had lived on the rock since 1993. \"I shall miss the seals,\" she said. \"I shall not miss the stairs.\"

The authority paid $1.4 million for the new lamp, which can be seen from 20 miles away. It said no jobs would be lost.

Fishermen in Alder are not convinced. The lamp allegedly failed twice during tests in March, according to two crews.

A spokesman, Per Quist, said the tests had been a success.";

const LIGHTHOUSE_VERSIONS: &[Version] = &[
    Version {
        name: "restyled and cut, all true",
        text: "Skerry’s last lighthouse keeper bows out

After the harbour authority switched on an automatic lamp, the last keeper of the Skerry lighthouse climbed down its 212 steps for the final time on Friday.

Ines Tolvaard, aged 58, has lived on the rock since 1993. “I shall miss the seals,” she said.

The authority paid $1.4m for the new lamp, which can be seen from 32km away. It said no jobs would be lost.

Fishermen in Alder aren’t convinced.

Subscribe from $1 a week.
Have something to add?",
        attention: &[],
        conflicts: 0,
        furniture: &["Subscribe from $1 a week.", "Have something to add?"],
    },
    Version {
        name: "four facts moved",
        text: "Keeper of Skerry light quits after 31 years

The last keeper of the Skerry lighthouse climbed down its 221 steps for the final time on Friday, after the harbour authority switched on an automatic lamp.

Ines Tolvaard, 58, had lived on the rock since 1993. \"I shall miss the seals,\" she said. \"I shall not miss the stairs.\"

The authority paid $1.4 million for the new lamp, which can be seen from 20 miles away. It said jobs would be lost.

Fishermen in Alder are not convinced. The lamp failed twice during tests in May, according to two crews.

A spokesman, Per Quist, said the tests had been a success.",
        attention: &["221", "no", "allegedly", "May"],
        conflicts: 3,
        furniture: &[],
    },
];

const MARKET: &str = "Two stalls burned in a fire at the covered market of Birchby early on Tuesday, and 14 people were taken to hospital with smoke in their lungs.

The fire began at 4:40 a.m. in a bakery, the brigade said. It took three hours to put out.

Mayor Lotte Hansen called it the worst night in the market's history. She promised that every trader would be paid within 30 days.

At least 40 stalls will stay shut until June. The market opened in 1886.";

const MARKET_VERSIONS: &[Version] = &[
    Version {
        name: "sentences merged, split and moved, all true",
        text: "Birchby's covered market, opened in 1886, will keep at least forty stalls shut until June.

Two of them burned early on Tuesday in a fire which sent 14 people to hospital with smoke in their lungs.

The brigade said the fire began in a bakery at 4.40am and took three hours to put out.

It was the worst night in the market's history, said Mayor Lotte Hansen. She promised that every trader would be paid within 30 days.

More in World: Potato prices fall for a third week",
        attention: &[],
        conflicts: 0,
        furniture: &["More in World: Potato prices fall for a third week"],
    },
    Version {
        name: "three figures moved",
        text: "Two stalls burned in a fire at the covered market of Birchby early on Wednesday, and 14 people were taken to hospital with smoke in their lungs.

The fire began at 5:40 a.m. in a bakery, the brigade said. It took three hours to put out.

Mayor Lotte Hansen called it the worst night in the market's history. She promised that every trader would be paid within 30 days.

At least 60 stalls will stay shut until June. The market opened in 1886.",
        attention: &["Wednesday", "5:40 a.m.", "60"],
        conflicts: 3,
        furniture: &[],
    },
];

fn check(story: &str, version: &Version) -> Vec<String> {
    let found = compare_raw(story, version.text, Offsets::Utf8).expect("small texts are compared");
    let at = version.name;
    let mut out = Vec::new();
    if found.verdict != Verdict::EditedVersion {
        out.push(format!("{at}: {:?}", found.verdict));
    }
    if found.conflicts.len() != version.conflicts {
        out.push(format!("{at}: conflicts {:?}", found.conflicts));
    }
    let edits = found.passages.iter().flat_map(|passage| &passage.edits);
    let mut seen: Vec<&str> = edits
        .filter(|edit| edit.attention)
        .map(|edit| match (edit.a, edit.b) {
            (_, Some(b)) => b.of(version.text),
            (Some(a), None) => a.of(story),
            (None, None) => "",
        })
        .collect();
    let mut expected = version.attention.to_vec();
    seen.sort_unstable();
    expected.sort_unstable();
    if seen != expected {
        out.push(format!("{at}: attention {seen:?}, not {expected:?}"));
    }
    for line in version.furniture {
        let start = version.text.find(line).expect("furniture is a line of the version");
        let span = Span::new(start, start + line.len());
        if found.passages.iter().any(|passage| passage.b.overlaps(span)) {
            out.push(format!("{at}: {line:?} has a partner"));
        }
    }
    out
}

#[test]
fn only_what_moved_asks_for_attention() {
    let stories = [(LIGHTHOUSE, LIGHTHOUSE_VERSIONS), (MARKET, MARKET_VERSIONS)];
    let problems: Vec<_> = stories
        .iter()
        .flat_map(|(story, versions)| versions.iter().flat_map(|version| check(story, version)))
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}
