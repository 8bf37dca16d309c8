//! The problem: the visible text of a page has to become lines, one for each block, as the reader
//! sees them: white space collapsed, words neither glued nor split by the elements around them.
//!
//! Text is added piece by piece; a line ends where the page would begin a new one. While a line
//! grows, the innermost element that holds all of it is kept: it names the block's path.

use super::path::path;
use super::tree::{NodeId, Tree};
use crate::block::{Block, BlockKind, is_line_end, visible};
use crate::span::Span;

/// Lines as they grow.
pub(super) struct Lines<'t> {
    tree: &'t Tree,
    text: String,
    blocks: Vec<Block>,
    /// The line being written.
    line: String,
    /// White space was seen and not yet written.
    space: bool,
    /// Characters of the line that are no space, and those of them in links.
    letters: usize,
    linked: usize,
    /// The element that holds the first text of the line.
    first: NodeId,
    /// Depth of the innermost element that holds all of the line.
    shared: usize,
    /// Smallest depth that was passed since the line began.
    lowest: usize,
    /// Depth of the innermost element that holds the last text and what is read now.
    apart: usize,
    /// The same as it was when the line began.
    before: usize,
    /// An inline element has just been closed; true if it was a link.
    closed: Option<bool>,
    /// An inline element was opened right after that; true if both are links.
    seam: Option<bool>,
}

impl<'t> Lines<'t> {
    pub(super) fn new(tree: &'t Tree) -> Self {
        Self {
            tree,
            text: String::new(),
            blocks: Vec::new(),
            line: String::new(),
            space: false,
            letters: 0,
            linked: 0,
            first: 0,
            shared: 0,
            lowest: 0,
            apart: 0,
            before: 0,
            closed: None,
            seam: None,
        }
    }

    /// The text of the page and its blocks.
    pub(super) fn finish(mut self) -> (String, Vec<Block>) {
        self.end(BlockKind::Paragraph);
        (self.text, self.blocks)
    }

    /// Adds text that stands directly in the element `parent` at `depth`.
    pub(super) fn add(&mut self, text: &str, parent: NodeId, depth: usize, in_link: bool) {
        for character in text.chars() {
            if is_collapsed(character) {
                self.space = true;
            } else {
                self.put(character, parent, depth, in_link);
            }
        }
    }

    /// Adds preformatted text: every newline ends a line, all other white space stays.
    pub(super) fn add_kept(
        &mut self,
        text: &str,
        parent: NodeId,
        depth: usize,
        in_link: bool,
        kind: BlockKind,
    ) {
        for character in text.chars() {
            if is_line_end(character) {
                self.end(kind);
            } else {
                self.put(character, parent, depth, in_link);
            }
        }
    }

    fn put(&mut self, character: char, parent: NodeId, depth: usize, in_link: bool) {
        if self.line.is_empty() {
            (self.first, self.shared, self.lowest) = (parent, depth, depth);
            self.before = self.apart.min(depth);
        } else {
            let last = self.line.chars().next_back().unwrap_or(' ');
            let is_apart =
                self.space || self.seam.is_some_and(|links| parts(last, character, links));
            if is_apart && last != '\t' {
                self.line.push(' ');
            }
            self.shared = self.shared.min(self.lowest);
        }
        (self.space, self.closed, self.seam) = (false, None, None);
        self.apart = depth;
        self.line.push(character);
        self.letters += 1;
        self.linked += usize::from(in_link);
    }

    /// An inline element was opened.
    pub(super) fn open(&mut self, is_link: bool) {
        if let Some(was_link) = self.closed {
            self.seam = Some(self.seam.unwrap_or_default() || (was_link && is_link));
        }
    }

    /// An inline element was closed.
    pub(super) fn close(&mut self, is_link: bool) {
        if !self.line.is_empty() && !self.space {
            self.closed = Some(self.closed.unwrap_or_default() || is_link);
        }
    }

    /// A picture stands in the line.
    pub(super) fn picture(&mut self) {
        self.seam = Some(true);
    }

    /// An element at `depth` was left.
    pub(super) fn left(&mut self, depth: usize) {
        self.lowest = self.lowest.min(depth.saturating_sub(1));
        self.apart = self.apart.min(depth.saturating_sub(1));
    }

    /// Parts the words before and after, within the line.
    pub(super) fn space(&mut self) {
        self.space = true;
    }

    /// Parts the cells of a table row.
    pub(super) fn tab(&mut self) {
        if !self.line.is_empty() {
            self.line.push('\t');
            self.space = false;
        }
    }

    /// Ends the line; it becomes a block if it shows anything.
    pub(super) fn end(&mut self, kind: BlockKind) {
        let shown = visible(&self.line, Span::new(0, self.line.len()));
        if !shown.is_empty() {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            let start = self.text.len();
            self.text.push_str(shown.of(&self.line));
            self.blocks.push(self.block(Span::new(start, self.text.len()), kind));
        }
        self.line.clear();
        (self.letters, self.linked) = (0, 0);
        (self.space, self.closed, self.seam) = (false, None, None);
    }

    #[allow(clippy::cast_precision_loss)] // A share needs no more than the 24 bits of an f32.
    fn block(&self, span: Span, kind: BlockKind) -> Block {
        let mut node = self.first;
        let mut depth = self.depth_of(node);
        while depth > self.shared
            && let Some(parent) = self.tree.parent(node)
        {
            (node, depth) = (parent, depth - 1);
        }
        Block {
            span,
            kind,
            link_share: self.linked as f32 / self.letters.max(1) as f32,
            depth: u16::try_from(depth).unwrap_or(u16::MAX),
            shared: u16::try_from(self.before.min(depth)).unwrap_or(u16::MAX),
            gap: 1,
            path: path(self.tree, node),
        }
    }

    fn depth_of(&self, node: NodeId) -> usize {
        std::iter::successors(self.tree.parent(node), |&node| self.tree.parent(node)).count()
    }
}

/// White space that CSS collapses, and what else would end a line of a plain text.
fn is_collapsed(character: char) -> bool {
    matches!(character, ' ' | '\t') || is_line_end(character)
}

/// True if two inline elements that touch are two things to the reader, set apart by the style
/// sheet: two links, or a word that ends where a capital or a number begins.
fn parts(last: char, next: char, links: bool) -> bool {
    let word = |c: char| c.is_alphanumeric();
    (links && word(last) && word(next))
        || (last.is_lowercase() && next.is_uppercase())
        || (last.is_alphabetic() && next.is_numeric())
        || (last.is_numeric() && next.is_alphabetic() && next.is_uppercase())
        || (matches!(last, '.' | '!' | '?' | ':' | ')') && next.is_uppercase())
}
