//! The problem: articles that share a few runs of words may share a stock phrase and no more.
//!
//! Each candidate is aligned with the text (`likeness`), and is a version of it where that is sure.
//! For the likest of all less is enough: a text has one source more often than a paragraph of it
//! has another. Where the source is kept, it is the likest of 560 in 560 questions of the
//! development data.

use super::likeness::{Likeness, Prepared, SHARE_MIN, larger, thousandths};
use super::record::Similar;
use super::shelf::{Library, digest};
use crate::analyze::check_size;
use crate::error::{Error, ErrorCode};
use serde::{Deserialize, Serialize};

/// Candidates that are aligned unless the caller says otherwise: what an editor reads of a list.
///
/// ```
/// assert_eq!(copydesk::Question::default().limit, copydesk::SIMILAR_LIMIT);
/// ```
pub const SIMILAR_LIMIT: usize = 10;
/// Points of a version, in thousandths; with 500 one answer in fifty would be no version.
const SURE_MIN: u32 = 600;
/// Points of the likest, and thousandths that it must share; below, one question in two hundred
/// more would be answered wrongly where the source is not kept.
const LIKEST_MIN: u32 = 350;
const LIKEST_SHARE: u32 = 300;

/// How a library is asked.
///
/// ```
/// // Also those that only share a passage, out of the fifty likeliest.
/// let question = copydesk::Question { limit: 50, passages: true };
/// assert_ne!(question, copydesk::Question::default());
/// ```
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
    /// ```
    /// # const RAIN: &str = "It rained in Alder for nine days, the mayor said.";
    /// # const MORE: &str = "It rained in Alder for nine days, the mayor said. It cost $3 million.";
    /// # let texts = |id: &str| Ok(if id == "rain" { RAIN } else { MORE }.to_owned());
    /// # let mut library = copydesk::Library::default();
    /// # library.add("rain", RAIN, Some("2024-11-12"))?;
    /// # library.add("more", MORE, Some("2024-11-13"))?;
    /// let similar = library.similar(RAIN, copydesk::Question::default(), texts)?;
    /// let ids: Vec<_> = similar.iter().map(|one| one.id.as_str()).collect();
    /// assert_eq!(ids, ["more", "rain"]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
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
    /// ```
    /// # const RAIN: &str = "It rained in Alder for nine days, the mayor said.";
    /// # const MORE: &str = "It rained in Alder for nine days, the mayor said. It cost $3 million.";
    /// # let texts = |id: &str| Ok(if id == "rain" { RAIN } else { MORE }.to_owned());
    /// # let mut library = copydesk::Library::default();
    /// # library.add("rain", RAIN, Some("2024-11-12"))?;
    /// # library.add("more", MORE, Some("2024-11-13"))?;
    /// let mut kept = Vec::new();
    /// for id in library.candidates(RAIN, 10) {
    ///     let text = texts(&id)?; // in whatever time it takes to fetch
    ///     kept.push((id, text));
    /// }
    /// let similar = library.verified(RAIN, copydesk::Question::default(), &kept)?;
    /// assert_eq!(similar.len(), 2);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
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
            let Likeness { a_in_b, b_in_a, points } = asked.likeness(&Prepared::of(kept));
            let (published, version) = (self.published(id), false);
            out.push((points, Similar { id: id.clone(), published, version, a_in_b, b_in_a }));
        }
        out.sort_by(|(points, one), (others, other)| {
            let share = |similar: &Similar| thousandths(similar.a_in_b);
            (others, share(other)).cmp(&(points, share(one))).then_with(|| one.id.cmp(&other.id))
        });
        let mut answers = Vec::new();
        for (place, (points, mut similar)) in out.into_iter().enumerate() {
            let share = larger(similar.a_in_b, similar.b_in_a);
            similar.version =
                points >= SURE_MIN || place == 0 && points >= LIKEST_MIN && share >= LIKEST_SHARE;
            if similar.version || question.passages && share >= SHARE_MIN {
                answers.push(similar);
            }
        }
        Ok(answers)
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
