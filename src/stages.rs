//! The problem: a stage must be measured alone, and be the same work natively and in wasm.
//!
//! Each stage runs on texts that are given once; what it needs of the stage before it is made
//! beforehand. Its answer is a number that its work leads to: nothing of it can be left out, and the
//! answers of two platforms can be compared. Behind the feature `bench`, for `cargo xtask bench` and no
//! part of the interface.

use crate::analyze::{Options, Report, analyze};
use crate::block::{InputKind, Page, page};
use crate::clean::{Decisions, clean};
use crate::compare::{compare, compare_raw};
use crate::entity::{Fields, named, tag};
use crate::error::Error;
use crate::json::to_json;
use crate::library::{Library, Question};
use crate::text::Offsets;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

type Stage = (&'static str, fn(&Stages) -> Result<usize, Error>);

/// In the order of the pipeline. A name that stays says that its figures can be compared.
const STAGES: [Stage; 16] = [
    ("HTML to blocks", |s| Ok(blocks(&s.texts.html, InputKind::Html).blocks.len())),
    ("Markdown to blocks", |s| Ok(blocks(&s.texts.markdown, InputKind::Markdown).blocks.len())),
    ("plain text to blocks", |s| Ok(blocks(&s.texts.report, InputKind::Plain).blocks.len())),
    ("verdicts on plain blocks", |s| Ok(verdicts(&s.plain))),
    ("verdicts on HTML blocks", |s| Ok(verdicts(&s.shown))),
    ("body only, plain text", |s| body_only(&s.texts.report)),
    ("body only, HTML", |s| body_only(&s.texts.html)),
    ("names tagged", |s| {
        Ok(named(&Fields { title: TITLE, body: &s.body, language: "en", ..Fields::default() }))
    }),
    ("entities whole", |s| Ok(tag(TITLE, &s.body, None).len())),
    ("plain text to JSON", |s| json(&s.texts.report)),
    ("HTML to JSON", |s| json(&s.texts.html)),
    ("two texts compared", |s| {
        let options = Options::default();
        Ok(to_json(&compare(&s.texts.report, &options, &s.texts.edited, &options)?).len())
    }),
    ("two bodies compared", |s| {
        Ok(to_json(&compare_raw(&s.texts.report, &s.texts.edited, Offsets::Utf8)?).len())
    }),
    ("library filled", |s| Ok(filled(&s.texts.kept)?.len())),
    ("library asked for candidates", |s| {
        Ok(s.library.candidates(&s.texts.asked, Question::default().limit).len())
    }),
    ("library asked, answers aligned", |s| {
        let text = |id: &str| {
            Ok(id
                .parse()
                .ok()
                .and_then(|at: usize| s.texts.kept.get(at))
                .cloned()
                .unwrap_or_default())
        };
        Ok(s.library.similar(&s.texts.asked, Question::default(), text)?.len())
    }),
];

/// Of the report, where a stage is given no page to find one in.
const TITLE: &str = "Council votes to repair its bridge";

/// What the stages read.
#[derive(Debug, Default)]
struct Texts {
    report: String,
    html: String,
    markdown: String,
    /// The report, edited.
    edited: String,
    /// What the library is asked.
    asked: String,
    /// What it holds.
    kept: Vec<String>,
}

/// The stages, with their texts and what the stages before each have made of them.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
#[derive(Debug)]
pub struct Stages {
    texts: Texts,
    plain: Page,
    shown: Page,
    body: String,
    library: Library,
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
impl Stages {
    /// Of a report, a page, a text in Markdown, the report edited, what a library is asked, and all that
    /// it holds; none where a text is missing or cannot be read.
    #[cfg_attr(target_arch = "wasm32", wasm_bindgen(js_name = of))]
    #[must_use]
    pub fn of(texts: Vec<String>) -> Option<Stages> {
        let mut texts = texts.into_iter();
        let mut next = || texts.next();
        let (report, html, markdown) = (next()?, next()?, next()?);
        let (edited, asked) = (next()?, next()?);
        let texts = Texts { report, html, markdown, edited, asked, kept: texts.collect() };
        Some(Self {
            plain: blocks(&texts.report, InputKind::Plain),
            shown: blocks(&texts.html, InputKind::Html),
            body: read(&texts.report, false).ok()?.articles.into_iter().next()?.body,
            library: filled(&texts.kept).ok()?,
            texts,
        })
    }

    /// What each is called.
    #[must_use]
    pub fn names() -> Vec<String> {
        STAGES.iter().map(|(name, _)| (*name).to_owned()).collect()
    }

    /// Runs one, by where its name stands; none where there is no such stage, or it failed.
    #[must_use]
    pub fn run(&self, at: usize) -> Option<usize> {
        STAGES.get(at)?.1(self).ok()
    }
}

fn blocks(text: &str, kind: InputKind) -> Page {
    page(text, Some(kind))
}

fn verdicts(page: &Page) -> usize {
    clean(page, &Decisions::default()).verdicts.len()
}

fn read(text: &str, body_only: bool) -> Result<Report, Error> {
    analyze(text, &Options { body_only, ..Options::default() })
}

fn body_only(text: &str) -> Result<usize, Error> {
    Ok(read(text, true)?.articles.iter().map(|article| article.body.len()).sum())
}

fn json(text: &str) -> Result<usize, Error> {
    Ok(to_json(&read(text, false)?).len())
}

fn filled(texts: &[String]) -> Result<Library, Error> {
    let mut library = Library::default();
    for (at, text) in texts.iter().enumerate() {
        library.add(&at.to_string(), text, None)?;
    }
    Ok(library)
}
