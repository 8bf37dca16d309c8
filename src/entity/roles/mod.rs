//! The problem: who somebody is stands beside the name: before it ("Danish Foreign Minister X"),
//! or after it ("X, leader of the strikers, said", "X is the mayor of Y"), in more shapes than rules
//! can list.
//!
//! A trained sequence labeller goes over each sentence that names a person, as a `reader` sees it:
//! `sentence` gives the features, `hints` among them (shapes `straight` before a name, and beside its
//! `commas`), `path` the best `label`s under the weights. `runs` joins the words to a `run` for each role,
//! `widen` finds where it begins and ends (`before` and `after` what was labelled), `within` it whom it
//! speaks of. `attach` gives each to its `owners`, in its `parts`, unless `refuse` knows that it is none
//! (`acts`: a doer with a verb; `verbs` are known by their form).
//! `learn` makes the weights.

mod acts;
mod after;
mod attach;
mod before;
mod commas;
mod hints;
mod label;
#[cfg(feature = "cli")]
pub mod learn;
mod owners;
mod parts;
mod path;
mod reader;
mod refuse;
mod run;
mod runs;
mod sentence;
mod straight;
#[cfg(test)]
mod tests;
mod verbs;
mod widen;
mod within;

pub use path::Weights;

use super::draft::{Document, Draft};
use super::entry::{EntityKind, Role};
use super::tokens::{Case, FieldText};
use std::ops::Range;

/// Bytes of the longest abbreviated title.
const MAX_ABBREVIATION: usize = 6;

/// A role with the draft whose it is, by its place in the drafts.
pub type Held = (usize, Role);

/// The roles that stand beside each person, by the weights, in the order of the drafts.
pub fn roles_by(weights: &Weights, document: &Document<'_>, drafts: &[Draft]) -> Vec<Held> {
    let mut out = Vec::new();
    for (field, words, inside) in sentences_of_people(document, drafts) {
        let sentence =
            sentence::Sentence::new(&document.fields[field], words, &drafts[inside.clone()]);
        let labels = sentence.with_hints(path::best(weights, &sentence));
        let given = attach::attach(&sentence.reader, &labels);
        let given = given.into_iter().map(|(draft, role)| (draft + inside.start, role));
        out.extend(given);
    }
    out.sort_by_key(|(draft, _)| *draft);
    out
}

/// Each sentence that names a person: its field, its words, and the drafts in it.
fn sentences_of_people(
    document: &Document<'_>,
    drafts: &[Draft],
) -> Vec<(usize, Range<usize>, Range<usize>)> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < drafts.len() {
        let (field, start) = (drafts[at].field, drafts[at].start);
        let words = &document.fields[field].words;
        let mut from = (0..=start).rev().find(|word| words[*word].first()).unwrap_or(0);
        // "Coun. X": an abbreviation that no table knows looks like the end of a sentence.
        if from == start && is_abbreviation(&document.fields[field], from) {
            from -= 2;
        }
        let to = (start + 1..words.len()).find(|word| words[*word].first()).unwrap_or(words.len());
        let first = at;
        while at < drafts.len() && drafts[at].field == field && drafts[at].start < to {
            at += 1;
        }
        if drafts[first..at].iter().any(|draft| draft.kind == EntityKind::Person) {
            out.push((field, from..to, first..at));
        }
    }
    out
}

/// True if a capitalised abbreviation with its full stop stands before word `at`.
fn is_abbreviation(field: &FieldText<'_>, at: usize) -> bool {
    at > 1
        && field.surface(at - 1) == "."
        && field.touches_next(at - 2)
        && field.words[at - 2].case == Case::Capital
        && field.surface(at - 2).len() <= MAX_ABBREVIATION
        && (at == 2 || field.words[at - 2].first())
}
