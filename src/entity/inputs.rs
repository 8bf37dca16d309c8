//! The problem: a network reads numbers, and training and reading must see the same ones.
//!
//! Each word of a document becomes an [`Input`]: its letters (as word pieces and affixes), its
//! case, and flags: where it stands, what the tables know of it, how the document writes it
//! elsewhere, and what the rules of `rules` took it for. Training and reading call the same function.

use super::draft::{Document, Draft, Target};
use super::entry::EntityKind;
use super::lexicon as lex;
use super::tokens::{Case, FieldText};
use crate::entity::entry::Where;
use crate::error::Error;
use crate::knowledge::{List, Phrase, is_listed, lists_digest};
use crate::model::{self, FLAGS};
use crate::text::{TokenKind, hash, hash_pair};
use std::borrow::Cow;
use std::ops::Range;

/// Kinds of names, in the order of the network's labels.
pub const KINDS: [EntityKind; 9] = [
    EntityKind::Person,
    EntityKind::Organisation,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Event,
    EntityKind::Law,
    EntityKind::Work,
    EntityKind::Product,
    EntityKind::Other,
];

/// Rows of the table of affixes.
const AFFIXES: usize = 2048;
/// The flag of a word whose place may have given it a capital.
const OPENS: usize = 1;
/// Flags that say what the tables know of a word come after those of its place.
const CLASS_FLAGS: usize = 14;
/// Then flags of what the rules took a word for.
const RULE_FLAGS: usize = 44;
/// Then the lists that have it, alone or as part of a phrase.
const LIST_FLAGS: usize = 59;
/// Last, whether a listed phrase of several words has it.
const PHRASE_FLAG: usize = LIST_FLAGS + List::ALL.len();
const _: () = assert!(PHRASE_FLAG + 1 == FLAGS, "the network was trained with other flags");
/// Words of the longest phrase that is looked for in the lists.
const MAX_LISTED: usize = 6;
/// Words of a draft of the rules: hardly one is longer, and none goes on into another sentence.
const MAX_DRAFT: usize = 100;
/// A draft of the rules at or above it is from a table.
const SURE: f64 = 0.9;

/// Raised when an input comes to mean another thing; `training/stamp.py` has the same number.
const MEANING: u64 = 1;

/// The mark of these inputs. A network that was trained with others would read nonsense.
pub fn of_training() -> u64 {
    lists_digest() ^ MEANING
}

/// Reads names with another network than the one that ships: a larger one, or one that learnt from
/// texts of your own (`src/model/CARD.md` says how it is made). `bytes` is its file. It is read once a
/// process, before the first text.
///
/// ```
/// let error = copydesk::load_model(b"<!doctype html>").unwrap_err();
/// assert_eq!(error.code().as_str(), "bad-model");
/// ```
///
/// # Errors
/// [`ErrorCode::BadModel`](crate::ErrorCode::BadModel) for bytes that are no model, a damaged one, or
/// one that was trained for another version of the engine;
/// [`ErrorCode::BadOption`](crate::ErrorCode::BadOption) where a text has been read already, or a model.
pub fn load_model(bytes: &[u8]) -> Result<(), Error> {
    model::load(bytes, of_training())
}

/// What the network reads of one word.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// The word, folded: its pieces are looked up in the vocabulary.
    pub folded: Cow<'a, str>,
    /// How it is written: one of eleven ways.
    pub case: usize,
    /// One bit a flag.
    pub flags: u128,
    /// Equal for equal words.
    pub hash: u64,
}

impl Input<'_> {
    /// Rows of its first three letters, last two and last three in the table of affixes.
    pub fn affixes(&self) -> [usize; 3] {
        affixes(&self.folded)
    }

    /// True for a function word that has its capital from its place.
    pub fn is_only_opener(&self) -> bool {
        let classes = self.flags >> CLASS_FLAGS;
        self.flags >> OPENS & 1 == 1 && classes & u128::from(lex::STOP) != 0
    }
}

