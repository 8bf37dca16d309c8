//! The problem: boxes cut the story of a page in pieces, and the greatest piece is not all of it.
//!
//! The markup holds the pieces together: the story stands in one element, and what its makers named
//! for comments or menus is none of it. The element is the one with the fewest lines among those
//! that hold nearly all paragraphs of the core; paths name elements by class and id, so elements of
//! the same name count as one.

use crate::clean::Reason;
use crate::clean::line::Line;
use std::collections::HashMap;
use std::ops::Range;

/// Elements whose content is seldom the article.
const ASIDE_ELEMENTS: &[&str] = &["nav", "footer", "aside", "form", "header", "dialog"];

/// Parts of the names that pages give to what is no article.
#[rustfmt::skip] // one word a line would hide the list
const SIDE_NAMES: &[&str] = &[
    "comment", "comments", "commentlist", "kommentar", "kommentare", "disqus", "respond",
    "related", "recommended", "recommendations", "sidebar", "newsletter", "footer", "nav",
    "navigation", "navbar", "menu", "breadcrumb", "breadcrumbs", "cookie", "cookies", "consent",
    "popular", "trending", "outbrain", "taboola", "advert", "advertisement", "modal", "popup",
    "paywall",
];
/// Parts that say the element holds the story as well, or only speaks of the other thing.
const MAIN_NAMES: &[&str] =
    &["article", "content", "body", "main", "story", "post", "entry", "has", "with", "no", "is"];
/// Elements on the way to a line whose names are asked: those further out hold the page.
const NAMED_ELEMENTS: usize = 6;

/// What the elements around a line say against it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Aside {
    /// It stands in an element whose content is seldom the article.
    pub element: bool,
    /// Its markup is named for something other than the article.
    pub named: bool,
}

impl Aside {
    /// What a path says.
    pub fn of(path: &str) -> Self {
        let is_element = |element: &str| {
            let name = element.split(['.', '#', '[']).next().unwrap_or_default();
            ASIDE_ELEMENTS.contains(&name)
        };
        let is_named = |element: &str| {
            !element.starts_with("body") && element.split(['.', '#']).skip(1).any(is_aside_name)
        };
        Self {
            element: path.split(' ').any(is_element),
            named: path.rsplit(' ').take(NAMED_ELEMENTS).any(is_named),
        }
    }
}

fn is_aside_name(name: &str) -> bool {
    let is = |names: &[&str]| {
        name.split(['-', '_', '[', '=', ']'])
            .any(|part| names.iter().any(|other| part.eq_ignore_ascii_case(other)))
    };
    is(SIDE_NAMES) && !is(MAIN_NAMES)
}

/// Share of linked characters above which a short line between paragraphs points elsewhere.
const LINK_SHARE: f32 = 0.6;
/// Share of the words of the core's paragraphs that its element holds; a summary or a box of the
/// story may stand outside.
const HELD: f64 = 0.8;

