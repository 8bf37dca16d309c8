//! The problem: a posting is worth three bytes, and bytes alone are too coarse to write it in.
//!
//! Numbers of any width in a row of bits, lowest first, and gaps in Rice's code (R. F. Rice, 1979:
//! a quotient in ones, a remainder in a fixed width). A gap too wide for its code is written whole,
//! so that no number is long. Reading never passes the end: what is not there reads as zero.

/// Quotients from here on are not written in ones: the gap follows whole.
const ESCAPE: u32 = 24;
/// Bits of a gap that is written whole.
const WHOLE: u32 = 32;
/// Bytes after the last that are always there, so that a window of eight can be read anywhere.
const PADDING: usize = 8;
/// The widest number that one window holds wherever it starts.
const WIDEST: u32 = 57;

/// Bits being written.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
    window: u64,
    filled: u32,
}

impl Writer {
    /// Appends the lowest `width` bits of `value`; at most 32 bits at a time.
    pub fn put(&mut self, value: u32, width: u32) {
        self.window |= (u64::from(value) & mask(width)) << self.filled;
        self.filled += width;
        if self.filled >= 32 {
            self.bytes.extend_from_slice(&self.window.to_le_bytes()[..4]);
            self.window >>= 32;
            self.filled -= 32;
        }
    }

    /// Appends a gap whose usual size is about two to the power of `rice`.
    pub fn put_gap(&mut self, gap: u32, rice: u32) {
        let quotient = gap >> rice;
        if quotient >= ESCAPE {
            self.put(u32::MAX, ESCAPE);
            return self.put(gap, WHOLE);
        }
        // The ones, and the zero that ends them.
        self.put((1 << quotient) - 1, quotient + 1);
        self.put(gap, rice);
    }

    /// How many bits there are.
    pub fn len(&self) -> u64 {
        self.bytes.len() as u64 * 8 + u64::from(self.filled)
    }

    /// The bits, to be read.
    pub fn finish(mut self) -> Bits {
        let len = self.len();
        self.put(0, 32);
        self.bytes.truncate(bytes_of(len));
        Bits::new(self.bytes, len)
    }
}

/// Bits that are read from any place.
#[derive(Clone, Debug, Default)]
pub struct Bits {
    bytes: Vec<u8>,
    len: u64,
}

impl Bits {
    /// `len` bits in `bytes`.
    pub fn new(mut bytes: Vec<u8>, len: u64) -> Self {
        bytes.resize(bytes_of(len) + PADDING, 0);
        bytes.shrink_to_fit();
        Self { bytes, len }
    }

    /// How many there are.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// The bytes that hold them.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes[..self.bytes.len().saturating_sub(PADDING)]
    }

    /// The number of `width` bits at `at`, which moves past it.
    pub fn get(&self, at: &mut u64, width: u32) -> u32 {
        let value = self.window(*at) & mask(width);
        *at += u64::from(width);
        u32::try_from(value).unwrap_or(u32::MAX)
    }

    /// The gap at `at`, which moves past it.
    pub fn get_gap(&self, at: &mut u64, rice: u32) -> u32 {
        let window = self.window(*at);
        let quotient = window.trailing_ones();
        if quotient >= ESCAPE {
            *at += u64::from(ESCAPE);
            return self.get(at, WHOLE);
        }
        if quotient + 1 + rice <= WIDEST {
            *at += u64::from(quotient + 1 + rice);
            let rest = (window >> (quotient + 1)) & mask(rice);
            return u32::try_from((u64::from(quotient) << rice) | rest).unwrap_or(u32::MAX);
        }
        *at += u64::from(quotient + 1);
        let rest = self.get(at, rice);
        u32::try_from((u64::from(quotient) << rice) | u64::from(rest)).unwrap_or(u32::MAX)
    }

    /// At least 57 bits from `at` on.
    fn window(&self, at: u64) -> u64 {
        let byte = usize::try_from(at / 8).unwrap_or(usize::MAX);
        let eight = byte.checked_add(8).and_then(|end| self.bytes.get(byte..end));
        eight.map_or(0, |eight| {
            u64::from_le_bytes(eight.try_into().expect("the slice has eight bytes")) >> (at % 8)
        })
    }
}

/// Bytes that hold `bits`.
pub fn bytes_of(bits: u64) -> usize {
    usize::try_from(bits.div_ceil(8)).unwrap_or(usize::MAX)
}

fn mask(width: u32) -> u64 {
    (1 << width) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let gaps = [0, 1, 7, 8, 100, 1 << 20, u32::MAX, (24 << 3) - 1, 24 << 3];
        for rice in [0, 3, 8, 27, 31] {
            let mut writer = Writer::default();
            for gap in gaps {
                writer.put_gap(gap, rice);
                writer.put(gap, 17);
                writer.put(gap, 32);
                writer.put(gap, 0);
            }
            let bits = writer.finish();
            let mut at = 0;
            for gap in gaps {
                assert_eq!(bits.get_gap(&mut at, rice), gap, "rice {rice}");
                assert_eq!(bits.get(&mut at, 17), gap & 0x1_ffff);
                assert_eq!(bits.get(&mut at, 32), gap);
                assert_eq!(bits.get(&mut at, 0), 0);
            }
            assert_eq!(at, bits.len());
            let again = Bits::new(bits.bytes().to_vec(), bits.len());
            assert_eq!(again.get_gap(&mut 0, rice), 0);
        }
    }

    #[test]
    fn past_the_end_there_are_zeros() {
        let bits = Bits::new(vec![255], 8);
        assert_eq!(bits.get(&mut 8, 32), 0);
        assert_eq!(bits.get(&mut u64::MAX.wrapping_sub(64), 32), 0);
        assert_eq!(Bits::default().get_gap(&mut 0, 5), 0);
    }
}
