//! The problem: "Oct. 30" and "30 October" are one day, "12.4 million" and "12,400,000" one number,
//! and "67" and "76" are a changed fact.
//!
//! A figure is a run of words that are numbers, scales, units, or parts of dates. Two figures are
//! compared by what they say, field by field, and by nothing else.

use super::lexicon::{self, Class};
use super::measure::{self, Measure};
use super::record::SameFact;
use super::word::Word;
use crate::knowledge::spelling::american;
use crate::text::fold;

/// What a run of figure words says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    /// Numbers in order, scales multiplied in.
    pub numbers: Vec<f64>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 7.
    pub weekday: Option<u8>,
    /// "yesterday", "today" …
    pub relative: Option<String>,
    /// For a time of day that says which half of it: true for p.m.
    pub afternoon: Option<bool>,
    /// True for a time of day: minutes after a colon, or the half of the day.
    pub is_clock: bool,
    /// Per cent, a currency.
    pub units: Vec<String>,
    /// Each word of its numbers by itself: "three hundred" is 3 and 100.
    pub atoms: Vec<f64>,
    /// True if it ends with an "m" alone, which is read as millions.
    pub has_bare_m: bool,
}

impl Figure {
    /// What the words of a figure say.
    pub fn of(text: &str, words: &[Word]) -> Self {
        let mut out = Self::default();
        for word in words {
            let surface = fold(word.span.of(text));
            let plain = surface.replace('.', "");
            out.is_clock |= matches!(plain.as_str(), "am" | "pm") || plain.contains(':');
            match plain.as_str() {
                "am" => out.afternoon = Some(false),
                "pm" => out.afternoon = Some(true),
                _ => {}
            }
            if matches!(word.class, Class::Number | Class::Scale) {
                let letters = plain.trim_start_matches(|c: char| !c.is_alphabetic());
                out.has_bare_m = letters == "m";
                out.atoms.extend(surface.split([' ', '-', '\u{a0}']).filter_map(atom));
            }
            match word.class {
                Class::Number => out.numbers.extend(word.value),
                Class::Scale => match (out.numbers.last_mut(), lexicon::scale(&plain)) {
                    (Some(number), Some(scale)) => *number *= scale,
                    (None, Some(scale)) => out.numbers.push(scale),
                    _ => {}
                },
                Class::Date => {
                    let month = match plain.as_str() {
                        "may" => Some(5),
                        other => lexicon::month(other),
                    };
                    out.month = out.month.or(month);
                    out.weekday = out.weekday.or(lexicon::weekday(&plain));
                    if lexicon::relative_day(&plain) {
                        out.relative = Some(plain);
                    }
                }
                Class::Unit => {
                    let unit = american(&plain);
                    let known = measure::name_after_figure(&unit).map(str::to_owned);
                    let share = surface.contains("cent") && !surface.starts_with("centi");
                    let unit = if share { "%".to_owned() } else { known.unwrap_or(plain) };
                    out.units.push(lexicon::currency(&unit).map_or(unit, str::to_owned));
                }
                _ => {}
            }
        }
        out
    }

    /// The one number that it tells.
    pub fn number(&self) -> Option<f64> {
        match self.numbers[..] {
            [number] if !self.is_date() => Some(number),
            _ => None,
        }
    }

    /// Hours since midnight, minutes after the point, for a time that says which half of the day.
    fn clock(&self) -> Option<f64> {
        let hour = self.numbers.first().filter(|hour| (0.0..13.0).contains(*hour))?;
        Some(hour % 12.0 + if self.afternoon? { 12.0 } else { 0.0 })
    }

