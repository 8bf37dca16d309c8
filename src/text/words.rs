//! The problem: names, numbers and shared passages are made of words, and the same cuts must be
//! made in every text, in any script, in one pass.
//!
//! Tokens are fine: a hyphen is a token of its own ("Do-jin" and "Do Jin" share two words) and so
//! is a possessive ("Hart’s" is "Hart" and "’s"). Dotted letters ("U.S.") and numbers with their
//! separators ("12,000", "10:30", "1970s") stay whole. Scripts without spaces give one token a
//! character, the unit that shingles of them are made of.

use crate::span::Span;
use crate::text::is_invisible;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Starts with a letter, or is a possessive ("’s").
    Word,
    /// Starts with a digit.
    Number,
    /// A single mark of punctuation.
    Punctuation,
    /// Any other visible character: currency, mathematics, emoji.
    Symbol,
}

/// A word, number or mark, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where the token stands in its text.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// The tokens of `text` in order, cut as they are asked for; white space and lone invisible characters
/// belong to none.
pub fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut next = 0;
    std::iter::from_fn(move || {
        while let Some(first) = text[next..].chars().next() {
            let at = next;
            let (length, kind) = cut(text, at, first);
            next += length;
            if let Some(kind) = kind {
                return Some(Token { span: Span::new(at, next), kind });
            }
        }
        None
    })
}

/// How many bytes from `at`, where the character `first` stands, belong together, and as what kind of
/// token, if they are one.
fn cut(text: &str, at: usize, first: char) -> (usize, Option<TokenKind>) {
    let rest = &text[at..];
    if first.is_alphabetic() {
        (word_length(rest, first), Some(TokenKind::Word))
    } else if first.is_numeric() {
        (number_length(rest), Some(TokenKind::Number))
    } else if is_possessive(text, at, rest) {
        (first.len_utf8() + 1, Some(TokenKind::Word))
    } else if first.is_whitespace() || first.is_control() || is_invisible(first) {
        (first.len_utf8(), None)
    } else if is_punctuation(first) {
        (first.len_utf8(), Some(TokenKind::Punctuation))
    } else {
        (first.len_utf8(), Some(TokenKind::Symbol))
    }
}

/// How many words and numbers `text` has, possessives not counted apart.
#[must_use]
pub fn word_count(text: &str) -> usize {
    let counted = |token: &Token| match token.kind {
        TokenKind::Word => !token.span.of(text).starts_with(['\'', '’']),
        TokenKind::Number => true,
        TokenKind::Punctuation | TokenKind::Symbol => false,
    };
    tokens(text).filter(counted).count()
}

fn word_length(rest: &str, first: char) -> usize {
    // Nearly all words: letters of ASCII, then a space or a mark that ends them.
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let next = rest.as_bytes().get(plain);
    let ends = |byte: &u8| byte.is_ascii() && *byte != b'\'' && (plain > 1 || *byte != b'.');
    if plain > 0 && next.is_none_or(ends) {
        return plain;
    }
    if is_unspaced(first) {
        let marks = rest[first.len_utf8()..].chars().take_while(|c| is_mark(*c));
        return first.len_utf8() + marks.map(char::len_utf8).sum::<usize>();
    }
    if let Some(length) = dotted_length(rest) {
        return length;
    }
    let mut end = first.len_utf8();
    let mut characters = rest[end..].chars().peekable();
    while let Some(character) = characters.next() {
        let inside = (character.is_alphanumeric() && !is_unspaced(character))
            || is_mark(character)
            || is_invisible(character)
            || (is_apostrophe(character)
                && characters.peek().is_some_and(|next| next.is_alphabetic())
                && !ends_in_possessive(&rest[end..]));
        if !inside {
            break;
        }
        end += character.len_utf8();
    }
    rest[..end].trim_end_matches(is_invisible).len()
}

/// "U.S.", "a.m.": single letters, each with its dot, at least two.
fn dotted_length(rest: &str) -> Option<usize> {
    let (mut end, mut letters) = (0, 0);
    let mut characters = rest.chars();
    while let (Some(letter), Some('.')) = (characters.next(), characters.next()) {
        if !letter.is_alphabetic() {
            break;
        }
        end += letter.len_utf8() + 1;
        letters += 1;
    }
    let goes_on = rest[end..].chars().next().is_some_and(char::is_alphanumeric);
    (letters >= 2 && !goes_on).then_some(end)
}

fn number_length(rest: &str) -> usize {
    // The first digit always belongs: that of a script without spaces is a number of its own.
    let mut characters = rest.chars().peekable();
    let mut end = characters.next().map_or(0, char::len_utf8);
    while let Some(character) = characters.next() {
        let separator = matches!(character, ',' | '.' | ':' | '\u{202f}')
            && rest[..end].ends_with(char::is_numeric)
            && characters.peek().is_some_and(|next| next.is_numeric());
        let goes_on = character.is_alphanumeric() && !is_unspaced(character);
        if !goes_on && !separator {
            break;
        }
        end += character.len_utf8();
    }
    end
}

fn is_possessive(text: &str, at: usize, rest: &str) -> bool {
    text[..at].ends_with(char::is_alphanumeric) && ends_in_possessive(rest)
}

/// True if an apostrophe and a final "s" stand at the start of `rest`.
fn ends_in_possessive(rest: &str) -> bool {
    let mut characters = rest.chars();
    characters.next().is_some_and(is_apostrophe)
        && matches!(characters.next(), Some('s' | 'S'))
        && !characters.next().is_some_and(char::is_alphanumeric)
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | 'ʼ')
}

/// Combining marks, of Latin and of the scripts that write vowels as marks.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{93a}'..='\u{94f}' | '\u{e31}'
        | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{fe00}'..='\u{fe0f}')
}

/// Scripts written without spaces between words: Han, Kana, Thai, Lao, Khmer, Burmese.
#[must_use]
pub fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}

fn is_punctuation(character: char) -> bool {
    character.is_ascii_punctuation()
        && !matches!(character, '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~')
        || matches!(character, '\u{a1}' | '\u{a7}' | '\u{ab}' | '\u{b6}' | '\u{b7}' | '\u{bb}' | '\u{bf}'
            | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{3003}'
            | '\u{3008}'..='\u{3011}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{60c}'
            | '\u{61b}' | '\u{61f}' | '\u{6d4}' | '\u{964}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_where_a_reader_would() {
        for (text, cuts) in [
            ("Hart’s visit", "Hart|’s|visit"),
            ("Do-jin", "Do|-|jin"),
            ("the U.S. said.", "the|U.S.|said|."),
            ("at 10:30 a.m. sharp", "at|10:30|a.m.|sharp"),
            ("12,000 troops, 3.5%", "12,000|troops|,|3.5|%"),
            ("the 1970s, 5G", "the|1970s|,|5G"),
            ("don’t O'Brien", "don’t|O'Brien"),
            ("Cyprus' future", "Cyprus|'|future"),
            ("US$3m", "US|$|3m"),
            ("e\u{301}tat co\u{ad}op", "e\u{301}tat|co\u{ad}op"),
            ("平壤の", "平|壤|の"),
            ("Min.Then", "Min|.|Then"),
            ("“Yes,” 👍", "“|Yes|,|”|👍"),
            ("๓๒", "๓|๒"),
            ("\u{200b} \u{0}", ""),
        ] {
            let found: Vec<_> = tokens(text).map(|token| token.span.of(text)).collect();
            assert_eq!(found.join("|"), cuts, "in {text:?}");
        }
    }

    #[test]
    fn possessives_are_not_counted_as_words() {
        assert_eq!(word_count("Hart’s 12,000 troops."), 3);
    }
}
