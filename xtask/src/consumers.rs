//! `cargo xtask consumers`: other people's tools, each a real project with the tarball installed.
//!
//! They take minutes and fetch packages, so they stand beside `test`; the continuous integration
//! runs both.

use crate::browser::Browser;
use crate::recipe::Recipe;
use crate::tools::{self, Tools};
use crate::{node, package, process};
use std::path::Path;

/// Packs, or with `--packed` takes the tarball that was packed last, then runs every project of
/// `tests/consumers/projects`.
pub fn consumers(root: &Path, arguments: &[String]) -> Result<(), String> {
    let packed = match arguments {
        [] => false,
        [packed] if packed == "--packed" => true,
        _ => return Err(format!("consumers takes only --packed, not {}", arguments.join(" "))),
    };
    node::ready(root)?;
    let browser = Browser::ready(root, &tools::folder()?)?;
    let tarball = package::tarball(root)?;
    if packed && !tarball.exists() {
        return Err(format!("{} is not there: run cargo xtask package", tarball.display()));
    }
    if !packed {
        let recipe = Recipe::read(root)?;
        package::pack(root, &recipe, &Tools::ready(root, &recipe)?)?;
    }
    let mut call = process::command(root, "node");
    call.args(["--test", "--test-reporter=spec", "tests/consumers/projects/projects.test.js"]);
    process::run(call.env("CHROME", &browser.chrome).env("COPYDESK_TARBALL", &tarball))
}
