//! The problem: "five miles" and "8km" are one distance, told to the readers of two countries.
//!
//! A unit has a dimension and a size in the base unit of that dimension. Two amounts agree where
//! one of them, converted to the unit of the other, rounds to it.

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dimension {
    Length,
    Mass,
    Area,
    Volume,
    Speed,
    Temperature,
}

use Dimension::{Area, Length, Mass, Speed, Temperature, Volume};

/// Names of units as [`super::word`] writes them, with the size in metres, kilograms, square metres,
/// litres, kilometres an hour or degrees Celsius. Source: the international yard and pound of 1959,
/// the United States gallon, and their multiples; the long ton and the tonne differ by less than
/// the rounding allows.
const UNITS: &[(&str, Dimension, f64)] = &[
    ("millimeters", Length, 0.001),
    ("centimeters", Length, 0.01),
    ("meters", Length, 1.0),
    ("kilometers", Length, 1000.0),
    ("inches", Length, 0.0254),
    ("feet", Length, 0.3048),
    ("yards", Length, 0.9144),
    ("miles", Length, 1609.344),
    ("nautical miles", Length, 1852.0),
    ("grams", Mass, 0.001),
    ("kilograms", Mass, 1.0),
    ("tons", Mass, 1000.0),
    ("ounces", Mass, 0.028_349_5),
    ("pounds", Mass, 0.453_592),
    ("stone", Mass, 6.350_29),
    ("acres", Area, 4046.86),
    ("hectares", Area, 10_000.0),
    ("square feet", Area, 0.092_903),
    ("square meters", Area, 1.0),
    ("square yards", Area, 0.836_127),
    ("square kilometers", Area, 1_000_000.0),
    ("square miles", Area, 2_589_988.0),
    ("liters", Volume, 1.0),
    ("gallons", Volume, 3.785_41),
    ("pints", Volume, 0.473_176),
    ("mph", Speed, 1.609_344),
    ("kph", Speed, 1.0),
    ("celsius", Temperature, 1.0),
    ("fahrenheit", Temperature, 5.0 / 9.0),
];

/// Fahrenheit's reading where Celsius has its zero.
const FREEZING_FAHRENHEIT: f64 = 32.0;
/// Share by which a converted amount may miss the other, however coarsely both are rounded.
const MAX_ROUNDING: f64 = 0.1;
/// Degrees by which a converted temperature may miss the other: half a degree of the coarser scale,
/// and a rounding on each side.
const MAX_DEGREES: f64 = 1.0;

/// An amount of a known unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    value: f64,
    dimension: Dimension,
    size: f64,
}

impl Measure {
    /// The amount that a number and the words of its unit tell.
    pub fn of(value: f64, units: &[String]) -> Option<Self> {
        let name = match units {
            [one] => one.clone(),
            [.., first, last] if matches!(first.as_str(), "square" | "nautical") => {
                format!("{first} {last}")
            }
            [.., last] => last.clone(),
            [] => return None,
        };
        let (_, dimension, size) = UNITS.iter().find(|(unit, ..)| *unit == name)?;
        Some(Self { value, dimension: *dimension, size: *size })
    }

    /// Whether two amounts of different units agree; none where they measure different things or
    /// are of one unit.
    pub fn agrees(&self, other: &Self) -> Option<bool> {
        let one_unit = (self.size - other.size).abs() < f64::EPSILON;
        if self.dimension != other.dimension || one_unit {
            return None;
        }
        let (one, two) = (self.base(), other.base());
        if self.dimension == Temperature {
            return Some((one - two).abs() <= MAX_DEGREES);
        }
        let miss = (one - two).abs();
        let rounds = miss <= self.rounding().max(other.rounding());
        Some(rounds && miss <= MAX_ROUNDING * one.abs().max(two.abs()))
    }

    fn base(&self) -> f64 {
        let is_fahrenheit = self.dimension == Temperature && self.size < 1.0;
        (self.value - if is_fahrenheit { FREEZING_FAHRENHEIT } else { 0.0 }) * self.size
    }

