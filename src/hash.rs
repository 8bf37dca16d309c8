//! The problem: shingles and features need a hash that is the same on every machine and run.
//!
//! FNV-1a, 64 bit (Fowler, Noll, Vo; <http://www.isthe.com/chongo/tech/comp/fnv/>), finished with
//! the mixer of `SplitMix64` because the low bits of plain FNV of short words are weak.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

/// The hash of a word; never seeded, so it may be stored.
#[must_use]
pub fn hash(word: &str) -> u64 {
    mix(digest(word.as_bytes()))
}

/// The [`hash`] of the first bytes of `word` for each of `ends`, which fall: one reading for all of them.
#[must_use]
pub fn hash_starts<const N: usize>(word: &str, ends: [usize; N]) -> [u64; N] {
    let (mut state, mut at, mut out) = (FNV_OFFSET, 0, [0; N]);
    for (end, out) in ends.iter().zip(&mut out).rev() {
        state = fnv(state, &word.as_bytes()[at..*end]);
        at = *end;
        *out = mix(state);
    }
    out
}

/// Plain FNV-1a of a whole file, which other programs write as well.
#[must_use]
pub fn digest(bytes: &[u8]) -> u64 {
    fnv(FNV_OFFSET, bytes)
}

/// The hash of an ordered pair of hashes, for shingles: `hash_pair(hash_pair(a, b), c)`.
#[must_use]
pub fn hash_pair(left: u64, right: u64) -> u64 {
    mix(left.rotate_left(23).wrapping_mul(FNV_PRIME) ^ right)
}

/// A table of ours by words: no stranger chooses its keys, so that a quick hash will do.
pub type WordMap<K, T> = HashMap<K, T, BuildHasherDefault<WordHasher>>;

/// A set of ours, as [`WordMap`].
pub type WordSet<K> = HashSet<K, BuildHasherDefault<WordHasher>>;

/// [`hash`] for tables.
pub struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(FNV_OFFSET)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = fnv(self.0, bytes);
    }

    fn finish(&self) -> u64 {
        mix(self.0)
    }
}

fn fnv(state: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(state, |state, byte| (state ^ u64::from(*byte)).wrapping_mul(FNV_PRIME))
}

fn mix(mut state: u64) -> u64 {
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_stable_and_ordered() {
        assert_eq!(hash("treaty"), hash("treaty"));
        assert_ne!(hash("treaty"), hash("treaties"));
        assert_ne!(hash_pair(hash("a"), hash("b")), hash_pair(hash("b"), hash("a")));
        assert_eq!(hash_starts("abcd", [4, 1, 0]), [hash("abcd"), hash("a"), hash("")]);
    }
}
