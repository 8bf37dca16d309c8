//! `cargo xtask consumers`: other people's tools, each a real project with the tarball installed.
//!
//! They take minutes and fetch packages, so they stand beside `test`; the continuous integration
//! runs both.

use crate::browser::Browser;
use crate::recipe::Recipe;
use crate::tools::{self, Tools};
use crate::{node, package, process};
use std::path::Path;

/// Packs where nothing is packed yet, then runs every project of `tests/consumers/projects`.
pub fn consumers(root: &Path, arguments: &[String]) -> Result<(), String> {
    if let Some(unknown) = arguments.first() {
        return Err(format!("consumers takes no arguments, not {unknown:?}"));
    }
    node::ready(root)?;
    let browser = Browser::ready(root, &tools::folder()?)?;
    let tarball = package::tarball(root)?;
    if !tarball.exists() {
        let recipe = Recipe::read(root)?;
        package::pack(root, &recipe, &Tools::ready(root, &recipe)?)?;
    }
    let mut call = process::command(root, "node");
    call.args(["--test", "--test-reporter=spec", "tests/consumers/projects/projects.test.js"]);
    process::run(call.env("CHROME", &browser.chrome).env("COPYDESK_TARBALL", &tarball))
}
