//! The problem: of a hundred thousand articles, those that share a run of words must be found in
//! microseconds, from three bytes a run.
//!
//! Postings, each a term and an article, in order: the gap to the term before in Rice's code, the
//! article in a fixed width. A directory, which is not stored, leaps to where a term would stand.
//! Segments are never changed: new ones are written from old ones (the logarithmic method of J. L.
//! Bentley and J. B. Saxe, 1980), so that adding costs the same however many articles there are.

use super::bits::{Bits, Writer};

/// Bits of a term. Among five million postings one other term in fifty is taken for one that is
/// there; it counts for one article by chance, and never for the same article twice.
pub const TERM_BITS: u32 = 28;
/// Postings between two entries of the directory, at least: so few are read in the time of one cache
/// miss.
const LEAP: u64 = 8;

/// A term that an article has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting {
    /// The lowest [`TERM_BITS`] bits of a hash.
    pub term: u32,
    /// The number of the article.
    pub article: u32,
}

/// Where the directory leaps to.
#[derive(Clone, Copy, Debug, Default)]
struct Leap {
    /// Offset of the first posting whose term is not below those of the leap.
    at: u32,
    /// The term before it.
    before: u32,
}

/// The postings of the articles from `first` up to `end`.
#[derive(Clone, Debug, Default)]
pub struct Segment {
    first: u32,
    end: u32,
    postings: u64,
    shape: Shape,
    bits: Bits,
    directory: Vec<Leap>,
}

impl Segment {
    /// How many postings it holds.
    pub fn len(&self) -> u64 {
        self.postings
    }

    /// Its postings as bits, without what can be found from them.
    pub fn bits(&self) -> &Bits {
        &self.bits
    }

    /// Bytes it takes in memory.
    pub fn size(&self) -> usize {
        self.bits.bytes().len() + self.directory.len() * size_of::<Leap>()
    }

    /// Calls `found` with each article that has `term`, in order, while it gives true.
    pub fn articles(&self, term: u32, mut found: impl FnMut(u32) -> bool) {
        let shape = self.shape;
        let Some(leap) = self.directory.get((term >> shape.shift) as usize) else { return };
        let (mut at, mut last) = (u64::from(leap.at), leap.before);
        while at < self.bits.len() {
            last = last.wrapping_add(self.bits.get_gap(&mut at, shape.rice));
            if last > term {
                return;
            }
            let article = self.bits.get(&mut at, shape.width);
            if last == term && !found(self.first + article) {
                return;
            }
        }
    }

    /// All postings, in order.
    pub fn iter(&self) -> impl Iterator<Item = Posting> {
        let shape = self.shape;
        let (mut at, mut last) = (0, 0_u32);
        (0..self.postings).map(move |_| {
            last = last.wrapping_add(self.bits.get_gap(&mut at, shape.rice));
            let article = self.first.wrapping_add(self.bits.get(&mut at, shape.width));
            Posting { term: last, article }
        })
    }

    /// The segment of `postings` postings of the articles from 0 to `end` that `bits` hold; none
    /// unless they are exactly what such a segment writes.
    pub fn from_bits(end: u32, postings: u64, bits: Bits) -> Option<Self> {
        // Every posting has a bit at least: the number is checked before it is believed.
        if postings > bits.len() {
            return None;
        }
        let shape = Shape::of(0, end, postings);
        let given = Self { first: 0, end, postings, shape, bits, directory: Vec::new() };
        let mut builder = Builder::new(0, end, postings);
        for posting in given.iter() {
            let follows = builder.last.is_none_or(|last| last < posting);
            if !follows || posting.article >= end || posting.term >> TERM_BITS != 0 {
                return None;
            }
            builder.push(posting);
        }
        let made = builder.finish();
        (made.bits.len() == given.bits.len() && made.bits.bytes() == given.bits.bytes())
            .then_some(made)
    }

    /// One segment for two that follow each other, without the postings that are not `wanted`.
    pub fn merged(&self, next: &Self, wanted: impl Fn(u32) -> bool) -> Self {
        let mut builder = Builder::new(self.first, next.end, self.postings + next.postings);
        let (mut left, mut right) = (self.iter().peekable(), next.iter().peekable());
        loop {
            let posting = match (left.peek(), right.peek()) {
                (Some(one), Some(other)) if one < other => left.next(),
                (_, Some(_)) => right.next(),
                (Some(_), None) => left.next(),
                (None, None) => break,
            };
            if let Some(posting) = posting.filter(|posting| wanted(posting.article)) {
                builder.push(posting);
            }
        }
        builder.finish()
    }
}

/// How the postings of a segment are written; from its numbers alone, so that it need not be kept.
#[derive(Clone, Copy, Debug, Default)]
struct Shape {
    /// Width of the code of gaps.
    rice: u32,
    /// Bits of an article.
    width: u32,
    /// Bits of a term below those that choose its leap.
    shift: u32,
}

impl Shape {
    fn of(first: u32, end: u32, postings: u64) -> Self {
        let gap = (1_u64 << TERM_BITS) / postings.max(1);
        let leaps = (postings / LEAP).max(1).ilog2().min(TERM_BITS);
        Self {
            // The best width is the logarithm of .69 of the mean gap (S. W. Golomb, 1966).
            rice: (gap * 7 / 10).max(1).ilog2(),
            width: u32::BITS - (end - first).saturating_sub(1).leading_zeros(),
            shift: TERM_BITS - leaps,
        }
    }
}

/// Postings being written, in order.
#[derive(Debug)]
pub struct Builder {
    segment: Segment,
    writer: Writer,
    last: Option<Posting>,
}

impl Builder {
    /// For the articles from `first` up to `end`, and about `expected` postings; what is stored
    /// needs the exact number.
    pub fn new(first: u32, end: u32, expected: u64) -> Self {
        let shape = Shape::of(first, end, expected);
        let segment = Segment { first, end, shape, ..Segment::default() };
        Self { segment, writer: Writer::default(), last: None }
    }

    /// Appends a posting that follows the last.
    pub fn push(&mut self, posting: Posting) {
        let before = self.last.map_or(0, |last| last.term);
        let leap = (posting.term >> self.segment.shape.shift) as usize;
        if self.segment.directory.len() <= leap {
            self.leap_to(leap + 1, before);
        }
        self.writer.put_gap(posting.term - before, self.segment.shape.rice);
        self.writer.put(posting.article - self.segment.first, self.segment.shape.width);
        self.segment.postings += 1;
        self.last = Some(posting);
    }

    fn leap_to(&mut self, len: usize, before: u32) {
        let at = u32::try_from(self.writer.len()).unwrap_or(u32::MAX);
        self.segment.directory.resize(len, Leap { at, before });
    }

    /// The segment.
    pub fn finish(mut self) -> Segment {
        self.segment.directory.shrink_to_fit();
        self.segment.bits = self.writer.finish();
        self.segment
    }
}
