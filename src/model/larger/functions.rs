//! The problem: what an encoder does between its matrices must be the same on every machine, and
//! quick over many numbers.
//!
//! All of additions, products and quotients in a fixed order, without branches, so that the compiler
//! takes several numbers at once. None is off by more than some millionths.

use crate::model::bytes::Bytes;

/// e to the power of `x`, for x up to 0; from -87 down the least that is kept.
fn exp(x: f32) -> f32 {
    let power = x.clamp(-87.0, 0.0) * std::f32::consts::LOG2_E;
    #[allow(clippy::cast_possible_truncation)] // -126 to 0, rounded to the nearest
    let whole = (power - 0.5) as i32;
    #[allow(clippy::cast_precision_loss)] // small
    let rest = (power - whole as f32) * std::f32::consts::LN_2;
    // The series within half a ln 2 of zero.
    let series = [1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5, 1.0, 1.0];
    let series = series.iter().fold(1.0 / 720.0, |sum, term| sum * rest + term);
    series * f32::from_bits(((whole + 127) << 23).cast_unsigned())
}

/// Gaussian error linear units (Hendrycks and Gimpel, 2016): each number times the share of a normal
/// distribution below it; the error function by formula 7.1.26 of Abramowitz and Stegun (1964).
pub fn gelu(values: &mut [f32]) {
    for value in values {
        let x = *value * std::f32::consts::FRAC_1_SQRT_2;
        let t = 1.0 / (1.0 + 0.327_591_1 * x.abs());
        let terms = [-1.453_152_1, 1.421_413_8, -0.284_496_74, 0.254_829_6];
        let rest = terms.iter().fold(1.061_405_4, |sum, term| sum * t + term) * t * exp(-x * x);
        *value *= 0.5 * (1.0 + (1.0 - rest).copysign(x));
    }
}

/// Scores become shares that sum to 1.
pub fn softmax(scores: &mut [f32]) {
    let most =
        scores.iter().fold(f32::MIN, |most, score| if *score > most { *score } else { most });
    for score in &mut *scores {
        *score = exp(*score - most);
    }
    let all: f32 = scores.iter().sum();
    for score in scores {
        *score /= all;
    }
}

/// Layer normalisation (Ba, Kiros and Hinton, 2016): mean 0 and deviation 1, then a scale and a bias
/// for each number.
#[derive(Debug)]
pub struct Norm {
    scale: Vec<f32>,
    bias: Vec<f32>,
}

impl Norm {
    /// From a file.
    pub fn read(bytes: &mut Bytes<'_>, width: usize) -> Self {
        Self { scale: bytes.floats(width), bias: bytes.floats(width) }
    }

    /// Normalises one word's numbers.
    pub fn apply(&self, values: &mut [f32]) {
        #[allow(clippy::cast_precision_loss)] // some hundred
        let count = values.len() as f32;
        let mean = values.iter().sum::<f32>() / count;
        for value in &mut *values {
            *value -= mean;
        }
        let spread = values.iter().map(|value| value * value).sum::<f32>() / count;
        let factor = 1.0 / (spread + 1e-12).sqrt();
        for (value, (scale, bias)) in values.iter_mut().zip(self.scale.iter().zip(&self.bias)) {
            *value = *value * factor * scale + bias;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_are_as_good_as_the_library() {
        for x in [-80.0, -30.0, -2.5, -1.0, -0.3, -1e-6, 0.0] {
            let error = (exp(x) / x.exp() - 1.0).abs();
            assert!(error < 1e-5, "{x}: {error}");
        }
        assert!(exp(-1e9) < 1e-37);
    }

    #[test]
    fn a_unit_keeps_what_is_large_and_drops_what_is_far_below_zero() {
        // x times Φ(x), Φ from the table of the normal distribution.
        for (x, wanted) in [
            (-6.0, 0.0),
            (-1.0, -0.158_655),
            (0.0, 0.0),
            (0.5, 0.345_731),
            (1.0, 0.841_345),
            (9.0, 9.0),
        ] {
            let mut values = [x];
            gelu(&mut values);
            assert!((values[0] - wanted).abs() < 1e-5, "{x}: {}", values[0]);
        }
    }

    #[test]
    fn shares_sum_to_one_and_follow_the_scores() {
        let mut scores = [1.0, 2.0, -1e4];
        softmax(&mut scores);
        assert!((scores[1] / scores[0] - std::f32::consts::E).abs() < 1e-4, "{scores:?}");
        assert!((scores.iter().sum::<f32>() - 1.0).abs() < 1e-6 && scores[2] < 1e-30);
    }

    #[test]
    fn a_norm_has_its_own_mean_and_spread() {
        let norm = Norm { scale: vec![2.0; 4], bias: vec![5.0; 4] };
        let mut values = [3.0, 5.0, 3.0, 5.0];
        norm.apply(&mut values);
        for (value, wanted) in values.iter().zip([3.0, 7.0, 3.0, 7.0]) {
            assert!((value - wanted).abs() < 1e-5, "{values:?}");
        }
    }
}
