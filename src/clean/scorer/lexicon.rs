//! The problem: pages of a thousand publishers use the same few words around their articles, in
//! what they show and in what they call their parts, and no list of them is ever complete.
//!
//! Training counts on how many sites a word (or two in a row), a class or an element belongs to the
//! article, and keeps those that enough sites agree on. A weight is in sixteenths of a logit.

use crate::text::{ShortKeyMap, hash_pair};

/// Weights by hash, as training finds them.
#[cfg(feature = "cli")]
type Found = std::collections::HashMap<u32, i8>;

/// Words and names with what they speak for (above zero) or against.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    weights: ShortKeyMap<i8>,
    /// What speaks for the top of a page, or for its end.
    tops: ShortKeyMap<i8>,
}

impl Lexicon {
    /// Reads lines of `weight<TAB>kind<TAB>word`, kind `w` for words, `c` for classes
    /// and `t` for words at the top of pages.
    pub fn read(table: &str) -> Self {
        let (mut weights, mut tops) = (ShortKeyMap::default(), ShortKeyMap::default());
        for line in table.lines() {
            let mut cells = line.splitn(3, '\t');
            let (Some(weight), Some(kind), Some(word)) = (cells.next(), cells.next(), cells.next())
            else {
                continue;
            };
            let weight = weight.parse().unwrap_or(0);
            match kind {
                "c" => weights.insert(class(word), weight),
                "t" => tops.insert(words(word), weight),
                _ => weights.insert(words(word), weight),
            };
        }
        Self { weights, tops }
    }

    /// Takes what training finds.
    #[cfg(feature = "cli")]
    pub fn new(weights: Found, tops: Found) -> Self {
        Self { weights: weights.into_iter().collect(), tops: tops.into_iter().collect() }
    }

    pub fn weight(&self, hash: u32) -> Option<i32> {
        self.weights.get(&hash).map(|weight| i32::from(*weight))
    }

    pub fn top(&self, hash: u32) -> Option<i32> {
        self.tops.get(&hash).map(|weight| i32::from(*weight))
    }
}

/// The hash of the name of a class or element.
pub fn class(name: &str) -> u32 {
    crate::clean::line::short_hash(name) ^ 0x5bd1_e995
}

/// The hash of two words in a row.
pub fn pair(first: u32, second: u32) -> u32 {
    u32::try_from(hash_pair(first.into(), second.into()) >> 32).expect("half of the bits are left")
}

/// The hash of one word, or two with a space between.
fn words(text: &str) -> u32 {
    let hash = crate::clean::line::short_hash;
    text.split_once(' ').map_or_else(|| hash(text), |(one, two)| pair(hash(one), hash(two)))
}
