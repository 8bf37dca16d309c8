//! Verdicts: what of a page is the article, what is not and why, and where one article ends.

mod reason;

pub use reason::{Feature, Reason, ReasonCode};

use crate::block::Page;
use std::ops::Range;

/// What became of a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// The article's title.
    Title,
    /// The line under the title.
    Subtitle,
    /// Part of the body.
    Body,
    /// Not part of the body.
    Drop(Reason),
}

/// The verdict of each block, and which blocks make up each article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cleaned {
    /// One for each block of the page, in order.
    pub verdicts: Vec<Verdict>,
    /// For a block that repeats another, the index of the first.
    pub repeats: Vec<Option<usize>>,
    /// Block indices of each article, in order, without overlap; blocks outside all of them belong
    /// to the page.
    pub articles: Vec<Range<usize>>,
}

/// What the reader decided about single blocks, by the block's index.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decisions {
    /// Blocks to keep in the body.
    pub keep: Vec<usize>,
    /// Blocks to drop from it.
    pub drop: Vec<usize>,
}

/// Judges every block of `page`; `decisions` of the reader stand above every rule.
#[must_use]
pub fn clean(page: &Page, _decisions: &Decisions) -> Cleaned {
    let count = page.blocks.len();
    let articles = if count == 0 { Vec::new() } else { vec![0..count] };
    Cleaned { verdicts: vec![Verdict::Body; count], repeats: vec![None; count], articles }
}
