//! The problem: which words and class names belong to articles on many sites, and not on one.
//!
//! Each site says once of a word on how many of its lines it is part of the article. A word is kept
//! if enough sites have it and agree. What a page is shown of a word in training never counts the
//! page's own site.

use super::align::Label;
use super::data::Example;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Sites that must have a word: no site's own name or phrase gets into the table.
const LEAST_SITES: u16 = 8;
/// Sites that agree with all others are imagined, so that few do not say much.
const IMAGINED_SITES: f32 = 2.0;
/// The least weight kept, in sixteenths of a logit.
const LEAST_WEIGHT: f32 = 12.0;
/// Lines at the top and at the end of a page.
const EDGE_LINES: usize = 10;
/// Words kept at most.
pub const MOST_WORDS: usize = 1300;
/// Words of tops and ends kept at most.
pub const MOST_TOPS: usize = 500;

/// What the sites say of each word.
#[derive(Default)]
pub struct Counts {
    /// For each word the sum of the shares of its lines that are the article, and its sites.
    total: HashMap<u32, (f32, u16)>,
    by_site: HashMap<String, HashMap<u32, f32>>,
    /// The share of all words.
    prior: f32,
}

impl Counts {
    /// Counts the examples of whole pages.
    pub fn new<'e>(examples: impl Iterator<Item = &'e Example>) -> Self {
        let labelled = |example: &Example, row: usize| match example.labels[row] {
            Label::Article => Some(true),
            Label::Other => Some(false),
            Label::Unsure => None,
        };
        Self::counted(examples, labelled, true)
    }

    /// Counts words by whether they stand at the top of whole pages or at their end.
    pub fn of_tops<'e>(examples: impl Iterator<Item = &'e Example>) -> Self {
        let place = |example: &Example, row: usize| {
            let rows = example.labels.len();
            let is_top = row < EDGE_LINES;
            (rows > 4 * EDGE_LINES && (is_top || row + EDGE_LINES >= rows)).then_some(is_top)
        };
        Self::counted(examples, place, false)
    }

    fn counted<'e>(
        examples: impl Iterator<Item = &'e Example>,
        label: impl Fn(&Example, usize) -> Option<bool>,
        with_elements: bool,
    ) -> Self {
        let mut sites: BTreeMap<&str, HashMap<u32, (u32, u32)>> = BTreeMap::new();
        for example in examples.filter(|example| example.counted) {
            let site = sites.entry(&example.group).or_default();
            let sketch = &example.part.sketch;
            for row in 0..sketch.lines.len() {
                let Some(label) = label(example, row) else { continue };
                let elements = sketch.nest(row).elements.iter().filter(|_| with_elements);
                let elements = elements.flat_map(|e| &sketch.elements[usize::from(*e)]);
                let words = sketch.words_and_pairs(row).chain(elements.copied());
                let words: HashSet<u32> = words.collect();
                for word in words {
                    let count = site.entry(word).or_default();
                    count.0 += u32::from(label);
                    count.1 += 1;
                }
            }
        }
        let mut counts = Self::default();
        let (mut sum, mut all) = (0.0_f64, 0.0_f64);
        for (site, words) in sites {
            let mut shares = HashMap::new();
            let mut words: Vec<_> = words.into_iter().collect();
            words.sort_unstable();
            for (word, (article, lines)) in words {
                let share = article as f32 / lines as f32;
                let total = counts.total.entry(word).or_default();
                total.0 += share;
                total.1 += 1;
                shares.insert(word, share);
            }
            counts.by_site.insert(site.to_owned(), shares);
        }
        let mut common: Vec<_> = counts.total.iter().filter(|(_, t)| t.1 >= LEAST_SITES).collect();
        common.sort_unstable_by_key(|(word, _)| **word);
        for (_, (share, sites)) in common {
            sum += f64::from(*share);
            all += f64::from(*sites);
        }
        counts.prior = (sum / all.max(1.0)) as f32;
        // Words of few sites are never asked for.
        counts.total.retain(|_, total| total.1 >= LEAST_SITES);
        for site in counts.by_site.values_mut() {
            site.retain(|word, _| counts.total.contains_key(word));
        }
        counts
    }

    /// The weights that are kept.
    pub fn weights(&self, most: usize) -> HashMap<u32, i8> {
        let mut all: Vec<(u32, i8, f32)> = self
            .total
            .iter()
            .map(|(word, total)| {
                let weight = self.weight(*total);
                (*word, weight as i8, weight.abs() * f32::from(total.1).ln())
            })
            .filter(|(_, weight, _)| f32::from(*weight).abs() >= LEAST_WEIGHT)
            .collect();
        all.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
        all.truncate(most);
        all.into_iter().map(|(word, weight, _)| (word, weight)).collect()
    }

    /// What a page of `site` is shown of a kept word.
    pub fn without(&self, site: &str, word: u32) -> i32 {
        let mut total = self.total.get(&word).copied().unwrap_or_default();
        if let Some(share) = self.by_site.get(site).and_then(|site| site.get(&word)) {
            total.0 -= share;
            total.1 -= 1;
        }
        self.weight(total) as i32
    }

    fn weight(&self, (share, sites): (f32, u16)) -> f32 {
        let article = share + IMAGINED_SITES * self.prior;
        let other = f32::from(sites) - share + IMAGINED_SITES * (1.0 - self.prior);
        let logit = (article / other).ln() - (self.prior / (1.0 - self.prior)).ln();
        (logit * 16.0).clamp(-127.0, 127.0).trunc()
    }
}
