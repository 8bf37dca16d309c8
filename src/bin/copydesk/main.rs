//! The command line: the same engine and the same JSON bytes as in the browser.
//!
//! Exit codes: 0 done, 1 some inputs failed (each reported, the rest done), 2 usage.

mod analyze;
mod compare;
mod eval;
mod explain;
mod formats;
mod input;
mod library;
mod line;
mod lines;
mod settings;
mod tag;
mod train;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Reads news articles: body, entities, overlap. Nothing leaves the machine.
#[derive(Parser)]
#[command(name = "copydesk", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reads each file, folder or standard input ("-") and prints its report.
    Analyze(analyze::Arguments),
    /// Compares two files, or with --jsonl a pair a line.
    Compare(compare::Arguments),
    /// Shows what became of each block of a file, and why.
    Explain(explain::Arguments),
    /// Keeps articles, and finds which of them a text shares words with.
    Library(library::Arguments),
    /// Measures the engine on annotated data.
    Eval(eval::Arguments),
    /// Labels the names of a tokenised text, for other programs to measure.
    Tag(tag::Arguments),
    /// Trains a model from annotated data.
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
    let outcome = match Arguments::parse().command {
        Command::Analyze(arguments) => analyze::run(&arguments),
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Library(arguments) => library::run(&arguments),
        Command::Eval(arguments) => eval::run(&arguments),
        Command::Tag(arguments) => tag::run(&arguments),
        Command::Train(arguments) => train::run(&arguments),
    };
    match outcome {
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
