//! The problem: the best label of each word alone may make no name; the best row of labels does.
//!
//! A linear chain over labels (Lafferty, `McCallum` and Pereira, "Conditional random fields", 2001):
//! the best row by Viterbi's algorithm, and how sure it is of each name by the forward and backward
//! sums. Label 0 is none; 2k+1 opens a name of kind k and 2k+2 goes on with it.

use super::network::LABELS;

/// A name in a row of words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Index of its first word.
    pub start: usize,
    /// Index past its last word.
    pub end: usize,
    /// Its kind, from 0.
    pub kind: usize,
    /// How probable this very name is, from 0 to 1.
    pub probability: f64,
}

/// Weights of a label after a label, and of the first of a sentence.
#[derive(Debug)]
pub struct Chain {
    step: [[f64; LABELS]; LABELS],
    start: [f64; LABELS],
    /// The same as factors, for sums.
    factor: [[f64; LABELS]; LABELS],
}

impl Chain {
    /// From weights by rows; steps that make no name are forbidden.
    pub fn new(step: &[f32], start: &[f32]) -> Self {
        let allowed =
            |from: usize, to: usize| to == 0 || to % 2 == 1 || from == to || from + 1 == to;
        let at =
            |weights: &[f32], at: usize| f64::from(weights.get(at).copied().unwrap_or_default());
        let step: [[f64; LABELS]; LABELS] = std::array::from_fn(|from| {
            std::array::from_fn(|to| {
                if allowed(from, to) { at(step, from * LABELS + to) } else { f64::NEG_INFINITY }
            })
        });
        let start = std::array::from_fn(|to| {
            if to == 0 || to % 2 == 1 { at(start, to) } else { f64::NEG_INFINITY }
        });
        Self { step, start, factor: step.map(|row| row.map(exp)) }
    }

    /// The names of a run of words of one sentence; `opens` where it starts the sentence and `ends`
    /// where it ends it. The words beside a run that does not are known to name nothing.
    pub fn names(&self, scores: &[[f32; LABELS]], opens: bool, ends: bool) -> Vec<Found> {
        if scores.is_empty() {
            return Vec::new();
        }
        let first = if opens { self.start } else { self.step[0] };
        let labels = self.best(scores, &first, ends);
        let mut out = Vec::new();
        let mut at = 0;
        while at < labels.len() {
            let kind = labels[at].checked_sub(1).map(|label| label / 2);
            let start = at;
            at += 1;
            let Some(kind) = kind else { continue };
            while labels.get(at) == Some(&(2 * kind + 2)) {
                at += 1;
            }
            out.push(Found { start, end: at, kind, probability: 0.0 });
        }
        if !out.is_empty() {
            self.weigh(scores, &first, ends, &mut out);
        }
        out
    }

    fn best(&self, scores: &[[f32; LABELS]], first: &[f64; LABELS], ends: bool) -> Vec<usize> {
        let mut state: [f64; LABELS] =
            std::array::from_fn(|to| first[to] + f64::from(scores[0][to]));
        let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
        for scores in &scores[1..] {
            let mut next = [f64::NEG_INFINITY; LABELS];
            let mut from_of = [0_u8; LABELS];
            for (from, before) in (0_u8..).zip(&state) {
                for (to, step) in self.step[usize::from(from)].iter().enumerate() {
                    if before + step > next[to] {
                        (next[to], from_of[to]) = (before + step, from);
                    }
                }
            }
            state = std::array::from_fn(|to| next[to] + f64::from(scores[to]));
            back.push(from_of);
        }
        if !ends {
            state = std::array::from_fn(|from| state[from] + self.step[from][0]);
        }
        let top = |best: usize, at: usize| if state[at] > state[best] { at } else { best };
        let mut label = (1..LABELS).fold(0, top);
        let mut labels = vec![label];
        for from_of in back.iter().rev() {
            label = usize::from(from_of[label]);
            labels.push(label);
        }
        labels.reverse();
        labels
    }

