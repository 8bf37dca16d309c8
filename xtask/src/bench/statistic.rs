//! The problem: on a machine that others use too, one number for a time says nothing. So there is a
//! median with its quartiles, and a ratio of two runs with how far it could be off by chance.
//!
//! The interval of a ratio is that of the bootstrap: both runs are drawn again from their own samples,
//! many times, and what 95 in 100 of these ratios lie between is the spread. The draws are the same on
//! each call. It knows nothing of what made all samples of one run slower: for that there is a row of
//! fixed work.

/// Draws of the bootstrap.
const DRAWS: usize = 2000;
/// The interval leaves out so much at each end.
const TAIL: f64 = 0.025;

/// What a share of samples does not exceed: the nearest lower one, as nothing between two was measured.
pub fn quantile(samples: &[f64], share: f64) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    at(&sorted, share)
}

/// Of samples in order.
fn at(sorted: &[f64], share: f64) -> f64 {
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let index = ((sorted.len().saturating_sub(1)) as f64 * share) as usize; // some hundreds
    sorted.get(index).copied().unwrap_or(f64::NAN)
}

/// The ratio of two medians, and what it lies between.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// Above 1: more than before.
    pub middle: f64,
    /// The lower end of the interval.
    pub least: f64,
    /// The upper end.
    pub most: f64,
}

impl Ratio {
    /// Of what is now to what was.
    pub fn of(now: &[f64], was: &[f64]) -> Self {
        let middle = quantile(now, 0.5) / quantile(was, 0.5);
        if now.len() < 2 || was.len() < 2 {
            return Self { middle, least: middle, most: middle };
        }
        let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
        let ratios: Vec<f64> =
            (0..DRAWS).map(|_| chance.median(now) / chance.median(was)).collect();
        Self { middle, least: quantile(&ratios, TAIL), most: quantile(&ratios, 1.0 - TAIL) }
    }

    /// What can be said: nothing, where chance alone could make the difference.
    pub fn verdict(&self) -> &'static str {
        if self.most < 1.0 {
            "less"
        } else if self.least > 1.0 {
            "more"
        } else {
            ""
        }
    }
}

/// Numbers without a pattern, the same each time (xorshift).
struct Chance(u64);

impl Chance {
    /// The median of as many samples, each drawn from all of them.
    fn median(&mut self, samples: &[f64]) -> f64 {
        let mut drawn: Vec<f64> =
            (0..samples.len()).map(|_| samples[self.below(samples.len())]).collect();
        drawn.sort_by(f64::total_cmp);
        at(&drawn, 0.5)
    }

    #[allow(clippy::cast_possible_truncation)] // below `count`, which is a length
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % count as u64) as usize
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // what is compared was picked, not calculated
mod tests {
    use super::*;

    /// Sixty samples around a middle, in an order without sense.
    fn around(middle: f64, spread: f64) -> Vec<f64> {
        (0..60_u32).map(|at| middle + spread * (f64::from(at * 37 % 60) / 59.0 - 0.5)).collect()
    }

    #[test]
    fn a_quantile_is_one_of_the_samples() {
        let samples = [5.0, 1.0, 900.0, 2.0, 4.0];
        for (share, expected) in [(0.0, 1.0), (0.25, 2.0), (0.5, 4.0), (0.75, 5.0), (1.0, 900.0)] {
            assert_eq!(quantile(&samples, share), expected, "{share}");
        }
        assert!(quantile(&[], 0.5).is_nan());
        assert_eq!(quantile(&[7.0], 0.95), 7.0);
    }

    #[test]
    fn a_ratio_is_of_medians_and_its_spread_holds_it() {
        // (now, was, middle, verdict)
        let cases = [
            (around(2.0, 0.2), around(1.0, 0.1), 2.0, "more"),
            (around(0.9, 0.02), around(1.0, 0.02), 0.9, "less"),
            (around(1.0, 0.2), around(1.0, 0.2), 1.0, ""),
            // A hundredth more, among samples that differ by a half.
            (around(1.01, 0.5), around(1.0, 0.5), 1.01, ""),
        ];
        for (now, was, middle, verdict) in cases {
            let ratio = Ratio::of(&now, &was);
            assert!((ratio.middle - middle).abs() < 0.01, "{ratio:?}");
            assert!(ratio.least <= ratio.middle && ratio.middle <= ratio.most, "{ratio:?}");
            assert_eq!(ratio.verdict(), verdict, "{ratio:?}");
            assert_eq!(Ratio::of(&now, &was), ratio, "the same draws each time");
        }
    }

    #[test]
    fn one_slow_sample_moves_nothing() {
        let (mut now, was) = (around(1.0, 0.1), around(1.0, 0.1));
        now[3] = 900.0;
        assert_eq!(Ratio::of(&now, &was).verdict(), "");
    }

    #[test]
    fn more_samples_say_more() {
        let wide = |count: usize| {
            let ratio = Ratio::of(&around(1.0, 0.3)[..count], &around(1.0, 0.3));
            ratio.most - ratio.least
        };
        assert!(wide(60) < wide(8), "{} {}", wide(60), wide(8));
    }

    #[test]
    fn counts_have_no_spread() {
        let ratio = Ratio::of(&[11.0], &[10.0]);
        assert_eq!((ratio.least, ratio.most, ratio.verdict()), (1.1, 1.1, "more"));
        assert_eq!(Ratio::of(&[10.0], &[10.0]).verdict(), "");
    }
}
