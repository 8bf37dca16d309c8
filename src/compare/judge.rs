//! The problem: shares and passages must end in one word and one sentence: how are these two
//! related, and why do we say so?

use crate::overlap::{Alignment, EditKind, SentenceKind, Shares, Verdict};
use crate::span::Span;

/// Share of the words of the text that has more in common from which it is a version of the other:
/// a cut and rewritten wire story keeps half of what it keeps word for word.
const VERSION_SHARE: f64 = 0.35;
/// The same for the other text: less is a quotation or an excerpt.
const OTHER_SHARE: f64 = 0.15;
/// All of the words, but for rounding.
const WHOLE: f64 = 0.999_999;
/// Share of the words that two texts have in common that must stand in quotation marks for them to
/// share quotes only.
const QUOTED_SHARE: f64 = 0.7;
/// Named things that two texts must share to be about the same subject.
const RELATED_NAMES: usize = 4;
/// And their share of the named things of the text that has fewer.
const RELATED_SHARE: f64 = 0.4;

/// The verdict on an alignment of `a` and `b`, and its reason; `names` counts the things both name
/// and those that the one with fewer names.
pub fn verdict(
    (a, b): (&str, &str),
    alignment: &Alignment,
    names: (usize, usize),
) -> (Verdict, String) {
    let (share_a, share_b) = (all(alignment.a_in_b), all(alignment.b_in_a));
    let (more, less) = (share_a.max(share_b), share_a.min(share_b));
    let figures = format!(
        "{} per cent of the words of A stand in B, {} per cent of the words of B in A",
        hundredths(share_a),
        hundredths(share_b)
    );
    if alignment.passages.is_empty() {
        #[allow(clippy::cast_precision_loss)] // Counts of names are far below 2^52.
        let share = names.0 as f64 / names.1.max(1) as f64;
        if names.0 >= RELATED_NAMES && share >= RELATED_SHARE {
            let why = format!("No sentence is shared, but both name the same {} things.", names.0);
            return (Verdict::Related, why);
        }
        return (Verdict::Unrelated, "No sentence is shared.".to_owned());
    }
    let verbatim = alignment.sentences.iter().all(|pair| pair.kind == SentenceKind::Verbatim);
    let alone = alignment.sentences.iter().any(|pair| pair.a.is_none() || pair.b.is_none());
    let mut edits = alignment.passages.iter().flat_map(|passage| &passage.edits);
    let marks_only = edits.all(|edit| edit.kind == EditKind::Punctuation);
    let whole = || {
        covers(a, alignment.passages.iter().map(|passage| passage.a).collect())
            && covers(b, alignment.passages.iter().map(|passage| passage.b).collect())
    };
    if !alone && (verbatim || marks_only && less >= WHOLE && whole()) {
        let why = if verbatim {
            "Every sentence is the same in both."
        } else {
            "Every word is the same in both; only marks of punctuation differ."
        };
        return (Verdict::SameText, why.to_owned());
    }
    if quoted(a, b, alignment) >= QUOTED_SHARE {
        let why = format!("What both share stands in quotation marks: {figures}.");
        return (Verdict::SharesQuotes, why);
    }
    if more >= VERSION_SHARE && less >= OTHER_SHARE {
        return (Verdict::EditedVersion, format!("One text, edited: {figures}."));
    }
    (Verdict::SharesPassages, format!("Different texts with passages in common: {figures}."))
}

/// True if no word of a text stands outside the spans. Shares are rounded, and cannot tell.
fn covers(text: &str, mut spans: Vec<Span>) -> bool {
    spans.sort_unstable();
    spans.push(Span::new(text.len(), text.len()));
    let mut end = 0;
    spans.iter().all(|span| {
        let gap = text.get(end..span.start.max(end)).unwrap_or_default();
        end = end.max(span.end);
        !gap.contains(char::is_alphanumeric)
    })
}

fn all(shares: Shares) -> f64 {
    shares.verbatim + shares.edited
}

/// A share in whole per cent.
fn hundredths(share: f64) -> f64 {
    (share * 100.0).round()
}

