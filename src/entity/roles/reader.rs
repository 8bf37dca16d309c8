//! The problem: everything that looks for a role asks the same of the words of a sentence: which mention
//! holds one, whether it can say what somebody is, whether the phrase ends there.

use super::super::draft::Draft;
use super::super::entry::EntityKind;
use super::super::lexicon::{self as lex};
use super::super::titles::CALLING_ENDINGS;
use super::super::tokens::{Case, FieldText};
use std::borrow::Cow;
use std::ops::Range;

/// Words of the longest role, and of the longest phrase beside a name that is read as one.
pub const MAX_WORDS: usize = 16;
/// Words that open a noun phrase with a role and are no part of it.
const OPENERS: &[&str] =
    &["the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "another", "one"];
/// Words that end a role after a name.
const ENDS: &[&str] = &[
    "who", "whose", "which", "that", "said", "says", "told", "has", "have", "had", "was", "were",
    "is", "are", "will", "would", "can", "could", "may", "might", "but", "as", "when", "where",
    "while", "after", "before", "added", "because", "if", "until", "since", "did", "does",
];
/// Prepositions after which a role names its body.
const TO_BODY: &[&str] =
    &["of", "for", "at", "in", "with", "from", "to", "on", "under", "responsible", "near"];
/// After these comes what somebody does, never what somebody is: "X can unilaterally ratify it".
const MODALS: &[&str] = &[
    "can", "cannot", "could", "did", "does", "may", "might", "must", "shall", "should", "will",
    "would",
];
/// Endings of words that are rather verbs or adverbs than what somebody is.
const NO_NOUN_ENDINGS: &[&str] = &["ed", "ing", "ly", "es"];

/// A sentence with its mentions.
#[derive(Clone, Debug)]
pub struct Reader<'r, 'a> {
    /// The field it stands in.
    pub field: &'r FieldText<'a>,
    /// Its words.
    pub words: Range<usize>,
    /// Its mentions, in order.
    pub drafts: &'r [Draft],
}

impl Reader<'_, '_> {
    /// The word at `at` folded; empty past the end of the sentence.
    pub fn folded(&self, at: usize) -> Cow<'_, str> {
        if at < self.words.end { self.field.folded(at) } else { "".into() }
    }

    /// True if the word at `at` has one of the classes.
    pub fn is(&self, at: usize, classes: u32) -> bool {
        at < self.words.end && self.field.is(at, classes)
    }

    /// The mention that holds word `at`.
    pub fn mention(&self, at: usize) -> Option<&Draft> {
        let after = self.drafts.partition_point(|draft| draft.start <= at);
        self.drafts[..after].last().filter(|draft| draft.end > at)
    }

    pub fn is_person(&self, at: usize) -> bool {
        self.mention(at).is_some_and(|draft| draft.kind == EntityKind::Person)
    }

    /// The mention that holds word `at`, if it is one of what somebody can be something of.
    pub fn body(&self, at: usize) -> Option<&Draft> {
        use EntityKind::{Group, Organisation, Place};
        self.mention(at).filter(|draft| matches!(draft.kind, Group | Organisation | Place))
    }

    /// True for what joins two words of a kind.
    pub fn is_and(&self, at: usize) -> bool {
        matches!(self.folded(at).as_ref(), "and" | "&")
    }

    pub fn is_opener(&self, at: usize) -> bool {
        OPENERS.contains(&self.folded(at).as_ref())
    }

    /// True in lower case outside of all names.
    pub fn is_small(&self, at: usize) -> bool {
        self.field.words[at].case == Case::Lower && self.mention(at).is_none()
    }

    /// True for a preposition after which a role names its body; that of "editor-in-chief" is none.
    pub fn is_to_body(&self, at: usize) -> bool {
        let hyphen = |at: usize| self.field.surface(at) == "-";
        let joined = self.field.touches_next(at) && hyphen(at + 1)
            || at > 0 && self.field.touches_next(at - 1) && hyphen(at - 1);
        TO_BODY.contains(&self.folded(at).as_ref()) && !joined
    }

    /// With a capital it is the month, or a name.
    pub fn is_modal(&self, at: usize) -> bool {
        self.field.words[at].case == Case::Lower && MODALS.contains(&self.folded(at).as_ref())
    }

    /// A noun in lower case that can say what somebody is.
    pub fn is_noun(&self, at: usize) -> bool {
        let folded = self.folded(at);
        let written = self.field.words.get(at).filter(|_| at < self.words.end);
        written.is_some_and(|word| word.case == Case::Lower || word.first())
            && self.mention(at).is_none()
            && self.field.is_word(at)
            && folded.len() > 2
            && !self.is(at, lex::STOP | lex::SPEECH | lex::PREPOSITION | lex::PERSON_VERB)
            && !NO_NOUN_ENDINGS.iter().any(|ending| folded.ends_with(ending))
    }

    /// A noun of the tables, outside of all names.
    pub fn is_role(&self, at: usize) -> bool {
        self.is(at, lex::ROLE | lex::CALLING) && self.mention(at).is_none()
    }

    /// A noun of the tables, or one by its ending.
    pub fn is_like_role(&self, at: usize) -> bool {
        let folded = self.folded(at);
        self.is(at, lex::ROLE | lex::CALLING)
            || self.is_noun(at) && CALLING_ENDINGS.iter().any(|ending| folded.ends_with(ending))
    }

    /// True where the sentence goes on after a role.
    pub fn goes_on(&self, at: usize) -> bool {
        ENDS.contains(&self.folded(at).as_ref()) || self.is(at, lex::SPEECH)
    }

    /// True where a phrase beside a name ends.
    pub fn ends_phrase(&self, at: usize) -> bool {
        at >= self.words.end
            || self.goes_on(at)
            || matches!(
                self.field.surface(at),
                "," | "." | ";" | ")" | "—" | "–" | "”" | "\"" | ":" | "?" | "!"
            )
    }
}
