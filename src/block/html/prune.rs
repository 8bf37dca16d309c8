//! The problem: half of a news page is scripts and style sheets, and half of the rest attributes, which
//! no reader sees; a parser reads them letter by letter, and compares each attribute of a tag with
//! all before it.
//!
//! A scan for tags alone finds them and leaves them out of what the parser is given. Where it cannot
//! be sure that the parser would see a tag there, it leaves things as they are.

use super::tag::{self, Attribute, is_named};
use html5ever::tendril::StrTendril;

/// Elements whose text holds no tags.
const RAW: [&str; 9] =
    ["script", "style", "title", "textarea", "noscript", "iframe", "noembed", "noframes", "xmp"];
/// Elements of pictures and formulas that hold HTML again, in which their closing tags close nothing.
const HOLD_HTML: [&str; 7] = ["foreignobject", "annotation-xml", "mi", "mo", "mn", "ms", "mtext"];
/// The longest name of an attribute that is read.
const MAX_NAME_BYTES: usize = 16;
/// Attributes at most of what looks like a tag, after a place from which none is sure to be one; real tags
/// have less than 50.
const MAX_ATTRIBUTES: usize = 256;

/// An HTML document without most of what is never read of it. Time linear in the input.
pub(super) fn prune(input: &str) -> StrTendril {
    let mut pruned = Pruned { input, kept: StrTendril::new(), copied: 0 };
    if let Some(unsure) = pruned.scan() {
        pruned.limit(unsure);
    }
    pruned.kept.push_slice(&input[pruned.copied..]);
    pruned.kept
}

struct Pruned<'a> {
    input: &'a str,
    kept: StrTendril,
    /// Up to where the input is kept or left out.
    copied: usize,
}

impl Pruned<'_> {
    fn leave_out(&mut self, from: usize, to: usize) {
        self.kept.push_slice(&self.input[self.copied..from]);
        self.copied = to;
    }

    /// Leaves out what is not read, up to a place after which it depends on more than tags whether what
    /// looks like one is one.
    fn scan(&mut self) -> Option<usize> {
        let (input, bytes) = (self.input, self.input.as_bytes());
        // Open elements of pictures and formulas, in which scripts and style sheets are tags like others.
        let mut foreign = [("svg", 0_usize), ("math", 0)];
        let mut at = 0;
        while let Some(found) = input[at..].find('<') {
            at += found + 1;
            let closes = bytes.get(at) == Some(&b'/');
            let start = at + usize::from(closes);
            if !bytes.get(start).is_some_and(u8::is_ascii_alphabetic) {
                let Some(end) = no_tag(input, at) else { return Some(at) };
                at = end;
                continue;
            }
            let is = |name: &str| is_named(&input[start..], name);
            let is_link = is("link");
            let end = tag::read(bytes, start, |attribute| {
                self.attribute(&attribute, is_link);
            });
            at = end.at;
            if let Some((_, open)) = foreign.iter_mut().find(|(name, _)| is(name)) {
                let more = *open + usize::from(!end.is_empty);
                *open = if closes { open.saturating_sub(1) } else { more };
                continue;
            }
            let is_foreign = foreign.iter().any(|(_, open)| *open > 0);
            // Among frames the parser reads on as tags what holds text elsewhere.
            if is("plaintext") || is("frameset") || is_foreign && HOLD_HTML.into_iter().any(is) {
                return Some(at);
            }
            let desc = (is_foreign && !end.is_empty).then_some("desc");
            let holds_text = RAW.into_iter().chain(desc).find(|name| is(name));
            if let Some(name) = holds_text.filter(|_| !closes) {
                let text = raw_text(input, end.at, name);
                if is_foreign && text.has_tags || name == "script" && text.hides_its_end {
                    return Some(end.at);
                }
                at = text.end;
                // Its type may be written with character references.
                let tag = || input[start..end.at].to_ascii_lowercase();
                let is_metadata = || tag().contains("ld+json") || tag().contains('&');
                if !is_foreign && (name == "style" || name == "script" && !is_metadata()) {
                    self.leave_out(end.at, at);
                }
            }
        }
        None
    }

    /// Leaves out an attribute, or its value, if it is not read.
    fn attribute(&mut self, attribute: &Attribute, is_link: bool) {
        let Attribute { name, end } = attribute;
        let bytes = self.input.as_bytes();
        let mut small = [0; MAX_NAME_BYTES];
        let small = small.get_mut(..name.len()).map(|small| {
            small.copy_from_slice(&bytes[name.clone()]);
            small.make_ascii_lowercase();
            &*small
        });
        let next = bytes.get(*end).copied().unwrap_or(b'>');
        match small {
            // Without its value it must not grow together with the next.
            Some(b"href") if !is_link && (next == b'>' || next.is_ascii_whitespace()) => {
                self.leave_out(name.end, *end);
            }
            Some(name) if is_read(name) => {}
            // Without it the slash before it would say that the element is empty.
            _ if bytes[name.start - 1] == b'/' && next == b'>' => {}
            _ => self.leave_out(name.start, *end),
        }
    }

    /// Leaves out the attributes past a limit of what looks like a tag, from a place on: to leave out all
    /// that are not read would show, were it none.
    fn limit(&mut self, mut at: usize) {
        while let Some(found) = self.input[at..].find('<') {
            at += found + 1;
            if !self.input[at..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
                continue;
            }
            let mut count = 0;
            let end = tag::read(self.input.as_bytes(), at, |attribute| {
                count += 1;
                if count > MAX_ATTRIBUTES {
                    self.leave_out(attribute.name.start, attribute.end);
                }
            });
            at = end.at;
        }
    }
}

