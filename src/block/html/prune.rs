//! The problem: half of a news page is scripts and style sheets, which no reader sees, and a parser
//! reads them letter by letter; and a tag may have a million attributes, each of which it compares
//! with all before it.
//!
//! A scan for tags alone, by the states of the standard's tokenizer (HTML, "13.2.5 Tokenization"),
//! finds both and leaves them out of what the parser is given. Where it cannot be sure that the
//! parser would see a script there, it leaves things as they are.

/// Attributes of one tag at most; real tags have less than 50.
const MAX_ATTRIBUTES: usize = 256;
/// Elements whose text holds no tags.
const RAW: [&str; 9] =
    ["script", "style", "title", "textarea", "noscript", "iframe", "noembed", "noframes", "xmp"];

/// The parts of an HTML document to parse, in order. Time linear in the input.
pub(super) fn prune(input: &str) -> Vec<&str> {
    let mut pruned = Pruned { input, parts: Vec::new(), copied: 0 };
    pruned.scan();
    pruned.parts.push(&input[pruned.copied..]);
    pruned.parts
}

struct Pruned<'a> {
    input: &'a str,
    parts: Vec<&'a str>,
    /// Up to where the input is in the parts or left out.
    copied: usize,
}

impl Pruned<'_> {
    fn leave_out(&mut self, from: usize, to: usize) {
        self.parts.push(&self.input[self.copied..from]);
        self.copied = to;
    }

    fn scan(&mut self) {
        let (input, bytes) = (self.input, self.input.as_bytes());
        // Open elements of pictures and formulas, in which scripts and style sheets are tags like others.
        let mut foreign = [("svg", 0_usize), ("math", 0)];
        let mut at = 0;
        while let Some(found) = input[at..].find('<') {
            at += found + 1;
            let closes = bytes.get(at) == Some(&b'/');
            let start = at + usize::from(closes);
            if !bytes.get(start).is_some_and(u8::is_ascii_alphabetic) {
                let Some(end) = no_tag(input, at) else { return };
                at = end;
                continue;
            }
            let Tag { end, surplus, is_empty } = tag(bytes, start);
            if let Some(surplus) = surplus {
                self.leave_out(surplus, end);
                // The tag is closed here, should it have lost its own end.
                self.parts.push(">");
            }
            at = end;
            let tag = &input[start..end];
            let is = |name: &str| is_tag(tag, name);
            if let Some((_, open)) = foreign.iter_mut().find(|(name, _)| is(name)) {
                let more = *open + usize::from(!is_empty);
                *open = if closes { open.saturating_sub(1) } else { more };
            } else if is("plaintext") {
                return;
            } else if let Some(name) = RAW.into_iter().find(|name| is(name)).filter(|_| !closes) {
                at = raw_end(input, end, name);
                let text = &input[end..at];
                let is_foreign = foreign.iter().any(|(_, open)| *open > 0);
                if is_foreign && text.contains('<') || name == "script" && hides_its_end(text) {
                    return;
                }
                let unseen = name == "style" || name == "script" && !is_metadata(tag);
                if unseen && !is_foreign {
                    self.leave_out(end, at);
                }
            }
        }
    }
}

/// True for a script that may go on after what looks like its end: its comment holds another.
fn hides_its_end(script: &str) -> bool {
    let Some(comment) = script.find("<!--") else { return false };
    let mut tags = script[comment..].match_indices('<');
    tags.any(|(at, _)| is_tag(&script[comment + at + 1..], "script"))
}

/// True for the tag of a script that is read for metadata.
fn is_metadata(tag: &str) -> bool {
    tag.to_ascii_lowercase().contains("ld+json")
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

/// True for a tag, as it stands after its `<` or `</`, of this name.
fn is_tag(tag: &str, name: &str) -> bool {
    let bytes = tag.as_bytes();
    bytes.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
        && bytes.get(name.len()).is_none_or(|next| ends_name(*next))
}

fn ends_name(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0c' | b'\r' | b' ' | b'/' | b'>')
}

/// Where the end tag stands of an element that holds text alone and whose start tag ends at `from`.
fn raw_end(input: &str, from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(found) = input[at..].find("</") {
        at += found + 2;
        // Cut short, it is no tag.
        if is_tag(&input[at..], name) && at + name.len() < input.len() {
            return at - 2;
        }
    }
    input.len()
}

/// What the tokenizer is in the midst of within a tag.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    TagName,
    BeforeName,
    Name,
    AfterName,
    BeforeValue,
    Value,
}

/// A tag, past its `<` or `</`.
struct Tag {
    /// Past its `>`.
    end: usize,
    /// Where its surplus attributes start, if it has any: then it also ends before a `<`, so that no
    /// other tag is lost with them.
    surplus: Option<usize>,
    /// A slash before its `>` says that it holds nothing.
    is_empty: bool,
}

