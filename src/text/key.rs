//! The problem: keys of words are hashes already, and a table of a million of them need not hash
//! them again.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A table by keys that are hashes.
pub type KeyMap<T> = HashMap<u64, T, BuildHasherDefault<AsItIs>>;

/// A table by keys that are halves of hashes.
pub type ShortKeyMap<T> = HashMap<u32, T, BuildHasherDefault<AsItIs>>;

/// A set of keys that are hashes.
pub type KeySet = HashSet<u64, BuildHasherDefault<AsItIs>>;

/// A set of keys that are halves of hashes.
pub type ShortKeySet = HashSet<u32, BuildHasherDefault<AsItIs>>;

/// A hasher that takes the key for its hash.
#[derive(Default)]
pub struct AsItIs(u64);

impl Hasher for AsItIs {
    fn write(&mut self, bytes: &[u8]) {
        // Only keys of eight bytes are written; others are folded in so that none is lost.
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u32(&mut self, key: u32) {
        // A table looks at both ends of it.
        self.0 = u64::from(key) << 32 | u64::from(key);
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
