//! The problem: tables hold the inputs somebody thought of. These laws hold for every input: no
//! panic, no span beside its text, no visible line lost, the same answer twice, and the same words
//! under every unit of offsets.
#![cfg(not(target_arch = "wasm32"))]

mod gold;

use copydesk::{Offsets, Options, Report, Span, analyze, compare_raw};
use gold::spans;
use proptest::prelude::*;

/// Inputs for each law: enough to reach the odd corners; fewer in an unoptimised build, which is
/// some twenty times slower.
const CASES: u32 = if cfg!(debug_assertions) { 24 } else { 256 };

/// Steps to make a failing input smaller: a shorter one is kind, minutes of waiting are not.
const SHRINK_STEPS: u32 = if cfg!(debug_assertions) { 30 } else { 2_000 };

/// A line as pages have them.
fn line() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec!["Nora Field", "Kofi Adler-Bane", "Zoë Ýr", "Kim Da Som"]);
    let place = prop::sample::select(vec!["Alder", "South Korea", "Türkiye", "the UN", "Oslo"]);
    let sentence =
        (name.clone(), place.clone(), 0..20_000_u32).prop_map(|(name, place, number)| {
            format!(
                "{name} said in {place} on Tuesday that {number} people had come “to be counted.”"
            )
        });
    let paragraph = prop::collection::vec(sentence, 1..4).prop_map(|parts| parts.join(" "));
    let fused = (paragraph.clone(), paragraph.clone()).prop_map(|(a, b)| format!("{a}.{b}"));
    let title = (name.clone(), place.clone()).prop_map(|(n, p)| format!("{n} Counts {p} Again"));
    let caption = (name, place)
        .prop_map(|(name, place)| format!("FILE PHOTO: {name} in {place}. AFP/{name}"));
    let furniture = prop::sample::select(vec![
        "",
        "",
        "",
        "AA",
        "\u{a0}\u{a0}",
        "\u{200b}",
        "Share",
        "Advertisement",
        "Most Read",
        "— AP",
        "Read more: A bridge for Alder",
        "By Petra Voll",
        "Follow us on our channel for updates!",
        "© 2031 The Alder Courier. All rights reserved.",
        "March 3, 2031, 9:14 a.m.",
        "Next In Local News",
        "<p>not a page</p>",
        "# not a heading",
        "\t",
        "…",
        "🎉",
        "ﷺ",
    ]);
    prop_oneof![
        4 => paragraph,
        1 => fused,
        2 => title,
        2 => caption,
        4 => furniture.prop_map(str::to_owned),
        1 => "\\PC{0,60}",
        1 => any::<String>().prop_map(|text| text.replace(['\n', '\r'], " ")),
    ]
}

/// A paste: lines, some of them again, with any line end.
fn paste() -> impl Strategy<Value = String> {
    let lines = prop::collection::vec((line(), 0..8_u8), 0..16);
    (lines, prop::bool::ANY).prop_map(|(lines, crlf)| {
        let end = if crlf { "\r\n" } else { "\n" };
        let mut out = String::new();
        for (line, again) in lines {
            for _ in 0..if again == 0 { 2 } else { 1 } {
                out.push_str(&line);
                out.push_str(end);
            }
        }
        out
    })
}

fn report(text: &str, offsets: Offsets) -> Report {
    // Plain, so that a line that looks like markup is still a line.
    let kind = Some(copydesk::InputKind::Plain);
    let options = Options { kind, offsets, page: true, ..Options::default() };
    analyze(text, &options).expect("a small text is no error")
}

