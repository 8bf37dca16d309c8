//! The problem: one paste may hold several articles, and nothing marks where the next begins.
//!
//! A new article begins at a line like a headline that is followed by paragraphs of its own and
//! that something else confirms: it is said again at once, a caption, byline or dateline follows,
//! the text above it ended in its source, or its words are those of the text below and not of the
//! text above, and a byline follows or more blank lines stand before it than anywhere near.
//! In plain text a second page begins besides where a trained forest says so.

use crate::clean::credit::text_credit;
use crate::clean::line::Line;
use crate::clean::{Reason, ReasonCode, byline, dateline};
use crate::text::is_stop_word;
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

/// Lines within which a title is said again.
const AGAIN_LINES: usize = 8;
/// Lines within which captions, bylines and the first paragraph follow a title.
const HEAD_LINES: usize = 10;
/// Blank lines that part two articles rather than two paragraphs.
const WIDE_GAP: u16 = 2;
/// Points that confirm a start.
const ENOUGH_POINTS: u32 = 2;
/// Words of paragraphs that make an article and no teaser.
const ARTICLE_MIN_WORDS: usize = 60;
/// Paragraphs that make an article and no teaser.
const ARTICLE_MIN_PARAGRAPHS: usize = 2;
/// Words that make an article under a byline or with a dateline: a brief of an agency.
const BRIEF_MIN_WORDS: usize = 25;
/// Shorter lines are subheads.
const START_MIN_WORDS: usize = 4;

/// Lines between two seams at least.
const SEAM_LINES: usize = 6;

