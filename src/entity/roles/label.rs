//! The problem: a word is outside all roles, or the first or a later word of one that is the next
//! person's or the last one's.

/// Labels of a word.
pub const LABELS: usize = 5;
/// Outside all roles.
pub const OUTSIDE: usize = 0;
/// First word of a role of the next person; one more for a later word.
pub const NEXT: usize = 1;
/// First word of a role of the last person; one more for a later word.
pub const LAST: usize = 3;
