//! Two articles to an overlap: the alignment of their bodies, read with what their entities say.

mod fields;
mod inferred;
mod judge;
mod names;
mod pairs;

use crate::analyze::{CONTRACT_VERSION, Options, analyze_in_bytes, check_size};
use crate::article::{Article, unfused};
use crate::entity::{self, Fields};
use crate::error::Error;
use crate::overlap::{self, Overlap, Side, Verdict, Version};
use crate::text::Offsets;
use serde::Serialize;
use std::borrow::Cow;

/// The overlaps of the articles of two inputs.
///
/// ```
/// let (a, b) = ("It rained in Alder for nine days.", "It rained in Alder for ten days.");
/// let options = copydesk::Options::default();
/// let comparison = copydesk::compare(a, &options, b, &options)?;
/// println!("{}", comparison.pairs[0].why);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Version of the contract: 1.
    pub version: u32,
    /// One for each pair of articles that shares something, at most 400; the first pair, where none
    /// does.
    pub pairs: Vec<Overlap>,
}

/// Compares two raw inputs: cleans both, and pairs the articles that share something.
///
/// Offsets of the result are in the unit of `options_a`. Entities are found even with `body_only`: names
/// are compared by them.
///
/// ```
/// use copydesk::{Options, Verdict, compare};
///
/// let a = "Rain stops\n\nIt rained in Alder for nine days, the mayor said.\n\nShare this article";
/// let b = "The rain stops\n\nIt rained in Alder for ten days, the mayor said.\n\nAdvertisement";
/// let comparison = compare(a, &Options::default(), b, &Options::default())?;
/// assert_eq!(comparison.pairs[0].verdict, Verdict::EditedVersion);
/// # Ok::<(), copydesk::Error>(())
/// ```
///
/// # Errors
/// As [`analyze`](crate::analyze()).
pub fn compare(
    a: &str,
    options_a: &Options,
    b: &str,
    options_b: &Options,
) -> Result<Comparison, Error> {
    let read = |input, options| analyze_in_bytes(Cow::Borrowed(input), &whole(options));
    let (a, b) = (read(a, options_a)?, read(b, options_b)?);
    Ok(comparison(&pairs::between(&a.articles, &b.articles), options_a.offsets))
}

/// The options with entities, which a comparison needs.
fn whole(options: &Options) -> Options {
    Options { body_only: false, ..options.clone() }
}

/// Compares the articles of one raw input with each other.
///
/// ```
/// let paste = "It rained in Alder for nine days, the mayor said.";
/// let comparison = copydesk::compare_within(paste, &copydesk::Options::default())?;
/// assert!(comparison.pairs.is_empty(), "there is only one article");
/// # Ok::<(), copydesk::Error>(())
/// ```
///
/// # Errors
/// As [`analyze`](crate::analyze()).
pub fn compare_within(input: &str, options: &Options) -> Result<Comparison, Error> {
    let report = analyze_in_bytes(Cow::Borrowed(input), &whole(options))?;
    Ok(comparison(&pairs::within(&report.articles), options.offsets))
}

/// Compares two bodies as they are: nothing is cleaned, offsets are into the texts given.
///
/// ```
/// use copydesk::{Offsets, Verdict, compare_raw};
///
/// let (a, b) = ("It rained in Alder for nine days.", "It rained in Alder for ten days.");
/// let overlap = compare_raw(a, b, Offsets::Utf8)?;
/// assert_eq!(overlap.verdict, Verdict::EditedVersion);
/// # Ok::<(), copydesk::Error>(())
/// ```
///
/// # Errors
/// `too-large` where one is.
pub fn compare_raw(a: &str, b: &str, offsets: Offsets) -> Result<Overlap, Error> {
    check_size(a.len())?;
    check_size(b.len())?;
    let overlap = overlap(&raw_article("a", a), &raw_article("b", b));
    Ok(overlap::overlap_in(overlap, a, b, offsets))
}

/// An article that is its body alone, with the entities of it, whose roles no overlap shows. Nothing is mended, so sentences that
/// lost the break between them are cut where they stand.
fn raw_article(id: &str, body: &str) -> Article {
    let mut article = Article::from_body(id, body);
    article.sentences = unfused(body, &article.sentences);
    let fields = Fields { body, language: &article.language.tag, ..Fields::default() };
    article.entities = entity::without_roles(&fields);
    article
}

fn comparison(pairs: &[(&Article, &Article)], offsets: Offsets) -> Comparison {
    let mut pairs: Vec<_> = pairs.iter().map(|(a, b)| (overlap(a, b), a, b)).collect();
    let shared = pairs.iter().any(|(overlap, ..)| overlap.verdict != Verdict::Unrelated);
    if shared {
        pairs.retain(|(overlap, ..)| overlap.verdict != Verdict::Unrelated);
    } else {
        pairs.truncate(1);
    }
    let pairs = pairs
        .into_iter()
        .map(|(overlap, a, b)| overlap::overlap_in(overlap, &a.body, &b.body, offsets))
        .collect();
    Comparison { version: CONTRACT_VERSION, pairs }
}

/// The overlap of two articles whose spans are in bytes.
#[must_use]
pub fn overlap(a: &Article, b: &Article) -> Overlap {
    let (numbers_a, numbers_b) = names::numbers(a, b);
    let (names_a, names_b) = (names::names(a, &numbers_a), names::names(b, &numbers_b));
    let shared = names::shared(&names_a, &names_b);
    let version_a = Version { text: &a.body, sentences: &a.sentences, names: names_a };
    let version_b = Version { text: &b.body, sentences: &b.sentences, names: names_b };
    let alignment = overlap::align(&version_a, &version_b);
    let (verdict, why) = judge::verdict((&a.body, &b.body), &alignment, shared);
    let inferred = inferred::inferred(a, b, &alignment);
    // Of two articles that have nothing else in common, headlines answer nothing.
    let fields = if alignment.passages.is_empty() {
        Vec::new()
    } else {
        fields::fields(a, b, (&numbers_a, &numbers_b))
    };
    Overlap {
        a: side(a),
        b: side(b),
        verdict,
        why,
        a_in_b: alignment.a_in_b,
        b_in_a: alignment.b_in_a,
        passages: alignment.passages,
        sentences: alignment.sentences,
        fields,
        conflicts: alignment.conflicts,
        only_a: alignment.only_a,
        only_b: alignment.only_b,
        inferred,
    }
}

fn side(article: &Article) -> Side {
    Side { article: article.id.clone(), title: article.title.clone() }
}
