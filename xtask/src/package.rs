//! `cargo xtask package`: the npm package, assembled in `dist/npm` and packed into `dist`.
//!
//! The package keeps the layout of `www`, where `api` finds the wasm in its brother `pkg`; so the
//! same files serve the page and the package, and nothing is bundled or rewritten. Of the page it
//! takes the few files that `api` imports: what a description of elements is, what a memory that ran out
//! says, and the words. Beside the tarball lies the page in one file (`single`), for those who want no
//! server.

use crate::process::{command, npm, read};
use crate::recipe::Recipe;
use crate::tools::Tools;
use crate::{glue, node, single, size};
use std::fs;
use std::path::{Path, PathBuf};

/// The package's own package.json; its version is the crate's.
const MANIFEST: &str = include_str!("../npm-package.json");

/// Files of the root that travel with the package.
const PAPERS: [&str; 6] =
    ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "THIRD-PARTY.md"];

/// Files of the page that `api` imports, beside all its words.
const SHARED: [&str; 5] =
    ["app/dom.js", "app/folds.js", "app/marks.js", "app/memory.js", "app/rows.js"];

/// Builds, packs and measures, and writes the page as one file; with `--again` around the wasm that
/// was built last.
pub fn package(root: &Path, arguments: &[String]) -> Result<(), String> {
    let recipe = Recipe::read(root)?;
    node::ready(root)?;
    match arguments {
        [] => pack(root, &recipe, &Tools::ready(root, &recipe)?)?,
        [again] if again == "--again" => assemble(root, &recipe)?,
        _ => return Err(format!("package takes only --again, not {}", arguments.join(" "))),
    }
    println!("Packed {}", tarball(root)?.display());
    single::single(root, &wasm(root, &recipe))
}

/// Where the packed package lies.
pub fn tarball(root: &Path) -> Result<PathBuf, String> {
    Ok(root.join("dist").join(format!("copydesk-{}.tgz", version(root)?)))
}

/// Node packs the wasm for `./inline` and writes it as text.
const INLINE: &str = "const z=require('zlib'),f=require('fs'),[,wasm,to]=process.argv;\
    f.writeFileSync(to,'export default \"'+z.gzipSync(f.readFileSync(wasm),{level:9}).toString('base64')+'\";\\n')";

/// Builds the wasm and packs the tarball; an error where it or the wasm is over its limit.
pub fn pack(root: &Path, recipe: &Recipe, tools: &Tools) -> Result<(), String> {
    glue::build(root, tools, &recipe.package)?;
    assemble(root, recipe)
}

/// Puts the package together around its wasm, and packs it.
fn assemble(root: &Path, recipe: &Recipe) -> Result<(), String> {
    let wasm = wasm(root, recipe);
    if !wasm.exists() {
        return Err(format!("{} is not there: run cargo xtask package", wasm.display()));
    }
    let home = root.join("dist/npm");
    let inline = home.join("pkg/inline.js");
    read(command(root, "node").args(["-e", INLINE, "--"]).arg(&wasm).arg(inline))?;
    for built in ["api", "app", "i18n"].map(|name| home.join(name)) {
        if built.exists() {
            fs::remove_dir_all(&built).map_err(|e| format!("{}: {e}", built.display()))?;
        }
    }
    copy_folder(&root.join("www/api"), &home.join("api"))?;
    copy_folder(&root.join("www/i18n"), &home.join("i18n"))?;
    for name in SHARED {
        copy(&root.join("www").join(name), &home.join(name))?;
    }
    for name in PAPERS {
        copy(&root.join(name), &home.join(name))?;
    }
    let manifest = MANIFEST.replacen("0.0.0", &version(root)?, 1);
    fs::write(home.join("package.json"), manifest).map_err(|e| format!("package.json: {e}"))?;
    read(npm(&home).args(["pack", "--silent", "--pack-destination", ".."]))?;
    size::check(root, &wasm, &tarball(root)?, &recipe.limits)
}

/// The wasm of the package.
fn wasm(root: &Path, recipe: &Recipe) -> PathBuf {
    root.join(&recipe.package.out_dir).join(format!("{}_bg.wasm", recipe.package.out_name))
}

/// The version of the crate: the package has the same.
pub fn version(root: &Path) -> Result<String, String> {
    let text =
        fs::read_to_string(root.join("Cargo.toml")).map_err(|e| format!("Cargo.toml: {e}"))?;
    let manifest: toml::Table = text.parse().map_err(|e| format!("Cargo.toml: {e}"))?;
    let package = manifest.get("package").and_then(toml::Value::as_table);
    package
        .and_then(|package| package.get("version")?.as_str())
        .map(String::from)
        .ok_or_else(|| "Cargo.toml names no version".into())
}

/// Copies a folder with all that is in it.
fn copy_folder(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |e: std::io::Error| format!("{}: {e}", from.display());
    for entry in fs::read_dir(from).map_err(failed)? {
        let (path, to) =
            entry.map(|entry| (entry.path(), to.join(entry.file_name()))).map_err(failed)?;
        if path.is_dir() {
            copy_folder(&path, &to)?;
        } else {
            copy(&path, &to)?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let folder = to.parent().expect("a file lies in a folder");
    fs::create_dir_all(folder)
        .and_then(|()| fs::copy(from, to))
        .map(|_| ())
        .map_err(|e| format!("{}: {e}", from.display()))
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
