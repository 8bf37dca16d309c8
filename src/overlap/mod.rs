//! Two token streams to passages: what two texts say in the same words, and what each edit changes.
//!
//! The cost is linear in both texts, by caps that each stand where they act: units of 150 words
//! (`unit`), 4 copies of a unit scored (`copies`), 48 units for a sense and 8 candidates for a unit
//! (`link`), 400,000 cells for two stretches and 600 words in which moved runs are looked for
//! (`gap`). What passes a cap is still linked where its words are the same; edits inside it may be
//! coarser.

mod alone;
mod amount;
mod answer;
mod around;
mod aside;
#[cfg(test)]
mod cases;
mod claim;
mod clock;
mod convert;
mod copies;
mod counted;
mod country;
mod dateline;
mod day;
mod denial;
mod edit;
mod figure;
mod gap;
mod grammar;
mod lexicon;
mod limit;
mod link;
mod logarithm;
mod measure;
mod merged;
mod months;
mod naming;
mod numerals;
mod only;
mod paired;
mod partners;
mod parts;
mod passage;
mod record;
mod same;
mod side;
mod stop;
mod surface;
mod thesaurus;
mod unit;
mod weight;
mod word;
mod wording;

pub use convert::overlap_in;
pub use paired::{Paired, paired};
pub use record::{
    Conflict, ConflictKind, Edit, EditKind, Evidence, FieldKind, Inferred, LinkedField, OnlyHere,
    Overlap, Passage, PassageKind, SameFact, SentenceKind, SentencePair, Shares, Side, Verdict,
};

use crate::span::Span;

/// One text to be aligned, with what its article knows about it.
#[derive(Clone, Debug, Default)]
pub struct Version<'a> {
    /// The body.
    pub text: &'a str,
    /// Its sentences.
    pub sentences: &'a [Span],
    /// Mentions in the body, in order.
    pub names: Vec<Name>,
}

/// A mention in the body of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where it stands.
    pub span: Span,
    /// The same for the same thing in both versions.
    pub id: u32,
    /// How it names the thing.
    pub form: NameForm,
}

/// How a mention names its thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameForm {
    /// By its name, or a part of it.
    Name,
    /// By another name.
    Alias,
    /// By a place that stands for it.
    Metonym,
    /// By a common noun.
    Nominal,
}

/// What an alignment of two versions finds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// What stands in both.
    pub passages: Vec<Passage>,
    /// Sentences with their partners.
    pub sentences: Vec<SentencePair>,
    /// Share of A's words in B.
    pub a_in_b: Shares,
    /// Share of B's words in A.
    pub b_in_a: Shares,
    /// Aligned statements that disagree.
    pub conflicts: Vec<Conflict>,
    /// Sentences that only A has, with what only they mention.
    pub only_a: Vec<OnlyHere>,
    /// Sentences that only B has, with what only they mention.
    pub only_b: Vec<OnlyHere>,
}

/// Aligns two versions.
///
/// The links are found in one fixed order of the two texts, so that swapping them gives the same
/// alignment, mirrored.
#[must_use]
pub fn align(a: &Version<'_>, b: &Version<'_>) -> Alignment {
    let (words_a, words_b) = (word::words(a), word::words(b));
    let units_a = unit::units(a.text, a.sentences, &words_a);
    let units_b = unit::units(b.text, b.sentences, &words_b);
    let side_a = link::Side { text: a.text, words: &words_a, units: &units_a };
    let side_b = link::Side { text: b.text, words: &words_b, units: &units_b };
    let mirrored = (a.text.len(), a.text) > (b.text.len(), b.text);
    let links = if mirrored {
        let mut links = link::links(&side_b, &side_a);
        for link in &mut links {
            (link.a, link.b) = (link.b, link.a);
        }
        links.sort_by_key(|link| (link.a, link.b));
        links
    } else {
        link::links(&side_a, &side_b)
    };
    passage::alignment((a, b), (&side_a, &side_b), &links, mirrored)
}
