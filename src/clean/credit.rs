//! The problem: "— AP" at the end of a story is its source, "(AP Photo/Ana Ruiz)" under a picture is
//! its photographer, and neither is part of the text.
//!
//! A source is only believed where all of it is agencies; a photo credit also by its form (slash,
//! "via", "Photo:").

use crate::clean::agency::agency;
use crate::clean::line::Line;
use crate::clean::{Reason, ReasonCode};
use crate::span::Span;
use crate::text::{fold, split_at_word, strip_folded};

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

/// The source that ends `paragraph`, or that it consists of.
#[must_use]
pub fn text_credit(paragraph: &str) -> Option<TextCredit> {
    let text = paragraph.trim_end();
    let at = |start: usize| -> Option<TextCredit> {
        let raw = Span::new(start, text.len());
        let inner = raw.of(text).trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, '—' | '–' | '-' | '―' | '(' | ')' | '[' | ']' | '.')
        });
        let rest = SOURCE_LABELS.iter().find_map(|label| strip_folded(inner, label));
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
    if text.split_whitespace().count() <= CREDIT_MAX_WORDS
        && let Some(found) = at(0)
    {
        return Some(found);
    }
    let bracket = text.ends_with([')', ']']).then(|| text.rfind(['(', '['])).flatten();
    let dash = text
        .char_indices()
        .rev()
        .find(|(at, c)| matches!(c, '—' | '–' | '―') || (*c == '-' && text[..*at].ends_with(' ')))
        .map(|(at, _)| at);
    let after_stop = text
        .rfind(['.', '!', '?', '”', '"'])
        .map(|stop| stop + text[stop..].chars().next().map_or(1, char::len_utf8));
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
    if text.is_empty() || text.split_whitespace().count() > CREDIT_MAX_WORDS {
        return None;
    }
    if matches!(fold(text).as_ref(), "agencies" | "agencies report" | "agenturen" | "agencias") {
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
    if text.ends_with([')', ']'])
        && let Some(open) = text.rfind(['(', '['])
    {
        let inner = Span::new(open + 1, text.len() - 1).trimmed(text);
        if let Some(sign) = sign(inner.of(text), true) {
            return Some((without_label(text, inner), sign));
        }
    }
    // After a dash: "— Reuters", "– AFP/Getty Images".
    let dashes = text.char_indices().rev().filter(|(at, c)| {
        matches!(c, '—' | '–' | '―' | '|')
            || (*c == '-' && text[..*at].ends_with(' ') && text[*at + 1..].starts_with(' '))
    });
    if let Some((dash, character)) = dashes.into_iter().next() {
        let tail = at(dash + character.len_utf8()).trimmed(text);
        if let Some(sign) = sign(tail.of(text), true) {
            return Some((without_label(text, tail), sign));
        }
    }
    // After the last sentence: "… 2024. Alder Photos/Ana Ruiz/Pool via Elm Press".
    let stops = text.char_indices().rev().filter(|(at, c)| {
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
    let label = PHOTO_LABELS
        .iter()
        .find(|label| label.ends_with(':') && strip_folded(inner, label).is_some());
    let start = span.start + label.map_or(0, |label| label.len());
    Span::new(start, span.end).trimmed(text)
}

/// Whether `tail` alone is a credit; `marked` if a dash or bracket sets it apart.
fn sign(tail: &str, marked: bool) -> Option<Sign> {
    let words = tail.split_whitespace().count();
    if tail.is_empty() || words > CREDIT_MAX_WORDS || tail.ends_with('.') && words > 4 {
        return None;
    }
    let folded = fold(tail);
    if PHOTO_LABELS.iter().any(|label| folded.starts_with(label) && folded.len() > label.len()) {
        let plain = folded.starts_with("photo ")
            || folded.starts_with("foto ")
            || folded.starts_with("getty ")
            || folded.starts_with("beeld ")
            || folded.starts_with("illustration ");
        if !plain || marked || tail.contains('/') {
            return Some(Sign::Sure);
        }
    }
    let named = pieces(tail).any(|piece| agency(piece).is_some());
    if !named && !marked {
        return None;
    }
    let capital = || {
        tail.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
            || agency(pieces(tail).next().unwrap_or_default()).is_some()
    };
    let joined = tail.contains('/') || tail.contains(" via ");
    let photographic = || {
        let mut words = folded.split(|c: char| !c.is_alphanumeric());
        words.any(|word| PHOTOGRAPHIC.contains(&word))
    };
    if named && capital() && (joined || photographic()) || marked && joined && photographic() {
        return Some(Sign::Sure);
    }
    (marked && agencies(tail).is_some()).then_some(Sign::Agency)
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
}