/// The inputs of the words `range` of a field; `rules` are the drafts of the rules, in order.
///
/// They are the same whatever part of a text is asked for: a long one is read in windows. (A draft of
/// more than a hundred words would lose its end.)
pub fn inputs<'a>(
    document: &'a Document<'_>,
    claimed: &[Vec<bool>],
    rules: &[Draft],
    index: usize,
    range: Range<usize>,
) -> Vec<Input<'a>> {
    let field = &document.fields[index];
    let words = range.clone().map(|at| input(document, field, &claimed[index], at));
    let mut out: Vec<Input<'a>> = words.collect();
    mark_listed(field, range.clone(), &mut out);
    let from = (index, range.start.saturating_sub(MAX_DRAFT));
    let first = rules.partition_point(|draft| (draft.field, draft.start) < from);
    let inside = |draft: &&Draft| (draft.field, draft.start) < (index, range.end);
    for draft in rules[first..].iter().take_while(inside) {
        mark(draft, range.clone(), &mut out);
    }
    out
}

fn input<'a>(
    document: &Document<'_>,
    field: &'a FieldText<'_>,
    claimed: &[bool],
    at: usize,
) -> Input<'a> {
    let word = field.words[at];
    let folded = field.folded(at);
    let is_word = word.kind == TokenKind::Word;
    let place = [
        word.first(),
        word.opens(),
        field.field == Where::Title,
        matches!(field.field, Where::Caption | Where::Credit),
        at > 0 && !field.touches_next(at - 1),
        word.headline(),
        claimed[at],
        field.is_possessive(at),
        is_word && field.is_forename(at),
        is_word && field.is_plain(at),
        is_word && field.is_city(at),
        is_word && field.is_organisation(at),
        document.is_lower_hash(field.hash(at)),
        document.is_capital_hash(field.hash(at)),
    ];
    let mut flags = u128::from(field.classes(at)) << CLASS_FLAGS;
    for (bit, set) in place.into_iter().enumerate() {
        flags |= u128::from(set) << bit;
    }
    let case = case_of(field.surface(at), word.kind, word.case);
    Input { case, flags, hash: field.hash(at), folded }
}

/// Adds to each word the lists that have it or a phrase around it; a longer phrase goes first.
fn mark_listed(field: &FieldText<'_>, range: Range<usize>, words: &mut [Input<'_>]) {
    let mut until = [0; List::ALL.len()];
    // A phrase may begin before the range and end in it.
    let from = range.start.saturating_sub(MAX_LISTED - 1);
    for at in (from..range.end).filter(|at| field.words[*at].case != Case::Lower) {
        let mut phrase = 0;
        let mut ends = [0; List::ALL.len()];
        for end in at + 1..=field.words.len().min(at + MAX_LISTED) {
            phrase = hash_pair(phrase, field.hash(end - 1));
            if field.words[end - 1].case == Case::Lower {
                continue;
            }
            let key = Phrase::new(phrase);
            for (list, longest) in List::ALL.into_iter().zip(&mut ends) {
                if (end == at + 1 || list.has_phrases()) && is_listed(list, &key) {
                    *longest = end;
                }
            }
        }
        for (bit, (end, until)) in ends.into_iter().zip(&mut until).enumerate() {
            if end > *until {
                let is_phrase = u128::from(end > at + 1) << PHRASE_FLAG;
                let listed = 1 << (LIST_FLAGS + bit) | is_phrase;
                for word in within(words, &range, at..end) {
                    word.flags |= listed;
                }
                *until = end;
            }
        }
    }
}

/// Of the words of `range` those that are in `part`.
fn within<'w, 'a>(
    words: &'w mut [Input<'a>],
    range: &Range<usize>,
    part: Range<usize>,
) -> &'w mut [Input<'a>] {
    let place = |at: usize| at.clamp(range.start, range.end) - range.start;
    &mut words[place(part.start)..place(part.end)]
}

