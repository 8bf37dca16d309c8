//! The problem: "$3bn", "3 billion dollars" and "US$3,000,000,000" are one amount, and 900 is
//! nothing without what it counts.
//!
//! At every number (in digits or words) the scale after it is read, then a currency before or after
//! it, a per cent sign, or a unit or counted noun. Years and times have been taken by then.

use super::draft::{Document, Draft};
use super::entry::{Amount, EntityKind, Value};
use super::lexicon::{self as lex, lexicon};
use super::tokens::{Case, FieldText};
use crate::knowledge::{APPROXIMATIONS, CURRENCIES, NUMBER_WORDS, SCALES, UNITS};
use crate::text::{TokenKind, WordMap, fold};
use std::sync::OnceLock;

/// Words between a number and what it counts ("900 trained nurses").
const MAX_NOUN_DISTANCE: usize = 4;
/// Counted nouns without a plural in -s.
const PLURALS: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "police",
    "cattle",
    "sheep",
    "fish",
    "personnel",
    "staff",
];
/// Words in -s that are no counted noun.
const NOT_COUNTED: &[&str] = &[
    "was", "is", "has", "as", "this", "its", "his", "us", "says", "across", "less", "plus",
    "versus", "this", "does",
];

/// The tables, indexed.
struct Measures {
    /// Currency symbols and prefixes as written, longest first.
    symbols: Vec<(&'static str, &'static str)>,
    /// Folded currency names, plurals too.
    names: WordMap<String, &'static str>,
    /// Folded unit words.
    units: WordMap<String, &'static str>,
    /// Folded number words.
    numbers: WordMap<&'static str, f64>,
    /// Folded scale words.
    scales: WordMap<&'static str, f64>,
}

fn measures() -> &'static Measures {
    static MEASURES: OnceLock<Measures> = OnceLock::new();
    MEASURES.get_or_init(|| {
        let mut symbols = Vec::new();
        let mut names = WordMap::default();
        let mut units = WordMap::default();
        for row in CURRENCIES.lines() {
            let mut fields = row.split('|');
            let code = fields.next().unwrap_or_default();
            let mut values = || {
                let field = fields.next().unwrap_or_default();
                field.split(';').filter(|value| !value.is_empty())
            };
            symbols.extend(values().map(|sign| (sign, code)));
            for name in values() {
                let name = fold(name).replace('.', "");
                names.entry(format!("{name}s")).or_insert(code);
                names.entry(name).or_insert(code);
            }
        }
        symbols.sort_by_key(|(sign, _)| std::cmp::Reverse(sign.len()));
        for row in UNITS.lines() {
            let mut fields = row.split('|');
            let unit = fields.next().unwrap_or_default();
            for word in fields.next().unwrap_or_default().split(';') {
                units.entry(fold(word).into_owned()).or_insert(unit);
            }
        }
        let numbers = NUMBER_WORDS.iter().copied().collect();
        Measures { symbols, names, units, numbers, scales: SCALES.iter().copied().collect() }
    })
}

/// The amounts of all fields that stand outside `claimed`.
pub fn numbers(document: &Document<'_>, claimed: &[Vec<bool>]) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (index, field) in document.fields.iter().enumerate() {
        let free = |at: usize| claimed[index].get(at).is_some_and(|claimed| !claimed);
        let mut at = 0;
        while at < field.words.len() {
            let amount = if free(at) { amount(field, at) } else { None };
            let Some((end, kind, value)) = amount.filter(|(end, ..)| (at..*end).all(free)) else {
                at += 1;
                continue;
            };
            let signed = kind == EntityKind::Percent && has_sign(field, at);
            let start = at - usize::from(signed && free(at - 1));
            let mut value = value;
            if start < at && field.surface(start) != "+" {
                value.amount = -value.amount;
            }
            let mut draft = Draft::new(index, start, end);
            draft.kind = kind;
            draft.confidence = 0.9;
            draft.value = Some(Box::new(Value::Amount(value)));
            drafts.push(draft);
            at = end;
        }
    }
    drafts
}

/// The amount that starts at `at`, with what limits it: its end, kind and value.
fn amount(field: &FieldText<'_>, at: usize) -> Option<(usize, EntityKind, Amount)> {
    let (end, kind, amount) = may_start(field, at).then(|| unlimited(field, at))??;
    Some((end, kind, Amount { about: about(field, at), ..amount }))
}

