//! The problem: a capital says "name" only where a small letter was possible.
//!
//! A [`FieldText`] holds the words of one field with their case, where sentences begin, and whether
//! a sentence is written like a headline, where capitals say nothing.

use super::entry::Where;
use super::wordform::{Wordform, Wordforms};
use crate::span::Span;
use crate::text::{TokenKind, sentences, tokens};
use std::borrow::Cow;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No capital, or no letters with case.
    Lower,
    /// A capital first letter, or one inside ("iPod").
    Capital,
    /// Two or more letters, all capitals ("UN", "U.S.").
    Upper,
}

/// A token and what its place says about its case.
///
/// An article has one for each five of its bytes, so it is of 12 bytes.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    start: u32,
    /// The place of its wordform in the field, below what its place in the text says: [`FIRST`],
    /// [`OPENS`], [`HEADLINE`].
    form_and_place: u32,
    /// Its length: a longer token is cut in parts.
    bytes: u16,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is written.
    pub case: Case,
}

/// The word is the first of a sentence.
const FIRST: u32 = 1 << 31;
/// The word is the first of a sentence or of a quotation.
const OPENS: u32 = 1 << 30;
/// Its sentence is written like a headline.
const HEADLINE: u32 = 1 << 29;
/// What is left for the wordform: no field of 50 MB has half a billion of them.
const WORDFORM: u32 = HEADLINE - 1;

impl Word {
    /// Where it stands in the field.
    pub fn span(self) -> Span {
        Span::new(self.start as usize, self.start as usize + usize::from(self.bytes))
    }

    /// True for the first word of a sentence.
    pub fn first(self) -> bool {
        self.form_and_place & FIRST != 0
    }

    /// True for the first word of a sentence or of a quotation.
    pub fn opens(self) -> bool {
        self.form_and_place & OPENS != 0
    }

    /// True in a sentence written all in capitals or with a capital on every long word.
    pub fn headline(self) -> bool {
        self.form_and_place & HEADLINE != 0
    }

    /// Its sentence is written like a headline: its capitals say nothing.
    pub fn set_headline(&mut self) {
        self.form_and_place |= HEADLINE;
    }
}

/// One field of an article as words.
#[derive(Clone, Debug)]
pub struct FieldText<'a> {
    /// Its text.
    pub text: &'a str,
    /// Which field it is.
    pub field: Where,
    /// Which caption, where it is one.
    pub caption: Option<usize>,
    /// Its words and marks.
    pub words: Vec<Word>,
    wordforms: Vec<Wordform<'a>>,
}

/// Share of long words with a capital above which a sentence is a headline: a sentence of names
/// alone rarely has more than two in three.
const HEADLINE_SHARE: f64 = 0.75;
/// Long words below which nothing can be said about the style of a sentence.
const HEADLINE_WORDS: usize = 4;
/// Tokens of the longest dateline.
const MAX_DATELINE: usize = 14;
/// Bytes of a token and what parts it from the next, seldom less.
const TOKEN_BYTES: usize = 5;
/// A longer text is not made larger by guesses.
const LONG_BYTES: usize = 100_000;
/// Letters of a long word: headlines write shorter ones small.
const LONG_LETTERS: usize = 4;

