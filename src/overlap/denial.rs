//! The problem: a version that denies what the other says must never pass for the same fact.
//!
//! A piece is one-sided if one of its sides denies and the other does not: two denials cancel, "nor"
//! goes on with the one before it, "not only" denies nothing, and a word that denies in itself
//! ("refused", "unhappy") answers one that does so openly. One-sided is a contradiction where the
//! rest of the words is the same, and open where it is not.

use super::edit::Stretch;
use super::lexicon::{self, Class};
use super::limit::bound;
use super::side::{Side, has_mark};
use super::word::Word;
use crate::text::hash;
use std::ops::Range;

/// Words that a clause dropped with its denial has beside it, at most; one with more is a statement
/// of its own, and what is left says what it said.
const MAX_DENIED_WORDS: usize = 2;
/// Two short sides stand for each other if one has at most this many words more.
const MAX_LONGER_WORDS: usize = 3;

/// Words from a piece to a denial that may have moved into it or out of it.
const MAX_MOVED_WORDS: usize = 4;

/// How a denial that only one side has stands against the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denial {
    /// The one says what the other denies.
    Contradicts,
    /// The one denies, and the other says something else.
    Open,
}

/// How often words deny.
pub fn count(words: &[Word]) -> usize {
    let is = |at: usize, any: &[&str]| {
        words.get(at).is_some_and(|word| any.iter().any(|other| hash(other) == word.key))
    };
    let mut count = 0;
    for (at, _) in words.iter().enumerate().filter(|(_, word)| word.class == Class::Negation) {
        let goes_on = is(at, &["nor"]) && count > 0;
        // "Not only" adds, "no doubt" affirms, "no later than" bounds.
        let idle = is(at + 1, &["only", "just", "merely", "least", "doubt", "matter"])
            || is(at + 2, &["than"]);
        let named = is(at, &["without"]) && words[at].capital;
        count += usize::from(!goes_on && !idle && !named);
    }
    count
}

fn denies(side: &Side<'_>) -> bool {
    // "No fewer than" is a bound; "barely" alone is the denial that it is.
    let bounds = side.folded.len() > 1 && bound(&side.folded).is_some();
    count(side.words) % 2 == 1 && !bounds
}

/// Its telling words that neither deny nor tell how many, and that the other has not.
fn others(one: &Side<'_>, other: Option<&Side<'_>>) -> usize {
    let met = |word: &Word| {
        let meets = |other: &Word| other.sense == word.sense || other.key == word.key;
        other.is_some_and(|other| other.words.iter().any(meets))
    };
    let words = one.words.iter().zip(&one.folded);
    let others = words.filter(|(word, folded)| {
        word.is_telling()
            && !matches!(word.class, Class::Negation | Class::Number)
            && !lexicon::is_quantity(folded)
            && !met(word)
    });
    others.count()
}

/// True if one side denies and the other does not.
pub fn is_in_one(one: &Side<'_>, other: &Side<'_>) -> bool {
    denies(one) != denies(other)
}

/// The denial that one of two sides has and the other has not.
pub fn one_sided(one: &Side<'_>, other: &Side<'_>) -> Option<Denial> {
    let (denying, plain) = match (denies(one), denies(other)) {
        (true, false) => (one, other),
        (false, true) => (other, one),
        _ => return None,
    };
    if is_opposite(one, other) || answers(plain, denying) {
        return None;
    }
    let alike = others(denying, Some(plain)) == 0 && others(plain, Some(denying)) == 0;
    Some(if alike { Denial::Contradicts } else { Denial::Open })
}

/// True if two sides, of which one denies, are about one thing: they share a word, or are so short
/// that each stands for the other; and neither has room for a statement more.
pub fn is_one_statement(one: &Side<'_>, other: &Side<'_>) -> bool {
    let (left, right) = (others(one, None), others(other, None));
    let shares = others(one, Some(other)) < left || others(other, Some(one)) < right;
    let longer = one.folded.len().abs_diff(other.folded.len());
    let short = left.max(right) < MAX_DENIED_WORDS && longer <= MAX_LONGER_WORDS;
    short || shares && left.abs_diff(right) <= 1
}

