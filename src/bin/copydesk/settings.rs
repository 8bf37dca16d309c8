//! The problem: three commands read inputs the same way. Their common flags, as engine options; a
//! flag is offered only where it does something.

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
    /// Repair letters that another program misread, such as “cafÃ©”.
    #[arg(long)]
    repair_text: bool,
}

/// How to count, where offsets are printed.
#[derive(Args, Clone)]
pub(crate) struct Unit {
    /// Unit of all offsets.
    #[arg(long, value_enum, default_value_t = Name::Utf8)]
    offsets: Name,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Auto,
    Html,
    Plain,
    Markdown,
}

#[derive(Clone, Copy, ValueEnum)]
enum Name {
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
            repair_text: self.repair_text,
            ..Options::default()
        }
    }
}

impl Unit {
    /// The same unit for the engine.
    pub(crate) fn offsets(&self) -> Offsets {
        match self.offsets {
            Name::Utf8 => Offsets::Utf8,
            Name::Utf16 => Offsets::Utf16,
            Name::Codepoint => Offsets::CodePoint,
        }
    }
}
