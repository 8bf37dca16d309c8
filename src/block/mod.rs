//! Input to a [`Page`]: what the reader would see, cut into the units the page showed.
//!
//! Nothing here knows what an article is; that is for cleaning.

use crate::error::Error;
use crate::span::Span;
use crate::text::is_invisible;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

mod decode;
mod detect;
mod format;
mod html;
mod mail;
mod markdown;
mod mojibake;
mod plain;
mod warnings;
mod wrap;

pub use mojibake::repaired;
pub(crate) use wrap::Break;

/// What form the input has.
///
/// ```
/// use copydesk::{InputKind, Options, analyze};
///
/// let options = Options { kind: Some(InputKind::Plain), ..Options::default() };
/// assert_eq!(analyze("<b>It rained.</b>", &options)?.input.kind, InputKind::Plain);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum InputKind {
    /// Text without markup, such as a paste: a line is a block.
    #[default]
    Plain,
    /// An HTML document or fragment.
    Html,
    /// Markdown: headings, lists, quotes and tables are told by their marks, which are not shown.
    Markdown,
}

/// What a block was on the page.
///
/// ```
/// use copydesk::{BlockKind, InputKind, Options, explain};
///
/// let options = Options { kind: Some(InputKind::Markdown), ..Options::default() };
/// let page = explain("# Rain stops\n\n- It rained.\n- It stopped.", &options)?.page;
/// let kinds: Vec<_> = page.blocks.iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Heading(1), BlockKind::ListItem, BlockKind::ListItem]);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A line of plain text, or any element of HTML that is nothing else below.
    #[default]
    Paragraph,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// An item of a list.
    ListItem,
    /// Words under a picture, where the markup says so (`figcaption`).
    Caption,
    /// A row of a table, cells joined by tabs.
    TableRow,
    /// Part of a quotation (`blockquote`).
    Quote,
    /// What a mail has around its text: a field of its header (of the subject, the field's name), its
    /// signature.
    Envelope,
}

/// A unit of the page: a line of a paste, a paragraph or heading of HTML.
///
/// ```
/// let html = "<!doctype html><p>By <a href=/>Ana</a>";
/// let page = copydesk::explain(html, &copydesk::Options::default())?.page;
/// let block = &page.blocks[0];
/// assert_eq!(block.span.of(&page.text), "By Ana");
/// assert!(block.link_share > 0.5 && block.path.ends_with('p'));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// Where it stands in [`Page::text`]: trimmed, one line, a part of it or the lines of a wrapped
    /// paragraph, never empty.
    pub span: Span,
    /// What the page showed it as.
    pub kind: BlockKind,
    /// Share of its characters inside links, 0 to 1; 0 for plain text.
    pub link_share: f32,
    /// Nesting depth of the element; 0 for plain text.
    pub depth: u16,
    /// Depth of the innermost element that holds it and the block before it; 0 for plain text.
    pub shared: u16,
    /// Blank lines before it in plain text; 1 for a block of HTML or Markdown.
    pub gap: u16,
    /// Names of the elements around it with their classes and ids, outermost first, as the markup
    /// has them ("main article.story div#body p"): the innermost eight, and outside them only
    /// landmarks (`nav`, `aside`, `footer` …). `role`, `itemprop`, `data-component` and
    /// `data-testid` follow as `[role=search]`. Empty for plain text.
    pub path: String,
}

/// What the markup says about the article, unproved.
///
/// ```
/// let page = r#"<!doctype html><meta property="og:site_name" content="Alder Post"><p>It rained."#;
/// let metadata = copydesk::explain(page, &copydesk::Options::default())?.page.metadata;
/// assert_eq!(metadata.site.as_deref(), Some("Alder Post"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metadata {
    /// Headline.
    pub title: Option<String>,
    /// Every title that a page of HTML gives itself, and the name of the field it stood in.
    pub titles: Vec<(String, String)>,
    /// Summary or standfirst.
    pub subtitle: Option<String>,
    /// Name of the site.
    pub site: Option<String>,
    /// Canonical address.
    pub url: Option<String>,
    /// Names of the authors.
    pub authors: Vec<String>,
    /// Date of publication as written in the markup, and the name of the field it stood in.
    pub published: Option<(String, String)>,
    /// Date of the last change as written in the markup, and the name of the field it stood in.
    pub updated: Option<(String, String)>,
    /// Language tag of the document.
    pub language: Option<String>,
}

/// The visible text of an input and its blocks.
///
/// ```
/// let html = "<!doctype html><h1>Rain</h1><p>It rained.";
/// let page = copydesk::explain(html, &copydesk::Options::default())?.page;
/// assert_eq!(page.text, "Rain\nIt rained.");
/// assert_eq!(page.blocks.len(), 2);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Plain input as given, but with spaces in place of the breaks inside a wrapped paragraph, byte
    /// for byte; for HTML and Markdown the visible text, a line for each block.
    pub text: String,
    /// The input with those breaks, where it has some: see [`Page::given`].
    pub(crate) given: Option<String>,
    /// Those breaks, in order.
    pub(crate) breaks: Vec<Break>,
    /// What form the input had.
    pub kind: InputKind,
    /// The blocks in reading order; none overlap, and all visible text is in one,
    /// but for the marks of quoted and of bold mail.
    pub blocks: Vec<Block>,
    /// What the markup says of itself.
    pub metadata: Metadata,
    /// What was odd about the input.
    pub warnings: Vec<Warning>,
}

