//! The problem: some shapes are a role whatever their words are, and what was learnt from a few
//! thousand roles knows too few words: "X, a dignitary of the old court, spoke", "the abbot, X,
//! spoke", "their helm X".
//!
//! These shapes are hints, which become features: a noun phrase with an article between commas beside
//! a person, a noun that opens an "of" there, and the noun straight before a name.

use super::super::draft::Draft;
use super::super::entry::EntityKind;
use super::super::lexicon::{self as lex};
use super::super::titles::CALLING_ENDINGS;
use super::super::tokens::{Case, FieldText};
use super::path::{LAST, NEXT, OUTSIDE};
use super::run::{is_to_body, mention};
use super::widen::ENDS;
use crate::text::TokenKind;
use std::ops::Range;

/// Words of the longest phrase between commas.
const MAX_WORDS: usize = 18;
/// Words before the "of" of a phrase without an article.
const MAX_WORDS_TO_OF: usize = 5;
/// Words that open a noun phrase with a role.
pub const OPENERS: &[&str] =
    &["the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "another", "one"];
/// Forms of address that say nothing about what somebody is.
pub const ADDRESS: &[&str] =
    &["mr", "mrs", "ms", "miss", "mx", "mme", "monsieur", "madame", "st", "saint", "smt", "shri"];
/// Endings of words that are rather verbs or adverbs than what somebody is.
const NO_NOUN_ENDINGS: &[&str] = &["ed", "ing", "ly", "es"];

struct Shapes<'s, 'a> {
    field: &'s FieldText<'a>,
    first: usize,
    end: usize,
    drafts: &'s [Draft],
}

/// The labels that the shapes alone would give the words of a sentence.
pub fn hints(field: &FieldText<'_>, words: Range<usize>, drafts: &[Draft]) -> Vec<usize> {
    let (first, end) = (words.start, words.end);
    let shapes = Shapes { field, first, end, drafts };
    let mut labels = vec![OUTSIDE; words.len()];
    for person in drafts.iter().filter(|draft| draft.kind == EntityKind::Person) {
        let found = [
            shapes.straight_before(person).map(|run| (run, NEXT)),
            shapes.before_comma(person).map(|run| (run, NEXT)),
            shapes.after_comma(person).map(|run| (run, LAST)),
        ];
        for ((start, end), label) in found.into_iter().flatten() {
            let run = &mut labels[start - first..end - first];
            if run.iter().all(|label| *label == OUTSIDE) {
                run.fill(label + 1);
                run[0] = label;
            }
        }
    }
    labels
}

/// What stands straight before a person's name and says who it is, as [`hints`] has it.
pub fn straight_before(
    field: &FieldText<'_>,
    words: Range<usize>,
    drafts: &[Draft],
    person: &Draft,
) -> Option<(usize, usize)> {
    Shapes { field, first: words.start, end: words.end, drafts }.straight_before(person)
}

impl Shapes<'_, '_> {
    fn folded(&self, at: usize) -> std::borrow::Cow<'_, str> {
        if at < self.end { self.field.folded(at) } else { "".into() }
    }

    fn is(&self, at: usize, classes: u32) -> bool {
        at < self.end && self.field.is(at, classes)
    }

    fn mention(&self, at: usize) -> Option<&Draft> {
        mention(self.drafts, at)
    }

    /// A noun in lower case that can say what somebody is.
    fn is_noun(&self, at: usize) -> bool {
        let folded = self.folded(at);
        let written = self.field.words.get(at).filter(|_| at < self.end);
        written.is_some_and(|word| word.case == Case::Lower || word.first())
            && self.mention(at).is_none()
            && self.field.is_word(at)
            && folded.len() > 2
            && !self.is(at, lex::STOP | lex::SPEECH | lex::PREPOSITION | lex::PERSON_VERB)
            && !NO_NOUN_ENDINGS.iter().any(|ending| folded.ends_with(ending))
    }

    /// A noun of the tables, or by its ending.
    fn is_role(&self, at: usize) -> bool {
        let folded = self.folded(at);
        self.is(at, lex::ROLE | lex::CALLING)
            || self.is_noun(at) && CALLING_ENDINGS.iter().any(|ending| folded.ends_with(ending))
    }

    fn ends_phrase(&self, at: usize) -> bool {
        at >= self.end
            || matches!(
                self.field.surface(at),
                "," | "." | ";" | ")" | "—" | "–" | "”" | "\"" | ":" | "?" | "!"
            )
            || ENDS.contains(&self.folded(at).as_ref())
            || self.is(at, lex::SPEECH)
    }

    /// "their helm X", "the Alder wildcard X", "Dr. X".
    fn straight_before(&self, person: &Draft) -> Option<(usize, usize)> {
        let end = person.start;
        let mut at = end.checked_sub(1).filter(|at| *at >= self.first)?;
        if self.field.surface(at) == "." && at > self.first && self.field.touches_next(at - 1) {
            at -= 1;
            let short = self.field.surface(at).len() <= 6
                && self.field.words[at].case == Case::Capital
                && self.mention(at).is_none();
            let is_title = short && !ADDRESS.contains(&self.folded(at).as_ref());
            return is_title.then_some((at, end));
        }
        if self.is(at, lex::HONORIFIC) && self.mention(at).is_none() {
            return (!ADDRESS.contains(&self.folded(at).as_ref())).then_some((at, end));
        }
        if self.is_role(at) && self.mention(at).is_none() {
            return (!self.folded(at).ends_with('s')).then_some((at, end));
        }
        if !self.is_noun(at) || self.folded(at).ends_with('s') || at == self.first {
            return None;
        }
        let before = at - 1;
        let opened = OPENERS.contains(&self.folded(before).as_ref())
            || self.field.is_possessive(before)
            || self.is(before, lex::MODIFIER)
            || self.mention(before).is_some_and(|draft| {
                matches!(
                    draft.kind,
                    EntityKind::Place | EntityKind::Group | EntityKind::Organisation
                )
            });
        opened.then_some((at, end))
    }

    /// "said the abbot, X,": from the article to the comma.
    fn before_comma(&self, person: &Draft) -> Option<(usize, usize)> {
        let comma = person.start.checked_sub(1).filter(|at| *at > self.first)?;
        if self.field.surface(comma) != "," || !self.ends_phrase(person.end) {
            return None;
        }
        let (mut start, mut role) = (comma, false);
        loop {
            let at = start.checked_sub(1).filter(|at| *at >= self.first)?;
            if comma - at > MAX_WORDS {
                return None;
            }
            let mention = self.mention(at);
            let opens = OPENERS.contains(&self.folded(at).as_ref())
                || self.field.is_possessive(at) && start < comma;
            let inside = at > self.first && is_to_body(self.field, at - 1) && start < comma;
            if opens && (!inside || self.is_role(start)) {
                break;
            }
            let bad = mention.is_some_and(|draft| {
                matches!(draft.kind, EntityKind::Person | EntityKind::Date | EntityKind::Time)
            });
            if mention.is_none() && self.ends_phrase(at) || bad || self.folded(at) == "and" {
                return None;
            }
            role |= mention.is_none() && self.is_role(at);
            start = at;
        }
        let opener = start - 1;
        let free = opener == self.first
            || matches!(self.field.surface(opener - 1), "," | "—" | "–" | "“" | "\"" | ":" | ";")
            || self.is(opener - 1, lex::SPEECH)
            || matches!(self.folded(opener - 1).as_ref(), "and" | "but" | "is" | "was" | "by");
        let noun = self.is_noun(start)
            || self.mention(start).is_some()
            || self.is(start, lex::ROLE | lex::MODIFIER)
            || self.is_noun(comma - 1);
        (start < comma && noun && (role || free)).then_some((start, comma))
    }

    /// ", 45, a dignitary of the old court," and ", whip of the upper house,".
    fn after_comma(&self, person: &Draft) -> Option<(usize, usize)> {
        let mut start = person.end;
        if start >= self.end || !matches!(self.field.surface(start), "," | "—" | "–" | "(") {
            return None;
        }
        start += 1;
        let number = self.field.words.get(start).is_some_and(|w| w.kind == TokenKind::Number);
        if number && self.field.surface(start + 1) == "," {
            start += 2;
        }
        let article = matches!(self.folded(start).as_ref(), "a" | "an" | "the");
        start += usize::from(article);
        let mut at = start;
        let (mut of, mut noun) = (None, false);
        while at < self.end && at - start < MAX_WORDS {
            if let Some(mention) = self.mention(at) {
                if matches!(mention.kind, EntityKind::Date | EntityKind::Time)
                    || mention.kind == EntityKind::Person && of.is_none()
                {
                    break;
                }
                at = mention.end.max(at + 1);
                continue;
            }
            if self.ends_phrase(at) {
                break;
            }
            if of.is_none() && is_to_body(self.field, at) {
                of = Some(at);
            }
            noun |= of.is_none() && (self.is_noun(at) || self.is_role(at));
            at += 1;
        }
        let end = at.min(self.end);
        let phrase = of.unwrap_or(end);
        let closed = self.ends_phrase(at) && phrase > start && noun;
        let plain = article || of.is_some() && phrase - start <= MAX_WORDS_TO_OF;
        let opens = self.is_noun(start)
            || self.mention(start).is_some()
            || self.is(start, lex::ROLE | lex::MODIFIER | lex::CALLING)
            || article && self.field.is_word(start);
        let last = phrase - 1;
        let head = self.mention(last).is_none()
            && (self.is_noun(last) || self.is(last, lex::ROLE | lex::CALLING));
        (closed && plain && opens && head).then_some((start, end))
    }
}
