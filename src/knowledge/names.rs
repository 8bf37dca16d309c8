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
    pub country: [u8; 2],
    /// True if it is far smaller than the largest city of its name.
    pub is_minor: bool,
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

/// The number of the Wikidata item of a well-known organisation, as "Q42"; none where several
/// things have its name.
#[must_use]
pub fn organisation_item(folded: &str) -> Option<String> {
    ORGANISATIONS.record(folded)?.split_once('\t').map(|(_, number)| format!("Q{number}"))
}

/// True for the name of a large city.
#[must_use]
pub fn is_large_city(folded: &str) -> bool {
    CITIES.record(folded).is_some_and(|record| !record.contains('~'))
}

/// The cities of that name, one a country, the largest first.
pub fn cities(folded: &str) -> impl Iterator<Item = City> + use<> {
    let cells = CITIES.record(folded).unwrap_or_default().split('\t').skip(1);
    cells.filter_map(|cell| {
        let (country, place) = cell.trim_start_matches('~').split_at_checked(2)?;
        let (lat, lon) = place.split_once(' ')?;
        let country: [u8; 2] = country.as_bytes().try_into().ok()?;
        Some(City {
            country: country.map(|letter| letter.to_ascii_uppercase()),
            is_minor: country[0].is_ascii_lowercase(),
            lat: lat.parse().ok()?,
            lon: lon.parse().ok()?,
        })
    })
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
            let mut starts = vec![0];
            // Byte by byte: the first text of a visit waits for it.
            for (at, byte) in (1..).zip(bytes) {
                if matches!(byte, b';' | b'\n') {
                    starts.push(at);
                }
            }
            starts
        });
        let found = starts.binary_search_by(|at| order(&bytes[*at as usize..], key.as_bytes()));
        let rest = &text[starts[found.ok()?] as usize..];
        Some(rest.split([';', '\n']).next().unwrap_or(rest))
    }
}

/// How the first field of the record that `rest` opens with compares to `key`.
fn order(rest: &[u8], key: &[u8]) -> Ordering {
    let divides = |byte: u8| matches!(byte, b';' | b'\n' | b'\t');
    for (at, byte) in key.iter().enumerate() {
        match rest.get(at) {
            Some(same) if same == byte && !divides(*byte) => {}
            Some(other) if !divides(*other) => return other.cmp(byte),
            _ => return Ordering::Less,
        }
    }
    match rest.get(key.len()) {
        Some(more) if !divides(*more) => Ordering::Greater,
        _ => Ordering::Equal,
    }
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
        let countries = |name: &str| -> Vec<String> {
            let letters = |city: City| city.country.map(char::from).iter().collect();
            cities(name).filter(|city| !city.is_minor).map(letters).collect()
        };
        assert_eq!(countries("osaka"), ["JP"]);
        assert_eq!(countries("cambridge"), ["GB", "CA", "US", "NZ"]);
        assert_eq!(countries("london"), ["GB"], "its namesakes are far smaller");
        assert_eq!(countries("alder"), [""; 0]);
        assert!(is_large_city("osaka") && !is_large_city("cambridge"));
    }

    #[test]
    fn an_organisation_has_the_item_that_alone_has_its_name() {
        assert_eq!(organisation_item("united nations").as_deref(), Some("Q1065"));
        assert_eq!(organisation_item("alder people's council"), None);
    }
}
