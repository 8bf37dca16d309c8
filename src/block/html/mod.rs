//! The problem: an HTML page is a tree for machines; the reader sees lines of text.
//!
//! [`parse`] makes the tree of what [`prune`] leaves of the page, [`visible`] tells what of it is shown,
//! [`read`] makes lines of that, and [`metadata`] collects what the markup says about the article. All
//! walks are iterative and linear.

mod guard;
mod json_ld;
mod lines;
mod metadata;
mod parse;
mod path;
mod prune;
mod read;
mod table;
mod tag;
#[cfg(test)]
mod tests;
mod tree;
mod visible;

use crate::block::{InputKind, Page};

/// The page of an HTML document or fragment.
pub(super) fn page(input: &str) -> Page {
    let tree = parse::parse(without_clipboard_header(input));
    let (text, blocks) = read::read(&tree);
    let metadata = metadata::metadata(&tree);
    Page { text, kind: InputKind::Html, blocks, metadata, ..Page::default() }
}

/// The input without the lines of offsets that the Windows clipboard puts before its HTML.
fn without_clipboard_header(input: &str) -> &str {
    if input.starts_with("Version:") && input.contains("StartHTML:") {
        return input.find('<').map_or(input, |start| &input[start..]);
    }
    input
}
