//! The problem: a changed piece has words on two sides, and every rule asks the same of them: which
//! tell something, which are names, which stand in the other too?

use super::edit::Stretch;
use super::lexicon::Class;
use super::word::Word;
use crate::knowledge::spelling::american;
use crate::span::Span;
use crate::text::fold;
use std::ops::Range;

/// One side of a piece.
pub struct Side<'a> {
    /// Its words.
    pub words: &'a [Word],
    /// The words, folded.
    pub folded: Vec<String>,
    /// Folded words other than small ones.
    pub telling: Vec<String>,
}

impl<'a> Side<'a> {
    pub fn new(stretch: &Stretch<'a>, range: &Range<usize>) -> Self {
        let words = &stretch.words[range.clone()];
        let fold = |word: &Word| fold(word.span.of(stretch.text)).replace(['\'', '.'], "");
        let telling = words.iter().filter(|word| word.is_telling()).map(fold).collect();
        Self { words, folded: words.iter().map(fold).collect(), telling }
    }

    pub fn has(&self, class: Class) -> bool {
        self.words.iter().any(|word| word.class == class)
    }

    /// Its folded words in American spelling, without what is between them.
    pub fn american(&self) -> String {
        self.folded.iter().map(|word| american(word)).collect()
    }

    /// True if every word that is not small has a capital.
    pub fn is_name(&self, stretch: &Stretch<'_>) -> bool {
        let mut words = self.words.iter().filter(|word| word.class != Class::Small).peekable();
        words.peek().is_some()
            && words.all(|word| {
                !word.is_figure()
                    && (word.capital || word.span.of(stretch.text).starts_with(char::is_uppercase))
            })
            && self.words.iter().any(|word| word.capital || word.first && word.name.is_some())
    }
}

/// The words of two sides that are the same but for one thing; what is left on each.
pub fn rest<'s>(one: &'s Side<'_>, other: &Side<'_>, leave: Class) -> Vec<&'s Word> {
    let met = |word: &Word| {
        other.words.iter().any(|other| other.sense == word.sense || other.key == word.key)
    };
    one.words.iter().filter(|word| word.is_telling() && word.class != leave && !met(word)).collect()
}

/// True if other marks stand before a word of A than before a word of B.
pub fn marks_differ((a, one): (&Stretch<'_>, usize), (b, other): (&Stretch<'_>, usize)) -> bool {
    let (left, right) = (marks_before(a, one), marks_before(b, other));
    left.map(|span| span.of(a.text)) != right.map(|span| span.of(b.text))
}

/// The marks between a word and the one before it.
pub fn marks_before(stretch: &Stretch<'_>, word: usize) -> Option<Span> {
    let start = stretch.words.get(word.checked_sub(1)?)?.span.end;
    let end = stretch.words.get(word)?.span.start;
    Some(Span::new(start, end).trimmed(stretch.text)).filter(|span| !span.is_empty())
}

/// True if a mark that divides stands before a word.
pub fn has_mark(stretch: &Stretch<'_>, word: usize) -> bool {
    marks_before(stretch, word)
        .is_some_and(|span| span.of(stretch.text).contains([',', ';', ':', '.', '–', '—']))
}
