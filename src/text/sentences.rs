//! The problem: facts and edits are compared sentence by sentence, and a full stop ends only some
//! of the things it stands after.
//!
//! A sentence ends at a line break, or at a stop (with the quotes and brackets that close after
//! it) that white space follows, unless the next letter is lower case or the word before is a
//! known abbreviation, an initial, or dotted letters inside a name.

use crate::span::Span;

/// Abbreviations that a capital may follow inside a sentence: titles, ranks, months, streets.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "gen", "lt", "col", "maj", "capt", "cmdr",
    "adm", "sgt", "cpl", "sen", "rep", "gov", "pres", "st", "mt", "ft", "jr", "sr", "vs", "no",
    "nos", "vol", "art", "sec", "fig", "dept", "univ", "inc", "ltd", "corp", "co", "bros", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "ave", "blvd",
    "rd", "eg", "ie", "cf", "ca", "approx", "est", "al", "supt", "insp", "det", "atty", "messrs",
    "mme", "mlle", "hr", "fr", "nr", "bzw", "brig", "pvt", "cdr", "comdr", "coun", "cllr", "pol",
    "asst", "assoc", "msgr", "gens", "cols", "sens", "govs", "profs", "srta",
];

/// Abbreviations that also end sentences: a capital after one decides for the end.
const ENDS_OFTEN: &[&str] =
    &["inc", "ltd", "corp", "co", "bros", "jr", "sr", "al", "st", "no", "art", "sec", "mar"];

/// The sentences of `text`, trimmed and in order; a line break always ends one.
#[must_use]
pub fn sentences(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut push = |span: Span| {
        let span = span.trimmed(text);
        if !span.is_empty() {
            out.push(span);
        }
    };
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let mut end = at + character.len_utf8();
        let ends = match character {
            '\n' | '。' | '！' | '？' => true,
            '.' | '!' | '?' | '…' => {
                while let Some(&(at, next)) = characters.peek() {
                    if !matches!(next, '.' | '!' | '?' | '…') && !closes(text, at, next) {
                        break;
                    }
                    end = at + next.len_utf8();
                    characters.next();
                }
                is_end(text, at, end, character)
            }
            _ => false,
        };
        if ends {
            push(Span::new(start, end));
            start = end;
        }
    }
    push(Span::new(start, text.len()));
    out
}

/// True for a quote or bracket that closes: a straight quote does when no letter follows it.
fn closes(text: &str, at: usize, mark: char) -> bool {
    match mark {
        '”' | '’' | '»' | ')' | ']' | '}' => true,
        '"' | '\'' => !text[at + 1..].starts_with(char::is_alphanumeric),
        _ => false,
    }
}

fn is_end(text: &str, stop: usize, end: usize, character: char) -> bool {
    let rest = &text[end..];
    if !rest.starts_with(char::is_whitespace) {
        return rest.is_empty();
    }
    let mut next = rest.trim_start().chars().skip_while(|c| {
        matches!(c, '"' | '\'' | '“' | '‘' | '«' | '(' | '[' | '¿' | '¡' | '-' | '–' | '—' | ' ')
    });
    let Some(next) = next.next() else { return true };
    if next.is_lowercase() {
        return false;
    }
    character != '.' || end > stop + 1 || !is_abbreviated(&text[..stop], next)
}

/// True if the stop after `before` belongs to an abbreviation that `next` goes on from.
fn is_abbreviated(before: &str, next: char) -> bool {
    let word_start = before
        .char_indices()
        .rev()
        .find(|(_, c)| !c.is_alphanumeric() && *c != '.')
        .map_or(0, |(at, c)| at + c.len_utf8());
    let word = &before[word_start..];
    let mut letters = word.chars();
    let first = letters.next();
    if letters.next().is_none() && first.is_some_and(char::is_uppercase) && first != Some('I') {
        return true;
    }
    if word.contains('.') {
        // Dotted letters: "U.S. Army" goes on, "in the U.S. The army" does not; without grammar
        // only a digit after is sure, and a wrong cut inside a name costs more than a long sentence.
        return word.split('.').all(|part| part.chars().count() == 1);
    }
    let folded = word.to_lowercase();
    ABBREVIATIONS.contains(&folded.as_str())
        && (next.is_numeric()
            || !ENDS_OFTEN.contains(&folded.as_str())
            || is_title_abbreviation(word))
}

/// "St. Petersburg", "No. 5": written with a capital, these are titles and not ends.
fn is_title_abbreviation(word: &str) -> bool {
    matches!(word, "St" | "No" | "Art" | "Sec")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_a_reader_stops() {
        for (text, expected) in [
            ("It rained. It stopped.", vec!["It rained.", "It stopped."]),
            ("“It rained.” Then sun.", vec!["“It rained.”", "Then sun."]),
            ("\"Why?\" he said. \"No.\"", vec!["\"Why?\" he said.", "\"No.\""]),
            (
                "Mr. Hart met Gen. Ode on Dec. 3. All left.",
                vec!["Mr. Hart met Gen. Ode on Dec. 3.", "All left."],
            ),
            (
                "It was Brig. Hart. Pol. Col. Ode left.",
                vec!["It was Brig. Hart.", "Pol. Col. Ode left."],
            ),
            (
                "It was 8 p.m. CST. She did 15 reps. All left ING. Rain fell.",
                vec!["It was 8 p.m. CST.", "She did 15 reps.", "All left ING.", "Rain fell."],
            ),
            ("J. K. Hart and the U.S. Army won.", vec!["J. K. Hart and the U.S. Army won."]),
            ("Cost 3.5 million. Next", vec!["Cost 3.5 million.", "Next"]),
            ("One line\nAnother line", vec!["One line", "Another line"]),
            (
                "He works for Alder Inc. She does not.",
                vec!["He works for Alder Inc.", "She does not."],
            ),
            ("So it ends… Or not?! Yes.", vec!["So it ends…", "Or not?!", "Yes."]),
            ("雨だ。晴れだ。", vec!["雨だ。", "晴れだ。"]),
            ("   ", vec![]),
        ] {
            let found: Vec<_> = sentences(text).iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected);
        }
    }
}
