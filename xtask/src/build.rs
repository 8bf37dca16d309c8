//! `cargo xtask build`: the wasm module that the page loads, in `www/pkg`.

use crate::glue;
use crate::recipe::Recipe;
use crate::tools::Tools;
use std::path::Path;

/// Installs what is missing, and builds. Takes no arguments.
pub fn build(root: &Path, arguments: &[String]) -> Result<(), String> {
    if let Some(unknown) = arguments.first() {
        return Err(format!("build takes no arguments, not {unknown:?}"));
    }
    let recipe = Recipe::read(root)?;
    let tools = Tools::ready(root, &recipe)?;
    glue::build(root, &tools, &recipe.build)
}