/// The tag whose name starts at `at`. Its ends are character boundaries, for an ASCII byte is before or
/// at them.
fn tag(bytes: &[u8], mut at: usize) -> Tag {
    use State as S;
    let (mut attributes, mut surplus) = (0, None);
    let mut state = S::TagName;
    while let Some(&byte) = bytes.get(at) {
        state = match (byte, state) {
            (b'>', _) => {
                let is_empty = state == S::BeforeName && bytes[at - 1] == b'/';
                return Tag { end: at + 1, surplus, is_empty };
            }
            (b'<', _) if surplus.is_some() => return Tag { end: at, surplus, is_empty: false },
            (b'"' | b'\'', S::BeforeValue) => {
                let quoted = bytes[at + 1..].iter().position(|&other| other == byte);
                at = quoted.map_or(bytes.len(), |length| at + 1 + length);
                S::BeforeName
            }
            (b'/', S::TagName | S::BeforeName | S::Name | S::AfterName) => S::BeforeName,
            (b'\t' | b'\n' | b'\x0c' | b'\r' | b' ', _) => match state {
                S::TagName | S::BeforeName | S::Value => S::BeforeName,
                S::Name | S::AfterName => S::AfterName,
                S::BeforeValue => S::BeforeValue,
            },
            (b'=', S::Name | S::AfterName) => S::BeforeValue,
            (_, S::BeforeName | S::AfterName) => {
                attributes += 1;
                if attributes > MAX_ATTRIBUTES && surplus.is_none() {
                    surplus = Some(at);
                }
                S::Name
            }
            (_, S::BeforeValue) => S::Value,
            (_, same) => same,
        };
        at += 1;
    }
    Tag { end: bytes.len(), surplus, is_empty: false }
}

#[cfg(test)]
mod tests {
    use super::super::{parse, read};
    use super::*;

    #[test]
    fn what_no_reader_sees_is_left_out_where_that_is_sure() {
        for (html, left) in [
            ("<script>a</script>b", "<script></script>b"),
            ("<SCRIPT src=x>a</Script >b", "<SCRIPT src=x></Script >b"),
            ("<style>a</styles></style>b", "<style></style>b"),
            ("<script type='application/ld+json'>{}</script>", ""),
            ("<script>a<!--<script>b</script>c--></script><style>d</style>", ""),
            ("<script><!-- a --></script><style>d</style>", "<script></script><style></style>"),
            ("<!-- <script>a --><p>b<!-- </script> -->", ""),
            ("<!--><script>a</script>", "<!--><script></script>"),
            ("<!x <script>a<p>b</script>", ""),
            ("<p title='<script>'>a</script>", ""),
            ("<p =\"<style>a\">b</style>", ""),
            ("<title><style></title><p>a</style>", ""),
            ("<noscript><style></noscript><p>a</style>", ""),
            (
                "<svg><style>a</style></svg><style>b</style>",
                "<svg><style>a</style></svg><style></style>",
            ),
            ("<svg><![CDATA[<style>]]></svg><p>a</style>", ""),
            ("<svg><title>a<b></title></svg><style>c</style>", ""),
            ("<svg a='b'/><style>c</style>", "<svg a='b'/><style></style>"),
            ("<svg a=b/><style>c</style>", ""),
            ("a < b <script>c</script>", "a < b <script></script>"),
            ("<plaintext><script>a</script>", ""),
            ("<script>a</script", "<script>"),
        ] {
            let expected = if left.is_empty() { html } else { left };
            assert_eq!(prune(html).concat(), expected, "{html}");
        }
    }

    #[test]
    fn surplus_attributes_are_left_out() {
        let many = " a".repeat(MAX_ATTRIBUTES);
        for (html, left) in [
            (format!("<p{many} b c>d"), format!("<p{many} >d")),
            (format!("<p{many} b c<i>d"), format!("<p{many} ><i>d")),
            (format!("<p{many}>d</p{many} b>"), format!("<p{many}>d</p{many} >")),
        ] {
            assert_eq!(prune(&html).concat(), left);
        }
    }

    /// Pieces of pages that open, close and hide one another.
    #[cfg(not(target_arch = "wasm32"))]
    #[rustfmt::skip] // one piece a line would hide the list
    const PIECES: &[&str] = &[
        "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "--!>", "<!", "<?", ">", "<", "</",
        "\"", "'", "=", "/", " ", "a", "b<c", "<p>", "</p>", "<p a=\"", "<p a='", "<p a=b", "<svg>", "<svg/>", "</svg>",
        "<math>", "</math>", "<![CDATA[", "]]>", "<title>", "</title>", "<textarea>", "</textarea>",
        "<noscript>", "</noscript>", "<iframe>", "</iframe>", "<plaintext>", "<table>", "</table>", "<select>",
        "</select>", "<desc>", "</desc>", "<template>", "</template>", "<SCRIPT x>", "</Script >",
    ];

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #[test]
        fn the_reader_sees_the_same(
            pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)
        ) {
            let html = pieces.concat();
            let seen = |parts: &[&str]| read::read(&parse::parse_parts(parts)).0;
            proptest::prop_assert_eq!(seen(&prune(&html)), seen(&[&html]), "{:?}", html);
        }
    }
}
