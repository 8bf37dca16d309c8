//! The problem: a file of weights may be cut off, or hold numbers that are none.

/// Largest size of a number in a file of weights: trained ones are far smaller, and sums of these
/// still stay numbers.
const SANE: f32 = 1e6;

/// Reads a file of weights from its start; what is past its end, or is no number, reads as 0.
#[derive(Debug)]
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// The next `count` bytes.
    pub fn take(&mut self, count: usize) -> &'a [u8] {
        let (head, tail) = self.0.split_at(count.min(self.0.len()));
        self.0 = tail;
        head
    }

    /// A count of so many bytes.
    pub fn count(&mut self, bytes: usize) -> usize {
        self.take(bytes).iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
    }

    /// A weight of one byte.
    pub fn signed(&mut self) -> i8 {
        self.take(1).first().map_or(0, |byte| i8::from_le_bytes([*byte]))
    }

    /// A number of four bytes.
    pub fn float(&mut self) -> f32 {
        self.floats(1).first().copied().unwrap_or_default()
    }

    /// Numbers of four bytes.
    pub fn floats(&mut self, count: usize) -> Vec<f32> {
        let bytes = self.take(count * 4);
        let numbers = bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]));
        numbers.map(|number| if number.abs() <= SANE { number } else { 0.0 }).collect()
    }
}
