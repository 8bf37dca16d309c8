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
