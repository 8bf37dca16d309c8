//! The problem: time-stamps stand between title and text, and say when the story was published.
//!
//! A line is a stamp if every word of it is a date word, a number or a label; its date is read
//! where day, month and year are there and their order is beyond doubt.

use crate::clean::line::Line;
use crate::clean::{Reason, ReasonCode};
use crate::text::fold;

/// Months in English, German, French, Spanish, Portuguese, Italian and Dutch, folded; a word names
/// a month if it begins with the first three letters of a row's form and is the form's start.
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "janner", "janvier", "enero", "janeiro", "gennaio", "januari", "jan"],
    &[
        "february",
        "februar",
        "fevrier",
        "febrero",
        "fevereiro",
        "febbraio",
        "februari",
        "feb",
        "fevr",
    ],
    &["march", "marz", "mars", "marzo", "marco", "maart", "mar", "mrz", "mrt"],
    &["april", "avril", "abril", "aprile", "apr", "avr", "abr"],
    &["may", "mai", "mayo", "maio", "maggio", "mei", "mag"],
    &["june", "juni", "juin", "junio", "junho", "giugno", "jun", "giu"],
    &["july", "juli", "juillet", "julio", "julho", "luglio", "jul", "juil", "lug"],
    &["august", "aout", "agosto", "augustus", "aug", "ago"],
    &["september", "septembre", "septiembre", "setembro", "settembre", "sep", "sept", "set"],
    &["october", "oktober", "octobre", "octubre", "outubro", "ottobre", "oct", "okt", "out", "ott"],
    &["november", "novembre", "noviembre", "novembro", "nov"],
    &["december", "dezember", "decembre", "diciembre", "dezembro", "dicembre", "dec", "dez", "dic"],
];

/// Words that may stand beside the numbers of a stamp, folded.
#[rustfmt::skip] // one word a line would hide the list
const BESIDE: &[&str] = &[
    "published", "publish", "updated", "update", "last", "modified", "posted", "first", "created",
    "date", "on", "at", "the", "of", "edited", "revised", "issued", "time", "am", "pm", "a.m",
    "p.m", "gmt", "utc", "est", "edt", "pst", "pdt", "cst", "cdt", "ist", "bst", "cet", "cest",
    "et", "pt", "ct", "mt", "aest", "aedt", "sgt", "kst", "jst", "hkt", "pkt", "wib", "eat",
    "mst", "mdt", "msk", "hours", "hour", "hrs", "hr", "minutes", "minute", "mins", "min", "days",
    "day", "week", "weeks", "month", "months", "year", "years", "ago", "h", "m", "d", "yesterday",
    "today", "just", "now", "local", "edition", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
    "sat", "sun", "stand", "aktualisiert", "veroffentlicht", "um", "uhr", "vom", "erstellt",
    "zuletzt", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend",
    "sonntag", "mo", "di", "mi", "do", "fr", "sa", "so", "publie", "le", "mis", "mise", "a",
    "jour", "modifie", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "publicado", "actualizado", "atualizado", "el", "de", "del", "em", "as", "hace", "horas",
    "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo", "segunda", "terca",
    "quarta", "quinta", "sexta", "feira", "pubblicato", "aggiornato", "il", "alle", "ore", "ora",
    "lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "domenica", "gepubliceerd",
    "bijgewerkt", "op", "om", "uur", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
    "zaterdag", "zondag", "vor", "stunden", "minuten", "tagen", "y", "heures", "i", "th", "st",
    "nd", "rd", "h00", "printed", "release", "original", "originally",
];

/// Labels of the last change, folded.
const UPDATED: &[&str] = &[
    "updat",
    "aktualisiert",
    "modif",
    "revised",
    "mis a jour",
    "mise a jour",
    "actualizado",
    "atualizado",
    "aggiornato",
    "bijgewerkt",
];

/// The longest stamp, in words.
const STAMP_MAX_WORDS: usize = 20;

/// A time-stamp, if the line is one.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    (line.words.len() <= STAMP_MAX_WORDS && is_stamp(line.text))
        .then(|| Reason::phrase(ReasonCode::Metadata, line.text))
}

/// True if every word of `text` belongs to a date or time, and there is a date or time in it.
#[must_use]
pub fn is_stamp(text: &str) -> bool {
    if text.contains(['$', '€', '£', '%', '+', '=', '*']) {
        return false;
    }
    let (mut numbers, mut year, mut named, mut relative) = (0, false, false, false);
    for word in cut(text) {
        let folded = fold(word);
        if folded.starts_with(|c: char| c.is_ascii_digit()) {
            let letters = folded.trim_start_matches(|c: char| c.is_ascii_digit());
            if !AFTER_DIGITS.contains(&letters) {
                return false;
            }
            numbers += 1;
            year |= word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
            relative |= letters == "h";
        } else if month(&folded).is_some() {
            named = true;
        } else if BESIDE.contains(&folded.as_ref()) {
            relative |= RELATIVE.contains(&folded.as_ref());
        } else {
            return false;
        }
    }
    let timed = || {
        let bytes = text.as_bytes();
        bytes.windows(3).any(|w| w[0].is_ascii_digit() && w[1] == b':' && w[2].is_ascii_digit())
    };
    // Numbers alone are counters, ratings and rows of tables.
    numbers > 0 && (named || relative || timed() || (numbers == 3 && year))
}

