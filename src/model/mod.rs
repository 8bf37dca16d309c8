//! The problem: a page must weigh what it reads with what was learnt before, and learn nothing
//! itself.
//!
//! Trained weights, read only: forests that score the lines of a page (`copydesk train body`), one
//! that chooses its title (`copydesk train titles`), a table of evidence (`train.py`) and a network of
//! names (`training/entities.py`). `CARD.md` says of what they are made, how well they do, and which
//! files it describes.

mod chain;
mod dense;
mod dot;
mod forest;
mod network;
mod vocabulary;

pub use chain::{Chain, Found};
pub use network::{FLAGS, Form, Network, Word};

pub use forest::{Columns, Forest, LOGIT};
#[cfg(feature = "cli")]
pub use forest::{DEPTH, LEAVES, REACH, Split, Tree, unit};

use std::collections::HashMap;
use std::sync::OnceLock;

/// The forests of the body scorer.
pub const BODY: &[u8] = include_bytes!("body.bin");
/// The words and classes that it knows.
pub const BODY_WORDS: &str = include_str!("body_words.txt");

/// The forest that chooses a page's title.
pub const TITLES: &[u8] = include_bytes!("titles.bin");

/// The network of names and its chain of labels, read at first use.
pub fn names() -> &'static (Network, Chain) {
    static NAMES: OnceLock<(Network, Chain)> = OnceLock::new();
    NAMES.get_or_init(|| {
        let network = Network::new(include_str!("pieces.txt"), include_bytes!("names.bin"));
        let chain = Chain::new(&network.step, &network.start);
        (network, chain)
    })
}

const EVIDENCE: &str = include_str!("evidence.txt");

/// What a feature of a name ("b mayor of": the words before it) says about its kind: letters of
/// kinds (`OPLGEWKTX`, as in `train.py`) with weights, in logits.
pub fn evidence(feature: &str) -> impl Iterator<Item = (u8, f64)> {
    static INDEX: OnceLock<HashMap<&str, &str>> = OnceLock::new();
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

    #[test]
    fn the_card_describes_these_weights() {
        for weights in [EVIDENCE.as_bytes(), include_bytes!("names.bin"), TITLES] {
            let digest = weights.iter().fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| {
                (state ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
            });
            assert!(include_str!("CARD.md").contains(&format!("`{digest:016x}`")), "{digest:016x}");
        }
    }

    #[test]
    fn the_card_describes_this_scorer() {
        let bytes = BODY.iter().copied().chain(BODY_WORDS.bytes());
        let digest = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
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
