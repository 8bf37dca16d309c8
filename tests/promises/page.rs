//! The problem: random bytes are hardly ever a page, and what breaks a reader of pages is a page
//! that is wrong in one place.
//!
//! So a page is made of parts that real ones have, one in another, with attributes as strange as
//! they come; and now and then a part is not closed, closed twice, or is no part at all.

use super::choices::Choices;
use super::paste::FURNITURE;
use super::words::{caption, headline, paragraph, sentence};

/// Containers in containers; deeper nesting is a case of its own (`deep`).
const DEPTH_MAX: usize = 6;

const CONTAINERS: [&str; 14] = [
    "div",
    "section",
    "article",
    "main",
    "aside",
    "header",
    "footer",
    "form",
    "td",
    "center",
    "details",
    "nav",
    "blockquote",
    "x-story",
];
const ATTRIBUTES: [&str; 22] = [
    "",
    "",
    "",
    " class=\"article-body\"",
    " class='share'",
    " hidden",
    " style=\"display:none\"",
    " aria-hidden=true",
    " id=\"comments\"",
    " role=navigation",
    " itemprop=articleBody",
    " lang=ar dir=rtl",
    " class=\"related promo\"",
    " data-x='\"><script>'",
    " onclick=\"steal()\"",
    " class=",
    " =\"",
    " a=b a=c",
    " class=\"caption\"",
    " \u{202e}=\u{0}",
    " href=\"javascript:steal()\"",
    " style=\"position:fixed\"",
];
const INLINE: [(&str, &str); 18] = [
    ("", ""),
    ("<b>", "</b>"),
    ("<em>", "</em>"),
    ("<a href=\"https://a.example/b?c=d&amp;e\">", "</a>"),
    ("<span hidden>", "</span>"),
    ("<q>", "</q>"),
    ("<i>", "</b>"),
    ("<sup>", "</sup>"),
    ("", "<br>"),
    ("<ruby>", "<rt>x</rt></ruby>"),
    ("<!-- ", " -->"),
    ("<wbr>", "&shy;"),
    ("&ldquo;", "&rdquo;"),
    ("<svg><title>", "</title></svg>"),
    ("<script>", "</script>"),
    ("<math><mi>", "</mi></math>"),
    ("<img alt='", "'>"),
    ("<button>", "</button>"),
];
const ENTITIES: [&str; 16] = [
    "&amp;",
    "&lt;p&gt;",
    "&nbsp;",
    "&#8217;",
    "&#x1F600;",
    "&#0;",
    "&#xD800;",
    "&nosuch;",
    "&",
    "&#",
    "&#x",
    "&amp",
    "&notit;",
    "&#99999999999;",
    "&CounterClockwiseContourIntegral;",
    "&zwj;",
];
/// What is not closed, closed without having been opened, or means another way of reading.
const BROKEN: [&str; 26] = [
    "<",
    "</",
    "<div",
    "</div>",
    "</p>",
    "</body>",
    "</html>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!doctype",
    "<table>",
    "<tr>",
    "</table>",
    "<td>",
    "<select><option>",
    "<textarea>",
    "</textarea>",
    "<title>",
    "<plaintext>",
    "<template>",
    "<noscript>",
    "<frameset>",
    "<svg><foreignObject>",
    "<a><a>",
];
const HEADS: [&str; 12] = [
    "",
    "<!doctype html>",
    "<html><head><title>Rain in Alder - The Alder Courier</title></head><body>",
    "<meta property='og:title' content='Rain in Alder'>",
    "<meta name=author content='Petra Voll, Kofi Adler-Bane'>",
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Rain\",\"datePublished\":\"2031-03-03\"}</script>",
    "<script type=\"application/ld+json\">{\"@graph\":[[[{\"author\":[{\"name\":7}]}]]],</script>",
    "<meta charset=utf-16><base href=x>",
    "\u{feff}<?xml version=\"1.0\"?>",
    "<link rel=canonical href='javascript:1'>",
    "<meta property=article:published_time content='31.02.2031'>",
    "<!--StartFragment-->",
];

/// A page.
pub fn page(choices: &mut Choices<'_>) -> String {
    let mut out = String::new();
    for _ in 0..choices.below(4) {
        out.push_str(choices.pick(&HEADS));
    }
    while choices.more() {
        part(choices, 0, &mut out);
    }
    out
}

/// One part, with those inside it. It ends where the decisions do, for then each is the first.
fn part(choices: &mut Choices<'_>, depth: usize, out: &mut String) {
    let attributes = choices.pick(&ATTRIBUTES);
    match choices.below(16) {
        0..=4 => {
            out.extend([format!("<p{attributes}>")]);
            words(choices, out);
            out.push_str(if choices.one_in(6) { "\n" } else { "</p>\n" });
        }
        5 => {
            let level = choices.below(7) + 1;
            out.extend([format!(
                "<h{level}{attributes}>{}</h{level}>",
                escaped(&headline(choices))
            )]);
        }
        6 => {
            let words = escaped(&caption(choices));
            out.extend([format!(
                "<figure{attributes}><img src=x><figcaption>{words}</figcaption></figure>"
            )]);
        }
        7 => menu(choices, out),
        8..=10 if depth < DEPTH_MAX => {
            let name = choices.pick(&CONTAINERS);
            out.extend([format!("<{name}{attributes}>")]);
            for _ in 0..choices.below(5) {
                part(choices, depth + 1, out);
            }
            let other = choices.pick(&CONTAINERS);
            out.extend([format!("</{}>\n", if choices.one_in(8) { other } else { name })]);
        }
        11 => out.extend([format!("<div{attributes}>{}</div>", escaped(choices.pick(&FURNITURE)))]),
        12 => table(choices, out),
        13 => out.push_str(choices.pick(&BROKEN)),
        14 => out.push_str(&choices.raw(60)),
        _ => {
            let name = choices.pick(&CONTAINERS);
            out.extend([format!("<{name}{attributes}>").repeat(choices.below(256))]);
        }
    }
}

/// Sentences with marks in them, as text or as they are.
fn words(choices: &mut Choices<'_>, out: &mut String) {
    for _ in 0..=choices.below(4) {
        let (before, after) = choices.pick(&INLINE);
        let sentence = sentence(choices);
        out.push_str(before);
        out.push_str(&if choices.one_in(9) { sentence } else { escaped(&sentence) });
        out.push_str(after);
        out.push_str(if choices.one_in(5) { choices.pick(&ENTITIES) } else { " " });
    }
}

fn menu(choices: &mut Choices<'_>, out: &mut String) {
    let list = choices.pick(&["ul", "ol", "dl", "menu"]);
    out.extend([format!("<{list}>")]);
    for _ in 0..choices.below(12) {
        let words = escaped(choices.pick(&FURNITURE));
        let item = match choices.below(3) {
            0 => format!("<li><a href=/x>{words}</a>"),
            1 => format!("<li>{}</li>", escaped(&headline(choices))),
            _ => format!("<dt>{words}<dd>"),
        };
        out.push_str(&item);
    }
    out.extend([format!("</{list}>")]);
}

fn table(choices: &mut Choices<'_>, out: &mut String) {
    out.push_str("<table>");
    for _ in 0..choices.below(5) {
        out.push_str("<tr>");
        for _ in 0..choices.below(5) {
            out.push_str(choices.pick(&["<td>", "<th>", "<td colspan=99999>", ""]));
            out.push_str(&escaped(&paragraph(choices)));
        }
    }
    out.push_str("</table>");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