/// True for the names, in small letters, of attributes that this folder reads, or the parser.
fn is_read(name: &[u8]) -> bool {
    matches!(
        name,
        b"class"
            | b"id"
            | b"style"
            | b"hidden"
            | b"aria-hidden"
            | b"open"
            | b"role"
            | b"itemprop"
            | b"href"
            | b"data-component"
            | b"data-testid"
            | b"content"
            | b"datetime"
            | b"property"
            | b"name"
            | b"lang"
            | b"rel"
            | b"type"
            | b"pubdate"
            | b"encoding"
            | b"color"
            | b"face"
            | b"size"
            | b"shadowrootmode"
    )
}

/// Where a comment, doctype or the like ends that begins after the `<` before `at`; `at` itself where
/// the `<` is text; `None` where that depends on the elements around it.
fn no_tag(input: &str, at: usize) -> Option<usize> {
    let rest = &input[at..];
    let end = || rest.find('>').map_or(input.len(), |found| at + found + 1);
    if let Some(comment) = rest.strip_prefix("!--") {
        // Those two are whole comments.
        if comment.starts_with('>') || comment.starts_with("->") {
            return Some(end());
        }
        let mut ends = comment.match_indices('>').map(|(found, _)| found);
        let close = ends.find(|end| {
            let inside = &comment[..*end];
            inside.ends_with("--") || inside.ends_with("--!")
        });
        return Some(close.map_or(input.len(), |close| at + "!--".len() + close + 1));
    }
    match rest.bytes().next() {
        Some(b'!') if rest.starts_with("![CDATA[") && !input[..end()].ends_with("]]>") => None,
        Some(b'!' | b'?') => Some(end()),
        Some(b'/') if rest.len() > 1 => Some(end()),
        _ => Some(at),
    }
}

/// What an element holds that holds text alone.
#[derive(Default)]
struct RawText {
    /// Where its end tag stands.
    end: usize,
    /// What looks like a tag is in it.
    has_tags: bool,
    /// A script may go on after what looks like its end: its comment holds another.
    hides_its_end: bool,
}