fn unlimited(field: &FieldText<'_>, at: usize) -> Option<(usize, EntityKind, Amount)> {
    if let Some((code, number)) = currency_before(field, at) {
        let (end, value) = number_at(field, number, digits_offset(field, number))?;
        if is_label(field, at, number, end) {
            return None;
        }
        let amount = Amount { amount: value, currency: Some(code.to_owned()), ..Amount::default() };
        return Some((end, EntityKind::Money, amount));
    }
    let (end, value) = number_at(field, at, 0)?;
    let amount = Amount { amount: value, ..Amount::default() };
    if let Some(end) = percent_end(field, end) {
        return Some((end, EntityKind::Percent, amount));
    }
    if let Some(end) = range_percent_end(field, end) {
        return Some((end, EntityKind::Percent, amount));
    }
    let measures = measures();
    let (one, two) = (field.folded(end), pair(field, end));
    for (key, length) in [(two.as_str(), 2), (one.as_ref(), 1)] {
        if field.words.get(end).is_some_and(|word| word.first()) {
            break;
        }
        if let Some(code) = measures.names.get(key) {
            let amount = Amount { currency: Some((*code).to_owned()), ..amount };
            return Some((end + length, EntityKind::Money, amount));
        }
        if let Some(unit) = measures.units.get(key) {
            let amount = Amount { unit: Some((*unit).to_owned()), ..amount };
            return Some((end, EntityKind::Quantity, amount));
        }
    }
    let of = counted(field, end)?;
    Some((end, EntityKind::Quantity, Amount { of: Some(of), ..amount }))
}

/// True where a number or a currency sign can start: anything else is passed over cheaply.
fn may_start(field: &FieldText<'_>, at: usize) -> bool {
    let word = field.words[at];
    let has_digit = |at: usize| field.surface(at).bytes().any(|byte| byte.is_ascii_digit());
    match word.kind {
        TokenKind::Number | TokenKind::Symbol => true,
        TokenKind::Punctuation => false,
        TokenKind::Word => {
            (word.case != Case::Lower || word.span().len() < 4)
                && (has_digit(at) || (at + 1..at + 4).any(has_digit))
                || measures().numbers.contains_key(field.folded(at).as_ref())
        }
    }
}

/// A currency sign at `at`, glued to the number ("Rs500", "$5") or before it ("US$ 5").
fn currency_before(field: &FieldText<'_>, at: usize) -> Option<(&'static str, usize)> {
    let start = field.words[at].span().start;
    if at > 0
        && field.words[at - 1].span().end == start
        && field.words[at - 1].kind == TokenKind::Word
    {
        return None;
    }
    let rest = &field.text[start..];
    let (sign, code) = measures().symbols.iter().find(|(sign, _)| {
        rest.strip_prefix(sign).is_some_and(|after| {
            let spaced = after.trim_start_matches([' ', '\u{a0}']);
            let gap = after.len() - spaced.len();
            let wide = sign.chars().count() > 1 || !sign.starts_with(char::is_alphabetic);
            spaced.starts_with(|c: char| c.is_ascii_digit()) && gap <= usize::from(wide) * 2
        })
    })?;
    let digit = start + sign.len();
    let mut number = at;
    while field.words.get(number).is_some_and(|word| word.span().end <= digit) {
        number += 1;
    }
    Some((code, number))
}

/// "the N25", "K2-18b", "COP26": letters that are a currency too, before a short number.
fn is_label(field: &FieldText<'_>, at: usize, number: usize, end: usize) -> bool {
    let start = field.words[at].span().start;
    let written = &field.text[start..field.words[end - 1].span().end];
    let letters = written.chars().take_while(|c| c.is_alphabetic()).count();
    let digits = written.chars().filter(char::is_ascii_digit).count();
    let plain = written.chars().skip(letters).all(|c| c.is_ascii_digit());
    let glued = field.words[number].span().start <= start + letters;
    let is_sign =
        written.starts_with(['R', 'N', 'K', 'Q']) && letters == 1 || written.starts_with("COP");
    let named = at > 0
        && (field.folded(at - 1) == "the"
            || field.words[at - 1].case != Case::Lower && !field.words[at - 1].first())
        || field.words.get(end).is_some_and(|next| next.case != Case::Lower && !next.first())
        || field.surface(end) == "-" && field.touches_next(end - 1);
    is_sign && plain && glued && digits < 4 && (digits < 2 || named || letters > 1)
}

/// Bytes before the first digit of the word ("Rs500": 2).
fn digits_offset(field: &FieldText<'_>, at: usize) -> usize {
    field.surface(at).find(|c: char| c.is_ascii_digit()).unwrap_or(0)
}

