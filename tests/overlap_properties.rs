//! Properties that every overlap has, whatever the two texts are.
#![cfg(not(target_arch = "wasm32"))]

mod promises;

use copydesk::{Offsets, Overlap, PassageKind, Shares, Span, Verdict, compare_raw};
use promises::chance::config;
use promises::choices::Choices;
use promises::overlap;
use promises::paste::versions;
use proptest::prelude::*;

fn compared(a: &str, b: &str) -> Overlap {
    compare_raw(a, b, Offsets::Utf8).expect("small texts are compared")
}

/// Texts made of a few sentences again and again, so that two of them share some.
fn stories() -> impl Strategy<Value = String> {
    let sentence = prop::sample::select(vec![
        "The ferry left Alder at 10:30 on Monday with 412 people on board.",
        "The ferry left Alder on Tuesday with 421 people aboard.",
        "“We saw the lights,” said Mara Venn, a baker.",
        "No one was hurt.",
        "Nobody was hurt, the harbour office said!",
        "The harbor office said no one was hurt",
        "渡し船は月曜日に港を出た。",
        "\n\n",
        "a a a a a a a a",
        "It rained.",
        "…",
        "It didn't rain until Oct. 30, 2020; then 20 per cent more fell.",
        "It did not rain until 30 October 2020: then 20% more fell.",
        "👍🏽 e\u{301}",
    ]);
    prop::collection::vec(sentence, 0..12).prop_map(|sentences| sentences.join(" "))
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![3 => stories(), 1 => any::<String>()]
}

/// One side of a passage.
type SideOf = fn(&copydesk::Passage) -> Span;

/// Letters and digits of a text, and how many of them stand in some of the spans.
fn covered(text: &str, spans: &[Span]) -> (usize, usize) {
    let signs = text.char_indices().filter(|(_, c)| c.is_alphanumeric());
    let inside = signs.clone().filter(|(at, _)| spans.iter().any(|span| span.contains(*at)));
    (signs.count(), inside.count())
}

/// Pairs that fuzzing found to overlap otherwise when they were swapped.
const FOUND: [(&str, &str); 3] = [
    // A word moved that is a part of a name in one text only.
    (
        "South Korea’s singleional Assembly, may debate such pacts but Han can sign minor ones \
         alone, aodcrcing to Denmark’s Trade Ministry.Under the pact each side must offer its spare \
         docks at cost whenever the other loses a rd y taofire or flood.\n\nIt also commits the pair to work toward",
        " a “fair and open northern sea trade” and to pool research on steel, batteries, ice charts, \
         cre may debate such pacts but Han can sign minor onew safety and ports.\n\nSeveral diplomats suspect the votes mean South Korea may before \
         l�����ong be drawn into the Norway-Denmark cod war.\n\n",
    ),
    // A run that moved and has a capital in one text only.
    (
        "By US, Danis\0Oand Japanese estimates, up to 1,400 South Korean engineers have pping watchdog \
         said last week thatt week that S~outh Korea had leased more than 1,900 cranes, pumps and other dock \
         gear to Norway since March last year to fill gaps in its idle yards. — AP\n\nJoin u",
        "s on our official T/\0\0\0\0\0\0\0elegram South Korea had leased more than 1,900 cranes, pumps and \
         other dock gear to Norway since March last year to fill gaps in its idle yards. — AP\n\nJoin us on \
         our official T/\0\0\0\0\0\0\0elegram channel for the latest alerts and daily briefs!\n\n\u{a0}\u{a0}\
         \u{a0}\n\n",
    ),
    (
        "<aside class=\"most-read\"><h2>Most read</h2><ol><li><a href=\"/a\">A lighthouse keeper's last \
         logbook</a></li><li><a href=\"/b\">The town that rents out its snow</a></li></ol></aside>\n</main>\
         \n<footer><form><label>Sign up for",
        " the evening briefing</label><input type=\"email\" f=\"/a\">A lighthouse keeper's last logbook</a>\
         </li><he Quillhaven Packet. All rights reserved.</p></footer>\n<!-- a comment is not shown <p>nor \
         this</p> -->\n</body>\n</html>\n",
    ),
];

#[test]
fn what_was_found_stays_mended() {
    for (a, b) in FOUND {
        assert_eq!(overlap::problems(a, b), Vec::<String>::new());
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn an_overlap_is_as_promised(a in texts(), b in texts()) {
        let problems = overlap::problems(&a, &b);
        prop_assert!(problems.is_empty(), "{:#?}", problems);
    }

    #[test]
    fn versions_overlap_as_promised(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let [a, b] = versions(&mut Choices::of(&bytes));
        let problems = overlap::problems(&a, &b);
        prop_assert!(problems.is_empty(), "{:#?}\n{:?}\n{:?}", problems, a, b);
    }

    #[test]
    fn shares_are_what_the_passages_cover(a in texts(), b in texts()) {
        let overlap = compared(&a, &b);
        let sides: [(&str, SideOf, Shares); 2] = [
            (&a, |passage| passage.a, overlap.a_in_b),
            (&b, |passage| passage.b, overlap.b_in_a),
        ];
        for (text, side, shares) in sides {
            let spans = |kind: Option<PassageKind>| -> Vec<Span> {
                let of_kind = |passage: &&copydesk::Passage| kind.is_none_or(|kind| passage.kind == kind);
                overlap.passages.iter().filter(of_kind).map(side).collect()
            };
            let (all, inside) = covered(text, &spans(None));
            let (_, verbatim) = covered(text, &spans(Some(PassageKind::Verbatim)));
            let whole = shares.verbatim + shares.edited;
            prop_assert!(whole <= 0.0 || inside > 0, "nothing is shared outside the passages");
            prop_assert!(all == 0 || inside < all || verbatim < all || shares.verbatim >= 1.0);
            prop_assert!(verbatim == 0 || shares.verbatim > 0.0);
        }
    }

    #[test]
    fn same_text_is_said_of_nothing_less(a in stories(), b in stories()) {
        let overlap = compared(&a, &b);
        if overlap.verdict == Verdict::SameText {
            let letters = |text: &str| text.to_lowercase().matches(char::is_alphanumeric).count();
            let sides = [(&a, overlap.a_in_b), (&b, overlap.b_in_a)];
            for (text, shares) in sides {
                prop_assert!(letters(text) == 0 || shares.verbatim + shares.edited >= 0.999);
            }
        }
    }

    #[test]
    fn a_text_is_verbatim_in_itself(text in texts()) {
        let overlap = compared(&text, &text);
        let problems = overlap::differences_from_itself(&text);
        prop_assert!(problems.is_empty(), "{:#?}", problems);
        if overlap.passages.is_empty() {
            prop_assert!(overlap.sentences.is_empty());
        } else {
            prop_assert_eq!(overlap.verdict, Verdict::SameText);
        }
    }
}
