//! The problem: training must read an article exactly as the engine will.
//!
//! The first stages of [`super::entities`], up to the inputs of the network, with where each word
//! stands.

use super::draft::Document;
use super::{Fields, inputs, rules, values};
use crate::entity::entry::Where;
use crate::text::KeyMap;

pub use super::inputs::{KINDS, phrase_hash};
pub use crate::knowledge::pack;

/// True for a single word that news also writes small.
#[must_use]
pub fn is_plain(name: &str) -> bool {
    crate::knowledge::is_plain_word(&crate::text::fold(name))
}

/// One word as the network reads it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// True if it stands in the title.
    pub title: bool,
    /// Where it stands in its field, in bytes.
    pub span: crate::Span,
    /// True if dates and amounts have taken it.
    pub claimed: bool,
    /// The word, folded.
    pub folded: String,
    /// How it is written.
    pub case: usize,
    /// Rows of the table of affixes.
    pub affixes: [usize; 3],
    /// One bit a flag.
    pub flags: u128,
    /// Equal words have equal numbers.
    pub same: usize,
}

/// The words of an article: those of the body, then those of the title.
#[must_use]
pub fn readings(title: &str, body: &str, published: Option<&str>) -> Vec<Reading> {
    let fields = Fields { title, body, published, language: "en", ..Fields::default() };
    let document = Document::new(&fields);
    let (_, claimed) = values(&document, published);
    let drafts = rules::names(&document, &claimed);
    let mut numbers: KeyMap<usize> = KeyMap::default();
    let mut out = Vec::new();
    for (index, field) in document.fields.iter().enumerate() {
        let all = 0..field.words.len();
        let inputs = inputs::inputs(&document, &claimed, &drafts, index, all);
        for ((word, claimed), input) in field.words.iter().zip(&claimed[index]).zip(inputs) {
            let next = numbers.len();
            out.push(Reading {
                title: field.field == Where::Title,
                span: word.span(),
                claimed: *claimed,
                affixes: input.affixes(),
                folded: input.folded.into_owned(),
                case: input.case,
                flags: input.flags,
                same: *numbers.entry(input.hash).or_insert(next),
            });
        }
    }
    out
}
