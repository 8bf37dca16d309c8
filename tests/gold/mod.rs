//! The problem: one set of checks must hold for the two real pastes beside the project and for the
//! written ones in `tests/corpus`, and must never take the engine's word for what is right.
//!
//! A [`Case`] is a source with its gold and with the report of the engine. Gold positions are a
//! line and a column of code points; they are resolved here, against the source alone.
#![allow(dead_code)] // each test file uses its own part of what is shared

pub mod fields;
pub mod lines;
pub mod names;
pub mod pairs;
pub mod perfect;

use copydesk::{Article, Explained, Options, Report, Span};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What is right for one source.
#[derive(Debug, Deserialize)]
pub struct Gold {
    pub lines: Vec<Line>,
    pub articles: Vec<GoldArticle>,
    /// Words that stand in an HTML source and must never be visible.
    #[serde(default)]
    pub hidden: Vec<String>,
}

/// A line of the source, from 1.
#[derive(Debug, Deserialize)]
pub struct Line {
    #[serde(rename = "line")]
    pub number: usize,
    pub label: String,
    pub keep: bool,
    pub duplicate_of: Option<usize>,
    /// The visible text, where the source is HTML.
    pub text: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct GoldArticle {
    pub id: String,
    pub title: String,
    pub subtitle: Option<String>,
    pub byline: Option<Vec<String>>,
    pub text_source: TextSource,
    pub captions: Vec<GoldCaption>,
    pub body_lines: Vec<usize>,
    #[serde(default)]
    pub sentences: Vec<Location>,
    #[serde(default)]
    pub repairs: Vec<GoldRepair>,
    pub entities: Vec<GoldEntity>,
    pub clean_text: String,
}

#[derive(Debug, Deserialize)]
pub struct TextSource {
    pub stated: Option<String>,
    pub canonical: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct GoldCaption {
    pub text: String,
    pub photo_credit: Option<PhotoCredit>,
}

#[derive(Debug, Deserialize)]
pub struct GoldRepair {
    /// The words that are wrong in the source.
    pub from: String,
}

#[derive(Debug, Deserialize)]
pub struct PhotoCredit {
    pub agency: Option<String>,
    pub photographer: Option<String>,
}

/// Some words of the source: a line from 1, a column of code points from 0.
#[derive(Debug, Deserialize)]
pub struct Location {
    #[serde(default)]
    pub id: String,
    pub line: usize,
    pub col: usize,
    pub text: String,
    /// The same start as an offset, where the gold has it: proves the reading of line and column.
    pub start: Option<GoldOffset>,
}

#[derive(Debug, Deserialize)]
pub struct GoldOffset {
    pub utf8: usize,
}

#[derive(Debug, Deserialize)]
pub struct GoldEntity {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub canonical: String,
    pub body_name_mentions: usize,
    pub roles: Option<Vec<String>>,
    #[serde(default)]
    pub main: bool,
    /// By zone (title, body, caption, `wire_credit`), then by form.
    pub mentions: BTreeMap<String, BTreeMap<String, Vec<Location>>>,
}

/// A source with its gold and what the engine makes of it.
pub struct Case {
    pub name: String,
    pub source: String,
    pub html: bool,
    pub gold: Gold,
    pub report: Report,
    pub explained: Explained,
    /// What `input` spans index: the source, or the visible text of an HTML source.
    pub text: String,
    /// Where each gold line stands in `text`, trimmed; without those that are not there.
    pub places: BTreeMap<usize, Span>,
    /// Stands in for an article that the report lacks, so that every check of it fails.
    nothing: Article,
}

impl Case {
    /// Reads and analyses a source.
    pub fn read(name: &str, source: &Path, gold: &Path) -> Self {
        let html = source.extension().is_some_and(|extension| extension == "html");
        let source = read(source);
        let gold: Gold = serde_json::from_str(&read(gold))
            .unwrap_or_else(|error| panic!("the gold of {name} cannot be read: {error}"));
        let options = Options { page: true, ..Options::default() };
        let report = copydesk::analyze(&source, &options).expect("a news page is no error");
        let text = if html {
            report.page.clone().expect("the page was asked for")
        } else {
            source.clone()
        };
        let places = if html { places_in_page(&gold, &text) } else { places_in_paste(&text) };
        let explained = copydesk::explain(&source, &options).expect("as for analyze");
        let (name, nothing) = (name.to_owned(), Article::default());
        let case = Self { name, source, html, gold, report, explained, text, places, nothing };
        if !html {
            case.check_gold();
        }
        case
    }

    /// Where `location` stands in the text; `None` only for HTML whose page lacks the line.
    pub fn span(&self, location: &Location) -> Option<Span> {
        let line = *self.places.get(&location.line)?;
        let start = line.start + bytes_of(line.of(&self.text), location.col);
        let end = start + bytes_of(&self.text[start..], location.text.chars().count());
        Some(Span::new(start, end))
    }

