//! The problem: a library is kept for years, changed in any order and carried about as bytes; what
//! it answers must depend on nothing but the articles that are in it.

use super::choices::Choices;
use super::words::paragraph;
use copydesk::{Error, ErrorCode, Library, Question};
use std::collections::BTreeMap;

/// Where a library has the checksum of its content.
const CHECKSUM: std::ops::Range<usize> = 16..24;

/// What is wrong with bytes that somebody gives as a library: they are refused with a sentence, or
/// they are what this library would write.
pub fn problems_of_bytes(bytes: &[u8]) -> Vec<String> {
    match Library::from_bytes(bytes) {
        Ok(library) => {
            let _ = library.candidates("It rained in Alder for nine days, the mayor said.", 9);
            // The checksum is left out, for a fuzzer's build does not look at it.
            let written = library.to_bytes();
            let same = written[..CHECKSUM.start] == bytes[..CHECKSUM.start]
                && written[CHECKSUM.end..] == bytes[CHECKSUM.end..];
            if same { Vec::new() } else { vec!["read, but not what would be written".into()] }
        }
        Err(error) => problems_of_error(&error, ErrorCode::BadLibrary),
    }
}

/// What is wrong with an error that should have the code `wanted`.
pub fn problems_of_error(error: &Error, wanted: ErrorCode) -> Vec<String> {
    let fine = error.code() == wanted && error.message().ends_with(['.', '”']);
    if fine { Vec::new() } else { vec![format!("{error:?} is no {}", wanted.as_str())] }
}

/// Articles come, change and go; beside the library a table is kept of what it should hold.
pub fn problems_of_changes(choices: &mut Choices<'_>) -> Vec<String> {
    let mut library = Library::default();
    let mut kept: BTreeMap<String, (String, Option<String>)> = BTreeMap::new();
    let mut out = Vec::new();
    while choices.more() && kept.len() < 64 {
        let id = format!("{}{}", choices.pick(&["a", "a/", "å", "B"]), choices.below(16));
        match choices.below(8) {
            0..=4 => {
                let text = paragraph(choices);
                let date = choices.pick(&[None, Some("2024-05-02"), Some("1899-12-31T23:59Z")]);
                let entry = (text, date.map(str::to_owned));
                let changed = library.add(&id, &entry.0, date);
                let expected = kept.get(&id) != Some(&entry);
                if changed != Ok(expected) {
                    out.push(format!("{id}: added, {changed:?} instead of {expected}"));
                }
                kept.insert(id, entry);
            }
            5 => {
                let removed = library.remove(&id);
                if removed != kept.remove(&id).is_some() {
                    out.push(format!("{id}: removed, {removed}"));
                }
            }
            6 => match Library::from_bytes(&library.to_bytes()) {
                Ok(read) => library = read,
                Err(error) => out.push(format!("not read again: {error}")),
            },
            _ => {
                let wrong = library.add(&id, "Rain.", Some("tomorrow"));
                if wrong.as_ref().map_err(Error::code) != Err(ErrorCode::BadOption) {
                    out.push(format!("a date that is none: {wrong:?}"));
                }
            }
        }
    }
    out.extend(unlike(&library, &kept));
    out
}

/// How a library differs from one that was made of the same articles at once.
fn unlike(library: &Library, kept: &BTreeMap<String, (String, Option<String>)>) -> Vec<String> {
    let mut out = Vec::new();
    let mut fresh = Library::default();
    for (id, (text, date)) in kept {
        if let Err(error) = fresh.add(id, text, date.as_deref()) {
            out.push(format!("{id}: {error}"));
        }
    }
    if library.ids() != fresh.ids() || library.to_bytes() != fresh.to_bytes() {
        out.push("another library than that of the same articles".into());
    }
    for (id, (text, _)) in kept.iter().take(4) {
        let texts = |id: &str| Ok(kept[id].0.clone());
        let question = Question { passages: true, ..Question::default() };
        let answers = [library, &fresh].map(|one| one.similar(text, question, texts));
        if answers[0] != answers[1] || answers[0].is_err() {
            out.push(format!("{id}: another answer than that of the same articles"));
        }
    }
    out
}
