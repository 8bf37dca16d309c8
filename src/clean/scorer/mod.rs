//! The problem: no list of phrases and no run of prose tells all furniture from all articles; what
//! a page's makers do alike can be learnt.
//!
//! Two stages of trees over columns of bytes: the first sees a line, its place and what the rules
//! say; the second sees what the first thinks of everything around it. `src/model/CARD.md` says how
//! they are trained and how well they do.

mod around;
mod branches;
mod columns;
mod first;
mod lexicon;
mod seam;
mod second;
mod sketch;

use super::Reason;
use super::line::Line;
use crate::model::{BODY, BODY_WORDS, Columns, Forest};
#[cfg(any(test, feature = "cli"))]
pub(super) use columns::FIRST;
pub(super) use columns::{ALL, NAMES};
pub(super) use first::Seen;
pub(super) use lexicon::Lexicon;
#[cfg(any(test, feature = "cli"))]
pub(super) use seam::SEAM;
pub(super) use seam::columns as seam_columns;
pub(super) use sketch::Sketch;
#[cfg(feature = "cli")]
pub(super) use sketch::names;

/// Properties that are named for a line.
const NAMED: usize = 3;
/// Lines of an article for which they are named: a page of a million lines needs no list of each.
const EXPLAINED: usize = 64;

/// The trained scorer.
#[derive(Clone, Debug, Default)]
pub struct Scorer {
    /// What words and classes say.
    pub lexicon: Lexicon,
    /// Scores a line by itself.
    pub first: Forest,
    /// Scores it among the others.
    pub second: Forest,
    /// Tells where an article begins in plain text.
    pub seams: Forest,
}

/// A part of a page as the trees see it.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// A byte for each property of each line.
    pub columns: Columns,
    /// Its words and elements as hashes.
    pub sketch: Sketch,
}

impl Part {
    /// What the trees see of the lines in `seen`, but for the words.
    pub(in crate::clean) fn new(seen: &Seen<'_>) -> Self {
        let sketch = Sketch::new(seen.lines);
        Self { columns: first::columns(seen, &sketch), sketch }
    }

    /// Fills in what a lexicon says; training gives one that has not seen the page.
    pub fn look_up(&mut self, weight: impl Fn(u32) -> Option<i32>) {
        first::lexical(&self.sketch, &mut self.columns, weight);
    }

    /// Adds the columns of the second stage.
    pub fn add_scores(&mut self, scores: &[i32]) {
        second::columns(&self.sketch, &mut self.columns, scores);
    }
}

impl Scorer {
    /// Reads forests and words; `None` if they end too soon.
    #[must_use]
    pub fn read(forests: &[u8], words: &str) -> Option<Self> {
        let (first, rest) = Forest::read(forests)?;
        let (second, rest) = Forest::read(rest)?;
        let (seams, _) = Forest::read(rest)?;
        Some(Self { lexicon: Lexicon::read(words), first, second, seams })
    }

    /// For each line of a page how much speaks for an article's page beginning there.
    pub(in crate::clean) fn seams(
        &self,
        lines: &[Line<'_>],
        reasons: &[Option<Reason>],
        starts: &[bool],
    ) -> Vec<i32> {
        let (top, sum) = (|hash| self.lexicon.top(hash), |hash| self.lexicon.weight(hash));
        self.seams.scores(&seam_columns(lines, reasons, starts, top, sum))
    }

    /// For each line of the part how much speaks for its being the article, in 1/256 logits.
    pub fn scores(&self, part: &mut Part) -> Vec<i32> {
        part.look_up(|hash| self.lexicon.weight(hash));
        let scores = self.first.scores(&part.columns);
        part.add_scores(&scores);
        self.second.scores(&part.columns)
    }

    /// The scores of a part, and what speaks against its first few lines that are told apart by
    /// score alone, in 1/256 logits.
    pub fn judge(&self, part: &mut Part, unexplained: &[bool]) -> Judged {
        let scores = self.scores(part);
        let surest = (0..scores.len()).max_by_key(|row| scores[*row]).unwrap_or(0);
        let dropped = (0..scores.len()).filter(|row| unexplained[*row] && scores[*row] <= 0);
        let dropped: Vec<usize> = dropped.take(EXPLAINED).collect();
        // What would raise the score of a line, were it that of the surest one.
        let gains = self.second.gains(&part.columns, &dropped, surest, ALL);
        let against = dropped.into_iter().zip(gains.iter().map(|gains| most(gains))).collect();
        Judged { scores, against }
    }
}

/// The properties that gain most, with what they gain.
fn most(gains: &[i32]) -> Vec<(&'static str, i32)> {
    let mut named: Vec<(&str, i32)> = Vec::with_capacity(NAMED + 1);
    for (name, gain) in NAMES.iter().zip(gains).filter(|(_, gain)| **gain > 0) {
        let after = named.partition_point(|(_, other)| other >= gain);
        if after < NAMED {
            named.insert(after, (name, *gain));
            named.truncate(NAMED);
        }
    }
    named
}

/// What the scorer says of the lines of a part.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    /// How much speaks for each line, in 1/256 logits; the article is what is above zero.
    pub scores: Vec<i32>,
    /// For lines in their order, what speaks against them, and how much.
    pub against: Vec<(usize, Vec<(&'static str, i32)>)>,
}

/// Runs `with` the trained scorer.
#[cfg(not(feature = "cli"))]
pub fn with_trained<T>(with: impl FnOnce(&Scorer) -> T) -> T {
    with(trained())
}

#[cfg(feature = "cli")]
pub use super::training::with_trained;

/// The scorer as it is shipped.
pub fn trained() -> &'static Scorer {
    static TRAINED: std::sync::OnceLock<Scorer> = std::sync::OnceLock::new();
    TRAINED.get_or_init(|| Scorer::read(BODY, BODY_WORDS).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::page;
    use crate::clean::{Decisions, Verdict, clean};

    #[test]
    fn the_shipped_scorer_is_whole() {
        let scorer = Scorer::read(BODY, BODY_WORDS).expect("the files are whole");
        for (forest, columns) in
            [(&scorer.first, FIRST), (&scorer.second, ALL), (&scorer.seams, SEAM)]
        {
            assert!(!forest.trees.is_empty());
            for split in forest.trees.iter().flat_map(|tree| &tree.splits) {
                assert!(usize::from(split.column) < columns, "{split:?}");
                assert!(usize::from(split.offset.unsigned_abs()) <= 8);
            }
        }
    }

    #[test]
    fn what_the_scorer_drops_has_its_features() {
        let story = "The council of Alder voted on Monday to close both of its old bridges.\n";
        let menu = "<li><a href=/a>Weather</a><li><a href=/b>All of our other stories today</a>";
        let html = format!(
            "<main><h1>Alder Votes to Close Bridges</h1>{}</main><ul>{menu}</ul>",
            format!("<p>{story}</p>").repeat(1)
                + "<p>The mayor said that there was no money left to mend them this year.</p>"
        );
        let page = page(&html, None);
        let cleaned = clean(&page, &Decisions::default());
        let dropped = cleaned.verdicts.iter().filter_map(|verdict| match verdict {
            Verdict::Drop(reason) => Some(reason),
            _ => None,
        });
        for reason in dropped {
            assert!(reason.phrase.is_some() || !reason.features.is_empty(), "{reason:?}");
        }
    }
}
