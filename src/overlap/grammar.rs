//! The problem: an auxiliary or a subject's pronoun that came or went took no news with it.

use super::lexicon;

/// True for a word that only gives a verb its tense, voice or mood.
#[must_use]
pub fn is_auxiliary(word: &str) -> bool {
    let others = ["be", "been", "being", "having", "do", "will", "would", "shall", "should", "to"];
    lexicon::is_factual(word) || others.contains(&word)
}

/// True for a pronoun that can be what a sentence is about.
#[must_use]
pub fn is_subject(word: &str) -> bool {
    matches!(word, "he" | "she" | "it" | "they" | "we" | "i" | "you")
}
