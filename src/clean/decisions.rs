//! The problem: the reader knows better, about a line, and about where an article begins or goes on.
//!
//! Where an article is begun by hand, the lines after it are judged again as one of its own; no line
//! that was kept before is lost by that. Where one is joined to the one before, every line keeps its
//! verdict, and what was its title becomes a line of the body.

use super::core;
use super::verdicts::{self, Judge};
use super::{Cleaned, Reason, ReasonCode, Verdict};
use crate::block::Page;
use std::ops::Range;

/// What the reader decided, by indices of blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decisions {
    /// Blocks to keep in the body.
    pub keep: Vec<usize>,
    /// Blocks to drop from it.
    pub drop: Vec<usize>,
    /// Blocks at which an article begins.
    pub split: Vec<usize>,
    /// Blocks whose article belongs to the one before.
    pub join: Vec<usize>,
}

/// The verdicts of a page, with the reader's decisions above every rule.
pub(super) fn judged(page: &Page, decisions: &Decisions, judge: &mut dyn Judge) -> Cleaned {
    let mut cleaned = verdicts::judge(page, &[], judge);
    if !decisions.split.is_empty() {
        let whole = std::mem::replace(&mut cleaned, verdicts::judge(page, &decisions.split, judge));
        split(&mut cleaned, &whole, &decisions.split);
    }
    join(&mut cleaned, &decisions.join);
    let count = cleaned.verdicts.len();
    for &index in decisions.keep.iter().filter(|index| **index < count) {
        keep(&mut cleaned, index);
    }
    for &index in decisions.drop.iter().filter(|index| **index < count) {
        let mut reason = Reason::new(ReasonCode::LowContent);
        reason.features = vec![core::feature("dropped by the reader", 1.0)].into();
        cleaned.verdicts[index] = Verdict::Drop(reason);
    }
    // What the reader decided is in no doubt.
    let mut decided = [decisions.keep.as_slice(), &decisions.drop].concat();
    decided.sort_unstable();
    cleaned.unsure.retain(|index| decided.binary_search(index).is_err());
    cleaned
}

/// Begins an article at each of `starts`, and brings back what was kept of the `whole`.
fn split(cleaned: &mut Cleaned, whole: &Cleaned, starts: &[usize]) {
    let count = cleaned.verdicts.len();
    let mut starts: Vec<usize> = starts.iter().copied().filter(|start| *start < count).collect();
    starts.sort_unstable();
    starts.dedup();
    for (number, &start) in starts.iter().enumerate() {
        let end = starts.get(number + 1).copied().unwrap_or(count);
        let next = cleaned.articles.partition_point(|range| range.start < start);
        if let Some(article) = cleaned.articles.get_mut(next).filter(|range| range.start < end) {
            article.start = start;
        } else {
            // The reader sees an article where nothing looks like one.
            cleaned.verdicts[start] = Verdict::Body;
            cleaned.articles.insert(next, start..end);
        }
    }
    for (index, verdict) in whole.verdicts.iter().enumerate() {
        if *verdict == Verdict::Body && matches!(cleaned.verdicts[index], Verdict::Drop(_)) {
            keep(cleaned, index);
        }
    }
}

/// Adds each article that holds one of `lines` to the one before.
fn join(cleaned: &mut Cleaned, lines: &[usize]) {
    let mut lines = lines.to_vec();
    lines.sort_unstable();
    let has_line = |range: &Range<usize>| {
        lines
            .get(lines.partition_point(|line| *line < range.start))
            .is_some_and(|line| *line < range.end)
    };
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(cleaned.articles.len());
    for second in std::mem::take(&mut cleaned.articles) {
        let Some(first) = joined.last_mut().filter(|_| has_line(&second)) else {
            joined.push(second);
            continue;
        };
        first.end = second.end;
        for verdict in &mut cleaned.verdicts[second] {
            if matches!(verdict, Verdict::Title | Verdict::Subtitle) {
                *verdict = Verdict::Body;
            }
        }
    }
    cleaned.articles = joined;
}

/// Makes a block a line of the body; a title, too: as the title it was never gone.
fn keep(cleaned: &mut Cleaned, index: usize) {
    cleaned.verdicts[index] = Verdict::Body;
    cleaned.repeats[index] = None;
    include(&mut cleaned.articles, index, cleaned.verdicts.len());
}

/// Widens the article nearest to the block at `index` so that it holds it.
fn include(articles: &mut Vec<Range<usize>>, index: usize, count: usize) {
    let after = articles.partition_point(|range| range.start <= index);
    if after > 0 && articles[after - 1].contains(&index) {
        return;
    }
    let before = after.checked_sub(1).map(|at| index - articles[at].end);
    let ahead = articles.get(after).map(|range| range.start - index);
    match (before, ahead) {
        (Some(before), Some(ahead)) if before < ahead => articles[after - 1].end = index + 1,
        (Some(_), None) => articles[after - 1].end = index + 1,
        (_, Some(_)) => articles[after].start = index,
        (None, None) => articles.push(0..count),
    }
}
