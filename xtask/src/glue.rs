//! The problem: wasm-bindgen's module makes one instance of the wasm and no other, so an engine whose
//! memory broke in a trap could not be replaced without a new page or program.
//!
//! Its text becomes the body of a function: each call of `glue()` is a module of its own, everywhere
//! modules run, also behind a bundler. The address of the wasm goes too: whoever calls gives the
//! compiled module, and a bundler that reads the file finds no asset to guess at.

use crate::process::run;
use crate::recipe::Build;
use crate::sections::without_names;
use crate::tools::Tools;
use std::fs;
use std::path::Path;

/// What is found in the module of wasm-bindgen, and what stands in its place.
const REPLACED: [(&str, &str); 4] = [
    ("/* @ts-self-types=\"./NAME.d.ts\" */\n", ""),
    ("\nexport { initSync, __wbg_init as default };\n", "\n"),
    ("new URL('NAME_bg.wasm', import.meta.url)", "undefined"),
    ("\nexport class ", "\nclass "),
];

/// Calls wasm-pack as a table of the recipe says, makes its module a function, and takes the names of
/// functions out of its wasm.
pub fn build(root: &Path, tools: &Tools, recipe: &Build) -> Result<(), String> {
    run(&mut tools.wasm_pack(&recipe.arguments()))?;
    let folder = root.join(&recipe.out_dir);
    let (module, types) = (
        folder.join(format!("{}.js", recipe.out_name)),
        folder.join(format!("{}.d.ts", recipe.out_name)),
    );
    let failed = |e: std::io::Error| format!("{}: {e}", folder.display());
    let text = fs::read_to_string(&module).map_err(failed)?;
    fs::write(&module, function(&text, &recipe.out_name)?).map_err(failed)?;
    let wasm = folder.join(format!("{}_bg.wasm", recipe.out_name));
    let smaller = without_names(&fs::read(&wasm).map_err(failed)?)
        .ok_or_else(|| format!("{} is no whole wasm module", wasm.display()))?;
    fs::write(&wasm, smaller).map_err(failed)?;
    if recipe.typescript {
        fs::rename(&types, folder.join("exports.d.ts")).map_err(failed)?;
        fs::write(&types, TYPES).map_err(failed)?;
    }
    Ok(())
}

const TYPES: &str = "/** The exports of one instance of the wasm; it is made by their `default`. */
export function glue(): typeof import(\"./exports.js\");
";

/// The text of a module as that of a function that gives its exports.
fn function(module: &str, name: &str) -> Result<String, String> {
    let mut body = format!("\n{module}");
    for (was, now) in REPLACED {
        let was = was.replace("NAME", name);
        if !body.contains(&was) {
            return Err(format!(
                "{name}.js: wasm-bindgen no longer writes {was:?}: see xtask/src/glue.rs"
            ));
        }
        body = body.replace(&was, now);
    }
    let classes = module.lines().filter_map(|line| word(line, "export class "));
    let functions = module.lines().filter_map(|line| word(line, "export function "));
    let names: Vec<&str> = classes.chain(functions).collect();
    body = body.replace("\nexport function ", "\nfunction ");
    if body.contains("\nexport ") || body.contains("import.meta") {
        return Err(format!(
            "{name}.js: wasm-bindgen exports something new: see xtask/src/glue.rs"
        ));
    }
    Ok(format!(
        "/* wasm-bindgen's module as a function, made by xtask: each call is an instance of its own. */\n\
         export function glue() {{\n{}\nreturn {{ {}, initSync, default: __wbg_init }};\n}}\n",
        body.trim(),
        names.join(", "),
    ))
}

/// The name that follows a beginning of a line.
fn word<'a>(line: &'a str, start: &str) -> Option<&'a str> {
    line.strip_prefix(start)?.split(|c: char| !(c.is_alphanumeric() || c == '_')).next()
}

#[cfg(test)]
mod tests {
    use super::function;

    const MODULE: &str = "/* @ts-self-types=\"./desk.d.ts\" */

export class Library {
}
export function analyze(input) {
    return wasm.analyze(input);
}
let wasm;
function initSync() {}
async function __wbg_init(module) {
    module = new URL('desk_bg.wasm', import.meta.url);
}

export { initSync, __wbg_init as default };
";

    #[test]
    fn a_module_becomes_a_function_that_gives_its_exports() {
        let text = function(MODULE, "desk").expect("it is what wasm-bindgen writes");
        assert_eq!(text.matches("export ").count(), 1, "{text}");
        assert!(text.contains("export function glue() {\nclass Library {"), "{text}");
        assert!(text.ends_with("return { Library, analyze, initSync, default: __wbg_init };\n}\n"));
        assert!(!text.contains("import.meta"));
    }

    #[test]
    fn what_wasm_bindgen_writes_otherwise_is_an_error() {
        for (was, now) in [
            ("export { initSync, __wbg_init as default };", "export default __wbg_init;"),
            ("import.meta.url", "document.baseURI"),
            ("let wasm;", "export let wasm;"),
            ("let wasm;", "let here = import.meta.url;"),
        ] {
            assert!(function(&MODULE.replace(was, now), "desk").is_err(), "{was}");
        }
    }
}
