//! The problem: every rule asks the same things of a line (how long, does it end like a sentence,
//! which words does it have), and must get the same answers.
//!
//! A [`Line`] is a block with its words folded once. Words are what white space separates, without
//! the punctuation around them; a script without spaces counts two characters as a word.

use crate::block::{Block, BlockKind, Page};
use crate::clean::container::Aside;
use crate::clean::credit::text_credit;
use crate::span::Span;
use crate::text::{fold, fold_to, hash, hash_pair, is_stop_hash};
use std::borrow::Cow;

/// Characters of a script without spaces that say about as much as a word.
const UNSPACED_CHARACTERS_A_WORD: usize = 2;

/// A block, ready to be judged.
#[derive(Clone, Debug)]
pub(super) struct Line<'p> {
    /// Its text, trimmed.
    pub text: &'p str,
    /// What the page says of it.
    pub block: &'p Block,
    /// Its words in order.
    pub words: Box<[Word]>,
    /// How many words it has; for scripts without spaces an estimate.
    pub length: usize,
    /// How many of them are stop words.
    pub stop_words: usize,
    /// True if it ends as a sentence does.
    pub stops: bool,
    /// True if the page is in a language whose stop words are known, so that their absence speaks.
    pub known: bool,
    /// Equal for lines with equal words.
    pub key: u64,
    /// What the elements around it say against it.
    pub aside: Aside,
}

/// A word of a line. A page has one for each six of its bytes, so it is of eight, and what its line
/// shows again, where it ends and how it compares, is asked for by [`Line::span`] and [`Line::word`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Where it begins, and in the two highest bits what it is: no line has nearly as many bytes.
    start: u32,
    /// Equal for words that compare equal, and for few others.
    pub hash: u32,
}

/// Set for a stop word.
const STOP: u32 = 1 << 31;
/// Set for a word that says what a text is about.
const CONTENT: u32 = 1 << 30;
/// Shorter words are shared by chance.
const CONTENT_MIN_BYTES: usize = 4;

impl Word {
    fn new(start: usize, folded: &str) -> Self {
        let start = u32::try_from(start).unwrap_or(CONTENT).min(CONTENT - 1);
        let hash = hash(folded);
        let is = match is_stop_hash(hash) {
            true => STOP,
            false if folded.len() >= CONTENT_MIN_BYTES => CONTENT,
            false => 0,
        };
        Self { start: start | is, hash: short(hash) }
    }

    /// Where it begins in its line, after the punctuation before it.
    pub fn start(self) -> usize {
        (self.start & !(STOP | CONTENT)) as usize
    }

    /// As it is written in its line, without the punctuation around it.
    fn surface(self, line: &str) -> &str {
        let rest = line.get(self.start()..).unwrap_or_default();
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        rest[..end].trim_end_matches(|c: char| !c.is_alphanumeric())
    }

    /// True if it is a stop word of some language.
    pub fn is_stop(self) -> bool {
        self.start & STOP != 0
    }

    /// True if it is rare enough to say what a text is about.
    pub fn is_content(self) -> bool {
        self.start & CONTENT != 0
    }
}

impl<'p> Line<'p> {
    /// Reads a block of `page`.
    #[cfg(test)]
    pub fn new(page: &'p Page, block: &'p Block) -> Self {
        Self::within(page, block, Aside::of(&block.path))
    }

    /// Reads a block of `page` in elements that say `aside`.
    fn within(page: &'p Page, block: &'p Block, aside: Aside) -> Self {
        let text = block.span.of(&page.text);
        let words = words(text);
        let unspaced =
            if text.is_ascii() { 0 } else { text.chars().filter(|c| is_unspaced(*c)).count() };
        let length = words.len() + unspaced / UNSPACED_CHARACTERS_A_WORD;
        let stop_words = words.iter().filter(|word| word.is_stop()).count()
            // Prose of such scripts has its small words inside the run.
            + unspaced / (UNSPACED_CHARACTERS_A_WORD * 4);
        let key = if words.is_empty() {
            hash(text)
        } else {
            words.iter().fold(0, |key, word| hash_pair(key, word.hash.into()))
        };
        // "… by the mill. — AP": the source stands after the stop.
        let stops = ends_as_sentence(text)
            || (length >= PROSE_MIN_WORDS
                && text_credit(text).is_some_and(|c| ends_as_sentence(&text[..c.tail.start])));
        Self { text, block, length, stop_words, stops, known: true, key, aside, words }
    }

    /// The folded word at `index`, or an empty string.
    pub fn word(&self, index: usize) -> Cow<'p, str> {
        self.words.get(index).map_or(Cow::Borrowed(""), |word| fold(word.surface(self.text)))
    }

    /// Where the word at `index` stands in the line, without the punctuation around it.
    pub fn span(&self, index: usize) -> Span {
        let word = self.words[index];
        Span::new(word.start(), word.start() + word.surface(self.text).len())
    }

    /// Its words, folded.
    pub fn folded_words(
        &self,
    ) -> impl ExactSizeIterator<Item = Cow<'p, str>> + DoubleEndedIterator {
        self.words.iter().map(|word| fold(word.surface(self.text)))
    }

    /// The line's text in lower case, without accents, with straight quotes.
    pub fn folded(&self) -> String {
        let mut out = String::with_capacity(self.text.len());
        fold_to(self.text, &mut out);
        out
    }

    /// True for a line that reads like a headline: some words, a capital first, no full stop.
    pub fn is_title_like(&self) -> bool {
        let starts = self.text.chars().find(|c| c.is_alphanumeric());
        (TITLE_MIN_WORDS..=TITLE_MAX_WORDS).contains(&self.length)
            && starts.is_some_and(|first| !first.is_lowercase())
            && !self.text.ends_with(['.', ',', ';', ':', '。', '…'])
    }

    /// True for a line that reads like a paragraph of an article.
    pub fn is_prose(&self) -> bool {
        let enough = !self.known || self.stop_words * PROSE_WORDS_A_STOP_WORD >= self.length;
        enough
            && ((self.stops && self.length >= PROSE_MIN_WORDS)
                || self.length >= PROSE_MIN_WORDS_WITHOUT_STOP)
    }

    /// True for a statement: headlines end in no full stop, and some in a question mark.
    pub fn is_sentence(&self) -> bool {
        self.stops && self.length > 1 && !self.text.ends_with(['?', '!', '？', '！', '؟'])
    }

    /// True if the markup says that it is a heading.
    pub fn is_heading(&self) -> bool {
        matches!(self.block.kind, BlockKind::Heading(_))
    }
}