    /// Whether two times of day, of which one says which half of it, are the same.
    fn same_clock(&self, other: &Self) -> Option<bool> {
        let (&[left], &[right]) = (&self.numbers[..], &other.numbers[..]) else { return None };
        match (self.clock(), other.clock()) {
            (Some(one), Some(other)) => Some(same_number(one, other)),
            (Some(time), None) if other.units.is_empty() => Some(
                same_number(time, right)
                    || same_number(time % 12.0, right % 12.0) && right <= 12.99,
            ),
            (None, Some(time)) if self.units.is_empty() => Some(
                same_number(time, left) || same_number(time % 12.0, left % 12.0) && left <= 12.99,
            ),
            _ => None,
        }
    }

    /// Whether both tell one amount in two units, if they do.
    pub fn same_measure(&self, other: &Self) -> Option<bool> {
        let measure = |figure: &Self| Measure::of(figure.number()?, &figure.units);
        measure(self)?.agrees(&measure(other)?)
    }

    /// True if this has an "m" where the other has metres.
    fn is_short_for(&self, other: &Self) -> bool {
        let metres = other.units.len() == 1 && other.units[0] == "meters";
        let without = self.atoms.split_last().map(|(_, without)| without);
        metres && self.has_bare_m && self.units.is_empty() && without == Some(&other.atoms[..])
    }

    /// True if both have units and none in common: one may be the other, converted. Halves of the
    /// day are no units, and "pounds" may be money.
    pub fn is_of_other_unit(&self, other: &Self) -> bool {
        let units = |figure: &Self| -> Vec<String> {
            let units = figure.units.iter().map(|unit| if unit == "£" { "pounds" } else { unit });
            let units = units.filter(|unit| !matches!(*unit, "am" | "pm" | "oclock" | "degrees"));
            units.map(str::to_owned).collect()
        };
        let (one, other) = (units(self), units(other));
        !one.is_empty() && !other.is_empty() && !one.iter().any(|unit| other.contains(unit))
    }

    /// True if it names a day or a month.
    pub fn is_date(&self) -> bool {
        self.month.is_some() || self.weekday.is_some() || self.relative.is_some()
    }

    /// Whether two figures say the same; what only one of them says does not count against it.
    pub fn same(&self, other: &Self) -> SameFact {
        fn differ<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
            matches!((one, other), (Some(one), Some(other)) if one != other)
        }
        if differ(self.month.as_ref(), other.month.as_ref())
            || differ(self.weekday.as_ref(), other.weekday.as_ref())
            || differ(self.relative.as_ref(), other.relative.as_ref())
        {
            return SameFact::No;
        }
        // Number words put into digits one by one: "twenty three" and "20 3".
        if self.atoms.len() > 1 && self.atoms == other.atoms && self.units == other.units {
            return SameFact::Yes;
        }
        // "Six metres" and "6m", where "m" alone is read as millions.
        if self.is_short_for(other) || other.is_short_for(self) {
            return SameFact::Yes;
        }
        if let Some(same) = self.same_clock(other).or_else(|| self.same_measure(other)) {
            return if same { SameFact::Yes } else { SameFact::No };
        }
        if self.is_clock != other.is_clock && self.numbers != other.numbers {
            // "At 6:17" and "three minutes later" count from different moments.
            return SameFact::Unknown;
        }
        let (one, other) = (self, other);
        let (less, more) = if one.numbers.len() <= other.numbers.len() {
            (&one.numbers, &other.numbers)
        } else {
            (&other.numbers, &one.numbers)
        };
        // "3-2" and "2-3": only dates may be turned round.
        let in_order = |(one, other): (&f64, &f64)| same_number(*one, *other);
        if one.month.is_none()
            && other.month.is_none()
            && less.len() > 1
            && less.len() == more.len()
            && !less.iter().zip(more).all(in_order)
        {
            return SameFact::No;
        }
        let found = |number: &f64| more.iter().any(|other| same_number(*number, *other));
        if self.is_date() != other.is_date() && !less.is_empty() && !less.iter().all(found) {
            return SameFact::Unknown;
        }
        if !less.iter().all(found) || !less.is_empty() && self.is_of_other_unit(other) {
            return SameFact::No;
        }
        let anchored = self.is_date() && other.is_date();
        let shares = self.month.is_some() && other.month.is_some()
            || self.weekday.is_some() && other.weekday.is_some()
            || self.relative.is_some() && other.relative.is_some();
        if anchored && !shares || less.is_empty() && !anchored {
            SameFact::Unknown
        } else {
            SameFact::Yes
        }
    }
}

