//! `copydesk analyze`: a report for each input.

use crate::Outcome;
use crate::formats::{self, ReportFormat};
use crate::input;
use crate::lines::{self, Answer};
use crate::settings::{Settings, Unit};
use clap::Args;
use copydesk::{Error, Options, Report, analyze_owned};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Files or folders; "-" for standard input.
    #[arg(required_unless_present = "jsonl")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    format: ReportFormat,
    /// Read {"id","text"|"html","url"?,"published"?} a line, write {"id","report"|"error"} a line.
    #[arg(long, conflicts_with_all = ["files", "ReportFormat"])]
    jsonl: bool,
    #[command(flatten)]
    settings: Settings,
    #[command(flatten)]
    unit: Unit,
    /// Add the visible text that "input" spans index.
    #[arg(long)]
    page: bool,
    /// Leave out the entities, which take most of the time.
    #[arg(long, conflicts_with = "csv")]
    body_only: bool,
}

/// A line of input.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    id: Value,
    text: Option<String>,
    html: Option<String>,
    url: Option<String>,
    published: Option<String>,
}

/// A line of output.
#[derive(Serialize)]
struct Line {
    id: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<Report>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Value>,
}

impl Line {
    fn new(id: Value, answer: Answer<Report>) -> Self {
        match answer {
            Ok(report) => Self { id, report: Some(report), error: None },
            Err(error) => Self { id, report: None, error: Some(error) },
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    let Arguments { page, body_only, .. } = *arguments;
    let offsets = arguments.unit.offsets();
    let options = Options { offsets, page, body_only, ..arguments.settings.options() };
    if arguments.jsonl {
        return lines::each(
            |question| answer(question, &options),
            |line: &Line| line.error.is_some(),
            |id, message| Line::new(id, Err(bad_line(&message))),
        );
    }
    let (files, empty) = input::expand(&arguments.files);
    let bar = lines::progress(Some(files.len() as u64));
    let mut out = io::stdout().lock();
    let mut outcome = if empty.is_empty() { Outcome::Done } else { Outcome::SomeFailed };
    for folder in empty {
        eprintln!("copydesk: no files to read in {}", folder.display());
    }
    let format = &arguments.format;
    let whole = format.csv || format.html;
    let mut reports: Vec<(String, Report)> = Vec::new();
    for file in &files {
        match read(file, &options) {
            Ok(report) if format.md => write!(out, "{}", formats::markdown(&report))?,
            Ok(report) if whole => reports.push((file.display().to_string(), report)),
            Ok(report) if files.len() == 1 => lines::print(&mut out, &report)?,
            Ok(report) => {
                let id = Value::from(file.display().to_string());
                lines::print(&mut out, &Line::new(id, Ok(report)))?;
            }
            Err(error) => {
                outcome = Outcome::SomeFailed;
                eprintln!("copydesk: {}: {error}", file.display());
                if files.len() > 1 && !format.md && !whole {
                    let id = Value::from(file.display().to_string());
                    lines::print(&mut out, &Line::new(id, Err(input::fault(&error))))?;
                }
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    if format.csv {
        write!(out, "{}", formats::entities(&reports, files.len() > 1))?;
    } else if format.html {
        let parts: String =
            reports.iter().map(|(_, report)| formats::report_html(report)).collect();
        write!(out, "{}", formats::page("Copydesk: articles", &parts))?;
    }
    Ok(outcome)
}

fn read(file: &Path, options: &Options) -> Result<Report, Error> {
    let (text, warnings) = input::read(file)?;
    let mut report = analyze_owned(text, options)?;
    report.warnings.splice(0..0, warnings);
    Ok(report)
}

fn answer(question: Question, options: &Options) -> Line {
    let mut options = options.clone();
    options.url = question.url;
    options.published = question.published.or(options.published);
    let (text, kind) = match (question.text, question.html) {
        (Some(text), None) => (text, options.kind),
        (None, Some(html)) => (html, Some(copydesk::InputKind::Html)),
        _ => {
            return Line::new(
                question.id,
                Err(bad_line("The line needs either “text” or “html”.")),
            );
        }
    };
    options.kind = kind;
    let report = analyze_owned(text, &options).map_err(|error| input::fault(&error));
    Line::new(question.id, report)
}

fn bad_line(message: &str) -> Value {
    input::fault(&Error::new(copydesk::ErrorCode::BadOption, message))
}
