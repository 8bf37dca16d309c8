//! The problem: many pages describe their article in JSON-LD, in every shape the standard allows
//! and some that it does not: single objects, arrays, graphs, references, stray newlines in strings.
//!
//! All objects of a script are put on one list; the first that is an article speaks. What cannot be
//! read is passed over. The article's text in JSON-LD is never used: only what is visible counts.

use crate::block::Metadata;
use serde_json::{Map, Value};
use std::cmp::Reverse;

/// Bytes of JSON-LD read at most, all scripts of a page together.
pub(super) const MAX_JSON_BYTES: usize = 4_000_000;
/// Objects looked at in one script.
const MAX_OBJECTS: usize = 10_000;
/// Authors of one article at most.
const MAX_AUTHORS: usize = 20;

/// Adds what the JSON-LD `script` says to what `metadata` does not know yet.
pub(super) fn add(script: &str, metadata: &mut Metadata) {
    let Some(value) = json(script) else { return };
    let objects = objects(&value);
    // The first of the fullest: a mere reference to an article has none of these.
    let fullness = |object: &&&Map<String, Value>| {
        let keys = ["headline", "author", "datePublished"];
        Reverse(keys.iter().filter(|key| object.contains_key(**key)).count())
    };
    let article = objects.iter().filter(|object| is_article(object)).min_by_key(fullness);
    let Some(article) = article.or_else(|| objects.iter().find(|object| is_page(object))) else {
        return;
    };
    let fill = |field: &mut Option<String>, value: Option<String>| {
        if field.is_none() {
            *field = value;
        }
    };
    fill(&mut metadata.title, text(article.get("headline")));
    for key in ["headline", "alternativeHeadline"] {
        metadata.titles.extend(text(article.get(key)).map(|title| (title, key.to_owned())));
    }
    fill(&mut metadata.subtitle, text(article.get("description")));
    fill(&mut metadata.site, article.get("publisher").and_then(|site| name(site, &objects)));
    fill(&mut metadata.language, text(article.get("inLanguage")));
    let date = |key: &str| text(article.get(key)).map(|date| (date, key.to_owned()));
    metadata.published = metadata.published.take().or_else(|| date("datePublished"));
    metadata.updated = metadata.updated.take().or_else(|| date("dateModified"));
    if metadata.authors.is_empty()
        && let Some(authors) = article.get("author")
    {
        let single = std::slice::from_ref(authors);
        let authors = authors.as_array().map_or(single, Vec::as_slice);
        let names = authors.iter().take(MAX_AUTHORS).filter_map(|author| name(author, &objects));
        metadata.authors = names.collect();
    }
}

/// The script's JSON; control characters in strings, comments around it and text behind it are
/// forgiven.
fn json(script: &str) -> Option<Value> {
    let start = script.find(['{', '['])?;
    let clean: String =
        script[start..].chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    serde_json::Deserializer::from_str(&clean).into_iter::<Value>().next()?.ok()
}

/// All objects at the top, in its arrays and graphs, and what its pages are about.
fn objects(value: &Value) -> Vec<&Map<String, Value>> {
    let mut objects = Vec::new();
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(values) => open.extend(values.iter().rev()),
            Value::Object(object) if objects.len() < MAX_OBJECTS => {
                objects.push(object);
                for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
                    open.extend(object.get(key));
                }
            }
            _ => {}
        }
    }
    objects
}

fn has_type(object: &Map<String, Value>, wanted: impl Fn(&str) -> bool) -> bool {
    match object.get("@type") {
        Some(Value::String(kind)) => wanted(kind),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(wanted),
        _ => false,
    }
}

/// The kinds of article in the schema.org vocabulary.
fn is_article(object: &Map<String, Value>) -> bool {
    has_type(object, |kind| {
        let kind = kind.rsplit(['/', ':']).next().unwrap_or_default();
        kind.ends_with("Article") || kind.ends_with("Posting") || kind == "Report"
    })
}

fn is_page(object: &Map<String, Value>) -> bool {
    has_type(object, |kind| kind.ends_with("WebPage"))
}

/// The name of a person or organisation: as text, in an object, or by reference.
fn name(value: &Value, objects: &[&Map<String, Value>]) -> Option<String> {
    let Value::Object(object) = value else { return text(Some(value)) };
    text(object.get("name")).or_else(|| {
        let id = object.get("@id")?;
        objects
            .iter()
            .find(|other| other.get("@id") == Some(id) && other.contains_key("name"))
            .and_then(|other| text(other.get("name")))
    })
}

/// A text that is not empty, on one line, or the first of several.
fn text(value: Option<&Value>) -> Option<String> {
    let value = match value? {
        Value::Array(values) => values.first()?,
        value => value,
    };
    let text = value.as_str()?;
    if text.contains('&') || text.contains("</") {
        // Many pages write HTML into JSON.
        return super::metadata::one_line(&super::read::read(&super::parse::parse(text)).0);
    }
    super::metadata::one_line(text)
}
