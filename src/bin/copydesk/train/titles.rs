//! `copydesk train titles`: the forest by which a page's title is chosen, and one for each fold.
//!
//! A row for each candidate of an annotated page, of which one is right. The share of pages that are
//! right out of fold is told for each set.

use super::body::{FOLDS, body_folder, fold};
use super::boost::{Rows, Settings, grow};
use super::data::{Annotated, in_parallel, publisher};
use crate::eval::rows::read;
use copydesk::training::{Candidates, Forest, PROPERTIES, candidates};
use copydesk::{BlockVerdict, Explained, InputKind, Options, explain};
use std::path::Path;
use std::sync::Arc;

/// The sets with titles, and the weight of a page of each: the first is news, and small.
const SETS: [(&str, f32); 3] = [("fundus_dev", 3.0), ("wcxb_dev", 1.0), ("trafilatura_eval", 0.7)];
const SETTINGS: Settings =
    Settings { trees: 70, rate: 0.15, rows: 0.7, questions: 0.5, ridge: 6.0, seed: 5 };

struct Choice {
    set: &'static str,
    weight: f32,
    fold: usize,
    candidates: Candidates,
    /// The candidate that the annotators wrote down.
    right: Option<usize>,
}

/// Writes the forest into the folder `out`, and those of the folds into `scorers`.
pub(super) fn run(data: &Path, out: &Path, scorers: &Path) -> Result<(), String> {
    let mut choices = Vec::new();
    for (set, weight) in SETS {
        let pages: Vec<Annotated> = read(&body_folder(data).join(format!("{set}.jsonl.gz")))?;
        choices.extend(in_parallel(&pages, |page| choice(page, set, weight).into_iter().collect()));
    }
    let without = |out: Option<usize>| -> Forest {
        let seen = choices.iter().filter(|choice| Some(choice.fold) != out);
        grow(&rows(seen), PROPERTIES.len(), &[], &SETTINGS)
    };
    let unseen: Vec<Forest> = (0..FOLDS).map(|fold| without(Some(fold))).collect();
    for (set, _) in SETS {
        let pages: Vec<&Choice> = choices.iter().filter(|choice| choice.set == set).collect();
        let right = pages.iter().filter(|choice| {
            choice.right.is_some() && best(choice, &unseen[choice.fold]) == choice.right
        });
        let right = right.count() as f64 / pages.len() as f64;
        let named = pages.iter().filter(|choice| choice.right.is_some()).count();
        println!("{set}: {right:.3} of {} titles right out of fold, {named} named", pages.len());
    }
    let write = |path: &Path, forest: &Forest| {
        let mut bytes = Vec::new();
        forest.write(&mut bytes);
        std::fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
    };
    for (fold, forest) in unseen.iter().enumerate() {
        write(&scorers.join(format!("{fold}.titles")), forest)?;
    }
    write(&out.join("titles.bin"), &without(None))
}

/// The forest of a fold, as training left it.
pub(crate) fn fold_titles(folder: &Path, fold: usize) -> Result<Arc<Forest>, String> {
    let path = folder.join(format!("{fold}.titles"));
    let fault = |_| {
        format!("{}: not there; train first (copydesk train titles --data DIR)", path.display())
    };
    let bytes = std::fs::read(&path).map_err(fault)?;
    let (forest, _) =
        Forest::read(&bytes).ok_or_else(|| format!("{}: no forest", path.display()))?;
    Ok(Arc::new(forest))
}

fn choice(annotated: &Annotated, set: &'static str, weight: f32) -> Option<Choice> {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let gold = letters(annotated.title.as_deref()?);
    let options = Options { kind: Some(InputKind::Html), ..Options::default() };
    let Explained { page, cleaned } = explain(&annotated.html, &options).ok()?;
    let shown = cleaned.verdicts.iter().position(|verdict| *verdict == BlockVerdict::Title);
    let first = cleaned.verdicts.iter().position(|verdict| *verdict == BlockVerdict::Body);
    let body = first.map_or(page.text.len(), |at| page.blocks[at].span.start);
    let candidates = candidates(&page, shown.map(|at| page.blocks[at].span.of(&page.text)), body);
    let right = candidates.texts.iter().position(|text| letters(text) == gold);
    let fold = fold(&publisher(annotated.url.as_deref()));
    Some(Choice { set, weight, fold, candidates, right })
}

/// The candidates of the pages that name the right one.
fn rows<'c>(choices: impl Iterator<Item = &'c Choice>) -> Rows {
    let mut rows = Rows { columns: vec![Vec::new(); PROPERTIES.len()], ..Rows::default() };
    for choice in choices {
        let Some(right) = choice.right else { continue };
        for (column, out) in rows.columns.iter_mut().enumerate() {
            out.extend_from_slice(choice.candidates.columns.rows_of(column));
        }
        for number in 0..choice.candidates.texts.len() {
            rows.labels.push(number == right);
            rows.weights.push(choice.weight);
        }
    }
    rows
}

fn best(choice: &Choice, forest: &Forest) -> Option<usize> {
    let scores = forest.scores(&choice.candidates.columns);
    (0..scores.len()).rev().max_by_key(|at| scores[*at])
}
