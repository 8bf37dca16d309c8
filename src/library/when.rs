//! The problem: the earliest of several versions is only known if "2024-11-12T09:00+09:00" is
//! known to come before "2024-11-12T02:00Z".
//!
//! A moment is a minute of universal time, in one number that the index can keep. A day alone
//! counts as its start.

use crate::entity::Day;
use crate::error::{Error, ErrorCode};

const DAY_MINUTES: i64 = 24 * 60;

/// When an article was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// Minutes since 1970-01-01 in universal time.
    minutes: i64,
    /// False for a day alone.
    timed: bool,
}

impl When {
    /// Reads ISO 8601: a day, or a day and a time, with its zone or in universal time.
    ///
    /// # Errors
    /// `bad-option` for anything else.
    pub fn parse(iso: &str) -> Result<Self, Error> {
        Self::read(iso.trim()).ok_or_else(|| {
            let message = format!("“published” is “{iso}”; give a date as YYYY-MM-DD.");
            Error::new(ErrorCode::BadOption, message)
        })
    }

    fn read(iso: &str) -> Option<Self> {
        let day = iso.get(..10).filter(|day| day.starts_with(|c: char| c.is_ascii_digit()))?;
        let start = i64::from(Day::parse(day)?.number()) * DAY_MINUTES;
        let Some(time) = iso[10..].strip_prefix(['T', 't', ' ']) else {
            return (iso.len() == 10).then_some(Self { minutes: start, timed: false });
        };
        let zone_at = time.find(['Z', 'z', '+', '-']).unwrap_or(time.len());
        let (clock, zone) = time.split_at(zone_at);
        let offset = match zone.trim_matches(['Z', 'z']) {
            "" => 0,
            zone if zone.starts_with('-') => -minutes(&zone[1..])?,
            zone => minutes(&zone[1..])?,
        };
        Some(Self { minutes: start + minutes(clock)? - offset, timed: true })
    }

    /// The moment as one number above zero, in order of time.
    pub fn code(self) -> u64 {
        let zigzag = (self.minutes << 1) ^ (self.minutes >> 63);
        u64::from_ne_bytes(zigzag.to_ne_bytes()) * 2 + 1 + u64::from(self.timed)
    }

    /// The moment of a number that [`When::code`] gave; none where the calendar has no such day.
    pub fn from_code(code: u64) -> Option<Self> {
        let (zigzag, timed) = (code.checked_sub(1)? / 2, code.is_multiple_of(2));
        let half = i64::try_from(zigzag / 2).ok()?;
        let minutes = if zigzag % 2 == 0 { half } else { -half - 1 };
        let when = Self { minutes, timed };
        (Self::read(&when.iso()) == Some(when)).then_some(when)
    }

    /// True where more than the day is known.
    pub fn is_timed(self) -> bool {
        self.timed
    }

    /// Its day in universal time, as a number.
    pub fn day(self) -> i64 {
        self.minutes.div_euclid(DAY_MINUTES)
    }

    /// "2024-11-12", or "2024-11-12T08:00Z".
    pub fn iso(self) -> String {
        let (day, rest) =
            (self.minutes.div_euclid(DAY_MINUTES), self.minutes.rem_euclid(DAY_MINUTES));
        // A number of days that no calendar has is refused when it is read back.
        let limit = 4_000_000;
        let day = i32::try_from(day.clamp(-limit, limit)).unwrap_or_default();
        let day = Day::from_number(day).iso();
        if self.timed { format!("{day}T{:02}:{:02}Z", rest / 60, rest % 60) } else { day }
    }
}

/// "09:30", "0930", "09" and "09:30:15.5" in minutes.
fn minutes(clock: &str) -> Option<i64> {
    let two = |text: Option<&str>| -> Option<i64> {
        let text = text.filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
        text.parse().ok()
    };
    let hours = two(clock.get(..2)).filter(|hours| *hours < 24)?;
    let rest = &clock[2..];
    if rest.is_empty() {
        return Some(hours * 60);
    }
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    let minutes = two(rest.get(..2)).filter(|minutes| *minutes < 60)?;
    let seconds = rest[2..].bytes().all(|byte| byte.is_ascii_digit() || b":.,".contains(&byte));
    seconds.then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_in_universal_time() {
        for (iso, read) in [
            ("2024-11-12", Some("2024-11-12")),
            ("2024-11-12T08:00", Some("2024-11-12T08:00Z")),
            ("2024-11-12T08:00:59.5Z", Some("2024-11-12T08:00Z")),
            ("2024-11-12T09:00+09:00", Some("2024-11-12T00:00Z")),
            ("2024-11-12T09:00:00-0530", Some("2024-11-12T14:30Z")),
            ("2024-11-12 00:30+01", Some("2024-11-11T23:30Z")),
            ("1969-12-31", Some("1969-12-31")),
            ("2024-02-30", None),
            ("12.11.2024", None),
            ("2024-11-12T25:00", None),
            ("2024-11-12T08:61", None),
            ("2024-11-12 soon", None),
            ("", None),
            ("２０２４-11", None),
        ] {
            let when = When::parse(iso);
            assert_eq!(when.as_ref().ok().map(|when| when.iso()).as_deref(), read, "{iso}");
            if let Ok(when) = when {
                assert_eq!(When::from_code(when.code()), Some(when));
            }
        }
        let early = When::parse("2024-11-12T09:00+09:00").unwrap();
        assert!(early < When::parse("2024-11-12T02:00Z").unwrap());
        for code in [0, 1 << 40, u64::MAX, u64::MAX - 1] {
            assert_eq!(When::from_code(code), None);
        }
    }
}
