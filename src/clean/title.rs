//! The problem: of the lines above the text one is its headline, and nothing says which.
//!
//! Each line before the first paragraph that reads like a headline is weighed: markup, repeats,
//! words that the text takes up again, and closeness. Where the markup has a heading of the first
//! level that its own title agrees with, or only one, nothing needs weighing.

use crate::block::{BlockKind, Metadata};
use crate::clean::line::Line;
use crate::clean::{Reason, ReasonCode, byline};
use crate::text::{ShortKeySet, fold};
use std::collections::HashSet;

/// Lines above the first paragraph among which the title is looked for.
const REACH_LINES: usize = 24;
/// Words of the text that are compared with a title.
const TEXT_WORDS: usize = 250;
/// Words of so few bytes say nothing of what a text is about.
const SMALL_WORD_BYTES: usize = 2;
/// A line that weighs less is no title; one that repeats or shares its words with the text passes.
const LEAST_WEIGHT: f64 = 1.2;
/// Weight of standing right above a line that may be a subtitle: more than that line has for being
/// the last above the text.
const ABOVE_SUBTITLE: f64 = 0.6;

/// The title of the text that starts at `first`; all indices are those of `lines`, one article's.
pub(super) fn find(
    lines: &[Line<'_>],
    reasons: &[Option<Reason>],
    repeats: &[Option<usize>],
    first: usize,
    metadata: &Metadata,
) -> Option<usize> {
    let markup = metadata.title.as_deref().map(|title| fold(title).into_owned());
    if let Some(heading) = only_heading(lines, reasons, repeats, markup.as_deref()) {
        return Some(heading);
    }
    let text_words: ShortKeySet = lines[first..]
        .iter()
        .filter(|line| line.is_prose())
        .flat_map(|line| &line.words)
        .take(TEXT_WORDS)
        .map(|word| word.hash)
        .collect();
    let repeated: HashSet<usize> = repeats.iter().filter_map(|first| *first).collect();
    let from = first.saturating_sub(REACH_LINES);
    let mut best: Option<(f64, usize)> = None;
    let mut strange = 0_u32;
    let mut below = None;
    for index in (from..first).rev() {
        let line = &lines[index];
        let told =
            |at: usize| reasons[at].as_ref().is_some_and(|r| r.code != ReasonCode::Duplicate);
        // A repeat of a caption is no more a title than the caption.
        let taken = told(index) || repeats[index].is_some_and(told);
        let again = repeats[index].is_some() || repeated.contains(&index);
        let named = markup.as_deref().is_some_and(|title| agrees(title, &line.folded()));
        if taken
            || byline::opens(line)
            || !(line.is_title_like() || named || (line.is_heading() && line.length > 1))
        {
            continue;
        }
        // Where the markup has a title, only it or a heading can be another.
        if markup.is_some() && !named && !line.is_heading() {
            continue;
        }
        let mut weight = -0.12 * f64::from(strange);
        strange += 1;
        // Of two lines like titles the first is the title and the longer one below its subtitle.
        let above = below == Some(index + 1) && lines[index + 1].length >= line.length;
        below = Some(index);
        weight += if above { ABOVE_SUBTITLE } else { 0.0 };
        weight += if again { 2.0 } else { 0.0 };
        weight += if named { 4.0 } else { 0.0 };
        weight += match line.block.kind {
            BlockKind::Heading(1) => 3.0,
            BlockKind::Heading(_) => 1.0,
            _ => 0.0,
        };
        weight += if (5..=20).contains(&line.length) { 1.0 } else { 0.0 };
        weight += if index == 0 { 1.0 } else { 0.0 };
        // Folded: an accent takes bytes, and makes no small word say more.
        let long = |at: &usize| line.word(*at).len() > SMALL_WORD_BYTES;
        let content = (0..line.words.len()).filter(|at| !line.words[*at].is_stop() && long(at));
        let content: Vec<u32> = content.map(|at| line.words[at].hash).collect();
        let shared = content.iter().filter(|word| text_words.contains(*word)).count();
        if !content.is_empty() {
            let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
            weight += 3.0 * count(shared) / count(content.len());
        }
        // The last line above the text is its title where nothing speaks for another.
        weight += if strange == 1 { 0.4 } else { 0.0 };
        if weight >= LEAST_WEIGHT && best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, index));
        }
    }
    let (_, index) = best?;
    Some(repeats[index].unwrap_or(index))
}

/// Shorter headings of the first level are names of sites and sections.
const HEADING_MIN_WORDS: usize = 3;

/// The heading of the first level that is the title of the markup, or the only one.
fn only_heading(
    lines: &[Line<'_>],
    reasons: &[Option<Reason>],
    repeats: &[Option<usize>],
    markup: Option<&str>,
) -> Option<usize> {
    let told = |at: usize| reasons[at].as_ref().is_some_and(|r| r.code != ReasonCode::Duplicate);
    let mut headings = (0..lines.len()).filter(|index| {
        let line = &lines[*index];
        line.block.kind == BlockKind::Heading(1)
            && line.length >= HEADING_MIN_WORDS
            && !told(*index)
            && repeats[*index].is_none_or(|first| lines[first].block.kind != line.block.kind)
    });
    let named = |index: &usize| {
        markup.is_some_and(|title| letters(title) == letters(&lines[*index].folded()))
    };
    let first = headings.next()?;
    if named(&first) {
        return Some(first);
    }
    match headings.next() {
        None => Some(first),
        Some(second) => [second].into_iter().chain(headings).find(named),
    }
}

/// The letters and digits of a title: markup and text differ in quotes and spaces.
fn letters(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// True if a title of the markup, which may name the site as well, is the line.
fn agrees(markup: &str, line: &str) -> bool {
    let (long, short) = if markup.len() > line.len() { (markup, line) } else { (line, markup) };
    short.len() > 10 && long.starts_with(short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::line::page_of;

    #[test]
    fn a_title_shares_its_words_with_the_text_but_for_small_ones() {
        for (first_line, expected) in [
            ("Rain Floods Alder Market", Some(0)),
            ("Rain Floods Alder Market Ur Ox Yv Ez Uq Yk", Some(0)),
            ("Rain Floods Alder Market Úr Óx Ýv Éz Úq Ýk", Some(0)),
            ("Rain Floods Alder Market Oak Elm Ash Yew Fir Box", Some(1)),
        ] {
            let page = page_of(&format!(
                "{first_line}\nTraders count the cost together\n\
                 Heavy rain floods the market of Alder on Monday, and the traders count what it has cost."
            ));
            let lines: Vec<_> = page.blocks.iter().map(|block| Line::new(&page, block)).collect();
            let found = find(&lines, &vec![None; 3], &[None; 3], 2, &Metadata::default());
            assert_eq!(found, expected, "{first_line}");
        }
    }
}
