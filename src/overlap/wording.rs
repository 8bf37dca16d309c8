//! The problem: some words became other words; is it the same name, the same thing in other words,
//! or another statement?
//!
//! The rules go from the sure to the vague: one word written as two, one name in two forms, a
//! pronoun for a name, another name, a denial, a limiting word, words that exclude each other,
//! words that frame; what none of them knows is a rewording.

use super::edit::{Change, Piece, Stretch};
use super::lexicon::{self, Class};
use super::limit::{Bound, bound, is_compound};
use super::naming::{is_abbreviation, is_acronym, named, names};
use super::record::{ConflictKind, EditKind, SameFact};
use super::thesaurus;
use super::word::Word;
use crate::knowledge::spelling::{american, are_variants};
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
        (true, false) => {
            let mark = has_mark(b, piece.b.start);
            let kinds = (EditKind::Deleted, EditKind::QualifierDropped);
            alone(a, &piece.a, &one, kinds, mark, make)
        }
        (false, true) => {
            let mark = has_mark(a, piece.a.start);
            let kinds = (EditKind::Inserted, EditKind::QualifierAdded);
            alone(b, &piece.b, &other, kinds, mark, make)
        }
        _ => replaced(a, b, piece, &one, &other, make),
    })
}

/// One side of a piece.
pub struct Side<'a> {
    /// Its words.
    pub words: &'a [Word],
    /// The words, folded.
    pub folded: Vec<String>,
    /// Folded words other than small ones.
    pub telling: Vec<String>,
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

    /// Its folded words in American spelling, without what is between them.
    fn american(&self) -> String {
        self.folded.iter().map(|word| american(word)).collect()
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

/// True if a mark that divides stands before a word.
fn has_mark(stretch: &Stretch<'_>, word: usize) -> bool {
    let start = word.checked_sub(1).map(|before| stretch.words[before].span.end);
    let end = stretch.words.get(word).map(|word| word.span.start);
    let between = start.zip(end).and_then(|(start, end)| stretch.text.get(start..end));
    between.is_some_and(|between| between.contains([',', ';', ':', '.', '–', '—']))
}

/// Words that only one version has; `mark` where the other has a mark of punctuation.
fn alone(
    stretch: &Stretch<'_>,
    range: &Range<usize>,
    side: &Side<'_>,
    (plain, qualifier): (EditKind, EditKind),
    mark: bool,
    make: impl Fn(EditKind, SameFact, bool) -> Change,
) -> Change {
    let beside = |at: Option<usize>| at.and_then(|at| stretch.words.get(at));
    let (before, after) = (beside(range.start.checked_sub(1)), beside(Some(range.end)));
    let inside = before.is_some() && after.is_some_and(|word| !word.first) && !side.words[0].first;
    if mark && matches!(&side.folded[..], [word] if matches!(word.as_str(), "and" | "but")) {
        return make(EditKind::Punctuation, SameFact::Yes, false);
    }
    let denies = side.has(Class::Negation) && side.telling.len() == 1 && side.folded.len() <= 2;
    if denies && inside && stretch.sure && stretch.denies {
        return make(plain, SameFact::No, true).against(ConflictKind::Negation);
    }
    let figure_after = after.is_some_and(Word::is_figure);
    match bound(&side.folded).filter(|_| figure_after) {
        // Every count of a crowd is about right, said or not.
        Some(Bound::About) => return make(qualifier, SameFact::Yes, false),
        Some(_) => return make(qualifier, SameFact::No, true),
        None => {}
    }
    let compound = matches!(&side.folded[..], [degree, measure] if is_compound(degree, measure));
    let limits = side
        .words
        .iter()
        .filter(|word| word.is_telling())
        .all(|word| word.class == Class::Qualifier);
    let limits = compound || limits && side.has(Class::Qualifier);
    let doubts = side.telling.len() <= 2 && side.folded.iter().any(|word| lexicon::is_doubt(word));
    if (limits || doubts) && stretch.sure && stretch.limits {
        return make(qualifier, SameFact::No, true);
    }
    if side.telling.is_empty() && side.has(Class::Pronoun) {
        return make(EditKind::Reference, SameFact::Yes, false);
    }
    let surface = |word: &Word| word.span.of(stretch.text);
    if let [word] = side.words
        && surface(word).chars().filter(|c| c.is_uppercase()).count() >= 2
    {
        return make(EditKind::Alias, SameFact::Yes, false);
    }
    let touches = |left: &Word, right: &Word| {
        let between = stretch.text.get(left.span.end..right.span.start).unwrap_or("|");
        between.chars().all(|c| c.is_whitespace() || matches!(c, '.' | '-'))
    };
    let is_name = |word: &Word| word.capital && word.class == Class::Content;
    let part = before.is_some_and(|word| is_name(word) && touches(word, &side.words[0]))
        || after
            .is_some_and(|word| is_name(word) && touches(&side.words[side.words.len() - 1], word));
    let capitals = side.words.iter().all(|word| surface(word).starts_with(char::is_uppercase));
    if part && capitals {
        return make(EditKind::Name, SameFact::Yes, false);
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
    if let (Some(left), Some(right)) = (a.name(&piece.a), b.name(&piece.b))
        && left.0 == right.0
    {
        return named(left.1, right.1, &one.folded, &other.folded, make);
    }
    if let Some(kind) = reference(a, b, one, other) {
        return same(kind);
    }
    if one.is_name(a) && other.is_name(b) {
        return names(a, b, one, other, make);
    }
    match (one.telling.len(), other.telling.len()) {
        (3.., 0) => return same(EditKind::Deleted),
        (0, 3..) => return same(EditKind::Inserted),
        _ => {}
    }
    let close =
        a.sure && one.folded.len() <= MAX_CLOSE_WORDS && other.folded.len() <= MAX_CLOSE_WORDS;
    if close && let Some(kind) = limited(a, b, piece, one, other) {
        return make(kind, SameFact::No, true);
    }
    if close && a.denies && is_denied(one, other) || close && is_opposite(one, other) {
        return make(EditKind::Rewording, SameFact::No, true).against(ConflictKind::Negation);
    }
    if close && (is_excluded(one, other) || is_realised(one, other)) {
        return make(EditKind::Rewording, SameFact::No, true);
    }
    if close && is_framed_otherwise(one, other) {
        return make(EditKind::Rewording, SameFact::Unknown, true);
    }
    same(EditKind::Rewording)
}

/// The words of two sides that are the same but for one thing; what is left on each.
fn rest<'s>(one: &'s Side<'_>, other: &Side<'_>, leave: Class) -> Vec<&'s Word> {
    let met = |word: &Word| {
        other.words.iter().any(|other| other.sense == word.sense || other.key == word.key)
    };
    one.words.iter().filter(|word| word.is_telling() && word.class != leave && !met(word)).collect()
}

