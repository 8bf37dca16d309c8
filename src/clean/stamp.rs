//! The problem: time-stamps stand between title and text, and say when the story was published.
//!
//! A line is a stamp if every word of it is a date word, a number or a label.

use crate::clean::date::{cut, month};
use crate::clean::line::{Line, may_have_digit};
use crate::clean::{Reason, ReasonCode};
use crate::text::{WordSet, fold};
use std::sync::LazyLock;

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

static BESIDE_INDEX: LazyLock<WordSet<&str>> = LazyLock::new(|| BESIDE.iter().copied().collect());

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
    let is_digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
    if !may_have_digit(text)
        || !text.contains(is_digit)
        || text.contains(['$', '€', '£', '%', '+', '=', '*'])
    {
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
        } else if BESIDE_INDEX.contains(folded.as_ref()) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_dates_and_labels_alone() {
        for (text, stamp) in [
            ("Published: Tue, 12 Nov 2024 at 10:30 am GMT", true),
            ("November 12, 2024", true),
            ("12. November 2024, 10:30 Uhr", true),
            ("12 de noviembre de 2024", true),
            ("Stand: 12.11.2024", true),
            ("2024-11-12T08:00:00Z", true),
            ("11/12/2024", true),
            ("11/13/2024", true),
            ("3 hours ago", true),
            ("1h", true),
            ("$10 am", false),
            ("4/5", false),
            ("2024", false),
            ("May 12 bridges open?", false),
            ("Yesterday the bridge opened", false),
        ] {
            assert_eq!(is_stamp(text), stamp, "{text}");
        }
    }
}