impl Page {
    /// The text that `input` spans index: as `text`, with the line breaks of plain input. Never rewritten.
    ///
    /// ```
    /// let page = copydesk::explain("It rained.\nIt stopped.", &Default::default())?.page;
    /// assert_eq!(page.given(), "It rained.\nIt stopped.");
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn given(&self) -> &str {
        self.given.as_deref().unwrap_or(&self.text)
    }

    /// The line breaks inside the paragraphs of `span`.
    pub(crate) fn breaks(&self, span: Span) -> &[Break] {
        let first = self.breaks.partition_point(|found| found.span.start <= span.start);
        let end = self.breaks.partition_point(|found| found.span.end < span.end);
        self.breaks.get(first..end).unwrap_or_default()
    }

    /// What a reader sees at `span`: a wrapped paragraph in one line.
    pub(crate) fn shown(&self, span: Span) -> Cow<'_, str> {
        let breaks = self.breaks(span);
        if breaks.is_empty() {
            return Cow::Borrowed(span.of(&self.text));
        }
        let (mut out, mut at) = (String::with_capacity(span.len()), span.start);
        for found in breaks {
            out.push_str(Span::new(at, found.span.start).of(&self.text));
            out.push_str(found.now());
            at = found.span.end;
        }
        out.push_str(Span::new(at, span.end).of(&self.text));
        Cow::Owned(out)
    }
}

/// Something odd about an input that did not stop the reading of it.
///
/// ```
/// let report = copydesk::analyze(" ", &copydesk::Options::default())?;
/// assert_eq!(report.warnings[0].code, "empty");
/// println!("{}", report.warnings[0].message);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// For programs; the list is in the contract (`empty`, `no-article`, `guessed-encoding` …).
    pub code: String,
    /// For people: one sentence that says what was seen and what to do.
    pub message: String,
}

impl Warning {
    /// A warning with its sentence.
    pub(crate) fn new(code: &str, message: &str) -> Self {
        Self { code: code.to_owned(), message: message.to_owned() }
    }
}

/// Reads `input` as `kind`, or as what it looks like where `kind` is `None`. A plain text that is given
/// away is kept as it is.
#[must_use]
pub fn page<'t>(input: impl Into<Cow<'t, str>>, kind: Option<InputKind>) -> Page {
    let input = input.into();
    let read = match kind.unwrap_or_else(|| detect::detect(&input)) {
        InputKind::Html => html::page,
        InputKind::Markdown => markdown::page,
        InputKind::Plain => {
            let mut page = plain::page(input.into_owned());
            page.warnings = warnings::warnings(page.given(), page.given());
            return page;
        }
    };
    let mut page = read(&input);
    page.warnings = warnings::warnings(&input, page.given());
    page
}

/// True for a character that ends a line: LF, VT, FF, CR, NEL, and Unicode's two separators.
fn is_line_end(character: char) -> bool {
    matches!(character, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The span without white space, control and invisible characters at its ends.
fn visible(text: &str, span: Span) -> Span {
    let unseen = |c: char| c.is_whitespace() || c.is_control() || is_invisible(c);
    let line = span.of(text);
    let start = span.start + (line.len() - line.trim_start_matches(unseen).len());
    Span::new(start, start + line.trim_matches(unseen).len())
}

/// The text of a file's bytes, with warnings about its encoding.
///
/// ```
/// let (text, _) = copydesk::decode(b"\xff\xfeH\0i\0")?;
/// assert_eq!(text, "Hi");
/// assert!(copydesk::decode(b"%PDF-1.7 ...").is_err());
/// # Ok::<(), copydesk::Error>(())
/// ```
///
/// # Errors
/// `unsupported` for bytes that are no text.
pub fn decode(bytes: &[u8]) -> Result<(String, Vec<Warning>), Error> {
    decode::decode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_is_read_as_what_it_is_or_as_asked() {
        let html = "<!doctype html><p>It <b>rained</b>.";
        let markdown = "# Rain\n\nIt **rained** in [Alder](https://alder.example).";
        for (input, kind, expected, text) in [
            (html, None, InputKind::Html, "It rained."),
            (html, Some(InputKind::Plain), InputKind::Plain, html),
            (markdown, None, InputKind::Markdown, "Rain\nIt rained in Alder."),
            (markdown, Some(InputKind::Plain), InputKind::Plain, markdown),
            ("It **rained**.", Some(InputKind::Markdown), InputKind::Markdown, "It rained."),
            ("It rained.", Some(InputKind::Html), InputKind::Html, "It rained."),
            ("", None, InputKind::Plain, ""),
        ] {
            let page = page(input, kind);
            assert_eq!((page.kind, page.text.as_str()), (expected, text), "{input:?} as {kind:?}");
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused() {
        // Every byte value in every order that a step through them gives: no panic, whole blocks.
        for step in 1..=255_u8 {
            let bytes: Vec<u8> = (0..=255).map(|at: u8| at.wrapping_mul(step) | 0x20).collect();
            let Ok((text, _)) = decode(&bytes) else { continue };
            for kind in [InputKind::Plain, InputKind::Html, InputKind::Markdown] {
                let page = page(&text, Some(kind));
                let whole = |block: &Block| !block.span.of(&page.text).trim().is_empty();
                assert!(page.blocks.iter().all(whole), "step {step} as {kind:?}");
            }
        }
    }
}
