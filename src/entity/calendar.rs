//! The problem: "last Tuesday" is a day only once somebody counts back from the day it was said.
//!
//! Civil dates as day numbers since 1970-01-01 and back, after H. Hinnant, "chrono-Compatible
//! Low-Level Date Algorithms" (<https://howardhinnant.github.io/date_algorithms.html>).

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(clippy::struct_field_names)] // a day has a year, a month and a day: there is no other word
pub struct Day {
    /// Year.
    pub year: i32,
    /// Month, from 1.
    pub month: i32,
    /// Day of the month, from 1.
    pub day: i32,
}

impl Day {
    /// The day, if the calendar has it.
    pub fn new(year: i32, month: i32, day: i32) -> Option<Self> {
        let fits = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        fits.then_some(Self { year, month, day })
    }

    /// Reads the day of an ISO 8601 date or date and time.
    pub fn parse(iso: &str) -> Option<Self> {
        let mut parts = iso.get(..10)?.split('-').map(|part| part.parse().ok());
        Self::new(parts.next()??, parts.next()??, parts.next()??)
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> i32 {
        let year = self.year - i32::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year - era * 400;
        let month = (self.month + 9) % 12;
        let of_year = (153 * month + 2) / 5 + self.day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day with that number.
    pub fn from_number(number: i32) -> Self {
        let shifted = number + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted - era * 146_097;
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        Self { year: year + era * 400 + i32::from(month <= 2), month, day }
    }

    /// The day `days` later.
    pub fn plus(self, days: i32) -> Self {
        Self::from_number(self.number() + days)
    }

    /// Monday is 0, Sunday 6.
    pub fn weekday(self) -> i32 {
        (self.number() + 3).rem_euclid(7)
    }

    /// The first day of the month `months` later.
    pub fn month_plus(self, months: i32) -> Self {
        let all = self.year * 12 + self.month - 1 + months;
        Self { year: all.div_euclid(12), month: all.rem_euclid(12) + 1, day: 1 }
    }

    /// "2024-11-12".
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// "2024-11".
    pub fn iso_month(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    /// The calendar week, Monday to Sunday, `weeks` later, as an interval.
    pub fn iso_week(self, weeks: i32) -> String {
        let monday = self.plus(7 * weeks - self.weekday());
        format!("{}/{}", monday.iso(), monday.plus(6).iso())
    }
}

fn days_in(year: i32, month: i32) -> i32 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => 28 + i32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_numbered_without_a_gap() {
        let mut day = Day::new(1899, 12, 31).expect("a day");
        for number in day.number()..60_000 {
            assert_eq!(day.number(), number);
            assert_eq!(Day::from_number(number), day);
            day = day.plus(1);
        }
        assert_eq!(Day::parse("1970-01-01").map(Day::number), Some(0));
        assert_eq!(Day::parse("2023-02-29"), None);
        assert_eq!(Day::parse("2024-02-29T10:00"), Day::new(2024, 2, 29));
        assert_eq!(Day::parse("soon"), None);
    }

    #[test]
    fn weeks_start_on_monday() {
        let tuesday = Day::new(2024, 11, 12).expect("a day");
        assert_eq!(tuesday.weekday(), 1);
        assert_eq!(tuesday.iso_week(-1), "2024-11-04/2024-11-10");
        assert_eq!(tuesday.month_plus(-11).iso_month(), "2023-12");
    }
}
