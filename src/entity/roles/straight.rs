//! The problem: what stands straight before a name says who it is, in words that no list has: "their
//! helm X", "the Alder wildcard X", "Coun. X"; and it may be what another is something of: "the wife of
//! the late President X".

use super::super::draft::Draft;
use super::super::entry::EntityKind;
use super::super::lexicon::{self as lex};
use super::super::tokens::Case;
use super::reader::Reader;
use std::ops::Range;

/// Forms of address that say nothing about what somebody is.
pub const ADDRESS: &[&str] =
    &["mr", "mrs", "ms", "miss", "mx", "mme", "monsieur", "madame", "st", "saint", "smt", "shri"];
/// Bytes of the longest abbreviated title.
const MAX_ABBREVIATION: usize = 6;
/// Words before a name that may belong to its title, at most.
const MAX_TITLE: usize = 6;

/// "their helm X", "the Alder wildcard X", "Dr. X": where that starts.
pub fn straight_before(reader: &Reader<'_, '_>, person: &Draft) -> Option<usize> {
    let field = reader.field;
    let mut at = before(reader, person.start)?;
    let says_who = |at: usize| !ADDRESS.contains(&reader.folded(at).as_ref());
    if field.surface(at) == "." && at > reader.words.start && field.touches_next(at - 1) {
        at -= 1;
        let is_short = field.surface(at).len() <= MAX_ABBREVIATION
            && field.words[at].case == Case::Capital
            && reader.mention(at).is_none();
        return (is_short && says_who(at)).then_some(at);
    }
    if reader.mention(at).is_some() {
        return None;
    }
    if reader.is(at, lex::HONORIFIC) {
        return says_who(at).then_some(at);
    }
    let is_plural = reader.folded(at).ends_with('s');
    let is_title = reader.is_like_role(at)
        || reader.is_noun(at)
            && !reader.is_past(at)
            && before(reader, at).is_some_and(|before| {
                reader.is_opener(before)
                    || reader.field.is_possessive(before)
                    || reader.is(before, lex::MODIFIER)
                    || reader.body(before).is_some()
            });
    (is_title && !is_plural).then_some(at)
}

/// "wife of the late President X": the preposition that a name hangs on, and the title between them,
/// which is none where the name follows at once.
pub fn hangs_on(reader: &Reader<'_, '_>, person: &Draft) -> Option<(usize, Range<usize>)> {
    if reader.field.is_possessive(person.end) {
        return None;
    }
    let title = straight_before(reader, person).unwrap_or(person.start);
    // "the clerk of the course X" is the clerk.
    if title < person.start && !reader.is(title, lex::HONORIFIC) && !reader.is_like_role(title) {
        return None;
    }
    let mut start = title;
    while let Some(at) = before(reader, start).filter(|_| title < person.start) {
        let owner = at - usize::from(at > 0 && reader.field.is_possessive(at));
        // "bishop of Oslo Dr. X" hangs on nothing, "envoy of Oslo's mayor X" does.
        let body = reader.body(owner).filter(|draft| {
            draft.end == owner + 1 && (owner < at || draft.kind == EntityKind::Group)
        });
        let is_part = reader.mention(at).is_none()
            && (reader.is(at, lex::MODIFIER | lex::HONORIFIC)
                || reader.is_role(at)
                || reader.is_and(at) && at > 0 && reader.is_role(at - 1));
        start = match body {
            Some(body) => body.start,
            None if is_part => at,
            None => break,
        };
        if person.start - start > MAX_TITLE {
            return None;
        }
    }
    // So is the secretary of justice.
    if start == title && reader.is(title, lex::MODIFIER) {
        return None;
    }
    let opener = before(reader, start).filter(|at| reader.is_opener(*at));
    let preposition = before(reader, opener.unwrap_or(start)).filter(|at| reader.is_to_body(*at));
    preposition.map(|at| (at, start..person.start))
}

/// The word of the sentence before `at`.
fn before(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    at.checked_sub(1).filter(|at| *at >= reader.words.start)
}
