//! `cargo xtask package`: the npm package, assembled in `dist/npm` and packed into `dist`.
//!
//! The package keeps the layout of `www`, where `api` finds the wasm in its brother `pkg`; so the
//! same files serve the page and the package, and nothing is bundled or rewritten.

use crate::process::{npm, read, run};
use crate::recipe::Recipe;
use crate::tools::Tools;
use crate::{node, size};
use std::fs;
use std::path::{Path, PathBuf};

/// The package's own package.json; its version is the crate's.
const MANIFEST: &str = include_str!("../npm-package.json");

/// Files of the root that travel with the package.
const PAPERS: [&str; 5] = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE", "NOTICE"];

/// Builds, optimises, packs and measures. Takes no arguments.
pub fn package(root: &Path, arguments: &[String]) -> Result<(), String> {
    if let Some(unknown) = arguments.first() {
        return Err(format!("package takes no arguments, not {unknown:?}"));
    }
    let recipe = Recipe::read(root)?;
    let tools = Tools::ready(root, &recipe)?;
    node::ready(root)?;
    pack(root, &recipe, &tools)?;
    println!("Packed {}", tarball(root)?.display());
    Ok(())
}

/// Where the packed package lies.
pub fn tarball(root: &Path) -> Result<PathBuf, String> {
    Ok(root.join("dist").join(format!("copydesk-{}.tgz", version(root)?)))
}

/// Packs the tarball; an error where it or the wasm is over its limit.
pub fn pack(root: &Path, recipe: &Recipe, tools: &Tools) -> Result<(), String> {
    let dist = root.join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist).map_err(|e| format!("dist: {e}"))?;
    }
    run(&mut tools.wasm_pack(&recipe.package.arguments()))?;
    let home = dist.join("npm");
    let wasm =
        root.join(&recipe.package.out_dir).join(format!("{}_bg.wasm", recipe.package.out_name));
    run(node::script(root, "binaryen/bin/wasm-opt")
        .args(&recipe.wasm_opt.flags)
        .arg(&wasm)
        .arg("-o")
        .arg(&wasm))?;
    copy_folder(&root.join("www/api"), &home.join("api"))?;
    for name in PAPERS {
        copy(&root.join(name), &home.join(name))?;
    }
    let manifest = MANIFEST.replacen("0.0.0", &version(root)?, 1);
    fs::write(home.join("package.json"), manifest).map_err(|e| format!("package.json: {e}"))?;
    read(npm(&home).args(["pack", "--silent", "--pack-destination", ".."]))?;
    size::check(root, &wasm, &tarball(root)?, &recipe.limits)
}

/// The version of the crate: the package has the same.
fn version(root: &Path) -> Result<String, String> {
    let text =
        fs::read_to_string(root.join("Cargo.toml")).map_err(|e| format!("Cargo.toml: {e}"))?;
    let manifest: toml::Table = text.parse().map_err(|e| format!("Cargo.toml: {e}"))?;
    let package = manifest.get("package").and_then(toml::Value::as_table);
    package
        .and_then(|package| package.get("version")?.as_str())
        .map(String::from)
        .ok_or_else(|| "Cargo.toml names no version".into())
}

/// Copies a folder of files; `api` has no folders of its own, and one would be an error here.
fn copy_folder(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |e: std::io::Error| format!("{}: {e}", from.display());
    fs::create_dir_all(to).map_err(failed)?;
    for entry in fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to).map(|_| ()).map_err(|e| format!("{}: {e}", from.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_has_a_place_for_the_version() {
        assert_eq!(MANIFEST.matches("\"version\": \"0.0.0\"").count(), 1);
        assert_eq!(MANIFEST.matches("0.0.0").count(), 1);
    }
}