/// The lines of a page.
pub(super) fn lines(page: &Page) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::with_capacity(page.blocks.len());
    for block in &page.blocks {
        // Lines that stand together stand in the same elements.
        let same = lines.last().filter(|last| last.block.path == block.path);
        let aside = same.map_or_else(|| Aside::of(&block.path), |last| last.aside);
        lines.push(Line::within(page, block, aside));
    }
    let sentences = lines.iter().filter(|line| line.stops && line.length >= PROSE_MIN_WORDS);
    let (words, stop_words) = sentences.fold((0, 0), |(words, stop_words), line| {
        (words + line.length, stop_words + line.stop_words)
    });
    let known = stop_words * KNOWN_WORDS_A_STOP_WORD >= words;
    for line in &mut lines {
        line.known = known;
    }
    lines
}

/// Sentences of a known language have a stop word in two or three words; by chance it is in ten.
const KNOWN_WORDS_A_STOP_WORD: usize = 6;

/// A headline of three words is rare, one of two is a section name.
const TITLE_MIN_WORDS: usize = 3;
/// Longer lines without a stop are summaries.
const TITLE_MAX_WORDS: usize = 30;
/// Prose has a stop word in eight words at the very least; lists of names have fewer.
const PROSE_WORDS_A_STOP_WORD: usize = 8;
/// Shorter sentences are as often teasers and buttons.
const PROSE_MIN_WORDS: usize = 8;
/// A line this long is a paragraph even where the copy lost its stop.
const PROSE_MIN_WORDS_WITHOUT_STOP: usize = 30;

/// The hash of a folded word, as [`Word::hash`] has it.
pub(super) fn short_hash(folded: &str) -> u32 {
    short(hash(folded))
}

fn short(hash: u64) -> u32 {
    u32::try_from(hash >> 32).expect("half of the bits are left")
}

fn words(text: &str) -> Box<[Word]> {
    let (mut out, mut folded) = (Vec::new(), String::new());
    let mut start = 0;
    for part in text.split_inclusive(char::is_whitespace) {
        let rest = part.trim_start_matches(|c: char| !c.is_alphanumeric());
        if !rest.is_empty() {
            let inner = rest.trim_end_matches(|c: char| !c.is_alphanumeric());
            let lead = part.len() - rest.len();
            out.push(Word::new(start + lead, fold_to(inner, &mut folded)));
        }
        start += part.len();
    }
    // A vector begins with room for four: of a page of short lines most of it would be empty.
    out.into_boxed_slice()
}

/// False for most texts without a digit.
pub(super) fn may_have_digit(text: &str) -> bool {
    // Wide digits begin with a byte that few other characters have.
    text.bytes().any(|byte| byte.is_ascii_digit() || byte == b'\xef')
}

/// True if `text` ends in a stop, with or without the quotes and brackets that close after it.
pub(super) fn ends_as_sentence(text: &str) -> bool {
    let bare =
        text.trim_end_matches(['"', '\'', '”', '’', '»', '«', '“', ')', ']', '*', '†', '」', '』']);
    bare.ends_with(['.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔'])
}

fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// The lines of a test, one for each line of `text`.
#[cfg(test)]
pub(super) fn page_of(text: &str) -> Page {
    let mut blocks = Vec::new();
    let (mut start, mut gap) = (0, 0);
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trimmed(text);
        start += line.len();
        if span.is_empty() {
            gap += 1;
        } else {
            blocks.push(Block { span, gap, ..Block::default() });
            gap = 0;
        }
    }
    Page { text: text.to_owned(), blocks, ..Page::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_prose_or_a_title_or_neither() {
        for (text, title, prose) in [
            ("Alder Council Votes to Close Two Bridges", true, false),
            ("The council of Alder voted on Monday to close both of its bridges.", false, true),
            ("市長は橋のための資金がないと述べ、来年まで待つように求めた。", false, true),
            ("Home", false, false),
            ("Terms, Privacy, Contact, Careers, Alder, Elm, Oak, Ash, Birch, Yew.", false, false),
            ("Will the bridges ever open again?", true, false),
            ("more to come", false, false),
        ] {
            let page = page_of(text);
            let line = Line::new(&page, &page.blocks[0]);
            assert_eq!((line.is_title_like(), line.is_prose()), (title, prose), "{text}");
        }
    }

    #[test]
    fn equal_words_give_equal_keys() {
        let page = page_of("“Türkiye’s” vote:\nTurkiye's Vote\nTurkiye vote");
        let keys: Vec<_> = page.blocks.iter().map(|block| Line::new(&page, block).key).collect();
        assert_eq!(keys[0], keys[1]);
        assert_ne!(keys[1], keys[2]);
    }
}
