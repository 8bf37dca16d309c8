//! Clusters: every source of the development data with its versions is one, and every other article
//! is alone, among them roundups that take a paragraph each of several sources.

use super::standins::{Pair, Random};
use copydesk::Library;
use std::collections::{BTreeMap, HashMap};

/// Roundups: each takes paragraphs of three sources, and belongs to none.
const ROUNDUPS: usize = 60;

/// Adjusted Rand index (L. Hubert and P. Arabie, 1985) and F1 over pairs.
///
/// # Errors
/// What the library could not do.
pub(super) fn run(pairs: &[Pair], real: &[String]) -> Result<Vec<(String, f64)>, String> {
    let mut sources: Vec<&str> = pairs.iter().map(|pair| pair.src.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    let gold = |text: &str| sources.binary_search(&text).ok();
    let mut texts: Vec<(String, usize)> = Vec::new();
    texts.extend(sources.iter().enumerate().map(|(group, text)| ((*text).to_owned(), group)));
    texts.extend(pairs.iter().filter_map(|pair| Some((pair.der.clone(), gold(&pair.src)?))));
    let mut alone: Vec<String> = real.to_vec();
    let mut random = Random(3);
    for _ in 0..ROUNDUPS {
        let mut roundup = String::new();
        for _ in 0..3 {
            let source = sources[random.below(sources.len())];
            let paragraphs: Vec<&str> = source.split("\n\n").filter(|p| p.len() > 80).collect();
            if !paragraphs.is_empty() {
                roundup.push_str(paragraphs[random.below(paragraphs.len())]);
                roundup.push_str("\n\n");
            }
        }
        alone.push(roundup);
    }
    let groups = sources.len();
    texts.extend(alone.into_iter().enumerate().map(|(at, text)| (text, groups + at)));
    let id = |number: usize| format!("t{number:05}");
    let mut library = Library::default();
    for (number, (text, _)) in texts.iter().enumerate() {
        library.add(&id(number), text, None).map_err(|error| error.to_string())?;
    }
    let place: HashMap<String, usize> = (0..texts.len()).map(|at| (id(at), at)).collect();
    let text_of = |id: &str| Ok(texts[place[id]].0.clone());
    let clusters = library.clusters(text_of).map_err(|error| error.to_string())?;
    let mut found: Vec<usize> = (0..texts.len()).map(|at| texts.len() + at).collect();
    for (number, cluster) in clusters.iter().enumerate() {
        for member in &cluster.members {
            found[place[&member.id]] = number;
        }
    }
    let gold: Vec<usize> = texts.iter().map(|(_, group)| *group).collect();
    let (rand, precision, recall) = agreement(&gold, &found);
    let f1 = 2.0 * precision * recall / f64::max(precision + recall, f64::EPSILON);
    Ok([
        ("adjusted Rand", rand),
        ("pair F1", f1),
        ("pair precision", precision),
        ("pair recall", recall),
    ]
    .map(|(name, value)| (format!("clusters: {name}"), value))
    .into())
}

#[allow(clippy::cast_precision_loss)] // Pairs of a few thousand articles are far below 2^52.
fn agreement(gold: &[usize], found: &[usize]) -> (f64, f64, f64) {
    let pairs = |count: &usize| (count * (count - 1) / 2) as f64;
    let sums = |keys: Vec<(usize, usize)>| -> f64 {
        let mut counts: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for key in keys {
            *counts.entry(key).or_default() += 1;
        }
        counts.values().map(pairs).sum()
    };
    let both = sums(gold.iter().copied().zip(found.iter().copied()).collect());
    let gold_pairs = sums(gold.iter().map(|group| (*group, 0)).collect());
    let found_pairs = sums(found.iter().map(|group| (*group, 0)).collect());
    let expected = gold_pairs * found_pairs / pairs(&gold.len());
    let rand = (both - expected) / (f64::midpoint(gold_pairs, found_pairs) - expected);
    (rand, both / found_pairs.max(1.0), both / gold_pairs.max(1.0))
}
