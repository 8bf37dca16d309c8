//! The problem: the labels find where a role is better than where it ends: "director" for "director
//! of the Alder River Authority", "minister" for "Danish minister".
//!
//! A run of labelled words is widened to whole mentions, to whose office it is before it, to what it
//! is of after it, up to where the sentence goes on.

use super::super::draft::Draft;
use super::super::entry::EntityKind;
use super::super::lexicon::{self as lex, lexicon};
use super::super::neighbours::is_indefinite;
use super::super::tokens::{Case, FieldText};
use super::run::{Run, is_to_body, mention};
use crate::text::TokenKind;
use std::ops::Range;

/// Words that a role is widened by on either side, at most.
const MAX_WORDS: usize = 16;
/// Words that may qualify a role, at most.
const MAX_QUALIFIERS: usize = 3;
/// What opens a role and is no part of it: an article, or whose it is.
const OPENERS: &[&str] = &["a", "an", "the", "his", "her", "its", "their", "our", "my"];
/// Words that end a role after a name.
pub const ENDS: &[&str] = &[
    "who", "whose", "which", "that", "said", "says", "told", "has", "have", "had", "was", "were",
    "is", "are", "will", "would", "can", "could", "may", "might", "but", "as", "when", "where",
    "while", "after", "before", "added", "because", "if", "until", "since", "did", "does",
];
/// A sentence in which runs are widened.
pub struct Reader<'r, 'a> {
    /// The field it stands in.
    pub field: &'r FieldText<'a>,
    /// Its words.
    pub words: Range<usize>,
    /// Its mentions, in order.
    pub drafts: &'r [Draft],
}

impl Reader<'_, '_> {
    /// Widens a run between the one before it and the one after it.
    pub fn widen(&self, run: &mut Run, floor: usize, ceiling: usize) {
        self.without_article(run);
        self.whole(run);
        self.leftwards(run, floor);
        self.to_article(run, floor);
        self.since_when(run, floor);
        self.rightwards(run, ceiling);
    }

    fn mention(&self, at: usize) -> Option<&Draft> {
        mention(self.drafts, at)
    }

    pub fn is_person(&self, at: usize) -> bool {
        self.mention(at).is_some_and(|draft| draft.kind == EntityKind::Person)
    }

    pub fn is_and(&self, at: usize) -> bool {
        matches!(self.field.folded(at).as_ref(), "and" | "&")
    }

    /// An article opens a role and is no part of it.
    fn without_article(&self, run: &mut Run) {
        if run.end > run.start + 1 && OPENERS.contains(&self.field.folded(run.start).as_ref()) {
            run.start += 1;
        }
    }

    /// Half a mention becomes the whole of it.
    fn whole(&self, run: &mut Run) {
        if let Some(draft) =
            self.mention(run.start).filter(|draft| draft.kind != EntityKind::Person)
        {
            run.start = draft.start.max(self.words.start);
        }
        if let Some(draft) =
            self.mention(run.end - 1).filter(|draft| draft.kind != EntityKind::Person)
        {
            run.end = draft.end.min(self.words.end);
        }
    }

    /// Takes in whose office it is, and what qualifies it.
    pub fn leftwards(&self, run: &mut Run, floor: usize) {
        let mut left = MAX_WORDS;
        while run.start > floor && left > 0 {
            left -= 1;
            let before = run.start - 1;
            let owner = before - usize::from(before > floor && self.field.is_possessive(before));
            let body = self.mention(owner).filter(|draft| {
                let of_person = draft.kind == EntityKind::Person && owner < before;
                let of_body = matches!(
                    draft.kind,
                    EntityKind::Place | EntityKind::Group | EntityKind::Organisation
                );
                (of_person || of_body) && draft.start >= floor && draft.end == owner + 1
            });
            let hyphen = self.field.surface(before) == "-"
                && before > floor
                && self.field.touches_next(before)
                && self.field.touches_next(before - 1);
            let classes = self.field.classes(before);
            let qualifies = self.mention(before).is_none()
                && classes & (lex::MODIFIER | lex::HONORIFIC) != 0
                && classes & lex::STOP == 0;
            if let Some(body) = body {
                run.start = body.start;
            } else if hyphen || self.is_and(before) && before > floor && self.is_role(before - 1) {
                run.start -= 2;
            } else if qualifies {
                run.start -= 1;
            } else {
                break;
            }
        }
    }

