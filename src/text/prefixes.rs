//! The problem: dozens of labels may open a line, nearly no line opens with one, and to ask for each of
//! them in turn costs more than to read the line.

use crate::text::strip_folded;

/// Words that a text may open with, found by its first letter.
#[derive(Debug)]
pub struct Prefixes {
    words: &'static [&'static str],
    /// A bit for each of them.
    all: u64,
    /// For each first letter the words that begin with it, as bits; small and capital letters are one.
    by_letter: [u64; 128],
}

impl Prefixes {
    /// Indexes at most 64 words, which are folded and of ASCII.
    pub fn new(words: &'static [&'static str]) -> Self {
        assert!(words.len() <= 64, "a word has one bit of 64");
        let (mut all, mut by_letter) = (0, [0; 128]);
        for (at, word) in words.iter().enumerate() {
            all |= 1 << at;
            let first = word.as_bytes()[0];
            by_letter[usize::from(first)] |= 1 << at;
            by_letter[usize::from(first.to_ascii_uppercase())] |= 1 << at;
            if first == b'\'' {
                by_letter[usize::from(b'`')] |= 1 << at;
            }
        }
        Self { words, all, by_letter }
    }

    /// Each word that opens `text`, in the order of the list, with what follows it: as [`strip_folded`].
    pub fn strip<'t>(&self, text: &'t str) -> impl Iterator<Item = (&'static str, &'t str)> {
        let first = text.as_bytes().first();
        // A letter that is not of ASCII may fold to any.
        let mut left = first.map_or(0, |first| {
            self.by_letter.get(usize::from(*first)).copied().unwrap_or(self.all)
        });
        std::iter::from_fn(move || {
            while left != 0 {
                let word = self.words[left.trailing_zeros() as usize];
                left &= left - 1;
                if let Some(rest) = strip_folded(text, word) {
                    return Some((word, rest));
                }
            }
            None
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_opens_with_the_words_that_asking_for_each_would_find() {
        const WORDS: &[&str] = &["by", "by the", "(by", "sso", "'s", "1 by"];
        let prefixes = Prefixes::new(WORDS);
        for text in
            ["By the sea", "by", "Bye", "(BY sea", "ßo", "’s sea", "`s sea", "1 by 1", "", "Ｂy"]
        {
            let each = WORDS.iter().filter_map(|word| Some((*word, strip_folded(text, word)?)));
            assert!(prefixes.strip(text).eq(each), "{text}");
        }
    }

    #[test]
    fn no_letter_before_a_text_hides_a_word_from_it() {
        // As many as there may be: the last has the highest bit.
        const MANY: &[&str] = &["'x"; 64];
        const WORDS: &[&str] =
            &["by ", "\"by", "'s", "(by", "-by", "1 by", ".by", "ssby", "e by", " by"];
        let (prefixes, many) = (Prefixes::new(WORDS), Prefixes::new(MANY));
        for first in (0..=0xffff).filter_map(char::from_u32) {
            for rest in ["", "by ", "y ", "s", " by", "x"] {
                let text = format!("{first}{rest}");
                let each =
                    WORDS.iter().filter_map(|word| Some((*word, strip_folded(&text, word)?)));
                assert!(prefixes.strip(&text).eq(each), "{text:?}");
            }
        }
        assert_eq!(many.strip("'X").count(), MANY.len());
        assert_eq!(many.strip("x").count(), 0);
    }
}
