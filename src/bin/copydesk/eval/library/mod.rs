//! Measures the library on made ones: how many rewrites are found among a hundred thousand
//! articles, how many of the answers are false, how long it takes and how large it is; and how well
//! clusters are found.

mod groups;
mod standins;

use copydesk::{Library, Question, SIMILAR_LIMIT};
use standins::{Chains, Random};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::time::Instant;

/// Articles of the library that is asked.
const ARTICLES: usize = 100_000;
/// Times that a question is asked: the fastest counts, for other programs run beside this one.
const TIMES: usize = 5;
/// Articles that are added between two looks at the clock.
const BATCH: usize = 1024;

/// The figures, each with its name and value.
///
/// # Errors
/// A sentence that names the file that cannot be read.
pub fn run(data: &Path) -> Result<Vec<(String, f64)>, String> {
    let pairs = standins::pairs(data)?;
    let real = standins::real(data, &pairs)?;
    let mut out = groups::run(&pairs, &real)?;
    let mut texts: Vec<&str> = pairs.iter().map(|pair| pair.src.as_str()).collect();
    texts.sort_unstable();
    texts.dedup();
    let sources = texts.len();
    texts.extend(real.iter().map(String::as_str));
    let chains = Chains::of(texts.iter().copied());
    let mut random = Random(7);
    let made: Vec<String> = (texts.len()..ARTICLES)
        .map(|seed| chains.text(seed as u64, 150 + random.below(500)))
        .collect();
    texts.extend(made.iter().map(String::as_str));
    out.extend(asked(&pairs, &texts, sources)?);
    Ok(out)
}

/// Asks a library of `texts`, of which the first `sources` have versions.
#[allow(clippy::cast_precision_loss)] // Counts and sizes are far below 2^52.
fn asked(
    pairs: &[standins::Pair],
    texts: &[&str],
    sources: usize,
) -> Result<Vec<(String, f64)>, String> {
    let id = |number: usize| format!("article-{number:06}");
    let mut library = Library::default();
    let mut batches = Vec::new();
    let mut start = Instant::now();
    for (number, text) in texts.iter().enumerate() {
        library.add(&id(number), text, Some("2024-11-12")).map_err(|error| error.to_string())?;
        if number % BATCH == BATCH - 1 {
            batches.push(start.elapsed().as_secs_f64());
            start = Instant::now();
        }
    }
    batches.sort_by(f64::total_cmp);
    // A batch in ten joins large segments; the median leaves out those and what others disturbed.
    let seconds = batches[batches.len() / 2] * texts.len() as f64 / BATCH as f64;
    let bytes = library.to_bytes();
    let words: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    let all = texts.len() as f64;
    let mut out = vec![
        ("library: articles".to_owned(), all),
        ("library: words an article".to_owned(), words as f64 / all),
        ("library: articles added a second".to_owned(), all / seconds),
        ("library: bytes an article".to_owned(), bytes.len() as f64 / all),
        ("library: bytes of memory an article".to_owned(), library.size() as f64 / all),
    ];
    let by_id: HashMap<String, &str> =
        texts.iter().enumerate().map(|(number, text)| (id(number), *text)).collect();
    let number_of: HashMap<&str, usize> =
        texts[..sources].iter().enumerate().map(|(number, text)| (*text, number)).collect();
    let (mut found, mut answers, mut wrong) = (BTreeMap::new(), 0.0, 0.0);
    let (mut ranked, mut whole) = (Vec::new(), Vec::new());
    for pair in pairs {
        let source = id(number_of[pair.src.as_str()]);
        let (candidates, ranking) = timed(|| library.candidates(&pair.der, SIMILAR_LIMIT));
        ranked.push(ranking);
        let kept: Vec<_> = candidates
            .into_iter()
            .map(|id| {
                let text = by_id[&id].to_owned();
                (id, text)
            })
            .collect();
        let (similar, aligning) = timed(|| library.verified(&pair.der, Question::default(), &kept));
        let similar = similar.map_err(|error| error.to_string())?;
        whole.push(ranking + aligning);
        let entry: &mut [f64; 3] = found.entry(pair.level.as_str()).or_default();
        entry[0] += 1.0;
        entry[1] += f64::from(u8::from(kept.iter().any(|(id, _)| *id == source)));
        entry[2] += f64::from(u8::from(similar.iter().any(|similar| similar.id == source)));
        answers += similar.len() as f64;
        wrong += similar.iter().filter(|similar| similar.id != source).count() as f64;
    }
    for (level, [all, candidate, verified]) in found {
        out.push((format!("library: candidates, recall of {level}"), candidate / all));
        out.push((format!("library: verified, recall of {level}"), verified / all));
    }
    out.push(("library: false answers, share".to_owned(), wrong / f64::max(answers, 1.0)));
    for (name, mut times) in [("candidates", ranked), ("ten aligned", whole)] {
        times.sort_by(f64::total_cmp);
        for (percent, name_of) in [(50, "p50"), (95, "p95")] {
            out.push((
                format!("library: {name}, ms, {name_of}"),
                times[times.len() * percent / 100],
            ));
        }
    }
    Ok(out)
}

/// What a call gives, and the milliseconds of the fastest of several.
fn timed<T>(call: impl Fn() -> T) -> (T, f64) {
    let mut least = f64::INFINITY;
    for _ in 1..TIMES {
        let start = Instant::now();
        std::hint::black_box(call());
        least = least.min(start.elapsed().as_secs_f64());
    }
    let start = Instant::now();
    let value = call();
    (value, least.min(start.elapsed().as_secs_f64()) * 1000.0)
}
