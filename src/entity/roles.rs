//! The problem: who somebody is stands beside the name: before it ("Danish Foreign Minister X"),
//! or after it between commas ("X, leader of the strikers, said").
//!
//! Before a person, role nouns and their modifiers are taken leftwards, with the body they belong to.
//! After it, a phrase between commas that opens with a role noun phrase is taken up to where the
//! sentence goes on.

use super::draft::{Document, Draft};
use super::entry::{EntityKind, Role};
use super::lexicon::{self as lex, lexicon};
use super::neighbours::is_indefinite;
use super::titles::CALLING_ENDINGS;
use super::tokens::{Case, FieldText};
use crate::knowledge::is_plain_word;
use crate::span::Span;
use crate::text::TokenKind;

/// Words of the longest role before a name.
const MAX_WORDS_BEFORE: usize = 10;
/// Words of the longest role after a name.
const MAX_WORDS_AFTER: usize = 18;
/// Words after the comma within which a role noun must stand.
const MAX_WORDS_TO_NOUN: usize = 7;
/// Words that end a role after a name.
const ENDS: &[&str] = &[
    "who", "whose", "which", "that", "said", "says", "told", "has", "had", "was", "were", "is",
    "will", "would", "and", "but", "as", "when", "where", "while", "after", "before", "added",
];
/// Words that open a noun phrase.
const OPENERS: &[&str] =
    &["the", "a", "an", "his", "her", "its", "their", "our", "my", "another", "one", "and"];
/// Letters of the longest word that has such an ending by chance ("list", "human").
const MIN_CALLING: usize = 5;
/// Forms of address that say nothing about what somebody is.
const ADDRESS: &[&str] =
    &["mr", "mrs", "ms", "miss", "mx", "mme", "monsieur", "madame", "st", "saint", "smt", "shri"];

/// Adds to each person the roles that stand beside it.
pub fn roles(document: &Document<'_>, drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        if drafts[index].kind != EntityKind::Person {
            continue;
        }
        let field = &document.fields[drafts[index].field];
        let before = before(field, drafts, index);
        let comma = before_comma(field, &drafts[index]);
        let after = after(field, &drafts[index]);
        drafts[index].roles.extend(before.into_iter().chain(comma).chain(after));
    }
}

fn is(field: &FieldText<'_>, at: usize, classes: u32) -> bool {
    lexicon().is(&field.folded(at), classes)
}

/// True for a noun that says what a person is: of the tables, or in lower case by its ending.
fn is_noun(field: &FieldText<'_>, at: usize) -> bool {
    let classes = lexicon().classes(&field.folded(at));
    let by_ending = || {
        let word = field.folded(at);
        word.len() > MIN_CALLING && CALLING_ENDINGS.iter().any(|ending| word.ends_with(ending))
    };
    let small = field.words.get(at).is_some_and(|word| word.case == Case::Lower || word.first);
    classes & (lex::ROLE | lex::CALLING) != 0
        || small && field.is_word(at) && classes & (lex::STOP | lex::SPEECH) == 0 && by_ending()
}

/// "the systems engineer X": one noun in lower case belongs to the role after it, if what stands
/// before it shows that no verb can be there.
fn is_first_of_compound(field: &FieldText<'_>, at: usize) -> bool {
    let word = field.words[at];
    let folded = field.folded(at);
    let not = lex::STOP | lex::SPEECH | lex::ACTING | lex::PREPOSITION;
    if !field.is_word(at) || is(field, at, not) || folded.ends_with("ed") {
        return false;
    }
    if word.first {
        return is_plain_word(&folded) && !folded.ends_with("ing");
    }
    word.case == Case::Lower
        && (matches!(field.surface(at - 1), "," | "—" | "–" | "(" | "“" | "\"")
            || field.is_possessive(at - 1)
            || is(field, at - 1, lex::PREPOSITION | lex::SPEECH)
            || OPENERS.contains(&field.folded(at - 1).as_ref()))
}

/// "The governor of Alder, Ada Hart,": the role between an article and the comma before the name.
fn before_comma(field: &FieldText<'_>, draft: &Draft) -> Option<Role> {
    let comma = draft.start.checked_sub(1)?;
    if field.surface(comma) != "," || field.words[draft.start].first {
        return None;
    }
    let closed = field.words.get(draft.end).is_none_or(|word| word.first)
        || matches!(field.surface(draft.end), "," | "." | "(" | ":")
        || is(field, draft.end, lex::SPEECH | lex::ACTING);
    let mut start = comma;
    let mut noun = None;
    while start > 0 && comma - start < MAX_WORDS_AFTER && !field.words[start].first {
        let at = start - 1;
        let opens = field.is_possessive(at) || OPENERS.contains(&field.folded(at).as_ref());
        // "the head of the mission": an article after "of" is inside the role.
        if opens && noun.is_some() && !(at > 0 && matches!(field.surface(at - 1), "of" | "at")) {
            break;
        }
        if field.words[at].kind == TokenKind::Punctuation && field.surface(at) != "-"
            || ENDS.contains(&field.folded(at).as_ref())
        {
            return None;
        }
        if is_noun(field, at) {
            noun = Some(at);
        }
        start = at;
    }
    let noun = noun?;
    let ends_in_noun = noun + 1 == comma
        || matches!(field.surface(noun + 1), "of" | "for" | "at" | "to" | "in" | "and" | "on");
    let opened = start > 0
        && (field.is_possessive(start - 1) || OPENERS.contains(&field.folded(start - 1).as_ref()));
    if !closed || !ends_in_noun || !opened || noun > start + MAX_WORDS_TO_NOUN {
        return None;
    }
    let text = field.span(start, comma).of(field.text).to_owned();
    let title = field.span(start, noun + 1).of(field.text).to_owned();
    Some(Role { text, title: Some(title), body: None })
}

