//! The problem: a tree of elements is not yet what the reader sees, which is lines: paragraphs,
//! headings, list items, rows of tables.
//!
//! One walk over the visible tree. Elements that style sheets show as blocks end the line before
//! and after them, all others leave it alone. What a line is follows from the innermost element
//! around it that means something.

use super::lines::Lines;
use super::table::is_data_row;
use super::tree::{Data, NodeId, ROOT, Step, Tree};
use super::visible::{Hidden, declares};
use crate::block::{Block, BlockKind};

/// The visible text of a tree, a line for each block, and its blocks.
pub(super) fn read(tree: &Tree) -> (String, Vec<Block>) {
    let hidden = Hidden::of(tree);
    let mut reader = Reader {
        tree,
        lines: Lines::new(tree),
        kinds: Vec::new(),
        depth: 0,
        links: 0,
        pre: 0,
        row: None,
        first_cell: true,
        prose: 0,
    };
    tree.walk(ROOT, |step| match step {
        Step::Enter(node) if hidden.contains(node) => {
            if is_picture(tree.name(node)) {
                reader.lines.picture();
            }
            false
        }
        Step::Enter(node) => reader.enter(node),
        Step::Leave(node) => {
            reader.leave(node);
            true
        }
    });
    reader.lines.finish()
}

struct Reader<'t> {
    tree: &'t Tree,
    lines: Lines<'t>,
    /// Kinds of the open elements that have one, with the element.
    kinds: Vec<(NodeId, BlockKind)>,
    /// Open elements.
    depth: usize,
    /// Open links.
    links: usize,
    /// Open elements with preformatted text.
    pre: usize,
    /// The open table row that is shown as one line.
    row: Option<NodeId>,
    /// No cell of that row has been read yet.
    first_cell: bool,
    /// Open paragraphs and headings: buttons inside are part of the sentence.
    prose: usize,
}

impl Reader<'_> {
    fn kind(&self) -> BlockKind {
        self.kinds.last().map_or(BlockKind::Paragraph, |&(_, kind)| kind)
    }

    fn enter(&mut self, node: NodeId) -> bool {
        match self.tree.data(node) {
            Data::Text(text) => {
                // A text's parent is at the depth of the elements open around it, less the root.
                let (parent, depth) =
                    (self.tree.parent(node).unwrap_or(ROOT), self.depth.saturating_sub(1));
                let in_link = self.links > 0;
                if self.pre > 0 && self.row.is_none() {
                    let kind = self.kind();
                    self.lines.add_kept(text, parent, depth, in_link, kind);
                } else {
                    self.lines.add(text, parent, depth, in_link);
                }
                return false;
            }
            Data::Element(..) => self.enter_element(node),
            Data::Other => {}
        }
        self.depth += 1;
        true
    }

    fn enter_element(&mut self, node: NodeId) {
        let name = self.tree.name(node);
        if self.is_link(node) {
            self.links += 1;
        }
        match name {
            "br" => return self.line_break(),
            "wbr" => return,
            name if is_picture(name) => return self.lines.picture(),
            "td" | "th" if self.row.is_some() => {
                if !std::mem::take(&mut self.first_cell) {
                    self.lines.tab();
                }
                return;
            }
            _ => {}
        }
        if self.is_block(node) {
            self.boundary();
        } else {
            self.lines.open(self.is_link(node));
        }
        if is_prose(name) {
            self.prose += 1;
        }
        if is_preformatted(name) {
            self.pre += 1;
        }
        if name == "tr" && self.row.is_none() && is_data_row(self.tree, node) {
            (self.row, self.first_cell) = (Some(node), true);
        }
        if let Some(kind) = self.kind_of(node, name) {
            self.kinds.push((node, kind));
        }
    }

    fn leave(&mut self, node: NodeId) {
        let name = self.tree.name(node);
        if self.is_link(node) {
            self.links -= 1;
        }
        if self.row == Some(node) {
            self.row = None;
        }
        if is_prose(name) {
            self.prose -= 1;
        }
        if self.is_block(node) {
            self.boundary();
        } else if !matches!(name, "br" | "wbr") && !is_picture(name) {
            self.lines.close(self.is_link(node));
        }
        if is_preformatted(name) {
            self.pre -= 1;
        }
        if self.kinds.last().is_some_and(|&(owner, _)| owner == node) {
            self.kinds.pop();
        }
        self.depth -= 1;
        self.lines.left(self.depth);
    }

    /// Ends the line where a block begins or ends; inside a row that is one line, parts words.
    fn boundary(&mut self) {
        if self.row.is_some() {
            self.lines.space();
        } else {
            let kind = self.kind();
            self.lines.end(kind);
        }
    }

    /// A headline broken over two lines is still one headline.
    fn line_break(&mut self) {
        if self.row.is_some() || matches!(self.kind(), BlockKind::Heading(_)) {
            self.lines.space();
        } else {
            let kind = self.kind();
            self.lines.end(kind);
        }
    }

    fn is_link(&self, node: NodeId) -> bool {
        self.tree.name(node) == "a" && self.tree.attribute(node, "href").is_some()
    }

    /// True for elements that start on a line of their own.
    fn is_block(&self, node: NodeId) -> bool {
        let name = self.tree.name(node);
        if name == "button" {
            return self.prose == 0;
        }
        match self.tree.attribute(node, "style") {
            Some(style) if declares(style, "display", "inline") => false,
            Some(style) if declares(style, "display", "block") => true,
            _ => is_block_name(name),
        }
    }

    fn kind_of(&self, node: NodeId, name: &str) -> Option<BlockKind> {
        let kind = match name.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => BlockKind::Heading(level - b'0'),
            b"li" => BlockKind::ListItem,
            b"figcaption" => BlockKind::Caption,
            b"blockquote" => BlockKind::Quote,
            b"tr" if self.row == Some(node) => BlockKind::TableRow,
            // A story inside a list is no list item.
            b"article" | b"main" => BlockKind::Paragraph,
            _ => return None,
        };
        // All of a caption is caption, whatever it is made of.
        Some(if self.kind() == BlockKind::Caption { BlockKind::Caption } else { kind })
    }
}

/// Elements that stand in the line as a box of their own and part the words around them.
fn is_picture(name: &str) -> bool {
    matches!(
        name,
        "audio"
            | "canvas"
            | "iframe"
            | "img"
            | "input"
            | "object"
            | "select"
            | "svg"
            | "textarea"
            | "video"
    )
}

/// Elements whose text is running prose or a headline.
pub(super) fn is_prose(name: &str) -> bool {
    matches!(name, "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

fn is_preformatted(name: &str) -> bool {
    matches!(name, "pre" | "listing" | "plaintext" | "xmp")
}

/// Elements that browsers show as blocks (HTML standard, section 15.3).
fn is_block_name(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "frameset"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "plaintext"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
            | "xmp"
    )
}
