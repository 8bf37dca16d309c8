//! The problem: a title is written like a name and stands before one, and what office style writes
//! with a capital is often no name at all.
//!
//! Titles are cut off the front of a piece by tables, and by shape where no table has them.

use super::lexicon::{self as lex, lexicon};
use super::pieces::Reader;
use super::tokens::Case;
use crate::knowledge::is_forename;

/// Endings of words for what people do.
pub const CALLING_ENDINGS: &[&str] =
    &["ist", "man", "woman", "keeper", "maker", "worker", "owner", "grower", "ician", "arian"];
/// Common nouns that official style writes with a capital.
pub const GENERIC: &[&str] = &[
    "government",
    "ministry",
    "board",
    "committee",
    "session",
    "meeting",
    "office",
    "party",
    "group",
    "agreement",
    "delegation",
    "chamber",
    "state",
    "side",
    "sides",
    "parties",
    "company",
    "department",
    "test",
    "order",
    "affairs",
    "members",
    "non",
    "god",
];

/// Where the title at the front of a piece ends, if a name follows it.
pub fn title_end(reader: &Reader<'_, '_>, start: usize, end: usize) -> Option<usize> {
    let field = reader.field();
    let heads = lex::ORGANISATION | lex::PLACE | lex::LAW | lex::EVENT | lex::OTHER;
    let title = lex::ROLE | lex::HONORIFIC;
    let is_suffix = |at: usize| matches!(field.folded(at).as_ref(), "jr" | "sr" | "ii" | "iii");
    if let Some(cut) = calling_end(reader, start, end) {
        return Some(cut);
    }
    let last = (start..end).rev().find(|at| reader.is(*at, title))?;
    if last + 1 >= end || is_suffix(last + 1) || field.is_possessive(last + 1) {
        return None;
    }
    // A given name before the word that looks like a title: it is part of the name.
    if last > start && field.is_forename(start) && !reader.is(start, title | lex::MODIFIER) {
        return None;
    }
    let mut cut = last + 1;
    if field.surface(cut) == "." {
        cut += 1;
    }
    if field.surface(cut) == "of" || field.surface(cut) == "for" {
        // "Minister of Health Ada Hart": plain words after the "of" are still title.
        cut += 1;
        while cut < end && (reader.is_plain(cut) || reader.is(cut, lex::INNER | lex::MODIFIER)) {
            cut += 1;
        }
        return Some(cut);
    }
    let ends_in_head = reader.is(end - 1, heads) && !field.is_forename(cut);
    (!ends_in_head || reader.is(last, lex::HONORIFIC) && field.surface(last + 1) == ".")
        .then_some(cut)
}

/// "Hydrologist Ada Hart": a title of no table, by its ending or because it is no name elsewhere.
fn calling_end(reader: &Reader<'_, '_>, start: usize, end: usize) -> Option<usize> {
    let field = reader.field();
    let heads = lex::ORGANISATION | lex::PLACE | lex::LAW | lex::EVENT | lex::OTHER;
    let word = field.folded(start);
    let next_given = field.is_forename(start + 1);
    let is_calling = reader.is(start, lex::CALLING)
        || CALLING_ENDINGS.iter().any(|ending| word.ends_with(ending));
    let is_title = is_calling && (next_given || field.words[start].first())
        || next_given && reader.document.is_lower(&word);
    let is_name = is_forename(&word) || reader.is(end - 1, heads) || !field.is_word(start + 1);
    (is_title && !is_name && end > start + 2).then_some(start + 1)
}

/// "the Government", "the Sides", "Ministers": a common noun with a capital of respect.
pub fn is_generic(reader: &Reader<'_, '_>, start: usize, end: usize) -> bool {
    let field = reader.field();
    let folded = field.folded(start);
    let many = folded.strip_suffix('s').is_some_and(|one| lexicon().is(one, lex::ROLE));
    end == start + 1
        && field.words[start].case == Case::Capital
        && (GENERIC.contains(&folded.as_ref()) || many && !is_forename(&folded))
}

/// "Prime Minister", "Foreign Secretary": a title without a name.
pub fn is_only_title(reader: &Reader<'_, '_>, start: usize, end: usize) -> bool {
    let any = lex::ROLE | lex::HONORIFIC | lex::MODIFIER | lex::INNER;
    let has_role = (start..end).any(|at| reader.is(at, lex::ROLE | lex::HONORIFIC));
    let field = reader.field();
    let ends_in_body = end > start + 1 && reader.is(end - 1, lex::ORGANISATION);
    has_role
        && !ends_in_body
        && (start..end).all(|at| {
            !field.is_word(at)
                || reader.is(at, any) && !field.is_forename(at)
                || reader.is_plain(at) && end > start + 1
        })
}
