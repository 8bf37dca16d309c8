//! The problem: two linked stretches of text must be read word against word, though words were
//! replaced, added, dropped and moved.
//!
//! A global alignment (Needleman and Wunsch, 1970) over words, weighted by what is equivalent, with
//! a small bonus for going on from a match, so that matches gather in runs; then runs of words that
//! stand in both but elsewhere are found among what is left. Both are bounded: more cells than
//! [`MAX_CELLS`] are never computed, equal words at both ends are matched first.

use super::lexicon::Class;
use super::word::Word;

/// Cells of one alignment; a stretch that needs more is matched at its two ends only.
const MAX_CELLS: usize = 400_000;
/// Words of a stretch among which moved runs are looked for.
const MAX_MOVED_WORDS: usize = 600;
/// What going on from a match adds.
const RUN: i32 = 2;

/// How the words of two stretches meet.
#[derive(Clone, Debug, Default)]
pub struct Meeting {
    /// Pairs of indices, ascending in both.
    pub pairs: Vec<(usize, usize)>,
    /// Moved runs: first word in A, first word in B, length.
    pub moved: Vec<(usize, usize, usize)>,
}

/// Aligns two stretches of words; indices are into the slices. Of equal alignments one is taken,
/// and which depends on the order: `mirrored` aligns B with A and turns the result round.
pub fn meet(a: &[Word], b: &[Word], mirrored: bool) -> Meeting {
    if mirrored {
        let mut meeting = meet_in_order(b, a);
        meeting.pairs.iter_mut().for_each(|pair| *pair = (pair.1, pair.0));
        meeting.moved.iter_mut().for_each(|run| *run = (run.1, run.0, run.2));
        return meeting;
    }
    meet_in_order(a, b)
}

fn meet_in_order(a: &[Word], b: &[Word]) -> Meeting {
    let head = a.iter().zip(b).take_while(|(one, other)| one.key == other.key).count();
    let tail = a[head..]
        .iter()
        .rev()
        .zip(b[head..].iter().rev())
        .take_while(|(one, other)| one.key == other.key)
        .count();
    let (inner_a, inner_b) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    let mut pairs: Vec<_> = (0..head).map(|at| (at, at)).collect();
    if inner_a.len().saturating_mul(inner_b.len()) <= MAX_CELLS {
        pairs.extend(
            table(inner_a, inner_b).into_iter().map(|(one, other)| (head + one, head + other)),
        );
    }
    pairs.extend((0..tail).map(|at| (a.len() - tail + at, b.len() - tail + at)));
    let moved = moved(a, b, &pairs);
    Meeting { pairs, moved }
}

/// What it is worth to set one word against the other; 0 if they have nothing to do with each other.
pub fn worth(one: &Word, other: &Word) -> i32 {
    if one.key == other.key {
        return match one.class {
            Class::Small => 4,
            Class::Pronoun | Class::Unit => 5,
            _ => 10,
        };
    }
    if one.sense == other.sense && one.is_telling() {
        return 6;
    }
    0
}

fn table(a: &[Word], b: &[Word]) -> Vec<(usize, usize)> {
    if a.is_empty() || b.is_empty() {
        return Vec::new();
    }
    let width = b.len() + 1;
    // For each cell: the best score, and the best that ends in a match of the two words before.
    let mut best = vec![0_i32; (a.len() + 1) * width];
    let mut ends = vec![i32::MIN / 2; (a.len() + 1) * width];
    for row in 1..=a.len() {
        for column in 1..=b.len() {
            let cell = row * width + column;
            let before = cell - width - 1;
            let worth = worth(&a[row - 1], &b[column - 1]);
            if worth > 0 {
                ends[cell] = (best[before] + worth).max(ends[before] + worth + RUN);
            }
            best[cell] = best[cell - 1].max(best[cell - width]).max(ends[cell]);
        }
    }
    let (mut row, mut column, mut run) = (a.len(), b.len(), false);
    let mut out = Vec::new();
    while row > 0 && column > 0 {
        let cell = row * width + column;
        if run || ends[cell] == best[cell] {
            let before = cell - width - 1;
            run = ends[before] + worth(&a[row - 1], &b[column - 1]) + RUN == ends[cell];
            out.push((row - 1, column - 1));
            (row, column) = (row - 1, column - 1);
        } else if best[cell - width] == best[cell] {
            row -= 1;
        } else {
            column -= 1;
        }
    }
    out.reverse();
    out
}

