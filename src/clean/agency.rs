//! The problem: agencies sign in capitals, in small letters, with "the" and without accents.
//!
//! The forms of the table are looked up folded.

use crate::knowledge::agencies::{AGENCIES, Agency};
use crate::text::{WordMap, fold, strip_folded};
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
    let form = form.trim();
    if !may_name(form) {
        return None;
    }
    let folded = fold(form);
    let bare = folded.strip_prefix("the ").unwrap_or(&folded);
    BY_FORM.get(bare).copied()
}

/// False for most texts that name no agency: their first letter and length say so without folding.
fn may_name(form: &str) -> bool {
    let bare = strip_folded(form, "the ").unwrap_or(form);
    let first = bare.bytes().next().map_or(0, |first| usize::from(first.to_ascii_lowercase()));
    !form.is_ascii() || LENGTHS[first] & length_bit(bare) != 0
}

/// For each first letter of a form, the lengths of those that begin with it, as bits.
static LENGTHS: LazyLock<[u64; 128]> = LazyLock::new(|| {
    let mut lengths = [0; 128];
    for form in BY_FORM.keys().filter(|form| form.is_ascii()) {
        lengths[usize::from(form.as_bytes()[0])] |= length_bit(form);
    }
    lengths
});

/// The bit of a text's length; those of 63 bytes and more share one.
fn length_bit(text: &str) -> u64 {
    1 << text.len().min(63)
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

    #[test]
    fn each_form_of_the_table_is_found_however_it_is_written() {
        for form in AGENCIES.iter().flat_map(|agency| agency.short.iter().chain([&agency.name])) {
            let named = BY_FORM.get(fold(form).as_ref()).map(|agency| agency.name);
            assert!(named.is_some(), "{form}");
            for written in [
                (*form).to_owned(),
                form.to_uppercase(),
                form.to_lowercase(),
                format!("The {form}"),
                format!(" {form} "),
            ] {
                assert_eq!(agency(&written).map(|agency| agency.name), named, "{written:?}");
            }
        }
    }
}
