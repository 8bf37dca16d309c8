//! The problem: a text whose lines were broken at a width must be read as the text it was before.
//!
//! The articles of `tests/corpus`, wrapped here, must give the body that they give unwrapped; and what
//! only looks wrapped must stay as it is.
#![cfg(not(target_arch = "wasm32"))]

mod gold;
mod promises;

use copydesk::{InputKind, Options, Report, analyze};
use gold::{Case, assert_none, corpus};
use promises::report;

const WIDTHS: [usize; 4] = [40, 66, 72, 78];

/// What a form of wrapped text puts between paragraphs, before their first line, and before all lines.
const FORMS: [(&str, &str, &str, &str); 4] = [
    ("a mail", "\n\n", "", ""),
    ("a quoted mail", "\n>\n", "", "> "),
    ("a typed page", "\n\n", "", "     "),
    ("a printed column", "\n", "   ", ""),
];

/// Lines broken where the next word has no room, as editors and mail programs do.
fn wrapped(paragraph: &str, width: usize, first: &str, each: &str) -> String {
    let (mut out, mut length) = (format!("{each}{first}"), first.len());
    for (index, word) in paragraph.split(' ').enumerate() {
        let word_length = word.chars().count();
        if index > 0 && length + 1 + word_length > width {
            out.push('\n');
            out.push_str(each);
            length = 0;
        } else if index > 0 {
            out.push(' ');
            length += 1;
        }
        out.push_str(word);
        length += word_length;
    }
    out
}

/// The lines of a text, each wrapped.
fn all_wrapped(
    text: &str,
    width: usize,
    (_, between, first, each): (&str, &str, &str, &str),
) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| wrapped(line, width, first, each)).collect::<Vec<_>>().join(between)
}

fn read(text: &str) -> Report {
    let options = Options { kind: Some(InputKind::Plain), body_only: true, ..Options::default() };
    analyze(text, &options).expect("no error")
}

fn bodies(report: &Report) -> Vec<&str> {
    report.articles.iter().map(|article| article.body.as_str()).collect()
}

/// Where a wrapped text is read otherwise than the same text unwrapped.
fn differences(what: &str, text: &str, forms: &[(&str, &str, &str, &str)]) -> Vec<String> {
    let mut out = Vec::new();
    for form in forms {
        let whole = read(&all_wrapped(text, usize::MAX, ("", &form.1.replace('>', ""), "", "")));
        for width in WIDTHS {
            let input = all_wrapped(text, width, *form);
            let found = read(&input);
            if bodies(&found) != bodies(&whole) {
                let pairs = bodies(&found).join("\n\n");
                let expected = bodies(&whole).join("\n\n");
                let same = |(a, b): &(&str, &str)| a == b;
                let at = pairs.split("\n\n").zip(expected.split("\n\n")).take_while(same).count();
                let of = |text: &str| text.split("\n\n").nth(at).map(str::to_owned);
                out.push(format!(
                    "{what} as {} at {width}: paragraph {at} is {:?} instead of {:?}",
                    form.0,
                    of(&pairs),
                    of(&expected)
                ));
            }
            if width == WIDTHS[0] {
                out.extend(report::problems(&input, Some(InputKind::Plain)));
            }
        }
    }
    out
}

fn plain(case: &Case) -> bool {
    !case.html
}

#[test]
fn an_article_alone_is_read_as_it_was_before_it_was_wrapped() {
    let mut out = Vec::new();
    for case in corpus() {
        for article in &case.gold.articles {
            let text = format!("{}\n\n{}", article.title, article.clean_text);
            out.extend(differences(&format!("{} {}", case.name, article.id), &text, &FORMS));
        }
    }
    assert_none(&out);
}

#[test]
fn an_article_with_the_page_around_it_too() {
    let cases = corpus();
    let cases = cases.iter().filter(|case| plain(case));
    assert_none(
        &cases
            .flat_map(|case| differences(&case.name, &case.text, &FORMS[..3]))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn joined_lines_are_a_repair_for_each_paragraph_and_come_apart_when_it_is_undone() {
    let case = gold::corpus_case("ferry_courier");
    let input = all_wrapped(&case.text, 66, FORMS[1]);
    let report = read(&input);
    let article = &report.articles[0];
    assert!(article.repairs.iter().filter(|repair| repair.kind == "wrapped-lines").count() > 5);
    for repair in &article.repairs {
        assert_eq!(repair.input.of(&input), repair.was);
        assert!(article.body[repair.at..].starts_with(&repair.now), "{repair:?}");
        let unrepair = vec![repair.input];
        let kind = Some(InputKind::Plain);
        let options = Options { kind, unrepair, body_only: true, ..Options::default() };
        let undone = &analyze(&input, &options).expect("no error").articles[0];
        assert_eq!(undone.repairs.len() + 1, article.repairs.len(), "{repair:?}");
        let lines = repair.was.lines().count();
        assert_eq!(undone.paragraphs.len() + 1, article.paragraphs.len() + lines, "{repair:?}");
        assert_eq!(report::letters(&undone.body), report::letters(&article.body));
        let own = repair.was.lines().map(|line| line.trim_matches([' ', '>']));
        for line in own {
            assert!(undone.body.contains(line), "{line:?} stands as it was given");
        }
    }
}

#[test]
fn letters_are_repaired_before_the_text_is_read() {
    let text =
        "Rain stops in Alder\n\nIt rained for nine days, the mayor said in the cafÃ© of ZÃ¼rich.";
    let options = Options { repair_text: true, page: true, ..Options::default() };
    let repaired = analyze(text, &options).expect("no error");
    let article = &repaired.articles[0];
    assert!(article.body.ends_with("in the café of Zürich."), "{}", article.body);
    let page = repaired.page.as_deref().expect("it was asked for");
    assert_eq!(article.source[0].input.of(page), article.body);
    assert!(repaired.warnings.iter().all(|warning| warning.code != "mojibake"));
    let left = analyze(text, &Options::default()).expect("no error");
    assert!(left.articles[0].body.ends_with("in the cafÃ© of ZÃ¼rich."));
    assert!(left.warnings.iter().any(|warning| warning.code == "mojibake"));
}
