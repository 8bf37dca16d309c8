//! The problem: "Lima has sent" speaks of a government, "in Lima" of a city.
//!
//! A capital is a metonym where it is the subject of a verb of saying or doing, alone or joined by
//! "and" to another, and no preposition of place stands before it.

use super::draft::{Document, Draft, Target};
use super::entry::{EntityKind, Form};
use super::lexicon::{self as lex, lexicon, phrase_key};
use super::tokens::FieldText;

/// Words between a subject and its verb that change nothing.
const ADVERBS: &[&str] = &["also", "now", "still", "again", "however", "later", "reportedly"];
/// After "has", "have" or "had", words that make it a verb of having: a city can have things too.
const OBJECTS: &[&str] = &["a", "an", "the", "no", "many", "few", "some", "more", "been", "become"];

/// Marks the drafts that are metonyms.
pub fn find(document: &Document<'_>, drafts: &mut [Draft]) {
    for index in 0..drafts.len() {
        let draft = &drafts[index];
        let field = &document.fields[draft.field];
        if draft.kind != EntityKind::Place || draft.target != Target::Words {
            continue;
        }
        let Some(country) = capital_of(draft.surface(document)) else { continue };
        if !stands_free(field, draft.start) {
            continue;
        }
        let partner = drafts.get(index + 1).filter(|next| {
            next.field == draft.field
                && next.start == draft.end + 1
                && field.folded(draft.end) == "and"
                && capital_of(next.surface(document)).is_some()
        });
        let follows_partner = index > 0
            && field.folded(draft.start - usize::from(draft.start > 0)) == "and"
            && matches!(drafts[index - 1].target, Target::Government(_))
            && drafts[index - 1].end + 1 == draft.start;
        let verb = partner.map_or(draft.end, |next| next.end);
        if acts(field, verb) && (follows_partner || !joined_to_the_left(field, draft.start)) {
            let draft = &mut drafts[index];
            draft.target = Target::Government(country);
            draft.form = Form::Metonym;
            draft.confidence = 0.8;
        }
    }
}

/// The country whose capital `surface` names.
pub fn capital_of(surface: &str) -> Option<u16> {
    lexicon().capitals.get(&phrase_key(surface)).copied()
}

/// True unless a preposition or "of" stands before the word at `start`.
fn stands_free(field: &FieldText<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return true };
    let folded = field.folded(before);
    !lexicon().is(&folded, lex::PREPOSITION) && !matches!(folded.as_ref(), "of" | "-" | "for")
        || field.words[start].first()
}

/// "troops and London said": an "and" after something that is no capital joins another subject.
fn joined_to_the_left(field: &FieldText<'_>, start: usize) -> bool {
    start > 0 && field.folded(start - 1) == "and" && !field.words[start].first()
}

fn acts(field: &FieldText<'_>, mut verb: usize) -> bool {
    while ADVERBS.contains(&field.folded(verb).as_ref()) {
        verb += 1;
    }
    let word = field.folded(verb);
    if field.words.get(verb).is_none_or(|next| next.first()) || !lexicon().is(&word, lex::ACTING) {
        return false;
    }
    let next = field.folded(verb + 1);
    match word.as_ref() {
        "is" | "was" => next.ends_with("ing"),
        "has" | "have" | "had" => !OBJECTS.contains(&next.as_ref()),
        _ => true,
    }
}
