//! Node and npm: needed for the tests and the npm package, never for `build` and `serve`.

use crate::process::{command, npm, read, run};
use std::path::Path;
use std::process::Command;

/// The oldest major version of Node that is supported.
const OLDEST_NODE: u32 = 20;

/// A copy of the lock file that the installed packages came from.
const STAMP: &str = "node_modules/.copydesk-lock.json";

/// Makes sure of Node, npm and the packages that package-lock.json names.
pub fn ready(root: &Path) -> Result<(), String> {
    let version = read(command(root, "node").arg("--version"))
        .map_err(|_| format!("Node is missing: install Node {OLDEST_NODE} or newer with npm."))?;
    if major(&version).is_none_or(|major| major < OLDEST_NODE) {
        return Err(format!("Node {version} is too old: install Node {OLDEST_NODE} or newer."));
    }
    read(npm(root).arg("--version"))
        .map_err(|_| "npm is missing: it comes with Node, or as a package of its own.")?;
    let lock = root.join("package-lock.json");
    let wanted = std::fs::read(&lock).map_err(|e| format!("package-lock.json: {e}"))?;
    let stamp = root.join(STAMP);
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing the packages of package-lock.json …");
    run(npm(root).args(["ci", "--no-audit", "--no-fund"]))?;
    std::fs::write(&stamp, wanted).map_err(|e| format!("{STAMP}: {e}"))
}

/// A call of a program of an installed package: `script` is its path inside `node_modules`.
pub fn script(root: &Path, script: &str) -> Command {
    let mut call = command(root, "node");
    call.arg(root.join("node_modules").join(script));
    call
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_decides() {
        let cases =
            [("v20.11.1", Some(20)), ("v8.0.0", Some(8)), ("20.1.0", None), ("vnext", None)];
        for (version, expected) in cases {
            assert_eq!(major(version), expected, "{version}");
        }
    }
}
