//! What a page of HTML becomes, case by case; the hostile ones last.

use super::page;
use crate::block::{Block, BlockKind, Page};
use std::fmt::Write;

/// The blocks of a page, "kind|text" a line.
fn lines(html: &str) -> Vec<String> {
    let page = page(html);
    check(&page);
    page.blocks
        .iter()
        .map(|block| format!("{}|{}", letter(block), block.span.of(&page.text)))
        .collect()
}

fn letter(block: &Block) -> String {
    match block.kind {
        BlockKind::Paragraph => "p".into(),
        BlockKind::Heading(level) => format!("h{level}"),
        BlockKind::ListItem => "li".into(),
        BlockKind::Caption => "cap".into(),
        BlockKind::TableRow => "tr".into(),
        BlockKind::Quote => "q".into(),
        BlockKind::Envelope => "mail".into(),
    }
}

/// What holds of every page.
fn check(page: &Page) {
    let texts: Vec<_> = page.blocks.iter().map(|block| block.span.of(&page.text)).collect();
    assert_eq!(texts.join("\n"), page.text, "the text is its blocks, a line each");
    for text in texts {
        assert!(
            !text.is_empty() && text.trim() == text && !text.contains(['\n', '\r']),
            "{text:?}"
        );
    }
}

#[test]
fn blocks_are_what_the_reader_sees() {
    let cases: &[(&str, &str, &[&str])] = &[
        (
            "a document",
            "<!doctype html><title>T</title><h1>Rain</h1><p>It <b>rained</b>.</p>",
            &["h1|Rain", "p|It rained."],
        ),
        ("a fragment", "<meta charset='utf-8'><span>One</span><span> two</span>", &["p|One two"]),
        ("white space collapses", "<p> a \n\t b&nbsp;c </p>", &["p|a b\u{a0}c"]),
        ("but not in pre", "<pre>a  b\n\tc</pre>", &["p|a  b", "p|c"]),
        (
            "inline elements do not split",
            "<p><span>W</span>ater <i>is</i>n't w<wbr>et</p>",
            &["p|Water isn't wet"],
        ),
        ("nor glue", "<li><a href=/>Home</a><a href=/n>News</a></li>", &["li|Home News"]),
        (
            "what style sheets part",
            "<h2><span>Weather</span><span>Rain in Alder</span></h2>",
            &["h2|Weather Rain in Alder"],
        ),
        (
            "an icon parts words, not a word from its comma",
            "<p>Alder<img>post<img>, he</p>",
            &["p|Alder post, he"],
        ),
        ("a break ends a line", "<p>One<br>two<br><br>three</p>", &["p|One", "p|two", "p|three"]),
        ("but not a headline", "<h1>Rain in<br>Alder</h1>", &["h1|Rain in Alder"]),
        (
            "lists and quotes",
            "<ul><li>a<ul><li><p>b</ul></ul><blockquote><p>c</p>d</blockquote>",
            &["li|a", "li|b", "q|c", "q|d"],
        ),
        (
            "captions",
            "<figure><img><figcaption><p>A boat.</p><h4>Bo Lind</h4></figcaption></figure>",
            &["cap|A boat.", "cap|Bo Lind"],
        ),
        ("a story in a list", "<ul><li><article><p>a</article></ul>", &["p|a"]),
        (
            "rows of figures",
            "<table><tr><th>Town<th>Rain<tr><td><p>Alder</p><td>3 <br>mm</table>",
            &["tr|Town\tRain", "tr|Alder\t3 mm"],
        ),
        (
            "tables that place things",
            "<table><tr><td><p>a<p>b<td><h2>c</h2></table>",
            &["p|a", "p|b", "h2|c"],
        ),
        (
            "a button in a sentence",
            "<p>The <button>GDP</button> rose.</p>Read<button>Share</button>",
            &["p|The GDP rose.", "p|Read", "p|Share"],
        ),
        (
            "display",
            "<span style='display:block'>a</span>b<div style='display: inline'>c</div>",
            &["p|a", "p|bc"],
        ),
        (
            "character references",
            "<p>&lt;b&gt; &amp;&#8212; &eacute;&notanentity;",
            &["p|<b> &— é¬anentity;"],
        ),
        (
            "the clipboard's header",
            "Version:0.9\r\nStartHTML:00\r\n<html><body><!--StartFragment-->a<!--EndFragment-->",
            &["p|a"],
        ),
        ("separators of lines", "<p>a\u{2028}b\u{85}c</p>", &["p|a b c"]),
        ("nothing", "<div><p>&nbsp;</p>\u{200b}</div>", &[]),
    ];
    for (what, html, expected) in cases {
        assert_eq!(lines(html), *expected, "{what}");
    }
}

