//! The problem: phrase lists and name rules belong to a language, so we must know which one a text
//! is in, and how sure we are.
//!
//! Most scripts name a language or a family by themselves; Latin and Cyrillic text is told apart by
//! counting the words that every sentence of a language needs and no other language shares all of
//! (articles, prepositions, pronouns). Only the start of a text is read: more changes nothing.

use crate::text::{KeySet, WordMap, fold_to, hash, stop_words::STOP_WORDS};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// A language with how sure we are of it.
///
/// ```
/// let text = "Die Stadt hat am Montag mit dem Bau der Brücke begonnen, die nicht teuer ist.";
/// let report = copydesk::analyze(text, &copydesk::Options::default())?;
/// let language = &report.articles[0].language;
/// assert_eq!(language.tag, "de");
/// assert!((0.0..=1.0).contains(&language.confidence));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Language {
    /// BCP 47 tag: `en`, `de`, `zh` …; `und` when nothing can be said.
    pub tag: String,
    /// From 0 (a guess) to 1 (sure), in hundredths.
    pub confidence: f64,
}

/// Bytes read: some 3,000 words, enough to be as sure as one can get.
const SAMPLE_BYTES: usize = 20_000;

/// Stop words after which a count is believed in full; fewer scale the confidence down.
const ENOUGH_STOP_WORDS: u32 = 12;

/// Below this the language is not named: one small word has no lead that means anything.
const LEAST_CONFIDENCE: f64 = 0.1;

/// For each stop word, the languages it belongs to, as a bit set over [`STOP_WORDS`].
static LANGUAGES_OF: LazyLock<WordMap<&'static str, u32>> = LazyLock::new(|| {
    let mut map = WordMap::default();
    for (index, (_, words)) in STOP_WORDS.iter().enumerate() {
        for word in words.split_ascii_whitespace() {
            *map.entry(word).or_insert(0) |= 1 << index;
        }
    }
    map
});

/// The hashes of all stop words.
static STOP_HASHES: LazyLock<KeySet> =
    LazyLock::new(|| LANGUAGES_OF.keys().map(|word| hash(word)).collect());

/// [`is_stop_word`] by the [`hash`] of a folded word.
#[must_use]
pub fn is_stop_hash(hash: u64) -> bool {
    STOP_HASHES.contains(&hash)
}

/// True if `folded` is an article, preposition, pronoun or the like of any language known here.
#[must_use]
pub fn is_stop_word(folded: &str) -> bool {
    LANGUAGES_OF.contains_key(folded)
}

/// The language of `text`, by its first 20,000 bytes.
#[must_use]
pub fn language(text: &str) -> Language {
    let sample = sample(text);
    let scripts = Scripts::of(sample);
    if scripts.letters == 0 {
        return of("und", 0, 1);
    }
    if let Some((tag, letters)) = scripts.decided() {
        return of(tag, letters, scripts.letters);
    }
    let mut hits = [0_u32; STOP_WORDS.len()];
    let mut folded = String::new();
    for word in sample.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let mut set = LANGUAGES_OF.get(fold_to(word, &mut folded)).copied().unwrap_or(0);
        while set != 0 {
            hits[set.trailing_zeros() as usize] += 1;
            set &= set - 1;
        }
    }
    let ranked = |skip: Option<usize>| {
        let rest = hits.iter().enumerate().filter(|(index, _)| Some(*index) != skip);
        rest.max_by_key(|(index, count)| (**count, usize::MAX - index))
    };
    let Some((best, &count)) = ranked(None).filter(|(_, count)| **count > 0) else {
        return of("und", 0, 1);
    };
    let second = ranked(Some(best)).map_or(0, |(_, count)| *count);
    // Neighbours share a third of their stop words: a lead of half the count is as sure as it gets.
    let lead = ((count - second) * 2).min(count);
    let named =
        of(STOP_WORDS[best].0, lead * count.min(ENOUGH_STOP_WORDS), count * ENOUGH_STOP_WORDS);
    if named.confidence < LEAST_CONFIDENCE { of("und", 0, 1) } else { named }
}

fn of(tag: &str, part: u32, whole: u32) -> Language {
    let hundredths = u64::from(part) * 100 / u64::from(whole.max(1));
    let confidence = f64::from(u32::try_from(hundredths.min(100)).unwrap_or(100)) / 100.0;
    Language { tag: tag.to_owned(), confidence }
}

