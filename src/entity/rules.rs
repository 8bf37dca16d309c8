//! The problem: what tables and turns of phrase say of a name must be said before anything is weighed.
//!
//! Pieces (runs of capitals with what belongs to them) are cut into mentions: what the tables know
//! is taken out, titles are cut off, heads in lower case are added; then `kinds` weighs what all
//! mentions of one name say together. `tagger` decides which of these proposals stand.

use super::draft::{Document, Draft, Target};
use super::entry::{EntityKind, Form};
use super::lexicon::{self as lex, Known, lexicon};
use super::pieces::Reader;
use super::titles::{GENERIC, is_generic, is_only_title, title_end};
use super::tokens::{Case, FieldText};
use super::{kinds, metonym};
use crate::knowledge::{is_forename, is_large_city};

/// Confidence of a name that a table knows.
const KNOWN_CONFIDENCE: f64 = 0.95;

/// Words of an event after the two whom it is between, its head among them.
const MAX_EVENT_WORDS: usize = 3;

/// The mentions of names in all fields, in order; `claimed` marks words of dates and amounts.
pub fn names(document: &Document<'_>, claimed: &[Vec<bool>]) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (index, claimed) in claimed.iter().enumerate() {
        let reader = Reader { document, index, claimed };
        let count = document.fields[index].words.len();
        let mut at = 0;
        while at < count {
            if !reader.is_name_word(at) {
                at += 1;
                continue;
            }
            let end = reader.piece_end(at);
            settle(&reader, with_particle(&reader, at), end, false, &mut drafts);
            at = end;
        }
    }
    widen(document, &mut drafts);
    kinds::decide(document, &mut drafts);
    metonym::find(document, &mut drafts);
    drafts.shrink_to_fit();
    drafts
}

/// "al-Hart", "van Hart": a small particle before the first capital is part of the name.
fn with_particle(reader: &Reader<'_, '_>, at: usize) -> usize {
    let field = reader.field();
    // "in The Alder Post": an article with a capital where it need not have one.
    let article = at > 0 && field.surface(at - 1) == "The" && !field.words[at - 1].opens();
    if article && !field.words[at].headline() && !field.words[at].first() {
        let plain_owner = reader.phrase(at).is_none() && !reader.is(at, lex::ROLE | lex::HONORIFIC);
        let alone = reader.piece_end(at) > at + 1 || !GENERIC.contains(&field.folded(at).as_ref());
        return if plain_owner && alone { at - 1 } else { at };
    }
    let is_particle = |at: usize| {
        matches!(
            field.surface(at),
            "al" | "el" | "van" | "von" | "bin" | "ibn" | "ul" | "ad" | "as"
        ) && !field.words[at].first()
    };
    let hyphen = at > 1 && field.surface(at - 1) == "-" && field.touches_next(at - 2);
    if hyphen && field.touches_next(at - 1) && is_particle(at - 2) {
        return at - 2;
    }
    let spaced = at > 0 && is_particle(at - 1) && !matches!(field.surface(at - 1), "as" | "ad");
    let titled = at > 1
        && matches!(field.surface(at - 1), "de" | "di" | "da" | "la")
        && reader.is(at - 2, lex::HONORIFIC | lex::ROLE);
    if (spaced || titled) && !field.words[at].first() { at - 1 } else { at }
}

/// "the North": `link` finds out which country it is a part of, or drops it.
fn side(reader: &Reader<'_, '_>, at: usize) -> Draft {
    let mut draft = Draft::new(reader.index, at - 1, at + 1);
    draft.kind = EntityKind::Place;
    draft.form = Form::Alias;
    draft
}

