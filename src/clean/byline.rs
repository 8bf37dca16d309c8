//! The problem: who wrote the story stands above or below it, in one of a few forms: "By Ana Ruiz
//! and Leo Hart, Staff Writer".
//!
//! A word for "by", or a role after a name; all the rest must be names, roles, agencies or dates.

use crate::clean::agency::agency;
use crate::clean::line::{Line, may_have_digit};
use crate::clean::stamp;
use crate::clean::{Reason, ReasonCode};
use crate::text::{Prefixes, fold, split_at_word};
use std::sync::LazyLock;

/// Words before the names, folded, longest first.
#[rustfmt::skip] // one word a line would hide the list
const BEFORE: &[&str] = &[
    "written by", "reported by", "reporting by", "story by", "article by", "posted by",
    "published by", "words by", "report by", "edited by", "opinion by", "analysis by",
    "interview by", "review by", "text by", "additional reporting by", "geschrieben von", "ein artikel von",
    "eine analyse von", "ein kommentar von", "ein bericht von", "propos recueillis par",
    "publie par", "escrito por", "redazione di", "a cura di", "geschreven door", "by", "von",
    "par", "por", "di", "door", "av", "af", "text:", "autor:", "autorin:", "author:", "authors:",
    "reporter:", "writer:", "text von",
];

/// [`BEFORE`], to be found at the start of a text.
static OPENINGS: LazyLock<Prefixes> = LazyLock::new(|| Prefixes::new(BEFORE));

/// Words that name a job, folded: they are no part of a name.
#[rustfmt::skip] // one word a line would hide the list
const ROLES: &[&str] = &[
    "writer", "reporter", "correspondent", "editor", "journalist", "staff", "contributor",
    "columnist", "producer", "photographer", "redakteur", "redakteurin", "korrespondent",
    "korrespondentin", "journaliste", "redaction", "redaccion", "redacao", "redazione",
    "redactie", "redaktion", "bureau", "desk", "team", "author", "autor", "chief", "special",
    "senior", "freelance", "analyst", "presenter", "professor", "intern", "redactor",
    "giornalista", "envoye", "enviado", "corresponsal", "reporterin", "newsroom", "news",
    "agency", "agencies", "guest", "contributing", "political", "business", "sports", "science",
    "health", "media", "press",
];

/// Words that open labels and greetings, folded: with a capital they look like part of a name.
#[rustfmt::skip] // one word a line would hide the list
const LABEL_OPENS: &[&str] = &[
    "by", "about", "contact", "more", "my", "our", "your", "full", "hi", "hello", "written", "posted",
    "published", "checked", "reviewed",
];

/// Words that end labels; Thomas More is a name.
const LABEL_ENDS: &[&str] = &["by", "us", "me", "bio", "checked", "reviewed"];

/// Small words inside names.
#[rustfmt::skip] // one word a line would hide the list
const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "del", "della", "di", "la", "le", "van", "von", "der", "den", "ten",
    "ter", "zu", "bin", "ibn", "al", "el", "y", "e", "af", "av", "of", "mc", "st", "du", "das",
];

/// The longest byline, in words.
const BYLINE_MAX_WORDS: usize = 24;

/// Parts of the names that pages give to the element of a byline.
const ELEMENTS: &[&str] =
    &["author", "authors", "authorname", "byline", "autor", "autoren", "auteur", "autore"];
/// Elements on the way to a line whose names are asked.
const NAMED_ELEMENTS: usize = 4;
/// The longest line that is a byline for its element alone, in words.
const NAMES_MAX_WORDS: usize = 12;

/// The longest line that asks for a name, in bytes: the longest word for "by" with its mark and space.
const ASKING_MAX_BYTES: usize = 40;

/// A byline, if the line is one.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    if !(2..=BYLINE_MAX_WORDS).contains(&line.words.len()) {
        return None;
    }
    let names = authors(line.text).or_else(|| {
        let short = line.words.len() <= NAMES_MAX_WORDS && !line.stops;
        (short && is_in_byline(&line.block.path)).then(|| all_names(line.text))?
    })?;
    let phrase = names.first().map_or(line.text, String::as_str);
    Some(Reason::phrase(ReasonCode::Byline, phrase))
}

