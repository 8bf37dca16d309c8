//! The problem: many weak signs about the kind of a name must be weighed against each other.
//!
//! A sum of votes for each kind; the highest wins, and ties go to the kind that is named first.

use super::entry::EntityKind::{self, Event, Group, Law, Organisation, Other, Person, Place};
use super::entry::EntityKind::{Product, Work};

/// Kinds a name can have, in the order in which ties are won.
const KINDS: [EntityKind; 9] =
    [Organisation, Person, Place, Group, Event, Law, Work, Product, Other];
/// Their letters in the table of evidence.
const LETTERS: &[u8; 9] = b"OPLGEWKTX";

/// Votes for each of [`KINDS`].
#[derive(Clone, Copy, Debug, Default)]
pub struct Votes([f64; 9]);

impl Votes {
    /// Adds votes for a kind.
    pub fn add(&mut self, kind: EntityKind, weight: f64) {
        if let Some(at) = KINDS.iter().position(|other| *other == kind) {
            self.0[at] += weight;
        }
    }

    /// The kind by its letter in the table of evidence.
    pub fn add_letter(&mut self, letter: u8, weight: f64) {
        if let Some(at) = LETTERS.iter().position(|other| *other == letter) {
            self.0[at] += weight;
        }
    }

    /// Adds the votes of another.
    pub fn join(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }

    /// The kind with most votes, and how many.
    pub fn winner(&self) -> (EntityKind, f64) {
        let mut best = (Organisation, f64::MIN);
        for (kind, votes) in KINDS.into_iter().zip(self.0) {
            if votes > best.1 {
                best = (kind, votes);
            }
        }
        best
    }
}
