//! The problem: a page names its article in half a dozen places (a heading, three or four fields of
//! the markup, the window's title with the site behind it), and they disagree in one page of four.
//!
//! Each text that stands in any of them is a candidate, whole and cut at its separators; a small
//! forest of trees says of each how much speaks for it, and the best is the title. `copydesk train
//! titles` grows the forest on annotated pages.

mod columns;
mod parts;
#[cfg(feature = "cli")]
mod training;

#[cfg(feature = "cli")]
pub use columns::PROPERTIES;
#[cfg(feature = "cli")]
pub use training::use_titles;

use crate::block::{Block, BlockKind, Page};
use crate::model::{Columns, Forest, TITLES};
use parts::letters;

/// The title of a page's first article; `shown` is the line that cleaning took for it, and the body
/// starts at the offset `body`. A page whose markup names no title has the shown one or none.
pub(super) fn choose(page: &Page, shown: Option<&str>, body: usize) -> Option<String> {
    if page.metadata.titles.is_empty() {
        return shown.map(str::to_owned);
    }
    let mut candidates = candidates(page, shown, body);
    let scores = with_forest(|forest| forest.scores(&candidates.columns));
    // Of two that weigh the same the first is meant: what the page shows.
    let best = (0..scores.len()).rev().max_by_key(|at| scores[*at])?;
    Some(candidates.texts.swap_remove(best))
}

/// Runs `with` the forest that knows titles.
fn with_forest<T>(with: impl FnOnce(&Forest) -> T) -> T {
    static TRAINED: std::sync::OnceLock<Forest> = std::sync::OnceLock::new();
    let trained =
        TRAINED.get_or_init(|| Forest::read(TITLES).map(|(forest, _)| forest).unwrap_or_default());
    #[cfg(feature = "cli")]
    return training::instead(|instead| with(instead.unwrap_or(trained)));
    #[cfg(not(feature = "cli"))]
    with(trained)
}

/// What may be the title.
pub struct Candidates {
    /// As written, each once by its letters.
    pub texts: Vec<String>,
    /// A byte for each of `PROPERTIES` of each.
    pub columns: Columns,
}

/// Where a candidate stood, and what it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// What cleaning found.
    Shown,
    /// The first heading of the first level.
    Heading,
    /// A field of the markup, by its name.
    Field(&'static str),
    /// A field without its last part.
    Cut,
    /// The first part of a field.
    FirstPart,
}

/// Fields of the markup that name titles.
const FIELDS: [&str; 5] = ["og:title", "twitter:title", "title", "headline", "alternativeHeadline"];
/// Titles of the markup that are looked at: no page means more.
const MOST_TITLES: usize = 32;
/// Headings of the first level that are looked at.
const MOST_HEADINGS: usize = 3;

/// Every text of the page that may be its title, with its properties. Headings from the offset
/// `body` on are of sections and of other articles.
#[must_use]
pub fn candidates(page: &Page, shown: Option<&str>, body: usize) -> Candidates {
    let mut found = Found::default();
    found.add(shown.unwrap_or_default(), Place::Shown);
    let above: Vec<&Block> =
        page.blocks.iter().take_while(|block| block.span.start < body).collect();
    let first_level = above.iter().filter(|block| block.kind == BlockKind::Heading(1));
    let headings: Vec<&str> =
        first_level.map(|block| block.span.of(&page.text)).take(MOST_HEADINGS).collect();
    for heading in &headings {
        found.add(heading, Place::Heading);
    }
    for (text, from) in page.metadata.titles.iter().take(MOST_TITLES) {
        let Some(field) = FIELDS.iter().find(|name| **name == from.as_str()) else { continue };
        found.add(text, Place::Field(field));
        let mut cuts = parts::cuts(text);
        if let Some(end) = cuts.next_back() {
            found.add(&text[..end], Place::Cut);
        }
        if let Some(end) = cuts.next() {
            found.add(&text[..end], Place::FirstPart);
        }
    }
    found.forget(&letters(page.metadata.site.as_deref().unwrap_or_default()));
    let columns = columns::columns(&found, page, &above, &headings, body);
    Candidates { texts: found.texts, columns }
}

/// Candidates, each once by its letters.
#[derive(Default)]
struct Found {
    texts: Vec<String>,
    letters: Vec<String>,
    /// Where each stood.
    places: Vec<Vec<Place>>,
}

impl Found {
    fn add(&mut self, text: &str, place: Place) {
        let own = letters(text);
        if own.is_empty() {
            return;
        }
        let at = self.letters.iter().position(|letters| *letters == own).unwrap_or_else(|| {
            self.texts.push(text.trim().to_owned());
            self.letters.push(own);
            self.places.push(Vec::new());
            self.letters.len() - 1
        });
        self.places[at].push(place);
    }

    /// Leaves out the name of the site, unless nothing else is left.
    fn forget(&mut self, site: &str) {
        if let Some(at) = self.letters.iter().position(|letters| letters == site)
            && self.letters.len() > 1
        {
            self.texts.remove(at);
            self.letters.remove(at);
            self.places.remove(at);
        }
    }

    /// The letters of the first text that stood in a place.
    fn first(&self, place: Place) -> Option<&str> {
        let at = self.places.iter().position(|places| places.contains(&place))?;
        Some(&self.letters[at])
    }
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
