//! `copydesk train body`: the body scorer from the development data, and one for each fold.
//!
//! The pages are cut into folds by publisher. The second stage learns from first-stage scores of
//! forests that had not seen the page; a fold's scorer has seen no page of the fold at all.

use super::align::Label;
use super::boost::{self, Rows, Settings};
use super::data::{self, Example, in_parallel};
use super::lexicon::{self, Counts};
use super::seams::{self, Paste};
use crate::Outcome;
use copydesk::InputKind;
use copydesk::training::{ALL, FIRST, Forest, NAMES, Part, REACH, Scorer, page, scorer};
use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::{Path, PathBuf};

/// Parts of the publishers; each is measured by a scorer that has not seen it.
pub(crate) const FOLDS: usize = 3;

/// Writes the scorer into the folder `out`, and those of the folds into `scorers`.
pub(super) fn run(data: &Path, out: &Path, scorers: &Path) -> io::Result<Outcome> {
    let folder = body_folder(data);
    let examples = data::examples(&folder).map_err(io::Error::other)?;
    eprintln!("{} examples", examples.len());
    let titles = data::titles(&folder).map_err(io::Error::other)?;
    let mut pages: Vec<data::Flat> = Vec::new();
    for set in data::FLAT {
        let path = folder.join(format!("{set}.jsonl.gz"));
        pages.extend(crate::eval::rows::read::<data::Flat>(&path).map_err(io::Error::other)?);
    }
    let pastes = seams::pastes(&pages, &titles);
    let (shipped, folds) = train(&examples, &pastes);
    std::fs::create_dir_all(scorers)?;
    for (number, (weights, forests)) in folds.iter().enumerate() {
        std::fs::write(scorers.join(format!("{number}.bin")), bytes(forests))?;
        std::fs::write(scorers.join(format!("{number}.txt")), by_hash(weights))?;
    }
    let (weights, forests) = &shipped;
    std::fs::write(out.join("body.bin"), bytes(forests))?;
    let words = in_words(&folder, weights).map_err(io::Error::other)?;
    std::fs::write(out.join("body_words.txt"), words)?;
    Ok(Outcome::Done)
}

/// The folder of the sets, whether the whole data or it is named.
pub(crate) fn body_folder(data: &Path) -> PathBuf {
    if data.join("body").is_dir() { data.join("body") } else { data.to_owned() }
}

/// The label of a line in the flat sets.
pub(crate) fn label(name: &str) -> Label {
    match name {
        "body" => Label::Article,
        "neg" => Label::Other,
        _ => Label::Unsure,
    }
}

