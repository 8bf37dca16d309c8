//! The problem: a page names its article in half a dozen places (a heading, three or four fields of
//! the markup, the window's title with the site behind it), and they disagree in one page of four.
//!
//! Each text that stands in any of them is a candidate, whole and cut at its separators; a few
//! properties are weighed, and the heaviest is the title (a conditional logit: `McFadden`, 1974).
//! `copydesk train titles` fits the weights on annotated pages and prints them.

use crate::block::{BlockKind, Metadata, Page};
use crate::text::fold;
use std::collections::BTreeSet;

/// The properties of a candidate, in the order of their weights.
pub const PROPERTIES: [&str; 18] = [
    "is what cleaning found",
    "is the only heading of the first level",
    "is the first of several",
    "og:title",
    "twitter:title",
    "title",
    "headline",
    "alternativeHeadline",
    "title without its last part",
    "og:title without its last part",
    "without all but the first part",
    "its words in the address",
    "words of the address it lacks",
    "ends in the name of the site",
    "tens of words beyond sixteen",
    "is part of the heading",
    "has the heading as a part",
    "fields that agree, beyond one",
];

/// The weights of the properties.
#[rustfmt::skip] // in the order of the properties
const WEIGHTS: [f64; PROPERTIES.len()] = [
    0.73, 0.57, 0.89, 2.18, -0.03, -0.78, 1.55, 1.05, -0.13,
    0.59, -0.26, 0.59, -1.62, -2.58, -0.46, -0.36, -1.08, -0.40,
];

/// A title that a page may mean.
pub struct Candidate {
    /// As written.
    pub text: String,
    /// A number for each of [`PROPERTIES`].
    pub properties: [f64; PROPERTIES.len()],
}

/// The title of a page's first article; `shown` is the line that cleaning took for it, and the body
/// starts at the offset `body`. A page whose markup names no title has the shown one or none.
pub(super) fn choose(page: &Page, shown: Option<&str>, body: usize) -> Option<String> {
    if page.metadata.titles.is_empty() {
        return shown.map(str::to_owned);
    }
    let weight = |candidate: &Candidate| -> f64 {
        candidate.properties.iter().zip(WEIGHTS).map(|(property, weight)| property * weight).sum()
    };
    // Of two that weigh the same the first is meant: what the page shows.
    let candidates = candidates(page, shown, body).into_iter().rev();
    candidates.max_by(|a, b| weight(a).total_cmp(&weight(b))).map(|candidate| candidate.text)
}

/// Every text of the page that may be its title, with its properties. Headings from the offset
/// `body` on are of sections and of other articles.
#[must_use]
pub fn candidates(page: &Page, shown: Option<&str>, body: usize) -> Vec<Candidate> {
    let mut found = Found::default();
    found.add(shown.unwrap_or_default(), Some(0));
    let above = page.blocks.iter().take_while(|block| block.span.start < body);
    let first_level = above.filter(|block| block.kind == BlockKind::Heading(1));
    let headings: Vec<&str> =
        first_level.map(|block| block.span.of(&page.text)).take(MOST_HEADINGS).collect();
    for (number, heading) in headings.iter().enumerate() {
        match number {
            0 if headings.len() == 1 => found.add(heading, Some(1)),
            0 => found.add(heading, Some(2)),
            _ => found.add(heading, None),
        }
    }
    for (text, from) in page.metadata.titles.iter().take(MOST_TITLES) {
        let Some(property) = PROPERTIES.iter().position(|name| name == from) else { continue };
        found.add(text, Some(property));
        let mut parts = separators(text);
        if let Some(end) = parts.next_back() {
            let cut = match from.as_str() {
                "title" => Some(8),
                "og:title" => Some(9),
                _ => None,
            };
            found.add(&text[..end], cut);
        }
        if let Some(end) = parts.next() {
            found.add(&text[..end], Some(10));
        }
    }
    let heading = headings.first().map(|heading| letters(heading)).unwrap_or_default();
    found.compared(&heading, &page.metadata)
}

/// Titles of the markup that are looked at: no page means more.
const MOST_TITLES: usize = 32;
/// Headings of the first level that are looked at.
const MOST_HEADINGS: usize = 3;
/// A part of a title has so many words at least.
const PART_MIN_WORDS: usize = 2;
/// Shorter names and headings are found in titles by chance.
const TELLING_LETTERS: usize = 4;
/// Words up to which a title is no longer than others.
const USUAL_WORDS: usize = 16;

/// Candidates, each once by its letters.
#[derive(Default)]
struct Found {
    candidates: Vec<Candidate>,
    letters: Vec<String>,
}

impl Found {
    fn add(&mut self, text: &str, property: Option<usize>) {
        let own = letters(text);
        if own.is_empty() {
            return;
        }
        let at = self.letters.iter().position(|letters| *letters == own).unwrap_or_else(|| {
            let text = text.trim().to_owned();
            self.candidates.push(Candidate { text, properties: [0.0; PROPERTIES.len()] });
            self.letters.push(own);
            self.letters.len() - 1
        });
        if let Some(property) = property {
            self.candidates[at].properties[property] = 1.0;
        }
    }

