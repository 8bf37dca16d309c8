//! The problem: where a second page begins in a paste, learnt from pastes of two pages.
//!
//! Copied pages of different publishers, whole, in part and clean, are put one under the other; the
//! seam is the only line that is right, and the lines around it are left out. As many pages are
//! shown alone, in which every seam is wrong.

use super::align::Label;
use super::body::{Weights, fold, label};
use super::boost::{Rows, Settings, grow, uniform};
use super::data::{Flat, around, in_parallel, publisher};
use copydesk::InputKind;
use copydesk::training::{Columns, Forest, REACH, SEAM, page, seams};
use std::collections::HashMap;

/// A paste, with the start of its second page.
pub struct Paste {
    fold: usize,
    text: String,
    seam: Option<usize>,
}

const SETTINGS: Settings =
    Settings { trees: 100, rate: 0.2, rows: 0.7, questions: 0.5, ridge: 2.0, seed: 3 };
/// How far above and below the first few columns are asked about.
const FAR: &[i8] = &[-6, -4, -3, -2, -1, 1, 2, 3, 4, 6];
/// Lines around a seam that are neither right nor wrong.
const UNSURE_LINES: usize = 3;
/// Share of the other lines that are learnt from.
const OTHERS: f64 = 0.15;
/// Weight of a seam: it is one line of hundreds.
const SEAM_WEIGHT: f32 = 3.0;

/// Pastes of the pages, seeded: each page alone, and with another of its fold.
pub fn pastes(pages: &[Flat], titles: &HashMap<String, String>) -> Vec<Paste> {
    let mut state = 11;
    let mut out = Vec::new();
    let folds: Vec<usize> =
        pages.iter().map(|page| fold(&publisher(page.url.as_deref()))).collect();
    for (index, page) in pages.iter().enumerate() {
        for way in 0..3 {
            let (own, between) = shown(page, titles, way);
            out.push(Paste { fold: folds[index], text: own.clone(), seam: None });
            // Half of them with the next page, which is often of the same matter.
            let other = (uniform(&mut state) * 2.0 * pages.len() as f64) as usize;
            let other = if other < pages.len() { other } else { index };
            let other = (other..pages.len()).chain(0..other).find(|other| {
                folds[*other] == folds[index]
                    && publisher(pages[*other].url.as_deref()) != publisher(page.url.as_deref())
            });
            let Some(other) = other else { continue };
            // Now and then a whole page and a clean article.
            let second = if uniform(&mut state) < 0.2 { 2 - way } else { way };
            let (text, _) = shown(&pages[other], titles, second);
            let joined = format!("{own}{between}{text}");
            out.push(Paste {
                fold: folds[index],
                seam: Some(own.len() + between.len()),
                text: joined,
            });
        }
    }
    out
}

/// A page whole, in part or clean, and what parts it from the next.
fn shown(page: &Flat, titles: &HashMap<String, String>, way: usize) -> (String, &'static str) {
    let labels: Vec<Label> = page.labels.iter().map(|name| label(name)).collect();
    let lines = || page.lines.iter().map(|line| line.replace('\n', " "));
    match way {
        0 => (lines().collect::<Vec<_>>().join("\n"), "\n"),
        1 => {
            let range = around(&labels, page.lines.len() as u64).unwrap_or(0..labels.len());
            let lines = lines().skip(range.start).take(range.len());
            (lines.collect::<Vec<_>>().join("\n"), "\n\n")
        }
        _ => {
            let body = lines().zip(&labels).filter(|(_, label)| **label == Label::Article);
            let title = titles.get(&page.id).cloned().into_iter();
            let lines = title.chain(body.map(|(line, _)| line));
            (lines.collect::<Vec<_>>().join("\n\n"), "\n\n\n\n")
        }
    }
}

/// The forest of the pastes whose fold is not in `out`; `words` gives, for a fold that is held out
/// as well, the weights for articles and for tops.
pub fn train<'w>(
    pastes: &[Paste],
    out: &[usize],
    words: impl Fn(usize) -> (&'w Weights, &'w Weights) + Sync,
) -> Forest {
    let seen: Vec<&Paste> = pastes.iter().filter(|paste| !out.contains(&paste.fold)).collect();
    let shown: Vec<(Columns, Vec<(bool, f32)>)> = in_parallel(&seen, |paste| {
        let (words, tops) = words(paste.fold);
        let weight = |weights: &Weights, word: u32| weights.get(&word).map(|w| i32::from(*w));
        let page = page(&paste.text, Some(InputKind::Plain));
        let columns = seams(&page, &|word| weight(tops, word), &|word| weight(words, word));
        let seam = paste.seam.map(|at| page.blocks.partition_point(|block| block.span.start < at));
        let mut state = paste.text.len() as u64;
        let labels = (0..columns.rows()).map(|row| match seam {
            Some(seam) if row == seam => (true, SEAM_WEIGHT),
            Some(seam) if row.abs_diff(seam) <= UNSURE_LINES => (false, 0.0),
            _ if uniform(&mut state) >= OTHERS => (false, 0.0),
            _ => (false, 1.0),
        });
        let labels = labels.collect();
        vec![(columns, labels)]
    });
    let mut rows = Rows { columns: vec![Vec::new(); SEAM], ..Rows::default() };
    for (columns, labels) in shown {
        for (column, out) in rows.columns.iter_mut().enumerate() {
            out.resize(out.len() + REACH, 0);
            out.extend_from_slice(columns.rows_of(column));
        }
        rows.labels.resize(rows.labels.len() + REACH, false);
        rows.weights.resize(rows.weights.len() + REACH, 0.0);
        rows.labels.extend(labels.iter().map(|(label, _)| *label));
        rows.weights.extend(labels.iter().map(|(_, weight)| *weight));
    }
    rows.columns.iter_mut().for_each(|column| column.resize(column.len() + REACH, 0));
    let neighbours: Vec<(u8, &[i8])> = (0..5).map(|column| (column, FAR)).collect();
    grow(&rows, SEAM, &neighbours, &SETTINGS)
}