/// What may follow the digits of a word of a stamp.
const AFTER_DIGITS: [&str; 15] =
    ["", "st", "nd", "rd", "th", "am", "pm", "h", "m", "d", "z", "hrs", "min", "er", "uhr"];

/// Words that make a number a time.
const RELATIVE: [&str; 9] =
    ["ago", "hace", "uhr", "uur", "vor", "am", "pm", "updated", "published"];

/// The words of a date; of "12T08" only the day.
fn cut(text: &str) -> impl Iterator<Item = &str> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(move |word| {
        match word.split_once(['t', 'T']) {
            Some((day, hour)) if digits(day) && digits(hour) => day,
            _ => word,
        }
    })
}

fn month(folded: &str) -> Option<u32> {
    let row = MONTHS.iter().position(|forms| forms.contains(&folded))?;
    u32::try_from(row + 1).ok()
}

/// The dates of publication and of the last change that a stamp names: each as ISO 8601.
#[must_use]
pub fn dates(text: &str) -> (Option<String>, Option<String>) {
    let folded = fold(text);
    let label = UPDATED.iter().filter_map(|label| folded.find(label)).min();
    match label {
        Some(at) => (date(&folded[..at]), date(&folded[at..])),
        None => (date(&folded), None),
    }
}

/// The first date in `text` as YYYY-MM-DD, if it can be read in one way only.
#[must_use]
pub fn date(text: &str) -> Option<String> {
    let folded = fold(text);
    let words: Vec<&str> = cut(&folded).collect();
    let number = |at: usize| -> Option<u32> {
        let word = words.get(at)?;
        let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
        (!digits.is_empty() && word.len() - digits.len() <= 2).then(|| digits.parse().ok())?
    };
    let year = |at: usize| number(at).filter(|year| (1800..=2199).contains(year));
    let day = |at: usize| number(at).filter(|day| (1..=31).contains(day));
    let iso = |year: u32, month: u32, day: u32| {
        (month <= 12 && day <= 31).then(|| format!("{year:04}-{month:02}-{day:02}"))
    };
    for at in 0..words.len() {
        if let Some(month) = month(words[at]) {
            // "12 de noviembre de 2024": small words stand between.
            let next = if words.get(at + 1).is_some_and(|word| matches!(*word, "de" | "del")) {
                at + 2
            } else {
                at + 1
            };
            let before = match at.checked_sub(1).map(|at| words[at]) {
                Some("de" | "of") => at.checked_sub(2),
                _ => at.checked_sub(1),
            };
            if let (Some(day), Some(year)) = (day(next), year(next + 1)) {
                return iso(year, month, day);
            }
            if let (Some(day), Some(year)) = (before.and_then(day), year(next)) {
                return iso(year, month, day);
            }
        }
        if let (Some(first), Some(second)) = (day(at + 1), day(at + 2))
            && let Some(year) = year(at)
            && words[at].len() == 4
        {
            return iso(year, first, second);
        }
        if let (Some(first), Some(second), Some(year)) = (day(at), day(at + 1), year(at + 2)) {
            // 13/2/2024 and 2/13/2024 have one reading; with dots the day is first.
            let dotted = text.contains(&format!("{}.{}.{year}", words[at], words[at + 1]));
            return match (first > 12, second > 12) {
                (true, false) => iso(year, second, first),
                (false, true) => iso(year, first, second),
                _ if dotted || first == second => iso(year, second, first),
                _ => None,
            };
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_dates_and_labels_alone() {
        for (text, stamp, iso) in [
            ("Published: Tue, 12 Nov 2024 at 10:30 am GMT", true, Some("2024-11-12")),
            ("November 12, 2024", true, Some("2024-11-12")),
            ("12. November 2024, 10:30 Uhr", true, Some("2024-11-12")),
            ("12 de noviembre de 2024", true, Some("2024-11-12")),
            ("Stand: 12.11.2024", true, Some("2024-11-12")),
            ("2024-11-12T08:00:00Z", true, Some("2024-11-12")),
            ("11/12/2024", true, None),
            ("11/13/2024", true, Some("2024-11-13")),
            ("3 hours ago", true, None),
            ("1h", true, None),
            ("$10 am", false, None),
            ("4/5", false, None),
            ("2024", false, None),
            ("May 12 bridges open?", false, None),
            ("Yesterday the bridge opened", false, None),
        ] {
            assert_eq!(is_stamp(text), stamp, "{text}");
            assert_eq!(date(text).as_deref(), iso, "{text}");
        }
        let both = dates("Published Nov. 12, 2024 | Updated Nov. 13, 2024");
        assert_eq!(both, (Some("2024-11-12".to_owned()), Some("2024-11-13".to_owned())));
    }
}
