//! The problem: a date is written in a hundred ways, and half of them mean nothing without the day
//! on which they were written.
//!
//! At every word the longest date expression that the grammar knows is taken; its parts give an ISO
//! 8601 value. Relative parts are counted from the day of publication; where that is not known, the
//! value says so. An unclear year or direction is resolved to the nearest one, unless "last",
//! "next" or "will" say otherwise.

use super::calendar::Day;
use super::date_words::{
    day_number, is_forename_month, month, nearest_weekday, opens_in_small, weekday, year_number,
};
use super::draft::{Document, Draft};
use super::entry::{EntityKind, Value};
use super::tokens::{Case, FieldText};
use crate::text::TokenKind;

/// After these a four-digit number is a year however it goes on.
const YEAR_OPENERS: &[&str] = &[
    "in", "since", "by", "of", "from", "until", "till", "to", "during", "early", "late", "mid",
    "before", "after", "circa", "between", "and", "the", "through", "around", "for", "(", "-", "–",
];
/// After these, "may", "march" and "august" are months.
const MONTH_OPENERS: &[&str] = &[
    "in", "since", "by", "of", "from", "until", "till", "to", "during", "early", "late", "mid",
    "last", "next", "this", "before", "after", "between", "and", "for", "through", "on", "-",
    "past",
];
/// After these a month is one even where it could be the given name of who follows.
const TIME_OPENERS: &[&str] = &[
    "in", "since", "until", "till", "during", "early", "late", "mid", "last", "next", "this",
    "through", "on", "past",
];
/// Words that make a date before them or after them one to come.
const FUTURE: &[&str] = &[
    "will",
    "next",
    "upcoming",
    "scheduled",
    "due",
    "plans",
    "preparing",
    "shall",
    "coming",
    "until",
];
/// How many words back a sign of the future is looked for.
const FUTURE_WORDS: usize = 9;
/// Counted things after a number that looks like a year.
const COUNTED: &[&str] = &[
    "people",
    "troops",
    "soldiers",
    "men",
    "women",
    "children",
    "metres",
    "meters",
    "feet",
    "miles",
    "km",
    "kilometres",
    "kilometers",
    "dollars",
    "euros",
    "pounds",
    "votes",
    "jobs",
    "homes",
    "tonnes",
    "tons",
    "workers",
    "years",
    "days",
    "hours",
    "kg",
    "m",
    "words",
    "points",
];

/// Before a weekday: the two are a feast or an election day.
const DAYS_OF_NAMES: &[&str] = &["Super", "Good", "Black", "Ash", "Bloody", "Cyber", "Giving"];

/// A date expression: its end and its value.
pub type Found = (usize, Value);

/// Day of publication and the field that is read.
pub struct Grammar<'d, 'a> {
    /// The field.
    pub field: &'d FieldText<'a>,
    /// The day of publication.
    pub anchor: Option<Day>,
}

/// The dates of all fields.
pub fn dates(document: &Document<'_>, published: Option<&str>) -> Vec<Draft> {
    let anchor = published.and_then(Day::parse);
    let mut drafts = Vec::new();
    for (index, field) in document.fields.iter().enumerate() {
        let grammar = Grammar { field, anchor };
        let mut at = 0;
        while at < field.words.len() {
            let Some((start, (end, value))) = grammar.date(at) else {
                at += 1;
                continue;
            };
            let mut draft = Draft::new(index, start, end);
            draft.kind = EntityKind::Date;
            draft.confidence = 0.9;
            draft.value = Some(Box::new(value));
            drafts.push(draft);
            at = end;
        }
    }
    drafts
}

impl Grammar<'_, '_> {
    /// The date that starts at `at`.
    fn date(&self, at: usize) -> Option<(usize, Found)> {
        let field = self.field;
        let first = field.folded(at);
        if !self.may_start(at, &first) {
            return None;
        }
        let found = self
            .iso(at)
            .or_else(|| self.dotted(at))
            .or_else(|| self.weekday(at))
            .or_else(|| self.day_month(at))
            .or_else(|| self.month(at))
            .or_else(|| self.relative(at, &first))
            .or_else(|| self.ago(at))
            .or_else(|| self.quarter(at, &first))
            .or_else(|| self.decade(at, &first))
            .or_else(|| self.season(at, &first))
            .or_else(|| self.year(at))?;
        Some((at, found))
    }

    /// False for words in small letters with which no date begins: most of a text.
    fn may_start(&self, at: usize, first: &str) -> bool {
        let field = self.field;
        field.words[at].case != Case::Lower
            || !field.surface(at).starts_with(|first: char| first.is_ascii_lowercase())
            || opens_in_small(first)
            || first == "the" && field.surface(at + 1).starts_with(|c: char| !c.is_alphabetic())
            || field.folded(at + 2) == "ago"
    }

