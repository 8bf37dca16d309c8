//! A file can be read in one sitting, and says first what it is for.

use crate::source::{files, name, read};
use crate::{assert_kept, root};

/// More than this is two files.
const MAX_LINES: usize = 400;

const FOLDERS: [&str; 4] = ["src", "xtask", "www", "tests"];
const EXTENSIONS: [&str; 7] = ["rs", "js", "mjs", "ts", "css", "html", "py"];

fn too_long(file: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > MAX_LINES).then(|| format!("{file}: {lines} lines, the limit is {MAX_LINES}"))
}

/// A file that a test writes says so first, and needs to say no more.
const WRITTEN: &str = "// Written by ";

/// Rust opens with `//!`, JavaScript, TypeScript and CSS with `/*`; the others have no such habit.
fn unopened(file: &str, text: &str) -> Option<String> {
    let opening = match file.rsplit('.').next().unwrap_or_default() {
        "rs" => "//!",
        "js" | "mjs" | "ts" | "css" => "/*",
        _ => "",
    };
    let opened = text.starts_with(opening) || text.starts_with(WRITTEN);
    (!opened).then(|| format!("{file}: does not open with {opening}"))
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
fn a_long_or_silent_file_is_found() {
    assert_eq!(too_long("a.rs", &"x\n".repeat(MAX_LINES)), None);
    assert!(too_long("a.rs", &"x\n".repeat(MAX_LINES + 1)).is_some());
    assert_eq!(unopened("a.rs", "//! Why."), None);
    assert_eq!(unopened("a.css", "/* Why. */"), None);
    assert_eq!(unopened("a.ts", "// Written by a test."), None);
    assert_eq!(unopened("a.html", "<!doctype html>"), None);
    for (file, text) in [("a.rs", "use b;"), ("a.js", "// Why."), ("a.d.ts", ""), ("a.rs", "")] {
        assert!(unopened(file, text).is_some(), "{file} {text}");
    }
}
