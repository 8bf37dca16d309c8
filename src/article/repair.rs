//! The problem: a copied page may have lost the break between two sentences ("shut.The mayor").
//!
//! A break is put back where two ordinary words meet at a stop: letters in lower case or a closing
//! quote, a number or the hour before it, a capital and lower-case letters after it. Addresses, file names, initials and
//! abbreviations have none of that shape, or stand in a chain of dots.

use crate::span::Span;

/// Letters before the stop: "e.g.", "Dr.", "p." are shorter.
const BEFORE_MIN_LETTERS: usize = 4;
/// Letters after the stop: file endings and initials are shorter. "A" and "I" begin no repair.
const AFTER_MIN_LETTERS: usize = 2;

/// Words that end addresses and product names, in lower case: "Node.Js" is no end of a sentence.
const ENDINGS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "info", "js", "ts", "io", "ai", "py", "rs", "md", "txt",
    "pdf", "doc", "docx", "html", "htm", "php", "asp", "aspx", "tv", "co", "uk", "de", "fr", "eu",
    "us", "app", "dev", "news", "online", "exe", "net",
];

/// Halves of the day, which end in a stop of their own.
const HOURS: [&str; 4] = ["a.m", "p.m", "am", "pm"];

/// Two sentences without a break between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fused {
    /// The two words with the stop between them: what a reader sees as wrong.
    pub words: Span,
    /// Where the second sentence starts.
    pub at: usize,
}

/// The places of `paragraph` where a break is missing.
pub(super) fn fused(paragraph: &str) -> Vec<Fused> {
    let mut out = Vec::new();
    let mut start = 0;
    for part in paragraph.split_inclusive(char::is_whitespace) {
        let word = part.trim_end();
        // A chain of dots or a slash is an address, a file or initials.
        if !word.contains(['/', '@', '\\', '_', '#', '=']) && !word.starts_with("www.") {
            out.extend(
                breaks(word, start == 0)
                    .map(|(words, at)| Fused { words: words.shifted(start), at: start + at }),
            );
        }
        start += part.len();
    }
    out
}

/// Sentences of a text that is not mended, cut where a break is missing.
pub(crate) fn unfused(text: &str, sentences: &[Span]) -> Vec<Span> {
    let mut out = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        let mut start = sentence.start;
        for fused in fused(sentence.of(text)) {
            let at = sentence.start + fused.at;
            out.push(Span::new(start, at));
            start = at;
        }
        out.push(Span::new(start, sentence.end));
    }
    out
}

/// The breaks missing in one run without white space; `first_word` of its paragraph or not.
fn breaks(word: &str, first_word: bool) -> impl Iterator<Item = (Span, usize)> {
    word.char_indices().filter_map(move |(stop, character)| {
        if !matches!(character, '.' | '!' | '?') {
            return None;
        }
        let before = &word[..stop];
        let mut at = stop + 1;
        // Quotes that close after the stop belong to the first sentence.
        let closing = word[at..].chars().take_while(|c| matches!(c, '”' | '’' | '"' | '»' | ')'));
        at += closing.map(char::len_utf8).sum::<usize>();
        let quoted = at > stop + 1;
        let after = &word[at..];
        let opened = after.trim_start_matches(['“', '‘', '«', '"']);
        let (left, right) = (letters_back(before), letters(opened));
        let first = right.chars().next()?;
        let rest = &right[first.len_utf8()..];
        let shaped = first.is_uppercase()
            && !rest.is_empty()
            && rest.chars().all(char::is_lowercase)
            && right.chars().count() >= AFTER_MIN_LETTERS
            && !ENDINGS.contains(&right.to_lowercase().as_str());
        // "1.Plant" begins an item of a list.
        let number = number_back(before).filter(|_| !first_word);
        let hour = HOURS.contains(&before.to_lowercase().as_str());
        let ended = left.chars().count() >= BEFORE_MIN_LETTERS
            && left.chars().skip(1).all(char::is_lowercase)
            || hour
            || number.is_some()
            || quoted && !left.is_empty()
            || before.ends_with(['”', '’', ')', '"', '»']) && !before.ends_with("’s");
        // "Alder.Elm.Ash": names in a chain.
        let chain = opened[right.len()..].starts_with('.')
            && opened[right.len() + 1..].starts_with(char::is_alphanumeric)
            || !hour && before[..before.len() - left.len()].ends_with('.');
        if !(shaped && ended) || chain {
            return None;
        }
        let from = number.unwrap_or(before.len() - left.len());
        let from = if hour { 0 } else { from };
        Some((Span::new(from, word.len() - opened.len() + right.len()), at))
    })
}

/// Where the number that `text` is or ends in starts: "5%" or "(2,000", never the "3" of "v3".
fn number_back(text: &str) -> Option<usize> {
    let bare = text.strip_suffix('%').unwrap_or(text);
    let sign = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let number = bare.trim_end_matches(sign);
    let set_off = number.is_empty() || number.ends_with(['$', '€', '£', '(', '“', '"', '+', '-']);
    let digits = &bare[number.len()..];
    (set_off
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit()))
    .then_some(number.len())
}

fn letters(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    &text[..end]
}

fn letters_back(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .find(|(_, c)| !c.is_alphabetic())
        .map_or(0, |(at, c)| at + c.len_utf8());
    &text[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_cut_where_a_break_is_missing() {
        let text = "It is late.Then sun. No rain.Nobody came.All left.";
        let sentences = crate::text::sentences(text);
        let found: Vec<_> = unfused(text, &sentences).iter().map(|s| s.of(text)).collect();
        assert_eq!(found, ["It is late.", "Then sun.", "No rain.", "Nobody came.", "All left."]);
    }

    #[test]
    fn a_missing_break_is_found_and_nothing_else() {
        for (text, expected) in [
            ("The bridge is closed.The mayor said so.", Some(("closed.The", "The mayor"))),
            ("“It is closed.”The mayor said so.", Some(("closed.”The", "The mayor"))),
            ("It is closed.“Never,” he said.", Some(("closed.“Never", "“Never"))),
            ("Is it closed?Nobody knows.", Some(("closed?Nobody", "Nobody"))),
            ("Shares rose 5%.Apples fell.", Some(("5%.Apples", "Apples"))),
            ("It cost $2,000.Nobody paid.", Some(("2,000.Nobody", "Nobody"))),
            ("It opened in 2024.The town paid.", Some(("2024.The", "The town"))),
            ("It shut at 5 p.m.Monday was wet.", Some(("p.m.Monday", "Monday"))),
            ("It shut at 5 pm.Nobody came.", Some(("pm.Nobody", "Nobody"))),
            ("1.Plant flowers", None),
            ("See v3.Beta and report-v2.Final and https://alder.example/5.Apple", None),
            ("It is 3.5 and 4.5m long", None),
            ("See alder.example.Org or www.Alder.Example", None),
            ("written in Node.Js and Vue.js", None),
            ("J.K.Hart and U.S.Army and e.g.This", None),
            ("https://alder.example/Page.Html", None),
            ("It costs 3.5 million.", None),
            ("Alder.Elm.Ash", None),
            ("the p.Two", None),
        ] {
            let found = fused(text);
            let shown = found
                .first()
                .map(|f| (f.words.of(text), text[f.at..].get(..9).unwrap_or(&text[f.at..])));
            match expected {
                None => assert_eq!(shown, None, "{text}"),
                Some((words, second)) => {
                    let fused = found.first().expect(text);
                    assert_eq!(fused.words.of(text), words);
                    assert!(text[fused.at..].starts_with(second), "{text}");
                }
            }
        }
    }
}
