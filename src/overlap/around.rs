//! The problem: a few equal words in other company, such as "offered an amendment" and "an amendment
//! from", or "Five tankers" and "Among five tankers", are no move and no change of capitals: they
//! were reworded with what stands around them.
//!
//! A moved run that lost words at one end and got others at an end, and a capital that a small word
//! before it took over, become one change with those words.

use super::edit::{Change, Stretch};
use super::grammar;
use super::lexicon::{self, Class};
use super::record::{Edit, EditKind, SameFact};
use super::word::Word;
use crate::span::Span;
use std::ops::Range;

/// Words of a moved run that may be part of a rewording.
const MAX_RUN_WORDS: usize = 3;
/// Small words that may stand before a word that lost or got its capital.
const MAX_SMALL_WORDS: usize = 2;

/// The changes, with runs and capitals made one with the words around them.
pub fn widened(a: &Stretch<'_>, b: &Stretch<'_>, mut changes: Vec<Change>) -> Vec<Change> {
    for at in 0..changes.len() {
        let edit = changes[at].edit.clone();
        let (Some(one), Some(other)) = (edit.a, edit.b) else { continue };
        let wider = match edit.kind {
            EditKind::Moved if is_turned(a, one) && is_turned(b, other) => {
                let left = beside(a.text, &changes, EditKind::Deleted, |edit| edit.a, one);
                let right = beside(b.text, &changes, EditKind::Inserted, |edit| edit.b, other);
                (!left.is_empty() && !right.is_empty())
                    .then(|| (EditKind::Rewording, left.into_iter().chain(right).collect()))
            }
            EditKind::Case => opened(a, b, &changes, (one, other)),
            _ => None,
        };
        let Some((kind, parts)): Option<(_, Vec<usize>)> = wider else { continue };
        let mut whole = edit;
        whole.kind = kind;
        for part in parts {
            let part = std::mem::replace(&mut changes[part], gone()).edit;
            whole.a = whole.a.map(|span| part.a.map_or(span, |part| span.joined(part)));
            whole.b = whole.b.map(|span| part.b.map_or(span, |part| span.joined(part)));
        }
        changes[at] = Change::plain(whole.a, whole.b, kind);
    }
    changes.retain(|change| change.edit.a.is_some() || change.edit.b.is_some());
    changes
}

/// What is left of a change that went into another.
fn gone() -> Change {
    Change::plain(None, None, EditKind::Rewording)
}

/// The words of a span.
fn words(stretch: &Stretch<'_>, span: Span) -> Range<usize> {
    let from = stretch.words.partition_point(|word| word.span.end <= span.start);
    let to = stretch.words.partition_point(|word| word.span.start < span.end);
    from..to
}

/// True for a run that goes wherever its clause goes; a name, a day, a place ("in Alder") and who
/// said it may stand anywhere, and did move.
fn is_turned(a: &Stretch<'_>, span: Span) -> bool {
    let run = &a.words[words(a, span)];
    let free = |word: &Word| {
        word.capital || word.name.is_some() || matches!(word.class, Class::Date | Class::Reporting)
    };
    let leads = run.first().is_some_and(|word| {
        word.class == Class::Small
            && !matches!(word.span.of(a.text), "a" | "an" | "the" | "A" | "An" | "The")
    });
    run.len() <= MAX_RUN_WORDS && !leads && !run.iter().any(free)
}

/// Plain changes of a kind that touch a span.
fn beside(
    text: &str,
    changes: &[Change],
    kind: EditKind,
    side: fn(&Edit) -> Option<Span>,
    span: Span,
) -> Vec<usize> {
    let touches = |other: Span| {
        let (start, end) = (span.end.min(other.end), span.start.max(other.start));
        text.get(start..end).is_some_and(|gap| gap.chars().all(char::is_whitespace))
    };
    let plain = |change: &Change| {
        change.edit.kind == kind && change.edit.same_fact == SameFact::Yes && !change.edit.attention
    };
    let all = changes.iter().enumerate().filter(|(_, change)| plain(change));
    all.filter(|(_, change)| side(&change.edit).is_some_and(touches)).map(|(at, _)| at).collect()
}

/// The small words that came or went before a word and took its place at the start of the sentence.
fn opened(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    changes: &[Change],
    (one, other): (Span, Span),
) -> Option<(EditKind, Vec<usize>)> {
    let first = |stretch: &Stretch<'_>, span| {
        stretch.words.get(words(stretch, span).start).is_some_and(|word| word.first)
    };
    let opens = |stretch: &Stretch<'_>, span: Span| {
        let range = words(stretch, span);
        let small = |word: &Word| {
            let word = word.span.of(stretch.text).to_lowercase();
            lexicon::class(&word) == Class::Small && !matches!(word.as_str(), "that" | "to")
                || grammar::is_subject(&word)
        };
        range.len() <= MAX_SMALL_WORDS
            && stretch.words.get(range.start).is_some_and(|word| word.first)
            && stretch.words[range].iter().all(small)
    };
    let (first_a, first_b) = (first(a, one), first(b, other));
    let (kind, stretch, span, side): (_, _, _, fn(&Edit) -> Option<Span>) = match (first_a, first_b)
    {
        (true, false) => (EditKind::Inserted, b, other, |edit| edit.b),
        (false, true) => (EditKind::Deleted, a, one, |edit| edit.a),
        _ => return None,
    };
    let parts = beside(stretch.text, changes, kind, side, span);
    let [part] = parts[..] else { return None };
    let lost = side(&changes[part].edit).filter(|lost| lost.end <= span.start)?;
    opens(stretch, lost).then_some((EditKind::Rewording, parts))
}

#[cfg(test)]
mod tests {
    use super::super::cases::tells;
    use super::super::record::EditKind;

    #[test]
    fn equal_words_in_other_company_are_reworded_with_it() {
        use EditKind::{Case, Moved, Rewording};
        for (a, b, expected) in [
            (
                "Ferries waited off Alder for the pilot of the harbour.",
                "The ferries waited off Alder for the pilot of the harbour.",
                ("Ferries", "The ferries", Rewording),
            ),
            (
                "Among the guests were two bakers from the harbour of Alder.",
                "The guests were two bakers from the harbour of Alder.",
                ("Among the", "The", Rewording),
            ),
            (
                "Ferries waited off Alder for the pilot of the harbour.",
                "The office said that ferries waited off Alder for the pilot of the harbour.",
                ("Ferries", "ferries", Case),
            ),
            (
                "On Monday the harbour office took forty minutes to call the crew of the ferry.",
                "In forty minutes, on Monday the harbour office called the crew of the ferry.",
                ("forty minutes to call", "In forty minutes", Rewording),
            ),
            (
                "On Monday morning the ferry left the harbour of Alder.",
                "The ferry left the harbour of Alder on Monday morning.",
                ("On Monday morning", "on Monday morning", Moved),
            ),
        ] {
            tells(a, b, expected);
        }
    }
}
