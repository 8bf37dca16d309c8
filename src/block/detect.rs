//! The problem: a paste does not say what it is. Read as the wrong kind, a page shows its tags, or
//! an article about tags loses words, or a list of dashes its dashes.
//!
//! An input is HTML if it starts as HTML does, or if closed block elements make up its structure.
//! It is Markdown if several strong signs of different sorts agree. All else is plain.

use crate::block::InputKind;

/// Closed block elements at least, where the input does not start with a tag.
const MIN_CLOSED_BLOCKS: usize = 2;
/// Bytes of input at most for each closed block element: more is an article that mentions tags.
const MAX_BYTES_PER_BLOCK: usize = 5_000;
/// Signs of Markdown at least, and sorts of signs: one sort alone is found in plain text too
/// (lines that start with a number sign, a star around a word).
const MIN_SIGNS: usize = 3;
const MIN_SORTS: usize = 2;

/// Elements that only the structure of a page uses; an article that names tags seldom closes them.
const BLOCKS: &[&str] = &[
    "article", "aside", "body", "div", "figure", "footer", "h1", "h2", "h3", "head", "header",
    "html", "li", "main", "nav", "ol", "p", "section", "table", "tr", "ul",
];

/// Other elements that the clipboard and sites put around text.
const INLINE: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "button",
    "center",
    "dd",
    "dl",
    "dt",
    "em",
    "figcaption",
    "font",
    "form",
    "h4",
    "h5",
    "h6",
    "i",
    "iframe",
    "label",
    "noscript",
    "o:p",
    "picture",
    "pre",
    "s",
    "script",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "tbody",
    "td",
    "template",
    "th",
    "thead",
    "time",
    "title",
    "u",
    "video",
];

/// Elements that are not closed.
const ALONE: &[&str] = &["base", "br", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// What kind of input this looks like.
pub(super) fn detect(input: &str) -> InputKind {
    if is_html(input) {
        InputKind::Html
    } else if is_markdown(input) {
        InputKind::Markdown
    } else {
        InputKind::Plain
    }
}

fn is_html(input: &str) -> bool {
    let input = input.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let starts =
        |with: &str| input.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    if starts("<!doctype html") || starts("<html") || starts("<!--StartFragment") {
        return true;
    }
    if starts("Version:") && input.contains("StartHTML:") {
        return true;
    }
    let tags = Tags::of(input);
    if starts("<?xml") {
        return tags.has_html;
    }
    let starts_with_tag = input.starts_with("<!--") || tag(input).is_some();
    let starts_alone = tag(input).is_some_and(|(name, _)| ALONE.contains(&name.as_str()));
    if starts_alone || (starts_with_tag && (tags.closed_blocks > 0 || tags.closed > 1)) {
        return true;
    }
    // One element around everything, as a single copied link or word.
    if starts_with_tag && tags.closed == 1 && input.trim_end().ends_with('>') {
        return true;
    }
    tags.closed_blocks >= MIN_CLOSED_BLOCKS
        && tags.opened_blocks >= MIN_CLOSED_BLOCKS
        && input.len() / tags.closed_blocks <= MAX_BYTES_PER_BLOCK
}

/// How many tags of each sort an input has.
#[derive(Default)]
struct Tags {
    has_html: bool,
    opened_blocks: usize,
    closed_blocks: usize,
    /// End tags of any element.
    closed: usize,
}

impl Tags {
    fn of(input: &str) -> Self {
        let mut tags = Self::default();
        for (at, _) in input.match_indices('<') {
            let Some((name, is_end)) = tag(&input[at..]) else { continue };
            let is_block = BLOCKS.contains(&name.as_str());
            tags.has_html |= name == "html";
            tags.opened_blocks += usize::from(is_block && !is_end);
            tags.closed_blocks += usize::from(is_block && is_end);
            tags.closed += usize::from(is_end);
        }
        tags
    }
}

/// The name of the tag of a known element that `text` starts with, and whether it is an end tag.
fn tag(text: &str) -> Option<(String, bool)> {
    /// Longer than any name in the lists.
    const MAX_NAME: usize = 12;
    let text = text.strip_prefix('<')?;
    let (text, is_end) = text.strip_prefix('/').map_or((text, false), |text| (text, true));
    let length = text
        .bytes()
        .take(MAX_NAME + 1)
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b':')
        .count();
    let follows = text.as_bytes().get(length)?;
    if length > MAX_NAME || !matches!(follows, b'>' | b'/' | b' ' | b'\n' | b'\t' | b'\r') {
        return None;
    }
    let name = text[..length].to_ascii_lowercase();
    let is_known = [BLOCKS, INLINE, ALONE].iter().any(|list| list.contains(&name.as_str()));
    is_known.then_some((name, is_end))
}

