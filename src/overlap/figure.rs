//! The problem: "Oct. 30" and "30 October" are one day, "12.4 million" and "12,400,000" one number,
//! and "67" and "76" are a changed fact.
//!
//! A figure is a run of words that are numbers, scales, units, or parts of dates. Two figures are
//! compared by what they say, field by field, and by nothing else.

use super::lexicon::{self, Class};
use super::record::SameFact;
use super::word::Word;
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
    /// True for a time of day that says which half of it.
    pub is_clock: bool,
    /// Per cent, a currency.
    pub units: Vec<String>,
}

impl Figure {
    /// What the words of a figure say.
    pub fn of(text: &str, words: &[Word]) -> Self {
        let mut out = Self::default();
        for word in words {
            let surface = fold(word.span.of(text));
            let plain = surface.replace('.', "");
            out.is_clock |=
                word.class == Class::Unit && matches!(plain.as_str(), "am" | "pm" | "o'clock");
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
                    out.units.push(if surface.contains("cent") { "%".into() } else { plain });
                }
                _ => {}
            }
        }
        out
    }

    /// True if both have units and none in common: one may be the other, converted.
    pub fn is_of_other_unit(&self, other: &Self) -> bool {
        !self.units.is_empty()
            && !other.units.is_empty()
            && !self.units.iter().any(|unit| other.units.contains(unit))
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
        let (one, other) = (self, other);
        let clock =
            |figure: &Self| figure.numbers.iter().map(|number| number % 12.0).collect::<Vec<_>>();
        if one.numbers.len() == 1
            && other.numbers.len() == 1
            && one.is_clock != other.is_clock
            && clock(one) == clock(other)
        {
            return SameFact::Yes;
        }
        let (less, more) = if one.numbers.len() <= other.numbers.len() {
            (&one.numbers, &other.numbers)
        } else {
            (&other.numbers, &one.numbers)
        };
        let found = |number: &f64| more.iter().any(|other| same_number(*number, *other));
        if self.is_date() != other.is_date() && !less.is_empty() && !less.iter().all(found) {
            return SameFact::Unknown;
        }
        if !less.iter().all(found) {
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
        ] {
            assert_eq!(figure(one).same(&figure(other)), same, "{one} / {other}");
        }
    }
}