/// A limit put on a statement or taken off it.
fn limited(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    piece: &Piece,
    one: &Side<'_>,
    other: &Side<'_>,
) -> Option<EditKind> {
    let figure =
        |stretch: &Stretch<'_>, at: usize| stretch.words.get(at).is_some_and(Word::is_figure);
    if figure(a, piece.a.end) && figure(b, piece.b.end) {
        match (bound(&one.folded), bound(&other.folded)) {
            (Some(left), Some(right)) if left != right => return Some(EditKind::QualifierAdded),
            _ => {}
        }
    }
    let alike = rest(one, other, Class::Qualifier).is_empty()
        && rest(other, one, Class::Qualifier).is_empty();
    let doubts = |side: &Side<'_>| {
        a.limits
            && side.telling.len() <= 3
            && side.folded.iter().any(|word| lexicon::is_doubt(word))
    };
    match (doubts(one), doubts(other)) {
        (true, false) => return Some(EditKind::QualifierDropped),
        (false, true) => return Some(EditKind::QualifierAdded),
        _ => {}
    }
    let limits = |side: &Side<'_>| {
        let compound = side.folded.windows(2).any(|pair| is_compound(&pair[0], &pair[1]));
        a.limits && (side.has(Class::Qualifier) || compound && alike)
    };
    match (limits(one), limits(other)) {
        (true, false) if alike => Some(EditKind::QualifierDropped),
        (false, true) if alike => Some(EditKind::QualifierAdded),
        _ => None,
    }
}

/// True if one side denies what the other says in the same words.
fn is_denied(one: &Side<'_>, other: &Side<'_>) -> bool {
    let alike = rest(one, other, Class::Negation).is_empty()
        && rest(other, one, Class::Negation).is_empty();
    alike && one.count(Class::Negation) % 2 != other.count(Class::Negation) % 2
}

/// True if one side has a word of the other with an "un-" before it.
fn is_opposite(one: &Side<'_>, other: &Side<'_>) -> bool {
    let negates = |long: &str, short: &str| {
        ["un", "non", "in", "im", "dis", "ir", "il"].iter().any(|prefix| {
            long.strip_prefix(prefix).is_some_and(|rest| rest == short && rest.len() >= 4)
        })
    };
    one.telling.iter().any(|word| {
        other.telling.iter().any(|against| negates(word, against) || negates(against, word))
    })
}

/// True if one side tells as done what the other expects or doubts.
fn is_realised(one: &Side<'_>, other: &Side<'_>) -> bool {
    let modal = |side: &Side<'_>| side.folded.iter().any(|word| lexicon::is_modal(word));
    let factual = |side: &Side<'_>| side.folded.iter().any(|word| lexicon::is_factual(word));
    one.telling.is_empty()
        && other.telling.is_empty()
        && (modal(one) && !modal(other) && factual(other)
            || modal(other) && !modal(one) && factual(one))
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
        .any(|word| other.folded.iter().any(|against| thesaurus::excludes(word, against)))
}

/// True if both sides frame what they tell, each with a word of its own; or if one does, where the
/// two share a word and each goes on with something else ("help them sell" and "back their war").
fn is_framed_otherwise(one: &Side<'_>, other: &Side<'_>) -> bool {
    let alone = |side: &Side<'_>, against: &Side<'_>| {
        side.folded.iter().zip(side.words).any(|(word, at)| {
            thesaurus::is_loaded(word)
                && !against.folded.contains(word)
                && !against.words.iter().any(|other| other.key == at.key)
        })
    };
    let shares = one
        .words
        .iter()
        .any(|word| word.is_telling() && other.words.iter().any(|other| other.sense == word.sense));
    let goes_on = |side: &Side<'_>, against: &Side<'_>| {
        side.folded.len() >= 2 && !rest(side, against, Class::Small).is_empty()
    };
    match (alone(one, other), alone(other, one)) {
        (true, true) => true,
        (false, false) => false,
        _ => shares && goes_on(one, other) && goes_on(other, one),
    }
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
