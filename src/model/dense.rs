//! The problem: a network must give the same numbers on every machine, and give them quickly.
//!
//! Products are taken of whole numbers of 16 bits, eight side by side, and summed in 32 bits: no
//! order of a sum matters, and machines have one instruction for it (`dot`). Weights are stored as bytes
//! with a scale for each output.

use super::bytes::Bytes;
use super::dot::{Block, LANES, OUTPUTS, WORDS, Weights};
use wide::{f32x8, i16x8};

/// Largest size of an input; with the weights that [`Dense::join`] makes, no sum overflows.
const MOST: i64 = i16::MAX as i64;
/// Largest size of a weight of 16 bits: finer steps than an eighth of a byte's say nothing.
const FINEST: f32 = 1016.0;

/// A matrix as the file of weights has it.
#[derive(Debug)]
pub struct Stored {
    inputs: usize,
    /// A scale for each output.
    scales: Vec<f32>,
    /// For each input a weight for each output.
    weights: Vec<i8>,
    bias: Vec<f32>,
}

/// Bytes of a [`Stored`] matrix in a file: a scale and a bias for each output, a byte for each weight.
pub fn matrix_bytes(inputs: usize, outputs: usize) -> usize {
    (8 + inputs) * outputs
}

impl Stored {
    /// A matrix of `inputs` rows with `outputs` columns, read from `bytes`: a scale for each
    /// output, then the rows, then a bias for each output.
    pub fn read(bytes: &mut Bytes<'_>, inputs: usize, outputs: usize) -> Self {
        let scales = bytes.floats(outputs);
        let weights = (0..inputs * outputs).map(|_| bytes.signed()).collect();
        let mut bias = bytes.floats(outputs);
        bias.resize(outputs, 0.0);
        Self { inputs, scales, weights, bias }
    }

    /// The same with weights of six bits, four in three bytes, from the lowest bit.
    pub fn read_narrow(bytes: &mut Bytes<'_>, inputs: usize, outputs: usize) -> Self {
        let scales = bytes.floats(outputs);
        let packed = bytes.take(inputs * outputs * 3 / 4).chunks_exact(3);
        // Each six bits to the top of a byte, and back down with their sign.
        let four = |b: &[u8]| [b[0] << 2, b[1] << 4 | b[0] >> 4 & 0xc, b[2] << 6 | b[1] >> 2, b[2]];
        let mut weights: Vec<i8> =
            packed.flat_map(four).map(|byte| i8::from_le_bytes([byte]) >> 2).collect();
        weights.resize(inputs * outputs, 0);
        let mut bias = bytes.floats(outputs);
        bias.resize(outputs, 0.0);
        Self { inputs, scales, weights, bias }
    }

    fn weight(&self, input: usize, output: usize) -> f32 {
        let scale = self.scales.get(output).copied().unwrap_or_default();
        f32::from(self.weights[input * self.bias.len() + output]) * scale
    }

    /// A row in parts, for an input that is 1 or 0.
    fn row(&self, input: usize) -> impl Iterator<Item = [f32; PART]> {
        (0..self.bias.len()).step_by(PART).map(move |first| {
            std::array::from_fn(|at| {
                let output = first + at;
                if output < self.bias.len() { self.weight(input, output) } else { 0.0 }
            })
        })
    }
}

/// Outputs whose sums stay in registers while rows are added to them.
const PART: usize = 16;

/// A matrix whose inputs are 1 or 0.
#[derive(Debug)]
pub struct Rows {
    outputs: usize,
    /// The parts of the first row, of the second, and so on; filled up with zeros.
    parts: Vec<[f32; PART]>,
}

impl Rows {
    /// The matrix over the inputs of all `stored`, one after the other.
    pub fn join(stored: &[&Stored]) -> Self {
        let mut parts = Vec::new();
        for stored in stored {
            (0..stored.inputs).for_each(|input| parts.extend(stored.row(input)));
        }
        Self { outputs: stored.first().map_or(0, |stored| stored.bias.len()), parts }
    }

