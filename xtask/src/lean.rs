//! Sources without their comments: a third of what a visitor would fetch is written for their readers.
//!
//! It is no parser either. A comment is what begins a line as one, and what is written between code
//! as a type is, `/** @…  */`; every other line stays as it is, with its indentation, because it may
//! stand inside a text.

/// A module or a style sheet without comments.
pub fn lean(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut inside = false;
    for line in source.lines() {
        let mut rest = line;
        if inside {
            let Some((_, after)) = rest.split_once("*/") else { continue };
            (inside, rest) = (false, after);
        } else if rest.trim_start().starts_with("/*") {
            // The end may stand on the same line, with code after it.
            let Some((_, after)) = rest.split_once("*/") else {
                inside = true;
                continue;
            };
            rest = after.trim_start();
        }
        if rest.trim_start().starts_with("//") {
            continue;
        }
        let kept = without_types(rest);
        if !kept.trim().is_empty() || line.trim().is_empty() {
            out.push_str(&kept);
            out.push('\n');
        }
    }
    out
}

/// A line of code without the types that stand in it.
fn without_types(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, from)) = rest.split_once("/** @") {
        let Some((_, after)) = from.split_once("*/") else { break };
        out.push_str(before);
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_code_stays() {
        for (source, left) in [
            ("// why\na();\n", "a();\n"),
            ("/**\n * @param {A} a\n */\nfunction f(a) {}\n", "function f(a) {}\n"),
            ("/** One. */\nconst a = 1;\n", "const a = 1;\n"),
            ("f(/** @type {A} */ (a), (/** @type {B} */ b) => b);\n", "f((a), (b) => b);\n"),
            ("  /** @type {A} */ (window).go();\n", "(window).go();\n"),
            ("a(); // behind code it stays\n", "a(); // behind code it stays\n"),
            (
                "const url = \"https://example.org/*\";\n",
                "const url = \"https://example.org/*\";\n",
            ),
            ("/* Head\n   and tail */\n.a {\n  color: red;\n}\n", ".a {\n  color: red;\n}\n"),
            ("a();\n\nb();\n", "a();\n\nb();\n"),
        ] {
            assert_eq!(lean(source), left, "{source}");
        }
    }
}
