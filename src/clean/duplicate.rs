//! The problem: pages show title, captions and teasers several times, and a copy of the page has
//! them all.
//!
//! A line repeats an earlier one if its words, folded, are the same, or if it is the beginning of a
//! longer one. Within an article only: two versions of a story may well share paragraphs.

use crate::clean::line::Line;
use crate::clean::{Reason, ReasonCode};
use crate::text::{hash, hash_pair};
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
            let start = line.words[..START_WORDS]
                .iter()
                .fold(0, |key, word| hash_pair(key, hash(&word.folded)));
            let earlier = *starts.entry(start).or_insert(index);
            if found.is_none() && earlier < index && begins(&lines[earlier], line) {
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

/// True if `long` begins with all the words of `short`.
fn begins(long: &Line<'_>, short: &Line<'_>) -> bool {
    long.words.len() >= short.words.len()
        && long.words.iter().zip(&short.words).all(|(a, b)| a.folded == b.folded)
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
}
