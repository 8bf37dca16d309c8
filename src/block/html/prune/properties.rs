//! What is left out changes nothing that is read of a page, however strange its neighbours are.
//! Property tests run native; their random numbers do not build for wasm.

use super::super::parse::Parser;
use super::super::tree::{ROOT, Step, Tree};
use super::super::{metadata, parse, read};
use html5ever::tendril::StrTendril;
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
    "<template shadowrootmode=open>", "<noembed>", "</noembed>", "<noframes>", "<xmp>", "</xmp>", "<option>",
    "<body class=k>", "<html lang=en>", "<input type=hidden>", "<tr>", "<head>", "</head>", "<font ", "xlink:href=h",
    "<meta name=author content='b c' x>", "<link title=t rel=canonical href=/d>", "<time pubdate datetime=2031>",
    "<script type='application/ld&#43;json'>{\"@type\":\"NewsArticle\",\"headline\":\"f\"}</script>",
    "<script async type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"e\"}</script>",
];

/// Parts of those: what they make together depends on each letter.
const PARTS: &[&str] = &[
    "<", ">", "/", "</", "!--", "--", "-", "!", "![CDATA[", "]]>", "]", "\"", "'", "=", " ", "\r",
    "\n", "&", "&lt", ";", "\0", "\u{feff}", "é", "svg", "math", "script", "style", "title", "p",
    "a", "mi", "desc", "select", "textarea", "class", "href", "hidden", "x", "id=y",
];

/// All that is read of a page, and the names of its elements.
fn seen(tree: &Tree) -> impl PartialEq + std::fmt::Debug + use<> {
    let mut names = Vec::new();
    tree.walk(ROOT, |step| {
        if let Step::Enter(node) = step
            && !tree.name(node).is_empty()
        {
            names.push(tree.name(node).to_owned());
        }
        true
    });
    (names, read::read(tree), metadata::metadata(tree))
}

fn assert_same(html: &str) -> Result<(), TestCaseError> {
    let whole = Parser::new();
    whole.feed(StrTendril::from(html.strip_prefix('\u{feff}').unwrap_or(html)));
    prop_assert_eq!(seen(&parse::parse(html)), seen(&whole.finish()), "{:?}", html);
    Ok(())
}

/// Of a few pieces each is often met by each.
fn of_few(all: &'static [&'static str]) -> impl Strategy<Value = String> {
    let few = prop::sample::subsequence(all, 2..12);
    let many = few.prop_flat_map(|few| prop::collection::vec(prop::sample::select(few), 0..60));
    many.prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn a_reader_sees_the_same(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        assert_same(&pieces.concat())?;
    }

    #[test]
    fn of_few_pieces(html in of_few(PIECES)) {
        assert_same(&html)?;
    }

    #[test]
    fn of_parts(html in of_few(PARTS)) {
        assert_same(&html)?;
    }

    #[test]
    fn of_pieces_and_parts(html in (of_few(PIECES), of_few(PARTS), of_few(PIECES))) {
        assert_same(&[html.0, html.1, html.2].concat())?;
    }
}
