//! The problem: a scorer must be trained and measured on what the cleaning really shows it.
//!
//! Parts of a page as the scorer sees them, and the cleaning under another scorer than the shipped
//! one. For the command line alone.

use super::scorer::{self, Lexicon};
use super::{line, verdicts};
use crate::block::Page;
use crate::model::{Columns, Forest};
use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

pub use super::scorer::{Part, Scorer};

/// Number of columns of the first stage.
pub const FIRST: usize = scorer::FIRST;
/// Number of columns of both.
pub const ALL: usize = scorer::ALL;
/// Number of the columns by which seams are told.
pub const SEAM: usize = scorer::SEAM;
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
    let mut collector = Collector::default();
    verdicts::judge(page, &[], &mut collector);
    collector.parts
}

/// The columns by which seams are told in a plain page; `top` and `sum` give the weights of words.
#[must_use]
pub fn seams(
    page: &Page,
    top: &dyn Fn(u32) -> Option<i32>,
    sum: &dyn Fn(u32) -> Option<i32>,
) -> Columns {
    let mut collector = Collector { words: Some((top, sum)), ..Collector::default() };
    verdicts::judge(page, &[], &mut collector);
    collector.columns
}

type Weight<'w> = &'w dyn Fn(u32) -> Option<i32>;

/// Keeps what a scorer would be shown.
#[derive(Default)]
struct Collector<'w> {
    parts: Vec<(Range<usize>, Part)>,
    words: Option<(Weight<'w>, Weight<'w>)>,
    columns: Columns,
}

impl verdicts::Judge for Collector<'_> {
    fn judge(&mut self, range: Range<usize>, part: Part, _: &[bool]) -> scorer::Judged {
        let scores = vec![0; part.columns.rows()];
        self.parts.push((range, part));
        scorer::Judged { scores, against: Vec::new() }
    }

    fn seams(&mut self, seen: &verdicts::Lines<'_>) -> Vec<i32> {
        if let Some((top, sum)) = self.words {
            self.columns = scorer::seam_columns(seen.lines, seen.reasons, seen.starts, top, sum);
        }
        vec![0; seen.lines.len()]
    }
}

/// The words, pairs of words, and names of classes and elements of a page by their hashes.
pub fn names(page: &Page, mut tell: impl FnMut(u32, &dyn Fn() -> String)) {
    for line in line::lines(page) {
        scorer::names(&line, &mut tell);
    }
}

/// A scorer of weights by hash (for an article, for the top of a page) and three forests.
#[must_use]
#[allow(clippy::implicit_hasher)] // the scorer keeps the maps as they are
pub fn scorer(weights: [HashMap<u32, i8>; 2], forests: [Forest; 3]) -> Scorer {
    let [first, second, seams] = forests;
    let [words, tops] = weights;
    Scorer { lexicon: Lexicon::new(words, tops), first, second, seams }
}