/// True if the denial of one side stands beside the piece in the other: "never owned a boat" and
/// "owned no boat".
pub fn is_moved(
    (a, of_a): (&Stretch<'_>, &Range<usize>),
    (b, of_b): (&Stretch<'_>, &Range<usize>),
) -> bool {
    let around = |stretch: &Stretch<'_>, range: &Range<usize>| {
        let from = range.start.saturating_sub(MAX_MOVED_WORDS);
        let to = (range.end + MAX_MOVED_WORDS).min(stretch.words.len());
        count(&stretch.words[from..to])
    };
    around(a, of_a) == around(b, of_b)
}

/// True if a side denies with a word that has it in itself.
fn answers(plain: &Side<'_>, denying: &Side<'_>) -> bool {
    let denies =
        |word: &&String| lexicon::is_implicit_denial(word) && !denying.folded.contains(word);
    let yet_to = plain.folded.windows(2).any(|pair| pair[0] == "yet" && pair[1] == "to");
    // "The first since" is "no other before"; "otherwise" is "if not".
    let pairs = [("first", "no"), ("first", "never"), ("otherwise", "not")];
    let has = |side: &Side<'_>, word: &str| side.folded.iter().any(|other| other == word);
    let pairs = pairs.iter().any(|(one, other)| has(plain, one) && has(denying, other));
    plain.folded.iter().any(|word| denies(&word)) || yet_to || pairs
}

/// The denial that words which only one version has put on the statement, or take off it.
pub fn alone(stretch: &Stretch<'_>, range: &Range<usize>, side: &Side<'_>) -> Option<Denial> {
    let joins = |word: Option<&String>| {
        word.is_some_and(|word| {
            matches!(word.as_str(), "and" | "but" | "or" | "who" | "which" | "while" | "because")
        })
    };
    let apart = joins(side.folded.first()) || joins(side.folded.last());
    let others = others(side, None);
    // "Has not yet paid" is "has yet to pay".
    let yet = stretch.words.get(range.end).is_some_and(|word| word.key == hash("yet"));
    if !denies(side) || apart || yet || others > MAX_DENIED_WORDS {
        return None;
    }
    let starts = side.words[0].first || !has_mark(stretch, range.start);
    let goes_on = stretch.words.get(range.end).is_some_and(|word| !word.first);
    let inside = starts && goes_on && !has_mark(stretch, range.end);
    // What has a mark inside, or begins a sentence, is a clause of its own.
    let clause =
        side.words[0].first || (range.start + 1..range.end).any(|at| has_mark(stretch, at));
    if others > 0 && (!inside || clause) {
        return None;
    }
    Some(if others == 0 && inside { Denial::Contradicts } else { Denial::Open })
}

/// True if one side has a word of the other with an "un-" before it.
pub fn is_opposite(one: &Side<'_>, other: &Side<'_>) -> bool {
    let negates = |long: &str, short: &str| {
        ["un", "non", "in", "im", "dis", "ir", "il"].iter().any(|prefix| {
            long.strip_prefix(prefix).is_some_and(|rest| rest == short && rest.len() >= 4)
        })
    };
    one.telling.iter().any(|word| {
        other.telling.iter().any(|against| negates(word, against) || negates(against, word))
    })
}

#[cfg(test)]
mod tests {
    use super::super::cases::{aligned, edits};
    use super::super::record::{ConflictKind, SameFact};

    #[test]
    fn a_denial_that_only_one_version_has_is_never_the_same_fact() {
        let end = "the new harbour wall of Alder on Monday, the mayor of the town said.";
        let both = "the new harbour wall of Alder, which had not been painted, the mayor said.";
        for (a, b, conflicts) in [
            ("The council approved", "The council did not approve", true),
            ("The council will approve", "The council will not approve", true),
            ("The council approved", "The council never approved", true),
            ("Nobody has seen", "Somebody has seen", true),
            ("No one has seen", "One has seen", true),
            ("No one has seen", "Everyone has seen", true),
            ("Nothing can damage", "Something can damage", true),
            ("None of them saw", "Some of them saw", true),
            ("Neither ferry reached", "Either ferry reached", true),
            ("No ferries reached", "Two ferries reached", true),
            ("No ferries reached", "Ferries reached", true),
            ("Its keeper isn’t guilty at", "Its keeper is guilty at", true),
            ("The keeper is guilty at", "The keeper is not guilty at", true),
            ("The crew left without", "The crew left with", true),
            ("The council went to", "The council did not go to", true),
            ("The council praised", "The council did not pay for", false),
        ] {
            for (end_a, end_b) in [(end, end), (end, both)] {
                let (one, other) = (format!("{a} {end_a}"), format!("{b} {end_b}"));
                for (one, other) in [(&one, &other), (&other, &one)] {
                    let found = edits(one, other);
                    let expected = if conflicts { SameFact::No } else { SameFact::Unknown };
                    let counts = end_a == end_b;
                    let is = |edit: &super::super::cases::Shown| {
                        edit.4 && (edit.3 == expected || !counts && edit.3 == SameFact::Unknown)
                    };
                    assert!(found.iter().any(is), "{one} / {other}: {found:?}");
                    let kinds = aligned(one, other).conflicts;
                    let denied = kinds.iter().any(|found| found.kind == ConflictKind::Negation);
                    assert!(!counts || denied == conflicts, "{one} / {other}: {kinds:?}");
                }
            }
        }
    }

    #[test]
    fn a_denial_in_other_words_is_the_same_fact() {
        let end = "the new harbour wall of Alder on Monday, the mayor of the town said.";
        for (a, b) in [
            ("The council did not approve", "The council refused to approve"),
            ("Nobody has approved", "No one has approved"),
            ("The town was not happy with", "The town was unhappy with"),
            ("The council has not yet paid for", "The council has yet to pay for"),
            ("Not only the ferry reached", "The ferry also reached"),
            ("No fewer than 40 ships reached", "At least 40 ships reached"),
            ("The council did not pay for", "The council never paid for"),
        ] {
            let found = edits(&format!("{a} {end}"), &format!("{b} {end}"));
            assert!(found.iter().all(|edit| edit.3 != SameFact::No), "{a} / {b}: {found:?}");
            assert!(found.iter().all(|edit| !edit.4), "{a} / {b}: {found:?}");
        }
    }
}
