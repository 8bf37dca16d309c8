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
    /// The name and classes of each element.
    pub elements: Vec<Vec<u32>>,
    /// Groups at each level.
    pub groups: usize,
    /// Where the lines hang.
    pub branches: Branches,
}

/// A line as hashes.
#[derive(Clone, Debug, Default)]
pub struct SketchLine {
    /// Number of words.
    pub length: u32,
    /// Its first words.
    pub words: Vec<u32>,
    /// Its words that are rare enough to say what it is about.
    pub content: Vec<u32>,
    /// Its elements, innermost first, as indices.
    pub elements: Vec<u16>,
    /// The group of lines that it belongs to at each level, innermost first.
    pub groups: [u32; LEVELS],
}

impl Sketch {
    pub(in crate::clean) fn new(lines: &[Line<'_>]) -> Self {
        let mut sketch = Self { branches: Branches::new(lines), ..Self::default() };
        let mut known: HashMap<&str, u16> = HashMap::new();
        let mut groups: HashMap<u64, u32> = HashMap::new();
        sketch.lines.reserve_exact(lines.len());
        let mut last: Option<(&str, Vec<u16>, [u32; LEVELS])> = None;
        for line in lines {
            let path = line.block.path.as_str();
            let (elements, levels) = match last.take() {
                Some((same, elements, levels)) if same == path => (elements, levels),
                last => {
                    let (outer, elements) =
                        last.as_ref().map_or(("", &[][..]), |(path, all, _)| (*path, all));
                    let elements = sketch.elements_of(path, outer, elements, &mut known);
                    (elements, groups_of(path, &mut groups))
                }
            };
            last = Some((path, elements.clone(), levels));
            sketch.lines.push(SketchLine {
                length: u32::try_from(line.length).unwrap_or(u32::MAX),
                words: exact(words(line), line.words.len().min(LINE_WORDS)),
                content: exact(content(line), content(line).count()),
                elements,
                groups: levels,
            });
        }
        sketch.groups = groups.len();
        sketch
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

impl SketchLine {
    /// Its first words, then each two of them that stand side by side.
    pub fn words_and_pairs(&self) -> impl Iterator<Item = u32> + '_ {
        let pairs = self.words.windows(2).map(|pair| lexicon::pair(pair[0], pair[1]));
        self.words.iter().copied().chain(pairs)
    }
}

fn words(line: &Line<'_>) -> impl Iterator<Item = u32> {
    line.words.iter().take(LINE_WORDS).map(|word| word.hash)
}

/// A list without room for more: a page has one for each line.
fn exact(hashes: impl Iterator<Item = u32>, count: usize) -> Vec<u32> {
    let mut out = Vec::with_capacity(count);
    out.extend(hashes);
    out
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
