//! The problem: a hundred thousand names are worth knowing, and not worth their bytes.
//!
//! Each list is a filter that answers whether it has a name and cannot be read back: one other name
//! in thirty looks listed, or one phrase in a thousand where phrases are looked up word by word; the
//! network of names weighs that. `copydesk train lists` writes them, from the lists `forenames` and
//! `surnames` (CC0 and Unlicense), `geonames_cities15000` (`GeoNames`, CC BY 4.0),
//! `wikidata_organisations_products` (Wikidata, CC0) and what `training/names` adds (ours).

#[cfg(feature = "cli")]
use super::ribbon;
pub use super::ribbon::Key as Phrase;
use super::ribbon::Ribbon;
use crate::hash::digest;
use std::sync::LazyLock;

static FILE: &[u8] = include_bytes!("lists.bin");

static FILTERS: LazyLock<Vec<Ribbon<'static>>> = LazyLock::new(|| {
    let mut file = FILE;
    let read = |list: List| {
        let (filter, rest) = Ribbon::read(file, list.bits())?;
        file = rest;
        Some(filter)
    };
    List::ALL.into_iter().map_while(read).collect()
});

/// Which lists these are: what learnt with others would read nonsense in them.
pub fn lists_digest() -> u64 {
    digest(FILE)
}

/// A list, in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Family names.
    Surname,
    /// Given names.
    Forename,
    /// Cities of more than 15,000 people.
    City,
    /// Organisations: those that an encyclopedia knows in many languages, and more of each country.
    Organisation,
    /// Products: makes, craft, weapons, drugs, programs.
    Product,
    /// Places that are no cities: regions, waters, mountains, buildings, roads.
    Place,
    /// Events: wars, storms, cups, feasts.
    Event,
    /// Laws, treaties and cases.
    Law,
    /// Titles of works.
    Work,
    /// Awards, diseases, languages, indices, species.
    Other,
}

impl List {
    /// All lists.
    pub const ALL: [Self; 10] = [
        Self::Surname,
        Self::Forename,
        Self::City,
        Self::Organisation,
        Self::Product,
        Self::Place,
        Self::Event,
        Self::Law,
        Self::Work,
        Self::Other,
    ];

    /// True if it lists names of several words.
    #[must_use]
    pub fn has_phrases(self) -> bool {
        !matches!(self, Self::Surname | Self::Forename)
    }

    /// Bits of a name.
    fn bits(self) -> usize {
        if self.has_phrases() { 10 } else { 5 }
    }
}

/// True if a phrase is listed, and for a few that are not.
#[must_use]
pub fn is_listed(list: List, phrase: &Phrase) -> bool {
    FILTERS.get(list as usize).is_some_and(|filter| filter.has(phrase))
}

/// The file of lists, each given by the hashes of its phrases.
#[cfg(feature = "cli")]
#[must_use]
pub fn pack(lists: &[Vec<u64>; List::ALL.len()]) -> Vec<u8> {
    let filters = List::ALL.into_iter().zip(lists);
    filters.flat_map(|(list, phrases)| ribbon::pack(phrases, list.bits())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::{hash, hash_pair};

    #[test]
    fn each_list_has_its_names() {
        assert_eq!(FILTERS.len(), List::ALL.len(), "the file holds all lists");
        for (list, name, is_in) in [
            (List::Forename, "maria", true),
            (List::Surname, "schmidt", true),
            (List::City, "osaka", true),
            (List::Organisation, "google", true),
            (List::Product, "javascript", true),
            (List::Place, "lofoten", true),
            (List::Event, "ashes", true),
            (List::Law, "gdpr", true),
            (List::Work, "macbeth", true),
            (List::Other, "sensex", true),
            (List::City, "quxvort", false),
        ] {
            assert_eq!(is_listed(list, &Phrase::new(hash_pair(0, hash(name)))), is_in, "{name}");
        }
        let unknown = (0..10_000).map(|number| Phrase::new(hash_pair(hash("zq"), number)));
        let unknown = unknown.filter(|phrase| is_listed(List::Product, phrase));
        assert!(unknown.count() < 60);
    }
}