#[test]
fn what_is_not_shown_is_not_read() {
    let story = "<p>It rained in Alder for three days and nights.</p>";
    for hidden in [
        "<script>var a = '<p>x</p>';</script>",
        "<style>p{}</style>",
        "<template><p>x</p></template>",
        "<noscript><p>x</p></noscript>",
        "<!-- <p>x</p> -->",
        "<p hidden>x</p>",
        "<p style='color:red; DISPLAY : none !important'>x</p>",
        "<div style='visibility:hidden'><p>x</p></div>",
        "<div aria-hidden='true'>x</div>",
        "<span class='c sr-only'>x</span>",
        "<select><option>x</select>",
        "<svg><title>x</title><text>x</text></svg>",
        "<iframe>x</iframe><video>x</video><object>x</object>",
        "<dialog>x</dialog>",
        "<div hidden id=menu>x</div>",
    ] {
        assert_eq!(lines(&format!("{hidden}{story}")).len(), 1, "{hidden}");
    }
    let initial = "<p><span aria-hidden=true>I</span><span class=sr-only>It</span>t rained.";
    assert_eq!(lines(initial), ["p|It rained."], "a large initial letter");
    let late = format!("{story}<div hidden id='S:0'><p>x</p></div>");
    assert_eq!(lines(&late).len(), 2, "what a script is about to show");
    let all = format!("<body aria-hidden=true style='display:none'><nav hidden>Menu</nav>{story}");
    assert_eq!(lines(&all).len(), 1, "what holds most of the text is shown");
}

#[test]
fn a_block_knows_where_it_stood() {
    let html = "<body class=site><main id=top><article class='story long' itemprop=articleBody>\
        <p>One <a href=/x>link</a></p><footer role=contentinfo><a href=/y>All</a></footer></article>";
    let page = page(html);
    let [p, footer] = page.blocks.as_slice() else { panic!("{:?}", page.blocks) };
    assert_eq!(p.path, "body.site main#top article.story.long[itemprop=articleBody] p");
    assert!((p.link_share - 4.0 / 7.0).abs() < 1e-6, "{}", p.link_share);
    assert_eq!((p.depth, p.gap), (5, 1));
    assert!(footer.path.ends_with("footer[role=contentinfo] a"), "{}", footer.path);
    assert!((footer.link_share - 1.0).abs() < 1e-6);
    let deep = format!("<nav class=menu>{}<p>x", "<div class='aa bb'>".repeat(50));
    let path = &super::page(&deep).blocks[0].path;
    assert!(path.starts_with("nav.menu div.aa.bb div") && path.len() < 120, "{path}");
}

#[test]
fn hostile_pages_are_read_in_time() {
    let n = 100_000;
    let mut attributes = String::from("<p ");
    for i in 0..n {
        write!(attributes, "a{i}='>{i}' ").expect("a String takes all");
    }
    let some = 20_000;
    let mut names = String::new();
    for i in 0..some {
        write!(names, "<x{i}>").expect("a String takes all");
    }
    let mut formats = String::new();
    for i in 0..some {
        write!(formats, "<p><b id=b{i}><a href=#{i}>x").expect("a String takes all");
    }
    for (what, html, expected) in [
        ("nested elements", format!("{}end", "<div>".repeat(n)), "end"),
        (
            "nested and closed",
            format!("{}mid{}end", "<div>".repeat(some), "</div>".repeat(some)),
            "mid\nend",
        ),
        ("nested inline", format!("a{}b{}c", "<span>".repeat(some), "</span>".repeat(some)), "abc"),
        ("nested tables", format!("{}end", "<table><tr><td>".repeat(some)), "end"),
        ("attributes", format!("{attributes}>end"), "end"),
        ("an unclosed tag", attributes.clone(), ""),
        ("names", format!("{names}end"), "end"),
        ("open tags", "<".repeat(some), ""),
        ("end tags", format!("{}a{}end", "<div>".repeat(200), "</x>".repeat(some)), "aend"),
        ("formatting", formats, ""),
        ("truncated", "<p>one</p><p class=\"".to_owned(), "one"),
        ("truncated reference", "<p>one &am".to_owned(), "one &am"),
        ("truncated comment", "<p>one<!-- two".to_owned(), "one"),
        ("truncated script", "<p>one<script>two".to_owned(), "one"),
        ("nul", "<p>o\0ne\0</p>".to_owned(), "one"),
        ("unclosed quotes", format!("<p>one{}", "<a b=\"".repeat(some)), "one"),
    ] {
        let page = page(&html);
        check(&page);
        if !expected.is_empty() {
            let start = &page.text[..page.text.floor_char_boundary(100)];
            assert_eq!(start, expected, "{what}");
        }
    }
}

#[test]
fn scripts_that_look_like_tags_are_left_alone() {
    let words = "word ".repeat(400);
    let html = format!(
        "<script type=application/ld+json>{{\"@type\":\"Article\",\"headline\":\"a <b {words}\"}}</script><p>One"
    );
    let page = page(&html);
    assert_eq!(page.text, "One");
    assert!(page.metadata.title.is_some_and(|title| title.starts_with("a <b word")));
}

