//! The problem: a mail, a wire or a column of a PDF breaks its lines at a width. Each line would be
//! judged as if it were a paragraph, and the body would be a heap of half sentences.
//!
//! A line was broken at a width if the next word had no room left on it. One width that explains
//! nearly every line that goes on in small letters proves that a text was wrapped; a page of one line a
//! paragraph, verse, lists and code have no such width. Then full lines are joined: always where
//! sentences go on, and elsewhere only if the whole paragraph is of full lines or its sentence is on the way.

mod hyphen;
mod row;
#[cfg(test)]
mod tests;

use crate::block::{Block, Page};
use crate::span::Span;
use hyphen::{HYPHENS, SOFT_HYPHEN, Vocabulary};
use row::Row;

/// Widths at which texts are broken, in characters: narrow columns of a PDF to wide mails.
const MIN_WIDTH: usize = 30;
const MAX_WIDTH: usize = 100;
/// Lines broken inside a sentence at least: fewer are chance.
const MIN_BROKEN: usize = 4;
/// Lines that go on in small letters, in a hundred, that the width must explain: nearly all if letters
/// are of unequal width and the line has some room left, and half to the character.
const MIN_NEAR_PERCENT: usize = 85;
const MIN_EXACT_PERCENT: usize = 45;
/// From here on the letters were of one width, and every line is full to the character.
const TYPED_PERCENT: usize = 95;
/// How much less than the width a line has with letters of unequal width, in a hundred, and how much more.
const ROOM_PERCENT: usize = 15;
const OVER_PERCENT: usize = 10;
/// Lines of a headline at most: more full ones without a small letter first are headlines, one a line.
const HEADLINE_LINES: usize = 3;
/// Spaces by which the first line of a paragraph is indented at least.
const INDENT: usize = 2;

/// A line break inside a paragraph, with all that stands between the words (white space, marks of
/// quoted mail, a hyphen that parts a word).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Break {
    /// Where it stands in the input.
    pub span: Span,
    /// True where nothing takes its place: elsewhere a space does.
    pub is_glued: bool,
}

impl Break {
    /// What takes its place.
    pub fn now(self) -> &'static str {
        if self.is_glued { "" } else { " " }
    }

    /// Where the line before it ends in the input `given`, if the lines are left apart: behind the hyphen
    /// that parts its last word.
    pub fn line_end(self, given: &str) -> usize {
        let first =
            self.span.of(given).chars().next().filter(|c| HYPHENS.contains(c) || *c == SOFT_HYPHEN);
        self.span.start + first.map_or(0, char::len_utf8)
    }
}

/// How a text was wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Wrap {
    /// Characters a line has at most.
    width: usize,
    /// White space before lines that go on.
    lead: usize,
    /// True for letters of one width.
    is_typed: bool,
}

/// Joins the lines of each paragraph of a plain text that was wrapped; leaves any other as it is.
pub(super) fn unwrap(page: &mut Page) {
    if !may_be_wrapped(page) {
        return;
    }
    let rows: Vec<Row> = row::rows(&page.text, &page.blocks);
    let Some(wrap) = wrap(&rows) else { return };
    let joined = wrap.joined(&rows);
    let words = Vocabulary::new(&page.text, &rows, &joined);
    let mut blocks: Vec<Block> = Vec::new();
    let mut gap = 0_u16;
    for (at, row) in rows.iter().enumerate() {
        if row.span.is_empty() {
            gap = gap.saturating_add(row.gap).saturating_add(1);
        } else if at > 0 && joined[at] {
            page.breaks.push(words.seam(&page.text, &rows[at - 1], row));
            if let Some(block) = blocks.last_mut() {
                block.span.end = row.span.end;
            }
        } else {
            blocks.push(Block {
                span: row.span,
                gap: row.gap.saturating_add(gap),
                ..Block::default()
            });
            gap = 0;
        }
    }
    page.blocks = blocks;
    let read = without_breaks(&page.text, &page.breaks);
    page.given = Some(std::mem::replace(&mut page.text, read));
}

/// The text with spaces, byte for byte, in place of the breaks: what is read has the offsets of what was
/// given.
fn without_breaks(text: &str, breaks: &[Break]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for found in breaks {
        out.push_str(&text[at..found.span.start]);
        out.extend(std::iter::repeat_n(' ', found.span.len()));
        at = found.span.end;
    }
    out.push_str(&text[at..]);
    out
}

/// A quick look: true if some short lines are followed by one that goes on in small letters.
fn may_be_wrapped(page: &Page) -> bool {
    let goes_on = |pair: &&[Block]| {
        let [this, next] = pair else { return false };
        // Characters of four bytes at most.
        next.gap == 0
            && this.span.len() <= MAX_WIDTH * 4
            && row::is_low(row::without_quote_marks(next.span.of(&page.text)).0)
    };
    page.blocks.windows(2).filter(goes_on).nth(MIN_BROKEN - 1).is_some()
}

