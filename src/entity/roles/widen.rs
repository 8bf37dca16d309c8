//! The problem: the labels find where a role is better than where it ends: "director" for "director
//! of the Alder River Authority", "minister" for "Danish minister".
//!
//! A run of labelled words is widened to whole mentions, to whose office it is before it, to what it
//! is of after it, up to where the sentence goes on.

use super::super::entry::EntityKind;
use super::super::lexicon as lex;
use super::after::rightwards;
use super::before::{leftwards, to_article};
use super::reader::Reader;
use super::run::Run;

/// Widens a run between the one before it and the one after it.
pub fn widen(reader: &Reader<'_, '_>, run: &mut Run, floor: usize, ceiling: usize) {
    without_doer(reader, run);
    without_article(reader, run);
    whole(reader, run);
    leftwards(reader, run, floor);
    to_article(reader, run, floor);
    since_when(reader, run, floor);
    rightwards(reader, run, ceiling);
}

/// "Ada Hart met captain X", "Voters elect captain X": who did something to somebody is no part
/// of what that one is.
fn without_doer(reader: &Reader<'_, '_>, run: &mut Run) {
    let is_verb = |at: usize| reader.is(at, lex::PERSON_VERB) && reader.is_small(at);
    let doer = reader.mention(run.start).map_or(run.start, |draft| draft.end);
    let verb = doer + usize::from(reader.opens_with_doer(run.start));
    let is_verb = verb > doer || is_verb(verb);
    if run.of_next && is_verb && verb + 1 < run.end {
        run.start = verb + 1;
    }
}

/// An article opens a role and is no part of it; the first word of "one of the leads" is.
fn without_article(reader: &Reader<'_, '_>, run: &mut Run) {
    let is_one_of = reader.is_to_body(run.start + 1);
    if run.end > run.start + 1 && reader.is_opener(run.start) && !is_one_of {
        run.start += 1;
    }
}

/// Half a mention becomes the whole of it.
fn whole(reader: &Reader<'_, '_>, run: &mut Run) {
    if let Some(draft) = reader.mention(run.start).filter(|draft| draft.kind != EntityKind::Person)
    {
        run.start = draft.start.max(reader.words.start);
    }
    if let Some(draft) =
        reader.mention(run.end - 1).filter(|draft| draft.kind != EntityKind::Person)
    {
        run.end = draft.end.min(reader.words.end);
    }
}

/// "formerly the director of": an adverb after the comma says when.
fn since_when(reader: &Reader<'_, '_>, run: &mut Run, floor: usize) {
    let article = |at: usize| matches!(reader.field.folded(at).as_ref(), "a" | "an" | "the");
    let Some(mut adverb) = run.start.checked_sub(1) else { return };
    adverb -= usize::from(article(adverb) && adverb > 0);
    let is_adverb = matches!(
        reader.field.folded(adverb).as_ref(),
        "formerly" | "previously" | "then" | "now" | "once" | "currently" | "originally"
    );
    if !run.of_next && adverb > floor && is_adverb && reader.field.surface(adverb - 1) == "," {
        run.start = adverb;
    }
}
