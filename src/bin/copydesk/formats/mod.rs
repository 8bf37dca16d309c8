//! The problem: a report is read by people too, and by programs that know no JSON.
//!
//! Each format is a file of its own: Markdown, tables for a spreadsheet, a page in one file. The
//! tables have the columns that the npm package's `renderCsv` writes. All of them cut texts by bytes,
//! so another unit of offsets is refused beside them.

mod csv;
mod html;
mod markdown;

use clap::Args;
use copydesk::{Comparison, Report, Span};
use serde::Serialize;
use std::collections::HashMap;

pub(crate) use html::{page, report as report_html};
pub(crate) use {
    csv::differences, csv::entities, html::overlap as overlap_html, markdown::markdown,
};

/// What `analyze` prints.
#[derive(Args)]
#[group(multiple = false)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that may be given or not")]
pub(crate) struct ReportFormat {
    /// Print the report as JSON (the default).
    #[arg(long)]
    pub json: bool,
    /// Print the clean articles as Markdown.
    #[arg(long, conflicts_with = "offsets")]
    pub md: bool,
    /// Print the entities as a table (RFC 4180), safe to open in a spreadsheet.
    #[arg(long, conflicts_with = "offsets")]
    pub csv: bool,
    /// Print a page in one file: articles, entities, and what was removed and why.
    #[arg(long, conflicts_with = "offsets")]
    pub html: bool,
}

/// What `compare` prints.
#[derive(Args)]
#[group(multiple = false)]
pub(crate) struct ComparisonFormat {
    /// Print the comparison as JSON (the default).
    #[arg(long)]
    pub json: bool,
    /// Print the differences as a table (RFC 4180), safe to open in a spreadsheet.
    #[arg(long, conflicts_with = "offsets")]
    pub csv: bool,
    /// Print a page in one file: shared passages with their edits, and what only one side says.
    #[arg(long, conflicts_with = "offsets")]
    pub html: bool,
}

/// The bodies that the spans of a comparison index, by the articles' ids.
pub(crate) struct Bodies {
    a: HashMap<String, String>,
    b: HashMap<String, String>,
}

impl Bodies {
    /// Those of the reports of both inputs.
    pub(crate) fn of(a: Report, b: Report) -> Self {
        let bodies = |report: Report| {
            report.articles.into_iter().map(|article| (article.id, article.body)).collect()
        };
        Self { a: bodies(a), b: bodies(b) }
    }

    /// The pairs of a comparison, each with both bodies.
    pub(crate) fn pairs<'c>(
        &'c self,
        comparison: &'c Comparison,
    ) -> impl Iterator<Item = (&'c copydesk::Overlap, [&'c str; 2])> {
        comparison.pairs.iter().map(|pair| {
            let body = |side: &'c HashMap<String, String>, id: &str| {
                side.get(id).map_or("", String::as_str)
            };
            (pair, [body(&self.a, &pair.a.article), body(&self.b, &pair.b.article)])
        })
    }
}

/// The contract's word for a code of it.
fn word(code: &impl Serialize) -> String {
    match serde_json::to_value(code) {
        Ok(serde_json::Value::String(word)) => word,
        Ok(value) => value.to_string(),
        Err(_) => String::new(),
    }
}

/// The text of a span in UTF-8 bytes; empty where there is none.
fn text(of: &str, span: Option<Span>) -> &str {
    span.and_then(|span| of.get(span.start..span.end)).unwrap_or_default()
}
