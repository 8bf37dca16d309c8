//! The problem: a role is a run of words, so the label of a word depends on the label before it.
//!
//! Labels: outside, and first or later word of a role that belongs to the next person or to the last
//! one. The best labels of a sentence under linear weights of hashed features and of pairs of
//! labels, found by the algorithm of Viterbi (IEEE Transactions on Information Theory 13, 1967).

use super::label::{LABELS, LAST, NEXT, OUTSIDE};
use super::sentence::Sentence;
use std::sync::OnceLock;

/// What can never be.
const NEVER: f32 = -1e9;
/// Added to every word outside. Not everybody's role is marked in what was learnt from, so the
/// weights say it too seldom; chosen on folds, guarded by the floor of recall.
pub const OUTSIDE_BIAS: f32 = -160.0;
/// Bits of the hash that choose a feature's row.
pub const ROW_BITS: u32 = 16;

/// The weights: a row of five for each hashed feature, and the pairs of labels.
#[derive(Clone, Debug)]
pub struct Weights {
    /// Rows, one after the other.
    pub rows: Vec<[f32; LABELS]>,
    /// From a label to the next.
    pub pairs: [[f32; LABELS]; LABELS],
}

impl Default for Weights {
    fn default() -> Self {
        Self { rows: vec![[0.0; LABELS]; 1 << ROW_BITS], pairs: [[0.0; LABELS]; LABELS] }
    }
}

impl Weights {
    /// The weights in the engine.
    pub fn shipped() -> &'static Self {
        static WEIGHTS: OnceLock<Weights> = OnceLock::new();
        WEIGHTS.get_or_init(|| Self::from_bytes(include_bytes!("weights.bin")))
    }

    /// Reads signed bytes: the pairs, then the rows label by label, which packs better.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let mut out = Self::default();
        let number = |byte: &u8| f32::from(i8::from_ne_bytes([*byte]));
        let (pairs, rows) = bytes.split_at_checked(LABELS * LABELS).unwrap_or_default();
        for (pair, byte) in out.pairs.iter_mut().flatten().zip(pairs) {
            *pair = number(byte);
        }
        for (label, column) in rows.chunks(out.rows.len()).take(LABELS).enumerate() {
            for (row, byte) in out.rows.iter_mut().zip(column) {
                row[label] = number(byte);
            }
        }
        out
    }
}

/// The row of a hashed feature.
pub fn row_of(feature: u64) -> usize {
    usize::try_from(feature >> (64 - ROW_BITS)).expect("a few bits fit")
}

/// True where `label` may follow `before`, at the first word with `before` none.
fn may_follow(before: Option<usize>, label: usize) -> bool {
    let inside = |first: usize| before == Some(first) || before == Some(first + 1);
    match label {
        2 => inside(NEXT),
        4 => inside(LAST),
        _ => true,
    }
}

/// What the features of a word, by their rows, say of each label; without a person on that side a
/// role cannot belong to it.
pub fn sums(
    weights: &Weights,
    rows: impl Iterator<Item = usize>,
    has_next: bool,
    has_last: bool,
) -> [f32; LABELS] {
    let mut sum = [0.0; LABELS];
    sum[OUTSIDE] = OUTSIDE_BIAS;
    for row in rows {
        for (sum, weight) in sum.iter_mut().zip(&weights.rows[row]) {
            *sum += weight;
        }
    }
    if !has_next {
        (sum[NEXT], sum[NEXT + 1]) = (NEVER, NEVER);
    }
    if !has_last {
        (sum[LAST], sum[LAST + 1]) = (NEVER, NEVER);
    }
    sum
}

/// The best label of each word.
pub fn best(weights: &Weights, sentence: &Sentence<'_, '_>) -> Vec<usize> {
    let mut features = Vec::new();
    let scores: Vec<_> = (0..sentence.len())
        .map(|at| {
            sentence.features(at, &mut features);
            let rows = features.iter().map(|feature| row_of(*feature));
            sums(weights, rows, sentence.has_next(at), sentence.has_last(at))
        })
        .collect();
    walk(weights, &scores)
}

/// The labels with the highest sum of scores and pairs.
pub fn walk(weights: &Weights, scores: &[[f32; LABELS]]) -> Vec<usize> {
    let mut from: Vec<[usize; LABELS]> = Vec::with_capacity(scores.len());
    let mut total = [0.0; LABELS];
    for (at, sums) in scores.iter().enumerate() {
        let (mut next, mut back) = ([NEVER; LABELS], [0; LABELS]);
        for label in 0..LABELS {
            if at == 0 {
                next[label] = if may_follow(None, label) { sums[label] } else { NEVER };
                continue;
            }
            for before in (0..LABELS).filter(|before| may_follow(Some(*before), label)) {
                let score = total[before] + weights.pairs[before][label] + sums[label];
                if score > next[label] {
                    (next[label], back[label]) = (score, before);
                }
            }
        }
        total = next;
        from.push(back);
    }
    let highest = |best: usize, label: usize| if total[label] > total[best] { label } else { best };
    let mut label = (0..LABELS).fold(0, highest);
    let mut labels = vec![OUTSIDE; scores.len()];
    for at in (0..scores.len()).rev() {
        labels[at] = label;
        label = from[at][label];
    }
    labels
}
