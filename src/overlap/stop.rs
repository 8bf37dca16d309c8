//! The problem: where a sentence or a clause ends within changed words, what was changed before and
//! after it are two changes, and only one of them answers the other version.
//!
//! The part that shares a word or a figure with the other side answers it; the rest came or went.

use super::edit::{Piece, Stretch};
use super::lexicon::Class;
use super::parts::around;
use super::side::has_mark;
use super::word::Word;
use std::cmp::Ordering;
use std::ops::Range;

/// Where a sentence ends in a piece: what was changed before and after are two changes.
pub fn at_stop(a: &Stretch<'_>, b: &Stretch<'_>, piece: &Piece) -> Option<Vec<Piece>> {
    let stop = |stretch: &Stretch<'_>, range: &Range<usize>| {
        (range.start + 1..range.end).find(|at| stretch.words[*at].first)
    };
    match (stop(a, &piece.a), stop(b, &piece.b)) {
        (Some(one), Some(other)) => Some(around(piece, one..one, other..other)),
        // What answers neither part more stands against the second.
        (one, other) => cut((a, b), piece, (one, other), Some(true)),
    }
}

/// True if a word of a range denies: what it denies is weighed as a whole.
fn denies(stretch: &Stretch<'_>, range: &Range<usize>) -> bool {
    stretch.words[range.clone()].iter().any(|word| word.class == Class::Negation)
}

/// A mark among the words of one side: what stands on the one side of it answers the other version,
/// and the rest came or went.
pub fn at_mark(a: &Stretch<'_>, b: &Stretch<'_>, piece: &Piece) -> Option<Vec<Piece>> {
    if piece.a.is_empty() || piece.b.is_empty() || denies(a, &piece.a) || denies(b, &piece.b) {
        return None;
    }
    let only = |stretch: &Stretch<'_>, range: &Range<usize>| {
        let mut marks = (range.start + 1..range.end).filter(|at| has_mark(stretch, *at));
        (marks.next(), marks.next().is_some())
    };
    match (only(a, &piece.a), only(b, &piece.b)) {
        ((one, false), (other, false)) => cut((a, b), piece, (one, other), None),
        _ => None,
    }
}

/// A piece cut where one of its sides has a place to cut, with the other side before it or after it,
/// whichever it answers; `unsure` says where it goes if it answers neither more.
fn cut(
    (a, b): (&Stretch<'_>, &Stretch<'_>),
    piece: &Piece,
    places: (Option<usize>, Option<usize>),
    unsure: Option<bool>,
) -> Option<Vec<Piece>> {
    let beside = |whole: &Range<usize>, after: bool| if after { whole.start } else { whole.end };
    match places {
        (Some(one), None) => {
            let parts = (a, &(piece.a.start..one), &(one..piece.a.end));
            let at = beside(&piece.b, goes_with((b, &piece.b), parts).or(unsure)?);
            Some(around(piece, one..one, at..at))
        }
        (None, Some(other)) => {
            let parts = (b, &(piece.b.start..other), &(other..piece.b.end));
            let at = beside(&piece.a, goes_with((a, &piece.a), parts).or(unsure)?);
            Some(around(piece, at..at, other..other))
        }
        _ => None,
    }
}

/// Whether words answer what stands after a cut in the other version, or what stands before it.
fn goes_with(
    (own, words): (&Stretch<'_>, &Range<usize>),
    (other, before, after): (&Stretch<'_>, &Range<usize>, &Range<usize>),
) -> Option<bool> {
    let met = |range: &Range<usize>| {
        let telling = own.words[words.clone()].iter().filter(|word| word.is_telling());
        let is_in = |word: &&Word| {
            other.words[range.clone()].iter().any(|against| {
                against.sense == word.sense || word.is_figure() && against.is_figure()
            })
        };
        telling.filter(is_in).count()
    };
    let (before, after) = (met(before), met(after));
    match before.cmp(&after) {
        Ordering::Less => Some(true),
        Ordering::Greater => Some(false),
        Ordering::Equal => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::tells;
    use super::super::record::EditKind;

    #[test]
    fn what_was_changed_before_and_after_a_stop_or_a_mark_are_two_changes() {
        use EditKind::{Deleted, Inserted, Reference, Rewording};
        let (start, end) =
            ("The ferry of the old town", "near the breakwater while 412 guests sang");
        for (a, b, expected) in [
            ("rusted for years. It sank", "sank", ("rusted for years", "", Deleted)),
            ("rusted for years. It sank", "sank", ("It", "", Reference)),
            ("sank", "rusted for years. It sank", ("", "rusted for years", Inserted)),
            (
                "carried bricks. Its owners wept",
                "had a load of brick as people wept",
                ("carried bricks", "had a load of brick as people", Rewording),
            ),
            ("of the Venn family, carried loads", "loaded up", ("of the Venn family", "", Deleted)),
            ("loaded up", "carried loads, the town says,", ("", "the town says", Inserted)),
        ] {
            tells(&format!("{start} {a} {end}."), &format!("{start} {b} {end}."), expected);
        }
    }
}
