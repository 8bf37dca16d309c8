//! The problem: text copied off a page has lost all markup; its lines are all that is left.
//!
//! Each line with visible text is a block, trimmed, with the number of blank lines before it.

use crate::block::{Block, InputKind, Page};
use crate::span::Span;
use crate::text::is_invisible;

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

/// The span without white space, control and invisible characters at its ends.
fn visible(text: &str, span: Span) -> Span {
    let unseen = |c: char| c.is_whitespace() || c.is_control() || is_invisible(c);
    let line = span.of(text);
    let start = span.start + (line.len() - line.trim_start_matches(unseen).len());
    Span::new(start, start + line.trim_matches(unseen).len())
}
