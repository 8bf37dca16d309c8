//! What is measured, by which program of `tests/bench`: each prints a row to a line, which is collected.

use super::machine::version;
use super::record::{Record, Row};
use crate::browser::Browser;
use crate::process::{command, line, read, run};
use crate::recipe::{Build, Recipe};
use crate::tools::{self, Tools};
use crate::{build, glue, node, package, site};
use std::path::Path;
use std::process::{Command, Stdio};

/// Where the texts of all programs lie, and the wasm that has every stage.
const TEXTS: &str = "target/bench/texts.json";
const STAGED: &str = "target/bench/pkg";
/// What shows the stages.
const FEATURE: &str = "bench";
/// The groups that run it.
const IN_WASM: [&str; 2] = ["node", "chromium"];

/// Runs every group, or the one that is asked for.
pub fn measure(root: &Path, only: Option<&str>, record: &mut Record) -> Result<(), String> {
    const GROUPS: [(&str, Group); 5] = [
        ("native", |root, _| rows("native", &mut native(root, "times"))),
        ("memory", |root, _| rows("memory", &mut native(root, "memory"))),
        ("node", in_node),
        ("chromium", in_chromium),
        ("size", sizes),
    ];
    let wanted: Vec<_> =
        GROUPS.iter().filter(|(name, _)| only.is_none_or(|only| only == *name)).collect();
    if wanted.is_empty() {
        let names = GROUPS.map(|(name, _)| name).join(", ");
        return Err(format!("there is no group {:?}: {names}", only.unwrap_or_default()));
    }
    node::ready(root)?;
    let folder = root.join(TEXTS);
    let folder = folder.parent().unwrap_or(root);
    std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    run(command(root, "node").args(["tests/bench/write-texts.js", TEXTS]))?;
    if wanted.iter().any(|(name, _)| IN_WASM.contains(name)) {
        built(root)?;
    }
    for (name, group) in wanted {
        println!("== {name}");
        let rows = group(root, record)?;
        record.rows.extend(rows);
    }
    Ok(())
}

type Group = fn(&Path, &mut Record) -> Result<Vec<Row>, String>;

/// Calls a program, and reads its rows.
fn rows(group: &str, call: &mut Command) -> Result<Vec<Row>, String> {
    let printed = read(call.stderr(Stdio::inherit()))?;
    let rows: Vec<Row> =
        printed.lines().map(|row| Row::of(group, row)).collect::<Result<_, _>>()?;
    if rows.is_empty() { Err(format!("no row was printed: {}", line(call))) } else { Ok(rows) }
}

/// A program of `tests/bench` beside the engine.
fn native(root: &Path, name: &str) -> Command {
    let mut call = command(root, "cargo");
    // Cargo runs it in the folder of the package, which is the root.
    call.args(["bench", "--quiet", "--package", "copydesk", "--features", FEATURE]);
    call.args(["--bench", name, "--", TEXTS]);
    call
}

/// The wasm that is shipped, and the one with stages, which is built the same.
fn built(root: &Path) -> Result<(), String> {
    build::build(root, &[])?;
    let recipe = Recipe::read(root)?;
    let staged =
        Build { out_dir: STAGED.into(), features: vec![FEATURE.into()], ..recipe.build.clone() };
    glue::build(root, &Tools::ready(root, &recipe)?, &staged)
}

fn in_node(root: &Path, _: &mut Record) -> Result<Vec<Row>, String> {
    rows("node", command(root, "node").args(["tests/bench/in-node.js", TEXTS, STAGED]))
}

fn in_chromium(root: &Path, record: &mut Record) -> Result<Vec<Row>, String> {
    let browser = Browser::ready(root, &tools::folder()?)?;
    let said = read(command(root, &browser.chrome).arg("--version"))?;
    record.machine.tools.insert("chromium".into(), version(&said));
    let mut call = command(root, "node");
    call.args(["tests/bench/in-chromium.js", TEXTS, STAGED]).env("CHROME", &browser.chrome);
    rows("chromium", &mut call)
}

/// What a server of the page holds, what npm installs, and what it downloads.
fn sizes(root: &Path, _: &mut Record) -> Result<Vec<Row>, String> {
    let recipe = Recipe::read(root)?;
    build::build(root, &[])?;
    site::site(root, &[])?;
    package::pack(root, &recipe, &Tools::ready(root, &recipe)?)?;
    let mut rows = rows(
        "size",
        command(root, "node").args(["tests/bench/sizes.js", "dist/site", "dist/npm"]),
    )?;
    let tarball = package::tarball(root)?;
    let bytes = tarball.metadata().map_err(|e| format!("{}: {e}", tarball.display()))?.len();
    let packed = serde_json::json!({ "name": "npm tarball", "unit": "B", "samples": [bytes] });
    rows.push(Row::of("size", &packed.to_string())?);
    Ok(rows)
}
