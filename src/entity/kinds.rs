//! The problem: one mention of an unknown name says little about its kind, all of them together
//! say much.
//!
//! Every mention casts weighted votes: by its own words (given names, head words, initials) and by
//! its neighbours (prepositions, verbs of speech, titles, ages). Votes of equal names are added, a
//! lone surname votes with its full name, and the kind with most votes wins for all of them.

use super::date_words::is_forename_month;
use super::draft::{Document, Draft, Target};
use super::entry::EntityKind::{self, Event, Group, Law, Organisation, Other, Person, Place};
use super::entry::EntityKind::{Product, Work};
use super::lexicon::{self as lex, lexicon, phrase_key};
use super::tokens::{Case, FieldText};
use super::votes::Votes;
use super::{evidence, neighbours};
use crate::knowledge::{is_forename, is_known_organisation, is_large_city, is_plain_word};
use crate::text::TokenKind;
use std::collections::HashMap;

/// Share of a weight of evidence that counts as a vote: the hand-written votes say part of it too.
const NAME_SHARE: f64 = 0.8;
/// The same for the words around a name: every mention adds its own.
const AROUND_SHARE: f64 = 0.5;
/// Endings of company names.
const COMPANY_ENDINGS: &[&str] = &[
    "inc", "ltd", "llc", "plc", "corp", "gmbh", "ag", "sa", "spa", "nv", "bv", "ab", "asa", "oyj",
    "pte", "bhd", "limited", "holdings", "group", "co",
];
/// Particles inside names of persons.
const PARTICLES: &[&str] =
    &["van", "von", "bin", "ibn", "bint", "abu", "arap", "ap", "ben", "della", "di", "da", "dos"];
/// Most votes at which confidence ends to rise.
const SURE_VOTES: f64 = 6.0;

/// Votes of a full name for its surname alone: more than any table of other things has.
const SURNAME_VOTES: f64 = 6.0;

/// Votes of a known place for what stands beside it in a list; evidence says part of it too.
const LIST_VOTES: f64 = 0.7;

/// Votes above which a name of a list speaks for its neighbours.
const LIST_SURE_VOTES: f64 = 2.0;

/// Decides the kind of every draft that no table knows.
pub fn decide(document: &Document<'_>, drafts: &mut [Draft]) {
    let open = |draft: &Draft| draft.target == Target::Words && draft.kind == Other;
    let mut names: HashMap<String, Votes> = HashMap::new();
    for (at, draft) in drafts.iter().enumerate().filter(|(_, draft)| open(draft)) {
        let key = phrase_key(draft.surface(document));
        let listed = listed_with_place(document, drafts, at);
        let field = &document.fields[draft.field];
        let votes = names.entry(key).or_insert_with(|| {
            let mut votes = own_votes(document, draft);
            evidence::of_name(field, draft.start, draft.end, &mut |k, w| {
                votes.add_letter(k, w * NAME_SHARE);
            });
            votes
        });
        votes.join(&neighbours::votes(document, draft));
        evidence::around(field, draft.start, draft.end, &mut |k, w| {
            votes.add_letter(k, w * AROUND_SHARE);
        });
        votes.add(Place, if listed { LIST_VOTES } else { 0.0 });
    }
    spread_in_lists(document, drafts, &mut names);
    // The last and the first word of each full name of a person, for surnames that stand alone.
    let mut parts: HashMap<String, f64> = HashMap::new();
    for draft in drafts.iter().filter(|draft| open(draft) && draft.end > draft.start + 1) {
        let key = phrase_key(draft.surface(document));
        if names.get(&key).is_some_and(|votes| votes.winner().0 == Person) {
            let mut words = key.split_whitespace();
            if let (Some(first), Some(last)) = (words.next(), words.next_back()) {
                parts.insert(last.to_owned(), SURNAME_VOTES);
                parts.entry(first.to_owned()).or_insert(1.5);
            }
        }
    }
    let mut heads: HashMap<String, EntityKind> = HashMap::new();
    for draft in drafts.iter().filter(|draft| open(draft) && draft.end > draft.start + 1) {
        let (kind, _) = names[&phrase_key(draft.surface(document))].winner();
        if kind == Organisation {
            let field = &document.fields[draft.field];
            heads.insert(phrase_key(field.surface(draft.start)), kind);
        }
    }
    for draft in drafts.iter().filter(|draft| open(draft)) {
        let key = phrase_key(draft.surface(document));
        if heads.contains_key(&key) && neighbours::is_used_as_place(document, draft) {
            heads.remove(&key);
        }
    }
    for draft in drafts.iter_mut().filter(|draft| open(draft)) {
        let key = phrase_key(draft.surface(document));
        let mut votes = names.get(&key).copied().unwrap_or_default();
        if !key.contains(char::is_whitespace) {
            votes.add(Person, parts.get(&key).copied().unwrap_or(0.0));
            if let Some(kind) = heads.get(&key) {
                votes.add(*kind, 1.0);
            }
        }
        let (kind, weight) = votes.winner();
        draft.kind = kind;
        draft.confidence = 0.5 + 0.4 * (weight / SURE_VOTES).clamp(0.0, 1.0);
    }
}

