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
mod decisions;
mod duplicate;
mod grow;
mod legal;
mod line;
mod mail;
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
mod word_list;

pub(crate) use byline::{asks_for_name, byline_authors, is_person, split_authors};
pub(crate) use credit::{photo_credit, text_credit};
pub(crate) use date::{dates, moment};
pub(crate) use dateline::find as find_dateline;
pub use decisions::Decisions;
pub use reason::{Feature, Reason, ReasonCode};

use crate::block::Page;
use std::ops::Range;

/// What became of a block.
///
/// ```
/// use copydesk::{BlockVerdict, Options, explain};
///
/// let paste = "Rain stops in Alder\n\nIt rained for nine days.";
/// let verdicts = explain(paste, &Options::default())?.cleaned.verdicts;
/// assert_eq!(verdicts, [BlockVerdict::Title, BlockVerdict::Body]);
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// let paste = "Rain stops in Alder\n\nIt rained for nine days.\n\nShare this article";
/// let cleaned = copydesk::explain(paste, &copydesk::Options::default())?.cleaned;
/// assert_eq!(cleaned.verdicts.len(), 3);
/// assert_eq!(cleaned.articles[0].start, 0);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cleaned {
    /// One for each block of the page, in order.
    pub verdicts: Vec<Verdict>,
    /// For a block that repeats another, the index of the first.
    pub repeats: Vec<Option<usize>>,
    /// Block indices of each article, in order, without overlap; blocks outside all of them belong
    /// to the page.
    pub articles: Vec<Range<usize>>,
    /// Blocks that were kept or dropped by a hair, and of which the reader decided nothing.
    pub unsure: Vec<usize>,
}

/// Judges every block of `page`; `decisions` of the reader stand above every rule.
#[must_use]
pub fn clean(page: &Page, decisions: &Decisions) -> Cleaned {
    scorer::with_trained(|mut scorer| decisions::judged(page, decisions, &mut scorer))
}
