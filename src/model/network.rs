//! The problem: whether a word names something, and what, is in its letters, its neighbours and
//! the other places where the article uses it.
//!
//! A small network in the manner of Collobert and others ("Natural language processing (almost) from
//! scratch", 2011): vectors of word pieces, affixes and flags; a layer; convolutions over the
//! neighbours, of which the first is followed by the mean over equal words of the text. Vectors of
//! pieces are kept as product-quantised codes (Jégou and others, 2011).

use super::dense::{Bytes, Dense, Rows, Stored, quantise, rectify};
use super::dot::LANES;
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
    case: Rows,
    flags: Rows,
    layers: Vec<Dense>,
    pool: Dense,
    out: Dense,
    /// Weights of a label after a label.
    pub step: Vec<f32>,
    /// Weights of the first label of a sentence.
    pub start: Vec<f32>,
}

/// The states of the words of a text, the second time in 16 bits, and so many numbers a word.
struct States {
    width: usize,
    exact: Vec<f32>,
    /// With an empty word before the first and after the last.
    small: Vec<[i16; LANES]>,
}

impl States {
    fn new(width: usize, words: usize) -> Self {
        let small = vec![[0; LANES]; (words + 2) * width / LANES];
        Self { width, exact: vec![0.0; words * width], small }
    }

    fn of(&mut self, word: usize) -> &mut [f32] {
        &mut self.exact[word * self.width..(word + 1) * self.width]
    }

    /// A word and so many neighbours on both sides.
    fn around(&self, word: usize, neighbours: usize) -> &[[i16; LANES]] {
        let blocks = self.width / LANES;
        &self.small[(word + 1 - neighbours) * blocks..(word + 2 + neighbours) * blocks]
    }

    /// Brings the second writing of a word up to date.
    fn settle(&mut self, word: usize) {
        let blocks = self.width / LANES;
        let state = &self.exact[word * self.width..(word + 1) * self.width];
        quantise(state, STATE_STEP, &mut self.small[(word + 1) * blocks..(word + 2) * blocks]);
    }
}

impl Network {
    /// The network of a file that `training/entities.py` wrote.
    pub fn new(file: File<'static>) -> Self {
        let File { shape, vocabulary, weights } = file;
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
            case: stored(CASES, hidden).rows(),
            flags: stored(FLAGS, hidden).rows(),
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
        let width = self.case.width();
        // How many convolutions from a wanted word: so far its neighbours must be known.
        let near = distances(words, self.layers.len());
        let within = |reach: usize| {
            let near = &near;
            let known =
                move |(at, word): &(usize, &Word)| near[*at] <= reach && word.form.is_some();
            words.iter().enumerate().filter(known)
        };
        let shared: Vec<Vec<f32>> = forms.iter().map(|form| self.form(form, width)).collect();
        let mut states = States::new(width, words.len());
        for (at, word) in within(self.layers.len()) {
            let Some(form) = word.form else { continue };
            let state = states.of(at);
            state.copy_from_slice(&shared[form]);
            self.case.add(word.case, state);
            let mut flags = word.flags;
            while flags != 0 {
                self.flags.add(flags.trailing_zeros() as usize, state);
                flags &= flags - 1;
            }
            rectify(state);
            states.settle(at);
        }
        let mut sum = vec![0.0; width];
        for (index, layer) in self.layers.iter().enumerate() {
            let reach = self.layers.len() - 1 - index;
            for (at, _) in within(reach) {
                layer.apply(states.around(at, 1), &mut sum);
                rectify(&mut sum);
                states.of(at).iter_mut().zip(&sum).for_each(|(state, sum)| *state += sum);
            }
            if index == 0 {
                self.lend(forms.len(), words, &mut states);
            }
            within(reach).for_each(|(at, _)| states.settle(at));
        }
        let mut out = vec![[0.0; LABELS]; words.len()];
        for (at, _) in within(0) {
            self.out.apply(states.around(at, 0), &mut out[at]);
        }
        out
    }

    /// What the letters of a word say.
    fn form(&self, form: &Form, width: usize) -> Vec<f32> {
        let dim = self.parts * self.part;
        let all = 2 * dim + AFFIXES * self.affix_width;
        let mut inputs = vec![[0; LANES]; all.div_ceil(LANES)];
        let flat = inputs.as_flattened_mut();
        let share = i16::try_from(form.pieces.len().max(1)).unwrap_or(i16::MAX);
        for (index, row) in form.pieces.iter().enumerate() {
            for (at, value) in self.piece(usize::from(*row)).enumerate() {
                if index == 0 {
                    flat[at] = value * FINER;
                }
                flat[dim + at] += value * FINER / share;
            }
        }
        for (row, to) in form.affixes.iter().zip(flat[2 * dim..].chunks_mut(self.affix_width)) {
            let row = self.affixes.get(row * self.affix_width..(row + 1) * self.affix_width);
            for (to, byte) in to.iter_mut().zip(row.unwrap_or_default()) {
                *to = i16::from(i8::from_le_bytes([*byte])) * FINER;
            }
        }
        let mut out = vec![0.0; width];
        self.letters.apply(&inputs, &mut out);
        out
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
    fn lend(&self, forms: usize, words: &[Word], states: &mut States) {
        let mut sums: Vec<(f32, Vec<f32>)> = vec![(0.0, Vec::new()); forms];
        let lenders = || {
            let lending = words.iter().enumerate().filter(|(_, word)| word.capital && word.wanted);
            lending.filter_map(|(at, word)| Some((at, word.form?)))
        };
        for (at, form) in lenders() {
            let (count, sum) = &mut sums[form];
            *count += 1.0;
            sum.resize(states.width, 0.0);
            sum.iter_mut().zip(states.of(at)).for_each(|(sum, value)| *sum += *value);
        }
        let mut inputs = vec![[0; LANES]; states.width / LANES];
        for (count, sum) in sums.iter_mut().filter(|(count, _)| *count > 0.0) {
            for value in &mut *sum {
                *value /= *count;
            }
            quantise(sum, STATE_STEP, &mut inputs);
            self.pool.apply(&inputs, sum);
            rectify(sum);
        }
        for (at, form) in lenders() {
            states.of(at).iter_mut().zip(&sums[form].1).for_each(|(state, sum)| *state += sum);
        }
    }
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