    /// Half of the last place that the amount is told to, in base units.
    fn rounding(&self) -> f64 {
        let text = self.value.abs().to_string();
        let place = match text.split_once('.') {
            Some((_, decimals)) => decimals.chars().fold(1.0, |place, _| place / 10.0),
            None => text.chars().rev().take_while(|c| *c == '0').fold(1.0, |place, _| place * 10.0),
        };
        0.5 * place * self.size
    }
}

/// The name in the table of a unit in singular or short form, if it is one.
pub fn name(word: &str) -> Option<&'static str> {
    Some(match word {
        "mm" | "millimeter" | "millimeters" => "millimeters",
        "cm" | "cms" | "centimeter" | "centimeters" => "centimeters",
        "meter" | "meters" => "meters",
        "km" | "kms" | "kilometer" | "kilometers" => "kilometers",
        "inches" => "inches",
        "ft" | "foot" | "feet" => "feet",
        "yard" | "yards" => "yards",
        "mi" | "mile" | "miles" => "miles",
        "gram" | "grams" => "grams",
        "kg" | "kgs" | "kilo" | "kilos" | "kilogram" | "kilograms" => "kilograms",
        "ton" | "tons" | "tonne" | "tonnes" => "tons",
        "oz" | "ounce" | "ounces" => "ounces",
        "lb" | "lbs" | "pound" | "pounds" => "pounds",
        "acre" | "acres" => "acres",
        "ha" | "hectare" | "hectares" => "hectares",
        "liter" | "liters" => "liters",
        "gallon" | "gallons" => "gallons",
        "pint" | "pints" => "pints",
        "mph" => "mph",
        "kph" | "kmh" | "km/h" => "kph",
        "celsius" | "centigrade" => "celsius",
        "fahrenheit" => "fahrenheit",
        _ => return None,
    })
}

/// The name of a unit for a word that is one only after a number, or after "degrees".
pub fn name_after_figure(word: &str) -> Option<&'static str> {
    Some(match word {
        "square" | "sq" => "square",
        "nautical" => "nautical",
        "degree" | "degrees" | "°" => "degrees",
        "c" | "°c" => "celsius",
        "f" | "°f" => "fahrenheit",
        "stone" | "stones" => "stone",
        "in" | "inch" => return None,
        _ => return name(word),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converted_amounts_agree_within_their_rounding() {
        for (one, unit, other, other_unit, agree) in [
            (5.0, "miles", 8.0, "kilometers", Some(true)),
            (5.0, "miles", 5.0, "kilometers", Some(false)),
            (12.0, "miles", 20.0, "kilometers", Some(true)),
            (500.0, "miles", 800.0, "kilometers", Some(true)),
            (1.0, "miles", 2.0, "kilometers", Some(false)),
            (100.0, "feet", 30.0, "meters", Some(true)),
            (100.0, "feet", 40.0, "meters", Some(false)),
            (160.0, "pounds", 73.0, "kilograms", Some(true)),
            (100.0, "fahrenheit", 38.0, "celsius", Some(true)),
            (100.0, "fahrenheit", 42.0, "celsius", Some(false)),
            (14.0, "fahrenheit", -10.0, "celsius", Some(true)),
            (250.0, "acres", 100.0, "hectares", Some(true)),
            (1000.0, "liters", 264.0, "gallons", Some(true)),
            (50.0, "mph", 80.0, "kph", Some(true)),
            (5.0, "miles", 8.0, "miles", None),
            (5.0, "miles", 8.0, "kilograms", None),
        ] {
            let measure = |value, unit: &str| {
                Measure::of(value, &[unit.to_owned()]).expect("a unit of the table")
            };
            let (left, right) = (measure(one, unit), measure(other, other_unit));
            assert_eq!(left.agrees(&right), agree, "{one} {unit} / {other} {other_unit}");
            assert_eq!(right.agrees(&left), agree, "{other} {other_unit} / {one} {unit}");
        }
    }
}
