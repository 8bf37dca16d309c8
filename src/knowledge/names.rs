//! The problem: thousands of given names, cities and organisations must be known from the first
//! word on, and a page that opens must not wait for a table to be built.
//!
//! The tables are the files that `generate.py` writes: folded records in byte order, divided by `;`
//! or a line break. They are searched by halving, in place; one pass over the bytes finds where
//! their records start. Sources:
//! given names: the lists `forenames` and `surnames` (CC0 and Unlicense), chosen by `generate.py`;
//! cities: `geonames_cities15000` (`GeoNames`, CC BY 4.0); organisations:
//! `wikidata_organisations_products` (Wikidata, CC0); plain words: counted in training articles
//! (Wikinews, CC BY 2.5, and articles written for this project), held-back ones left out.

use std::cmp::Ordering;
use std::sync::OnceLock;

static FORENAMES: Table = Table::new(include_str!("forenames.txt"));
static CITIES: Table = Table::new(include_str!("cities.txt"));
static ORGANISATIONS: Table = Table::new(include_str!("organisations.txt"));
static PLAIN_WORDS: Table = Table::new(include_str!("plain.txt"));

/// A city: the country's ISO 3166-1 code and where it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct City {
    /// ISO 3166-1 alpha-2 code.
    pub country: &'static str,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

/// True for a common given name; `folded` as [`fold`](crate::text::fold) leaves it.
#[must_use]
pub fn is_forename(folded: &str) -> bool {
    FORENAMES.record(folded).is_some()
}

/// True for a word that news writes in lower case.
#[must_use]
pub fn is_plain_word(folded: &str) -> bool {
    PLAIN_WORDS.record(folded).is_some()
}

/// True for the name of a well-known organisation.
#[must_use]
pub fn is_known_organisation(folded: &str) -> bool {
    ORGANISATIONS.record(folded).is_some()
}

/// The largest city of that name.
#[must_use]
pub fn city(folded: &str) -> Option<City> {
    let mut fields = CITIES.record(folded)?.split('\t').skip(1);
    let country = fields.next()?;
    let mut number = || fields.next()?.parse().ok();
    Some(City { country, lat: number()?, lon: number()? })
}

/// A table and, from its first use on, where its records start.
struct Table(&'static str, OnceLock<Vec<u32>>);

impl Table {
    const fn new(text: &'static str) -> Self {
        Self(text, OnceLock::new())
    }

    /// The record whose first field is `key`.
    fn record(&self, key: &str) -> Option<&'static str> {
        let (text, bytes) = (self.0, self.0.as_bytes());
        let starts = self.1.get_or_init(|| {
            let dividers = text.match_indices([';', '\n']).map(|(at, _)| at + 1);
            let starts = std::iter::once(0).chain(dividers);
            starts.map(|at| u32::try_from(at).expect("a table has far less than 4 GB")).collect()
        });
        let found = starts.binary_search_by(|at| order(&bytes[*at as usize..], key.as_bytes()));
        let rest = &text[starts[found.ok()?] as usize..];
        Some(rest.split([';', '\n']).next().unwrap_or(rest))
    }
}

/// How the first field of the record that `rest` opens with compares to `key`.
fn order(rest: &[u8], key: &[u8]) -> Ordering {
    let ends = |at: usize| matches!(rest.get(at), None | Some(b';' | b'\n' | b'\t'));
    for (at, byte) in key.iter().enumerate() {
        if ends(at) {
            return Ordering::Less;
        }
        if rest[at] != *byte {
            return rest[at].cmp(byte);
        }
    }
    if ends(key.len()) { Ordering::Equal } else { Ordering::Greater }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_of_a_table_is_found() {
        for table in [&FORENAMES, &CITIES, &ORGANISATIONS, &PLAIN_WORDS] {
            for line in table.0.split([';', '\n']) {
                let key = line.split('\t').next().expect("a split has a first part");
                assert_eq!(table.record(key), Some(line));
            }
        }
        assert_eq!(Table::new("a;bb\nc").record("b"), None);
        assert_eq!(Table::new("a;bb\nc").record("c"), Some("c"));
        assert_eq!(Table::new("").record("a"), None);
    }

    #[test]
    fn a_city_knows_its_country() {
        assert_eq!(city("osaka").map(|city| city.country), Some("JP"));
        assert_eq!(city("alder"), None);
    }
}
