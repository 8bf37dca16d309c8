//! The problem: "— AP" at the end of a story is its source, "(AP Photo/Ana Ruiz)" under a picture is
//! its photographer, and neither is part of the text.
//!
//! A source is only believed where all of it is agencies; a photo credit also by its form (slash,
//! "via", "Photo:").

use crate::clean::agency::agency;
use crate::clean::line::Line;
use crate::clean::{Reason, ReasonCode};
use crate::span::Span;
use crate::text::{Prefixes, fold, split_at_word, strip_folded};
use std::sync::LazyLock;

/// A source at the end of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextCredit {
    /// The source as written, without brackets or dash.
    pub text: Span,
    /// From the end of the prose to the end of the paragraph; empty prose where it is all credit.
    pub tail: Span,
    /// Full names of the agencies.
    pub agency: String,
}

/// Words of a credit at most.
const CREDIT_MAX_WORDS: usize = 12;

/// Words that stand before a source.
const SOURCE_LABELS: &[&str] = &[
    "source:",
    "sources:",
    "quelle:",
    "quellen:",
    "fuente:",
    "fonte:",
    "bron:",
    "with inputs from",
    "(with inputs from",
    "source :",
];

/// [`SOURCE_LABELS`], to be found at the start of a text.
static LABELLED: LazyLock<Prefixes> = LazyLock::new(|| Prefixes::new(SOURCE_LABELS));

/// True if `text` has more words than a credit.
fn is_too_long(text: &str) -> bool {
    // Each word is of one letter at least, with a space between.
    text.len() > 2 * CREDIT_MAX_WORDS && text.split_whitespace().nth(CREDIT_MAX_WORDS).is_some()
}

/// Where the last words of `text` begin that may be a credit: what begins before is too long for one.
fn reach(text: &str) -> usize {
    if text.len() < 2 * REACH_WORDS {
        return 0;
    }
    let last = text.rsplit(char::is_whitespace).filter(|word| !word.is_empty());
    let first = last.take(REACH_WORDS).last().unwrap_or(text);
    first.as_ptr() as usize - text.as_ptr() as usize
}

/// Words at the end of a paragraph among which its credit is looked for: its label and its dash may stand
/// beside its own.
const REACH_WORDS: usize = 2 * CREDIT_MAX_WORDS;

/// The source that ends `paragraph`, or that it consists of.
#[must_use]
pub fn text_credit(paragraph: &str) -> Option<TextCredit> {
    let text = paragraph.trim_end();
    let at = |start: usize| -> Option<TextCredit> {
        let raw = Span::new(start, text.len());
        let inner = raw.of(text).trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, '—' | '–' | '-' | '―' | '(' | ')' | '[' | ']' | '.')
        });
        let rest = LABELLED.strip(inner).map(|(_, rest)| rest).next();
        let inner = rest.unwrap_or(inner).trim();
        let agency = agencies(inner)?;
        let begins = inner.as_ptr() as usize - text.as_ptr() as usize;
        let prose = text[..start].trim_end().len();
        Some(TextCredit {
            text: Span::new(begins, begins + inner.len()),
            tail: Span::new(prose, text.len()),
            agency,
        })
    };
    if !is_too_long(text)
        && let Some(found) = at(0)
    {
        return Some(found);
    }
    let from = reach(text);
    let last = &text[from..];
    let bracket = text.ends_with([')', ']']).then(|| last.rfind(['(', '['])).flatten();
    let bracket = bracket.map(|at| from + at);
    let mut marks = last.char_indices().rev().map(|(at, c)| (from + at, c));
    let dash = marks
        .find(|(at, c)| matches!(c, '—' | '–' | '―') || (*c == '-' && text[..*at].ends_with(' ')))
        .map(|(at, _)| at);
    let after_stop = last
        .rfind(['.', '!', '?', '”', '"'])
        .map(|stop| from + stop + last[stop..].chars().next().map_or(1, char::len_utf8));
    // A dash must follow the end of a sentence: "the deal – AP" is a clause.
    let dash = dash.filter(|at| crate::clean::line::ends_as_sentence(text[..*at].trim_end()));
    let after_stop = after_stop.filter(|at| text[*at..].starts_with(' '));
    [bracket, dash, after_stop].into_iter().flatten().find_map(at)
}

