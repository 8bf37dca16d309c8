//! The page has floors too: `api` knows no document, but for `element.js`, which is an element of one,
//! and in `app` only `session.js` calls `api`. `api` describes what it shows with `app/dom.js`,
//! `folds.js`, `marks.js` and `rows.js`, in the words of `i18n`, and both ask `app/memory.js` what an error
//! means.
//!
//! A type named in a comment, as `import("../api/index.js").Report`, is no call: it is looked for in
//! the lines that import when the page runs.

use crate::source::{files, name, read};
use crate::{assert_kept, root};

/// What only a document has; a worker or Node would stop at it.
const OF_THE_DOCUMENT: [&str; 4] = ["document", "window", "HTMLElement", "localStorage"];

/// The one file that joins the views with the interface.
const JOINT: &str = "www/app/session.js";

fn calls_api(file: &str, text: &str) -> Option<String> {
    let imports = text.lines().any(|line| {
        let imports = line.starts_with("import ") || line.starts_with("} from ");
        (imports || line.contains("await import(")) && line.contains("/api/")
    });
    (imports && file != JOINT).then(|| format!("{file}: imports api, which {JOINT} alone may"))
}

fn knows_document(file: &str, text: &str) -> Vec<String> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let code = text.lines().filter(|line| !line.trim_start().starts_with(['*', '/']));
    code.flat_map(|line| line.split(|c| !is_word(c)))
        .filter(|word| OF_THE_DOCUMENT.contains(word))
        .map(|word| format!("{file}: {word} is not there in a worker or in Node"))
        .collect()
}

#[test]
fn the_page_reaches_the_engine_through_one_file() {
    let paths = files(&root().join("www/app"), &["js"]);
    let broken = paths.iter().filter_map(|path| calls_api(&name(root(), path), &read(path)));
    assert_kept(&broken.collect::<Vec<_>>());
}

#[test]
fn the_interface_knows_no_document() {
    let paths = files(&root().join("www/api"), &["js"]);
    // The element is the one entry point that is for documents.
    let paths = paths.iter().filter(|path| !path.ends_with("element.js"));
    let broken = paths.flat_map(|path| knows_document(&name(root(), path), &read(path)));
    assert_kept(&broken.collect::<Vec<_>>());
}

#[test]
fn a_view_that_reaches_too_far_is_found() {
    let view = "www/app/views/body.js";
    let import = "import { open } from \"../../api/index.js\";";
    assert!(calls_api(view, import).is_some());
    assert!(calls_api(view, "import {\n  open,\n} from \"../../api/index.js\";").is_some());
    assert!(calls_api(view, "const { open } = await import(\"../../api/index.js\");").is_some());
    assert_eq!(calls_api(JOINT, import), None);
    assert_eq!(
        calls_api(view, "/** @typedef {import(\"../../api/index.js\").Report} Report */"),
        None
    );
    let named = knows_document("a.js", "// document\n * window\nlet documents = document.body;");
    assert_eq!(named, ["a.js: document is not there in a worker or in Node"]);
}
