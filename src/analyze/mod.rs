//! The pipeline in one screen: input to page to verdicts to articles to entities to report.

mod options;
mod units;

pub use options::Options;

use crate::article::{self, Article, Published, Removed};
use crate::block::{self, InputKind, Page, Warning};
use crate::clean::{self, Cleaned, Decisions};
use crate::entity::{self, Entity, Fields, Where};
use crate::error::{Error, ErrorCode};
use crate::span::Span;
use crate::text::word_count;
use serde::Serialize;
use std::borrow::Cow;

/// The largest input accepted, in bytes.
///
/// ```
/// let large = " ".repeat(copydesk::MAX_INPUT_BYTES + 1);
/// let error = copydesk::analyze(&large, &copydesk::Options::default()).unwrap_err();
/// assert_eq!(error.code().as_str(), "too-large");
/// ```
pub const MAX_INPUT_BYTES: usize = 50_000_000;

/// The version of the contract that reports follow.
///
/// ```
/// let report = copydesk::analyze("It rained.", &copydesk::Options::default())?;
/// assert_eq!(report.version, copydesk::CONTRACT_VERSION);
/// # Ok::<(), copydesk::Error>(())
/// ```
pub const CONTRACT_VERSION: u32 = 1;

/// What an input holds.
///
/// ```
/// let paste = "Rain stops in Alder\n\nIt rained for nine days.\n\nShare this article";
/// let report = copydesk::analyze(paste, &copydesk::Options::default())?;
/// assert_eq!(report.articles[0].body, "It rained for nine days.");
/// assert!(report.warnings.is_empty());
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Version of the contract: 1.
    pub version: u32,
    /// Version of the engine, as in its package.
    pub engine: &'static str,
    /// What was given.
    pub input: InputInfo,
    /// The articles, in order of the input.
    pub articles: Vec<Article>,
    /// What was removed outside all articles.
    pub removed: Vec<Removed>,
    /// What was odd about the input.
    pub warnings: Vec<Warning>,
    /// The visible text that `input` spans index, where the option `page` asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
}

/// What was given to be analysed.
///
/// ```
/// use copydesk::{InputKind, Options};
///
/// let page = "<!doctype html><p>It <b>rained</b>.";
/// let input = copydesk::analyze(page, &Options::default())?.input;
/// assert_eq!((input.kind, input.length), (InputKind::Html, "It rained.".len()));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InputInfo {
    /// The form it was read as.
    pub kind: InputKind,
    /// Length of the text that `input` spans index, in the unit of the report.
    pub length: usize,
}

/// Analyses a text: HTML, Markdown, or plain text copied off a page.
///
/// ```
/// let report = copydesk::analyze("Rain in Alder\n\nIt rained.", &copydesk::Options::default())?;
/// assert_eq!(report.version, 1);
/// # Ok::<(), copydesk::Error>(())
/// ```
///
/// # Errors
/// `too-large` above [`MAX_INPUT_BYTES`]; `bad-option` for options that make no sense. Odd input is
/// no error: see [`Report::warnings`].
pub fn analyze(input: &str, options: &Options) -> Result<Report, Error> {
    analyzed(input.into(), options)
}

/// As [`analyze`], of a text that is given away: a large one is then in memory once less.
///
/// ```
/// let text = String::from("It rained on Monday.");
/// let report = copydesk::analyze_owned(text, &copydesk::Options::default())?;
/// assert_eq!(report.articles[0].body, "It rained on Monday.");
/// # Ok::<(), copydesk::Error>(())
/// ```
///
/// # Errors
/// As [`analyze`].
pub fn analyze_owned(input: String, options: &Options) -> Result<Report, Error> {
    analyzed(input.into(), options)
}

fn analyzed(input: Cow<'_, str>, options: &Options) -> Result<Report, Error> {
    let (mut report, text) = read(input, options)?;
    units::input_in(&mut report, &text, options.offsets);
    // Done with, and a long one would stand beside all that is found in the bodies.
    drop(text);
    name(&mut report, options);
    units::bodies_in(&mut report, options.offsets);
    Ok(report)
}

/// The report with every span in bytes, whatever unit the options ask for.
pub(crate) fn analyze_in_bytes(input: Cow<'_, str>, options: &Options) -> Result<Report, Error> {
    let (mut report, _) = read(input, options)?;
    name(&mut report, options);
    Ok(report)
}

