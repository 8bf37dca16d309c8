//! The problem: between two capitals of one name stand hyphens, apostrophes, "of" and "and", and
//! between two names too.
//!
//! Each joint has its own rule: what stands before and after it must ask for the other.

use super::lexicon::{self as lex, lexicon};
use super::pieces::Reader;
use super::tokens::Case;
use crate::knowledge::{is_forename, is_large_city, is_plain_word};
use crate::text::TokenKind;

/// Endings of words for many people who do one thing.
const MANY_ENDINGS: &[&str] =
    &["ers", "ors", "ists", "ants", "ents", "ees", "ians", "men", "folk", "kers"];
/// Words before the "and" inside a name.
const MAX_WORDS_BEFORE_AND: usize = 4;

impl Reader<'_, '_> {
    /// "Ode Do Un", "Ode Do-un": a function word with a capital inside a run of them is a syllable
    /// of a name.
    pub fn is_syllable_name(&self, at: usize) -> bool {
        let field = self.field();
        let word = field.words[at];
        if word.headline() || word.opens() || word.case != Case::Capital || word.span().len() < 2 {
            return false;
        }
        let spaced = |at: usize| !field.touches_next(at);
        let follows = field.words[at - 1].case == Case::Capital && spaced(at - 1);
        let goes_on = spaced(at) && self.is_name_word(at + 1) && !field.words[at + 1].first()
            || field.surface(at + 1) == "-"
                && field.touches_next(at)
                && field.touches_next(at + 1)
                && self.is_small_syllable(at + 2);
        field.is_word(at) && self.is(at, lex::STOP) && !self.claimed[at] && follows && goes_on
    }

    /// A short word in lower case that is no English one, as after the hyphen of a given name.
    fn is_small_syllable(&self, at: usize) -> bool {
        let field = self.field();
        field.is_word(at)
            && field.words[at].span().len() <= 6
            && !self.is(at, lex::STOP | lex::INNER)
            && !field.is_plain(at)
    }

    /// "COVID-19", "Bo-un", "Guinea-Bissau", but not "US-led".
    pub fn after_hyphen(&self, hyphen: usize) -> Option<usize> {
        let field = self.field();
        let next = hyphen + 1;
        if self.is_name_word(next) || field.words[next].kind == TokenKind::Number {
            return Some(next + 1);
        }
        let is_syllable =
            self.is_small_syllable(next) && field.words[hyphen - 1].case == Case::Capital;
        // "Jae-in": a small word of two letters after a capital that is no English word.
        let is_short = field.is_word(next)
            && field.words[next].span().len() <= 2
            && field.words[hyphen - 1].case == Case::Capital
            && !self.is_plain(hyphen - 1);
        let is_syllable = is_syllable || is_short;
        is_syllable.then_some(next + 1)
    }

    /// "Workers' Party", "People's Assembly": common owners belong to the name.
    pub fn after_possessive(&self, at: usize) -> Option<usize> {
        let owner = at - 1;
        if !self.is_name_word(at + 1) || self.field().words[at + 1].first() {
            return None;
        }
        let is_saint = at >= 2 && matches!(self.field().folded(at - 2).as_ref(), "st" | "saint");
        let folded = self.field().folded(owner);
        let is_many = folded.ends_with('s')
            || matches!(folded.as_ref(), "people" | "men" | "women" | "children");
        let is_common = is_many
            && is_plain_word(&folded)
            && !self.is(owner, lex::ROLE | lex::HONORIFIC)
            && lexicon().known(&self.field().folded(owner)).is_none();
        let is_royal = self.is(owner, lex::HONORIFIC)
            && self.is(at + 1, lex::ORGANISATION | lex::PLACE | lex::EVENT | lex::OTHER);
        (is_common || is_saint || is_royal || self.owns_a_body(at)).then_some(at + 2)
    }

    /// "the Ropers’ League": many people of one trade own a body.
    fn owns_a_body(&self, apostrophe: usize) -> bool {
        let field = self.field();
        let folded = field.folded(apostrophe - 1);
        field.words[apostrophe].span().len() <= '’'.len_utf8()
            && field.surface(apostrophe).chars().count() == 1
            && MANY_ENDINGS.iter().any(|ending| folded.ends_with(ending))
            && self.is(apostrophe + 1, lex::ORGANISATION)
            && lexicon().known(&folded).is_none()
            && !is_forename(&folded)
    }

    /// "Ministry of Health", "Bo van den Berg": what may follow a small word in lower case.
    pub fn after_inner(&self, start: usize, end: usize) -> Option<usize> {
        let field = self.field();
        let small = field.folded(end);
        let mut next = end + 1;
        if matches!(small.as_ref(), "of" | "for") && field.surface(next) == "the" {
            next += 1;
        }
        if matches!(small.as_ref(), "al" | "as" | "el") && field.surface(next) == "-" {
            next += 1;
        }
        while matches!(small.as_ref(), "van" | "von" | "de")
            && self.is(next, lex::INNER)
            && field.words[next].case == Case::Lower
            && next < end + 3
        {
            next += 1;
        }
        if !self.is_name_word(next) || field.words[next].first() {
            return None;
        }
        let last = end - 1;
        let heads = lex::ORGANISATION | lex::EVENT_OPENER | lex::PLACE_OPENER | lex::LAW;
        let joins = match small.as_ref() {
            "of" => {
                self.is(last, heads | lex::EVENT | lex::PLACE | lex::OTHER)
                    && !self.is(last, lex::HONORIFIC)
                    || self.is(last, lex::ROLE) && self.is_plain(next)
                    || !field.words[last].opens()
                        && !self.is(last, lex::ROLE | lex::HONORIFIC)
                        && self.is_plain(last)
                        && self.is_plain(next)
                    || field.folded(last) == "university"
            }
            "for" => self.is(last, lex::ORGANISATION | lex::LAW | lex::OTHER),
            "and" => self.joins_and(start, end, next),
            "the" | "y" | "e" | "&" => false,
            _ => !self.is(last, lex::ROLE | lex::HONORIFIC),
        };
        joins.then_some(next + 1)
    }

    /// "Ministry of Health and Welfare", "Food and Drug Administration".
    fn joins_and(&self, start: usize, end: usize, next: usize) -> bool {
        let field = self.field();
        let word = field.folded(next);
        if lexicon().known(&word).is_some() || is_large_city(&word) || is_forename(&word) {
            return false;
        }
        let opener = (start..end).find(|at| matches!(field.surface(*at), "of" | "for"));
        let mut after = next;
        while self.is_name_word(after) && after < next + 4 {
            after += 1;
        }
        let ends_in_head = self.is(after - 1, lex::ORGANISATION | lex::LAW);
        let common = |at: usize| self.is_plain(at) || field.folded(at).ends_with("logy");
        if let Some(at) = opener {
            return !ends_in_head
                && (common(end - 1) || common(next))
                && self.is(at - 1, lex::ORGANISATION);
        }
        let is_many = |at: usize| field.folded(at).ends_with('s');
        let heads = lex::ORGANISATION | lex::PLACE | lex::ROLE | lex::LAW | lex::HONORIFIC;
        let opens =
            common(end - 1) && !self.is(end - 1, heads) || is_many(end - 1) && end > start + 1;
        let short = end <= start + MAX_WORDS_BEFORE_AND;
        opens && short && ends_in_head && after > next + 1 && common(next)
    }
}