impl<'a> FieldText<'a> {
    /// The words of `text`.
    pub fn new(text: &'a str, field: Where, caption: Option<usize>) -> Self {
        // A long text is cut twice rather than given room that it may not need.
        let count =
            if text.len() > LONG_BYTES { tokens(text).count() } else { text.len() / TOKEN_BYTES };
        let mut words: Vec<Word> = Vec::with_capacity(count);
        let mut wordforms = Wordforms::default();
        let mut all = tokens(text).peekable();
        // No field is near 4 GB, where offsets would end.
        let short = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX);
        for sentence in sentences(text) {
            let first = words.len();
            while let Some(token) = all.next_if(|token| token.span.start < sentence.end) {
                for part in parts(token.span, text) {
                    let opens = if words.len() == first { FIRST } else { 0 };
                    let wordform = short(wordforms.place(part.of(text)));
                    debug_assert!(wordform <= WORDFORM, "a field of so many words is refused");
                    words.push(Word {
                        start: short(part.start),
                        form_and_place: wordform & WORDFORM | opens,
                        bytes: u16::try_from(part.len()).unwrap_or(u16::MAX),
                        kind: token.kind,
                        case: case_of(part.of(text)),
                    });
                }
            }
            mark_openers(text, &mut words[first..]);
            if is_headline(&words[first..], sentence.of(text).ends_with('.')) {
                words[first..].iter_mut().for_each(Word::set_headline);
            }
        }
        Self { text, field, caption, words, wordforms: wordforms.all }
    }

    /// The word at `index` as written; empty past the end.
    pub fn surface(&self, index: usize) -> &'a str {
        self.words.get(index).map_or("", |word| word.span().of(self.text))
    }

    /// The word at `index` folded; empty past the end.
    pub fn folded(&self, index: usize) -> Cow<'_, str> {
        self.wordform(index).map_or(Cow::Borrowed(""), |form| Cow::Borrowed(&form.folded))
    }

    /// What all words like the one at `index` share; nothing past the end.
    pub fn wordform(&self, index: usize) -> Option<&Wordform<'a>> {
        self.wordforms.get((self.words.get(index)?.form_and_place & WORDFORM) as usize)
    }

    /// The hash of the folded word at `index`; 0 past the end.
    pub fn hash(&self, index: usize) -> u64 {
        self.wordform(index).map_or(0, |form| form.hash)
    }

    /// The classes of the word at `index`; none past the end.
    pub fn classes(&self, index: usize) -> u32 {
        self.wordform(index).map_or(0, |form| form.classes)
    }

    /// True if the word at `index` has one of the classes.
    pub fn is(&self, index: usize, classes: u32) -> bool {
        self.classes(index) & classes != 0
    }

    /// True for a common given name at `index`.
    pub fn is_forename(&self, index: usize) -> bool {
        self.wordform(index).is_some_and(|form| form.is_forename)
    }

    /// True for a word at `index` that news writes in lower case.
    pub fn is_plain(&self, index: usize) -> bool {
        self.wordform(index).is_some_and(|form| form.is_plain)
    }

    /// True for the name of a large city at `index`.
    pub fn is_city(&self, index: usize) -> bool {
        self.wordform(index).is_some_and(|form| form.is_city)
    }

    /// True for the name of a well-known organisation at `index`.
    pub fn is_organisation(&self, index: usize) -> bool {
        self.wordform(index).is_some_and(|form| form.is_organisation)
    }

    /// True if no white space stands between the word at `index` and the next.
    pub fn touches_next(&self, index: usize) -> bool {
        match (self.words.get(index), self.words.get(index + 1)) {
            (Some(word), Some(next)) => word.span().end == next.span().start,
            _ => false,
        }
    }

    /// True if the word at `index` is a word (no number, no mark, no possessive ending).
    pub fn is_word(&self, index: usize) -> bool {
        self.words.get(index).is_some_and(|word| word.kind == TokenKind::Word)
            && !self.is_possessive(index)
    }

    /// True for the "’s" after a word, and for the apostrophe alone after a final s.
    pub fn is_possessive(&self, index: usize) -> bool {
        let surface = self.surface(index);
        surface.starts_with(['\'', '’', 'ʼ'])
            && index > 0
            && self.touches_next(index - 1)
            && (surface.chars().count() == 2
                || self.surface(index - 1).ends_with(['s', 'S']) && !self.touches_next(index))
    }

    /// The span of the words `range`.
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.words[start].span().start, self.words[end - 1].span().end)
    }
}