    /// Fills in the probability of each name: the share of all rows of labels that hold it.
    fn weigh(
        &self,
        scores: &[[f32; LABELS]],
        first: &[f64; LABELS],
        ends: bool,
        names: &mut [Found],
    ) {
        let factors: Vec<[f64; LABELS]> = scores.iter().map(factors).collect();
        let open = first.map(exp);
        let mut forward: Vec<[f64; LABELS]> = Vec::with_capacity(scores.len());
        // Each sum is divided by its largest part, so that it neither vanishes nor overflows.
        let mut scales = Vec::with_capacity(scores.len());
        for factors in &factors {
            let reached = forward.last().map_or(open, |before| self.after(before));
            let state: [f64; LABELS] = std::array::from_fn(|to| reached[to] * factors[to]);
            let scale = 1.0 / state.iter().fold(f64::MIN_POSITIVE, |most, value| most.max(*value));
            forward.push(state.map(|value| value * scale));
            scales.push(scale);
        }
        let last: [f64; LABELS] =
            std::array::from_fn(|from| if ends { 1.0 } else { self.factor[from][0] });
        let all: f64 = forward.last().map_or(1.0, |state| dot(state, &last));
        let mut backward = last;
        let mut names = names.iter_mut().rev().peekable();
        for at in (0..=scores.len()).rev() {
            // Here `backward` weighs what may follow word `at`; past the last word, the end itself.
            let here: [f64; LABELS] = match factors.get(at) {
                Some(factors) => std::array::from_fn(|to| factors[to] * scales[at] * backward[to]),
                None => [0.0; LABELS],
            };
            while let Some(name) = names.next_if(|name| name.end == at) {
                let (opener, inside) = (2 * name.kind + 1, 2 * name.kind + 2);
                let before = name.start.checked_sub(1).map(|before| &forward[before]);
                let reached = before.map_or(open[opener], |before| {
                    (0..LABELS).map(|from| before[from] * self.factor[from][opener]).sum()
                });
                let mut weight = reached * factors[name.start][opener] * scales[name.start];
                let mut label = opener;
                for at in name.start + 1..name.end {
                    weight *= self.factor[label][inside] * factors[at][inside] * scales[at];
                    label = inside;
                }
                // What follows must not go on with the name.
                let mut steps = self.factor[label];
                steps[inside] = 0.0;
                let follows = if at < scores.len() { dot(&steps, &here) } else { last[label] };
                name.probability = (weight * follows / all).clamp(0.0, 1.0);
            }
            if at < scores.len() {
                backward = std::array::from_fn(|from| dot(&self.factor[from], &here));
            }
        }
    }

    /// The sums over all labels before each label.
    fn after(&self, before: &[f64; LABELS]) -> [f64; LABELS] {
        let mut out = [0.0; LABELS];
        for (before, row) in before.iter().zip(&self.factor) {
            out.iter_mut().zip(row).for_each(|(out, step)| *out += before * step);
        }
        out
    }
}

fn dot(left: &[f64; LABELS], right: &[f64; LABELS]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

/// The factors of scores, relative to the best of them.
fn factors(scores: &[f32; LABELS]) -> [f64; LABELS] {
    let most = scores.iter().fold(f32::MIN, |most, score| most.max(*score));
    scores.map(|score| exp(f64::from(score - most)))
}

/// e to the power of `x`, of additions and products alone, so that every machine gives the same.
fn exp(x: f64) -> f64 {
    if x < -700.0 {
        return 0.0;
    }
    // e^x = 2^k e^r with r within half a ln 2 of zero, where ten terms of the series are enough.
    let x = x.min(700.0);
    let power = (x / std::f64::consts::LN_2).round();
    let rest = x - power * std::f64::consts::LN_2;
    let series = (1..=10).rev().fold(1.0, |sum, term| 1.0 + sum * rest / f64::from(term));
    #[allow(clippy::cast_possible_truncation)] // between -1010 and 1010
    let exponent = power as i64 + 1023;
    series * f64::from_bits(u64::try_from(exponent).unwrap_or(0) << 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Scores that speak for the labels of `row`.
    fn scores(row: &[usize], weight: f32) -> Vec<[f32; LABELS]> {
        row.iter()
            .map(|label| std::array::from_fn(|at| if at == *label { weight } else { 0.0 }))
            .collect()
    }

    #[test]
    fn labels_become_names() {
        let chain = Chain::new(&[], &[]);
        for (row, names) in [
            (vec![0, 0], vec![]),
            (vec![1, 2, 0], vec![(0, 2, 0)]),
            (vec![1, 1, 5], vec![(0, 1, 0), (1, 2, 0), (2, 3, 2)]),
            (vec![0, 3, 4, 4], vec![(1, 4, 1)]),
        ] {
            let found = chain.names(&scores(&row, 9.0), true, true);
            let spans: Vec<_> =
                found.iter().map(|name| (name.start, name.end, name.kind)).collect();
            assert_eq!(spans, names, "{row:?}");
            assert!(found.iter().all(|name| name.probability > 0.9), "{found:?}");
        }
    }

    #[test]
    fn a_probability_is_the_share_of_all_rows() {
        // One word, no scores: 10 rows of labels are possible, and one of them is this name.
        let chain = Chain::new(&[], &[]);
        let mut even = scores(&[1], 1e-6);
        let found = chain.names(&even, true, true);
        assert!((found[0].probability - 0.1).abs() < 1e-3, "{found:?}");
        // Two words: 1 + 9 labels, then 10, or 11 after a name; the name of word one alone has 10.
        even.extend(scores(&[0], 1e-6));
        let found = chain.names(&even, true, true);
        assert!((found[0].probability - 10.0 / 109.0).abs() < 1e-3, "{found:?}");
    }

    #[test]
    fn long_rows_neither_vanish_nor_overflow() {
        let row: Vec<usize> = (0..40_000).map(|at| at % 3).collect();
        let found = Chain::new(&[], &[]).names(&scores(&row, 30.0), true, false);
        assert_eq!(found.len(), 13_333);
        assert!(found.iter().all(|name| name.probability > 0.99));
    }

    #[test]
    fn the_power_is_as_good_as_the_library() {
        for x in [-600.0, -30.0, -1.0, 0.0, 1e-9, 0.5, 3.0, 40.0] {
            let error = (super::exp(x) / f64::exp(x) - 1.0).abs();
            assert!(error < 1e-12, "{x} {error}");
        }
    }
}
