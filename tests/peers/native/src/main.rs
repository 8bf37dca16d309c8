//! Answers of Rust's readers: `peers TASK < inputs > answers`, a line of JSON each.
//!
//! Tasks: `body` reads `{id, text}` and answers with a text; `overlap` reads `{id, a, b}`, lists of
//! words, and answers with the runs that are equal: `[[start of A, start of B, length], …]`.

use imara_diff::{Algorithm, Diff, InternedInput};
use serde_json::{Value, json};
use std::io::{self, BufRead, Write};
use std::time::Instant;

/// A program's name, what it was asked for, and how it answers one row.
type Peer = (&'static str, &'static str, fn(&Value) -> Value);

const BODY: [Peer; 1] = [("dom_smoothie 0.19.0", "formatted text", smoothie)];
const OVERLAP: [Peer; 2] = [
    ("similar 3.2.1", "patience, folded words", similar_runs),
    ("imara-diff 0.2.0", "histogram, folded words", imara_runs),
];

fn main() -> io::Result<()> {
    let peers: &[Peer] = match std::env::args().nth(1).as_deref() {
        Some("body") => &BODY,
        Some("overlap") => &OVERLAP,
        _ => return Err(io::Error::other("say which task: body or overlap")),
    };
    let rows = io::stdin().lock().lines().collect::<Result<Vec<_>, _>>()?;
    let mut out = io::stdout().lock();
    for (peer, options, answer) in peers {
        for row in &rows {
            let row: Value = serde_json::from_str(row)?;
            let start = Instant::now();
            let answer = answer(&row);
            let ms = start.elapsed().as_secs_f64() * 1000.0;
            let line =
                json!({ "peer": peer, "options": options, "id": row["id"], "ms": ms, "answer": answer });
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

fn smoothie(row: &Value) -> Value {
    let config = dom_smoothie::Config {
        text_mode: dom_smoothie::TextMode::Formatted,
        ..dom_smoothie::Config::default()
    };
    let html = row["text"].as_str().unwrap_or_default();
    let article = dom_smoothie::Readability::new(html, None, Some(config))
        .and_then(|mut reader| reader.parse());
    article.map_or_else(|_| json!(""), |article| json!(article.text_content.to_string()))
}

fn words<'v>(row: &'v Value, side: &str) -> Vec<&'v str> {
    row[side].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn similar_runs(row: &Value) -> Value {
    let (a, b) = (words(row, "a"), words(row, "b"));
    let runs = similar::capture_diff_slices(similar::Algorithm::Patience, &a, &b);
    let equal = runs.iter().filter_map(|run| match run {
        similar::DiffOp::Equal { old_index, new_index, len } => Some([*old_index, *new_index, *len]),
        _ => None,
    });
    json!(equal.collect::<Vec<_>>())
}

fn imara_runs(row: &Value) -> Value {
    let mut input = InternedInput::default();
    input.update_before(words(row, "a").into_iter());
    input.update_after(words(row, "b").into_iter());
    let diff = Diff::compute(Algorithm::Histogram, &input);
    let (mut runs, mut a, mut b) = (Vec::new(), 0, 0);
    for hunk in diff.hunks() {
        runs.push([a, b, hunk.before.start - a]);
        (a, b) = (hunk.before.end, hunk.after.end);
    }
    runs.push([a, b, u32::try_from(input.before.len()).unwrap_or(u32::MAX) - a]);
    runs.retain(|run| run[2] > 0);
    json!(runs)
}
