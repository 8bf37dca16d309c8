//! The problem: Markdown shows its marks as text; the reader means what they stand for.
//!
//! A reader line by line: each line starts, continues or ends a block; the marks inside a block are
//! taken out by [`inline`]. It follows `CommonMark` where news text needs it and keeps what it does
//! not know as text. Time linear in the input.

mod inline;
mod line;
#[cfg(test)]
mod tests;

use crate::block::{Block, BlockKind, InputKind, Metadata, Page, visible};
use crate::span::Span;
use line::Line;

/// Lines of front matter at most.
const MAX_FRONT_MATTER_LINES: usize = 100;

/// The page of a Markdown text: its visible text, a line for each block.
pub(super) fn page(input: &str) -> Page {
    let input = input.trim_start_matches('\u{feff}');
    let (metadata, body) = front_matter(input);
    let mut reader = Reader::default();
    for line in body.lines() {
        reader.line(line);
    }
    reader.end();
    Page {
        text: reader.text,
        kind: InputKind::Markdown,
        blocks: reader.blocks,
        metadata,
        ..Page::default()
    }
}

#[derive(Default)]
struct Reader<'t> {
    text: String,
    blocks: Vec<Block>,
    /// Lines of the open block, with their marks.
    open: String,
    kind: BlockKind,
    path: &'static str,
    /// How many lines that is.
    lines: usize,
    /// The mark that closes the open code block.
    fence: Option<&'t str>,
    /// The rows of a table follow.
    in_table: bool,
}

impl<'t> Reader<'t> {
    fn line(&mut self, line: &'t str) {
        if let Some(fence) = self.fence {
            if line.trim().starts_with(fence) {
                self.fence = None;
            } else {
                self.push(line, BlockKind::Paragraph, "pre");
            }
            return;
        }
        let (line, is_quote) = line::without_quote_marks(line);
        if self.in_table {
            if line.contains('|') {
                return self.row(line);
            }
            self.in_table = false;
        }
        match line::read(line, self.lines > 0) {
            Line::Blank | Line::Rule | Line::Definition => self.end(),
            Line::Fence(mark) => {
                self.end();
                self.fence = Some(mark);
            }
            Line::Heading(level, text) => {
                self.end();
                self.start(text, BlockKind::Heading(level), "h");
                self.end();
            }
            Line::Underline(level) => {
                self.kind = BlockKind::Heading(level);
                self.path = "h";
                self.end();
            }
            Line::TableRule if self.lines == 1 && self.open.contains('|') => {
                let head = std::mem::take(&mut self.open);
                self.lines = 0;
                self.row(&head);
                self.in_table = true;
            }
            Line::Item(text) => {
                self.end();
                self.start(text, BlockKind::ListItem, "ul li");
            }
            Line::TableRule | Line::Text if self.lines > 0 => {
                self.open.push('\n');
                self.open.push_str(line.trim_start());
                self.lines += 1;
            }
            Line::TableRule | Line::Text if is_quote => {
                self.start(line, BlockKind::Quote, "blockquote p");
            }
            Line::TableRule | Line::Text => self.start(line, BlockKind::Paragraph, "p"),
        }
    }

    fn start(&mut self, text: &str, kind: BlockKind, path: &'static str) {
        self.open.push_str(text);
        (self.kind, self.path, self.lines) = (kind, path, 1);
    }

    /// Ends the open block.
    fn end(&mut self) {
        let open = std::mem::take(&mut self.open);
        self.lines = 0;
        self.inline(&open, self.kind, self.path);
    }

    fn row(&mut self, line: &str) {
        let line = line.trim().trim_start_matches('|').trim_end_matches('|');
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        self.inline(&cells.join("\t"), BlockKind::TableRow, "table tr");
    }

    /// Adds the lines that `marked` shows as blocks.
    fn inline(&mut self, marked: &str, kind: BlockKind, path: &'static str) {
        if marked.trim().is_empty() {
            return;
        }
        let is_one_line = matches!(kind, BlockKind::Heading(_) | BlockKind::TableRow);
        let shown = inline::inline(marked);
        let first = self.blocks.len();
        if is_one_line {
            self.push(&shown.text.replace('\n', " "), kind, path);
        } else {
            for line in shown.text.split('\n') {
                self.push(line, kind, path);
            }
        }
        for block in &mut self.blocks[first..] {
            block.link_share = shown.link_share;
        }
    }

    fn push(&mut self, line: &str, kind: BlockKind, path: &str) {
        // What else would end a line of plain text must not stand in a block.
        let line = line.replace(crate::block::is_line_end, " ");
        let span = visible(&line, Span::new(0, line.len()));
        if span.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(span.of(&line));
        let path = match kind {
            BlockKind::Heading(level) => format!("{path}{level}"),
            _ => path.to_owned(),
        };
        let span = Span::new(start, self.text.len());
        self.blocks.push(Block { span, kind, gap: 1, path, ..Block::default() });
    }
}

/// What the lines between two `---` at the very start say, and the text after them.
fn front_matter(input: &str) -> (Metadata, &str) {
    let mut metadata = Metadata::default();
    let mut at = 0;
    for (number, line) in input.split_inclusive('\n').take(MAX_FRONT_MATTER_LINES).enumerate() {
        at += line.len();
        let line = line.trim_end();
        match (number, line) {
            (0, "---") => {}
            (0, _) => break,
            (_, "---") => return (metadata, &input[at..]),
            _ => {}
        }
        let Some((key, value)) = line.split_once(':') else { continue };
        let value = value.trim().trim_matches(['"', '\'']);
        if value.is_empty() {
            continue;
        }
        let key = key.trim().to_ascii_lowercase();
        match key.as_str() {
            "title" => metadata.title = Some(value.to_owned()),
            "description" | "subtitle" => metadata.subtitle = Some(value.to_owned()),
            "author" => metadata.authors.push(value.to_owned()),
            "date" => metadata.published = Some((value.to_owned(), key)),
            "lang" => metadata.language = Some(value.to_owned()),
            _ => {}
        }
    }
    (Metadata::default(), input)
}
