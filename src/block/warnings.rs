//! The problem: a text can be damaged before it reaches us, and the reader should hear of it before
//! they wonder at the result.
//!
//! Counts of what sound text does not hold. Each warning says what was seen and what to do.

use super::mojibake;
use crate::block::Warning;

/// What is odd about an input that shows `text`, whatever its kind.
pub(super) fn warnings(input: &str, text: &str) -> Vec<Warning> {
    let mut out = Vec::new();
    // Each byte is looked at, without a branch, so that many are at once.
    if input.bytes().fold(false, |found, byte| found | is_stray_control(byte)) {
        out.push(Warning::new(
            "control-characters",
            "The input holds control characters, which no article needs; if words look broken, copy it again.",
        ));
    }
    if input.contains('\u{fffd}') {
        out.push(Warning::new(
            "ill-formed-text",
            "Some characters were lost before the text came here (they show as \u{fffd}); copy it again from the source.",
        ));
    }
    // The scripts of a page may name such letters; and only what stands in the input can be repaired there.
    if mojibake::is_misread(text) && (input.len() == text.len() || mojibake::is_misread(input)) {
        out.push(Warning::new(
            "mojibake",
            "The text was read in the wrong encoding somewhere (as “Ã©” for “é”); have it repaired (`repairText`), copy it again, or save the file as UTF-8.",
        ));
    }
    out
}

/// Control characters that neither part words nor lines.
fn is_stray_control(byte: u8) -> bool {
    matches!(byte, 0..=0x8 | 0xe..=0x1f | 0x7f)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_named() {
        for (what, input, codes) in [
            ("sound text", "Élan, naïve Ångström, NÃO, «Â»\tone\r\ntwo\u{c}", vec![]),
            ("a NUL", "o\0ne", vec!["control-characters"]),
            ("an escape", "\u{1b}[1mone", vec!["control-characters"]),
            ("lost characters", "caf\u{fffd}", vec!["ill-formed-text"]),
            ("misread text", "CafÃ© Ã  la crÃ¨me, itâ€™s", vec!["mojibake"]),
            ("an example of it", "They wrote “Ã©” for “é”.", vec![]),
        ] {
            let seen = warnings(input, input);
            let seen: Vec<_> = seen.iter().map(|warning| warning.code.as_str()).collect();
            assert_eq!(seen, codes, "{what}");
        }
    }
}
