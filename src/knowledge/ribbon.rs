//! The problem: a set of a hundred thousand names must be asked, and need not be read.
//!
//! A homogeneous ribbon filter (Dillinger and Walzer, "Ribbon filter: practically smaller than Bloom
//! and Xor", 2021): every member is an equation whose unknowns lie within [`WIDTH`] neighbouring
//! slots, each slot has a few bits, and all equations come to zero. What is no member fulfils its
//! own by chance, one in two a bit. Such a filter takes a twentieth more than those bits, where
//! Bloom's takes half as much again.

use crate::hash::hash_pair;

/// Slots that an equation spans.
const WIDTH: usize = 128;
/// Bytes of the number of slots in front of a filter.
const HEADER: usize = 4;

/// A filter that is read where it lies: the number of slots, then the first bit of all slots, the
/// second of all, and so on.
#[derive(Clone, Copy, Debug)]
pub struct Ribbon<'a> {
    slots: usize,
    bits: usize,
    planes: &'a [u8],
}

impl<'a> Ribbon<'a> {
    /// The filter of `bits` bits a slot at the start of `file`, and what follows it; `None` if the
    /// file is too short.
    pub fn read(file: &'a [u8], bits: usize) -> Option<(Self, &'a [u8])> {
        let (header, rest) = file.split_first_chunk::<HEADER>()?;
        let slots = usize::try_from(u32::from_le_bytes(*header)).ok()?;
        let (planes, rest) = rest.split_at_checked(bits * bytes(slots))?;
        Some((Self { slots, bits, planes }, rest))
    }

    /// True for every member, and for one in two to the power of `bits` of all others.
    pub fn has(&self, key: &Key) -> bool {
        let Some(start) = key.start(self.slots) else { return false };
        let (first, shift) = (start / 8, start % 8);
        self.planes.chunks_exact(bytes(self.slots)).take(self.bits).all(|plane| {
            let window = plane.get(first..first + WIDTH / 8 + 1).unwrap_or_default();
            let ([low, high], [last]) = window.as_chunks() else { return false };
            let (low, high) = (u64::from_le_bytes(*low), u64::from_le_bytes(*high));
            // In two steps, as no shift by all bits is allowed.
            let slots = |part: u64, next: u64| {
                part >> shift | next << 1 << (u64::BITS as usize - 1 - shift)
            };
            let bits = slots(low, high) & key.row[0] ^ slots(high, u64::from(*last)) & key.row[1];
            bits.count_ones().is_multiple_of(2)
        })
    }
}

/// What is asked of filters: hashed once, for all of them.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    place: u64,
    /// The coefficients of its equation, of which the first is one.
    row: [u64; 2],
}

impl Key {
    /// The key of a hash.
    pub fn new(key: u64) -> Self {
        let [place, low, high] = [1, 2, 3].map(|salt| hash_pair(key, salt));
        Self { place, row: [low | 1, high] }
    }

    /// Where its equation begins in a filter of so many slots.
    fn start(&self, slots: usize) -> Option<usize> {
        let starts = (slots + 1).checked_sub(WIDTH)? as u64;
        // The high half of their product, in steps of 64 bits: a filter has fewer than 2^32 slots.
        let (high, low) = (self.place >> 32, self.place & u64::from(u32::MAX));
        usize::try_from((high * starts + ((low * starts) >> 32)) >> 32).ok()
    }
}

/// Bytes of a plane: its slots, and one more so that a window can always be read whole.
fn bytes(slots: usize) -> usize {
    if slots == 0 { 0 } else { slots.div_ceil(8) + 1 }
}

/// The filter of the keys, `bits` bits a slot.
#[cfg(any(test, feature = "cli"))]
pub fn pack(keys: &[u64], bits: usize) -> Vec<u8> {
    // A twentieth of free slots: with fewer, chance fulfils more equations than the bits say.
    let slots = if keys.is_empty() { 0 } else { keys.len() + keys.len() / 20 + WIDTH };
    let mut rows = vec![0_u128; slots];
    for key in keys {
        let key = Key::new(*key);
        let Some(mut at) = key.start(slots) else { continue };
        let mut row = u128::from(key.row[1]) << 64 | u128::from(key.row[0]);
        while row != 0 {
            let zeros = row.trailing_zeros();
            row >>= zeros;
            at += zeros as usize;
            if rows[at] == 0 {
                rows[at] = row;
                break;
            }
            row ^= rows[at];
        }
    }
    let mut out = u32::try_from(slots).unwrap_or(u32::MAX).to_le_bytes().to_vec();
    for bit in 0..bits {
        let mut plane = vec![0_u8; bytes(slots)];
        // The solution of the slots from the present one on.
        let mut solved = 0_u128;
        for at in (0..slots).rev() {
            solved <<= 1;
            let free = rows[at] == 0;
            // A free slot has a bit by chance, the same in each run.
            let value = if free {
                hash_pair(at as u64, bit as u64) & 1 == 1
            } else {
                (solved & rows[at]).count_ones() % 2 == 1
            };
            solved |= u128::from(value);
            plane[at / 8] |= u8::from(value) << (at % 8);
        }
        out.extend(plane);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(range: std::ops::Range<u64>) -> Vec<u64> {
        range.map(|seed| seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(31)).collect()
    }

    #[test]
    fn every_member_is_found_and_few_others() {
        for (count, bits) in [(1, 5), (10, 8), (2_000, 5), (2_000, 8), (30_000, 5)] {
            let members = keys(0..count);
            let file = pack(&members, bits);
            let (ribbon, rest) = Ribbon::read(&file, bits).expect("a filter");
            assert!(rest.is_empty());
            assert!(members.iter().all(|key| ribbon.has(&Key::new(*key))), "{count} keys");
            let wrong =
                keys(100_000..200_000).iter().filter(|key| ribbon.has(&Key::new(**key))).count();
            let most = (100_000 * 5 / 4) >> bits;
            assert!(wrong < most, "{count} keys of {bits} bits: {wrong} of 100,000 others");
        }
    }

    #[test]
    fn an_empty_filter_has_nothing_and_a_cut_one_is_none() {
        let empty = pack(&[], 5);
        let (ribbon, _) = Ribbon::read(&empty, 5).expect("a filter");
        assert!(!keys(0..1000).iter().any(|key| ribbon.has(&Key::new(*key))));
        let file = pack(&keys(0..10), 5);
        assert!((0..file.len()).all(|end| Ribbon::read(&file[..end], 5).is_none()));
    }
}
