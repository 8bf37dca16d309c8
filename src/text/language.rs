//! The problem: phrase lists and name rules belong to a language, so we must know which one a text
//! is in, and how sure we are.

use serde::{Deserialize, Serialize};

/// A language with how sure we are of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Language {
    /// BCP 47 tag: `en`, `de`, `zh` …; `und` when nothing can be said.
    pub tag: String,
    /// From 0 (a guess) to 1 (sure), in hundredths.
    pub confidence: f64,
}

/// The language of `text`.
#[must_use]
pub fn language(_text: &str) -> Language {
    Language { tag: "und".to_owned(), confidence: 0.0 }
}
