//! The problem: a role may speak of somebody, who has one as well, and whose the first is not: "the wife
//! of President X, Y, spoke", "Y is a brother of King X".

use super::super::draft::Draft;
use super::super::entry::EntityKind;
use super::before::leftwards;
use super::reader::{MAX_WORDS, Reader};
use super::run::Run;
use super::straight::{hangs_on, straight_before};

/// A role, and those of the people it speaks of; without itself where the text does not say whose it is.
pub fn within(reader: &Reader<'_, '_>, run: Run) -> Vec<Run> {
    let from = reader.drafts.partition_point(|draft| draft.start < run.end);
    let mut near =
        reader.drafts[from..].iter().take_while(|draft| draft.start < run.end + MAX_WORDS);
    let person = near.find(|draft| draft.kind == EntityKind::Person);
    let spoken_of = person.and_then(|person| Some((person, hangs_on(reader, person)?)));
    let spoken_of = spoken_of.filter(|(_, (at, _))| run.start < *at && *at <= run.end);
    let Some((person, (_, title))) = spoken_of else {
        let inner = inside(reader, &run);
        return std::iter::once(run).chain(inner).collect();
    };
    let inner = Run { start: title.start, end: title.end, of_next: true };
    let inner = Some(inner).filter(|inner| inner.start < inner.end);
    inner.into_iter().chain(held(reader, &run, person)).collect()
}

/// A role that speaks of `person`, with whose it is.
fn held(reader: &Reader<'_, '_>, run: &Run, person: &Draft) -> Option<Run> {
    let opener = run.start.checked_sub(1).filter(|at| reader.is_opener(*at));
    let before = opener.unwrap_or(run.start).checked_sub(1);
    let is_last = before.is_some_and(|at| {
        at > reader.words.start
            && reader.is_person(at - 1)
            && matches!(reader.folded(at).as_ref(), "," | "is" | "was")
    });
    let comma = person.end;
    let next = reader.mention(comma + 1).filter(|next| {
        next.start == comma + 1 && next.kind == EntityKind::Person && reader.ends_phrase(next.end)
    });
    // "the mother of X, Y, and Z" is the mother of three.
    let is_next = reader.field.surface(comma) == ","
        && next.is_some_and(|next| !reader.is_and(next.end + 1) && !reader.is_person(next.end + 1));
    let is_last = is_last || !run.of_next;
    (is_last || is_next).then_some(Run { start: run.start, end: person.end, of_next: !is_last })
}

/// "brother of President X": the titles of the people that a role names.
fn inside(reader: &Reader<'_, '_>, outer: &Run) -> Vec<Run> {
    let from = reader.drafts.partition_point(|draft| draft.start <= outer.start);
    let people = reader.drafts[from..].iter().take_while(|draft| draft.end <= outer.end);
    let people = people.filter(|draft| draft.kind == EntityKind::Person);
    let titles = people.filter_map(|person| {
        let start = straight_before(reader, person).filter(|start| *start > outer.start)?;
        let mut run = Run { start, end: person.start, of_next: true };
        leftwards(reader, &mut run, outer.start + 1);
        Some(run)
    });
    titles.collect()
}