    /// The folded word at `at`.
    pub fn word(&self, at: usize) -> String {
        self.field.folded(at).into_owned()
    }

    /// True if `at` is in the sentence of the word before it.
    pub fn goes_on(&self, at: usize) -> bool {
        self.field.words.get(at).is_some_and(|word| !word.first())
    }

    /// The value of a relative date that nothing anchors.
    pub fn needs() -> Value {
        Value::Needs { needs: "published" }
    }

    /// The value counted from the day of publication, if known.
    pub fn anchored(&self, value: impl FnOnce(Day) -> String) -> Value {
        self.anchor.map_or_else(Self::needs, |day| Value::Iso(value(day)))
    }

    /// "2024-11-12", which is five tokens.
    fn iso(&self, at: usize) -> Option<Found> {
        let field = self.field;
        if field.surface(at).len() != 4 || field.surface(at + 1) != "-" {
            return None;
        }
        let text = field.text.get(field.words[at].span().start..)?.get(..10)?;
        Some((at + 5, Value::Iso(Day::parse(text)?.iso())))
    }

    fn weekday(&self, at: usize) -> Option<Found> {
        let field = self.field;
        if field.words[at].case == Case::Lower {
            return None;
        }
        let weekday = weekday(&field.folded(at))?;
        if at > 0 && DAYS_OF_NAMES.contains(&field.surface(at - 1)) {
            return None;
        }
        let mut next = at + 1;
        if field.surface(next) == "." && field.touches_next(at) && field.surface(at).len() < 5 {
            next += 1;
        }
        let comma = next + usize::from(field.surface(next) == ",");
        if self.goes_on(comma)
            && let Some(found) = self.day_month(comma).or_else(|| self.month_day(comma))
        {
            return Some(found);
        }
        Some((next, self.anchored(|day| nearest_weekday(day, weekday, self.is_future(at)).iso())))
    }

    /// "4 November", "4-10 November 2024", "4th of November".
    fn day_month(&self, at: usize) -> Option<Found> {
        let field = self.field;
        let first = day_number(field.surface(at))?;
        let (mut next, mut last) = (at + 1, None);
        if matches!(field.surface(next), "-" | "–" | "and" | "to")
            && let Some(day) = day_number(field.surface(next + 1))
        {
            last = Some(day);
            next += 2;
        }
        if field.surface(next) == "of" {
            next += 1;
        }
        let month = self.month_name(next)?;
        next += 1;
        if field.surface(next) == "." && field.touches_next(next - 1) && self.goes_on(next + 1) {
            next += 1;
        }
        Some(self.with_year(next, month, first, last))
    }

    /// "November 4", "Nov. 4-10, 2024".
    pub fn month_day(&self, at: usize) -> Option<Found> {
        let field = self.field;
        let month = self.month_name(at)?;
        let mut next = at + 1;
        if field.surface(next) == "." && field.touches_next(at) {
            next += 1;
        }
        if field.surface(next) == "the" {
            next += 1;
        }
        let first = day_number(field.surface(next)).filter(|_| self.goes_on(next))?;
        next += 1;
        let mut last = None;
        if matches!(field.surface(next), "-" | "–" | "to")
            && let Some(day) = day_number(field.surface(next + 1))
            && self.month_name(next + 2).is_none()
        {
            last = Some(day);
            next += 2;
        } else if field.surface(next) == "and"
            && let Some(day) = day_number(field.surface(next + 1))
            && (!self.goes_on(next + 2)
                || field.words[next + 2].kind == TokenKind::Punctuation
                    && field.surface(next + 2) != "-")
        {
            last = Some(day);
            next += 2;
        }
        Some(self.with_year(next, month, first, last))
    }

    /// Reads a year after day and month, and gives their value.
    fn with_year(&self, next: usize, month: i32, first: i32, last: Option<i32>) -> Found {
        let comma = next + usize::from(self.field.surface(next) == ",");
        let (end, year) = match year_number(self.field.surface(comma)) {
            Some(year) if self.goes_on(comma) => (comma + 1, Some(year)),
            _ => match self.year_words(next) {
                Some((end, shift)) => (end, self.anchor.map(|day| day.year + shift)),
                None => (next, self.nearest_year(month, first, self.is_future(next))),
            },
        };
        let day = |year, day| Day::new(year, month, day).map(Day::iso);
        let value = match (year, last) {
            (None, _) => None,
            (Some(year), None) => day(year, first),
            (Some(year), Some(last)) => {
                day(year, first).zip(day(year, last)).map(|(from, to)| format!("{from}/{to}"))
            }
        };
        (end, value.map_or_else(Self::needs, Value::Iso))
    }

