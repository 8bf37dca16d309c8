//! The problem: a date is written in a dozen ways, and some of them can be read in two.
//!
//! The first day, month and year that stand together are taken where their order is beyond doubt:
//! a month by its name, a year of four digits in front, a number above twelve. Otherwise nothing.

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

/// The words of a date; of "12T08" only the day.
pub(super) fn cut(text: &str) -> impl Iterator<Item = &str> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(move |word| {
        match word.split_once(['t', 'T']) {
            Some((day, hour)) if digits(day) && digits(hour) => day,
            _ => word,
        }
    })
}

/// The number of the month that a folded word names.
pub(super) fn month(folded: &str) -> Option<u32> {
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
        // "12.11.24": a year of two digits is believed between dots alone.
        if let (Some(first), Some(second)) = (day(at), day(at + 1))
            && second <= 12
            && words.get(at + 2).is_some_and(|year| year.len() == 2)
            && let Some(short) = number(at + 2)
            && text.contains(&format!("{}.{}.{}", words[at], words[at + 1], words[at + 2]))
            && !text.contains(&format!("{}.{}.{}.", words[at], words[at + 1], words[at + 2]))
        {
            return iso(if short > LAST_SHORT { 1900 } else { 2000 } + short, second, first);
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

/// Years of two digits after this one are of the last century, as POSIX has it.
const LAST_SHORT: u32 = 68;

/// A day of the calendar as YYYY-MM-DD.
fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// A date of the markup, with its time where it is written as ISO 8601 has it or nearly so
/// ("2024-11-12 08:00:00 +0100"): `None` if the date cannot be read.
#[must_use]
pub fn moment(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 8 && (text.len() == 8 || text[8..].starts_with('T')) {
        let part = |from: usize, to: usize| text[from..to].parse().ok();
        return iso(part(0, 4)?, part(4, 6)?, part(6, 8)?);
    }
    let day = date(text)?;
    let time = text.strip_prefix(&day).and_then(time);
    Some(time.map_or_else(|| day.clone(), |time| format!("{day}T{time}")))
}

/// What follows the day, as hours, minutes, seconds and zone; `None` if it is anything else.
fn time(text: &str) -> Option<String> {
    let text = text.strip_prefix(['T', 't', ' '])?;
    let shown = text.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b':').count();
    let (clock, rest) = text.split_at(shown);
    let mut parts = clock.split(':');
    let mut number = |most: u32| {
        let part = parts.next()?;
        (part.len() == 2).then(|| part.parse().ok())?.filter(|number: &u32| *number <= most)
    };
    let (hour, minute) = (number(23)?, number(59)?);
    let second = if clock.len() > 5 { Some(number(60)?) } else { None };
    if parts.next().is_some() {
        return None;
    }
    // Parts of a second say nothing to a reader.
    let zone = rest
        .strip_prefix('.')
        .map_or(rest, |rest| rest.trim_start_matches(|character: char| character.is_ascii_digit()));
    let zone = match zone.trim() {
        "" => String::new(),
        "Z" | "z" | "UTC" | "GMT" => "Z".to_owned(),
        zone => offset(zone)?,
    };
    let second = second.map_or_else(String::new, |second| format!(":{second:02}"));
    Some(format!("{hour:02}:{minute:02}{second}{zone}"))
}

/// The distance from Greenwich: "+01:00", "+0100", "+01".
fn offset(zone: &str) -> Option<String> {
    let digits = zone.strip_prefix(['+', '-'])?.replace(':', "");
    let known = matches!(digits.len(), 2 | 4) && digits.bytes().all(|byte| byte.is_ascii_digit());
    known.then(|| {
        let minutes = if digits.len() == 4 { &digits[2..] } else { "00" };
        format!("{}{}:{minutes}", &zone[..1], &digits[..2])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_where_it_has_one_reading() {
        for (text, iso) in [
            ("Published: Tue, 12 Nov 2024 at 10:30 am GMT", Some("2024-11-12")),
            ("November 12, 2024", Some("2024-11-12")),
            ("12. November 2024, 10:30 Uhr", Some("2024-11-12")),
            ("12 de noviembre de 2024", Some("2024-11-12")),
            ("Stand: 12.11.2024", Some("2024-11-12")),
            ("2024-11-12T08:00:00Z", Some("2024-11-12")),
            ("Di 12.11.24 | 14:07 Uhr", Some("2024-11-12")),
            ("Di 12.11.98 | 14:07 Uhr", Some("1998-11-12")),
            ("version 1.2.24.1", None),
            ("13/11/2024 08:00:00", Some("2024-11-13")),
            ("11/13/2024", Some("2024-11-13")),
            ("11/12/2024", None),
            ("30. Februar 2024", None),
            ("2024-13-40", None),
            ("3 hours ago", None),
            ("Monday", None),
        ] {
            assert_eq!(date(text).as_deref(), iso, "{text}");
        }
        let both = dates("Published Nov. 12, 2024 | Updated Nov. 13, 2024");
        assert_eq!(both, (Some("2024-11-12".to_owned()), Some("2024-11-13".to_owned())));
    }

    #[test]
    fn a_moment_is_iso_8601_or_nothing() {
        for (text, iso) in [
            ("2024-11-12T08:00:00+01:00", Some("2024-11-12T08:00:00+01:00")),
            ("2024-11-12T08:00:00.123Z", Some("2024-11-12T08:00:00Z")),
            ("2024-11-12T08:00+0100", Some("2024-11-12T08:00+01:00")),
            ("2024-11-12 08:00:00", Some("2024-11-12T08:00:00")),
            ("2024-11-12 08:00:00 UTC", Some("2024-11-12T08:00:00Z")),
            ("2024-11-12T25:00", Some("2024-11-12")),
            ("2024-11-12 morning", Some("2024-11-12")),
            ("20241112", Some("2024-11-12")),
            ("20241112T080000Z", Some("2024-11-12")),
            ("Nov 12, 2024", Some("2024-11-12")),
            ("Tue, 12 Nov 2024 08:00:00 GMT", Some("2024-11-12")),
            ("1731398400", None),
            ("soon", None),
        ] {
            assert_eq!(moment(text).as_deref(), iso, "{text}");
        }
    }
}
