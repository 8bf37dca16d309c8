//! The problem: how well is the article found in the HTML of a whole page?
//!
//! The shingle score of the flattened pages, on the body that `analyze` gives; the share of pages
//! whose title is the one that was annotated; and the share whose date of publication is, of those
//! that have one. Several articles in a page are joined: what is kept is what is judged.

use super::body::{f1, shared, shingles};
use super::rows::read;
use copydesk::{InputKind, Options, analyze};
use serde::Deserialize;
use std::path::Path;

/// Sets of pages with their bodies.
const SETS: [&str; 2] = ["fundus_dev", "wcxb_dev"];

#[derive(Deserialize)]
struct Gold {
    html: String,
    body: String,
    title: Option<String>,
    date: Option<String>,
}

/// Scores the pages of the sets in `folder`; each figure with its name (set, figure).
///
/// # Errors
/// A sentence that names the file that could not be read.
pub(super) fn run(folder: &Path) -> Result<Vec<(String, f64)>, String> {
    let mut out = Vec::new();
    for set in SETS {
        let pages: Vec<Gold> = read(&folder.join(format!("{set}.jsonl.gz")))?;
        let mut sums = Sums::default();
        for page in pages {
            sums.add(&page)?;
        }
        let (precision, recall) = (sums.precision / sums.pages, sums.recall / sums.pages);
        for (figure, value) in [
            ("precision", precision),
            ("recall", recall),
            ("f1", f1(precision, recall)),
            ("articles a page", sums.articles / sums.pages),
            ("titles right", sums.titles / sums.titled),
            ("dates right", sums.dates / sums.dated),
        ] {
            out.push((format!("{set} html {figure}"), value));
        }
    }
    Ok(out)
}

/// Sums over the pages of a set.
#[derive(Default)]
struct Sums {
    pages: f64,
    precision: f64,
    recall: f64,
    articles: f64,
    titled: f64,
    titles: f64,
    dated: f64,
    dates: f64,
}

impl Sums {
    fn add(&mut self, page: &Gold) -> Result<(), String> {
        let options = Options { kind: Some(InputKind::Html), ..Options::default() };
        let report = analyze(&page.html, &options).map_err(|error| error.to_string())?;
        let found = shingles(report.articles.iter().map(|article| article.body.as_str()));
        let gold = shingles([page.body.as_str()].into_iter());
        let (precision, recall) = shared(&found, &gold);
        self.pages += 1.0;
        self.precision += precision;
        self.recall += recall;
        self.articles += f64::from(u32::try_from(report.articles.len()).unwrap_or(u32::MAX));
        let first = report.articles.first();
        if let Some(title) = page.title.as_deref().filter(|title| !title.is_empty()) {
            let found = first.and_then(|article| article.title.as_deref()).unwrap_or_default();
            self.titled += 1.0;
            self.titles += f64::from(letters(found) == letters(title));
        }
        if let Some(date) = page.date.as_deref().and_then(|date| date.get(..10)) {
            let found = first.and_then(|article| article.published.as_ref());
            self.dated += 1.0;
            self.dates += f64::from(found.is_some_and(|found| found.iso.starts_with(date)));
        }
        Ok(())
    }
}

/// The letters and digits of a title: spaces and quotes differ between page and annotation.
fn letters(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