/// The role that ends straight before the draft at `index`.
fn before(field: &FieldText<'_>, drafts: &[Draft], index: usize) -> Option<Role> {
    let end = drafts[index].start;
    let (mut start, mut noun) = (before_place(field, drafts, index), false);
    while start > 0 && end - start < MAX_WORDS_BEFORE && !field.words[start].first {
        let at = start - 1;
        let surface = field.surface(at);
        let title = is(field, at, lex::HONORIFIC) || is_noun(field, at);
        let joins = match surface {
            "-" => field.touches_next(at.saturating_sub(1)) && start < end,
            "." => at > 0 && field.touches_next(at - 1) && is(field, at - 1, lex::HONORIFIC),
            _ => title || is(field, at, lex::MODIFIER) || noun && is_first_of_compound(field, at),
        };
        if !joins || field.words[at].kind == TokenKind::Number {
            break;
        }
        noun |= title && !ADDRESS.contains(&field.folded(at).as_ref());
        start = at;
    }
    if !noun || is_indefinite(field, start) {
        return None;
    }
    while start < end && matches!(field.surface(start), "-" | ".") {
        start += 1;
    }
    let title = field.span(start, end).trimmed(field.text);
    let body = body_before(field, drafts, index, start);
    let full = body.map_or(title, |body| body.joined(title));
    Some(Role {
        text: full.of(field.text).to_owned(),
        title: Some(title.of(field.text).trim_end_matches('.').to_owned()),
        body: body.map(|body| body.of(field.text).to_owned()),
    })
}

/// "Special Envoy in Alder Ada Hart": where a preposition and a place stand between role and name,
/// the start of the preposition; else the start of the name.
fn before_place(field: &FieldText<'_>, drafts: &[Draft], index: usize) -> usize {
    let start = drafts[index].start;
    let between = drafts[..index].last().filter(|place| {
        place.field == drafts[index].field && place.end == start && place.start > 1
    });
    match between {
        Some(place)
            if matches!(field.surface(place.start - 1), "in" | "of" | "for" | "to")
                && is(field, place.start - 2, lex::ROLE) =>
        {
            place.start - 1
        }
        _ => start,
    }
}

/// The mention straight before the title: "Turkish", "UN", "Alder’s" without its ending.
fn body_before(
    field: &FieldText<'_>,
    drafts: &[Draft],
    index: usize,
    start: usize,
) -> Option<Span> {
    let body = drafts[..index].iter().rev().take(2).find(|body| body.end <= start)?;
    if body.field != drafts[index].field {
        return None;
    }
    let is_body =
        matches!(body.kind, EntityKind::Place | EntityKind::Group | EntityKind::Organisation);
    let gap = start.checked_sub(body.end)?;
    let fits = gap == 0 || gap == 1 && field.is_possessive(body.end);
    (is_body && fits && !field.words[start].first).then_some(body.span)
}

/// The role between commas after the draft: ", 45, a senior chemist at X,".
fn after(field: &FieldText<'_>, draft: &Draft) -> Option<Role> {
    let mut start = draft.end;
    if !matches!(field.surface(start), "," | "(" | "—" | "–") {
        return None;
    }
    start += 1;
    if field.words.get(start)?.kind == TokenKind::Number && field.surface(start + 1) == "," {
        start += 2;
    }
    if matches!(field.folded(start).as_ref(), "a" | "an" | "the" | "one") {
        start += 1;
    }
    let (mut end, mut noun) = (start, None);
    while let Some(word) = field.words.get(end) {
        let folded = field.folded(end);
        let stops = word.first
            || word.kind == TokenKind::Punctuation
                && !matches!(field.surface(end), "-" | "'" | "’" | "&" | "/")
            || ENDS.contains(&folded.as_ref())
            || noun.is_none() && is(field, end, lex::SPEECH);
        if stops || end - start > MAX_WORDS_AFTER {
            break;
        }
        if noun.is_none() && end - start <= MAX_WORDS_TO_NOUN && is_noun(field, end) {
            noun = Some(end);
        }
        end += 1;
    }
    // Another name before the noun belongs to a list of people, not to a role.
    let noun = noun.filter(|_| end > start)?;
    let opens = (start..noun)
        .all(|at| !is(field, at, lex::STOP) || is(field, at, lex::INNER | lex::MODIFIER));
    let closed = field.words.get(end).is_none_or(|word| word.first)
        || matches!(field.surface(end), "," | "." | ")" | "—" | "–" | ";" | "”" | "\"")
        || ENDS.contains(&field.folded(end).as_ref());
    if !opens || !closed {
        return None;
    }
    let text = field.span(start, end).of(field.text).to_owned();
    let title = field.span(start, noun + 1).of(field.text).to_owned();
    Some(Role { text, title: Some(title), body: None })
}
