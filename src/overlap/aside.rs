//! The problem: "falls 212 points" for "slips" says more than another word: the figure came.
//!
//! A figure that only one side of a piece has is cut out of the piece, with what it counts; what is
//! left answers the other side.

use super::edit::{Piece, Stretch};
use super::lexicon::Class;
use super::word::Word;
use std::ops::Range;

/// Words that a figure may count or go with: "212 index points".
const MAX_COUNTED_WORDS: usize = 2;

/// The figure at the end of the first of two sides, where the other has none.
fn figure(
    own: &Stretch<'_>,
    piece: &Range<usize>,
    other: &Stretch<'_>,
    against: &Range<usize>,
) -> Option<Range<usize>> {
    let counts = |word: &Word| {
        word.is_figure() || word.span.of(other.text).contains(|c: char| c.is_ascii_digit())
    };
    if against.is_empty() || other.words[against.clone()].iter().any(counts) {
        return None;
    }
    let word = |at: usize| &own.words[at];
    let digits = |at: &usize| word(*at).span.of(own.text).contains(|c: char| c.is_ascii_digit());
    let first = piece.clone().find(|at| word(*at).is_figure()).filter(digits)?;
    let last = piece.clone().rev().find(|at| word(*at).is_figure())?;
    let small = |at: usize| word(at).class == Class::Small;
    let start = (piece.start..first).rev().take_while(|at| small(*at)).last().unwrap_or(first);
    let fits = (piece.start..start).any(|at| word(at).is_telling())
        && (first..last).all(|at| word(at).is_figure())
        && piece.end - last <= MAX_COUNTED_WORDS + 1;
    fits.then_some(start..piece.end)
}

/// A piece cut before the figure at the end of one of its sides.
pub fn cut(a: &Stretch<'_>, b: &Stretch<'_>, piece: &Piece) -> Option<Vec<Piece>> {
    if let Some(run) = figure(a, &piece.a, b, &piece.b) {
        let rest = Piece { a: piece.a.start..run.start, b: piece.b.clone() };
        return Some(vec![rest, Piece { a: run, b: piece.b.end..piece.b.end }]);
    }
    let run = figure(b, &piece.b, a, &piece.a)?;
    let rest = Piece { a: piece.a.clone(), b: piece.b.start..run.start };
    Some(vec![rest, Piece { a: piece.a.end..piece.a.end, b: run }])
}

#[cfg(test)]
mod tests {
    use super::super::cases::tells;
    use super::super::record::EditKind;

    #[test]
    fn a_figure_that_one_side_has_came_or_went() {
        use EditKind::{Deleted, Inserted, Rewording};
        let start = "The index of the harbour towns of Alder";
        let end = "as guests looked on";
        for (a, b, expected) in [
            ("slips", "falls 212 points", ("", "212 points", Inserted)),
            ("falls 212 points", "slips", ("212 points", "", Deleted)),
            ("slips", "falls 212 points", ("slips", "falls", Rewording)),
            ("slips again", "falls by 3.8%", ("", "by 3.8%", Inserted)),
            ("slips page", "falls p9", ("slips page", "falls p9", Rewording)),
        ] {
            tells(&format!("{start} {a} {end}."), &format!("{start} {b} {end}."), expected);
        }
    }
}
