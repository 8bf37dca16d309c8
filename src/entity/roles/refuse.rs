//! The problem: what was learnt from a few thousand roles also takes for one what somebody does, where
//! somebody stands in a picture, and how one is addressed.
//!
//! Such a run of words is refused, whatever the labels say.

use super::super::draft::Draft;
use super::super::lexicon as lex;
use super::super::tokens::{Case, FieldText};
use super::patterns::{ADDRESS, OPENERS};
use super::run::{Run, mention};

/// Where somebody stands in a picture ("X, center, in Y") says nothing of who it is.
const IN_PICTURE: &[&str] = &["left", "right", "center", "centre", "back"];
/// After these comes what somebody does, never what somebody is: "X can unilaterally ratify it".
const MODALS: &[&str] = &[
    "can", "cannot", "could", "did", "does", "may", "might", "must", "shall", "should", "will",
    "would",
];
/// Endings of verbs, of which nouns are no longer than this ("seed", "king").
const VERB_ENDINGS: &[&str] = &["ed", "ing"];
const MAX_NOUN_BYTES: usize = 5;
/// Words between "be" and what somebody will be, at most.
const MAX_QUALIFIERS: usize = 3;
/// Classes of nouns for people.
const PEOPLE: u32 = lex::ROLE | lex::CALLING | lex::HONORIFIC;

/// A run of words that may be a role.
pub struct Suspect<'s, 'a> {
    /// The field it stands in.
    pub field: &'s FieldText<'a>,
    /// The mentions of its sentence.
    pub drafts: &'s [Draft],
    /// It.
    pub run: &'s Run,
    /// Where it starts that stands straight before its person and says who that is; none without.
    pub beside: Option<usize>,
}

impl Suspect<'_, '_> {
    /// True for a run of words that is no role.
    pub fn is_refused(&self) -> bool {
        self.follows_modal()
            || self.is_to_come()
            || self.opens_with_verb()
            || self.ends_with_verb()
            || self.says_nothing()
    }

    fn folded(&self, at: usize) -> std::borrow::Cow<'_, str> {
        self.field.folded(at)
    }

    fn is_small(&self, at: usize) -> bool {
        self.field.words[at].case == Case::Lower && mention(self.drafts, at).is_none()
    }

    /// With a capital it is the month, or a name.
    fn is_modal(&self, at: usize) -> bool {
        self.field.words[at].case == Case::Lower && MODALS.contains(&self.folded(at).as_ref())
    }

    /// "builder accused of it" and "the accused" are roles, "accused of it" is none.
    fn is_opened(&self) -> bool {
        self.run.start > 0 && OPENERS.contains(&self.folded(self.run.start - 1).as_ref())
    }

    /// "X can unilaterally ratify it"; but "so does Norland's premier, X" and "how will captain X
    /// respond" name one.
    fn follows_modal(&self) -> bool {
        let start = self.run.start;
        start > 0
            && self.is_modal(start - 1)
            && mention(self.drafts, start).is_none()
            && self.beside != Some(start)
    }

    /// "X will be the next mayor": somebody else is it yet.
    fn is_to_come(&self) -> bool {
        let qualifies = |at: &usize| {
            let word = self.folded(*at);
            OPENERS.contains(&word.as_ref())
                || matches!(word.as_ref(), "next" | "first")
                || self.field.is(*at, lex::MODIFIER)
        };
        let run = self.run.start;
        let opened = (0..run).rev().take(MAX_QUALIFIERS).take_while(qualifies).count();
        let be = (run - opened).checked_sub(1).filter(|be| *be > 0 && !self.run.of_next);
        be.is_some_and(|be| {
            matches!(self.folded(be).as_ref(), "be" | "become") && self.is_modal(be - 1)
        })
    }

    fn opens_with_verb(&self) -> bool {
        let start = self.run.start;
        self.is_small(start)
            && !self.is_opened()
            && self.field.is(start, lex::ACTING | lex::PERSON_VERB)
            && !self.field.is(start, PEOPLE | lex::MODIFIER)
    }

    fn ends_with_verb(&self) -> bool {
        let last = self.run.head_end(self.field) - 1;
        let folded = self.folded(last);
        self.is_small(last)
            && !self.is_opened()
            && folded.len() > MAX_NOUN_BYTES
            && VERB_ENDINGS.iter().any(|ending| folded.ends_with(ending))
            && !(self.run.start..=last).any(|at| self.field.is(at, PEOPLE))
    }

    fn says_nothing(&self) -> bool {
        let mut words = (self.run.start..self.run.end).filter(|at| self.field.is_word(*at));
        let alone = words.next().filter(|_| words.next().is_none()).map(|at| self.folded(at));
        alone.is_some_and(|word| {
            IN_PICTURE.contains(&word.as_ref()) || ADDRESS.contains(&word.as_ref())
        })
    }
}
