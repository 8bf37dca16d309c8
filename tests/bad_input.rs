//! The problem: people paste and drop anything. Odd input gives a report with a warning, what a
//! caller can mend gives an error with its code, and nothing gives a panic or a span that points
//! beside its text.
#![cfg(not(target_arch = "wasm32"))]

mod gold;
mod promises;

use copydesk::{
    ErrorCode, InputKind, Offsets, Options, Report, Span, analyze, analyze_bytes, compare_raw,
};
use gold::assert_none;
use promises::spans;
use promises::time::{Budget, processor_time};

/// Ten megabytes is the bar. An unoptimised build needs some ten seconds for one, so it reads half
/// of one; `cargo test --release --test bad_input` reads them all.
const LARGE_BYTES: usize = if cfg!(debug_assertions) { 500_000 } else { 10_000_000 };

const STORY: &str = "Rain floods the market in Alder\n\n\
    Heavy rain flooded the market square of Alder on Monday night and closed eleven shops, the \
    town council said.\n\n\
    “We have lost everything that stood on the floor,” said Nora Field, who sells cloth there.\n\n\
    The council promised to help the traders and to clean the drains before the end of the week.\n";

/// A report of `bytes` whose spans all fit.
fn report(name: &str, bytes: &[u8]) -> Report {
    let options = Options { page: true, ..Options::default() };
    let report = analyze_bytes(bytes, &options)
        .unwrap_or_else(|error| panic!("{name}: an error instead of a report: {error}"));
    let page = report.page.clone().unwrap_or_else(|| panic!("{name}: the page was asked for"));
    let problems = spans::check_spans(&report, &page);
    assert!(problems.is_empty(), "{name}: {problems:?}");
    for warning in &report.warnings {
        assert!(warning.message.len() > 20, "{name}: a warning says what to do: {warning:?}");
    }
    report
}

fn codes(report: &Report) -> Vec<&str> {
    report.warnings.iter().map(|warning| warning.code.as_str()).collect()
}

#[test]
fn odd_text_is_a_report_with_a_warning() {
    let nul = STORY.replace("Monday", "Mon\0day");
    let replaced = STORY.replace("cloth", "cl\u{fffd}th");
    let mut cut = STORY.as_bytes().to_vec();
    cut[40] = 0xff;
    for (name, bytes, codes_that_fit) in [
        ("nothing", &b""[..], &["empty"][..]),
        ("spaces", b" \t \r\n  \n ", &["empty"]),
        ("no-break spaces", "\u{a0}\u{a0}\n\u{2003}".as_bytes(), &["empty"]),
        ("zero width", "\u{200b}\u{200c}\u{200d}\n\u{2060}\u{feff}".as_bytes(), &["empty"]),
        ("a byte order mark", "\u{feff}".as_bytes(), &["empty"]),
        ("a menu", b"Home\nWorld\nSport\nLog in\nSubscribe\nContact us\n", &["no-article"]),
        ("an empty page", b"<!DOCTYPE html><html><body></body></html>", &["empty"]),
        ("only a script", b"<html><body><script>run()</script></body></html>", &["empty"]),
        ("NUL characters", nul.as_bytes(), &["control-characters"]),
        ("replacement characters", replaced.as_bytes(), &["ill-formed-text", "mojibake"]),
        ("a stray byte", &cut, &["ill-formed-text", "guessed-encoding"]),
    ] {
        let report = report(name, bytes);
        let found = codes(&report);
        assert!(
            found.iter().any(|code| codes_that_fit.contains(code)),
            "{name}: warnings {found:?}, should be one of {codes_that_fit:?}"
        );
        if codes_that_fit.contains(&"empty") || codes_that_fit.contains(&"no-article") {
            assert!(report.articles.is_empty(), "{name}: an article out of nothing");
        } else {
            assert_eq!(report.articles.len(), 1, "{name}");
        }
    }
}

