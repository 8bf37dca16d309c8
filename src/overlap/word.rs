//! The problem: "Twenty per cent" and "20%", "defence" and "defense", "don't" and "do not" must
//! meet when two texts are compared, and still be told apart when their difference is shown.
//!
//! A word is a token with a key that is the same for every way of writing it, a sense that is the
//! same for its inflections and for words that often stand for it, and the span of its surface.
//! Marks of punctuation are no words: they are compared when the surface is.

use super::clock;
use super::lexicon::{self, Class};
use super::measure;
use super::months;
use super::numerals;
use super::thesaurus;
use super::{Name, Version};
use crate::knowledge::spelling::american;
use crate::span::Span;
use crate::text::{TokenKind, fold, hash, tokens};

/// A word of a version.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// The same for every way of writing the word.
    pub key: u64,
    /// The same for words that may stand for each other.
    pub sense: u64,
    /// What it does.
    pub class: Class,
    /// Its value, if it is a number.
    pub value: Option<f64>,
    /// True for a capital that is not owed to the start of a sentence.
    pub capital: bool,
    /// True for the first word of its sentence.
    pub first: bool,
    /// The index in the version's names of the one it belongs to.
    pub name: Option<u32>,
}

impl Word {
    /// True for a word that tells sentences apart.
    pub fn is_telling(&self) -> bool {
        !matches!(self.class, Class::Small | Class::Pronoun | Class::Unit)
    }

    /// True for a word that belongs to a number, or a date.
    pub fn is_figure(&self) -> bool {
        matches!(self.class, Class::Number | Class::Scale | Class::Unit | Class::Date)
    }
}

/// The words of a version, in order.
pub fn words(version: &Version<'_>) -> Vec<Word> {
    let mut out = Builder {
        text: version.text,
        words: Vec::new(),
        hyphen: false,
        colon: false,
        fresh: true,
        skip_to: 0,
    };
    let mut starts = version.sentences.iter().map(|sentence| sentence.start).peekable();
    for token in tokens(version.text) {
        while starts.next_if(|start| *start <= token.span.start).is_some() {
            out.fresh = true;
        }
        out.token(token.span, token.kind);
    }
    let mut words = out.words;
    months::mark(version.text, &mut words);
    mark_names(&version.names, &mut words);
    words
}

struct Builder<'a> {
    text: &'a str,
    words: Vec<Word>,
    /// The last token was a hyphen that touches the word before it.
    hyphen: bool,
    /// The last token was a colon that touches the number before it.
    colon: bool,
    /// No word of the sentence has been seen yet.
    fresh: bool,
    /// Tokens before this offset belong to the last word.
    skip_to: usize,
}

