//! The problem: a role is a run of labelled words, or several with an "and" or a comma between.

use super::super::lexicon as lex;
use super::super::tokens::Case;
use super::label::{LAST, NEXT, OUTSIDE};
use super::reader::{MAX_WORDS, Reader};
use super::run::Run;
use super::widen::widen;
use super::within::within;

/// The roles of a sentence as runs, widened.
pub fn runs(reader: &Reader<'_, '_>, labels: &[usize]) -> Vec<Run> {
    let first = reader.words.start;
    let mut out: Vec<Run> = Vec::new();
    for (at, label) in labels.iter().enumerate() {
        match *label {
            NEXT | LAST => {
                out.push(Run { start: first + at, end: first + at + 1, of_next: *label == NEXT });
            }
            OUTSIDE => {}
            _ => {
                if let Some(run) = out.last_mut() {
                    run.end = first + at + 1;
                }
            }
        }
    }
    out.dedup_by(|next, run| {
        let one = is_joined(reader, run, next) || is_one_office(reader, run, next);
        if one {
            run.end = next.end;
        }
        one
    });
    for at in 0..out.len() {
        let floor = at.checked_sub(1).map_or(first, |before| out[before].end);
        let ceiling = out.get(at + 1).map_or(reader.words.end, |next| next.start);
        widen(reader, &mut out[at], floor, ceiling);
    }
    out.into_iter().flat_map(|run| within(reader, run)).collect()
}

/// "founder and chairman": the text gives them as one; "Secretary of State and Minister of Trade" are two.
fn is_joined(reader: &Reader<'_, '_>, run: &Run, next: &Run) -> bool {
    run.of_next == next.of_next
        && run.end + 1 == next.start
        && reader.is_and(run.end)
        && !run.names_body(reader)
}

/// "Minister of Energy, Trade | Industry and Tourism": commas in what an office is of part no roles.
fn is_one_office(reader: &Reader<'_, '_>, run: &Run, next: &Run) -> bool {
    let folded = |at: usize| reader.field.folded(at);
    let is_capital = |at: usize| reader.field.words[at].case != Case::Lower;
    let mut joined = (run.end..next.end).filter(|at| reader.is_and(*at));
    run.of_next == next.of_next
        && run.end < next.start
        && next.start - run.end <= MAX_WORDS
        && run.names_body(reader)
        && is_capital(run.end - 1)
        && is_capital(next.start)
        && joined.next().is_some()
        && !(next.start..next.head_end(reader))
            .any(|at| reader.field.is(at, lex::ROLE | lex::CALLING | lex::HONORIFIC))
        && (run.end..next.start).all(|at| {
            !reader.is_person(at) && (folded(at) == "," || reader.is_and(at) || is_capital(at))
        })
}
