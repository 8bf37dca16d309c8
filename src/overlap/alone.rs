//! The problem: words stand in one version only. Do they take something from the statement, or put
//! something on it?

use super::denial::{self, Denial};
use super::edit::{Change, Stretch};
use super::grammar;
use super::lexicon::{self, Class};
use super::limit::{Bound, bound, is_compound};
use super::naming::is_acronym;
use super::record::{ConflictKind, EditKind, SameFact};
use super::side::Side;
use super::word::Word;
use super::{day, parts};
use std::ops::Range;

/// Words that may go with a doubt that is dropped: who has it ("police believe").
const MAX_DOUBTED_WORDS: usize = 1;
/// Words that may join two sentences: "and", "from where".
const MAX_JOINTS: usize = 2;

/// The change that words are which only one version has: one of the two kinds given, for plain words
/// and for words that limit or doubt, or a mark, a date or a name that they belong to. `mark` is true
/// where other marks of punctuation stand before them than in the other version.
pub fn alone(
    stretch: &Stretch<'_>,
    range: &Range<usize>,
    side: &Side<'_>,
    (plain, qualifier): (EditKind, EditKind),
    mark: bool,
    make: impl Fn(EditKind, SameFact, bool) -> Change,
) -> Change {
    let beside = |at: Option<usize>| at.and_then(|at| stretch.words.get(at));
    let (before, after) = (beside(range.start.checked_sub(1)), beside(Some(range.end)));
    let small = side.words.iter().zip(&side.folded).all(|(word, folded)| {
        parts::joins(folded) || !word.is_telling() && word.class != Class::Pronoun
    });
    if mark
        && small
        && side.folded.len() <= MAX_JOINTS
        && side.folded.iter().any(|word| parts::goes_on(word))
    {
        return make(EditKind::Punctuation, SameFact::Yes, false);
    }
    let figure_after = after.is_some_and(Word::is_figure);
    match bound(&side.folded).filter(|_| figure_after) {
        // Every count of a crowd is about right, said or not.
        Some(Bound::About) => return make(qualifier, SameFact::Yes, false),
        Some(_) => return make(qualifier, SameFact::No, true),
        None => {}
    }
    match denial::alone(stretch, range, side) {
        Some(Denial::Contradicts) if stretch.sure && stretch.denies => {
            return make(plain, SameFact::No, true).against(ConflictKind::Negation);
        }
        // Where both deny as often, the denial may only have moved.
        Some(_) => return make(plain, SameFact::Unknown, stretch.denies),
        None => {}
    }
    let compound = matches!(&side.folded[..], [degree, measure] if is_compound(degree, measure));
    let limits = side
        .words
        .iter()
        .filter(|word| word.is_telling())
        .all(|word| word.class == Class::Qualifier);
    let limits = compound || limits && side.has(Class::Qualifier);
    // Words that tell something beside the doubt are a clause of their own, dropped with it.
    let is_doubt = |word: &&String| lexicon::is_doubt(word);
    let others = side.telling.iter().filter(|word| !is_doubt(word)).count();
    let doubts = side.folded.iter().any(|word| is_doubt(&word)) && others <= MAX_DOUBTED_WORDS;
    if (limits || doubts) && stretch.sure && stretch.limits {
        return make(qualifier, SameFact::No, true);
    }
    // "Is shut" and "shut": the verb has another form, and nothing came or went.
    if side.folded.iter().all(|word| grammar::is_auxiliary(word)) {
        return make(EditKind::Rewording, SameFact::Yes, false);
    }
    // "She asked" after a stop and "and asked": who asked is left to what stands before.
    if let ([word], [folded]) = (side.words, &side.folded[..])
        && word.first
        && grammar::is_subject(folded)
    {
        return make(EditKind::Reference, SameFact::Yes, false);
    }
    let empty = Side::new(stretch, &(0..0));
    if day::tells_which((stretch, range, side), (stretch, &(0..0), &empty)) {
        return make(EditKind::DateExpression, SameFact::Yes, false);
    }
    let surface = |word: &Word| word.span.of(stretch.text);
    if let [word] = side.words
        && surface(word).chars().filter(|c| c.is_uppercase()).count() >= 2
        && parts::opens(stretch, range.start)
    {
        return make(EditKind::Alias, SameFact::Yes, false);
    }
    // "Alder Port Authority (APA)" where the other has "APA", or names it first.
    let spelt = |at: Option<usize>| {
        at.filter(|at| *at < stretch.words.len())
            .is_some_and(|at| is_acronym(&Side::new(stretch, &(at..at + 1)), side))
    };
    if spelt(Some(range.end)) && parts::opens(stretch, range.end)
        || spelt(range.start.checked_sub(1)) && parts::opens(stretch, range.start)
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
    if part && capitals && !side.telling.is_empty() {
        return make(EditKind::Name, SameFact::Yes, false);
    }
    make(plain, SameFact::Yes, false)
}