/// What the names of a list are most, each of them is a little more: "Alder, Birch and Cedar".
fn spread_in_lists(document: &Document<'_>, drafts: &[Draft], names: &mut HashMap<String, Votes>) {
    let winner = |draft: &Draft| match (draft.target, draft.kind) {
        (Target::Words, Other) => {
            let (kind, votes) = names.get(&phrase_key(draft.surface(document)))?.winner();
            (votes >= LIST_SURE_VOTES).then_some(kind)
        }
        (_, Place) => Some(Place),
        _ => None,
    };
    let mut more: Vec<(String, EntityKind)> = Vec::new();
    for pair in drafts.windows(2) {
        if !is_list(document, &pair[0], &pair[1]) {
            continue;
        }
        for (from, to) in [(&pair[0], &pair[1]), (&pair[1], &pair[0])] {
            if let Some(kind @ (Place | Person | Organisation)) = winner(from) {
                more.push((phrase_key(to.surface(document)), kind));
            }
        }
    }
    for (key, kind) in more {
        if let Some(votes) = names.get_mut(&key) {
            votes.add(kind, 0.6);
        }
    }
}

/// True if only a comma, "and" or "or" stands between the two.
fn is_list(document: &Document<'_>, left: &Draft, right: &Draft) -> bool {
    left.field == right.field
        && right.start == left.end + 1
        && matches!(document.fields[left.field].surface(left.end), "," | "and" | "or")
}

/// "X, Osaka and Y": a neighbour in a list is a known place.
fn listed_with_place(document: &Document<'_>, drafts: &[Draft], at: usize) -> bool {
    let is_place = |draft: &Draft| {
        draft.kind == Place
            || draft.kind == Other && is_large_city(&phrase_key(draft.surface(document)))
    };
    let left = at.checked_sub(1).and_then(|left| drafts.get(left));
    left.is_some_and(|left| is_list(document, left, &drafts[at]) && is_place(left))
        || drafts
            .get(at + 1)
            .is_some_and(|right| is_list(document, &drafts[at], right) && is_place(right))
}

