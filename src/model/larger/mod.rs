//! The problem: three neighbours do not always tell what a word names, and whoever can spare ten
//! megabytes and a second a page may have better.
//!
//! The larger network: an encoder reads windows of whole sentences, and its state of each word's
//! first and last piece takes the place that the vectors of pieces have in the small one. It comes as a
//! file, never with the engine.

mod encoder;
mod functions;
#[cfg(test)]
mod tests;

use super::bytes::Bytes;
use super::dense::{Dense, Stored, matrix_bytes, quantise};
use super::dot::{LANES, block};
use super::file::{File, Magic};
use super::head::Head;
use super::letters::{Affixes, Vectors};
use super::network::{AFFIXES, Form, LABELS, STATE_STEP, Word, chain_bytes};
use super::vocabulary::Vocabulary;
use encoder::{Encoder, Shape};

/// What its file begins with.
pub const MAGIC: Magic = *b"CDL1";
/// The flag of the first word of a sentence.
const FIRST: u128 = 1;

/// The weights.
#[derive(Debug)]
pub struct Larger {
    /// Its pieces of words.
    pub vocabulary: Vocabulary,
    places: usize,
    encoder: Encoder,
    affixes: Affixes,
    /// Over the states of a word's first and last piece, and its affixes.
    said: Dense,
    head: Head,
    /// Weights of a label after a label.
    pub step: Vec<f32>,
    /// Weights of the first label of a sentence.
    pub start: Vec<f32>,
}

/// A word of a window, and where its pieces stand there.
struct Placed {
    word: usize,
    first: usize,
    last: usize,
}

/// Pieces that the encoder reads together.
struct Window {
    rows: Vec<usize>,
    words: Vec<Placed>,
}

