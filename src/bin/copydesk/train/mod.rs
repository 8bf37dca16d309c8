//! `copydesk train`: the models of the engine out of annotated data, bit for bit the same again.

#![allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss)]
// Counts and bytes, all small.

pub(crate) mod align;
pub(crate) mod body;
mod boost;
pub(crate) mod data;
mod entities;
pub(crate) mod inline;
mod known;
mod lexicon;
mod lists;
mod seams;
mod swap;
pub(crate) mod titles;

use crate::Outcome;
use crate::eval::entities::train_roles;
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
    /// For body and titles: the folder of the shipped forests.
    #[arg(long, value_name = "DIR", default_value = "src/model")]
    out: PathBuf,
    /// For body and titles: the folder for the forests of the folds, which `eval body` reads.
    #[arg(long, value_name = "DIR", default_value = "target/body-folds")]
    scorers: PathBuf,
    /// For roles: where to write the weights.
    #[arg(long, value_name = "FILE", default_value = "src/entity/roles/weights.bin")]
    weights: PathBuf,
    /// For entities: the file of examples to write.
    #[arg(long, value_name = "FILE", default_value = "target/entities.jsonl")]
    examples: PathBuf,
    /// For entities and roles: the folder of articles with their names marked.
    #[arg(long, value_name = "DIR", default_value = "training/written")]
    written: PathBuf,
    /// For entities and lists: the folder of names by their kind.
    #[arg(long, value_name = "DIR", default_value = "training/names")]
    names: PathBuf,
    /// For lists: the file to write.
    #[arg(long, value_name = "FILE", default_value = "src/knowledge/lists.bin")]
    lists: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Name {
    /// Trains the scorer of lines.
    Body,
    /// Trains what tells roles.
    Roles,
    /// Trains what chooses a page's title.
    Titles,
    /// Writes the examples from which `training/entities.py` trains the network of names.
    Entities,
    /// Writes the lists of names that the network reads.
    Lists,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    match arguments.name {
        Name::Body => return body::run(&arguments.data, &arguments.out, &arguments.scorers),
        Name::Roles => train_roles(&arguments.data, &arguments.written, &arguments.weights),
        Name::Titles => titles::run(&arguments.data, &arguments.out, &arguments.scorers),
        Name::Entities => entities::write(
            &arguments.data,
            &arguments.written,
            &arguments.names,
            &arguments.examples,
        ),
        Name::Lists => lists::write(&arguments.data, &arguments.names, &arguments.lists),
    }
    .map_err(io::Error::other)?;
    Ok(Outcome::Done)
}
