//! `copydesk compare`: what two inputs share.

use crate::Outcome;
use crate::formats::{self, Bodies, ComparisonFormat};
use crate::input;
use crate::lines;
use crate::settings::{Settings, Unit};
use clap::Args;
use copydesk::{
    Comparison, Error, Offsets, Options, Overlap, analyze, compare, compare_raw, compare_within,
    to_json,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

#[derive(Args)]
#[command(group = clap::ArgGroup::new("b_or_lines").args(["b", "jsonl"]))]
pub(crate) struct Arguments {
    /// The first file; alone, its articles are compared with each other.
    #[arg(required_unless_present = "jsonl")]
    a: Option<PathBuf>,
    /// The second file.
    b: Option<PathBuf>,
    /// A and B are bodies already: no cleaning, offsets into them.
    #[arg(long, requires = "b_or_lines")]
    raw: bool,
    #[command(flatten)]
    format: ComparisonFormat,
    /// Read {"id","a","b","raw"?} a line, write {"id","overlap"|"comparison"|"error"} a line.
    #[arg(long, conflicts_with_all = ["a", "ComparisonFormat"])]
    jsonl: bool,
    #[command(flatten)]
    settings: Settings,
    #[command(flatten)]
    unit: Unit,
}

/// A line of input.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    id: Value,
    a: String,
    b: String,
    #[serde(default)]
    raw: bool,
}

/// A line of output.
#[derive(Serialize)]
struct Line {
    id: Value,
    #[serde(flatten)]
    answer: Answer,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Answer {
    Overlap(Box<Overlap>),
    Comparison(Comparison),
    Error(Value),
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    let offsets = arguments.unit.offsets();
    let options = Options { offsets, ..arguments.settings.options() };
    if arguments.jsonl {
        return lines::each(
            |question: Question| {
                let raw = question.raw || arguments.raw;
                let answer = answer(&question.a, Some(&question.b), raw, &options);
                Line {
                    id: question.id,
                    answer: answer.unwrap_or_else(|error| Answer::Error(input::fault(&error))),
                }
            },
            |line| matches!(line.answer, Answer::Error(_)),
            |id, message| {
                let error = Error::new(copydesk::ErrorCode::BadOption, message);
                Line { id, answer: Answer::Error(input::fault(&error)) }
            },
        );
    }
    match files(arguments, &options) {
        Ok(shown) => write!(io::stdout().lock(), "{shown}").map(|()| Outcome::Done),
        Err(error) => {
            eprintln!("copydesk: {error}");
            Ok(Outcome::SomeFailed)
        }
    }
}

fn files(arguments: &Arguments, options: &Options) -> Result<String, Error> {
    let read = |path: &Path| input::read(path).map(|(text, _)| text);
    let a = read(arguments.a.as_deref().expect("clap requires A without --jsonl"))?;
    let b = arguments.b.as_deref().map(read).transpose()?;
    let answer = answer(&a, b.as_deref(), arguments.raw, options)?;
    let format = &arguments.format;
    if !format.csv && !format.html {
        return Ok(format!(
            "{}\n",
            match answer {
                Answer::Overlap(overlap) => to_json(&overlap),
                Answer::Comparison(comparison) => to_json(&comparison),
                Answer::Error(error) => to_json(&error),
            }
        ));
    }
    let second = b.as_deref().unwrap_or(&a);
    Ok(match answer {
        Answer::Overlap(overlap) => {
            shown(format, std::iter::once((&*overlap, [a.as_str(), second])))
        }
        Answer::Comparison(comparison) => {
            let bare = Options { body_only: true, ..options.clone() };
            let bodies = Bodies::of(analyze(&a, &bare)?, analyze(second, &bare)?);
            shown(format, bodies.pairs(&comparison))
        }
        Answer::Error(error) => to_json(&error),
    })
}

fn shown<'p>(
    format: &ComparisonFormat,
    pairs: impl Iterator<Item = (&'p Overlap, [&'p str; 2])>,
) -> String {
    if format.csv {
        return formats::differences(pairs);
    }
    let parts: String = pairs.map(|(pair, texts)| formats::overlap_html(pair, texts)).collect();
    formats::page("Copydesk: overlap", &parts)
}

fn answer(a: &str, b: Option<&str>, raw: bool, options: &Options) -> Result<Answer, Error> {
    let offsets: Offsets = options.offsets;
    Ok(match b {
        Some(b) if raw => Answer::Overlap(Box::new(compare_raw(a, b, offsets)?)),
        Some(b) => Answer::Comparison(compare(a, options, b, options)?),
        None => Answer::Comparison(compare_within(a, options)?),
    })
}
