//! The project's own commands, run as `cargo xtask NAME`: each verb is a file of this folder.

mod build;
mod process;
mod recipe;
mod serve;
mod tools;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

type Verb = fn(&Path, &[String]) -> Result<(), String>;

/// Every verb: its name, what it does, where it is.
const VERBS: [(&str, &str, Verb); 2] = [
    ("build", "build the wasm module of the page into www/pkg", build::build),
    ("serve", "build, then serve the page on localhost [--port N]", serve::serve),
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
    let mut text = String::from("cargo xtask VERB\n\n");
    for (name, does, _) in VERBS {
        text.push_str(&format!("  {name:<8} {does}\n"));
    }
    text + "  help     show this list\n"
}

/// The root of the repository: the folder above this crate.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("xtask lies in a folder of the repository").to_path_buf()
}