/// Analyses the bytes of a file: finds its encoding, refuses what is no text.
///
/// ```
/// use copydesk::{ErrorCode, Options, analyze_bytes};
///
/// let report = analyze_bytes(b"\xef\xbb\xbfIt rained.", &Options::default())?;
/// assert_eq!(report.articles[0].body, "It rained.");
/// let error = analyze_bytes(b"%PDF-1.7 ...", &Options::default()).unwrap_err();
/// assert_eq!(error.code(), ErrorCode::Unsupported);
/// # Ok::<(), copydesk::Error>(())
/// ```
///
/// # Errors
/// As [`analyze`], and `unsupported` for a PDF, picture, archive or office file.
pub fn analyze_bytes(bytes: &[u8], options: &Options) -> Result<Report, Error> {
    check_size(bytes.len())?;
    let (text, warnings) = block::decode(bytes)?;
    Ok(with_input_warnings(analyze_owned(text, options)?, warnings))
}

/// The report with the warnings of decoding its input before its own.
pub(crate) fn with_input_warnings(mut report: Report, warnings: Vec<Warning>) -> Report {
    report.warnings.splice(0..0, warnings);
    report
}

/// The page of an input, its letters repaired if the options ask for it.
fn page(input: Cow<'_, str>, options: &Options) -> Page {
    if options.repair_text {
        return block::page(block::repaired(&input), options.kind);
    }
    block::page(input, options.kind)
}

pub(crate) fn check_size(bytes: usize) -> Result<(), Error> {
    if bytes <= MAX_INPUT_BYTES {
        return Ok(());
    }
    let message = format!(
        "The input has {} MB; at most {} MB are read. Split it into smaller parts.",
        bytes / 1_000_000,
        MAX_INPUT_BYTES / 1_000_000
    );
    Err(Error::new(ErrorCode::TooLarge, message))
}

/// The report but for its entities, with every span in bytes, and the text that its `input` spans index.
fn read(input: Cow<'_, str>, options: &Options) -> Result<(Report, String), Error> {
    options.check()?;
    check_size(input.len())?;
    let mut page = page(input, options);
    let options = units::options_in_bytes(options, page.given());
    let mut cleaned = clean::clean(&page, &decisions(&page, &options));
    let (mut articles, removed) = article::articles(&page, &mut cleaned, &options.unrepair);
    let mut warnings = std::mem::take(&mut page.warnings);
    warnings.extend(warnings_of(&page, &cleaned, &articles));
    // Done with, and of a long page larger than its text.
    (page.blocks, page.breaks) = (Vec::new(), Vec::new());
    drop(cleaned);
    for article in &mut articles {
        if let Some(date) = &options.published {
            article.published = Some(Published {
                iso: date.clone(),
                text: date.clone(),
                from: "reader".to_owned(),
            });
        }
        if article.url.is_none() {
            article.url.clone_from(&options.url);
        }
    }
    let report = Report {
        version: CONTRACT_VERSION,
        engine: env!("CARGO_PKG_VERSION"),
        input: InputInfo { kind: page.kind, length: page.text.len() },
        articles,
        removed,
        warnings,
        page: options.page.then(|| page.given().to_owned()),
    };
    Ok((report, page.given.unwrap_or(page.text)))
}

/// Adds who and what the articles name, if the options ask for it.
fn name(report: &mut Report, options: &Options) {
    if options.body_only {
        return;
    }
    for article in &mut report.articles {
        article.entities = corrected(article, options);
    }
    if report.articles.iter().any(is_foreign) {
        report.warnings.push(Warning::new(
            "entities-english-only",
            "The text is not in English: names are found by their capitals alone and may be wrong.",
        ));
    } else if report.articles.iter().any(may_be_foreign) {
        report.warnings.push(Warning::new(
            "entities-language-unknown",
            "The language of the text is not clear: names are found by their capitals alone and may be wrong.",
        ));
    }
}

/// The entities of an article as the reader corrects them.
fn corrected(article: &Article, options: &Options) -> Vec<Entity> {
    let fields = fields(article);
    entity::correct(entity::entities(&fields), &options.corrections(), |mention| {
        let text = match mention.field {
            Where::Title => fields.title,
            Where::Body => fields.body,
            Where::Credit => fields.credit,
            Where::Caption => fields.captions[mention.caption.unwrap_or_default()],
        };
        &text[mention.start..mention.end]
    })
}

/// The fields of an article in which entities are looked for.
fn fields(article: &Article) -> Fields<'_> {
    Fields {
        title: article.title.as_deref().unwrap_or_default(),
        body: &article.body,
        captions: article.captions.iter().map(|caption| caption.text.as_str()).collect(),
        credit: article.credit.as_ref().map(|credit| credit.text.as_str()).unwrap_or_default(),
        published: article.published.as_ref().map(|published| published.iso.as_str()),
        language: &article.language.tag,
    }
}

