//! `cargo xtask semver`: whether the public items of the crate break who uses them.
//!
//! cargo-semver-checks compares what rustdoc says of two revisions, so that none need be published.
//! It is a large program that only a release needs: it is not installed here, but asked for.

use crate::process::{command, read, run};
use std::path::Path;

/// How to get it.
const INSTALL: &str = "cargo install cargo-semver-checks --version 0.51.0 --locked";

/// Compares with the last tag, or with `--since REVISION`.
pub fn semver(root: &Path, arguments: &[String]) -> Result<(), String> {
    let revision = match arguments {
        [] => read(command(root, "git").args(["describe", "--tags", "--abbrev=0"]))
            .map_err(|_| "No release is tagged yet: name a commit, --since REVISION.")?,
        [since, revision] if since == "--since" => revision.clone(),
        _ => return Err("semver takes only --since REVISION".into()),
    };
    if read(command(root, "cargo").args(["semver-checks", "--version"])).is_err() {
        return Err(format!("cargo-semver-checks is missing: {INSTALL}"));
    }
    let check = "semver-checks --package copydesk --only-explicit-features --baseline-rev";
    run(command(root, "cargo").args(check.split(' ')).arg(revision))
}