/// Cuts the piece `start..end` into mentions.
fn settle(
    reader: &Reader<'_, '_>,
    start: usize,
    end: usize,
    titled: bool,
    drafts: &mut Vec<Draft>,
) {
    let (mut start, mut titled) = (start, titled);
    // Each turn takes at least one word off the front, so the loop is linear in the piece.
    while start < end {
        let field = reader.field();
        let is_particle = reader.is(start, lex::INNER) && reader.is_capital(end - 1);
        if !field.is_word(start) || field.words[start].case == Case::Lower && !is_particle {
            start += 1;
            continue;
        }
        if matches!(field.surface(start), "North" | "South")
            && end == start + 1
            && start > 0
            && field.folded(start - 1) == "the"
        {
            drafts.push(side(reader, start));
            return;
        }
        let phrase = reader.phrase(start).filter(|(phrase_end, _)| *phrase_end <= end);
        if let Some((phrase_end, known)) = phrase {
            if phrase_end == end {
                drafts.push(known_draft(reader, start, end, known));
                return;
            }
            if !keeps_known(reader, start, phrase_end, end, known) {
                let mut cut = phrase_end;
                if let (Known::Demonym(_), Some((next_end, Known::Demonym(_)))) =
                    (known, reader.phrase(phrase_end))
                    && next_end <= end
                    && next_end > phrase_end
                {
                    drafts.push(compound(reader, start, next_end));
                    cut = next_end;
                } else {
                    drafts.push(known_draft(reader, start, phrase_end, known));
                }
                start = cut;
                continue;
            }
        }
        if let Some(cut) = city_end(reader, start, end) {
            drafts.push(Draft::new(reader.index, start, cut));
            start = cut;
            continue;
        }
        if let Some(cut) = title_end(reader, start, end) {
            for at in start..cut {
                if let Some((phrase_end, known)) = reader.phrase(at)
                    && phrase_end <= cut
                    && !reader.is(at, lex::ROLE | lex::MODIFIER)
                {
                    drafts.push(known_draft(reader, at, phrase_end, known));
                }
            }
            start = cut;
            titled = true;
            continue;
        }
        let mut draft = Draft::new(reader.index, start, end);
        draft.titled = titled;
        if is_only_title(reader, start, end) || is_generic(reader, start, end) {
            return;
        }
        if field.words[start].case == Case::Upper && end == start + 1 {
            draft.form = Form::Acronym;
        }
        drafts.push(draft);
        return;
    }
}

/// True where a known phrase is only the start of a longer name ("Peru Institute for …").
fn keeps_known(
    reader: &Reader<'_, '_>,
    start: usize,
    phrase_end: usize,
    end: usize,
    known: Known,
) -> bool {
    let field = reader.field();
    let heads = lex::ORGANISATION | lex::PLACE | lex::LAW | lex::EVENT | lex::OTHER | lex::WORK;
    let head_inside = (phrase_end..end).any(|at| {
        let before_inner = at + 1 < end && reader.is(at + 1, lex::INNER);
        (at + 1 == end || before_inner) && reader.is(at, heads)
    });
    let rest = field.folded(phrase_end);
    let is_title = (phrase_end..end).any(|at| reader.is(at, lex::ROLE | lex::HONORIFIC));
    let hyphen = matches!(field.surface(phrase_end), "-" | "–" | "‑");
    if hyphen {
        return head_inside || event_of_two(field, end).is_some();
    }
    if head_inside {
        return !is_title || !field.is_forename(end - 1) && reader.is(end - 1, heads);
    }
    if is_title || matches!(known, Known::OrganisationInitials(_) | Known::AreaInitials(_)) {
        return false;
    }
    let is_single = end - phrase_end == 1;
    match known {
        Known::Demonym(_) => {
            !is_forename(&rest)
                && reader.phrase(phrase_end).is_none()
                && is_single
                && !reader.is(phrase_end, lex::GROUP)
        }
        Known::Area(_) => {
            // "Cyprus Ada Hart" is a place and a person, "Jordan Hart" a person.
            let is_first_name = field.is_forename(start);
            let goes_on = !is_forename(&rest) && reader.phrase(phrase_end).is_none();
            is_first_name && is_single || goes_on
        }
        _ => true,
    }
}

/// A draft of the words `start..end` as what a table knows them for.
pub fn known_draft(reader: &Reader<'_, '_>, start: usize, end: usize, known: Known) -> Draft {
    let mut draft = Draft::new(reader.index, start, end);
    draft.confidence = KNOWN_CONFIDENCE;
    (draft.kind, draft.form, draft.target) = match known {
        Known::Area(at) => (EntityKind::Place, Form::Name, Target::Area(at)),
        Known::AreaInitials(at) => (EntityKind::Place, Form::Acronym, Target::Area(at)),
        Known::Demonym(at) => (EntityKind::Group, Form::Demonym, Target::Area(at)),
        Known::Organisation(at) => (EntityKind::Organisation, Form::Name, Target::Organisation(at)),
        Known::OrganisationInitials(at) => {
            (EntityKind::Organisation, Form::Acronym, Target::Organisation(at))
        }
    };
    draft
}

