//! The problem: titles are written with the site, the section or a word of the beat before or behind
//! them, and compared with addresses that leave the small words out.

use crate::text::fold;
use std::collections::BTreeSet;

/// A part of a title has so many words at least.
const PART_MIN_WORDS: usize = 2;

/// Where the parts of a title end ("Rain in Alder | Weather - The Alder Post"), but for the last,
/// each with the mark behind it and the start of the next.
pub(super) fn marks(title: &str) -> Vec<(usize, char, usize)> {
    let mut out = Vec::new();
    for (at, mark) in title.char_indices() {
        let before = &title[..at];
        let after = &title[at + mark.len_utf8()..];
        let spaced = before.ends_with(' ') && after.starts_with(' ');
        let parts = match mark {
            '|' => true,
            ':' => after.starts_with(' '),
            '-' | '–' | '—' | '·' | '•' | '»' | '/' => spaced,
            _ => false,
        };
        if parts {
            out.push((before.trim_end().len(), mark, title.len() - after.trim_start().len()));
        }
    }
    out
}

/// Where a title may be cut.
pub(super) fn cuts(title: &str) -> impl DoubleEndedIterator<Item = usize> {
    let ends = marks(title).into_iter().map(|(end, ..)| end);
    ends.filter(|end| title[..*end].split_whitespace().count() >= PART_MIN_WORDS)
}

/// The letters and digits of a title: fields differ in quotes and spaces.
pub(super) fn letters(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The name of the host without its first and last parts, and the path behind it.
pub(super) fn address(url: &str) -> (&str, &str) {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.strip_prefix("www.").unwrap_or(host);
    let name = host.rsplit('.').nth(1).unwrap_or(host);
    (name, path)
}

/// The words of a text, folded.
pub(super) fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| fold(word).into_owned()).collect()
}

/// The words of a text or an address that are long enough to tell, as addresses write them.
pub(super) fn telling_words(text: &str) -> BTreeSet<String> {
    let plain = words(text).into_iter().map(|mut word| {
        for (two, one) in [("ae", "a"), ("oe", "o"), ("ue", "u")] {
            word = word.replace(two, one);
        }
        word
    });
    plain.filter(|word| word.len() > 2 && !word.bytes().all(|b| b.is_ascii_digit())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_cut_where_its_parts_end() {
        for (title, parts) in [
            ("Rain in Alder | The Alder Post", &["Rain in Alder"][..]),
            (
                "Rain in Alder: What We Know - News",
                &["Rain in Alder", "Rain in Alder: What We Know"],
            ),
            ("Weather: Rain in Alder", &[]),
            ("A 10-day rain", &[]),
        ] {
            let found: Vec<&str> = cuts(title).map(|end| &title[..end]).collect();
            assert_eq!(found, parts, "{title}");
        }
    }
}
