//! Measures entities on the annotated news: mentions (span and kind, strict), alias pairs and
//! roles, by the definitions in the data's own README.
//!
//! Articles are told apart by a hash of their id: one in eight is held back, so that nobody looks
//! at it while writing rules or training.

use super::rows;
use copydesk::{Entity, EntityKind, Where, tag};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

/// One article in this many is held back.
const HELD_BACK: u64 = 8;

/// Where a mention stands, in code points of title, empty line and body, and its kind.
type Found = (usize, usize, String);

/// The figures of both files: of the articles held back, and of the rest.
///
/// # Errors
/// A sentence that names the file that cannot be read.
pub fn run(data: &Path) -> Result<Vec<(String, f64)>, String> {
    let mut held = Score::default();
    let mut rest = Score::default();
    for file in ["train", "written"] {
        let path = data.join("entities/wikinews").join(format!("{file}.jsonl.gz"));
        for article in rows::read::<Value>(&path)? {
            let score = if is_held_back(&article) { &mut held } else { &mut rest };
            score.add(&article);
        }
    }
    let mut out = Vec::new();
    for (name, score) in [("held back", held), ("rest", rest)] {
        let figures = score.figures();
        out.extend(figures.into_iter().map(|(what, value)| (format!("{name} {what}"), value)));
    }
    Ok(out)
}

/// By FNV-1a of the id, as everywhere that trains on these articles.
fn is_held_back(article: &Value) -> bool {
    let id = article["id"].as_str().unwrap_or_default();
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| {
        (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash % HELD_BACK == 0
}

/// Hits, what was found and what was to be found.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    hits: f64,
    found: f64,
    gold: f64,
}

impl Count {
    fn add(&mut self, found: &HashSet<Found>, gold: &HashSet<Found>) {
        self.add_counts(found.intersection(gold).count(), found.len(), gold.len());
    }

    #[allow(clippy::cast_precision_loss)] // counts of mentions are far below 2^52
    fn add_counts(&mut self, hits: usize, found: usize, gold: usize) {
        self.hits += hits as f64;
        self.found += found as f64;
        self.gold += gold as f64;
    }

    fn figures(self, name: &str) -> [(String, f64); 3] {
        let share = |all: f64| if all > 0.0 { self.hits / all } else { 0.0 };
        let both = self.found + self.gold;
        let f1 = if both > 0.0 { 2.0 * self.hits / both } else { 0.0 };
        [
            (format!("{name} precision"), share(self.found)),
            (format!("{name} recall"), share(self.gold)),
            (format!("{name} F1"), f1),
        ]
    }
}

#[derive(Default)]
struct Score {
    kinds: Count,
    classes: Count,
    aliases: Count,
    roles: Count,
}

impl Score {
    fn add(&mut self, article: &Value) {
        let text = article["text"].as_str().unwrap_or_default();
        let (title, body) = text.split_once("\n\n").unwrap_or(("", text));
        let entities = tag(title, body, article["date"].as_str());
        let mut found = BTreeMap::new();
        for (index, entity) in entities.iter().enumerate() {
            if entity.kind != EntityKind::Quantity {
                mentions(entity, index, title, body, &mut found);
            }
        }
        let gold = gold_mentions(article);
        let (mine, theirs): (HashSet<_>, HashSet<_>) =
            (found.keys().cloned().collect(), gold.keys().cloned().collect());
        self.kinds.add(&mine, &theirs);
        self.classes.add(&in_classes(&mine), &in_classes(&theirs));
        self.add_pairs(&found, &gold);
        self.add_roles(article, &entities, &found, &gold);
    }

    /// Pairs of mentions in one entry, over the mentions that both sides have.
    fn add_pairs(&mut self, found: &BTreeMap<Found, usize>, gold: &BTreeMap<Found, String>) {
        let mut both: HashMap<(usize, &str), usize> = HashMap::new();
        let mut mine: HashMap<usize, usize> = HashMap::new();
        let mut theirs: HashMap<&str, usize> = HashMap::new();
        for (mention, entity) in gold {
            if let Some(entry) = found.get(mention) {
                *both.entry((*entry, entity)).or_default() += 1;
                *mine.entry(*entry).or_default() += 1;
                *theirs.entry(entity).or_default() += 1;
            }
        }
        let pairs = |count: &usize| count * (count - 1) / 2;
        self.aliases.add_counts(
            both.values().map(pairs).sum(),
            mine.values().map(pairs).sum(),
            theirs.values().map(pairs).sum(),
        );
    }

    /// A gold role is found when an entry that shares a mention has a role that holds it.
    fn add_roles(
        &mut self,
        article: &Value,
        entities: &[Entity],
        found: &BTreeMap<Found, usize>,
        gold: &BTreeMap<Found, String>,
    ) {
        let mut entries: HashMap<&str, usize> = HashMap::new();
        for (mention, entity) in gold {
            if let Some(entry) = found.get(mention) {
                entries.insert(entity, *entry);
            }
        }
        let (mut hits, mut wanted) = (0, 0);
        for entity in article["entities"].as_array().into_iter().flatten() {
            let entry = entries.get(entity["id"].as_str().unwrap_or_default());
            for role in entity["roles"].as_array().into_iter().flatten() {
                let role = role.as_str().unwrap_or_default().to_lowercase();
                wanted += 1;
                hits += usize::from(entry.is_some_and(|entry| {
                    let mut roles = entities[*entry].roles.iter();
                    roles.any(|mine| mine.text.to_lowercase().contains(&role))
                }));
            }
        }
        let given = entities.iter().map(|entity| entity.roles.len()).sum();
        self.roles.add_counts(hits, given, wanted);
    }

    fn figures(self) -> Vec<(String, f64)> {
        [
            self.kinds.figures("13 kinds"),
            self.classes.figures("4 classes"),
            self.aliases.figures("alias pairs"),
            self.roles.figures("roles"),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The mentions of an entity, in code points of title, empty line and body.
fn mentions(
    entity: &Entity,
    index: usize,
    title: &str,
    body: &str,
    out: &mut BTreeMap<Found, usize>,
) {
    for mention in &entity.mentions {
        let (text, before) = match mention.field {
            Where::Title => (title, 0),
            _ => (body, title.chars().count() + 2),
        };
        let start = before + text[..mention.start].chars().count();
        let end = start + text[mention.start..mention.end].chars().count();
        let kind = mention.kind.unwrap_or(entity.kind);
        out.insert((start, end, format!("{kind:?}").to_lowercase()), index);
    }
}

fn gold_mentions(article: &Value) -> BTreeMap<Found, String> {
    let mut out = BTreeMap::new();
    for mention in article["mentions"].as_array().into_iter().flatten() {
        let at = |name: &str| {
            mention[name].as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or_default()
        };
        let word = |name: &str| mention[name].as_str().unwrap_or_default().to_owned();
        out.insert((at("start"), at("end"), word("kind")), word("entity"));
    }
    out
}

/// The four classes of `CoNLL`; dates and amounts are none of them.
fn in_classes(mentions: &HashSet<Found>) -> HashSet<Found> {
    let class = |kind: &str| match kind {
        "person" => Some("PER"),
        "organisation" => Some("ORG"),
        "place" => Some("LOC"),
        "group" | "event" | "law" | "work" | "product" | "other" => Some("MISC"),
        _ => None,
    };
    mentions
        .iter()
        .filter_map(|(start, end, kind)| Some((*start, *end, class(kind)?.to_owned())))
        .collect()
}
