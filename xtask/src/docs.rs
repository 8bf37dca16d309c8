//! `cargo xtask docs`: the reference of the npm package and of the crate, with every link followed.
//!
//! `TypeDoc` reads the hand-written declarations, rustdoc the crate; a link that leads nowhere fails
//! either of them.

use crate::process::{command, run};
use crate::{node, package};
use std::path::Path;

/// The declarations of each entry point that has some of its own.
const ENTRIES: [&str; 5] = ["index", "render", "element", "inline", "wasm"];

/// Writes `dist/docs/npm` and `dist/docs/rust`. Takes no arguments.
pub fn docs(root: &Path, arguments: &[String]) -> Result<(), String> {
    if let Some(unknown) = arguments.first() {
        return Err(format!("docs takes no arguments, not {unknown:?}"));
    }
    node::ready(root)?;
    let name = format!("copydesk {}", package::version(root)?);
    let mut typedoc = node::script(root, "typedoc/bin/typedoc");
    for entry in ENTRIES {
        typedoc.args(["--entryPoints", &format!("www/api/{entry}.d.ts")]);
    }
    let flags = "--tsconfig tsconfig.json --readme none --disableSources --treatWarningsAsErrors --out dist/docs/npm";
    run(typedoc.args(flags.split(' ')).args(["--name", &name]))?;
    let rustdoc = "doc --package copydesk --lib --no-deps --target-dir target/docs";
    run(command(root, "cargo").args(rustdoc.split(' ')).env("RUSTDOCFLAGS", "-D warnings"))?;
    let (built, kept) = (root.join("target/docs/doc"), root.join("dist/docs/rust"));
    if kept.exists() {
        std::fs::remove_dir_all(&kept).map_err(|e| format!("{}: {e}", kept.display()))?;
    }
    std::fs::rename(&built, &kept).map_err(|e| format!("{}: {e}", built.display()))?;
    println!("Written: dist/docs/npm/index.html, dist/docs/rust/copydesk/index.html");
    Ok(())
}