/// The fold of a publisher (FNV-1a).
pub(crate) fn fold(group: &str) -> usize {
    let hash = group.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| {
        (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    usize::try_from((hash >> 32) % FOLDS as u64).unwrap_or(0)
}

/// The scorer of a fold, as training left it.
pub(crate) fn fold_scorer(folder: &Path, fold: usize) -> Result<Scorer, String> {
    let path = folder.join(format!("{fold}.bin"));
    let fault = |_| format!("{}: not there; train first (cargo xtask train body)", path.display());
    let bytes = std::fs::read(&path).map_err(fault)?;
    let words = std::fs::read_to_string(path.with_extension("txt")).map_err(fault)?;
    let weights = ["w", "t"].map(|kind| {
        let cells = words.lines().filter_map(|line| {
            let (hash, weight) = line.strip_prefix(kind)?.trim().split_once('\t')?;
            Some((hash.parse().ok()?, weight.parse().ok()?))
        });
        cells.collect()
    });
    let broken = || format!("{}: no scorer", path.display());
    let (first, rest) = Forest::read(&bytes).ok_or_else(broken)?;
    let (second, rest) = Forest::read(rest).ok_or_else(broken)?;
    let (seams, _) = Forest::read(rest).ok_or_else(broken)?;
    Ok(scorer(weights, [first, second, seams]))
}

pub(super) type Weights = HashMap<u32, i8>;
/// Weights for an article and for the top of a page, and the forests.
type Trained = ([Weights; 2], [Forest; 3]);

fn bytes(forests: &[Forest; 3]) -> Vec<u8> {
    let mut out = Vec::new();
    for forest in forests {
        forest.write(&mut out);
    }
    out
}

fn by_hash(weights: &[Weights; 2]) -> String {
    let mut out = String::new();
    for (kind, weights) in ["w", "t"].iter().zip(weights) {
        let sorted: BTreeMap<_, _> = weights.iter().collect();
        out.extend(sorted.iter().map(|(hash, weight)| format!("{kind}\t{hash}\t{weight}\n")));
    }
    out
}

/// The weights with their words, by a second reading of the pages.
fn in_words(folder: &Path, weights: &[Weights; 2]) -> Result<String, String> {
    let mut names: BTreeMap<String, i8> = BTreeMap::new();
    for set in ["fundus_dev", "wcxb_dev", "trafilatura_eval", "readability_pages"] {
        let path = folder.join(format!("{set}.jsonl.gz"));
        let pages: Vec<data::Annotated> = crate::eval::rows::read(&path)?;
        let found = in_parallel(&pages, |annotated| {
            let mut found = Vec::new();
            let page = page(&annotated.html, Some(InputKind::Html));
            copydesk::training::names(&page, |hash, name| {
                if let Some(weight) = weights[0].get(&hash) {
                    found.push((name(), *weight));
                }
                if let Some(weight) = weights[1].get(&hash) {
                    let name = name();
                    found.extend(name.strip_prefix('w').map(|name| (format!("t{name}"), *weight)));
                }
            });
            found
        });
        names.extend(found);
    }
    let lines: Vec<String> =
        names.iter().map(|(name, weight)| format!("{weight}\t{name}\n")).collect();
    Ok(lines.concat())
}

/// Settings of both stages.
const SETTINGS: Settings =
    Settings { trees: 280, rate: 0.14, rows: 0.3, questions: 0.22, ridge: 4.0, seed: 1 };
/// Share of the lines of the page's furniture that are learnt from: there is much of it.
const FURNITURE: f64 = 0.3;

/// The shipped scorer, and those of the folds.
fn train(examples: &[Example], pastes: &[Paste]) -> (Trained, Vec<Trained>) {
    let folds: Vec<usize> = examples.iter().map(|example| fold(&example.group)).collect();
    let without = |out: &[usize]| -> Vec<&Example> {
        let kept = examples.iter().zip(&folds).filter(|(_, fold)| !out.contains(fold));
        kept.map(|(example, _)| example).collect()
    };
    // First stages without each fold, without each two, and of all.
    let mut left_out: Vec<Vec<usize>> = vec![vec![]];
    left_out.extend((0..FOLDS).map(|fold| vec![fold]));
    left_out.extend((0..FOLDS).flat_map(|a| (a + 1..FOLDS).map(move |b| vec![a, b])));
    let firsts: HashMap<Vec<usize>, ([Weights; 2], Forest)> = in_parallel(&left_out, |out| {
        let seen = without(out);
        let counts = Counts::new(seen.iter().copied());
        let weights = counts.weights(lexicon::MOST_WORDS);
        let parts = in_order(&seen, |example| {
            let mut part = example.part.clone();
            part.look_up(|word| weights.get(&word).map(|_| counts.without(&example.group, word)));
            part
        });
        let forest = boost::grow(&rows(&seen, &parts, FIRST), FIRST, &neighbours(FIRST), &SETTINGS);
        let tops = Counts::of_tops(seen.iter().copied()).weights(lexicon::MOST_TOPS);
        eprintln!("first stage without {out:?}");
        vec![(out.clone(), ([weights, tops], forest))]
    })
    .into_iter()
    .collect();
    let mut outs: Vec<Option<usize>> = (0..FOLDS).map(Some).collect();
    outs.push(None);
    let mut trained = in_parallel(&outs, |out| {
        let left: Vec<usize> = out.iter().copied().collect();
        let seen = without(&left);
        let parts = in_order(&seen, |example| {
            let mut unseen = left.clone();
            unseen.push(fold(&example.group));
            unseen.sort_unstable();
            let ([weights, _], forest) = &firsts[&unseen];
            let mut part = example.part.clone();
            part.look_up(|word| weights.get(&word).map(|weight| i32::from(*weight)));
            let scores = forest.scores(&part.columns);
            part.add_scores(&scores);
            part
        });
        let second = boost::grow(&rows(&seen, &parts, ALL), ALL, &neighbours(ALL), &SETTINGS);
        eprintln!("second stage without {out:?}");
        let seams = seams::train(pastes, &left, |fold| {
            let mut unseen = left.clone();
            unseen.push(fold);
            unseen.sort_unstable();
            let [words, tops] = &firsts[&unseen].0;
            (words, tops)
        });
        eprintln!("seams without {out:?}");
        let (weights, first) = &firsts[&left];
        vec![(weights.clone(), [first.clone(), second, seams])]
    });
    let shipped = trained.pop().expect("the last one has left out nothing");
    importance("first", &shipped.1[0]);
    importance("second", &shipped.1[1]);
    (shipped, trained)
}

fn in_order(examples: &[&Example], make: impl Fn(&Example) -> Part) -> Vec<Part> {
    examples.iter().map(|example| make(example)).collect()
}

/// Which columns are asked about neighbours, and how far.
fn neighbours(columns: usize) -> Vec<(u8, &'static [i8])> {
    const NEXT: &[i8] = &[-1, 1];
    const FAR: &[i8] = &[-4, -3, -2, -1, 1, 2, 3, 4];
    #[rustfmt::skip] // one name a line would hide the list
    const ASKED_FAR: &[&str] = &[
        "number of words", "share of links", "kind of line", "what a rule says", "in the run of prose",
        "share of stop words", "words that pages use", "element", "words shared with the text",
        "share of its words in the title",
    ];
    #[rustfmt::skip]
    const ASKED_NEXT: &[&str] = &[
        "how it ends", "how it begins", "kind of block", "blank lines before", "said before",
        "prose in its element", "text in its element", "classes and elements", "word that speaks most against it",
        "its first words", "lines like it in a row", "depth", "times and years",
    ];
    let mut out = Vec::new();
    for (column, name) in NAMES.iter().enumerate().take(columns) {
        let number = u8::try_from(column).unwrap_or(u8::MAX);
        if ASKED_FAR.contains(name) || column == FIRST {
            out.push((number, FAR));
        } else if ASKED_NEXT.contains(name) {
            out.push((number, NEXT));
        }
    }
    out
}

/// The rows of the examples' parts, one page after the other.
fn rows(examples: &[&Example], parts: &[Part], columns: usize) -> Rows {
    let mut rows = Rows { columns: vec![Vec::new(); columns], ..Rows::default() };
    let mut state = 7;
    for (example, part) in examples.iter().zip(parts) {
        for (column, out) in rows.columns.iter_mut().enumerate() {
            out.resize(out.len() + REACH, 0);
            out.extend_from_slice(part.columns.rows_of(column));
        }
        let lengths = || part.sketch.lines.iter().map(|line| line.length);
        let article: u32 = lengths()
            .zip(&example.labels)
            .map(|(length, label)| if *label == Label::Article { length } else { 0 })
            .sum();
        let scale = example.weight * 20.0 / (article as f32 + 200.0).sqrt();
        rows.labels.resize(rows.labels.len() + REACH, false);
        rows.weights.resize(rows.weights.len() + REACH, 0.0);
        for (length, label) in lengths().zip(&example.labels) {
            let mut weight = scale * (4.0 + length.min(60) as f32) / 30.0;
            match label {
                Label::Unsure => weight = 0.0,
                Label::Other if boost::uniform(&mut state) >= FURNITURE => weight = 0.0,
                Label::Other => weight /= FURNITURE as f32,
                Label::Article => {}
            }
            rows.labels.push(*label == Label::Article);
            rows.weights.push(weight);
        }
    }
    rows.columns.iter_mut().for_each(|column| column.resize(column.len() + REACH, 0));
    rows
}

/// Tells how often each column is asked about.
fn importance(stage: &str, forest: &Forest) {
    let mut asked = vec![0; ALL];
    for split in forest.trees.iter().flat_map(|tree| &tree.splits) {
        asked[usize::from(split.column)] += 1;
    }
    let mut order: Vec<usize> = (0..ALL).filter(|column| asked[*column] > 0).collect();
    order.sort_by_key(|column| std::cmp::Reverse(asked[*column]));
    let told: Vec<String> =
        order.iter().map(|column| format!("{} {}", NAMES[*column], asked[*column])).collect();
    eprintln!("{stage}: {}", told.join(", "));
}
