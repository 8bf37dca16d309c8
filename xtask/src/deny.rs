//! `cargo xtask deny`: what the project depends on is what `deny.toml` allows.
//!
//! cargo-deny reads licences, sources and duplicates from Cargo.lock, and npm audit asks for known
//! holes in what the npm package depends on, which is nothing. Known holes of crates come from the
//! database of advisories, those of the tools from the npm registry; both need the network, so
//! `--offline` leaves them out.

use crate::process::{command, npm, run};
use crate::tools;
use std::path::Path;

/// Version of cargo-deny.
const CARGO_DENY: &str = "0.20.2";

/// Checks all parts, or with `--offline` those that need no network.
pub fn deny(root: &Path, arguments: &[String]) -> Result<(), String> {
    let (parts, online): (&[&str], bool) = match arguments {
        [] => (&["advisories", "bans", "licenses", "sources"], true),
        [offline] if offline == "--offline" => (&["bans", "licenses", "sources"], false),
        _ => return Err(format!("deny takes only --offline, not {}", arguments.join(" "))),
    };
    let bin = tools::install(root, &tools::folder()?, "cargo-deny", "cargo-deny", CARGO_DENY)?;
    run(command(root, bin.join("cargo-deny")).args(["--all-features", "check"]).args(parts))?;
    run(npm(root).args(["audit", "--omit=dev"]))?;
    if online {
        run(npm(root).arg("audit")).map_err(|e| {
            format!("{e}\nnpm names a package with a known hole: update it. If its registry was not reached: try again with a network, or --offline.")
        })?;
    }
    Ok(())
}