/// The core with the paragraphs that stand in its element, and for each line of `lines` whether it
/// is in the core or that element, and no link alone; `None` where the markup names no such element.
pub(super) fn widened(
    core: &Range<usize>,
    lines: &[Line<'_>],
    reasons: &[Option<Reason>],
) -> Option<(Range<usize>, Vec<bool>)> {
    let is_paragraph = |index: usize| reasons[index].is_none() && lines[index].is_prose();
    // Words of the core's paragraphs, and lines, in the elements of each name.
    let mut held: HashMap<&str, (usize, usize)> = HashMap::new();
    let mut words = 0;
    for (index, line) in lines.iter().enumerate() {
        let own = if core.contains(&index) && is_paragraph(index) { line.length } else { 0 };
        words += own;
        for element in named(line) {
            let sum = held.entry(element).or_default();
            sum.0 += own;
            sum.1 += 1;
        }
    }
    let enough = |held: usize| count(held) >= HELD * count(words);
    let all = held.into_iter().filter(|(_, sum)| words > 0 && enough(sum.0));
    // Of equal ones the first by name, so that the answer is always the same.
    let (element, _) = all.min_by_key(|(name, sum)| (sum.1, *name))?;
    let holds = |index: usize| named(&lines[index]).any(|name| name == element);
    let paragraphs = || (0..lines.len()).filter(|index| holds(*index) && is_paragraph(*index));
    let start = paragraphs().next().map_or(core.start, |first| first.min(core.start));
    let end = paragraphs().next_back().map_or(core.end, |last| core.end.max(last + 1));
    let is_link =
        |index: usize| lines[index].block.link_share > LINK_SHARE && !lines[index].is_prose();
    let added = |index: usize| (start..end).contains(&index) && holds(index);
    let inside =
        (0..lines.len()).map(|at| (core.contains(&at) || added(at)) && !is_link(at)).collect();
    Some((start..end, inside))
}

/// Teasers that make a front page; fewer may be a box on a page with a short story.
const FRONT_MIN_TEASERS: usize = 3;
/// Longer paragraphs under a linked headline are no teasers.
const TEASER_MAX_WORDS: usize = 60;

/// True if two thirds of the paragraphs kept are teasers, each under a linked headline: the front
/// of a section, which has no article.
pub(super) fn is_front(
    lines: &[Line<'_>],
    reasons: &[Option<Reason>],
    kept: impl Fn(usize) -> bool,
) -> bool {
    let (mut paragraphs, mut teasers) = (0, 0);
    for index in 0..lines.len() {
        let line = &lines[index];
        if reasons[index].is_some() || !kept(index) || !line.is_prose() {
            continue;
        }
        paragraphs += 1;
        let headed = index.checked_sub(1).is_some_and(|above| {
            lines[above].block.link_share > LINK_SHARE && lines[above].is_title_like()
        });
        teasers += usize::from(headed && line.length <= TEASER_MAX_WORDS);
    }
    teasers >= FRONT_MIN_TEASERS && teasers * 3 >= paragraphs * 2
}

/// The elements around a line that have a name of their own: a class, an id, or a landmark's.
fn named<'p>(line: &Line<'p>) -> impl Iterator<Item = &'p str> {
    line.block.path.split(' ').filter(|element| {
        element.contains(['.', '#', '[']) || matches!(*element, "article" | "main")
    })
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::line::page_of;

    #[test]
    fn the_core_is_widened_within_its_element() {
        let sentence = "The council of Alder voted on Monday to close both of the old bridges.";
        let mut page = page_of(&format!("{sentence}\n").repeat(6));
        for (block, path) in page.blocks.iter_mut().zip([
            "main div.lead p",
            "main div.story p",
            "main div.box p",
            "main div.story p",
            "main div.story p",
            "main div.more p",
        ]) {
            block.path = path.to_owned();
        }
        let lines: Vec<_> = page.blocks.iter().map(|block| Line::new(&page, block)).collect();
        let reasons = vec![None; lines.len()];
        let (core, inside) = widened(&(3..5), &lines, &reasons).expect("the story has a name");
        assert_eq!(core, 1..5);
        assert_eq!(inside, [false, true, false, true, true, false]);
    }

    #[test]
    fn a_front_page_is_teasers_under_linked_headlines() {
        let teaser = "Alder Votes on Its Old Bridges\nThe council of Alder votes on both of them on Monday.\n";
        for (links, front) in [(1.0, true), (0.0, false)] {
            let mut page = page_of(&teaser.repeat(4));
            page.blocks.iter_mut().step_by(2).for_each(|block| block.link_share = links);
            let lines: Vec<_> = page.blocks.iter().map(|block| Line::new(&page, block)).collect();
            assert_eq!(is_front(&lines, &vec![None; 8], |_| true), front);
        }
    }

    #[test]
    fn names_tell_what_is_no_article() {
        for (path, aside) in [
            ("main div.comments div p", true),
            ("main div#related-links p", true),
            ("main div.article-with-sidebar p", false),
            ("body.menu p", false),
            ("main div.commentary p", false),
            ("", false),
        ] {
            assert_eq!(Aside::of(path).named, aside, "{path}");
        }
    }
}
