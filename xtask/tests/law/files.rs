//! A file can be read in one sitting, and says first what it is for.

use crate::source::{files, name, read};
use crate::{assert_kept, root};
use std::path::Path;

/// More than this is two files.
const MAX_LINES: usize = 400;

const FOLDERS: [&str; 5] = ["src", "xtask", "www", "tests", "training"];
const EXTENSIONS: [&str; 7] = ["rs", "js", "mjs", "ts", "css", "html", "py"];

fn too_long(file: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > MAX_LINES).then(|| format!("{file}: {lines} lines, the limit is {MAX_LINES}"))
}

/// Rust opens with `//!`, the languages of the page with a comment; HTML and Python as they must.
fn unopened(file: &str, text: &str) -> Option<String> {
    let openings: &[&str] = match file.rsplit('.').next().unwrap_or_default() {
        "rs" => &["//!"],
        "js" | "mjs" | "ts" => &["/*", "//"],
        "css" => &["/*"],
        _ => &[""],
    };
    let opened = openings.iter().any(|opening| text.starts_with(opening));
    (!opened).then(|| format!("{file}: does not open with {}", openings.join(" or ")))
}

/// wasm-pack compiles every test target for wasm, where most neither build nor run: each says where
/// it belongs, in a `#![cfg(…)]` of its own.
fn homeless(file: &str, text: &str) -> Option<String> {
    let said = text.lines().any(|line| line.starts_with("#![cfg("));
    (!said).then(|| format!("{file}: add #![cfg(not(target_arch = \"wasm32\"))], or for wasm"))
}

fn over_all(law: fn(&str, &str) -> Option<String>) -> Vec<String> {
    let paths = FOLDERS.iter().flat_map(|folder| files(&root().join(folder), &EXTENSIONS));
    paths.filter_map(|path| law(&name(root(), &path), &read(&path))).collect()
}

#[test]
fn no_file_is_too_long() {
    assert_kept(&over_all(too_long));
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    assert_kept(&over_all(unopened));
}

#[test]
fn every_test_target_says_where_it_runs() {
    let tests = root().join("tests");
    let paths = files(&tests, &["rs"]).into_iter().filter(|path| {
        let folder = path.parent().and_then(Path::parent);
        let main = path.file_name().is_some_and(|name| name == "main.rs");
        // Deeper down lies a program of its own, which cargo takes for no test.
        path.parent() == Some(&tests) || (main && folder == Some(&tests))
    });
    assert_kept(
        &paths.filter_map(|path| homeless(&name(root(), &path), &read(&path))).collect::<Vec<_>>(),
    );
}

#[test]
fn a_file_against_the_law_is_found() {
    assert_eq!(too_long("a.rs", &"x\n".repeat(MAX_LINES)), None);
    assert!(too_long("a.rs", &"x\n".repeat(MAX_LINES + 1)).is_some());
    assert_eq!(homeless("a.rs", "//! Why.\n#![cfg(target_arch = \"wasm32\")]"), None);
    assert!(homeless("a.rs", "//! Why.\nuse b;").is_some());
    assert_eq!(unopened("a.rs", "//! Why."), None);
    assert_eq!(unopened("a.css", "/* Why. */"), None);
    assert_eq!(unopened("a.ts", "// Why."), None);
    assert_eq!(unopened("a.html", "<!doctype html>"), None);
    for (file, text) in
        [("a.rs", "use b;"), ("a.js", "let b;"), ("a.css", "// Why."), ("a.d.ts", ""), ("a.rs", "")]
    {
        assert!(unopened(file, text).is_some(), "{file} {text}");
    }
}
