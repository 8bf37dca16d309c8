//! The problem: what a `<` begins depends on the elements around it, which only the parser knows, and
//! most of what a page holds between tags is not worth giving to it.
//!
//! So it is given a page in pieces, by [`prune`], which leaves things out and asks in between what
//! the parser takes the rest for; the [`Guard`] hears what the parser answers.

use super::guard::Guard;
use super::prune::prune;
use super::tree::Tree;
use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};

/// What the parser takes for what it is given next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Html,
    /// What stands in pictures and formulas, where `<![CDATA[` is no comment.
    Foreign,
    /// Text up to the end tag of its element.
    RawText,
    /// Text up to the end of the page.
    PlainText,
}

/// The tree of an HTML document or fragment. Never fails; time linear in the input.
pub(super) fn parse(input: &str) -> Tree {
    let parser = Parser::new();
    prune(input, |piece| parser.feed(piece));
    parser.finish()
}

/// A document while it is being parsed.
pub(super) struct Parser {
    tokenizer: Tokenizer<Guard>,
    queue: BufferQueue,
}

impl Parser {
    pub(super) fn new() -> Self {
        // It would discard one at the start of each piece.
        let options = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
        let tokenizer = Tokenizer::new(Guard::new(), options);
        Self { tokenizer, queue: BufferQueue::default() }
    }

    /// Reads on, and tells what stands after that if it ends with a tag.
    pub(super) fn feed(&self, piece: StrTendril) -> Content {
        self.queue.push_back(piece);
        // The tokenizer pauses after each script and meta element and goes on where it was.
        while !matches!(self.tokenizer.feed(&self.queue), TokenizerResult::Done) {}
        self.tokenizer.sink.content()
    }

    pub(super) fn finish(self) -> Tree {
        self.tokenizer.end();
        self.tokenizer.sink.finish()
    }
}
