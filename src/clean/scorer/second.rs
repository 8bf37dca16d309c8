//! The problem: a line alone is often a toss-up; beside what its neighbours and its element seem to
//! be, it is clear.
//!
//! The second stage sees the first one's scores around each line (stacking: Wolpert, "Stacked
//! generalization", 1992). It is trained on scores of models that had not seen the page.

use super::columns::{ALL, Column, MOST, count, share};
use super::first::WORD_SLOTS;
use super::sketch::Sketch;
use crate::model::{Columns, LOGIT};

/// Scores further from zero than this many logits say no more.
const SURE: i32 = 8;
/// Lines in the windows.
const NEAR: usize = 1;
const AROUND: usize = 4;
const WIDE: usize = 12;

/// Adds the columns of the second stage to those of the first, whose `scores` these are.
pub fn columns(sketch: &Sketch, columns: &mut Columns, scores: &[i32]) {
    use Column as C;
    columns.grow(ALL);
    let rows = scores.len();
    let likely: Vec<bool> = scores.iter().map(|score| *score > 0).collect();
    let length = |row: usize| sketch.lines[row].length as usize;
    let mut put = |column: Column, row: usize, value: u8| {
        columns.column_mut(column as usize)[row] = value.min(MOST);
    };
    // Words, words of likely lines, and weights of scores before each line, and the scores so weighed: of
    // a page of short lines this is longer than its text, so its room is exact.
    let mut sums = Vec::with_capacity(rows + 1);
    sums.push((0_u32, 0_u32, 0_u32, 0_i64));
    for row in 0..rows {
        let (words, body, weight, score) = sums[row];
        let length = sketch.lines[row].length;
        let own = if likely[row] { length } else { 0 };
        let heavy = length.clamp(1, 40);
        let clamped = i64::from(scores[row].clamp(-SURE * LOGIT, SURE * LOGIT));
        let score = score + clamped * i64::from(heavy);
        sums.push((words + length, body + own, weight + heavy, score));
    }
    let words_before = |row: usize| sums[row].0 as usize;
    let likely_before = |row: usize| sums[row].1 as usize;
    let total = likely_before(rows);
    let mean = |from: usize, to: usize| {
        let (from, to) = (sums[from], sums[to.min(rows)]);
        let weight = i64::from(to.2 - from.2);
        let mean = if weight > 0 { (to.3 - from.3) / weight } else { 0 };
        score(i32::try_from(mean).unwrap_or(0))
    };
    let own = |row: usize| (length(row), if likely[row] { length(row) } else { 0 });
    let mut groups = vec![(0_usize, 0_usize); sketch.groups];
    for row in 0..rows {
        let (words, body) = own(row);
        for group in sketch.nest(row).groups {
            groups[group as usize].0 += words;
            groups[group as usize].1 += body;
        }
    }
    for (row, place) in sketch.branches.places(own).into_iter().enumerate() {
        put(C::LikelyUp, row, place.up);
        put(C::LikelyDown, row, place.down);
        put(C::LikelyBranch, row, place.text);
        put(C::LikelyBranchWords, row, place.words);
    }
    let mut words = vec![0_u8; WORD_SLOTS];
    let slot = |hash: u32| hash as usize % WORD_SLOTS;
    for row in (0..rows).filter(|row| likely[*row]) {
        let add = |w: &u32| words[slot(*w)] = words[slot(*w)].saturating_add(1);
        sketch.content(row).iter().for_each(add);
    }
    let (mut last, mut run) = (None, 0);
    for row in 0..rows {
        put(C::Own, row, score(scores[row]));
        put(C::Near, row, mean(row.saturating_sub(NEAR), row + 1 + NEAR));
        put(C::Around, row, mean(row.saturating_sub(AROUND), row + 1 + AROUND));
        put(C::Wide, row, mean(row.saturating_sub(WIDE), row + 1 + WIDE));
        let above = scores[row.saturating_sub(AROUND)..row].iter().max();
        let below = scores[(row + 1).min(rows)..(row + 1 + AROUND).min(rows)].iter().max();
        put(C::AboveMost, row, above.map_or(0, |most| score(*most)));
        put(C::BelowMost, row, below.map_or(0, |most| score(*most)));
        put(C::SinceLikely, row, last.map_or(MOST, |at: usize| count(row - at)));
        put(C::LikelyAbove, row, share(likely_before(row), total));
        put(C::LikelyBelow, row, share(total - likely_before(row + 1), total));
        put(C::LikelyTotal, row, count(total));
        let nest = sketch.nest(row);
        let group = |level: usize| groups[nest.groups[level] as usize];
        // Plain text has no elements: all lines would be one group.
        if !nest.elements.is_empty() {
            put(C::LikelyAlike, row, share(group(0).1, group(0).0));
            put(C::LikelyParent, row, share(group(1).1, group(1).0));
            put(C::LikelyOuter, row, share(group(2).1, group(2).0));
        }
        let own = u8::from(likely[row]);
        let content = sketch.content(row);
        let shared = content.iter().filter(|word| words[slot(**word)] > own).count();
        put(C::LikelyWords, row, share(shared, content.len()));
        if likely[row] {
            last = Some(row);
        }
        // Runs are closed where they end.
        run += 1;
        if row + 1 == rows || likely[row + 1] != likely[row] {
            let start = row + 1 - run;
            let held = words_before(row + 1) - words_before(start);
            let (column, value) = if likely[row] {
                (C::RunOfLikely, share(held, total))
            } else {
                (C::RunOfUnlikely, count(held))
            };
            (start..=row).for_each(|at| put(column, at, value));
            run = 0;
        }
    }
    let mut next = None;
    for row in (0..rows).rev() {
        put(C::UntilLikely, row, next.map_or(MOST, |at: usize| count(at - row)));
        if likely[row] {
            next = Some(row);
        }
    }
}

/// A score in quarters of a logit around the middle of the scale.
fn score(score: i32) -> u8 {
    super::columns::signed(score, LOGIT / 4)
}
