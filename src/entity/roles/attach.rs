//! The problem: a run of words labelled as a role is not yet one, nor somebody's, and "Danish Foreign
//! Minister" is a title and whose it is.

use super::super::draft::{Document, Draft};
use super::super::entry::{EntityKind, Role};
use super::super::lexicon::{self as lex};
use super::super::neighbours::is_indefinite;
use super::super::tokens::{Case, FieldText};
use super::Held;
use super::owners::Owners;
use super::patterns::straight_before;
use super::refuse::is_refused;
use super::run::Run;
use super::runs::runs;
use super::sentence::Sentence;
use crate::span::Span;

/// Gives each role of a sentence to its people; `drafts` are the mentions of the sentence.
pub fn attach(
    document: &Document<'_>,
    drafts: &[Draft],
    sentence: &Sentence<'_, '_>,
    labels: &[usize],
) -> Vec<Held> {
    let owners = Owners::new(sentence.field, drafts);
    let mut out = Vec::new();
    for mut run in runs(sentence, labels, drafts) {
        let people = owners.of(&run);
        let told = people.first().map(|at| &drafts[*at]);
        let told = told.filter(|person| run.of_next && person.start == run.end);
        // "an envoy X sent": who comes with "a" before is not the one whose name follows at once.
        if told.is_some() && is_indefinite(sentence.field, run.start) {
            continue;
        }
        if is_refused(sentence.field, drafts, &run) {
            // Of "met bassist X", the noun beside the name is one.
            let words = sentence.words.clone();
            let beside = |person| straight_before(sentence.field, words, drafts, person);
            match told.and_then(beside) {
                Some((start, _)) if start > run.start => run.start = start,
                _ => continue,
            }
        }
        let Some(role) = role(document, drafts, sentence.field, &run) else { continue };
        out.extend(people.into_iter().map(|person| (person, role.clone())));
    }
    out
}

/// The role with its title and its body, where the text tells them apart.
fn role(
    document: &Document<'_>,
    drafts: &[Draft],
    field: &FieldText<'_>,
    run: &Run,
) -> Option<Role> {
    let mut run = Run { ..*run };
    let edge =
        |at: usize| matches!(field.surface(at), "," | "(" | ")" | "-" | "–" | "—" | "." | ":");
    while run.start < run.end && edge(run.start) {
        run.start += 1;
    }
    while run.start < run.end && edge(run.end - 1) && !is_abbreviation(field, run.end - 1) {
        run.end -= 1;
    }
    if run.start == run.end {
        return None;
    }
    let text = field.span(run.start, run.end).of(field.text);
    let head = run.head_end(field);
    let at = drafts.partition_point(|draft| draft.start < run.start);
    let body_before = drafts
        .get(at)
        .filter(|draft| is_body(draft) && draft.start == run.start && draft.end < head);
    let (title, body) = match body_before {
        Some(body) => {
            let start = body.end + usize::from(field.is_possessive(body.end));
            (title_of(field, start, head), Some(body.surface(document)))
        }
        None if head + 1 < run.end => {
            let is_article = matches!(field.folded(head + 1).as_ref(), "the" | "a" | "an");
            let start = (head + 1 + usize::from(is_article)).min(run.end - 1);
            let body = field.span(start, run.end).of(field.text);
            (title_of(field, run.start, head), Some(body))
        }
        None => (title_of(field, run.start, head), None),
    };
    Some(Role { text: text.to_owned(), title, body: body.map(str::to_owned) })
}

/// The title without the mark of its abbreviation; none where nothing is left of it.
fn title_of(field: &FieldText<'_>, start: usize, end: usize) -> Option<String> {
    if start >= end {
        return None;
    }
    let span: Span = field.span(start, end);
    Some(span.of(field.text).trim_end_matches('.').to_owned()).filter(|title| !title.is_empty())
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
