//! Properties that every overlap has, whatever the two texts are.
#![cfg(not(target_arch = "wasm32"))]

use copydesk::{Offsets, Overlap, SentenceKind, Shares, Span, Verdict, compare_raw};
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

proptest! {
    #[test]
    fn swapping_the_texts_mirrors_the_overlap(a in texts(), b in texts()) {
        let (one, other) = (compared(&a, &b), compared(&b, &a));
        prop_assert_eq!(one.verdict, other.verdict);
        prop_assert_eq!(one.a_in_b, other.b_in_a);
        prop_assert_eq!(one.b_in_a, other.a_in_b);
        prop_assert_eq!(pairs(&one, false), pairs(&other, true));
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
