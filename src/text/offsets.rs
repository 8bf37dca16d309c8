//! The problem: Rust counts bytes, JavaScript UTF-16 units, Python code points, and a span must
//! name the same characters in all three.
//!
//! An [`OffsetMap`] is built in one pass over a text; each conversion afterwards scans at most one
//! chunk of it, so a report is converted in time linear in its text and its spans.

use crate::span::Span;
use serde::{Deserialize, Serialize};

/// The unit in which spans of a report are counted.
///
/// ```
/// use copydesk::{Offsets, Options, analyze};
///
/// let length = |offsets| {
///     let options = Options { offsets, ..Options::default() };
///     analyze("Café 🇰🇪", &options).map(|report| report.input.length)
/// };
/// assert_eq!((length(Offsets::Utf8)?, length(Offsets::Utf16)?), (14, 9));
/// assert_eq!(length(Offsets::CodePoint)?, 7);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Offsets {
    /// Bytes of UTF-8: Rust and the command line.
    #[default]
    Utf8,
    /// UTF-16 code units: JavaScript.
    Utf16,
    /// Code points: Python.
    CodePoint,
}

/// Text bytes between two remembered counts; small enough that a conversion is a short scan.
const CHUNK_BYTES: usize = 128;

/// Converts offsets of one text between bytes and another unit.
#[derive(Debug)]
pub struct OffsetMap<'a> {
    text: &'a str,
    unit: Offsets,
    /// Units before each chunk boundary; empty where units are bytes.
    counts: Vec<usize>,
}

impl<'a> OffsetMap<'a> {
    /// A map for `text`; one pass, or none where the text is ASCII or the unit is the byte.
    #[must_use]
    pub fn new(text: &'a str, unit: Offsets) -> Self {
        let mut counts = Vec::new();
        if unit != Offsets::Utf8 && !text.is_ascii() {
            let mut units = 0;
            for (at, byte) in text.bytes().enumerate() {
                if at % CHUNK_BYTES == 0 {
                    counts.push(units);
                }
                units += units_of(byte, unit);
            }
        }
        Self { text, unit, counts }
    }

    /// The offset in units of the character that starts at byte `offset`; offsets past the end
    /// give the length.
    #[must_use]
    pub fn unit_at(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        if self.counts.is_empty() {
            return offset;
        }
        let chunk = (offset / CHUNK_BYTES).min(self.counts.len() - 1);
        let inside = &self.text.as_bytes()[chunk * CHUNK_BYTES..offset];
        self.counts[chunk] + inside.iter().map(|byte| units_of(*byte, self.unit)).sum::<usize>()
    }

    /// Turns spans of bytes into spans of units, in place.
    pub fn convert<'s>(&self, spans: impl IntoIterator<Item = &'s mut Span>) {
        for span in spans {
            *span = Span::new(self.unit_at(span.start), self.unit_at(span.end));
        }
    }

    /// The byte offset of the character at `offset` units; an offset inside a character gives the
    /// start of that character, one past the end gives the length.
    #[must_use]
    pub fn byte_at(&self, offset: usize) -> usize {
        if self.counts.is_empty() {
            return floor_boundary(self.text, offset);
        }
        let chunk = self.counts.partition_point(|count| *count <= offset).saturating_sub(1);
        let (mut at, mut units) = (chunk * CHUNK_BYTES, self.counts[chunk]);
        for byte in &self.text.as_bytes()[at..] {
            units += units_of(*byte, self.unit);
            if units > offset {
                break;
            }
            at += 1;
        }
        floor_boundary(self.text, at)
    }
}

/// The last place at or before a byte where a character begins.
pub fn floor_boundary(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Units that the character starting with `byte` adds; continuation bytes add none.
fn units_of(byte: u8, unit: Offsets) -> usize {
    match (byte, unit) {
        (_, Offsets::Utf8) => 1,
        (0x80..=0xbf, _) => 0,
        (0xf0.., Offsets::Utf16) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_agree_with_a_plain_count() {
        let long = "Türkiye 🇨🇾 said “no” ".repeat(40);
        for text in ["", "plain", "né", "🇹🇷", "a\u{301}b", long.as_str()] {
            for unit in [Offsets::Utf8, Offsets::Utf16, Offsets::CodePoint] {
                let map = OffsetMap::new(text, unit);
                for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
                    let expected = match unit {
                        Offsets::Utf8 => at,
                        Offsets::Utf16 => text[..at].encode_utf16().count(),
                        Offsets::CodePoint => text[..at].chars().count(),
                    };
                    assert_eq!(map.unit_at(at), expected);
                    assert_eq!(map.byte_at(expected), at);
                }
            }
        }
    }

    #[test]
    fn an_offset_inside_or_past_a_character_is_bent_not_a_panic() {
        let map = OffsetMap::new("a🇹", Offsets::Utf16);
        assert_eq!(map.byte_at(2), 1);
        assert_eq!(map.byte_at(99), 5);
        assert_eq!(map.unit_at(99), 3);
    }
}
