//! Imports go down, and brothers never import each other.
//!
//! The floors are the table of ARCHITECTURE.md, so that what is written there is what is enforced.
//! Every path that starts at the crate counts, in a `use` or in the middle of code; a public name
//! of the crate counts as the module that `lib.rs` takes it from.

use crate::source::{code_only, files, name, read, without_tests};
use crate::{assert_kept, root};
use std::collections::BTreeMap;

/// Module to floor, and public name to module.
struct House {
    floors: BTreeMap<String, u32>,
    exports: BTreeMap<String, String>,
}

impl House {
    fn read(architecture: &str, lib: &str) -> Self {
        let mut floors = BTreeMap::new();
        for line in architecture.lines().filter(|line| line.starts_with("| F")) {
            let mut cells = line.split('|').map(str::trim).skip(1);
            let floor = cells.next().and_then(|cell| cell[1..].parse().ok());
            let modules = cells.next().unwrap_or_default().split('`').skip(1).step_by(2);
            if let Some(floor) = floor {
                floors.extend(modules.map(|module| (module.to_string(), floor)));
            }
        }
        let mut exports = BTreeMap::new();
        for path in uses(&code_only(lib), "pub use ") {
            if let [module, .., public] = path.as_slice() {
                exports.insert(public.clone(), module.clone());
            }
        }
        Self { floors, exports }
    }

    /// What a file of `module` imports against the law; `depth` is how far below the crate it is.
    fn broken(&self, file: &str, module: &str, depth: usize, source: &str) -> Vec<String> {
        let Some(own) = self.floors.get(module) else {
            return vec![format!("{file}: {module} has no floor in ARCHITECTURE.md")];
        };
        let code = code_only(source);
        let mut broken = Vec::new();
        for path in uses(&code, "crate::") {
            let first = &path[0];
            let target = match self.exports.get(first) {
                Some(exporter) if !self.floors.contains_key(first) => exporter,
                _ => first,
            };
            match self.floors.get(target) {
                _ if target == module => {}
                None => broken.push(format!("{file}: {first} has no floor in ARCHITECTURE.md")),
                Some(floor) if floor < own => {}
                Some(floor) => {
                    broken.push(format!("{file}: F{own} {module} imports F{floor} {target}"));
                }
            }
        }
        // Enough `super`s reach the crate itself, past the paths that are looked at above.
        if without_tests(&code).contains(&"super::".repeat(depth)) {
            broken.push(format!("{file}: leaves {module} by super: write crate::"));
        }
        broken
    }
}

/// The paths that follow `mark`, one for each name of a `{…}` group, without what `as` makes of it.
fn uses(code: &str, mark: &str) -> Vec<Vec<String>> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut paths = Vec::new();
    for (at, _) in code.match_indices(mark) {
        if code[..at].ends_with(is_word) || code[..at].ends_with('$') {
            continue;
        }
        // The names before each open group, and those of the path that is being read.
        let mut groups: Vec<Vec<String>> = Vec::new();
        let mut path: Vec<String> = Vec::new();
        let mut rest = &code[at + mark.len()..];
        loop {
            rest = rest.trim_start();
            let word: String = rest.chars().take_while(|&c| is_word(c)).collect();
            if !word.is_empty() {
                rest = rest[word.len()..].trim_start();
                if word == "as" {
                    rest = rest.trim_start_matches(is_word).trim_start();
                } else {
                    path.push(word);
                }
            }
            if let Some(tail) = rest.strip_prefix("::") {
                rest = tail;
            } else if let Some(tail) = rest.strip_prefix('{') {
                groups.push(path.clone());
                rest = tail;
            } else if let Some(tail) =
                rest.strip_prefix([',', '}', '*']).filter(|_| !groups.is_empty())
            {
                if path.len() > groups.last().map_or(0, Vec::len) {
                    paths.push(path.clone());
                }
                if rest.starts_with('}') {
                    path = groups.pop().unwrap_or_default();
                } else {
                    path = groups.last().cloned().unwrap_or_default();
                }
                rest = tail;
                if groups.is_empty() {
                    break;
                }
            } else {
                if groups.is_empty() && !path.is_empty() {
                    paths.push(path);
                }
                break;
            }
        }
    }
    paths
}

#[test]
fn imports_go_down() {
    let source = root().join("src");
    let house = House::read(&read(&root().join("ARCHITECTURE.md")), &read(&source.join("lib.rs")));
    assert!(house.floors.len() > 9, "the table of ARCHITECTURE.md was not found");
    assert!(house.exports.contains_key("Report"), "the public names of lib.rs were not found");
    let mut broken = Vec::new();
    for path in files(&source, &["rs"]) {
        let file = name(&source, &path);
        // lib.rs is the table of contents; a program sees only the public names of the library.
        if file == "lib.rs" || file.starts_with("bin/") {
            continue;
        }
        let module = file.split(['/', '.']).next().unwrap_or_default();
        let depth = file.matches('/').count() + usize::from(!file.ends_with("/mod.rs"));
        broken.extend(house.broken(&file, module, depth, &read(&path)));
    }
    assert_kept(&broken);
}

#[test]
fn a_bad_import_is_found() {
    let table = "| F2 | `roof` | x |\n| F1 | `left`, `right` | x |\n| F0 | `ground` | x |\n";
    let house = House::read(table, "pub use right::{Wall, door as Gate};\npub use ground::Soil;");
    // (what a file of `left` holds, what is found in it)
    let cases = [
        ("use crate::ground::Soil;", ""),
        ("use crate::left::Brick; // use crate::roof::Tile;", ""),
        ("use crate::{ground, left::{Brick, Stone}};", ""),
        ("let x = \"crate::roof\";", ""),
        ("use crate::Soil;", ""),
        ("use crate::right::Wall;", "left.rs: F1 left imports F1 right"),
        ("use crate::{ground::Soil, right};", "left.rs: F1 left imports F1 right"),
        ("use crate::{ground::{Soil, Stone}, roof::*};", "left.rs: F1 left imports F2 roof"),
        ("fn f() { crate::roof::tile() }", "left.rs: F1 left imports F2 roof"),
        ("use crate::Wall;", "left.rs: F1 left imports F1 right"),
        ("use crate::Gate;", "left.rs: Gate has no floor in ARCHITECTURE.md"),
        ("use crate::cellar::Wine;", "left.rs: cellar has no floor in ARCHITECTURE.md"),
        ("use super::roof::Tile;", "left.rs: leaves left by super: write crate::"),
        ("#[cfg(test)]\nmod tests {\n use super::*;\n}", ""),
    ];
    for (source, expected) in cases {
        assert_eq!(house.broken("left.rs", "left", 1, source).join("\n"), expected, "{source}");
    }
    assert_eq!(house.broken("left/a.rs", "left", 2, "use super::b;"), [""; 0]);
    assert_eq!(house.broken("left/a.rs", "left", 2, "use super::super::roof;").len(), 1);
    assert_eq!(house.broken("attic.rs", "attic", 1, "").len(), 1);
}
