//! The problem: a score that once was reached must not be lost unseen.
//!
//! A file of floors has a section for each evaluation: the digest of the data it was measured on,
//! and the least value of each figure that is watched. `--gate` fails below a floor; `--raise` lifts
//! floors to what was measured now, and lowers one only with `--lower`. A figure is watched once it
//! stands in its section: write it there with 0 and raise.

use super::figure::Figure;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// Floors are written with three decimals, rounded down.
const STEPS: f64 = 1000.0;

/// The sections by the name of the evaluation.
type Floors = BTreeMap<String, Section>;

#[derive(Deserialize, Serialize)]
struct Section {
    /// Digest of the data (FNV-1a of names, lengths and bytes); empty before the first raise.
    data: String,
    floors: BTreeMap<String, f64>,
}

/// Checks what was measured against the section `name` of the file; the sentences say what is lower.
///
/// # Errors
/// A sentence if the file cannot be read, or was made of other data.
pub(super) fn gate(
    path: &Path,
    name: &str,
    digest: &str,
    figures: &[Figure],
) -> Result<Vec<String>, String> {
    let floors = read(path)?;
    let Some(section) = floors.get(name) else {
        return Err(format!("{}: has no section {name:?}", path.display()));
    };
    if section.data != digest {
        return Err(format!(
            "{}: the floors of {name:?} are of other data ({}, now {digest})",
            path.display(),
            section.data
        ));
    }
    let problems = section.floors.iter().filter_map(|(figure, floor)| {
        match figures.iter().find(|measured| measured.name == *figure) {
            Some(measured) if measured.value >= *floor => None,
            Some(measured) => {
                Some(format!("{figure}: {:.4}, below its floor {floor}", measured.value))
            }
            None => Some(format!("{figure}: not measured")),
        }
    });
    Ok(problems.collect())
}

/// Lifts the floors of the section to what was measured; lowers them only where `lower` says so.
///
/// # Errors
/// A sentence if the file cannot be read or written.
pub(super) fn raise(
    path: &Path,
    name: &str,
    digest: &str,
    figures: &[Figure],
    lower: bool,
) -> Result<(), String> {
    let mut floors = read(path)?;
    let Some(section) = floors.get_mut(name) else {
        return Err(format!("{}: has no section {name:?}", path.display()));
    };
    digest.clone_into(&mut section.data);
    for (figure, floor) in &mut section.floors {
        if let Some(measured) = figures.iter().find(|measured| measured.name == *figure) {
            let value = (measured.value * STEPS).floor() / STEPS;
            if value > *floor || lower {
                *floor = value;
            }
        }
    }
    let json = serde_json::to_string_pretty(&floors).map_err(|error| error.to_string())?;
    std::fs::write(path, json + "\n").map_err(|error| format!("{}: {error}", path.display()))
}

fn read(path: &Path) -> Result<Floors, String> {
    let fault = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = std::fs::read_to_string(path).map_err(|error| fault(&error))?;
    serde_json::from_str(&text).map_err(|error| fault(&error))
}

/// A digest of all files below `folder`, in the order of their names.
///
/// # Errors
/// A sentence that names what cannot be read.
pub(super) fn digest(folder: &Path) -> Result<String, String> {
    let mut state = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |bytes: &[u8]| {
        for chunk in bytes.chunks(8) {
            let word = chunk.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
            state = (state ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(29);
        }
    };
    let mut folders = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        let fault = |error: std::io::Error| format!("{}: {error}", folder.display());
        for entry in std::fs::read_dir(&folder).map_err(fault)? {
            let path = entry.map_err(fault)?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    for file in files {
        let bytes = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        add(file.file_name().unwrap_or_default().as_encoded_bytes());
        add(&bytes.len().to_le_bytes());
        add(&bytes);
    }
    Ok(format!("{state:016x}"))
}