#[test]
fn the_markup_names_the_article() {
    let html =
        |head: &str| page(&format!("<html lang=en-GB><head>{head}</head><p>It rained.")).metadata;
    let og = html(
        "<title>Rain | Alder Post</title><meta property=og:title content='Rain in Alder | Alder Post'>
        <meta property=og:site_name content='Alder Post'><meta name=Description content=' It \n rained. '>
        <link rel=canonical href=https://alder.example/rain><meta property=og:url content=https://x.example>
        <meta name=author content='By Ana Ruiz and Bo Lind'><meta name=author content='https://alder.example/ana'>
        <meta property=article:published_time content=2024-11-12T08:00:00Z><meta name=date content=2024-11-13>
        <meta property=article:modified_time content=2024-11-14>",
    );
    assert_eq!(og.title.as_deref(), Some("Rain in Alder"));
    assert_eq!(og.subtitle.as_deref(), Some("It rained."));
    assert_eq!(og.site.as_deref(), Some("Alder Post"));
    assert_eq!(og.url.as_deref(), Some("https://alder.example/rain"));
    assert_eq!(og.language.as_deref(), Some("en-GB"));
    assert_eq!(og.authors, ["Ana Ruiz", "Bo Lind"]);
    let field = |date: &str, name: &str| Some((date.to_owned(), name.to_owned()));
    assert_eq!(og.published, field("2024-11-12T08:00:00Z", "article:published_time"));
    assert_eq!(og.updated, field("2024-11-14", "article:modified_time"));

    let title = |head: &str| html(head).title;
    assert_eq!(title("<title>Rain - Alder</title>").as_deref(), Some("Rain - Alder"));
    assert_eq!(title("<title> </title>"), None);
    for (what, date, field) in [
        ("microdata", "<meta itemprop=datePublished content=2024-11-12>", "datePublished"),
        ("a time", "<time datetime=2024-11-12>Today</time>", "time"),
        ("Dublin Core", "<meta name=DC.date.issued content=2024-11-12>", "dc.date.issued"),
        ("other names", "<meta name=date content=2024-11-12>", "date"),
    ] {
        assert_eq!(
            html(date).published,
            Some(("2024-11-12".to_owned(), field.to_owned())),
            "{what}"
        );
    }
}

#[test]
fn json_ld_is_read_in_every_shape() {
    let html = |json: &str| {
        page(&format!("<script type='application/ld+json'>{json}</script><p>x")).metadata
    };
    let article = r#""headline":"Rain","datePublished":"2024-11-12""#;
    for (what, json, authors) in [
        (
            "an object",
            format!(r#"{{"@type":"NewsArticle",{article},"author":{{"name":"Ana Ruiz"}}}}"#),
            vec!["Ana Ruiz"],
        ),
        (
            "an array",
            format!(
                r#"[{{"@type":"WebSite","name":"x"}},{{"@type":["Article"],{article},"author":["Ana Ruiz","Bo Lind"]}}]"#
            ),
            vec!["Ana Ruiz", "Bo Lind"],
        ),
        (
            "a graph",
            format!(
                r##"{{"@graph":[{{"@type":"Article",{article},"author":{{"@id":"#a"}}}},{{"@id":"#a","@type":"Person","name":"Ana Ruiz"}}]}}"##
            ),
            vec!["Ana Ruiz"],
        ),
        (
            "about a page",
            format!(
                r#"{{"@type":"WebPage","mainEntity":{{"@type":"https://schema.org/BlogPosting",{article}}}}}"#
            ),
            vec![],
        ),
        (
            "a stray line end and a comma",
            format!("/* x */ {{\"@type\":\"Article\",\"description\":\"a\nb\",{article}}};"),
            vec![],
        ),
        (
            "the site as author, where nobody else is named",
            format!(
                r#"{{"@type":"Article",{article},"publisher":{{"name":"Alder Post"}},"author":"Alder Post"}}"#
            ),
            vec!["Alder Post"],
        ),
    ] {
        let metadata = html(&json);
        assert_eq!(metadata.title.as_deref(), Some("Rain"), "{what}");
        assert_eq!(metadata.published.expect(what).1, "datePublished", "{what}");
        assert_eq!(metadata.authors, authors, "{what}");
    }
    for broken in [
        "{",
        "{\"@type\":",
        "null",
        "",
        &"[".repeat(100_000),
        r#"{"@type":"Article","headline":3}"#,
    ] {
        assert_eq!(html(broken).title, None, "{}", &broken[..broken.len().min(20)]);
    }
    let marked = html(r#"{"@type":"Article","headline":"Rain &amp; <i>sun</i>"}"#);
    assert_eq!(marked.title.as_deref(), Some("Rain & sun"));
    let body = html(r#"{"@type":"Article","headline":"Rain","articleBody":"unseen"}"#);
    assert_eq!(body.title.as_deref(), Some("Rain"));
    assert_eq!(
        page(r#"<script type="application/ld+json">{"articleBody":"unseen"}</script>x"#).text,
        "x"
    );
}
