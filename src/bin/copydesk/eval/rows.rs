//! The problem: every set of data is JSON Lines, gzipped, and a row that cannot be read must name its file.

use flate2::read::MultiGzDecoder;
use serde::de::DeserializeOwned;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// The rows of a file, in order.
///
/// # Errors
/// A sentence that names the file that cannot be read.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, String> {
    let fault = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let file = File::open(path).map_err(|error| fault(&error))?;
    let lines = BufReader::new(MultiGzDecoder::new(file)).lines();
    lines
        .map(|line| {
            let line = line.map_err(|error| fault(&error))?;
            serde_json::from_str(&line).map_err(|error| fault(&error))
        })
        .collect()
}

/// The lines of a text file.
///
/// # Errors
/// A sentence that names the file that cannot be read.
pub(crate) fn lines(path: &Path) -> Result<Vec<String>, String> {
    let fault = |error: std::io::Error| format!("{}: {error}", path.display());
    let file = File::open(path).map_err(fault)?;
    BufReader::new(MultiGzDecoder::new(file)).lines().collect::<Result<_, _>>().map_err(fault)
}

/// A sentence: its words, each with its tag.
pub(crate) type Tagged = Vec<(String, String)>;

/// The documents of a file of tagged words (IOB2): a word, a tab and its tag a line, an empty line
/// between sentences, `-DOCSTART-` between documents.
///
/// # Errors
/// A sentence that names the file that cannot be read.
pub(crate) fn documents(path: &Path) -> Result<Vec<Vec<Tagged>>, String> {
    let fault = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let file = File::open(path).map_err(|error| fault(&error))?;
    let mut out: Vec<Vec<Tagged>> = vec![vec![Vec::new()]];
    for line in BufReader::new(MultiGzDecoder::new(file)).lines() {
        let line = line.map_err(|error| fault(&error))?;
        let documents = out.len();
        let document = &mut out[documents - 1];
        if line.starts_with("-DOCSTART-") {
            out.push(vec![Vec::new()]);
        } else if line.trim().is_empty() {
            document.push(Vec::new());
        } else if let (Some((word, tag)), Some(sentence)) =
            (line.split_once('\t'), document.last_mut())
        {
            sentence.push((word.to_owned(), tag.to_owned()));
        }
    }
    for document in &mut out {
        document.retain(|sentence| !sentence.is_empty());
    }
    out.retain(|document| !document.is_empty());
    Ok(out)
}
