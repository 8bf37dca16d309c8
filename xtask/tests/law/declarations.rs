//! The law of the package's declarations: each field of its types has its sentence.

use crate::root;
use crate::source::read;

#[test]
fn every_field_of_the_types_has_its_sentence() {
    for file in [
        "index.d.ts",
        "report.d.ts",
        "entity.d.ts",
        "overlap.d.ts",
        "library.d.ts",
        "render.d.ts",
        "wasm.d.ts",
        "words.d.ts",
        "element.d.ts",
    ] {
        let text = read(&root().join("www/api").join(file));
        assert_eq!(undocumented(&text), Vec::<String>::new(), "in {file}");
    }
    assert_eq!(
        undocumented("interface A {\n  b: string;\n}"),
        ["b: string;"],
        "the check can fail"
    );
    assert_eq!(
        undocumented(
            "interface A {\n  /**\n   * Two\n   * lines.\n   */\n  a: string;\n  b: string;\n}"
        ),
        ["b: string;"],
    );
    assert_eq!(undocumented("interface A {\n  /** no stop */\n  b: string;\n}"), ["b: string;"]);
}

/// Members of interfaces without a documentation line that ends in a full stop.
fn undocumented(types: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut inside = false;
    // The comment before a line, its lines joined.
    let mut before = String::new();
    for line in types.lines().map(str::trim_end) {
        if line.trim().starts_with("/**") {
            before.clear();
        }
        if line.trim().starts_with("/**") || line.trim().starts_with("* ") || line.trim() == "*/" {
            before.push_str(line.trim().trim_start_matches("* "));
            continue;
        }
        if line.contains("interface ") {
            inside = true;
        } else if line == "}" {
            inside = false;
        } else if inside && !line.is_empty() {
            let documented = before.ends_with(". */") || before.ends_with(".*/");
            if !documented {
                out.push(line.trim().to_owned());
            }
        }
        before.clear();
    }
    out
}
