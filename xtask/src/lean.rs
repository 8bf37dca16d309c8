//! Sources without their comments and indentation: a third of what a visitor would fetch is written for
//! their readers.
//!
//! It is no parser either. A comment is what begins a line as one, and what is written between code
//! as a type is, `/** @…  */`; every other line stays as it is, but for the spaces before it. After an odd
//! number of backticks a text of several lines is open: its lines stay whole, and what looks like a
//! comment may be a part of it, so it is refused, and not dropped. A backtick that begins no
//! text, as in a pattern, is written with a backslash.

/// A module or a style sheet without comments and indentation.
pub fn lean(source: &str) -> Result<String, String> {
    let mut out = String::with_capacity(source.len());
    let mut in_text = false;
    let mut inside = false;
    for line in source.lines() {
        let mut rest = line;
        if in_text && (begins_comment(line) || without_types(line) != line) {
            return Err(format!(
                "a comment in a text of several lines, or after a lone backtick (escape it): {line}"
            ));
        }
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
        let kept = if in_text { &kept } else { kept.trim_start() };
        if in_text || !kept.is_empty() {
            out.push_str(kept);
            out.push('\n');
        }
        in_text ^= backticks(kept) % 2 == 1;
    }
    Ok(out)
}

fn begins_comment(line: &str) -> bool {
    ["//", "/*"].iter().any(|mark| line.trim_start().starts_with(mark))
}

/// How many backticks of a line begin or end a text.
fn backticks(line: &str) -> usize {
    line.replace("\\\\", "").replace("\\`", "").matches('`').count()
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
            ("/* Head\n   and tail */\n.a {\n  color: red;\n}\n", ".a {\ncolor: red;\n}\n"),
            ("a();\n\n  b();\n", "a();\nb();\n"),
            ("  a(`b\n\n  c\n`);\n", "a(`b\n\n  c\n`);\n"),
            ("a(`b\n c`);\n// why\nd(`\\``);\n// why\n", "a(`b\n c`);\nd(`\\``);\n"),
            ("a(/[\\\\\\`]/);\n// why\n", "a(/[\\\\\\`]/);\n"),
            ("// one ` only\na();\n// why\n", "a();\n"),
        ] {
            assert_eq!(lean(source).as_deref(), Ok(left), "{source}");
        }
    }

    #[test]
    fn what_looks_like_a_comment_in_a_text_is_refused() {
        for source in [
            "a(`b\n// c\n`);\n",
            "a(`b\n  /* c */\n`);\n",
            "a(`b\n  d /** @type {A} */ e\n`);\n",
            "a(`\\``, `b\n// c`);\n",
        ] {
            assert!(lean(source).is_err(), "{source}");
        }
    }
}
