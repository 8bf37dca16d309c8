//! The problem: the words beside a mention say what it names ("in X", "X said", "shares in X").
//!
//! Signs by hand, each with its votes; the trained ones are in `evidence`.

use super::draft::{Document, Draft};
use super::entry::EntityKind::{Organisation, Person, Place, Work};
use super::lexicon::{self as lex, Known, lexicon, phrase_key};
use super::tokens::{Case, FieldText};
use super::votes::Votes;
use crate::knowledge::{is_large_city, is_plain_word};

/// Words before the comma within which the noun of a role must stand.
const MAX_WORDS_TO_COMMA: usize = 8;
/// Words of a dateline after its place.
const MAX_DATELINE_WORDS: usize = 12;
/// Words after the comma within which the noun of an apposition must stand.
const MAX_APPOSITION_WORDS: usize = 4;

/// What stands around one mention says about it.
pub fn votes(document: &Document<'_>, draft: &Draft) -> Votes {
    let mut votes = Votes::default();
    let field = &document.fields[draft.field];
    let (start, end) = (draft.start, draft.end);
    if draft.titled || role_before(field, start) {
        votes.add(Person, 5.0);
    }
    let opens = field.words[start].first();
    let before = if opens || start == 0 { "".into() } else { field.folded(start - 1) };
    let ends = field.words.get(end).is_none_or(|word| word.first());
    let after = if ends { "".into() } else { field.folded(end) };
    let earlier = if start > 1 { field.classes(start - 2) } else { 0 };
    if matches!(before.as_ref(), "in" | "of" | "at") && earlier & lex::STAKE != 0 {
        votes.add(Organisation, 2.5);
        return votes;
    }
    if before == "of" && earlier & lex::SOURCE != 0 {
        votes.add(Place, 2.0);
    }
    if before == "," && end > start + 1 && is_named_after_role(field, start - 1) {
        votes.add(Person, 2.5);
    }
    match before.as_ref() {
        "in" => votes.add(Place, 1.8),
        "near" | "outside" | "across" | "around" | "throughout" => votes.add(Place, 1.5),
        "at" => {
            votes.add(Place, 0.9);
            votes.add(Organisation, 0.5);
        }
        "to" | "from" => votes.add(Place, 0.9),
        "of" => votes.add(Place, 0.4),
        "the" => {
            votes.add(Person, -2.5);
            votes.add(Organisation, 0.8);
        }
        "by" | "with" => votes.add(Person, 0.2),
        _ => {}
    }
    if !matches!(before.as_ref(), "in" | "at" | "to" | "from" | "near")
        && lexicon().is(&before, lex::PREPOSITION)
        || matches!(before.as_ref(), "over" | "above" | "reached" | "visited" | "leaving")
    {
        votes.add(Place, 1.0);
    }
    if opens
        && matches!(after.as_ref(), "(" | "-")
        && !field.touches_next(end - 1)
        && field.words[start].case == Case::Upper
    {
        // "ALDER (Newswire) —": where the story was filed.
        votes.add(Place, 4.0);
    }
    if lexicon().is(&before, lex::COMPASS) {
        votes.add(Place, 2.0);
    }
    if before == "of" && start > 1 && field.is(start - 2, lex::PLACE) {
        votes.add(Place, 2.5);
    }
    if lexicon().is(&after, lex::SPEECH) {
        votes.add(Person, 1.2);
        votes.add(Organisation, 0.5);
    }
    if end == start + 1 && field.words[start].case == Case::Capital {
        let beside = |word: &str| u8::from(lexicon().is(word, lex::PERSON_VERB));
        votes.add(Person, 1.8 * f64::from(beside(&before)) + 1.2 * f64::from(beside(&after)));
    }
    match after.as_ref() {
        "who" | "whose" => votes.add(Person, 1.5),
        // "the X administration": the one "the" that stands before a person.
        "administration" | "presidency" | "family" if before == "the" => votes.add(Person, 4.0),
        "," => {
            let next = field.folded(end + 1);
            let is_age = next.len() <= 3 && next.parse::<u8>().is_ok_and(|age| age > 4);
            if is_age && matches!(field.surface(end + 2), "," | "." | "and") {
                votes.add(Person, 4.0);
            }
            if matches!(next.as_ref(), "founded" | "owned" | "listed" | "headquartered") {
                votes.add(Organisation, 1.5);
            }
            if end > start + 1 && apposition(field, end + 1) {
                votes.add(Person, 2.5);
            }
            if next == "who" {
                votes.add(Person, 2.0);
            }
            let known = lexicon().known(&next).is_some() || is_large_city(&next);
            if known && before != "," {
                votes.add(Place, 0.8);
            }
        }
        "-" if field.folded(end + 1) == "based" => votes.add(Place, 3.0),
        "(" => votes.add(Organisation, 0.4),
        _ if lexicon().is(&after, lex::PLACE_LOWER) => votes.add(Place, 2.0),
        _ => {}
    }
    let quoted = matches!(before.as_ref(), "\"" | "'")
        && (matches!(after.as_ref(), "\"" | "'")
            || after == "," && matches!(field.folded(end + 1).as_ref(), "\"" | "'"));
    if quoted && end > start + 1 {
        votes.add(Work, 2.0);
    }
    votes
}