impl Builder<'_> {
    fn token(&mut self, span: Span, kind: TokenKind) {
        if span.start < self.skip_to {
            return;
        }
        let surface = span.of(self.text);
        let folded = fold(surface);
        let hyphen = std::mem::take(&mut self.hyphen);
        if std::mem::take(&mut self.colon) && self.clock_goes_on(span, &folded) {
            return;
        }
        match kind {
            TokenKind::Punctuation if folded == "%" => self.push(span, "%", false),
            TokenKind::Punctuation => {
                let touched = self.words.last().filter(|word| word.span.end == span.start);
                self.hyphen = folded == "-" && touched.is_some();
                self.colon = folded == ":"
                    && touched.is_some_and(|word| word.value.is_some_and(|hour| hour < 60.0));
            }
            TokenKind::Symbol => self.push(span, &folded, false),
            TokenKind::Number => self.number(span, &folded),
            TokenKind::Word => self.word(span, surface, &folded, hyphen),
        }
    }

    fn number(&mut self, span: Span, folded: &str) {
        if self.goes_on(span, folded) {
            return;
        }
        let digits = folded.trim_end_matches(char::is_alphabetic);
        let suffix = &folded[digits.len()..];
        let surface = span.of(self.text);
        let splits = surface.len() == folded.len()
            && !suffix.is_empty()
            && (lexicon::scale(suffix).is_some()
                || matches!(suffix, "am" | "pm" | "th" | "st" | "nd" | "rd" | "percent" | "pct")
                || suffix.len() >= 2 && measure::name(suffix).is_some()
                || surface.ends_with(['C', 'F']) && suffix.len() == 1);
        let end = if splits { span.start + digits.len() } else { span.end };
        let mut plain: String = digits.chars().filter(|c| !matches!(c, ',' | ' ')).collect();
        if let Some(time) = clock::time(&plain) {
            plain = time.to_string();
        }
        // "04h30" is a time.
        if let Some((hour, minutes)) = plain.split_once('h').filter(|(_, rest)| rest.len() == 2) {
            plain = format!("{hour}.{minutes}");
        }
        if !splits {
            plain.push_str(suffix);
        }
        let value: Option<f64> = plain.parse().ok().filter(|value: &f64| value.is_finite());
        if let Some(value) = value {
            plain = value.to_string();
        }
        self.push_value(Span::new(span.start, end), &plain, value);
        if splits && !matches!(suffix, "th" | "st" | "nd" | "rd") {
            let suffix = match suffix {
                "m" => "million",
                "percent" => "%",
                suffix => suffix,
            };
            self.push(Span::new(end, span.end), suffix, false);
        }
    }

    /// "seven:37", "eight:ten": minutes or seconds after the colon go on with the number before it.
    fn clock_goes_on(&mut self, span: Span, folded: &str) -> bool {
        let Some(last) = self.words.last_mut().filter(|last| last.span.end + 1 == span.start)
        else {
            return false;
        };
        let Some(value) = clock::longer(last.value, last.span.of(self.text), folded) else {
            return false;
        };
        last.value = Some(value);
        last.key = hash(&value.to_string());
        last.sense = last.key;
        last.span.end = span.end;
        true
    }

    /// "250 000": three digits after a space go on with the number before them.
    fn goes_on(&mut self, span: Span, folded: &str) -> bool {
        let three = folded.len() == 3 && folded.bytes().all(|byte| byte.is_ascii_digit());
        let Some(last) = self.words.last_mut().filter(|last| three && last.class == Class::Number)
        else {
            return false;
        };
        let surface = last.span.of(self.text);
        let between = self.text.get(last.span.end..span.start).unwrap_or_default();
        let leads = surface.len() <= 3 || surface.contains([' ', '\u{a0}', '\u{202f}']);
        let digits = surface.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
        let fits = leads && digits && matches!(between, " " | "\u{a0}" | "\u{202f}");
        let (true, Some(value), Ok(more)) = (fits, last.value, folded.parse::<f64>()) else {
            return false;
        };
        let value = value * 1000.0 + more;
        last.value = Some(value);
        last.key = hash(&value.to_string());
        last.sense = last.key;
        last.span.end = span.end;
        true
    }

    fn word(&mut self, span: Span, surface: &str, folded: &str, hyphen: bool) {
        if let Some((value, length)) = numerals::number(&self.text[span.start..]) {
            self.skip_to = span.start + length;
            let all = Span::new(span.start, self.skip_to);
            return self.push_value(all, &value.to_string(), Some(value));
        }
        if let Some(value) = lexicon::number_word(folded) {
            // "Thirty five" is one number, with a hyphen or without.
            let joined =
                |last: &Word| hyphen || self.text.get(last.span.end..span.start) == Some(" ");
            if let Some(last) = self.words.last_mut().filter(|last| joined(last))
                && let Some(tens) = last.value
                && (20.0..=90.0).contains(&tens)
                && tens % 10.0 == 0.0
                && value < 10.0
                && last.span.of(self.text).starts_with(char::is_alphabetic)
            {
                last.value = Some(tens + value);
                last.key = hash(&(tens + value).to_string());
                last.sense = last.key;
                last.span.end = span.end;
                return;
            }
            return self.push_value(span, &value.to_string(), Some(value));
        }
        if folded == "cent"
            && let Some(last) = self.words.last_mut()
            && last.span.of(self.text).eq_ignore_ascii_case("per")
        {
            last.span.end = span.end;
            last.class = Class::Unit;
            last.key = hash("%");
            last.sense = last.key;
            return;
        }
        if self.prefixed(span, surface, folded) {
            return;
        }
        let capital = surface.starts_with(char::is_uppercase) && !self.fresh;
        if surface == "US" || surface == "U.S." {
            return self.push(span, "u.s", true);
        }
        if let Some((head, tail)) = contraction(folded)
            && surface.len() >= tail.len() + 2
            && surface.is_char_boundary(surface.len() - tail_bytes(surface))
        {
            let middle = span.end - tail_bytes(surface);
            self.push(Span::new(span.start, middle), head, capital);
            return self.push(Span::new(middle, span.end), tail, false);
        }
        let plain: String = folded.chars().filter(|c| !matches!(c, '\'' | '.')).collect();
        match plain.as_str() {
            "percent" => self.push(span, "%", false),
            _ if folded == "'s" => self.push(span, "'s", false),
            _ => self.push(span, &american(&plain), capital),
        }
    }

    /// "R312", "N1": a currency of a few capitals before its number, which goes on after a comma.
    fn prefixed(&mut self, span: Span, surface: &str, folded: &str) -> bool {
        let letters = surface.bytes().take_while(u8::is_ascii_uppercase).count();
        let digits = &surface[letters..];
        let fits = (1..=3).contains(&letters)
            && !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !fits {
            return false;
        }
        let rest = &self.text[span.end..];
        let more = rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b',').count();
        let goes_on = more > 3 && rest.starts_with(',');
        let end = span.end + if goes_on { rest[..more].trim_end_matches(',').len() } else { 0 };
        let all = Span::new(span.start + letters, end);
        let plain: String = all.of(self.text).chars().filter(|c| *c != ',').collect();
        self.push(Span::new(span.start, all.start), &folded[..letters], false);
        if let Some(last) = self.words.last_mut() {
            last.class = Class::Unit;
        }
        let value = plain.parse().ok();
        self.push_value(all, &plain, value);
        self.skip_to = end;
        true
    }

    fn push_value(&mut self, span: Span, key: &str, value: Option<f64>) {
        let key = hash(key);
        let first = std::mem::take(&mut self.fresh);
        let class = Class::Number;
        self.words.push(Word {
            span,
            key,
            sense: key,
            class,
            value,
            capital: false,
            first,

            name: None,
        });
    }

    fn push(&mut self, span: Span, plain: &str, capital: bool) {
        let after_figure = self
            .words
            .last()
            .is_some_and(|last| matches!(last.class, Class::Number | Class::Scale | Class::Unit));
        let unit =
            if after_figure { measure::name_after_figure(plain) } else { measure::name(plain) };
        let plain = unit.unwrap_or_else(|| unit_name(plain));
        let class = if unit.is_some() { Class::Unit } else { lexicon::class(plain) };
        let key = match (lexicon::month(plain), lexicon::weekday(plain)) {
            (Some(month), _) => hash(&format!("month {month}")),
            (_, Some(day)) => hash(&format!("weekday {day}")),
            _ if plain == "an" => hash("a"),
            _ => hash(plain),
        };
        let sense = match class {
            Class::Content | Class::Reporting | Class::Qualifier if !capital => {
                thesaurus::sense(plain)
                    .map_or_else(|| hash(lexicon::stem(plain)), |group| group as u64)
            }
            Class::Content => hash(lexicon::stem(plain)),
            _ => key,
        };
        let first = std::mem::take(&mut self.fresh);
        self.words.push(Word { span, key, sense, class, value: None, capital, first, name: None });
    }
}

