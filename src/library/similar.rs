//! The problem: articles that share a few runs of words may share a stock phrase and no more.
//!
//! Each candidate is aligned with the text, and stays where the alignment finds enough of either in
//! the other. Entities are not needed for that, which makes it several times faster than a
//! comparison.

use super::record::Similar;
use super::shelf::{Library, digest};
use crate::analyze::check_size;
use crate::error::{Error, ErrorCode};
use crate::overlap::{Alignment, Shares, Version, align};
use crate::span::Span;
use crate::text::sentences;

/// Candidates that are aligned unless the caller says otherwise: what an editor reads of a list.
pub const SIMILAR_LIMIT: usize = 10;
/// Thousandths of either text that the other must have; less is a quotation or a stock phrase.
const SHARE_MIN: u32 = 150;

impl Library {
    /// The articles that share words with `text`, most first; at most `limit` are looked at, and
    /// `texts` gives the text of each by its id.
    ///
    /// # Errors
    /// `bad-library` where `texts` gives another text than the one that was added; those of `texts`.
    pub fn similar(
        &self,
        text: &str,
        limit: usize,
        mut texts: impl FnMut(&str) -> Result<String, Error>,
    ) -> Result<Vec<Similar>, Error> {
        check_size(text.len())?;
        let kept: Result<Vec<_>, Error> = self
            .candidates(text, limit)
            .into_iter()
            .map(|id| texts(&id).map(|kept| (id, kept)))
            .collect();
        self.verified(text, &kept?)
    }

    /// Of articles with their texts, those that share words with `text`, most first: the second
    /// half of [`Library::similar`], for texts that are not there at once.
    ///
    /// # Errors
    /// `bad-library` for another text than the one that was added. An id that is not there (any
    /// more) is passed over.
    pub fn verified(&self, text: &str, kept: &[(String, String)]) -> Result<Vec<Similar>, Error> {
        let asked = Prepared::of(text);
        let mut out = Vec::new();
        for (id, kept) in kept.iter().filter(|(id, _)| self.contains(id)) {
            self.check(id, kept)?;
            let (a_in_b, b_in_a) = asked.shares(&Prepared::of(kept));
            if strength(a_in_b, b_in_a) >= SHARE_MIN {
                out.push(Similar { id: id.clone(), published: self.published(id), a_in_b, b_in_a });
            }
        }
        out.sort_by(|one, other| {
            let order = |similar: &Similar| {
                (strength(similar.a_in_b, similar.b_in_a), thousandths(similar.a_in_b))
            };
            order(other).cmp(&order(one)).then_with(|| one.id.cmp(&other.id))
        });
        Ok(out)
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

/// A text that is aligned with several others.
pub(super) struct Prepared<'a> {
    text: &'a str,
    sentences: Vec<Span>,
}

impl<'a> Prepared<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, sentences: sentences(text) }
    }

    /// The share of this text's words in the other, and of the other's in this.
    pub(super) fn shares(&self, other: &Self) -> (Shares, Shares) {
        if self.text == other.text && !self.text.trim().is_empty() {
            let all = Shares { verbatim: 1.0, edited: 0.0 };
            return (all, all);
        }
        let alignment = self.aligned(other);
        (alignment.a_in_b, alignment.b_in_a)
    }

    pub(super) fn aligned(&self, other: &Self) -> Alignment {
        align(&self.version(), &other.version())
    }

    fn version(&self) -> Version<'_> {
        Version { text: self.text, sentences: &self.sentences, names: Vec::new() }
    }
}

/// The share in either direction that is larger, in thousandths.
pub(super) fn strength(a_in_b: Shares, b_in_a: Shares) -> u32 {
    thousandths(a_in_b).max(thousandths(b_in_a))
}

/// True where a pair shares enough to be one of a matrix.
pub(super) fn is_shared(a_in_b: Shares, b_in_a: Shares) -> bool {
    strength(a_in_b, b_in_a) >= SHARE_MIN
}

/// Shares are told in thousandths; so they can be counted.
pub(super) fn thousandths(shares: Shares) -> u32 {
    let whole = ((shares.verbatim + shares.edited) * 1000.0).round();
    // A share is between 0 and 1.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = whole.clamp(0.0, 1000.0) as u32;
    whole
}
