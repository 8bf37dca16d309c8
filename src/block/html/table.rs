//! The problem: a table may hold figures, where a row is one line to the reader, or it may only
//! place things side by side, as old pages and newsletters do, where a cell can hold a whole story.
//!
//! A row is a line if it has at least two cells and nothing in them that needs lines of its own.

use super::tree::{Data, NodeId, Step, Tree};

/// Bytes of text at most in a row that is one line; longer ones hold stories.
const MAX_ROW_BYTES: usize = 2_000;

/// True if the row `tr` is to be read as one line.
pub(super) fn is_data_row(tree: &Tree, tr: NodeId) -> bool {
    let (mut cells, mut bytes, mut paragraphs, mut is_data) = (0, 0, 0, true);
    tree.walk(tr, |step| {
        let Step::Enter(node) = step else { return true };
        if let Data::Text(text) = tree.data(node) {
            bytes += text.len();
        }
        match tree.name(node) {
            "td" | "th" => {
                cells += 1;
                paragraphs = 0;
            }
            "p" => {
                paragraphs += 1;
                is_data &= paragraphs < 2;
            }
            "table" | "ul" | "ol" | "article" | "section" | "form" | "h1" | "h2" | "h3" | "h4"
            | "h5" | "h6" | "blockquote" | "pre" => is_data = false,
            _ => {}
        }
        is_data && bytes <= MAX_ROW_BYTES
    });
    is_data && cells >= 2 && bytes <= MAX_ROW_BYTES
}
