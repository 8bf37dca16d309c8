//! The problem: an editor needs more than "74 per cent": which sentence became which, what each
//! edit changes, and what only one version says.

use crate::span::Span;
use serde::{Deserialize, Serialize};

/// What two articles share, and what they do not.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Overlap {
    /// The first article.
    pub a: Side,
    /// The second article.
    pub b: Side,
    /// How the two are related.
    pub verdict: Verdict,
    /// The reason for the verdict, in one sentence.
    pub why: String,
    /// Share of A's words found in B.
    pub a_in_b: Shares,
    /// Share of B's words found in A.
    pub b_in_a: Shares,
    /// What stands in both, in order of A.
    pub passages: Vec<Passage>,
    /// Every sentence of A and of B with its partner, in order of A, then those only in B.
    pub sentences: Vec<SentencePair>,
    /// Headlines and captions that answer each other: the headlines first, then captions in order
    /// of A.
    pub fields: Vec<LinkedField>,
    /// Facts that disagree.
    pub conflicts: Vec<Conflict>,
    /// Sentences that only A has.
    pub only_a: Vec<OnlyHere>,
    /// Sentences that only B has.
    pub only_b: Vec<OnlyHere>,
    /// What can be concluded from the two together.
    pub inferred: Vec<Inferred>,
}

/// A headline or caption of A with the one of B that answers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LinkedField {
    /// What it is in both.
    pub field: FieldKind,
    /// Its text in A.
    pub a: String,
    /// Its text in B.
    pub b: String,
    /// Whether a character differs.
    pub kind: PassageKind,
    /// What differs; spans index the two texts of this record, not the bodies.
    pub edits: Vec<Edit>,
}

/// Which field of an article is linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    /// The headline.
    Title,
    /// A caption.
    Caption,
}

/// One of the two articles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Side {
    /// Its id in its report.
    pub article: String,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// How two articles are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The same words but for punctuation.
    SameText,
    /// One text, edited.
    EditedVersion,
    /// Different texts with passages in common.
    SharesPassages,
    /// Only quotations in common.
    SharesQuotes,
    /// The same subject in other words.
    Related,
    /// Nothing in common.
    Unrelated,
}

/// A share of words, split by how they are shared; the two add up to the whole share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Shares {
    /// In sentences that are verbatim, 0 to 1, in thousandths.
    pub verbatim: f64,
    /// Equal words in edited sentences, 0 to 1, in thousandths.
    pub edited: f64,
}

/// A stretch of text that both have.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Passage {
    /// In the body of A.
    pub a: Span,
    /// In the body of B.
    pub b: Span,
    /// Whether a character differs.
    pub kind: PassageKind,
    /// What differs.
    pub edits: Vec<Edit>,
}

/// Whether the surface of a passage is the same in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PassageKind {
    /// The same characters but for white space.
    Verbatim,
    /// Anything else.
    Edited,
}

/// A difference inside a passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Edit {
    /// In the body of A; absent where B inserted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<Span>,
    /// In the body of B; absent where B deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<Span>,
    /// What was done.
    pub kind: EditKind,
    /// Whether the statement is still the same.
    pub same_fact: SameFact,
    /// True where the meaning may have moved.
    pub attention: bool,
}

/// What an edit does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EditKind {
    /// Capitals.
    Case,
    /// Quote marks, hyphens, commas.
    Punctuation,
    /// British and American spelling, accents.
    Spelling,
    /// A name written otherwise.
    Name,
    /// A name replaced by another of the same thing.
    Alias,
    /// A capital for its government, or back.
    Metonym,
    /// A number written otherwise.
    NumberFormat,
    /// Another number.
    Number,
    /// A date written otherwise or moved.
    DateExpression,
    /// A name replaced by a pronoun or description, or back.
    Reference,
    /// A limiting word gone.
    QualifierDropped,
    /// A limiting word new.
    QualifierAdded,
    /// Other words for the same.
    Rewording,
    /// Words only in B.
    Inserted,
    /// Words only in A.
    Deleted,
    /// The same words elsewhere.
    Moved,
}

/// Whether a statement survives an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SameFact {
    /// It says the same.
    Yes,
    /// It says something else.
    No,
    /// It cannot be told.
    Unknown,
}

/// A sentence and its partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SentencePair {
    /// In the body of A.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<Span>,
    /// In the body of B.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<Span>,
    /// How the two relate.
    pub kind: SentenceKind,
}

/// How a sentence relates to the other article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SentenceKind {
    /// The same characters but for white space.
    Verbatim,
    /// The same sentence, changed.
    Edited,
    /// A has it alone.
    OnlyA,
    /// B has it alone.
    OnlyB,
}

/// Two statements that cannot both be right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// What disagrees.
    pub kind: ConflictKind,
    /// In the body of A.
    pub a: Span,
    /// In the body of B.
    pub b: Span,
}

/// What disagrees in a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ConflictKind {
    /// A number.
    Number,
    /// A name.
    Name,
    /// A date.
    Date,
    /// One denies what the other says.
    Negation,
}

/// A sentence that only one article has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OnlyHere {
    /// In its article's body.
    pub sentence: Span,
    /// Names, numbers and dates in it that the other article never mentions, as written.
    pub facts: Vec<String>,
}

/// A conclusion from two articles, with what shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Inferred {
    /// `publication-weekday`, `source`, `lost-antecedent`.
    pub kind: String,
    /// The conclusion in one sentence.
    pub text: String,
    /// What shows it, in A, in B, or in both.
    pub evidence: Vec<Evidence>,
}

/// A place in one or both of the bodies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// In the body of A.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<Span>,
    /// In the body of B.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<Span>,
}