/// The number that one word tells.
fn atom(word: &str) -> Option<f64> {
    let number = lexicon::number_word(word).or_else(|| lexicon::scale(word));
    number.or_else(|| word.replace(',', "").parse().ok())
}

/// Equal to the precision of a double.
fn same_number(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlap::{Version, word::words};

    fn figure(text: &str) -> Figure {
        let sentences = crate::text::sentences(text);
        let version = Version { text, sentences: &sentences, names: Vec::new() };
        Figure::of(text, &words(&version))
    }

    #[test]
    fn figures_are_compared_by_what_they_say() {
        for (one, other, same) in [
            ("20 per cent", "twenty percent", SameFact::Yes),
            ("$700 billion", "$700bn", SameFact::Yes),
            ("12,000", "13,000", SameFact::No),
            ("67", "76", SameFact::No),
            ("October 30, 2020", "30 Oct.", SameFact::Yes),
            ("Monday", "Tuesday", SameFact::No),
            ("Tuesday", "yesterday", SameFact::Unknown),
            ("twenty-two", "22", SameFact::Yes),
            ("4.20pm", "4:20 p.m.", SameFact::Yes),
            ("8 January", "Jan. 9", SameFact::No),
            ("10:40 p.m.", "22:40", SameFact::Yes),
            ("9pm", "21:00", SameFact::Yes),
            ("12:15 a.m.", "00:15", SameFact::Yes),
            ("one o'clock", "1pm", SameFact::Yes),
            ("04h30", "4.30am", SameFact::Yes),
            ("9 a.m.", "9 p.m.", SameFact::No),
            ("10:40 p.m.", "21:40", SameFact::No),
            ("10:40 p.m.", "10:45", SameFact::No),
            ("6:17", "three", SameFact::Unknown),
            ("5 miles", "8km", SameFact::Yes),
            ("3 miles", "8 kilometres", SameFact::No),
            ("six feet", "1.8 metres", SameFact::Yes),
            ("160lb", "73kg", SameFact::Yes),
            ("30C", "86 degrees Fahrenheit", SameFact::Yes),
            ("30°C", "86°F", SameFact::Yes),
            ("10 acres", "four hectares", SameFact::Yes),
            ("2 square miles", "5.2 sq km", SameFact::Yes),
            ("10 nautical miles", "18.5km", SameFact::Yes),
            ("1,000 litres", "264 gallons", SameFact::Yes),
            ("5 miles", "5 miles", SameFact::Yes),
            ("5 miles", "5 km", SameFact::No),
            ("5 kg", "5 km", SameFact::No),
            ("$40 million", "€40 million", SameFact::No),
            ("$40 million", "40 million dollars", SameFact::Yes),
            ("£40", "40 pounds", SameFact::Yes),
            ("€40 million", "40 million euros", SameFact::Yes),
            ("40 percent", "40 euros", SameFact::No),
            ("40 percent", "40", SameFact::Yes),
            ("six metres", "6m", SameFact::Yes),
            ("six metres", "8m", SameFact::No),
            ("six metres", "6 million", SameFact::No),
            ("three hundred", "3 100", SameFact::Yes),
            ("twenty three", "20 3", SameFact::Yes),
            ("twenty three", "23", SameFact::Yes),
            ("144%", "143percent", SameFact::No),
            ("2:05:45", "two:05:45", SameFact::Yes),
            ("2:05:45", "two:7:45", SameFact::No),
            ("46 degrees", "46F", SameFact::Yes),
        ] {
            assert_eq!(figure(one).same(&figure(other)), same, "{one} / {other}");
        }
    }
}
