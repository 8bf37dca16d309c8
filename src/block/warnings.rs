//! The problem: a text can be damaged before it reaches us, and the reader should hear of it before
//! they wonder at the result.
//!
//! Counts of what sound text does not hold. Each warning says what was seen and what to do.

use crate::block::Warning;

/// Misread pairs of letters at least, and characters at most for each of them, before a text counts
/// as misread: a single "Ã©" may be an example in an article on encodings.
const MIN_MISREAD: usize = 3;
const MAX_CHARACTERS_PER_MISREAD: usize = 2_000;

/// What is odd about an input, whatever its kind.
pub(super) fn warnings(input: &str) -> Vec<Warning> {
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
    let leads = input.bytes().enumerate().filter(|(_, byte)| *byte == MISREAD_LEAD);
    let misread = leads.filter(|(at, _)| is_misread(&input[*at..])).count();
    if misread >= MIN_MISREAD && input.chars().count() <= misread * MAX_CHARACTERS_PER_MISREAD {
        out.push(Warning::new(
            "mojibake",
            "The text was read in the wrong encoding somewhere (as “Ã©” for “é”); copy it again, or save the file as UTF-8.",
        ));
    }
    out
}

/// Control characters that neither part words nor lines.
fn is_stray_control(byte: u8) -> bool {
    matches!(byte, 0..=0x8 | 0xe..=0x1f | 0x7f)
}

/// The first byte of each character that the first of a misread one looks like.
const MISREAD_LEAD: u8 = 0xc3;

/// True if a text opens with the first two bytes of a UTF-8 character read as windows-1252.
fn is_misread(text: &str) -> bool {
    let mut characters = text.chars();
    let (Some(first), Some(second)) = (characters.next(), characters.next()) else { return false };
    match first {
        // The lead bytes C2, C3, C4, C5, D0 and D1: accented Latin and Cyrillic letters.
        'Â' | 'Ã' | 'Ä' | 'Å' | 'Ð' | 'Ñ' => {
            matches!(second, '\u{80}'..='\u{bf}') || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(second)
        }
        // The lead bytes of curly quotes and dashes.
        'â' => matches!(second, '€' | '\u{80}'),
        _ => false,
    }
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
            let seen = warnings(input);
            let seen: Vec<_> = seen.iter().map(|warning| warning.code.as_str()).collect();
            assert_eq!(seen, codes, "{what}");
        }
    }
}
