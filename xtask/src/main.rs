//! The project's own commands, run as `cargo xtask NAME`: each verb is a file of this folder.

mod bench;
mod browser;
mod build;
mod check;
mod consumers;
mod deny;
mod docs;
mod eval;
mod fuzz;
mod glue;
mod lean;
mod modules;
mod node;
mod package;
mod peers;
mod process;
mod recipe;
mod sections;
mod semver;
mod serve;
mod single;
mod site;
mod size;
mod test;
mod third_party;
mod tools;
mod totals;
mod train;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

type Verb = fn(&Path, &[String]) -> Result<(), String>;

/// Every verb: its name, what it does, where it is.
const VERBS: [(&str, &str, Verb); 16] = [
    ("build", "build the wasm module of the page into www/pkg", build::build),
    ("serve", "build, then serve the page on localhost [--port N]", serve::serve),
    ("test", "run every check and every test, in browsers too [--only WORD]", test::test),
    ("check", "check formatting, lints and types; run no test", check::check),
    (
        "package",
        "pack the npm package into dist, check its size, write the page as one file [--again: without building]",
        package::package,
    ),
    ("site", "put the page together, in dist/site [--single: as one file]", site::site),
    (
        "consumers",
        "try the package in real projects of other tools [--packed: without packing]",
        consumers::consumers,
    ),
    ("semver", "say whether the crate breaks who uses it [--since REVISION]", semver::semver),
    ("docs", "write the reference of the package and of the crate, links checked", docs::docs),
    ("eval", "evaluate the analysis: copydesk eval NAME …", eval::eval),
    ("train", "train a model from annotated data: copydesk train NAME …", train::train),
    ("fuzz", "look for input that breaks a promise [TARGET] [--minutes N]", fuzz::fuzz),
    ("deny", "check what is depended on: licences, sources, duplicates, known holes", deny::deny),
    ("third-party", "write the notice of what the wasm holds of others", third_party::third_party),
    ("peers", "measure the engine beside other programs: peers DATA", peers::peers),
    (
        "bench",
        "measure time, memory and size [--json FILE] [--against FILE] [--only GROUP]",
        bench::bench,
    ),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (name, rest) = match arguments.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => ("help", &[][..]),
    };
    if matches!(name, "help" | "--help" | "-h") {
        print!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some((_, _, verb)) = VERBS.iter().find(|(known, _, _)| *known == name) else {
        eprint!("There is no verb {name:?}.\n\n{}", help());
        return ExitCode::from(2);
    };
    match verb(&root(), rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn help() -> String {
    let lines = VERBS.map(|(name, does, _)| format!("  {name:<11}  {does}\n"));
    format!("cargo xtask VERB\n\n{}  help         show this list\n", lines.concat())
}

/// The root of the repository: the folder above this crate.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("xtask lies in a folder of the repository").to_path_buf()
}
