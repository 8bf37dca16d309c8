//! Tokens to mentions to entities: who and what a text names, each once, with all its names.

mod entry;

pub use entry::{Amount, Entity, EntityKind, Form, Mention, Place, Role, Value, Where, Why};

/// The fields of an article in which names are looked for.
#[derive(Clone, Debug, Default)]
pub struct Fields<'a> {
    /// The title, or an empty string.
    pub title: &'a str,
    /// The body.
    pub body: &'a str,
    /// Captions, in the order of the article.
    pub captions: Vec<&'a str>,
    /// The text of the source credit, or an empty string.
    pub credit: &'a str,
    /// Publication date as ISO 8601, the anchor of relative dates.
    pub published: Option<&'a str>,
    /// Language tag of the body.
    pub language: &'a str,
}

/// The entities of an article: those of the body first, in order of first mention.
#[must_use]
pub fn entities(_fields: &Fields<'_>) -> Vec<Entity> {
    Vec::new()
}
