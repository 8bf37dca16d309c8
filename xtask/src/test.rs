//! `cargo xtask test`: everything that can fail, in order, each part with its heading and time.
//!
//! The first part that fails ends the run. Whatever happens, the parts and their times are listed,
//! and the last line says how many tests passed and failed.

use crate::browser::Browser;
use crate::process::{self, command, watch};
use crate::recipe::Recipe;
use crate::tools::{self, Tools};
use crate::totals::Totals;
use crate::{check, glue, node, package, single, site};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// Runs every part, or with `--only WORD` those that have the word in their names.
pub fn test(root: &Path, arguments: &[String]) -> Result<(), String> {
    let only = match arguments {
        [] => None,
        [name, word] if name == "--only" => Some(word.to_lowercase()),
        _ => return Err("test takes only --only WORD".into()),
    };
    let mut run = Run { only, ..Run::default() };
    let outcome = parts(root, &mut run);
    run.print();
    outcome
}

fn parts(root: &Path, run: &mut Run) -> Result<(), String> {
    let recipe = Recipe::read(root)?;
    run.always("Node packages", |_| node::ready(root))?;
    let browser = run.always("Browser", |_| Browser::ready(root, &tools::folder()?))?;
    let tools = run.always("Tools for wasm", |_| Tools::ready(root, &recipe))?;
    run.part("Formatting", |_| check::format(root))?;
    run.part("Clippy", |_| check::clippy(root))?;
    run.part("Clippy for wasm", |_| check::clippy_wasm(root, &recipe))?;
    run.part("Fuzz targets", |_| check::fuzz_targets(root))?;
    run.part("Rust tests", |totals| {
        let arguments = ["test", "--package", "copydesk", "--features", "cli"];
        tests(command(root, "cargo").args(arguments), totals)
    })?;
    run.part("Rust tests of xtask", |totals| {
        tests(command(root, "cargo").args(["test", "--package", "xtask"]), totals)
    })?;
    run.part("Wasm tests in Node", |totals| {
        tests(&mut tools.wasm_pack(&recipe.test.node.arguments(None)), totals)
    })?;
    run.part("Wasm tests in Chromium", |totals| {
        let mut call = tools.wasm_pack(&recipe.test.browser.arguments(Some(&browser.driver)));
        browser.set(root, &mut call)?;
        tests(&mut call, totals)
    })?;
    run.part("Wasm for the page", |_| glue::build(root, &tools, &recipe.build))?;
    run.part("Types of the JavaScript", |_| check::types(root))?;
    run.part("npm package and its size", |totals| {
        package::pack(root, &recipe, &tools)?;
        totals.passed += 1;
        Ok(())
    })?;
    run.part("npm package in use", |totals| {
        let files = node_tests(&root.join("tests/consumers"))?;
        let mut call = node_test(root, &files, &browser);
        tests(call.env("COPYDESK_TARBALL", package::tarball(root)?), totals)
    })?;
    run.part("Page tests in Chromium", |totals| {
        site::site(root, &[])?;
        // The page's reports are compared with those of the command line.
        process::run(command(root, "cargo").args(["build", "--features", "cli"]))?;
        // The questions that the page must answer as native code does.
        let questions = ["test", "--features", "cli", "--test", "same_bytes", "--quiet"];
        process::run(command(root, "cargo").args(questions))?;
        single::single(root, Path::new(single::WASM))?;
        let files = node_tests(&root.join("tests/web"))?;
        tests(&mut node_test(root, &files, &browser), totals)
    })
}

/// Runs tests and counts them. That a runner found no test is a failure too.
fn tests(call: &mut Command, totals: &mut Totals) -> Result<(), String> {
    let finished = watch(call)?;
    let counted = Totals::of(&finished.output);
    totals.add(counted);
    if !finished.status.success() {
        return Err(format!("failed ({}): {}", finished.status, process::line(call)));
    }
    if counted == Totals::default() {
        return Err(format!("no test was run: {}", process::line(call)));
    }
    Ok(())
}

fn node_test(root: &Path, files: &[PathBuf], browser: &Browser) -> Command {
    let mut call = command(root, "node");
    call.args(["--test", "--test-reporter=spec"]).args(files).env("CHROME", &browser.chrome);
    call
}

/// The files of node tests in a folder, by name.
fn node_tests(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.to_string_lossy().ends_with(".test.js") {
            files.push(path);
        }
    }
    if files.is_empty() {
        return Err(format!("no *.test.js in {}", folder.display()));
    }
    files.sort();
    Ok(files)
}

/// What has been run so far.
#[derive(Default)]
struct Run {
    only: Option<String>,
    parts: Vec<(&'static str, Duration, bool)>,
    totals: Totals,
}

impl Run {
    /// Runs one part, where it is wanted.
    fn part(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&mut Totals) -> Result<(), String>,
    ) -> Result<(), String> {
        match &self.only {
            Some(only) if !name.to_lowercase().contains(only) => Ok(()),
            _ => self.always(name, work),
        }
    }

    /// Runs one part under its heading. A part that fails without a failed test counts as one.
    fn always<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&mut Totals) -> Result<T, String>,
    ) -> Result<T, String> {
        println!("\n== {name}");
        let started = Instant::now();
        let mut totals = Totals::default();
        let outcome = work(&mut totals);
        if outcome.is_err() && totals.failed == 0 {
            totals.failed = 1;
        }
        self.totals.add(totals);
        self.parts.push((name, started.elapsed(), outcome.is_ok()));
        println!("-- {name}: {:.1} s", started.elapsed().as_secs_f64());
        outcome
    }

    fn print(&self) {
        println!("\n== Times");
        for (name, time, passed) in &self.parts {
            let mark = if *passed { "" } else { "  FAILED" };
            println!("{:>8.1} s  {name}{mark}", time.as_secs_f64());
        }
        let total: Duration = self.parts.iter().map(|(_, time, _)| *time).sum();
        println!("{:>8.1} s  in all\n\n{}", total.as_secs_f64(), self.totals);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_part_never_ends_in_zero_failed() {
        let mut run = Run::default();
        run.part("passes", |totals| {
            totals.passed += 2;
            Ok(())
        })
        .expect("it passes");
        assert_eq!(run.totals, Totals { passed: 2, failed: 0 });
        let outcome = run.part("fails", |_| Err("broken".into()));
        assert!(outcome.is_err());
        assert_eq!(run.totals, Totals { passed: 2, failed: 1 });
        assert_eq!(run.parts.iter().map(|(_, _, ok)| *ok).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn only_the_parts_asked_for_run() {
        let mut run = Run { only: Some("wasm".into()), ..Run::default() };
        for name in ["Clippy", "Clippy for wasm", "Wasm tests in Node"] {
            run.part(name, |_| Ok(())).expect("it passes");
        }
        let names: Vec<_> = run.parts.iter().map(|(name, _, _)| *name).collect();
        assert_eq!(names, ["Clippy for wasm", "Wasm tests in Node"]);
    }

    #[test]
    fn a_run_without_tests_is_a_failure() {
        let mut totals = Totals::default();
        let error = super::tests(command(Path::new("."), "rustc").arg("-V"), &mut totals);
        assert!(error.unwrap_err().starts_with("no test was run"));
    }
}
