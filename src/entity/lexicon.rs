//! The problem: the tables of `knowledge` are text; a tagger needs each word's classes and each
//! known name at once.
//!
//! One index is built at first use: a set of class bits for single words, and one map from folded
//! phrases to what they name. Large tables stay as they are and are searched in place.

use crate::knowledge as k;
use crate::text::{WordMap, WordSet, fold};
use std::sync::OnceLock;

/// A country or region of the tables.
#[derive(Debug)]
pub struct Area {
    /// The first name of its row.
    pub name: &'static str,
    /// ISO 3166-1 code, or empty for a region of many countries.
    pub code: &'static str,
    /// True for a row of the country table.
    pub is_country: bool,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
}

/// What a known phrase names; numbers index [`Lexicon::areas`] and the organisations table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A country or region by its name.
    Area(u16),
    /// A country by its initials.
    AreaInitials(u16),
    /// The people or adjective of an area.
    Demonym(u16),
    /// An organisation by its name.
    Organisation(u16),
    /// An organisation by its initials.
    OrganisationInitials(u16),
}

macro_rules! classes {
    ($($name:ident = $bit:literal from $table:expr, $doc:literal;)*) => {
        $(#[doc = $doc] pub const $name: u32 = 1 << $bit;)*
        const TABLES: &[(u32, &str)] = &[$(($name, $table)),*];
    };
}

classes! {
    STOP = 0 from k::STOP_WORDS, "Function words.";
    HONORIFIC = 1 from k::HONORIFICS, "Forms of address and ranks.";
    ROLE = 2 from k::ROLE_NOUNS, "What a person is or does.";
    MODIFIER = 3 from k::ROLE_MODIFIERS, "Words before a role noun.";
    ORGANISATION = 4 from k::ORGANISATION_HEADS, "Heads of organisations.";
    PLACE = 5 from k::PLACE_HEADS, "Heads of places.";
    PLACE_LOWER = 6 from k::PLACE_HEADS_LOWER, "Heads of places in lower case.";
    PLACE_OPENER = 7 from k::PLACE_OPENERS, "Openers of places.";
    LAW = 8 from k::LAW_HEADS, "Heads of laws.";
    LAW_LOWER = 9 from k::LAW_HEADS_LOWER, "Heads of laws in lower case.";
    EVENT = 10 from k::EVENT_HEADS, "Heads of events.";
    EVENT_LOWER = 11 from k::EVENT_HEADS_LOWER, "Heads of events in lower case.";
    EVENT_OPENER = 12 from k::EVENT_OPENERS, "Openers of events.";
    OTHER = 13 from k::OTHER_HEADS, "Heads of awards and the like.";
    WORK = 14 from k::WORK_HEADS, "Heads of works.";
    PRODUCT = 15 from k::PRODUCT_HEADS, "Openers of products.";
    GROUP = 16 from k::GROUPS, "Creeds and peoples.";
    ACTING = 17 from k::ACTING_VERBS, "Verbs of governments.";
    SPEECH = 18 from k::SPEECH_VERBS, "Verbs of speech.";
    PREPOSITION = 19 from k::PLACE_PREPOSITIONS, "Prepositions of place.";
    COMPASS = 20 from k::COMPASS, "Compass adjectives.";
    DISEASE = 22 from k::DISEASES, "Diseases.";
    EVENT_ALONE = 23 from k::EVENTS, "Feasts and events of one word.";
    EVENT_BETWEEN = 24 from k::EVENTS_BETWEEN, "Heads of events between two, in lower case.";
    REGION_WORD = 25 from k::REGION_WORDS, "Words before a lower-case head of a place.";
    SOURCE = 26 from k::SOURCES_OF_PLACES, "Nouns before the \"of\" of a place.";
    CALLING = 28 from k::CALLINGS, "What a person is, in a role only.";
    STAKE = 27 from k::STAKES, "What one has in a company.";
    PERSON_VERB = 29 from k::PERSON_VERBS, "Verbs of what people do to people.";
    INNER = 21 from k::INNER_WORDS, "Words inside names.";
}

/// The index over the small tables.
#[derive(Debug)]
pub struct Lexicon {
    /// Countries, then regions.
    pub areas: Vec<Area>,
    /// Organisations by their first name.
    pub organisations: Vec<&'static str>,
    /// Capital cities, folded, to their countries.
    pub capitals: WordMap<String, u16>,
    phrases: WordMap<String, Known>,
    /// The letters with which the phrases open.
    openers: WordSet<String>,
    classes: WordMap<&'static str, u32>,
}

/// Words of the longest phrase that is looked for ("Democratic People's Republic of Korea").
pub const MAX_PHRASE_WORDS: usize = 9;

/// The index, built at first use.
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(Lexicon::new)
}

