//! The problem: the network of names takes thousands of products a word, and machines multiply
//! eight numbers of 16 bits and add them in pairs at once, if the compiler finds that it may.
//!
//! Several sums are taken in one pass, so that what is loaded serves more than one product. Sums of
//! whole numbers are the same in every order, and on every machine.

pub use machine::{Block, Weights, block};

/// Numbers of a block. The width of each hidden layer is a multiple of it.
pub const LANES: usize = 16;
/// Outputs of a pass.
pub const OUTPUTS: usize = 4;
/// Words of a pass.
pub const WORDS: usize = 2;

/// The compiler finds it in sums of a fixed length.
#[cfg(not(target_arch = "wasm32"))]
mod machine {
    use super::{LANES, OUTPUTS, WORDS};

    /// Numbers of a word that stand side by side.
    pub type Block = [i16; LANES];

    /// The block of these numbers.
    pub fn block(numbers: &[i16; LANES]) -> Block {
        *numbers
    }

    /// The weights of the outputs of a pass.
    #[derive(Debug)]
    pub struct Weights([Vec<Block>; OUTPUTS]);

    impl Weights {
        /// Takes the weights of each output.
        pub fn new(rows: &[Vec<[i16; LANES]>; OUTPUTS]) -> Self {
            Self(rows.clone())
        }

        /// For each word the sums of the products with the weights of each output; the caller sees to
        /// it that they fit into 32 bits.
        pub fn dot(&self, [one, two]: [&[Block]; WORDS]) -> [[i32; OUTPUTS]; WORDS] {
            let mut sums = [[0; OUTPUTS]; WORDS];
            for (output, row) in self.0.iter().enumerate() {
                [sums[0][output], sums[1][output]] = products(row, one, two);
            }
            sums
        }
    }

    /// Numbers of a sum in which the compiler finds it.
    const WIDE: usize = 32;

    #[inline(never)] // inlined, it does not
    fn products(row: &[Block], one: &[Block], two: &[Block]) -> [i32; WORDS] {
        let [row, one, two] = [row, one, two].map(|blocks| blocks.as_flattened().as_chunks());
        let mut sums = [0; WORDS];
        for ((row, one), two) in row.0.iter().zip(one.0).zip(two.0) {
            let product = |left: &[i16; WIDE], right: &[i16; WIDE]| sum(left, right);
            sums[0] += product(row, one);
            sums[1] += product(row, two);
        }
        [sums[0] + sum(row.1, one.1), sums[1] + sum(row.1, two.1)]
    }

    fn sum(left: &[i16], right: &[i16]) -> i32 {
        left.iter().zip(right).map(|(left, right)| i32::from(*left) * i32::from(*right)).sum()
    }
}

/// WebAssembly's compiler has to be told; eight sums at a time stay in registers.
#[cfg(target_arch = "wasm32")]
mod machine {
    use super::{LANES, OUTPUTS, WORDS};
    use std::arch::wasm32::{
        i16x8, i32x4, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_shuffle, v128,
    };

    /// Numbers of a word that stand side by side.
    pub type Block = [v128; LANES / 8];

    /// The block of these numbers.
    pub fn block(numbers: &[i16; LANES]) -> Block {
        let (eights, _) = numbers.as_chunks();
        std::array::from_fn(|at| {
            let n: [i16; 8] = eights[at];
            i16x8(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7])
        })
    }

    /// The weights of the outputs of a pass, block by block.
    #[derive(Debug)]
    pub struct Weights(Vec<[v128; OUTPUTS]>);

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
            let mut sums = [[i32x4(0, 0, 0, 0); OUTPUTS]; WORDS];
            for ((weights, one), two) in self.0.iter().zip(one).zip(two) {
                for (output, weights) in weights.iter().enumerate() {
                    for (sums, word) in sums.iter_mut().zip([*one, *two]) {
                        sums[output] = i32x4_add(sums[output], i32x4_dot_i16x8(*weights, word));
                    }
                }
            }
            sums.map(across)
        }
    }

    /// Each of the four sums of four parts.
    fn across([a, b, c, d]: [v128; OUTPUTS]) -> [i32; OUTPUTS] {
        let pairs =
            |a, b| i32x4_add(i32x4_shuffle::<0, 4, 1, 5>(a, b), i32x4_shuffle::<2, 6, 3, 7>(a, b));
        let (a, b) = (pairs(a, b), pairs(c, d));
        let all = i32x4_add(i32x4_shuffle::<0, 1, 4, 5>(a, b), i32x4_shuffle::<2, 3, 6, 7>(a, b));
        [
            i32x4_extract_lane::<0>(all),
            i32x4_extract_lane::<1>(all),
            i32x4_extract_lane::<2>(all),
            i32x4_extract_lane::<3>(all),
        ]
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
