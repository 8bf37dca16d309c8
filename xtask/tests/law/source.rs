//! Reading the repository: its files, and the code in them without comments and text.

use std::fs;
use std::path::{Path, PathBuf};

/// Names of folders whose files are built, fetched or data.
const NOT_OURS: [&str; 6] = ["target", "node_modules", "dist", "pkg", "corpus", ".git"];

/// Every file below a folder with one of the extensions, by path; `""` is a name without extension.
pub fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let extension = path.extension().unwrap_or_default().to_string_lossy();
            if NOT_OURS.contains(&&*name) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if extensions.contains(&&*extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The text of a file that the walk has just found.
pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The path as the repository names it, with `/` everywhere.
pub fn name(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Rust without what the compiler does not read as code: comments and the content of literals
/// become spaces. Lines stay where they are.
pub fn code_only(source: &str) -> String {
    let chars: Vec<char> = source.chars().collect();
    let mut code = String::with_capacity(source.len());
    let mut at = 0;
    while at < chars.len() {
        let end = literal_end(&chars, at);
        if end == at {
            code.push(chars[at]);
            at += 1;
        } else {
            code.extend(chars[at..end].iter().map(|&c| if c == '\n' { c } else { ' ' }));
            at = end;
        }
    }
    code
}

/// Where the comment or literal ends that starts here; `at` where none does.
fn literal_end(chars: &[char], at: usize) -> usize {
    let next = |n: usize| chars.get(at + n).copied().unwrap_or_default();
    let in_word = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
    match chars[at] {
        '/' if next(1) == '/' => find(chars, at, &['\n']).unwrap_or(chars.len()),
        '/' if next(1) == '*' => block_end(chars, at),
        '"' => quoted_end(chars, at, '"'),
        '\'' if next(1) == '\\' || next(2) == '\'' => quoted_end(chars, at, '\''),
        'r' if !in_word || chars[at - 1] == 'b' => {
            let hashes = chars[at + 1..].iter().take_while(|&&c| c == '#').count();
            if next(1 + hashes) != '"' {
                return at;
            }
            let close: Vec<char> = std::iter::once('"').chain(vec!['#'; hashes]).collect();
            let content = at + 2 + hashes;
            find(chars, content, &close).map_or(chars.len(), |end| end + close.len())
        }
        _ => at,
    }
}

fn find(chars: &[char], from: usize, wanted: &[char]) -> Option<usize> {
    (from..chars.len()).find(|&i| chars[i..].starts_with(wanted))
}

fn quoted_end(chars: &[char], at: usize, quote: char) -> usize {
    let mut end = at + 1;
    while end < chars.len() && chars[end] != quote {
        end += if chars[end] == '\\' { 2 } else { 1 };
    }
    (end + 1).min(chars.len())
}

fn block_end(chars: &[char], at: usize) -> usize {
    let (mut depth, mut end) = (0, at);
    while end < chars.len() {
        if chars[end..].starts_with(&['/', '*']) {
            depth += 1;
            end += 2;
        } else if chars[end..].starts_with(&['*', '/']) {
            depth -= 1;
            end += 2;
            if depth == 0 {
                break;
            }
        } else {
            end += 1;
        }
    }
    end.min(chars.len())
}

/// Code up to the file's own tests: `#[cfg(test)] mod tests { … }`, which stands last.
pub fn without_tests(code: &str) -> &str {
    let mark = "#[cfg(test)]";
    for (at, _) in code.match_indices(mark) {
        let rest = code[at + mark.len()..].trim_start();
        if rest.starts_with("mod ")
            && rest.split(['{', ';']).next().is_some_and(|head| rest[head.len()..].starts_with('{'))
        {
            return &code[..at];
        }
    }
    code
}

#[test]
fn comments_and_literals_are_no_code() {
    let cases = [
        ("a // b\nc", "a     \nc"),
        ("a /* b /* c */ d */ e", "a                   e"),
        ("f(\"x // y\") g", "f(        ) g"),
        ("f(\"\\\"x\") g", "f(     ) g"),
        ("r#\"a\"b\"# c", "         c"),
        ("var\"a\"", "var   "),
        ("'\"' x", "    x"),
        ("'\\'' x", "     x"),
        ("&'a str", "&'a str"),
        ("\"open", "     "),
    ];
    for (source, expected) in cases {
        assert_eq!(code_only(source), expected, "{source}");
    }
}

#[test]
fn a_file_ends_where_its_tests_begin() {
    let cases = [
        ("a\n#[cfg(test)]\nmod tests {\n b }", "a\n"),
        ("a\n#[cfg(test)]\nuse b;\nc", "a\n#[cfg(test)]\nuse b;\nc"),
        ("#[cfg(test)]\nmod tests;\nc", "#[cfg(test)]\nmod tests;\nc"),
    ];
    for (source, expected) in cases {
        assert_eq!(without_tests(source), expected, "{source}");
    }
}
