//! The problem: agencies sign in capitals, in small letters, with "the" and without accents.
//!
//! The forms of the table are looked up folded.

use crate::knowledge::agencies::{AGENCIES, Agency};
use crate::text::{WordMap, fold};
use std::sync::LazyLock;

/// Agencies by any of their forms, folded.
static BY_FORM: LazyLock<WordMap<String, &'static Agency>> = LazyLock::new(|| {
    let mut map = WordMap::default();
    for agency in AGENCIES {
        for form in agency.short.iter().chain([&agency.name]) {
            map.entry(fold(form).into_owned()).or_insert(agency);
        }
    }
    map
});

/// The agency that `form` names: its name or a short form, in any case, with or without "the".
#[must_use]
pub fn agency(form: &str) -> Option<&'static Agency> {
    let folded = fold(form.trim());
    let bare = folded.strip_prefix("the ").unwrap_or(&folded);
    BY_FORM.get(bare).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_names_its_agency() {
        for (form, name) in [
            ("AP", Some("Associated Press")),
            ("The Associated Press", Some("Associated Press")),
            ("REUTERS", Some("Reuters")),
            ("dpa", Some("Deutsche Presse-Agentur")),
            ("ČTK", Some("Česká tisková kancelář")),
            ("Alder Courier", None),
            ("", None),
        ] {
            assert_eq!(agency(form).map(|agency| agency.name), name, "{form}");
        }
    }
}
