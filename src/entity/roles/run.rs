//! The problem: labels belong to words, and a role is a run of them.

use super::reader::Reader;

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
    /// Where the part of it that is the title ends: at the first preposition, comma or bracket, but for the
    /// bracket of a body's short form.
    pub fn head_end(&self, reader: &Reader<'_, '_>) -> usize {
        let ends = |at: &usize| match reader.field.surface(*at) {
            "," => true,
            "(" => reader.body(*at - 1).is_none(),
            _ => reader.is_to_body(*at),
        };
        (self.start + 1..self.end).find(ends).unwrap_or(self.end)
    }

    /// True where it says of what somebody is what.
    pub fn names_body(&self, reader: &Reader<'_, '_>) -> bool {
        (self.start + 1..self.end).any(|at| reader.is_to_body(at))
    }
}
