//! The problem: a text may be read by the network that ships, by another of its kind, or by the larger
//! one with the small one beside it.
//!
//! The larger network alone and the small one alone err in different places: their scores are mixed.

use super::NAMES;
use super::chain::Chain;
use super::file::OTHER_VERSION;
use super::larger::{self, Larger};
use super::network::{AFFIXES, Form, LABELS, Network, Word};

/// How much the larger network has to say beside the small one; between .5 and .7 nothing changes
/// much (`CARD.md`).
const SHARE: f32 = 0.6;

/// The networks of names and their chain of labels.
#[derive(Debug)]
pub struct Reader {
    small: Network,
    larger: Option<Larger>,
    /// What joins labels to names.
    pub chain: Chain,
}

impl Reader {
    /// The network that ships.
    pub fn shipped() -> Self {
        Self::alone(Network::read(NAMES).expect("a test reads the file that ships"))
    }

    fn alone(small: Network) -> Self {
        let chain = Chain::new(&small.step, &small.start);
        Self { small, larger: None, chain }
    }

    /// Looks whether these bytes are a network that was trained with the inputs of that mark.
    ///
    /// # Errors
    /// One sentence that says what is wrong with them.
    pub fn check(bytes: &[u8], inputs: u64) -> Result<(), &'static str> {
        let mark = if is_larger(bytes) { Larger::mark(bytes) } else { Network::mark(bytes) };
        if mark? == inputs { Ok(()) } else { Err(OTHER_VERSION) }
    }

    /// The network of a file. It stays until the process ends, as the one that ships does.
    ///
    /// # Errors
    /// As [`Reader::check`].
    pub fn with(bytes: &[u8]) -> Result<Self, &'static str> {
        let bytes: &'static [u8] = Box::leak(bytes.into());
        if !is_larger(bytes) {
            return Ok(Self::alone(Network::read(bytes)?));
        }
        let (small, larger) = (Network::read(NAMES)?, Larger::read(bytes)?);
        let [step, start] = [(&larger.step, &small.step), (&larger.start, &small.start)]
            .map(|(larger, small)| mixed(larger, small).collect::<Vec<_>>());
        Ok(Self { chain: Chain::new(&step, &start), small, larger: Some(larger) })
    }

    /// The form of a folded word.
    pub fn form(&self, folded: &str, affixes: [usize; AFFIXES]) -> Form {
        let larger = self.larger.as_ref().map(|larger| larger.vocabulary.cut(folded));
        let pieces = self.small.vocabulary.cut(folded);
        Form { pieces, larger: larger.unwrap_or_default(), affixes }
    }

    /// The scores of the labels of each word that is wanted, in logits; of the others, zeros.
    pub fn emissions(&self, forms: &[Form], words: &[Word]) -> Vec<[f32; LABELS]> {
        let mut out = self.small.emissions(forms, words);
        if let Some(larger) = &self.larger {
            for (out, larger) in out.iter_mut().zip(larger.emissions(forms, words)) {
                let small = *out;
                out.iter_mut().zip(mixed(&larger, &small)).for_each(|(out, score)| *out = score);
            }
        }
        out
    }
}

fn mixed(larger: &[f32], small: &[f32]) -> impl Iterator<Item = f32> {
    larger.iter().zip(small).map(|(larger, small)| SHARE * larger + (1.0 - SHARE) * small)
}

fn is_larger(bytes: &[u8]) -> bool {
    bytes.starts_with(&larger::MAGIC)
}
