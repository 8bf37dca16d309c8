//! The problem: a headline that writes every word with a capital hides where its names end ("North
//! Elm Ratifies Major Defense Treaty").
//!
//! The text under it knows: a name of a headline that it does not have is cut to the one that it
//! has, where it writes none of the words beside it with a capital; and words that it writes small,
//! all of them, name nothing.

use super::draft::Document;
use crate::model::Found;
use crate::text::{KeyMap, hash_pair};
use std::ops::Range;

/// Mends the names of headlines by those of the text.
pub fn mend(document: &Document<'_>, found: &mut Vec<(usize, Found)>) {
    let key = |field: usize, words: Range<usize>| {
        words.fold(0, |key, at| hash_pair(key, document.fields[field].hash(at)))
    };
    let in_headline =
        |field: usize, name: &Found| document.fields[field].words[name.start].headline();
    let mut known: KeyMap<usize> = KeyMap::default();
    for (field, name) in found.iter().filter(|(field, name)| !in_headline(*field, name)) {
        known.entry(key(*field, name.start..name.end)).or_insert(name.kind);
    }
    found.retain_mut(|(field, name)| {
        if !in_headline(*field, name) || known.contains_key(&key(*field, name.start..name.end)) {
            return true;
        }
        let words = &document.fields[*field];
        let small = |at: usize| document.is_lower_hash(words.hash(at));
        if (name.start..name.end).all(small) {
            return false;
        }
        let capital = |at: usize| document.is_capital_hash(words.hash(at));
        let parts = (1..name.end - name.start)
            .rev()
            .flat_map(|length| [name.start..name.start + length, name.end - length..name.end]);
        let cut = parts.into_iter().find_map(|part| {
            let kind = *known.get(&key(*field, part.clone()))?;
            let beside = (name.start..part.start).chain(part.end..name.end);
            beside.into_iter().all(|at| !capital(at)).then_some((part, kind))
        });
        if let Some((part, kind)) = cut {
            (name.start, name.end, name.kind) = (part.start, part.end, kind);
        }
        true
    });
}

#[cfg(test)]
mod tests {
    use crate::entity::{Where, tag};

    #[test]
    fn a_headline_names_what_its_text_names() {
        let body = "Canada ratified a major defense treaty with Japan on Monday, the council said. \
            The treaty had been signed by Ada Hart, the premier of Canada, in Japan.";
        for (title, names) in [
            ("Canada Ratifies Major Defense Treaty with Japan", &["Canada", "Japan"][..]),
            ("Ada Hart Signs Treaty in Japan", &["Ada Hart", "Japan"]),
        ] {
            let entities = tag(title, body, None);
            let mut found: Vec<&str> = entities
                .iter()
                .flat_map(|entity| &entity.mentions)
                .filter(|mention| mention.field == Where::Title)
                .map(|mention| &title[mention.start..mention.end])
                .collect();
            found.sort_unstable();
            assert_eq!(found, names, "{title}");
        }
    }
}
