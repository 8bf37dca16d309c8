//! The tools that cargo does not bring: the wasm target, wasm-pack, wasm-bindgen-cli, and those of
//! single verbs.
//!
//! wasm-pack would download its helpers from a release page that not every machine reaches, and
//! takes a wasm-bindgen from the path only at exactly the locked version. So each tool is installed
//! from the package registry into a folder of its own, named by version, in the cache of the
//! platform (or `$COPYDESK_TOOLS`), which goes first on the path of our calls. The user's own
//! folders stay as they are; a second run, or a second clone, installs nothing.

use crate::process::{command, read, run};
use crate::recipe::Recipe;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The installed tools, ready to be called.
pub struct Tools {
    root: PathBuf,
    path: OsString,
}

impl Tools {
    /// Finds the tools, and installs those that are missing.
    pub fn ready(root: &Path, recipe: &Recipe) -> Result<Self, String> {
        add_target(root)?;
        let folder = folder()?;
        let wasm_pack = install(root, &folder, "wasm-pack", "wasm-pack", &recipe.tools.wasm_pack)?;
        let locked = locked_version(root, "wasm-bindgen")?;
        let bindgen = install(root, &folder, "wasm-bindgen-cli", "wasm-bindgen", &locked)?;
        let before = std::env::var_os("PATH").unwrap_or_default();
        let folders = [wasm_pack, bindgen].into_iter().chain(std::env::split_paths(&before));
        let path = std::env::join_paths(folders).map_err(|e| format!("PATH: {e}"))?;
        Ok(Self { root: root.to_path_buf(), path })
    }

    /// A call of wasm-pack, with the tools first on its path.
    pub fn wasm_pack(&self, arguments: &[String]) -> Command {
        // The program is looked up in the path of this process, not of the call: name it in full.
        let first = std::env::split_paths(&self.path).next().unwrap_or_default();
        let mut call = command(&self.root, first.join("wasm-pack"));
        call.args(arguments).env("PATH", &self.path);
        call
    }
}

/// Where tools are kept: `$COPYDESK_TOOLS`, else `copydesk` in the cache of the platform.
pub fn folder() -> Result<PathBuf, String> {
    let set = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    if let Some(folder) = set("COPYDESK_TOOLS") {
        return std::path::absolute(folder).map_err(|e| format!("COPYDESK_TOOLS: {e}"));
    }
    let cache = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        set("HOME").map(|home| home.join("Library/Caches"))
    } else {
        set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")))
    };
    cache
        .map(|cache| cache.join("copydesk"))
        .ok_or_else(|| "no cache folder: set COPYDESK_TOOLS to a folder for tools".into())
}

/// The version of a package in Cargo.lock.
fn locked_version(root: &Path, package: &str) -> Result<String, String> {
    let text =
        std::fs::read_to_string(root.join("Cargo.lock")).map_err(|e| format!("Cargo.lock: {e}"))?;
    version_in_lock(&text, package)
}

fn version_in_lock(lock: &str, package: &str) -> Result<String, String> {
    let lock: toml::Table = lock.parse().map_err(|e| format!("Cargo.lock: {e}"))?;
    lock.get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
        .and_then(|entry| entry.get("version").and_then(toml::Value::as_str))
        .map(String::from)
        .ok_or_else(|| format!("Cargo.lock names no {package}"))
}

/// rustup installs the target that rust-toolchain.toml names; other Rusts may lack it.
fn add_target(root: &Path) -> Result<(), String> {
    let sysroot = read(command(root, "rustc").args(["--print", "sysroot"]))?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    println!("Installing the Rust target {WASM_TARGET} …");
    run(command(root, "rustup").args(["target", "add", WASM_TARGET])).map_err(|e| {
        format!("{e}\nThe Rust target {WASM_TARGET} is missing. Install Rust with rustup.")
    })
}

/// Makes sure of one tool at exactly one version, and returns the folder of its programs.
pub fn install(
    root: &Path,
    folder: &Path,
    package: &str,
    program: &str,
    version: &str,
) -> Result<PathBuf, String> {
    let home = folder.join(format!("{package}-{version}"));
    let bin = home.join("bin");
    if has_version(root, &bin.join(program), version) {
        return Ok(bin);
    }
    let started = Instant::now();
    println!("Installing {package} {version} into {}, once for this machine.", home.display());
    let quick = read(command(root, "cargo").args(["binstall", "-V"])).is_ok()
        && run(command(root, "cargo")
            .args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"])
            .arg(&home)
            .arg(format!("{package}@{version}")))
        .is_ok()
        && has_version(root, &bin.join(program), version);
    if !quick {
        println!("Building it from source: 2 to 5 minutes on two cores.");
        let call = |locked: &[&str]| {
            run(command(root, "cargo")
                .args(["install", "--root"])
                .arg(&home)
                .args(["--version", &format!("={version}"), package])
                .args(locked))
        };
        // A copy of the registry can lag behind the tool's own lock file.
        call(&["--locked"]).or_else(|error| {
            println!("{error}\nTrying again without the tool's lock file.");
            call(&[])
        })?;
    }
    if !has_version(root, &bin.join(program), version) {
        return Err(format!(
            "{package} {version} was installed, but does not run from {}",
            bin.display()
        ));
    }
    println!("Installed {package} {version} in {} s.", started.elapsed().as_secs());
    Ok(bin)
}

fn has_version(root: &Path, program: &Path, version: &str) -> bool {
    read(command(root, program).arg("--version"))
        .is_ok_and(|said| said.split_whitespace().nth(1) == Some(version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_locked_one() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n\n\
                    [[package]]\nname = \"ab\"\nversion = \"4.5.6\"\n";
        assert_eq!(version_in_lock(lock, "ab").as_deref(), Ok("4.5.6"));
        assert!(version_in_lock(lock, "b").is_err());
        assert!(version_in_lock("no lock file", "a").is_err());
    }
}