/// A token in parts that a word has room for: only what is no language is longer than one.
fn parts(token: Span, text: &str) -> impl Iterator<Item = Span> {
    let mut start = token.start;
    std::iter::from_fn(move || {
        let mut end = token.end.min(start + usize::from(u16::MAX));
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let part = Span::new(start, end);
        start = end;
        (!part.is_empty()).then_some(part)
    })
}

fn case_of(surface: &str) -> Case {
    let (mut letters, mut capitals) = (0, 0);
    for character in surface.chars().filter(|character| character.is_alphabetic()) {
        letters += 1;
        capitals += usize::from(character.is_uppercase());
    }
    match (letters, capitals) {
        (_, 0) => Case::Lower,
        (2.., _) if letters == capitals => Case::Upper,
        _ => Case::Capital,
    }
}

/// The first word, and words after an opening quote, a colon or a dash, may be capitals by place.
fn mark_openers(text: &str, words: &mut [Word]) {
    let (mut opens, mut dateline) = (true, false);
    for (at, word) in words.iter_mut().enumerate() {
        match word.kind {
            TokenKind::Word | TokenKind::Number => {
                word.form_and_place |= if opens { OPENS } else { 0 };
                opens = false;
                dateline = (at == 0 || dateline) && word.case != Case::Lower
                    || dateline && word.kind == TokenKind::Number;
            }
            _ => {
                let mark = word.span().of(text);
                opens |= matches!(mark, "“" | "\"" | "‘" | "«" | ":" | "•");
                // "ALDER, May 3 —": after the dash of a dateline the story opens.
                opens |= dateline && at < MAX_DATELINE && matches!(mark, "—" | "–");
            }
        }
    }
}

/// A sentence with a full stop is a headline only where it shouts: it may be a list of names.
fn is_headline(words: &[Word], stopped: bool) -> bool {
    let letters = |word: &&Word| word.kind == TokenKind::Word && word.span().len() > 1;
    if stopped && words.iter().filter(letters).any(|word| word.case == Case::Lower) {
        return false;
    }
    let long = |word: &&Word| word.kind == TokenKind::Word && word.span().len() >= LONG_LETTERS;
    let all = words.iter().filter(long).count();
    let capitals = words.iter().filter(long).filter(|word| word.case != Case::Lower).count();
    #[allow(clippy::cast_precision_loss)] // counts of words are far below 2^52
    let share = capitals as f64 / all as f64;
    all >= HEADLINE_WORDS && share >= HEADLINE_SHARE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_mean_less_where_style_sets_them() {
        for (text, headline) in [
            ("Mayor of Alder Opens New Bridge over River", true),
            ("Mayor of Alder opens new bridge over river", false),
            ("MAYOR OPENS BRIDGE OVER RIVER TODAY", true),
            ("Ada Hart", false),
        ] {
            let field = FieldText::new(text, Where::Title, None);
            assert!(field.words.iter().all(|word| word.headline() == headline), "{text}");
        }
    }

    #[test]
    fn a_word_has_room_for_any_word_and_longer_ones_are_parted() {
        assert_eq!(size_of::<Word>(), 12);
        let text = "é".repeat(100_000) + " rain";
        let field = FieldText::new(&text, Where::Body, None);
        let words: Vec<_> = (0..field.words.len()).map(|at| field.surface(at).len()).collect();
        assert_eq!(words, [65_534, 65_534, 65_534, 3_398, 4]);
        assert!(field.touches_next(0) && !field.touches_next(3));
        assert_eq!(field.words.iter().filter(|word| word.first()).count(), 1);
    }

    #[test]
    fn a_possessive_is_no_word_of_the_name() {
        let field = FieldText::new("Alder’s and Cyprus' mayors’ “bus” men's", Where::Body, None);
        let found: Vec<_> = (0..field.words.len()).filter(|at| field.is_possessive(*at)).collect();
        assert_eq!(found.len(), 4, "{found:?}");
    }
}
