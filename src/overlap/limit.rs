//! The problem: "more than 200" does not contradict "212", and "scuffles" says more than
//! "low-level scuffles".
//!
//! A bound is a phrase that limits the number after it; a number without one is covered by a bound
//! that it fulfils, if it is near. A limiting compound is a word of degree with a word of measure.

use super::lexicon::{self, Class};
use super::word::Word;
use crate::text::fold;

/// How a phrase limits the number after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// It is that or more.
    Least,
    /// It is that or less.
    Most,
    /// It is near that.
    About,
}

/// How many times a bound of one side may be passed by the number it stands for: nobody writes
/// "more than 200" for 900.
const MAX_PASSED: f64 = 1.5;
/// Share by which "about" may miss.
const MAX_MISSED: f64 = 0.1;
/// Words of the longest phrase that is a bound.
pub const MAX_BOUND_WORDS: usize = 4;

impl Bound {
    /// True if a number with this bound may stand for `exact`.
    pub fn covers(self, number: f64, exact: f64) -> bool {
        match self {
            Self::Least => exact >= number && exact <= number * MAX_PASSED,
            Self::Most => exact <= number && exact * MAX_PASSED >= number,
            Self::About => (exact - number).abs() <= MAX_MISSED * number.abs(),
        }
    }
}

/// The bound that folded words set to a number after them.
#[must_use]
pub fn bound(words: &[String]) -> Option<Bound> {
    let phrase = words.join(" ");
    let phrase = phrase.trim_start_matches("a ").trim_start_matches("an ");
    Some(match phrase {
        "at least" | "more than" | "over" | "above" | "no fewer than" | "no less than"
        | "not less than" | "upward of" | "upwards of" | "exceeding" | "in excess of"
        | "just over" | "slightly more than" | "a little over" | "well over" | "a minimum of" => {
            Bound::Least
        }
        "up to" | "less than" | "fewer than" | "under" | "below" | "at most" | "no more than"
        | "as many as" | "as much as" | "nearly" | "almost" | "barely" | "not quite"
        | "just under" | "slightly less than" | "close to" | "a maximum of" | "maximum of" => {
            Bound::Most
        }
        "about" | "some" | "around" | "roughly" | "approximately" | "circa" => Bound::About,
        _ => return None,
    })
}

/// How often a stretch limits what it says, or says that it is not sure.
pub fn count(text: &str, words: &[Word]) -> usize {
    let folded: Vec<_> = words.iter().map(|word| fold(word.span.of(text))).collect();
    let single = words.iter().zip(&folded).filter(|(word, folded)| {
        word.class == Class::Qualifier || lexicon::is_doubt(folded) || is_hedge(folded)
    });
    let compounds = folded.windows(2).filter(|pair| is_compound(&pair[0], &pair[1]));
    // The second word of a compound may be a limit by itself: it counts once.
    let both = words.windows(2).zip(folded.windows(2)).filter(|(words, folded)| {
        is_compound(&folded[0], &folded[1])
            && words.iter().any(|word| word.class == Class::Qualifier)
    });
    (single.count() + compounds.count()).saturating_sub(both.count())
}

/// True for a word that tells a thought, a claim, a forecast or a permission, where a word of doubt
/// may stand for it.
pub fn is_hedge(word: &str) -> bool {
    matches!(
        word,
        "thought"
            | "thinks"
            | "feared"
            | "accused"
            | "claim"
            | "claims"
            | "allege"
            | "alleges"
            | "could"
            | "suggests"
            | "suggested"
            | "estimate"
            | "estimates"
            | "expects"
            | "forecast"
            | "predicted"
            | "allowed"
            | "allows"
            | "permitted"
            | "permits"
            | "limited"
            | "limits"
    )
}

/// True for the two words of a limiting compound: "low-level", "small scale", "short-term".
pub fn is_compound(degree: &str, measure: &str) -> bool {
    matches!(
        degree,
        "small"
            | "smaller"
            | "low"
            | "lower"
            | "short"
            | "shorter"
            | "mid"
            | "medium"
            | "light"
            | "part"
            | "narrow"
            | "limited"
    ) && matches!(
        measure,
        "level"
            | "scale"
            | "term"
            | "range"
            | "grade"
            | "intensity"
            | "key"
            | "profile"
            | "time"
            | "lived"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_covers_the_numbers_it_may_stand_for() {
        for (phrase, number, exact, covers) in [
            ("more than", 200.0, 212.0, true),
            ("more than", 200.0, 190.0, false),
            ("more than", 200.0, 900.0, false),
            ("at least", 7.0, 7.0, true),
            ("nearly", 200.0, 197.0, true),
            ("nearly", 200.0, 212.0, false),
            ("up to", 50.0, 12.0, false),
            ("about", 200.0, 212.0, true),
            ("about", 200.0, 240.0, false),
        ] {
            let words: Vec<_> = phrase.split(' ').map(str::to_owned).collect();
            let bound = bound(&words).expect("a bound of the table");
            assert_eq!(bound.covers(number, exact), covers, "{phrase} {number} for {exact}");
        }
    }

    #[test]
    fn a_degree_with_a_measure_limits() {
        for (one, other, limits) in [
            ("low", "level", true),
            ("small", "scale", true),
            ("short", "term", true),
            ("high", "level", false),
            ("low", "tide", false),
        ] {
            assert_eq!(is_compound(one, other), limits, "{one}-{other}");
        }
    }
}
