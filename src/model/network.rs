//! The problem: whether a word names something, and what, is in its letters, its neighbours and
//! the other places where the article uses it.
//!
//! A small network in the manner of Collobert and others ("Natural language processing (almost) from
//! scratch", 2011): vectors of word pieces, affixes and flags; a layer; convolutions over the
//! neighbours, of which the first is followed by the mean over equal words of the text ([`Head`]).

use super::bytes::Bytes;
use super::dense::{Dense, Stored, matrix_bytes};
use super::dot::{LANES, block};
use super::file::{File, Magic};
use super::head::Head;
use super::letters::{Affixes, Vectors};
use super::vocabulary::Vocabulary;

/// What its file begins with.
const MAGIC: Magic = *b"CDN2";
/// Labels: none, then for each of nine kinds the first word and the later words of a name.
pub const LABELS: usize = 19;
/// Affixes of a word.
pub const AFFIXES: usize = 3;
/// Rows of the table of affixes.
pub const AFFIX_ROWS: usize = 2048;
/// What the bytes of pieces and affixes are multiplied by, so that the mean of up to five is whole;
/// a byte times it fits into 16 bits.
const FINER: i16 = 60;
/// Ways of writing a word.
pub const CASES: usize = 11;
/// Flags of a word.
pub const FLAGS: usize = 70;

/// What all equal words share.
#[derive(Clone, Debug)]
pub struct Form {
    /// Rows of its pieces in the vocabulary.
    pub pieces: Vec<u16>,
    /// The same in that of the larger network; empty where there is none.
    pub larger: Vec<u16>,
    /// Rows of its affixes.
    pub affixes: [usize; AFFIXES],
}

/// One word of a text.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Which form it is; `None` for the empty word between two fields.
    pub form: Option<usize>,
    /// How it is written.
    pub case: usize,
    /// One bit a flag.
    pub flags: u128,
    /// True if it is written with a capital: only such words lend each other their contexts.
    pub capital: bool,
    /// True if its labels are wanted.
    pub wanted: bool,
}

/// What a unit of a word's state stands for; states are far below 127, its largest.
pub const STATE_STEP: f32 = 1.0 / 256.0;

/// The weights.
#[derive(Debug)]
pub struct Network {
    /// Its pieces of words.
    pub vocabulary: Vocabulary,
    vectors: Vectors,
    affixes: Affixes,
    /// Over the first piece, the mean of all pieces, and the affixes.
    letters: Dense,
    head: Head,
    /// Weights of a label after a label.
    pub step: Vec<f32>,
    /// Weights of the first label of a sentence.
    pub start: Vec<f32>,
}

impl Network {
    /// The mark of the inputs that the network of a file was trained with.
    ///
    /// # Errors
    /// As [`File::read`].
    pub fn mark(bytes: &[u8]) -> Result<u64, &'static str> {
        Ok(File::read(bytes, MAGIC, size)?.inputs)
    }

    /// The network of a file that `training/entities.py` wrote.
    ///
    /// # Errors
    /// As [`File::read`].
    pub fn read(bytes: &'static [u8]) -> Result<Self, &'static str> {
        let File { counts, vocabulary, weights, .. } = File::read(bytes, MAGIC, size)?;
        let [parts, part, hidden, affix, layers] = counts;
        let mut bytes = Bytes(weights);
        let vectors = Vectors::read(&mut bytes, parts, part, vocabulary.len() + 1);
        let affixes = Affixes::read(&mut bytes, affix);
        let mut stored = |inputs| Stored::read(&mut bytes, inputs, hidden);
        let (first, mean) = (stored(parts * part), stored(parts * part));
        let affix = stored(AFFIXES * affixes.width);
        let [piece_step, affix_step] =
            [vectors.step, affixes.step].map(|step| step / f32::from(FINER));
        Ok(Self {
            vocabulary,
            letters: Dense::join(&[
                (&first, piece_step),
                (&mean, piece_step),
                (&affix, affix_step),
            ]),
            vectors,
            affixes,
            head: Head::read(&mut bytes, hidden, layers),
            step: bytes.floats(LABELS * LABELS),
            start: bytes.floats(LABELS),
        })
    }

    /// The scores of the labels of each word that is wanted, in logits; of the others, zeros.
    pub fn emissions(&self, forms: &[Form], words: &[Word]) -> Vec<[f32; LABELS]> {
        let shared = self.forms(forms);
        let width = self.head.width();
        self.head.emissions(forms.len(), words, |at| {
            let form = words[at].form.unwrap_or_default();
            &shared[form * width..(form + 1) * width]
        })
    }

    /// What the letters of each form say, one after the other.
    fn forms(&self, forms: &[Form]) -> Vec<f32> {
        let blocks = (2 * self.vectors.width() + AFFIXES * self.affixes.width).div_ceil(LANES);
        let mut numbers = vec![[0; LANES]; blocks];
        let mut inputs = Vec::with_capacity(blocks * forms.len());
        for form in forms {
            numbers.fill([0; LANES]);
            self.letters_of(form, numbers.as_flattened_mut());
            inputs.extend(numbers.iter().map(block));
        }
        let width = self.head.width();
        let mut out = vec![0.0; width * forms.len()];
        self.letters.apply(
            &(0..forms.len()).collect::<Vec<_>>(),
            |form| &inputs[form * blocks..(form + 1) * blocks],
            |form, sum| out[form * width..(form + 1) * width].copy_from_slice(sum),
        );
        out
    }

    /// Writes the vectors of a form's first piece, of all its pieces, and of its affixes.
    fn letters_of(&self, form: &Form, out: &mut [i16]) {
        let dim = self.vectors.width();
        let share = i16::try_from(form.pieces.len().max(1)).unwrap_or(i16::MAX);
        for (index, row) in form.pieces.iter().enumerate() {
            for (at, value) in self.vectors.row(usize::from(*row)).enumerate() {
                if index == 0 {
                    out[at] = value * FINER;
                }
                out[dim + at] += value * FINER / share;
            }
        }
        self.affixes.write(&form.affixes, FINER, &mut out[2 * dim..]);
    }
}

/// Bytes of the weights of a network with these counts (parts of a piece's vector, numbers of a part,
/// of a state, of an affix, convolutions) and so many pieces, in the order in which they stand.
fn size(&[parts, part, hidden, affix, layers]: &[usize; 5], pieces: usize) -> Option<usize> {
    let narrow = [parts, part, affix, layers].iter().all(|count| (1..=64).contains(count));
    (narrow && Head::is_sane(hidden)).then(|| {
        let tables = Vectors::bytes(parts, part, pieces + 1) + Affixes::bytes(affix);
        let letters =
            2 * matrix_bytes(parts * part, hidden) + matrix_bytes(AFFIXES * affix, hidden);
        tables + letters + Head::bytes(hidden, layers) + chain_bytes()
    })
}

/// Bytes of the weights of the chain of labels.
pub fn chain_bytes() -> usize {
    4 * LABELS * (LABELS + 1)
}
