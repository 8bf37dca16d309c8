//! The problem: tables hold the inputs somebody thought of. These laws hold for every input: no
//! panic, no span beside its text, no visible line lost, the same answer twice, and the same words
//! under every unit of offsets.
//!
//! What is promised stands in `tests/promises`, which the fuzz targets share.
#![cfg(not(target_arch = "wasm32"))]

mod promises;

use copydesk::{InputKind, Options, analyze, analyze_bytes};
use promises::chance::{config, made};
use promises::paste::{line, markdown, paste};
use promises::report::{in_body, letters, lost, problems};
use promises::{library, page, spans};
use proptest::prelude::*;

/// Bytes of decisions for a paste of some twenty lines.
const PASTE: usize = 400;

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![1 => any::<String>(), 3 => made(PASTE, paste)]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_paste_is_read_as_promised(text in any_text()) {
        let problems = problems(&text, Some(InputKind::Plain));
        prop_assert!(problems.is_empty(), "{:#?}", problems);
    }

    #[test]
    fn a_page_is_read_as_promised(text in made(PASTE, page::page)) {
        let problems = problems(&text, Some(InputKind::Html));
        prop_assert!(problems.is_empty(), "{:#?}", problems);
    }

    #[test]
    fn markdown_is_read_as_promised(text in made(PASTE, markdown)) {
        let problems = problems(&text, Some(InputKind::Markdown));
        prop_assert!(problems.is_empty(), "{:#?}", problems);
    }

    #[test]
    fn whatever_it_is_it_is_read_as_promised(text in any_text()) {
        let problems = problems(&text, None);
        prop_assert!(problems.is_empty(), "{:#?}", problems);
    }

    #[test]
    fn no_visible_line_of_a_page_is_lost(
        blocks in prop::collection::vec(
            (prop::sample::select(vec!["p", "div", "h1", "h2", "li", "blockquote"]), made(40, line)),
            0..16,
        )
    ) {
        let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let block = |tag: &str, text: &str| format!("<{tag}>{}</{tag}>\n", escaped(text));
        let html = blocks.iter().map(|(tag, text)| block(tag, text)).collect::<Vec<_>>().concat();
        let options = Options { kind: Some(InputKind::Html), page: true, ..Options::default() };
        let report = analyze(&html, &options).expect("a small page is no error");
        let page = report.page.clone().expect("the page was asked for");
        let given: String = blocks.iter().map(|(_, text)| letters(text)).collect();
        prop_assert_eq!(letters(&page), given, "the page is what a reader sees");
        let lost = lost(&report, &page);
        prop_assert!(lost.is_empty(), "{:#?}", lost);
    }

    #[test]
    fn a_dropped_line_is_removed_and_a_kept_one_stays(text in made(PASTE, paste), choice in 0..24_usize) {
        let kind = Some(InputKind::Plain);
        let options = Options { kind, ..Options::default() };
        let blocks = copydesk::explain(&text, &options).expect("no error").page.blocks;
        prop_assume!(!blocks.is_empty());
        let block = blocks[choice % blocks.len()].span;
        let drop = Options { kind, drop: vec![block], ..Options::default() };
        let dropped = analyze(&text, &drop).expect("well-formed options");
        prop_assert!(!in_body(&dropped, block), "dropped and in the body");
        let keep = Options { kind, keep: vec![block], ..Options::default() };
        let kept = analyze(&text, &keep).expect("well-formed options");
        prop_assert!(in_body(&kept, block), "kept and not in the body");
    }

    #[test]
    fn any_bytes_are_a_report_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let options = Options { page: true, ..Options::default() };
        if let Ok(report) = analyze_bytes(&bytes, &options) {
            let page = report.page.clone().expect("the page was asked for");
            let problems = spans::check_spans(&report, &page);
            prop_assert!(problems.is_empty(), "{:?}", problems);
        }
    }

    #[test]
    fn any_bytes_are_a_library_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let problems = library::problems_of_bytes(&bytes);
        prop_assert!(problems.is_empty(), "{:#?}", problems);
    }

    #[test]
    fn a_library_depends_on_its_articles_alone(bytes in prop::collection::vec(any::<u8>(), 0..PASTE)) {
        let problems = library::problems_of_changes(&mut promises::choices::Choices::of(&bytes));
        prop_assert!(problems.is_empty(), "{:#?}", problems);
    }
}