/// The number at word `at`, `skip` bytes into it, with its scale: its end and value.
fn number_at(field: &FieldText<'_>, at: usize, skip: usize) -> Option<(usize, f64)> {
    let measures = measures();
    let word = field.words.get(at)?;
    let (mut end, mut value) = if word.kind == TokenKind::Number || skip > 0 {
        let rest = &field.text[word.span().start + skip..];
        let length = rest
            .char_indices()
            .take_while(|(i, c)| {
                c.is_ascii_digit()
                    || matches!(c, ',' | '.')
                        && rest[i + 1..].starts_with(|next: char| next.is_ascii_digit())
            })
            .last()
            .map_or(0, |(i, c)| i + c.len_utf8());
        let value = parse_number(&rest[..length])?;
        let stop = word.span().start + skip + length;
        let mut end = at + 1;
        while field.words.get(end).is_some_and(|word| word.span().start < stop) {
            end += 1;
        }
        let glued = fold(&field.text[stop..field.words[end - 1].span().end]).into_owned();
        match measures.scales.get(glued.as_str()) {
            Some(scale) => (end, value * scale),
            None if glued.is_empty() => (end, value),
            None => return None,
        }
    } else {
        word_number(field, at)?
    };
    // "R225-billion": the hyphen belongs to the amount.
    if field.surface(end) == "-"
        && field.touches_next(end - 1)
        && field.touches_next(end)
        && measures.scales.get(field.folded(end + 1).as_ref()).is_some_and(|scale| *scale >= 1e6)
        && skip > 0
    {
        end += 1;
    }
    while let Some(scale) = measures.scales.get(field.folded(end).as_ref()) {
        let long =
            field.surface(end).len() > 2 || matches!(field.surface(end), "bn" | "mn" | "tn" | "cr");
        if !long || field.words[end].first() {
            break;
        }
        value *= scale;
        end += 1;
    }
    Some((end, value))
}

/// "twenty-five", "two": small number words.
fn word_number(field: &FieldText<'_>, at: usize) -> Option<(usize, f64)> {
    let numbers = &measures().numbers;
    let value = *numbers.get(field.folded(at).as_ref())?;
    if value >= 20.0
        && field.surface(at + 1) == "-"
        && let Some(ones) = numbers.get(field.folded(at + 2).as_ref()).filter(|ones| **ones < 10.0)
    {
        return Some((at + 3, value + ones));
    }
    Some((at + 1, value))
}

fn parse_number(digits: &str) -> Option<f64> {
    let value: f64 = digits.replace(',', "").parse().ok()?;
    // Numbers of more than fifteen digits are no amounts and would not print exactly.
    (digits.len() <= 20 && value < 1e15).then_some(value)
}

fn percent_end(field: &FieldText<'_>, at: usize) -> Option<usize> {
    match field.folded(at).as_ref() {
        "%" | "percent" | "pct" => Some(at + 1),
        "per" if field.folded(at + 1) == "cent" => Some(at + 2),
        _ => None,
    }
}

/// "10–15%": the value is that of the first number.
fn range_percent_end(field: &FieldText<'_>, at: usize) -> Option<usize> {
    let dash = matches!(field.surface(at), "-" | "–") && field.touches_next(at);
    if !dash || !field.touches_next(at - 1) {
        return None;
    }
    let (end, _) = number_at(field, at + 1, 0)?;
    percent_end(field, end)
}

/// "-4.9%", "+0.1 per cent": the sign before the number at `at`, if it is one.
fn has_sign(field: &FieldText<'_>, at: usize) -> bool {
    at > 0
        && matches!(field.surface(at - 1), "-" | "−" | "+" | "–")
        && field.touches_next(at - 1)
        && (at == 1 || !field.touches_next(at - 2) || field.surface(at - 2) == "(")
}

fn pair(field: &FieldText<'_>, at: usize) -> String {
    format!("{} {}", field.folded(at), field.folded(at + 1)).replace('.', "")
}

/// The counted noun within the next words.
fn counted(field: &FieldText<'_>, from: usize) -> Option<String> {
    for at in from..from + MAX_NOUN_DISTANCE {
        let word =
            field.words.get(at).filter(|word| !word.first() && word.kind == TokenKind::Word)?;
        let folded = field.folded(at);
        if lexicon().is(&folded, lex::STOP | lex::SPEECH) || NOT_COUNTED.contains(&folded.as_ref())
        {
            return None;
        }
        let plural = folded.len() > 3 && folded.ends_with('s') && !folded.ends_with("ss");
        if word.case == Case::Lower && (plural || PLURALS.contains(&folded.as_ref())) {
            return Some(field.surface(at).to_owned());
        }
    }
    None
}

/// "up to", "more than": what limits the number at `at`, as written.
fn about(field: &FieldText<'_>, at: usize) -> Option<String> {
    let limits: fn(&str) -> bool =
        |key| APPROXIMATIONS.split_whitespace().any(|limit| limit == key);
    for length in [3, 2, 1] {
        let Some(start) = at.checked_sub(length) else { continue };
        let words: Vec<_> = (start..at).map(|word| field.folded(word)).collect();
        if limits(&words.join("_")) {
            return Some(words.join(" "));
        }
    }
    None
}
