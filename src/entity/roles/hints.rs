//! The problem: some shapes are a role whatever their words are, and what was learnt from a few
//! thousand roles knows too few words: "X, a dignitary of the old court, spoke", "the abbot, X,
//! spoke", "their helm X".
//!
//! These shapes are hints, which become features: a noun phrase with an article between commas beside
//! a person, a noun that opens an "of" there, and the noun straight before a name.

use super::super::entry::EntityKind;
use super::commas::{after_comma, before_comma};
use super::label::{LAST, NEXT, OUTSIDE};
use super::reader::Reader;
use super::straight::straight_before;

/// The labels that the shapes alone would give the words of a sentence.
pub fn hints(reader: &Reader<'_, '_>) -> Vec<usize> {
    let first = reader.words.start;
    let mut labels = vec![OUTSIDE; reader.words.len()];
    for person in reader.drafts.iter().filter(|draft| draft.kind == EntityKind::Person) {
        let straight = straight_before(reader, person).map(|start| start..person.start);
        let found = [
            straight.map(|run| (run, NEXT)),
            before_comma(reader, person).map(|run| (run, NEXT)),
            after_comma(reader, person).map(|run| (run, LAST)),
        ];
        for (run, label) in found.into_iter().flatten() {
            let run = &mut labels[run.start - first..run.end - first];
            if run.iter().all(|label| *label == OUTSIDE) {
                run.fill(label + 1);
                run[0] = label;
            }
        }
    }
    labels
}
