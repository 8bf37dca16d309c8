//! The problem: whether a word names something, and what, is in its letters, its neighbours and
//! the other places where the article uses it.
//!
//! A small network in the manner of Collobert and others ("Natural language processing (almost) from
//! scratch", 2011): vectors of word pieces, affixes and flags; a layer; convolutions over the
//! neighbours, of which the first is followed by the mean over equal words of the text. Vectors of
//! pieces are kept as product-quantised codes (Jégou and others, 2011).

use super::dense::{Bytes, Dense, Rows, Stored, quantise, rectified};
use super::dot::{Block, LANES, block};
use super::file::{File, Shape};
use super::vocabulary::Vocabulary;

/// Labels: none, then for each of nine kinds the first word and the later words of a name.
pub const LABELS: usize = 19;
/// Entries of a codebook.
pub const CODES: usize = 256;
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
const STATE_STEP: f32 = 1.0 / 256.0;

/// The weights.
#[derive(Debug)]
pub struct Network {
    /// Its pieces of words.
    pub vocabulary: Vocabulary,
    part: usize,
    parts: usize,
    /// Vectors of pieces in parts: codebooks, and for each piece a code a part.
    codebooks: &'static [u8],
    codes: &'static [u8],
    affix_width: usize,
    affixes: &'static [u8],
    /// Over the first piece, the mean of all pieces, and the affixes.
    letters: Dense,
    /// Over the ways of writing, then the flags.
    looks: Rows,
    layers: Vec<Dense>,
    pool: Dense,
    out: Dense,
    /// Weights of a label after a label.
    pub step: Vec<f32>,
    /// Weights of the first label of a sentence.
    pub start: Vec<f32>,
}

/// The states of the words of a text in 16 bits, an empty word before the first and after the last.
struct States {
    /// Blocks of a word.
    blocks: usize,
    all: Vec<Block>,
}

impl States {
    fn new(width: usize, words: usize) -> Self {
        let blocks = width / LANES;
        Self { blocks, all: vec![block(&[0; LANES]); (words + 2) * blocks] }
    }

    /// A word and so many neighbours on both sides.
    fn around(&self, word: usize, neighbours: usize) -> &[Block] {
        &self.all[(word + 1 - neighbours) * self.blocks..(word + 2 + neighbours) * self.blocks]
    }

    /// Sets the state of a word.
    fn set(&mut self, word: usize, state: &[f32]) {
        let blocks = &mut self.all[(word + 1) * self.blocks..(word + 2) * self.blocks];
        quantise(state, STATE_STEP, blocks);
    }
}

impl Network {
    /// The network of a file that `training/entities.py` wrote.
    pub fn new(file: File<'static>) -> Self {
        let File { shape, vocabulary, weights, .. } = file;
        let Shape { parts, part, hidden, affix: affix_width, layers } = shape;
        let mut bytes = Bytes(weights);
        let mut scale = || bytes.floats(1).first().copied().unwrap_or_default();
        let piece_step = scale();
        let codebooks = bytes.take(parts * CODES * part);
        let codes = bytes.take((vocabulary.len() + 1) * parts);
        let mut scale = || bytes.floats(1).first().copied().unwrap_or_default();
        let affix_step = scale();
        let affixes = bytes.take(AFFIX_ROWS * affix_width);
        let mut stored = |inputs, outputs| Stored::read(&mut bytes, inputs, outputs);
        let (first, mean) = (stored(parts * part, hidden), stored(parts * part, hidden));
        let affix = stored(AFFIXES * affix_width, hidden);
        let [piece_step, affix_step] = [piece_step, affix_step].map(|step| step / f32::from(FINER));
        let alone = |stored: &Stored| Dense::join(&[(stored, STATE_STEP)]);
        Self {
            vocabulary,
            part,
            parts,
            codebooks,
            codes,
            affix_width,
            affixes,
            letters: Dense::join(&[
                (&first, piece_step),
                (&mean, piece_step),
                (&affix, affix_step),
            ]),
            looks: Rows::join(&[&stored(CASES, hidden), &stored(FLAGS, hidden)]),
            layers: (0..layers)
                .map(|_| {
                    let taps: [Stored; 3] = std::array::from_fn(|_| stored(hidden, hidden));
                    Dense::join(&taps.each_ref().map(|tap| (tap, STATE_STEP)))
                })
                .collect(),
            pool: alone(&stored(hidden, hidden)),
            out: alone(&stored(hidden, LABELS)),
            step: bytes.floats(LABELS * LABELS),
            start: bytes.floats(LABELS),
        }
    }

