//! The problem: a text in UTF-8 that some program read as windows-1252 shows “Ã©” for “é” and “â€™” for
//! an apostrophe. The bytes are all there, but the words are not.
//!
//! A run of characters that stand for the bytes of one character in UTF-8 is that character, where it is
//! one that texts use and no honest writing comes to the same: capitals before closing quotes do (“AMANHÃ”),
//! and so do quoted examples. What was misread twice is read back twice.

use super::decode::WINDOWS_1252;
use std::borrow::Cow;

/// How often a text was misread at most.
const MOST_TIMES: usize = 3;
/// A single place may be an example in an article on encodings, unless the text is shorter than this.
const SHORT_BYTES: usize = 2_000;
const MIN_PLACES: usize = 2;

/// True if a text shows bytes of UTF-8 as letters.
pub(super) fn is_misread(text: &str) -> bool {
    let min = if text.len() < SHORT_BYTES { 1 } else { MIN_PLACES };
    places(text).filter(|place| place.is_sure).nth(min - 1).is_some()
}

/// The text with each misread character as it was written.
#[must_use]
pub fn repaired(text: &str) -> Cow<'_, str> {
    let mut out = Cow::Borrowed(text);
    for _ in 0..MOST_TIMES {
        let Some(better) = read_back(&out) else { break };
        out = Cow::Owned(better);
    }
    out
}

fn read_back(text: &str) -> Option<String> {
    let is_sure_text = places(text).filter(|place| place.is_sure).nth(MIN_PLACES - 1).is_some();
    let (mut out, mut at) = (String::new(), 0);
    for place in places(text).filter(|place| place.is_sure || is_sure_text) {
        out.push_str(&text[at..place.start]);
        out.push(place.character);
        at = place.end;
    }
    out.push_str(&text[at..]);
    (at > 0).then_some(out)
}

/// Characters that stand for one.
struct Place {
    start: usize,
    end: usize,
    character: char,
    /// False where the same could have been written.
    is_sure: bool,
}

fn places(text: &str) -> impl Iterator<Item = Place> + '_ {
    let mut at = 0;
    // The character read right before, if there is one.
    let mut last: Option<(usize, char)> = None;
    std::iter::from_fn(move || {
        loop {
            // The first byte of all letters from À to ÿ.
            at += text.as_bytes().get(at..)?.iter().position(|byte| *byte == 0xc3)?;
            let before = last.filter(|(end, _)| *end == at).map(|(_, character)| character);
            let Some(place) = place(text, at, before) else {
                at += 2;
                continue;
            };
            at = place.end;
            last = Some((at, place.character));
            return Some(place);
        }
    })
}

fn place(text: &str, start: usize, chained: Option<char>) -> Option<Place> {
    let (end, character) = character(&text[start..]).map(|(length, c)| (start + length, c))?;
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let has_more = || chained.is_some() || character_follows(&text[end..]);
    let is_used = match character {
        // Only the rest of a character that was misread twice.
        '\u{80}'..='\u{9f}' | 'ƒ' | 'ˆ' | '˜' => chained.and_then(byte).is_some(),
        '\u{300}'..='\u{36f}' => before.is_some_and(char::is_lowercase),
        // Spaces, signs, letters of Latin that some language writes, ligatures, pictures.
        '\u{a0}'..='\u{17f}'
        | '\u{18f}'
        | '\u{1a0}'
        | '\u{1a1}'
        | '\u{1af}'
        | '\u{1b0}'
        | '\u{218}'..='\u{21b}'
        | '\u{259}'
        | '\u{1e00}'..='\u{1eff}'
        | '\u{2000}'..='\u{27bf}'
        | '\u{fb00}'..='\u{fb06}'
        | '\u{feff}'
        | '\u{10000}'.. => true,
        '\u{fffd}' => false,
        // Letters of other scripts do not come alone.
        '\u{370}'..='\u{6ff}' | '\u{900}'.. => has_more(),
        _ => false,
    };
    let goes_on = after.is_some_and(char::is_alphanumeric);
    let quoted =
        before.is_some_and(|c| matches!(c, '“' | '‘' | '"' | '\'' | '«' | '„' | '(' | '`'));
    let second = text[start..end].chars().nth(1).unwrap_or_default();
    let is_sure = if before.is_some_and(char::is_uppercase) {
        // "AMANHÃ NO", "UMEÅ–BODEN": a capital that ends a word before a space, a dash or an apostrophe.
        goes_on
            && (character.is_uppercase() || after.is_some_and(char::is_lowercase))
            && !"\u{a0}\u{ad}–’".contains(second)
    } else if text[start..].starts_with("á»") {
        // "«acabará»…" and the second letter of Vietnamese.
        !"…”’–".contains(text[..end].chars().next_back().unwrap_or_default())
    } else {
        goes_on
            || !quoted && !text[start..end].starts_with("Å²") && !text[start..end].starts_with("Å³")
    };
    is_used.then_some(Place { start, end, character, is_sure })
}