/// True for a path through an element that is named for authors ("post-author", "`AuthorName`").
fn is_in_byline(path: &str) -> bool {
    let begins =
        |name: &[u8]| name.eq_ignore_ascii_case(b"aut") || name.eq_ignore_ascii_case(b"byl");
    if !path.as_bytes().windows(3).any(begins) {
        return false;
    }
    let is_named = |part: &str| {
        // "cardAuthorName": programs write words without a mark between them.
        let humps = part.char_indices().filter(|(_, c)| c.is_uppercase()).map(|(at, _)| at);
        let bounds: Vec<usize> = [0].into_iter().chain(humps).chain([part.len()]).collect();
        let mut words = bounds.windows(2).map(|bound| &part[bound[0]..bound[1]]).chain([part]);
        words.any(|word| ELEMENTS.iter().any(|name| word.eq_ignore_ascii_case(name)))
    };
    path.rsplit(' ').take(NAMED_ELEMENTS).any(|element| {
        let mut parts = element.split(['.', '#', '[', '-', '_', '=', ']']).skip(1);
        parts.any(is_named)
    })
}

/// True for a line that is only the word before a name ("Written by").
pub(crate) fn asks_for_name(text: &str) -> bool {
    if text.len() > ASKING_MAX_BYTES {
        return false;
    }
    let folded = fold(text);
    let bare = folded.trim_end_matches([':', ' ']);
    BEFORE.iter().any(|word| word.trim_end_matches(':') == bare)
}

/// The names in a line that is nothing but names, roles and agencies.
fn all_names(text: &str) -> Option<Vec<String>> {
    let text = without_stamp(after_stamp(text).unwrap_or(text));
    let mut names = Vec::new();
    for part in parts(text) {
        if is_name(part) && !is_role(&fold(part)) {
            names.push(part.to_owned());
        } else if !is_role(&fold(part)) && agency(part).is_none() && !stamp::is_stamp(part) {
            return None;
        }
    }
    (!names.is_empty()).then_some(names)
}

/// The authors of a removed byline: what [`authors`] reads, or all names in it.
pub(crate) fn byline_authors(text: &str) -> Vec<String> {
    authors(text).or_else(|| all_names(text)).unwrap_or_default()
}

/// The single names in what the markup gives as one author; the whole where none is a person's.
pub(crate) fn split_authors(text: &str) -> Vec<String> {
    let rest = OPENINGS.strip(text).map(|(_, rest)| rest).find(|rest| rest.starts_with(' '));
    let text = rest.unwrap_or(text).trim();
    let names: Vec<String> = parts(text)
        .filter(|part| is_name(part) && !is_role(&fold(part)) || agency(part).is_some())
        .map(str::to_owned)
        .collect();
    if names.iter().any(|name| is_name(name)) { names } else { vec![text.to_owned()] }
}

/// True for what reads like a person's name.
pub(crate) fn is_person(name: &str) -> bool {
    is_name(name) && !is_role(&fold(name)) && agency(name).is_none()
}

/// The authors that a byline names (none for "By AFP"); `None` if `text` is no byline.
#[must_use]
pub fn authors(text: &str) -> Option<Vec<String>> {
    let rest = behind_by(text).or_else(|| behind_by(after_stamp(text)?));
    let marked = rest.is_some();
    // Without "by", only "Name, Role": most lines are done here.
    if !marked && !text.contains(',') {
        return None;
    }
    let rest = rest.map_or(text, without_stamp).trim_start_matches([':', ' ', '\u{a0}']);
    let (mut names, mut roles) = (Vec::new(), 0);
    for (index, part) in parts(rest).enumerate() {
        let (part, from) = without_place(part);
        if from.is_some_and(|place| !is_proper(place)) {
            return None;
        }
        let folded = fold(part);
        // "By Ana Ruiz, Alder": where it was written.
        let place = marked && !names.is_empty() && is_proper(part) && !part.contains(' ');
        if is_role(&folded) || agency(part).is_some() {
            roles += 1;
        } else if is_name(part) {
            names.push(part.to_owned());
        } else if index == 0
            || !(place || stamp::is_stamp(part) || part.contains('@') || marked && roles > 0)
        {
            return None;
        }
    }
    let long = text.ends_with(['.', '!', '?', ':', ',']) && !text.ends_with("Jr.");
    let believed = if marked {
        names.len() + roles > 0
    } else {
        let comma =
            text.find(',').is_some_and(|comma| names.first().is_some_and(|n| n.len() == comma));
        names.len() == 1 && roles > 0 && comma
    };
    (believed && !long).then_some(names)
}

