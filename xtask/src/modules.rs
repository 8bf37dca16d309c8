//! Modules as blocks of one script, those that others need first: a hundred files in one are fetched at
//! once, and pack better.
//!
//! A module becomes `{ its text; modules["its name"] = { what it gives }; }`, and an import a reading
//! of that table. It is no parser of JavaScript: it knows the forms that this project writes, each at
//! the start of a line, and refuses a line that begins like one of them and is none.

use crate::lean::lean;
use std::collections::HashMap;

/// What stands in a module's text, and what takes its place.
pub type Placed = &'static [(&'static str, &'static str)];

/// Where the table stands that the blocks share.
pub const TABLE: &str = "const modules = {};\n";

/// Modules in the order in which they run.
pub struct Modules {
    /// Addresses and calls that mean something else where the script stands.
    placed: Placed,
    /// What becomes of each; none while what it needs is being added.
    known: HashMap<String, Option<Block>>,
    order: Vec<String>,
}

/// A module as a block of the script.
struct Block {
    text: String,
    /// The names that it gives to others.
    given: Vec<String>,
    /// The modules that it needs, each with the names that it takes.
    needed: Vec<(String, Vec<String>)>,
}

impl Modules {
    pub fn new(placed: Placed) -> Self {
        Self { placed, known: HashMap::new(), order: Vec::new() }
    }

    /// Adds a module after all that it needs.
    pub fn add(
        &mut self,
        name: &str,
        read: &impl Fn(&str) -> Result<String, String>,
    ) -> Result<(), String> {
        match self.known.get(name) {
            Some(None) => {
                return Err(format!("{name} needs itself: break the circle of imports"));
            }
            Some(_) => return Ok(()),
            None => self.known.insert(name.to_string(), None),
        };
        let block = block(name, &read(name)?, self.placed)?;
        for (from, names) in &block.needed {
            self.add(from, read)?;
            let gives = |name: &&String| {
                self.known[from].as_ref().is_some_and(|from| from.given.contains(name))
            };
            if let Some(missing) = names.iter().find(|name| !gives(name)) {
                return Err(format!("{name}: {from} gives no {missing}"));
            }
        }
        self.known.insert(name.to_string(), Some(block));
        self.order.push(name.to_string());
        Ok(())
    }

    /// All blocks.
    pub fn text(&self) -> String {
        self.order
            .iter()
            .filter_map(|name| Some(self.known[name].as_ref()?.text.as_str()))
            .collect()
    }
}

/// What stands in none of the scripts, as what it should replace is written otherwise by now.
pub fn unplaced(placed: Placed, scripts: &[&str]) -> Option<&'static str> {
    let is_placed = |instead: &str| scripts.iter().any(|script| script.contains(instead));
    placed.iter().map(|(_, instead)| *instead).find(|instead| !is_placed(instead))
}

/// A module as a block.
fn block(name: &str, source: &str, placed: Placed) -> Result<Block, String> {
    let (mut body, mut needed, mut given) = (String::new(), Vec::new(), Vec::new());
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        let refused = || format!("{name}: no form of module that is known here: {line}");
        let mut whole = line.to_string();
        if line.starts_with("import ") || line.starts_with("export {") {
            while !whole.trim_end().ends_with(';') {
                whole.push_str(lines.next().ok_or_else(refused)?);
            }
            let (names, from) = import(&whole).ok_or_else(refused)?;
            let from = beside(name, from);
            let mut taken = Vec::new();
            if names.starts_with('{') {
                taken = bound(names).ok_or_else(refused)?;
            }
            if whole.starts_with("export") {
                if names.contains(" as ") {
                    return Err(refused());
                }
                given.extend(taken.iter().cloned());
            }
            whole = format!("const {} = modules[{from:?}];", names.replace(" as ", ": "));
            needed.push((from, taken));
        } else if let Some(declared) = line.strip_prefix("export ") {
            given.push(declares(declared).ok_or_else(refused)?.to_string());
            whole = declared.to_string();
        }
        body.push_str(&whole);
        body.push('\n');
    }
    for (what, instead) in placed {
        body = body.replace(what, instead);
    }
    let left = placed.iter().fold(body.clone(), |left, (_, instead)| left.replace(instead, ""));
    // A comment may name an import: the types do.
    if lean(&left).map_err(|e| format!("{name}: {e}"))?.contains("import(") {
        return Err(format!("{name}: an import at run time needs a file; see PLACED"));
    }
    let text = format!("{{\n{body}modules[{name:?}] = {{ {} }};\n}}\n", given.join(", "));
    Ok(Block { text, given, needed })
}