    /// The candidates with what tells them from each other.
    fn compared(mut self, heading: &str, metadata: &Metadata) -> Vec<Candidate> {
        let url = metadata.url.as_deref().unwrap_or_default();
        let (host, path) = address(url.split(['?', '#']).next().unwrap_or_default());
        let slug = telling_words(path);
        let site = letters(metadata.site.as_deref().unwrap_or_default());
        let ends_in = |own: &str, name: &str| {
            name.len() >= TELLING_LETTERS && own != name && own.ends_with(name)
        };
        let share = |part: usize, whole: usize| count(part) / count(whole.max(1));
        for (candidate, own) in self.candidates.iter_mut().zip(&self.letters) {
            let properties = &mut candidate.properties;
            let words = telling_words(&candidate.text);
            if slug.len() >= SLUG_MIN_WORDS && !words.is_empty() {
                let shared = words.intersection(&slug).count();
                properties[11] = share(shared, words.len());
                properties[12] = 1.0 - share(shared, slug.len());
            }
            properties[13] = f64::from(ends_in(own, &site) || ends_in(own, host));
            let length = candidate.text.split_whitespace().count();
            properties[14] = count(length.saturating_sub(USUAL_WORDS)) / 10.0;
            properties[15] = f64::from(own != heading && heading.contains(own.as_str()));
            let telling = heading.len() > 2 * TELLING_LETTERS;
            properties[16] = f64::from(telling && own != heading && own.contains(heading));
            let agree: f64 = properties[3..7].iter().sum();
            properties[17] = (agree - 1.0).max(0.0);
        }
        self.candidates
    }
}

/// Fewer words of an address say nothing.
const SLUG_MIN_WORDS: usize = 3;

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// The name of the host without its first and last parts, and the path behind it.
fn address(url: &str) -> (&str, &str) {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.strip_prefix("www.").unwrap_or(host);
    let name = host.rsplit('.').nth(1).unwrap_or(host);
    (name, path)
}

/// The words of a text or an address that are long enough to tell, as addresses write them.
fn telling_words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let plain = words.map(|word| {
        let mut word = fold(word).into_owned();
        for (two, one) in [("ae", "a"), ("oe", "o"), ("ue", "u")] {
            word = word.replace(two, one);
        }
        word
    });
    plain.filter(|word| word.len() > 2 && !word.bytes().all(|b| b.is_ascii_digit())).collect()
}

/// Where the parts of a title end ("Rain in Alder | Weather - The Alder Post"), but for the last.
fn separators(title: &str) -> impl DoubleEndedIterator<Item = usize> {
    let mut out = Vec::new();
    for (at, mark) in title.char_indices() {
        let before = &title[..at];
        let after = &title[at + mark.len_utf8()..];
        let spaced = before.ends_with(' ') && after.starts_with(' ');
        let parts = match mark {
            '|' => true,
            ':' => after.starts_with(' '),
            '-' | '–' | '—' | '·' | '•' | '»' | '/' => spaced,
            _ => false,
        };
        if parts && before.split_whitespace().count() >= PART_MIN_WORDS {
            out.push(before.trim_end().len());
        }
    }
    out.into_iter()
}

/// The letters and digits of a title: fields differ in quotes and spaces.
fn letters(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_is_what_the_page_means_by_it() {
        let story =
            "<p>It rained in Alder for nine days, and the council met on Monday evening.".repeat(4);
        for (what, head, shown, title) in [
            (
                "the site is cut off",
                "<title>Rain Floods the Market of Alder | The Alder Post</title>",
                "",
                "Rain Floods the Market of Alder",
            ),
            (
                "the heading, where the markup has the same with the section",
                "<meta property='og:title' content='Rain Floods the Market of Alder - National'>",
                "Rain Floods the Market of Alder",
                "Rain Floods the Market of Alder",
            ),
            (
                "a heading that names the site gives way",
                "<meta property=og:site_name content='The Alder Post'>\
                 <meta property=og:title content='Rain Floods the Market of Alder'>",
                "The Alder Post",
                "Rain Floods the Market of Alder",
            ),
            ("without markup the heading", "", "Rain Floods the Market", "Rain Floods the Market"),
        ] {
            let html = format!("<head>{head}</head><body><h1>{shown}</h1>{story}");
            let page = crate::block::page(&html, None);
            let shown = Some(shown).filter(|shown| !shown.is_empty());
            assert_eq!(choose(&page, shown, page.text.len()).as_deref(), Some(title), "{what}");
        }
    }

    #[test]
    fn what_the_markup_does_not_name_is_what_cleaning_found() {
        let rain = "<h1>Rain Floods the Market Square</h1>";
        let story = "<p>It rained in Alder for nine days, the council said on Monday evening.";
        let title = "Rain Floods the Market Square";
        for (what, html, shown, body, chosen) in [
            (
                "the site over it",
                format!("<h1>The Alder Post</h1>{rain}{story}"),
                title,
                0,
                Some(title),
            ),
            ("the reader dropped it", format!("{rain}{story}"), "", 0, None),
            (
                "a section below",
                format!("<title>{title}</title>{story}<h1>Weather of the Whole Week</h1>{story}"),
                "",
                70,
                Some(title),
            ),
        ] {
            let page = crate::block::page(&html, None);
            let shown = Some(shown).filter(|shown| !shown.is_empty());
            assert_eq!(choose(&page, shown, body).as_deref(), chosen, "{what}");
        }
    }
}