#[test]
fn names_are_told_to_be_uncertain_where_the_text_is_not_english_or_may_not_be() {
    let german = "Der Rat von Alder hat am Montag beschlossen, dass die Brücke nicht wieder geöffnet wird, \
        weil das Geld dafür fehlt. Die Bürger der Stadt sind mit dem, was er sagt, nicht zufrieden, und sie \
        wollen vor der Sitzung im Herbst noch einmal mit ihm reden.";
    // Words that no language knows better than another.
    let neither = "Tarvo Alder lumenta Selk porvani Brem. ".repeat(8);
    for (name, text, told) in [
        ("English", STORY, None),
        ("German", german, Some(("entities-english-only", "is not in English"))),
        ("no language", &neither, Some(("entities-language-unknown", "is not clear"))),
        // Too little to tell a language by is no language that is unknown.
        ("few words", "Tarvo Alder lumenta Selk porvani Brem.", None),
    ] {
        let report = report(name, text.as_bytes());
        let of_names = |warning: &&copydesk::Warning| warning.code.starts_with("entities-");
        let found: Vec<_> = report.warnings.iter().filter(of_names).collect();
        let language = report.articles.first().map(|article| &article.language);
        assert_eq!(found.len(), usize::from(told.is_some()), "{name}, {language:?}: {found:?}");
        for (warning, (code, words)) in found.iter().zip(told) {
            assert_eq!(warning.code, code, "{name}, {language:?}");
            assert!(warning.message.contains(words), "{name}: {}", warning.message);
        }
    }
}

#[test]
fn a_plain_story_has_no_warning_and_line_ends_do_not_matter() {
    let plain = report("plain", STORY.as_bytes());
    assert_eq!(codes(&plain), Vec::<&str>::new());
    let crlf = report("CRLF", STORY.replace('\n', "\r\n").as_bytes());
    assert_eq!(codes(&crlf), Vec::<&str>::new());
    let marked = report("a byte order mark", format!("\u{feff}{STORY}").as_bytes());
    for other in [&crlf, &marked] {
        assert_eq!(other.articles[0].title, plain.articles[0].title);
        assert_eq!(other.articles[0].body, plain.articles[0].body);
    }
}

#[test]
fn other_encodings_are_read() {
    let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}".encode_utf16().chain(STORY.encode_utf16()).flat_map(order).collect()
    };
    let windows: Vec<u8> = STORY
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            c => u8::try_from(c).expect("the story is plain but for its quotes"),
        })
        .collect();
    let plain = report("plain", STORY.as_bytes());
    for (name, bytes) in [
        ("UTF-16, low byte first", utf16(u16::to_le_bytes)),
        ("UTF-16, high byte first", utf16(u16::to_be_bytes)),
        ("Windows 1252", windows),
    ] {
        assert_eq!(report(name, &bytes).articles[0].body, plain.articles[0].body, "{name}");
    }
}

#[test]
fn scripts_are_never_text_and_never_run() {
    let html = format!(
        "<html><head><title>Rain</title><script>alert('stolen')</script></head><body>\
         {}<img src=x onerror=\"steal()\">\
         <p><svg onload=steal()></p><script>document.write('<p>stolen</p>')</script>\
         <iframe srcdoc='<p>stolen</p>'></iframe></body></html>",
        STORY.replace("\n\n", "<p>")
    );
    let report = report("scripts", html.as_bytes());
    let json = serde_json::to_string(&report).expect("a report is JSON");
    assert!(!json.contains("stolen") && !json.contains("steal()"), "{json}");
    assert_eq!(report.articles.len(), 1);
}

