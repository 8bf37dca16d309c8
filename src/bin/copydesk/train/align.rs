//! The problem: annotators wrote down the text of the article, and not which blocks of the page it is.
//!
//! Blocks are found again in the text by runs of four words. Where a page says the same twice, the
//! copies that stand in the order of the text are meant; the others are left out of the training.

use std::collections::HashMap;

/// What the annotation says of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    Article,
    Other,
    /// Partly the article, or a copy of it, or not annotated.
    Unsure,
}

/// Words of a run.
const RUN: usize = 4;
/// Copies of a run that are looked at.
const COPIES: usize = 4;
/// Words between two blocks of the article in which a short block is looked for.
const GAP_WORDS: usize = 60;

/// The label of each of `blocks` by the text of the article.
pub fn labels(blocks: &[&str], article: &str) -> Vec<Label> {
    let gold = words(article);
    let mut places: HashMap<&[String], Vec<usize>> = HashMap::new();
    for (at, run) in gold.windows(RUN).enumerate() {
        let places = places.entry(run).or_default();
        if places.len() < COPIES {
            places.push(at);
        }
    }
    let blocks: Vec<Vec<String>> = blocks.iter().map(|block| words(block)).collect();
    let mut labels = vec![Label::Other; blocks.len()];
    // Blocks that may be the article, with where they would stand in it.
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (index, block) in blocks.iter().enumerate().filter(|(_, block)| block.len() >= RUN) {
        let runs = block.len() + 1 - RUN;
        let known: Vec<_> = block.windows(RUN).filter_map(|run| places.get(run)).collect();
        if known.len() * 2 > runs {
            labels[index] = Label::Unsure;
            found.extend(known[0].iter().rev().map(|at| (index, *at)));
        } else if known.len() * 5 > runs {
            labels[index] = Label::Unsure;
        }
    }
    let chain = heaviest_chain(&found, |index| blocks[index].len());
    for (index, _) in &chain {
        labels[*index] = Label::Article;
    }
    // Short blocks between two that follow each other.
    let mut ends = vec![(0, 0)];
    ends.extend(chain.iter().map(|(index, at)| (index + 1, at + blocks[*index].len())));
    for (number, (from, at)) in ends.iter().enumerate() {
        let (to, until) = chain.get(number).copied().unwrap_or((blocks.len(), gold.len()));
        let mut at = (*at).min(gold.len());
        if number == 0 && until > GAP_WORDS {
            continue;
        }
        for index in *from..to.min(from + GAP_WORDS) {
            let block = &blocks[index];
            if labels[index] != Label::Other || block.is_empty() || block.len() >= RUN {
                continue;
            }
            let end = until.max(at).min(at + GAP_WORDS).min(gold.len());
            let place = gold[at..end].windows(block.len()).position(|run| run == &block[..]);
            if let Some(place) = place {
                labels[index] = Label::Article;
                at += place + block.len();
            }
        }
    }
    labels
}

/// The blocks in the order of the text that have the most words: `found` has indices that never
/// fall, each with its places from the last to the first.
fn heaviest_chain(
    found: &[(usize, usize)],
    weight: impl Fn(usize) -> usize,
) -> Vec<(usize, usize)> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::new();
    for (number, (index, at)) in found.iter().enumerate() {
        let from = number.saturating_sub(400);
        let before = (from..number)
            .filter(|other| found[*other].0 < *index && found[*other].1 < *at)
            .max_by_key(|other| best[*other].0);
        let sum = before.map_or(0, |other| best[other].0) + weight(*index);
        best.push((sum, before));
    }
    let mut at = (0..best.len()).max_by_key(|number| best[*number].0);
    let mut chain = Vec::new();
    while let Some(number) = at {
        chain.push(found[number]);
        at = best[number].1;
    }
    chain.reverse();
    chain
}

/// Words as the score counts them.
pub fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
