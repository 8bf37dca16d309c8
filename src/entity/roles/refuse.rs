//! The problem: what was learnt from a few thousand roles also takes for one what somebody does, where
//! somebody stands in a picture, and how one is addressed.
//!
//! Such a run of words is refused, whatever the labels say.

use super::super::entry::EntityKind;
use super::super::lexicon as lex;
use super::acts::acts_on_next;
use super::reader::Reader;
use super::run::Run;
use super::straight::{ADDRESS, straight_before};
use std::borrow::Cow;

/// Where somebody stands in a picture ("X, center, in Y") says nothing of who it is.
const IN_PICTURE: &[&str] = &["left", "right", "center", "centre", "back"];
/// What opens a sentence before the one who does something: "With X, the mayor opened it".
const OPENING: &[&str] = &[
    "after",
    "against",
    "alongside",
    "before",
    "behind",
    "besides",
    "despite",
    "following",
    "for",
    "like",
    "unlike",
    "under",
    "with",
    "without",
];
/// Words between "be" and what somebody will be, at most.
const MAX_QUALIFIERS: usize = 3;
/// Classes of nouns for people.
const PEOPLE: u32 = lex::ROLE | lex::CALLING | lex::HONORIFIC;

/// A run of words that may be a role.
pub struct Suspect<'s, 'a> {
    /// Its sentence.
    pub reader: &'s Reader<'s, 'a>,
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
            || self.is_subject()
            || self.is_teller()
            || self.opens_with_verb()
            || self.ends_with_verb()
            || self.says_nothing()
            || acts_on_next(self.reader, self.run)
    }

    fn folded(&self, at: usize) -> Cow<'_, str> {
        self.reader.folded(at)
    }

    /// "builder accused of it" and "the accused" are roles, "accused of it" is none.
    fn is_opened(&self) -> bool {
        self.run.start > 0 && self.reader.is_opener(self.run.start - 1)
    }

    /// "X can unilaterally ratify it"; but "so does Norland's premier, X" and "how will captain X
    /// respond" name one.
    fn follows_modal(&self) -> bool {
        let start = self.run.start;
        start > 0
            && self.reader.is_modal(start - 1)
            && self.reader.mention(start).is_none()
            && self.beside != Some(start)
    }

    /// "X will be the next mayor": somebody else is it yet.
    fn is_to_come(&self) -> bool {
        let qualifies = |at: &usize| {
            let word = self.folded(*at);
            self.reader.is_opener(*at)
                || matches!(word.as_ref(), "next" | "first")
                || self.reader.is(*at, lex::MODIFIER)
        };
        let run = self.run.start;
        let opened = (0..run).rev().take(MAX_QUALIFIERS).take_while(qualifies).count();
        let be = (run - opened).checked_sub(1).filter(|be| *be > 0 && !self.run.of_next);
        be.is_some_and(|be| {
            matches!(self.folded(be).as_ref(), "be" | "become") && self.reader.is_modal(be - 1)
        })
    }

    /// "Led by X, the choir sang": after the phrase that opens a sentence comes who did something, unless a
    /// second comma follows.
    fn is_subject(&self) -> bool {
        let Some(comma) = self.run.start.checked_sub(2).filter(|_| self.is_opened()) else {
            return false;
        };
        let first = self.reader.words.start;
        let person = comma.checked_sub(1).filter(|_| self.reader.field.surface(comma) == ",");
        let person = person.and_then(|at| self.reader.mention(at)).filter(|draft| {
            draft.kind == EntityKind::Person && draft.end == comma && !self.run.of_next
        });
        let opening = person.and_then(|person| {
            let title = straight_before(self.reader, person).unwrap_or(person.start);
            title.checked_sub(1).filter(|at| *at >= first && *at <= first + 1)
        });
        opening.is_some_and(|at| {
            let opens = if at == first { OPENING } else { &["by", "to"] };
            opens.contains(&self.folded(at).as_ref())
                && !matches!(self.reader.field.surface(self.run.end), "," | "–" | "—" | ")")
        })
    }

    /// "X told the envoy", "X, stuck in the port with a friend, said".
    fn opens_with_verb(&self) -> bool {
        let start = self.run.start;
        let is_noun = |at: usize| self.reader.is(at, PEOPLE) || self.reader.is_like_role(at);
        let is_told = self.reader.is(start, lex::ACTING | lex::PERSON_VERB)
            && !self.reader.is(start, PEOPLE | lex::MODIFIER);
        let is_done = || {
            let phrase = (start + 1..self.run.end).take_while(|at| !self.parts(*at));
            self.reader.is_like_verb(start)
                && !self.reader.is(start, lex::MODIFIER)
                && !self.run.of_next
                && !{ phrase }.any(is_noun)
        };
        self.reader.is_small(start) && !self.is_opened() && (is_told || is_done())
    }

    /// Where the noun of a role is over, or another begins.
    fn parts(&self, at: usize) -> bool {
        self.reader.is_opener(at)
            || self.reader.is(at, lex::PREPOSITION | lex::STOP)
            || self.reader.is_to_body(at)
    }

    /// "The next mayor will be X, the party said", "X, the party said, will go": who tells it, not who X is,
    /// unless X is whom the sentence is about.
    fn is_teller(&self) -> bool {
        let comma = self.run.start.checked_sub(2).filter(|_| self.is_opened() && !self.run.of_next);
        let comma = comma.filter(|at| self.reader.field.surface(*at) == ",");
        let person = comma.and_then(|at| self.reader.mention(at.checked_sub(1)?));
        let tells = self.reader.is(self.run.end, lex::SPEECH);
        person.filter(|_| tells).is_some_and(|person| {
            let start = straight_before(self.reader, person).unwrap_or(person.start);
            let is_inserted = self.run.end + 1 < self.reader.words.end
                && self.reader.field.surface(self.run.end + 1) == ",";
            is_inserted || start > self.reader.words.start + 1
        })
    }

    fn ends_with_verb(&self) -> bool {
        let last = self.run.head_end(self.reader) - 1;
        self.reader.is_small(last)
            && !self.is_opened()
            && self.reader.ends_like_verb(last)
            && !(self.run.start..=last).any(|at| self.reader.is(at, PEOPLE))
    }

    fn says_nothing(&self) -> bool {
        let mut words = (self.run.start..self.run.end).filter(|at| self.reader.field.is_word(*at));
        let alone = words.next().filter(|_| words.next().is_none()).map(|at| self.folded(at));
        alone.is_some_and(|word| {
            IN_PICTURE.contains(&word.as_ref()) || ADDRESS.contains(&word.as_ref())
        })
    }
}
