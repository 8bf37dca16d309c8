//! What a Markdown text becomes, case by case.

use super::page;
use crate::block::{BlockKind, Page};

fn lines(input: &str) -> Vec<String> {
    let page = page(input);
    check(&page);
    let line = |block: &crate::block::Block| {
        let kind = match block.kind {
            BlockKind::Paragraph => "p".to_owned(),
            BlockKind::Heading(level) => format!("h{level}"),
            BlockKind::ListItem => "li".to_owned(),
            BlockKind::Caption => "cap".to_owned(),
            BlockKind::TableRow => "tr".to_owned(),
            BlockKind::Quote => "q".to_owned(),
            BlockKind::Envelope => "mail".to_owned(),
        };
        format!("{kind}|{}", block.span.of(&page.text))
    };
    page.blocks.iter().map(line).collect()
}

fn check(page: &Page) {
    let texts: Vec<_> = page.blocks.iter().map(|block| block.span.of(&page.text)).collect();
    assert_eq!(texts.join("\n"), page.text, "the text is its blocks, a line each");
    assert!(
        texts.iter().all(|text| !text.is_empty() && text.trim() == *text && !text.contains('\n'))
    );
}

#[test]
fn marks_become_what_they_stand_for() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("headings", "# Rain #\n## In Alder\n#tag", &["h1|Rain", "h2|In Alder", "p|#tag"]),
        (
            "underlined headings",
            "Rain\nin Alder\n===\n\nMore\n---",
            &["h1|Rain in Alder", "h2|More"],
        ),
        ("lines of a paragraph", "It\nrained.\n\nMuch.", &["p|It rained.", "p|Much."]),
        (
            "hard line ends",
            "It  \nrained\\\nmuch<br>long",
            &["p|It", "p|rained", "p|much", "p|long"],
        ),
        (
            "lists",
            "- a\n- b\n  more\n  1. c\n* [x] d\n\nend",
            &["li|a", "li|b more", "li|c", "li|d", "p|end"],
        ),
        ("quotes", "> It\n> rained.\n>\n> > Much.", &["q|It rained.", "q|Much."]),
        ("code", "```js\n# a  *b*\n```\nx", &["p|# a  *b*", "p|x"]),
        (
            "tables",
            "| Town | Rain |\n|---|:-:|\n| **Alder** | 3 |\n\nx",
            &["tr|Town\tRain", "tr|Alder\t3", "p|x"],
        ),
        ("rules", "a\n\n***\n\n- - -\nb", &["p|a", "p|b"]),
        (
            "emphasis",
            "**It** *rained* __all__ _day_ ***long*** ~~no~~",
            &["p|It rained all day long no"],
        ),
        ("no emphasis", "2 * 3 * 4 snake_case_name ** x", &["p|2 * 3 * 4 snake_case_name ** x"]),
        ("half of it", "**It* rained", &["p|*It rained"]),
        (
            "links",
            "[Alder](https://a.example/b_(c) \"T\") and [Birch][1], <https://c.example>\n\n[1]: https://b.example",
            &["p|Alder and Birch, https://c.example"],
        ),
        ("brackets", "[He] said [sic] a](b)", &["p|[He] said [sic] a](b)"]),
        ("pictures", "![A *boat*](b.png) [![x](y)](z)It", &["p|It"]),
        ("code in a line", "`a*b` *c* ``d`e`` `f", &["p|a*b c d`e `f"]),
        ("escapes", r"\*a\* 1\. &lt;b&gt; &amp; &#8212; &x; &", &["p|*a* 1. <b> & — &x; &"]),
        ("tags", "<p align=center>a <b>b</b> a < b <!-- c --></p>", &["p|a b a < b"]),
        ("footnotes", "It rained.[^1]\n\n[^1]: Much.", &["p|It rained.", "p|Much."]),
        ("front matter", "---\ntitle: \"Rain\"\n---\nIt", &["p|It"]),
        ("nothing", "\n  \n---\n", &[]),
    ];
    for (what, input, expected) in cases {
        assert_eq!(lines(input), *expected, "{what}");
    }
}

#[test]
fn front_matter_is_metadata() {
    let metadata =
        page("---\ntitle: 'Rain: more'\nauthor: Ana Ruiz\ndate: 2024-11-12\n---\nIt").metadata;
    assert_eq!(metadata.title.as_deref(), Some("Rain: more"));
    assert_eq!(metadata.authors, ["Ana Ruiz"]);
    assert_eq!(metadata.published, Some(("2024-11-12".to_owned(), "date".to_owned())));
}

#[test]
fn links_are_weighed() {
    let page = page("[Rain](x)\n\nab [cd](y)");
    assert!((page.blocks[0].link_share - 1.0).abs() < 1e-6);
    assert!((page.blocks[1].link_share - 0.5).abs() < 1e-6);
}

#[test]
fn hostile_texts_are_read_in_time() {
    let n = 20_000;
    for mark in [
        "[", "![", "[a](", "*", "*a ", "_a_", "`", "``a`", "<a ", "&", "> ", "- ", "|", "\\", "#",
        "[^", "(", "<!--",
    ] {
        check(&page(&mark.repeat(n)));
        check(&page(&format!("{mark}\n").repeat(n)));
    }
}
