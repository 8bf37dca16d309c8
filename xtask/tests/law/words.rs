//! Words that have no place here: `unwrap` in the engine, paths of somebody's own machine, and
//! registries that others cannot reach.

use crate::source::{code_only, files, name, read, without_tests};
use crate::{assert_kept, root};
use std::path::Path;

/// Folders of somebody's machine. Written in halves, so that this file does not hold them.
const OWN_FOLDERS: [[&str; 2]; 5] =
    [["/ro", "ot/"], ["/ho", "me/"], ["/Us", "ers/"], ["/wo", "rk/"], ["C:\\Us", "ers"]];

const TEXTS: [&str; 13] =
    ["rs", "js", "mjs", "ts", "css", "html", "py", "md", "toml", "json", "yml", "sh", ""];

/// Where Rust packages come from; the lock file of npm names no address at all (see .npmrc).
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn unwraps(file: &str, source: &str) -> Option<String> {
    let code = code_only(source);
    let count = without_tests(&code).matches(".unwrap()").count();
    (count > 0).then(|| format!("{file}: unwrap: write expect(\"why this cannot fail\")"))
}

fn own_folder(file: &str, text: &str) -> Option<String> {
    let found = OWN_FOLDERS.iter().map(|halves| halves.concat()).find(|own| {
        // A folder of that name further down a path or an address is nobody's own.
        text.match_indices(own).any(|(at, _)| {
            !text[..at].ends_with(|c: char| c.is_alphanumeric() || "._-~".contains(c))
        })
    });
    found.map(|own| format!("{file}: names {own}, a folder of somebody's own machine"))
}

/// What a lock file says packages come from: `source = "…"` in TOML, `"resolved": "…"` in JSON.
fn foreign(file: &str, lock: &str) -> Vec<String> {
    let mut broken = Vec::new();
    for line in lock.lines().map(str::trim) {
        let value =
            line.strip_prefix("source = \"").or_else(|| line.strip_prefix("\"resolved\": \""));
        if value.is_some_and(|value| !value.starts_with(REGISTRY)) {
            broken.push(format!("{file}: {line}"));
        }
    }
    broken
}

#[test]
fn the_engine_unwraps_only_in_tests() {
    let paths = files(&root().join("src"), &["rs"]);
    // A file of tests of its own is named so.
    let paths = paths.iter().filter(|path| !path.ends_with(Path::new("tests.rs")));
    let broken: Vec<_> =
        paths.filter_map(|path| unwraps(&name(root(), path), &read(path))).collect();
    assert_kept(&broken);
}

#[test]
fn nothing_names_a_folder_of_somebodys_own() {
    let broken: Vec<_> = files(root(), &TEXTS)
        .iter()
        .filter_map(|path| {
            // A name without extension may be a program: what is no text names nothing.
            let text = std::fs::read_to_string(path).ok()?;
            own_folder(&name(root(), path), &text)
        })
        .collect();
    assert_kept(&broken);
}

#[test]
fn lock_files_name_no_private_registry() {
    for file in ["Cargo.lock", "package-lock.json"] {
        assert_kept(&foreign(file, &read(&root().join(file))));
    }
}

#[test]
fn a_bad_word_is_found() {
    assert_eq!(unwraps("a.rs", "x.expect(\"y\") // .unwrap()"), None);
    assert_eq!(unwraps("a.rs", "x;\n#[cfg(test)]\nmod tests {\n x.unwrap() }"), None);
    assert!(unwraps("a.rs", "x.unwrap();\n#[cfg(test)]\nmod tests {\n }").is_some());
    assert_eq!(own_folder("a", "https://example.org/home/ ../home/"), None);
    for [first, second] in OWN_FOLDERS {
        assert!(own_folder("a", &format!("see {first}{second}x")).is_some(), "{first}{second}");
    }
    let public = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    assert!(foreign("lock", public).is_empty());
    let others = "source = \"registry+https://example.org/index\"\n\
                  source = \"git+https://example.org/a\"\n\
                  \"resolved\": \"https://example.org/a.tgz\",";
    assert_eq!(foreign("lock", others).len(), 3);
}
