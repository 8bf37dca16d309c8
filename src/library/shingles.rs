//! The problem: a heavy rewrite keeps one run of words in five, and the index has room for one in
//! eight.
//!
//! A text is the set of its runs of four folded words (of characters, where a script has no
//! spaces), each a hash. An article keeps those with the smallest hashes (A. Z. Broder, 1997, in the
//! form called bottom-k), a fixed number for most and a share of a long one, so that briefs keep all
//! they have. A question keeps all, so that an article of any length meets everything it kept.

use super::segment::TERM_BITS;
use crate::text::{fold_char, is_unspaced};

/// Words of a run; of three, twice as many are shared by chance, and of five, rewrites keep too few.
const RUN_WORDS: usize = 4;
/// Runs that an article keeps. Of every heavy rewrite of the development data three or more are
/// then shared; with 32, one rewrite in 130 has only one.
const KEPT_MIN: usize = 48;
/// A longer article keeps one of so many.
const KEPT_SHARE: usize = 12;
/// Runs of a question that are looked up; beyond are only texts of a book's length.
const ASKED_MAX: usize = 16_384;

/// The runs of words of a text: distinct hashes, smallest first.
#[derive(Clone, Debug, Default)]
pub struct Shingles(Vec<u64>);

impl Shingles {
    /// Those of `text`; none where it has no word.
    pub fn of(text: &str) -> Self {
        let words = words(text);
        let mut runs: Vec<u64> = match words.len() {
            0 => Vec::new(),
            1..RUN_WORDS => vec![run(&words)],
            _ => words.windows(RUN_WORDS).map(run).collect(),
        };
        runs.sort_unstable();
        runs.dedup();
        Self(runs)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// How many are in both.
    pub fn shared(&self, other: &Self) -> usize {
        let (mut rest, mut shared) = (other.0.as_slice(), 0);
        for run in &self.0 {
            while rest.first().is_some_and(|first| first < run) {
                rest = &rest[1..];
            }
            shared += usize::from(rest.first() == Some(run));
        }
        shared
    }

    /// The terms under which an article is kept, in order.
    pub fn kept(&self) -> Vec<u32> {
        let mut terms: Vec<u32> = self.0[..kept(self.len())].iter().map(|run| term(*run)).collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    }

    /// The terms that a question is looked up by, in order.
    pub fn asked(&self) -> Vec<u32> {
        let asked = &self.0[..self.len().min(ASKED_MAX)];
        let mut terms: Vec<u32> = asked.iter().map(|run| term(*run)).collect();
        terms.sort_unstable();
        terms.dedup();
        terms
    }
}

/// Hashes of the words of a text, folded.
///
/// Cut more plainly than into tokens, for every article goes through it: a word is a run of letters
/// and digits, or a character of a script without spaces. Hashed by FNV-1a as it is read.
fn words(text: &str) -> Vec<u64> {
    let mut out = Vec::with_capacity(text.len() / 5);
    let mut word = EMPTY;
    let mut folded = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let ascii = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        for byte in rest[..ascii].bytes() {
            if byte.is_ascii_alphanumeric() {
                word = with(word, byte.to_ascii_lowercase());
            } else {
                end(&mut word, &mut out);
            }
        }
        rest = &rest[ascii..];
        let Some(character) = rest.chars().next() else { break };
        rest = &rest[character.len_utf8()..];
        folded.clear();
        fold_char(character, &mut folded);
        let alone = is_unspaced(character);
        if alone || !folded.is_empty() && !folded.contains(char::is_alphanumeric) {
            end(&mut word, &mut out);
        }
        if folded.contains(char::is_alphanumeric) {
            word = folded.bytes().fold(word, with);
        }
        if alone {
            end(&mut word, &mut out);
        }
    }
    end(&mut word, &mut out);
    out
}

/// The hash of no letter.
const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

fn with(word: u64, byte: u8) -> u64 {
    (word ^ u64::from(byte)).wrapping_mul(PRIME)
}

fn end(word: &mut u64, out: &mut Vec<u64>) {
    if *word != EMPTY {
        out.push(std::mem::replace(word, EMPTY));
    }
}

/// The hash of a run of words: a polynomial of theirs, then the mixer of `SplitMix64`, so that the
/// bits that choose what is kept have nothing to do with those of the term.
fn run(words: &[u64]) -> u64 {
    let sum = words.iter().fold(0_u64, |sum, word| {
        sum.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(*word ^ (*word >> 29))
    });
    let mixed = (sum ^ (sum >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// How many of `runs` an article keeps.
pub fn kept(runs: usize) -> usize {
    runs.min(KEPT_MIN.max(runs / KEPT_SHARE))
}

/// The lowest bits: the highest, which choose what is kept, are alike in all that is kept.
fn term(run: u64) -> u32 {
    u32::try_from(run & ((1 << TERM_BITS) - 1)).expect("a term has fewer than 32 bits")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_its_runs_of_four_words() {
        for (text, runs) in [
            ("", 0),
            ("… — !", 0),
            ("Rain", 1),
            ("Rain in Alder", 1),
            ("It rained in Alder", 1),
            ("It rained in Alder today", 2),
            ("rain rain rain rain rain rain", 1),
            ("平壤下雨了", 2),
        ] {
            assert_eq!(Shingles::of(text).len(), runs, "{text}");
        }
        let words = |text| Shingles::of(text).0;
        assert_eq!(words("“IT rained, in Ålder”"), words("it rained in alder"));
        assert_eq!(words("It’s A\u{30a}lder’s co\u{ad}op"), words("it's ålder's coop"));
        assert_ne!(words("it rained in alder"), words("it rained in elder"));
    }

    #[test]
    fn short_articles_keep_all_and_long_ones_a_share() {
        for (runs, expected) in [(0, 0), (5, 5), (48, 48), (400, 48), (600, 50), (12_000, 1_000)] {
            assert_eq!(kept(runs), expected);
        }
    }

    #[test]
    fn every_question_meets_what_an_article_kept() {
        let words: Vec<String> = (0..500).map(|word| format!("word{word}")).collect();
        let text = words.join(" ");
        let shingles = Shingles::of(&text);
        assert_eq!(shingles.kept().len(), 48);
        let asked = shingles.asked();
        assert!(shingles.kept().iter().all(|term| asked.binary_search(term).is_ok()));
    }
}
