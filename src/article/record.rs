//! The problem: an article is more than its body; clients need each field under one name.
//!
//! The records of the contract; how they are filled is told in the files beside this one.

use crate::clean::Reason;
use crate::entity::Entity;
use crate::span::Span;
use crate::text::Language;
use crate::text::{language, sentences, word_count};
use serde::{Deserialize, Serialize};

/// One article of the input.
///
/// ```
/// let paste = "Rain stops in Alder\n\nBy Ana Ruiz\n\nIt rained for nine days.";
/// let article = &copydesk::analyze(paste, &copydesk::Options::default())?.articles[0];
/// assert_eq!(article.title.as_deref(), Some("Rain stops in Alder"));
/// assert_eq!(article.sentences[0].of(&article.body), article.body);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// `a1`, `a2` … in the order of the input.
    pub id: String,
    /// Language of the body.
    pub language: Language,
    /// Headline, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Standfirst, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byline: Option<Byline>,
    /// Where and when it was filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Dateline>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Published>,
    /// The agency or outlet the text says it comes from; never a photo credit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<Credit>,
    /// Captions of its pictures, each once.
    pub captions: Vec<Caption>,
    /// Name of the site, where the input says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Canonical address, where the input says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The text: paragraphs joined by an empty line, repairs applied.
    pub body: String,
    /// The paragraphs, as spans of `body`.
    pub paragraphs: Vec<Span>,
    /// The sentences, as spans of `body`.
    pub sentences: Vec<Span>,
    /// What was mended in the body.
    pub repairs: Vec<Repair>,
    /// What was removed between its first and last block.
    pub removed: Vec<Removed>,
    /// Which part of the body came from which part of the input, in order of the body.
    pub source: Vec<Source>,
    /// Who and what it names.
    pub entities: Vec<Entity>,
    /// Words of the body.
    pub words: usize,
}

impl Article {
    /// An article that is nothing but its body: no cleaning, offsets into `body`.
    pub(crate) fn from_body(id: &str, body: &str) -> Self {
        Self {
            id: id.to_owned(),
            language: language(body),
            body: body.to_owned(),
            sentences: sentences(body),
            words: word_count(body),
            ..Self::default()
        }
    }
}

/// Who wrote an article.
///
/// ```
/// let paste = "Rain stops in Alder\n\nBy Ana Ruiz and Bo Lund\n\nIt rained.";
/// let article = &copydesk::analyze(paste, &copydesk::Options::default())?.articles[0];
/// let byline = article.byline.as_ref().expect("the paste has one");
/// assert_eq!(byline.authors, ["Ana Ruiz", "Bo Lund"]);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Byline {
    /// The line as written.
    pub text: String,
    /// The names in it.
    pub authors: Vec<String>,
}

/// Where and when a story was filed ("SEOUL, Nov. 12 (AP) —").
///
/// ```
/// let paste = "ALDER, Nov. 12 (AP) — The harbour opened again after nine days, she said.";
/// let article = &copydesk::analyze(paste, &copydesk::Options::default())?.articles[0];
/// let dateline = article.dateline.as_ref().expect("the paste has one");
/// assert_eq!(dateline.place.as_deref(), Some("ALDER"));
/// assert_eq!(dateline.date.as_deref(), Some("Nov. 12"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dateline {
    /// The dateline as written.
    pub text: String,
    /// The place in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The date in it, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// A date of publication or change.
///
/// ```
/// let options = copydesk::Options { published: Some("2026-03-06".into()), ..Default::default() };
/// let article = &copydesk::analyze("It rained in Alder for nine days.", &options)?.articles[0];
/// let published = article.published.as_ref().expect("the caller gave it");
/// assert_eq!((published.iso.as_str(), published.from.as_str()), ("2026-03-06", "reader"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// ISO 8601, a day or a time.
    pub iso: String,
    /// As written.
    pub text: String,
    /// Where it was found: `reader`, `text`, `url`, or the name of the markup field.
    pub from: String,
}

/// The source that the text itself names.
///
/// ```
/// let paste = "Rain stops in Alder\n\nIt rained for nine days. (AFP)";
/// let article = &copydesk::analyze(paste, &copydesk::Options::default())?.articles[0];
/// let credit = article.credit.as_ref().expect("the paste has one");
/// assert_eq!((credit.text.as_str(), credit.agency.as_str()), ("AFP", "Agence France-Presse"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// As written ("AP").
    pub text: String,
    /// The agency's full name, or the text where it is unknown.
    pub agency: String,
}

/// Words under a picture.
///
/// ```
/// let page = "<!doctype html><article><h1>Harbour opens again</h1>\
///     <figure><figcaption>Ships in Alder. Photo: Ana Ruiz/Reuters</figcaption></figure>\
///     <p>The harbour opened again after nine days of rain, she said.</p></article>";
/// let caption = &copydesk::analyze(page, &copydesk::Options::default())?.articles[0].captions[0];
/// assert_eq!(caption.credit.as_deref(), Some("Ana Ruiz/Reuters"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caption {
    /// The caption as written, with its credit.
    pub text: String,
    /// Who took or supplied the picture, as written ("Reuters", "AP Photo/Ana Ruiz").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
}

/// Something mended in the body; undone by the option `unrepair`.
///
/// ```
/// use copydesk::{Options, analyze};
///
/// let paste = "It rained in Alder for nine days, the mayor said.It will rain more.";
/// let repair = analyze(paste, &Options::default())?.articles[0].repairs[0].clone();
/// assert_eq!((repair.was.as_str(), repair.now.as_str()), ("said.It", "said.\n\nIt"));
/// // Undone, the body is what the input has.
/// let options = Options { unrepair: vec![repair.input], ..Options::default() };
/// assert_eq!(analyze(paste, &options)?.articles[0].body, paste);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repair {
    /// Offset in the body.
    pub at: usize,
    /// Where it stood in the input; names the repair in the option `unrepair`.
    pub input: Span,
    /// `fused-sentences`, `wrapped-lines` where lines were joined to a paragraph, or `credit` where a
    /// source was moved to its field.
    pub kind: String,
    /// What the input had.
    pub was: String,
    /// What the body has.
    pub now: String,
}

/// A removed block.
///
/// ```
/// let paste = "Rain stops in Alder\n\nIt rained for nine days.\n\nShare this article";
/// let removed = &copydesk::analyze(paste, &copydesk::Options::default())?.articles[0].removed[0];
/// assert_eq!(removed.input.of(paste), "Share this article");
/// assert_eq!(removed.reason.code, copydesk::ReasonCode::Social);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Removed {
    /// The block's text.
    pub text: String,
    /// Why it was removed.
    pub reason: Reason,
    /// Where it stands in the input.
    pub input: Span,
    /// Offset in the body before which it stood.
    pub at: usize,
    /// For a repeat: where the first copy stands in the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duplicate_of: Option<Span>,
}

/// Which part of the input a part of the body came from; both have the same text.
///
/// ```
/// let paste = "Rain stops in Alder\n\nIt rained for nine days.\n\nShare this article";
/// let article = &copydesk::analyze(paste, &copydesk::Options::default())?.articles[0];
/// let source = article.source[0];
/// assert_eq!(source.body.of(&article.body), source.input.of(paste));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// In the body.
    pub body: Span,
    /// In the input.
    pub input: Span,
}
