//! `cargo xtask third-party`: writes THIRD-PARTY.md, the notice of what is compiled into the wasm.
//!
//! A licence that asks for its notice is kept only by a notice that is true: the list is made from
//! Cargo.lock and from the licence files of the packages, and a test fails where it is an old one,
//! or where a package may not be shipped under the licences of the project.

use crate::process::{command, read};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const NOTICE: &str = "THIRD-PARTY.md";

const OPENING: &str = "# What others wrote\n\n\
    Written by `cargo xtask third-party` from Cargo.lock; not to be edited.\n\n\
    The wasm of Copydesk, in the page, the npm package and its `./inline` entry, holds code of these \
    packages of crates.io, and of Rust's standard library (MIT OR Apache-2.0, copyright The Rust \
    Project Developers). Each is used under the MIT licence, whose text stands below once; the table \
    gives the copyright of each. The sources of tables and weights are named in NOTICE.\n\n\
    | package | version | licence | copyright |\n|---|---|---|---|\n";

const MIT: &str = "\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software and \
    associated documentation files (the \"Software\"), to deal in the Software without restriction, \
    including without limitation the rights to use, copy, modify, merge, publish, distribute, \
    sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is \
    furnished to do so, subject to the following conditions:\n\n\
    The above copyright notice and this permission notice shall be included in all copies or \
    substantial portions of the Software.\n\n\
    THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING \
    BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND \
    NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, \
    DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, \
    OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.\n";

/// Licences that ask for nothing more than MIT does, or whose text is added in full.
const BESIDE_MIT: [&str; 1] = ["Unicode-3.0"];

/// Writes the notice. Takes no arguments.
pub fn third_party(root: &Path, arguments: &[String]) -> Result<(), String> {
    if let Some(unknown) = arguments.first() {
        return Err(format!("third-party takes no arguments, not {unknown:?}"));
    }
    let text = notice(&shipped(root)?)?;
    fs::write(root.join(NOTICE), text).map_err(|e| format!("{NOTICE}: {e}"))
}

/// A package of the registry, as cargo describes it.
#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// `dev`, `build`, or none.
    kind: Option<String>,
}

/// What is compiled into the wasm: what the crate needs there, and what that needs, but for what
/// runs while it is compiled.
fn shipped(root: &Path) -> Result<Vec<Package>, String> {
    let arguments = "metadata --format-version 1 --locked --filter-platform wasm32-unknown-unknown";
    let json = read(command(root, "cargo").args(arguments.split(' ')))?;
    let metadata = serde_json::from_str(&json).map_err(|e| format!("cargo metadata: {e}"))?;
    let Metadata { packages, resolve } = metadata;
    let nodes: BTreeMap<_, _> = resolve.nodes.iter().map(|node| (&node.id, node)).collect();
    let runs = |package: &Package| package.targets.iter().any(|one| one.kind == ["proc-macro"]);
    let while_compiled: BTreeSet<_> = packages.iter().filter(|p| runs(p)).map(|p| &p.id).collect();
    let first = packages.iter().find(|package| package.name == "copydesk");
    let mut open: Vec<&String> = first.iter().map(|package| &package.id).collect();
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        for dependency in nodes.get(id).into_iter().flat_map(|node| &node.deps) {
            let is_normal = dependency.dep_kinds.iter().any(|kind| kind.kind.is_none());
            if is_normal
                && !while_compiled.contains(&dependency.pkg)
                && found.insert(dependency.pkg.clone())
            {
                open.push(&dependency.pkg);
            }
        }
    }
    let mut out: Vec<_> = packages.into_iter().filter(|p| found.contains(&p.id)).collect();
    out.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    Ok(out)
}

/// The notice of these packages; an error for one that may not be shipped.
fn notice(packages: &[Package]) -> Result<String, String> {
    let mut out = String::from(OPENING);
    let mut texts: BTreeSet<String> = BTreeSet::new();
    for Package { name, version, license, manifest_path, .. } in packages {
        let license = license.as_deref().unwrap_or_default();
        if !may_be_shipped(license) {
            return Err(format!(
                "{name} {version} is under {license:?}, which the project cannot keep"
            ));
        }
        let folder = manifest_path.parent().unwrap_or(Path::new("."));
        let copyright = copyright(folder)?.join("; ");
        out.extend([format!("| {name} | {version} | {license} | {copyright} |\n")]);
        let unicode = folder.join("LICENSE-UNICODE");
        if unicode.is_file() {
            texts.insert(text(&unicode)?);
        }
    }
    out.push_str("\n## The MIT licence\n");
    out.push_str(MIT);
    for text in texts {
        out.extend([format!("\n## Unicode-3.0\n\n{}\n", text.trim())]);
    }
    Ok(out)
}

/// True where MIT may be chosen, and nothing is asked beside it that the notice does not hold.
fn may_be_shipped(license: &str) -> bool {
    license.split(" AND ").all(|part| {
        let part = part.trim_matches(['(', ')']);
        part.split(" OR ").flat_map(|one| one.split('/')).any(|one| one.trim() == "MIT")
            || BESIDE_MIT.contains(&part)
    })
}

/// The lines of copyright in the MIT licence of a package, each once.
fn copyright(folder: &Path) -> Result<Vec<String>, String> {
    let mut out = Vec::new();
    for name in ["LICENSE-MIT", "LICENSE-MIT.md", "LICENSE", "LICENSE.md", "LICENSE.txt", "COPYING"]
    {
        let path = folder.join(name);
        if path.is_file() {
            out.extend(copyrights(&text(&path)?));
        }
    }
    out.dedup();
    Ok(out)
}

fn copyrights(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| line.len() < 100);
    let said = lines.filter(|line| {
        let rest = line.strip_prefix("Copyright ").unwrap_or_default();
        rest.starts_with("(c)") || rest.starts_with(|c: char| c.is_ascii_digit() || c == '©')
    });
    said.map(str::to_owned).collect()
}

fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notice_is_that_of_the_lock_file() {
        let root = crate::root();
        let packages = shipped(&root).expect("cargo tells what is shipped");
        assert!(packages.iter().any(|package| package.name == "html5ever"));
        assert!(packages.iter().all(|package| package.name != "proptest"), "a test's own need");
        let made = notice(&packages).expect("all may be shipped");
        let kept = fs::read_to_string(root.join(NOTICE)).unwrap_or_default();
        assert!(made == kept, "{NOTICE} is an old one: run cargo xtask third-party");
    }

    #[test]
    fn a_licence_that_asks_for_more_is_found() {
        for (license, may) in [
            ("MIT", true),
            ("MIT OR Apache-2.0", true),
            ("Apache-2.0/MIT", true),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("Apache-2.0", false),
            ("MIT AND GPL-3.0", false),
            ("MITRE", false),
            ("", false),
        ] {
            assert_eq!(may_be_shipped(license), may, "{license}");
        }
    }

    #[test]
    fn lines_of_copyright_are_found_and_talk_about_it_is_not() {
        let text = "Copyright (c) 2014 Ada Hart\n\nThe above copyright notice\nCopyright 2015 B\n\
            Copyright owner shall mean";
        assert_eq!(copyrights(text), ["Copyright (c) 2014 Ada Hart", "Copyright 2015 B"]);
    }
}
