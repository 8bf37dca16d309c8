//! The problem: a network larger than the one in the wasm may come as a file, and what is given as
//! a file can be anything.
//!
//! A file, all numbers little endian: four letters that say which network; its counts of two bytes
//! (labels, flags, then its shape); the mark of the inputs it was trained with, in eight; the bytes of
//! the table of pieces in four; the table ([`Vocabulary`]); the weights; FNV-1a of all that, 64 bit. A
//! file whose counts, length and digest agree is read; whatever its weights say, they are numbers of a
//! sane size. Whether it was trained with what the engine reads now, the mark says, and who knows the
//! inputs compares it.

use super::bytes::Bytes;
use super::network::{FLAGS, LABELS};
use super::vocabulary::Vocabulary;
use crate::hash::digest;

/// What a file without a mark began with.
const UNMARKED: &[u8] = b"CDNM";
/// Letters of a file that say which network it is.
pub type Magic = [u8; 4];
const DIGEST: usize = 8;
/// Larger ones would not be read in a reader's patience.
const MOST_BYTES: usize = 64_000_000;

/// What is said of a file that another version of the engine reads.
pub const OTHER_VERSION: &str = "This model was trained for another version of Copydesk; train it \
                                 anew with this one, or fetch the one that fits it.";
const DAMAGED: &str = "This model is damaged or cut off; fetch it again.";

/// What a file holds, with the counts of its shape.
#[derive(Debug)]
pub struct File<'a, const COUNTS: usize> {
    /// How large its network is; what they count, the network says.
    pub counts: [usize; COUNTS],
    /// The mark of the inputs it was trained with.
    pub inputs: u64,
    /// Its pieces of words.
    pub vocabulary: Vocabulary,
    /// Its weights.
    pub weights: &'a [u8],
}

impl<'a, const COUNTS: usize> File<'a, COUNTS> {
    /// Reads a file. `size` says how many bytes of weights a network of these counts has with so many
    /// pieces; none where no network is like that.
    ///
    /// # Errors
    /// One sentence that says what is wrong with it, and what to do.
    pub fn read(
        bytes: &'a [u8],
        magic: Magic,
        size: impl Fn(&[usize; COUNTS], usize) -> Option<usize>,
    ) -> Result<Self, &'static str> {
        if bytes.starts_with(UNMARKED) {
            return Err(OTHER_VERSION);
        }
        if !bytes.starts_with(&magic) {
            return Err("These bytes are no model of names; give the file that training wrote.");
        }
        if bytes.len() > MOST_BYTES {
            return Err("This model is larger than 64 MB, the limit; train a smaller one.");
        }
        let Some((all, sum)) = bytes.split_last_chunk::<DIGEST>() else { return Err(DAMAGED) };
        if digest(all) != u64::from_le_bytes(*sum) {
            return Err(DAMAGED);
        }
        let mut rest = Bytes(all.get(magic.len()..).ok_or(DAMAGED)?);
        let [labels, flags] = std::array::from_fn(|_| rest.count(2));
        let counts = std::array::from_fn(|_| rest.count(2));
        if (labels, flags) != (LABELS, FLAGS) || size(&counts, 0).is_none() {
            return Err(OTHER_VERSION);
        }
        let inputs = rest.take(8).try_into().map(u64::from_le_bytes).map_err(|_| DAMAGED)?;
        let table = rest.count(4);
        let table = std::str::from_utf8(rest.take(table)).map_err(|_| DAMAGED)?;
        let vocabulary = Vocabulary::new(table).ok_or(DAMAGED)?;
        if Some(rest.0.len()) != size(&counts, vocabulary.len()) {
            return Err(DAMAGED);
        }
        Ok(Self { counts, inputs, vocabulary, weights: rest.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::network::{Form, Network, Word};

    /// Bytes before the table of pieces.
    const HEAD: usize = 4 + 2 * 7 + 8 + 4;
    const SHIPPED: &[u8] = include_bytes!("names.bin");

    /// With another byte, and the digest of what it now is.
    fn changed(at: usize, to: u8) -> Vec<u8> {
        let mut bytes = SHIPPED[..SHIPPED.len() - DIGEST].to_vec();
        bytes[at] = to;
        let sum = digest(&bytes);
        bytes.extend(sum.to_le_bytes());
        bytes
    }

    #[test]
    fn what_is_no_whole_model_of_this_version_is_refused_with_the_reason() {
        assert!(Network::read(SHIPPED).is_ok());
        let mut flipped = SHIPPED.to_vec();
        flipped[SHIPPED.len() / 2] ^= 1;
        for (bytes, why) in [
            (b"<!DOCTYPE html>".to_vec(), "no model"),
            (Vec::new(), "no model"),
            (b"CDNM and what followed".to_vec(), "another version"),
            (SHIPPED[..4].to_vec(), "cut off"),
            (SHIPPED[..SHIPPED.len() - 1].to_vec(), "cut off"),
            (flipped, "damaged"),
            (changed(4, 99), "another version"),  // labels
            (changed(6, 1), "another version"),   // flags
            (changed(12, 15), "another version"), // a state of no whole blocks
            (changed(16, 7), "damaged"),          // layers that are not there
            (changed(HEAD, b'9'), "damaged"),     // a piece that begins in another's middle
            (changed(HEAD + 1, 0xff), "damaged"), // letters that are none
        ] {
            let said = Network::read(bytes.leak()).map(|_| ()).expect_err(why);
            assert!(said.contains(why), "{said} says nothing of “{why}”");
        }
    }

    #[test]
    fn whatever_the_weights_are_scores_are_numbers() {
        let from = SHIPPED.len() / 4;
        let same = |byte: u8| {
            let mut bytes = SHIPPED[..SHIPPED.len() - DIGEST].to_vec();
            bytes[from..].fill(byte);
            let sum = digest(&bytes);
            bytes.extend(sum.to_le_bytes());
            bytes
        };
        for byte in [0, 1, 0x7f, 0x80, 0xff] {
            let bytes = Box::leak(same(byte).into_boxed_slice());
            let network = Network::read(bytes).expect("weights may be any bytes");
            let form = Form { pieces: vec![1, 2, 3], larger: Vec::new(), affixes: [0, 1, 2] };
            let word = Word {
                form: Some(0),
                case: 5,
                flags: u128::MAX >> 58,
                capital: true,
                wanted: true,
            };
            let scores = network.emissions(&[form], &[word; 5]);
            assert!(
                scores.iter().flatten().all(|score| score.is_finite()),
                "{byte:#x}: {scores:?}"
            );
        }
    }
}
