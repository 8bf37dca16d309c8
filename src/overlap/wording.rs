//! The problem: some words became other words; is it the same name, the same thing in other words,
//! or another statement?
//!
//! The rules go from the sure to the vague: one word written as two, one name in two forms, a
//! pronoun for a name, another name, a denial, a limiting word, words that exclude each other,
//! words that frame; what none of them knows is a rewording.

use super::NameForm;
use super::edit::{Change, Piece, Stretch};
use super::lexicon::{self, Class};
use super::record::{ConflictKind, EditKind, SameFact};
use super::word::Word;
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
    Some(match (span_a.is_some(), span_b.is_some()) {
        (true, false) => alone(&one, EditKind::Deleted, EditKind::QualifierDropped, make),
        (false, true) => alone(&other, EditKind::Inserted, EditKind::QualifierAdded, make),
        _ => replaced(a, b, piece, &one, &other, make),
    })
}

/// One side of a piece.
struct Side<'a> {
    words: &'a [Word],
    folded: Vec<String>,
    /// Folded words other than small ones.
    telling: Vec<String>,
}

impl<'a> Side<'a> {
    fn new(stretch: &Stretch<'a>, range: &Range<usize>) -> Self {
        let words = &stretch.words[range.clone()];
        let fold = |word: &Word| fold(word.span.of(stretch.text)).replace(['\'', '.'], "");
        let telling = words.iter().filter(|word| word.is_telling()).map(fold).collect();
        Self { words, folded: words.iter().map(fold).collect(), telling }
    }

    fn has(&self, class: Class) -> bool {
        self.words.iter().any(|word| word.class == class)
    }

    fn count(&self, class: Class) -> usize {
        self.words.iter().filter(|word| word.class == class).count()
    }

    /// True if every word that is not small has a capital.
    fn is_name(&self, stretch: &Stretch<'_>) -> bool {
        let mut words = self.words.iter().filter(|word| word.class != Class::Small).peekable();
        words.peek().is_some()
            && words.all(|word| {
                word.class == Class::Content
                    && (word.capital || word.span.of(stretch.text).starts_with(char::is_uppercase))
            })
            && self.words.iter().any(|word| word.capital)
    }
}

fn alone(
    side: &Side<'_>,
    plain: EditKind,
    qualifier: EditKind,
    make: impl Fn(EditKind, SameFact, bool) -> Change,
) -> Change {
    if side.has(Class::Negation) && side.folded.len() <= 3 {
        return make(plain, SameFact::No, true).against(ConflictKind::Negation);
    }
    if side.has(Class::Qualifier) && side.telling.len() <= 2 {
        return make(qualifier, SameFact::No, true);
    }
    make(plain, SameFact::Yes, false)
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
    if one.folded.concat() == other.folded.concat() {
        let name = one.is_name(a) || other.is_name(b);
        return same(if name { EditKind::Name } else { EditKind::Spelling });
    }
    if let (Some(left), Some(right)) = (a.name(&piece.a), b.name(&piece.b)) {
        return named(left, right, &one.folded, &other.folded, make);
    }
    if is_acronym(one, other) || is_acronym(other, one) {
        return same(EditKind::Alias);
    }
    if let Some(kind) = reference(a, b, one, other) {
        return same(kind);
    }
    if one.is_name(a) && other.is_name(b) {
        return names(one, other, make);
    }
    let close = one.folded.len() <= MAX_CLOSE_WORDS && other.folded.len() <= MAX_CLOSE_WORDS;
    if close && one.count(Class::Negation) % 2 != other.count(Class::Negation) % 2 {
        return make(EditKind::Rewording, SameFact::No, true).against(ConflictKind::Negation);
    }
    if close && is_excluded(one, other) {
        return make(EditKind::Rewording, SameFact::No, true);
    }
    if close && one.telling.len() <= 3 && other.telling.len() <= 3 {
        match (one.has(Class::Qualifier), other.has(Class::Qualifier)) {
            (true, false) => return make(EditKind::QualifierDropped, SameFact::No, true),
            (false, true) => return make(EditKind::QualifierAdded, SameFact::No, true),
            _ => {}
        }
    }
    if close && is_framed_otherwise(one, other) {
        return make(EditKind::Rewording, SameFact::Unknown, true);
    }
    same(EditKind::Rewording)
}

