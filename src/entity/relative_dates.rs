//! The problem: "last week", "three years ago" and "the 1970s" name time without a calendar date.
//!
//! The part of the date grammar that counts from the day of publication, and the part that names
//! spans longer than a year.

use super::calendar::Day;
use super::date_words::{COUNTS, SEASONS, season_iso, stepped_weekday, weekday, year_number};
use super::dates::{Found, Grammar};
use super::entry::Value;
use super::tokens::Case;

impl Grammar<'_, '_> {
    /// "yesterday", "last week", "this summer", "next Friday".
    pub fn relative(&self, at: usize, first: &str) -> Option<Found> {
        match first {
            "yesterday" | "today" | "tomorrow" if self.is_of_title(at) => return None,
            "yesterday" => return Some((at + 1, self.anchored(|day| day.plus(-1).iso()))),
            "today" => return Some((at + 1, self.anchored(Day::iso))),
            "tomorrow" => return Some((at + 1, self.anchored(|day| day.plus(1).iso()))),
            _ => {}
        }
        let mut step = match first {
            "last" | "past" | "previous" => -1,
            "this" => 0,
            "next" | "coming" => 1,
            _ => return None,
        };
        let mut unit = at + 1;
        let direction = self.word(unit);
        if matches!(direction.as_str(), "past" | "coming") {
            step = if direction == "past" { -1 } else { 1 };
            unit += 1;
        }
        if !self.goes_on(unit) {
            return None;
        }
        let word = self.word(unit);
        let end = unit + 1;
        if let Some(weekday) = weekday(&word).filter(|_| word.len() > 4) {
            // "next Wednesday, July 31": the day of the month says which.
            if self.field.surface(end) == ","
                && self.goes_on(end + 1)
                && let Some(found) = self.month_day(end + 1)
            {
                return Some(found);
            }
            return Some((end, self.anchored(|day| stepped_weekday(day, weekday, step).iso())));
        }
        if let Some(month) = self.month_name(unit).filter(|_| word.len() > 2) {
            if let Some((end, value)) = self.month_day(unit) {
                return Some((end, value));
            }
            let value = self.anchored(|day| {
                let past = i32::from(step < 0 && month >= day.month);
                let future = i32::from(step > 0 && month <= day.month);
                format!("{:04}-{month:02}", day.year - past + future)
            });
            return Some((end, value));
        }
        if let Some(season) = SEASONS.iter().position(|season| *season == word) {
            return Some((end, self.anchored(|day| season_iso(day.year + step, season, ""))));
        }
        if matches!(first, "past" | "previous" | "coming") {
            return None;
        }
        let value = match word.as_str() {
            "week" => self.anchored(|day| day.iso_week(step)),
            "month" => self.anchored(|day| day.month_plus(step).iso_month()),
            "year" => self.anchored(|day| format!("{:04}", day.year + step)),
            "decade" => self.anchored(|day| {
                let first = (day.year / 10 + step) * 10;
                format!("{first:04}/{:04}", first + 9)
            }),
            "weekend" => self.anchored(|day| {
                // On a Sunday the weekend that is past is the one before.
                let saturday = day.plus(5 - day.weekday() + 7 * step);
                format!("{}/{}", saturday.iso(), saturday.plus(1).iso())
            }),
            _ => return None,
        };
        Some((end, value))
    }

    /// "Alder Today": a capital without need, after another.
    fn is_of_title(&self, at: usize) -> bool {
        let word = self.field.words[at];
        let capital = |at: usize| self.field.words[at].case != Case::Lower;
        capital(at) && !word.opens() && !word.headline() && at > 0 && capital(at - 1)
    }

    /// "three years ago", "a week ago".
    pub fn ago(&self, at: usize) -> Option<Found> {
        if self.field.folded(at + 2) != "ago" {
            return None;
        }
        let count = self.word(at);
        let number = match count.as_str() {
            "a" | "an" => Some(1),
            _ => COUNTS.iter().position(|word| *word == count).and_then(|n| i32::try_from(n).ok()),
        };
        let number = number.or_else(|| count.parse().ok()).filter(|number| *number < 1000)?;
        let unit = self.word(at + 1);
        let value = match unit.trim_end_matches('s') {
            "day" => self.anchored(|day| day.plus(-number).iso()),
            "week" => self.anchored(|day| day.iso_week(-number)),
            "month" => self.anchored(|day| day.month_plus(-number).iso_month()),
            "year" => self.anchored(|day| format!("{:04}", day.year - number)),
            "decade" => self.anchored(|day| format!("{:04}", day.year - 10 * number)),
            _ => return None,
        };
        Some((at + 3, value))
    }

    /// "the 1970s", "the 19th century".
    pub fn decade(&self, at: usize, first: &str) -> Option<Found> {
        let number = at + usize::from(first == "the");
        let folded = self.word(number);
        if let Some(year) = folded.strip_suffix('s').and_then(year_number)
            && year % 10 == 0
        {
            let last = if year % 100 == 0 { year + 99 } else { year + 9 };
            return Some((number + 1, Value::Iso(format!("{year:04}/{last:04}"))));
        }
        let digits = folded.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let century: i32 = digits.parse().ok().filter(|_| digits.len() < folded.len())?;
        let hyphen = usize::from(matches!(self.field.surface(number + 1), "-"));
        let is_century = self.field.folded(number + 1 + hyphen) == "century";
        (first != "the" && is_century && (1..=30).contains(&century)).then(|| {
            let first = (century - 1) * 100 + 1;
            (number + 2 + hyphen, Value::Iso(format!("{first:04}/{:04}", first + 99)))
        })
    }

    /// "early spring", "summer 2024", "summer of 2024".
    pub fn season(&self, at: usize, first: &str) -> Option<Found> {
        let part = match first {
            "early" | "late" | "mid" => first,
            _ => "",
        };
        let name = at + usize::from(!part.is_empty());
        let folded = self.word(name);
        let season = SEASONS.iter().position(|season| *season == folded)?;
        let of = name + 1 + usize::from(self.field.surface(name + 1) == "of");
        if let Some(year) = year_number(self.field.surface(of)).filter(|_| self.goes_on(of)) {
            return Some((of + 1, Value::Iso(season_iso(year, season, part))));
        }
        let before = if at > 0 { self.word(at - 1) } else { String::new() };
        if part.is_empty() && (before != "in" || folded == "fall") {
            return None;
        }
        let month = [1, 4, 7, 10, 10][season];
        let year = self.nearest_year(month, 15, self.is_future(at));
        let iso = |year| Value::Iso(season_iso(year, season, part));
        Some((name + 1, year.map_or_else(Self::needs, iso)))
    }
}
