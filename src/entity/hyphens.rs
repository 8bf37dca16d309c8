//! The problem: "Tong Yung-soo" is no "Tong Yung", but "US-led" begins with a name.
//!
//! A network that reads word by word lets a name end at a hyphen now and then. It goes on where
//! what follows can only be more of it: a number, a syllable, the rest of a person's name.

use super::draft::Document;
use super::entry::EntityKind;
use super::inputs::KINDS;
use super::lexicon as lex;
use super::tokens::{Case, FieldText};
use crate::model::Found;
use crate::text::TokenKind;

/// What stands after the hyphen of a name and is no part of it, though it is short or rare.
const SUFFIXES: &[&str] = &[
    "backed", "based", "born", "bound", "built", "era", "flagged", "led", "like", "made", "owned",
    "run", "san", "shot", "speaking", "style",
];
/// A syllable of a name has at most this many bytes; one that is an English word, too, has fewer.
const MAX_SYLLABLE: usize = 6;
const MAX_PLAIN: usize = 4;

/// Gives names that end at a hyphen what follows it, but no word that is `claimed` by a date or an
/// amount; names of one compound become one. `found` is in order.
pub fn join(document: &Document<'_>, claimed: &[Vec<bool>], found: &mut Vec<(usize, Found)>) {
    let mut at = 0;
    while at < found.len() {
        let (index, mut name) = found[at];
        let mut after = at + 1;
        let is_free = |at: usize| claimed[index].get(at).is_none_or(|claimed| !claimed);
        while goes_on(&document.fields[index], name) && is_free(name.end + 1) {
            name.end += 2;
            let end = name.end;
            let taken = |(field, other): &&(usize, Found)| *field == index && other.start < end;
            while let Some((_, other)) = found.get(after).filter(taken) {
                name.end = name.end.max(other.end);
                after += 1;
            }
        }
        found[at] = (index, name);
        found.drain(at + 1..after);
        at += 1;
    }
}

/// True if a hyphen ends a name and more of the name stands behind it.
fn goes_on(field: &FieldText<'_>, name: Found) -> bool {
    let (last, hyphen, next) = (name.end - 1, name.end, name.end + 1);
    let is_compound = matches!(field.surface(hyphen), "-" | "‐" | "‑")
        && field.touches_next(last)
        && field.touches_next(hyphen);
    if !is_compound {
        return false;
    }
    let is_person = KINDS[name.kind] == EntityKind::Person && name.end > name.start + 1;
    let word = field.words[next];
    match word.case {
        _ if word.kind == TokenKind::Number => field.words[last].case != Case::Lower,
        Case::Lower => field.is_word(next) && is_syllable(field, next, is_person),
        Case::Capital | Case::Upper => is_person,
    }
}

/// True if a word in lower case ends a name: a syllable, not "led" or "class".
fn is_syllable(field: &FieldText<'_>, at: usize, is_person: bool) -> bool {
    let word = field.folded(at);
    let is_plain = field.is_plain(at) || field.is(at, lex::STOP);
    let most = if is_plain { MAX_PLAIN } else { MAX_SYLLABLE };
    word.len() <= most
        && (is_person || !is_plain)
        && !SUFFIXES.contains(&word.as_ref())
        && !word.ends_with("ed")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::Fields;

    const PERSON: usize = 0;
    const PLACE: usize = 2;

    /// The names of a text after joining, of one that has those in brackets.
    fn joined(marked: &str, kind: usize) -> Vec<String> {
        let text = marked.replace(['[', ']'], "");
        let document = Document::new(&Fields { body: &text, ..Fields::default() });
        let words = &document.fields[0].words;
        let mut found = Vec::new();
        let mut at = 0;
        for part in marked.split('[').enumerate() {
            let (name, rest) = match part {
                (0, rest) => ("", rest),
                (_, part) => part.split_once(']').expect("each bracket is closed"),
            };
            if !name.is_empty() {
                let start = words.partition_point(|word| word.span().start < at);
                let end = words.partition_point(|word| word.span().start < at + name.len());
                found.push((0, Found { start, end, kind, probability: 0.9 }));
            }
            at += name.len() + rest.len();
        }
        join(&document, &[vec![false; words.len()]], &mut found);
        let field = &document.fields[0];
        let surface = |name: &Found| field.span(name.start, name.end).of(&text).to_owned();
        found.iter().map(|(_, name)| surface(name)).collect()
    }

    #[test]
    fn a_name_has_the_whole_of_a_compound() {
        for (marked, kind, expected) in [
            ("[Tong Yung]-soo said.", PERSON, &["Tong Yung-soo"][..]),
            ("[Tse Kwok]-hung said.", PERSON, &["Tse Kwok-hung"]),
            ("[Prayuth Chan]-o-cha said.", PERSON, &["Prayuth Chan-o-cha"]),
            ("[Maëlys Faure]-[Collomb] said.", PERSON, &["Maëlys Faure-Collomb"]),
            ("The [Hwasong]-12 rose.", PLACE, &["Hwasong-12"]),
            ("The [Chad]-[Sudan] border is shut.", PLACE, &["Chad", "Sudan"]),
            ("A [Turkish]-led force came.", PLACE, &["Turkish"]),
            ("A [Donald Trump]-backed plan failed.", PERSON, &["Donald Trump"]),
            ("[Ada Hart] - [Bo Lind] 2-1", PERSON, &["Ada Hart", "Bo Lind"]),
        ] {
            assert_eq!(joined(marked, kind), expected, "{marked}");
        }
    }
}
