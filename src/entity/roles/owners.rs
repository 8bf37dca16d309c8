//! The problem: a role is the nearest person's on its side, and "MPs Ada Hart and Bo Lund" are two people
//! with one role.

use super::super::entry::EntityKind;
use super::reader::Reader;
use super::run::Run;

/// Plurals of role nouns without an s.
const PLURALS: &[&str] = &["men", "women", "children", "people"];
/// People of one role, at most: a long role of very many people would be written as often.
const MAX_PEOPLE: usize = 40;

/// The people of a sentence, whose roles are asked for.
pub struct Owners<'s, 'a> {
    reader: &'s Reader<'s, 'a>,
    /// Places of the people among the drafts.
    people: Vec<usize>,
}

impl<'s, 'a> Owners<'s, 'a> {
    /// The people among the mentions of a sentence.
    pub fn new(reader: &'s Reader<'s, 'a>) -> Self {
        let is_person = |at: &usize| reader.drafts[*at].kind == EntityKind::Person;
        Self { reader, people: (0..reader.drafts.len()).filter(is_person).collect() }
    }

    /// The people of a role: the nearest, and those joined to it where the role is a plural.
    pub fn of(&self, run: &Run) -> Vec<usize> {
        let draft = |at: &usize| &self.reader.drafts[*at];
        if run.of_next {
            let first = self.people.partition_point(|at| draft(at).start < run.end);
            self.joined(run, self.people[first..].iter().copied())
        } else {
            let last = self.people.partition_point(|at| draft(at).end <= run.start);
            self.joined(run, self.people[..last].iter().rev().copied())
        }
    }

    /// The first of some people, and of a plural those that are joined to the one before them.
    fn joined(&self, run: &Run, mut people: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut out: Vec<usize> = people.next().into_iter().collect();
        if self.is_plural(run) {
            for at in people.take(MAX_PEOPLE - 1) {
                if !out.last().is_some_and(|nearest| self.are_joined(*nearest, at)) {
                    break;
                }
                out.push(at);
            }
        }
        out
    }

    /// "Ada Hart, and Bo Lund".
    fn are_joined(&self, one: usize, other: usize) -> bool {
        let (left, right) =
            (&self.reader.drafts[one.min(other)], &self.reader.drafts[one.max(other)]);
        let mut between = left.end..right.start;
        between.len() <= 2
            && between.all(|at| matches!(self.reader.folded(at).as_ref(), "," | "and" | "or" | "&"))
    }

    /// True if the head of the role is a plural.
    fn is_plural(&self, run: &Run) -> bool {
        let folded = self.reader.folded(run.head_end(self.reader) - 1);
        folded.len() > 2 && folded.ends_with('s') && !folded.ends_with("ss")
            || PLURALS.iter().any(|plural| folded.ends_with(plural))
    }
}
