//! The problem: news that is written for training needs its names marked where they stand, in a form
//! that a person can write and read.
//!
//! A file holds articles, each opened by a line of `#` and its id; a name with its kind stands in
//! square brackets, `[Ada Hart|per]`, some with the roles that the text gives there,
//! `[Ada Hart|per|judge; mother of two]`. What comes out is an article as the annotated sets have it: the
//! text without marks, the mentions in code points, and what they name.
//! `training/written/README.md` says what is marked.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};

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
pub(crate) fn folder(folder: &Path) -> Result<Vec<Value>, String> {
    let mut out = Vec::new();
    for (path, text) in texts(folder)? {
        out.extend(articles(&text).map_err(|error| format!("{}: {error}", path.display()))?);
    }
    Ok(out)
}

/// What the engine calls a kind that a mark calls so.
pub(crate) fn kind(short: &str) -> Option<&'static str> {
    KINDS.iter().find(|(known, _)| *known == short).map(|(_, kind)| *kind)
}

/// The text files of a folder, in the order of their names.
///
/// # Errors
/// A sentence that names the file or folder that cannot be read.
pub(crate) fn texts(folder: &Path) -> Result<Vec<(PathBuf, String)>, String> {
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
    let read = |path: PathBuf| match std::fs::read_to_string(&path) {
        Ok(text) => Ok((path, text)),
        Err(error) => Err(fault(&path, error)),
    };
    paths.into_iter().map(read).collect()
}

/// The articles of one file.
///
/// # Errors
/// A sentence that names the line that is wrong.
pub(crate) fn articles(file: &str) -> Result<Vec<Value>, String> {
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
    /// What the mentions name, by name: the first one is the fullest.
    named: Vec<(String, &'static str, Vec<String>)>,
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
            let (kind, roles) = kind.split_once('|').unwrap_or((kind, ""));
            let kind = self::kind(kind).ok_or(format!("[{mark}]: there is no kind {kind:?}"))?;
            if name.trim() != name || name.is_empty() {
                return Err(format!("[{mark}]: a name neither begins nor ends with a space"));
            }
            let start = self.length;
            self.push(name)?;
            let entity = self.entity(name, kind);
            let end = self.length;
            self.mentions.push(
                json!({ "start": start, "end": end, "kind": kind, "entity": entity.to_string() }),
            );
            let roles = roles.split(';').map(str::trim).filter(|role| !role.is_empty());
            for role in roles {
                if kind != "person" || role.contains('|') {
                    return Err(format!("[{mark}]: only a person has roles, parted by \";\""));
                }
                let known = &mut self.named[entity].2;
                if !known.iter().any(|known| known == role) {
                    known.push(role.to_owned());
                }
            }
            rest = after;
        }
        self.push(rest)?;
        self.push("\n")
    }

    /// The number of what a name names: a person's single word means the last one who had it.
    fn entity(&mut self, name: &str, kind: &'static str) -> usize {
        let is_short = kind == "person" && !name.contains(' ');
        let fits = |(known, of, _): &(String, &str, Vec<String>)| {
            *of == kind && (known == name || is_short && known.split(' ').any(|word| word == name))
        };
        if let Some(known) = self.named.iter().rposition(fits) {
            return known;
        }
        self.named.push((name.to_owned(), kind, Vec::new()));
        self.named.len() - 1
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
        let named = self.named.iter().enumerate();
        let entities = named.map(|(id, (name, kind, roles))| {
            json!({ "id": id.to_string(), "name": name, "kind": kind, "roles": roles })
        });
        json!({ "id": self.id, "text": self.text.trim_end(), "mentions": self.mentions,
            "entities": entities.collect::<Vec<_>>() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_mentions_in_code_points() {
        let file = "# a-1 Chad / courts\n[Zoë Roe|per] wins\n\nIn [Chad|loc], judge [Roe|per|judge; mother]'s\nday, the mother's.\n\n\n# a-2\nNone\n";
        let articles = articles(file).expect("the marks are right");
        assert_eq!(
            articles,
            [
                json!({ "id": "a-1", "text": "Zoë Roe wins\n\nIn Chad, judge Roe's\nday, the mother's.",
                    "mentions": [
                        { "start": 0, "end": 7, "kind": "person", "entity": "0" },
                        { "start": 17, "end": 21, "kind": "place", "entity": "1" },
                        { "start": 29, "end": 32, "kind": "person", "entity": "0" },
                    ],
                    "entities": [
                        { "id": "0", "name": "Zoë Roe", "kind": "person", "roles": ["judge", "mother"] },
                        { "id": "1", "name": "Chad", "kind": "place", "roles": [] },
                    ] }),
                json!({ "id": "a-2", "text": "None", "mentions": [], "entities": [] }),
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
            (
                "# a\n[Oslo|loc|town]",
                "line 2: [Oslo|loc|town]: only a person has roles, parted by \";\"",
            ),
            ("# a\nOslo|loc", "line 2: '|' belongs to no mark"),
            ("# a\n[Bank of [Oslo|loc]|org]", "line 2: '[' belongs to no mark"),
            ("# a\nOslo]", "line 2: ']' belongs to no mark"),
        ] {
            assert_eq!(articles(file), Err(wrong.to_owned()), "{file}");
        }
    }
}
