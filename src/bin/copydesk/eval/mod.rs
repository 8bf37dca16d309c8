//! `copydesk eval`: how good it is, by the definitions of the data's own description.

mod body;
mod entities;
mod html;
mod overlap;
pub(crate) mod rows;

use crate::Outcome;
use clap::{Args, ValueEnum};
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Arguments {
    /// What to measure.
    #[arg(value_enum)]
    name: Name,
    /// The folder with the development data.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Name {
    Body,
    Entities,
    Overlap,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    let measured = match arguments.name {
        Name::Body => body::run(&arguments.data),
        Name::Entities => entities::run(&arguments.data),
        Name::Overlap => overlap::run(&arguments.data),
    };
    let mut out = io::stdout().lock();
    for (figure, value) in measured.map_err(io::Error::other)? {
        writeln!(out, "{value:>10.4}  {figure}")?;
    }
    Ok(Outcome::Done)
}
