//! The problem: there is a Cambridge in four countries, and a dot on the wrong one is worse than none.
//!
//! A name that cities of several countries have is the one in the country that the text itself puts
//! behind it ("Cambridge, Ontario"), else the one whose country the text names most often. Where it
//! names none of them, only a city without a rival of its size is taken.

use super::draft::{Document, Draft, Target};
use super::entry::{EntityKind, Place};
use super::lexicon::{lexicon, phrase_key};
use crate::knowledge::{City, cities};
use std::collections::BTreeMap;

/// How often the text names each country, by ISO 3166-1 code.
pub struct Countries(BTreeMap<[u8; 2], usize>);

impl Countries {
    /// Counts countries, their regions and people, and cities that are of one country alone.
    pub fn named(document: &Document<'_>, drafts: &[Draft]) -> Self {
        let mut counts = BTreeMap::new();
        for draft in drafts {
            let code = area_code(draft.target).or_else(|| {
                let is_plain = draft.kind == EntityKind::Place && draft.target == Target::Words;
                let mut cities = is_plain
                    .then(|| cities(&phrase_key(draft.surface(document))))
                    .into_iter()
                    .flatten()
                    .filter(|city| !city.is_minor);
                let first = cities.next()?;
                cities.next().is_none().then_some(first.country)
            });
            if let Some(code) = code {
                *counts.entry(code).or_default() += 1;
            }
        }
        Self(counts)
    }

    /// The city of that name which the text can mean.
    fn city(&self, name: &str) -> Option<City> {
        let rivals: Vec<City> = cities(name).filter(|city| !city.is_minor).collect();
        let count = |city: &City| self.0.get(&city.country).copied().unwrap_or(0);
        let most = rivals.iter().map(count).max()?;
        let mut best = rivals.iter().filter(|city| count(city) == most);
        match (best.next(), best.next()) {
            (Some(city), None) => Some(*city),
            _ => None,
        }
    }
}

/// Where a place is, by the mentions of it among `drafts`; only what the tables know and the text
/// does not contradict.
pub fn place<'d>(
    document: &Document<'_>,
    all: &[Draft],
    countries: &Countries,
    mentions: impl Iterator<Item = &'d Draft>,
    name: &str,
) -> Option<Place> {
    let name = phrase_key(name);
    let mut behind = None;
    for draft in mentions {
        if let Target::Area(area) | Target::Government(area) = draft.target {
            let area = &lexicon().areas[usize::from(area)];
            return Some(Place { country: area.code.to_owned(), lat: area.lat, lon: area.lon });
        }
        behind = behind.or_else(|| code_behind(document, all, draft));
    }
    let Some(code) = behind else {
        return countries.city(&name).map(|city| at(city.country, Some(&city)));
    };
    Some(at(code, cities(&name).find(|city| city.country == code).as_ref()))
}

fn at(country: [u8; 2], city: Option<&City>) -> Place {
    Place {
        country: country.map(char::from).iter().collect(),
        lat: city.map(|city| city.lat),
        lon: city.map(|city| city.lon),
    }
}

/// The country that stands behind a name and a comma: "Cambridge, Ontario".
fn code_behind(document: &Document<'_>, all: &[Draft], draft: &Draft) -> Option<[u8; 2]> {
    let field = &document.fields[draft.field];
    if field.surface(draft.end) != "," {
        return None;
    }
    let next = (draft.field, draft.end + 1);
    let at = all.partition_point(|draft| (draft.field, draft.start) < next);
    let next = all.get(at).filter(|draft| (draft.field, draft.start) == next)?;
    // "Leeds, France and Spain" counts up; what closes the pair is a mark or the end.
    let closes = |mark: &str| matches!(mark, "," | "." | ")" | ";" | ":" | "—" | "–" | "");
    let is_area = matches!(next.target, Target::Area(_)) && next.kind == EntityKind::Place;
    (is_area && closes(field.surface(next.end))).then(|| area_code(next.target)).flatten()
}

fn area_code(target: Target) -> Option<[u8; 2]> {
    let (Target::Area(area) | Target::Government(area)) = target else { return None };
    lexicon().areas[usize::from(area)].code.as_bytes().try_into().ok()
}

#[cfg(test)]
mod tests {
    use crate::entity::tag;

    #[test]
    fn a_name_of_many_cities_waits_for_its_country() {
        for (text, name, country) in [
            ("The fair opened in Osaka on Monday.", "Osaka", Some("JP")),
            ("The fair opened in Cambridge on Monday.", "Cambridge", None),
            ("Police in Cambridge, Ontario, closed the road.", "Cambridge", Some("CA")),
            ("Canada sent two trains to Cambridge. Canada paid.", "Cambridge", Some("CA")),
            ("Britain and Canada sent trains to Cambridge.", "Cambridge", None),
            ("The trains from London, Ontario, were late.", "London", Some("CA")),
            ("Canada sent two trains to London.", "London", Some("GB")),
            ("Spain sent two trains to Toledo.", "Toledo", Some("ES")),
            ("She visited London, France and Spain.", "London", Some("GB")),
        ] {
            let found = tag("", text, None);
            let entity = found.iter().find(|entity| entity.name == name);
            let entity = entity.unwrap_or_else(|| panic!("{text}: {found:#?}"));
            let place = entity.place.as_ref().map(|place| place.country.as_str());
            assert_eq!(place, country, "{text}");
        }
    }
}
