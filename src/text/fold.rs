//! The problem: "Türkiye’s" and "Turkiye's" are the same word to a reader, not to a computer.
//!
//! Folding makes words comparable: lower case, no accents, straight quotes, no soft hyphens or
//! zero-width characters, ligatures and full-width forms opened. It is only ever used to compare;
//! what is shown is the surface. The accent tables follow the Unicode charts "Latin-1 Supplement",
//! "Latin Extended-A" and "Latin Extended Additional".

use std::borrow::Cow;

/// Base letters of U+00C0 to U+017F in order; `*` where a letter has none of its own.
const LATIN: &[u8; 192] = b"aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkk*llllllllllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Characters that a reader does not see: soft hyphen, zero-width characters, direction marks, BOM.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Appends the folded form of one character; invisible and combining characters add nothing.
pub fn fold_char(character: char, out: &mut String) {
    match character {
        'A'..='Z' => out.push(character.to_ascii_lowercase()),
        '`' | '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' => out.push('\''),
        '\0'..='\u{7f}' => out.push(character),
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => out.push('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => out.push('-'),
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{3000}' => out.push(' '),
        'ß' | 'ẞ' => out.push_str("ss"),
        'æ' | 'Æ' => out.push_str("ae"),
        'œ' | 'Œ' => out.push_str("oe"),
        'þ' | 'Þ' => out.push_str("th"),
        'ĳ' | 'Ĳ' => out.push_str("ij"),
        'ﬀ' => out.push_str("ff"),
        'ﬁ' => out.push_str("fi"),
        'ﬂ' => out.push_str("fl"),
        'ﬃ' => out.push_str("ffi"),
        'ﬄ' => out.push_str("ffl"),
        '…' => out.push_str("..."),
        '\u{300}'..='\u{36f}' => {}
        'Ș' | 'ș' => out.push('s'),
        'Ț' | 'ț' => out.push('t'),
        '\u{c0}'..='\u{17f}' if base(character) != b'*' => out.push(char::from(base(character))),
        '\u{1ea0}'..='\u{1eb7}' => out.push('a'),
        '\u{1eb8}'..='\u{1ec7}' => out.push('e'),
        '\u{1ec8}'..='\u{1ecb}' => out.push('i'),
        '\u{1ecc}'..='\u{1ee3}' => out.push('o'),
        '\u{1ee4}'..='\u{1ef1}' => out.push('u'),
        '\u{1ef2}'..='\u{1ef9}' => out.push('y'),
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = u32::from(character) - 0xfee0;
            out.extend(char::from_u32(narrow).map(|narrow| narrow.to_ascii_lowercase()));
        }
        _ if is_invisible(character) => {}
        _ => out.extend(character.to_lowercase()),
    }
}

fn base(character: char) -> u8 {
    LATIN[u32::from(character) as usize - 0xc0]
}

/// The form in which words are compared.
#[must_use]
pub fn fold(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase() && byte != b'`') {
        return Cow::Borrowed(word);
    }
    let mut out = String::with_capacity(word.len());
    fold_to(word, &mut out);
    Cow::Owned(out)
}

/// [`fold`] into a buffer that serves for many words.
pub fn fold_to<'b>(word: &str, buffer: &'b mut String) -> &'b str {
    buffer.clear();
    if word.is_ascii() && !word.contains('`') {
        buffer.push_str(word);
        buffer.make_ascii_lowercase();
    } else {
        word.chars().for_each(|character| fold_char(character, buffer));
    }
    buffer
}

/// What follows `start`, which is folded and of ASCII, where `text` opens with as many bytes that
/// fold to it.
#[must_use]
pub fn strip_folded<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let (head, rest) = text.split_at_checked(start.len())?;
    // Most texts open with another letter, which is seen without folding.
    let other =
        |(one, other): (u8, u8)| one.is_ascii_alphanumeric() && one.to_ascii_lowercase() != other;
    let differs = head.bytes().zip(start.bytes()).any(other);
    (!differs && fold(head) == start).then_some(rest)
}

/// [`str::split`] at a word with its spaces. That prepares a search for each call, which costs more than
/// to look a line of a page through.
pub fn split_at_word<'t>(text: &'t str, word: &'static str) -> impl Iterator<Item = &'t str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let mut spaces = text.bytes().enumerate().filter(|(_, byte)| *byte == b' ');
        let found = spaces.find(|(at, _)| text.as_bytes()[*at..].starts_with(word.as_bytes()));
        let (part, after) =
            found.map_or((text, None), |(at, _)| (&text[..at], Some(&text[at + word.len()..])));
        rest = after;
        Some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_split_at_a_word_as_the_library_does() {
        for text in
            ["", " and ", "a and b", "a and and b", " and and ", "é and  and è", "band and", "and"]
        {
            let parts: Vec<_> = split_at_word(text, " and ").collect();
            assert_eq!(parts, text.split(" and ").collect::<Vec<_>>(), "{text:?}");
        }
    }

    #[test]
    fn words_that_read_the_same_fold_the_same() {
        for (surface, folded) in [
            ("treaty", "treaty"),
            ("Türkiye’s", "turkiye's"),
            ("Łódź", "lodz"),
            ("İstanbul", "istanbul"),
            ("Nguyễn", "nguyen"),
            ("Straße", "strasse"),
            ("Ὀδυσσεύς", "ὀδυσσεύς"),
            ("co\u{ad}operate", "cooperate"),
            ("e\u{301}tat", "etat"),
            ("ﬁnal", "final"),
            ("ＡＢ１２", "ab12"),
            ("post–Cold", "post-cold"),
            ("O`Hara`S", "o'hara's"),
            ("Ÿ", "y"),
            ("ſ", "s"),
            ("平壤", "平壤"),
        ] {
            assert_eq!(fold(surface), folded);
        }
    }

    #[test]
    fn a_text_opens_with_what_its_start_folds_to() {
        for (text, start, rest) in [
            ("By Ana Ruiz", "by", Some(" Ana Ruiz")),
            ("PÂR Ana", "par", None),
            ("Ｂy Ana", "by", None),
            ("ßo", "sso", Some("")),
            ("ßo", "ss", Some("o")),
            ("Bo", "by", None),
            ("B", "by", None),
            ("", "", Some("")),
        ] {
            assert_eq!(strip_folded(text, start), rest, "{text}");
        }
    }
}
