//! Copydesk reads a news article: its **body** cut free from the page around it, the **entities**
//! it names, and its **overlap** with another article.
//!
//! - [`analyze`] a text, or [`analyze_bytes`] of a file, to a [`Report`];
//! - [`compare`] two raw texts to a [`Comparison`], or [`compare_raw`] two bodies to an [`Overlap`];
//! - keep thousands in a [`Library`], and ask which of them a text shares words with;
//! - [`explain`] what became of each line, and why.
//!
//! Everything is a pure function of its input, the [`Options`] and the model of names (the one inside,
//! or that of [`load_model`]): the same bytes on every machine.
//!
//! ```
//! use copydesk::{Options, Verdict, analyze, compare};
//!
//! let paste = "Rain stops in Alder\n\nMayor Ana Ruiz opened the gates.\n\nShare this article";
//! let article = &analyze(paste, &Options::default())?.articles[0];
//! assert_eq!(article.body, "Mayor Ana Ruiz opened the gates.");
//! assert_eq!(article.entities[0].name, "Ana Ruiz");
//!
//! let later = "Rain stops in Alder\n\nMayor Ana Ruiz has opened the gates.";
//! let comparison = compare(paste, &Options::default(), later, &Options::default())?;
//! assert_eq!(comparison.pairs[0].verdict, Verdict::EditedVersion);
//! # Ok::<(), copydesk::Error>(())
//! ```
//!
//! # Features
//!
//! None is on by default. `cli` is for the command line of this package: it adds 26 crates to the 29 of
//! the library, and nothing to its interface. `bench` is for `cargo xtask bench`.

mod analyze;
mod article;
mod block;
mod clean;
mod compare;
mod entity;
mod error;
mod hash;
mod json;
mod knowledge;
mod library;
mod model;
mod overlap;
mod span;
#[cfg(feature = "bench")]
mod stages;
mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

/// The exports to JavaScript, for the tests of that edge.
#[cfg(target_arch = "wasm32")]
pub mod edge {
    pub use crate::wasm::{
        LibraryJs as Library, analyze_js as analyze, compare_js as compare,
        compare_raw_js as compare_raw, version,
    };
}

pub use analyze::{
    CONTRACT_VERSION, Explained, InputInfo, MAX_INPUT_BYTES, Options, Report, analyze,
    analyze_bytes, analyze_owned, explain,
};
pub use article::{Article, Byline, Caption, Credit, Dateline, Published, Removed, Repair, Source};
pub use block::{Block, BlockKind, InputKind, Metadata, Page, Warning, decode};
pub use clean::{Cleaned, Feature, Reason, ReasonCode, Verdict as BlockVerdict};
pub use compare::{Comparison, compare, compare_raw, compare_within};
/// What measures and trains the engine, for the command line; no part of the interface.
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod measure {
    pub use crate::entity::{Given, Marked, RoleWeights};
    pub use crate::text::{Token, sentences, tokens};
}

pub use entity::{
    Amount, Entity, EntityKind, Form, Mention, Merge, Place, Rename, Retype, Role, Unmerge, Value,
    Where, Why, load_model, tag,
};
pub use error::{Error, ErrorCode};
pub use json::{to_json, write_json};
pub use library::{Added, Cell, Cluster, Library, Member, Question, SIMILAR_LIMIT, Similar};
pub use overlap::{
    Conflict, ConflictKind, Edit, EditKind, Evidence, FieldKind, Inferred, LinkedField, OnlyHere,
    Overlap, Passage, PassageKind, SameFact, SentenceKind, SentencePair, Shares, Side, Verdict,
};
pub use span::Span;
pub use text::{Language, Offsets};

/// The stages one by one, for `cargo xtask bench`; no part of the interface.
#[cfg(feature = "bench")]
#[doc(hidden)]
pub use stages::Stages;

/// What training needs; no part of the interface.
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod training {
    pub use crate::article::headline::{Candidates, PROPERTIES, candidates, use_titles};
    pub use crate::block::page;
    pub use crate::clean::training::*;
    pub use crate::entity::training::*;
    pub use crate::model::{Columns, DEPTH, Forest, LEAVES, LOGIT, REACH, Split, Tree, unit};
}

/// The README's examples, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
