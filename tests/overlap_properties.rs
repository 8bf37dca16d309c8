//! Properties that every overlap has, whatever the two texts are.
#![cfg(not(target_arch = "wasm32"))]

use copydesk::{
    EditKind, Offsets, Overlap, PassageKind, SentenceKind, Shares, Span, Verdict, compare_raw,
};
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

fn in_share(shares: Shares) -> bool {
    let whole = shares.verbatim + shares.edited;
    shares.verbatim >= 0.0 && shares.edited >= 0.0 && whole <= 1.000_001
}

fn fits(text: &str, span: Option<Span>) -> bool {
    span.is_none_or(|span| text.get(span.start..span.end).is_some())
}

type Pairs = Vec<(Option<Span>, Option<Span>, String)>;

fn pairs(overlap: &Overlap, mirrored: bool) -> Pairs {
    let mut out: Vec<_> = overlap
        .sentences
        .iter()
        .map(|pair| {
            let kind = match (pair.kind, mirrored) {
                (SentenceKind::OnlyA, true) => SentenceKind::OnlyB,
                (SentenceKind::OnlyB, true) => SentenceKind::OnlyA,
                (kind, _) => kind,
            };
            let (a, b) = if mirrored { (pair.b, pair.a) } else { (pair.a, pair.b) };
            (a, b, format!("{kind:?}"))
        })
        .collect();
    out.sort();
    out
}

/// The kind of an edit as it is seen from the other text.
fn turned(kind: EditKind) -> EditKind {
    match kind {
        EditKind::Inserted => EditKind::Deleted,
        EditKind::Deleted => EditKind::Inserted,
        EditKind::QualifierAdded => EditKind::QualifierDropped,
        EditKind::QualifierDropped => EditKind::QualifierAdded,
        kind => kind,
    }
}

/// All edits and conflicts, in one order whichever text comes first.
fn differences(overlap: &Overlap, mirrored: bool) -> Vec<String> {
    let turn = |a, b| if mirrored { (b, a) } else { (a, b) };
    let edits = overlap.passages.iter().flat_map(|passage| &passage.edits).map(|edit| {
        let kind = if mirrored { turned(edit.kind) } else { edit.kind };
        let same = (edit.same_fact, edit.attention);
        format!("{:?} {kind:?} {same:?}", turn(edit.a, edit.b))
    });
    let conflicts = overlap.conflicts.iter().map(|conflict| {
        format!("{:?} {:?}", turn(Some(conflict.a), Some(conflict.b)), conflict.kind)
    });
    let passages = overlap
        .passages
        .iter()
        .map(|passage| format!("{:?} {:?}", turn(Some(passage.a), Some(passage.b)), passage.kind));
    let mut out: Vec<_> = edits.chain(conflicts).chain(passages).collect();
    out.sort();
    out
}

/// One side of a passage.
type SideOf = fn(&copydesk::Passage) -> Span;

/// Letters and digits of a text, and how many of them stand in some of the spans.
fn covered(text: &str, spans: &[Span]) -> (usize, usize) {
    let signs = text.char_indices().filter(|(_, c)| c.is_alphanumeric());
    let inside = signs.clone().filter(|(at, _)| spans.iter().any(|span| span.contains(*at)));
    (signs.count(), inside.count())
}

proptest! {
    #[test]
    fn swapping_the_texts_mirrors_the_overlap(a in texts(), b in texts()) {
        let (one, other) = (compared(&a, &b), compared(&b, &a));
        prop_assert_eq!(one.verdict, other.verdict);
        prop_assert_eq!(one.a_in_b, other.b_in_a);
        prop_assert_eq!(one.b_in_a, other.a_in_b);
        prop_assert_eq!(pairs(&one, false), pairs(&other, true));
        prop_assert_eq!(differences(&one, false), differences(&other, true));
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
        for pair in &overlap.sentences {
            prop_assert_eq!(pair.kind, SentenceKind::Verbatim);
        }
        if overlap.passages.is_empty() {
            prop_assert!(overlap.sentences.is_empty());
        } else {
            prop_assert_eq!(overlap.verdict, Verdict::SameText);
        }
        prop_assert!(overlap.conflicts.is_empty());
    }

    #[test]
    fn shares_and_spans_are_in_range(a in texts(), b in texts()) {
        let overlap = compared(&a, &b);
        prop_assert!(in_share(overlap.a_in_b) && in_share(overlap.b_in_a));
        for passage in &overlap.passages {
            prop_assert!(fits(&a, Some(passage.a)) && fits(&b, Some(passage.b)));
            for edit in &passage.edits {
                prop_assert!(fits(&a, edit.a) && fits(&b, edit.b));
            }
        }
        for pair in &overlap.sentences {
            prop_assert!(fits(&a, pair.a) && fits(&b, pair.b));
        }
        for conflict in &overlap.conflicts {
            prop_assert!(fits(&a, Some(conflict.a)) && fits(&b, Some(conflict.b)));
        }
    }
}
