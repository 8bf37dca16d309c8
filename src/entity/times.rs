//! The problem: "10:30" is a time of day in one sentence and a score in the next.
//!
//! A time is hours and minutes with a half of the day, a zone or a preposition of time beside them,
//! or one of the few words for a point or part of a day.

use super::draft::{Document, Draft};
use super::entry::EntityKind;
use super::tokens::FieldText;

/// Abbreviated time zones of the tz database that news writes after a time.
const ZONES: &[&str] = &[
    "utc", "gmt", "bst", "cet", "cest", "eet", "eest", "msk", "est", "edt", "cst", "cdt", "mst",
    "mdt", "pst", "pdt", "ist", "jst", "kst", "aest", "aedt", "acst", "awst", "nzst", "nzdt",
    "wat", "cat", "eat", "sast", "pkt", "wib", "hkt", "sgt", "pht", "ast", "et", "pt", "ct",
];
/// Words before a bare time.
const OPENERS: &[&str] = &[
    "at", "by", "from", "until", "till", "around", "about", "after", "before", "since", "and",
    "to", "between", "just",
];
/// Hours of a day.
const HOURS: u32 = 24;

/// The times of day of all fields that stand outside `claimed`.
pub fn times(document: &Document<'_>, claimed: &[Vec<bool>]) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (index, field) in document.fields.iter().enumerate() {
        let mut at = 0;
        while at < field.words.len() {
            let Some(end) = time_end(field, at).filter(|_| !claimed[index][at]) else {
                at += 1;
                continue;
            };
            let mut draft = Draft::new(index, at, end);
            draft.kind = EntityKind::Time;
            draft.confidence = 0.9;
            drafts.push(draft);
            at = end;
        }
    }
    drafts
}

fn time_end(field: &FieldText<'_>, at: usize) -> Option<usize> {
    let surface = field.surface(at);
    let next = field.folded(at + 1);
    match field.folded(at).as_ref() {
        "noon" | "midnight" | "midday" | "tonight" => return Some(at + 1),
        "last" if next == "night" => return Some(at + 2),
        "this" if matches!(next.as_ref(), "morning" | "afternoon" | "evening") => {
            return Some(at + 2);
        }
        _ => {}
    }
    // Only what opens with no letter is a time in digits.
    if surface.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    if let Some(end) = military_end(field, at) {
        return Some(end);
    }
    let (clock, half) = split_half(surface);
    let (hour, minute) = clock_time(clock)?;
    let mut end = at + 1;
    let mut sure = half;
    if !half && is_half(&next) {
        (end, sure) = (end + 1, true);
    } else if next == "o'clock" {
        return Some(end + 1);
    }
    if is_zone(field, end) {
        (end, sure) = (end + 1, true);
    }
    let before = if at > 0 { field.folded(at - 1) } else { "".into() };
    let opened = OPENERS.contains(&before.as_ref());
    let colon = clock.contains(':');
    let fits = hour < HOURS && minute.is_none_or(|minute| minute < 60);
    // "1:51 behind" is a distance, "1.18 million" a number.
    let rate = matches!(
        field.folded(end).as_ref(),
        "to" | "per"
            | "against"
            | "million"
            | "billion"
            | "mln"
            | "bln"
            | "%"
            | "percent"
            | "cents"
    );
    let two_digits = clock.find(':') == Some(2);
    let bare =
        minute.is_some() && !rate && (colon && (two_digits || opened) || opened && before == "at");
    (fits && (sure || bare)).then_some(end)
}

/// True for an abbreviated time zone in capitals.
pub fn is_zone(field: &FieldText<'_>, at: usize) -> bool {
    let surface = field.surface(at);
    ZONES.contains(&field.folded(at).as_ref())
        && surface.len() <= 4
        && surface.chars().all(char::is_uppercase)
}

/// "1800 UTC", "17h30".
fn military_end(field: &FieldText<'_>, at: usize) -> Option<usize> {
    let surface = field.surface(at);
    let time = |hour: &str, minute: &str| {
        let fits = |part: &str, limit: u32| {
            part.bytes().all(|byte| byte.is_ascii_digit())
                && part.parse::<u32>().is_ok_and(|number| number < limit)
        };
        fits(hour, HOURS) && fits(minute, 60)
    };
    if let Some((hour, minute)) = surface.split_once('h')
        && minute.len() == 2
        && time(hour, minute)
    {
        return Some(at + 1);
    }
    let glued = surface.is_ascii() && surface.len() == 4 && is_zone(field, at + 1);
    (glued && time(&surface[..2], &surface[2..])).then_some(at + 2)
}

/// "6am" to "6" and true; "6" to "6" and false.
fn split_half(surface: &str) -> (&str, bool) {
    let letters = surface.find(|c: char| c.is_alphabetic()).unwrap_or(surface.len());
    let (clock, half) = surface.split_at(letters);
    if is_half(&half.to_lowercase()) { (clock, true) } else { (surface, false) }
}

fn is_half(folded: &str) -> bool {
    matches!(folded, "am" | "pm" | "a.m." | "p.m." | "a.m" | "p.m")
}

/// Hours and minutes of "6", "6:30", "6.30".
fn clock_time(clock: &str) -> Option<(u32, Option<u32>)> {
    let mut parts = clock.split([':', '.']);
    let hour = parts.next().filter(|hour| hour.len() <= 2)?.parse().ok()?;
    let minute = match parts.next() {
        None => None,
        Some(minute) if minute.len() == 2 => Some(minute.parse().ok()?),
        Some(_) => return None,
    };
    parts.next().is_none().then_some((hour, minute))
}
