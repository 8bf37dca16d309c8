//! The problem: what no phrase gives away (menus, teasers, footers) is still not the article.
//!
//! Prose comes in a run; around it stand short lines without stops. Every line gets a worth (long
//! sentences above zero, everything else below), and the run with the greatest sum is the core
//! (Bentley, "Algorithm design techniques", 1984). One pass, and no threshold on a single line.

use crate::block::BlockKind;
use crate::clean::line::Line;
use crate::clean::{Feature, Reason, ReasonCode};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Worth of a word of prose; a paragraph of 30 words outweighs some four menu lines.
const WORTH_A_WORD: f64 = 0.1;
/// Words of a paragraph that count; one endless line must not carry a page.
const WORDS_COUNTED: usize = 60;
/// What a paragraph must earn before it counts: a teaser under a headline does not.
const PROSE_COST: f64 = 0.8;
/// Worth of a short sentence.
const SHORT_SENTENCE: f64 = 0.1;
/// Worth of a line that goes on: a lead to a list, or an item of one.
const LIST_LINE: f64 = 0.0;
/// Worth of a line like a headline.
const TITLE_LIKE: f64 = -0.6;
/// Worth of a line of a few words.
const SHORT: f64 = -0.7;
/// Worth of a line that a rule took.
const TAKEN: f64 = -0.5;
/// Worth of a heading over other stories or over comments: the article rarely goes on after it.
const BARRIER: f64 = -4.0;
/// Share of linked characters above which a line is a link.
const LINK_SHARE: f32 = 0.6;
/// What a line loses for being a link.
const LINK_COST: f64 = 1.5;
/// What a line loses for standing in an element whose content is seldom the article.
const ASIDE_COST: f64 = 1.0;
/// Worth at most of a line whose markup names it for something else.
const NAMED_ASIDE: f64 = -0.4;

/// What a line speaks for (above zero) or against being part of the article.
pub(super) fn worth(line: &Line<'_>, reason: Option<&Reason>) -> f64 {
    let text = match reason.map(|reason| reason.code) {
        Some(ReasonCode::Comments) => BARRIER,
        Some(ReasonCode::RelatedHeading) => BARRIER / 2.0,
        Some(
            ReasonCode::Caption
            | ReasonCode::PhotoCredit
            | ReasonCode::Byline
            | ReasonCode::Dateline
            | ReasonCode::Duplicate
            | ReasonCode::Advertisement,
        ) => 0.0,
        Some(ReasonCode::Legal | ReasonCode::CookieNotice) => 2.0 * TAKEN,
        Some(_) => TAKEN,
        None if line.is_prose() => {
            let counted = line.length.min(WORDS_COUNTED);
            f64::from(u32::try_from(counted).unwrap_or(0)) * WORTH_A_WORD - PROSE_COST
        }
        None if line.stops && line.length > 2 => SHORT_SENTENCE,
        None if line.length > 2 && line.text.ends_with([':', ';', ',']) => LIST_LINE,
        None if line.length > 4 => TITLE_LIKE,
        None => SHORT,
    };
    let linked = if line.block.link_share > LINK_SHARE { LINK_COST } else { 0.0 };
    let aside = if line.aside.element { ASIDE_COST } else { 0.0 };
    let worth = text - linked - aside;
    if line.aside.named { worth.min(NAMED_ASIDE) } else { worth }
}

/// The run of `range` with the greatest sum of what each line is worth; `None` if none is worth anything.
pub(super) fn core(range: Range<usize>, worth: impl Fn(usize) -> f64) -> Option<Range<usize>> {
    let mut best: Option<(f64, Range<usize>)> = None;
    let (mut sum, mut start) = (0.0, range.start);
    for index in range {
        if sum <= 0.0 {
            sum = 0.0;
            start = index;
        }
        sum += worth(index);
        if sum > best.as_ref().map_or(0.0, |(sum, _)| *sum) {
            best = Some((sum, start..index + 1));
        }
    }
    best.map(|(_, core)| core)
}

/// Lines of a paste for each of which one piece of page furniture is forgiven: stories speak of
/// cookies and newsletters, too.
const LINES_A_FURNITURE: usize = 40;

