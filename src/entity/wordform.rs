//! The problem: a text says "the" a hundred times, and every rule asks what the tables know of it.
//!
//! All equal words of a field share one [`Wordform`], which is folded and looked up once.

use super::lexicon::lexicon;
use crate::knowledge::{is_forename, is_known_organisation, is_large_city, is_plain_word};
use crate::text::{KeyMap, fold, hash};
use std::borrow::Cow;

/// What is the same wherever a word stands.
#[allow(clippy::struct_excessive_bools)] // each is asked for by itself
#[derive(Clone, Debug)]
pub struct Wordform<'a> {
    /// The word, folded.
    pub folded: Cow<'a, str>,
    /// The hash of the folded word.
    pub hash: u64,
    /// Its classes in the lexicon.
    pub classes: u32,
    /// True for a common given name.
    pub is_forename: bool,
    /// True for a word that news writes in lower case.
    pub is_plain: bool,
    /// True for the name of a large city.
    pub is_city: bool,
    /// True for the name of a well-known organisation.
    pub is_organisation: bool,
}

/// Gathers the wordforms of a field.
#[derive(Default)]
pub struct Wordforms<'a> {
    /// All, in the order of their first word.
    pub all: Vec<Wordform<'a>>,
    known: KeyMap<usize>,
}

impl<'a> Wordforms<'a> {
    /// The place of the wordform of a word as it is written.
    pub fn place(&mut self, surface: &'a str) -> usize {
        *self.known.entry(hash(surface)).or_insert_with(|| {
            let folded = fold(surface);
            self.all.push(Wordform {
                hash: hash(&folded),
                classes: lexicon().classes(&folded),
                is_forename: is_forename(&folded),
                is_plain: is_plain_word(&folded),
                is_city: is_large_city(&folded),
                is_organisation: is_known_organisation(&folded),
                folded,
            });
            self.all.len() - 1
        })
    }
}
