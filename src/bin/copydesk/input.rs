//! The problem: inputs are files, folders of files, or standard input, and one that cannot be read
//! must not stop the rest.

use copydesk::{Error, ErrorCode, MAX_INPUT_BYTES, Warning, decode};
use serde_json::{Value, json};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Files of a folder that are read; others are passed over.
const EXTENSIONS: &[&str] = &["txt", "html", "htm", "xhtml", "md", "markdown"];

/// The inputs that `paths` name, and the folders in which there is none: a folder stands for the
/// files in it, in order of their names.
pub(crate) fn expand(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<&Path>) {
    let (mut out, mut empty) = (Vec::new(), Vec::new());
    for path in paths {
        if !path.is_dir() {
            out.push(path.clone());
            continue;
        }
        let files = files_of(path);
        if files.is_empty() {
            empty.push(path.as_path());
        }
        out.extend(files);
    }
    (out, empty)
}

/// Walks with a list of folders still to visit; links are not followed, so the walk ends.
fn files_of(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let kind = entry.file_type().ok();
            if kind.is_some_and(|kind| kind.is_dir()) {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|end| EXTENSIONS.iter().any(|known| end.eq_ignore_ascii_case(known)))
            {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The text of a file, or of standard input for "-", with the warnings of decoding it.
pub(crate) fn read(path: &Path) -> Result<(String, Vec<Warning>), Error> {
    decode(&bytes(path)?)
}

/// The bytes of an input; one that is too large is refused before all of it is in memory.
fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let source = if path == Path::new("-") {
        Ok(Box::new(io::stdin().lock()) as Box<dyn Read>)
    } else {
        fs::File::open(path).map(|file| Box::new(file) as Box<dyn Read>)
    };
    source
        .and_then(|source| source.take(MAX_INPUT_BYTES as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| {
            let message = format!("{} cannot be read: {error}.", path.display());
            Error::new(ErrorCode::BadOption, message)
        })?;
    if bytes.len() > MAX_INPUT_BYTES {
        let message = format!(
            "{} has more than {} MB, the most that is read. Split it into smaller parts.",
            path.display(),
            MAX_INPUT_BYTES / 1_000_000
        );
        return Err(Error::new(ErrorCode::TooLarge, message));
    }
    Ok(bytes)
}

/// An error as the contract writes it.
pub(crate) fn fault(error: &Error) -> Value {
    json!({ "code": error.code().as_str(), "message": error.message() })
}
