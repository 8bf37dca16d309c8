//! The problem: "Danish Foreign Minister" and "mayor of Oslo" are a title and whose it is, and what
//! parts a role from the words around it is no part of it.

use super::super::entry::Role;
use super::super::lexicon as lex;
use super::super::tokens::{Case, FieldText};
use super::reader::Reader;
use super::run::Run;
use crate::knowledge::NUMBER_WORDS;
use crate::text::TokenKind;
use std::ops::Range;

/// What a role may be parted by, and never begins or ends with.
const EDGES: &[&str] = &[",", "(", ")", "-", "–", "—", ".", ":", "/"];

/// The role with its title and its body, where the text tells them apart.
pub fn role(reader: &Reader<'_, '_>, run: &Run) -> Option<Role> {
    let field = reader.field;
    let run = without_edges(reader, run)?;
    let text = |words: Range<usize>| field.span(words.start, words.end).of(field.text).to_owned();
    let head = run.head_end(reader);
    let (title, body) = if let Some(end) = body_before(reader, run.start, head) {
        (end + usize::from(field.is_possessive(end))..head, Some(run.start..end))
    } else if head + 1 < run.end {
        let is_article = matches!(field.folded(head + 1).as_ref(), "the" | "a" | "an");
        let start = (head + 1 + usize::from(is_article)).min(run.end - 1);
        let counts = run.end - start == 1 && is_number(field, start);
        (run.start..head, Some(start..run.end).filter(|_| !counts))
    } else {
        (run.start..head, None)
    };
    // The title has no mark of its abbreviation.
    let title = Some(title).filter(|title| !title.is_empty()).map(text);
    let title = title.map(|title| title.trim_end_matches('.').to_owned());
    Some(Role {
        text: text(run.start..run.end),
        title: title.filter(|title| !title.is_empty()),
        body: body.map(text),
    })
}

/// "mother of two": how many is nothing that somebody can be something of.
fn is_number(field: &FieldText<'_>, at: usize) -> bool {
    field.words[at].kind == TokenKind::Number
        || NUMBER_WORDS.iter().any(|(word, _)| *word == field.folded(at))
}

/// A role without what parts it from the words around it; none where nothing is left.
fn without_edges(reader: &Reader<'_, '_>, run: &Run) -> Option<Run> {
    let field = reader.field;
    let edge = |at: usize| EDGES.contains(&field.surface(at)) || reader.is_and(at);
    let mut run = run.clone();
    while run.start < run.end && edge(run.start) {
        run.start += 1;
    }
    let opens = (run.start..run.end).any(|at| field.surface(at) == "(");
    let closes = |at: usize| opens && field.surface(at) == ")";
    while run.start < run.end
        && edge(run.end - 1)
        && !is_abbreviation(field, run.end - 1)
        && !closes(run.end - 1)
    {
        run.end -= 1;
    }
    Some(run).filter(|run| run.start < run.end)
}

/// Past the bodies that a role opens with, before its title: "Norwegian and Danish president".
fn body_before(reader: &Reader<'_, '_>, start: usize, head: usize) -> Option<usize> {
    let (mut end, mut next) = (None, start);
    while let Some(body) = reader.body(next).filter(|draft| draft.start == next && draft.end < head)
    {
        let short = reader.body(body.end + 1).filter(|_| reader.field.surface(body.end) == "(");
        let short = short.filter(|draft| reader.field.surface(draft.end) == ")");
        end = Some(short.map_or(body.end, |draft| draft.end + 1));
        if !reader.is_and(body.end) && reader.field.surface(body.end) != "," {
            break;
        }
        next = body.end + 1;
    }
    end
}

/// "Gov.": a full stop that belongs to the word before it.
fn is_abbreviation(field: &FieldText<'_>, at: usize) -> bool {
    field.surface(at) == "."
        && at > 0
        && field.touches_next(at - 1)
        && (field.is(at - 1, lex::HONORIFIC)
            || field.words[at - 1].case == Case::Capital && field.surface(at - 1).len() <= 5)
}
