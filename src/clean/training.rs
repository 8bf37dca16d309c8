//! The problem: a scorer must be trained and measured on what the cleaning really shows it.
//!
//! Parts of a page as the scorer sees them, and the cleaning under another scorer than the shipped
//! one. For the command line alone.

use super::scorer::{self, Lexicon};
use super::{line, verdicts};
use crate::block::Page;
use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

pub use super::scorer::{Part, Scorer};

/// Number of columns of the first stage.
pub const FIRST: usize = scorer::FIRST;
/// Number of columns of both.
pub const ALL: usize = scorer::ALL;
/// Names of the columns.
pub const NAMES: &[&str] = scorer::NAMES;

thread_local! {
    static INSTEAD: RefCell<Option<Arc<Scorer>>> = const { RefCell::new(None) };
}

/// Runs `with` the scorer of this thread, which is the shipped one unless told otherwise.
pub fn with_trained<T>(with: impl FnOnce(&Scorer) -> T) -> T {
    let instead = INSTEAD.with_borrow(Clone::clone);
    with(instead.as_deref().unwrap_or_else(|| scorer::trained()))
}

/// Sets the scorer of this thread; `None` for the shipped one.
pub fn use_scorer(scorer: Option<Arc<Scorer>>) {
    INSTEAD.set(scorer);
}

/// The parts of a page that the scorer is asked about, with the blocks that each is made of.
#[must_use]
pub fn parts(page: &Page) -> Vec<(Range<usize>, Part)> {
    let mut out = Vec::new();
    verdicts::judge(page, &mut |range, part, _| {
        let scores = vec![0; part.columns.rows()];
        out.push((range, std::mem::take(part)));
        scorer::Judged { scores, against: Vec::new() }
    });
    out
}

/// The words, pairs of words, and names of classes and elements of a page by their hashes.
pub fn names(page: &Page, mut tell: impl FnMut(u32, &dyn Fn() -> String)) {
    for line in line::lines(page) {
        scorer::names(&line, &mut tell);
    }
}

/// A scorer of weights by hash and two forests.
#[must_use]
pub fn scorer(weights: HashMap<u32, i8>, forests: [super::super::model::Forest; 2]) -> Scorer {
    let [first, second] = forests;
    Scorer { lexicon: Lexicon::new(weights), first, second }
}
