//! `cargo xtask eval NAME …`: the command line's own evaluation, built for speed.

use crate::process::{command, run};
use std::path::Path;

/// Passes its arguments on to `copydesk eval`.
pub fn eval(root: &Path, arguments: &[String]) -> Result<(), String> {
    let call = "run --release --features cli --bin copydesk -- eval";
    run(command(root, "cargo").args(call.split(' ')).args(arguments))
}