    /// "November", "November 2024", "August last year", "November 4".
    fn month(&self, at: usize) -> Option<Found> {
        if let Some(found) = self.month_day(at) {
            return Some(found);
        }
        let field = self.field;
        let name = field.folded(at);
        let month = self.month_name(at)?;
        let next = at + 1 + usize::from(field.surface(at + 1) == "." && name.len() <= 4);
        let iso = |year: i32| Value::Iso(format!("{year:04}-{month:02}"));
        let comma = next + usize::from(matches!(field.surface(next), "," | "of"));
        if let Some(year) = year_number(field.surface(comma))
            && self.goes_on(comma)
        {
            return Some((comma + 1, iso(year)));
        }
        if let Some((end, shift)) = self.year_words(next) {
            return Some((end, self.anchored(|day| format!("{:04}-{month:02}", day.year + shift))));
        }
        let before = if at > 0 { field.folded(at - 1) } else { "".into() };
        let doubtful = matches!(name.as_ref(), "may" | "march" | "august") || name.len() < 5;
        if doubtful
            && !matches!(name.as_ref(), "june" | "july")
            && !MONTH_OPENERS.contains(&before.as_ref())
        {
            return None;
        }
        let before_name = field.words.get(at + 1).is_some_and(|word| {
            word.kind == TokenKind::Word && word.case != Case::Lower && !word.first()
        });
        if before_name
            && is_forename_month(&name)
            && weekday(&field.folded(at + 1)).is_none()
            && self.month_name(at + 1).is_none()
            && !TIME_OPENERS.contains(&before.as_ref())
        {
            return None;
        }
        let year = self.nearest_year(month, 15, self.is_future(at));
        Some((at + 1, year.map_or_else(Self::needs, iso)))
    }

    /// "last year", "of this year" after a month.
    fn year_words(&self, at: usize) -> Option<(usize, i32)> {
        let at = at + usize::from(matches!(self.field.surface(at), "of" | ","));
        if self.field.folded(at + 1) != "year" {
            return None;
        }
        let shift = match self.field.folded(at).as_ref() {
            "last" => -1,
            "this" => 0,
            "next" => 1,
            _ => return None,
        };
        Some((at + 2, shift))
    }

    fn year(&self, at: usize) -> Option<Found> {
        let field = self.field;
        let year = year_number(field.surface(at))?;
        let before = if at > 0 { field.folded(at - 1) } else { "".into() };
        let next = field.folded(at + 1);
        let opened = YEAR_OPENERS.contains(&before.as_ref());
        let is_recent = (1900..=2050).contains(&year);
        if COUNTED.contains(&next.as_ref())
            || !opened && !is_recent
            || next == "%"
            || self.is_year_of_name(at)
        {
            return None;
        }
        if matches!(field.surface(at + 1), "-" | "–") && field.touches_next(at) {
            let last = field.surface(at + 2);
            let full = match last.len() {
                4 => year_number(last),
                2 => last.parse().ok().map(|short: i32| year / 100 * 100 + short),
                _ => None,
            };
            if let Some(last) = full.filter(|last| *last > year) {
                return Some((at + 3, Value::Iso(format!("{year:04}/{last:04}"))));
            }
        }
        let glued = at > 0
            && field.touches_next(at - 1)
            && !matches!(field.surface(at - 1), "(" | "–" | "“" | "\"" | "‘");
        let part = at > 1 && matches!(field.folded(at - 2).as_ref(), "mid" | "end");
        (!glued || part).then(|| (at + 1, Value::Iso(format!("{year:04}"))))
    }

    /// The month that is named with a capital at `at`, from 1.
    pub fn month_name(&self, at: usize) -> Option<i32> {
        let word = self.field.words.get(at)?;
        (word.case != Case::Lower).then(|| month(&self.field.folded(at)))?
    }

    /// The year that brings a day without one nearest to the day of publication.
    pub fn nearest_year(&self, month: i32, day: i32, future: bool) -> Option<i32> {
        let anchor = self.anchor?;
        let distance = |year: i32| {
            let day = Day::new(year, month, day.min(28)).map_or(0, Day::number) - anchor.number();
            // A sign of the future makes a date that is over count as a year away.
            if future && day < -31 { day.abs() + 365 } else { day.abs() }
        };
        (anchor.year - 1..=anchor.year + 1).min_by_key(|year| distance(*year))
    }

    /// True if a sign of the future stands shortly before `at`.
    pub fn is_future(&self, at: usize) -> bool {
        let mut before = at.min(self.field.words.len());
        for _ in 0..FUTURE_WORDS {
            let Some(previous) = before.checked_sub(1) else { break };
            if FUTURE.contains(&self.field.folded(previous).as_ref()) {
                return true;
            }
            if self.field.words[previous].first() {
                break;
            }
            before = previous;
        }
        false
    }
}
