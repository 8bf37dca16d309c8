//! The problem: "Danish Foreign Minister" and "mayor of Oslo" are a title and whose it is, and what
//! parts a role from the words around it is no part of it.

use super::super::draft::Draft;
use super::super::entry::{EntityKind, Role};
use super::super::lexicon as lex;
use super::super::tokens::{Case, FieldText};
use super::run::{Run, is_and};
use std::ops::Range;

/// What a role may be parted by, and never begins or ends with.
const EDGES: &[&str] = &[",", "(", ")", "-", "–", "—", ".", ":", "/"];

/// The role with its title and its body, where the text tells them apart.
pub fn role(field: &FieldText<'_>, drafts: &[Draft], run: &Run) -> Option<Role> {
    let run = without_edges(field, run)?;
    let text = |words: Range<usize>| field.span(words.start, words.end).of(field.text).to_owned();
    let head = run.head_end(field);
    let (title, body) = if let Some(end) = body_before(field, drafts, run.start, head) {
        (end + usize::from(field.is_possessive(end))..head, Some(run.start..end))
    } else if head + 1 < run.end {
        let is_article = matches!(field.folded(head + 1).as_ref(), "the" | "a" | "an");
        let start = (head + 1 + usize::from(is_article)).min(run.end - 1);
        (run.start..head, Some(start..run.end))
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

/// A role without what parts it from the words around it; none where nothing is left.
fn without_edges(field: &FieldText<'_>, run: &Run) -> Option<Run> {
    let edge = |at: usize| EDGES.contains(&field.surface(at)) || is_and(field, at);
    let mut run = run.clone();
    while run.start < run.end && edge(run.start) {
        run.start += 1;
    }
    while run.start < run.end && edge(run.end - 1) && !is_abbreviation(field, run.end - 1) {
        run.end -= 1;
    }
    Some(run).filter(|run| run.start < run.end)
}

/// Past the bodies that a role opens with, before its title: "Norwegian and Danish president".
fn body_before(
    field: &FieldText<'_>,
    drafts: &[Draft],
    start: usize,
    head: usize,
) -> Option<usize> {
    let first = drafts.partition_point(|draft| draft.start < start);
    let mut end = None;
    let mut next = start;
    for draft in &drafts[first..] {
        if !is_body(draft) || draft.start != next || draft.end >= head {
            break;
        }
        end = Some(draft.end);
        next = draft.end + 1;
        if !is_and(field, draft.end) && field.surface(draft.end) != "," {
            break;
        }
    }
    end
}

fn is_body(draft: &Draft) -> bool {
    matches!(draft.kind, EntityKind::Place | EntityKind::Group | EntityKind::Organisation)
}

/// "Gov.": a full stop that belongs to the word before it.
fn is_abbreviation(field: &FieldText<'_>, at: usize) -> bool {
    field.surface(at) == "."
        && at > 0
        && field.touches_next(at - 1)
        && (field.is(at - 1, lex::HONORIFIC)
            || field.words[at - 1].case == Case::Capital && field.surface(at - 1).len() <= 5)
}