/// Share of the letters and digits of the passages, of both texts, that stands in quotation marks.
fn quoted(a: &str, b: &str, alignment: &Alignment) -> f64 {
    let (mut inside, mut all) = (0_u32, 0_u32);
    let texts = alignment.passages.iter().flat_map(|both| [both.a.of(a), both.b.of(b)]);
    for text in texts {
        let mut open = false;
        for character in text.chars() {
            match character {
                '“' | '«' | '„' => open = true,
                '”' | '»' => open = false,
                '"' => open = !open,
                _ if character.is_alphanumeric() => {
                    all += 1;
                    inside += u32::from(open);
                }
                _ => {}
            }
        }
    }
    f64::from(inside) / f64::from(all.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlap::{Passage, PassageKind, SentencePair};

    fn shares(verbatim: f64) -> Shares {
        Shares { verbatim, edited: 0.0 }
    }

    /// An alignment of one passage that covers `a`, with these shares and kinds of sentences.
    fn alignment(a: &str, in_b: f64, in_a: f64, kinds: &[SentenceKind]) -> Alignment {
        let whole = Span::new(0, a.len());
        let pair = |kind: &SentenceKind| SentencePair {
            a: (*kind != SentenceKind::OnlyB).then_some(whole),
            b: (*kind != SentenceKind::OnlyA).then_some(whole),
            kind: *kind,
        };
        let passage = Passage { a: whole, b: whole, kind: PassageKind::Verbatim, edits: vec![] };
        Alignment {
            passages: if in_b > 0.0 { vec![passage] } else { Vec::new() },
            sentences: kinds.iter().map(pair).collect(),
            a_in_b: shares(in_b),
            b_in_a: shares(in_a),
            ..Alignment::default()
        }
    }

    #[test]
    fn one_word_outside_the_passages_is_not_covered() {
        for (text, spans, expected) in [
            ("It rained. It stopped.", &[(0, 10), (11, 22)][..], true),
            ("It rained. It stopped.", &[(11, 22), (0, 10)], true),
            ("It rained. It stopped.", &[(0, 10)], false),
            ("…", &[], true),
        ] {
            let spans = spans.iter().map(|(start, end)| Span::new(*start, *end)).collect();
            assert_eq!(covers(text, spans), expected, "{text}");
        }
    }

    #[test]
    fn quotes_count_in_whichever_text_has_them() {
        let (marked, bare) =
            ("“We saw the lights go out,” he said.", "We saw the lights go out, he said.");
        let whole = |text: &str| Span::new(0, text.len());
        for (a, b) in [(marked, bare), (bare, marked)] {
            let passage =
                Passage { a: whole(a), b: whole(b), kind: PassageKind::Edited, edits: vec![] };
            let alignment = Alignment { passages: vec![passage], ..Alignment::default() };
            assert!((0.3..0.5).contains(&quoted(a, b, &alignment)), "{a} {b}");
        }
    }

    #[test]
    fn shares_and_sentences_make_the_verdict() {
        use SentenceKind::{Edited, OnlyA, OnlyB, Verbatim};
        let (plain, quote) =
            ("The ferry left Alder late.", "“We saw the lights go out at sea,” she said.");
        for (a, in_b, in_a, kinds, names, expected) in [
            (plain, 1.0, 1.0, &[Verbatim][..], (0, 0), Verdict::SameText),
            (plain, 1.0, 0.5, &[Verbatim, OnlyB], (0, 0), Verdict::EditedVersion),
            (plain, 0.8, 0.7, &[Edited], (0, 0), Verdict::EditedVersion),
            (plain, 0.2, 0.1, &[Edited, OnlyA, OnlyB], (0, 0), Verdict::SharesPassages),
            (plain, 0.9, 0.05, &[Edited, OnlyB], (0, 0), Verdict::SharesPassages),
            (quote, 0.2, 0.2, &[Edited, OnlyA], (0, 0), Verdict::SharesQuotes),
            (plain, 0.0, 0.0, &[OnlyA, OnlyB], (6, 10), Verdict::Related),
            (plain, 0.0, 0.0, &[OnlyA, OnlyB], (6, 60), Verdict::Unrelated),
            (plain, 0.0, 0.0, &[OnlyA, OnlyB], (1, 1), Verdict::Unrelated),
        ] {
            let found = verdict((a, a), &alignment(a, in_b, in_a, kinds), names);
            assert_eq!(found.0, expected, "{a} {in_b} {in_a} {kinds:?}");
            assert!(!found.1.is_empty(), "every verdict says why");
        }
    }
}
