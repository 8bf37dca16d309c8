//! The problem: between two versions of a sentence, what was changed, piece by piece, and does it
//! still say the same?
//!
//! The words that meet cut a stretch into pieces: equal words, whose surfaces may differ, and
//! changed words between them. Small equal words between two changed pieces join them. Numbers and
//! dates are cut out of a piece with all that belongs to them; what is left is typed as a whole.

use super::Name;
use super::answer::answered;
use super::gap::Meeting;
use super::lexicon::Class;
use super::record::{ConflictKind, Edit, EditKind, SameFact};
use super::word::Word;
use super::{NameForm, amount, around, counted, naming, parts, surface, wording};
use crate::span::Span;
use std::collections::HashSet;
use std::ops::Range;

/// Words of both sides of two changed pieces that one small equal word may join.
const MAX_JOINED_WORDS: usize = 14;

/// Equal words that a word may be turned around.
const MAX_TURNED_WORDS: usize = 6;

/// Words of a run that is reworded with what stands around it, though it moved.
const MAX_REWORDED_WORDS: usize = 2;

/// Equal words that such a run may have passed.
const MAX_PASSED_WORDS: usize = 2;

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
    /// True where one of the two stretches limits or doubts more often than the other: a limit in
    /// other words is none that was dropped.
    pub limits: bool,
    /// True where enough words of the stretch met to set the others against each other.
    pub sure: bool,
}

impl Stretch<'_> {
    /// The text from the first to the last word of a range.
    pub fn span(&self, range: &Range<usize>) -> Option<Span> {
        let words = self.words.get(range.clone())?;
        Some(Span::new(words.first()?.span.start, words.last()?.span.end))
    }

    /// The text of a range with the word on each side of it.
    pub fn around(&self, range: &Range<usize>) -> Option<Span> {
        self.span(&(range.start.saturating_sub(1)..(range.end + 1).min(self.words.len())))
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
    /// Where it does, in A and in B, for an edit that has words in one of them only.
    pub place: Option<(Span, Span)>,
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
        Self { edit: Edit { a, b, kind, same_fact, attention }, conflict: None, place: None }
    }

    /// True if what changed in one is a part of what changed in the other.
    pub fn is_within(&self, other: &Self) -> bool {
        let inside = |span: Option<Span>, whole: Option<Span>| {
            span.is_none_or(|span| {
                whole.is_some_and(|whole| whole.start <= span.start && span.end <= whole.end)
            })
        };
        inside(self.edit.a, other.edit.a) && inside(self.edit.b, other.edit.b)
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
    let unmet = left.clone();
    for (one, other, length) in &meeting.moved {
        if is_reworded((a, b), &equal, &unmet, (*one, *other, *length)) {
            continue;
        }
        left.0[*one..one + length].fill(false);
        left.1[*other..other + length].fill(false);
        let (one, other) = (*one..one + length, *other..other + length);
        if let Some((one, other)) = amount::turned(a, b, &one, &other) {
            let change = Change::plain(a.span(&one), b.span(&other), EditKind::DateExpression);
            out.retain(|inner| !inner.is_within(&change));
            left.0[one].fill(false);
            left.1[other].fill(false);
            out.push(change);
            continue;
        }
        out.push(Change::plain(a.span(&one), b.span(&other), EditKind::Moved));
    }
    for (one, other) in counted::pairs(a, b, &left) {
        let change = amount::change(a, b, &one, &other);
        out.retain(|inner| !inner.is_within(&change));
        left.0[one].fill(false);
        left.1[other].fill(false);
        out.push(change);
    }
    let pieces = joined(a, b, pieces(a, b, &equal, &left));
    let pieces: Vec<_> = pieces.into_iter().flat_map(|piece| parts::cut(a, b, piece)).collect();
    // What a turned word went around is shown with it.
    let inside = |change: &Change| {
        pieces.iter().any(|piece| {
            let within = |span: Option<Span>, whole: Option<Span>| {
                span.zip(whole)
                    .is_some_and(|(span, whole)| whole.start <= span.start && span.end <= whole.end)
            };
            within(change.edit.a, a.span(&piece.a)) && within(change.edit.b, b.span(&piece.b))
        })
    };
    out.retain(|change| !inside(change));
    for piece in pieces {
        for piece in amount::cut(a, b, piece, &mut out) {
            let Some(change) = wording::change(a, b, &piece) else { continue };
            if change.edit.kind == EditKind::Punctuation {
                // The mark that a joining word stands for is one change with it.
                out.retain(|inner| !inner.is_within(&change));
            }
            out.push(change);
        }
    }
    let mut out = answered(a, b, &equal, out);
    naming::with_moved(a.text, b.text, &mut out);
    let mut out = around::widened(a, b, out);
    out.sort_by_key(|change| (change.edit.a, change.edit.b, change.edit.kind));
    out.dedup_by(|one, other| one.edit == other.edit);
    out.sort_by_key(|change| {
        (change.edit.a.map_or(usize::MAX, |span| span.start), change.edit.b.map(|span| span.start))
    });
    out
}