/// "Swedish Finnish": two peoples in one are a group of their own.
fn compound(reader: &Reader<'_, '_>, start: usize, end: usize) -> Draft {
    let mut draft = Draft::new(reader.index, start, end);
    draft.kind = EntityKind::Group;
    draft.confidence = 0.9;
    draft
}

/// "Osaka Ada Hart": a city, then a given name and more.
fn city_end(reader: &Reader<'_, '_>, start: usize, end: usize) -> Option<usize> {
    let field = reader.field();
    let one = field.folded(start);
    let two = format!("{one} {}", field.folded(start + 1));
    let given = |at: usize| at + 1 < end && field.is_forename(at);
    if given(start + 2) && is_large_city(&two) {
        return Some(start + 2);
    }
    (given(start + 1) && is_large_city(&one) && !is_forename(&one)).then_some(start + 1)
}

/// "Alder-Birch cod war": the end of an event between two, where at most two words in lower case
/// stand before its head.
fn event_of_two(field: &FieldText<'_>, end: usize) -> Option<usize> {
    let is = |at: usize, classes: u32| field.classes(at) & classes != 0;
    for head in end..(end + MAX_EVENT_WORDS).min(field.words.len()) {
        let word = field.words[head];
        if word.first() || word.case != Case::Lower || !field.is_word(head) || is(head, lex::STOP) {
            return None;
        }
        if is(head, lex::EVENT_LOWER) || is(head, lex::EVENT_BETWEEN) {
            return Some(head + 1);
        }
    }
    None
}

/// Adds what stands beside a name in lower case and belongs to it.
pub fn widen(document: &Document<'_>, drafts: &mut [Draft]) {
    for draft in drafts.iter_mut() {
        let field = &document.fields[draft.field];
        let is = |at: usize, classes: u32| field.classes(at) & classes != 0;
        let lower = |at: usize| {
            field.words.get(at).is_some_and(|word| word.case == Case::Lower && !word.first())
        };
        let (start, end) = (draft.start, draft.end);
        if let Target::Area(at) = draft.target
            && draft.form == Form::Name
        {
            let area = &lexicon().areas[usize::from(at)];
            let is_sea = !area.is_country && area.code.is_empty();
            if is_sea && start > 0 && is(start - 1, lex::COMPASS) && lower(start - 1) {
                draft.start -= 1;
            }
        }
        let is_area = matches!(draft.target, Target::Area(_));
        let two = (start..end).any(|at| matches!(field.surface(at), "-" | "–" | "‑"));
        let words = end - start;
        if two && let Some(event_end) = event_of_two(field, end) {
            draft.end = event_end;
            draft.kind = EntityKind::Event;
        } else if lower(end) && is(end, lex::EVENT_LOWER) && is_area {
            draft.end = end + 1;
            draft.kind = EntityKind::Event;
        } else if lower(end)
            && matches!(field.surface(end), "civil" | "world" | "trade")
            && is(end + 1, lex::EVENT_LOWER)
            && is_area
        {
            draft.end = end + 2;
            draft.kind = EntityKind::Event;
        } else if lower(end)
            && is(end, lex::LAW_LOWER)
            && draft.target == Target::Words
            && words > 1
        {
            draft.end = end + 1;
            draft.kind = EntityKind::Law;
        } else if lower(end)
            && is(end, lex::REGION_WORD)
            && lower(end + 1)
            && is(end + 1, lex::PLACE_LOWER)
            && draft.target == Target::Words
            && matches!(draft.form, Form::Name)
        {
            // "the Alder border region": the small words are part of what it is called.
            draft.end = end + 2;
            draft.kind = EntityKind::Place;
        }
        if (draft.start, draft.end) != (start, end) {
            if matches!(draft.kind, EntityKind::Event | EntityKind::Law) {
                (draft.target, draft.form) = (Target::Words, Form::Name);
            }
            draft.confidence = 0.85;
        }
    }
}
