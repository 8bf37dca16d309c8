//! `cargo xtask bench`: how fast, how frugal and how large it is, in numbers that a stranger can repeat.
//!
//! Every stage alone, native and in wasm in Node and in a worker of Chromium; what memory each asks for;
//! an article from HTML string to JSON in JavaScript; how long the engine takes to start; the bytes of
//! each file shipped. One table, with the machine named, and the same as JSON, every sample in it, for
//! `--against` another time.
//!
//! The harness is our own: those of the registry measure the native half alone, and say nothing of how a
//! sample in a browser relates to theirs. `tests/bench/times.rs` and `measure.js` sample alike.

mod machine;
mod measured;
mod record;
mod statistic;
mod table;

use record::{Record, Row};
use std::path::{Path, PathBuf};

/// Where the record goes unless said otherwise.
const JSON: &str = "target/bench.json";

/// What the command line asks for.
#[derive(Debug, Default, PartialEq)]
struct Asked {
    json: PathBuf,
    against: Option<PathBuf>,
    only: Option<String>,
}

impl Asked {
    fn of(arguments: &[String]) -> Result<Self, String> {
        let mut asked = Self { json: JSON.into(), ..Self::default() };
        let mut rest = arguments.iter();
        while let Some(name) = rest.next() {
            let value =
                rest.next().ok_or_else(|| format!("{name} needs a value, or is unknown"))?;
            match name.as_str() {
                "--json" => asked.json = value.into(),
                "--against" => asked.against = Some(value.into()),
                "--only" => asked.only = Some(value.clone()),
                _ => {
                    return Err(format!(
                        "bench takes --json FILE, --against FILE and --only GROUP, not {name:?}"
                    ));
                }
            }
        }
        Ok(asked)
    }
}

/// Builds, measures, prints, and writes.
pub fn bench(root: &Path, arguments: &[String]) -> Result<(), String> {
    let asked = Asked::of(arguments)?;
    // An earlier run that cannot be read is said before minutes are spent; it may be the file that is written.
    let earlier = asked.against.as_ref().map(|file| Record::read(&root.join(file))).transpose()?;
    let mut record = Record::new(machine::machine(root)?);
    measured::measure(root, asked.only.as_deref(), &mut record)?;
    record.machine.ended();
    print!("\n{}", table::table(&record, earlier.as_ref()));
    let file = root.join(&asked.json);
    record.write(&file)?;
    println!("\nWritten to {}", file.display());
    agree(&record.rows)
}

/// A stage answers with the same number wherever it runs; where it does not, times are of different work.
fn agree(rows: &[Row]) -> Result<(), String> {
    let apart = |row: &&Row| {
        let same = |other: &&Row| other.name == row.name && other.answer.is_some();
        row.answer.is_some() && rows.iter().find(same).is_some_and(|o| o.answer != row.answer)
    };
    let apart: Vec<String> = rows
        .iter()
        .filter(apart)
        .map(|row| format!("{}: {} answers otherwise than the first", row.name, row.group))
        .collect();
    if apart.is_empty() { Ok(()) } else { Err(apart.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Result<Asked, String> {
        Asked::of(&line.split_whitespace().map(String::from).collect::<Vec<_>>())
    }

    #[test]
    fn the_command_line_says_where_to_and_against_what() {
        let plain = asked("").expect("nothing need be said");
        assert_eq!((plain.json, plain.against, plain.only), (JSON.into(), None, None));
        let all = asked("--json a --against b --only node").expect("these are known");
        assert_eq!(all.json, PathBuf::from("a"));
        assert_eq!((all.against, all.only), (Some("b".into()), Some("node".into())));
        for line in ["--json", "--fast 1", "a"] {
            assert!(asked(line).is_err(), "{line}");
        }
    }

    #[test]
    fn an_answer_that_differs_between_platforms_is_an_error() {
        let row = |group: &str, answer| Row {
            group: group.into(),
            name: "HTML to blocks".into(),
            answer,
            ..Row::default()
        };
        let rows = [row("native", Some(3)), row("node", Some(3)), row("memory", None)];
        assert_eq!(agree(&rows), Ok(()));
        let error = agree(&[row("native", Some(3)), row("node", Some(4))]).unwrap_err();
        assert_eq!(error, "HTML to blocks: node answers otherwise than the first");
    }
}
