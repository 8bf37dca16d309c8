//! The problem: a phrase that says who somebody is stands between commas on either side of the name:
//! "the abbot of the old court, X, spoke", "X, 45, a dignitary of the old court, spoke".

use super::super::draft::Draft;
use super::super::entry::EntityKind;
use super::super::lexicon::{self as lex};
use super::reader::{MAX_WORDS, Reader};
use super::straight::hangs_on;
use crate::text::TokenKind;
use std::ops::Range;

/// Words before the "of" of a phrase without an article.
const MAX_WORDS_TO_OF: usize = 5;

/// "said the abbot, X,": from the article to the comma.
pub fn before_comma(reader: &Reader<'_, '_>, person: &Draft) -> Option<Range<usize>> {
    let comma = person.start.checked_sub(1).filter(|at| *at > reader.words.start)?;
    if reader.field.surface(comma) != "," || !reader.ends_phrase(person.end) {
        return None;
    }
    let (mut start, mut role) = (comma, false);
    loop {
        let at = start.checked_sub(1).filter(|at| *at >= reader.words.start)?;
        if comma - at > MAX_WORDS {
            return None;
        }
        let mention = reader.mention(at);
        let opens = reader.is_opener(at) || reader.field.is_possessive(at) && start < comma;
        let inside = at > reader.words.start && reader.is_to_body(at - 1) && start < comma;
        if opens && (!inside || reader.is_like_role(start)) {
            break;
        }
        // "the wife of President X, Y, spoke": the phrase may be of somebody.
        let of_person = mention.filter(|draft| draft.kind == EntityKind::Person);
        if let Some(of) = of_person.filter(|draft| hangs_on(reader, draft).is_some()) {
            start = of.start;
            continue;
        }
        let bad = of_person.is_some()
            || mention
                .is_some_and(|draft| matches!(draft.kind, EntityKind::Date | EntityKind::Time));
        if mention.is_none() && reader.ends_phrase(at) || bad || reader.folded(at) == "and" {
            return None;
        }
        role |= mention.is_none() && reader.is_like_role(at);
        start = at;
    }
    let opener = start - 1;
    let free = opener == reader.words.start
        || matches!(reader.field.surface(opener - 1), "," | "—" | "–" | "“" | "\"" | ":" | ";")
        || reader.is(opener - 1, lex::SPEECH)
        || matches!(reader.folded(opener - 1).as_ref(), "and" | "but" | "is" | "was" | "by");
    let noun = reader.is_noun(start)
        || reader.mention(start).is_some()
        || reader.is(start, lex::ROLE | lex::MODIFIER)
        || reader.is_noun(comma - 1);
    (start < comma && noun && (role || free)).then_some(start..comma)
}

/// ", 45, a dignitary of the old court," and ", whip of the upper house,".
pub fn after_comma(reader: &Reader<'_, '_>, person: &Draft) -> Option<Range<usize>> {
    let mut start = person.end;
    if start >= reader.words.end || !matches!(reader.field.surface(start), "," | "—" | "–" | "(")
    {
        return None;
    }
    start += 1;
    let number = reader.field.words.get(start).is_some_and(|w| w.kind == TokenKind::Number);
    if number && reader.field.surface(start + 1) == "," {
        start += 2;
    }
    let article = matches!(reader.folded(start).as_ref(), "a" | "an" | "the");
    start += usize::from(article);
    let mut at = start;
    let (mut of, mut noun) = (None, false);
    while at < reader.words.end && at - start < MAX_WORDS {
        if let Some(mention) = reader.mention(at) {
            if matches!(mention.kind, EntityKind::Date | EntityKind::Time)
                || mention.kind == EntityKind::Person && of.is_none()
            {
                break;
            }
            at = mention.end.max(at + 1);
            continue;
        }
        if reader.ends_phrase(at) {
            break;
        }
        if of.is_none() && reader.is_to_body(at) {
            of = Some(at);
        }
        noun |= of.is_none() && (reader.is_noun(at) || reader.is_like_role(at));
        at += 1;
    }
    let end = at.min(reader.words.end);
    let phrase = of.unwrap_or(end);
    let closed = reader.ends_phrase(at) && phrase > start && noun;
    let plain = article || of.is_some() && phrase - start <= MAX_WORDS_TO_OF;
    let opens = reader.is_noun(start)
        || reader.mention(start).is_some()
        || reader.is(start, lex::ROLE | lex::MODIFIER | lex::CALLING)
        || article && reader.field.is_word(start);
    let last = phrase - 1;
    let head = reader.mention(last).is_none()
        && (reader.is_noun(last) || reader.is(last, lex::ROLE | lex::CALLING));
    (closed && plain && opens && head).then_some(start..end)
}
