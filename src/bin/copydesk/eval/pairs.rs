//! The problem: are two articles in one flat paste found as two, and each cut free from the page?
//!
//! Whole pages of different publishers one under the other, and clean articles with three blank
//! lines between them. Found means that each of the two bodies is mostly that of an article of its
//! own; F1 is that of precision and recall over both.

#![allow(clippy::cast_precision_loss)] // counts are far below 2^52

use super::body::Judges;
use super::figure::{Figure, Page, Ratio, Sums, figures};
use super::shingles::{Shingles, shared, shingles};
use crate::train::data::{Flat, in_parallel, publisher};
use copydesk::{InputKind, Options, analyze};
use std::collections::HashMap;

const FIGURES: &[(&str, Ratio)] = &[
    ("found", Ratio::Of("found", "pairs")),
    ("precision", Ratio::Of("precision", "pairs")),
    ("recall", Ratio::Of("recall", "pairs")),
    ("f1", Ratio::F1("precision", "pairs", "recall", "pairs")),
    ("two articles", Ratio::Of("two", "pairs")),
];
/// A body is found if precision and recall of its best article are both this good.
const FOUND: f64 = 0.5;

/// Scores pairs of neighbouring pages of the set.
pub(super) fn run(
    set: &str,
    pages: &[Flat],
    titles: &HashMap<String, String>,
    judges: &Judges,
    only: &str,
    list: bool,
) -> Vec<Figure> {
    let mut out = Vec::new();
    let other = |a: &&[Flat]| publisher(a[0].url.as_deref()) != publisher(a[1].url.as_deref());
    let pairs: Vec<&[Flat]> = pages.windows(2).filter(other).collect();
    for (name, is_clean) in [("pairs", false), ("clean pairs", true)] {
        if !format!("{set} {name}").contains(only) {
            continue;
        }
        let scored = in_parallel(&pairs, |pair| {
            // Judged by the fold of the first: neither page is seen where both are of that fold.
            let (group, fold) = judges.of(pair[0].url.as_deref());
            if judges.of(pair[1].url.as_deref()).1 != fold {
                return Vec::new();
            }
            let texts = [0, 1].map(|at| text(&pair[at], titles, is_clean));
            let bodies = [0, 1].map(|at| gold(&pair[at]));
            if bodies.iter().any(HashMap::is_empty) {
                return Vec::new();
            }
            let joined = texts.join(if is_clean { "\n\n\n\n" } else { "\n" });
            let Some(sums) = sums(&joined, &bodies) else { return Vec::new() };
            if list {
                eprintln!("{set} {name} {} {} {sums:?}", pair[0].id, pair[1].id);
            }
            vec![Page { group, fold, sums }]
        });
        out.extend(figures(&format!("{set} {name}"), &scored, FIGURES));
    }
    out
}

fn text(page: &Flat, titles: &HashMap<String, String>, is_clean: bool) -> String {
    if !is_clean {
        return page.lines.join("\n");
    }
    let title = titles.get(&page.id).map(String::as_str);
    let lines = page.lines.iter().zip(&page.labels).filter(|(_, label)| *label == "body");
    title.into_iter().chain(lines.map(|(line, _)| line.as_str())).collect::<Vec<_>>().join("\n\n")
}

fn gold(page: &Flat) -> Shingles {
    let lines = page.lines.iter().zip(&page.labels).filter(|(_, label)| *label == "body");
    shingles(lines.map(|(line, _)| line.as_str()))
}

fn sums(text: &str, bodies: &[Shingles; 2]) -> Option<Sums> {
    let options = Options { kind: Some(InputKind::Plain), body_only: true, ..Options::default() };
    let report = analyze(text, &options).ok()?;
    let found: Vec<Shingles> = report
        .articles
        .iter()
        .map(|article| shingles([article.body.as_str()].into_iter()))
        .collect();
    let best = bodies.each_ref().map(|body| {
        let scores = found.iter().map(|found| shared(found, body)).enumerate();
        scores
            .max_by(|(_, a), (_, b)| (a.0 * a.1).total_cmp(&(b.0 * b.1)))
            .map_or((usize::MAX, (0.0, 0.0)), |(index, score)| (index, score))
    });
    let [(first, a), (second, b)] = best;
    let good = |(precision, recall): (f64, f64)| precision >= FOUND && recall >= FOUND;
    Some(Sums::from([
        ("pairs", 1.0),
        ("found", f64::from(first != second && good(a) && good(b))),
        ("precision", f64::midpoint(a.0, b.0)),
        ("recall", f64::midpoint(a.1, b.1)),
        ("two", f64::from(found.len() == 2)),
    ]))
}
