//! The problem: "Doubling their efforts, …": the first word of a sentence has its capital from its
//! place, and in a form that no table of plain words has it looks like a name.
//!
//! Where it is the "-ing" of a plain word, alone, and nowhere else a capital, it names nothing.

use super::draft::Document;
use crate::knowledge::is_plain_word;
use crate::model::Found;

/// Takes out what is only the first word of a sentence.
pub fn drop(document: &Document<'_>, found: &mut Vec<(usize, Found)>) {
    found.retain(|(index, name)| {
        let field = &document.fields[*index];
        let is_opener = name.end == name.start + 1 && field.words[name.start].opens();
        !(is_opener
            && is_form_of_a_plain_word(&field.folded(name.start))
            && !document.is_capital_hash(field.hash(name.start)))
    });
}

/// "doubling" of "double", "winning" of "win", "backing" of "back".
fn is_form_of_a_plain_word(folded: &str) -> bool {
    let Some(stem) = folded.strip_suffix("ing") else { return false };
    let mut letters = stem.chars().rev();
    let is_doubled = letters.next().is_some_and(|last| letters.next() == Some(last));
    let once = if is_doubled { &stem[..stem.len() - 1] } else { stem };
    is_plain_word(stem) || is_plain_word(&format!("{stem}e")) || is_doubled && is_plain_word(once)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_known_by_its_stem() {
        for (word, expected) in [
            ("doubling", true),
            ("dropping", true),
            ("escaping", true),
            ("exploding", false),
            ("beijing", false),
            ("ing", false),
            ("éing", false),
        ] {
            assert_eq!(is_form_of_a_plain_word(word), expected, "{word}");
        }
    }
}
