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
/// Classes of nouns for people.
const PEOPLE: u32 = lex::ROLE | lex::CALLING | lex::HONORIFIC;

/// True for a run of words that is no role.
pub fn is_refused(field: &FieldText<'_>, drafts: &[Draft], run: &Run) -> bool {
    let in_mention = |at: usize| mention(drafts, at).is_some();
    let is_small = |at: usize| field.words[at].case == Case::Lower && !in_mention(at);
    // With a capital it is the month, or a name; "so does Norland's premier, X" names one.
    let follows_modal = run.start > 0
        && field.words[run.start - 1].case == Case::Lower
        && !in_mention(run.start)
        && MODALS.contains(&field.folded(run.start - 1).as_ref());
    // "builder accused of it" and "the accused" are roles, "accused of it" is none.
    let is_opened = run.start > 0 && OPENERS.contains(&field.folded(run.start - 1).as_ref());
    let opens_with_verb = is_small(run.start)
        && !is_opened
        && field.is(run.start, lex::ACTING | lex::PERSON_VERB)
        && !field.is(run.start, PEOPLE | lex::MODIFIER);
    let head = run.head_end(field) - 1;
    let folded = field.folded(head);
    let ends_with_verb = is_small(head)
        && !is_opened
        && folded.len() > MAX_NOUN_BYTES
        && VERB_ENDINGS.iter().any(|ending| folded.ends_with(ending))
        && !(run.start..=head).any(|at| field.is(at, PEOPLE));
    let mut words = (run.start..run.end).filter(|at| field.is_word(*at));
    let alone = words.next().filter(|_| words.next().is_none()).map(|at| field.folded(at));
    let says_nothing = alone.is_some_and(|word| {
        IN_PICTURE.contains(&word.as_ref()) || ADDRESS.contains(&word.as_ref())
    });
    follows_modal || opens_with_verb || ends_with_verb || says_nothing
}
