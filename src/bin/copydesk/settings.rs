//! The problem: three commands read inputs the same way. Their common flags, as engine options.

use clap::{Args, ValueEnum};
use copydesk::{InputKind, Offsets, Options};

/// How to read an input.
#[derive(Args, Clone)]
pub(crate) struct Settings {
    /// What form the inputs have.
    #[arg(long, value_enum, default_value_t = Kind::Auto)]
    kind: Kind,
    /// Publication date, YYYY-MM-DD: the anchor of relative dates.
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
    /// Unit of all offsets.
    #[arg(long, value_enum, default_value_t = Unit::Utf8)]
    offsets: Unit,
    /// Add the visible text that "input" spans index.
    #[arg(long)]
    page: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Auto,
    Html,
    Plain,
    Markdown,
}

#[derive(Clone, Copy, ValueEnum)]
enum Unit {
    Utf8,
    Utf16,
    Codepoint,
}

impl Settings {
    /// The same settings for the engine.
    pub(crate) fn options(&self) -> Options {
        Options {
            kind: match self.kind {
                Kind::Auto => None,
                Kind::Html => Some(InputKind::Html),
                Kind::Plain => Some(InputKind::Plain),
                Kind::Markdown => Some(InputKind::Markdown),
            },
            published: self.published.clone(),
            offsets: match self.offsets {
                Unit::Utf8 => Offsets::Utf8,
                Unit::Utf16 => Offsets::Utf16,
                Unit::Codepoint => Offsets::CodePoint,
            },
            page: self.page,
            ..Options::default()
        }
    }
}
