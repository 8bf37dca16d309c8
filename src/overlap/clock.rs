//! The problem: "2:05:45", "two:05:45" and "14:04" after "two:" are times, and a time is one number.
//!
//! Hours, with minutes as hundredths and seconds as hundredths of those: 2.0545.

use super::lexicon::number_word;

/// What each part of a time is multiplied with.
const SCALES: [f64; 3] = [1.0, 0.01, 0.0001];

/// A time in digits, as one number.
pub fn time(digits: &str) -> Option<f64> {
    digits.contains(':').then(|| value(digits.split(':'))).flatten()
}

/// The time that a number or time, with its surface, becomes by what follows after a colon.
pub fn longer(first: Option<f64>, surface: &str, rest: &str) -> Option<f64> {
    first?;
    value(surface.split(':').chain(rest.split(':')))
}

fn value<'p>(parts: impl Iterator<Item = &'p str>) -> Option<f64> {
    let mut out = 0.0;
    for (at, part) in parts.enumerate() {
        let number = number_word(&part.to_lowercase()).or_else(|| part.parse().ok())?;
        if at > 0 && number >= 60.0 {
            return None;
        }
        out += number * SCALES.get(at)?;
    }
    Some((out * 1e4_f64).round() / 1e4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_one_number() {
        for (digits, expected) in
            [("7:05", Some(7.05)), ("2:05:45", Some(2.0545)), ("7", None), ("7:99", None)]
        {
            assert_eq!(time(digits), expected, "{digits}");
        }
        for (first, rest, expected) in [
            ("seven", "37", Some(7.37)),
            ("eight", "ten", Some(8.1)),
            ("two", "14:04", Some(2.1404)),
            ("two:05", "48", Some(2.0548)),
            ("two", "late", None),
        ] {
            assert_eq!(longer(Some(2.0), first, rest), expected, "{first}:{rest}");
        }
    }
}
