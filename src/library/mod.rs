//! The problem: which of a hundred thousand kept articles does this one copy, and which of them are
//! versions of one text?
//!
//! A [`Library`] knows its articles by a few of their word runs (`shingles`, `segment`, `stack`)
//! and never holds their texts: the caller keeps those, and is asked for the few that a question
//! may be about (`candidates`), which are then verified by alignment (`similar`, `likeness`). Every
//! pair that shares something is a cell of a matrix (`matrix`), and from its cells come the clusters
//! (`cluster`, `versions`).
//!
//! What is found depends on the articles alone, never on the order or way in which they came.

mod bits;
mod bytes;
mod candidates;
mod cluster;
mod likeness;
mod matrix;
mod record;
mod segment;
mod shelf;
mod shingles;
mod similar;
mod stack;
mod versions;
mod when;

pub use record::{Added, Cell, Cluster, Member, Similar};
pub use shelf::Library;
pub use similar::{Question, SIMILAR_LIMIT};

/// What is done in steps where texts are fetched between them.
#[cfg(target_arch = "wasm32")]
pub use {matrix::Matrix, versions::adds};
