//! The problem: a network must give the same numbers on every machine, and give them quickly.
//!
//! Products are taken of whole numbers of 16 bits, eight side by side, and summed in 32 bits: no
//! order of a sum matters, and machines have one instruction for it (`dot`). Weights are stored as bytes
//! with a scale for each output.

use super::dot::{LANES, dot};

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

    fn weight(&self, input: usize, output: usize) -> f32 {
        let scale = self.scales.get(output).copied().unwrap_or_default();
        f32::from(self.weights[input * self.bias.len() + output]) * scale
    }

    /// Its rows, for inputs that are 1 or 0.
    pub fn rows(&self) -> Rows {
        let outputs = self.bias.len();
        let at = |at: usize| self.weight(at / outputs, at % outputs);
        Rows { width: outputs, weights: (0..self.inputs * outputs).map(at).collect() }
    }
}

/// A matrix whose inputs are 1 or 0.
#[derive(Debug)]
pub struct Rows {
    width: usize,
    weights: Vec<f32>,
}

impl Rows {
    /// How many outputs it has.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Adds the row of one input.
    pub fn add(&self, input: usize, out: &mut [f32]) {
        let row = &self.weights[input * self.width..(input + 1) * self.width];
        out.iter_mut().zip(row).for_each(|(out, weight)| *out += weight);
    }
}

/// A matrix and a bias over inputs of 16 bits.
#[derive(Debug)]
pub struct Dense {
    /// For each output its weights, filled up with zeros.
    rows: Vec<[i16; LANES]>,
    /// What one unit of an output's sum stands for.
    units: Vec<f32>,
    bias: Vec<f32>,
}

impl Dense {
    /// The matrix over the inputs of all `parts`, one after the other; a unit of the inputs of a
    /// part stands for its `step`.
    pub fn join(parts: &[(&Stored, f32)]) -> Self {
        let outputs = parts.first().map_or(0, |(part, _)| part.bias.len());
        let (mut rows, mut units, mut bias) = (Vec::new(), Vec::new(), Vec::new());
        for output in 0..outputs {
            let weights: Vec<f32> = parts
                .iter()
                .flat_map(|(part, step)| {
                    (0..part.inputs).map(move |input| part.weight(input, output) * step)
                })
                .collect();
            let most =
                weights.iter().fold(f32::MIN_POSITIVE, |most, weight| most.max(weight.abs()));
            let all: f32 = weights.iter().map(|weight| weight.abs()).sum();
            // The sum of all weights times the largest input must fit into 32 bits, rounded up.
            #[allow(clippy::cast_precision_loss)] // both are exact to the digit that matters
            let room = (i64::from(i32::MAX) / MOST) as f32 - weights.len() as f32;
            let unit = (most / FINEST).max(all / room);
            for chunk in weights.chunks(LANES) {
                let whole = |at: usize| chunk.get(at).map_or(0, |weight| small(weight / unit));
                rows.push(std::array::from_fn(whole));
            }
            units.push(unit);
            bias.push(parts.iter().map(|(part, _)| part.bias[output]).sum());
        }
        Self { rows, units, bias }
    }

    /// Sets `out` to the bias and the product with `inputs`, of which there are as many blocks as
    /// [`Dense::join`] had inputs, in blocks.
    pub fn apply(&self, inputs: &[[i16; LANES]], out: &mut [f32]) {
        let rows = self.rows.chunks_exact(inputs.len().max(1));
        let of = rows.zip(&self.units).zip(&self.bias);
        for (out, ((row, unit), bias)) in out.iter_mut().zip(of) {
            #[allow(clippy::cast_precision_loss)] // a sum needs no more digits than f32 has
            let sum = dot(row, inputs) as f32;
            *out = bias + sum * unit;
        }
    }
}

/// Writes `values` as multiples of `step`; what is too large becomes the largest.
pub fn quantise(values: &[f32], step: f32, out: &mut [[i16; LANES]]) {
    let factor = 1.0 / step;
    for (out, value) in out.as_flattened_mut().iter_mut().zip(values) {
        *out = small(value * factor);
    }
}

/// The nearest number of 16 bits, halves away from zero.
#[allow(clippy::cast_possible_truncation)] // the cast stops at both ends, and cuts the half off
fn small(value: f32) -> i16 {
    (value + 0.5_f32.copysign(value)) as i16
}

/// Sets what is below 0 to 0.
pub fn rectify(values: &mut [f32]) {
    for value in values {
        *value = value.max(0.0);
    }
}

/// Largest size of a number in a file of weights: trained ones are far smaller, and sums of these
/// still stay numbers.
const SANE: f32 = 1e6;

/// Reads a file of weights from its start; what is past its end, or is no number, reads as 0.
#[derive(Debug)]
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// The next `count` bytes.
    pub fn take(&mut self, count: usize) -> &'a [u8] {
        let (head, tail) = self.0.split_at(count.min(self.0.len()));
        self.0 = tail;
        head
    }

    /// A count of so many bytes.
    pub fn count(&mut self, bytes: usize) -> usize {
        self.take(bytes).iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
    }

    /// A weight of one byte.
    pub fn signed(&mut self) -> i8 {
        self.take(1).first().map_or(0, |byte| i8::from_le_bytes([*byte]))
    }

    /// Numbers of four bytes.
    pub fn floats(&mut self, count: usize) -> Vec<f32> {
        let bytes = self.take(count * 4);
        let numbers = bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]));
        numbers.map(|number| if number.abs() <= SANE { number } else { 0.0 }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    fn near(found: &[f32], wanted: &[f32]) {
        assert_eq!(found.len(), wanted.len());
        for (found, wanted) in found.iter().zip(wanted) {
            assert!((found / wanted - 1.0).abs() < 0.005, "{found} is not {wanted}");
        }
    }

    #[test]
    fn a_matrix_multiplies_what_it_is_given() {
        let stored = stored();
        let mut out = [0.0; 2];
        let mut inputs = [[0; LANES]; 1];
        quantise(&[1.0, 0.0, 3.0], 0.01, &mut inputs);
        Dense::join(&[(&stored, 0.01)]).apply(&inputs, &mut out);
        near(&out, &[11.0, 52.0]);
        stored.rows().add(1, &mut out);
        near(&out, &[9.0, 58.0]);
    }

    #[test]
    fn joined_matrices_read_one_after_the_other() {
        let stored = stored();
        let joined = Dense::join(&[(&stored, 0.01), (&stored, 0.1)]);
        let mut inputs = [[0; LANES]; 1];
        quantise(&[1.0, 0.0, 3.0], 0.01, &mut inputs);
        inputs[0][3..6].copy_from_slice(&[0, 10, 0]);
        let mut out = [0.0; 2];
        joined.apply(&inputs, &mut out);
        near(&out, &[19.0, 78.0]);
    }

    #[test]
    fn the_largest_inputs_overflow_nothing() {
        let stored =
            Stored { inputs: 200, scales: vec![1.0], weights: vec![127; 200], bias: vec![0.0] };
        let mut out = [0.0];
        let inputs = vec![[i16::MAX; LANES]; 200_usize.div_ceil(LANES)];
        Dense::join(&[(&stored, 1.0)]).apply(&inputs, &mut out);
        let exact = 127.0 * 200.0 * f32::from(i16::MAX);
        assert!((out[0] / exact - 1.0).abs() < 0.01, "{} is not {exact}", out[0]);
    }
}
