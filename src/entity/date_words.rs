//! The problem: what single words and numbers say in a date, before any grammar: months, weekdays,
//! seasons, days and years.

use super::calendar::Day;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// Seasons; the last is the American name of the one before.
pub const SEASONS: [&str; 5] = ["winter", "spring", "summer", "autumn", "fall"];
/// Small numbers as words, each at its value.
pub const COUNTS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// True for a word with which a date begins, though it has no capital: a time counted from a day, a
/// season or part of one, a quarter.
pub fn opens_in_small(folded: &str) -> bool {
    let step = matches!(folded, "last" | "past" | "previous" | "this" | "next" | "coming");
    let quarter = matches!(folded, "first" | "second" | "third" | "fourth");
    step || quarter
        || matches!(folded, "yesterday" | "today" | "tomorrow" | "early" | "late" | "mid")
        || SEASONS.contains(&folded)
}

/// The month of that name or abbreviation, from 1.
pub fn month(folded: &str) -> Option<i32> {
    let is_month = |month: &&str| {
        **month == *folded
            || folded == "sept" && **month == *"september"
            || folded.len() == 3 && month.starts_with(folded)
    };
    let at = MONTHS.iter().position(is_month)?;
    i32::try_from(at + 1).ok()
}

/// True for a month, or its short form, that is a given name too.
pub fn is_forename_month(folded: &str) -> bool {
    matches!(folded, "april" | "may" | "june" | "august" | "jan")
}

/// The weekday of that name, plural or abbreviation, from Monday as 0.
pub fn weekday(folded: &str) -> Option<i32> {
    let folded = folded.strip_suffix('s').filter(|day| day.len() > 5).unwrap_or(folded);
    let is_day = |day: &&str| {
        *day == folded
            || folded.len() == 3
                && day.starts_with(folded)
                && !matches!(folded, "sun" | "sat" | "mon")
    };
    let at = WEEKDAYS.iter().position(is_day)?;
    i32::try_from(at).ok()
}

/// The last such weekday up to `day`; with a sign of the future the next.
pub fn nearest_weekday(day: Day, weekday: i32, future: bool) -> Day {
    let back = (day.weekday() - weekday).rem_euclid(7);
    if future && back > 0 { day.plus(7 - back) } else { day.plus(-back) }
}

/// That weekday before (-1), in (0) or after (1) the present week of days.
pub fn stepped_weekday(day: Day, weekday: i32, step: i32) -> Day {
    let back = (day.weekday() - weekday).rem_euclid(7);
    match step {
        1 => day.plus(7 - back),
        -1 if back == 0 => day.plus(-7),
        _ => day.plus(-back),
    }
}

/// Northern seasons as months; "early", "mid" and "late" pick one of the three.
pub fn season_iso(year: i32, season: usize, part: &str) -> String {
    let start = Day { year, month: [12, 3, 6, 9, 9][season], day: 1 };
    let start = if season == 0 { start.month_plus(-12) } else { start };
    let month = |at: i32| start.month_plus(at).iso_month();
    match part {
        "early" => month(0),
        "mid" => month(1),
        "late" => month(2),
        _ => format!("{}/{}", month(0), month(2)),
    }
}

/// A day of the month: "4", "4th".
pub fn day_number(surface: &str) -> Option<i32> {
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| surface.strip_suffix(ending))
        .unwrap_or(surface);
    let fits = digits.len() <= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|day| fits && (1..=31).contains(day))
}

/// A year of four digits.
pub fn year_number(surface: &str) -> Option<i32> {
    let fits = surface.len() == 4 && surface.bytes().all(|byte| byte.is_ascii_digit());
    surface.parse().ok().filter(|year| fits && (1000..=2100).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_date_have_a_value() {
        for (word, value) in
            [("may", Some(5)), ("sept", Some(9)), ("dec", Some(12)), ("mar", Some(3)), ("ma", None)]
        {
            assert_eq!(month(word), value, "{word}");
        }
        for (word, value) in
            [("monday", Some(0)), ("sundays", Some(6)), ("tue", Some(1)), ("sun", None)]
        {
            assert_eq!(weekday(word), value, "{word}");
        }
        assert_eq!(day_number("31st"), Some(31));
        assert_eq!(day_number("32"), None);
        assert_eq!(year_number("1974"), Some(1974));
        assert_eq!(year_number("9999"), None);
        assert_eq!(season_iso(2025, 1, "early"), "2025-03");
        assert_eq!(season_iso(2025, 0, ""), "2024-12/2025-02");
    }
}