/// What follows the word for "by" at the start of a text.
fn behind_by(text: &str) -> Option<&str> {
    let mut rests = OPENINGS.strip(text).map(|(_, rest)| rest);
    rests.find(|rest| rest.starts_with([' ', ':', '\u{a0}']))
}

/// What follows the time-stamp at the start of a text ("November 12, 2024 by Ana Ruiz").
fn after_stamp(text: &str) -> Option<&str> {
    may_have_digit(text).then_some(())?;
    let spaces = text.match_indices(char::is_whitespace).map(|(at, _)| at);
    let end = spaces.take(BYLINE_MAX_WORDS).filter(|at| stamp::is_stamp(&text[..*at])).last()?;
    Some(text[end..].trim_start_matches(|c: char| !c.is_alphanumeric()))
}

/// The text without the time-stamp at its end ("Ana Ruiz November 12, 2024").
fn without_stamp(text: &str) -> &str {
    if !may_have_digit(text) {
        return text;
    }
    let mut spaces = text.match_indices(char::is_whitespace).map(|(at, _)| at);
    spaces.find(|at| stamp::is_stamp(&text[*at..])).map_or(text, |at| &text[..at])
}

/// The longest name after which a line that begins as a byline is believed, in words.
const OPENING_NAME_MAX_WORDS: usize = 3;

/// True for a line that begins as a byline ("By Ana Ruiz …"): it is never a title.
pub(super) fn opens(line: &Line<'_>) -> bool {
    let first = line.word(0);
    let marker = BEFORE.iter().any(|word| !word.contains(' ') && first == *word);
    if !marker {
        return false;
    }
    let name = line.words.get(1).map_or("", |word| &line.text[word.start()..]);
    let name = parts(name).next().unwrap_or_default();
    name.split(' ').count() <= OPENING_NAME_MAX_WORDS && is_name(name)
}

