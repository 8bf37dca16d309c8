//! The problem: an auxiliary or a subject's pronoun that came or went took no news with it.

/// True for a word that only gives a verb its tense, voice or mood.
#[must_use]
pub fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "was"
            | "were"
            | "be"
            | "been"
            | "being"
            | "has"
            | "have"
            | "had"
            | "having"
            | "do"
            | "does"
            | "did"
            | "will"
            | "would"
            | "shall"
            | "should"
            | "to"
    )
}

/// True for a pronoun that can be what a sentence is about.
#[must_use]
pub fn is_subject(word: &str) -> bool {
    matches!(word, "he" | "she" | "it" | "they" | "we" | "i" | "you")
}
