//! The problem: every claim Copydesk makes must point at the exact text it speaks of.
//!
//! A [`Span`] is a half-open range of UTF-8 byte offsets into one text. The text itself is never
//! rewritten, so a span stays true for as long as the text lives. Other units (UTF-16, code
//! points) exist only at the edges: see [`Offsets`](crate::Offsets).

use serde::{Deserialize, Serialize};

/// A half-open range `start..end` of a text; byte offsets on character boundaries.
///
/// ```
/// let text = "It rained in Alder.";
/// assert_eq!(copydesk::Span::new(13, 18).of(text), "Alder");
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Span {
    /// Offset of the first unit.
    pub start: usize,
    /// Offset just past the last unit; never less than `start`.
    pub end: usize,
}

impl Span {
    /// The span `start..end`.
    ///
    /// ```
    /// assert_eq!(copydesk::Span::new(3, 9).start, 3);
    /// ```
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "a span cannot end before it starts");
        Self { start, end }
    }

    /// Length in units.
    ///
    /// ```
    /// assert_eq!(copydesk::Span::new(3, 9).len(), 6);
    /// ```
    #[must_use]
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// True if the span covers nothing.
    ///
    /// ```
    /// assert!(copydesk::Span::new(3, 3).is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The text under the span; empty if the span does not fit `text`.
    ///
    /// ```
    /// assert_eq!(copydesk::Span::new(3, 9).of("It rained."), "rained");
    /// assert_eq!(copydesk::Span::new(30, 90).of("It rained."), "");
    /// ```
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The same span, moved `by` units to the right.
    pub(crate) fn shifted(self, by: usize) -> Self {
        Self::new(self.start + by, self.end + by)
    }

    /// True if `offset` lies inside.
    ///
    /// ```
    /// assert!(copydesk::Span::new(3, 9).contains(8) && !copydesk::Span::new(3, 9).contains(9));
    /// ```
    #[must_use]
    pub fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// True if the two spans share at least one unit.
    ///
    /// ```
    /// use copydesk::Span;
    ///
    /// assert!(Span::new(3, 9).overlaps(Span::new(8, 10)));
    /// assert!(!Span::new(3, 9).overlaps(Span::new(9, 10)));
    /// ```
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    ///
    /// ```
    /// use copydesk::Span;
    ///
    /// assert_eq!(Span::new(3, 9).joined(Span::new(13, 18)), Span::new(3, 18));
    /// ```
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The span without white space at either end of the text it covers.
    ///
    /// ```
    /// use copydesk::Span;
    ///
    /// assert_eq!(Span::new(2, 10).trimmed("It rained in"), Span::new(3, 9));
    /// ```
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        let inner = self.of(text);
        let start = self.start + (inner.len() - inner.trim_start().len());
        Self::new(start, start + inner.trim().len())
    }
}

/// Spans of one text of which only matters what they cover, so that asking is quick however many they are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cover(Vec<Span>);

impl Cover {
    /// What `spans`, in any order, cover.
    pub fn new(spans: &[Span]) -> Self {
        let mut sorted = spans.to_vec();
        sorted.sort_unstable();
        sorted.dedup_by(|next, last| {
            let overlap = next.overlaps(*last);
            if overlap {
                last.end = last.end.max(next.end);
            }
            overlap
        });
        Self(sorted)
    }

    /// True if one of the spans overlaps `span`.
    pub fn overlaps(&self, span: Span) -> bool {
        let first = self.0.partition_point(|covered| covered.end <= span.start);
        self.0.get(first).is_some_and(|covered| covered.overlaps(span))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_names_its_text() {
        let text = "Nothing leaves this tab.";
        assert_eq!(Span::new(8, 14).of(text), "leaves");
        assert_eq!(Span::new(7, 15).trimmed(text), Span::new(8, 14));
        assert_eq!(Span::new(90, 99).of(text), "", "a foreign span is empty, not a panic");
        assert_eq!(Span::new(0, 0).trimmed("   "), Span::new(0, 0));
    }

    #[test]
    fn spans_meet_or_they_do_not() {
        let (left, right) = (Span::new(0, 5), Span::new(5, 9));
        assert!(!left.overlaps(right));
        assert!(left.overlaps(Span::new(4, 6)));
        assert_eq!(left.joined(right), Span::new(0, 9));
    }

    #[test]
    fn a_cover_overlaps_what_one_of_its_spans_overlaps() {
        let spans: Vec<Span> =
            [(8, 12), (0, 3), (3, 5), (4, 9), (20, 20), (21, 30), (22, 23), (29, 31)]
                .map(|(start, end)| Span::new(start, end))
                .into();
        let cover = Cover::new(&spans);
        for start in 0..34 {
            for end in start..34 {
                let asked = Span::new(start, end);
                let one = spans.iter().any(|span| span.overlaps(asked));
                assert_eq!(cover.overlaps(asked), one, "{asked:?}");
            }
        }
    }
}
