//! `copydesk train titles`: the weights by which a page's title is chosen, for `src/article/headline.rs`.
//!
//! Each annotated page is a choice among its candidates, of which one is right (a conditional logit;
//! gradient ascent with a quadratic penalty, the same bits every time). The share of pages that are
//! right out of fold is told for each set, and then the weights of all pages.

use super::body::{FOLDS, body_folder, fold};
use super::data::{Annotated, publisher};
use crate::eval::rows::read;
use copydesk::training::{Candidate, PROPERTIES, candidates};
use copydesk::{BlockVerdict, Explained, InputKind, Options, explain};
use std::path::Path;

/// The sets with titles, and the weight of a page of each: the first is news, and small.
const SETS: [(&str, f64); 2] = [("fundus_dev", 3.0), ("wcxb_dev", 1.0)];
const STEPS: usize = 500;
const RATE: f64 = 0.004;
/// Strength of the penalty.
const RIDGE: f64 = 2.0;

type Weights = [f64; PROPERTIES.len()];

struct Choice {
    set: &'static str,
    weight: f64,
    fold: usize,
    candidates: Vec<Candidate>,
    /// The candidate that the annotators wrote down.
    right: Option<usize>,
}

pub(super) fn run(data: &Path) -> Result<(), String> {
    let mut choices = Vec::new();
    for (set, weight) in SETS {
        let pages: Vec<Annotated> = read(&body_folder(data).join(format!("{set}.jsonl.gz")))?;
        choices.extend(pages.iter().filter_map(|page| choice(page, set, weight)));
    }
    let unseen: Vec<Weights> = (0..FOLDS)
        .map(|out| fit(&choices.iter().filter(|choice| choice.fold != out).collect::<Vec<_>>()))
        .collect();
    for (set, _) in SETS {
        let pages: Vec<&Choice> = choices.iter().filter(|choice| choice.set == set).collect();
        let right = pages.iter().filter(|choice| {
            choice.right.is_some() && best(choice, &unseen[choice.fold]) == choice.right
        });
        let right = right.count() as f64 / pages.len() as f64;
        let named = pages.iter().filter(|choice| choice.right.is_some()).count();
        println!("{set}: {right:.3} of {} titles right out of fold, {named} named", pages.len());
    }
    for (weight, property) in fit(&choices.iter().collect::<Vec<_>>()).iter().zip(PROPERTIES) {
        println!("    {weight:.2}, // {property}");
    }
    Ok(())
}

fn choice(annotated: &Annotated, set: &'static str, weight: f64) -> Option<Choice> {
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
    let right = candidates.iter().position(|candidate| letters(&candidate.text) == gold);
    let fold = fold(&publisher(annotated.url.as_deref()));
    Some(Choice { set, weight, fold, candidates, right })
}

fn scores(choice: &Choice, weights: &Weights) -> Vec<f64> {
    let score = |candidate: &Candidate| -> f64 {
        candidate.properties.iter().zip(weights).map(|(property, weight)| property * weight).sum()
    };
    choice.candidates.iter().map(score).collect()
}

fn best(choice: &Choice, weights: &Weights) -> Option<usize> {
    let scores = scores(choice, weights);
    (0..scores.len()).rev().max_by(|a, b| scores[*a].total_cmp(&scores[*b]))
}

fn fit(choices: &[&Choice]) -> Weights {
    let mut weights = [0.0; PROPERTIES.len()];
    for _ in 0..STEPS {
        let mut slope = weights.map(|weight| -RIDGE * weight);
        for choice in choices {
            let Some(right) = choice.right else { continue };
            let scores = scores(choice, &weights).into_iter().map(f64::exp).collect::<Vec<_>>();
            let sum: f64 = scores.iter().sum();
            for (number, candidate) in choice.candidates.iter().enumerate() {
                let wanted = f64::from(u8::from(number == right)) - scores[number] / sum;
                for (slope, property) in slope.iter_mut().zip(candidate.properties) {
                    *slope += choice.weight * wanted * property;
                }
            }
        }
        weights.iter_mut().zip(slope).for_each(|(weight, slope)| *weight += RATE * slope);
    }
    weights
}
