//! The problem: how much of two texts is the same, by the definition of the public benchmarks.
//!
//! Runs of four words with their numbers, precision and recall a page (scrapinghub's
//! article-extraction benchmark).

use std::collections::HashMap;

/// Words of a shingle.
const SHINGLE_WORDS: usize = 4;

/// Runs of words with their numbers.
pub(super) type Shingles = HashMap<Vec<String>, u32>;

/// The 4-word shingles of a body; a body of fewer words is one shingle.
pub(super) fn shingles<'a>(lines: impl Iterator<Item = &'a str>) -> Shingles {
    let words: Vec<String> = lines
        .flat_map(|line| line.split(|c: char| !(c.is_alphanumeric() || c == '_')))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let mut out = HashMap::new();
    if words.is_empty() {
        return out;
    }
    for shingle in words.windows(SHINGLE_WORDS.min(words.len())) {
        *out.entry(shingle.to_vec()).or_insert(0) += 1;
    }
    out
}

/// Precision and recall of what was found.
pub(super) fn shared(found: &Shingles, gold: &Shingles) -> (f64, f64) {
    let shared: u32 = gold
        .iter()
        .map(|(shingle, count)| found.get(shingle).map_or(0, |other| *count.min(other)))
        .sum();
    let share = |whole: &Shingles| match whole.values().sum::<u32>() {
        0 => 0.0,
        sum => f64::from(shared) / f64::from(sum),
    };
    (share(found), share(gold))
}