/// A source on a line of its own.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    let found = (line.words.len() <= CREDIT_MAX_WORDS).then(|| text_credit(line.text))??;
    (found.tail.start == 0).then(|| Reason::phrase(ReasonCode::Metadata, found.text.of(line.text)))
}

/// The full names of the agencies that `text` is a list of; `None` if anything else is in it.
fn agencies(text: &str) -> Option<String> {
    if text.is_empty() || is_too_long(text) {
        return None;
    }
    let is = |word: &str| strip_folded(text, word).is_some_and(str::is_empty);
    if ["agencies", "agencies report", "agenturen", "agencias"].into_iter().any(is) {
        return Some(text.to_owned());
    }
    if let Some(found) = agency(text) {
        return Some(found.name.to_owned());
    }
    let mut names: Vec<&str> = Vec::new();
    for (index, piece) in pieces(text).enumerate() {
        match agency(piece) {
            Some(found) => names.push(found.name),
            // Editors sign with small letters after the agency: "dpa/jr".
            None if index > 0 && piece.len() <= 4 && piece == piece.to_lowercase() => {}
            None => return None,
        }
    }
    names.dedup();
    (!names.is_empty()).then(|| names.join(", "))
}

/// The parts of a credit between slashes, commas and "and", "via", "with".
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(['/', ',', '|', '+', ';'])
        .flat_map(|part| split_at_word(part, " via "))
        .flat_map(|part| split_at_word(part, " and "))
        .flat_map(|part| split_at_word(part, " with "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// How a photo credit shows itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Its form is a photo credit's alone.
    Sure,
    /// An agency after a dash or in brackets; the source of a text looks the same.
    Agency,
}

/// Words before a photographer or an agency, folded.
#[rustfmt::skip] // one word a line would hide the list
const PHOTO_LABELS: &[&str] = &[
    "photo:", "photo by", "photos by", "photograph:", "photograph by", "photo credit:",
    "photo courtesy", "photo ", "picture:", "picture by", "image:", "image credit:",
    "image source,", "image source:", "credit:", "credits:", "foto:", "fotos:", "foto ", "bild:",
    "bilder:", "credit photo", "photo :", "credit :", "imagen:", "fotografia:", "fotografia de",
    "crediti:", "beeld:", "beeld ", "courtesy of", "courtesy:", "©", "(c)", "handout via",
    "screengrab", "screenshot", "illustration:", "illustration by", "bildquelle", "grafik:",
    "afp photo", "ap photo", "illustration ", "getty ", "pic:", "pix:", "pic by", "image by",
    "image via", "file pic", "file photo",
];

/// Words of a photo credit, folded.
const PHOTOGRAPHIC: &[&str] = &["images", "photo", "photos", "pool", "handout", "stock"];

/// The photo credit at the end of a caption, as written, without brackets or label.
#[must_use]
pub fn photo_credit(caption: &str) -> Option<Span> {
    find(caption).map(|(span, _)| span)
}

/// The photo credit at the end of `text`, with how sure it is.
pub(super) fn find(text: &str) -> Option<(Span, Sign)> {
    let text = text.trim_end();
    let at = |start: usize| Span::new(start, text.len());
    // In brackets: "(AP Photo/Ana Ruiz)".
    let from = reach(text);
    let last = &text[from..];
    if text.ends_with([')', ']'])
        && let Some(open) = last.rfind(['(', '['])
    {
        let inner = Span::new(from + open + 1, text.len() - 1).trimmed(text);
        if let Some(sign) = sign(inner.of(text), true) {
            return Some((without_label(text, inner), sign));
        }
    }
    // After a dash: "— Reuters", "– AFP/Getty Images".
    let marks = || last.char_indices().rev().map(|(at, c)| (from + at, c));
    let dash = marks().find(|(at, c)| {
        matches!(c, '—' | '–' | '―' | '|')
            || (*c == '-' && text[..*at].ends_with(' ') && text[*at + 1..].starts_with(' '))
    });
    if let Some((dash, character)) = dash {
        let tail = at(dash + character.len_utf8()).trimmed(text);
        if let Some(sign) = sign(tail.of(text), true) {
            return Some((without_label(text, tail), sign));
        }
    }
    // After the last sentence: "… 2024. Alder Photos/Ana Ruiz/Pool via Elm Press".
    let stops = marks().filter(|(at, c)| {
        matches!(c, '.' | '!' | '?' | ')' | '"' | '”' | ':')
            && text[at + c.len_utf8()..].starts_with(char::is_whitespace)
    });
    for (stop, character) in stops.take(3) {
        let tail = at(stop + character.len_utf8()).trimmed(text);
        if let Some(sign) = sign(tail.of(text), false) {
            return Some((without_label(text, tail), sign));
        }
    }
    sign(text, false).map(|sign| (without_label(text, at(0)), sign))
}

fn without_label(text: &str, span: Span) -> Span {
    let inner = span.of(text);
    let mut labels = PHOTO_LABELS.iter().filter(|label| label.ends_with(':'));
    let label = labels.find(|label| strip_folded(inner, label).is_some());
    let start = span.start + label.map_or(0, |label| label.len());
    Span::new(start, span.end).trimmed(text)
}

/// Whether `tail` alone is a credit; `marked` if a dash or bracket sets it apart.
fn sign(tail: &str, marked: bool) -> Option<Sign> {
    let long = || tail.split_whitespace().nth(4).is_some();
    if tail.is_empty() || is_too_long(tail) || tail.ends_with('.') && long() {
        return None;
    }
    if may_be_labelled(tail) {
        let folded = fold(tail);
        let labels = || PHOTO_LABELS.iter().filter(|label| folded.starts_with(**label));
        if labels().any(|label| folded.len() > label.len()) {
            let plain = labels().any(|label| WORDS.contains(label));
            if !plain || marked || tail.contains('/') {
                return Some(Sign::Sure);
            }
        }
    }
    let joined = tail.contains('/') || split_at_word(tail, " via ").nth(1).is_some();
    let mut photographic = None;
    let mut photographic = || *photographic.get_or_insert_with(|| is_photographic(tail));
    if !marked && !joined && !photographic() {
        return None;
    }
    let named = pieces(tail).any(|piece| agency(piece).is_some());
    let capital = || {
        tail.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
            || agency(pieces(tail).next().unwrap_or_default()).is_some()
    };
    if named && capital() && (joined || photographic()) || marked && joined && photographic() {
        return Some(Sign::Sure);
    }
    (marked && agencies(tail).is_some()).then_some(Sign::Agency)
}

/// Labels that are words of sentences as well.
const WORDS: &[&str] = &["photo ", "foto ", "getty ", "beeld ", "illustration "];

/// False for most texts without a label: none begins with their first two letters.
fn may_be_labelled(text: &str) -> bool {
    let Some((first, _)) = text.as_bytes().split_first_chunk::<2>() else { return true };
    let first = first.map(|byte| byte.to_ascii_lowercase());
    !first.is_ascii() || PHOTO_LABELS.iter().any(|label| label.as_bytes().starts_with(&first))
}

/// True if a word of photo credits is in the text.
fn is_photographic(text: &str) -> bool {
    let is = |word: &str| PHOTOGRAPHIC.iter().any(|other| other.eq_ignore_ascii_case(word));
    let has = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(is);
    if text.is_ascii() { has(text) } else { has(&fold(text)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_ends_the_last_paragraph() {
        for (paragraph, credit, prose) in [
            (
                "The bridge stays shut. — AP",
                Some(("AP", "Associated Press")),
                "The bridge stays shut.",
            ),
            (
                "The bridge stays shut. (Reuters)",
                Some(("Reuters", "Reuters")),
                "The bridge stays shut.",
            ),
            (
                "It is shut. – AFP/dpa",
                Some(("AFP/dpa", "Agence France-Presse, Deutsche Presse-Agentur")),
                "It is shut.",
            ),
            (
                "Die Brücke bleibt zu. dpa/jr",
                Some(("dpa/jr", "Deutsche Presse-Agentur")),
                "Die Brücke bleibt zu.",
            ),
            ("Source: AFP", Some(("AFP", "Agence France-Presse")), ""),
            ("(Xinhua)", Some(("Xinhua", "Xinhua News Agency")), ""),
            ("The bridge, a clerk said, stays shut – for now", None, ""),
            ("He works for the AP", None, ""),
            ("They told Reuters.", None, ""),
        ] {
            let found = text_credit(paragraph);
            assert_eq!(
                found.as_ref().map(|found| (found.text.of(paragraph), found.agency.as_str())),
                credit,
                "{paragraph}"
            );
            if let Some(found) = found {
                assert_eq!(&paragraph[..found.tail.start], prose);
            }
        }
    }

    #[test]
    fn a_photo_credit_ends_the_caption() {
        for (caption, credit) in [
            ("The bridge on Monday. (AP Photo/Ana Ruiz)", Some("AP Photo/Ana Ruiz")),
            (
                "The bridge, June 1, 2020. Kyodo/Ana Ruiz/Pool via REUTERS",
                Some("Kyodo/Ana Ruiz/Pool via REUTERS"),
            ),
            ("The bridge in this file photo. — Reuters", Some("Reuters")),
            ("The bridge in winter. Photo: Ana Ruiz", Some("Ana Ruiz")),
            (
                "The bridge. Photograph: Ana Ruiz/AFP/Getty Images",
                Some("Ana Ruiz/AFP/Getty Images"),
            ),
            ("The bridge | AFP via Getty Images", Some("AFP via Getty Images")),
            ("REUTERS/Ana Ruiz", Some("REUTERS/Ana Ruiz")),
            ("The bridge, which cost 3 million, is shut.", None),
            ("The bridge and the road via Elm", None),
        ] {
            assert_eq!(photo_credit(caption).map(|span| span.of(caption)), credit, "{caption}");
        }
    }

    #[test]
    fn each_label_of_a_photo_is_found_before_a_name() {
        for label in PHOTO_LABELS {
            assert_eq!(fold(label), *label, "a label is folded, as what it is compared with");
            for written in [(*label).to_owned(), label.to_uppercase()] {
                let tail = format!("{} Ana Ruiz", written.trim_end());
                assert_eq!(sign(&tail, true), Some(Sign::Sure), "{tail}");
            }
        }
        for word in WORDS {
            assert!(PHOTO_LABELS.contains(word), "{word:?} is no label, so nothing asks for it");
        }
    }

    #[test]
    fn each_word_of_a_photo_is_found_in_either_case() {
        for word in PHOTOGRAPHIC {
            for written in [(*word).to_owned(), word.to_uppercase(), format!("é {word}")] {
                assert!(is_photographic(&written), "{written}");
            }
        }
    }

    #[test]
    fn each_label_of_a_source_is_found_before_an_agency() {
        for label in SOURCE_LABELS {
            for written in [(*label).to_owned(), label.to_uppercase()] {
                let line = format!("{written} AP");
                let found = text_credit(&line).map(|credit| credit.agency);
                assert_eq!(found.as_deref(), Some("Associated Press"), "{line}");
            }
        }
    }
}