fn character_follows(text: &str) -> bool {
    text.starts_with(|c: char| ('\u{c2}'..='\u{f4}').contains(&c)) && character(text).is_some()
}

/// The character whose bytes the first characters of `text` stand for, and how many bytes those have here.
fn character(text: &str) -> Option<(usize, char)> {
    let mut bytes = [0; 4];
    let mut length = 0;
    let mut characters = text.chars();
    let first = characters.next()?;
    bytes[0] = u8::try_from(u32::from(first)).ok()?;
    let count = match bytes[0] {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    length += first.len_utf8();
    for place in bytes.iter_mut().take(count).skip(1) {
        let next = characters.next()?;
        *place = byte(next).filter(|byte| (0x80..=0xbf).contains(byte))?;
        length += next.len_utf8();
    }
    let found = std::str::from_utf8(&bytes[..count]).ok()?;
    Some((length, found.chars().next()?))
}

/// The byte that is read as this character in windows-1252, or in ISO 8859-1.
fn byte(character: char) -> Option<u8> {
    let place = || WINDOWS_1252.iter().position(|other| *other == character);
    let code = u32::from(character);
    u8::try_from(code).ok().or_else(|| u8::try_from(place()? + 0x80).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text as a program shows it that takes its UTF-8 for windows-1252.
    fn misread(text: &str) -> String {
        let character = |byte: u8| match byte {
            0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
            byte => char::from(byte),
        };
        text.bytes().map(character).collect()
    }

    #[test]
    fn what_was_misread_is_read_back() {
        for text in [
            "They don’t know “why”, he said — at the café in Zürich… for £12 or 10 €.",
            "L’été, à Besançon, où l’on fête Noël; ÉTÉ À L’ÎLE",
            "A manhã em São João, o coração: «não»",
            "Tiếng Việt: người dân Hà Nội được nghỉ lễ",
            "Привет, мир! Ελλάδα και Κύπρος",
            "日本語の記事です。",
            "A thumb 👍 and a ﬁrst ligature, 20 °C, ½ ©",
            "Łódź, Dvořák, Bjørn, Şehir, Ąžuolas",
            "“Dijo que «todo acabará»”, según él",
        ] {
            let once = misread(text);
            assert_eq!(repaired(&once), text);
            assert_eq!(repaired(&misread(&once)), text, "twice");
            assert!(is_misread(&once), "{text}");
            assert!(!is_misread(text), "{text}");
            assert_eq!(repaired(text), text, "an honest text stays");
        }
    }

    #[test]
    fn single_places_are_found_where_they_are_sure() {
        for (text, expected) in [
            ("donâ€™t", "don’t"),
            ("cafÃ©", "café"),
            ("in ZÃ¼rich it was Â£12", "in Zürich it was £12"),
            ("he said â€œno", "he said “no"),
            ("donÃ¢â‚¬â„¢t", "don’t"),
            ("10Â\u{a0}km", "10\u{a0}km"),
            ("It was Ã©crit.", "It was écrit."),
            ("PÃ‰TALE", "PÉTALE"),
            // The reader's own letters beside one that was misread.
            ("“cafÃ©”, dit-il à Ana", "“café”, dit-il à Ana"),
        ] {
            assert!(is_misread(text), "{text}");
            assert_eq!(repaired(text), expected);
        }
    }

    #[test]
    fn honest_letters_stay() {
        for text in [
            "“VOLTA AMANHÔ, disse; IRMÙ MAÇÃ…",
            "«CAFÉ», «CAFÉ…» É” À” Ê– Í” Ó” Ç»",
            "SÃO PAULO, NÃO, LIÇÃO, “HYVÄ”, HYVÄ… SKÅ™",
            "They wrote “Ã©” for “é”.",
            "voilà… là» — où”, “été”… déjà»…",
            "ÂN, ÂM, Â, Ã, ã, â€",
            "Spaß“, groß… 2×½, ß–",
            "naïve Ångström «Â»",
            "XÃ\u{a0}HỘI",
            "AMANHÃ\u{a0}NO",
            "SÄ\u{ad}GEN",
            "UMEÅ’S",
            "UMEÅ–STOCKHOLM, AMANHÃ–SEXTA",
            "120 Å², 3 Å³",
            "“Dijo que «todo acabará»”",
            "«está»… «será»",
            "",
        ] {
            assert!(!is_misread(text), "{text}");
            assert_eq!(repaired(text), text);
        }
    }

    #[test]
    fn one_place_in_a_long_text_is_no_sign() {
        let long = format!("{} cafÃ©", "It rained in Alder. ".repeat(200));
        assert!(!is_misread(&long));
        assert!(is_misread(&format!("{long} donâ€™t")));
    }
}
