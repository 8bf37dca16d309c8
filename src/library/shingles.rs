//! The problem: a heavy rewrite keeps one run of words in five, and the index has room for one in
//! eight.
//!
//! A text is the set of its runs of four folded words (of characters, where a script has no
//! spaces), each a hash. An article keeps those with the smallest hashes (A. Z. Broder, 1997, in the
//! form called bottom-k), a fixed number for most and a share of a long one, so that briefs keep all
//! they have. A question keeps all, so that an article of any length meets everything it kept.

use super::segment::TERM_BITS;
use crate::text::{TokenKind, fold, hash, hash_pair, tokens};

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
        let words = tokens(text)
            .into_iter()
            .filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number));
        let words: Vec<u64> = words.map(|token| hash(&fold(token.span.of(text)))).collect();
        let run = |words: &[u64]| words.iter().fold(0, |all, word| hash_pair(all, *word));
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
        let text: String = (0..500).map(|word| format!("word{word} ")).collect();
        let shingles = Shingles::of(&text);
        assert_eq!(shingles.kept().len(), 48);
        let asked = shingles.asked();
        assert!(shingles.kept().iter().all(|term| asked.binary_search(term).is_ok()));
    }
}