/// What the words of a name say themselves.
fn own_votes(document: &Document<'_>, draft: &Draft) -> Votes {
    let mut votes = Votes::default();
    let field = &document.fields[draft.field];
    let (start, end) = (draft.start, draft.end);
    let words: Vec<usize> = (start..end).filter(|at| field.is_word(*at)).collect();
    let key = phrase_key(draft.surface(document));
    let first = field.folded(start);
    let plain = |at: usize| field.is_plain(at);
    let inner = words.iter().position(|at| {
        *at > start
            && field.words[*at].case == Case::Lower
            && matches!(field.surface(*at), "of" | "for")
    });
    let last = words.last().copied().unwrap_or(end - 1);
    let head = inner.map_or(last, |at| words[at - 1]);
    let head_word = field.folded(head);
    let classes = lexicon().classes(&head_word);
    let weight = if words.len() > 1 { 4.0 } else { 1.5 };
    if classes & lex::ORGANISATION != 0 {
        votes.add(Organisation, weight);
    }
    for (class, kind) in [
        (lex::PLACE, Place),
        (lex::LAW, Law),
        (lex::EVENT, Event),
        (lex::OTHER, Other),
        (lex::WORK, Work),
    ] {
        if classes & class != 0 && words.len() > 1 {
            votes.add(kind, weight + 0.1);
        }
    }
    let openers = lexicon().classes(&first);
    if words.len() > 1 && openers & lex::EVENT_OPENER != 0 {
        votes.add(Event, 4.0);
    }
    if words.len() > 1 && openers & (lex::PLACE_OPENER | lex::PLACE) != 0 && inner.is_none() {
        votes.add(Place, 2.5);
    }
    if inner.is_some() && classes & lex::PLACE_OPENER != 0 {
        votes.add(Place, 4.0);
    }
    let is_many = head_word.len() > 3 && head_word.strip_suffix('s').is_some_and(is_plain_word);
    if words.len() > 1 && inner.is_none() && is_many && classes & !lex::STOP == 0 {
        // "Alder Anchors": many of a common thing are a company or a team.
        votes.add(Organisation, 1.5);
        votes.add(Person, -1.0);
    }
    if openers & lex::PRODUCT != 0 {
        votes.add(Product, 5.0);
    }
    if matches!(first.as_ref(), "university" | "ministry" | "department" | "bank" | "banco") {
        votes.add(Organisation, 4.0);
    }
    if openers & lex::DISEASE != 0 && head_word != "hospital" {
        votes.add(Other, 5.0);
    }
    if openers & lex::EVENT_ALONE != 0 && words.len() == 1 {
        votes.add(Event, 5.0);
    }
    if lexicon().is(&key, lex::GROUP) {
        votes.add(Group, 5.0);
    }
    if words.len() > 1 && COMPANY_ENDINGS.contains(&field.folded(last).as_ref()) {
        votes.add(Organisation, 5.0);
    }
    if is_known_organisation(&key) {
        votes.add(Organisation, 4.0);
    }
    if is_large_city(&key) {
        votes.add(Place, 3.0);
    } else if words.len() > 1 && is_large_city(&first) {
        votes.add(Organisation, 1.0);
    }
    let has_number = (start..end).any(|at| field.words[at].kind == TokenKind::Number);
    if has_number {
        votes.add(Product, 2.0);
    } else if field.words[start].case == Case::Upper && words.len() == 1 {
        votes.add(Organisation, 2.5);
    }
    person_votes(field, start, end, &words, &mut votes);
    if words.len() > 1 && words.iter().filter(|at| plain(**at)).count() * 2 > words.len() {
        votes.add(Organisation, 1.5);
        votes.add(Person, -1.5);
    }
    votes
}

fn person_votes(
    field: &FieldText<'_>,
    start: usize,
    end: usize,
    words: &[usize],
    votes: &mut Votes,
) {
    let first = field.folded(start);
    let given = is_forename(&first) || words.len() > 1 && is_forename_month(&first);
    let last_is_head = lexicon().is(
        &field.folded(end - 1),
        lex::ORGANISATION | lex::PLACE | lex::EVENT | lex::LAW | lex::OTHER,
    );
    if words.len() == 1 {
        votes.add(Person, if given { 1.5 } else { 0.0 });
        votes.add(Organisation, 0.4);
        votes.add(Place, 0.3);
        return;
    }
    if given {
        votes.add(Person, if last_is_head { 2.0 } else { 4.0 });
    }
    let initial = words.iter().any(|at| field.words[*at].span().len() == 1);
    let particle = words[1..]
        .iter()
        .any(|at| PARTICLES.contains(&field.folded(*at).as_ref()) || field.folded(*at) == "al");
    votes.add(Person, if initial { 3.0 } else { 0.0 } + if particle { 2.0 } else { 0.0 });
    if words.len() <= 4 && words.iter().all(|at| !field.is_plain(*at)) {
        votes.add(Person, 1.4);
    }
    let last = words.last().copied().unwrap_or(end - 1);
    if matches!(field.folded(last).as_ref(), "jr" | "sr") {
        votes.add(Person, 4.0);
    }
}
