//! The problem: a year inside a name is no date: "the 2020 Alder Marathon", "the Harbours Act 1973".
//!
//! The words beside a year tell: a law before it, a name or an election after it.

use super::dates::Grammar;
use super::lexicon::{self as lex, lexicon};
use super::times::is_zone;
use super::tokens::Case;
use crate::text::TokenKind;

/// Words whose year is part of what they name.
const OF_A_YEAR: &[&str] = &[
    "election",
    "elections",
    "census",
    "primary",
    "primaries",
    "olympics",
    "games",
    "championship",
    "championships",
    "cup",
    "prize",
    "awards",
    "convention",
    "referendum",
    "nomination",
];
/// Laws, before their year.
const LAWS: &[&str] = &["act", "acts", "code", "regulations", "ordinance", "rules"];
/// Words between a year and the election it is of, at most.
const MAX_WORDS_BETWEEN: usize = 5;
/// Words after which a year stands for itself, whatever follows it.
const OPENERS: &[&str] = &[
    "in", "since", "by", "from", "until", "till", "to", "during", "early", "late", "before",
    "after", "between", "and", "through", ",", "(",
];

impl Grammar<'_, '_> {
    /// True if the year at `at` belongs to a name, or is a time of day ("1800 UTC").
    pub fn is_year_of_name(&self, at: usize) -> bool {
        is_zone(self.field, at + 1) || self.is_of_law(at) || self.is_of_event(at)
    }

    fn is_of_law(&self, at: usize) -> bool {
        let joined = at > 1 && matches!(self.field.surface(at - 1), "," | "of");
        let law = at.checked_sub(1 + usize::from(joined));
        law.is_some_and(|law| {
            self.field.words[law].case != Case::Lower
                && LAWS.contains(&self.field.folded(law).as_ref())
        })
    }

    fn is_of_event(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or_else(String::new, |at| self.word(at));
        let next_is_name = self.field.words.get(at + 1).is_some_and(|word| {
            word.kind == TokenKind::Word && word.case != Case::Lower && !word.first()
        });
        if next_is_name && before == "the" {
            return true;
        }
        for next in at + 1..=at + MAX_WORDS_BETWEEN {
            let is_word = self.goes_on(next) && self.field.is_word(next);
            let folded = self.word(next);
            if !is_word || lexicon().is(&folded, lex::STOP | lex::SPEECH) {
                return false;
            }
            if OF_A_YEAR.contains(&folded.as_ref()) {
                return next_is_name || !OPENERS.contains(&before.as_str());
            }
        }
        false
    }
}
