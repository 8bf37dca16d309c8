//! The problem: training asks the same lines again under other words and opinions, and cannot keep
//! their pages.
//!
//! A sketch is what the later steps need of each line: its words and classes as hashes, and which
//! elements it stands in as numbers.

use super::branches::Branches;
use super::lexicon;
use crate::clean::line::Line;
use std::collections::HashMap;

/// Words of a line that are looked up; furniture gives itself away at its start.
const LINE_WORDS: usize = 40;
/// Longer names are made by programs.
const CLASS_MAX_BYTES: usize = 20;

/// Levels of elements around a line: its own kind among its siblings, and three further out.
pub const LEVELS: usize = 4;

/// The lines of a part of a page as hashes.
#[derive(Clone, Debug, Default)]
pub struct Sketch {
    /// For each line.
    pub lines: Vec<SketchLine>,
    /// Of each line its first words, then its words that are rare enough to say what it is about.
    hashes: Vec<u32>,
    /// Where lines stand; those of one element follow each other as a rule, and share it.
    nests: Vec<Nest>,
    /// The name and classes of each element.
    pub elements: Vec<Vec<u32>>,
    /// Groups at each level.
    pub groups: usize,
    /// Where the lines hang.
    pub branches: Branches,
}

/// A line as hashes. A page of short lines has one for each ten of its bytes, so it is of sixteen.
#[derive(Clone, Debug, Default)]
pub struct SketchLine {
    /// Number of words.
    pub length: u32,
    /// Where its first words begin among the hashes.
    words: u32,
    /// Where they end, and its content begins.
    content: u32,
    /// Index of where it stands.
    nest: u32,
}

/// The elements around a line.
#[derive(Clone, Debug, Default)]
pub struct Nest {
    /// The elements, innermost first, as indices.
    pub elements: Vec<u16>,
    /// The group of lines that a line belongs to at each level, innermost first.
    pub groups: [u32; LEVELS],
}

impl Sketch {
    pub(in crate::clean) fn new(lines: &[Line<'_>]) -> Self {
        let mut sketch = Self { branches: Branches::new(lines), ..Self::default() };
        let mut known: HashMap<&str, u16> = HashMap::new();
        let mut groups: HashMap<u64, u32> = HashMap::new();
        sketch.lines.reserve_exact(lines.len());
        let count = |line| words(line).count() + content(line).count();
        sketch.hashes.reserve_exact(lines.iter().map(count).sum());
        let mut last = None;
        for line in lines {
            let path = line.block.path.as_str();
            if last != Some(path) {
                let nest = sketch.nests.last();
                let outer = nest.map_or(&[][..], |nest| nest.elements.as_slice());
                let (elements, groups) = (outer.to_vec(), groups_of(path, &mut groups));
                let elements =
                    sketch.elements_of(path, last.unwrap_or_default(), &elements, &mut known);
                sketch.nests.push(Nest { elements, groups });
                last = Some(path);
            }
            let at = sketch.hashes.len();
            sketch.hashes.extend(words(line));
            let middle = sketch.hashes.len();
            sketch.hashes.extend(content(line));
            sketch.lines.push(SketchLine {
                length: small(line.length),
                words: small(at),
                content: small(middle),
                nest: small(sketch.nests.len() - 1),
            });
        }
        sketch.groups = groups.len();
        sketch
    }

    /// Where a line stands.
    pub fn nest(&self, row: usize) -> &Nest {
        &self.nests[self.lines[row].nest as usize]
    }

    /// The words of a line that say what it is about.
    pub fn content(&self, row: usize) -> &[u32] {
        let next = self.lines.get(row + 1).map(|next| next.words as usize);
        &self.hashes[self.lines[row].content as usize..next.unwrap_or(self.hashes.len())]
    }

    /// The first words of a line, then each two of them that stand side by side.
    pub fn words_and_pairs(&self, row: usize) -> impl Iterator<Item = u32> + '_ {
        let line = &self.lines[row];
        let words = &self.hashes[line.words as usize..line.content as usize];
        let pairs = words.windows(2).map(|pair| lexicon::pair(pair[0], pair[1]));
        words.iter().copied().chain(pairs)
    }