/// The parts of a list of names.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', '|', '•', '·', '⋅', '&', ';', '/', '–', '—', '(', ')'])
        .flat_map(|part| split_at_word(part, " - "))
        .flat_map(|part| split_at_word(part, " and "))
        .flat_map(|part| split_at_word(part, " und "))
        .flat_map(|part| split_at_word(part, " et "))
        .flat_map(|part| split_at_word(part, " en "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// A part without where it was written or for whom ("Ana Ruiz in Elm"), and that.
fn without_place(part: &str) -> (&str, Option<&str>) {
    let found = [" in ", " at ", " for ", " aus "].iter().find_map(|word| part.split_once(word));
    found.map_or((part, None), |(part, place)| (part.trim(), Some(place)))
}

/// The longest name of a place or an outlet, in words.
const PLACE_MAX_WORDS: usize = 6;

/// True for words with capitals and small words between them.
fn is_proper(place: &str) -> bool {
    let words = || place.split_whitespace();
    words().count() <= PLACE_MAX_WORDS
        && words().next().is_some_and(|word| word.starts_with(char::is_alphabetic))
        && words().all(|word| word.starts_with(char::is_uppercase) || word.len() <= 3)
        && words().any(|word| word.starts_with(char::is_uppercase))
}

fn is_role(folded: &str) -> bool {
    let words = folded.split_whitespace();
    words.clone().count() <= 6
        && words
            .clone()
            .any(|word| ROLES.contains(&word.trim_matches(|c: char| !c.is_alphanumeric())))
}

/// Two to five words, all with a capital (or a particle), no digits.
fn is_name(part: &str) -> bool {
    let words: Vec<_> = part.split_whitespace().collect();
    let is_one_of = |word: Option<&&str>, list: &[&str]| {
        word.is_some_and(|word| list.contains(&fold(word).as_ref()))
    };
    let is_label = is_one_of(words.first(), LABEL_OPENS) || is_one_of(words.last(), LABEL_ENDS);
    (2..=5).contains(&words.len())
        && !is_label
        && words.iter().all(|word| {
            let capital = word.chars().next().is_some_and(char::is_uppercase);
            let letters =
                word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '-'));
            letters && (capital || PARTICLES.contains(&fold(word).as_ref()))
        })
        && words.iter().any(|word| word.chars().next().is_some_and(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_names_its_authors() {
        for (text, names) in [
            ("By Ana Ruiz and Leo Hart, Staff Writer", Some(vec!["Ana Ruiz", "Leo Hart"])),
            ("By ANA RUIZ", Some(vec!["ANA RUIZ"])),
            ("Von Ana Ruiz, Alder", Some(vec!["Ana Ruiz"])),
            ("Von Ana Ruiz und Leo van der Hart", Some(vec!["Ana Ruiz", "Leo van der Hart"])),
            ("Par Ana Ruiz", Some(vec!["Ana Ruiz"])),
            ("By Ana Ruiz | Reuters", Some(vec!["Ana Ruiz"])),
            ("By Reuters", Some(vec![])),
            ("By Ana Ruiz at Alder Town Hall", Some(vec!["Ana Ruiz"])),
            ("November 12, 2024 by Ana Ruiz", Some(vec!["Ana Ruiz"])),
            ("Nov. 12, 2024 • Text by Ana Ruiz and Leo Hart", Some(vec!["Ana Ruiz", "Leo Hart"])),
            ("Written By", None),
            ("November 12, 2024 was the day", None),
            (
                "By Ana Ruiz in Elm and Leo Hart for the Alder Post",
                Some(vec!["Ana Ruiz", "Leo Hart"]),
            ),
            ("By Ana Ruiz in a small boat", None),
            ("Ana Ruiz, Senior Political Correspondent", Some(vec!["Ana Ruiz"])),
            ("By Ana Ruiz, 12 November 2024", Some(vec!["Ana Ruiz"])),
            ("By Ana Ruiz November 12, 2024", Some(vec!["Ana Ruiz"])),
            ("By Ana Ruiz ⋅ Review Editor ⋅ Updated Nov. 12, 2024", Some(vec!["Ana Ruiz"])),
            ("By November 12, 2024", None),
            ("By the time they came it was late.", None),
            ("By Monday the bridge was open", None),
            ("Ana Ruiz", None),
            ("Por qué el puente", None),
        ] {
            let expected = names.map(|names| names.into_iter().map(str::to_owned).collect());
            assert_eq!(authors(text), expected, "{text}");
        }
    }

    #[test]
    fn a_line_of_names_may_have_a_day_at_either_end() {
        for (text, names) in [
            ("Ana Ruiz November 12, 2024", &["Ana Ruiz"][..]),
            ("12/11/2024 Ana Ruiz", &["Ana Ruiz"]),
            ("By Thomas More", &["Thomas More"]),
            ("More About Me", &[]),
            ("Contact Us", &[]),
        ] {
            assert_eq!(super::byline_authors(text), names, "{text}");
        }
    }

    #[test]
    fn each_word_for_by_is_found_before_a_name_and_asks_for_one_alone() {
        for word in BEFORE {
            assert_eq!(fold(word), *word, "it is folded, as what it is compared with");
            for written in [(*word).to_owned(), word.to_uppercase()] {
                let line = format!("{written} Ana Ruiz");
                assert_eq!(authors(&line).as_deref(), Some(&["Ana Ruiz".to_owned()][..]), "{line}");
                assert!(asks_for_name(&written), "{written}");
                assert!(
                    asks_for_name(&format!("{} : ", written.trim_end_matches(':'))),
                    "{written}"
                );
            }
        }
    }

    #[test]
    fn each_name_of_an_element_of_authors_is_found_in_a_path() {
        for name in ELEMENTS {
            let (first, rest) = name.split_at(1);
            for part in [(*name).to_owned(), name.to_uppercase(), first.to_uppercase() + rest] {
                assert!(is_in_byline(&format!("main div.post-{part} p")), "{part}");
            }
        }
        assert!(!is_in_byline("main div.post-body p"));
    }
}