fn sample(text: &str) -> &str {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Letters of a text by script.
#[derive(Default)]
struct Scripts {
    letters: u32,
    /// Letters of scripts that name one language here, with its tag.
    single: [u32; SINGLE.len()],
    han: u32,
    kana: u32,
    /// Letters that Ukrainian has and Russian has not.
    ukrainian: u32,
    cyrillic: u32,
    persian: u32,
}

/// Scripts that stand for the language most written in them.
const SINGLE: [(&str, u32, u32); 13] = [
    ("ko", 0xac00, 0xd7af),
    ("th", 0xe00, 0xe7f),
    ("ar", 0x600, 0x6ff),
    ("he", 0x590, 0x5ff),
    ("el", 0x370, 0x3ff),
    ("hi", 0x900, 0x97f),
    ("bn", 0x980, 0x9ff),
    ("ta", 0xb80, 0xbff),
    ("ka", 0x10a0, 0x10ff),
    ("hy", 0x530, 0x58f),
    ("km", 0x1780, 0x17ff),
    ("my", 0x1000, 0x109f),
    ("am", 0x1200, 0x137f),
];

impl Scripts {
    fn of(text: &str) -> Self {
        let mut out = Self::default();
        for character in text.chars().filter(|c| c.is_alphabetic()) {
            out.letters += 1;
            let code = u32::from(character);
            match code {
                0..=0x24f => {}
                0x3040..=0x30ff => out.kana += 1,
                0x3400..=0x9fff => out.han += 1,
                0x400..=0x52f => {
                    out.cyrillic += 1;
                    if matches!(character, 'і' | 'І' | 'ї' | 'Ї' | 'є' | 'Є' | 'ґ' | 'Ґ') {
                        out.ukrainian += 1;
                    }
                }
                _ => {
                    if let Some(at) = SINGLE.iter().position(|s| (s.1..=s.2).contains(&code)) {
                        out.single[at] += 1;
                    }
                }
            }
            if matches!(character, 'پ' | 'چ' | 'ژ' | 'گ' | 'ی' | 'ک') {
                out.persian += 1;
            }
        }
        out
    }

    /// The tag of a script that has most letters, with their number.
    fn decided(&self) -> Option<(&'static str, u32)> {
        let most = |count: u32| count * 2 > self.letters;
        if most(self.han + self.kana) {
            // Japanese prose has more kana than Han; a name or two does not make it.
            let japanese = self.kana * 10 > self.han;
            return Some((if japanese { "ja" } else { "zh" }, self.han + self.kana));
        }
        if most(self.cyrillic) {
            let ukrainian = self.ukrainian * 50 > self.cyrillic;
            return Some((if ukrainian { "uk" } else { "ru" }, self.cyrillic));
        }
        let (at, &count) = self.single.iter().enumerate().max_by_key(|(_, count)| **count)?;
        let tag = SINGLE[at].0;
        let persian = tag == "ar" && self.persian * 20 > count;
        most(count).then_some((if persian { "fa" } else { tag }, count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_sentences_name_their_language() {
        for (text, tag) in [
            ("The mayor of Alder said that it was not her decision and that they will wait.", "en"),
            (
                "Die Stadt hat am Montag mit dem Bau der neuen Brücke begonnen, die nicht teuer ist.",
                "de",
            ),
            (
                "La ville a décidé que les travaux du pont ne seront pas finis avant cette année.",
                "fr",
            ),
            (
                "El alcalde de la ciudad dijo que no hay dinero para los puentes y que se espera más.",
                "es",
            ),
            (
                "O prefeito da cidade disse que não há dinheiro para as pontes e que isso é um problema.",
                "pt",
            ),
            (
                "Il sindaco della città ha detto che non ci sono soldi per il ponte e per le strade.",
                "it",
            ),
            (
                "De burgemeester van de stad zei dat er geen geld is voor het nieuwe plein en de brug.",
                "nl",
            ),
            (
                "Borgmästaren sade att det inte finns pengar till bron och att de måste vänta på staten.",
                "sv",
            ),
            (
                "Burmistrz powiedział, że nie ma pieniędzy na most i że to jest dla miasta problem.",
                "pl",
            ),
            ("Мэр города сказал, что денег на мост нет.", "ru"),
            ("Мер міста сказав, що грошей на міст немає і їх не буде.", "uk"),
            ("市長は橋のための資金がないと述べた。", "ja"),
            ("市长说没有钱修桥。", "zh"),
            ("시장은 다리를 놓을 돈이 없다고 말했다.", "ko"),
            ("قال رئيس البلدية إنه لا يوجد مال للجسر", "ar"),
            ("Ο δήμαρχος είπε ότι δεν υπάρχουν χρήματα", "el"),
            ("12 34 %", "und"),
            ("x y", "und"),
            ("é", "und"),
            ("", "und"),
        ] {
            assert_eq!(language(text).tag, tag, "{text}");
        }
    }

    #[test]
    fn little_text_gives_little_confidence() {
        let long = "The mayor of Alder said that it was not her decision, and they wait for it. ";
        assert!(language(&long.repeat(9)).confidence > 0.9);
        assert!(language("The bridge").confidence < 0.5);
    }
}
