//! The problem: between two versions of a sentence, what was changed, piece by piece, and does it
//! still say the same?
//!
//! The words that meet cut a stretch into pieces: equal words, whose surfaces may differ, and
//! changed words between them. Small equal words between two changed pieces join them. Numbers and
//! dates are cut out of a piece with all that belongs to them; what is left is typed as a whole.

use super::Name;
use super::figure::Figure;
use super::gap::Meeting;
use super::lexicon::Class;
use super::limit::{Bound, MAX_BOUND_WORDS, bound};
use super::record::{ConflictKind, Edit, EditKind, SameFact};
use super::word::Word;
use super::{NameForm, surface, wording};
use crate::span::Span;
use crate::text::fold;
use std::collections::HashSet;
use std::ops::Range;

/// Words of both sides of two changed pieces that one small equal word may join.
const MAX_JOINED_WORDS: usize = 14;

/// One side of a stretch that is compared.
#[derive(Clone, Copy)]
pub struct Stretch<'a> {
    /// The text.
    pub text: &'a str,
    /// The words of the stretch.
    pub words: &'a [Word],
    /// The names of the version.
    pub names: &'a [Name],
    /// The keys of all words of the version.
    pub keys: &'a HashSet<u64>,
    /// True where one of the two stretches denies more often than the other.
    pub denies: bool,
    /// True where enough words of the stretch met to set the others against each other.
    pub sure: bool,
}

impl Stretch<'_> {
    /// The text from the first to the last word of a range.
    pub fn span(&self, range: &Range<usize>) -> Option<Span> {
        let words = self.words.get(range.clone())?;
        Some(Span::new(words.first()?.span.start, words.last()?.span.end))
    }

    /// How the name that a range of words belongs to is named: its id and form.
    pub fn name(&self, range: &Range<usize>) -> Option<(u32, NameForm)> {
        let words = self.words.get(range.clone())?;
        let mut names =
            words.iter().filter(|word| word.class != Class::Small).map(|word| word.name);
        let first = names.next()??;
        if names.any(|name| name != Some(first)) {
            return None;
        }
        self.names.get(first as usize).map(|name| (name.id, name.form))
    }
}

/// An edit with the conflict it is, if it is one.
#[derive(Clone, Debug)]
pub struct Change {
    /// The edit.
    pub edit: Edit,
    /// What disagrees.
    pub conflict: Option<ConflictKind>,
}

impl Change {
    /// A change that leaves the statement as it is.
    pub fn plain(a: Option<Span>, b: Option<Span>, kind: EditKind) -> Self {
        Self::new(a, b, kind, SameFact::Yes, false)
    }

    /// A change.
    pub fn new(
        a: Option<Span>,
        b: Option<Span>,
        kind: EditKind,
        same_fact: SameFact,
        attention: bool,
    ) -> Self {
        Self { edit: Edit { a, b, kind, same_fact, attention }, conflict: None }
    }

    /// The change, which contradicts.
    pub fn against(mut self, kind: ConflictKind) -> Self {
        self.conflict = Some(kind);
        self
    }
}

/// Words of A that became words of B; one of the two may be empty.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Words of A.
    pub a: Range<usize>,
    /// Words of B.
    pub b: Range<usize>,
}

/// The changes between two stretches, in order of A.
pub fn changes(a: &Stretch<'_>, b: &Stretch<'_>, meeting: &Meeting) -> Vec<Change> {
    let equal: Vec<_> = meeting
        .pairs
        .iter()
        .filter(|(one, other)| a.words[*one].key == b.words[*other].key)
        .copied()
        .collect();
    let mut out = surface::changes(a, b, &equal);
    // A name written otherwise may change its capitals too.
    let names: Vec<_> = out
        .iter()
        .filter(|change| change.edit.kind == EditKind::Name)
        .filter_map(|change| change.edit.a)
        .collect();
    out.retain(|change| {
        change.edit.kind != EditKind::Case
            || !change.edit.a.is_some_and(|span| names.iter().any(|name| name.overlaps(span)))
    });
    let mut left = (vec![true; a.words.len()], vec![true; b.words.len()]);
    for (one, other) in &equal {
        left.0[*one] = false;
        left.1[*other] = false;
    }
    for (one, other, length) in &meeting.moved {
        left.0[*one..one + length].fill(false);
        left.1[*other..other + length].fill(false);
        let (one, other) = (*one..one + length, *other..other + length);
        out.push(Change::plain(a.span(&one), b.span(&other), EditKind::Moved));
    }
    for piece in joined(a, b, pieces(a, b, &equal, &left)) {
        for piece in cut_figures(a, b, piece, &mut out) {
            out.extend(wording::change(a, b, &piece));
        }
    }
    out.sort_by_key(|change| (change.edit.a, change.edit.b, change.edit.kind));
    out.dedup_by(|one, other| one.edit == other.edit);
    out.sort_by_key(|change| {
        (change.edit.a.map_or(usize::MAX, |span| span.start), change.edit.b.map(|span| span.start))
    });
    out
}

