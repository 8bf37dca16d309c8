//! `cargo xtask train NAME …`: the command line's own training, built for speed.

use crate::process::{command, run};
use std::path::Path;

/// Passes its arguments on to `copydesk train`.
pub fn train(root: &Path, arguments: &[String]) -> Result<(), String> {
    let call = "run --release --features cli --bin copydesk -- train";
    run(command(root, "cargo").args(call.split(' ')).args(arguments))
}