    /// The scores of the labels of each word that is wanted, in logits; of the others, zeros.
    pub fn emissions(&self, forms: &[Form], words: &[Word]) -> Vec<[f32; LABELS]> {
        let width = self.looks.width();
        // How many convolutions from a wanted word: so far its neighbours must be known.
        let near = distances(words, self.layers.len());
        let within = |reach: usize| -> Vec<usize> {
            (0..words.len()).filter(|at| near[*at] <= reach && words[*at].form.is_some()).collect()
        };
        let shared = self.forms(forms);
        let mut exact = vec![0.0; words.len() * width];
        let of = |word: usize| word * width..(word + 1) * width;
        let mut states = States::new(width, words.len());
        let mut looks = Vec::new();
        for at in within(self.layers.len()) {
            let word = &words[at];
            let Some(form) = word.form else { continue };
            let state = &mut exact[of(at)];
            state.copy_from_slice(&shared[of(form)]);
            looks.clear();
            looks.push(word.case);
            let mut flags = word.flags;
            while flags != 0 {
                looks.push(CASES + flags.trailing_zeros() as usize);
                flags &= flags - 1;
            }
            self.looks.add(&looks, state);
            for value in &mut *state {
                *value = rectified(*value);
            }
            states.set(at, state);
        }
        for (index, layer) in self.layers.iter().enumerate() {
            let near = within(self.layers.len() - 1 - index);
            layer.apply(
                &near,
                |at| states.around(at, 1),
                |at, sum| add_rectified(&mut exact[of(at)], sum),
            );
            if index == 0 {
                self.lend(forms.len(), words, &mut exact);
            }
            for at in near {
                states.set(at, &exact[of(at)]);
            }
        }
        let mut out = vec![[0.0; LABELS]; words.len()];
        self.out.apply(
            &within(0),
            |at| states.around(at, 0),
            |at, scores| out[at].copy_from_slice(scores),
        );
        out
    }

    /// What the letters of each form say, one after the other.
    fn forms(&self, forms: &[Form]) -> Vec<f32> {
        let dim = self.parts * self.part;
        let blocks = (2 * dim + AFFIXES * self.affix_width).div_ceil(LANES);
        let mut numbers = vec![[0; LANES]; blocks];
        let mut inputs = Vec::with_capacity(blocks * forms.len());
        for form in forms {
            numbers.fill([0; LANES]);
            self.letters_of(form, numbers.as_flattened_mut());
            inputs.extend(numbers.iter().map(block));
        }
        let width = self.looks.width();
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
        let dim = self.parts * self.part;
        let share = i16::try_from(form.pieces.len().max(1)).unwrap_or(i16::MAX);
        for (index, row) in form.pieces.iter().enumerate() {
            for (at, value) in self.piece(usize::from(*row)).enumerate() {
                if index == 0 {
                    out[at] = value * FINER;
                }
                out[dim + at] += value * FINER / share;
            }
        }
        for (row, to) in form.affixes.iter().zip(out[2 * dim..].chunks_mut(self.affix_width)) {
            let row = self.affixes.get(row * self.affix_width..(row + 1) * self.affix_width);
            for (to, byte) in to.iter_mut().zip(row.unwrap_or_default()) {
                *to = i16::from(i8::from_le_bytes([*byte])) * FINER;
            }
        }
    }

    /// The vector of a piece, as its bytes.
    fn piece(&self, row: usize) -> impl Iterator<Item = i16> {
        let codes = self.codes.get(row * self.parts..(row + 1) * self.parts).unwrap_or_default();
        codes.iter().enumerate().flat_map(|(part, code)| {
            let at = (part * CODES + usize::from(*code)) * self.part;
            let bytes = self.codebooks.get(at..at + self.part).unwrap_or_default();
            bytes.iter().map(|byte| i16::from(i8::from_le_bytes([*byte])))
        })
    }

    /// Adds to each capital word what the mean of its equals says.
    fn lend(&self, forms: usize, words: &[Word], exact: &mut [f32]) {
        let width = self.looks.width();
        let of = |at: usize| at * width..(at + 1) * width;
        let lending = words.iter().enumerate().filter(|(_, word)| word.capital && word.wanted);
        let lenders: Vec<(usize, usize)> =
            lending.filter_map(|(at, word)| Some((at, word.form?))).collect();
        let mut counts = vec![0.0; forms];
        let mut sums = vec![0.0; forms * width];
        for (at, form) in &lenders {
            counts[*form] += 1.0;
            sums[of(*form)].iter_mut().zip(&exact[of(*at)]).for_each(|(sum, value)| *sum += *value);
        }
        let lent: Vec<usize> = (0..forms).filter(|form| counts[*form] > 0.0).collect();
        let mut means = States::new(width, forms);
        for form in &lent {
            let mean = &mut sums[of(*form)];
            for value in &mut *mean {
                *value /= counts[*form];
            }
            means.set(*form, mean);
        }
        self.pool.apply(
            &lent,
            |form| means.around(form, 0),
            |form, said| sums[of(form)].copy_from_slice(said),
        );
        for (at, form) in lenders {
            add_rectified(&mut exact[of(at)], &sums[of(form)]);
        }
    }
}

/// Adds what is above 0.
fn add_rectified(state: &mut [f32], sum: &[f32]) {
    state.iter_mut().zip(sum).for_each(|(state, sum)| *state += rectified(*sum));
}

/// How far each word is from the nearest that is wanted; what is farther than `most` is as far.
fn distances(words: &[Word], most: usize) -> Vec<usize> {
    let mut out: Vec<usize> =
        words.iter().map(|word| if word.wanted { 0 } else { most + 1 }).collect();
    for at in 1..out.len() {
        out[at] = out[at].min(out[at - 1] + 1);
    }
    for at in (1..out.len()).rev() {
        out[at - 1] = out[at - 1].min(out[at] + 1);
    }
    out
}
