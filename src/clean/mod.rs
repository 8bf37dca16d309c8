//! Verdicts: what of a page is the article, what is not and why, and where one article ends.
//!
//! Rules that know a line by its words come first, one a file. Then the page is cut into articles,
//! and in each the run of prose is found; what lies outside of it is dropped. When in doubt a line
//! stays: a lost paragraph is the worst error.

mod advertisement;
mod agency;
mod byline;
mod caption;
mod comments;
mod container;
mod cookie;
mod core;
mod credit;
mod date;
mod dateline;
mod duplicate;
mod grow;
mod legal;
mod line;
mod navigation;
mod newsletter;
mod paywall;
mod phrases;
mod promo;
mod reading_time;
mod reason;
mod related;
mod scorer;
mod segment;
mod social;
mod stamp;
mod title;
mod topics;
#[cfg(feature = "cli")]
pub mod training;
mod verdicts;
mod widget;

pub(crate) use byline::{byline_authors, is_person, split_authors};
pub(crate) use credit::{photo_credit, text_credit};
pub(crate) use date::{dates, moment};
pub(crate) use dateline::find as find_dateline;
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
pub fn clean(page: &Page, decisions: &Decisions) -> Cleaned {
    let mut cleaned = scorer::with_trained(|mut scorer| verdicts::judge(page, &mut scorer));
    decide(&mut cleaned, decisions);
    cleaned
}

/// Puts the reader's decisions above the verdicts.
fn decide(cleaned: &mut Cleaned, decisions: &Decisions) {
    let count = cleaned.verdicts.len();
    for &index in decisions.keep.iter().filter(|index| **index < count) {
        // A title that the reader keeps is a line of the body: as the title it was never gone.
        cleaned.verdicts[index] = Verdict::Body;
        include(&mut cleaned.articles, index, count);
    }
    for &index in decisions.drop.iter().filter(|index| **index < count) {
        let mut reason = Reason::new(ReasonCode::LowContent);
        reason.features.push(core::feature("dropped by the reader", 1.0));
        cleaned.verdicts[index] = Verdict::Drop(reason);
    }
}

/// Widens the article nearest to the block at `index` so that it holds it.
fn include(articles: &mut Vec<Range<usize>>, index: usize, count: usize) {
    if articles.iter().any(|range| range.contains(&index)) {
        return;
    }
    let after = articles.partition_point(|range| range.start <= index);
    let before = after.checked_sub(1).map(|at| index - articles[at].end);
    let ahead = articles.get(after).map(|range| range.start - index);
    match (before, ahead) {
        (Some(before), Some(ahead)) if before < ahead => articles[after - 1].end = index + 1,
        (Some(_), None) => articles[after - 1].end = index + 1,
        (_, Some(_)) => articles[after].start = index,
        (None, None) => articles.push(0..count),
    }
}
