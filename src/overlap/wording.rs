//! The problem: some words became other words; is it the same name, the same thing in other words,
//! or another statement?
//!
//! The rules go from the sure to the vague: one word written as two, one name in two forms, a
//! pronoun for a name, another name, a denial, a limiting word, words that exclude each other,
//! words that frame; what none of them knows is a rewording.

use super::alone::alone;
use super::claim::{is_excluded, is_framed_otherwise, is_realised, is_stronger, limited};
use super::denial::{self, Denial};
use super::edit::{Change, Piece, Stretch};
use super::lexicon::Class;
use super::naming::{is_abbreviation, is_acronym, is_of_same_words, named, names};
use super::record::{ConflictKind, EditKind, SameFact};
use super::side::{Side, has_mark, marks_before, marks_differ};
use super::{day, parts};
use crate::knowledge::spelling::are_variants;
use crate::span::Span;
use crate::text::fold;
use std::ops::Range;

/// Words on each side of a piece in which single words can still be set against each other.
const MAX_CLOSE_WORDS: usize = 6;

/// The change that a piece is.
pub fn change(a: &Stretch<'_>, b: &Stretch<'_>, piece: &Piece) -> Option<Change> {
    let (span_a, span_b) = (a.span(&piece.a), b.span(&piece.b));
    if span_a.is_none() && span_b.is_none() {
        return None;
    }
    let (one, other) = (Side::new(a, &piece.a), Side::new(b, &piece.b));
    let make = |kind, same, attention| Change::new(span_a, span_b, kind, same, attention);
    let (at_a, at_b) = (piece.a.start, piece.b.start);
    let mark = (has_mark(a, at_a) || has_mark(b, at_b)) && marks_differ((a, at_a), (b, at_b));
    let mut change = match (span_a.is_some(), span_b.is_some()) {
        (true, false) => {
            let kinds = (EditKind::Deleted, EditKind::QualifierDropped);
            alone(a, &piece.a, &one, kinds, mark, make)
        }
        (false, true) => {
            let kinds = (EditKind::Inserted, EditKind::QualifierAdded);
            alone(b, &piece.b, &other, kinds, mark, make)
        }
        _ => replaced(a, b, piece, &one, &other, make),
    };
    if change.edit.kind == EditKind::Punctuation && mark {
        let joined = |span: Option<Span>, marks: Option<Span>| match (span, marks) {
            (Some(span), Some(marks)) => Some(marks.joined(span)),
            (span, marks) => span.or(marks),
        };
        change.edit.a = joined(change.edit.a, marks_before(a, at_a));
        change.edit.b = joined(change.edit.b, marks_before(b, at_b));
    }
    change.place = a.around(&piece.a).zip(b.around(&piece.b));
    Some(change)
}

