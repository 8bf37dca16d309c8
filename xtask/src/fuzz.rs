//! `cargo xtask fuzz [TARGET] [--minutes N]`: looks for an input that breaks a promise of the engine.
//!
//! libFuzzer, through cargo-fuzz, tries inputs that reach code which none before reached. The engine
//! forbids unsafe code, so it is built without a sanitizer, and then the pinned compiler does. What
//! is found is written to `target/fuzz/found`; mend it, and give it a case in a table of the tests.

use crate::process::{command, read, run};
use crate::tools;
use std::fs;
use std::path::{Path, PathBuf};

/// Version of cargo-fuzz.
const CARGO_FUZZ: &str = "0.13.2";
/// Minutes for each target, where none are said.
const MINUTES: u64 = 5;
/// Seconds for one input before it is broken off; what is slow is told by `tests/promises/time.rs`.
const TIMEOUT_SECONDS: u32 = 30;
/// Bytes of an input: more only make each try slower.
const INPUT_BYTES: usize = 600;
/// The first byte of a seed, which says that the rest is to be taken as it is.
const AS_IT_IS: [(&str, u8); 5] =
    [("html", 1), ("plain", 1), ("markdown", 1), ("compare", 1), ("decode", 0)];

/// Fuzzes one target, or each in turn.
pub fn fuzz(root: &Path, arguments: &[String]) -> Result<(), String> {
    let targets = targets(root)?;
    let (only, minutes) = parsed(arguments, &targets)?;
    let bin = tools::install(root, &tools::folder()?, "cargo-fuzz", "cargo-fuzz", CARGO_FUZZ)?;
    let folder = root.join("target/fuzz");
    // cargo-fuzz builds for this machine by name, so that build scripts keep their own flags.
    let host = host(root)?;
    run(command(root, bin.join("cargo-fuzz"))
        .args("build --fuzz-dir tests/fuzz --sanitizer none promises --target-dir".split(' '))
        .arg(&folder))?;
    let program = folder.join(host).join("release/promises");
    let mut broken = Vec::new();
    for target in targets.iter().filter(|target| only.as_ref().is_none_or(|only| only == *target)) {
        println!("\n== {target}, {minutes} min");
        let [inputs, found] = ["inputs", "found"].map(|name| folder.join(name).join(target));
        for made in [&inputs, &found] {
            fs::create_dir_all(made).map_err(|e| format!("{}: {e}", made.display()))?;
        }
        seed(root, target, &inputs)?;
        let mut call = command(root, &program);
        call.env("COPYDESK_TARGET", target)
            .arg(format!("-max_total_time={}", 60 * minutes))
            .arg(format!("-max_len={INPUT_BYTES}"))
            .arg(format!("-timeout={TIMEOUT_SECONDS}"))
            .arg(format!("-artifact_prefix={}/", found.display()))
            .arg("-print_final_stats=1")
            .arg(&inputs);
        if let Err(error) = run(&mut call) {
            println!("{error}");
            broken.push(target.as_str());
        }
    }
    if broken.is_empty() {
        return Ok(());
    }
    Err(format!(
        "promises are broken: {}; see {}",
        broken.join(", "),
        folder.join("found").display()
    ))
}

/// The target that is asked for, or none for all, and how many minutes each.
fn parsed(arguments: &[String], targets: &[String]) -> Result<(Option<String>, u64), String> {
    let (mut only, mut minutes) = (None, MINUTES);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument == "--minutes" {
            minutes = rest
                .next()
                .and_then(|number| number.parse().ok())
                .filter(|minutes| *minutes > 0)
                .ok_or("--minutes needs a whole number above zero")?;
        } else if targets.contains(argument) {
            only = Some(argument.clone());
        } else {
            return Err(format!("{argument:?} is no target; there are {}", targets.join(", ")));
        }
    }
    Ok((only, minutes))
}

