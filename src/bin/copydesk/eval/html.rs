//! The problem: how well are the article and its fields found in the HTML of a whole page?
//!
//! The shingle score of the body that `analyze` gives; the share of pages whose title is the
//! annotated one after folding, and whose day of publication is, of those that have one; authors as
//! F1 of sets of names; and, where only segments are annotated, the share that is right. Several
//! articles in a page are joined: what is kept is what is judged.

#![allow(clippy::cast_precision_loss)] // counts are far below 2^52

use super::body::Judges;
use super::figure::{Figure, Page, Ratio, Sums, figures};
use super::rows::read;
use super::shingles::{shared, shingles};
use crate::train::align::{Label, labels};
use crate::train::data::{Annotated, in_parallel};
use copydesk::{BlockVerdict, Explained, InputKind, Options, Report, analyze, explain};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// Sets of pages with their bodies or segments of them.
const SETS: [&str; 3] = ["fundus_dev", "wcxb_dev", "trafilatura_eval"];

/// What is told of a set.
const FIGURES: &[(&str, Ratio)] = &[
    ("html precision", Ratio::Of("precision", "bodies")),
    ("html recall", Ratio::Of("recall", "bodies")),
    ("html f1", Ratio::F1("precision", "bodies", "recall", "bodies")),
    ("html segments right", Ratio::Of("segments right", "segments")),
    ("html segments kept", Ratio::Of("with kept", "with")),
    ("html articles a page", Ratio::Of("articles", "pages")),
    ("html titles right", Ratio::Of("titles right", "titles")),
    ("html author precision", Ratio::Of("authors right", "authors found")),
    ("html author recall", Ratio::Of("authors right", "authors")),
    ("html author f1", Ratio::F1("authors right", "authors found", "authors right", "authors")),
    ("html dates right", Ratio::Of("dates right", "dates")),
];

/// Scores the pages of the sets in `folder`.
///
/// # Errors
/// A sentence that names the file that could not be read.
pub(super) fn run(
    folder: &Path,
    judges: &Judges,
    only: &str,
    list: bool,
) -> Result<Vec<Figure>, String> {
    let mut out = Vec::new();
    for set in SETS.into_iter().filter(|set| format!("{set} html").contains(only)) {
        let pages: Vec<Annotated> = read(&folder.join(format!("{set}.jsonl.gz")))?;
        let scored = in_parallel(&pages, |page| {
            let (group, fold) = judges.of(page.url.as_deref());
            let options =
                Options { kind: Some(InputKind::Html), body_only: true, ..Options::default() };
            let Ok(report) = analyze(&page.html, &options) else { return Vec::new() };
            let sums = sums(page, &report);
            if list {
                eprintln!("{set} {} {sums:?}{}", page.id, wrong(page, &options));
            }
            vec![Page { group, fold, sums }]
        });
        out.extend(figures(set, &scored, FIGURES));
    }
    Ok(out)
}

/// The blocks of a page whose verdict is not that of its annotated body, a line each.
fn wrong(annotated: &Annotated, options: &Options) -> String {
    let Ok(Explained { page, cleaned }) = explain(&annotated.html, options) else {
        return String::new();
    };
    if annotated.body.is_empty() {
        return String::new();
    }
    let texts: Vec<&str> = page.blocks.iter().map(|block| block.span.of(&page.text)).collect();
    let labels = labels(&texts, &annotated.body);
    let lines = texts.iter().zip(labels).zip(&cleaned.verdicts);
    lines.map(|((text, label), verdict)| told(label, verdict, text)).collect()
}

/// A line that was lost, with its reason, or kept though it is not the article; nothing of others.
pub(super) fn told(label: Label, verdict: &BlockVerdict, text: &str) -> String {
    match (label, verdict) {
        (Label::Other, BlockVerdict::Body) => format!("\n    kept: {text}"),
        (Label::Article, BlockVerdict::Drop(reason)) => {
            format!("\n    lost as {:?}: {text}", reason.code)
        }
        (Label::Article, BlockVerdict::Title | BlockVerdict::Subtitle) => {
            format!("\n    lost as {verdict:?}: {text}")
        }
        _ => String::new(),
    }
}

fn sums(page: &Annotated, report: &Report) -> Sums {
    let mut sums = Sums::from([("pages", 1.0), ("articles", report.articles.len() as f64)]);
    let bodies = || report.articles.iter().map(|article| article.body.as_str());
    if page.body.is_empty() {
        let normal = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let body = normal(&bodies().collect::<Vec<_>>().join("\n"));
        let mut add = |segments: Option<&Vec<String>>, wanted: bool| {
            for segment in segments.into_iter().flatten().filter(|s| !s.trim().is_empty()) {
                let kept = body.contains(&normal(segment));
                *sums.entry("segments").or_default() += 1.0;
                *sums.entry("segments right").or_default() += f64::from(kept == wanted);
                if wanted {
                    *sums.entry("with").or_default() += 1.0;
                    *sums.entry("with kept").or_default() += f64::from(kept);
                }
            }
        };
        add(page.with_.as_ref(), true);
        add(page.without.as_ref(), false);
    } else {
        let (precision, recall) =
            shared(&shingles(bodies()), &shingles([page.body.as_str()].into_iter()));
        sums.extend([("bodies", 1.0), ("precision", precision), ("recall", recall)]);
    }
    let first = report.articles.first();
    if let Some(title) = page.title.as_deref().filter(|title| !title.is_empty()) {
        let found = first.and_then(|article| article.title.as_deref()).unwrap_or_default();
        let right = letters(found) == letters(title);
        sums.extend([("titles", 1.0), ("titles right", f64::from(right))]);
    }
    if let Some(date) = page.date.as_deref().and_then(|date| date.get(..10)) {
        let found = first.and_then(|article| article.published.as_ref());
        let right = found.is_some_and(|found| found.iso.starts_with(date));
        sums.extend([("dates", 1.0), ("dates right", f64::from(right))]);
    }
    let gold = gold_authors(page.author.as_ref());
    if !gold.is_empty() {
        let found = first.and_then(|article| article.byline.as_ref());
        let found: BTreeSet<String> =
            found.iter().flat_map(|byline| &byline.authors).map(|name| letters(name)).collect();
        let right = found.intersection(&gold).count() as f64;
        sums.extend([
            ("authors", gold.len() as f64),
            ("authors found", found.len() as f64),
            ("authors right", right),
        ]);
    }
    sums
}

/// The annotated names, folded; annotators wrote several in one string.
fn gold_authors(author: Option<&Value>) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let mut add = |text: &str| {
        let parts = text.split([',', ';', '&', '|', '/']).flat_map(|part| part.split(" and "));
        let parts = parts.flat_map(|part| part.split(" und ")).enumerate();
        let names = parts.filter(|(at, part)| *at == 0 || !is_degree(part));
        out.extend(names.map(|(_, part)| letters(part)).filter(|name| !name.is_empty()));
    };
    match author {
        Some(Value::String(text)) => add(text),
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).for_each(add),
        _ => {}
    }
    out
}

/// Letters of the longest degree.
const DEGREE_MAX_LETTERS: usize = 7;

/// True for what stands behind a name and is none: "MD", "Ph.D.", "RDN".
fn is_degree(part: &str) -> bool {
    let letters = || part.chars().filter(|c| c.is_alphanumeric());
    let capitals = part.chars().filter(|c| c.is_uppercase()).count();
    letters().count() <= DEGREE_MAX_LETTERS && capitals * 2 >= letters().count()
}

/// The letters and digits of a title: spaces and quotes differ between page and annotation.
fn letters(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
