//! `copydesk library`: kept articles, and which of them a text shares words with.
//!
//! A library is two files: `NAME.cdk`, the index, and `NAME.cdk.texts`, the texts that it was made
//! of. Answers are JSON Lines.

mod kept;
mod texts;

use crate::Outcome;
use crate::examples;
use crate::input;
use crate::lines;
use crate::settings::Settings;
use clap::{Args, Subcommand};
use copydesk::{Error, ErrorCode, Options, Question, SIMILAR_LIMIT, Similar, analyze, to_json};
use kept::Kept;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Adds articles; begins the library where there is none. An article of the same id is replaced.
    #[command(visible_alias = "build", after_help = examples::ADD)]
    Add {
        /// The library.
        library: PathBuf,
        #[command(flatten)]
        inputs: Inputs,
    },
    /// Removes articles and their texts.
    #[command(after_help = examples::REMOVE)]
    Remove {
        /// The library.
        library: PathBuf,
        /// Ids of articles.
        #[arg(required = true)]
        ids: Vec<String>,
    },
    /// Prints the kept articles that are versions of each input, the likest first.
    #[command(after_help = examples::SIMILAR)]
    Similar {
        /// The library.
        library: PathBuf,
        #[command(flatten)]
        inputs: Inputs,
        /// Candidates that are looked at for each input.
        #[arg(long, default_value_t = SIMILAR_LIMIT, value_name = "N")]
        limit: usize,
        /// Print also articles that are no version but share passages with the input.
        #[arg(long)]
        passages: bool,
    },
    /// Prints a cluster of versions a line, with the first, the fullest, and what each adds.
    #[command(after_help = examples::CLUSTERS)]
    Clusters {
        /// The library.
        library: PathBuf,
    },
    /// Prints each pair of kept articles that share words, a line as soon as it is found.
    #[command(after_help = examples::MATRIX)]
    Matrix {
        /// The library.
        library: PathBuf,
    },
    /// Adds all articles of other libraries.
    #[command(after_help = examples::MERGE)]
    Merge {
        /// The library.
        library: PathBuf,
        /// The other libraries.
        #[arg(required = true)]
        others: Vec<PathBuf>,
    },
    /// Prints how many articles a library has, and how large it is.
    #[command(after_help = examples::INFO)]
    Info {
        /// The library.
        library: PathBuf,
    },
}

#[derive(Args)]
struct Inputs {
    /// Files or folders; "-" for standard input. An article is named by its file.
    #[arg(required_unless_present = "jsonl")]
    files: Vec<PathBuf>,
    /// Read {"id","text","published"?} a line.
    #[arg(long, conflicts_with = "files")]
    jsonl: bool,
    /// The texts are bodies already: no cleaning.
    #[arg(long)]
    raw: bool,
    #[command(flatten)]
    settings: Settings,
}

/// A line of input.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: Value,
    text: String,
    published: Option<String>,
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
    /// The ids under which articles were added.
    Added(Vec<String>),
    Similar(Vec<Similar>),
    Error(Value),
}

/// An article that came in: its id, body and date.
pub(crate) struct Incoming {
    pub(crate) id: String,
    pub(crate) body: String,
    pub(crate) published: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    match answer(&arguments.verb) {
        Ok(outcome) => outcome,
        Err(error) => {
            eprintln!("copydesk: {error}");
            Ok(Outcome::SomeFailed)
        }
    }
}

