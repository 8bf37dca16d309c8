//! The problem: a word that is in every sentence tells nothing about which sentence became which.
//!
//! A sense weighs by how few units of both texts have it (inverse document frequency, Spärck Jones
//! 1972), scaled so that one unit of each text gives 1.

use super::link::Side;
use super::logarithm::ln;
use super::unit::Unit;
use crate::text::KeyMap;
use crate::text::hash_pair;
use std::collections::HashSet;

/// Weights of senses, by how many units of both texts have them.
pub struct Weights {
    units: f64,
    counts: KeyMap<u32>,
}

impl Weights {
    /// Counts the senses of both texts.
    pub fn new(a: &Side<'_>, b: &Side<'_>) -> Self {
        let mut counts: KeyMap<u32> = KeyMap::default();
        let mut units = 0_u32;
        for side in [a, b] {
            // Copies count once: a text that is one sentence again and again still has its words.
            let mut seen = HashSet::new();
            for unit in side.units.iter().filter(|unit| seen.insert(unit.key)) {
                units = units.saturating_add(1);
                for sense in senses(side, unit).into_iter().chain(pairs(side, unit)) {
                    *counts.entry(sense).or_insert(0) += 1;
                }
            }
        }
        let units = f64::from(units);
        Self { units, counts }
    }

    /// From 0, in every unit, to 1, in one unit of each text.
    pub fn of(&self, sense: u64) -> f64 {
        let count = f64::from(self.counts.get(&sense).copied().unwrap_or(1).max(2));
        (ln((self.units + 2.0) / count) / ln(f64::midpoint(self.units, 2.0))).clamp(0.0, 1.0)
    }

    /// The weight of all.
    pub fn sum<'s>(&self, senses: impl IntoIterator<Item = &'s u64>) -> f64 {
        senses.into_iter().map(|sense| self.of(*sense)).sum()
    }
}

/// The senses of a unit that tell it from others, each once, in order of value.
pub fn senses(side: &Side<'_>, unit: &Unit) -> Vec<u64> {
    let words = &side.words[unit.words.clone()];
    let mut out: Vec<_> =
        words.iter().filter(|word| word.is_telling()).map(|word| word.sense).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// The pairs of adjacent words of a unit, each once.
pub fn pairs(side: &Side<'_>, unit: &Unit) -> Vec<u64> {
    let words = &side.words[unit.words.clone()];
    let mut out: Vec<_> = words
        .windows(2)
        .filter(|pair| pair[0].is_telling() || pair[1].is_telling())
        .map(|pair| hash_pair(pair[0].key, pair[1].key))
        .collect();
    out.sort_unstable();
    out.dedup();
    out
}
