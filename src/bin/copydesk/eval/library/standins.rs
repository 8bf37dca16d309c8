//! The problem: no free set holds a hundred thousand news articles of which it is known who copies
//! whom.
//!
//! A library is made: the sources of the development rewrites, real articles that nobody rewrote,
//! and chains of words in the manner of them all (bigrams and trigrams of the real articles, in
//! equal parts), which share as many short runs with the sources as news of one subject does, and
//! more. Everything comes from one seed.

use crate::eval::rows;
use flate2::read::MultiGzDecoder;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// A pair of the development data.
#[derive(Deserialize)]
pub(super) struct Pair {
    pub(super) src: String,
    pub(super) der: String,
    #[serde(default = "desk")]
    pub(super) level: String,
}

fn desk() -> String {
    "desk".to_owned()
}

/// The rewrites and the desk's versions.
pub(super) fn pairs(data: &Path) -> Result<Vec<Pair>, String> {
    let mut out = Vec::new();
    for file in ["rewrites_dev.jsonl.gz", "desk_dev.jsonl.gz"] {
        out.extend(rows::read::<Pair>(&data.join("overlap").join(file))?);
    }
    Ok(out)
}

/// Words of a run that only copies share.
const COPIED_WORDS: usize = 8;

/// Real articles that nobody rewrote: those that hold one run of eight words in ten of the pairs or
/// of each other are left out, for some of the sources are among them.
pub(super) fn real(data: &Path, pairs: &[Pair]) -> Result<Vec<String>, String> {
    let runs = |text: &str| -> HashSet<String> {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        words.windows(COPIED_WORDS).map(|run| run.join(" ")).collect()
    };
    let mut seen: HashSet<String> = pairs.iter().flat_map(|pair| runs(&pair.src)).collect();
    let mut out = articles(data)?;
    out.retain(|text| {
        let own = runs(text);
        let copied = own.iter().filter(|run| seen.contains(*run)).count();
        let keep = copied * 10 < own.len();
        seen.extend(own.into_iter().filter(|_| keep));
        keep
    });
    Ok(out)
}

fn articles(data: &Path) -> Result<Vec<String>, String> {
    let fault = |error: std::io::Error| format!("{}: {error}", data.display());
    let mut out = Vec::new();
    let mut files: Vec<_> = fs::read_dir(data.join("overlap/wikinews"))
        .map_err(fault)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "gz"))
        .collect();
    files.sort();
    for path in files {
        let mut csv = String::new();
        let file = File::open(&path).map_err(fault)?;
        MultiGzDecoder::new(file).read_to_string(&mut csv).map_err(fault)?;
        out.extend(last_fields(&csv).into_iter().skip(1));
    }
    let written = data.join("entities/wikinews/written.jsonl.gz");
    let texts = rows::read::<Value>(&written)?;
    out.extend(texts.iter().filter_map(|row| row["text"].as_str().map(str::to_owned)));
    Ok(out)
}

/// The last field of each record of a CSV, quoted or not.
fn last_fields(csv: &str) -> Vec<String> {
    let (mut out, mut field, mut quoted) = (Vec::new(), String::new(), false);
    let mut characters = csv.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => field.clear(),
            '\n' if !quoted => out.push(std::mem::take(&mut field)),
            _ => field.push(character),
        }
    }
    out
}

/// `SplitMix64` (Steele, Lea and Flood, 2014).
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let limit = limit.max(1) as u64;
        usize::try_from((mixed ^ (mixed >> 31)) % limit).unwrap_or_default()
    }
}

/// Chains of words in the manner of real articles.
pub(super) struct Chains<'a> {
    words: Vec<&'a str>,
    after_one: HashMap<&'a str, Vec<usize>>,
    after_two: HashMap<(&'a str, &'a str), Vec<usize>>,
}

impl<'a> Chains<'a> {
    pub(super) fn of(texts: impl Iterator<Item = &'a str>) -> Self {
        let words: Vec<&str> = texts.flat_map(str::split_whitespace).collect();
        let (mut after_one, mut after_two) = (HashMap::new(), HashMap::new());
        for at in 2..words.len() {
            after_one.entry(words[at - 1]).or_insert_with(Vec::new).push(at);
            after_two.entry((words[at - 2], words[at - 1])).or_insert_with(Vec::new).push(at);
        }
        Self { words, after_one, after_two }
    }

    /// A text of `count` words.
    pub(super) fn text(&self, seed: u64, count: usize) -> String {
        let mut random = Random(seed);
        let mut out = String::new();
        let mut last = random.below(self.words.len() - 2) + 2;
        let mut before = self.words[last - 1];
        for _ in 0..count {
            let word = self.words[last];
            out.push_str(word);
            out.push_str(if word.ends_with('.') && random.below(3) == 0 { "\n\n" } else { " " });
            let next = if random.below(2) == 0 {
                self.after_two.get(&(before, word))
            } else {
                self.after_one.get(word)
            };
            before = word;
            last = match next {
                Some(next) => next[random.below(next.len())],
                None => random.below(self.words.len()),
            };
        }
        out
    }
}
