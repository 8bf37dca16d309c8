//! The problem: a page must weigh what it reads with what was learnt before, and learn nothing
//! itself.
//!
//! Trained weights, read only: forests that score the lines of a page (`copydesk train body`), one
//! that chooses its title (`copydesk train titles`), a table of evidence (`train.py`) and a network of
//! names (`training/entities.py`). `CARD.md` says of what they are made, how well they do, and which
//! files it describes.

mod bytes;
mod chain;
mod dense;
mod dot;
mod file;
mod forest;
mod head;
mod larger;
mod letters;
mod network;
mod reader;
mod vocabulary;

pub use chain::Found;
pub use network::{FLAGS, Form, Word};
pub use reader::Reader;

pub use forest::{Columns, Forest, LOGIT};
#[cfg(feature = "cli")]
pub use forest::{DEPTH, LEAVES, REACH, Split, Tree, unit};

use crate::error::{Error, ErrorCode};
use crate::hash::WordMap;
use std::sync::OnceLock;

/// The forests of the body scorer.
pub const BODY: &[u8] = include_bytes!("body.bin");
/// The words and classes that it knows.
pub const BODY_WORDS: &str = include_str!("body_words.txt");

/// The forest that chooses a page's title.
pub const TITLES: &[u8] = include_bytes!("titles.bin");

/// The network that ships.
const NAMES: &[u8] = include_bytes!("names.bin");

/// What this process reads names with.
static READER: OnceLock<Reader> = OnceLock::new();

/// What reads names: what [`load`] was given, else what ships.
pub fn names() -> &'static Reader {
    READER.get_or_init(Reader::shipped)
}

/// Reads names with the network of a file, which was trained with the inputs of that mark.
///
/// # Errors
/// As [`load_model`](crate::load_model).
pub fn load(bytes: &[u8], inputs: u64) -> Result<(), Error> {
    let late =
        "A model is given once, before the first text is read: start anew, and give it first.";
    let late = || Error::new(ErrorCode::BadOption, late);
    let bad = |why| Error::new(ErrorCode::BadModel, why);
    Reader::check(bytes, inputs).map_err(bad)?;
    if READER.get().is_some() {
        return Err(late());
    }
    READER.set(Reader::with(bytes).map_err(bad)?).map_err(|_| late())
}

/// The mark of the network that ships.
#[cfg(test)]
pub fn shipped_inputs() -> u64 {
    network::Network::mark(NAMES).expect("a test reads the file that ships")
}

const EVIDENCE: &str = include_str!("evidence.txt");

/// What a feature of a name ("b mayor of": the words before it) says about its kind: letters of
/// kinds (`OPLGEWKTX`, as in `train.py`) with weights, in logits.
pub fn evidence(feature: &str) -> impl Iterator<Item = (u8, f64)> {
    static INDEX: OnceLock<WordMap<&str, &str>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        EVIDENCE.split([';', '\n']).filter_map(|record| record.split_once('\t')).collect()
    });
    let cells = index.get(feature).copied().unwrap_or_default();
    let starts = cells.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase());
    starts.map(move |(at, letter)| {
        let rest = &cells[at + 1..];
        let end = rest.find(|c: char| c.is_ascii_uppercase()).unwrap_or(rest.len());
        (letter, rest[..end].parse::<f64>().unwrap_or(0.0) / 10.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::digest;

    #[test]
    fn the_card_describes_these_weights() {
        for weights in [EVIDENCE.as_bytes(), NAMES, TITLES] {
            let digest = digest(weights);
            assert!(include_str!("CARD.md").contains(&format!("`{digest:016x}`")), "{digest:016x}");
        }
    }

    #[test]
    fn the_card_describes_this_scorer() {
        let digest = digest(&[BODY, BODY_WORDS.as_bytes()].concat());
        assert!(include_str!("CARD.md").contains(&format!("`{digest:016x}`")), "{digest:016x}");
        assert!(BODY.len() + BODY_WORDS.len() < 100_000, "the scorer grew too large for the page");
    }

    #[test]
    fn every_record_has_weights_of_known_kinds() {
        for record in EVIDENCE.split([';', '\n']) {
            let (feature, _) = record.split_once('\t').expect("a record has two fields");
            let weights: Vec<_> = evidence(feature).collect();
            assert!(!weights.is_empty(), "{record}");
            for (letter, weight) in weights {
                assert!(b"OPLGEWKTX".contains(&letter) && weight.abs() >= 0.5, "{record}");
            }
        }
        assert_eq!(evidence("b nothing like it").count(), 0);
    }
}