impl Lexicon {
    fn new() -> Self {
        let mut out = Self {
            areas: Vec::new(),
            organisations: Vec::new(),
            capitals: WordMap::default(),
            phrases: WordMap::default(),
            openers: WordSet::default(),
            classes: WordMap::default(),
        };
        for (bit, table) in TABLES {
            for word in table.split_whitespace() {
                *out.classes.entry(word).or_default() |= bit;
            }
        }
        for row in k::COUNTRIES.lines() {
            let [code, names, people, capitals, lat, lon] = fields(row);
            let index = out.area(code, names, people, true, lat, lon);
            for capital in capitals.split(';').filter(|capital| !capital.is_empty()) {
                if !names.split(';').any(|name| name == capital) {
                    out.capitals.insert(phrase_key(capital), index);
                }
            }
        }
        for row in k::REGIONS.lines() {
            let [names, people, code, lat, lon, _] = fields(row);
            out.area(code, names, people, false, lat, lon);
        }
        for row in k::ORGANISATIONS.lines() {
            let [names, initials, ..] = fields(row);
            let index = index_of(out.organisations.len());
            out.organisations.push(names.split(';').next().unwrap_or_default());
            out.add(names, Known::Organisation(index));
            out.add(initials, Known::OrganisationInitials(index));
        }
        out
    }

    fn area(
        &mut self,
        code: &'static str,
        names: &'static str,
        people: &str,
        is_country: bool,
        lat: &str,
        lon: &str,
    ) -> u16 {
        let index = index_of(self.areas.len());
        let name = names.split(';').next().unwrap_or_default();
        let (lat, lon) = (lat.parse().ok(), lon.parse().ok());
        self.areas.push(Area { name, code, is_country, lat, lon });
        for name in names.split(';') {
            let capitals = name.chars().all(|c| c.is_uppercase() || c == '.');
            let known = if capitals { Known::AreaInitials(index) } else { Known::Area(index) };
            self.add(name, known);
        }
        for person in people.split(';').filter(|person| !person.is_empty()) {
            self.add(person, Known::Demonym(index));
            if !person.ends_with(['s', 'h', 'x']) && !person.ends_with("men") {
                self.add(&format!("{person}s"), Known::Demonym(index));
            }
        }
        index
    }

    /// The first row that names a phrase has it: countries stand before regions.
    fn add(&mut self, names: &str, known: Known) {
        for name in names.split(';').filter(|name| !name.is_empty()) {
            let key = phrase_key(name);
            self.openers.insert(opener(&key).to_owned());
            self.phrases.entry(key).or_insert(known);
        }
    }

    /// What the folded phrase names.
    pub fn known(&self, folded: &str) -> Option<Known> {
        self.phrases.get(folded).copied()
    }

    /// True if a known phrase can open with the folded word.
    pub fn opens_phrase(&self, key: &str) -> bool {
        self.openers.contains(opener(key))
    }

    /// The classes of a folded word.
    pub fn classes(&self, folded: &str) -> u32 {
        self.classes.get(folded).copied().unwrap_or(0)
    }

    /// True if the folded word has one of the classes.
    pub fn is(&self, folded: &str, classes: u32) -> bool {
        self.classes(folded) & classes != 0
    }
}

/// The form under which a phrase is kept: folded, without dots, one space between words.
pub fn phrase_key(name: &str) -> String {
    let folded = fold(name);
    if folded.contains('.') { folded.replace('.', "") } else { folded.into_owned() }
}

/// The letters and digits before anything else: words are cut otherwise in phrases and in texts.
fn opener(key: &str) -> &str {
    key.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default()
}

fn index_of(length: usize) -> u16 {
    u16::try_from(length).expect("the tables have far fewer than 65,536 rows")
}

/// The fields of a row; missing ones are empty.
fn fields(row: &'static str) -> [&'static str; 6] {
    let mut parts = row.split('|').map(str::trim);
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_country_leads_to_it() {
        let lexicon = lexicon();
        for (phrase, name) in [
            ("Türkiye", "Türkiye"),
            ("Turkey", "Türkiye"),
            ("U.S.", "United States"),
            ("UK", "United Kingdom"),
            ("Turks", "Türkiye"),
            ("Swiss", "Switzerland"),
            ("Ivory Coast", "Côte d’Ivoire"),
        ] {
            let area = match lexicon.known(&phrase_key(phrase)) {
                Some(Known::Area(at) | Known::AreaInitials(at) | Known::Demonym(at)) => at,
                other => panic!("{phrase}: {other:?}"),
            };
            assert_eq!(lexicon.areas[usize::from(area)].name, name);
        }
        assert_eq!(lexicon.areas.iter().filter(|area| area.is_country).count(), 250);
    }

    #[test]
    fn every_row_has_coordinates_on_the_globe() {
        for area in &lexicon().areas {
            assert!(area.lat.is_some_and(|lat| (-90.0..=90.0).contains(&lat)), "{}", area.name);
            assert!(area.lon.is_some_and(|lon| (-180.0..=180.0).contains(&lon)), "{}", area.name);
        }
    }
}
