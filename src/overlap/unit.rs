//! The problem: sentences are what is paired, and a text without full stops is one sentence of any
//! length.
//!
//! A unit is a sentence, or a part of a very long one, cut where a word's own key says so, so that
//! the same words are cut at the same places in both texts.

use super::word::Word;
use crate::span::Span;
use crate::text::{hash, hash_pair};
use std::ops::Range;

/// Words a unit may have: the cost of aligning two units is the product of their words.
const MAX_UNIT_WORDS: usize = 150;
/// A cut is made after a word only when this many stand before it in a sentence that is too long.
const MIN_PART_WORDS: usize = 25;
/// One word in this many may end a part.
const CUT_EVERY: u64 = 24;

/// A sentence or a part of one.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its text.
    pub span: Span,
    /// Its words.
    pub words: Range<usize>,
    /// The sentence it is of.
    pub sentence: usize,
    /// The same for the same words.
    pub key: u64,
}

/// The units of a version.
pub fn units(text: &str, sentences: &[Span], words: &[Word]) -> Vec<Unit> {
    let mut out = Vec::with_capacity(sentences.len());
    let mut first = 0;
    for (sentence, span) in sentences.iter().enumerate() {
        while words.get(first).is_some_and(|word| word.span.start < span.start) {
            first += 1;
        }
        let mut end = first;
        while words.get(end).is_some_and(|word| word.span.start < span.end) {
            end += 1;
        }
        let mut start = span.start;
        for part in parts(&words[first..end], first) {
            let stop = if part.end == end { span.end } else { words[part.end].span.start };
            let span = Span::new(start, stop.max(start)).trimmed(text);
            start = stop;
            let key = if part.is_empty() {
                hash(span.of(text))
            } else {
                words[part.clone()].iter().fold(0, |key, word| hash_pair(key, word.key))
            };
            out.push(Unit { span, words: part, sentence, key });
        }
        first = end;
    }
    out
}

fn parts(words: &[Word], offset: usize) -> Vec<Range<usize>> {
    if words.len() <= MAX_UNIT_WORDS {
        return std::iter::once(offset..offset + words.len()).collect();
    }
    let mut out = Vec::new();
    let mut start = 0;
    for (at, word) in words.iter().enumerate() {
        let length = at + 1 - start;
        let cut = length >= MIN_PART_WORDS && word.key % CUT_EVERY == 0;
        if at + 1 == words.len() || cut || length >= MAX_UNIT_WORDS {
            out.push(offset + start..offset + at + 1);
            start = at + 1;
        }
    }
    out
}