fn answer(verb: &Verb) -> Result<io::Result<Outcome>, Error> {
    Ok(match verb {
        Verb::Add { library, inputs } => {
            let kept = RefCell::new(Kept::open_or_begin(library)?);
            let outcome = each(inputs, |articles| {
                let ids: Vec<String> = articles.iter().map(|article| article.id.clone()).collect();
                kept.borrow_mut().add(articles).map(|()| Answer::Added(ids))
            });
            kept.into_inner().save()?;
            outcome
        }
        Verb::Remove { library, ids } => {
            let mut kept = Kept::open(library)?;
            let missing: Vec<&String> = ids.iter().filter(|id| !kept.library.remove(id)).collect();
            // The index first: an article never stands there without its text.
            kept.save()?;
            Kept::open(library)?.forget()?;
            for id in &missing {
                eprintln!("copydesk: there is no article “{id}” in {}", library.display());
            }
            Ok(if missing.is_empty() { Outcome::Done } else { Outcome::SomeFailed })
        }
        Verb::Similar { library, inputs, limit, passages } => {
            let question = Question { limit: *limit, passages: *passages };
            let kept = Kept::open(library)?;
            each(inputs, |articles| {
                let mut all = Vec::new();
                for article in &articles {
                    let texts = |id: &str| kept.texts.get(id);
                    all.extend(kept.library.similar(&article.body, question, texts)?);
                }
                Ok(Answer::Similar(all))
            })
        }
        Verb::Clusters { library } => {
            let kept = Kept::open(library)?;
            let clusters = kept.library.clusters(|id| kept.texts.get(id))?;
            print(clusters.iter().map(Ok))?
        }
        Verb::Matrix { library } => {
            let kept = Kept::open(library)?;
            print(kept.library.matrix(|id| kept.texts.get(id)))?
        }
        Verb::Merge { library, others } => {
            let mut kept = Kept::open_or_begin(library)?;
            for other in others {
                kept.merge(&Kept::open(other)?)?;
            }
            kept.save()?;
            Ok(Outcome::Done)
        }
        Verb::Info { library } => {
            let kept = Kept::open(library)?;
            let info = json!({
                "articles": kept.library.len(),
                "bytes": kept.library.to_bytes().len(),
                "textBytes": kept.texts.bytes(),
            });
            print(std::iter::once(Ok(info)))?
        }
    })
}

fn print<T: Serialize>(
    lines: impl Iterator<Item = Result<T, Error>>,
) -> Result<io::Result<Outcome>, Error> {
    let mut out = io::stdout().lock();
    for line in lines {
        if let Err(error) = writeln!(out, "{}", to_json(&line?)) {
            return Ok(Err(error));
        }
    }
    Ok(Ok(Outcome::Done))
}

/// Answers each input, a line for a line, or a line for a file.
fn each(
    inputs: &Inputs,
    mut answer: impl FnMut(Vec<Incoming>) -> Result<Answer, Error>,
) -> io::Result<Outcome> {
    let answer = RefCell::new(&mut answer);
    let line = |id: Value, text: Result<String, Error>, published: Option<String>| {
        let name = id.as_str().map_or_else(|| id.to_string(), str::to_owned);
        let answered = text
            .and_then(|text| incoming(&name, text, published, inputs))
            .and_then(|articles| (answer.borrow_mut())(articles));
        Line { id, answer: answered.unwrap_or_else(|error| Answer::Error(input::fault(&error))) }
    };
    let failed = |line: &Line| matches!(line.answer, Answer::Error(_));
    if inputs.jsonl {
        let answered = |row: Row| line(row.id, Ok(row.text), row.published);
        return lines::each(answered, failed, |id, message| {
            line(id, Err(Error::new(ErrorCode::BadOption, message)), None)
        });
    }
    let (files, empty) = input::expand(&inputs.files);
    for folder in &empty {
        eprintln!("copydesk: there are no files to read in {} (bad-option)", folder.display());
    }
    let mut outcome = if empty.is_empty() { Outcome::Done } else { Outcome::SomeFailed };
    let bar = lines::progress(Some(files.len() as u64));
    let mut out = io::stdout().lock();
    for path in &files {
        let text = input::read(path).map(|(text, _)| text);
        let line = line(Value::from(path.display().to_string()), text, None);
        if let Answer::Error(error) = &line.answer {
            let message = error["message"].as_str().unwrap_or_default();
            eprintln!("copydesk: {}: {message}", path.display());
            outcome = Outcome::SomeFailed;
        }
        writeln!(out, "{}", to_json(&line))?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(outcome)
}

/// The articles of an input: the first has its name, the others the name and their number.
fn incoming(
    name: &str,
    text: String,
    published: Option<String>,
    inputs: &Inputs,
) -> Result<Vec<Incoming>, Error> {
    let settings = inputs.settings.options();
    let published = published.or(settings.published.clone());
    let options = Options { published, body_only: true, ..settings };
    options.check()?;
    if inputs.raw {
        return Ok(vec![Incoming {
            id: name.to_owned(),
            body: text,
            published: options.published,
        }]);
    }
    let articles = analyze(&text, &options)?.articles.into_iter().enumerate();
    Ok(articles
        .map(|(number, article)| Incoming {
            id: if number == 0 { name.to_owned() } else { format!("{name}#{}", number + 1) },
            body: article.body,
            published: article.published.map(|published| published.iso),
        })
        .collect())
}

/// The file of the texts that belong to a library.
fn texts_of(library: &Path) -> PathBuf {
    let mut name = library.as_os_str().to_owned();
    name.push(".texts");
    PathBuf::from(name)
}