/// True for a paste without any furniture of a page: an article copied by hand, of which nothing is
/// dropped for its shape.
pub(super) fn is_by_hand(
    core: &Range<usize>,
    lines: &[Line<'_>],
    reasons: &[Option<Reason>],
) -> bool {
    let furniture =
        || reasons.iter().flatten().filter(|reason| is_furniture(reason)).map(|reason| reason.code);
    let kinds = furniture().collect::<HashSet<_>>().len();
    let outside = lines.len() - core.len();
    match kinds {
        // Nobody copies a menu together with its markup.
        _ if lines.iter().any(|line| line.aside.element) => false,
        0 if lines.iter().all(|line| line.known) => true,
        0 | 1 => {
            furniture().count() * LINES_A_FURNITURE <= lines.len()
                && outside <= LISTS_A_CORE * core.len() + MENU_LINES
        }
        _ => {
            furniture().count() * LINES_A_FURNITURE <= lines.len()
                && outside <= core.len() + MENU_LINES
        }
    }
}

/// So many lines beyond the core's own number are a menu in a language without phrases here.
const MENU_LINES: usize = 12;
/// With furniture of one kind at most an article may be lists for the greater part, such as a recipe.
const LISTS_A_CORE: usize = 4;

/// True for what only whole pages have; a rule of dashes or stars is in hand-made texts, too.
fn is_furniture(reason: &Reason) -> bool {
    let rule = reason.phrase.as_ref().is_some_and(|p| !p.contains(char::is_alphanumeric));
    !rule
        && !matches!(
            reason.code,
            ReasonCode::Caption
                | ReasonCode::PhotoCredit
                | ReasonCode::Byline
                | ReasonCode::Dateline
                | ReasonCode::Metadata
                | ReasonCode::Duplicate
        )
}

/// Why a line outside the core is dropped.
pub(super) fn outside(line: &Line<'_>, after: bool) -> Reason {
    let code = if line.is_prose() {
        ReasonCode::LowContent
    } else if line.is_title_like() && after {
        ReasonCode::RelatedHeadline
    } else if line.length <= 4 && !line.stops {
        ReasonCode::Navigation
    } else {
        ReasonCode::LowContent
    };
    let shows = [
        true,
        line.block.link_share > LINK_SHARE,
        line.length < SHORT_WORDS,
        !line.stops,
        line.stop_words == 0,
        matches!(line.block.kind, BlockKind::ListItem),
    ];
    Reason { code, phrase: None, features: shown(shows).into() }
}

/// A line of fewer words is named short.
const SHORT_WORDS: usize = 8;
/// What a line outside the core can show, and how much it weighs, strongest first.
const SHOWN: [(&str, f64); 6] = [
    ("outside the run of prose", 1.0),
    ("mostly link", 0.9),
    ("short line", 0.7),
    ("no full stop", 0.5),
    ("no stop words", 0.4),
    ("list item", 0.3),
];

/// The features that `shows` tells. One list for each short line of a page would be larger than its text, so
/// each is made once.
fn shown(shows: [bool; SHOWN.len()]) -> &'static [Feature] {
    static LISTS: LazyLock<Vec<Vec<Feature>>> = LazyLock::new(|| {
        let list = |bits: usize| {
            let told = SHOWN.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
            told.map(|(_, (name, weight))| feature(name, *weight)).collect()
        };
        (0..1 << SHOWN.len()).map(list).collect()
    });
    let bits = shows.iter().rev().fold(0, |bits, shows| bits << 1 | usize::from(*shows));
    &LISTS[bits]
}

pub(super) fn feature(name: &'static str, weight: f64) -> Feature {
    Feature { name: name.into(), weight }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_features_names_what_is_shown_strongest_first() {
        for (shows, expected) in [
            ([false; 6], &[][..]),
            ([true, false, true, false, false, true], &[(0, 1.0), (2, 0.7), (5, 0.3)]),
            ([true; 6], &[(0, 1.0), (1, 0.9), (2, 0.7), (3, 0.5), (4, 0.4), (5, 0.3)]),
        ] {
            let expected = expected.iter().map(|(at, weight)| feature(SHOWN[*at].0, *weight));
            assert_eq!(shown(shows), expected.collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_core_is_the_run_of_greatest_worth() {
        for (worths, expected) in [
            (vec![-1.0, 2.0, -1.0, 3.0, -2.0, 1.0], Some(1..4)),
            (vec![1.0, -3.0, 2.0], Some(2..3)),
            (vec![-1.0, -2.0], None),
            (vec![], None),
        ] {
            assert_eq!(core(0..worths.len(), |index| worths[index]), expected);
        }
    }
}