impl Larger {
    /// The mark of the inputs that the network of a file was trained with.
    ///
    /// # Errors
    /// As [`File::read`].
    pub fn mark(bytes: &[u8]) -> Result<u64, &'static str> {
        Ok(File::read(bytes, MAGIC, size)?.inputs)
    }

    /// The network of a file that `training/larger.py` wrote.
    ///
    /// # Errors
    /// As [`File::read`].
    pub fn read(bytes: &'static [u8]) -> Result<Self, &'static str> {
        let File { counts, vocabulary, weights, .. } = File::read(bytes, MAGIC, size)?;
        let [parts, part, hidden, affix, convolutions, inner, heads, layers, places] = counts;
        let width = parts * part;
        let mut bytes = Bytes(weights);
        let vectors = Vectors::read(&mut bytes, parts, part, vocabulary.len() + MARKS);
        let shape = Shape { width, inner, heads, layers, places };
        let encoder = Encoder::read(&mut bytes, shape, vectors);
        let affixes = Affixes::read(&mut bytes, affix);
        let mut stored = |inputs| Stored::read(&mut bytes, inputs, hidden);
        let [first, last] = [stored(width), stored(width)];
        let affix = stored(AFFIXES * affix);
        Ok(Self {
            vocabulary,
            places,
            encoder,
            said: Dense::join(&[(&first, STATE_STEP), (&last, STATE_STEP), (&affix, affixes.step)]),
            affixes,
            head: Head::read(&mut bytes, hidden, convolutions),
            step: bytes.floats(LABELS * LABELS),
            start: bytes.floats(LABELS),
        })
    }

    /// The scores of the labels of each word that is wanted, in logits; of the others, zeros.
    pub fn emissions(&self, forms: &[Form], words: &[Word]) -> Vec<[f32; LABELS]> {
        let width = self.head.width();
        let mut letters = vec![0.0; words.len() * width];
        for window in self.needed_windows(forms, words) {
            self.read_window(&window, forms, words, &mut letters);
        }
        self.head.emissions(forms.len(), words, |at| &letters[at * width..(at + 1) * width])
    }

    /// The windows with a word that a wanted one looks at.
    fn needed_windows(&self, forms: &[Form], words: &[Word]) -> Vec<Window> {
        let mut needed = vec![false; words.len()];
        self.head.needed(words).into_iter().for_each(|at| needed[at] = true);
        let is_needed = |window: &Window| window.words.iter().any(|placed| needed[placed.word]);
        self.windows(forms, words).into_iter().filter(is_needed).collect()
    }

    /// Writes what the encoder says of each word of a window.
    fn read_window(&self, window: &Window, forms: &[Form], words: &[Word], letters: &mut [f32]) {
        let states = self.encoder.states(&window.rows);
        let width = states.len() / window.rows.len();
        let of = |piece: usize| &states[piece * width..(piece + 1) * width];
        let affixes = (AFFIXES * self.affixes.width).div_ceil(LANES);
        let mut inputs = Vec::new();
        for Placed { word, first, last } in &window.words {
            for piece in [*first, *last] {
                let from = inputs.len();
                inputs.resize(from + width / LANES, block(&[0; LANES]));
                quantise(of(piece), STATE_STEP, &mut inputs[from..]);
            }
            let form = &forms[words[*word].form.unwrap_or_default()];
            let mut numbers = vec![[0; LANES]; affixes];
            self.affixes.write(&form.affixes, 1, numbers.as_flattened_mut());
            inputs.extend(numbers.iter().map(block));
        }
        let said = self.said.product(&inputs, window.words.len());
        let width = self.head.width();
        for (placed, said) in window.words.iter().zip(said.chunks(width)) {
            letters[placed.word * width..(placed.word + 1) * width].copy_from_slice(said);
        }
    }

    /// The words in windows: whole sentences as far as they fit, a longer one in as many as it needs.
    fn windows(&self, forms: &[Form], words: &[Word]) -> Vec<Window> {
        // Without the marks at both ends.
        let room = self.places - 2;
        let [start, end] = [1, 2].map(|mark| self.vocabulary.len() + mark);
        let pieces =
            |at: usize| -> &[u16] { words[at].form.map_or(&[], |form| &forms[form].larger) };
        let is_first = |at: usize| words[at].flags & FIRST != 0 || words[at].form.is_none();
        let mut out: Vec<Window> = Vec::new();
        let mut used = room;
        for at in (0..words.len()).filter(|at| words[*at].form.is_some()) {
            let need = pieces(at).len();
            let sentence = || -> usize {
                let rest = (at + 1..words.len()).take_while(|at| !is_first(*at));
                need + rest.map(|at| pieces(at).len()).take(room).sum::<usize>()
            };
            let is_full = used + need > room || is_first(at) && used + sentence() > room;
            if is_full {
                out.push(Window { rows: vec![start], words: Vec::new() });
                used = 0;
            }
            let Some(window) = out.last_mut() else { continue };
            let first = window.rows.len();
            window.rows.extend(pieces(at).iter().map(|row| usize::from(*row)));
            window.words.push(Placed { word: at, first, last: window.rows.len() - 1 });
            used += need;
        }
        for window in &mut out {
            window.rows.push(end);
        }
        out
    }
}

/// Rows of vectors beside those of pieces: the unknown one, and the marks of a window's ends.
const MARKS: usize = 3;

/// Bytes of the weights of a network with these counts (parts of a piece's vector, numbers of a part,
/// of a state, of an affix, convolutions, then the encoder's inner numbers, heads, layers and places)
/// and so many pieces, in the order in which they stand.
fn size(counts: &[usize; 9], pieces: usize) -> Option<usize> {
    let [parts, part, hidden, affix, convolutions, inner, heads, layers, places] = *counts;
    let width = parts * part;
    let within = |count: usize, most: usize| (1..=most).contains(&count);
    let is_sane = within(width, 2048)
        && width.is_multiple_of(LANES)
        && within(heads, width)
        && width.is_multiple_of(heads)
        && within(inner, 8192)
        && inner.is_multiple_of(LANES)
        && within(layers, 64)
        && (8..=512).contains(&places)
        && within(affix, 64)
        && within(convolutions, 64)
        && Head::is_sane(hidden);
    is_sane.then(|| {
        let tables = Vectors::bytes(parts, part, pieces + MARKS) + Affixes::bytes(affix);
        let shape = Shape { width, inner, heads, layers, places };
        let said = 2 * matrix_bytes(width, hidden) + matrix_bytes(AFFIXES * affix, hidden);
        let head = Head::bytes(hidden, convolutions) + chain_bytes();
        tables + Encoder::bytes(&shape) + said + head
    })
}
