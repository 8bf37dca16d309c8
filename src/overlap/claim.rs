//! The problem: two wordings of one piece; do both claim the same, as surely, in the same light?

use super::edit::{Piece, Stretch};
use super::lexicon::{self, Class};
use super::limit::{bound, is_compound, is_hedge};
use super::record::EditKind;
use super::side::{Side, rest};
use super::thesaurus;
use super::word::Word;

/// A limit put on a statement or taken off it.
pub fn limited(
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
            (Some(left), Some(right)) if left != right => return Some(EditKind::Rewording),
            _ => {}
        }
    }
    let alike = rest(one, other, Class::Qualifier).is_empty()
        && rest(other, one, Class::Qualifier).is_empty();
    // A limit in other words is a limit still.
    let weighs = |side: &Side<'_>| {
        side.has(Class::Qualifier)
            || side
                .folded
                .iter()
                .any(|word| is_hedge(word) || matches!(word.as_str(), "most" | "some"))
    };
    if weighs(one) && weighs(other) {
        return None;
    }
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

/// True if one side tells as done what the other expects or doubts.
pub fn is_realised(one: &Side<'_>, other: &Side<'_>) -> bool {
    let modal = |side: &Side<'_>| side.folded.iter().any(|word| lexicon::is_modal(word));
    let factual = |side: &Side<'_>| side.folded.iter().any(|word| lexicon::is_factual(word));
    one.telling.is_empty()
        && other.telling.is_empty()
        && (modal(one) && !modal(other) && factual(other)
            || modal(other) && !modal(one) && factual(one))
}

/// True if each side has a word that excludes one of the other.
pub fn is_excluded(one: &Side<'_>, other: &Side<'_>) -> bool {
    // "Sister of the missing man" and "whose brother is missing" are one, told from its two ends.
    let turns = |side: &Side<'_>| side.folded.iter().any(|word| word == "whose");
    if turns(one) != turns(other) {
        return false;
    }
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

/// True if one side tells as the most what the other tells as much: "biggest" and "major".
pub fn is_stronger(one: &Side<'_>, other: &Side<'_>) -> bool {
    let has = |side: &Side<'_>, rule: fn(&str) -> bool| side.folded.iter().any(|word| rule(word));
    let most = |side: &Side<'_>| has(side, lexicon::is_superlative);
    let much = |side: &Side<'_>| has(side, lexicon::is_of_degree);
    most(one) && !most(other) && much(other) || most(other) && !most(one) && much(one)
}

/// True if both sides frame what they tell, each with a word of its own; or if one does, where the
/// two share a word and each goes on with something else ("help them sell" and "back their war").
pub fn is_framed_otherwise(one: &Side<'_>, other: &Side<'_>) -> bool {
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
