//! The problem: the network of names takes thousands of products a word, and machines multiply
//! eight numbers of 16 bits and add them in pairs at once, where the compiler finds that it may.
//!
//! On x86-64 it finds it in sums of this fixed length; for WebAssembly it has to be told. Sums of
//! whole numbers are the same in every order.

/// Numbers of a block: two registers of them. The width of each hidden layer is a multiple of it.
pub const LANES: usize = 16;

/// The sum of the products of all pairs; the caller sees to it that it fits into 32 bits.
#[cfg(not(target_arch = "wasm32"))]
#[inline(never)] // inlined, the compiler no longer finds it
pub fn dot(left: &[[i16; LANES]], right: &[[i16; LANES]]) -> i32 {
    let block = |(left, right): (&[i16; LANES], &[i16; LANES])| -> i32 {
        left.iter().zip(right).map(|(left, right)| i32::from(*left) * i32::from(*right)).sum()
    };
    left.iter().zip(right).map(block).sum()
}

/// The sum of the products of all pairs; the caller sees to it that it fits into 32 bits.
#[cfg(target_arch = "wasm32")]
pub fn dot(left: &[[i16; LANES]], right: &[[i16; LANES]]) -> i32 {
    use std::arch::wasm32::{i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat};
    let vector = |[a, b, c, d, e, f, g, h]: [i16; 8]| i16x8(a, b, c, d, e, f, g, h);
    let (left, _) = left.as_flattened().as_chunks();
    let (right, _) = right.as_flattened().as_chunks();
    let sum = left.iter().zip(right).fold(i32x4_splat(0), |sum, (left, right)| {
        i32x4_add(sum, i32x4_dot_i16x8(vector(*left), vector(*right)))
    });
    let [a, b] = [i32x4_extract_lane::<0>(sum), i32x4_extract_lane::<1>(sum)];
    a + b + i32x4_extract_lane::<2>(sum) + i32x4_extract_lane::<3>(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_is_the_sum_over_all_pairs() {
        let count = |from: i16| std::array::from_fn(|at| from + i16::try_from(at).expect("small"));
        let (left, right) = ([count(1), count(-300)], [count(7), count(30_000)]);
        let pairs = left.as_flattened().iter().zip(right.as_flattened());
        let wanted: i32 = pairs.map(|(left, right)| i32::from(*left) * i32::from(*right)).sum();
        assert_eq!(dot(&left, &right), wanted);
        assert_eq!(dot(&[], &[]), 0);
    }
}
