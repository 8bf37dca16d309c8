//! The problem: the tables of cases under the rules need two short texts aligned, and what came out
//! in words.

use super::record::{EditKind, SameFact};
use super::{Alignment, Version, align};
use crate::text::sentences;

/// What an edit is shown as: its words in A and in B, its kind, whether the fact is the same, and
/// whether it asks for attention.
pub type Shown = (String, String, EditKind, SameFact, bool);

/// Two texts aligned, without names.
pub fn aligned(a: &str, b: &str) -> Alignment {
    let (of_a, of_b) = (sentences(a), sentences(b));
    let version_a = Version { text: a, sentences: &of_a, names: Vec::new() };
    let version_b = Version { text: b, sentences: &of_b, names: Vec::new() };
    align(&version_a, &version_b)
}

/// The edits between two texts, in order.
pub fn edits(a: &str, b: &str) -> Vec<Shown> {
    let alignment = aligned(a, b);
    let edits = alignment.passages.iter().flat_map(|passage| &passage.edits);
    edits
        .map(|edit| {
            let words = |span: Option<crate::span::Span>, text: &str| {
                span.map(|span| span.of(text).to_owned()).unwrap_or_default()
            };
            (words(edit.a, a), words(edit.b, b), edit.kind, edit.same_fact, edit.attention)
        })
        .collect()
}

/// Fails unless an edit with these words in A and in B and of this kind is among those of two texts.
pub fn tells(a: &str, b: &str, expected: (&str, &str, EditKind)) {
    let found = edits(a, b);
    let is = |edit: &Shown| (edit.0.as_str(), edit.1.as_str(), edit.2) == expected;
    assert!(found.iter().any(is), "{a} / {b}: {found:?}");
}

/// The sentences of two texts that are paired, by number.
pub fn linked(a: &str, b: &str) -> Vec<(usize, usize)> {
    let (of_a, of_b) = (sentences(a), sentences(b));
    let pairs = aligned(a, b).sentences;
    let both = pairs.iter().filter_map(|pair| Some((pair.a?, pair.b?)));
    let number = |one, of: &[_]| of.iter().position(|other| *other == one).expect("a sentence");
    both.map(|(one, other)| (number(one, &of_a), number(other, &of_b))).collect()
}
