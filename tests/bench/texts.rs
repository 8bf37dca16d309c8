//! The texts of the bench, which `write-texts.js` has written: the same for every platform.

use copydesk::Stages;
use std::path::PathBuf;

/// The stages of the texts in the file that the first argument names. Cargo adds arguments of its own.
pub fn stages() -> Stages {
    let file =
        std::env::args().nth(1).map(PathBuf::from).expect("the first argument is a file of texts");
    let json = std::fs::read_to_string(&file).expect("the file of texts can be read");
    let texts = serde_json::from_str(&json).expect("it is a list of texts");
    Stages::of(texts).expect("it has all the texts")
}
