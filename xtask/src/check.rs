//! `cargo xtask check`: what can be known without running a test. Formatting, clippy, types.

use crate::process::{command, run};
use crate::recipe::Recipe;
use crate::tools::Tools;
use crate::{glue, node};
use std::path::Path;

/// Checks everything. Takes no arguments.
pub fn check(root: &Path, arguments: &[String]) -> Result<(), String> {
    if let Some(unknown) = arguments.first() {
        return Err(format!("check takes no arguments, not {unknown:?}"));
    }
    let recipe = Recipe::read(root)?;
    let tools = Tools::ready(root, &recipe)?;
    node::ready(root)?;
    format(root)?;
    clippy(root)?;
    clippy_wasm(root, &recipe)?;
    fuzz_targets(root)?;
    glue::build(root, &tools, &recipe.build)?;
    types(root)
}

/// Every Rust file is formatted as rustfmt would.
pub fn format(root: &Path) -> Result<(), String> {
    run(command(root, "cargo").args(["fmt", "--all", "--check"]))
}

/// No warning in any crate, target or feature.
pub fn clippy(root: &Path) -> Result<(), String> {
    let arguments = "clippy --workspace --all-targets --all-features -- -D warnings";
    run(command(root, "cargo").args(arguments.split(' ')))
}

/// No warning in what is compiled for wasm alone: the exports and their tests.
pub fn clippy_wasm(root: &Path, recipe: &Recipe) -> Result<(), String> {
    let mut call = command(root, "cargo");
    call.args("clippy --package copydesk --target wasm32-unknown-unknown --lib".split(' '));
    for name in recipe.test.node.tests.iter().chain(&recipe.test.browser.tests) {
        call.args(["--test", name]);
    }
    run(call.args(["--", "-D", "warnings"]))
}

/// The fuzz targets compile, as a workspace of their own. libFuzzer is not compiled with them: it takes
/// a minute and a C++ compiler, and nothing is linked.
pub fn fuzz_targets(root: &Path) -> Result<(), String> {
    let arguments = "check --locked --manifest-path tests/fuzz/Cargo.toml --target-dir target";
    let mut call = command(root, "cargo");
    run(call.args(arguments.split(' ')).env("CUSTOM_LIBFUZZER_PATH", root.join("none/libnone.a")))
}

/// The JavaScript agrees with its types. The module of the page must have been built.
pub fn types(root: &Path) -> Result<(), String> {
    run(node::script(root, "typescript/bin/tsc").args(["-p", "tsconfig.json"]))
}