#[test]
fn files_that_are_no_text_are_refused_by_name() {
    let zip = |name: &str| [b"PK\x03\x04\x14\0\0\0\x08\0", &[0; 16][..], name.as_bytes()].concat();
    let ole = [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 64]].concat();
    for (name, bytes) in [
        ("PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n".to_vec()),
        ("PNG", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0".to_vec()),
        ("JPEG", b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xdb\0C".to_vec()),
        ("GIF", b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0!\xf9\x04\x01\0\0\0\0,\0".to_vec()),
        ("ZIP", zip("photos/one.jpg")),
        ("DOCX", zip("[Content_Types].xml word/document.xml")),
        ("an old office file", ole),
        ("GZIP", b"\x1f\x8b\x08\0\0\0\0\0\0\x03\xcbH\xcd\xc9\xc9\x07\0\x86\xa6\x106\x05".to_vec()),
    ] {
        let error = match analyze_bytes(&bytes, &Options::default()) {
            Err(error) => error,
            Ok(report) => panic!("{name}: a report: {:?}", codes(&report)),
        };
        assert_eq!(error.code(), ErrorCode::Unsupported, "{name}");
        assert!(error.message().len() > 30, "{name}: no advice in {:?}", error.message());
    }
}

#[test]
fn what_a_caller_can_mend_is_an_error() {
    let large = vec![b' '; copydesk::MAX_INPUT_BYTES + 1];
    let error = analyze_bytes(&large, &Options::default()).expect_err("over the limit");
    assert_eq!(error.code(), ErrorCode::TooLarge);
    let date = Options { published: Some("yesterday".to_owned()), ..Options::default() };
    let error = analyze(STORY, &date).expect_err("no ISO date");
    assert_eq!(error.code(), ErrorCode::BadOption);
    let backwards = vec![Span { start: 9, end: 3 }];
    let error = analyze(STORY, &Options { keep: backwards, ..Options::default() })
        .expect_err("a span that ends before it starts");
    assert_eq!(error.code(), ErrorCode::BadOption);
}

#[test]
fn corrections_that_point_nowhere_do_nothing() {
    let far = Span::new(900_000, 900_001);
    for inside in [far, Span::new(STORY.len(), STORY.len()), Span::new(300, 301)] {
        let options = Options {
            keep: vec![inside],
            drop: vec![far],
            split: vec![far],
            join: vec![inside],
            unrepair: vec![inside],
            ..Options::default()
        };
        let report = analyze(STORY, &options).expect("well-formed options");
        assert_none(&spans::check_spans(&report, STORY));
    }
}

#[test]
fn any_script_and_any_sign_is_read() {
    for (name, text) in [
        ("capitals", STORY.to_uppercase()),
        (
            "emoji",
            "🎉🎉🎉 The market is open 🎉\n\n👩‍👩‍👧‍👦 came to Alder 🇦🇱🇦🇱, said Nora 🙂.\n".repeat(9),
        ),
        (
            "Hebrew",
            "גשם כבד הציף את השוק בעיר ביום שני בלילה.\n\nהמועצה הבטיחה לעזור לסוחרים.\n".repeat(9),
        ),
        (
            "Arabic",
            "غمرت الأمطار الغزيرة السوق ليلة الاثنين.\n\nووعد المجلس بمساعدة التجار.\n".repeat(9),
        ),
        ("Chinese", "星期一晚上大雨淹没了市场。\n\n市政府表示将帮助商户。\n".repeat(9)),
        ("Thai", "ฝนตกหนักท่วมตลาดในคืนวันจันทร์\n".repeat(9)),
        ("marks", "Z\u{301}\u{302}\u{303}a\u{308}l\u{327}go\u{334} ".repeat(500)),
        (
            "directions",
            "\u{202e}reversed\u{202c} \u{2066}isolated\u{2069} text in Alder.\n".repeat(9),
        ),
        ("quotes", "“‘“‘“‘\"'’”’”\n".repeat(900)),
        ("full stops", ".".repeat(50_000)),
        ("single letters", "A. B. C. D. E. F. G. ".repeat(2_000)),
        ("one line said again", "Rain fell on Alder all night long.\n".repeat(5_000)),
        ("line separators", STORY.replace('\n', "\u{2028}")),
        ("lone carriage returns", STORY.replace('\n', "\r")),
    ] {
        report(name, text.as_bytes());
    }
}

#[test]
fn deep_and_broken_markup_is_read() {
    let deep = format!("{}{STORY}{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
    let lists = format!("<html><body>{}{STORY}", "<ul><li>".repeat(50_000));
    let tables = format!("<html><body>{}{STORY}", "<table><tr><td>".repeat(20_000));
    for (name, html) in [
        ("nested divs", deep),
        ("lists without end", lists),
        ("tables without end", tables),
        ("only ends", "</p></div></html>".repeat(5_000)),
        ("a tag without end", format!("<html><body><p>{STORY}<a href=\"")),
        ("a comment without end", format!("<html><body><p>{STORY}<!-- ")),
        ("a script without end", format!("<html><body><p>{STORY}<script>")),
        ("angle brackets", "<".repeat(100_000)),
        ("entities", format!("<p>{}</p>", "&amp;&#x1F600;&#0;&#xD800;&nosuch;&".repeat(2_000))),
    ] {
        report(name, html.as_bytes());
    }
}

/// Sizes that are tried one after the other, as parts of the largest.
const RUNGS: [usize; 4] = [64, 16, 4, 1];

/// What attributes may take; in an unoptimised build each of their bytes took a fiftieth of it. Each compared
/// with each, half a megabyte takes three times as much as it may, and ten would take minutes.
const ATTRIBUTES: Budget = Budget::new(100, 1);

#[test]
fn no_attribute_costs_more_for_those_before_it() {
    for part in RUNGS {
        let attributes = (0..LARGE_BYTES / part / 9).map(|number| format!(" a{number}=b"));
        let attributes = attributes.collect::<Vec<_>>().concat();
        for (name, html) in [
            ("of a tag", format!("<p{attributes}>{STORY}</p>")),
            ("of an end", format!("<p>{STORY}</p{attributes}>")),
            ("without end", format!("<p>{STORY}</p><p{attributes} c='")),
            (
                "after what may be a quote",
                format!(
                    "<!doctype html>{STORY}<svg><foreignObject><!-- <p a=\" --><p{attributes}>"
                ),
            ),
        ] {
            assert_eq!(report(name, html.as_bytes()).input.kind, InputKind::Html, "{name}");
            // What is too slow fails on a rung where it still ends.
            let held = ATTRIBUTES.held(html.len(), || {
                let before = processor_time();
                report(name, html.as_bytes());
                processor_time().saturating_sub(before)
            });
            held.unwrap_or_else(|error| panic!("attributes {name}: {error}"));
        }
    }
}

#[test]
fn large_texts_are_read() {
    let words = "Heavy rain flooded the market square of Alder on Monday night. ";
    let line = words.repeat(LARGE_BYTES / words.len());
    let lines = (0..LARGE_BYTES / 30).map(|number| format!("Line {number}: rain fell on Alder."));
    let lines = lines.collect::<Vec<_>>().join("\n");
    let word = "a".repeat(LARGE_BYTES);
    for (name, text) in [("one line", line), ("many lines", lines), ("one word", word)] {
        report(name, text.as_bytes());
    }
}

#[test]
fn odd_texts_compare() {
    let deep = "\u{0}\u{fffd}😀 rain\n".repeat(200);
    let texts = ["", " ", "\u{200b}", STORY, "No.", &deep, "word ".repeat(3000).trim_end()]
        .map(str::to_owned);
    for a in &texts {
        for b in &texts {
            let overlap = compare_raw(a, b, Offsets::Utf8).expect("no text here is too large");
            assert_none(&spans::misfits(&spans::of_overlap(&overlap, a, b)));
            for share in [overlap.a_in_b, overlap.b_in_a] {
                let whole = share.verbatim + share.edited;
                assert!((0.0..=1.001).contains(&whole), "{share:?}");
            }
        }
    }
}
