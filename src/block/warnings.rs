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
    let (mut control, mut replaced, mut misread, mut length) = (false, false, 0, 0);
    let mut before = ' ';
    for character in input.chars() {
        length += 1;
        control |= is_stray_control(character);
        replaced |= character == '\u{fffd}';
        misread += usize::from(is_misread(before, character));
        before = character;
    }
    let mut out = Vec::new();
    if control {
        out.push(Warning::new(
            "control-characters",
            "The input holds control characters, which no article needs; if words look broken, copy it again.",
        ));
    }
    if replaced {
        out.push(Warning::new(
            "ill-formed-text",
            "Some characters were lost before the text came here (they show as \u{fffd}); copy it again from the source.",
        ));
    }
    if misread >= MIN_MISREAD && length <= misread * MAX_CHARACTERS_PER_MISREAD {
        out.push(Warning::new(
            "mojibake",
            "The text was read in the wrong encoding somewhere (as “Ã©” for “é”); copy it again, or save the file as UTF-8.",
        ));
    }
    out
}

/// Control characters that neither part words nor lines.
fn is_stray_control(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}')
}

/// True for the first two bytes of a UTF-8 character read as windows-1252.
fn is_misread(first: char, second: char) -> bool {
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
