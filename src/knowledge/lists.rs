//! The problem: a hundred thousand names are worth knowing, and not worth their bytes.
//!
//! Each list is a Bloom filter (Bloom, "Space/time trade-offs in hash coding with allowable errors",
//! 1970): a byte an entry, half as much again where phrases are looked up word by word. One name in
//! forty, or one phrase in three hundred, looks listed and is not; the network of names weighs that. `copydesk train lists` writes them, from the lists `forenames` and
//! `surnames` (CC0 and Unlicense), `geonames_cities15000` (`GeoNames`, CC BY 4.0) and
//! `wikidata_organisations_products` (Wikidata, CC0).

const FILE: &[u8] = include_bytes!("lists.bin");

/// A list, in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Family names.
    Surname,
    /// Given names.
    Forename,
    /// Cities of more than 15,000 people.
    City,
    /// Organisations that an encyclopedia knows in many languages.
    Organisation,
    /// Products that it knows.
    Product,
}

impl List {
    /// All lists.
    pub const ALL: [Self; 5] =
        [Self::Surname, Self::Forename, Self::City, Self::Organisation, Self::Product];

    /// True if it lists names of several words.
    #[must_use]
    pub fn has_phrases(self) -> bool {
        !matches!(self, Self::Surname | Self::Forename)
    }
}

/// Bits that an entry sets.
const PROBES: u64 = 6;
/// Bytes of a list's length in front of it.
const HEADER: usize = 4;

/// True if a phrase of this hash is listed, and for a few that are not.
#[must_use]
pub fn is_listed(list: List, phrase: u64) -> bool {
    let mut file = FILE;
    for candidate in List::ALL {
        let Some((header, rest)) = file.split_first_chunk::<HEADER>() else { return false };
        let length = usize::try_from(u32::from_le_bytes(*header)).unwrap_or(usize::MAX);
        let (bits, rest) = rest.split_at(length.min(rest.len()));
        if candidate == list {
            return !bits.is_empty()
                && probes(phrase, bits.len()).all(|at| bits[at / 8] >> (at % 8) & 1 == 1);
        }
        file = rest;
    }
    false
}

#[cfg(any(test, feature = "cli"))]
/// The file of lists, each given by the hashes of its phrases.
#[must_use]
pub fn pack(lists: &[Vec<u64>; 5]) -> Vec<u8> {
    let mut out = Vec::new();
    for (list, phrases) in List::ALL.into_iter().zip(lists) {
        let size = phrases.len() * if list.has_phrases() { 3 } else { 2 } / 2;
        let mut bits = vec![0_u8; size];
        for phrase in phrases {
            for at in probes(*phrase, bits.len()) {
                bits[at / 8] |= 1 << (at % 8);
            }
        }
        out.extend(u32::try_from(bits.len()).unwrap_or(u32::MAX).to_le_bytes());
        out.extend(bits);
    }
    out
}

/// The bits of a phrase in a filter of `bytes` bytes (double hashing: Kirsch and Mitzenmacher, 2006).
fn probes(phrase: u64, bytes: usize) -> impl Iterator<Item = usize> {
    let (first, second) = (phrase & 0xffff_ffff, phrase >> 32 | 1);
    let bits = bytes as u64 * 8;
    (0..PROBES)
        .map(move |probe| usize::try_from((first + probe * second) % bits).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_listed_is_found_and_little_else() {
        let mixed = |seed: u64| seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(31);
        let phrases: Vec<u64> = (0..2000).map(mixed).collect();
        let file = pack(&[phrases.clone(), vec![], vec![], vec![], vec![]]);
        let bits = &file[HEADER..HEADER + 2000];
        let has = |phrase: u64| probes(phrase, 2000).all(|at| bits[at / 8] >> (at % 8) & 1 == 1);
        assert!(phrases.iter().all(|phrase| has(*phrase)));
        let wrong = (10_000..20_000).filter(|seed| has(mixed(*seed))).count();
        assert!(wrong < 400, "{wrong} of 10,000");
    }
}