/// Runs of words that are left over on both sides: the longest first, of two words of which one
/// tells something, or of one name or number.
fn moved(a: &[Word], b: &[Word], pairs: &[(usize, usize)]) -> Vec<(usize, usize, usize)> {
    let mut free_a = vec![true; a.len()];
    let mut free_b = vec![true; b.len()];
    for (one, other) in pairs {
        free_a[*one] = false;
        free_b[*other] = false;
    }
    let count = |free: &[bool]| free.iter().filter(|free| **free).count();
    if count(&free_a).min(count(&free_b)) == 0 || a.len().max(b.len()) > MAX_MOVED_WORDS {
        return Vec::new();
    }
    let mut runs = Vec::new();
    for at in (0..a.len()).filter(|at| free_a[*at]) {
        for other in (0..b.len()).filter(|other| free_b[*other] && b[*other].key == a[at].key) {
            let starts = at == 0
                || other == 0
                || !free_a[at - 1]
                || !free_b[other - 1]
                || a[at - 1].key != b[other - 1].key;
            if !starts {
                continue;
            }
            let mut length = 0;
            while at + length < a.len()
                && other + length < b.len()
                && free_a[at + length]
                && free_b[other + length]
                && a[at + length].key == b[other + length].key
            {
                length += 1;
            }
            runs.push((at, other, length));
        }
    }
    runs.sort_by_key(|(at, other, length)| (std::cmp::Reverse(*length), at + other, *at));
    let mut out = Vec::new();
    for (at, other, length) in runs {
        let is_free = (0..length).all(|step| free_a[at + step] && free_b[other + step]);
        let telling = a[at..at + length].iter().filter(|word| word.is_telling()).count();
        let run = &a[at..at + length];
        let is_name = run.iter().all(|word| word.capital);
        let is_figure = run.iter().all(Word::is_figure);
        let swapped = length <= 3 && is_replaced(pairs, (at, other, length), a.len(), b.len());
        let enough = if length == 1 {
            is_name || run[0].class == Class::Reporting
        } else {
            telling >= 1 && !(is_figure && length == 2)
        };
        if is_free && enough && !swapped {
            for step in 0..length {
                free_a[at + step] = false;
                free_b[other + step] = false;
            }
            out.push((at, other, length));
        }
    }
    out.sort_unstable();
    out
}

/// True if a run fills its gap in A and in B and something else stands against it in both: then it
/// was replaced in one place and used in another, not moved.
fn is_replaced(
    pairs: &[(usize, usize)],
    (at, other, length): (usize, usize, usize),
    len_a: usize,
    len_b: usize,
) -> bool {
    let after = pairs.partition_point(|(one, _)| *one < at);
    let (start_a, start_b) =
        after.checked_sub(1).map_or((0, 0), |before| (pairs[before].0 + 1, pairs[before].1 + 1));
    let (end_a, end_b) = pairs.get(after).copied().unwrap_or((len_a, len_b));
    let after = pairs.partition_point(|(_, one)| *one < other);
    let (from_a, from_b) =
        after.checked_sub(1).map_or((0, 0), |before| (pairs[before].0 + 1, pairs[before].1 + 1));
    let (to_a, to_b) = pairs.get(after).copied().unwrap_or((len_a, len_b));
    let fills = end_a - start_a == length && to_b - from_b == length;
    fills && end_b > start_b && to_a > from_a
}

#[cfg(test)]
mod tests {
    use super::super::{Version, word::words};
    use super::*;

    fn meeting(a: &str, b: &str) -> (String, String) {
        let words = |text| words(&Version { text, sentences: &[], names: Vec::new() });
        let (of_a, of_b) = (words(a), words(b));
        let meeting = meet(&of_a, &of_b, false);
        let text = |at: usize| of_a[at].span.of(a);
        let met: Vec<_> = meeting.pairs.iter().map(|(one, _)| text(*one)).collect();
        let moved = meeting.moved.iter().map(|(one, _, length)| {
            (0..*length).map(|step| text(one + step)).collect::<Vec<_>>().join(" ")
        });
        (met.join(" "), moved.collect::<Vec<_>>().join("; "))
    }

    #[test]
    fn words_meet_in_order_and_runs_that_moved_are_found() {
        for (a, b, met, moved) in [
            ("the ferry left", "the ferry left", "the ferry left", ""),
            ("the ferry left late", "the old ferry left", "the ferry left", ""),
            ("a 20 percent rise", "a 20% rise", "a 20 percent rise", ""),
            ("its harbour defences", "its harbor defense", "its harbour defences", ""),
            (
                "on Monday morning the ferry left the harbour of Alder",
                "the ferry left the harbour of Alder on Monday morning",
                "the ferry left the harbour of Alder",
                "on Monday morning",
            ),
            ("potatoes", "ferries", "", ""),
            ("", "ferries", "", ""),
        ] {
            assert_eq!(meeting(a, b), (met.to_owned(), moved.to_owned()), "{a} / {b}");
        }
    }

    #[test]
    fn a_stretch_that_is_too_long_meets_at_its_ends() {
        let long = |middle: &str| format!("start {} end", format!("{middle} ").repeat(1000));
        let (a, b) = (long("one two"), long("two one"));
        assert_eq!(meeting(&a, &b).0, "start end");
    }
}
