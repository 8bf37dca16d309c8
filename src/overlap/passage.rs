//! The problem: linked units must become what a reader is shown: passages, sentence pairs, edits
//! and shares.
//!
//! Links that share a unit with neighbours on the other side form a block, whose words are aligned
//! as one. Blocks that follow each other in both texts form one passage. Shares count the words
//! that meet, so they are what the passages cover.

use super::denial;
use super::edit::{self, Change, Stretch};
use super::gap::{self, Meeting};
use super::limit;
use super::link::{Link, Side};
use super::only::only_here;
use super::record::{Conflict, Passage, PassageKind, SentenceKind, SentencePair, Shares};
use super::word::Word;
use super::{Alignment, Version};
use crate::span::Span;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

/// Units of A and of B that belong together.
struct Block {
    a: Range<usize>,
    b: Range<usize>,
    same: bool,
}

/// How much of the words of a text is shared, and how.
struct Cover {
    verbatim: Vec<bool>,
    equal: Vec<bool>,
}

impl Cover {
    fn new(words: &[Word]) -> Self {
        Self { verbatim: vec![false; words.len()], equal: vec![false; words.len()] }
    }

    fn shares(&self) -> Shares {
        let all = self.equal.len().max(1);
        let verbatim = self.verbatim.iter().filter(|word| **word).count();
        let either = self.verbatim.iter().zip(&self.equal).filter(|(one, other)| **one || **other);
        let verbatim_share = thousandths(verbatim, all);
        let both = thousandths(either.count(), all);
        Shares {
            verbatim: verbatim_share,
            edited: ((both - verbatim_share) * 1000.0).round() / 1000.0,
        }
    }
}

/// Share of the telling words of the shorter stretch that must meet before a word that does not is
/// set against another.
const SURE: f64 = 0.4;

/// True if enough of two stretches meets for the rest to be compared word by word.
pub fn is_sure(a: &[Word], b: &[Word], meeting: &Meeting) -> bool {
    let telling = |words: &[Word]| words.iter().filter(|word| word.is_telling()).count();
    let met = meeting
        .pairs
        .iter()
        .filter(|(one, other)| a[*one].is_telling() && a[*one].key == b[*other].key)
        .count();
    let least = telling(a).min(telling(b));
    thousandths(met, least.max(1)) >= SURE || least <= 2
}

/// A share, rounded to thousandths.
#[allow(clippy::cast_precision_loss)] // Counts of words are far below 2^52.
pub fn thousandths(part: usize, all: usize) -> f64 {
    (part as f64 / all as f64 * 1000.0).round() / 1000.0
}

