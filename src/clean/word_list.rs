//! The problem: a rule that asks whether a line has one of its words asks it of every word of a page.
//!
//! The words are looked up by the hash that the line has of each of its own, and only what is found is
//! compared.

use crate::clean::line::{Line, short_hash};
use crate::text::ShortKeySet;

/// Words of a rule, folded.
#[derive(Debug)]
pub(super) struct WordList {
    words: &'static [&'static str],
    hashes: ShortKeySet,
}

impl WordList {
    /// Indexes a list.
    pub fn new(words: &'static [&'static str]) -> Self {
        Self { words, hashes: words.iter().map(|word| short_hash(word)).collect() }
    }

    /// True if the word of `line` at `at` is one of the list.
    pub fn has(&self, line: &Line<'_>, at: usize) -> bool {
        line.words.get(at).is_some_and(|word| self.hashes.contains(&word.hash))
            && self.words.contains(&line.word(at).as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::line::page_of;

    #[test]
    fn a_word_is_of_the_list_however_it_is_written() {
        let list = WordList::new(&["cafe", "mail"]);
        let page = page_of("“Café”, mails and (MAIL)");
        let line = Line::new(&page, &page.blocks[0]);
        let found: Vec<_> = (0..6).map(|at| list.has(&line, at)).collect();
        assert_eq!(found, [true, false, false, true, false, false]);
    }
}
