//! `copydesk eval`: how good it is, by the definitions of the data's own description.

mod body;
pub(crate) mod entities;
mod figure;
mod floors;
mod html;
mod library;
mod overlap;
mod pairs;
pub(crate) mod rows;
mod shingles;

use crate::Outcome;
use clap::{Args, ValueEnum};
use figure::Figure;
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
    #[command(flatten)]
    entities: entities::Settings,
    /// For body: the folder with the scorers of the folds, as `train body` leaves it.
    #[arg(long, value_name = "DIR", default_value = "target/body-folds")]
    scorers: PathBuf,
    /// Fails where a figure is below its floor in this file.
    #[arg(long, value_name = "FILE")]
    gate: Option<PathBuf>,
    /// Lifts the floors of this file to what is measured.
    #[arg(long, value_name = "FILE")]
    raise: Option<PathBuf>,
    /// With --raise: lowers floors, too.
    #[arg(long, requires = "raise")]
    lower: bool,
    /// For body: tells the sums of every page, and each line that was lost or wrongly kept.
    #[arg(long)]
    list: bool,
    /// For body: measures only the ways of pasting whose name has this word ("`flat_wcxb_dev` pairs").
    #[arg(long, value_name = "WORDS", default_value = "", conflicts_with_all = ["gate", "raise"])]
    only: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Name {
    Body,
    Entities,
    Overlap,
    Library,
}

impl Name {
    /// The folder of its data, and its section among the floors.
    fn word(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Entities => "entities",
            Self::Overlap => "overlap",
            Self::Library => "library",
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    let plain = |figures: Vec<(String, f64)>| figures.into_iter().map(Figure::from).collect();
    let measured: Result<Vec<Figure>, String> = match arguments.name {
        Name::Body => {
            body::run(&arguments.data, &arguments.scorers, &arguments.only, arguments.list)
        }
        Name::Entities => entities::run(&arguments.data, &arguments.entities),
        Name::Overlap => overlap::run(&arguments.data).map(plain),
        Name::Library => library::run(&arguments.data).map(plain),
    };
    let figures = measured.map_err(io::Error::other)?;
    let mut out = io::stdout().lock();
    for figure in &figures {
        write!(out, "{:>10.4}", figure.value)?;
        if let Some((low, high)) = figure.interval {
            write!(out, "  [{low:.4} {high:.4}]")?;
        }
        if let Some((mean, spread)) = figure.folds {
            write!(out, "  folds {mean:.4} ±{spread:.4}")?;
        }
        writeln!(out, "  {}", figure.name)?;
    }
    against_floors(arguments, &figures).map_err(io::Error::other)
}

/// Checks or lifts the floors, where the arguments ask for it.
fn against_floors(arguments: &Arguments, figures: &[Figure]) -> Result<Outcome, String> {
    if arguments.gate.is_none() && arguments.raise.is_none() {
        return Ok(Outcome::Done);
    }
    let name = arguments.name.word();
    // A library is made of the pairs of the overlap.
    let folder = arguments.data.join(if name == "library" { "overlap" } else { name });
    let digest = floors::digest(if folder.is_dir() { &folder } else { &arguments.data })?;
    let mut outcome = Outcome::Done;
    if let Some(path) = &arguments.gate {
        for problem in floors::gate(path, name, &digest, figures)? {
            eprintln!("{problem}");
            outcome = Outcome::SomeFailed;
        }
    }
    if let Some(path) = &arguments.raise {
        floors::raise(path, name, &digest, figures, arguments.lower)?;
    }
    Ok(outcome)
}
