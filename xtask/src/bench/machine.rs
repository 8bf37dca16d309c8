//! The problem: a time without its machine is none. What it ran on, how busy that was, of which
//! revision, and with which tools.

use crate::process::{command, read};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

/// Where a run was made, and of what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Machine {
    /// The model of the processor, as it names itself.
    pub processor: String,
    /// How many it has that we may use.
    pub cores: usize,
    /// System and instruction set.
    pub system: String,
    /// How many programs wanted a processor in the minute before, and in the last one.
    pub load: [Option<f64>; 2],
    /// The revision of the project, and whether files differ from it.
    pub revision: String,
    /// Versions of what builds and runs it.
    pub tools: BTreeMap<String, String>,
}

impl Machine {
    /// The run is over: how busy was the machine?
    pub fn ended(&mut self) {
        self.load[1] = load();
    }
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let load = self.load.map(|load| load.map_or("unknown".into(), |load| format!("{load:.1}")));
        writeln!(f, "{}, {} processors, {}", self.processor, self.cores, self.system)?;
        writeln!(f, "load {} before and {} after", load[0], load[1])?;
        writeln!(f, "revision {}", self.revision)?;
        let tools: Vec<String> =
            self.tools.iter().map(|(name, it)| format!("{name} {it}")).collect();
        write!(f, "{}", tools.join(", "))
    }
}

/// This machine, and what it is about to run.
pub fn machine(root: &Path) -> Result<Machine, String> {
    let revision = read(command(root, "git").args(["rev-parse", "--short", "HEAD"]))?;
    let changed = !read(command(root, "git").args(["status", "--porcelain"]))?.is_empty();
    let mut tools = BTreeMap::new();
    for (name, program, flag) in [("rustc", "rustc", "--version"), ("node", "node", "--version")] {
        let said = read(command(root, program).arg(flag))?;
        tools.insert(name.to_string(), version(&said));
    }
    Ok(Machine {
        processor: processor(root).unwrap_or_else(|| "unknown processor".into()),
        cores: std::thread::available_parallelism().map_or(0, usize::from),
        system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        load: [load(), None],
        revision: if changed { format!("{revision}, with changes") } else { revision },
        tools,
    })
}

/// The version in what a program says of itself.
pub fn version(said: &str) -> String {
    let number =
        |word: &&str| word.trim_start_matches('v').starts_with(|c: char| c.is_ascii_digit());
    let word = said.split_whitespace().find(number).unwrap_or(said);
    word.trim_start_matches('v').to_string()
}

/// Each system says it in its own way.
fn processor(root: &Path) -> Option<String> {
    if let Ok(text) = fs::read_to_string("/proc/cpuinfo") {
        return model(&text);
    }
    let named = read(command(root, "sysctl").args(["-n", "machdep.cpu.brand_string"])).ok();
    named.or_else(|| std::env::var("PROCESSOR_IDENTIFIER").ok())
}

/// The first model in Linux's list of processors.
fn model(cpuinfo: &str) -> Option<String> {
    let line = cpuinfo.lines().find(|line| line.starts_with("model name"))?;
    line.split_once(':').map(|(_, name)| name.trim().to_string())
}

/// Of the last minute; none where the system does not say.
fn load() -> Option<f64> {
    fs::read_to_string("/proc/loadavg").ok()?.split(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_programs_print() {
        let cases = [
            ("rustc 1.88.0 (6b00bc388 2025-06-23)", "1.88.0"),
            ("v20.11.1", "20.11.1"),
            ("Chromium 140.0.7339.80 built on Debian GNU/Linux 12", "140.0.7339.80"),
            ("nothing", "nothing"),
        ];
        for (said, expected) in cases {
            assert_eq!(version(said), expected);
        }
    }

    #[test]
    fn the_processor_is_named_once() {
        let list =
            "processor\t: 0\nmodel name\t: Fast One 3000\n\nprocessor\t: 1\nmodel name\t: Other\n";
        assert_eq!(model(list).as_deref(), Some("Fast One 3000"));
        assert_eq!(model("processor : 0"), None);
    }

    #[test]
    fn a_table_names_the_machine_and_its_load() {
        let machine = Machine {
            processor: "Fast One".into(),
            cores: 2,
            system: "linux x86_64".into(),
            load: [Some(0.25), None],
            revision: "abc".into(),
            tools: BTreeMap::from([("node".into(), "20".into())]),
        };
        let expected = "Fast One, 2 processors, linux x86_64\nload 0.2 before and unknown after\nrevision abc\nnode 20";
        assert_eq!(machine.to_string(), expected);
    }
}
