//! The problem: stories of short sentences, subheads and lists are worth little line by line, and
//! one removed line in their middle ends the core too soon.
//!
//! From each end the core is extended as a match of sequences is (Altschul et al., "Basic local
//! alignment search tool", 1990): gentler worths are summed line by line, the longest run with the
//! greatest sum is taken, and the search ends where the sum has dropped too far below it. Headings
//! over other stories, comments and legal notices end it at once.

use crate::block::BlockKind;
use crate::clean::line::Line;
use crate::clean::{Reason, ReasonCode};
use std::ops::Range;

/// Worth of a paragraph.
const PARAGRAPH: f64 = 1.0;
/// Worth of a short sentence: it makes good for a subhead.
const SENTENCE: f64 = 0.6;
/// Worth of a short question or call, which is as often a subhead or a button.
const QUESTION: f64 = -0.1;
/// Worth of a line that a rule took: buttons, boxes and pictures stand anywhere in a story.
const TAKEN: f64 = -0.1;
/// Worth of a byline or time-stamp below the text, where another text may begin.
const SIGNED: f64 = -0.5;
/// Worth of what the markup calls a heading.
const HEADING: f64 = -0.3;
/// Worth of a line of a few words.
const SHORT: f64 = -0.5;
/// Worth of a line as long as a headline: a teaser under it must not make good for it.
const TITLE_LIKE: f64 = -1.1;
/// Worth of a line that is a link, or stands in an element that is no article.
const ASIDE: f64 = -1.0;
/// So far below its greatest value the sum may fall: three lines of a menu.
const DROP: f64 = 1.6;
/// Longer lines without a stop are headlines rather than subheads.
const SUBHEAD_MAX_WORDS: usize = 6;
/// A sentence of fewer words is a button ("Sign in.").
const SENTENCE_MIN_WORDS: usize = 3;
/// Lines after one that ends in a colon that can be its list.
const LIST_MAX_LINES: usize = 12;
/// Share of linked characters above which a line is a link.
const LINK_SHARE: f32 = 0.6;

/// The core with the sentences on either side, and the subheads, lists and boxes among them.
pub(super) fn grown(
    core: Range<usize>,
    lines: &[Line<'_>],
    reasons: &[Option<Reason>],
) -> Range<usize> {
    let in_list = listed(lines, reasons);
    let worth = |index: usize| worth(&lines[index], reasons[index].as_ref(), in_list[index]);
    let below_head = |index: usize| {
        // What stands above the byline is the head of the page.
        !reasons[index].as_ref().is_some_and(|reason| {
            matches!(reason.code, ReasonCode::Byline | ReasonCode::Metadata | ReasonCode::Dateline)
        })
    };
    let before = reach((0..core.start).rev().map(|at| worth(at).filter(|_| below_head(at))));
    let after = reach((core.end..lines.len()).map(worth));
    core.start - before..core.end + after
}

/// How many of `worths` belong to what stands before them; `None` is where a search ends.
fn reach(worths: impl Iterator<Item = Option<f64>>) -> usize {
    let (mut sum, mut best, mut length) = (0.0, 0.0, 0);
    for (index, worth) in worths.enumerate() {
        let Some(worth) = worth else { break };
        sum += worth;
        if sum > best {
            best = sum;
            length = index + 1;
        } else if sum < best - DROP {
            break;
        }
    }
    length
}

/// What a line says for (above zero) or against the story going on past it.
fn worth(line: &Line<'_>, reason: Option<&Reason>, listed: bool) -> Option<f64> {
    if let Some(reason) = reason {
        return match reason.code {
            ReasonCode::Comments
            | ReasonCode::RelatedHeading
            | ReasonCode::Legal
            | ReasonCode::CookieNotice => None,
            ReasonCode::Byline
            | ReasonCode::Metadata
            | ReasonCode::Dateline
            | ReasonCode::TagList
            | ReasonCode::Navigation => Some(SIGNED),
            _ => Some(TAKEN),
        };
    }
    let is_aside = line.block.link_share > LINK_SHARE || line.aside.element || line.aside.named;
    Some(if is_aside {
        ASIDE
    } else if line.is_prose() {
        PARAGRAPH
    } else if line.is_sentence() && line.length >= SENTENCE_MIN_WORDS {
        SENTENCE
    } else if listed || is_item(line) || line.text.ends_with([':', ';', ',']) {
        0.0
    } else if line.stops {
        QUESTION
    } else if line.is_heading() {
        HEADING
    } else if line.length <= SUBHEAD_MAX_WORDS {
        SHORT
    } else {
        TITLE_LIKE
    })
}

/// True for an item of a list by its markup or its sign.
fn is_item(line: &Line<'_>) -> bool {
    let signed = line.text.starts_with(['•', '·', '▪', '‣', '*'])
        || ["- ", "– ", "— "].iter().any(|sign| line.text.starts_with(sign));
    let digits = line.text.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=2).contains(&digits)
        && (line.text[digits..].starts_with(". ") || line.text[digits..].starts_with(") "));
    signed || numbered || matches!(line.block.kind, BlockKind::ListItem | BlockKind::TableRow)
}

