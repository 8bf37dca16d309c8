//! The problem: which few of all articles are worth an alignment?
//!
//! Those that share the most telling runs with the text. A run that few articles have tells more
//! than one that many have, by the square of its inverse document frequency: a boilerplate of ten
//! runs in a thousand articles then weighs less than three runs that are in one other alone. Runs
//! are counted from the rarest on, up to a number of postings; only where that finds too little are
//! the frequent ones read, so that a library of copies of one text still answers.

use super::shelf::Library;
use super::shingles::Shingles;

/// A run in more articles than this is boilerplate, and is read only where nothing else is found.
const FREQUENT: usize = 1_000;
/// Runs of those that are read then.
const FREQUENT_READ: usize = 8;
/// Postings that are counted for one question.
const POSTINGS_READ: usize = 20_000;
/// Runs that an article must share: one is shared by chance.
const SHARED_MIN: u32 = 2;
/// A shorter question may share one run with the few that a long article keeps.
const SHORT_QUESTION: usize = 64;

/// A run of the question, and the articles that have it.
struct Found {
    from: usize,
    to: usize,
}

impl Library {
    /// The ids of articles that may share words with `text`, at most `limit`, the likeliest first.
    ///
    /// Not yet verified: see [`Library::verified`].
    ///
    /// ```
    /// let mut library = copydesk::Library::default();
    /// library.add("rain", "It rained in Alder for nine days, the mayor said.", None)?;
    /// let found = library.candidates("In Alder it rained for nine days, the mayor said.", 5);
    /// assert_eq!(found, ["rain"]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn candidates(&self, text: &str, limit: usize) -> Vec<String> {
        let ranked = self.ranked(text, limit);
        ranked.into_iter().map(|number| self.records[number as usize].id.to_string()).collect()
    }

    pub(super) fn ranked(&self, text: &str, limit: usize) -> Vec<u32> {
        let terms = Shingles::of(text).asked();
        let mut articles: Vec<u32> = Vec::new();
        let mut runs: Vec<Found> = Vec::new();
        let mut frequent: Vec<u32> = Vec::new();
        for term in &terms {
            let from = articles.len();
            let complete = self.read(*term, FREQUENT, &mut articles);
            if complete && articles.len() > from {
                runs.push(Found { from, to: articles.len() });
            } else if !complete {
                articles.truncate(from);
                frequent.push(*term);
            }
        }
        let found = self.weighed(&articles, &mut runs, terms.len(), limit);
        if found.len() >= limit || frequent.is_empty() {
            return found;
        }
        for term in frequent.iter().take(FREQUENT_READ) {
            let from = articles.len();
            self.read(*term, usize::MAX, &mut articles);
            runs.push(Found { from, to: articles.len() });
        }
        self.weighed(&articles, &mut runs, terms.len(), limit)
    }

    /// Appends the articles that have a term; false if there are more than `most`.
    fn read(&self, term: u32, most: usize, articles: &mut Vec<u32>) -> bool {
        let from = articles.len();
        let mut complete = true;
        self.stack.articles(term, |number| {
            if self.records[number as usize].live {
                articles.push(number);
            }
            complete = articles.len() - from <= most;
            complete
        });
        complete
    }

    /// The articles with the most weight, heaviest first, then by id.
    fn weighed(
        &self,
        articles: &[u32],
        runs: &mut [Found],
        asked: usize,
        limit: usize,
    ) -> Vec<u32> {
        runs.sort_by_key(|run| run.to - run.from);
        let mut hits: Vec<(u32, u32)> = Vec::new();
        for run in runs {
            let of = &articles[run.from..run.to];
            // The first frequent run is read whole, or a library of copies would have no answer.
            if !hits.is_empty() && hits.len() + of.len() > POSTINGS_READ && of.len() <= FREQUENT {
                break;
            }
            let weight = weight(self.len(), of.len());
            hits.extend(of.iter().map(|number| (*number, weight)));
        }
        hits.sort_unstable();
        let least = if asked < SHORT_QUESTION { 1 } else { SHARED_MIN };
        let mut sums: Vec<(u64, u32)> = hits
            .chunk_by(|one, other| one.0 == other.0)
            .filter(|same| same.len() >= least as usize)
            .map(|same| (same.iter().map(|(_, weight)| u64::from(*weight)).sum(), same[0].0))
            .collect();
        let id = |number: u32| &self.records[number as usize].id;
        let order = |one: &(u64, u32), other: &(u64, u32)| {
            other.0.cmp(&one.0).then_with(|| id(one.1).cmp(id(other.1)))
        };
        if sums.len() > limit && limit > 0 {
            sums.select_nth_unstable_by(limit - 1, order);
        }
        sums.truncate(limit);
        sums.sort_unstable_by(order);
        sums.into_iter().map(|(_, number)| number).collect()
    }
}

/// The square of the binary logarithm of `all` by `of`, in 64ths; whole numbers, so that it is the
/// same on every machine. Even a run that all have counts for something.
fn weight(all: usize, of: usize) -> u32 {
    let eighths = log2_in_eighths(8 * all as u64 / of.max(1) as u64).saturating_sub(16);
    eighths * eighths
}

/// The binary logarithm in eighths, straight between the powers of two.
fn log2_in_eighths(value: u64) -> u32 {
    let whole = value.max(1).ilog2();
    let rest = (value.max(1) << 3 >> whole) & 7;
    whole * 8 + u32::try_from(rest).expect("three bits")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_runs_weigh_more() {
        assert_eq!(weight(100_000, 100_000), 64);
        assert!(weight(100_000, 1) * 3 > weight(100_000, 1_000) * 5);
        assert!((1..1_000).all(|of| weight(1_000, of) >= weight(1_000, of + 1)));
        for (value, eighths) in [(0, 0), (1, 0), (2, 8), (3, 12), (4, 16), (1 << 40, 320)] {
            assert_eq!(log2_in_eighths(value), eighths);
        }
    }
}
