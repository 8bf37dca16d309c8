//! `cargo xtask peers DATA`: the engine side by side with what people use today.
//!
//! The peers are installed under `target/peers`, from the pinned lists of `tests/peers`; nothing of
//! the product depends on them. Node, npm, Python 3 with venv, and the network are needed.

use crate::process::{command, npm, run};
use crate::{build, node};
use std::fs;
use std::path::Path;

/// Installs the peers, builds the engine, and prints the tables.
pub fn peers(root: &Path, arguments: &[String]) -> Result<(), String> {
    let [data] = arguments else {
        return Err("say where the development data is: cargo xtask peers DATA".to_owned());
    };
    let data = fs::canonicalize(data).map_err(|e| format!("{data}: {e}"))?;
    node::ready(root)?;
    build::build(root, &[])?;
    let here = root.join("target/peers");
    copy(&root.join("tests/peers"), &here)?;
    run(npm(&here).args(["install", "--no-audit", "--no-fund", "--silent"]))?;
    let bin = here.join(if cfg!(windows) { "venv/Scripts" } else { "venv/bin" });
    let python = bin.join(format!("python{}", std::env::consts::EXE_SUFFIX));
    if !python.exists() {
        let venv = if cfg!(windows) { "python" } else { "python3" };
        run(command(&here, venv).args(["-m", "venv", "venv"]))?;
    }
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    // The pip that comes with an older Python cannot read the newer lists of requirements.
    run(command(&here, &python).args(pip).args(["--upgrade", "pip"]))?;
    run(command(&here, &python).args(pip).args(["--requirement", "requirements.txt"]))?;
    run(command(&here.join("native"), "cargo").args(["build", "--release", "--locked"]))?;
    let work = here.join("work");
    fs::create_dir_all(&work).map_err(|e| format!("{}: {e}", work.display()))?;
    let native = here.join("native/target/release");
    let native = native.join(format!("peers{}", std::env::consts::EXE_SUFFIX));
    let mut call = command(&here, "node");
    call.arg("run.js").args([&data, &work, &python, &native]);
    run(call.env("COPYDESK", root.join("www")))
}

/// Copies a folder with all its files.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |e: std::io::Error| format!("{}: {e}", from.display());
    fs::create_dir_all(to).map_err(failed)?;
    for entry in fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let target = to.join(entry.file_name());
        if entry.file_type().map_err(failed)?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target).map_err(failed)?;
        }
    }
    Ok(())
}
