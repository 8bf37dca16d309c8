//! The problem: "SEOUL, Nov. 12 (AP) —" at the start of a story says where and when it was filed.
//!
//! A dateline ends in a dash, begins with a place, and has the place in capitals or an agency in
//! brackets. It stays in the body and is a field as well.

use crate::clean::agency::agency;
use crate::clean::line::Line;
use crate::clean::stamp;
use crate::clean::{Reason, ReasonCode};
use crate::span::Span;

/// A dateline and its parts, as spans of the text it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The dateline without its dash.
    pub text: Span,
    /// The place.
    pub place: Span,
    /// The date, where it names one.
    pub date: Option<Span>,
    /// The agency in brackets, where it names one.
    pub agency: Option<Span>,
}

/// The longest dateline, in bytes.
const DATELINE_MAX_BYTES: usize = 90;
/// "US –" or "EU —" begin no dateline.
const PLACE_MIN_LETTERS: usize = 3;

/// The dateline at the start of a paragraph.
#[must_use]
pub fn find(paragraph: &str) -> Option<Found> {
    let end = (0..=paragraph.len().min(DATELINE_MAX_BYTES))
        .rev()
        .find(|at| paragraph.is_char_boundary(*at))?;
    let head = &paragraph[..end];
    let dash = head.char_indices().find_map(|(at, c)| {
        let spaced = || head[..at].ends_with([' ', ')', '\u{a0}']);
        (matches!(c, '—' | '–' | '―') || (c == '-' && spaced())).then_some(at)
    })?;
    parse(&paragraph[..dash])
}

/// Reads `head` as a dateline.
fn parse(head: &str) -> Option<Found> {
    let text = Span::new(0, head.len()).trimmed(head);
    let inner = text.of(head);
    let open = inner.find('(').filter(|_| inner.ends_with(')'));
    // Without an agency the place is in capitals, up to its comma: most lines are done here.
    let mut until_comma = inner.chars().take_while(|c| *c != ',');
    if open.is_none() && until_comma.any(char::is_lowercase) {
        return None;
    }
    let agency_span = open.map(|open| Span::new(text.start + open + 1, text.end - 1));
    let named = agency_span.is_some_and(|span| {
        span.of(head).split(['/', '-']).any(|piece| agency(piece).is_some())
            || agency(span.of(head)).is_some()
    });
    if open.is_some() && !named {
        return None;
    }
    let before = Span::new(text.start, text.start + open.unwrap_or(inner.len())).trimmed(head);
    let place_and_date = before.of(head).trim_end_matches([',', ' ']);
    let mut at = before.start;
    let mut place = Span::new(at, at);
    let mut date = None;
    for (index, part) in place_and_date.split(',').enumerate() {
        let span = Span::new(at, at + part.len()).trimmed(head);
        at += part.len() + 1;
        let year = date.is_some() && span.len() == 4 && span.of(head).parse::<u32>().is_ok();
        if index > 0 && (year || stamp::is_stamp(span.of(head))) {
            date = Some(date.map_or(span, |found: Span| found.joined(span)));
        } else if date.is_some() || span.is_empty() {
            return None;
        } else {
            place = if index == 0 { span } else { place.joined(span) };
        }
    }
    let name = place.of(head);
    let first = name.split(',').next().unwrap_or_default();
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = letters >= PLACE_MIN_LETTERS && !first.chars().any(char::is_lowercase);
    let proper = name
        .split_whitespace()
        .all(|word| word.chars().next().is_some_and(char::is_uppercase) || word.len() <= 3);
    let short =
        name.split_whitespace().count() <= 6 && !name.contains(['.', ':', '"', '“', '?', '!']);
    (letters > 0 && proper && (capitals || named) && (short || named)).then_some(Found {
        text,
        place,
        date,
        agency: agency_span.filter(|_| named),
    })
}

/// A dateline on a line of its own.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    let text = line.text.trim_end_matches([' ', '-', '–', '—']);
    let found = (line.words.len() <= 9).then(|| parse(text))??;
    (found.date.is_some() || found.agency.is_some())
        .then(|| Reason::phrase(ReasonCode::Dateline, found.text.of(line.text)))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_dateline_names_place_and_date() {
        for (paragraph, expected) in [
            ("ALDER, Nov. 12 (AP) — The bridge", Some(("ALDER", Some("Nov. 12"), Some("AP")))),
            ("ALDER (Reuters) - The bridge", Some(("ALDER", None, Some("Reuters")))),
            ("ALDER, Elm County (AP) — The", Some(("ALDER, Elm County", None, Some("AP")))),
            ("Alder (dpa) – Die Brücke", Some(("Alder", None, Some("dpa")))),
            ("ALDER — The bridge", Some(("ALDER", None, None))),
            ("ALDER, Nov 12, 2024 – The", Some(("ALDER", Some("Nov 12, 2024"), None))),
            ("The bridge – an old one – is shut", None),
            ("Alder-based firms said", None),
            ("US – the", None),
        ] {
            let found = find(paragraph).map(|found| {
                let part = |span: crate::span::Span| span.of(paragraph);
                (part(found.place), found.date.map(part), found.agency.map(part))
            });
            assert_eq!(found, expected, "{paragraph}");
        }
    }
}
