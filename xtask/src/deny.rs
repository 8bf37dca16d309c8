//! `cargo xtask deny`: what the project depends on is what `deny.toml` allows.
//!
//! cargo-deny reads licences, sources and duplicates from Cargo.lock; known holes come from the
//! database of advisories, which it fetches, so that part needs the network: `--offline` leaves it
//! out.

use crate::process::{command, run};
use crate::tools;
use std::path::Path;

/// Version of cargo-deny.
const CARGO_DENY: &str = "0.20.2";

/// Checks all parts, or with `--offline` those that need no network.
pub fn deny(root: &Path, arguments: &[String]) -> Result<(), String> {
    let parts: &[&str] = match arguments {
        [] => &["advisories", "bans", "licenses", "sources"],
        [offline] if offline == "--offline" => &["bans", "licenses", "sources"],
        _ => return Err(format!("deny takes only --offline, not {}", arguments.join(" "))),
    };
    let bin = tools::install(root, &tools::folder()?, "cargo-deny", "cargo-deny", CARGO_DENY)?;
    run(command(root, bin.join("cargo-deny")).args(["--all-features", "check"]).args(parts))
}