/// The names of the targets, as the tests list them.
fn targets(root: &Path) -> Result<Vec<String>, String> {
    let path = root.join("tests/promises/targets.rs");
    let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let found = listed(&text);
    if found.is_empty() { Err(format!("{} lists no target", path.display())) } else { Ok(found) }
}

fn listed(text: &str) -> Vec<String> {
    let list = text.split("pub const ALL").nth(1).and_then(|rest| rest.split("];").next());
    let names = list.unwrap_or_default().split("(\"").skip(1);
    names.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

/// Puts the sources of the corpus, in parts that the fuzzer does not cut, where it begins.
fn seed(root: &Path, target: &str, inputs: &Path) -> Result<(), String> {
    let Some((_, first)) = AS_IT_IS.iter().find(|(name, _)| *name == target) else {
        return Ok(()); // its inputs are decisions, and any are as good
    };
    for source in sources(&root.join("tests/corpus"))? {
        let text = fs::read(&source).map_err(|e| format!("{}: {e}", source.display()))?;
        let case = source.parent().and_then(Path::file_name).unwrap_or_default();
        for (index, part) in parts(&text, INPUT_BYTES - 1).into_iter().enumerate() {
            let path = inputs.join(format!("{}-{index}", case.display()));
            fs::write(&path, [&[*first], part].concat())
                .map_err(|e| format!("{}: {e}", path.display()))?;
        }
    }
    Ok(())
}

/// A text in parts of whole lines, or of `most` bytes where a line is longer.
fn parts(text: &[u8], most: usize) -> Vec<&[u8]> {
    let mut out = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let near = &rest[..most.min(rest.len())];
        let line = near.iter().rposition(|byte| *byte == b'\n').map(|at| at + 1);
        let end = if near.len() == rest.len() { None } else { line }.unwrap_or(near.len());
        let (part, after) = rest.split_at(end);
        out.push(part);
        rest = after;
    }
    out
}

/// The source of each folder of the corpus.
fn sources(corpus: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |e: std::io::Error| format!("{}: {e}", corpus.display());
    let mut out = Vec::new();
    for entry in fs::read_dir(corpus).map_err(failed)? {
        let folder = entry.map_err(failed)?.path();
        let names = ["source.txt", "source.html"].map(|name| folder.join(name));
        out.extend(names.into_iter().find(|path| path.is_file()));
    }
    out.sort();
    Ok(out)
}

/// The name of this machine's kind, as rustc has it.
fn host(root: &Path) -> Result<String, String> {
    let said = read(command(root, "rustc").arg("-vV"))?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "rustc does not say what it compiles for".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_done_or_said_to_be_wrong() {
        let targets = ["html", "plain"].map(str::to_owned);
        let asked = |words: &str| {
            let words: Vec<_> = words.split_whitespace().map(str::to_owned).collect();
            parsed(&words, &targets)
        };
        assert_eq!(asked(""), Ok((None, MINUTES)));
        assert_eq!(asked("plain --minutes 30"), Ok((Some("plain".into()), 30)));
        for wrong in ["plan", "--minutes", "--minutes 0", "--minutes soon"] {
            assert!(asked(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_seed_is_cut_between_lines_where_it_can_be() {
        for (text, expected) in [
            ("", &[][..]),
            ("ab\ncd\n", &["ab\n", "cd\n"]),
            ("a\nb\nc", &["a\nb\n", "c"]),
            ("abcdefg", &["abcd", "efg"]),
        ] {
            let expected: Vec<_> = expected.iter().map(|part| part.as_bytes()).collect();
            assert_eq!(parts(text.as_bytes(), 4), expected, "{text:?}");
        }
    }

    #[test]
    fn the_targets_are_those_of_the_tests() {
        let text = "pub const ALL: [Target; 2] = [\n (\"a\", a),\n (\"b\", b),\n];\n(\"c\", c)";
        assert_eq!(listed(text), ["a", "b"]);
        let found = targets(&crate::root()).expect("the list is there");
        assert!(found.len() >= 8, "{found:?}");
    }
}
