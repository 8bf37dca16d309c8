//! The problem: thousands of given names, cities and organisations must be known from the first
//! word on, and a page that opens must not wait for a table to be built.
//!
//! The tables are the files that `generate.py` writes: folded records in byte order, divided by `;`
//! or a line break. They are searched by halving, in place, without being read first. Sources:
//! given names: the lists `forenames` and `surnames` (CC0 and Unlicense), chosen by `generate.py`;
//! cities: `geonames_cities15000` (`GeoNames`, CC BY 4.0); organisations:
//! `wikidata_organisations_products` (Wikidata, CC0); plain words: counted in training articles
//! (Wikinews, CC BY 2.5, and articles written for this project), held-back ones left out.

const FORENAMES: &str = include_str!("forenames.txt");
const CITIES: &str = include_str!("cities.txt");
const ORGANISATIONS: &str = include_str!("organisations.txt");
const PLAIN_WORDS: &str = include_str!("plain.txt");

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
    record(FORENAMES, folded).is_some()
}

/// True for a word that news writes in lower case.
#[must_use]
pub fn is_plain_word(folded: &str) -> bool {
    record(PLAIN_WORDS, folded).is_some()
}

/// True for the name of a well-known organisation.
#[must_use]
pub fn is_known_organisation(folded: &str) -> bool {
    record(ORGANISATIONS, folded).is_some()
}

/// The largest city of that name.
#[must_use]
pub fn city(folded: &str) -> Option<City> {
    let mut fields = record(CITIES, folded)?.split('\t').skip(1);
    let country = fields.next()?;
    let mut number = || fields.next()?.parse().ok();
    Some(City { country, lat: number()?, lon: number()? })
}

/// The record of `table` whose first field is `key`.
fn record<'t>(table: &'t str, key: &str) -> Option<&'t str> {
    let bytes = table.as_bytes();
    let is_divider = |byte: &u8| matches!(byte, b';' | b'\n');
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low.midpoint(high);
        let start = bytes[low..middle].iter().rposition(is_divider).map_or(low, |at| low + at + 1);
        let end = bytes[middle..high].iter().position(is_divider).map_or(high, |at| middle + at);
        let start = start.min(end);
        let record = table.get(start..end)?;
        let found = record.split('\t').next().unwrap_or(record);
        match found.as_bytes().cmp(key.as_bytes()) {
            std::cmp::Ordering::Equal => return Some(record),
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start.saturating_sub(1).max(low),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_of_a_table_is_found() {
        for table in [FORENAMES, CITIES, ORGANISATIONS, PLAIN_WORDS] {
            for line in table.split([';', '\n']) {
                let key = line.split('\t').next().expect("a split has a first part");
                assert_eq!(record(table, key), Some(line));
            }
        }
        assert_eq!(record("a;bb\nc", "b"), None);
        assert_eq!(record("a;bb\nc", "c"), Some("c"));
        assert_eq!(record("", "a"), None);
    }

    #[test]
    fn a_city_knows_its_country() {
        assert_eq!(city("osaka").map(|city| city.country), Some("JP"));
        assert_eq!(city("alder"), None);
    }
}