/// What an import binds, as a pattern, and where from.
fn import(statement: &str) -> Option<(&str, &str)> {
    let rest = statement.strip_prefix("import ").or_else(|| statement.strip_prefix("export "))?;
    let (names, from) = rest.rsplit_once(" from \"")?;
    let from = from.trim_end().strip_suffix("\";")?;
    let names = names.trim();
    let whole = names.strip_prefix("* as ").filter(|name| is_name(name));
    let pattern = Some(names).filter(|names| names.starts_with('{') && names.ends_with('}'));
    whole.or(pattern).filter(|_| from.starts_with('.')).map(|names| (names, from))
}

/// The names that a pattern takes of the other module: of "b as c", b.
fn bound(pattern: &str) -> Option<Vec<String>> {
    let inner = pattern.strip_prefix('{')?.strip_suffix('}')?;
    let names = inner.split(',').map(str::trim).filter(|name| !name.is_empty());
    let taken = names.map(|name| name.split_once(" as ").map_or(name, |(name, _)| name));
    taken.map(|name| is_name(name).then(|| name.to_string())).collect()
}

/// The name that a declaration gives. Not one that may change later: its readers hold a copy.
fn declares(declaration: &str) -> Option<&str> {
    let kinds =
        ["async function* ", "async function ", "function* ", "function ", "class ", "const "];
    let rest = kinds.iter().find_map(|kind| declaration.strip_prefix(kind))?;
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "_$".contains(c)))?;
    (end > 0).then_some(&rest[..end])
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "_$".contains(c))
}

/// The path that `from` names, seen from the module `name`.
fn beside(name: &str, from: &str) -> String {
    let mut path: Vec<&str> = name.split('/').collect();
    path.pop();
    for part in from.split('/') {
        match part {
            "." => {}
            ".." => {
                path.pop();
            }
            _ => path.push(part),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(files: &[(&str, &str)]) -> Result<String, String> {
        let files: HashMap<_, _> = files.iter().copied().collect();
        let mut modules = Modules::new(&[]);
        modules.add("a.js", &|name: &str| Ok(files[name].to_string()))?;
        Ok(modules.text())
    }

    #[test]
    fn a_module_is_a_block_behind_what_it_needs() {
        let text = all(&[
            (
                "a.js",
                "import {\n  b as c,\n  D,\n} from \"./deep/b.js\";\nimport * as e from \"./deep/b.js\";\nc();\n",
            ),
            (
                "deep/b.js",
                "export function b() {}\nexport class D {}\nexport { f } from \"../f.js\";\n",
            ),
            ("f.js", "export const f = 1;\n"),
        ]);
        let blocks = [
            "{\nconst f = 1;\nmodules[\"f.js\"] = { f };\n}\n",
            "{\nfunction b() {}\nclass D {}\nconst { f } = modules[\"f.js\"];\nmodules[\"deep/b.js\"] = { b, D, f };\n}\n",
            "{\nconst {  b: c,  D,} = modules[\"deep/b.js\"];\nconst e = modules[\"deep/b.js\"];\nc();\nmodules[\"a.js\"] = {  };\n}\n",
        ];
        assert_eq!(text.expect("all forms are known"), blocks.concat());
    }

    #[test]
    fn what_would_run_otherwise_than_as_a_module_is_refused() {
        for source in [
            "import a from \"./b.js\";",
            "export default 1;",
            "import { a } from \"b\";",
            "import \"./b.js\";",
            "export let a = 1;",
            "export const { a, b } = c;",
            "export { a };",
            "export { a as b } from \"./c.js\";",
            "export * from \"./c.js\";",
            "import { a } from \"./c.js\"",
            "const b = await import(`./${a}.js`);",
            "import(a).then(b);",
            "const b = () => import(\"./b.js\");",
        ] {
            assert!(block("a.js", source, &[]).is_err(), "{source}");
        }
        let missing = all(&[
            ("a.js", "import { c } from \"./b.js\";"),
            ("b.js", "export const b = 1, c = 2;"),
        ]);
        assert_eq!(missing.unwrap_err(), "a.js: b.js gives no c");
        let circle = all(&[
            ("a.js", "import { b } from \"./b.js\";"),
            ("b.js", "import { a } from \"./a.js\";"),
        ]);
        assert!(circle.unwrap_err().contains("needs itself"));
    }

    #[test]
    fn a_comment_may_name_an_import() {
        for source in [
            "/** @typedef {import(\"./b.js\").B} B */",
            "/**\n * @param {import(\"./b.js\").B} b\n */\nfunction a(b) {}",
            "const a = /** @type {import(\"./b.js\").B} */ (b);",
        ] {
            assert!(block("a.js", source, &[]).is_ok(), "{source}");
        }
    }

    #[test]
    fn an_address_that_nothing_was_put_for_is_told() {
        let placed: Placed = &[("a", "one()"), ("b", "two()")];
        assert_eq!(unplaced(placed, &["one()", "{} two()"]), None);
        assert_eq!(unplaced(placed, &["one()", "{}"]), Some("two()"));
    }
}
