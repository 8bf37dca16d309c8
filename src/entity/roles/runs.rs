//! The problem: labels belong to words, and a role is a run of them, or several with an "and" or a comma
//! between, or stands within another.

use super::super::draft::Draft;
use super::super::entry::EntityKind;
use super::super::lexicon as lex;
use super::super::tokens::Case;
use super::path::{LAST, NEXT};
use super::patterns::straight_before;
use super::run::{Run, is_to_body};
use super::sentence::Sentence;
use super::widen::Reader;

/// Words between the parts of what one office is of, at most.
const MAX_WORDS: usize = 16;

/// The roles of a sentence as runs, widened.
pub fn runs(sentence: &Sentence<'_, '_>, labels: &[usize], drafts: &[Draft]) -> Vec<Run> {
    let first = sentence.words.start;
    let mut out: Vec<Run> = Vec::new();
    for (at, label) in labels.iter().enumerate() {
        match *label {
            NEXT | LAST => {
                out.push(Run { start: first + at, end: first + at + 1, of_next: *label == NEXT });
            }
            0 => {}
            _ => {
                if let Some(run) = out.last_mut() {
                    run.end = first + at + 1;
                }
            }
        }
    }
    let reader = Reader { field: sentence.field, words: sentence.words.clone(), drafts };
    out.dedup_by(|next, run| {
        let one = is_joined(&reader, run, next) || is_one_office(&reader, run, next);
        if one {
            run.end = next.end;
        }
        one
    });
    for at in 0..out.len() {
        let floor = at.checked_sub(1).map_or(first, |before| out[before].end);
        let ceiling = out.get(at + 1).map_or(sentence.words.end, |next| next.start);
        reader.widen(&mut out[at], floor, ceiling);
    }
    let inner: Vec<Run> = out.iter().flat_map(|run| inside(&reader, run)).collect();
    out.extend(inner);
    out
}

/// "founder and chairman": the text gives them as one; "Secretary of State and Minister of Trade" are two.
fn is_joined(reader: &Reader<'_, '_>, run: &Run, next: &Run) -> bool {
    run.of_next == next.of_next
        && run.end + 1 == next.start
        && reader.is_and(run.end)
        && !names_body(reader, run)
}

/// True where a run says of what somebody is what.
fn names_body(reader: &Reader<'_, '_>, run: &Run) -> bool {
    (run.start + 1..run.end).any(|at| is_to_body(reader.field, at))
}

/// "Minister of Energy, Trade | Industry and Tourism": commas in what an office is of part no roles.
fn is_one_office(reader: &Reader<'_, '_>, run: &Run, next: &Run) -> bool {
    let folded = |at: usize| reader.field.folded(at);
    let is_capital = |at: usize| reader.field.words[at].case != Case::Lower;
    let mut joined = (run.end..next.end).filter(|at| reader.is_and(*at));
    run.of_next == next.of_next
        && run.end < next.start
        && next.start - run.end <= MAX_WORDS
        && names_body(reader, run)
        && is_capital(run.end - 1)
        && is_capital(next.start)
        && joined.next().is_some()
        && !(next.start..next.head_end(reader.field))
            .any(|at| reader.field.is(at, lex::ROLE | lex::CALLING | lex::HONORIFIC))
        && (run.end..next.start).all(|at| {
            !reader.is_person(at) && (folded(at) == "," || reader.is_and(at) || is_capital(at))
        })
}

/// "brother of President X": who a role speaks of may have one as well.
fn inside(reader: &Reader<'_, '_>, outer: &Run) -> Vec<Run> {
    let from = reader.drafts.partition_point(|draft| draft.start <= outer.start);
    let people = reader.drafts[from..].iter().take_while(|draft| draft.end <= outer.end);
    let people = people.filter(|draft| draft.kind == EntityKind::Person);
    let titles = people.filter_map(|person| {
        straight_before(reader.field, reader.words.clone(), reader.drafts, person)
    });
    let mut out: Vec<_> = titles.map(|(start, end)| Run { start, end, of_next: true }).collect();
    out.retain(|run| run.start > outer.start);
    for run in &mut out {
        reader.leftwards(run, outer.start + 1);
    }
    out
}
