//! The problem: the same report must be the same bytes, printed here or by `JSON.stringify`.
//!
//! The two differ only in floating-point numbers, which are written here as ECMAScript's
//! `Number::toString` has them: `1` for `1.0`, `1e+21`, `1e-7`; no number and infinity are `null`.

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io::{self, Write};

/// `value` as compact JSON, byte for byte what `JSON.stringify` gives for the same object.
///
/// ```
/// let span = copydesk::Span::new(3, 9);
/// assert_eq!(copydesk::to_json(&span), r#"{"start":3,"end":9}"#);
/// assert_eq!(copydesk::to_json(&1.0), "1");
/// ```
///
/// # Panics
/// On a value that is no JSON, such as a map whose keys are not strings; the contract has none.
#[must_use]
pub fn to_json(value: &impl Serialize) -> String {
    let mut out = Vec::new();
    write_json(value, &mut out)
        .expect("contract types have string keys and a Vec never fails to grow");
    String::from_utf8(out).expect("JSON is UTF-8")
}

/// Writes `value` as [`to_json`] has it, without all of it in memory; in small pieces, so give a writer
/// that gathers them.
///
/// ```
/// let report = copydesk::analyze("It rained.", &copydesk::Options::default())?;
/// let mut out = Vec::new();
/// copydesk::write_json(&report, &mut out).expect("a Vec never fails to grow");
/// assert_eq!(out, copydesk::to_json(&report).into_bytes());
/// # Ok::<(), copydesk::Error>(())
/// ```
///
/// # Errors
/// Those of the writer.
pub fn write_json(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, LikeJavaScript)).map_err(io::Error::from)
}

/// The sizes that JavaScript writes without an exponent.
const PLAIN: std::ops::Range<f64> = 1e-6..1e21;

struct LikeJavaScript;

impl Formatter for LikeJavaScript {
    fn write_f64<W: Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        // Both languages write the shortest digits that read back as the same number; they differ
        // in the exponent, and in the sign of zero. Display prints no exponent and no ".0".
        if value == 0.0 {
            return writer.write_all(b"0");
        }
        if PLAIN.contains(&value.abs()) {
            return write!(writer, "{value}");
        }
        let text = format!("{value:e}");
        writer.write_all(if value.abs() < 1.0 { text } else { text.replace('e', "e+") }.as_bytes())
    }

    fn write_f32<W: Write + ?Sized>(&mut self, writer: &mut W, value: f32) -> io::Result<()> {
        self.write_f64(writer, f64::from(value)) // the only number that JavaScript knows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_in_javascript() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (1.0, "1"),
            (-1.0, "-1"),
            (0.25, "0.25"),
            (0.1 + 0.2, "0.30000000000000004"),
            (12_000.0, "12000"),
            (1_574.5, "1574.5"),
            (9_007_199_254_740_993.0, "9007199254740992"),
            (123_456_789_012_345_680_000.0, "123456789012345680000"),
            (999_999_999_999_999_900_000.0, "999999999999999900000"),
            (1e21, "1e+21"),
            (-1.5e21, "-1.5e+21"),
            (1.234_567e30, "1.234567e+30"),
            (f64::MAX, "1.7976931348623157e+308"),
            (1e-6, "0.000001"),
            (1.5e-6, "0.0000015"),
            (9.999e-7, "9.999e-7"),
            (1e-7, "1e-7"),
            (-1e-7, "-1e-7"),
            (5e-324, "5e-324"),
            (f64::NAN, "null"),
            (f64::INFINITY, "null"),
            (f64::NEG_INFINITY, "null"),
        ] {
            assert_eq!(to_json(&value), expected);
        }
        assert_eq!(to_json(&0.1_f32), "0.10000000149011612");
        assert_eq!(to_json(&1_f32), "1");
    }
}
