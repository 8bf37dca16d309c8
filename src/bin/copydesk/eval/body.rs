//! The problem: how well is the body cut free from what a page has around it?
//!
//! HTML pages, and flattened pages with a label for each line: whole, in *partial* pastes (some
//! lines around the body), in *clean* ones (title and body alone, of which nothing may be lost), and
//! in *pairs* of two publishers' pages. Every page is judged by a scorer that has seen no page of
//! its publisher.

#![allow(clippy::cast_precision_loss)] // counts are far below 2^52

use super::figure::{Figure, Page, Ratio, Sums, figures};
use super::html;
use super::pairs;
use super::rows::read;
use super::shingles::{shared, shingles};
use crate::train::body::{FOLDS, body_folder, fold, fold_scorer, label};
use crate::train::data::{Flat, around, in_parallel, publisher, titles};
use crate::train::titles::fold_titles;
use copydesk::training::{Forest, Scorer, use_scorer, use_titles};
use copydesk::{BlockVerdict, Explained, InputKind, Options, explain};
use std::path::Path;
use std::sync::Arc;

/// Sets of flattened pages.
pub(super) const SETS: [&str; 2] = ["flat_fundus_dev", "flat_wcxb_dev"];

/// What is told of each way of pasting a page.
const FIGURES: &[(&str, Ratio)] = &[
    ("shingle precision", Ratio::Of("precision", "pages")),
    ("shingle recall", Ratio::Of("recall", "pages")),
    ("shingle f1", Ratio::F1("precision", "pages", "recall", "pages")),
    ("line precision", Ratio::Of("right", "kept")),
    ("line recall", Ratio::Of("right", "body")),
    ("line f1", Ratio::F1("right", "kept", "right", "body")),
    ("articles a page", Ratio::Of("articles", "pages")),
];

/// A way of pasting a page: its lines with their labels.
type Shown<'s> = dyn Fn(&Flat) -> Option<Vec<(String, String)>> + Sync + 's;

/// The scorers of the folds: a page is judged by the one that has not seen its publisher.
pub(super) struct Judges(Vec<(Arc<Scorer>, Arc<Forest>)>);

impl Judges {
    fn read(folder: &Path) -> Result<Self, String> {
        let of_fold = |fold| Ok((Arc::new(fold_scorer(folder, fold)?), fold_titles(folder, fold)?));
        Ok(Self((0..FOLDS).map(of_fold).collect::<Result<_, String>>()?))
    }

    /// The publisher of an address and its fold, whose forests this thread uses from now on.
    pub fn of(&self, url: Option<&str>) -> (String, usize) {
        let group = publisher(url);
        let fold = fold(&group);
        let (scorer, titles) = self.0.get(fold).cloned().unzip();
        use_scorer(scorer);
        use_titles(titles);
        (group, fold)
    }
}

/// Scores the cleaning on the sets in `data`, by the scorers in `folds`, in the ways whose names have
/// the words `only`; with `list` the sums of every page and its wrong lines are told.
///
/// # Errors
/// A sentence that names the file that could not be read.
pub fn run(data: &Path, folds: &Path, only: &str, list: bool) -> Result<Vec<Figure>, String> {
    let folder = body_folder(data);
    let judges = Judges::read(folds)?;
    let titles = titles(&folder)?;
    let mut out = Vec::new();
    for set in SETS {
        let pages: Vec<Flat> = read(&folder.join(format!("{set}.jsonl.gz")))?;
        let lines = |page: &Flat| -> Vec<(String, String)> {
            page.lines.iter().cloned().zip(page.labels.iter().cloned()).collect()
        };
        let mut scored = |name: &str, lines: &Shown<'_>| {
            if !format!("{set} {name}").contains(only) {
                return;
            }
            let pages = in_parallel(&pages, |page| {
                let (group, fold) = judges.of(page.url.as_deref());
                let Some(lines) = lines(page) else { return vec![] };
                let Some(sums) = sums(&lines) else { return vec![] };
                if list {
                    eprintln!("{set} {name} {} {sums:?}{}", page.id, wrong(&lines));
                }
                vec![Page { group, fold, sums }]
            });
            out.extend(figures(&format!("{set} {name}"), &pages, FIGURES));
        };
        scored("whole", &|page| Some(lines(page)));
        scored("partial", &|page| {
            let labels: Vec<_> = page.labels.iter().map(|name| label(name)).collect();
            Some(lines(page)[around(&labels, page.lines.len() as u64)?].to_vec())
        });
        scored("clean", &|page| {
            let title = titles.get(&page.id).map(|title| (title.clone(), "neg".to_owned()));
            let body = lines(page).into_iter().filter(|line| line.1 == "body");
            Some(title.into_iter().chain(body).collect())
        });
        out.extend(pairs::run(set, &pages, &titles, &judges, only, list));
    }
    out.extend(html::run(&folder, &judges, only, list)?);
    Ok(out)
}

/// The sums of one paste, given as its lines with their labels; none without a body.
fn sums(lines: &[(String, String)]) -> Option<Sums> {
    lines.iter().find(|line| line.1 == "body")?;
    let text = lines.iter().map(|line| line.0.replace('\n', " ") + "\n").collect::<String>();
    let (kept, explained) = kept(&text, lines.len())?;
    let count = |wanted: &dyn Fn(&str, bool) -> bool| {
        lines.iter().zip(&kept).filter(|(line, kept)| wanted(&line.1, **kept)).count() as f64
    };
    let found =
        shingles(lines.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(l, _)| l.0.as_str()));
    let gold = shingles(lines.iter().filter(|line| line.1 == "body").map(|line| line.0.as_str()));
    let (precision, recall) = shared(&found, &gold);
    Some(Sums::from([
        ("pages", 1.0),
        ("precision", precision),
        ("recall", recall),
        ("right", count(&|label, kept| kept && label == "body")),
        ("kept", count(&|label, kept| kept && matches!(label, "body" | "neg"))),
        ("body", count(&|label, _| label == "body")),
        ("articles", explained.cleaned.articles.len() as f64),
    ]))
}

/// The lines of a paste whose verdict is not that of their label, a line each.
fn wrong(lines: &[(String, String)]) -> String {
    let text = lines.iter().map(|line| line.0.replace('\n', " ") + "\n").collect::<String>();
    let mut starts = vec![0];
    starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
    let options = Options { kind: Some(InputKind::Plain), ..Options::default() };
    let Ok(Explained { page, cleaned }) = explain(&text, &options) else { return String::new() };
    let told = page.blocks.iter().zip(&cleaned.verdicts).filter_map(|(block, verdict)| {
        let line = starts.partition_point(|start| *start <= block.span.start) - 1;
        let (text, name) = lines.get(line)?;
        Some(html::told(label(name), verdict, text))
    });
    told.collect()
}

/// For each line of a paste whether it is kept.
pub(super) fn kept(text: &str, lines: usize) -> Option<(Vec<bool>, Explained)> {
    let mut starts = vec![0];
    starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
    let options = Options { kind: Some(InputKind::Plain), ..Options::default() };
    let explained = explain(text, &options).ok()?;
    let mut kept = vec![false; lines];
    for (block, verdict) in explained.page.blocks.iter().zip(&explained.cleaned.verdicts) {
        // A wrapped paragraph is a block of several lines.
        let first = starts.partition_point(|start| *start <= block.span.start) - 1;
        let end = starts.partition_point(|start| *start < block.span.end).min(lines);
        if let Some(kept) = kept.get_mut(first..end) {
            kept.fill(*verdict == BlockVerdict::Body);
        }
    }
    Some((kept, explained))
}
