//! The problem: a number or date in a changed piece is a change of its own, with all that belongs
//! to it, and it is the one where right and wrong can be told.
//!
//! Figures of the two sides answer each other in order. Each is widened by the figure words that
//! touch it, equal ones too, and by a bound before it that covers the other; what they say decides.

use super::edit::{Change, Piece, Stretch};
use super::figure::Figure;
use super::lexicon::Class;
use super::limit::{Bound, MAX_BOUND_WORDS, bound};
use super::record::{ConflictKind, EditKind, SameFact};
use super::word::Word;
use crate::text::fold;
use std::ops::Range;

/// Cuts the figures out of a piece that has them on both sides, each as a change of its own.
pub fn cut(a: &Stretch<'_>, b: &Stretch<'_>, piece: Piece, out: &mut Vec<Change>) -> Vec<Piece> {
    let mut rest = Vec::new();
    let mut piece = piece;
    while let (Some(one), Some(other)) = (first_figure(a, &piece.a), first_figure(b, &piece.b)) {
        let (change, start_a, start_b) = figure(a, b, &one, &other);
        rest.push(Piece {
            a: piece.a.start..start_a.clamp(piece.a.start, one.start),
            b: piece.b.start..start_b.clamp(piece.b.start, other.start),
        });
        piece = Piece { a: one.end..piece.a.end, b: other.end..piece.b.end };
        out.retain(|inner| !inner.is_within(&change));
        out.push(change);
    }
    if rest.is_empty() {
        return figure_alone(a, b, piece, out);
    }
    rest.push(piece);
    rest.retain(|piece| !piece.a.is_empty() || !piece.b.is_empty());
    rest
}

fn first_figure(stretch: &Stretch<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let is_figure = |at: &usize| stretch.words[*at].is_figure();
    let start = range.clone().find(is_figure)?;
    let end = (start..range.end).find(|at| !is_figure(at)).unwrap_or(range.end);
    Some(start..end)
}

/// The change of one figure to another, each with the figure words that touch it.
pub fn change(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    one: &Range<usize>,
    other: &Range<usize>,
) -> Change {
    figure(a, b, one, other).0
}

/// The change of one figure to another, each with the figure words that touch it; and where on
/// each side it begins, for a bound before the figure may belong to it.
fn figure(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    one: &Range<usize>,
    other: &Range<usize>,
) -> (Change, usize, usize) {
    let (one, other) = (widened(a, one), widened(b, other));
    let (figure_a, figure_b) =
        (Figure::of(a.text, &a.words[one.clone()]), Figure::of(b.text, &b.words[other.clone()]));
    let (span_a, span_b) = (a.span(&one), b.span(&other));
    let of_other_things = matches!(
        (counted(a, one.end), counted(b, other.end)),
        (Some(one), Some(other)) if one.sense != other.sense
    );
    let mut same = figure_a.same(&figure_b);
    if same == SameFact::No && is_one_more((a, &one, &figure_a), (b, &other, &figure_b)) {
        same = SameFact::Yes;
    }
    // An amount of a currency may be the other, converted at a rate that nobody here knows.
    let converts = figure_a.is_of_other_unit(&figure_b)
        && figure_a.same_measure(&figure_b).is_none()
        && figure_a.numbers != figure_b.numbers;
    if same == SameFact::No
        && let Some((start_a, start_b)) = covered((a, &one, &figure_a), (b, &other, &figure_b))
    {
        let (span_a, span_b) = (a.span(&(start_a..one.end)), b.span(&(start_b..other.end)));
        let change = Change::new(span_a, span_b, EditKind::Number, SameFact::Unknown, false);
        return (change, start_a, start_b);
    }
    let change = match (same, figure_a.is_date() || figure_b.is_date()) {
        (SameFact::No, true) if !a.sure => {
            Change::new(span_a, span_b, EditKind::DateExpression, SameFact::Unknown, false)
        }
        (SameFact::No, true) => {
            Change::new(span_a, span_b, EditKind::DateExpression, SameFact::No, true)
                .against(ConflictKind::Date)
        }
        (same, true) => Change::new(span_a, span_b, EditKind::DateExpression, same, false),
        (SameFact::No, false) if of_other_things => {
            Change::new(span_a, span_b, EditKind::Rewording, SameFact::Unknown, false)
        }
        (SameFact::No, false) if converts => {
            Change::new(span_a, span_b, EditKind::NumberFormat, SameFact::Unknown, false)
        }
        (SameFact::No, false) if !a.sure => {
            Change::new(span_a, span_b, EditKind::Number, SameFact::Unknown, false)
        }
        (SameFact::No, false) => Change::new(span_a, span_b, EditKind::Number, SameFact::No, true)
            .against(ConflictKind::Number),
        _ => Change::plain(span_a, span_b, EditKind::NumberFormat),
    };
    (change, one.start, other.start)
}

