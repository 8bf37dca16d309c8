//! The problem: the annotated articles count code points over title, empty line and body; the
//! engine counts bytes of each field.
//!
//! Reads an article of the annotated news into the engine's terms, and gives mentions of either
//! side in code points of the whole.

use copydesk::measure::{Given, Marked};
use copydesk::{Entity, EntityKind, Span, Where};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// One article in this many is held back.
const HELD_BACK: u64 = 8;

/// Where a mention stands, in code points of title, empty line and body, and its kind.
pub(super) type Found = (usize, usize, String);

/// An annotated article.
pub(super) struct Gold {
    pub id: String,
    pub text: String,
    pub date: Option<String>,
    /// Number of the entity of each mention.
    pub mentions: BTreeMap<Found, usize>,
    pub entities: Vec<GoldEntity>,
    /// True where a newsroom wrote it for its readers, false where it was written to be annotated.
    pub filed: bool,
    /// Bytes at which each code point starts, and the length.
    bytes: Vec<usize>,
}

/// A thing that an article names.
pub(super) struct GoldEntity {
    pub name: String,
    pub roles: Vec<String>,
}

impl Gold {
    pub(super) fn new(article: &Value) -> Self {
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let list = |name: &str| article[name].as_array().cloned().unwrap_or_default();
        let text = word(&article["text"]);
        let entities = list("entities");
        let numbers: HashMap<_, _> =
            entities.iter().enumerate().map(|(at, entity)| (word(&entity["id"]), at)).collect();
        let mut mentions = BTreeMap::new();
        for mention in list("mentions") {
            let at = |name: &str| usize::try_from(mention[name].as_u64().unwrap_or(0)).unwrap_or(0);
            if let Some(entity) = numbers.get(&word(&mention["entity"])) {
                mentions.insert((at("start"), at("end"), word(&mention["kind"])), *entity);
            }
        }
        let entities = entities.iter().map(|entity| GoldEntity {
            name: word(&entity["name"]),
            roles: entity["roles"].as_array().into_iter().flatten().map(word).collect(),
        });
        let starts = text.char_indices().map(|(at, _)| at);
        Self {
            id: word(&article["id"]),
            date: article["date"].as_str().map(str::to_owned),
            mentions,
            entities: entities.collect(),
            filed: false,
            bytes: starts.chain([text.len()]).collect(),
            text,
        }
    }

    /// By FNV-1a of the id, as everywhere that trains on these articles.
    fn hash(&self) -> u64 {
        self.id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    /// True for the articles that nobody looks at while writing rules or training.
    pub(super) fn is_held_back(&self) -> bool {
        self.hash().is_multiple_of(HELD_BACK)
    }

    /// Which of `folds` parts of the rest it is in.
    pub(super) fn fold(&self, folds: u64) -> u64 {
        self.hash() / HELD_BACK % folds
    }

    /// Title and body.
    pub(super) fn fields(&self) -> (&str, &str) {
        self.text.split_once("\n\n").unwrap_or(("", &self.text))
    }

    /// The text between two code points.
    pub(super) fn surface(&self, start: usize, end: usize) -> &str {
        let at = |point: usize| self.bytes.get(point).copied().unwrap_or(self.text.len());
        self.text.get(at(start)..at(end)).unwrap_or_default()
    }

    /// The article with its names as the engine is given them.
    pub(super) fn marked(&self) -> Marked<'_> {
        let (title, body) = self.fields();
        let before = if title.is_empty() { 0 } else { title.len() + 2 };
        let mut names = Vec::new();
        for ((start, end, kind), entity) in &self.mentions {
            let Some(kind) = name_kind(kind) else { continue };
            let (start, end) = (self.bytes[*start], self.bytes[*end]);
            let (field, span) = if end <= title.len() {
                (Where::Title, Span { start, end })
            } else if start >= before {
                (Where::Body, Span { start: start - before, end: end - before })
            } else {
                continue;
            };
            names.push(Given { field, span, kind, entity: *entity });
        }
        let roles = self.entities.iter().map(|entity| entity.roles.clone()).enumerate().collect();
        Marked { title, body, published: self.date.as_deref(), names, roles }
    }

    /// Where the engine's mentions stand, the entry of each, and how sure it is of it.
    pub(super) fn placed(&self, entities: &[Entity]) -> Vec<(Found, usize, f64)> {
        let (title, body) = self.fields();
        let before = if title.is_empty() { 0 } else { title.chars().count() + 2 };
        let mut out = Vec::new();
        for (index, entity) in entities.iter().enumerate() {
            if entity.kind == EntityKind::Quantity {
                continue;
            }
            for mention in &entity.mentions {
                let (text, before) = match mention.field {
                    Where::Title => (title, 0),
                    _ => (body, before),
                };
                let start = before + text[..mention.start].chars().count();
                let end = start + text[mention.start..mention.end].chars().count();
                let kind = mention.kind.unwrap_or(entity.kind);
                let found = (start, end, format!("{kind:?}").to_lowercase());
                out.push((found, index, mention.confidence));
            }
        }
        out
    }
}

/// The kind of a name; none for dates and amounts, which no tagger finds.
fn name_kind(kind: &str) -> Option<EntityKind> {
    Some(match kind {
        "person" => EntityKind::Person,
        "organisation" => EntityKind::Organisation,
        "place" => EntityKind::Place,
        "group" => EntityKind::Group,
        "event" => EntityKind::Event,
        "law" => EntityKind::Law,
        "work" => EntityKind::Work,
        "product" => EntityKind::Product,
        "other" => EntityKind::Other,
        _ => return None,
    })
}
