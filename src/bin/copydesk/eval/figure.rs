//! The problem: a mean over pages says nothing of how sure it is, nor of how it differs between
//! publishers.
//!
//! A figure is a ratio of sums over pages, or the F1 of two. Sums are kept a page, so that the same
//! figure can be had of each fold, and of pages drawn again and again (Efron, "Bootstrap methods",
//! 1979): a 95 % interval, by publishers and not by pages, because pages of one publisher are alike.

#![allow(clippy::cast_precision_loss)] // counts are far below 2^52

use std::collections::BTreeMap;

/// A measured value.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// What was measured.
    pub name: String,
    /// The value over all pages.
    pub value: f64,
    /// Bounds of its 95 % interval.
    pub interval: Option<(f64, f64)>,
    /// Mean and standard deviation over the folds.
    pub folds: Option<(f64, f64)>,
}

impl From<(String, f64)> for Figure {
    fn from((name, value): (String, f64)) -> Self {
        Self { name, value, interval: None, folds: None }
    }
}

/// How a figure follows from sums, by the names of the sums.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Ratio {
    /// One sum by another.
    Of(&'static str, &'static str),
    /// The F1 of two such ratios.
    F1(&'static str, &'static str, &'static str, &'static str),
}

/// Sums by name.
pub(crate) type Sums = BTreeMap<&'static str, f64>;

impl Ratio {
    fn of(self, sums: &Sums) -> Option<f64> {
        let sum = |name| sums.get(name).copied().unwrap_or(0.0);
        let ratio = |part, whole| Some(sum(part) / Some(sum(whole)).filter(|whole| *whole > 0.0)?);
        match self {
            Self::Of(part, whole) => ratio(part, whole),
            Self::F1(a, of_a, b, of_b) => {
                let (a, b) = (ratio(a, of_a).unwrap_or(0.0), ratio(b, of_b)?);
                Some(f1(a, b))
            }
        }
    }
}

pub(crate) fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}

/// The sums of one page.
pub(crate) struct Page {
    /// Its publisher.
    pub group: String,
    /// The fold that the publisher is in.
    pub fold: usize,
    pub sums: Sums,
}

/// Draws for an interval.
const DRAWS: usize = 400;

/// The figures of `pages`, each named after `set`.
pub(crate) fn figures(set: &str, pages: &[Page], ratios: &[(&str, Ratio)]) -> Vec<Figure> {
    let all = total(pages.iter().map(|page| &page.sums));
    let mut folds: BTreeMap<usize, Vec<&Sums>> = BTreeMap::new();
    let mut groups: BTreeMap<&str, Vec<&Sums>> = BTreeMap::new();
    for page in pages {
        folds.entry(page.fold).or_default().push(&page.sums);
        groups.entry(&page.group).or_default().push(&page.sums);
    }
    let folds: Vec<Sums> = folds.into_values().map(|pages| total(pages.into_iter())).collect();
    let groups: Vec<Sums> = groups.into_values().map(|pages| total(pages.into_iter())).collect();
    let mut state = 1;
    let draws: Vec<Sums> = (0..DRAWS)
        .map(|_| total((0..groups.len()).map(|_| &groups[random(&mut state, groups.len())])))
        .collect();
    ratios
        .iter()
        .filter_map(|(name, ratio)| {
            let value = ratio.of(&all)?;
            let mut values: Vec<f64> = draws.iter().filter_map(|sums| ratio.of(sums)).collect();
            values.sort_by(f64::total_cmp);
            let interval =
                Some((values[values.len() / 40], values[values.len() - 1 - values.len() / 40]));
            let of_folds: Vec<f64> = folds.iter().filter_map(|sums| ratio.of(sums)).collect();
            let count = of_folds.len() as f64;
            let mean = of_folds.iter().sum::<f64>() / count;
            let variance = of_folds.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / count;
            let folds = Some((mean, variance.sqrt()));
            Some(Figure { name: format!("{set} {name}"), value, interval, folds })
        })
        .collect()
}

fn total<'s>(pages: impl Iterator<Item = &'s Sums>) -> Sums {
    let mut out = Sums::new();
    for (name, value) in pages.flatten() {
        *out.entry(name).or_default() += value;
    }
    out
}

/// A number below `end` (`SplitMix64`): the same draws on every machine.
pub(crate) fn random(state: &mut u64, end: usize) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    usize::try_from(mixed % end.max(1) as u64).unwrap_or(0)
}