/// The alignment that links of units make; `mirrored` says in which order words are aligned.
pub fn alignment(
    (version_a, version_b): (&Version<'_>, &Version<'_>),
    (a, b): (&Side<'_>, &Side<'_>),
    links: &[Link],
    mirrored: bool,
) -> Alignment {
    let (mut cover_a, mut cover_b) = (Cover::new(a.words), Cover::new(b.words));
    let keys = |words: &[Word]| words.iter().map(|word| word.key).collect::<HashSet<_>>();
    let (keys_a, keys_b) = (keys(a.words), keys(b.words));
    let mut passages: Vec<Passage> = Vec::new();
    let mut conflicts = Vec::new();
    let mut last: Option<(usize, usize)> = None;
    for block in blocks(links) {
        let span_a = a.units[block.a.start].span.joined(a.units[block.a.end - 1].span);
        let span_b = b.units[block.b.start].span.joined(b.units[block.b.end - 1].span);
        let verbatim = block.same && same_surface(span_a.of(a.text), span_b.of(b.text));
        let words_a = a.units[block.a.start].words.start..a.units[block.a.end - 1].words.end;
        let words_b = b.units[block.b.start].words.start..b.units[block.b.end - 1].words.end;
        let mut changes = Vec::new();
        if verbatim {
            cover_a.verbatim[words_a].fill(true);
            cover_b.verbatim[words_b].fill(true);
        } else {
            let meeting = gap::meet(&a.words[words_a.clone()], &b.words[words_b.clone()], mirrored);
            let sure = is_sure(&a.words[words_a.clone()], &b.words[words_b.clone()], &meeting);
            let denies = denial::count(&a.words[words_a.clone()])
                != denial::count(&b.words[words_b.clone()]);
            let limits = limit::count(a.text, &a.words[words_a.clone()])
                != limit::count(b.text, &b.words[words_b.clone()]);
            let stretch_a = Stretch {
                text: a.text,
                words: &a.words[words_a.clone()],
                names: &version_a.names,
                keys: &keys_a,
                sure,
                denies,
                limits,
            };
            let stretch_b = Stretch {
                text: b.text,
                words: &b.words[words_b.clone()],
                names: &version_b.names,
                keys: &keys_b,
                sure,
                denies,
                limits,
            };
            let moved = meeting.moved.iter().flat_map(|(one, other, length)| {
                (0..*length).map(move |step| (one + step, other + step))
            });
            for (one, other) in meeting.pairs.iter().copied().chain(moved) {
                if stretch_a.words[one].key == stretch_b.words[other].key {
                    cover_a.equal[words_a.start + one] = true;
                    cover_b.equal[words_b.start + other] = true;
                }
            }
            changes = edit::changes(&stretch_a, &stretch_b, &meeting);
        }
        conflicts.extend(changes.iter().filter_map(conflict));
        let edits: Vec<_> = changes.into_iter().map(|change| change.edit).collect();
        let follows = last == Some((block.a.start, block.b.start));
        last = Some((block.a.end, block.b.end));
        if let Some(passage) = passages.last_mut().filter(|_| follows) {
            passage.a = passage.a.joined(span_a);
            passage.b = passage.b.joined(span_b);
            passage.edits.extend(edits);
            if !verbatim {
                passage.kind = PassageKind::Edited;
            }
        } else {
            let kind = if verbatim { PassageKind::Verbatim } else { PassageKind::Edited };
            passages.push(Passage { a: span_a, b: span_b, kind, edits });
        }
    }
    let sentences = sentences(version_a, version_b, a, b, links);
    let lone_a: Vec<_> =
        sentences.iter().filter(|pair| pair.b.is_none()).filter_map(|pair| pair.a).collect();
    let lone_b: Vec<_> =
        sentences.iter().filter(|pair| pair.a.is_none()).filter_map(|pair| pair.b).collect();
    Alignment {
        only_a: only_here((version_a, a.words), &lone_a, (version_b, b.words)),
        only_b: only_here((version_b, b.words), &lone_b, (version_a, a.words)),
        passages,
        sentences,
        a_in_b: cover_a.shares(),
        b_in_a: cover_b.shares(),
        conflicts,
    }
}

fn conflict(change: &Change) -> Option<Conflict> {
    let (a, b) = change.edit.a.zip(change.edit.b).or(change.place)?;
    Some(Conflict { kind: change.conflict?, a, b })
}

/// The same characters but for white space, which still parts words: "per cent" is not "percent".
pub fn same_surface(one: &str, other: &str) -> bool {
    one == other || visible(one).eq(visible(other))
}

/// The characters of a text, white space only where it parts two words, and as one blank.
fn visible(text: &str) -> impl Iterator<Item = char> {
    let mut characters = text.chars().peekable();
    let mut last = ' ';
    std::iter::from_fn(move || {
        let mut blank = false;
        while characters.next_if(|c| c.is_whitespace()).is_some() {
            blank = true;
        }
        let next = *characters.peek()?;
        let parts = blank && last.is_alphanumeric() && next.is_alphanumeric();
        last = if parts { ' ' } else { characters.next()? };
        Some(last)
    })
}

