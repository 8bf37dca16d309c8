//! Tokens to mentions to entities: who and what a text names, each once, with all its names.
//!
//! Stages, each with its own file: words (`tokens`), dates and amounts (`dates`, `times`,
//! `numbers`), names (`rules` with `pieces` and `kinds` propose, `tagger` with `inputs`, `agree` and
//! `headlines` decide, `metonym`), `roles`, and `link`, whose clusters `gather` turns into entities.

mod agree;
mod apart;
mod calendar;
mod corrections;
mod credit;
mod date_parts;
mod date_words;
mod dates;
mod draft;
mod ends;
mod entry;
mod evidence;
mod forms;
mod gather;
#[cfg(feature = "cli")]
mod given;
mod headlines;
mod hyphens;
mod inputs;
mod joints;
mod kinds;
mod lexicon;
mod link;
mod metonym;
mod neighbours;
mod numbers;
#[cfg(test)]
mod odd_input;
mod openers;
mod pieces;
mod places;
mod relative_dates;
mod roles;
mod rules;
mod tagger;
#[cfg(test)]
mod tests;
mod times;
mod titles;
mod tokens;
#[cfg(feature = "cli")]
pub mod training;
mod votes;
mod wordform;
mod year_names;

pub use calendar::Day;
#[cfg(feature = "cli")]
pub use given::{Given, Marked, RoleWeights};

pub use corrections::{Corrections, Merge, Rename, Retype, Unmerge, correct};
pub use entry::{Amount, Entity, EntityKind, Form, Mention, Place, Role, Value, Where, Why};
pub use inputs::load_model;

use draft::{Document, Draft};

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
pub fn entities(fields: &Fields<'_>) -> Vec<Entity> {
    read(fields, Some(roles::Weights::shipped()), |document, claimed| {
        tagger::names(document, fields.language, claimed)
    })
}

/// The entities of an article without their roles, for those who ask which names are one thing's.
#[must_use]
pub fn without_roles(fields: &Fields<'_>) -> Vec<Entity> {
    read(fields, None, |document, claimed| tagger::names(document, fields.language, claimed))
}

/// Words, then dates and amounts, then the names that `names` finds outside them, then what belongs
/// to the names.
fn read(
    fields: &Fields<'_>,
    weights: Option<&roles::Weights>,
    names: impl FnOnce(&Document<'_>, &[Vec<bool>]) -> Vec<Draft>,
) -> Vec<Entity> {
    let document = Document::new(fields);
    let (values, claimed) = values(&document, fields.published);
    let names = names(&document, &claimed);
    let drafts = apart::apart(&document, values, names);
    let roles =
        weights.map_or_else(Vec::new, |weights| roles::roles_by(weights, &document, &drafts));
    let clusters = link::link(&document, &drafts);
    gather::entities(&document, drafts, roles, clusters)
}

/// How many names are found in an article before anything is made of them: the first half of
/// [`entities`], which `bench` measures alone.
#[cfg(feature = "bench")]
pub fn named(fields: &Fields<'_>) -> usize {
    let document = Document::new(fields);
    let (_, claimed) = values(&document, fields.published);
    tagger::names(&document, fields.language, &claimed).len()
}

/// Dates, times and amounts, and the words that they claim.
fn values(document: &Document<'_>, published: Option<&str>) -> (Vec<Draft>, Vec<Vec<bool>>) {
    let mut claimed: Vec<Vec<bool>> =
        document.fields.iter().map(|field| vec![false; field.words.len()]).collect();
    let mut drafts = dates::dates(document, published);
    for draft in &mut drafts {
        date_parts::with_part(document, draft);
    }
    claim(&mut claimed, &drafts);
    let times = times::times(document, &claimed);
    claim(&mut claimed, &times);
    drafts.extend(times);
    let numbers = numbers::numbers(document, &claimed);
    claim(&mut claimed, &numbers);
    drafts.extend(numbers);
    (drafts, claimed)
}

/// The entities of a text with its title; `published` (ISO 8601) is the anchor of relative dates.
///
/// For measuring and for tools that have clean text already: nothing is removed.
///
/// ```
/// let entities = copydesk::tag("Rain in Kenya", "It rained on Monday.", Some("2024-11-12"));
/// let names: Vec<_> = entities.iter().map(|entity| entity.name.as_str()).collect();
/// assert_eq!(names, ["Monday", "Kenya"]); // those of the body first
/// ```
#[must_use]
pub fn tag(title: &str, body: &str, published: Option<&str>) -> Vec<Entity> {
    entities(&Fields { title, body, published, language: "en", ..Fields::default() })
}

fn claim(claimed: &mut [Vec<bool>], drafts: &[Draft]) {
    for draft in drafts {
        claimed[draft.field][draft.start..draft.end].fill(true);
    }
}