    /// How many outputs it has.
    pub fn width(&self) -> usize {
        self.outputs
    }

    /// Adds the rows of some inputs, in their order, to whole parts.
    pub fn add(&self, inputs: &[usize], out: &mut [f32]) {
        let parts = self.outputs.div_ceil(PART);
        for (at, out) in out.as_chunks_mut::<PART>().0.iter_mut().enumerate() {
            let mut sums = *out;
            for input in inputs {
                let row = &self.parts[input * parts + at];
                sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight);
            }
            *out = sums;
        }
    }
}

/// A matrix and a bias over inputs of 16 bits.
#[derive(Debug)]
pub struct Dense {
    /// Outputs, filled up to whole passes.
    passes: Vec<Pass>,
    inputs: usize,
    outputs: usize,
}

/// The outputs whose sums are taken together.
#[derive(Debug)]
struct Pass {
    /// The weights of each output; filled up with zeros.
    weights: Weights,
    /// What one unit of an output's sum stands for.
    units: [f32; OUTPUTS],
    bias: [f32; OUTPUTS],
}

impl Pass {
    /// What sums in whole numbers stand for.
    fn exact(&self, sums: [i32; OUTPUTS]) -> [f32; OUTPUTS] {
        #[allow(clippy::cast_precision_loss)] // a sum needs no more digits than f32 has
        std::array::from_fn(|at| self.bias[at] + sums[at] as f32 * self.units[at])
    }
}

impl Dense {
    /// The matrix over the inputs of all `parts`, one after the other; a unit of the inputs of a
    /// part stands for its `step`.
    pub fn join(parts: &[(&Stored, f32)]) -> Self {
        let outputs = parts.first().map_or(0, |(part, _)| part.bias.len());
        let pass = |first: usize| {
            let (mut units, mut bias) = ([0.0; OUTPUTS], [0.0; OUTPUTS]);
            let rows = std::array::from_fn(|at| {
                // What fills up a pass has the weights of its first output, and no units.
                let output = first + at;
                let (row, unit) = whole(parts, if output < outputs { output } else { first });
                if output < outputs {
                    units[at] = unit;
                    bias[at] = parts.iter().map(|(part, _)| part.bias[output]).sum();
                }
                row
            });
            Pass { weights: Weights::new(&rows), units, bias }
        };
        let inputs = parts.iter().map(|(part, _)| part.inputs).sum();
        Self { passes: (0..outputs).step_by(OUTPUTS).map(pass).collect(), inputs, outputs }
    }

    /// How many inputs it has.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// The bias and the product with each of `words` rows of inputs, row by row. Where
    /// [`Dense::apply`] reads all weights for two words and then for the next, this reads all words
    /// for a pass: a matrix that no cache holds is read once.
    pub fn product(&self, inputs: &[Block], words: usize) -> Vec<f32> {
        let mut out = vec![0.0; words * self.outputs];
        let blocks = self.inputs.div_ceil(LANES);
        let of = |word: usize| &inputs[word * blocks..(word + 1) * blocks];
        for (first, pass) in (0..).step_by(OUTPUTS).zip(&self.passes) {
            let end = (first + OUTPUTS).min(self.outputs);
            for word in (0..words).step_by(WORDS) {
                let last = (word + 1).min(words - 1);
                for (word, sums) in
                    [word, last].into_iter().zip(pass.weights.dot([of(word), of(last)]))
                {
                    let row = word * self.outputs;
                    out[row + first..row + end].copy_from_slice(&pass.exact(sums)[..end - first]);
                }
            }
        }
        out
    }

