//! The problem: pages ask for the same things in the same words, in many languages.
//!
//! Each rule holds its phrases as data; this file looks them up, word by word on folded text, so
//! that a line costs its own length and not the length of the tables.

use crate::clean::line::{Line, short_hash};
use crate::clean::{Reason, ReasonCode};
use crate::text::ShortKeyMap;

/// The phrases of a rule, folded: lower case, no accents, words separated by one space, phrases by
/// a semicolon.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Table {
    /// The whole line.
    pub whole: &'static str,
    /// The first words of the line.
    pub start: &'static str,
    /// Words anywhere in the line.
    pub inside: &'static str,
    /// The longest line, in words, for which `start` is believed.
    pub start_words: usize,
    /// The longest line, in words, for which `inside` is believed.
    pub inside_words: usize,
}

/// Where a phrase must stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Whole,
    Start,
    Inside,
}

/// Slots of the first words of a table.
const SLOTS: usize = 2048;

/// A [`Table`], ready to be searched by the hash of each phrase's first word.
#[derive(Debug)]
pub(super) struct Phrases {
    by_first: ShortKeyMap<Vec<(&'static str, Place)>>,
    /// The slots of all first words, as bits: most words of a line are in none of them, and a table of
    /// bits says so sooner than a table of words.
    slots: [u64; SLOTS / 64],
    start_words: usize,
    inside_words: usize,
}

impl Phrases {
    /// Indexes a table.
    pub fn new(table: &Table) -> Self {
        let mut by_first: ShortKeyMap<Vec<_>> = ShortKeyMap::default();
        let mut slots = [0; SLOTS / 64];
        let places = [
            (table.whole, Place::Whole),
            (table.start, Place::Start),
            (table.inside, Place::Inside),
        ];
        for (phrases, place) in places {
            for phrase in phrases.split(';').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                let first = phrase.split(' ').next().unwrap_or_default();
                let hash = short_hash(first);
                slots[hash as usize % SLOTS / 64] |= 1 << (hash % 64);
                by_first.entry(hash).or_default().push((phrase, place));
            }
        }
        Self { by_first, slots, start_words: table.start_words, inside_words: table.inside_words }
    }

    /// The first phrase found in `line`, as it stands there.
    pub fn find<'p>(&self, line: &Line<'p>) -> Option<&'p str> {
        let length = line.words.len();
        let most = if length <= self.inside_words { length } else { length.min(1) };
        line.words[..most].iter().enumerate().find_map(|(at, word)| {
            if self.slots[word.hash as usize % SLOTS / 64] & 1 << (word.hash % 64) == 0 {
                return None;
            }
            let phrases = self.by_first.get(&word.hash)?;
            phrases.iter().find_map(|(phrase, place)| {
                let mut end = at;
                for word in phrase.split(' ') {
                    if line.word(end) != word {
                        return None;
                    }
                    end += 1;
                }
                let stands = match place {
                    Place::Whole => at == 0 && end == length,
                    Place::Start => at == 0 && length <= self.start_words,
                    Place::Inside => length <= self.inside_words,
                };
                let span = line.span(at).joined(line.span(end - 1));
                stands.then(|| span.of(line.text))
            })
        })
    }

    /// A reason of the given code where a phrase is found.
    pub fn judge(&self, line: &Line<'_>, code: ReasonCode) -> Option<Reason> {
        self.find(line).map(|phrase| Reason::phrase(code, phrase))
    }
}

/// Checks a table of cases: each line with whether `judge` gives it a reason.
#[cfg(test)]
pub(super) fn check(judge: impl Fn(&Line<'_>) -> Option<Reason>, cases: &[(&str, bool)]) {
    for (text, expected) in cases {
        let page = crate::clean::line::page_of(text);
        let line = Line::new(&page, &page.blocks[0]);
        assert_eq!(judge(&line).is_some(), *expected, "{text}");
    }
}

/// Checks that a rule finds each phrase of its tables, and each that `more` names, where it is all of a
/// line: one that is not folded, has a sign that no word of a line has, is longer than its own limit, or that
/// a gate before the table keeps out would be listed for nothing, and no case would tell.
#[cfg(test)]
pub(super) fn check_each(
    judge: impl Fn(&Line<'_>) -> Option<Reason>,
    tables: &[&Phrases],
    more: &[&[&str]],
) {
    let lines = |phrase: &str, check: &dyn Fn(&Line<'_>) -> bool| {
        [phrase.to_owned(), phrase.to_uppercase()].iter().all(|text| {
            let page = crate::clean::line::page_of(text);
            page.blocks.first().is_some_and(|block| check(&Line::new(&page, block)))
        })
    };
    let listed = tables.iter().flat_map(|table| table.by_first.values().flatten());
    let listed: Vec<_> = listed.map(|(phrase, _)| *phrase).collect();
    // Another phrase may be found in its line; it is itself where it has the words that the line has.
    let is_itself = |phrase: &str| {
        lines(phrase, &|line| line.folded_words().eq(phrase.split(' ').map(std::borrow::Cow::from)))
    };
    let foreign: Vec<_> = listed.iter().filter(|phrase| !is_itself(phrase)).collect();
    assert!(foreign.is_empty(), "listed in words that no line has: {foreign:#?}");
    let all = listed.iter().chain(more.iter().copied().flatten());
    let lost: Vec<_> = all.filter(|phrase| !lines(phrase, &|line| judge(line).is_some())).collect();
    assert!(lost.is_empty(), "listed and never found: {lost:#?}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::line::page_of;

    #[test]
    fn a_phrase_stands_where_its_table_says() {
        let phrases = Phrases::new(&Table {
            whole: "print",
            start: "follow us",
            inside: "mobile app",
            start_words: 5,
            inside_words: 8,
        });
        for (text, found) in [
            ("Print", Some("Print")),
            ("Print is dead", None),
            ("Follow us: everywhere!", Some("Follow us")),
            ("We follow us", None),
            ("Get our “Mobile App” today", Some("Mobile App")),
            ("A mobile app that counts the bikes of the town was shown", None),
        ] {
            let page = page_of(text);
            let line = Line::new(&page, &page.blocks[0]);
            assert_eq!(phrases.find(&line), found, "{text}");
        }
    }
}
