//! The problem: what a role is as words of a sentence, which everything that reads one must agree on.

use super::super::draft::Draft;
use super::super::tokens::FieldText;

/// Prepositions after which a role names its body.
const TO_BODY: &[&str] =
    &["of", "for", "at", "in", "with", "from", "to", "on", "under", "responsible", "near"];

/// A run of words of one role.
#[derive(Clone, Debug)]
pub struct Run {
    /// First word.
    pub start: usize,
    /// Past the last word.
    pub end: usize,
    /// True for a role of the person after it.
    pub of_next: bool,
}

impl Run {
    /// Where the part of it that is the title ends: at the first preposition or comma.
    pub fn head_end(&self, field: &FieldText<'_>) -> usize {
        let ends = |at: &usize| is_to_body(field, *at) || matches!(field.surface(*at), "," | "(");
        (self.start + 1..self.end).find(ends).unwrap_or(self.end)
    }
}

/// True for a preposition after which a role names its body; that of "editor-in-chief" is none.
pub fn is_to_body(field: &FieldText<'_>, at: usize) -> bool {
    let hyphen = |at: usize| field.surface(at) == "-";
    let joined = field.touches_next(at) && hyphen(at + 1)
        || at > 0 && field.touches_next(at - 1) && hyphen(at - 1);
    TO_BODY.contains(&field.folded(at).as_ref()) && !joined
}

/// True for what joins two words of a kind.
pub fn is_and(field: &FieldText<'_>, at: usize) -> bool {
    matches!(field.folded(at).as_ref(), "and" | "&")
}

/// The mention that holds word `at`.
pub fn mention(drafts: &[Draft], at: usize) -> Option<&Draft> {
    let after = drafts.partition_point(|draft| draft.start <= at);
    drafts[..after].last().filter(|draft| draft.end > at)
}