/// The width that explains where lines end, if one does.
fn wrap(rows: &[Row]) -> Option<Wrap> {
    let pairs = || rows.windows(2).map(|pair| (&pair[0], &pair[1]));
    let goes_on = |(this, next): &(&Row, &Row)| {
        follows(this, next) && next.is_low && !this.stops && this.width > 0
    };
    let broken: Vec<_> = pairs().filter(goes_on).collect();
    // How many lines each width would have broken where they are: sums of steps up and down.
    let mut steps = [0_isize; MAX_WIDTH + 2];
    for (this, next) in &broken {
        if this.width <= MAX_WIDTH {
            steps[this.width] += 1;
            steps[(this.width + 1 + next.word).min(MAX_WIDTH + 1)] -= 1;
        }
    }
    let (mut sum, mut best) = (0, (0, 0));
    for (width, step) in steps.iter().enumerate().take(MAX_WIDTH + 1) {
        sum += step;
        if width >= MIN_WIDTH && sum > best.0 {
            best = (sum, width);
        }
    }
    let (exact, width) = (usize::try_from(best.0).unwrap_or(0), best.1);
    let lead = usual(broken.iter().map(|(_, next)| next.lead));
    let wrap = Wrap { width, lead, is_typed: exact * 100 >= broken.len() * TYPED_PERCENT };
    let near = broken.iter().filter(|(this, next)| wrap.is_near(this, next)).count();
    let spoken = broken.iter().filter(|(this, _)| this.is_spoken).count();
    let long = rows.iter().filter(|row| wrap.is_long(row)).count();
    (exact >= MIN_BROKEN
        && near * 100 >= broken.len() * MIN_NEAR_PERCENT
        && exact * 100 >= broken.len() * MIN_EXACT_PERCENT
        // Lines of numbers and code have widths too, but not the small words of a language.
        && spoken * 3 >= broken.len() * 2
        && long * 5 <= exact)
        .then_some(wrap)
}

/// True where `next` may be of the same paragraph as `this`, if indents are no sign.
fn follows(this: &Row, next: &Row) -> bool {
    next.gap == 0 && this.depth == next.depth && !this.is_apart && !next.is_apart && !next.is_item
}

/// The number that stands most often, or the first of those.
fn usual(numbers: impl Iterator<Item = usize>) -> usize {
    let mut counts = [0_usize; MAX_WIDTH];
    numbers.filter(|number| *number < MAX_WIDTH).for_each(|number| counts[number] += 1);
    (0..MAX_WIDTH).rev().max_by_key(|number| counts[*number]).unwrap_or(0)
}

impl Wrap {
    /// True where an indent begins a paragraph: lines below the mark of a list have one too.
    fn begins(self, this: &Row, next: &Row, in_item: bool) -> bool {
        let goes_on = next.is_low && !this.stops;
        !in_item
            && (next.lead >= this.lead + INDENT
                || next.lead >= self.lead + INDENT && next.lead >= this.lead && !goes_on)
    }

    /// True if the first word of `next` had no room left on `this`.
    fn is_full(self, this: &Row, next: &Row) -> bool {
        this.width + 1 + next.word > self.width && !self.is_long(this)
    }

    /// The same where letters are of unequal width.
    fn is_near(self, this: &Row, next: &Row) -> bool {
        (this.width + 1 + next.word) * 100 > self.width * (100 - ROOM_PERCENT)
            && !self.is_long(this)
    }

    /// True for a line that no program broke at this width: a single word, as an address is, may be longer.
    fn is_long(self, row: &Row) -> bool {
        row.width * 100 > self.width * (100 + OVER_PERCENT) && row.word < row.width
    }

    /// For each line whether it goes on with the paragraph of the one before.
    fn joined(self, rows: &[Row]) -> Vec<bool> {
        let mut out = vec![false; rows.len()];
        let mut start = 0;
        for end in 1..=rows.len() {
            let goes_on = |this: &Row, next: &Row| {
                follows(this, next) && !self.begins(this, next, rows[start].is_item)
            };
            if end == rows.len() || !goes_on(&rows[end - 1], &rows[end]) {
                self.join(&rows[start..end], &mut out[start..end]);
                start = end;
            }
        }
        out
    }

    /// Joins within lines that no blank line, indent or mark parts.
    fn join(self, rows: &[Row], joined: &mut [bool]) {
        let full = |at: usize| {
            let (this, next) = (&rows[at - 1], &rows[at]);
            self.is_full(this, next)
                || (next.is_low && !this.stops || !self.is_typed) && self.is_near(this, next)
        };
        let goes_on = |pair: &[Row]| pair[1].is_low && !pair[0].stops;
        if rows.len() > HEADLINE_LINES
            && !rows.windows(2).any(goes_on)
            && rows.last().is_some_and(|last| !last.stops)
        {
            return;
        }
        if (1..rows.len()).all(full) {
            joined[1..].fill(true);
            return;
        }
        // Lines of the page may stand right above: the first sentence that goes on tells them from the text.
        let mut is_prose = false;
        for at in 1..rows.len() {
            let (this, next) = (&rows[at - 1], &rows[at]);
            let is_full = self.is_full(this, next);
            let is_near = is_full || self.is_near(this, next);
            joined[at] = match (this.stops, next.is_low) {
                (false, true) => is_near,
                (true, true) => is_full,
                (true, false) => is_full && is_prose,
                (false, false) => {
                    (if self.is_typed { is_full } else { is_near }) && (is_prose || this.ends_low)
                }
            };
            is_prose |= joined[at] && (next.is_low || !this.stops);
        }
    }
}