/// The text of an element of this name whose start tag ends at `from`.
fn raw_text(input: &str, from: usize, name: &str) -> RawText {
    let mut text = RawText { end: input.len(), ..RawText::default() };
    let (mut at, mut is_comment) = (from, false);
    while let Some(found) = input[at..].find('<') {
        at += found + 1;
        let rest = &input[at..];
        // Cut short, it is no tag.
        if rest.starts_with('/') && is_named(&rest[1..], name) && rest.len() > name.len() + 1 {
            text.end = at - 1;
            break;
        }
        text.has_tags = true;
        is_comment |= rest.starts_with("!--");
        text.hides_its_end |= is_comment && is_named(rest, "script");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_reader_sees_is_left_out_where_that_is_sure() {
        for (html, left) in [
            ("<script>a</script>b", "<script></script>b"),
            ("<SCRIPT src=x>a</Script >b", "<SCRIPT ></Script >b"),
            ("<style>a</styles></style>b", "<style></style>b"),
            ("<script type='application/ld+json'>{}</script>", ""),
            ("<script>a<!--<script>b</script>c--></script><style>d</style>", ""),
            ("<script><!-- a --></script><style>d</style>", "<script></script><style></style>"),
            ("<!-- <script>a --><p>b<!-- </script> -->", ""),
            ("<!--><script>a</script>", "<!--><script></script>"),
            ("<!x <script>a<p>b</script>", ""),
            ("<p class='<script>'>a</script>", ""),
            ("<p =\"<style>a\">b</style>", "<p >a\">b</style>"),
            ("<title><style></title><p>a</style>", ""),
            ("<noscript><style></noscript><p>a</style>", ""),
            (
                "<svg><style>a</style></svg><style>b</style>",
                "<svg><style>a</style></svg><style></style>",
            ),
            ("<svg><![CDATA[<style>]]></svg><p>a</style>", ""),
            ("<svg><title>a<b></title></svg><style>c</style>", ""),
            (
                "<svg><desc>a</desc></svg><style>b</style>",
                "<svg><desc>a</desc></svg><style></style>",
            ),
            ("<svg><desc><div></svg></div></desc><style><p>a</style>", ""),
            ("<svg><foreignObject><div></svg></div><style><p>a</style>", ""),
            ("<math><mi><div></math></div></mi><style><p>a</style>", ""),
            ("<frameset><title><p>a</title><style>b</style>", ""),
            ("<script type='application/ld&#43;json'>{}</script>", ""),
            ("<svg id='b'/><style>c</style>", "<svg id='b'/><style></style>"),
            ("<svg id=b/><style>c</style>", ""),
            ("a < b <script>c</script>", "a < b <script></script>"),
            ("<plaintext><script>a</script>", ""),
            ("<script>a</script", "<script>"),
        ] {
            let expected = if left.is_empty() { html } else { left };
            assert_eq!(&*prune(html), expected, "{html}");
        }
    }

    #[test]
    fn attributes_that_nobody_reads_are_left_out() {
        let many = " a".repeat(MAX_ATTRIBUTES);
        for (html, left) in [
            ("<p title=a class=b onclick='c'>d".to_owned(), "<p  class=b >d".to_owned()),
            ("<a href='b' x>c</a y>".to_owned(), "<a href >c</a >".to_owned()),
            ("<a href='b'class=c>d".to_owned(), "<a href='b'class=c>d".to_owned()),
            ("<LINK rel=canonical HREF=b>".to_owned(), "<LINK rel=canonical HREF=b>".to_owned()),
            ("<plaintext><p a>".to_owned(), "<plaintext><p a>".to_owned()),
            (format!("<plaintext><p{many} b>c"), format!("<plaintext><p{many} >c")),
        ] {
            assert_eq!(*prune(&html), *left);
        }
    }
}

/// Property tests run native; their random numbers do not build for wasm.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::super::{metadata, parse, read};
    use super::*;
    use proptest::prelude::*;

    /// Pieces of pages that open, close and hide one another.
    #[rustfmt::skip] // one piece a line would hide the list
    const PIECES: &[&str] = &[
        "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "--!>", "<!", "<?", ">", "<", "</",
        "\"", "'", "=", "/", " ", "a", "b<c", "<p>", "</p>", "<p a=\"", "<p a='", "<p a=b",
        "<a href=x", "<div class=y", " hidden", " style='display:none'", " title='z'", "<svg>", "<svg/>", "</svg>",
        "<math>", "</math>", "<![CDATA[", "]]>", "<title>", "</title>", "<textarea>", "</textarea>",
        "<noscript>", "</noscript>", "<iframe>", "</iframe>", "<plaintext>", "<table>", "</table>", "<select>",
        "</select>", "<desc>", "</desc>", "<template>", "</template>", "<SCRIPT x>", "</Script >",
        "<desc/>", "<foreignObject>", "<mi>", "<frameset>", "<font color=red>", "<annotation-xml encoding=text/html>",
        "<meta name=author content='b c' x>", "<link title=t rel=canonical href=/d>", "<time pubdate datetime=2031>",
        "<script type='application/ld&#43;json'>{\"@type\":\"NewsArticle\",\"headline\":\"f\"}</script>",
        "<script async type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"e\"}</script>",
    ];

    proptest! {
        #[test]
        fn a_reader_sees_the_same(
            pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)
        ) {
            let html = pieces.concat();
            let seen = |html: StrTendril| {
                let tree = parse::parse_all(html);
                (read::read(&tree), metadata::metadata(&tree))
            };
            prop_assert_eq!(seen(prune(&html)), seen(StrTendril::from(&*html)), "{:?}", html);
        }
    }
}
