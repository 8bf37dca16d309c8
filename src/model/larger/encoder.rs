//! The problem: a name that nobody has seen is told by the whole sentence around it, not by its
//! three neighbours.
//!
//! Layers of attention (Vaswani and others, "Attention is all you need", 2017; as Devlin and others
//! stack them in BERT, 2019): every piece of a window looks at every other, in several heads.

use super::functions::{Norm, gelu, softmax};
use crate::model::bytes::Bytes;
use crate::model::dense::{Dense, Stored, quantise};
use crate::model::dot::{Block, LANES, block};
use crate::model::letters::Vectors;
use crate::model::network::STATE_STEP;

/// How large an encoder is.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Numbers of a piece's state.
    pub width: usize,
    /// Numbers of a piece between the two matrices that follow attention.
    pub inner: usize,
    /// Heads, which share the width.
    pub heads: usize,
    /// Layers.
    pub layers: usize,
    /// Pieces of a window, its first and last mark among them.
    pub places: usize,
}

/// The layers, and what pieces and places are before them.
#[derive(Debug)]
pub struct Encoder {
    shape: Shape,
    vectors: Vectors,
    place_step: f32,
    places: &'static [u8],
    norm: Norm,
    layers: Vec<Layer>,
}

#[derive(Debug)]
struct Layer {
    query: Dense,
    key: Dense,
    value: Dense,
    heads: Dense,
    heads_norm: Norm,
    up: Dense,
    down: Dense,
    down_norm: Norm,
}

impl Encoder {
    /// Bytes of the weights in a file, without the vectors of pieces.
    pub fn bytes(Shape { width, inner, layers, places, .. }: &Shape) -> usize {
        let norm = 8 * width;
        let matrix = |inputs: usize, outputs: usize| (8 + inputs * 3 / 4) * outputs;
        let layer = 4 * matrix(*width, *width) + matrix(*width, *inner) + matrix(*inner, *width);
        4 + places * width + norm + layers * (layer + 2 * norm)
    }

    /// The encoder of a file, after its vectors of pieces.
    pub fn read(bytes: &mut Bytes<'static>, shape: Shape, vectors: Vectors) -> Self {
        let Shape { width, inner, layers, places, .. } = shape;
        let place_step = bytes.float();
        let places = bytes.take(places * width);
        let norm = Norm::read(bytes, width);
        let layer = |_| {
            let mut dense = |inputs, outputs| {
                Dense::join(&[(&Stored::read_narrow(bytes, inputs, outputs), STATE_STEP)])
            };
            let [query, key, value, heads] = std::array::from_fn(|_| dense(width, width));
            let (up, down) = (dense(width, inner), dense(inner, width));
            let [heads_norm, down_norm] = std::array::from_fn(|_| Norm::read(bytes, width));
            Layer { query, key, value, heads, heads_norm, up, down, down_norm }
        };
        Self { shape, vectors, place_step, places, norm, layers: (0..layers).map(layer).collect() }
    }

    /// The states of the pieces of a window, one after the other; `rows` are those of the vectors.
    pub fn states(&self, rows: &[usize]) -> Vec<f32> {
        let width = self.shape.width;
        let mut states = vec![0.0; rows.len() * width];
        for (at, (row, state)) in rows.iter().zip(states.chunks_mut(width)).enumerate() {
            let place = self.places[at * width..(at + 1) * width].iter();
            for ((to, piece), place) in state.iter_mut().zip(self.vectors.row(*row)).zip(place) {
                let place = f32::from(i8::from_le_bytes([*place])) * self.place_step;
                *to = f32::from(piece) * self.vectors.step + place;
            }
            self.norm.apply(state);
        }
        for layer in &self.layers {
            layer.apply(&self.shape, &mut states);
        }
        states
    }
}

impl Layer {
    fn apply(&self, shape: &Shape, states: &mut [f32]) {
        let width = shape.width;
        let product = |dense: &Dense, values: &[f32]| {
            let inputs = blocks(values);
            dense.product(&inputs, values.len() / dense.inputs())
        };
        let inputs = blocks(states);
        let of = |dense: &Dense| dense.product(&inputs, states.len() / width);
        let seen = attention(shape, &of(&self.query), &of(&self.key), &of(&self.value));
        add(states, &product(&self.heads, &seen), &self.heads_norm, width);
        let mut more = product(&self.up, states);
        gelu(&mut more);
        add(states, &product(&self.down, &more), &self.down_norm, width);
    }
}

/// Adds what was found to each state, and normalises it.
fn add(states: &mut [f32], more: &[f32], norm: &Norm, width: usize) {
    states.iter_mut().zip(more).for_each(|(state, more)| *state += more);
    states.chunks_mut(width).for_each(|state| norm.apply(state));
}

/// The numbers in blocks of 16 bits.
fn blocks(values: &[f32]) -> Vec<Block> {
    let mut out = vec![block(&[0; LANES]); values.len() / LANES];
    quantise(values, STATE_STEP, &mut out);
    out
}

/// For each piece the mean of the values of all pieces, by how well its query fits their keys.
fn attention(shape: &Shape, queries: &[f32], keys: &[f32], values: &[f32]) -> Vec<f32> {
    let (width, part) = (shape.width, shape.width / shape.heads);
    let pieces = queries.len() / width;
    #[allow(clippy::cast_precision_loss)] // some tens
    let scale = 1.0 / (part as f32).sqrt();
    let mut out = vec![0.0; queries.len()];
    let mut scores = vec![0.0; pieces];
    // Keys with their places side by side, so that a query meets them all at once.
    let mut turned = vec![0.0; part * pieces];
    for head in (0..width).step_by(part) {
        for (at, key) in keys.chunks(width).enumerate() {
            for (number, value) in key[head..head + part].iter().enumerate() {
                turned[number * pieces + at] = value * scale;
            }
        }
        for (query, out) in queries.chunks(width).zip(out.chunks_mut(width)) {
            scores.fill(0.0);
            for (number, row) in query[head..head + part].iter().zip(turned.chunks(pieces)) {
                scores.iter_mut().zip(row).for_each(|(score, key)| *score += number * key);
            }
            softmax(&mut scores);
            let out = &mut out[head..head + part];
            for (share, value) in scores.iter().zip(values.chunks(width)) {
                let value = &value[head..head + part];
                out.iter_mut().zip(value).for_each(|(out, value)| *out += share * value);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_takes_most_from_those_whose_keys_fit_its_query() {
        let shape = Shape { width: 4, inner: 4, heads: 2, layers: 1, places: 2 };
        // Two pieces, two heads of two numbers: the first head fits crosswise, the second not at all.
        let queries = [9.0, 0.0, 0.0, 0.0, 0.0, 9.0, 0.0, 0.0];
        let keys = [0.0, 9.0, 1.0, 1.0, 9.0, 0.0, 1.0, 1.0];
        let values = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];
        let found = attention(&shape, &queries, &keys, &values);
        for (found, wanted) in found.iter().zip([5.0, 6.0, 5.0, 6.0, 1.0, 2.0, 5.0, 6.0]) {
            assert!((found - wanted).abs() < 1e-3, "{found} is not {wanted}");
        }
    }
}