    /// Hands `put` for each word the bias and the product with its `inputs`, of which there are as
    /// many as [`Dense::join`] had, in blocks.
    pub fn apply<'a>(
        &self,
        words: &[usize],
        inputs: impl Fn(usize) -> &'a [Block],
        mut put: impl FnMut(usize, &[f32]),
    ) {
        let mut out: [Vec<[f32; OUTPUTS]>; WORDS] = Default::default();
        for words in words.chunks(WORDS) {
            // A word left alone keeps itself company.
            let pair = [words[0], words[words.len() - 1]].map(&inputs);
            out.iter_mut().for_each(Vec::clear);
            for pass in &self.passes {
                for (out, sums) in out.iter_mut().zip(pass.weights.dot(pair)) {
                    out.push(pass.exact(sums));
                }
            }
            for (word, out) in words.iter().zip(&out) {
                put(*word, &out.as_flattened()[..self.outputs]);
            }
        }
    }
}

/// The weights of an output over the inputs of all `parts` in whole numbers, filled up with zeros,
/// and what a unit of them stands for.
fn whole(parts: &[(&Stored, f32)], output: usize) -> (Vec<[i16; LANES]>, f32) {
    let weights: Vec<f32> = parts
        .iter()
        .flat_map(|(part, step)| {
            (0..part.inputs).map(move |input| part.weight(input, output) * step)
        })
        .collect();
    let most = weights.iter().fold(f32::MIN_POSITIVE, |most, weight| most.max(weight.abs()));
    let all: f32 = weights.iter().map(|weight| weight.abs()).sum();
    // The sum of all weights times the largest input must fit into 32 bits, rounded up.
    #[allow(clippy::cast_precision_loss)] // both are exact to the digit that matters
    let room = (i64::from(i32::MAX) / MOST) as f32 - weights.len() as f32;
    let unit = (most / FINEST).max(all / room);
    let blocks = weights.chunks(LANES).map(|chunk| {
        let whole = |at: usize| chunk.get(at).map_or(0, |weight| small(weight / unit));
        std::array::from_fn(whole)
    });
    (blocks.collect(), unit)
}

/// Writes `values`, whole blocks of them, as multiples of `step`; what is too large becomes the largest.
pub fn quantise(values: &[f32], step: f32, out: &mut [Block]) {
    let factor = 1.0 / step;
    let (least, most) = (f32x8::splat(i16::MIN.into()), f32x8::splat(i16::MAX.into()));
    let (half, sign) = (f32x8::splat(0.5), f32x8::splat(-0.0));
    for (out, eights) in out.as_flattened_mut().iter_mut().zip(values.as_chunks().0) {
        let exact = (f32x8::new(*eights) * factor).fast_max(least).fast_min(most);
        // Halves away from zero: cut off what half a unit more leaves.
        let whole = (exact + (half | (exact & sign))).fast_trunc_int();
        *out = i16x8::from_i32x8_saturate(whole);
    }
}

/// The nearest number of 16 bits, halves away from zero.
#[allow(clippy::cast_possible_truncation)] // the cast cuts the half off, and what is too large
fn small(value: f32) -> i16 {
    (value + 0.5_f32.copysign(value)) as i16
}

