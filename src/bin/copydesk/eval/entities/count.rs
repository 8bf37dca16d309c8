//! The problem: a figure of a hundred articles means little without how far another hundred could
//! be from it.
//!
//! Hits are counted by article; a figure comes with the middle 95 % of what resampled articles give
//! (percentile bootstrap; B. Efron, The Annals of Statistics 7, 1979), by a fixed sequence of numbers.

use crate::eval::figure::Figure;
use std::collections::BTreeMap;

/// Resampled sets of articles.
const SAMPLES: usize = 1000;

/// Hits, what was found and what was to be found.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    pub hits: usize,
    pub found: usize,
    pub gold: usize,
}

/// Counts of each measure, by article.
#[derive(Default)]
pub(super) struct Table {
    counts: BTreeMap<String, Vec<Count>>,
    articles: usize,
}

impl Table {
    /// Opens the next article.
    pub(super) fn next_article(&mut self) {
        self.articles += 1;
    }

    /// The count of a measure in the present article.
    pub(super) fn count(&mut self, measure: &str) -> &mut Count {
        let counts = self.counts.entry(measure.to_owned()).or_default();
        counts.resize(self.articles, Count::default());
        &mut counts[self.articles - 1]
    }

    /// Precision, recall and F1 of each measure, with their intervals, as far as they mean something.
    pub(super) fn figures(mut self, set: &str) -> Vec<Figure> {
        let mut out = Vec::new();
        for (name, counts) in &mut self.counts {
            counts.resize(self.articles, Count::default());
            let all = total(counts.iter());
            let mut add = |what: &str, figure: fn(Count) -> f64| {
                out.push(Figure {
                    name: format!("{set} {name} {what}"),
                    value: figure(all),
                    interval: Some(interval(counts, figure)),
                    folds: None,
                });
            };
            if all.found > 0 {
                add("precision", precision);
            }
            if all.gold > 0 {
                add("recall", recall);
            }
            if all.gold > 0 && all.found > 0 {
                add("F1", f1);
                let sought = format!("{set} {name} sought");
                out.push(Figure::from((sought, share(all.gold, 1))));
            }
        }
        out
    }
}

fn total<'c>(counts: impl Iterator<Item = &'c Count>) -> Count {
    counts.fold(Count::default(), |sum, count| Count {
        hits: sum.hits + count.hits,
        found: sum.found + count.found,
        gold: sum.gold + count.gold,
    })
}

#[allow(clippy::cast_precision_loss)] // counts of mentions are far below 2^52
fn share(part: usize, all: usize) -> f64 {
    if all > 0 { part as f64 / all as f64 } else { 0.0 }
}

fn precision(count: Count) -> f64 {
    share(count.hits, count.found)
}

fn recall(count: Count) -> f64 {
    share(count.hits, count.gold)
}

fn f1(count: Count) -> f64 {
    share(2 * count.hits, count.found + count.gold)
}

fn interval(counts: &[Count], figure: fn(Count) -> f64) -> (f64, f64) {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut figures = Vec::with_capacity(SAMPLES);
    for _ in 0..SAMPLES {
        let sample = total((0..counts.len()).map(|_| {
            // Xorshift (G. Marsaglia, Journal of Statistical Software 8(14), 2003).
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            &counts[usize::try_from(state >> 32).unwrap_or(0) % counts.len()]
        }));
        figures.push(figure(sample));
    }
    figures.sort_by(f64::total_cmp);
    (figures[SAMPLES / 40], figures[SAMPLES - 1 - SAMPLES / 40])
}
