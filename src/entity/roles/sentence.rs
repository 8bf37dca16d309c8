//! The problem: whether "captain" is a role, a rank in a name or a ship's company depends on where
//! it stands to the people of its sentence.
//!
//! Each word of a sentence becomes a cell: what it says, how it is written, what class of word it
//! is, which mention it is in. From the cells come the features of a word: the words and classes
//! around it, and the way to the next person and from the last one.

use super::super::draft::Draft;
use super::super::entry::EntityKind;
use super::super::lexicon::{self as lex};
use super::super::titles::CALLING_ENDINGS;
use super::super::tokens::{Case, FieldText};
use super::hints::hints;
use super::reader::Reader;
use crate::text::{TokenKind, hash, hash_pair};
use std::ops::Range;

/// Words to a person beyond which they are all equally far.
const FAR: usize = 12;
/// Words of the longest way to a person that is read word by word.
const WAY: usize = 5;
/// Bytes of the endings that are features.
const ENDING_BYTES: usize = 3;
/// Classes of words that say something about a role.
const CLASSES: u32 = lex::HONORIFIC
    | lex::ROLE
    | lex::MODIFIER
    | lex::CALLING
    | lex::STOP
    | lex::SPEECH
    | lex::PREPOSITION
    | lex::ORGANISATION;

/// A word and what is known of it.
struct Cell {
    /// Hash of the folded word.
    word: u64,
    /// Hash of its last letters.
    ending: u64,
    /// What sort of word it is, as a hash.
    sort: u64,
    /// Its bits of [`CLASSES`].
    classes: u32,
    /// How it is written.
    case: u64,
}

/// A sentence with its people.
pub struct Sentence<'s, 'a> {
    /// Its words and mentions.
    pub reader: Reader<'s, 'a>,
    /// Words to the start of the next person, for each word; none after the last person.
    to_next: Vec<Option<usize>>,
    /// Words from the end of the last person, for each word; none before the first.
    from_last: Vec<Option<usize>>,
    cells: Vec<Cell>,
    /// The label that the shape of the phrase gives each word.
    hints: Vec<usize>,
}

impl<'s, 'a> Sentence<'s, 'a> {
    /// Reads `words` of a field; `drafts` are the mentions in it, in order.
    pub fn new(field: &'s FieldText<'a>, words: Range<usize>, drafts: &'s [Draft]) -> Self {
        let mut kinds: Vec<Option<EntityKind>> = vec![None; words.len()];
        let mut starts = vec![false; words.len() + 1];
        let mut ends = vec![false; words.len() + 1];
        for draft in drafts {
            let (start, end) = (draft.start - words.start, draft.end.min(words.end) - words.start);
            kinds[start..end].fill(Some(draft.kind));
            if draft.kind == EntityKind::Person {
                starts[start] = true;
                ends[end] = true;
            }
        }
        let mut to_next = vec![None; words.len()];
        let mut way = None;
        for at in (0..words.len()).rev() {
            way = if starts[at + 1] && at + 1 < words.len() {
                Some(0)
            } else {
                way.map(|way| way + 1)
            };
            to_next[at] = way;
        }
        let mut from_last = vec![None; words.len()];
        let mut way = None;
        for at in 0..words.len() {
            way = if ends[at] { Some(0) } else { way.map(|way| way + 1) };
            from_last[at] = way;
        }
        let cells = words.clone().map(|at| cell(field, at, kinds[at - words.start])).collect();
        let reader = Reader { field, words, drafts };
        let hints = hints(&reader);
        Self { reader, to_next, from_last, cells, hints }
    }

    /// The labels, and where they say nothing the hints.
    pub fn with_hints(&self, mut labels: Vec<usize>) -> Vec<usize> {
        let mut at = 0;
        while at < labels.len() {
            let run =
                self.hints[at..].iter().skip(1).take_while(|hint| **hint > 0 && **hint % 2 == 0);
            let end = at + 1 + run.count();
            if self.hints[at] % 2 == 1 && labels[at..end].iter().all(|label| *label == 0) {
                labels[at..end].copy_from_slice(&self.hints[at..end]);
            }
            at = end;
        }
        labels
    }

    /// Words in it.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// True if a person starts after word `at`.
    pub fn has_next(&self, at: usize) -> bool {
        self.to_next[at].is_some()
    }

    /// True if a person ends before word `at`.
    pub fn has_last(&self, at: usize) -> bool {
        self.from_last[at].is_some()
    }

