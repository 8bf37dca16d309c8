//! The problem: whether a line goes on with the one before is told by its width, its first and last
//! characters, and the marks of mail and lists before them.

use crate::block::{Block, is_line_end, visible};
use crate::span::Span;
use crate::text::is_stop_word;

/// Columns of a tab, and spaces inside a line that make it a row of a table.
const TAB_COLUMNS: usize = 4;
const TABLE_SPACES: &str = "    ";
/// Longer lines are told from wrapped ones by this many characters already.
const MOST_COUNTED: usize = 400;

/// A line, ready to be compared with its neighbours.
#[allow(clippy::struct_excessive_bools)] // each answers a question of its own
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Row {
    /// Its text, without the marks of quoted mail; empty for a line of marks alone.
    pub span: Span,
    /// Blank lines before it.
    pub gap: u16,
    /// How often it is quoted.
    pub depth: usize,
    /// White space before its text.
    pub lead: usize,
    /// Characters with that white space.
    pub width: usize,
    /// Characters of its first word.
    pub word: usize,
    /// True if it starts in small letters.
    pub is_low: bool,
    /// True if its last word does.
    pub ends_low: bool,
    /// True if it ends as a sentence does.
    pub stops: bool,
    /// True if it starts with the mark of a list.
    pub is_item: bool,
    /// True for a row of a table, and a line without words.
    pub is_apart: bool,
    /// True if it has one of the small words of a language.
    pub is_spoken: bool,
}

/// The lines of a plain text.
pub(super) fn rows(text: &str, blocks: &[Block]) -> Vec<Row> {
    let quotes = |block: &Block| without_quote_marks(block.span.of(text)).1 > 0;
    let near =
        |at: usize| at.checked_sub(1).into_iter().chain([at + 1]).filter_map(|at| blocks.get(at));
    // "> 50 people": a mark of quoted mail does not stand alone.
    let in_mail = |at: usize| near(at).any(quotes);
    blocks.iter().enumerate().map(|(at, block)| row(text, block, in_mail(at))).collect()
}

fn row(text: &str, block: &Block, in_mail: bool) -> Row {
    let given = block.span.of(text);
    let (shown, depth) = if in_mail { without_quote_marks(given) } else { (given, 0) };
    let start = block.span.end - shown.len();
    let span = visible(text, Span::new(start, block.span.end));
    let line = span.of(text);
    let blank = text[..span.start].chars().rev();
    let lead = blank
        .take_while(|c| c.is_whitespace() && !is_line_end(*c))
        .take(MOST_COUNTED)
        .map(|c| if c == '\t' { TAB_COLUMNS } else { 1 })
        .sum::<usize>()
        // One space belongs to the mark of quoted mail.
        .saturating_sub(usize::from(depth > 0));
    let count = |text: &str| text.chars().take(MOST_COUNTED).count();
    let first = line.split_whitespace().next().unwrap_or_default();
    let last = line.split_whitespace().next_back().unwrap_or_default();
    Row {
        span,
        gap: block.gap,
        depth,
        lead,
        width: lead + count(line),
        word: count(first),
        is_low: is_low(line),
        ends_low: is_low(last),
        stops: stops(line),
        is_item: is_item(line),
        is_apart: is_apart(line),
        is_spoken: is_spoken(line),
    }
}

/// A line without the marks of quoted mail ("> > "), and how many it had.
pub(super) fn without_quote_marks(line: &str) -> (&str, usize) {
    let (mut rest, mut depth) = (line, 0);
    while let Some(inner) = rest.trim_start_matches(' ').strip_prefix('>') {
        (rest, depth) = (inner, depth + 1);
    }
    (rest, depth)
}

/// True for a text whose first letter is a small one; quotes and brackets may stand before it.
pub(super) fn is_low(text: &str) -> bool {
    let opened = text.trim_start_matches(['“', '‘', '«', '„', '"', '\'', '(', '[', ' ']);
    opened.starts_with(char::is_lowercase)
}

fn stops(line: &str) -> bool {
    let closed = line.trim_end_matches(['”', '’', '»', '“', '"', '\'', ')', ']']);
    closed.ends_with(['.', '!', '?', '…', ':', ';'])
}

/// A mark and a space: a bullet, a number, a letter with a bracket.
fn is_item(line: &str) -> bool {
    let Some((mark, _)) = line.split_once([' ', '\t', '\u{a0}']) else { return false };
    let numbered = mark.strip_suffix(['.', ')']).map(|mark| mark.strip_prefix('(').unwrap_or(mark));
    let is_number = |mark: &str| {
        (1..=3).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_digit())
            || mark.len() == 1 && mark.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    matches!(mark, "-" | "*" | "+" | "•" | "·" | "◦" | "▪" | "‣" | "●" | "■" | "#" | "##" | "###")
        || numbered.is_some_and(is_number)
}

/// Cells side by side, or no words at all.
fn is_apart(line: &str) -> bool {
    line.contains('\t')
        || line.contains(TABLE_SPACES)
        || line.matches('|').count() > 1
        || !line.contains(char::is_alphanumeric)
}

fn is_spoken(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.bytes().all(|byte| byte.is_ascii_lowercase()) && is_stop_word(word)
            || !word.is_ascii() && is_stop_word(&crate::text::fold(word))
    })
}
