//! The problem: where one copied page ends and the next begins there is only one more line.
//!
//! What the end of a page and the start of one look like can be learnt (words of footers and menus,
//! a title whose words the text below takes up), and two stories differ in their words: those of the
//! paragraphs below a seam are not those above it (Hearst, “Text segmentation”, 1997). A forest weighs it.

use super::columns::{MOST, count, share, signed};
use super::first::{WORD_SLOTS, reason, shape};
use super::lexicon::pair;
use super::sketch::content;
use crate::clean::line::Line;
use crate::clean::{Reason, ReasonCode};
use crate::model::Columns;

/// The columns, in their order.
const WORDS: usize = 0;
const SHAPE: usize = 1;
const REASON: usize = 2;
const GAP: usize = 3;
const TOP: usize = 4;
const TOP_BELOW: usize = 5;
const TOP_ABOVE: usize = 6;
const PROSE_ABOVE: usize = 7;
const PROSE_BELOW: usize = 8;
const NEAR_PROSE_ABOVE: usize = 9;
const NEAR_PROSE_BELOW: usize = 10;
const SINCE_PROSE: usize = 11;
const UNTIL_PROSE: usize = 12;
const KNOWN_BELOW: usize = 13;
const IN_BELOW: usize = 14;
const IN_ABOVE: usize = 15;
const AGAIN: usize = 16;
const STARTS: usize = 17;
const TAKEN_ABOVE: usize = 18;
const TAKEN_BELOW: usize = 19;
const SINCE_LEGAL: usize = 20;
const FROM_TOP: usize = 21;
const FROM_END: usize = 22;
const SUM_BELOW: usize = 23;
const SUM_ABOVE: usize = 24;
const AS_WIDE: usize = 25;
const AS_WIDE_NEAR: usize = 26;
/// Number of columns.
pub const SEAM: usize = 27;

/// Words of a line that are looked up.
const LINE_WORDS: usize = 12;
/// Lines in the windows for words of tops, and for prose.
const NEAR: usize = 8;
const FAR: usize = 20;
/// Words of paragraphs on either side that are compared.
const COMPARED: usize = 300;