    /// Writes the hashes of the features of word `at` into `out`.
    pub fn features(&self, at: usize, out: &mut Vec<u64>) {
        out.clear();
        let word = |by: isize| self.near(at, by).map_or(1, |cell| cell.word);
        let sort = |by: isize| self.near(at, by).map_or(2, |cell| cell.sort);
        let ending = |by: isize| self.near(at, by).map_or(3, |cell| cell.ending);
        let classes = |by: isize| self.near(at, by).map_or(0, |cell| u64::from(cell.classes) + 4);
        let next = self.to_next[at].map_or(99, |way| way.min(FAR) as u64);
        let last = self.from_last[at].map_or(99, |way| way.min(FAR) as u64);
        let to_next = self.way(at, self.to_next[at], 1);
        let from_last = self.way(at, self.from_last[at], -1);
        let after_last = self.from_last[at].map_or(5, |way| word(-offset(way)));
        let after_next = self.to_next[at].map_or(6, |way| sort(offset(way) + 1));
        let mut add = |template: u64, left: u64, right: u64| {
            out.push(hash_pair(hash_pair(template, left), right));
        };
        add(0, 0, 0);
        for by in -2..=2 {
            add(word_template(by), word(by), 0);
        }
        add(6, word(-1), word(0));
        add(7, word(0), word(1));
        add(8, word(-2), word(-1));
        add(9, ending(0), 0);
        add(10, ending(1), sort(0));
        add(11, ending(-1), sort(0));
        add(12, sort(0), sort(-1));
        add(13, sort(0), sort(1));
        add(14, hash_pair(sort(-1), sort(0)), sort(1));
        add(15, hash_pair(sort(-2), sort(-1)), sort(0));
        add(16, hash_pair(sort(0), sort(1)), sort(2));
        add(17, hash_pair(sort(1), sort(2)), sort(3));
        add(18, hash_pair(sort(-3), sort(-2)), sort(-1));
        add(19, classes(0), 0);
        add(20, classes(0), classes(1));
        add(21, classes(-1), classes(0));
        add(22, next, sort(0));
        add(23, last, sort(0));
        add(24, next, last);
        add(25, to_next, sort(0));
        add(26, from_last, sort(0));
        add(27, to_next, word(0));
        add(28, from_last, word(0));
        add(29, after_last, last);
        add(30, after_last, sort(0));
        add(31, after_next, next);
        add(32, self.cells[at].case, u64::from(at == 0));
        add(33, hash_pair(to_next, sort(-1)), sort(0));
        let hint = self.hints[at] as u64;
        add(35, hint, 0);
        add(36, hint, sort(0));
        add(37, hint, word(0));
        add(38, hint, next.min(last));
        add(34, hash_pair(from_last, sort(0)), sort(1));
    }

    fn near(&self, at: usize, by: isize) -> Option<&Cell> {
        at.checked_add_signed(by).and_then(|at| self.cells.get(at))
    }

    /// The sorts of the words between `at` and a person `way` words off, or that it is far.
    fn way(&self, at: usize, way: Option<usize>, step: isize) -> u64 {
        match way {
            None => 7,
            Some(way) if way > WAY => 8,
            Some(way) => (1..=offset(way)).fold(9, |path, by| {
                hash_pair(path, self.near(at, by * step).map_or(2, |cell| cell.sort))
            }),
        }
    }
}

fn offset(way: usize) -> isize {
    isize::try_from(way).unwrap_or(isize::MAX)
}

fn word_template(by: isize) -> u64 {
    40 + by.unsigned_abs() as u64 * 2 + u64::from(by < 0)
}

fn cell(field: &FieldText<'_>, at: usize, kind: Option<EntityKind>) -> Cell {
    let folded = field.folded(at);
    let written = field.words[at];
    let classes = field.classes(at) & CLASSES;
    let word = field.hash(at);
    let mut cut = folded.len().saturating_sub(ENDING_BYTES);
    while !folded.is_char_boundary(cut) {
        cut -= 1;
    }
    let is_calling = || CALLING_ENDINGS.iter().any(|ending| folded.ends_with(ending));
    let sort = match kind {
        Some(kind) => 100 + kind as u64,
        None if field.is_possessive(at) => 200,
        None if written.kind == TokenKind::Number => 201,
        None if written.kind != TokenKind::Word || classes & lex::STOP != 0 => word,
        None if classes & lex::HONORIFIC != 0 => 202,
        None if classes & (lex::ROLE | lex::CALLING) != 0 => 203,
        None if classes & lex::SPEECH != 0 => 204,
        None if written.case == Case::Lower && is_calling() => 203,
        None if classes & lex::MODIFIER != 0 => 205,
        None if written.case == Case::Lower => 206,
        None => 207,
    };
    let case = match written.case {
        Case::Lower => 0,
        Case::Capital => 1,
        Case::Upper => 2,
    };
    Cell { word, ending: hash(&folded[cut..]), sort, classes, case }
}
