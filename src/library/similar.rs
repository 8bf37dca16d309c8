//! The problem: articles that share a few runs of words may share a stock phrase and no more.
//!
//! Each candidate is aligned with the text, and stays where the alignment says so (`likeness`).

use super::likeness::{Prepared, thousandths};
use super::record::Similar;
use super::shelf::{Library, digest};
use crate::analyze::check_size;
use crate::error::{Error, ErrorCode};
use serde::{Deserialize, Serialize};

/// Candidates that are aligned unless the caller says otherwise: what an editor reads of a list.
pub const SIMILAR_LIMIT: usize = 10;

/// How a library is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Question {
    /// Candidates that are looked at.
    pub limit: usize,
    /// True to be told also of articles that are no version of the text but share passages with it.
    pub passages: bool,
}

impl Default for Question {
    fn default() -> Self {
        Self { limit: SIMILAR_LIMIT, passages: false }
    }
}

impl Library {
    /// The articles that are versions of `text`, and if asked for those that share passages with
    /// it, the likest first. `texts` gives the text of an article by its id.
    ///
    /// # Errors
    /// `bad-library` where `texts` gives another text than the one that was added; those of `texts`.
    pub fn similar(
        &self,
        text: &str,
        question: Question,
        mut texts: impl FnMut(&str) -> Result<String, Error>,
    ) -> Result<Vec<Similar>, Error> {
        check_size(text.len())?;
        let kept: Result<Vec<_>, Error> = self
            .candidates(text, question.limit)
            .into_iter()
            .map(|id| texts(&id).map(|kept| (id, kept)))
            .collect();
        self.verified(text, question, &kept?)
    }

    /// Of candidates with their texts, those that a question is about, the likest first: the second
    /// half of [`Library::similar`], for texts that are not there at once.
    ///
    /// # Errors
    /// `bad-library` for another text than the one that was added. An id that is not there (any
    /// more) is passed over.
    pub fn verified(
        &self,
        text: &str,
        question: Question,
        kept: &[(String, String)],
    ) -> Result<Vec<Similar>, Error> {
        let asked = Prepared::of(text);
        let mut out = Vec::new();
        for (id, kept) in kept.iter().filter(|(id, _)| self.contains(id)) {
            self.check(id, kept)?;
            let likeness = asked.likeness(&Prepared::of(kept));
            if likeness.is_version() || question.passages && likeness.is_shared() {
                let similar = Similar {
                    id: id.clone(),
                    published: self.published(id),
                    version: likeness.is_version(),
                    a_in_b: likeness.a_in_b,
                    b_in_a: likeness.b_in_a,
                };
                out.push((likeness.points, similar));
            }
        }
        out.sort_by(|(points, one), (others, other)| {
            let share = |similar: &Similar| thousandths(similar.a_in_b);
            (others, share(other)).cmp(&(points, share(one))).then_with(|| one.id.cmp(&other.id))
        });
        Ok(out.into_iter().map(|(_, similar)| similar).collect())
    }

    /// An error unless `text` is what was added under `id`.
    pub(super) fn check(&self, id: &str, text: &str) -> Result<(), Error> {
        if self.record(id).is_none_or(|record| record.digest == digest(text)) {
            return Ok(());
        }
        let message = format!("The text of “{id}” is not the one that was added; add it again.");
        Err(Error::new(ErrorCode::BadLibrary, message))
    }
}
