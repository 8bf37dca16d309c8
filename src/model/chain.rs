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

/// Labels, filled up with impossible ones to whole registers.
const WIDE: usize = LABELS.next_multiple_of(4);
/// A number for each label.
type Row = [f32; WIDE];

/// Weights of a label after a label, and of the first of a sentence.
#[derive(Debug)]
pub struct Chain {
    step: [Row; LABELS],
    start: Row,
    /// The same as factors, for sums: by the label before, and by the label after.
    factor: [Row; LABELS],
    factor_to: [Row; LABELS],
}

impl Chain {
    /// From weights by rows; steps that make no name are forbidden.
    pub fn new(step: &[f32], start: &[f32]) -> Self {
        let allowed =
            |from: usize, to: usize| to == 0 || to % 2 == 1 || from == to || from + 1 == to;
        let row = |weights: &[f32], first: usize, allowed: &dyn Fn(usize) -> bool| -> Row {
            std::array::from_fn(|to| {
                let weight = weights.get(first + to).copied().unwrap_or_default();
                if to < LABELS && allowed(to) { weight } else { f32::NEG_INFINITY }
            })
        };
        let step: [Row; LABELS] =
            std::array::from_fn(|from| row(step, from * LABELS, &|to| allowed(from, to)));
        let factor = step.map(|row| row.map(factor));
        let factor_to = std::array::from_fn(|to| {
            std::array::from_fn(|from| factor.get(from).map_or(0.0, |row: &Row| row[to]))
        });
        Self { step, start: row(start, 0, &|to| allowed(0, to)), factor, factor_to }
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

    /// The best row of labels (Viterbi, "Error bounds for convolutional codes", 1967).
    fn best(&self, scores: &[[f32; LABELS]], first: &Row, ends: bool) -> Vec<usize> {
        let mut states: Vec<Row> = Vec::with_capacity(scores.len());
        for scores in scores {
            let mut state = match states.last() {
                Some(before) => self.reached(before),
                None => *first,
            };
            state.iter_mut().zip(scores).for_each(|(state, score)| *state += score);
            states.push(state);
        }
        let top = |weights: [f32; LABELS]| {
            (1..LABELS).fold(0, |best, at| if weights[at] > weights[best] { at } else { best })
        };
        let mut labels = Vec::with_capacity(states.len());
        for (at, state) in states.iter().enumerate().rev() {
            // The step to the label after it, which is known by now.
            let next = labels.last().copied().or((!ends).then_some(0));
            debug_assert!(labels.len() + at + 1 == states.len());
            labels.push(top(std::array::from_fn(|from| {
                state[from] + next.map_or(0.0, |to: usize| self.step[from][to])
            })));
        }
        labels.reverse();
        labels
    }

    /// For each label the best way to it.
    fn reached(&self, before: &Row) -> Row {
        let mut out = [f32::NEG_INFINITY; WIDE];
        for (before, row) in before.iter().zip(&self.step) {
            for (out, step) in out.iter_mut().zip(row) {
                let way = before + step;
                *out = if way > *out { way } else { *out };
            }
        }
        out
    }

    /// Fills in the probability of each name: the share of all rows of labels that hold it.
    fn weigh(&self, scores: &[[f32; LABELS]], first: &Row, ends: bool, names: &mut [Found]) {
        let factors: Vec<Row> = scores.iter().map(factors).collect();
        let open = first.map(factor);
        let mut forward: Vec<Row> = Vec::with_capacity(scores.len());
        // Each sum is divided by its largest part, so that it neither vanishes nor overflows.
        let mut scales = Vec::with_capacity(scores.len());
        for factors in &factors {
            let reached = forward.last().map_or(open, |before| sums(before, &self.factor));
            let state: Row = std::array::from_fn(|to| reached[to] * factors[to]);
            let scale = 1.0 / most(&state, f32::MIN_POSITIVE);
            forward.push(state.map(|value| value * scale));
            scales.push(scale);
        }
        let last: Row = if ends {
            [1.0; WIDE]
        } else {
            std::array::from_fn(|from| self.factor.get(from).map_or(0.0, |row| row[0]))
        };
        let all: f32 = forward.last().map_or(1.0, |state| dot(state, &last));
        let mut backward = last;
        let mut names = names.iter_mut().rev().peekable();
        for at in (0..=scores.len()).rev() {
            // Here `backward` weighs what may follow word `at`; past the last word, the end itself.
            let here: Row = match factors.get(at) {
                Some(factors) => std::array::from_fn(|to| factors[to] * scales[at] * backward[to]),
                None => [0.0; WIDE],
            };
            while let Some(name) = names.next_if(|name| name.end == at) {
                let (opener, inside) = (2 * name.kind + 1, 2 * name.kind + 2);
                let before = name.start.checked_sub(1).map(|before| &forward[before]);
                let reached =
                    before.map_or(open[opener], |before| dot(before, &self.factor_to[opener]));
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
                name.probability = f64::from((weight * follows / all).clamp(0.0, 1.0));
            }
            if at < scores.len() {
                backward = sums(&here, &self.factor_to);
            }
        }
    }
}

/// The sums over all labels on one side of a step for each label on its other side.
fn sums(weights: &Row, factors: &[Row; LABELS]) -> Row {
    let mut out = [0.0; WIDE];
    for (weight, row) in weights.iter().zip(factors) {
        out.iter_mut().zip(row).for_each(|(out, step)| *out += weight * step);
    }
    out
}

fn dot(left: &Row, right: &Row) -> f32 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

/// The largest of `least` and some numbers. (The `max` of floats is a call
/// where it is no instruction.)
fn most(numbers: &[f32], least: f32) -> f32 {
    numbers.iter().fold(least, |most, number| if *number > most { *number } else { most })
}

/// The factors of scores, relative to the best of them.
fn factors(scores: &[f32; LABELS]) -> Row {
    let most = most(scores, f32::MIN);
    std::array::from_fn(|at| scores.get(at).map_or(0.0, |score| factor(score - most)))
}

#[allow(clippy::cast_possible_truncation)] // digits that f32 has not are of no use here
fn factor(weight: f32) -> f32 {
    exp(f64::from(weight)) as f32
}

/// One by the factorial of each number from 0.
const TERMS: [f64; 11] = {
    let (mut terms, mut number, mut at) = ([1.0; 11], 1.0, 1);
    while at < terms.len() {
        terms[at] = terms[at - 1] / number;
        (number, at) = (number + 1.0, at + 1);
    }
    terms
};

/// e to the power of `x`, of additions and products alone, so that every machine gives the same.
fn exp(x: f64) -> f64 {
    if x < -700.0 {
        return 0.0;
    }
    // e^x = 2^k e^r with r within half a ln 2 of zero, where few terms of the series are enough.
    let x = x.min(700.0);
    let power = x / std::f64::consts::LN_2;
    #[allow(clippy::cast_possible_truncation)] // between -1010 and 1010
    let power = (power + 0.5_f64.copysign(power)) as i32;
    let rest = x - f64::from(power) * std::f64::consts::LN_2;
    let series = TERMS.iter().rev().fold(0.0, |sum, term| sum * rest + term);
    series * f64::from_bits(u64::try_from(power + 1023).unwrap_or(0) << 52)
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