/// True where the text uses the name as one of a place, or the tables know it as one.
pub fn is_used_as_place(document: &Document<'_>, draft: &Draft) -> bool {
    let field = &document.fields[draft.field];
    let (start, end) = (draft.start, draft.end);
    let key = phrase_key(draft.surface(document));
    if is_large_city(&key) || matches!(lexicon().known(&key), Some(Known::Area(_))) {
        return true;
    }
    if field.words[start].first() {
        return opens_dateline(field, end);
    }
    let before = field.folded(start - 1);
    let earlier = if start > 1 { field.classes(start - 2) } else { 0 };
    matches!(before.as_ref(), "in" | "at" | "from" | "near" | "of" | "outside" | "around")
        && earlier & lex::STAKE == 0
}

/// "ALDER, May 3 —": only capitals, numbers and marks stand between the name and a dash.
fn opens_dateline(field: &FieldText<'_>, end: usize) -> bool {
    for at in end..(end + MAX_DATELINE_WORDS).min(field.words.len()) {
        let word = field.words[at];
        let dash = matches!(field.surface(at), "—" | "–")
            || field.surface(at) == "-" && !field.touches_next(at - 1);
        if dash || word.first() || field.is_word(at) && word.case == Case::Lower {
            return dash;
        }
    }
    false
}

/// "The pilot of the harbour, X": a role with its article stands before the comma.
fn is_named_after_role(field: &FieldText<'_>, comma: usize) -> bool {
    let from = comma.saturating_sub(MAX_WORDS_TO_COMMA);
    for at in (from..comma).rev() {
        if !field.is_word(at) {
            return false;
        }
        if at > 0 && field.is(at, lex::ROLE | lex::CALLING) {
            let folded = field.folded(at - 1);
            let owned = matches!(folded.as_ref(), "the" | "his" | "her" | "its" | "their" | "our");
            let fits = at + 1 == comma || matches!(field.surface(at + 1), "of" | "for" | "at");
            return fits
                && (owned
                    || field.is_possessive(at - 1)
                    || lexicon().is(&folded, lex::MODIFIER)
                    || field.words[at - 1].case == Case::Lower && is_plain_word(&folded));
        }
        if field.words[at].first() {
            return false;
        }
    }
    false
}

/// "X, the harbour pilot": a role follows the comma.
fn apposition(field: &FieldText<'_>, mut at: usize) -> bool {
    if matches!(field.folded(at).as_ref(), "a" | "an" | "the" | "its" | "his" | "her") {
        at += 1;
    }
    for noun in at..(at + MAX_APPOSITION_WORDS).min(field.words.len()) {
        let classes = field.classes(noun);
        if classes & (lex::ROLE | lex::CALLING) != 0 {
            return !field.is_possessive(noun + 1);
        }
        let small = field.is_word(noun) && field.words[noun].case == Case::Lower;
        if !small || field.words[noun].first() || classes & lex::STOP != 0 {
            return false;
        }
    }
    false
}

/// A role noun in lower case straight before a name: "striker X", "his wife X".
fn role_before(field: &FieldText<'_>, start: usize) -> bool {
    start > 0
        && !field.words[start].first()
        && field.is(start - 1, lex::ROLE | lex::HONORIFIC)
        && !is_indefinite(field, start - 1)
}

/// "an envoy X sent": what X did follows, not who X is.
pub fn is_indefinite(field: &FieldText<'_>, role: usize) -> bool {
    let before = role.checked_sub(1).map(|at| field.folded(at));
    before.is_some_and(|before| matches!(before.as_ref(), "a" | "an" | "any" | "every"))
}