    /// The gold itself must stand in the source where it says, or the checks prove nothing.
    fn check_gold(&self) {
        for article in &self.gold.articles {
            let mentions = article.entities.iter().flat_map(|entity| entity.mentions.values());
            let mentions = mentions.flat_map(|forms| forms.values().flatten());
            for location in mentions.chain(&article.sentences) {
                let span = self.span(location).expect("a paste has all its lines");
                assert_eq!(span.of(&self.text), location.text, "gold of {}", self.name);
                if let Some(start) = &location.start {
                    assert_eq!(span.start, start.utf8, "gold of {}", self.name);
                }
            }
            for entity in &article.entities {
                let counted: usize = entity
                    .mentions
                    .get("body")
                    .into_iter()
                    .flat_map(|forms| forms.iter().filter(|(form, _)| names::counts(form)))
                    .map(|(_, places)| places.len())
                    .sum();
                assert_eq!(counted, entity.body_name_mentions, "{} {}", self.name, entity.id);
            }
        }
    }

    /// Gold and report, article by article of the gold.
    pub fn articles(&self) -> impl Iterator<Item = (&GoldArticle, &Article)> {
        let found = self.report.articles.iter().chain(std::iter::repeat(&self.nothing));
        self.gold.articles.iter().zip(found)
    }

    /// Maps offsets of the text to offsets of `body`, from the two texts alone; `body` is the gold's
    /// clean text, or a report's with the same visible characters.
    pub fn body_map(&self, article: &GoldArticle, body: &str) -> BodyMap {
        let mut map = BTreeMap::new();
        let mut body = body.char_indices().filter(|(_, c)| !c.is_whitespace());
        let mut next = body.next();
        for line in article.body_lines.iter().filter_map(|line| self.places.get(line)) {
            for (at, c) in line.of(&self.text).char_indices().filter(|(_, c)| !c.is_whitespace()) {
                match next {
                    Some((to, expected)) if expected == c => {
                        map.insert(line.start + at, to);
                        next = body.next();
                    }
                    // A source credit at the end of the line is in no body.
                    _ => break,
                }
            }
        }
        assert!(next.is_none() || self.html, "{} {}: clean text and lines", self.name, article.id);
        BodyMap(map)
    }
}

/// Where visible characters of the source stand in the body.
pub struct BodyMap(BTreeMap<usize, usize>);

impl BodyMap {
    /// The span of the body that holds the words of a span of `text`.
    pub fn span(&self, text: &str, span: Span) -> Option<Span> {
        let last = span.of(text).trim_end().char_indices().next_back()?;
        let (first, end) = (self.0.get(&span.start)?, self.0.get(&(span.start + last.0))?);
        Some(Span::new(*first, end + last.1.len_utf8()))
    }
}

fn places_in_paste(text: &str) -> BTreeMap<usize, Span> {
    let (mut at, mut places) = (0, BTreeMap::new());
    for (index, line) in text.split('\n').enumerate() {
        let span = Span::new(at, at + line.len()).trimmed(text);
        at += line.len() + 1;
        if !span.is_empty() {
            places.insert(index + 1, span);
        }
    }
    places
}

/// Gold lines of an HTML source, found in order among the lines of the page.
fn places_in_page(gold: &Gold, text: &str) -> BTreeMap<usize, Span> {
    let lines = places_in_paste(text);
    let mut rest = lines.values();
    let mut places = BTreeMap::new();
    for line in &gold.lines {
        let words = line.text.as_deref().expect("the gold of HTML has the text of each line");
        let mut ahead = rest.clone();
        if let Some(span) = ahead.find(|span| squeezed(span.of(text)) == squeezed(words)) {
            places.insert(line.number, *span);
            rest = ahead;
        }
    }
    places
}

/// White space of any kind and length as one space.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Bytes of the first `chars` characters.
fn bytes_of(text: &str, chars: usize) -> usize {
    text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at)
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The cases written for the project, by name.
pub fn corpus() -> Vec<Case> {
    let mut names: Vec<_> = std::fs::read_dir(corpus_folder())
        .expect("tests/corpus is part of the project")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| corpus_folder().join(name).join("gold.json").exists())
        .collect();
    names.sort();
    names.iter().map(|name| corpus_case(name)).collect()
}

/// One case of the corpus.
pub fn corpus_case(name: &str) -> Case {
    let folder = corpus_folder().join(name);
    let sources = ["source.txt", "source.html"].map(|file| folder.join(file));
    let source = sources.iter().find(|path| path.exists()).expect("every case has a source");
    Case::read(name, source, &folder.join("gold.json"))
}

pub fn corpus_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

/// Fails with every problem at once: a list is easier to act on than the first of many.
#[track_caller]
pub fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "{} problems:\n  {}", problems.len(), problems.join("\n  "));
}