/// What is above 0. (The `max` of floats is a call where it is no instruction.)
pub fn rectified(value: f32) -> f32 {
    if value > 0.0 { value } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::dot::block;

    /// Two outputs of three inputs: 1·.5, -4·.5, 0 and 1·2, 3·2, 5·2, with biases of 10 and 20.
    fn stored() -> Stored {
        let mut bytes = Vec::new();
        for scale in [0.5_f32, 2.0] {
            bytes.extend(scale.to_le_bytes());
        }
        bytes.extend([2_i8, 1, -4, 3, 0, 5].map(|weight| weight.to_le_bytes()[0]));
        for bias in [10.0_f32, 20.0] {
            bytes.extend(bias.to_le_bytes());
        }
        let mut reader = Bytes(&bytes);
        let stored = Stored::read(&mut reader, 3, 2);
        assert!(reader.0.is_empty());
        stored
    }

    #[test]
    fn numbers_are_rounded_to_the_nearest_and_bounded() {
        let values = [0.24, 0.25, -0.25, -0.24, 1e9, -1e9, 16_383.4, -16_384.0];
        let mut out = [block(&[0; LANES])];
        quantise(&[values, values].concat(), 0.5, &mut out);
        for eight in out[0] {
            assert_eq!(eight.to_array(), [0, 1, -1, 0, 32_767, -32_768, 32_767, -32_768]);
        }
    }

    #[test]
    fn six_bits_hold_a_sign() {
        // -31, 31, -1 and 2 from the lowest bit, for one output of four inputs.
        let packed = (0b100_001_u32 | 0b011_111 << 6 | 0b111_111 << 12 | 0b10 << 18).to_le_bytes();
        let bytes = [&1.0_f32.to_le_bytes()[..], &packed[..3], &5.0_f32.to_le_bytes()].concat();
        let mut reader = Bytes(&bytes);
        let stored = Stored::read_narrow(&mut reader, 4, 1);
        assert_eq!((stored.weights, stored.bias), (vec![-31, 31, -1, 2], vec![5.0]));
        assert!(reader.0.is_empty());
    }

    fn near(found: &[f32], wanted: &[f32]) {
        assert_eq!(found.len(), wanted.len());
        for (found, wanted) in found.iter().zip(wanted) {
            assert!((found / wanted - 1.0).abs() < 0.005, "{found} is not {wanted}");
        }
    }

    /// What a matrix makes of some words.
    fn products(matrix: &Dense, inputs: &[&[Block]]) -> Vec<Vec<f32>> {
        let mut out = vec![Vec::new(); inputs.len()];
        let words: Vec<usize> = (0..inputs.len()).collect();
        matrix.apply(&words, |word| inputs[word], |word, product| out[word] = product.to_vec());
        out
    }

    #[test]
    fn a_matrix_multiplies_what_it_is_given() {
        let stored = stored();
        let words = [[1.0, 0.0, 3.0], [0.0, 1.0, 0.0], [1.0, 1.0, 1.0]];
        let inputs = words.map(|word| {
            let (mut values, mut inputs) = ([0.0; LANES], [block(&[0; LANES])]);
            values[..3].copy_from_slice(&word);
            quantise(&values, 0.01, &mut inputs);
            inputs
        });
        let words = inputs.each_ref().map(|inputs| &inputs[..]);
        for count in 0..=words.len() {
            let found = products(&Dense::join(&[(&stored, 0.01)]), &words[..count]);
            let wanted = [[11.0, 52.0], [8.0, 26.0], [9.0, 38.0]];
            assert_eq!(found.len(), count);
            found.iter().zip(wanted).for_each(|(found, wanted)| near(found, &wanted));
            let all = Dense::join(&[(&stored, 0.01)]).product(&inputs[..count].concat(), count);
            assert_eq!(all, found.concat(), "in another order the same");
        }
        let mut out = [0.0; PART];
        out[..2].copy_from_slice(&[11.0, 52.0]);
        Rows::join(&[&stored, &stored]).add(&[1, 5], &mut out);
        near(&out[..2], &[9.0, 68.0]);
    }

    #[test]
    fn joined_matrices_read_one_after_the_other() {
        let stored = stored();
        let joined = Dense::join(&[(&stored, 0.01), (&stored, 0.1)]);
        let mut inputs = [0; LANES];
        inputs[..6].copy_from_slice(&[100, 0, 300, 0, 10, 0]);
        near(&products(&joined, &[&[block(&inputs)]])[0], &[19.0, 78.0]);
    }

    #[test]
    fn the_largest_inputs_overflow_nothing() {
        let stored =
            Stored { inputs: 200, scales: vec![1.0], weights: vec![127; 200], bias: vec![0.0] };
        let inputs = vec![block(&[i16::MAX; LANES]); 200_usize.div_ceil(LANES)];
        let found = products(&Dense::join(&[(&stored, 1.0)]), &[&inputs])[0][0];
        let exact = 127.0 * 200.0 * f32::from(i16::MAX);
        assert!((found / exact - 1.0).abs() < 0.01, "{found} is not {exact}");
    }
}