fn replaced(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    piece: &Piece,
    one: &Side<'_>,
    other: &Side<'_>,
    make: impl Fn(EditKind, SameFact, bool) -> Change,
) -> Change {
    let same = |kind| make(kind, SameFact::Yes, false);
    if one.american() == other.american() {
        let name = one.is_name(a) || other.is_name(b);
        return same(if name { EditKind::Name } else { EditKind::Spelling });
    }
    if are_variants(&one.folded.join(" "), &other.folded.join(" ")) {
        return same(EditKind::Spelling);
    }
    if is_acronym(one, other) || is_acronym(other, one) || is_abbreviation(one, other) {
        return same(EditKind::Alias);
    }
    // "Doctors Without Borders (MSF)", and "Médecins Sans Frontières" in the other.
    let spelt = |stretch: &Stretch<'_>, at: usize| {
        at < stretch.words.len()
            && parts::opens(stretch, at)
            && [one, other].iter().any(|side| is_acronym(&Side::new(stretch, &(at..at + 1)), side))
    };
    if spelt(a, piece.a.end) || spelt(b, piece.b.end) {
        return same(EditKind::Alias);
    }
    if let (Some(left), Some(right)) = (a.name(&piece.a), b.name(&piece.b))
        && left.0 == right.0
    {
        return named(left.1, right.1, &one.folded, &other.folded, make);
    }
    if day::tells_which((a, &piece.a, one), (b, &piece.b, other)) {
        if a.sure && day::is_opposite(one, other) {
            return make(EditKind::DateExpression, SameFact::No, true).against(ConflictKind::Date);
        }
        return make(EditKind::DateExpression, SameFact::Unknown, false);
    }
    if let Some(kind) = reference((a, &piece.a, one), (b, &piece.b, other)) {
        return same(kind);
    }
    if one.is_name(a) && other.is_name(b) {
        return names(a, b, one, other, make);
    }
    if (one.is_name(a) || other.is_name(b)) && is_of_same_words(one, other) {
        return same(EditKind::Name);
    }
    let close =
        a.sure && one.folded.len() <= MAX_CLOSE_WORDS && other.folded.len() <= MAX_CLOSE_WORDS;
    match denial::one_sided(one, other) {
        Some(Denial::Contradicts) if close && a.denies => {
            return make(EditKind::Rewording, SameFact::No, true).against(ConflictKind::Negation);
        }
        Some(_) => {
            let moved = !a.denies && denial::is_moved((a, &piece.a), (b, &piece.b));
            // A clause of its own that denies, denies nothing of the other side.
            let parted = |stretch: &Stretch<'_>, range: &Range<usize>| {
                (range.start + 1..range.end).any(|at| has_mark(stretch, at))
            };
            let attention = a.sure
                && !moved
                && denial::is_one_statement(one, other)
                && !parted(a, &piece.a)
                && !parted(b, &piece.b);
            return make(EditKind::Rewording, SameFact::Unknown, attention);
        }
        None => {}
    }
    match (one.telling.len(), other.telling.len()) {
        (3.., 0) => return same(EditKind::Deleted),
        (0, 3..) => return same(EditKind::Inserted),
        _ => {}
    }
    if close && let Some(kind) = limited(a, b, piece, one, other) {
        return make(kind, SameFact::No, true);
    }
    if close && denial::is_opposite(one, other) && !denial::is_in_one(one, other) {
        return make(EditKind::Rewording, SameFact::No, true).against(ConflictKind::Negation);
    }
    if close && (is_excluded(one, other) || is_realised(one, other)) {
        return make(EditKind::Rewording, SameFact::No, true);
    }
    if close && (is_framed_otherwise(one, other) || is_stronger(one, other)) {
        return make(EditKind::Rewording, SameFact::Unknown, true);
    }
    same(EditKind::Rewording)
}

