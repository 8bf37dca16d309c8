//! The command line: the same engine and the same JSON bytes as in the browser.
//!
//! Exit codes: 0 done, 1 some inputs failed (each reported, the rest done), 2 usage, or a model that
//! cannot be read.

mod analyze;
mod compare;
mod eval;
mod examples;
mod explain;
mod formats;
mod input;
mod library;
mod line;
mod lines;
mod settings;
mod shell;
mod tag;
mod train;

use clap::{CommandFactory, Parser, Subcommand};
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Reads news articles: body, entities, overlap. Nothing leaves the machine.
#[derive(Parser)]
#[command(name = "copydesk", version, arg_required_else_help = true, after_help = examples::ALL)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// A model that English names are read with instead of the one inside, 64 MB at most: the larger
    /// one (`www/models/larger.bin` of the repository), or one that `training/entities.py` wrote.
    #[arg(long, global = true, value_name = "FILE")]
    model: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Reads each file, folder or standard input ("-") and prints its report.
    #[command(after_help = examples::ANALYZE)]
    Analyze(analyze::Arguments),
    /// Compares two files, or with --jsonl a pair a line.
    #[command(after_help = examples::COMPARE)]
    Compare(compare::Arguments),
    /// Shows what became of each block of a file, and why.
    #[command(after_help = examples::EXPLAIN)]
    Explain(explain::Arguments),
    /// Keeps articles, and finds which of them a text shares words with.
    #[command(after_help = examples::LIBRARY)]
    Library(library::Arguments),
    /// Prints what a shell needs to complete these commands.
    #[command(after_help = examples::COMPLETIONS)]
    Completions(shell::Completions),
    /// Writes the manual into a folder, a page for each command.
    #[command(after_help = examples::MAN)]
    Man(shell::Man),
    /// Labels the names of a tokenised text, for other programs to measure.
    #[command(after_help = examples::TAG)]
    Tag(tag::Arguments),
    /// For developers of the engine: measures it on annotated data.
    #[command(after_help = examples::EVAL)]
    Eval(eval::Arguments),
    /// For developers of the engine: trains a model from annotated data.
    #[command(after_help = examples::TRAIN)]
    Train(train::Arguments),
}

/// What a command says of itself when it is done.
enum Outcome {
    /// All inputs were read.
    Done,
    /// Some were not; each has been reported.
    SomeFailed,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some(Err(error)) = arguments.model.as_deref().map(load) {
        eprintln!("copydesk: {error}");
        return ExitCode::from(2);
    }
    match run(arguments.command) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed) => ExitCode::from(1),
        // A reader that has seen enough ("| head") is not a failure.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("copydesk: {error}");
            ExitCode::from(1)
        }
    }
}

fn load(model: &Path) -> Result<(), String> {
    let said = |error: &dyn std::fmt::Display| format!("{}: {error}", model.display());
    let bytes = std::fs::read(model).map_err(|error| said(&error))?;
    copydesk::load_model(&bytes).map_err(|error| said(&error))
}

fn run(command: Command) -> io::Result<Outcome> {
    match command {
        Command::Analyze(arguments) => analyze::run(&arguments),
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Library(arguments) => library::run(&arguments),
        Command::Completions(arguments) => shell::completions(&arguments, Arguments::command()),
        Command::Man(arguments) => shell::man(&arguments, Arguments::command()),
        Command::Eval(arguments) => eval::run(&arguments),
        Command::Tag(arguments) => tag::run(&arguments),
        Command::Train(arguments) => train::run(&arguments),
    }
}
