//! The problem: an HTML parser is linear on what authors write, and quadratic or worse on what
//! nobody would: elements nested without end (each closing tag searches all of them), formatting
//! elements left open (each new paragraph opens all of them again), names without end.
//!
//! So tokens pass a guard on their way to the tree builder. Elements nested deeper than a limit are not
//! opened, as in browsers. Formatting elements, which mean nothing to us, arrive as `span`, which the
//! parser never opens again by itself.

use super::parse::Content;
use super::tree::{Growing, NodeId, Tree};
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{Tracer, TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{LocalName, local_name};
use std::cell::{Cell, RefCell};
use std::collections::HashSet;

/// Open elements at most; browsers stop at 512, real pages stay below 100.
const MAX_DEPTH: usize = 256;
/// Different tag names at most; later ones arrive as `span`. The parser keeps names in a table with
/// a fixed number of buckets, which is slow once it is full; real pages have less than 200.
const MAX_NAMES: usize = 2_000;

/// Passes tokens on to the tree builder, changed where they would cost too much.
pub(super) struct Guard {
    builder: TreeBuilder<NodeId, Growing>,
    /// What stands after the last tag, if no tags do.
    text: Cell<Option<Content>>,
    /// Start tags not passed on because they stood too deep, less their end tags.
    unopened: Cell<usize>,
    /// The different tag names passed on.
    names: RefCell<HashSet<LocalName>>,
}

impl Guard {
    pub(super) fn new() -> Self {
        let builder = TreeBuilder::new(
            Growing::new(),
            TreeBuilderOpts { drop_doctype: true, ..TreeBuilderOpts::default() },
        );
        let (text, unopened) = (Cell::new(None), Cell::new(0));
        Self { builder, text, unopened, names: RefCell::new(HashSet::new()) }
    }

    /// What stands after the last tag.
    pub(super) fn content(&self) -> Content {
        let is_foreign = || self.adjusted_current_node_present_but_not_in_html_namespace();
        let of_tags = || if is_foreign() { Content::Foreign } else { Content::Html };
        self.text.get().unwrap_or_else(of_tags)
    }

    pub(super) fn finish(self) -> Tree {
        self.builder.sink.finish()
    }

    /// True if no further element may be opened.
    fn is_full(&self) -> bool {
        let open = &self.builder.sink.open;
        if open.get() < MAX_DEPTH {
            return false;
        }
        // The estimate counts elements that are closed at once or in silence: count for real.
        let count = Count(Cell::new(0));
        self.builder.trace_handles(&count);
        open.set(count.0.get());
        open.get() >= MAX_DEPTH
    }

    /// The name to pass on in place of `name`.
    fn name(&self, name: LocalName) -> LocalName {
        if is_formatting(&name) {
            return local_name!("span");
        }
        let mut names = self.names.borrow_mut();
        if names.contains(&name) {
            return name;
        }
        if names.len() >= MAX_NAMES {
            return local_name!("span");
        }
        names.insert(name.clone());
        name
    }

    /// The tag to pass on in place of `tag`; none to drop it.
    fn admit(&self, mut tag: Tag) -> Option<Tag> {
        tag.name = self.name(tag.name);
        if is_leaf(&tag.name) {
            return Some(tag);
        }
        let unopened = self.unopened.get();
        match tag.kind {
            TagKind::StartTag if self.is_full() => self.unopened.set(unopened + 1),
            TagKind::EndTag if unopened > 0 => self.unopened.set(unopened - 1),
            _ => return Some(tag),
        }
        // Words on both sides of an element that would have been a block must not grow together.
        (!matches!(&*tag.name, "a" | "span")).then(line_break)
    }
}

/// Elements that browsers open again in every block until they are closed; `a` is one too, but its
/// extent matters, and at most one is ever open.
fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "b" | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

/// Elements that hold no others, so that they cannot nest; some change how the text after them is
/// read and so must always be passed on.
fn is_leaf(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "iframe"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "noembed"
            | "noframes"
            | "noscript"
            | "param"
            | "plaintext"
            | "script"
            | "source"
            | "style"
            | "textarea"
            | "title"
            | "track"
            | "wbr"
            | "xmp"
    )
}

fn line_break() -> Tag {
    Tag {
        kind: TagKind::StartTag,
        name: local_name!("br"),
        self_closing: false,
        attrs: Vec::new(),
        had_duplicate_attributes: false,
    }
}

impl TokenSink for Guard {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        match token {
            Token::TagToken(tag) => {
                let result = match self.admit(tag) {
                    Some(tag) => self.builder.process_token(Token::TagToken(tag), line),
                    None => TokenSinkResult::Continue,
                };
                self.text.set(match result {
                    TokenSinkResult::RawData(_) => Some(Content::RawText),
                    TokenSinkResult::Plaintext => Some(Content::PlainText),
                    _ => None,
                });
                result
            }
            // Nobody reads them, and a million of them would be a million nodes.
            Token::CommentToken(_) => TokenSinkResult::Continue,
            other => self.builder.process_token(other, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = NodeId;
    fn trace_handle(&self, _: &NodeId) {
        self.0.set(self.0.get() + 1);
    }
}
