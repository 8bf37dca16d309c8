//! The problem: at the end of a line a hyphen either parts a word or belongs to it, and only other
//! places tell which.
//!
//! The text itself is the dictionary. A hyphen goes where the whole word stands elsewhere, or where the text
//! is known to part words and neither half is a word of its own; else it stays.

use super::Break;
use super::row::Row;
use crate::span::Span;
use crate::text::{KeySet, hash, is_stop_word};

/// What parts a word at the end of a line, where it is seen.
pub const HYPHENS: [char; 2] = ['-', '\u{2010}'];
/// What parts one there alone.
pub const SOFT_HYPHEN: char = '\u{ad}';

/// Words after "two-" that go on with another number: the hyphen stands for a word that comes later.
const AFTER_A_LEFT_OUT_WORD: [&str; 14] =
    ["and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e", "en", "of", "versus"];

/// Words that often stand before a hyphen of their own, and such that stand after one: no text need show
/// them elsewhere.
const BEFORE_A_HYPHEN: [&str; 40] = [
    "well", "self", "half", "long", "short", "high", "low", "ex", "anti", "pro", "non", "co",
    "vice", "mid", "two", "three", "four", "five", "six", "ten", "first", "second", "third", "old",
    "new", "full", "part", "left", "right", "far", "best", "hard", "fast", "good", "large",
    "small", "cross", "semi", "all", "post",
];
const AFTER_A_HYPHEN: [&str; 30] = [
    "based", "known", "led", "old", "year", "day", "week", "month", "term", "time", "like", "free",
    "made", "born", "wide", "style", "elect", "general", "law", "backed", "owned", "run", "built",
    "level", "scale", "called", "language", "looking", "minded", "speaking",
];

/// The words of a text, but for those at a parted line's end and start.
pub(super) struct Vocabulary {
    words: KeySet,
    /// True if some word that a line's end parts stands whole elsewhere.
    parts_words: bool,
}

impl Vocabulary {
    /// Reads the words where some line ends in a hyphen, else none.
    pub fn new(text: &str, rows: &[Row], joined: &[bool]) -> Self {
        let mut out = Self { words: KeySet::default(), parts_words: false };
        let halves = |at: usize| {
            let is_joined = at > 0 && joined[at];
            is_joined.then(|| halves(rows[at - 1].span.of(text), rows[at].span.of(text)))?
        };
        if !(1..rows.len()).any(|at| halves(at).is_some()) {
            return out;
        }
        for (at, row) in rows.iter().enumerate() {
            let after = at + 1 < rows.len() && halves(at + 1).is_some();
            let before = halves(at).is_some();
            let count = row.span.of(text).split_whitespace().count();
            for (place, word) in row.span.of(text).split_whitespace().enumerate() {
                if before && place == 0 || after && place + 1 == count {
                    continue;
                }
                let word = word.trim_matches(|c: char| !c.is_alphanumeric());
                out.words.insert(hash(&word.to_lowercase()));
            }
        }
        out.parts_words = (1..rows.len())
            .filter_map(halves)
            .any(|(left, right)| out.has(&format!("{left}{right}")));
        out
    }

    fn has(&self, word: &str) -> bool {
        self.words.contains(&hash(&word.to_lowercase()))
    }

    /// What stands between two lines of one paragraph.
    pub fn seam(&self, text: &str, this: &Row, next: &Row) -> Break {
        let line = this.span.of(text);
        let (mut start, end) = (this.span.end, next.span.start);
        let is_soft = text[start..].starts_with(SOFT_HYPHEN);
        let mut is_glued = is_soft || ends_in_joint(line);
        if let Some((left, right)) = halves(line, next.span.of(text)) {
            let follows = AFTER_A_LEFT_OUT_WORD.contains(&right);
            let is_own = |word: &str| {
                let word = word.to_lowercase();
                let often = BEFORE_A_HYPHEN.contains(&word.as_str())
                    || AFTER_A_HYPHEN.contains(&word.as_str());
                often || self.has(&word) || is_stop_word(&word)
            };
            is_glued = !follows;
            let is_parted = self.has(&format!("{left}{right}"))
                || self.parts_words
                    && !self.has(&format!("{left}-{right}"))
                    && !is_own(left)
                    && !is_own(right);
            if is_parted && !follows {
                start -= line.chars().next_back().map_or(0, char::len_utf8);
            }
        }
        Break { span: Span::new(start, end), is_glued }
    }
}

/// The letters on both sides of a hyphen that ends a line and small letters follow.
fn halves<'t>(line: &'t str, next: &'t str) -> Option<(&'t str, &'t str)> {
    let before = line.strip_suffix(HYPHENS)?;
    let left = &before[before.trim_end_matches(char::is_alphabetic).len()..];
    let rest = next.trim_start_matches(char::is_alphabetic);
    let right = &next[..next.len() - rest.len()];
    (!left.is_empty() && right.starts_with(char::is_lowercase)).then_some((left, right))
}

/// True for a line that ends in a hyphen, dash or slash with no space before it: none was after it.
fn ends_in_joint(line: &str) -> bool {
    let before = line.strip_suffix(['-', '\u{2010}', '–', '—', '/']);
    before.is_some_and(|before| before.ends_with(char::is_alphanumeric))
}
