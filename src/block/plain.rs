//! The problem: text copied off a page has lost all markup; its lines are all that is left.
//!
//! Each line with visible text is a block, trimmed, with the number of blank lines before it. A
//! line ends wherever some program would end it: at LF, CR, CRLF, and at the rarer separators that
//! word processors and PDF readers leave behind. Lines of a text that was wrapped at a width are
//! then joined to paragraphs (`wrap`), and the header of a mail is told (`mail`).

use crate::block::{Block, InputKind, Page, is_line_end, mail, visible, wrap};
use crate::span::Span;

/// The page of a plain text, which stays as given.
pub(super) fn page(text: String) -> Page {
    let mut blocks = Vec::new();
    let (mut start, mut gap) = (0, 0_u16);
    let mut after_return = false;
    for line in text.split_inclusive(is_line_end) {
        let span = visible(&text, Span::new(start, start + line.len()));
        start += line.len();
        // The LF of a CRLF ends no second line.
        let is_rest_of_end = after_return && line == "\n";
        after_return = line.ends_with('\r');
        if !span.is_empty() {
            blocks.push(Block { span, gap, ..Block::default() });
            gap = 0;
        } else if !is_rest_of_end {
            gap = gap.saturating_add(1);
        }
    }
    blocks.shrink_to_fit();
    let mut page = Page { text, kind: InputKind::Plain, blocks, ..Page::default() };
    wrap::unwrap(&mut page);
    mail::mark(&mut page);
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_with_visible_text_is_a_block() {
        for (what, input, expected) in [
            ("lines", "One\ntwo\n\n\nthree", vec![("One", 0), ("two", 0), ("three", 2)]),
            ("CRLF", "One\r\n\r\ntwo\r\n", vec![("One", 0), ("two", 1)]),
            ("lone CR", "One\r\rtwo", vec![("One", 0), ("two", 1)]),
            (
                "rare separators",
                "One\u{2028}two\u{85}three\u{2029}four\u{b}five\u{c}six",
                vec![("One", 0), ("two", 0), ("three", 0), ("four", 0), ("five", 0), ("six", 0)],
            ),
            ("no-break spaces", "One\n\u{a0}\n\u{a0}two\u{a0}", vec![("One", 0), ("two", 1)]),
            (
                "invisible characters",
                "\u{feff}One\n\u{200b}\u{2060}\ntwo",
                vec![("One", 0), ("two", 1)],
            ),
            ("control characters", "\0\u{1}\nOne\0two\0", vec![("One\0two", 1)]),
            ("tabs stay", "\tOne\ttwo\t", vec![("One\ttwo", 0)]),
            ("markup stays", "- <b>One</b>\n# two", vec![("- <b>One</b>", 0), ("# two", 0)]),
            ("nothing", " \n\t\r\n", vec![]),
        ] {
            let page = page(input.to_owned());
            assert_eq!(page.text, input, "{what}");
            let blocks: Vec<_> =
                page.blocks.iter().map(|block| (block.span.of(input), block.gap)).collect();
            assert_eq!(blocks, expected, "{what}");
        }
    }

    #[test]
    fn a_million_blank_lines_are_counted_as_far_as_they_matter() {
        let input = format!("One{}two", "\n".repeat(1_000_000));
        assert_eq!(page(input).blocks[1].gap, u16::MAX);
    }
}
