//! The problem: a reader corrects where an article begins and where it goes on, and must lose
//! nothing by that. (Corrections of names: `src/entity`; of lines and repairs: `src/article`.)
#![cfg(not(target_arch = "wasm32"))]

use copydesk::{Options, Span, analyze};

const BRIDGE: &str = "Alder Votes to Close Bridges\n\nThe council of Alder voted on Monday to close \
    both of the old bridges over the river, because the steel has rusted through and \
    no money is left to mend it this year.\n\nThe bridges \
    will stay shut until the spring, the mayor said after the vote, and the buses will have to \
    take the long way round by the mill.\n\n";
const HARVEST: &str = "Best Harvest in Years\n\nFarmers around Elm brought in the best apple harvest \
    of the last ten years, as the summer was dry and the frost came late, the office said.\n\nThe \
    price of apples has fallen by a third since August, a spokeswoman for the growers of the valley said \
    on Tuesday, and some of the fruit may be left on the trees.\n";

/// A correction that names where it points by the words there.
fn at(paste: &str, words: &[&str]) -> Vec<Span> {
    let spans = words.iter().map(|words| {
        let start = paste.find(words).expect("the words are in the paste");
        Span::new(start, start + words.len())
    });
    spans.collect()
}

/// What is tried, the paste, where articles begin, what is joined, and the titles after that.
type Case<'a> = (&'a str, &'a str, &'a [&'a str], &'a [&'a str], &'a [Option<&'a str>]);

#[test]
fn an_article_begins_and_goes_on_where_the_reader_says() {
    let paste = format!("{BRIDGE}{HARVEST}");
    let parted = format!("{BRIDGE}\n\n\n{HARVEST}");
    let (bridge, harvest) = (Some("Alder Votes to Close Bridges"), Some("Best Harvest in Years"));
    #[rustfmt::skip] // a table
    let cases: &[Case<'_>] = &[
        ("as found, run together", &paste, &[], &[], &[bridge]),
        ("as found, parted", &parted, &[], &[], &[bridge, harvest]),
        ("begun at a title", &paste, &["Best Harvest"], &[], &[bridge, harvest]),
        ("begun at a paragraph", &paste, &["The bridges will"], &[], &[bridge, None]),
        ("begun where one begins", &parted, &["Best Harvest"], &[], &[bridge, harvest]),
        ("joined", &parted, &[], &["The price of"], &[bridge]),
        ("the first one joined", &parted, &[], &["The bridges will"], &[bridge, harvest]),
        ("begun and joined again", &paste, &["Best Harvest"], &["The price of"], &[bridge]),
    ];
    for (what, paste, split, join, titles) in cases {
        let options =
            Options { split: at(paste, split), join: at(paste, join), ..Options::default() };
        let report = analyze(paste, &options).expect("well-formed options");
        let found: Vec<_> =
            report.articles.iter().map(|article| article.title.as_deref()).collect();
        assert_eq!(found, *titles, "{what}");
        // Not a paragraph is lost, whatever the reader says.
        let bodies: String = report.articles.iter().map(|article| article.body.as_str()).collect();
        for line in paste.lines().filter(|line| line.ends_with('.')) {
            assert!(bodies.contains(line), "{what}: {line}");
        }
    }
}

#[test]
fn an_article_can_begin_at_any_line() {
    let paste = format!("{BRIDGE}Home | News | Sport\n\nELM — Photo: Leo Hart\n\n{HARVEST}");
    for line in paste.lines().filter(|line| !line.is_empty()) {
        let start = paste.find(line).expect("its own line");
        let split = vec![Span::new(start, start)];
        let report =
            analyze(&paste, &Options { split, ..Options::default() }).expect("well-formed");
        let mut kept = String::new();
        for article in &report.articles {
            kept.push_str(&article.body);
            let after = article.source.iter().filter(|part| part.input.start >= start).count();
            assert!(after == 0 || after == article.source.len(), "{line}: on either side");
        }
        for line in paste.lines().filter(|line| line.ends_with('.')) {
            assert!(kept.contains(line), "lost: {line}");
        }
    }
}

#[test]
fn a_byline_after_one_article_is_not_of_the_next() {
    let paste = format!(
        "{}\n\nBy Ana Ruiz\nPublished: 12 November 2024\n\n\n{}",
        BRIDGE.trim_end(),
        HARVEST
    );
    let report = analyze(&paste, &Options::default()).unwrap();
    assert_eq!(report.articles.len(), 2, "{report:#?}");
    assert_eq!(report.articles[1].byline, None);
    assert_eq!(report.articles[1].published, None);
}