/// The reader's corrections as block indices: a span names the blocks it touches, and where an
/// article begins, the first of them.
fn decisions(page: &Page, options: &Options) -> Decisions {
    let touched = |spans: &[Span]| {
        let mut indices = Vec::new();
        for span in spans {
            let first = page.blocks.partition_point(|block| block.span.end <= span.start);
            let blocks = page.blocks.iter().enumerate().skip(first);
            indices.extend(
                blocks.take_while(|(_, block)| block.span.overlaps(*span)).map(|(index, _)| index),
            );
        }
        indices
    };
    let first = |spans: &[Span]| {
        let at = |span: &Span| page.blocks.partition_point(|block| block.span.end <= span.start);
        spans.iter().map(at).filter(|index| *index < page.blocks.len()).collect()
    };
    Decisions {
        keep: touched(&options.keep),
        drop: touched(&options.drop),
        split: first(&options.split),
        join: first(&options.join),
    }
}

/// A language is named with this confidence at least, or with a warning: below it the next best
/// language has most of the same small words.
const SURE: f64 = 0.5;
/// A shorter text cannot have words enough to be sure.
const WORDS_TO_BE_SURE: usize = 30;

/// The reader is warned where the words of lines judged by a hair are more than one in so many.
const UNSURE_SHARE: usize = 4;

fn warnings_of(page: &Page, cleaned: &Cleaned, articles: &[Article]) -> Vec<Warning> {
    let mut out = Vec::new();
    if page.blocks.is_empty() {
        out.push(Warning::new("empty", "The input has no visible text. Paste the article again."));
    } else if articles.iter().all(|article| article.body.is_empty()) {
        out.push(Warning::new(
            "no-article",
            "No article was found: the page seems to hold only headlines, menus, lists or notices. Open the removed lines to check.",
        ));
    }
    if articles.iter().any(article::is_truncated) {
        out.push(Warning::new(
            "truncated",
            "The text seems to stop before its end: a paywall, a further page or an ellipsis follows. Open the whole article and copy it again.",
        ));
    }
    let words: usize = articles.iter().map(|article| article.words).sum();
    let block = |index: &usize| word_count(page.blocks[*index].span.of(&page.text));
    if cleaned.unsure.iter().map(block).sum::<usize>() * UNSURE_SHARE > words {
        out.push(Warning::new(
            "low-confidence-body",
            "Many lines could as well be the article as the page around it; check what was removed and what was kept.",
        ));
    }
    if articles.iter().any(is_unsure) {
        out.push(Warning::new(
            "low-confidence-language",
            "The language of the text is not clear, so rules for the wrong one may have been used; check what was removed.",
        ));
    }
    out
}

/// True for an article that is long enough for its language to be clear, and is not.
fn is_unsure(article: &Article) -> bool {
    article.language.confidence < SURE && article.words > WORDS_TO_BE_SURE
}

/// True for an article in a language whose names nothing was learnt of.
fn is_foreign(article: &Article) -> bool {
    !matches!(article.language.tag.as_str(), "en" | "und") && !is_unsure(article)
}

/// True for an article whose language may be one of those.
fn may_be_foreign(article: &Article) -> bool {
    article.language.tag != "en" && is_unsure(article)
}

/// A block with its verdict, for `explain`.
///
/// ```
/// let explained = copydesk::explain("It rained.\n\nShare this article", &Default::default())?;
/// for (block, verdict) in explained.page.blocks.iter().zip(&explained.cleaned.verdicts) {
///     println!("{}: {verdict:?}", block.span.of(&explained.page.text));
/// }
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// The page that was judged.
    pub page: Page,
    /// The verdict of each of its blocks.
    pub cleaned: Cleaned,
}

/// What became of each block of an input, and why.
///
/// ```
/// use copydesk::{BlockVerdict, Options, ReasonCode, explain};
///
/// let explained = explain("It rained in Alder.\n\nShare this article", &Options::default())?;
/// let [BlockVerdict::Body, BlockVerdict::Drop(reason)] = &explained.cleaned.verdicts[..] else {
///     panic!("a line of the body, and one that was dropped");
/// };
/// assert_eq!(reason.code, ReasonCode::Social);
/// # Ok::<(), copydesk::Error>(())
/// ```
///
/// # Errors
/// As [`analyze`].
pub fn explain(input: &str, options: &Options) -> Result<Explained, Error> {
    options.check()?;
    check_size(input.len())?;
    let page = page(input.into(), options);
    let options = units::options_in_bytes(options, page.given());
    let cleaned = clean::clean(&page, &decisions(&page, &options));
    Ok(Explained { page, cleaned })
}
