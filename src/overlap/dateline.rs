//! The problem: "ALDER, Norland (Bay Wire) —" before the first sentence says where and by whom a text
//! was filed; it is no part of the sentence, and no word of the other version became it.

use super::edit::Stretch;
use crate::span::Span;

/// Words of a dateline.
const MAX_WORDS: usize = 9;

/// Where the dateline that begins at a word ends, if one does: a word in capitals that opens a
/// paragraph, and a dash or a colon soon after it.
pub fn end(stretch: &Stretch<'_>, start: usize) -> Option<usize> {
    if !opens(stretch, start) {
        return None;
    }
    (start..stretch.words.len().min(start + MAX_WORDS)).find_map(|at| {
        let from = stretch.words[at].span.end;
        let next = stretch.words.get(at + 1)?.span.start;
        let between = Span::new(from, next).of(stretch.text);
        ends(between).then_some(at + 1)
    })
}

/// True for a word in capitals at the start of a paragraph, as a dateline or a label has it.
pub fn opens(stretch: &Stretch<'_>, at: usize) -> bool {
    let Some(word) = stretch.words.get(at) else { return false };
    let before = Span::new(0, word.span.start).of(stretch.text).trim_end_matches([' ', '\t']);
    (before.is_empty() || before.ends_with('\n')) && is_in_capitals(word.span.of(stretch.text))
}

/// True for two letters or more, all of them capitals.
fn is_in_capitals(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// True for the marks between a dateline and the sentence after it.
fn ends(marks: &str) -> bool {
    let marks = marks.trim_start_matches([')', '.', ' ']);
    let parts = marks.starts_with(['—', '–']) || marks.starts_with("--") || marks == "- ";
    parts || marks.starts_with(": ") && !marks.contains('\n')
}

#[cfg(test)]
mod tests {
    use super::super::cases::tells;
    use super::super::record::EditKind;

    #[test]
    fn a_dateline_came_or_went_and_answers_no_word() {
        use EditKind::{Deleted, Inserted, Rewording};
        let end = "ferry sank near the old breakwater of the harbour while 412 guests looked on.";
        for (a, b, expected) in [
            ("An old", "ALDER, Norland (Bay Wire) — The old", ("", "ALDER, Norland", Inserted)),
            ("ALDER – On Monday an", "An old", ("ALDER", "", Deleted)),
            ("Once more a", "PORT ALDER: Again the", ("", "PORT ALDER", Inserted)),
            ("Once more a", "Alder: Again the", ("Once more a", "Alder: Again the", Rewording)),
            ("OPINION: Once more a", "COMMENT: Once more a", ("OPINION", "COMMENT", Rewording)),
        ] {
            tells(&format!("{a} {end}"), &format!("{b} {end}"), expected);
        }
    }
}
