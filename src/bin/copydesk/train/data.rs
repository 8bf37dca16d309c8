//! The problem: one scorer serves whole pages, copied pages without markup, a few lines around an
//! article, and the article alone; it must see all of these while it learns.
//!
//! Every annotated page is shown in several ways, with a label for each line. Pages of one publisher
//! share a group, so that none of them is both learnt from and measured on.

use super::align::{Label, labels, words};
use super::boost::uniform;
use crate::eval::rows;
use copydesk::training::{Part, page, parts};
use copydesk::{InputKind, Page};
use serde::Deserialize;
use std::ops::Range;
use std::path::Path;

/// A way of showing a page, or a part of one, with its labels.
pub struct Example {
    /// The publisher.
    pub group: String,
    /// True for pages whose markup is seen, which the lexicon counts.
    pub counted: bool,
    /// How much it counts in training.
    pub weight: f32,
    pub part: Part,
    pub labels: Vec<Label>,
}

/// A page as the sets have it.
#[derive(Deserialize)]
pub struct Annotated {
    pub id: String,
    pub url: Option<String>,
    pub html: String,
    #[serde(default)]
    pub body: String,
    #[serde(default)]
    pub with_: Option<Vec<String>>,
    #[serde(default)]
    pub without: Option<Vec<String>>,
    pub title: Option<String>,
    pub author: Option<serde_json::Value>,
    pub date: Option<String>,
}

/// A copied page as the flat sets have it.
#[derive(Deserialize)]
pub struct Flat {
    pub id: String,
    pub url: Option<String>,
    pub lines: Vec<String>,
    pub labels: Vec<String>,
}

/// Sets of pages with their bodies, or segments of them, with their weights.
const PAGES: [(&str, f32); 4] = [
    ("fundus_dev", NEWS),
    ("wcxb_dev", 1.0),
    ("trafilatura_eval", 0.7),
    ("readability_pages", 0.4),
];
/// The weight of the news pages: there are few of them, and they are what the product is for.
const NEWS: f32 = 1.6;
/// Sets of copied pages.
pub const FLAT: [&str; 2] = ["flat_fundus_dev", "flat_wcxb_dev"];
/// Weights of the ways of showing a copied page.
const WHOLE: f32 = 0.7;
const PARTIAL: f32 = 0.5;
const CLEAN: f32 = 0.5;
/// Lines around the article in a partial copy.
const BEFORE: usize = 8;
const AFTER: usize = 25;

/// The publisher of an address: its domain without what stands before it.
pub fn publisher(url: Option<&str>) -> String {
    let url = url.unwrap_or_default();
    let host = url.split("//").nth(1).unwrap_or(url).split('/').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let parts: Vec<&str> = host.split('.').collect();
    let short = parts.len() > 2 && parts[parts.len() - 2].len() <= 3;
    let keep = if short { 3 } else { 2 };
    parts[parts.len().saturating_sub(keep)..].join(".")
}

/// Every example of the sets in `folder`.
pub fn examples(folder: &Path) -> Result<Vec<Example>, String> {
    let mut out = Vec::new();
    for (set, weight) in PAGES {
        let pages: Vec<Annotated> = rows::read(&folder.join(format!("{set}.jsonl.gz")))?;
        out.extend(in_parallel(&pages, |page| of_page(page, weight)));
    }
    let titles = titles(folder)?;
    for (set, weight) in FLAT.into_iter().zip([NEWS, 1.0]) {
        let pages: Vec<Flat> = rows::read(&folder.join(format!("{set}.jsonl.gz")))?;
        out.extend(in_parallel(&pages, |page| {
            of_flat(page, titles.get(&page.id).map(String::as_str), weight)
        }));
    }
    Ok(out)
}

/// The titles of the pages that the flat sets were made from.
pub fn titles(folder: &Path) -> Result<std::collections::HashMap<String, String>, String> {
    let mut out = std::collections::HashMap::new();
    for set in ["fundus_dev", "wcxb_dev"] {
        let pages: Vec<Annotated> = rows::read(&folder.join(format!("{set}.jsonl.gz")))?;
        out.extend(pages.into_iter().filter_map(|page| Some((page.id, page.title?))));
    }
    Ok(out)
}

/// Does the same to every item, in their order, on two threads or as many as there are.
pub fn in_parallel<I: Sync, T: Send>(items: &[I], work: impl Fn(&I) -> Vec<T> + Sync) -> Vec<T> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let work = &work;
    let size = items.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let runs: Vec<_> = items
            .chunks(size)
            .map(|items| scope.spawn(move || items.iter().flat_map(work).collect::<Vec<T>>()))
            .collect();
        runs.into_iter().flat_map(|run| run.join().expect("the work does not panic")).collect()
    })
}

