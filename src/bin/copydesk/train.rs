//! `copydesk train`: weights of the engine out of annotated data, bit for bit the same again.

use crate::Outcome;
use crate::eval::entities::train_roles;
use clap::{Args, ValueEnum};
use std::io;
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// What to learn.
    #[arg(value_enum)]
    name: Name,
    /// The folder with the development data.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Where to write the weights; by default where the engine is built from.
    #[arg(long, value_name = "FILE", default_value = "src/entity/roles/weights.bin")]
    out: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Name {
    Roles,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    match arguments.name {
        Name::Roles => train_roles(&arguments.data, &arguments.out).map_err(io::Error::other)?,
    }
    Ok(Outcome::Done)
}
