//! The problem: a part of a month or year ("late May", "mid-2019", "the end of June", "the first
//! quarter of 2016") is written around the date that the grammar has found.
//!
//! Widens a date to the word for its part; a quarter or half of a year has a value of its own.

use super::calendar::Day;
use super::date_words::{weekday, year_number};
use super::dates::{Found, Grammar};
use super::draft::{Document, Draft};
use super::entry::Value;
use super::tokens::FieldText;

/// "late May", "mid-2019", "end-June": a word for a part of the time before a date belongs to it.
pub fn with_part(document: &Document<'_>, draft: &mut Draft) {
    let field = &document.fields[draft.field];
    let Some(before) = part_start(field, draft.start) else { return };
    draft.start = before;
}

fn part_start(field: &FieldText<'_>, start: usize) -> Option<usize> {
    let before = start.checked_sub(1)?;
    let first = field.folded(start);
    let is_day =
        weekday(&first).is_some() || matches!(first.as_ref(), "yesterday" | "today" | "tomorrow");
    if is_day || field.words[start].first() {
        return None;
    }
    if matches!(field.surface(before), "early" | "late") {
        return Some(before);
    }
    let part = before.checked_sub(1)?;
    let glued = field.surface(before) == "-"
        && field.touches_next(before)
        && field.touches_next(part)
        && matches!(field.folded(part).as_ref(), "mid" | "end");
    let whole = !field.folded(start).starts_with(|c: char| c.is_ascii_digit())
        || year_number(field.surface(start)).is_some();
    let end_of = field.surface(before) == "of" && field.surface(part) == "end" && whole;
    let plain = !matches!(first.as_ref(), "this" | "last" | "next" | "the");
    (glued || end_of && plain).then_some(part)
}

impl Grammar<'_, '_> {
    /// "first quarter of 2016", "second half of 2017".
    pub fn quarter(&self, at: usize, first: &str) -> Option<Found> {
        let (part, months) = match self.word(at + 1).as_str() {
            "quarter" => {
                (["first", "second", "third", "fourth"].iter().position(|p| *p == first)?, 3)
            }
            "half" => (["first", "second"].iter().position(|p| *p == first)?, 6),
            _ => return None,
        };
        let of = at + 2 + usize::from(self.field.surface(at + 2) == "of");
        let year = year_number(self.field.surface(of)).filter(|_| self.goes_on(of))?;
        let part = i32::try_from(part).ok()?;
        let start = Day { year, month: part * months + 1, day: 1 };
        let iso = format!("{}/{}", start.iso_month(), start.month_plus(months - 1).iso_month());
        Some((of + 1, Value::Iso(iso)))
    }

    /// "22.08.2020", which is one token or five.
    pub fn dotted(&self, at: usize) -> Option<Found> {
        let start = self.field.words[at].span().start;
        let text = self.field.text.get(start..)?.get(..10)?;
        let mut parts = text.split('.').map(|part| part.parse().ok());
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        let day =
            Day::new(year, month, day).filter(|day| day.year > 999 && parts.next().is_none())?;
        let mut end = at;
        while self.field.words.get(end).is_some_and(|word| word.span().end <= start + text.len()) {
            end += 1;
        }
        let whole = end > at && self.field.words[end - 1].span().end == start + text.len();
        whole.then(|| (end, Value::Iso(day.iso())))
    }
}
