//! `copydesk train`: what the models are made from.

mod entities;
mod lists;
mod swap;

use crate::Outcome;
use clap::{Args, ValueEnum};
use std::io;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// What to train.
    #[arg(value_enum)]
    name: Name,
    /// The folder with the development data.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// The file of examples to write.
    #[arg(long, value_name = "FILE", default_value = "target/entities.jsonl")]
    examples: PathBuf,
    /// The file of lists to write.
    #[arg(long, value_name = "FILE", default_value = "src/knowledge/lists.bin")]
    lists: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Name {
    /// Writes what the network of names is trained on.
    Entities,
    /// Writes the lists of names that the engine knows.
    Lists,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    let done = match arguments.name {
        Name::Entities => entities::write(&arguments.data, &arguments.examples),
        Name::Lists => lists::write(&arguments.data, &arguments.lists),
    };
    done.map_err(io::Error::other)?;
    Ok(Outcome::Done)
}
