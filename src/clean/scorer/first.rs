//! The problem: what a line looks like, and what stands around it, as columns of bytes.
//!
//! Here the line, its place and its words; [`around`] has what stands about it.

use super::around;
use super::columns::{ALL, Column, FIRST, MOST, count, share, signed};
use super::sketch::{Sketch, content};
use crate::block::{BlockKind, InputKind};
use crate::clean::line::Line;
use crate::clean::{Reason, ReasonCode};
use crate::model::Columns;
use std::ops::Range;

/// What is known of an article's part of the page before the scorer is asked.
pub(in crate::clean) struct Seen<'a> {
    pub lines: &'a [Line<'a>],
    pub reasons: &'a [Option<Reason>],
    pub repeats: &'a [Option<usize>],
    /// The run of prose.
    pub core: Range<usize>,
    /// For each line whether the rules would keep it.
    pub kept: &'a [bool],
    pub title: Option<usize>,
    pub form: InputKind,
    pub by_hand: bool,
}

/// Slots of the table of words; two words in one slot do little harm.
pub const WORD_SLOTS: usize = 1 << 14;

/// The columns of the first stage but for those of the lexicon.
pub fn columns(seen: &Seen<'_>, sketch: &Sketch) -> Columns {
    let rows = seen.lines.len();
    let mut columns = Columns::with_room(rows, FIRST, ALL);
    own(seen, &mut columns);
    places(seen, &mut columns);
    words(seen, &mut columns);
    around::elements(seen, sketch, &mut columns);
    around::branches(seen, sketch, &mut columns);
    around::windows(seen, &mut columns);
    columns
}

pub fn put(columns: &mut Columns, column: Column, row: usize, value: u8) {
    debug_assert!((column as usize) < ALL);
    columns.column_mut(column as usize)[row] = value.min(MOST);
}