/// Two names whose entities are known.
fn named(
    left: (u32, NameForm),
    right: (u32, NameForm),
    one: &[String],
    other: &[String],
    make: impl Fn(EditKind, SameFact, bool) -> Change,
) -> Change {
    let metonym = left.1 == NameForm::Metonym || right.1 == NameForm::Metonym;
    let nominal = left.1 == NameForm::Nominal || right.1 == NameForm::Nominal;
    if left.0 != right.0 {
        let said_of = nominal || left.1 != right.1;
        if said_of || one.iter().any(|word| other.contains(word)) {
            return make(EditKind::Rewording, SameFact::Unknown, false);
        }
        return make(EditKind::Name, SameFact::No, true).against(ConflictKind::Name);
    }
    let part =
        one.iter().all(|word| other.contains(word)) || other.iter().all(|word| one.contains(word));
    let kind = if metonym && left.1 != right.1 {
        EditKind::Metonym
    } else if nominal {
        EditKind::Reference
    } else if part {
        EditKind::Name
    } else {
        EditKind::Alias
    };
    make(kind, SameFact::Yes, false)
}

/// Two names of which nothing is known: one written otherwise, or two.
fn names(
    one: &Side<'_>,
    other: &Side<'_>,
    make: impl Fn(EditKind, SameFact, bool) -> Change,
) -> Change {
    let skeleton =
        |side: &Side<'_>| side.telling.iter().map(|word| skeleton(word)).collect::<Vec<_>>();
    let (left, right) = (skeleton(one), skeleton(other));
    let meets = left.iter().any(|word| word.len() > 1 && right.contains(word));
    let stems = one
        .words
        .iter()
        .any(|word| other.words.iter().any(|other| word.sense == other.sense && word.is_telling()));
    if left.concat() == right.concat() || meets || stems {
        return make(EditKind::Name, SameFact::Yes, false);
    }
    if left.len() == right.len() {
        return make(EditKind::Name, SameFact::No, true).against(ConflictKind::Name);
    }
    make(EditKind::Alias, SameFact::Unknown, false)
}

/// The consonants of a name, those that romanisations exchange brought together.
fn skeleton(word: &str) -> String {
    let mut out = String::new();
    for letter in word.chars() {
        let letter = match letter {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'j' => continue,
            'q' | 'c' | 'k' => 'k',
            'z' | 's' | 'x' => 's',
            'v' | 'w' | 'f' => 'v',
            'd' | 't' => 't',
            'b' | 'p' => 'b',
            other => other,
        };
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}

/// True if one side is the initials of the other ("UN" of "United Nations").
fn is_acronym(short: &Side<'_>, long: &Side<'_>) -> bool {
    let [word] = &short.telling[..] else { return false };
    let initials: String = long
        .folded
        .iter()
        .zip(long.words)
        .filter(|(_, word)| word.class != Class::Small)
        .filter_map(|(word, _)| word.chars().next())
        .collect();
    word.len() >= 2 && initials.len() >= 2 && *word == initials
}

/// A pronoun or a description for a name, or back.
fn reference(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    one: &Side<'_>,
    other: &Side<'_>,
) -> Option<EditKind> {
    let pronoun = |side: &Side<'_>| side.telling.is_empty() && side.has(Class::Pronoun);
    if (pronoun(one) && (other.telling.len() <= 4)) || (pronoun(other) && one.telling.len() <= 4) {
        return Some(EditKind::Reference);
    }
    let described = |side: &Side<'_>| {
        side.telling.len() <= 2
            && side
                .folded
                .first()
                .is_some_and(|word| matches!(word.as_str(), "the" | "this" | "that"))
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
    (described(one) && named(b, other) || described(other) && named(a, one))
        .then_some(EditKind::Reference)
}

fn is_excluded(one: &Side<'_>, other: &Side<'_>) -> bool {
    if one
        .folded
        .iter()
        .any(|word| other.folded.contains(word) && lexicon::class(word) == Class::Content)
    {
        return false;
    }
    one.folded
        .iter()
        .any(|word| other.folded.iter().any(|against| lexicon::excludes(word, against)))
}

/// True if a word that frames what it tells is on one side and not on the other.
fn is_framed_otherwise(one: &Side<'_>, other: &Side<'_>) -> bool {
    let alone = |side: &Side<'_>, against: &Side<'_>| {
        side.folded.iter().zip(side.words).any(|(word, at)| {
            lexicon::is_loaded(word)
                && !against.folded.contains(word)
                && !against.words.iter().any(|other| other.key == at.key)
        })
    };
    alone(one, other) && alone(other, one)
}
