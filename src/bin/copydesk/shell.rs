//! The problem: who types a command wants to read about it where they are: `man copydesk`, Tab.
//!
//! Both are written from the arguments themselves, so that neither can say what is not so.

use crate::Outcome;
use clap::{Args, Command};
use clap_complete::Shell;
use std::io::{self, Write};
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Man {
    /// The folder for the pages: copydesk.1, and one for each command.
    folder: PathBuf,
}

#[derive(Args)]
pub(crate) struct Completions {
    /// The shell.
    shell: Shell,
}

/// Writes the manual.
pub(crate) fn man(arguments: &Man, command: Command) -> io::Result<Outcome> {
    let folder = &arguments.folder;
    std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(command, folder))
        .map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", folder.display())))?;
    println!("Written to {0}: man {0}/copydesk.1", folder.display());
    Ok(Outcome::Done)
}

/// Prints the completions; through memory, because the writer of them panics on a closed pipe.
pub(crate) fn completions(arguments: &Completions, mut command: Command) -> io::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "copydesk", &mut script);
    io::stdout().write_all(&script)?;
    Ok(Outcome::Done)
}
