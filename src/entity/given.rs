//! The problem: how good roles and links are cannot be told while the names themselves are wrong.
//!
//! Names that somebody marked stand in for what the tagger finds, for measuring and for training;
//! what the tables know of them is added as the tagger adds it.

use super::draft::{Document, Draft, Target};
use super::entry::{EntityKind, Form, Where};
use super::lexicon::{Known, lexicon, phrase_key};
use super::roles::{Weights, learn};
use super::tokens::Case;
use super::{Entity, Fields, metonym, read};
use crate::span::Span;
use std::collections::HashMap;

/// A name that somebody marked.
#[derive(Clone, Debug)]
pub struct Given {
    /// Title or body.
    pub field: Where,
    /// Bytes of the field.
    pub span: Span,
    /// What kind of thing it names.
    pub kind: EntityKind,
    /// Number of the entity it names.
    pub entity: usize,
}

/// An article whose names are known.
#[derive(Clone, Debug, Default)]
pub struct Marked<'a> {
    /// The title.
    pub title: &'a str,
    /// The body.
    pub body: &'a str,
    /// Publication date, ISO 8601.
    pub published: Option<&'a str>,
    /// Its names: no dates and no amounts.
    pub names: Vec<Given>,
    /// The roles of each entity, by its number.
    pub roles: HashMap<usize, Vec<String>>,
}

impl Marked<'_> {
    fn fields(&self) -> Fields<'_> {
        Fields {
            title: self.title,
            body: self.body,
            published: self.published,
            language: "en",
            ..Fields::default()
        }
    }

    /// The entities of the article, by weights of the caller's or those in the engine.
    #[must_use]
    pub fn entities(&self, weights: Option<&RoleWeights>) -> Vec<Entity> {
        let weights = match weights {
            Some(weights) => &weights.0,
            None => Weights::shipped(),
        };
        read(&self.fields(), Some(weights), |document, _| drafts(document, &self.names))
    }
}

/// Weights for roles that are not those in the engine.
#[derive(Clone, Debug)]
pub struct RoleWeights(Weights);

impl RoleWeights {
    /// Learns from articles.
    #[must_use]
    pub fn learn(articles: &[Marked<'_>]) -> Self {
        let mut lessons = Vec::new();
        for article in articles {
            let document = Document::new(&article.fields());
            let mut drafts = super::values(&document, article.published).0;
            drafts.extend(self::drafts(&document, &article.names));
            drafts.sort_by_key(|draft| (draft.field, draft.start, draft.end));
            let mut taught = HashMap::new();
            for name in article.names.iter().filter(|name| name.kind == EntityKind::Person) {
                let place = place(&document, name);
                let is_it = |draft: &Draft| (draft.field, draft.start, draft.end) == place;
                if let Some(at) = drafts.iter().position(is_it) {
                    let roles = article.roles.get(&name.entity).cloned().unwrap_or_default();
                    taught.insert(at, learn::Taught { entity: name.entity, roles });
                }
            }
            lessons.extend(learn::lessons(&document, &drafts, &taught));
        }
        Self(learn::learn(lessons))
    }

    /// As the engine holds them.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        learn::to_bytes(&self.0)
    }

    /// Those of [`to_bytes`](Self::to_bytes).
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self(Weights::from_bytes(bytes))
    }
}

/// The field of a name, its first word, and the word past its last.
fn place(document: &Document<'_>, name: &Given) -> (usize, usize, usize) {
    let field = usize::from(name.field == Where::Title);
    let words = &document.fields[field].words;
    let start = words.partition_point(|word| word.span().end <= name.span.start);
    (field, start, words.partition_point(|word| word.span().start < name.span.end))
}

/// Drafts of the names, in order.
fn drafts(document: &Document<'_>, names: &[Given]) -> Vec<Draft> {
    let mut out = Vec::new();
    for name in names {
        let (field, start, end) = place(document, name);
        if start >= end {
            continue;
        }
        let words = &document.fields[field].words;
        let mut draft = Draft::new(field, start, end);
        draft.kind = name.kind;
        if words[start].case == Case::Upper && end == start + 1 {
            draft.form = Form::Acronym;
        }
        let known = lexicon().known(&phrase_key(draft.surface(document)));
        let fits = match (known, name.kind) {
            (Some(Known::Area(at)), EntityKind::Place) => Some((Form::Name, Target::Area(at))),
            (Some(Known::AreaInitials(at)), EntityKind::Place) => {
                Some((Form::Acronym, Target::Area(at)))
            }
            (Some(Known::Demonym(at)), EntityKind::Group) => {
                Some((Form::Demonym, Target::Area(at)))
            }
            (Some(Known::Organisation(at)), EntityKind::Organisation) => {
                Some((Form::Name, Target::Organisation(at)))
            }
            (Some(Known::OrganisationInitials(at)), EntityKind::Organisation) => {
                Some((Form::Acronym, Target::Organisation(at)))
            }
            _ => None,
        };
        if let Some((form, target)) = fits {
            (draft.form, draft.target) = (form, target);
        }
        out.push(draft);
    }
    out.sort_by_key(|draft| (draft.field, draft.start, draft.end));
    metonym::find(document, &mut out);
    out
}
