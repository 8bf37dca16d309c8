//! The problem: the same report must be the same bytes, printed here or by `JSON.stringify`.
//!
//! The two differ only in whole floating-point numbers: Rust prints `1.0`, JavaScript `1`.

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io::{self, Write};

/// `value` as compact JSON, byte for byte what `JSON.stringify` gives for the same object.
///
/// # Panics
/// On a value that is no JSON, such as a map whose keys are not strings; the contract has none.
#[must_use]
pub fn to_json(value: &impl Serialize) -> String {
    let mut out = Vec::new();
    value
        .serialize(&mut Serializer::with_formatter(&mut out, LikeJavaScript))
        .expect("contract types have string keys and a Vec never fails to grow");
    String::from_utf8(out).expect("JSON is UTF-8")
}

struct LikeJavaScript;

impl Formatter for LikeJavaScript {
    fn write_f64<W: Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        // Display prints no exponent and no ".0"; JavaScript does the same between 1e-6 and 1e21,
        // and every number of the contract lies there.
        write!(writer, "{value}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_in_javascript() {
        assert_eq!(to_json(&[0.0, 1.0, 0.25, 12_000.0, 1_574.5]), "[0,1,0.25,12000,1574.5]");
    }
}
