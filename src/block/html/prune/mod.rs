//! The problem: half of a news page is scripts and style sheets, and half of the rest attributes, which
//! no reader sees; a parser reads them letter by letter, and compares each attribute of a tag with
//! all before it.
//!
//! A scan finds tags, comments and texts where the parser will find them, and leaves out what is never read.
//! It is never unsure: where what follows depends on the elements around it, the parser is given all
//! before it, and asked.

mod attributes;
mod comment;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod raw_text;

use super::parse::Content;
use super::tag::is_named;
use html5ever::tendril::StrTendril;

/// Elements whose text holds no tags, in most places.
const HOLD_TEXT: [&str; 10] = [
    "script",
    "style",
    "title",
    "textarea",
    "noscript",
    "iframe",
    "noembed",
    "noframes",
    "xmp",
    "plaintext",
];

/// Gives a parser an HTML document without most of what is never read of it; the parser answers what
/// it takes the rest for. Time linear in the input, and no tag has more different attributes than there
/// are names that are read, and one.
pub(super) fn prune(input: &str, parser: impl FnMut(StrTendril) -> Content) {
    let input = input.strip_prefix('\u{feff}').unwrap_or(input);
    let mut pruned = Pruned { input, parser, piece: StrTendril::new(), done: 0 };
    pruned.scan();
    pruned.give(input.len());
}

struct Pruned<'a, P> {
    input: &'a str,
    parser: P,
    /// What the parser is given next.
    piece: StrTendril,
    /// Up to where the input is in a piece or left out.
    done: usize,
}

impl<P: FnMut(StrTendril) -> Content> Pruned<'_, P> {
    fn leave_out(&mut self, from: usize, to: usize) {
        self.piece.push_slice(&self.input[self.done..from]);
        self.done = to;
    }

    /// Gives the parser all up to a place.
    fn give(&mut self, to: usize) -> Content {
        self.leave_out(to, to);
        (self.parser)(std::mem::take(&mut self.piece))
    }

    fn scan(&mut self) {
        let mut at = 0;
        while let Some(found) = self.input[at..].find('<') {
            at += found + 1;
            let rest = &self.input[at..];
            let begins = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic());
            at = if begins(rest) {
                self.start_tag(at)
            } else if rest.strip_prefix('/').is_some_and(begins) {
                self.attributes(at + 1)
            } else {
                let is_foreign = comment::is_cdata(rest) && self.give(at - 1) == Content::Foreign;
                at + comment::end(rest, is_foreign)
            };
        }
    }

    /// Where a start tag ends whose name is at `start`, or the text that it says follows.
    fn start_tag(&mut self, start: usize) -> usize {
        let input = self.input;
        let end = self.attributes(start);
        let Some(name) = HOLD_TEXT.into_iter().find(|name| is_named(&input[start..], name)) else {
            return end;
        };
        match self.give(end) {
            Content::RawText => {
                let close = end + raw_text::end(&input[end..], name);
                if name == "style" || name == "script" && !is_metadata(&input[start..end]) {
                    self.leave_out(end, close);
                }
                close
            }
            Content::PlainText => input.len(),
            Content::Html | Content::Foreign => end,
        }
    }
}

/// True for the tag of a script that may say what the page is about.
fn is_metadata(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    // Its type may be written with character references.
    tag.contains("ld+json") || tag.contains('&')
}

#[cfg(test)]
mod tests {
    use super::super::parse::Parser;
    use super::*;

    /// What a parser is given of a document.
    pub(super) fn given(html: &str) -> String {
        let (parser, mut given) = (Parser::new(), String::new());
        prune(html, |piece| {
            given.push_str(&piece);
            parser.feed(piece)
        });
        given
    }

    #[test]
    fn what_no_reader_sees_is_left_out() {
        for (html, left) in [
            ("<script>a</script>b", "<script></script>b"),
            ("<SCRIPT src=x>a</Script >b", "<SCRIPT ></Script >b"),
            ("<style>a</styles></style>b", "<style></style>b"),
            ("<script>a</script", "<script>"),
            ("a < b <script>c</script>", "a < b <script></script>"),
            ("\u{feff}<style>a</style>", "<style></style>"),
        ] {
            assert_eq!(given(html), left, "{html}");
        }
    }

    #[test]
    fn what_may_say_what_the_page_is_about_is_given() {
        for html in [
            "<script type='application/ld+json'>{}</script>",
            "<script type='application/ld&#43;json'>{}</script>",
        ] {
            assert_eq!(given(html), html);
        }
    }

    #[test]
    fn the_parser_is_asked_where_the_elements_around_tell_what_is_a_tag() {
        for (html, left) in [
            (
                "<!-- <script>a --><p x>b<!-- </script> -->",
                "<!-- <script>a --><p >b<!-- </script> -->",
            ),
            ("<!--><script>a</script>", "<!--><script></script>"),
            ("<!x <script>a<p x>b</script>", "<!x <script>a<p >b</script>"),
            ("<p class='<script>'>a</script>", "<p class='<script>'>a</script>"),
            ("<title><style></title><p x>a</style>", "<title><style></title><p >a</style>"),
            (
                "<noscript><style></noscript><p x>a</style>",
                "<noscript><style></noscript><p >a</style>",
            ),
            ("<svg><style>a<p x>b</style>", "<svg><style>a<p >b</style>"),
            (
                "<svg><style>a</style></svg><style>b</style>",
                "<svg><style>a</style></svg><style></style>",
            ),
            ("<svg id='b'/><style>c</style>", "<svg id='b'/><style></style>"),
            ("<svg id=b/><style>c</style>", "<svg id=b/><style>c</style>"),
            (
                "<svg><![CDATA[<style>]]></svg><p x>a</style>",
                "<svg><![CDATA[<style>]]></svg><p >a</style>",
            ),
            ("<p><![CDATA[<style>]]><p x>a", "<p><![CDATA[<style>]]><p >a"),
            ("<svg><desc><style>a</style></desc></svg>", "<svg><desc><style></style></desc></svg>"),
            (
                "<svg><desc><div></svg></div></desc><style>a</style>",
                "<svg><desc><div></svg></div></desc><style>a</style>",
            ),
            ("<math><mi><style>a</style></mi></math>", "<math><mi><style></style></mi></math>"),
            ("<frameset><title><p x>a</title>", "<frameset><title><p >a</title>"),
            ("<select><textarea><p x>a", "<select><textarea><p x>a"),
            ("<plaintext><p x><script>a</script>", "<plaintext><p x><script>a</script>"),
        ] {
            assert_eq!(given(html), left, "{html}");
        }
    }
}
