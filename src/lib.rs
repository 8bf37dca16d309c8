//! Copydesk reads a news article: its **body** cut free from the page around it, the **entities**
//! it names, and its **overlap** with another article.
//!
//! - [`analyze`] a text, or [`analyze_bytes`] of a file, to a [`Report`];
//! - [`compare`] two raw texts to a [`Comparison`], or [`compare_raw`] two bodies to an [`Overlap`];
//! - [`explain`] what became of each line, and why.
//!
//! Everything is a pure function of its input and [`Options`]: the same bytes on every machine.

mod analyze;
mod article;
mod block;
mod clean;
mod compare;
mod entity;
mod error;
mod json;
mod knowledge;
mod model;
mod overlap;
mod span;
mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

/// The exports to JavaScript, for the tests of that edge.
#[cfg(target_arch = "wasm32")]
pub mod edge {
    pub use crate::wasm::{
        analyze_js as analyze, compare_js as compare, compare_raw_js as compare_raw, version,
    };
}

pub use analyze::{
    CONTRACT_VERSION, Explained, InputInfo, MAX_INPUT_BYTES, Options, Report, analyze,
    analyze_bytes, explain,
};
pub use article::{Article, Byline, Caption, Credit, Dateline, Published, Removed, Repair, Source};
pub use block::{Block, BlockKind, InputKind, Metadata, Page, Warning, decode};
pub use clean::{Cleaned, Feature, Reason, ReasonCode, Verdict as BlockVerdict};
pub use compare::{Comparison, compare, compare_raw, compare_within};
pub use entity::{Amount, Entity, EntityKind, Form, Mention, Place, Role, Value, Where, Why, tag};
pub use error::{Error, ErrorCode};
pub use json::to_json;
pub use overlap::{
    Conflict, ConflictKind, Edit, EditKind, Evidence, Inferred, OnlyHere, Overlap, Passage,
    PassageKind, SameFact, SentenceKind, SentencePair, Shares, Side, Verdict,
};
pub use span::Span;
pub use text::{Language, OffsetMap, Offsets};

/// What training needs; no part of the interface.
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod training {
    pub use crate::entity::training::*;
}

/// The README's examples, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
