//! The problem: one name means one thing in an article, and a network that reads word by word may
//! say two.
//!
//! A second pass over the whole article (two-stage recognition: Krishnan and Manning, 2006): all
//! mentions of one spelling add up their probabilities, a full name speaks for its parts, and the
//! kind with most wins for all of them.

use super::draft::{Document, Draft};
use super::entry::Form;
use super::inputs::KINDS;
use crate::model::Found;
use crate::text::{KeyMap, hash, hash_pair};

const PERSON: usize = 0;
const ORGANISATION: usize = 1;
/// What a full name of a person says for its last word and for its first, and what the name of an
/// organisation says for its first word, in mentions of that word alone.
const SURNAME: f64 = 1.0;
const FORENAME: f64 = 0.5;
const SHORT_NAME: f64 = 0.5;

/// What a proposal of the rules says, in mentions that the network is sure of.
const RULE: f64 = 0.25;
/// The same for a people's adjective out of the tables, which is seldom the language of that name.
const DEMONYM: f64 = 0.85;

/// Gives all mentions of one spelling one kind; `proposed` are the drafts of the rules.
pub fn agree(document: &Document<'_>, proposed: &[Draft], found: &mut [(usize, Found)]) {
    // As written: "Un" of a person is not the "UN".
    let key = |field: usize, words: std::ops::Range<usize>| {
        words.fold(0, |key, at| hash_pair(key, hash(document.fields[field].surface(at))))
    };
    let mut votes: KeyMap<[f64; KINDS.len()]> = KeyMap::default();
    for (field, name) in found.iter() {
        let mut add = |words: std::ops::Range<usize>, weight: f64| {
            votes.entry(key(*field, words)).or_default()[name.kind] += weight * name.probability;
        };
        add(name.start..name.end, 1.0);
        if name.end > name.start + 1 {
            match name.kind {
                PERSON => {
                    add(name.end - 1..name.end, SURNAME);
                    add(name.start..name.start + 1, FORENAME);
                }
                ORGANISATION => add(name.start..name.start + 1, SHORT_NAME),
                _ => {}
            }
        }
    }
    for draft in proposed {
        let kind = KINDS.iter().position(|kind| *kind == draft.kind);
        let votes = votes.get_mut(&key(draft.field, draft.start..draft.end));
        if let (Some(kind), Some(votes)) = (kind, votes) {
            let weight = if draft.form == Form::Demonym { DEMONYM } else { RULE };
            votes[kind] += weight * draft.confidence;
        }
    }
    for (field, name) in found {
        let votes = &votes[&key(*field, name.start..name.end)];
        let better = |best: usize, kind: usize| if votes[kind] > votes[best] { kind } else { best };
        let best = (0..KINDS.len()).fold(name.kind, better);
        if best != name.kind {
            name.kind = best;
            name.probability = votes[best] / votes.iter().sum::<f64>();
        }
    }
}
