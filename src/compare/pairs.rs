//! The problem: two archives of four hundred briefs have 160,000 pairs, and almost none of them
//! share anything.
//!
//! Few articles are all compared. Of many, only pairs that share runs of words are, the pairs with
//! the most first: an inverted index of four-word runs finds them in time linear in the texts.

use crate::article::Article;
use crate::text::{TokenKind, fold, hash, hash_pair, tokens};
use std::collections::{BTreeMap, HashMap};

/// Up to this many pairs are all compared; an alignment of two reports takes about a millisecond.
const ALL_PAIRS: usize = 64;
/// At most this many pairs are compared; what an editor can look through, and half a second of work.
const PAIRS_MAX: usize = 400;
/// Words of a run; shorter ones are shared by chance.
const RUN_WORDS: usize = 4;
/// Articles remembered for a run. One that stands in more is boilerplate, or its first copies do
/// for the rest.
const ARTICLES_A_RUN: usize = 8;
/// Shared runs that make a pair worth comparing.
const RUNS_MIN: u32 = 3;

/// The pairs of `a` and `b` that are worth comparing, in order.
pub(super) fn between<'a>(a: &'a [Article], b: &'a [Article]) -> Vec<(&'a Article, &'a Article)> {
    let all = (0..a.len()).flat_map(|i| (0..b.len()).map(move |j| (i, j)));
    let chosen =
        if a.len() * b.len() <= ALL_PAIRS { all.collect() } else { sharing(a, b, |_, _| true) };
    chosen.into_iter().map(|(i, j)| (&a[i], &b[j])).collect()
}

/// The pairs inside `articles` that are worth comparing, in order.
pub(super) fn within(articles: &[Article]) -> Vec<(&Article, &Article)> {
    let count = articles.len();
    let all = (0..count).flat_map(|i| (i + 1..count).map(move |j| (i, j)));
    let chosen = if count * count <= 2 * ALL_PAIRS {
        all.collect()
    } else {
        sharing(articles, articles, |i, j| i < j)
    };
    chosen.into_iter().map(|(i, j)| (&articles[i], &articles[j])).collect()
}

fn sharing(
    a: &[Article],
    b: &[Article],
    wanted: impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    for (number, article) in b.iter().enumerate() {
        for run in runs(&article.body) {
            let articles = index.entry(run).or_default();
            if articles.len() < ARTICLES_A_RUN && articles.last() != Some(&number) {
                articles.push(number);
            }
        }
    }
    let mut shared: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for (i, article) in a.iter().enumerate() {
        for run in runs(&article.body) {
            for &j in index.get(&run).into_iter().flatten().filter(|j| wanted(i, **j)) {
                *shared.entry((i, j)).or_default() += 1;
            }
        }
    }
    let mut found: Vec<_> = shared.into_iter().filter(|(_, runs)| *runs >= RUNS_MIN).collect();
    found.sort_by_key(|(pair, runs)| (std::cmp::Reverse(*runs), *pair));
    found.truncate(PAIRS_MAX);
    let mut pairs: Vec<_> = found.into_iter().map(|(pair, _)| pair).collect();
    pairs.sort_unstable();
    pairs
}

/// Hashes of each run of folded words.
fn runs(body: &str) -> Vec<u64> {
    let words =
        tokens(body).filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number));
    let words: Vec<u64> = words.map(|token| hash(&fold(token.span.of(body)))).collect();
    words
        .windows(RUN_WORDS)
        .map(|run| run.iter().fold(0, |all, word| hash_pair(all, *word)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn articles(bodies: impl Iterator<Item = String>) -> Vec<Article> {
        bodies.map(|body| Article::from_body("a", &body)).collect()
    }

    #[test]
    fn few_articles_are_all_compared() {
        let all = articles((0..3).map(|number| format!("Brief {number}.")));
        assert_eq!(within(&all).len(), 3);
        assert_eq!(between(&all, &all[..2]).len(), 6);
    }

    #[test]
    fn of_many_only_those_that_share_words_are() {
        // A generator gives each brief words of its own; the third and the last share a sentence.
        let own =
            |seed: u64| (0..30).map(move |word| format!("w{:x}", hash(&format!("{seed} {word}"))));
        let shared = "The mayor of Alder said on Monday that the bridge would stay shut until May.";
        let all = articles((0..100).map(|number| {
            let brief = own(number).collect::<Vec<_>>().join(" ");
            if number == 2 || number == 99 { format!("{brief} {shared}") } else { brief }
        }));
        let found = within(&all);
        assert_eq!(found.len(), 1);
        assert!(found[0].0.body.ends_with(shared) && found[0].1.body.ends_with(shared));
    }

    #[test]
    fn a_hundred_copies_do_not_make_ten_thousand_pairs() {
        let all = articles(
            (0..100).map(|_| "The mayor of Alder said that the bridge would stay shut.".to_owned()),
        );
        assert!(within(&all).len() <= 100 * ARTICLES_A_RUN);
    }
}