/// True if a short run hardly moved and other words changed beside it: "has 40 cows waiting" and
/// "with cows to milk" are one rewording, through which nothing went.
fn is_reworded(
    (a, b): (&Stretch<'_>, &Stretch<'_>),
    equal: &[(usize, usize)],
    unmet: &(Vec<bool>, Vec<bool>),
    (one, other, length): (usize, usize, usize),
) -> bool {
    let changed = |unmet: &[bool], at: usize| {
        let before = at.checked_sub(1).is_some_and(|before| unmet[before]);
        usize::from(before) + usize::from(unmet.get(at + length) == Some(&true))
    };
    // A name or figure in two places is one that went there.
    let before = equal.partition_point(|pair| pair.0 < one);
    let passed = before.abs_diff(equal.partition_point(|pair| pair.1 < other));
    length <= MAX_REWORDED_WORDS
        && passed <= MAX_PASSED_WORDS
        && changed(&unmet.0, one) + changed(&unmet.1, other) >= 2
        && !(a.words[one..one + length].iter().chain(&b.words[other..other + length]))
            .any(|word| word.is_figure() || word.capital)
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

/// True if a word went from before a few equal words to behind them, in another form or with other
/// small words: "a law on debt" and "a debt law".
fn is_turned(a: &Stretch<'_>, b: &Stretch<'_>, last: &Piece, piece: &Piece) -> bool {
    let turns =
        !last.a.is_empty() && last.b.is_empty() && piece.a.is_empty() && !piece.b.is_empty()
            || last.a.is_empty() && !last.b.is_empty() && !piece.a.is_empty() && piece.b.is_empty();
    let gap = (piece.a.start - last.a.end).max(piece.b.start - last.b.end);
    let words = last.a.len() + last.b.len() + piece.a.len() + piece.b.len();
    if !turns || gap > MAX_TURNED_WORDS || words > MAX_JOINED_WORDS {
        return false;
    }
    let of_a = a.words[last.a.clone()].iter().chain(&a.words[piece.a.clone()]);
    let mut of_b = b.words[last.b.clone()].iter().chain(&b.words[piece.b.clone()]);
    // "8 December" and "December 9".
    let figures = |stretch: &Stretch<'_>, range: Range<usize>| {
        stretch.words[range].iter().all(Word::is_figure)
    };
    if figures(a, last.a.start..piece.a.end) && figures(b, last.b.start..piece.b.end) {
        return true;
    }
    let is_plain = of_a.clone().chain(of_b.clone()).all(|word| !word.is_figure());
    is_plain
        && of_b.any(|word| word.is_telling() && of_a.clone().any(|other| other.sense == word.sense))
}

/// Joins pieces that only one small equal word parts, or that a word was turned between.
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
                && (news(last) || news(&piece))
                && words <= MAX_JOINED_WORDS
                && !has_figure(last)
                && !has_figure(&piece)
        });
        let turned = out.last().is_some_and(|last| is_turned(a, b, last, &piece));
        match out.last_mut() {
            Some(last) if joins || turned => {
                last.a.end = piece.a.end;
                last.b.end = piece.b.end;
            }
            _ => out.push(piece),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::cases::edits;
    use super::*;

    #[test]
    fn a_stretch_is_cut_where_its_words_meet() {
        use EditKind::{Deleted, Moved, Number, Rewording};
        for (a, b, expected) in [
            (
                "The old ferry left Alder with 412 guests.",
                "The ferry left Alder with 421 guests.",
                &[("old", "", Deleted), ("412", "421", Number)][..],
            ),
            (
                "The captain praised the crew of the ferry from Alder.",
                "The captain thanked the crew of the ferry from Alder.",
                &[("praised", "thanked", Rewording)],
            ),
            (
                "The town passed a law on public debt in the spring.",
                "The town passed a public debt law in the spring.",
                &[("law on public debt", "public debt law", Rewording)],
            ),
            (
                "On Monday morning the ferry left the harbour of Alder.",
                "The ferry left the harbour of Alder on Monday morning.",
                &[("On Monday morning", "on Monday morning", Moved)],
            ),
        ] {
            let found = edits(a, b);
            for (one, other, kind) in expected {
                let is = |edit: &&super::super::cases::Shown| {
                    edit.0 == *one && edit.1 == *other && edit.2 == *kind
                };
                assert!(found.iter().any(|edit| is(&edit)), "{one} / {other}: {found:?}");
            }
        }
    }
}
