//! The problem: whether a word names something, and what, is in its letters, its neighbours and
//! the other places where the article uses it.
//!
//! A small network in the manner of Collobert and others ("Natural language processing (almost) from
//! scratch", 2011): vectors of word pieces, affixes and flags; a layer; convolutions over the
//! neighbours, of which the first is followed by the mean over equal words of the text. Vectors of
//! pieces are kept as product-quantised codes (Jégou and others, 2011).

use super::dense::{Bytes, Dense, rectify, sparse};
use super::vocabulary::Vocabulary;

/// Labels: none, then for each of nine kinds the first word and the later words of a name.
pub const LABELS: usize = 19;
/// Entries of a codebook.
const CODES: usize = 256;
/// Affixes of a word.
const AFFIXES: usize = 3;
/// Rows of the table of affixes.
const AFFIX_ROWS: usize = 2048;
/// Ways of writing a word, and flags.
const CASES: usize = 11;
const FLAGS: usize = 64;

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
    pub flags: u64,
    /// True if it is written with a capital: only such words lend each other their contexts.
    pub capital: bool,
    /// True if its labels are wanted.
    pub wanted: bool,
}

/// The weights.
#[derive(Debug)]
pub struct Network {
    /// Its pieces of words.
    pub vocabulary: Vocabulary,
    part: usize,
    parts: usize,
    codebooks: Vec<f32>,
    codes: &'static [u8],
    affix_width: usize,
    affix_scale: f32,
    affixes: &'static [u8],
    first: Dense,
    mean: Dense,
    affix: Dense,
    case: Dense,
    flags: Dense,
    layers: Vec<[Dense; 3]>,
    pool: Dense,
    out: Dense,
    /// Weights of a label after a label.
    pub step: Vec<f32>,
    /// Weights of the first label of a sentence.
    pub start: Vec<f32>,
}

impl Network {
    /// Reads the weights that `training/entities.py` writes.
    pub fn new(table: &'static str, bytes: &'static [u8]) -> Self {
        let mut bytes = Bytes(bytes);
        let [parts, part, hidden, affix_width, layers] = std::array::from_fn(|_| bytes.count());
        let vocabulary = Vocabulary::new(table);
        let scale = bytes.floats(1).first().copied().unwrap_or_default();
        let codebooks =
            (0..parts * CODES * part).map(|_| f32::from(bytes.signed()) * scale).collect();
        let codes = bytes.take((vocabulary.len() + 1) * parts);
        let affix_scale = bytes.floats(1).first().copied().unwrap_or_default();
        let affixes = bytes.take(AFFIX_ROWS * affix_width);
        let mut dense = |inputs, outputs| Dense::read(&mut bytes, inputs, outputs);
        Self {
            vocabulary,
            part,
            parts,
            codebooks,
            codes,
            affix_width,
            affix_scale,
            affixes,
            first: dense(parts * part, hidden),
            mean: dense(parts * part, hidden),
            affix: dense(AFFIXES * affix_width, hidden),
            case: dense(CASES, hidden),
            flags: dense(FLAGS, hidden),
            layers: (0..layers).map(|_| std::array::from_fn(|_| dense(hidden, hidden))).collect(),
            pool: dense(hidden, hidden),
            out: dense(hidden, LABELS),
            step: bytes.floats(LABELS * LABELS),
            start: bytes.floats(LABELS),
        }
    }

    /// The scores of the labels of each word that is wanted, in logits; of the others, zeros.
    pub fn emissions(&self, forms: &[Form], words: &[Word]) -> Vec<[f32; LABELS]> {
        let width = self.pool.width();
        let mut some = Vec::with_capacity(width);
        // How many convolutions from a wanted word: so far its neighbours must be known.
        let near = distances(words, self.layers.len());
        let shared: Vec<Vec<f32>> = forms.iter().map(|form| self.form(form, &mut some)).collect();
        let mut now = vec![0.0; words.len() * width];
        for (at, word) in words.iter().enumerate().filter(|(at, _)| near[*at] <= self.layers.len())
        {
            let Some(form) = word.form else { continue };
            let out = &mut now[at * width..(at + 1) * width];
            out.copy_from_slice(&shared[form]);
            self.case.add_row(word.case, out);
            let mut flags = word.flags;
            while flags != 0 {
                self.flags.add_row(flags.trailing_zeros() as usize, out);
                flags &= flags - 1;
            }
            rectify(out);
        }
        let mut next = now.clone();
        for (index, layer) in self.layers.iter().enumerate() {
            let reach = self.layers.len() - 1 - index;
            convolve(layer, words, &near, reach, &now, &mut next);
            now.copy_from_slice(&next);
            if index == 0 {
                self.lend(forms.len(), words, &mut now);
                next.copy_from_slice(&now);
            }
        }
        let mut labels = vec![0.0; self.out.width()];
        let mut out = vec![[0.0; LABELS]; words.len()];
        for (at, word) in words.iter().enumerate().filter(|(_, word)| word.wanted) {
            if word.form.is_some() {
                labels.fill(0.0);
                self.out.add_bias(&mut labels);
                sparse(&now[at * width..(at + 1) * width], &mut some);
                self.out.add(&some, &mut labels);
                out[at].copy_from_slice(&labels[..LABELS]);
            }
        }
        out
    }