/// For each line whether it is in a list that a line ending in a colon opens.
fn listed(lines: &[Line<'_>], reasons: &[Option<Reason>]) -> Vec<bool> {
    let mut left = 0_usize;
    let mut out = Vec::with_capacity(lines.len());
    for (line, reason) in lines.iter().zip(reasons) {
        let opens = reason.is_none() && line.text.ends_with(':');
        let goes_on = left > 0 && !opens && reason.is_none() && !line.stops;
        out.push(goes_on);
        left = match (opens, goes_on) {
            (true, _) => LIST_MAX_LINES,
            (false, true) => left - 1,
            (false, false) => 0,
        };
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::block::{InputKind, page};
    use crate::clean::{Decisions, Verdict, clean};

    /// A story: what it shows, its markup's kind, its text (`=` before lines of the body).
    const STORIES: &[(&str, &str)] = &[
        (
            "a subhead, bullets and a rule below a control",
            "Listen\nAlder mill to close after ninety years\n\
             =Workers at the Alder paper mill were told on Tuesday that it will close in March.\n\
             =The mill has run since 1936.\n=Follow the money\n\
             =The owners say that the price of power has doubled since the spring of last year.\n\
             =- The price of power\n=- A roof that leaks\n=The council will meet on Friday.\n___\n\
             =Nobody knows what will become of the site.",
        ),
        (
            "short sentences below a menu",
            "Home\nSport\nWeather\nFerry to Ash Island to run all winter\n3 hours ago\n\
             =The ferry to Ash Island will run all winter for the first time.\n\
             =Its owners said they had found the money.\n=Who pays?\n=The rest comes from fares.\n\
             =What happens next\n=The first boat leaves on 2 November.\n=Bo Lind will be on it.\n\
             Related topics\nFerries\nMore on this story\nFerry crew asks for more pay",
        ),
        (
            "a newsletter and two halves",
            "Skip to content\nAlder United win at last\nShare\n\
             =It was their first win of the season.\nSign up for our newsletter\n\
             =Jon Pell scored twice.\n=First half\n=Rovers began well. Ash Doon hit the bar.\n\
             =Second half\n=Pell made it 1-1 with a fine shot from the edge of the box.\n\
             =\"I just hit it,\" he said.\nComments\nGreat game!",
        ),
        (
            "an advertisement and another language",
            "Menü\nSuche\nNeue Brücke in Ulmenau freigegeben\n\
             =Die neue Brücke in Ulmenau ist frei.\nAnzeige\n=Der Bau dauerte vier Jahre.\n\
             =Was kostet die Brücke?\n=Sie kostet neun Millionen Euro, die Hälfte zahlt das Land.\n\
             =Die alte Brücke wird abgerissen.\nMehr zum Thema\nStau in der Innenstadt\nImpressum",
        ),
        (
            "lists after a colon",
            "Listen\nWhy bees matter to Elm\n\
             =Without bees there would be no apples, pears or plums in the orchards of Elm.\n\
             =What harms them:\n=Sprays used on fields\n=Mites from abroad\n=Wet springs\n\
             =What helps them:\n=1. Plant flowers\n=2. Put out water\n=Ana Ruiz keeps forty hives.",
        ),
        (
            "an article of HTML with headings and a list",
            "<nav>Home</nav><article><h1>New library opens in Elm</h1>\n\
             =<p>The new library of Elm opened its doors on Saturday after three years of work.</p>\n\
             =<h2>Open every day</h2>\n=<p>It opens at nine.</p>\n=<li>Children read free</li>\n\
             =<li>Adults pay ten crowns a year</li>\n=<h2>What it cost</h2>\n\
             =<p>Half came from the county.</p>\n=<p>The old library closes in May.</p>\n\
             </article><footer>Copyright Elm Post</footer>",
        ),
        (
            "a box of HTML in a story of short sentences",
            "<header>Oak Daily</header><main><h1>Five ways to save water</h1>\n\
             =<p>The town asks all homes to save some.</p>\n=<p>Here is what you can do:</p>\n\
             =<li>Take short showers</li>\n=<h3>Ask for help</h3>\n\
             =<p>The town sends a plumber for free.</p>\n<div class=ad>Advertisement</div>\n\
             =<p>Until then the river is low.</p>\n</main><footer>Contact</footer>",
        ),
    ];

    /// Share of the lines of such stories that must stay: the trained scorer lets a few go.
    const KEPT_AT_LEAST: usize = 85;

    #[test]
    fn stories_of_short_lines_are_kept_and_nothing_around_them() {
        let (mut kept, mut all) = (0, 0);
        for (what, story) in STORIES {
            let mut input = String::new();
            let mut expected = Vec::new();
            for line in story.lines() {
                let start = input.len();
                input.push_str(line.trim_start_matches('='));
                input.push('\n');
                if line.starts_with('=') {
                    expected.push(plain(&input[start..]));
                }
            }
            let kind = if story.contains("</") { InputKind::Html } else { InputKind::Plain };
            let page = page(&input, Some(kind));
            let cleaned = clean(&page, &Decisions::default());
            let blocks = page.blocks.iter().zip(&cleaned.verdicts);
            let body: Vec<_> = blocks
                .filter(|(_, verdict)| **verdict == Verdict::Body)
                .map(|(block, _)| block.span.of(&page.text).to_owned())
                .collect();
            assert!(body.iter().all(|line| expected.contains(line)), "{what}: {body:?}");
            (kept, all) = (kept + body.len(), all + expected.len());
        }
        assert!(kept * 100 >= all * KEPT_AT_LEAST, "{kept} of {all}");
    }

    #[test]
    fn a_line_above_the_title_is_no_subtitle() {
        let input = "A Week of Votes in the Towns of the County\n\n\
            Alder Votes to Close Both of Its Old Bridges\n\n\
            Alder Votes to Close Both of Its Old Bridges\n\n\
            Alder votes to close both of its old bridges, the mayor of the town said on Monday.\n";
        let page = page(input, Some(InputKind::Plain));
        let cleaned = clean(&page, &Decisions::default());
        assert_eq!(cleaned.verdicts[1], Verdict::Title);
        assert_ne!(cleaned.verdicts[0], Verdict::Subtitle);
    }

    #[test]
    fn a_list_of_teasers_does_not_make_the_story_longer() {
        for after in [
            "Ash pool to close for the whole winter\nThe pool of Ash will close on Monday.\n",
            "Sport\nCulture\nWeather\nTraffic\nSign in to go on.\n",
        ] {
            let worths = |line: &str| {
                let page = crate::clean::line::page_of(line);
                super::worth(&crate::clean::line::Line::new(&page, &page.blocks[0]), None, false)
            };
            assert_eq!(super::reach(after.lines().map(worths)), 0, "{after}");
        }
    }

    /// The text of a line of markup.
    fn plain(line: &str) -> String {
        let mut inside = false;
        let visible = |c: &char| {
            let tag = inside || *c == '<';
            inside = tag && *c != '>';
            !tag
        };
        line.chars().filter(visible).collect::<String>().trim().to_owned()
    }
}
