//! `cargo xtask bench`: how long the command line takes for each text of `tests/corpus`.
//!
//! Each is analysed several times and the median is shown, the start of the program included; the
//! start alone is measured with an empty input and shown first, so that it can be taken off.

use crate::process::{command, run};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

/// Enough for a steady median, few enough to wait for.
const RUNS: usize = 15;

/// Builds the command line and times it. Takes no arguments.
pub fn bench(root: &Path, arguments: &[String]) -> Result<(), String> {
    if let Some(unknown) = arguments.first() {
        return Err(format!("bench takes no arguments, not {unknown:?}"));
    }
    let build = "build --release --features cli --bin copydesk";
    run(command(root, "cargo").args(build.split(' ')))?;
    let program =
        root.join("target/release").join(format!("copydesk{}", std::env::consts::EXE_SUFFIX));
    println!("{:>9}  {:>9}  text", "ms", "bytes");
    println!("{:>9.2}  {:>9}  (empty)", millis(time(root, &program, None)?), 0);
    for (name, text) in texts(&root.join("tests/corpus"))? {
        let bytes = fs::metadata(&text).map_err(|e| format!("{}: {e}", text.display()))?.len();
        println!("{:>9.2}  {bytes:>9}  {name}", millis(time(root, &program, Some(&text))?));
    }
    Ok(())
}

/// The pastes of the corpus, by name: each is the `source` file of a folder of its own.
fn texts(corpus: &Path) -> Result<Vec<(String, PathBuf)>, String> {
    let failed = |e: std::io::Error| format!("{}: {e}", corpus.display());
    let mut texts = Vec::new();
    for entry in fs::read_dir(corpus).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let sources = ["source.txt", "source.html"].map(|name| entry.path().join(name));
        if let Some(source) = sources.into_iter().find(|source| source.is_file()) {
            texts.push((entry.file_name().to_string_lossy().into_owned(), source));
        }
    }
    if texts.is_empty() {
        return Err(format!("no source.txt or source.html in the folders of {}", corpus.display()));
    }
    texts.sort();
    Ok(texts)
}

/// The median time of analysing one text, read from standard input.
fn time(root: &Path, program: &Path, text: Option<&Path>) -> Result<Duration, String> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let input = match text {
            Some(path) => File::open(path).map_err(|e| format!("{}: {e}", path.display()))?.into(),
            None => Stdio::null(),
        };
        let mut call = command(root, program);
        call.args(["analyze", "--json", "-"]).stdin(input).stdout(Stdio::null());
        let started = Instant::now();
        run(&mut call)?;
        times.push(started.elapsed());
    }
    Ok(median(times))
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_not_moved_by_one_slow_run() {
        let times = [3, 1, 900, 2, 4].map(Duration::from_millis).to_vec();
        assert_eq!(median(times), Duration::from_millis(3));
        assert_eq!(median(Vec::new()), Duration::ZERO);
    }
}
