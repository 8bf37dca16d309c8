//! The problem: news that is written for training needs its names marked where they stand, in a form
//! that a person can write and read.
//!
//! A file holds articles, each opened by a line of `#` and its id; a name with its kind stands in
//! square brackets, `[Ada Hart|per]`. What comes out is an article as the annotated sets have it: the
//! text without marks, and the mentions in code points. `training/written/README.md` says what is marked.

use serde_json::{Value, json};
use std::path::Path;

/// What a mark calls a kind, and what the engine does.
const KINDS: [(&str, &str); 9] = [
    ("per", "person"),
    ("org", "organisation"),
    ("loc", "place"),
    ("grp", "group"),
    ("evt", "event"),
    ("law", "law"),
    ("wrk", "work"),
    ("prd", "product"),
    ("oth", "other"),
];

/// The articles of all text files of a folder, in the order of their names.
///
/// # Errors
/// A sentence that names the file that cannot be read, or the line that is wrong.
pub(super) fn folder(folder: &Path) -> Result<Vec<Value>, String> {
    let fault = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let entries = std::fs::read_dir(folder).map_err(|error| fault(folder, error))?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| fault(folder, error))?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            paths.push(path);
        }
    }
    paths.sort();
    let mut out = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).map_err(|error| fault(&path, error))?;
        out.extend(articles(&text).map_err(|error| format!("{}: {error}", path.display()))?);
    }
    Ok(out)
}

/// The articles of one file.
///
/// # Errors
/// A sentence that names the line that is wrong.
pub(super) fn articles(file: &str) -> Result<Vec<Value>, String> {
    let mut out: Vec<Article> = Vec::new();
    for (number, line) in file.lines().enumerate() {
        let at = |wrong: String| format!("line {}: {wrong}", number + 1);
        if let Some(header) = line.strip_prefix("# ").or((line == "#").then_some("")) {
            let id = header.split_whitespace().next().unwrap_or_default().to_owned();
            if id.is_empty() || out.iter().any(|article| article.id == id) {
                return Err(at(format!("an article needs an id of its own, not {id:?}")));
            }
            out.push(Article { id, ..Article::default() });
        } else if let Some(article) = out.last_mut() {
            article.add(line).map_err(at)?;
        } else if !line.trim().is_empty() {
            return Err(at("text before the first article".to_owned()));
        }
    }
    Ok(out.into_iter().map(Article::finished).collect())
}

#[derive(Default)]
struct Article {
    id: String,
    text: String,
    /// Code points of the text.
    length: usize,
    mentions: Vec<Value>,
}

impl Article {
    /// Adds a line, without its marks.
    fn add(&mut self, line: &str) -> Result<(), String> {
        let line = line.trim_end();
        if self.text.is_empty() && line.is_empty() {
            return Ok(());
        }
        let mut rest = line;
        while let Some((plain, mark)) = rest.split_once('[') {
            self.push(plain)?;
            let (mark, after) = mark.split_once(']').ok_or(format!("[{mark} is not closed"))?;
            let (name, kind) = mark.split_once('|').ok_or(format!("[{mark}] has no kind"))?;
            let known = KINDS.iter().find(|(short, _)| *short == kind);
            let (_, kind) = known.ok_or(format!("[{mark}]: there is no kind {kind:?}"))?;
            if name.trim() != name || name.is_empty() {
                return Err(format!("[{mark}]: a name neither begins nor ends with a space"));
            }
            let start = self.length;
            self.push(name)?;
            self.mentions.push(json!({ "start": start, "end": self.length, "kind": kind }));
            rest = after;
        }
        self.push(rest)?;
        self.push("\n")
    }

    fn push(&mut self, text: &str) -> Result<(), String> {
        if let Some(stray) = text.chars().find(|c| "[]|".contains(*c)) {
            return Err(format!("{stray:?} belongs to no mark"));
        }
        self.text.push_str(text);
        self.length += text.chars().count();
        Ok(())
    }

    fn finished(self) -> Value {
        json!({ "id": self.id, "text": self.text.trim_end(), "mentions": self.mentions })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_mentions_in_code_points() {
        let file = "# a-1 Chad / courts\n[Zoë Roe|per] wins\n\nIn [Chad|loc], [Roe|per]'s\nday.\n\n\n# a-2\nNone\n";
        let articles = articles(file).expect("the marks are right");
        assert_eq!(
            articles,
            [
                json!({ "id": "a-1", "text": "Zoë Roe wins\n\nIn Chad, Roe's\nday.", "mentions": [
                    { "start": 0, "end": 7, "kind": "person" },
                    { "start": 17, "end": 21, "kind": "place" },
                    { "start": 23, "end": 26, "kind": "person" },
                ] }),
                json!({ "id": "a-2", "text": "None", "mentions": [] }),
            ]
        );
    }

    #[test]
    fn a_wrong_mark_is_named_with_its_line() {
        for (file, wrong) in [
            ("Oslo\n# a\n", "line 1: text before the first article"),
            ("# a\nx\n# a\n", "line 3: an article needs an id of its own, not \"a\""),
            ("# \n", "line 1: an article needs an id of its own, not \"\""),
            ("#\n", "line 1: an article needs an id of its own, not \"\""),
            ("# a\n\nIn [Oslo|loc", "line 3: [Oslo|loc is not closed"),
            ("# a\n[Oslo]", "line 2: [Oslo] has no kind"),
            ("# a\n[Oslo|city]", "line 2: [Oslo|city]: there is no kind \"city\""),
            (
                "# a\n[Oslo |loc]",
                "line 2: [Oslo |loc]: a name neither begins nor ends with a space",
            ),
            ("# a\n[|loc]", "line 2: [|loc]: a name neither begins nor ends with a space"),
            ("# a\nOslo|loc", "line 2: '|' belongs to no mark"),
            ("# a\n[Bank of [Oslo|loc]|org]", "line 2: '[' belongs to no mark"),
            ("# a\nOslo]", "line 2: ']' belongs to no mark"),
        ] {
            assert_eq!(articles(file), Err(wrong.to_owned()), "{file}");
        }
    }
}