    /// The elements of a path; `elements` are those of the path `last`, which shares its outer ones with
    /// this one as a rule.
    fn elements_of<'p>(
        &mut self,
        path: &'p str,
        last: &str,
        elements: &[u16],
        known: &mut HashMap<&'p str, u16>,
    ) -> Vec<u16> {
        let parts = || path.split(' ').filter(|element| !element.is_empty());
        let others = last.split(' ').filter(|element| !element.is_empty());
        let shared = parts().zip(others).take_while(|(one, other)| one == other).count();
        let inner = parts().skip(shared).map(|element| {
            *known.entry(element).or_insert_with(|| {
                self.elements.push(classes(element));
                u16::try_from(self.elements.len() - 1).unwrap_or(u16::MAX)
            })
        });
        let mut inner: Vec<u16> = inner.collect();
        inner.reverse();
        inner.extend(&elements[elements.len() - shared..]);
        inner
    }
}

fn words(line: &Line<'_>) -> impl Iterator<Item = u32> {
    line.words.iter().take(LINE_WORDS).map(|word| word.hash)
}

/// A page has far fewer words and lines than this can count.
fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The words of a line that say what it is about.
pub(in crate::clean) fn content<'l>(line: &'l Line<'_>) -> impl Iterator<Item = u32> + 'l {
    line.words.iter().filter(|word| word.is_content()).map(|word| word.hash)
}

/// The groups of a line: by its whole path, and by the path without its last one to three elements.
fn groups_of(path: &str, groups: &mut HashMap<u64, u32>) -> [u32; LEVELS] {
    let mut out = [0; LEVELS];
    let mut ends = [path.len(), 0, 0, 0];
    let spaces = path.bytes().enumerate().rev().filter(|(_, byte)| *byte == b' ');
    for (end, (at, _)) in ends[1..].iter_mut().zip(spaces) {
        *end = at;
    }
    for ((level, out), hash) in out.iter_mut().enumerate().zip(crate::text::hash_starts(path, ends))
    {
        let next = u32::try_from(groups.len()).unwrap_or(u32::MAX);
        *out = *groups.entry(hash.wrapping_add(level as u64)).or_insert(next);
    }
    out
}

/// The hashes of the element's name and of the parts of its classes, id and purpose.
fn classes(element: &str) -> Vec<u32> {
    let mut out = Vec::new();
    class_names(element, &mut |name| out.push(lexicon::class(name)));
    out
}

/// The element's name and the parts of its classes, id and purpose, in lower case.
fn class_names(element: &str, tell: &mut impl FnMut(&str)) {
    for (index, name) in element.split(['.', '#', '[', '=', ']']).enumerate() {
        if index == 0 {
            tell(name);
            continue;
        }
        let mut part = String::new();
        let mut before = ' ';
        for character in name.chars().chain([' ']) {
            let ends =
                !character.is_alphabetic() || (character.is_uppercase() && before.is_lowercase());
            if ends && !part.is_empty() {
                if (2..=CLASS_MAX_BYTES).contains(&part.len()) {
                    tell(&part);
                }
                part.clear();
            }
            if character.is_alphabetic() {
                part.extend(character.to_lowercase());
            }
            before = character;
        }
    }
}

/// Tells the words, pairs of words and names of a line, each with its hash.
#[cfg(feature = "cli")]
pub(in crate::clean) fn names(line: &Line<'_>, tell: &mut impl FnMut(u32, &dyn Fn() -> String)) {
    let words = &line.words[..line.words.len().min(LINE_WORDS)];
    for (index, word) in words.iter().enumerate() {
        tell(word.hash, &|| format!("w\t{}", line.word(index)));
        if let Some(next) = words.get(index + 1) {
            let text = || format!("w\t{} {}", line.word(index), line.word(index + 1));
            tell(lexicon::pair(word.hash, next.hash), &text);
        }
    }
    for element in line.block.path.split(' ') {
        class_names(element, &mut |name| tell(lexicon::class(name), &|| format!("c\t{name}")));
    }
}
