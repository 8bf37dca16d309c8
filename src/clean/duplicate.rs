//! The problem: pages show title, captions and teasers several times, and a copy of the page has
//! them all.
//!
//! A line repeats an earlier one if its words, folded, are the same, or if it is the beginning of a
//! longer one. A pull quote is a line all of whose words stand in one paragraph, before it or after.
//! Within an article only: two versions of a story may well share paragraphs.

use crate::clean::line::{Line, Word};
use crate::clean::{Reason, ReasonCode};
use crate::text::hash_pair;
use std::collections::HashMap;

/// Shorter lines may be said twice ("No."), or be labels.
const REPEAT_MIN_WORDS: usize = 4;
/// So many words must agree before a shorter line counts as the start of a longer one.
const START_WORDS: usize = 10;

/// For each line the index of the first one that it repeats.
pub(super) fn repeats(lines: &[Line<'_>]) -> Vec<Option<usize>> {
    let mut first: HashMap<u64, usize> = HashMap::new();
    let mut starts: HashMap<u64, usize> = HashMap::new();
    let mut out = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        if line.length < REPEAT_MIN_WORDS {
            out.push(None);
            continue;
        }
        let mut found = first.get(&line.key).copied();
        if line.words.len() >= START_WORDS {
            let start = key(&line.words[..START_WORDS]);
            let earlier = *starts.entry(start).or_insert(index);
            if found.is_none() && earlier < index && has(&lines[earlier], 0, line) {
                found = Some(earlier);
            }
        }
        if found.is_none() {
            first.insert(line.key, index);
        }
        out.push(found);
    }
    out
}

/// Words of a pull quote at least: shorter sentences are said again by chance.
const PULLED_MIN_WORDS: usize = 6;
/// Lines with the same beginning that are looked for; more are a list.
const SAME_START_LINES: usize = 8;

/// Each line that is a sentence or two out of a longer paragraph, with the index of that paragraph.
///
/// Every run of six words is looked up among the beginnings of the lines that may be pulled, so the
/// cost is that of reading the words once.
pub(super) fn pulled(lines: &[Line<'_>], reasons: &[Option<Reason>]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut by_start: HashMap<u64, Vec<usize>> = HashMap::new();
    for (index, line) in lines.iter().enumerate() {
        if reasons[index].is_none() && line.stops && line.words.len() >= PULLED_MIN_WORDS {
            let same = by_start.entry(key(&line.words[..PULLED_MIN_WORDS])).or_default();
            if same.len() < SAME_START_LINES {
                same.push(index);
            }
        }
    }
    for (index, line) in lines.iter().enumerate() {
        if reasons[index].is_some() || !line.is_prose() {
            continue;
        }
        for (start, run) in line.words.windows(PULLED_MIN_WORDS).enumerate() {
            let Some(starting) = by_start.get_mut(&key(run)) else { continue };
            // A line that was found is looked for no more.
            starting.retain(|&pulled| {
                let short = &lines[pulled];
                let found = pulled != index
                    && short.words.len() < line.words.len()
                    && has(line, start, short);
                if found {
                    out.push((pulled, index));
                }
                !found
            });
        }
    }
    out
}

fn key(words: &[Word]) -> u64 {
    words.iter().fold(0, |key, word| hash_pair(key, word.hash.into()))
}

/// True if the words of `long` from `start` on begin with those of `short`.
fn has(long: &Line<'_>, start: usize, short: &Line<'_>) -> bool {
    let rest = &long.words[start..];
    rest.len() >= short.words.len()
        && rest.iter().zip(&short.words).all(|(a, b)| a.hash == b.hash)
        && (0..short.words.len()).all(|at| long.word(start + at) == short.word(at))
}

/// The reason for a repeat.
pub(super) fn reason() -> Reason {
    Reason::new(ReasonCode::Duplicate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::line::page_of;

    #[test]
    fn a_repeat_points_at_the_first_copy() {
        let page = page_of(
            "Alder Shuts Two Bridges\nThe mayor said on Monday that both of the old bridges are shut.\n\
             ALDER SHUTS TWO BRIDGES\nNo.\nNo.\n\
             The mayor said on Monday that both of the old bridges\nAlder opens two bridges",
        );
        let lines: Vec<_> = page.blocks.iter().map(|block| Line::new(&page, block)).collect();
        assert_eq!(repeats(&lines), [None, None, Some(0), None, None, Some(1), None]);
    }

    #[test]
    fn a_pull_quote_stands_in_a_paragraph() {
        let page = page_of(
            "“We had to close both of them,” she said.\nThe mayor defended the vote. “We had to close \
             both of them,” she said. “The steel has rusted through.”\nThe steel has rusted through.\n\
             “The steel has rusted through and nobody knew,” a clerk said.",
        );
        let lines: Vec<_> = page.blocks.iter().map(|block| Line::new(&page, block)).collect();
        assert_eq!(pulled(&lines, &vec![None; 4]), [(0, 1)]);
    }
}
