//! `cargo xtask docs`: the reference of the npm package and of the crate, with every link followed.
//!
//! `TypeDoc` reads the hand-written declarations, rustdoc the crate; a link that leads nowhere fails
//! either of them, and so does a declaration without a sentence, or an item of the crate that no
//! example shows.

use crate::process::{command, run};
use crate::{node, package};
use std::path::Path;

/// The declarations of each entry point that has some of its own.
const ENTRIES: [&str; 5] = ["index", "render", "element", "inline", "wasm"];

/// What must have a sentence; `xtask/tests/law` holds it of their members.
const TOLD: [&str; 4] = ["Interface", "TypeAlias", "Function", "Variable"];

/// Writes `dist/docs/npm` and `dist/docs/rust`. Takes no arguments.
pub fn docs(root: &Path, arguments: &[String]) -> Result<(), String> {
    if let Some(unknown) = arguments.first() {
        return Err(format!("docs takes no arguments, not {unknown:?}"));
    }
    node::ready(root)?;
    let name = format!("copydesk {}", package::version(root)?);
    let mut typedoc = node::script(root, "typedoc/bin/typedoc");
    for entry in ENTRIES {
        typedoc.args(["--entryPoints", &format!("www/api/{entry}.d.ts")]);
    }
    for kind in TOLD {
        typedoc.args(["--requiredToBeDocumented", kind]);
    }
    let flags = "--tsconfig tsconfig.json --readme none --disableSources --treatWarningsAsErrors \
                 --validation.notDocumented --out dist/docs/npm";
    run(typedoc.args(flags.split(' ')).args(["--name", &name]))?;
    let built = root.join("target/docs/doc");
    // rustdoc leaves the pages of items that are no more.
    if built.exists() {
        std::fs::remove_dir_all(&built).map_err(|e| format!("{}: {e}", built.display()))?;
    }
    let rustdoc = "doc --package copydesk --lib --no-deps --target-dir target/docs";
    run(command(root, "cargo").args(rustdoc.split(' ')).env("RUSTDOCFLAGS", "-D warnings"))?;
    let silent = without_example(&built.join("copydesk"))?;
    if !silent.is_empty() {
        return Err(format!("no example shows {}", silent.join(", ")));
    }
    let kept = root.join("dist/docs/rust");
    if kept.exists() {
        std::fs::remove_dir_all(&kept).map_err(|e| format!("{}: {e}", kept.display()))?;
    }
    std::fs::rename(&built, &kept).map_err(|e| format!("{}: {e}", built.display()))?;
    println!("Written: dist/docs/npm/index.html, dist/docs/rust/copydesk/index.html");
    Ok(())
}

/// The items of the crate, and their methods, whose page in the reference shows no example.
fn without_example(pages: &Path) -> Result<Vec<String>, String> {
    let failed = |e: std::io::Error| format!("{}: {e}", pages.display());
    let mut silent = Vec::new();
    for entry in std::fs::read_dir(pages).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = name.strip_suffix(".html").unwrap_or_default();
        // What is left are folders, and pages that list others.
        if let Some((_, item)) = name.split_once('.') {
            let page = std::fs::read_to_string(&path).map_err(failed)?;
            silent.extend(silent_parts(item, &page));
        }
    }
    silent.sort();
    Ok(silent)
}

/// How rustdoc marks an example.
const EXAMPLE: &str = "rust-example-rendered";
/// What it puts before a method, and before what an item has only from traits.
const METHOD: &str = "id=\"method.";
const TRAITS: &str = "id=\"trait-implementations\"";

/// The item of a page, and those of its own methods, that show no example.
fn silent_parts(item: &str, page: &str) -> Vec<String> {
    let own = page.split(TRAITS).next().unwrap_or_default();
    let mut parts = own.split(METHOD);
    let first = parts.next().filter(|part| !part.contains(EXAMPLE)).map(|_| item.to_owned());
    let methods = parts
        .filter(|part| !part.contains(EXAMPLE))
        .map(|part| format!("{item}::{}", part.split('"').next().unwrap_or_default()));
    first.into_iter().chain(methods).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_without_an_example_is_named() {
        let shown = format!("<div class=\"{EXAMPLE}\">");
        let method = |name: &str, rest: &str| format!("<section {METHOD}{name}\">{rest}");
        for (page, silent) in [
            (shown.clone(), vec![]),
            (String::new(), vec!["Span"]),
            (format!("{shown}{}{}", method("of", &shown), method("len", "")), vec!["Span::len"]),
            (format!("{shown}<h2 {TRAITS}>{}", method("clone", "")), vec![]),
        ] {
            assert_eq!(silent_parts("Span", &page), silent, "{page}");
        }
    }
}
