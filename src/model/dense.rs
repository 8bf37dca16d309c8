//! The problem: a network must give the same numbers on every machine, and give them quickly.
//!
//! Sums run over the inputs in their order, sixteen outputs side by side: the compiler makes vector
//! instructions of that without changing the order of a sum. Weights are bytes with a scale for
//! each output.

/// Outputs that are summed side by side.
const LANES: usize = 16;

/// A matrix and a bias; outputs are padded to a multiple of [`LANES`].
#[derive(Debug)]
pub struct Dense {
    inputs: usize,
    /// For each block of outputs a row for each input.
    weights: Vec<[f32; LANES]>,
    bias: Vec<f32>,
}

impl Dense {
    /// A matrix of `inputs` rows with `outputs` columns, read from `bytes`: a scale for each
    /// output, then the rows, then a bias for each output.
    pub fn read(bytes: &mut Bytes<'_>, inputs: usize, outputs: usize) -> Self {
        let scales = bytes.floats(outputs);
        let blocks = outputs.div_ceil(LANES);
        let mut weights = vec![[0.0; LANES]; blocks * inputs];
        for input in 0..inputs {
            for (output, scale) in scales.iter().enumerate() {
                let value = f32::from(bytes.signed()) * scale;
                weights[output / LANES * inputs + input][output % LANES] = value;
            }
        }
        let mut bias = bytes.floats(outputs);
        bias.resize(blocks * LANES, 0.0);
        Self { inputs, weights, bias }
    }

    /// Outputs with their padding.
    pub fn width(&self) -> usize {
        self.bias.len()
    }

    /// Adds the bias to `out`.
    pub fn add_bias(&self, out: &mut [f32]) {
        for (out, bias) in out.iter_mut().zip(&self.bias) {
            *out += bias;
        }
    }

    /// Adds the row of one input, as if it were 1 and all others 0.
    pub fn add_row(&self, input: usize, out: &mut [f32]) {
        for (block, out) in out.chunks_exact_mut(LANES).enumerate() {
            for (out, weight) in out.iter_mut().zip(&self.weights[block * self.inputs + input]) {
                *out += weight;
            }
        }
    }

    /// Adds the product of the matrix with inputs of which only these are not 0.
    pub fn add(&self, inputs: &[(usize, f32)], out: &mut [f32]) {
        for (block, out) in out.chunks_exact_mut(LANES).enumerate() {
            let rows = &self.weights[block * self.inputs..(block + 1) * self.inputs];
            let mut sums = [0.0; LANES];
            for (input, value) in inputs {
                for (sum, weight) in sums.iter_mut().zip(&rows[*input]) {
                    *sum += value * weight;
                }
            }
            for (out, sum) in out.iter_mut().zip(sums) {
                *out += sum;
            }
        }
    }
}

/// The inputs that are not 0, with their places.
pub fn sparse(values: &[f32], out: &mut Vec<(usize, f32)>) {
    out.clear();
    out.extend(values.iter().copied().enumerate().filter(|(_, value)| *value != 0.0));
}

/// Sets what is below 0 to 0.
pub fn rectify(values: &mut [f32]) {
    for value in values {
        *value = value.max(0.0);
    }
}

/// Reads a file of weights from its start; what is past its end reads as 0.
#[derive(Debug)]
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// The next `count` bytes.
    pub fn take(&mut self, count: usize) -> &'a [u8] {
        let (head, tail) = self.0.split_at(count.min(self.0.len()));
        self.0 = tail;
        head
    }

    /// A count of two bytes.
    pub fn count(&mut self) -> usize {
        self.take(2).iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
    }

    /// A weight of one byte.
    pub fn signed(&mut self) -> i8 {
        self.take(1).first().map_or(0, |byte| i8::from_le_bytes([*byte]))
    }

    /// Numbers of four bytes.
    pub fn floats(&mut self, count: usize) -> Vec<f32> {
        let bytes = self.take(count * 4);
        bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_adds_its_rows() {
        let mut bytes = Vec::new();
        for scale in [0.5_f32, 2.0] {
            bytes.extend(scale.to_le_bytes());
        }
        bytes.extend([2_i8, 1, -4, 3, 0, 5].map(|weight| weight.to_le_bytes()[0]));
        for bias in [10.0_f32, 20.0] {
            bytes.extend(bias.to_le_bytes());
        }
        let mut reader = Bytes(&bytes);
        let dense = Dense::read(&mut reader, 3, 2);
        assert!(reader.0.is_empty());
        let (mut out, mut some) = (vec![0.0; dense.width()], Vec::new());
        sparse(&[1.0, 0.0, 3.0], &mut some);
        dense.add_bias(&mut out);
        dense.add(&some, &mut out);
        assert_eq!(out[..2], [11.0, 52.0]);
        dense.add_row(1, &mut out);
        assert_eq!(out[..2], [9.0, 58.0]);
    }
}