/// The parts of the page that hold one article each; they cover all of it. At `begun` one begins for
/// certain; `seams` says for each line how much speaks for a page beginning there, given where the
/// rules begin one.
pub(super) fn parts(
    lines: &[Line<'_>],
    reasons: &[Option<Reason>],
    repeats: &[Option<usize>],
    begun: &[usize],
    seams: impl FnOnce(&[bool]) -> Option<Vec<i32>>,
) -> Vec<Range<usize>> {
    let mut cuts = cuts(lines, reasons, repeats);
    let mut starts = vec![false; lines.len()];
    cuts.iter().skip(1).for_each(|cut| starts[*cut] = true);
    if let Some(scores) = seams(&starts) {
        add_seams(&mut cuts, &scores, lines, reasons);
    }
    cuts.extend(begun.iter().filter(|at| **at < lines.len()));
    cuts.sort_unstable();
    cuts.dedup();
    let ends = cuts.iter().skip(1).copied().chain([lines.len()]);
    cuts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// Adds the likeliest seams that have an article on either side.
fn add_seams(
    cuts: &mut Vec<usize>,
    scores: &[i32],
    lines: &[Line<'_>],
    reasons: &[Option<Reason>],
) {
    let sums = sums(lines, reasons);
    let mut likely: Vec<usize> = (1..lines.len()).filter(|row| scores[*row] > 0).collect();
    likely.sort_by_key(|row| (std::cmp::Reverse(scores[*row]), *row));
    for row in likely {
        let at = cuts.partition_point(|cut| *cut <= row);
        let (start, end) = (cuts[at - 1], cuts.get(at).copied().unwrap_or(lines.len()));
        let is_article = |from: usize, to: usize| {
            let (from, to) = (sums[from], sums[to]);
            to.0 - from.0 >= ARTICLE_MIN_PARAGRAPHS && to.1 - from.1 >= ARTICLE_MIN_WORDS
        };
        if row - start >= SEAM_LINES
            && end - row >= SEAM_LINES
            && is_article(start, row)
            && is_article(row, end)
        {
            cuts.insert(at, row);
        }
    }
}

/// Where the rules begin an article; the first is 0.
fn cuts(lines: &[Line<'_>], reasons: &[Option<Reason>], repeats: &[Option<usize>]) -> Vec<usize> {
    let starts: Vec<usize> =
        (0..lines.len()).filter(|at| is_start(lines, reasons, repeats, *at)).collect();
    let sums = sums(lines, reasons);
    let is_article = |range: Range<usize>| {
        let (start, end) = (sums[range.start], sums[range.end]);
        let (paragraphs, words) = (end.0 - start.0, end.1 - start.1);
        paragraphs >= ARTICLE_MIN_PARAGRAPHS && words >= ARTICLE_MIN_WORDS
            || words >= BRIEF_MIN_WORDS && is_signed(&lines[range.clone()], &reasons[range])
    };
    let mut cuts = vec![0];
    let mut head = None;
    for (number, &at) in starts.iter().enumerate() {
        let end = starts.get(number + 1).copied().unwrap_or(lines.len());
        // The line above may be the title and this one its subtitle.
        let start = head.take().unwrap_or(at);
        if sums[start].0 == sums[end].0 && end - start <= HEAD_LINES && end < lines.len() {
            head = Some(start);
            continue;
        }
        let from = *cuts.last().expect("cuts starts with one element");
        if start > from && is_article(from..start) && is_article(start..end) {
            cuts.push(start);
        }
    }
    cuts
}

/// Paragraphs and their words before each line, so that any run is summed in one step.
fn sums(lines: &[Line<'_>], reasons: &[Option<Reason>]) -> Vec<(usize, usize)> {
    let mut sum = (0, 0);
    let mut out = vec![sum];
    for (line, reason) in lines.iter().zip(reasons) {
        if reason.is_none() && line.is_prose() {
            sum = (sum.0 + 1, sum.1 + line.length);
        }
        out.push(sum);
    }
    out
}

/// True if a byline stands at the head of the run, or its first paragraph has a dateline.
fn is_signed(lines: &[Line<'_>], reasons: &[Option<Reason>]) -> bool {
    for (line, reason) in lines.iter().zip(reasons).take(HEAD_LINES) {
        match reason {
            Some(reason) if reason.code == ReasonCode::Byline => return true,
            None if line.is_prose() => return dateline::find(line.text).is_some(),
            _ => {}
        }
    }
    false
}

fn is_start(
    lines: &[Line<'_>],
    reasons: &[Option<Reason>],
    repeats: &[Option<usize>],
    at: usize,
) -> bool {
    let line = &lines[at];
    if at == 0
        || reasons[at].is_some()
        || line.length < START_MIN_WORDS
        || !line.is_title_like()
        || byline::opens(line)
    {
        return false;
    }
    // The second copy of a title starts nothing.
    if repeats[at].is_some_and(|first| at - first <= AGAIN_LINES) {
        return false;
    }
    let Some(head) = Head::find(lines, reasons, repeats, at) else { return false };
    let mut points = head.points;
    if line.block.gap >= WIDE_GAP && line.block.gap > usual_gap(lines, at) {
        points += if is_new_matter(lines, at) { 2 } else { 1 };
    } else if head.signed && is_new_matter(lines, at) {
        points += 1;
    }
    let first = head.first;
    if dateline::find(lines[first].text).is_some() {
        points += 2;
    }
    let before = (0..at).rev().take(HEAD_LINES * 2).find(|index| reasons[*index].is_none());
    if before
        .is_some_and(|index| lines[index].is_prose() && text_credit(lines[index].text).is_some())
    {
        points += 2;
    }
    points >= ENOUGH_POINTS
}

/// What stands under a title.
struct Head {
    /// The first paragraph.
    first: usize,
    /// Points of what stands between them.
    points: u32,
    /// True if a byline is among it.
    signed: bool,
}

impl Head {
    /// What stands under the title at `at`, if a paragraph follows.
    fn find(
        lines: &[Line<'_>],
        reasons: &[Option<Reason>],
        repeats: &[Option<usize>],
        at: usize,
    ) -> Option<Self> {
        let (mut again, mut caption, mut stamp) = (0, 0, 0);
        let mut signed = false;
        let mut strange = 0;
        for index in at + 1..lines.len().min(at + 1 + HEAD_LINES) {
            let code = reasons[index].as_ref().map(|reason| reason.code);
            match code {
                Some(ReasonCode::Caption | ReasonCode::PhotoCredit) => caption = 1,
                Some(ReasonCode::Byline | ReasonCode::Dateline | ReasonCode::Metadata) => {
                    stamp = 1;
                    signed |= code == Some(ReasonCode::Byline);
                }
                Some(ReasonCode::RelatedHeading | ReasonCode::RelatedHeadline) => return None,
                Some(_) => {}
                None if lines[index].key == lines[at].key => again = 2,
                None if repeats[index].is_some() => {}
                None if lines[index].is_prose() => {
                    return Some(Self { first: index, points: again + caption + stamp, signed });
                }
                None => strange += 1,
            }
            // A subtitle and an author's name may stand between; a list of headlines may not.
            if strange > 2 {
                return None;
            }
        }
        None
    }
}

/// The widest gap that is usual in the ten lines before `at`.
fn usual_gap(lines: &[Line<'_>], at: usize) -> u16 {
    let mut gaps: Vec<u16> =
        lines[at.saturating_sub(HEAD_LINES)..at].iter().map(|line| line.block.gap).collect();
    gaps.sort_unstable();
    gaps.get(gaps.len() * 3 / 4).copied().unwrap_or(0)
}

/// Lines on either side of a title whose words are compared with it.
const MATTER_LINES: usize = 16;

/// True if the text after the title takes up its words and the text before does not know them.
fn is_new_matter(lines: &[Line<'_>], at: usize) -> bool {
    let title: HashSet<Cow<'_, str>> = content(&lines[at]).collect();
    let shared = |lines: &[Line<'_>]| {
        let words: HashSet<Cow<'_, str>> =
            lines.iter().filter(|line| line.is_prose()).flat_map(content).collect();
        title.iter().filter(|word| words.contains(*word)).count()
    };
    let before = shared(&lines[at.saturating_sub(MATTER_LINES)..at]);
    let after = shared(&lines[at + 1..lines.len().min(at + 1 + MATTER_LINES)]);
    after >= 2 && after * 3 >= title.len() && before * 4 <= after
}

/// The words of a line that are no stop words.
fn content<'p>(line: &Line<'p>) -> impl Iterator<Item = Cow<'p, str>> {
    line.folded_words().filter(|word| word.len() > 3 && !is_stop_word(word))
}

#[cfg(test)]
mod tests {
    use crate::clean::line::{self, page_of};
    use crate::clean::{byline, caption, duplicate};

    const BRIDGE: &str = "The council of Alder voted on Monday to close both of the old bridges over \
        the river, because the steel has rusted through and no money is left to mend it this year.\n\
        The bridges will stay shut until the spring, the mayor of the town said after the vote, and \
        the buses will have to take the long way round by the mill and the station.\n";
    const HARVEST: &str = "Farmers around Elm brought in the best apple harvest of the last ten years, as \
        the summer was dry and the frost came late, the county office of agriculture reported.\n\
        The price of apples has fallen by a third since August, and some of the fruit may be left on \
        the trees, a spokeswoman for the growers in the valley said on Tuesday.\n";

    #[test]
    fn an_article_begins_where_a_title_is_confirmed() {
        let title = "Elm Farmers See Best Apple Harvest in Years\n";
        let head = "Alder Votes to Close Bridges\n";
        let photo = "Apples in Elm. (AP Photo/Ana Ruiz)\n";
        let filed = "ELM (Reuters) — Farmers around Elm brought in the best apple harvest of the last \
            ten years, as the summer was dry and the frost came late, the office reported.\n";
        let under = "A Dry Summer and a Late Frost Helped the Growers of Apples\n";
        for (what, second, parts) in [
            ("a brief with its dateline", format!("{title}{filed}"), 2),
            ("a subtitle and a byline", format!("\n\n{title}{under}By Leo Hart\n{HARVEST}"), 2),
            ("blank lines and new matter", format!("\n\n\n{title}{HARVEST}"), 2),
            ("said again at once", format!("{title}{photo}{title}{HARVEST}"), 2),
            ("blank lines and a caption", format!("\n\n{title}{photo}{HARVEST}"), 2),
            ("new matter and a byline", format!("{title}By Leo Hart\n{HARVEST}"), 2),
            ("a byline alone", format!("The Long Way by the Mill\nBy Leo Hart\n{HARVEST}"), 1),
            ("a subhead", format!("The long way round\n{BRIDGE}"), 1),
            ("a teaser", format!("\n\n\n{title}Farmers around Elm are glad.\n"), 1),
        ] {
            let page = page_of(&format!("{head}{BRIDGE}{second}"));
            let lines = line::lines(&page);
            let judge = |line| caption::judge(line).or_else(|| byline::judge(line));
            let reasons: Vec<_> = lines.iter().map(judge).collect();
            let found = super::parts(&lines, &reasons, &duplicate::repeats(&lines), &[], |_| None);
            assert_eq!(found.len(), parts, "{what}");
            if let Some(second) = found.get(1) {
                assert_eq!(lines[second.start].text, title.trim_end(), "{what}");
            }
        }
    }
}