/// The changed pieces between equal words, without what moved.
fn pieces(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    equal: &[(usize, usize)],
    left: &(Vec<bool>, Vec<bool>),
) -> Vec<Piece> {
    let mut out = Vec::new();
    let (mut from_a, mut from_b) = (0, 0);
    for (one, other) in equal.iter().copied().chain([(a.words.len(), b.words.len())]) {
        let runs_a = runs(from_a..one, &left.0);
        let runs_b = runs(from_b..other, &left.1);
        // Runs on the two sides answer each other in order, the last taking all that is left.
        for at in 0..runs_a.len().max(runs_b.len()) {
            let a = runs_a.get(at).cloned().unwrap_or(one..one);
            let b = runs_b.get(at).cloned().unwrap_or(other..other);
            out.push(Piece { a, b });
        }
        (from_a, from_b) = (one + 1, other + 1);
    }
    out
}

fn runs(range: Range<usize>, left: &[bool]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for at in range.filter(|at| left[*at]) {
        match out.last_mut() {
            Some(run) if run.end == at => run.end = at + 1,
            _ => out.push(at..at + 1),
        }
    }
    out
}

/// Joins pieces that only one small equal word parts.
fn joined(a: &Stretch<'_>, b: &Stretch<'_>, pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let is_news = |stretch: &Stretch<'_>, range: &Range<usize>| {
        stretch.words[range.clone()].iter().any(Word::is_telling)
    };
    let has_figure = |piece: &Piece| {
        a.words[piece.a.clone()].iter().chain(&b.words[piece.b.clone()]).any(Word::is_figure)
    };
    for piece in pieces {
        let joins = out.last().is_some_and(|last: &Piece| {
            let parted = last.a.end + 1 == piece.a.start && last.b.end + 1 == piece.b.start;
            let small = a.words.get(last.a.end).is_some_and(|word| {
                matches!(word.class, Class::Small | Class::Pronoun) && !word.is_figure()
            });
            let words = last.a.len() + last.b.len() + piece.a.len() + piece.b.len();
            let news = |piece: &Piece| is_news(a, &piece.a) || is_news(b, &piece.b);
            let both_sides = last.a.len() + piece.a.len() > 0 && last.b.len() + piece.b.len() > 0;
            parted
                && small
                && both_sides
                && news(last)
                && news(&piece)
                && words <= MAX_JOINED_WORDS
                && !has_figure(last)
                && !has_figure(&piece)
        });
        match out.last_mut() {
            Some(last) if joins => {
                last.a.end = piece.a.end;
                last.b.end = piece.b.end;
            }
            _ => out.push(piece),
        }
    }
    out
}

/// Cuts the figures out of a piece that has them on both sides, each as a change of its own.
fn cut_figures(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    piece: Piece,
    out: &mut Vec<Change>,
) -> Vec<Piece> {
    let mut rest = Vec::new();
    let mut piece = piece;
    while let (Some(one), Some(other)) = (first_figure(a, &piece.a), first_figure(b, &piece.b)) {
        let (change, start_a, start_b) = figure(a, b, &one, &other);
        rest.push(Piece {
            a: piece.a.start..start_a.clamp(piece.a.start, one.start),
            b: piece.b.start..start_b.clamp(piece.b.start, other.start),
        });
        piece = Piece { a: one.end..piece.a.end, b: other.end..piece.b.end };
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
    let counted = |stretch: &Stretch<'_>, range: &Range<usize>| {
        stretch
            .words
            .get(range.end)
            .filter(|word| word.class == Class::Content)
            .map(|word| word.sense)
    };
    let of_other_things = matches!(
        (counted(a, &one), counted(b, &other)),
        (Some(one), Some(other)) if one != other
    );
    let same = figure_a.same(&figure_b);
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
        (SameFact::No, false) if figure_a.is_of_other_unit(&figure_b) => {
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

/// Where two figures begin with their bounds, if one is a number that the bound of the other
/// covers ("212" and "more than 200").
fn covered(
    (a, one, figure_a): (&Stretch<'_>, &Range<usize>, &Figure),
    (b, other, figure_b): (&Stretch<'_>, &Range<usize>, &Figure),
) -> Option<(usize, usize)> {
    let (number_a, number_b) = (figure_a.number()?, figure_b.number()?);
    let (bound_a, bound_b) = (bound_before(a, one.start), bound_before(b, other.start));
    let free = |bound: Option<(Bound, usize)>| bound.is_none_or(|(bound, _)| bound == Bound::About);
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
    out.push(Change::plain(a.span(&one), b.span(&other), kind));
    Vec::new()
}

/// A range of figure words with the figure words that touch it.
fn widened(stretch: &Stretch<'_>, range: &Range<usize>) -> Range<usize> {
    let touches = |left: &Word, right: &Word| {
        let between = stretch.text.get(left.span.end..right.span.start).unwrap_or_default();
        between.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '.'))
            || is_date_comma(left, right, between)
    };
    let (mut start, mut end) = (range.start, range.end);
    while start > 0 && start < stretch.words.len() + 1 {
        let Some(right) = stretch.words.get(start) else { break };
        let left = &stretch.words[start - 1];
        if !left.is_figure() || !touches(left, right) {
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
