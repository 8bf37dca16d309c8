//! `copydesk train entities`: what the network of names is trained on, one article a line.
//!
//! `training/entities.py` reads it: the words of each article as the engine reads them, and for
//! each word the labels that the annotation allows. Sets with four classes allow every kind of a
//! class; so a set that lacks a kind does not teach that it is absent.

use super::swap::{Pools, swapped};
use super::{inline, known};
use crate::eval::rows;
use copydesk::training::{KINDS, Reading, readings};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Sentences of a set without articles that are read as one.
const TOGETHER: usize = 8;

/// A gold name: code points of the text, and the kinds it may be.
struct Name {
    start: usize,
    end: usize,
    kinds: Vec<usize>,
}

/// Writes the examples of all sets of `data`, and of the articles in the folder `own`, to `out`; copies
/// of articles draw names from `names`, too.
///
/// # Errors
/// A sentence that names the file that cannot be read or written.
pub(super) fn write(data: &Path, own: &Path, names: &Path, out: &Path) -> Result<(), String> {
    let fault = |error: io::Error| format!("{}: {error}", out.display());
    let pools = pools(data, names)?;
    let mut file = BufWriter::new(File::create(out).map_err(fault)?);
    let mut both = |article: &Value, set: &str, copy: &str| {
        writeln!(file, "{}", annotated(article, set)).map_err(fault)?;
        writeln!(file, "{}", annotated(&swapped(article, &pools), copy)).map_err(fault)
    };
    for set in ["train", "written"] {
        let path = data.join("entities/wikinews").join(format!("{set}.jsonl.gz"));
        for article in rows::read::<Value>(&path)? {
            both(&article, set, "swapped")?;
        }
    }
    // None of these is held back: what is measured is news that others wrote.
    let own = inline::folder(own)?;
    for article in &own {
        both(article, "own", "own swapped")?;
    }
    for set in [
        "wikigold/all",
        "crossner_politics/train",
        "crossner_politics/dev",
        "crossner_politics/test",
    ] {
        let documents = rows::documents(&data.join(format!("entities/{set}.iob2.gz")))?;
        // One long file of sentences is no article: a few that stand together may be.
        let documents = documents.iter().flat_map(|document| match set {
            "wikigold/all" => document.chunks(document.len()),
            _ => document.chunks(TOGETHER),
        });
        for (number, document) in documents.enumerate() {
            let (body, names) = joined(document);
            let words = readings("", &body, None);
            let row = example(&json!(format!("{set}-{number}")), set, "", &body, &words, &names);
            writeln!(file, "{row}").map_err(fault)?;
        }
    }
    file.flush().map_err(fault)?;
    let words = own
        .iter()
        .map(|article| article["text"].as_str().unwrap_or_default().split_whitespace().count());
    let marks = own.iter().map(|article| article["mentions"].as_array().map_or(0, Vec::len));
    let (articles, words, marks) = (own.len(), words.sum::<usize>(), marks.sum::<usize>());
    writeln!(io::stdout(), "{articles} articles of the folder, {words} words, {marks} names")
        .map_err(fault)
}

fn annotated(article: &Value, set: &str) -> Value {
    let text = article["text"].as_str().unwrap_or_default();
    let (title, body) = text.split_once("\n\n").unwrap_or(("", text));
    let words = readings(title, body, article["date"].as_str());
    example(&article["id"], set, title, body, &words, &names(article))
}

/// The names that copies of articles get; cities in order, to be looked up.
fn pools(data: &Path, names: &Path) -> Result<Pools, String> {
    let folder = data.join("entities/names");
    let column = |name: &str, column: usize| {
        let lines = rows::lines(&folder.join(name))?;
        let cells = lines.iter().filter_map(|line| line.split('\t').nth(column));
        Ok::<Vec<String>, String>(cells.map(str::to_owned).collect())
    };
    let mut cities = column("geonames_cities15000.tsv.gz", 0)?;
    cities.sort();
    let forenames = column("forenames.txt.gz", 0)?;
    let surnames = column("surnames.txt.gz", 0)?;
    let organisations = column("wikidata_organisations_products.tsv.gz", 3)?;
    let mut wholes = known::folder(names)?
        .into_iter()
        .map(|(kind, names)| (kind, names.into_iter().collect()))
        .collect::<HashMap<_, Vec<_>>>();
    wholes.entry("organisation").or_default().extend(organisations);
    Ok(Pools { forenames, surnames, cities, wholes })
}

/// The names of an annotated article; dates and amounts are no names.
fn names(article: &Value) -> Vec<Name> {
    let mentions = article["mentions"].as_array().into_iter().flatten();
    mentions
        .filter_map(|mention| {
            let at = |field: &str| mention[field].as_u64().and_then(|at| usize::try_from(at).ok());
            let kind = mention["kind"].as_str()?;
            let kind =
                KINDS.iter().position(|known| format!("{known:?}").to_lowercase() == kind)?;
            Some(Name { start: at("start")?, end: at("end")?, kinds: vec![kind] })
        })
        .collect()
}

/// The text of a document of tagged words, and its names.
fn joined(document: &[Vec<(String, String)>]) -> (String, Vec<Name>) {
    let (mut text, mut count, mut names) = (String::new(), 0, Vec::<Name>::new());
    for sentence in document {
        for (word, tag) in sentence {
            let length = word.chars().count();
            if let Some(class) = tag.strip_prefix("B-") {
                let class = match class {
                    "PER" | "person" | "politician" => vec![0],
                    "ORG" | "organisation" | "politicalparty" => vec![1],
                    "LOC" | "location" | "country" => vec![2],
                    "event" | "election" => vec![4],
                    _ => (3..KINDS.len()).collect(),
                };
                names.push(Name { start: count, end: count + length, kinds: class });
            } else if let (true, Some(name)) = (tag.starts_with("I-"), names.last_mut()) {
                name.end = count + length;
            }
            text.push_str(word);
            text.push(' ');
            count += length + 1;
        }
        text.push('\n');
        count += 1;
    }
    (text, names)
}

/// Labels are 0 for none, then for each kind its first word and its later words.
fn example(
    id: &Value,
    set: &str,
    title: &str,
    body: &str,
    words: &[Reading],
    names: &[Name],
) -> Value {
    let before = if title.is_empty() { 0 } else { title.chars().count() + 2 };
    let mut open = None;
    let mut rows = Vec::with_capacity(words.len());
    let mut counted = [(0, 0); 2];
    for word in words {
        let (text, first) = if word.title { (title, 0) } else { (body, before) };
        let state = &mut counted[usize::from(word.title)];
        let start = state.1 + text[state.0..word.span.start].chars().count();
        *state = (word.span.start, start);
        let (start, end) = (start + first, start + first + word.span.of(text).chars().count());
        let found = names.iter().position(|name| name.start < end && start < name.end);
        let labels: Vec<usize> = match found {
            Some(name) => {
                let later = usize::from(open == Some(name));
                names[name].kinds.iter().map(|kind| 1 + 2 * kind + later).collect()
            }
            None => vec![0],
        };
        open = found;
        rows.push(json!([
            word.folded,
            word.case,
            word.affixes,
            format!("{:x}", word.flags),
            word.same,
            usize::from(word.title),
            usize::from(word.claimed),
            labels,
            start,
            end,
        ]));
    }
    json!({ "id": id, "set": set, "words": rows,
        "gold": names.iter().map(|name| json!([name.start, name.end, name.kinds])).collect::<Vec<_>>() })
}
