//! The problem: "the envoy met X", "the court fined X": who did something to somebody stands where a title
//! would, and no title ends with a verb.

use super::super::lexicon::{self as lex};
use super::reader::Reader;
use super::run::Run;

/// Between a doer and a name, the beginnings of verbs of several words: "has appointed X".
const HAVING: &[&str] = &["has", "have", "had"];
/// After a modal and "have", what leads to a name that the noun before speaks of: "the host will be X".
const BEING: &[&str] = &["be", "been", "become"];
/// Between a noun and a name, what says that the noun speaks of the name: "a chef named X".
const NAMING: &[&str] = &["named", "called", "identified", "known", "dubbed", "nicknamed"];
/// Classes of nouns for people.
const PEOPLE: u32 = lex::ROLE | lex::CALLING | lex::HONORIFIC;
/// Words of a verb between a doer and a name, at most.
const MAX_VERB: usize = 4;
/// A modal and its verb.
const MODAL_WORDS: usize = 2;

/// True where a run of words before a person is who did something to that person, or with what was done.
pub fn acts_on_next(reader: &Reader<'_, '_>, run: &Run) -> bool {
    let person = next_person(reader, run).filter(|_| run.of_next);
    person.is_some_and(|person| {
        if person == run.end {
            return is_verb(reader, run, run.end - 1);
        }
        let acts = |at| opens_verb(reader, at) || is_verb(reader, run, at);
        (run.end..person).any(acts) && !(run.end..person).any(|at| leads_to_being(reader, at))
    })
}

/// "The secretary will host Foreign Minister X": where what is left of the run starts behind its verb.
pub fn past_modal(reader: &Reader<'_, '_>, run: &Run) -> Option<usize> {
    let modal = (run.start..run.end).rfind(|at| reader.is_small(*at) && reader.is_modal(*at))?;
    Some(modal + MODAL_WORDS).filter(|_| run.of_next)
}

/// Where the person starts that follows at once, or after a verb.
fn next_person(reader: &Reader<'_, '_>, run: &Run) -> Option<usize> {
    (run.end..=run.end + MAX_VERB).find(|at| reader.is_person(*at))
}

/// "The envoy met", "the court fined", "the coach praises"; but "the accused", "the officers".
fn is_verb(reader: &Reader<'_, '_>, run: &Run, last: usize) -> bool {
    let is_first = last == run.start;
    let after_article = is_first && last > 0 && reader.is_opener(last - 1);
    let folded = reader.folded(last);
    let is_naming = NAMING.contains(&folded.as_ref()) || reader.is(last, lex::STOP);
    if !reader.is_small(last) || reader.is(last, PEOPLE) || after_article || is_naming {
        return false;
    }
    folded.ends_with("ed") && !folded.ends_with("eed")
        || reader.is_past(last)
        || reader.is(last, lex::PERSON_VERB | lex::SPEECH)
        || folded.ends_with('s')
            && !is_first
            && is_one(reader, last - 1)
            && !reader.is_like_role(last)
}

/// A noun for one person.
fn is_one(reader: &Reader<'_, '_>, at: usize) -> bool {
    reader.is_role(at) && !reader.folded(at).ends_with('s')
}

fn opens_verb(reader: &Reader<'_, '_>, at: usize) -> bool {
    let folded = reader.folded(at);
    reader.is_small(at) && (HAVING.contains(&folded.as_ref()) || reader.is_modal(at))
}

/// "The host will be X", "the mayor, who had resigned, X": the noun before speaks of the name.
fn leads_to_being(reader: &Reader<'_, '_>, at: usize) -> bool {
    BEING.contains(&reader.folded(at).as_ref()) || reader.field.surface(at) == ","
}