    /// "a retired cab driver", "Regional president Ada Hart": between its article, or where the sentence
    /// opens, and its noun there are only words that qualify it.
    fn to_article(&self, run: &mut Run, floor: usize) {
        let opens = |at: usize| OPENERS.contains(&self.field.folded(at).as_ref());
        // "a coin struck captain X": what is one of many is parted from its name by a comma.
        let is_told = run.of_next && self.is_person(run.end);
        let qualifies = |at: usize| {
            self.mention(at).is_none()
                && self.field.words[at].kind == TokenKind::Word
                && !self.field.is_possessive(at)
                && !self.field.is(at, lex::STOP | lex::SPEECH | lex::PREPOSITION)
                && !opens(at)
                && !self.field.folded(at).ends_with("ly")
                // "the retired captain X", but "the club sacked captain X".
                && (!self.field.folded(at).ends_with("ed") || at > floor && opens(at - 1))
        };
        let is_small = |at: usize| self.field.words[at].case == Case::Lower;
        let first = self.words.start;
        let mut start = run.start;
        while start > floor.max(run.start.saturating_sub(MAX_QUALIFIERS)) && qualifies(start - 1) {
            start -= 1;
            let small = is_small(start);
            let after_article = start > floor && opens(start - 1) && small;
            let after_article = after_article && !(is_told && is_indefinite(self.field, start));
            if after_article || start == first && !small && run.of_next {
                run.start = start;
            }
            if !small {
                break;
            }
        }
    }

    /// "formerly the director of": an adverb after the comma says when.
    fn since_when(&self, run: &mut Run, floor: usize) {
        let article = |at: usize| matches!(self.field.folded(at).as_ref(), "a" | "an" | "the");
        let Some(mut adverb) = run.start.checked_sub(1) else { return };
        adverb -= usize::from(article(adverb) && adverb > 0);
        let is_adverb = matches!(
            self.field.folded(adverb).as_ref(),
            "formerly" | "previously" | "then" | "now" | "once" | "currently" | "originally"
        );
        if !run.of_next && adverb > floor && is_adverb && self.field.surface(adverb - 1) == "," {
            run.start = adverb;
        }
    }

    /// Takes in what it is of, up to where the sentence goes on.
    fn rightwards(&self, run: &mut Run, ceiling: usize) {
        let ceiling = ceiling.min(run.end + MAX_WORDS);
        let mut at = run.end;
        while at < ceiling {
            let folded = self.field.folded(at);
            if let Some(mention) = self.mention(at) {
                let is_date = matches!(mention.kind, EntityKind::Date | EntityKind::Time);
                let apart = mention.kind == EntityKind::Person && run.of_next;
                if is_date || apart || mention.end > ceiling {
                    break;
                }
                at = mention.end;
                continue;
            }
            let inner = matches!(self.field.surface(at), "-" | "'" | "’" | "&" | "/")
                || self.field.is_possessive(at);
            let goes_on = folded == "and" && self.is_role_after(at);
            let ends = self.field.words[at].kind == TokenKind::Punctuation && !inner
                || ENDS.contains(&folded.as_ref())
                || folded == "and" && !goes_on
                || lexicon().is(&folded, lex::SPEECH);
            if ends {
                break;
            }
            at += 1;
        }
        // A role straight before its person ends there; one before a comma, at the comma.
        let closed = at >= self.words.end
            || self.field.words[at].kind == TokenKind::Punctuation
            || ENDS.contains(&self.field.folded(at).as_ref())
            || self.field.is(at, lex::SPEECH)
            || self.field.folded(at) == "and";
        let opens = is_to_body(self.field, run.end)
            || self.field.surface(run.end) == "-"
            || self.field.folded(run.end) == "and";
        if closed && (opens || !run.of_next) && !(run.of_next && self.is_person(at)) {
            run.end = at;
        }
    }

    /// True if a role noun follows the "and" at `at` within two words.
    fn is_role_after(&self, at: usize) -> bool {
        (at + 1..at + 3).any(|at| self.is_role(at))
    }

    fn is_role(&self, at: usize) -> bool {
        self.mention(at).is_none() && self.field.is(at, lex::ROLE | lex::CALLING)
    }
}
