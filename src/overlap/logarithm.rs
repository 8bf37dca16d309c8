//! The problem: each platform has a logarithm of its own, which differ in the last bit, and reports
//! must be the same bytes on all of them.
//!
//! Additions, products and quotients are the same everywhere (IEEE 754), so the logarithm is made of
//! them: the exponent is taken off, and for what is left, near 1, the series of the inverse
//! hyperbolic tangent is short.

use std::f64::consts::{LN_2, SQRT_2};

/// Terms of the series; with `s` below 0.172 the next would be smaller than the last bit.
const TERMS: u32 = 11;

/// The natural logarithm of a positive, normal number.
pub fn ln(value: f64) -> f64 {
    const FRACTION: u64 = (1 << 52) - 1;
    const ONE: u64 = 1023 << 52;
    let bits = value.to_bits();
    let mut exponent = f64::from(u32::try_from(bits >> 52).unwrap_or_default()) - 1023.0;
    let mut rest = f64::from_bits(bits & FRACTION | ONE);
    if rest > SQRT_2 {
        rest /= 2.0;
        exponent += 1.0;
    }
    let s = (rest - 1.0) / (rest + 1.0);
    let series = (0..TERMS).rev().fold(0.0, |sum, n| sum * s * s + 1.0 / f64::from(2 * n + 1));
    exponent * LN_2 + 2.0 * s * series
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_logarithm_to_the_last_bits() {
        assert!(ln(1.0).abs() < f64::EPSILON);
        for step in 1..100_000 {
            let value = f64::from(step) / 7.0;
            let (found, wanted) = (ln(value), value.ln());
            assert!((found - wanted).abs() <= 5e-16 * wanted.abs().max(1.0), "{value}: {found}");
        }
    }

    #[test]
    fn its_bits_are_these_on_every_platform() {
        for (value, bits) in [
            (1.5_f64, 0x3fd9_f323_ecbf_984c),
            (3.0, 0x3ff1_93ea_7aad_030a),
            (10.0, 0x4002_6bb1_bbb5_5515),
            (4_097.0, 0x4020_a2d2_3e3b_b61d),
        ] {
            assert_eq!(ln(value).to_bits(), bits, "{value}");
        }
    }
}