/// The name of a scale or share for its abbreviation.
fn unit_name(plain: &str) -> &str {
    match plain {
        "bn" => "billion",
        "mn" => "million",
        "tn" => "trillion",
        "pct" => "%",
        plain => plain,
    }
}

/// The two words of a contraction ("don't" is "do" and "not").
fn contraction(folded: &str) -> Option<(&str, &str)> {
    let (head, tail) = if let Some(head) = folded.strip_suffix("n't") {
        (head, "not")
    } else {
        let (head, tail) = folded.rsplit_once('\'')?;
        let tail = match tail {
            "re" => "are",
            "ve" => "have",
            "ll" => "will",
            "m" => "am",
            _ => return None,
        };
        (head, tail)
    };
    let head = match head {
        "ca" => "can",
        "wo" => "will",
        "" => return None,
        head => head,
    };
    Some((head, tail))
}

/// Bytes of the second word of a contraction in its surface: the apostrophe, what follows, and the
/// "n" of "n't".
fn tail_bytes(surface: &str) -> usize {
    let mark = surface.rfind(['\'', '’', 'ʼ']).unwrap_or_default();
    let before =
        usize::from(surface[..mark].ends_with(['n', 'N']) && surface[mark..].ends_with(['t', 'T']));
    surface.len() - mark + before
}

fn mark_names(names: &[Name], words: &mut [Word]) {
    let mut at = 0;
    for (index, name) in names.iter().enumerate() {
        while words.get(at).is_some_and(|word| word.span.end <= name.span.start) {
            at += 1;
        }
        let mut inside = at;
        while let Some(word) = words.get_mut(inside).filter(|word| word.span.start < name.span.end)
        {
            word.name = u32::try_from(index).ok();
            inside += 1;
        }
    }
}
