//! The page as one file that opens from a disk, `dist/copydesk.html`: `cargo xtask package` makes it beside
//! the package, `cargo xtask site --single` alone.
//!
//! The modules stand one behind the other in one script, each in a block of its own (`modules`); the
//! worker and the wasm are text in the page (`embedded.js`). Nothing is fetched, so its policy allows
//! no connection at all, and no script and no style but the one whose hash it names.

mod encode;

use crate::modules::{self, Modules, Placed};
use crate::site::{LANGUAGES, PAGE, WORDS, WORKER, all_languages};
use std::fs;
use std::path::Path;

const EMBEDDED: &str = include_str!("embedded.js");

/// What only has a meaning where there are files. From a disk a browser starts a worker of a blob, but
/// none of modules.
const PLACED: Placed = &[
    (
        "new URL(\"./worker.js\", import.meta.url), { type: \"module\", name: \"copydesk\" }",
        "embedded.worker(), { name: \"copydesk\" }",
    ),
    ("new URL(\"../api/worker.js\", import.meta.url)", "embedded.worker()"),
    ("new URL(\"../pkg/copydesk_bg.wasm\", import.meta.url)", "embedded.wasm()"),
    ("new URL(\"../models/larger.bin\", import.meta.url)", "null"),
    ("await import(`./${language}.js`)", "modules[`i18n/${language}.js`]"),
];

/// Where `cargo xtask build` puts the page's wasm.
pub const WASM: &str = "www/pkg/copydesk_bg.wasm";

/// Writes the file around a wasm, of the page or of the package: they are built alike.
pub fn single(root: &Path, wasm: &Path) -> Result<(), String> {
    let www = root.join("www");
    let read = |name: &str| -> Result<String, String> {
        let text = fs::read_to_string(www.join(name)).map_err(|e| format!("www/{name}: {e}"))?;
        Ok(plain_lines(&text))
    };
    let wasm = fs::read(root.join(wasm))
        .map_err(|_| format!("{} is not there: run cargo xtask build", wasm.display()))?;
    let script = |entries: &[&str]| -> Result<String, String> {
        let mut all = Modules::new(PLACED);
        for entry in entries {
            all.add(entry, &read)?;
        }
        inert(&format!("{}{}", plain_lines(EMBEDDED), all.text()))
    };
    all_languages(&read(WORDS)?)?;
    let page = script(&[&LANGUAGES[..], &[PAGE]].concat())?;
    let worker = script(&[WORKER])?;
    if let Some(instead) = modules::unplaced(PLACED, &[&page, &worker]) {
        return Err(format!("no module has what `{instead}` replaces: see PLACED"));
    }
    let html = joined(&read("index.html")?, &page, &worker, &encode::packed(&wasm)?, &read)?;
    let to = root.join("dist/copydesk.html");
    fs::create_dir_all(root.join("dist"))
        .and_then(|()| fs::write(&to, &html))
        .map_err(|e| format!("{}: {e}", to.display()))?;
    println!("{} kB in {}", html.len() / 1000, to.display());
    Ok(())
}

/// A browser hashes a text after it has read the ends of its lines as one character each.
pub fn plain_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// Text that ends no script element before its time.
fn inert(text: &str) -> Result<String, String> {
    match ["</script", "<!--"].iter().find(|end| text.to_ascii_lowercase().contains(**end)) {
        Some(end) => Err(format!("a module of the page holds {end}: write it in two halves")),
        None => Ok(text.to_string()),
    }
}

/// The page's own HTML, with all that it names put in place of the names.
fn joined(
    index: &str,
    page: &str,
    worker: &str,
    wasm: &str,
    read: &dyn Fn(&str) -> Result<String, String>,
) -> Result<String, String> {
    let (mut styles, mut out) = (String::new(), String::new());
    let mut marks = 0;
    for line in index.lines() {
        let text = line.trim();
        if let Some(name) = between(text, "<link rel=\"stylesheet\" href=\"", "\">") {
            styles.push_str(&read(name)?);
        } else if text.starts_with("<link rel=\"manifest\"") || text.contains("modulepreload") {
            // The one has an address of its own, the other nothing to load.
        } else if text.starts_with("<meta http-equiv=\"Content-Security-Policy\"") {
            marks += 1;
            out.push_str("    @policy@\n    @style@\n");
        } else if text == "<script type=\"module\" src=\"app/main.js\"></script>" {
            marks += 1;
            out.push_str("    @script@\n");
        } else {
            out.push_str(line);
            out.push('\n');
        }
    }
    if marks != 2 || styles.is_empty() || styles.contains("</style") {
        return Err("www/index.html must name one policy, one script and its styles".into());
    }
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src 'sha256-{}' 'wasm-unsafe-eval'; style-src 'sha256-{}'; img-src data:; \
         worker-src blob:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types default\">",
        encode::hash(page.as_bytes()),
        encode::hash(styles.as_bytes()),
    );
    let scripts = format!(
        "<script type=\"text/plain\" id=\"packed-wasm\">{wasm}</script>\n    \
         <script type=\"text/plain\" id=\"worker\">{worker}</script>\n    \
         <script type=\"module\">{page}</script>"
    );
    Ok(out
        .replacen("@policy@", &policy, 1)
        .replacen("@style@", &format!("<style>{styles}</style>"), 1)
        .replacen("@script@", &scripts, 1))
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.strip_prefix(before)?.strip_suffix(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_this_tree_can_be_one_file() {
        let index = include_str!("../../../www/index.html");
        let html = joined(index, "go()", "work()", "AAAA", &|name| Ok(format!("/* {name} */")))
            .expect("it names what it must");
        assert!(html.contains("<script type=\"module\">go()</script>"));
        assert!(html.contains("<style>/* css/tokens.css *//* css/base.css */"));
        assert!(!html.contains("'self'") && !html.contains("src=\"") && !html.contains(".css\""));
        assert!(joined("<html>", "", "", "", &|_| Ok(String::new())).is_err());
    }

    #[test]
    fn a_module_cannot_end_its_script() {
        assert!(inert("a < b").is_ok());
        assert!(inert("'</SCRIPT>'").is_err() && inert("'<!--'").is_err());
    }
}