fn is_markdown(input: &str) -> bool {
    let (mut headings, mut fences, mut links, mut strong, mut rules) = (0, 0, 0, 0, 0);
    let mut before = "";
    for line in input.lines() {
        let line = line.trim_end();
        let marks = line.bytes().take_while(|byte| *byte == b'#').count();
        if (1..=6).contains(&marks) && line[marks..].starts_with(' ') {
            headings += 1;
        }
        if line.starts_with("```") || line.starts_with("~~~") {
            fences += 1;
        }
        rules += usize::from(underlines(line, before));
        links += line.matches("](").filter(|_| line.contains('[')).count();
        strong += strong_words(line);
        before = line;
    }
    let signs = [headings, fences, links, strong, rules];
    let sorts = signs.iter().filter(|count| **count > 0).count();
    sorts >= MIN_SORTS && signs.iter().sum::<usize>() >= MIN_SIGNS
}

/// True for a line of equal signs, or of dashes about as long as the line before it; other lines of
/// dashes part mails and lists.
fn underlines(line: &str, before: &str) -> bool {
    /// How much longer or shorter than its heading an underline may be.
    const MAX_DIFFERENCE: usize = 3;
    let all = |mark: u8| line.len() >= 3 && line.bytes().all(|byte| byte == mark);
    let is_near = || line.len().abs_diff(before.chars().count()) <= MAX_DIFFERENCE;
    !before.is_empty() && (all(b'=') || (all(b'-') && is_near()))
}

/// How many times words stand between double stars that touch them.
fn strong_words(line: &str) -> usize {
    let parts: Vec<_> = line.split("**").collect();
    let inner = parts.iter().enumerate().filter(|(index, _)| index % 2 == 1);
    let is_strong = |text: &str| !text.is_empty() && text.trim() == text && text != "*";
    // The part after the last stars is inside nothing.
    inner.filter(|(index, text)| index + 1 < parts.len() && is_strong(text)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_is_what_it_looks_like() {
        for (what, input, kind) in [
            ("a document", "\u{feff}\n<!DOCTYPE html><p>x", InputKind::Html),
            ("an element", "<html lang=en><p>x", InputKind::Html),
            ("xhtml", "<?xml version='1.0'?><html><p>x</p></html>", InputKind::Html),
            ("a clipboard fragment", "<meta charset='utf-8'><span>Rain</span>", InputKind::Html),
            ("a copied link", "<a href=\"https://alder.example\">Rain</a>", InputKind::Html),
            ("the Windows clipboard", "Version:0.9\r\nStartHTML:0097\r\n<html>", InputKind::Html),
            ("a comment first", "<!-- x --><div>a</div>", InputKind::Html),
            ("text, then elements", "Rain\n<p>a</p>\n<p>b</p>", InputKind::Html),
            ("a feed", "<?xml version='1.0'?><rss><item>x</item></rss>", InputKind::Plain),
            (
                "an article on tags",
                "Use <b> for bold, </b> ends it; <div> and <p> are blocks.",
                InputKind::Plain,
            ),
            ("a comparison", "a < b and c > d\n<-- look", InputKind::Plain),
            ("an address", "<https://alder.example> wrote:\n> Rain", InputKind::Plain),
            ("a placeholder", "<name> of Alder said", InputKind::Plain),
            (
                "an article that starts with a tag",
                "<b> is bold and <br> ends a line",
                InputKind::Plain,
            ),
            ("a picture first", "<img src=x> Rain", InputKind::Html),
            ("a mail", "Rain\n---\nOne **note\n\nAna\n-----\n**\n- x", InputKind::Plain),
            ("one tag", "<p>", InputKind::Plain),
            ("a dash list", "Rain\n\n- one\n- two\n- three\n", InputKind::Plain),
            ("hash tags", "#rain #alder\n# 1 in Alder\n# 2 in Birch\n# 3", InputKind::Plain),
            ("stars", "** note ** rain\n** note ** sun ** moon **", InputKind::Plain),
            (
                "markdown",
                "# Rain\n\nIt **rained** in [Alder](https://alder.example).",
                InputKind::Markdown,
            ),
            (
                "markdown, underlined",
                "Rain\n====\n\n**It** rained\n\nMore\n----\n",
                InputKind::Markdown,
            ),
            ("nothing", "", InputKind::Plain),
            ("white space", " \n\u{200b}", InputKind::Plain),
        ] {
            assert_eq!(detect(input), kind, "{what}");
        }
    }
}
