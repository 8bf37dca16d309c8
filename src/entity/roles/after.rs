//! The problem: a role goes on to what it is of ("director of the Alder River Authority"), and ends where
//! the sentence says something else.

use super::super::entry::EntityKind;
use super::reader::{MAX_WORDS, Reader};
use super::run::Run;
use crate::text::TokenKind;

/// Takes in what it is of, up to where the sentence goes on.
pub fn rightwards(reader: &Reader<'_, '_>, run: &mut Run, ceiling: usize) {
    let ceiling = ceiling.min(run.end + MAX_WORDS);
    let mut at = run.end;
    while at < ceiling {
        let folded = reader.field.folded(at);
        if let Some(mention) = reader.mention(at) {
            let is_date = matches!(mention.kind, EntityKind::Date | EntityKind::Time);
            let apart = mention.kind == EntityKind::Person && run.of_next;
            if is_date || apart || mention.end > ceiling {
                break;
            }
            at = mention.end;
            continue;
        }
        if let Some(end) = more_of_body(reader, at).filter(|end| *end <= ceiling) {
            at = end;
            continue;
        }
        let inner = matches!(reader.field.surface(at), "-" | "'" | "’" | "&" | "/")
            || reader.field.is_possessive(at);
        let goes_on = folded == "and" && is_role_after(reader, at);
        let ends = reader.field.words[at].kind == TokenKind::Punctuation && !inner
            || reader.goes_on(at)
            || folded == "and" && !goes_on;
        if ends {
            break;
        }
        at += 1;
    }
    // A role straight before its person ends there; one before a comma, at the comma.
    let closed = at >= reader.words.end
        || reader.field.words[at].kind == TokenKind::Punctuation
        || reader.goes_on(at)
        || reader.field.folded(at) == "and";
    let opens = reader.is_to_body(run.end)
        || reader.field.surface(run.end) == "-"
        || reader.field.folded(run.end) == "and";
    if closed && (opens || !run.of_next) && !(run.of_next && reader.is_person(at)) {
        run.end = at;
    }
}

/// "the Alder River Authority (ARA)", "mayor of Bend, Alaska,": past what goes on at `at` with the body
/// before it.
fn more_of_body(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    let before = reader.body(at.checked_sub(1)?)?;
    let next = reader.body(at + 1).filter(|draft| draft.start == at + 1)?;
    let surface = |at: usize| reader.field.surface(at);
    let is_place = before.kind == EntityKind::Place && next.kind == EntityKind::Place;
    // "the envoy in Oslo, Bergen and Alder" is in three.
    let is_last = reader.ends_phrase(next.end) && !reader.is_and(next.end + 1);
    match surface(at) {
        "(" if surface(next.end) == ")" => Some(next.end + 1),
        "," if is_place && is_last => Some(next.end),
        _ => None,
    }
}

/// True if a role noun follows the "and" at `at` within two words.
fn is_role_after(reader: &Reader<'_, '_>, at: usize) -> bool {
    (at + 1..at + 3).any(|at| reader.is_role(at))
}
