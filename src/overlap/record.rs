//! The problem: an editor needs more than "74 per cent": which sentence became which, what each
//! edit changes, and what only one version says.

use crate::span::Span;
use serde::{Deserialize, Serialize};

/// What two articles share, and what they do not.
///
/// ```
/// let (a, b) = ("The repairs cost 3 million dollars.", "The repairs cost 4 million dollars.");
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// assert_eq!(overlap.passages[0].edits[0].a.map(|span| span.of(a)), Some("3 million dollars"));
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// let a = "Harbour opens again\n\nThe harbour of Alder opened again, the mayor said.";
/// let b = "Alder harbour opens again\n\nThe harbour of Alder opened again, the mayor said.";
/// let options = copydesk::Options::default();
/// let comparison = copydesk::compare(a, &options, b, &options)?;
/// assert_eq!(comparison.pairs[0].fields[0].b, "Alder harbour opens again");
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// assert_eq!(copydesk::to_json(&copydesk::FieldKind::Title), r#""title""#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    /// The headline.
    Title,
    /// A caption.
    Caption,
}

/// One of the two articles.
///
/// ```
/// let (a, b) = ("The repairs cost 3 million dollars.", "The repairs cost 4 million dollars.");
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// assert_eq!((overlap.a.article.as_str(), overlap.b.article.as_str()), ("a", "b"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Side {
    /// Its id in its report.
    pub article: String,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// How two articles are related.
///
/// ```
/// let (a, b) = ("It rained in Alder, he said.", "It rained in Alder he said.");
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// assert_eq!(overlap.verdict, copydesk::Verdict::SameText);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The same words in the same order, but for punctuation.
    SameText,
    /// One text, edited: a good part of the words of each stands in the other.
    EditedVersion,
    /// Different texts with passages in common.
    SharesPassages,
    /// Different texts: what they share stands in quotation marks, but for a little.
    SharesQuotes,
    /// No sentence in common, but many of the same names: one subject in other words.
    Related,
    /// No sentence in common, and few names or none.
    Unrelated,
}

/// A share of words, split by how they are shared; the two add up to the whole share.
///
/// ```
/// let (a, b) = ("It rained.", "It rained.");
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// assert_eq!((overlap.a_in_b.verbatim, overlap.a_in_b.edited), (1.0, 0.0));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Shares {
    /// In sentences that are verbatim, 0 to 1, in thousandths.
    pub verbatim: f64,
    /// Equal words in edited sentences, 0 to 1, in thousandths.
    pub edited: f64,
}

/// A stretch of text that both have.
///
/// ```
/// let (a, b) = ("It rained in Alder.", "He left. It rained in Alder.");
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// assert_eq!(overlap.passages[0].a.of(a), overlap.passages[0].b.of(b));
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// assert_eq!(copydesk::to_json(&copydesk::PassageKind::Edited), r#""edited""#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PassageKind {
    /// The same characters but for white space.
    Verbatim,
    /// Anything else.
    Edited,
}

/// A difference inside a passage.
///
/// ```
/// let (a, b) = ("The repairs cost 3 million dollars.", "The repairs cost 4 million dollars.");
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// let edit = &overlap.passages[0].edits[0];
/// assert_eq!(edit.kind, copydesk::EditKind::Number);
/// assert!(edit.attention);
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// let (a, b) = ("It ruined the town harbour.", "It ruined the town harbor.");
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// assert_eq!(overlap.passages[0].edits[0].kind, copydesk::EditKind::Spelling);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EditKind {
    /// Capitals alone: “Bridge” and “bridge”.
    Case,
    /// Quote marks, hyphens, commas; the words are the same.
    Punctuation,
    /// One word in two spellings: British and American, with and without accents.
    Spelling,
    /// A name written otherwise, or another name; `same_fact` tells which.
    Name,
    /// A name replaced by another of the same thing: “AP” and “The Associated Press”.
    Alias,
    /// A capital for its government, or back: “Paris” and “France”.
    Metonym,
    /// The same number written otherwise: “nine” and “9”.
    NumberFormat,
    /// Another number, amount or share.
    Number,
    /// A date written otherwise, or another one; `same_fact` tells which.
    DateExpression,
    /// A name replaced by a pronoun or description, or back: “Ruiz” and “she”.
    Reference,
    /// A limiting word gone: “about 40” is now “40”.
    QualifierDropped,
    /// A limiting word new: “took” is now “allegedly took”.
    QualifierAdded,
    /// Other words at the same place, of none of the kinds above.
    Rewording,
    /// Words that B has and A has not.
    Inserted,
    /// Words that A has and B has not.
    Deleted,
    /// The same words at another place of the passage.
    Moved,
}

/// Whether a statement survives an edit.
///
/// ```
/// let (a, b) = ("The repairs cost 3 million dollars.", "The repairs cost 4 million dollars.");
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// assert_eq!(overlap.passages[0].edits[0].same_fact, copydesk::SameFact::No);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SameFact {
    /// It says the same in both.
    Yes,
    /// It says something else: another number, name or date, or a denial.
    No,
    /// It cannot be told from the words alone.
    Unknown,
}

/// A sentence and its partner.
///
/// ```
/// let (a, b) = ("The repairs cost 3 million dollars.", "The repairs cost 4 million dollars.");
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// let pair = &overlap.sentences[0];
/// assert_eq!((pair.a.map(|span| span.of(a)), pair.b.map(|span| span.of(b))), (Some(a), Some(b)));
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// assert_eq!(copydesk::to_json(&copydesk::SentenceKind::OnlyA), r#""only-a""#);
/// ```
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
///
/// ```
/// let (a, b) = ("The repairs cost 3 million dollars.", "The repairs cost 4 million dollars.");
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// assert_eq!(overlap.conflicts[0].b.of(b), "4 million dollars");
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// assert_eq!(copydesk::to_json(&copydesk::ConflictKind::Negation), r#""negation""#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ConflictKind {
    /// Two numbers, amounts or shares for one thing.
    Number,
    /// Two names at the same place.
    Name,
    /// Two dates for one event.
    Date,
    /// One denies what the other says.
    Negation,
}

/// A sentence that only one article has.
///
/// ```
/// let (a, b) = ("It rained in Alder.", "It rained in Alder. Kenya sent its thanks.");
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// assert_eq!(overlap.only_b[0].sentence.of(b), "Kenya sent its thanks.");
/// assert_eq!(overlap.only_b[0].facts, ["Kenya"]);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OnlyHere {
    /// In its article's body.
    pub sentence: Span,
    /// Names, numbers and dates in it that the other article never mentions, as written.
    pub facts: Vec<String>,
}

/// A conclusion from two articles, with what shows it.
///
/// ```
/// let a = "The ferry left the harbour of Alder on Tuesday.";
/// let b = "The ferry left the harbour of Alder yesterday.";
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// let inferred = &overlap.inferred[0];
/// assert_eq!(inferred.kind, "publication-weekday");
/// assert_eq!(inferred.text, "If both are right, B was published on a Wednesday.");
/// # Ok::<(), copydesk::Error>(())
/// ```
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
///
/// ```
/// let a = "The ferry left the harbour of Alder on Tuesday.";
/// let b = "The ferry left the harbour of Alder yesterday.";
/// let overlap = copydesk::compare_raw(a, b, Default::default())?;
/// let evidence = overlap.inferred[0].evidence[0];
/// assert_eq!(evidence.b.map(|span| span.of(b)), Some("yesterday"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// In the body of A.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<Span>,
    /// In the body of B.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<Span>,
}
