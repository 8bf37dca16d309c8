//! The problem: an index that is written anew for each article costs the square of its size.
//!
//! A stack of segments, each at least twice the one above it, like the digits of a number counted
//! up in twos: an article is written about as often as the number of articles has digits, and a
//! question looks into as few segments.

use super::segment::{Builder, Posting, Segment};

/// Segments, the oldest and largest first; each covers the articles after those of the one before.
#[derive(Clone, Debug, Default)]
pub struct Stack(Vec<Segment>);

impl Stack {
    /// Lays a segment on top, and joins those that have become alike in size, without the postings
    /// of articles that are not `live`.
    pub fn push(&mut self, segment: Segment, live: impl Fn(u32) -> bool) {
        self.0.push(segment);
        while let [.., below, top] = self.0.as_slice()
            && below.len() < 2 * top.len().max(1)
        {
            let merged = below.merged(top, &live);
            self.0.truncate(self.0.len() - 2);
            self.0.push(merged);
        }
    }

    /// Calls `found` with the articles that have `term`, in order, while it gives true.
    pub fn articles(&self, term: u32, mut found: impl FnMut(u32) -> bool) {
        let mut wanted = true;
        for segment in &self.0 {
            segment.articles(term, |article| {
                wanted = found(article);
                wanted
            });
            if !wanted {
                return;
            }
        }
    }

    /// How many postings there are.
    pub fn len(&self) -> u64 {
        self.0.iter().map(Segment::len).sum()
    }

    /// Bytes in memory.
    pub fn size(&self) -> usize {
        self.0.iter().map(Segment::size).sum()
    }

    /// One segment of all postings whose article `number` gives another number, from `first` up to
    /// `end`. The same postings give the same bits, whatever the stack was.
    pub fn renumbered(&self, first: u32, end: u32, number: impl Fn(u32) -> Option<u32>) -> Segment {
        let live = |article| number(article).is_some();
        let mut segments = self.0.iter().rev();
        let top = segments.next().cloned().unwrap_or_default();
        let one = segments.fold(top, |above, below| below.merged(&above, live));
        let count = one.iter().filter(|posting| live(posting.article)).count() as u64;
        let mut builder = Builder::new(first, end, count);
        let mut group: Vec<u32> = Vec::new();
        let mut of = 0;
        let mut write = |term: u32, group: &mut Vec<u32>| {
            group.sort_unstable();
            group.drain(..).for_each(|article| builder.push(Posting { term, article }));
        };
        for posting in one.iter() {
            if posting.term != of {
                write(of, &mut group);
                of = posting.term;
            }
            group.extend(number(posting.article));
        }
        write(of, &mut group);
        builder.finish()
    }
}
