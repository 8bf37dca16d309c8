//! The problem: what a role opens with is often no word that is labelled: whose office it is ("Danish
//! Foreign Minister"), and what qualifies it ("a retired cab driver").

use super::super::lexicon::{self as lex};
use super::super::neighbours::is_indefinite;
use super::super::tokens::Case;
use super::reader::{MAX_WORDS, Reader};
use super::run::Run;
use crate::text::TokenKind;

/// Words that may qualify a role, at most.
const MAX_QUALIFIERS: usize = 3;

/// Takes in whose office it is, and what qualifies it.
pub fn leftwards(reader: &Reader<'_, '_>, run: &mut Run, floor: usize) {
    let mut left = MAX_WORDS;
    while run.start > floor && left > 0 {
        left -= 1;
        let before = run.start - 1;
        let owner = before - usize::from(before > floor && reader.field.is_possessive(before));
        let of_person = reader.is_person(owner) && owner < before;
        let body = reader.mention(owner).filter(|draft| {
            (of_person || reader.body(owner).is_some())
                && draft.start >= floor
                && draft.end == owner + 1
        });
        let hyphen = reader.field.surface(before) == "-"
            && before > floor
            && reader.field.touches_next(before)
            && reader.field.touches_next(before - 1);
        let classes = reader.field.classes(before);
        let qualifies = reader.mention(before).is_none()
            && classes & (lex::MODIFIER | lex::HONORIFIC) != 0
            && classes & lex::STOP == 0;
        let in_brackets = bracketed(reader, before).filter(|start| *start >= floor);
        if let Some(start) = body.map(|body| body.start).or(in_brackets) {
            run.start = start;
        } else if hyphen || reader.is_and(before) && before > floor && reader.is_role(before - 1) {
            run.start -= 2;
        } else if qualifies {
            run.start -= 1;
        } else {
            break;
        }
    }
}

/// "Alder River Authority (ARA)": where a body starts whose short form ends at a bracket.
fn bracketed(reader: &Reader<'_, '_>, close: usize) -> Option<usize> {
    let short =
        reader.body(close.checked_sub(1)?).filter(|_| reader.field.surface(close) == ")")?;
    let open = short.start.checked_sub(1).filter(|at| reader.field.surface(*at) == "(")?;
    Some(reader.body(open.checked_sub(1)?)?.start)
}

/// "a retired cab driver", "Regional president Ada Hart": between its article, or where the sentence
/// opens, and its noun there are only words that qualify it.
pub fn to_article(reader: &Reader<'_, '_>, run: &mut Run, floor: usize) {
    // "a coin struck captain X": what is one of many is parted from its name by a comma.
    let is_told = run.of_next && reader.is_person(run.end);
    let qualifies = |at: usize| {
        reader.mention(at).is_none()
            && reader.field.words[at].kind == TokenKind::Word
            && !reader.field.is_possessive(at)
            && !reader.field.is(at, lex::STOP | lex::SPEECH | lex::PREPOSITION)
            && !reader.is_opener(at)
            && !reader.field.folded(at).ends_with("ly")
            // "the retired captain X", but "the club sacked captain X".
            && (!reader.field.folded(at).ends_with("ed") || at > floor && reader.is_opener(at - 1))
    };
    let first = reader.words.start;
    let mut start = run.start;
    while start > floor.max(run.start.saturating_sub(MAX_QUALIFIERS)) && qualifies(start - 1) {
        start -= 1;
        let small = reader.field.words[start].case == Case::Lower;
        let after_article = start > floor && reader.is_opener(start - 1) && small;
        let after_article = after_article && !(is_told && is_indefinite(reader.field, start));
        let opens = start == first && !small && run.of_next;
        if after_article || opens && !reader.opens_with_doer(start) {
            run.start = start;
        }
        if !small {
            break;
        }
    }
}