/// A pronoun or a description for a name, or back.
fn reference(
    (a, at_a, one): (&Stretch<'_>, &Range<usize>, &Side<'_>),
    (b, at_b, other): (&Stretch<'_>, &Range<usize>, &Side<'_>),
) -> Option<EditKind> {
    // "Among them" and "most of them" stand for nobody.
    let pronoun = |side: &Side<'_>| {
        side.telling.is_empty()
            && side.words.first().is_some_and(|word| word.class == Class::Pronoun)
    };
    // Where one side has a pronoun the other has what it stands for, or another pronoun.
    let stands = |side: &Side<'_>| (1..=4).contains(&side.telling.len());
    let both = pronoun(one) && pronoun(other) && one.words.len() == 1 && other.words.len() == 1;
    let relates = |side: &Side<'_>| matches!(&side.folded[..], [word] if matches!(word.as_str(), "who" | "which" | "whose" | "whom"));
    if pronoun(one) && pronoun(other) && !both {
        return None;
    }
    if pronoun(one) && relates(other) || pronoun(other) && relates(one) {
        return Some(EditKind::Reference);
    }
    if both || pronoun(one) && stands(other) || pronoun(other) && stands(one) {
        return Some(EditKind::Reference);
    }
    let is_article = |word: &str| matches!(word, "the" | "this" | "that");
    let described = |stretch: &Stretch<'_>, range: &Range<usize>, side: &Side<'_>| {
        let before = range.start.checked_sub(1).and_then(|before| stretch.words.get(before));
        // A word before the noun describes the noun, and stands for nothing.
        let ends = stretch.words.get(range.end).is_none_or(|word| word.class != Class::Content)
            || side.words.first().is_some_and(|word| word.first && word.class == Class::Small);
        side.telling.len() <= 2
            && ends
            && (side.folded.first().is_some_and(|word| is_article(word))
                || before.is_some_and(|word| is_article(&fold(word.span.of(stretch.text)))))
            && side.words.iter().all(|word| {
                !word.capital
                    && matches!(word.class, Class::Small | Class::Pronoun | Class::Content)
            })
            && !side.telling.is_empty()
    };
    let named = |stretch: &Stretch<'_>, side: &Side<'_>| {
        side.telling.len() <= 4
            && side.words.iter().filter(|word| word.is_telling()).all(|word| {
                word.span.of(stretch.text).starts_with(char::is_uppercase)
                    && word.class == Class::Content
            })
            && !side.telling.is_empty()
    };
    (described(a, at_a, one) && named(b, other) || described(b, at_b, other) && named(a, one))
        .then_some(EditKind::Reference)
}

#[cfg(test)]
mod tests {
    use super::super::cases::edits;
    use super::*;

    #[test]
    fn changed_words_are_typed_by_what_they_do_to_the_statement() {
        use EditKind::{
            Alias, Deleted, Inserted, Punctuation, QualifierAdded, QualifierDropped, Reference,
            Rewording, Spelling,
        };
        use SameFact::{No, Unknown, Yes};
        for (a, b, expected) in [
            ("A lorry burned", "A truck burned", (Spelling, Yes, false)),
            ("It burned quietly", "It burned", (Deleted, Yes, false)),
            ("It burned", "It burned again", (Inserted, Yes, false)),
            ("It stopped low-level fights", "It stopped fights", (QualifierDropped, No, true)),
            ("It stopped small-scale theft", "It stopped theft", (QualifierDropped, No, true)),
            ("It stopped theft", "It stopped sporadic theft", (QualifierAdded, No, true)),
            ("It allegedly burned", "It burned", (QualifierDropped, No, true)),
            ("It allegedly burned", "It is thought it burned", (Rewording, Yes, false)),
            (
                "It carried about 400 crates",
                "It carried 400 crates",
                (QualifierDropped, Yes, false),
            ),
            ("It lost, sank quickly", "It lost and sank quickly", (Punctuation, Yes, false)),
            ("The APA waited", "The Alder Port Authority waited", (Alias, Yes, false)),
            ("Mara Venn waited", "She waited", (Reference, Yes, false)),
            ("It sank", "It had sank", (Rewording, Yes, false)),
            ("It is shut", "It shut", (Rewording, Yes, false)),
            ("Most of them waited", "Mostly waited", (Rewording, Yes, false)),
            ("Alder Port waited", "The town waited", (Reference, Yes, false)),
            ("I am waiting", "He is waiting", (Reference, Yes, false)),
            ("I am waiting", "He is waiting", (Rewording, Yes, false)),
            ("It did not sink", "It did sink", (Deleted, No, true)),
            ("It turned southeast", "It turned southwest", (Rewording, No, true)),
            (
                "It may help it undersell",
                "It may back its price war on",
                (Rewording, Unknown, true),
            ),
        ] {
            let end = "near the old breakwater of the harbour while 412 guests looked on.";
            let found = edits(&format!("{a} {end}"), &format!("{b} {end}"));
            let rules = found.iter().map(|edit| (edit.2, edit.3, edit.4));
            assert!(rules.clone().any(|rule| rule == expected), "{a} / {b}: {found:?}");
        }
    }
}