/// What a line looks like.
fn own(seen: &Seen<'_>, columns: &mut Columns) {
    use Column as C;
    for (row, line) in seen.lines.iter().enumerate() {
        let text = line.text;
        let (mut letters, mut upper, mut digits, mut all) = (0, 0, 0, 0_usize);
        let (mut marks, mut quotes, mut stops, mut clock) = (0, 0, 0, 0);
        let mut before = [' '; 2];
        for c in text.chars() {
            all += 1;
            if c.is_alphabetic() {
                letters += 1;
                upper += usize::from(c.is_uppercase());
            } else if c.is_ascii_digit() {
                digits += 1;
                clock += usize::from(before[1] == ':' && before[0].is_ascii_digit());
            } else if matches!(c, '"' | '“' | '”' | '„' | '«' | '»') {
                quotes += 1;
            } else if matches!(
                c,
                '|' | '›'
                    | '©'
                    | '@'
                    | '#'
                    | '→'
                    | '·'
                    | '•'
                    | '/'
                    | '+'
                    | '_'
                    | '…'
                    | '↓'
                    | '▶'
                    | '×'
            ) {
                marks += 1;
            } else if c.is_whitespace() && matches!(before[1], '.' | '!' | '?') {
                stops += 1;
            }
            before = [before[1], c];
        }
        let capitals =
            line.words.iter().filter(|word| text[word.start()..].starts_with(char::is_uppercase));
        let capitals = capitals.count();
        let length = line.words.len();
        put(columns, C::Words, row, count(line.length));
        put(columns, C::WordLength, row, count(letters * 4 / length.max(1)));
        put(columns, C::StopWords, row, share(line.stop_words, line.length));
        put(columns, C::End, row, end(text));
        put(columns, C::Start, row, start(text));
        put(columns, C::Capitals, row, share(capitals, length));
        put(columns, C::Digits, row, share(digits, all));
        put(columns, C::UpperCase, row, share(upper, letters));
        put(columns, C::Marks, row, count(marks));
        put(columns, C::Stops, row, count(stops));
        put(columns, C::Quotes, row, count(quotes));
        put(columns, C::Clock, row, count(clock));
        put(columns, C::LinkShare, row, percent(line.block.link_share));
        put(columns, C::Kind, row, kind(line.block.kind));
        put(columns, C::Tag, row, tag(&line.block.path));
        put(columns, C::Depth, row, count(line.block.depth.into()));
        put(columns, C::Gap, row, count(line.block.gap.into()));
        put(columns, C::Reason, row, reason(seen.reasons[row].as_ref()));
        put(columns, C::Shape, row, shape(line));
        let aside = u8::from(line.aside.element) + 2 * u8::from(line.aside.named);
        put(columns, C::Aside, row, aside);
        put(columns, C::ByHand, row, 1 + u8::from(seen.by_hand));
        put(columns, C::Form, row, 1 + u8::from(seen.form == InputKind::Html));
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a share is 0 to 1
fn percent(share: f32) -> u8 {
    1 + (share.clamp(0.0, 1.0) * 60.0) as u8
}

fn end(text: &str) -> u8 {
    match text.chars().next_back() {
        Some('.' | '。' | '।') => 9,
        Some('"' | '”' | '“' | '»' | '’' | '\'') => 8,
        Some('?' | '？') => 7,
        Some('!' | '！') => 6,
        Some(':' | ';' | ',') => 5,
        Some(')' | ']') => 4,
        Some('…') => 3,
        Some(c) if c.is_alphabetic() => 2,
        _ => 1,
    }
}

fn start(text: &str) -> u8 {
    match text.chars().next() {
        Some('"' | '“' | '„' | '«' | '\'' | '‘') => 7,
        Some(c) if c.is_uppercase() => 6,
        Some(c) if c.is_lowercase() => 5,
        Some(c) if c.is_alphabetic() => 4,
        Some(c) if c.is_numeric() => 3,
        Some('-' | '–' | '—' | '•' | '·' | '*') => 2,
        _ => 1,
    }
}

fn kind(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::Paragraph => 9,
        BlockKind::Quote => 8,
        BlockKind::Heading(level) => 1 + level.min(6),
        BlockKind::ListItem => 10,
        BlockKind::TableRow => 11,
        BlockKind::Caption | BlockKind::Envelope => 1,
    }
}

/// The innermost element, from those that hold text to those that hold controls.
fn tag(path: &str) -> u8 {
    let element = path.rsplit(' ').next().unwrap_or_default();
    match element.split(['.', '#', '[']).next().unwrap_or_default() {
        "" => 0,
        "p" => 20,
        "blockquote" => 19,
        "td" | "pre" => 18,
        "li" => 17,
        "div" | "section" | "article" => 16,
        "h1" => 15,
        "h2" => 14,
        "h3" => 13,
        "h4" | "h5" | "h6" => 12,
        "dd" | "dt" => 11,
        "a" => 9,
        "span" => 8,
        "b" | "strong" | "em" | "i" => 7,
        "figcaption" => 6,
        "time" => 5,
        "label" => 4,
        "button" => 3,
        _ => 2,
    }
}

/// What a rule says, from what is often part of an article to what never is.
pub fn reason(reason: Option<&Reason>) -> u8 {
    use ReasonCode as R;
    let Some(reason) = reason else { return 24 };
    match reason.code {
        R::LowContent | R::OtherArticle => 23,
        R::Dateline => 22,
        R::Duplicate => 21,
        R::Paywall => 20,
        R::RelatedHeadline => 19,
        R::Promo => 18,
        R::Legal => 17,
        R::Widget => 16,
        R::TagList => 15,
        R::Caption => 14,
        R::Byline => 13,
        R::Metadata => 12,
        R::PhotoCredit => 11,
        R::Newsletter => 10,
        R::Comments => 9,
        R::CookieNotice => 8,
        R::RelatedHeading => 7,
        R::Advertisement => 6,
        R::Social => 5,
        R::Navigation => 4,
    }
}

pub fn shape(line: &Line<'_>) -> u8 {
    if line.is_prose() {
        6
    } else if line.is_sentence() {
        5
    } else if line.stops {
        4
    } else if line.is_title_like() {
        3
    } else if line.length > 4 {
        2
    } else {
        1
    }
}

/// Where a line stands on the page, to the run of prose and to the title.
fn places(seen: &Seen<'_>, columns: &mut Columns) {
    use Column as C;
    let rows = seen.lines.len();
    let mut copies = vec![false; rows];
    for first in seen.repeats.iter().flatten() {
        copies[*first] = true;
    }
    let mut alike = 0;
    for (row, is_copied) in copies.into_iter().enumerate() {
        put(columns, C::FromTop, row, count(row));
        put(columns, C::FromEnd, row, count(rows - 1 - row));
        put(columns, C::Place, row, share(row, rows));
        put(columns, C::Lines, row, count(rows));
        put(columns, C::Repeats, row, 1 + u8::from(seen.repeats[row].is_some()));
        put(columns, C::Copies, row, 1 + u8::from(is_copied));
        put(
            columns,
            C::Kept,
            row,
            1 + u8::from(seen.kept[row]) + u8::from(seen.core.contains(&row)),
        );
        put(columns, C::AfterRun, row, count((row + 1).saturating_sub(seen.core.end)));
        put(columns, C::BeforeRun, row, count(seen.core.start.saturating_sub(row)));
        put(columns, C::RunShare, row, share(seen.core.len(), rows));
        if let Some(title) = seen.title {
            put(columns, C::AfterTitle, row, count((row + 1).saturating_sub(title)));
            put(columns, C::BeforeTitle, row, count(title.saturating_sub(row)));
        }
        let same = row > 0 && is_alike(&seen.lines[row - 1], &seen.lines[row]);
        alike = if same { alike + 1 } else { 0 };
        put(columns, C::SameShape, row, count(alike));
    }
    // The run's length for all of its lines, not only the last.
    let column = columns.column_mut(C::SameShape as usize);
    for row in (1..rows).rev() {
        if is_alike(&seen.lines[row - 1], &seen.lines[row]) {
            column[row - 1] = column[row - 1].max(column[row]);
        }
    }
}

/// True for lines of the same look, as those of a list are.
fn is_alike(a: &Line<'_>, b: &Line<'_>) -> bool {
    shape(a) == shape(b) && a.block.kind == b.block.kind && a.block.depth == b.block.depth
}

/// Words that a line shares with the title and with the run of prose.
fn words(seen: &Seen<'_>, columns: &mut Columns) {
    let mut run = vec![0_u8; WORD_SLOTS];
    let slot = |hash: u32| hash as usize % WORD_SLOTS;
    let in_run = |row: usize| seen.kept[row] && seen.lines[row].is_prose();
    for (row, line) in seen.lines.iter().enumerate() {
        if in_run(row) {
            content(line).for_each(|word| run[slot(word)] = run[slot(word)].saturating_add(1));
        }
    }
    let mut title: Vec<u32> =
        seen.title.map(|title| content(&seen.lines[title]).collect()).unwrap_or_default();
    title.sort_unstable();
    for (row, line) in seen.lines.iter().enumerate() {
        let own = u8::from(in_run(row));
        let (mut all, mut shared, mut in_title) = (0, 0, 0);
        for word in content(line) {
            all += 1;
            shared += usize::from(run[slot(word)] > own);
            in_title += usize::from(title.binary_search(&word).is_ok());
        }
        put(columns, Column::RunWords, row, share(shared, all));
        put(columns, Column::InTitle, row, share(in_title, all));
        put(columns, Column::TitleShare, row, share(in_title.min(title.len()), title.len()));
    }
}

/// The columns of the lexicon.
pub fn lexical(sketch: &Sketch, columns: &mut Columns, lexicon: impl Fn(u32) -> Option<i32>) {
    use Column as C;
    let of = |hashes: &mut dyn Iterator<Item = u32>| {
        let known = hashes.filter_map(&lexicon);
        known.fold((0, 0, 0), |(least, most, sum), weight: i32| {
            (weight.min(least), weight.max(most), sum + weight)
        })
    };
    let elements: Vec<(i32, i32, i32)> =
        sketch.elements.iter().map(|names| of(&mut names.iter().copied())).collect();
    for row in 0..sketch.lines.len() {
        let (mut least, mut most, mut sum) = (0, 0, 0);
        for element in &sketch.nest(row).elements {
            let found = elements[usize::from(*element)];
            least = least.min(found.0);
            most = most.max(found.1);
            sum += found.2;
        }
        put(columns, C::ClassLeast, row, signed(least, 2));
        put(columns, C::ClassMost, row, signed(most, 2));
        put(columns, C::ClassSum, row, signed(sum, 8));
        let (least, most, sum) = of(&mut sketch.words_and_pairs(row));
        put(columns, C::WordLeast, row, signed(least, 2));
        put(columns, C::WordMost, row, signed(most, 2));
        put(columns, C::WordSum, row, signed(sum, 6));
        let first: i32 = sketch.words_and_pairs(row).take(3).filter_map(&lexicon).sum();
        put(columns, C::WordStart, row, signed(first, 4));
    }
}
