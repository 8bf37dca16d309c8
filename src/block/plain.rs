//! The problem: text copied off a page has lost all markup; its lines are all that is left.
//!
//! Each line with visible text is a block, trimmed, with the number of blank lines before it.

use crate::block::{Block, InputKind, Page, visible};
use crate::span::Span;

/// The page of a plain text, which stays as given.
pub(super) fn page(input: &str) -> Page {
    let mut blocks = Vec::new();
    let (mut start, mut gap) = (0, 0);
    for line in input.split_inclusive('\n') {
        let span = visible(input, Span::new(start, start + line.len()));
        start += line.len();
        if span.is_empty() {
            gap += 1;
        } else {
            blocks.push(Block { span, gap, ..Block::default() });
            gap = 0;
        }
    }
    Page { text: input.to_owned(), kind: InputKind::Plain, blocks, ..Page::default() }
}