/// What is known of each line of a page for telling seams; `starts` says where the rules would begin
/// an article, `top` what a word says for the top of a page, `sum` what it says for an article.
pub fn columns(
    lines: &[Line<'_>],
    reasons: &[Option<Reason>],
    starts: &[bool],
    top: impl Fn(u32) -> Option<i32>,
    sum: impl Fn(u32) -> Option<i32>,
) -> Columns {
    let rows = lines.len();
    let mut columns = Columns::new(rows, SEAM);
    let mut put = |column: usize, row: usize, value: u8| {
        columns.column_mut(column)[row] = value.min(MOST);
    };
    let is_prose = |row: usize| lines[row].is_prose() && reasons[row].is_none();
    // Before each line: words of prose, lines taken, weights of words.
    let mut sums = vec![(0_usize, 0_usize, 0_i32, 0_i32)];
    for (row, line) in lines.iter().enumerate() {
        let (prose, taken, tops, all) = sums[row];
        let own = if is_prose(row) { line.length } else { 0 };
        let top = weigh(line, &top);
        put(TOP, row, signed(top, 3));
        put(WORDS, row, count(line.length));
        put(SHAPE, row, shape(line));
        put(REASON, row, reason(reasons[row].as_ref()));
        put(GAP, row, count(line.block.gap.into()));
        put(STARTS, row, 1 + u8::from(starts[row]));
        put(FROM_TOP, row, count(row));
        put(FROM_END, row, count(rows - 1 - row));
        let soon = lines[row + 1..rows.min(row + 1 + NEAR)].iter();
        put(AGAIN, row, 1 + u8::from(soon.take(NEAR).any(|other| other.key == line.key)));
        let taken = taken + usize::from(reasons[row].is_some());
        sums.push((prose + own, taken, tops + top, all + weigh(line, &sum)));
    }
    let total = sums[rows].0;
    let (mut prose, mut legal) = (None, None);
    for row in 0..rows {
        let near = |window: usize| (row.saturating_sub(window), rows.min(row + window));
        let (from, to) = near(NEAR);
        put(TOP_BELOW, row, signed(sums[to].2 - sums[row].2, 8));
        put(TOP_ABOVE, row, signed(sums[row].2 - sums[from].2, 8));
        put(SUM_BELOW, row, signed(sums[to].3 - sums[row].3, 8));
        put(SUM_ABOVE, row, signed(sums[row].3 - sums[from].3, 8));
        put(TAKEN_BELOW, row, count(sums[to].1 - sums[row].1));
        put(TAKEN_ABOVE, row, count(sums[row].1 - sums[from].1));
        let (from, to) = near(FAR);
        put(NEAR_PROSE_BELOW, row, count(sums[to].0 - sums[row].0));
        put(NEAR_PROSE_ABOVE, row, count(sums[row].0 - sums[from].0));
        put(PROSE_ABOVE, row, count(sums[row].0));
        put(PROSE_BELOW, row, count(total - sums[row].0));
        put(SINCE_PROSE, row, prose.map_or(MOST, |at: usize| count(row - at)));
        put(SINCE_LEGAL, row, legal.map_or(MOST, |at: usize| count(row - at)));
        if is_prose(row) {
            prose = Some(row);
        }
        if reasons[row].as_ref().is_some_and(|reason| reason.code == ReasonCode::Legal) {
            legal = Some(row);
        }
    }
    let mut prose = None;
    for row in (0..rows).rev() {
        if is_prose(row) {
            prose = Some(row);
        }
        put(UNTIL_PROSE, row, prose.map_or(MOST, |at: usize| count(at - row)));
    }
    gaps(lines, &mut put);
    matter(lines, &is_prose, &mut put);
    columns
}

/// How many gaps of the page, and of the lines around, are as wide as that before each line.
fn gaps(lines: &[Line<'_>], put: &mut impl FnMut(usize, usize, u8)) {
    let mut all: Vec<u16> = lines.iter().map(|line| line.block.gap).collect();
    all.sort_unstable();
    for (row, line) in lines.iter().enumerate().filter(|(_, line)| line.block.gap > 0) {
        let gap = line.block.gap;
        let near = &lines[row.saturating_sub(FAR)..lines.len().min(row + FAR)];
        let near = near.iter().filter(|other| other.block.gap >= gap).count();
        put(AS_WIDE, row, count(all.len() - all.partition_point(|other| *other < gap)));
        put(AS_WIDE_NEAR, row, count(near));
    }
}

/// What the first words of a line, and their pairs, say.
fn weigh(line: &Line<'_>, weight: &impl Fn(u32) -> Option<i32>) -> i32 {
    let words = &line.words[..line.words.len().min(LINE_WORDS)];
    let one = words.iter().filter_map(|word| weight(word.hash)).sum::<i32>();
    let two = words.windows(2).filter_map(|words| weight(pair(words[0].hash, words[1].hash)));
    one + two.sum::<i32>()
}

/// Words of the paragraphs on one side of a line.
struct Side {
    counts: Vec<u32>,
    lines: std::collections::VecDeque<Vec<usize>>,
    words: usize,
}

impl Side {
    fn new() -> Self {
        Self { counts: vec![0; WORD_SLOTS], lines: std::collections::VecDeque::new(), words: 0 }
    }
}

/// How the words below each line, and its own, are those of the paragraphs around it: windows that
/// slide over the paragraphs, each word entering and leaving once.
fn matter(
    lines: &[Line<'_>],
    is_prose: &impl Fn(usize) -> bool,
    put: &mut impl FnMut(usize, usize, u8),
) {
    let slots = |line: &Line<'_>| -> Vec<usize> {
        content(line).map(|word| word as usize % WORD_SLOTS).collect()
    };
    let (mut above, mut below) = (Side::new(), Side::new());
    let mut shared = 0_usize;
    let mut next = 0;
    for row in 0..lines.len() {
        // Fill the window below, from this line on.
        while next < lines.len() && below.words < COMPARED {
            if is_prose(next) {
                let words = slots(&lines[next]);
                for slot in &words {
                    below.counts[*slot] += 1;
                    shared += usize::from(above.counts[*slot] > 0);
                }
                below.words += words.len();
                below.lines.push_back(words);
            }
            next += 1;
        }
        put(KNOWN_BELOW, row, share(shared, below.words));
        let own = slots(&lines[row]);
        let held =
            |side: &Side, least: u32| own.iter().filter(|slot| side.counts[**slot] > least).count();
        put(IN_BELOW, row, share(held(&below, u32::from(is_prose(row))), own.len()));
        put(IN_ABOVE, row, share(held(&above, 0), own.len()));
        if !is_prose(row) {
            continue;
        }
        // The paragraph goes from the window below to that above.
        if let Some(words) = below.lines.pop_front() {
            for slot in &words {
                below.counts[*slot] -= 1;
                shared -= usize::from(above.counts[*slot] > 0);
            }
            below.words -= words.len();
            for slot in &words {
                above.counts[*slot] += 1;
                if above.counts[*slot] == 1 {
                    shared += below.counts[*slot] as usize;
                }
            }
            above.words += words.len();
            above.lines.push_back(words);
        }
        while above.words > COMPARED && above.lines.len() > 1 {
            let words = above.lines.pop_front().unwrap_or_default();
            for slot in &words {
                above.counts[*slot] -= 1;
                if above.counts[*slot] == 0 {
                    shared -= below.counts[*slot] as usize;
                }
            }
            above.words -= words.len();
        }
    }
}
