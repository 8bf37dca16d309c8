//! The problem: a network of names takes thousands of products a word, and machines multiply
//! eight numbers of 16 bits and add them in pairs at once, where they are told to (`wide` tells each in
//! its own way).
//!
//! Several sums are taken in one pass, so that what is loaded serves more than one product, and all of
//! them stay in registers. Sums of whole numbers are the same in every order, and on every machine.

use wide::{i16x8, i32x4};

/// Numbers of a block. The width of each hidden layer is a multiple of it.
pub const LANES: usize = 16;
/// Outputs of a pass.
pub const OUTPUTS: usize = 4;
/// Words of a pass.
pub const WORDS: usize = 2;

/// Numbers of a word that stand side by side.
pub type Block = [i16x8; LANES / 8];

/// The block of these numbers.
pub fn block(numbers: &[i16; LANES]) -> Block {
    let (eights, _) = numbers.as_chunks();
    std::array::from_fn(|at| i16x8::new(eights[at]))
}

/// The weights of the outputs of a pass, block by block.
#[derive(Debug)]
pub struct Weights(Vec<[i16x8; OUTPUTS]>);

impl Weights {
    /// Takes the weights of each output.
    pub fn new(rows: &[Vec<[i16; LANES]>; OUTPUTS]) -> Self {
        let rows = rows.each_ref().map(|row| row.iter().map(block).collect::<Vec<_>>());
        let of = |at: usize| rows.each_ref().map(|row| row.as_flattened()[at]);
        Self((0..rows[0].as_flattened().len()).map(of).collect())
    }

    /// For each word the sums of the products with the weights of each output; the caller sees to
    /// it that they fit into 32 bits.
    #[inline(never)] // so that the sums have all registers
    pub fn dot(&self, words: [&[Block]; WORDS]) -> [[i32; OUTPUTS]; WORDS] {
        let [one, two] = words.map(<[Block]>::as_flattened);
        let mut sums = [[i32x4::ZERO; OUTPUTS]; WORDS];
        for ((weights, one), two) in self.0.iter().zip(one).zip(two) {
            for (output, weights) in weights.iter().enumerate() {
                sums[0][output] += weights.dot(*one);
                sums[1][output] += weights.dot(*two);
            }
        }
        sums.map(|sums| sums.map(i32x4::reduce_add))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of both signs, each different.
    fn numbers(seed: i16) -> [i16; LANES] {
        std::array::from_fn(|at| {
            let at = i16::try_from(at).expect("small");
            (seed + 5 * at).wrapping_mul(1 + 97 * at) % 3_000
        })
    }

    #[test]
    fn a_product_is_the_sum_over_all_pairs() {
        let rows =
            [[1, -50], [2, 60], [3, 700], [4, -8_000]].map(|seeds| seeds.map(numbers).to_vec());
        let words = [[3, -7], [11, 500]].map(|seeds| seeds.map(numbers));
        let exact = |word: &[[i16; LANES]; 2], row: &Vec<[i16; LANES]>| -> i32 {
            let pairs = word.as_flattened().iter().zip(row.as_flattened());
            pairs.map(|(left, right)| i32::from(*left) * i32::from(*right)).sum()
        };
        let wanted = words.each_ref().map(|word| rows.each_ref().map(|row| exact(word, row)));
        let words = words.map(|blocks| blocks.map(|numbers| block(&numbers)));
        assert_eq!(Weights::new(&rows).dot(words.each_ref().map(|word| &word[..])), wanted);
        assert_eq!(Weights::new(&Default::default()).dot([&[], &[]]), [[0; OUTPUTS]; WORDS]);
    }
}