/// The offset of a character in another unit, counted the plain way.
fn counted(text: &str, byte: usize, unit: Offsets) -> usize {
    match unit {
        Offsets::Utf8 => byte,
        Offsets::Utf16 => text[..byte].encode_utf16().count(),
        Offsets::CodePoint => text[..byte].chars().count(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: CASES,
        max_shrink_iters: SHRINK_STEPS,
        // What a run finds belongs in a table of cases, not in a file of seeds.
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn spans_fit_and_the_report_agrees_with_itself(text in paste()) {
        let report = report(&text, Offsets::Utf8);
        prop_assert_eq!(report.page.as_deref(), Some(text.as_str()), "plain input stays as given");
        let problems = spans::check_spans(&report, &text);
        prop_assert!(problems.is_empty(), "{:?}", problems);
    }

    #[test]
    fn no_visible_line_is_lost(text in paste()) {
        let report = report(&text, Offsets::Utf8);
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let span = Span::new(at, at + line.len());
            at += line.len();
            if line.chars().any(char::is_alphanumeric) {
                prop_assert!(is_somewhere(&report, line, span), "lost: {:?}", line);
            }
        }
    }

    #[test]
    fn no_visible_line_of_a_page_is_lost(
        blocks in prop::collection::vec(
            (prop::sample::select(vec!["p", "div", "h1", "h2", "li", "blockquote"]), line()),
            0..16,
        )
    ) {
        let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let block = |tag: &str, text: &str| format!("<{tag}>{}</{tag}>\n", escaped(text));
        let html = blocks.iter().map(|(tag, text)| block(tag, text)).collect::<Vec<_>>().concat();
        let kind = Some(copydesk::InputKind::Html);
        let options = Options { kind, page: true, ..Options::default() };
        let report = analyze(&html, &options).expect("a small page is no error");
        let page = report.page.clone().expect("the page was asked for");
        let given: String = blocks.iter().map(|(_, text)| letters(text)).collect();
        prop_assert_eq!(letters(&page), given, "the page is what a reader sees");
        let mut at = 0;
        for line in page.split_inclusive('\n') {
            let span = Span::new(at, at + line.len());
            at += line.len();
            if line.chars().any(char::is_alphanumeric) {
                prop_assert!(is_somewhere(&report, line, span), "lost: {:?}", line);
            }
        }
    }

    #[test]
    fn the_answer_is_the_same_twice(text in paste()) {
        let json = |report: &Report| serde_json::to_string(report).expect("a report is JSON");
        let (first, second) = (report(&text, Offsets::Utf8), report(&text, Offsets::Utf8));
        prop_assert_eq!(json(&first), json(&second));
    }

    #[test]
    fn every_unit_names_the_same_words(text in paste()) {
        let bytes = report(&text, Offsets::Utf8);
        for unit in [Offsets::Utf16, Offsets::CodePoint] {
            let other = report(&text, unit);
            let expected: Vec<_> = spans::all(&bytes, &text)
                .into_iter()
                .map(|(what, field, span)| {
                    let start = counted(field, span.start, unit);
                    (what, Span::new(start, counted(field, span.end, unit)))
                })
                .collect();
            let found: Vec<_> =
                spans::all(&other, &text).into_iter().map(|(what, _, span)| (what, span)).collect();
            prop_assert_eq!(found, expected);
            prop_assert_eq!(other.input.length, counted(&text, text.len(), unit));
        }
    }

    #[test]
    fn a_dropped_line_is_removed_and_a_kept_one_stays(text in paste(), choice in 0..24_usize) {
        let page = copydesk::explain(&text, &Options::default()).expect("no error").page;
        prop_assume!(page.kind == copydesk::InputKind::Plain && !page.blocks.is_empty());
        let block = page.blocks[choice % page.blocks.len()].span;
        let kind = Some(copydesk::InputKind::Plain);
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
        if let Ok(report) = copydesk::analyze_bytes(&bytes, &options) {
            let page = report.page.clone().expect("the page was asked for");
            let problems = spans::check_spans(&report, &page);
            prop_assert!(problems.is_empty(), "{:?}", problems);
        }
    }

    #[test]
    fn markup_in_any_disorder_is_read(
        parts in prop::collection::vec(prop_oneof![
            prop::sample::select(vec![
                "<p>", "</p>", "<div class=\"share\">", "</div>", "<h1>", "</h1>", "<script>",
                "</script>", "<figure><figcaption>", "</figcaption></figure>", "<!--", "-->", "<li>",
                "<table><tr><td>", "</table>", "&nbsp;", "&#8217;", "<br>", "<a href='x'>", "</a>",
            ]).prop_map(str::to_owned),
            line(),
        ], 0..40)
    ) {
        let html = parts.concat();
        let kind = Some(copydesk::InputKind::Html);
        let options = Options { kind, page: true, ..Options::default() };
        let report = analyze(&html, &options).expect("a small page is no error");
        let page = report.page.clone().expect("the page was asked for");
        let problems = spans::check_spans(&report, &page);
        prop_assert!(problems.is_empty(), "{:?}", problems);
    }

    #[test]
    fn an_overlap_fits_both_bodies_and_a_text_is_itself(a in paste(), b in paste()) {
        let overlap = compare_raw(&a, &b, Offsets::Utf8).expect("two small texts");
        let problems = spans::misfits(&spans::of_overlap(&overlap, &a, &b));
        prop_assert!(problems.is_empty(), "{:?}", problems);
        let same = compare_raw(&a, &a, Offsets::Utf8).expect("two small texts");
        for pair in &same.sentences {
            prop_assert!(pair.a.is_some() && pair.b.is_some(), "a sentence missing from its own text");
        }
        for unit in [Offsets::Utf16, Offsets::CodePoint] {
            let other = compare_raw(&a, &b, unit).expect("two small texts");
            let expected: Vec<_> = spans::of_overlap(&overlap, &a, &b)
                .into_iter()
                .map(|(_, text, s)| {
                    Span::new(counted(text, s.start, unit), counted(text, s.end, unit))
                })
                .collect();
            let found: Vec<_> =
                spans::of_overlap(&other, &a, &b).into_iter().map(|(_, _, span)| span).collect();
            prop_assert_eq!(found, expected);
        }
    }
}

/// True where a body, a removed record, or the title or standfirst of an article has the line.
fn is_somewhere(report: &Report, line: &str, span: Span) -> bool {
    let removed = report.articles.iter().flat_map(|article| &article.removed);
    in_body(report, span)
        || report.removed.iter().chain(removed).any(|removed| removed.input.overlaps(span))
        || report.articles.iter().any(|article| {
            let titles = [&article.title, &article.subtitle];
            // Half of the line at least: a title that is empty, or a word, accounts for nothing.
            titles.into_iter().flatten().any(|title| {
                letters(line).contains(&letters(title))
                    && letters(title).len() * 2 >= letters(line).len()
            })
        })
}

/// The letters and digits of a text: what is left of a line when its spaces are put in order.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn in_body(report: &Report, span: Span) -> bool {
    let mut articles = report.articles.iter();
    articles.any(|article| article.source.iter().any(|source| source.input.overlaps(span)))
}
