//! The problem: a network larger than the one in the wasm may come as a file, and what is given as
//! a file can be anything.
//!
//! A file, all numbers little endian: `CDN2`; seven counts of two bytes (labels, flags, parts of a
//! piece's vector, width of a part, of a state, of an affix, layers); the mark of the inputs it was
//! trained with, in eight; the bytes of the table of pieces in four; the table ([`Vocabulary`]); the
//! weights; FNV-1a of all that, 64 bit. A file whose counts, length and digest agree is read; whatever
//! its weights say, they are numbers of a sane size. Whether it was trained with what the engine reads
//! now, the mark says, and who knows the inputs compares it.

use super::dense::Bytes;
use super::network::{AFFIX_ROWS, AFFIXES, CASES, CODES, FLAGS, LABELS};
use super::vocabulary::Vocabulary;
use crate::hash::digest;

const MAGIC: &[u8] = b"CDN2";
/// What a file without a mark began with.
const UNMARKED: &[u8] = b"CDNM";
const HEAD: usize = MAGIC.len() + 7 * 2 + MARK + 4;
/// Bytes of the mark.
const MARK: usize = 8;
const DIGEST: usize = 8;
/// Larger ones would not be read in a reader's patience.
const MOST_BYTES: usize = 64_000_000;

/// What is said of a file that another version of the engine reads.
pub const OTHER_VERSION: &str = "This model was trained for another version of Copydesk; train it \
                                 anew with this one, or fetch the one that fits it.";

/// How large the network of a file is.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Parts of the vector of a piece, each with a codebook.
    pub parts: usize,
    /// Numbers of a part.
    pub part: usize,
    /// Numbers of a word's state.
    pub hidden: usize,
    /// Numbers of an affix.
    pub affix: usize,
    /// Convolutions.
    pub layers: usize,
}

impl Shape {
    /// Bytes of the weights with so many pieces, in the order in which they stand.
    fn bytes(&self, pieces: usize) -> usize {
        let vectors = 4 + self.parts * CODES * self.part + (pieces + 1) * self.parts;
        let affixes = 4 + AFFIX_ROWS * self.affix;
        // A scale and a bias for each output, a byte for each weight.
        let matrix = |inputs: usize, outputs: usize| (8 + inputs) * outputs;
        let letters = 2 * matrix(self.parts * self.part, self.hidden);
        let rows = [AFFIXES * self.affix, CASES, FLAGS].map(|inputs| matrix(inputs, self.hidden));
        let square = (3 * self.layers + 1) * matrix(self.hidden, self.hidden);
        let out = matrix(self.hidden, LABELS) + 4 * LABELS * (LABELS + 1);
        vectors + affixes + letters + rows.iter().sum::<usize>() + square + out
    }

    fn sane(&self) -> bool {
        let narrow = [self.parts, self.part, self.affix, self.layers];
        narrow.iter().all(|count| (1..=64).contains(count))
            && (1..=1024).contains(&self.hidden)
            && self.hidden.is_multiple_of(super::dot::LANES)
    }
}

/// What a file holds.
#[derive(Debug)]
pub struct File<'a> {
    /// How large its network is.
    pub shape: Shape,
    /// The mark of the inputs it was trained with.
    pub inputs: u64,
    /// Its pieces of words.
    pub vocabulary: Vocabulary,
    /// Its weights.
    pub weights: &'a [u8],
}

impl<'a> File<'a> {
    /// Reads a file.
    ///
    /// # Errors
    /// One sentence that says what is wrong with it, and what to do.
    pub fn read(bytes: &'a [u8]) -> Result<Self, &'static str> {
        if bytes.starts_with(UNMARKED) {
            return Err(OTHER_VERSION);
        }
        if !bytes.starts_with(MAGIC) {
            return Err("These bytes are no model of names; give the file that training wrote.");
        }
        let damaged = "This model is damaged or cut off; fetch it again.";
        if bytes.len() > MOST_BYTES {
            return Err("This model is larger than 64 MB, the limit; train a smaller one.");
        }
        if bytes.len() < HEAD + DIGEST {
            return Err(damaged);
        }
        let (all, sum) = bytes.split_at(bytes.len() - DIGEST);
        if digest(all).to_le_bytes() != *sum {
            return Err(damaged);
        }
        let mut rest = Bytes(&all[MAGIC.len()..]);
        let [labels, flags, parts, part, hidden, affix, layers] =
            std::array::from_fn(|_| rest.count(2));
        let shape = Shape { parts, part, hidden, affix, layers };
        if (labels, flags) != (LABELS, FLAGS) || !shape.sane() {
            return Err(OTHER_VERSION);
        }
        let inputs = u64::from_le_bytes(rest.take(MARK).try_into().map_err(|_| damaged)?);
        let table = rest.count(4);
        let table = std::str::from_utf8(rest.take(table)).map_err(|_| damaged)?;
        let vocabulary = Vocabulary::new(table).ok_or(damaged)?;
        if rest.0.len() != shape.bytes(vocabulary.len()) {
            return Err(damaged);
        }
        Ok(Self { shape, inputs, vocabulary, weights: rest.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Form, Network, Word};

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
        assert!(File::read(SHIPPED).is_ok());
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
            let said = File::read(&bytes).map(|_| ()).expect_err(why);
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
            let network = Network::new(File::read(bytes).expect("weights may be any bytes"));
            let form = Form { pieces: vec![1, 2, 3], affixes: [0, 1, 2] };
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