/// The word right behind a figure, which it counts; not behind a mark.
pub fn counted<'w>(stretch: &Stretch<'w>, end: usize) -> Option<&'w Word> {
    let (last, word) = (stretch.words.get(end.checked_sub(1)?)?, stretch.words.get(end)?);
    let between = stretch.text.get(last.span.end..word.span.start)?;
    let touches = between.chars().all(|c| c.is_whitespace() && c != '\n' || c == '-');
    (touches && word.class == Class::Content).then_some(word)
}

/// True if "she and 212 others" became "213 people", or back.
fn is_one_more(
    (a, one, figure_a): (&Stretch<'_>, &Range<usize>, &Figure),
    (b, other, figure_b): (&Stretch<'_>, &Range<usize>, &Figure),
) -> bool {
    let others = |stretch: &Stretch<'_>, range: &Range<usize>| {
        let is = |at: Option<usize>, any: &[&str]| {
            at.and_then(|at| stretch.words.get(at))
                .is_some_and(|word| any.contains(&fold(word.span.of(stretch.text)).as_ref()))
        };
        is(range.start.checked_sub(1), &["and"]) && is(Some(range.end), &["other", "others"])
    };
    let (Some(left), Some(right)) = (figure_a.number(), figure_b.number()) else { return false };
    let more = |less: f64, more: f64| (more - less - 1.0).abs() < f64::EPSILON;
    match (others(a, one), others(b, other)) {
        (true, false) => more(left, right),
        (false, true) => more(right, left),
        _ => false,
    }
}

/// Where two figures begin with their bounds, if one is a number that the bound of the other
/// covers ("212" and "more than 200").
fn covered(
    (a, one, figure_a): (&Stretch<'_>, &Range<usize>, &Figure),
    (b, other, figure_b): (&Stretch<'_>, &Range<usize>, &Figure),
) -> Option<(usize, usize)> {
    let (number_a, number_b) = (figure_a.number()?, figure_b.number()?);
    let (bound_a, bound_b) = (bound_before(a, one.start), bound_before(b, other.start));
    // Under the same bound another number is another number.
    let both = bound_a.map(|(bound, _)| bound) == bound_b.map(|(bound, _)| bound);
    let free = |bound: Option<(Bound, usize)>| {
        bound.is_none_or(|(bound, _)| bound == Bound::About && !both)
    };
    let covers = |bound: Option<(Bound, usize)>, number, exact| {
        bound.is_some_and(|(bound, _)| bound.covers(number, exact))
    };
    let fits = !figure_a.is_of_other_unit(figure_b)
        && (covers(bound_a, number_a, number_b) && free(bound_b)
            || covers(bound_b, number_b, number_a) && free(bound_a));
    let start = |bound: Option<(Bound, usize)>, range: &Range<usize>| {
        bound.map_or(range.start, |(_, start)| start)
    };
    fits.then(|| (start(bound_a, one), start(bound_b, other)))
}

/// The longest bound that ends before a word, and where it begins.
fn bound_before(stretch: &Stretch<'_>, end: usize) -> Option<(Bound, usize)> {
    let from = end.saturating_sub(MAX_BOUND_WORDS);
    (from..end).find_map(|start| {
        let words = &stretch.words[start..end];
        let folded: Vec<_> =
            words.iter().map(|word| fold(word.span.of(stretch.text)).into_owned()).collect();
        Some((bound(&folded)?, start))
    })
}

/// A figure on one side only that stands beside equal figures is a change of the whole figure
/// ("9:15" to "9.15am", "30 October" to "30 October 2020").
fn figure_alone(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    piece: Piece,
    out: &mut Vec<Change>,
) -> Vec<Piece> {
    let all = |stretch: &Stretch<'_>, range: &Range<usize>| {
        stretch.words[range.clone()].iter().all(Word::is_figure)
    };
    if !all(a, &piece.a) || !all(b, &piece.b) {
        return vec![piece];
    }
    let (one, other) = (widened(a, &piece.a), widened(b, &piece.b));
    if one.is_empty() || other.is_empty() || (one == piece.a && other == piece.b) {
        return vec![piece];
    }
    let (figure_a, figure_b) =
        (Figure::of(a.text, &a.words[one.clone()]), Figure::of(b.text, &b.words[other.clone()]));
    let kind = if figure_a.is_date() || figure_b.is_date() {
        EditKind::DateExpression
    } else {
        EditKind::NumberFormat
    };
    if figure_a.same(&figure_b) == SameFact::No || one.is_empty() {
        return vec![piece];
    }
    let change = Change::plain(a.span(&one), b.span(&other), kind);
    out.retain(|inner| !inner.is_within(&change));
    out.push(change);
    Vec::new()
}

/// The two orders of one date, of which a run of words moved: "8 December" and "Dec. 8".
pub fn turned(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    one: &Range<usize>,
    other: &Range<usize>,
) -> Option<(Range<usize>, Range<usize>)> {
    let all = |stretch: &Stretch<'_>, range: &Range<usize>| {
        stretch.words[range.clone()].iter().all(Word::is_figure)
    };
    if !all(a, one) || !all(b, other) {
        return None;
    }
    let (left, right) = (widened(a, one), widened(b, other));
    let (date, other_date) =
        (Figure::of(a.text, &a.words[left.clone()]), Figure::of(b.text, &b.words[right.clone()]));
    let turns = left != *one
        && right != *other
        && date.is_date()
        && date.same(&other_date) == SameFact::Yes;
    turns.then_some((left, right))
}

/// A range of figure words with the figure words that touch it.
pub fn widened(stretch: &Stretch<'_>, range: &Range<usize>) -> Range<usize> {
    let touches = |left: &Word, right: &Word| {
        let between = stretch.text.get(left.span.end..right.span.start).unwrap_or_default();
        between.chars().all(|c| c.is_whitespace() && c != '\n' || matches!(c, '-' | '.'))
            || is_date_comma(left, right, between)
    };
    let (mut start, mut end) = (range.start, range.end);
    while start > 0 && start < stretch.words.len() + 1 {
        let Some(right) = stretch.words.get(start) else { break };
        let left = &stretch.words[start - 1];
        // Where the range is empty the words on its two sides need not touch.
        let beside = start == range.start && range.is_empty();
        if !left.is_figure() || !beside && !touches(left, right) {
            break;
        }
        start -= 1;
    }
    while let Some(right) = stretch.words.get(end) {
        let touches = end == start || touches(&stretch.words[end - 1], right);
        if !right.is_figure() || !touches {
            break;
        }
        end += 1;
    }
    start..end
}

/// "October 30, 2020": the comma belongs to the date.
fn is_date_comma(left: &Word, right: &Word, between: &str) -> bool {
    between.trim() == ","
        && (left.class == Class::Date || left.value.is_some_and(|day| day <= 31.0))
        && right.value.is_some_and(|year| (1000.0..2200.0).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::super::cases::{aligned, edits};
    use super::*;

    #[test]
    fn a_figure_contradicts_only_what_it_excludes() {
        use EditKind::{DateExpression, Number, NumberFormat};
        for (a, b, kind, conflicts) in [
            ("212 people", "more than 200 people", Number, false),
            ("212 people", "about 210 people", Number, false),
            ("212 people", "more than 300 people", Number, true),
            ("212 people", "221 people", Number, true),
            ("about 210 people", "about 212 people", Number, true),
            ("Venn and 212 others", "213 people", NumberFormat, false),
            ("5 miles", "8km", NumberFormat, false),
            ("3 miles", "8km", Number, true),
            ("10:40 p.m.", "22:40", NumberFormat, false),
            ("10:40 p.m.", "11:40 p.m.", Number, true),
            ("8 January", "9 January", DateExpression, true),
            ("the end of June", "the end of July", DateExpression, true),
            ("$40 million", "€40 million", Number, true),
            ("$40 million", "40 million dollars", NumberFormat, false),
            ("$40 million", "€34 million", NumberFormat, false),
            ("9 a.m.", "9 p.m.", Number, true),
            ("5 km", "5 miles", Number, true),
            ("October 30, 2020", "30 Oct", DateExpression, false),
        ] {
            let text =
                |figure| format!("The harbour office counted {figure} off Alder that night.");
            let (one, other) = (text(a), text(b));
            let kinds: Vec<_> = edits(&one, &other).iter().map(|edit| edit.2).collect();
            assert!(kinds.contains(&kind), "{a} / {b}: {kinds:?}");
            assert_eq!(!aligned(&one, &other).conflicts.is_empty(), conflicts, "{a} / {b}");
        }
    }

    #[test]
    fn the_two_orders_of_a_date_are_one_change_of_it() {
        for (a, b, same) in [
            ("8 December", "December 8", Some(SameFact::Yes)),
            ("8 December", "Dec. 8", Some(SameFact::Yes)),
            ("8 December", "8 December", None),
            ("8 December", "December 9", Some(SameFact::No)),
            ("8 December", "Nov. 8", Some(SameFact::No)),
        ] {
            let text = |date| format!("The office said on {date} that it counted 412 guests.");
            let found = edits(&text(a), &text(b));
            let expected = same.map(|same| {
                (a.to_owned(), b.to_owned(), EditKind::DateExpression, same, same == SameFact::No)
            });
            assert_eq!(found, Vec::from_iter(expected), "{a} / {b}");
        }
    }
}