/// Groups links, which are in order of A, to blocks: units that are joined by links, directly or by
/// way of others. The partners of a unit stand side by side, so units that are joined do too.
fn blocks(links: &[Link]) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for partners in links.chunk_by(|one, other| one.a == other.a) {
        let (Some(first), Some(last)) = (partners.first(), partners.last()) else { continue };
        let joins = |block: &&mut Block| {
            block.a.end == first.a && first.b < block.b.end && block.b.start <= last.b
        };
        if let Some(block) = out.last_mut().filter(joins) {
            block.a.end = first.a + 1;
            block.b = block.b.start.min(first.b)..block.b.end.max(last.b + 1);
            block.same = false;
        } else {
            out.push(Block {
                a: first.a..first.a + 1,
                b: first.b..last.b + 1,
                same: partners.len() == 1 && first.same,
            });
        }
    }
    out
}

/// Every sentence with its partners, in order of A, then those only in B.
fn sentences(
    version_a: &Version<'_>,
    version_b: &Version<'_>,
    a: &Side<'_>,
    b: &Side<'_>,
    links: &[Link],
) -> Vec<SentencePair> {
    let mut partners: BTreeMap<(usize, usize), bool> = BTreeMap::new();
    for link in links {
        let pair = (a.units[link.a].sentence, b.units[link.b].sentence);
        let same = partners.entry(pair).or_insert(true);
        *same &= link.same;
    }
    let mut lone_a = vec![true; version_a.sentences.len()];
    let mut lone_b = vec![true; version_b.sentences.len()];
    for (one, other) in partners.keys() {
        lone_a[*one] = false;
        lone_b[*other] = false;
    }
    let span =
        |version: &Version<'_>, at: usize| -> Option<Span> { version.sentences.get(at).copied() };
    let mut out = Vec::with_capacity(partners.len());
    let mut pairs = partners.into_iter().peekable();
    for (at, lone) in lone_a.iter().enumerate() {
        if *lone {
            out.push(SentencePair { a: span(version_a, at), b: None, kind: SentenceKind::OnlyA });
        }
        while let Some(((one, other), same)) = pairs.next_if(|((one, _), _)| *one == at) {
            let (left, right) = (span(version_a, one), span(version_b, other));
            let verbatim = same
                && matches!((left, right), (Some(left), Some(right))
                    if same_surface(left.of(version_a.text), right.of(version_b.text)));
            let kind = if verbatim { SentenceKind::Verbatim } else { SentenceKind::Edited };
            out.push(SentencePair { a: left, b: right, kind });
        }
    }
    let lone = lone_b.iter().enumerate().filter(|(_, lone)| **lone);
    out.extend(lone.map(|(at, _)| SentencePair {
        a: None,
        b: span(version_b, at),
        kind: SentenceKind::OnlyB,
    }));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_that_links_join_are_one_block() {
        for (rule, links, expected) in [
            ("one to one", &[(0, 0), (1, 1)][..], &[(0..1, 0..1), (1..2, 1..2)][..]),
            ("split", &[(0, 0), (0, 1)], &[(0..1, 0..2)]),
            ("merged", &[(0, 1), (1, 1)], &[(0..2, 1..2)]),
            ("joined by way of another", &[(1, 1), (2, 0), (2, 1)], &[(1..3, 0..2)]),
            ("the same, mirrored", &[(0, 2), (1, 1), (1, 2)], &[(0..2, 1..3)]),
            ("neighbours that no link joins", &[(0, 1), (1, 0)], &[(0..1, 1..2), (1..2, 0..1)]),
        ] {
            let links: Vec<_> =
                links.iter().map(|&(a, b)| Link { a, b, same: false, score: 1.0 }).collect();
            let found: Vec<_> =
                blocks(&links).into_iter().map(|block| (block.a, block.b)).collect();
            assert_eq!(found, expected, "{rule}");
        }
    }
}