    /// What the letters of a word say.
    fn form(&self, form: &Form, some: &mut Vec<(usize, f32)>) -> Vec<f32> {
        let mut out = vec![0.0; self.pool.width()];
        self.first.add_bias(&mut out);
        let dim = self.parts * self.part;
        let mut vector = vec![0.0; dim];
        let mut mean = vec![0.0; dim];
        #[allow(clippy::cast_precision_loss)] // at most five pieces
        let share = 1.0 / form.pieces.len().max(1) as f32;
        for (index, row) in form.pieces.iter().enumerate() {
            self.piece(usize::from(*row), &mut vector);
            if index == 0 {
                sparse(&vector, some);
                self.first.add(some, &mut out);
            }
            for (mean, value) in mean.iter_mut().zip(&vector) {
                *mean += value * share;
            }
        }
        sparse(&mean, some);
        self.mean.add(some, &mut out);
        let mut affixes = Vec::with_capacity(AFFIXES * self.affix_width);
        for row in form.affixes {
            let row = self.affixes.get(row * self.affix_width..(row + 1) * self.affix_width);
            let row = row.unwrap_or_default().iter();
            affixes.extend(row.map(|b| f32::from(i8::from_le_bytes([*b])) * self.affix_scale));
        }
        sparse(&affixes, some);
        self.affix.add(some, &mut out);
        out
    }

    /// The vector of a piece.
    fn piece(&self, row: usize, out: &mut [f32]) {
        let codes = self.codes.get(row * self.parts..(row + 1) * self.parts).unwrap_or_default();
        for (part, code) in codes.iter().enumerate() {
            let at = (part * CODES + usize::from(*code)) * self.part;
            let to = part * self.part;
            out[to..to + self.part].copy_from_slice(&self.codebooks[at..at + self.part]);
        }
    }

    /// Adds to each capital word what the mean of its equals says.
    fn lend(&self, forms: usize, words: &[Word], now: &mut [f32]) {
        let width = self.pool.width();
        let mut sums: Vec<(f32, Vec<f32>)> = vec![(0.0, Vec::new()); forms];
        let lenders = || words.iter().enumerate().filter(|(_, word)| word.capital && word.wanted);
        for (at, form) in lenders().filter_map(|(at, word)| Some((at, word.form?))) {
            let (count, sum) = &mut sums[form];
            *count += 1.0;
            sum.resize(width, 0.0);
            for (sum, value) in sum.iter_mut().zip(&now[at * width..(at + 1) * width]) {
                *sum += value;
            }
        }
        let mut some = Vec::with_capacity(width);
        for (count, sum) in sums.iter_mut().filter(|(count, _)| *count > 0.0) {
            for value in &mut *sum {
                *value /= *count;
            }
            sparse(sum, &mut some);
            sum.fill(0.0);
            self.pool.add_bias(sum);
            self.pool.add(&some, sum);
            rectify(sum);
        }
        for (at, form) in lenders().filter_map(|(at, word)| Some((at, word.form?))) {
            let out = now[at * width..(at + 1) * width].iter_mut();
            out.zip(&sums[form].1).for_each(|(out, value)| *out += value);
        }
    }
}

/// One convolution with its rectifier, added to what it reads, at words `reach` or nearer.
fn convolve(
    layer: &[Dense; 3],
    words: &[Word],
    near: &[usize],
    reach: usize,
    now: &[f32],
    next: &mut [f32],
) {
    let width = layer[1].width();
    let mut sum = vec![0.0; width];
    let mut some: [Vec<(usize, f32)>; 3] = Default::default();
    let mut held = [usize::MAX; 3];
    for at in (0..words.len()).filter(|at| near[*at] <= reach && words[*at].form.is_some()) {
        sum.fill(0.0);
        layer[1].add_bias(&mut sum);
        for (tap, dense) in layer.iter().enumerate() {
            let Some(from) = (at + tap).checked_sub(1).filter(|from| *from < words.len()) else {
                continue;
            };
            // Three neighbours in a row share their lists of inputs.
            let slot = from % 3;
            if held[slot] != from {
                sparse(&now[from * width..(from + 1) * width], &mut some[slot]);
                held[slot] = from;
            }
            dense.add(&some[slot], &mut sum);
        }
        rectify(&mut sum);
        let next = next[at * width..(at + 1) * width].iter_mut();
        next.zip(&sum).for_each(|(next, sum)| *next += sum);
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