/// The hash under which a phrase is listed: of its words, folded.
#[cfg(feature = "cli")]
#[must_use]
pub fn phrase_hash(phrase: &str) -> u64 {
    crate::text::tokens(phrase)
        .fold(0, |state, token| hash_pair(state, hash(&crate::text::fold(token.span.of(phrase)))))
}

/// Adds to the words of a draft of the rules what they were taken for.
fn mark(draft: &Draft, range: Range<usize>, words: &mut [Input<'_>]) {
    let kind = KINDS.iter().position(|kind| *kind == draft.kind).unwrap_or(KINDS.len() - 1);
    let is_cut = draft.start < range.start;
    let inside = within(words, &range, draft.start..draft.end);
    for (at, word) in inside.iter_mut().enumerate() {
        let says = [
            at == 0 && !is_cut,
            at > 0 || is_cut,
            draft.confidence >= SURE,
            draft.titled,
            matches!(draft.target, Target::Area(_)),
            matches!(draft.target, Target::Organisation(_)),
        ];
        for (bit, set) in says.into_iter().enumerate() {
            word.flags |= u128::from(set) << (RULE_FLAGS + bit);
        }
        word.flags |= 1 << (RULE_FLAGS + says.len() + kind);
    }
}

/// Rows of the affixes; those of the start are told apart from those of the end.
fn affixes(folded: &str) -> [usize; 3] {
    let cut = |from_end: bool, count: usize| {
        let mut ends = folded.char_indices().map(|(at, _)| at).chain([folded.len()]);
        if from_end {
            let characters = folded.chars().count();
            &folded[ends.nth(characters.saturating_sub(count)).unwrap_or(0)..]
        } else {
            &folded[..ends.nth(count).unwrap_or(folded.len())]
        }
    };
    let row = |affix: &str, salt: u64| {
        usize::try_from((hash(affix) ^ salt.wrapping_mul(0x9e37_79b9)) % AFFIXES as u64)
            .unwrap_or(0)
    };
    [row(cut(false, 3), 1), row(cut(true, 2), 2), row(cut(true, 3), 3)]
}

fn case_of(surface: &str, kind: TokenKind, case: Case) -> usize {
    match (kind, case) {
        (TokenKind::Number, _) => 1,
        (TokenKind::Word, Case::Lower) => 2,
        (TokenKind::Word, Case::Upper) if surface.chars().count() > 3 => 4,
        (TokenKind::Word, Case::Upper) => 7,
        (TokenKind::Word, Case::Capital) => {
            let mut letters = surface.chars();
            let first = letters.next().is_some_and(char::is_uppercase);
            match (first, surface.chars().count(), letters.any(char::is_uppercase)) {
                (true, 1, _) => 3,
                (true, _, false) => 5,
                _ => 6,
            }
        }
        _ => match surface.chars().next() {
            Some('.' | ',') => 0,
            Some('"' | '“' | '”' | '‘' | '’' | '\'' | '«' | '»') => 9,
            Some('(' | ')' | '[' | ']') => 10,
            _ => 8,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_that_ships_was_trained_with_these_inputs() {
        let advice = "train it anew, or where it still fits: python3 training/stamp.py FILE";
        assert_eq!(model::shipped_inputs(), of_training(), "{advice}");
    }

    #[test]
    fn affixes_are_whole_characters() {
        for word in ["", "a", "ab", "abc", "żółw", "平壤"] {
            assert!(affixes(word).iter().all(|row| *row < AFFIXES), "{word}");
        }
        assert_eq!(affixes("harbour")[0], affixes("harvest")[0]);
        assert_eq!(affixes("station")[1..], affixes("nation")[1..]);
        assert_ne!(affixes("tat")[0], affixes("tat")[2], "start and end are told apart");
    }
}