fn of_page(annotated: &Annotated, mut weight: f32) -> Vec<Example> {
    let group = publisher(annotated.url.as_deref());
    let whole = page(&annotated.html, Some(InputKind::Html));
    let texts: Vec<&str> = whole.blocks.iter().map(|block| block.span.of(&whole.text)).collect();
    let labels = if annotated.body.is_empty() {
        by_segments(
            &texts,
            annotated.with_.as_deref().unwrap_or_default(),
            annotated.without.as_deref().unwrap_or_default(),
        )
    } else {
        labels(&texts, &annotated.body)
    };
    if !annotated.body.is_empty() {
        weight *= found(&texts, &labels, &annotated.body);
    }
    let mut out = Vec::new();
    let show = |page: &Page, labels: &[Label], weight, counted, out: &mut Vec<Example>| {
        for (range, part) in parts(page) {
            let labels = labels[range].to_vec();
            out.push(Example { group: group.clone(), counted, weight, part, labels });
        }
    };
    show(&whole, &labels, weight, true, &mut out);
    // A selection copied with its markup.
    if let Some(range) = around(&labels, annotated.html.len() as u64) {
        let mut selected = whole.clone();
        selected.blocks = selected.blocks[range.clone()].to_vec();
        selected.metadata = copydesk::Metadata::default();
        show(&selected, &labels[range], weight * 0.4, false, &mut out);
    }
    if annotated.body.is_empty() {
        // Without a flat twin in the sets: the visible lines.
        let flat = page(texts.join("\n"), Some(InputKind::Plain));
        if flat.blocks.len() == labels.len() {
            show(&flat, &labels, weight * WHOLE, false, &mut out);
        }
    }
    out
}

/// Share of the annotated words that were found in the blocks: annotators saw some pages as a program
/// showed them, and what is missing there was learnt as no article.
fn found(texts: &[&str], labels: &[Label], body: &str) -> f32 {
    let lines = texts.iter().zip(labels).filter(|(_, label)| **label == Label::Article);
    let found: usize = lines.map(|(text, _)| words(text).len()).sum();
    (found as f32 / words(body).len().max(1) as f32).min(1.0)
}

/// The lines of the article with some around it, seeded.
pub fn around(labels: &[Label], seed: u64) -> Option<Range<usize>> {
    let is_article = |label: &Label| *label == Label::Article;
    let first = labels.iter().position(is_article)?;
    let last = labels.iter().rposition(is_article)?;
    let mut state = seed;
    let before = (uniform(&mut state) * (BEFORE + 1) as f64) as usize;
    let after = (uniform(&mut state) * (AFTER + 1) as f64) as usize;
    Some(first.saturating_sub(before)..labels.len().min(last + 1 + after))
}

/// Labels where only some segments of the article and of the rest are annotated.
fn by_segments(blocks: &[&str], with: &[String], without: &[String]) -> Vec<Label> {
    let normal = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (with, without): (Vec<_>, Vec<_>) = (
        with.iter().map(|text| normal(text)).collect(),
        without.iter().map(|text| normal(text)).collect(),
    );
    let label = |block: &&str| {
        let block = normal(block);
        if with.iter().any(|segment| !segment.is_empty() && block.contains(segment)) {
            Label::Article
        } else if without.iter().any(|segment| !segment.is_empty() && block.contains(segment)) {
            Label::Other
        } else {
            Label::Unsure
        }
    };
    blocks.iter().map(label).collect()
}

fn of_flat(flat: &Flat, title: Option<&str>, set: f32) -> Vec<Example> {
    let group = publisher(flat.url.as_deref());
    let labels: Vec<Label> = flat.labels.iter().map(|name| super::body::label(name)).collect();
    let mut out = Vec::new();
    let mut show = |lines: &[&str], labels: &[Label], between: &str, weight: f32| {
        let text = lines.join(between);
        let mut starts = vec![0];
        starts.extend(lines.iter().scan(0, |at, line| {
            *at += line.len() + between.len();
            Some(*at)
        }));
        let page = page(&text, Some(InputKind::Plain));
        for (range, part) in parts(&page) {
            let blocks = &page.blocks[range];
            let line = |start: usize| starts.partition_point(|at| *at <= start) - 1;
            let labels = blocks.iter().map(|block| labels[line(block.span.start)]).collect();
            let (group, weight) = (group.clone(), set * weight);
            out.push(Example { group, counted: false, weight, part, labels });
        }
    };
    let lines: Vec<&str> = flat.lines.iter().map(String::as_str).collect();
    show(&lines, &labels, "\n", WHOLE);
    if let Some(range) = around(&labels, flat.lines.len() as u64) {
        show(&lines[range.clone()], &labels[range], "\n", PARTIAL);
    }
    let body = lines.iter().zip(&labels).filter(|(_, label)| **label == Label::Article);
    let clean: Vec<&str> = title.into_iter().chain(body.map(|(line, _)| *line)).collect();
    let mut all = vec![Label::Article; clean.len()];
    if title.is_some() {
        all[0] = Label::Unsure;
    }
    show(&clean, &all, "\n\n", CLEAN);
    out
}
