//! The problem: a run is worth what it can be compared with later, so all of it is kept: every sample,
//! the machine, the revision and the versions of what was used.

use super::machine::Machine;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Version of the file. Another one is refused: its rows may mean something else.
const VERSION: u32 = 1;

/// One run.
#[derive(Debug, Serialize, Deserialize, PartialEq)]
pub struct Record {
    version: u32,
    /// Where and of what.
    pub machine: Machine,
    /// What was measured, in the order of the table.
    pub rows: Vec<Row>,
}

/// One thing that was measured.
#[derive(Clone, Debug, Default, Serialize, Deserialize, PartialEq)]
#[serde(default)]
pub struct Row {
    /// Where it ran: native, memory, node, chromium; or size.
    pub group: String,
    /// What it is; with the group, what two runs are compared by.
    pub name: String,
    /// "ms", "B", or nothing for a count.
    pub unit: String,
    /// What the work answered, for rows of which the answer is the same everywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<u64>,
    /// One number where it is the same on each run.
    pub samples: Vec<f64>,
    /// What it should not exceed: "p50", "p95".
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub goals: BTreeMap<String, f64>,
}

impl Row {
    /// A row as the programs of `tests/bench` print it, a line of JSON.
    pub fn of(group: &str, line: &str) -> Result<Self, String> {
        let row: Self = serde_json::from_str(line).map_err(|e| format!("{group}: {line}: {e}"))?;
        if row.name.is_empty() || row.samples.is_empty() {
            return Err(format!("{group}: {line}: a row has a name and a sample"));
        }
        Ok(Self { group: group.into(), ..row })
    }

    /// True if the clock was asked.
    pub fn is_time(&self) -> bool {
        self.unit == "ms"
    }
}

impl Record {
    /// Of this machine, with nothing measured yet.
    pub fn new(machine: Machine) -> Self {
        Self { version: VERSION, machine, rows: Vec::new() }
    }

    /// The row of the same name and group.
    pub fn like(&self, row: &Row) -> Option<&Row> {
        self.rows.iter().find(|one| one.group == row.group && one.name == row.name)
    }

    /// Reads what an earlier run wrote.
    pub fn read(file: &Path) -> Result<Self, String> {
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
        let text = fs::read_to_string(file).map_err(|e| failed(&e))?;
        let record: Self = serde_json::from_str(&text)
            .map_err(|e| failed(&format!("not what cargo xtask bench writes: {e}")))?;
        if record.version == VERSION {
            Ok(record)
        } else {
            Err(failed(&format!("version {}, and this is {VERSION}", record.version)))
        }
    }

    /// Writes the run, a row to a line.
    pub fn write(&self, file: &Path) -> Result<(), String> {
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
        let line = |row: &Row| serde_json::to_string(row).map_err(|e| failed(&e));
        let rows = self.rows.iter().map(line).collect::<Result<Vec<_>, _>>()?.join(",\n");
        let machine = serde_json::to_string(&self.machine).map_err(|e| failed(&e))?;
        let text =
            format!("{{\"version\":{VERSION},\n\"machine\":{machine},\n\"rows\":[\n{rows}\n]}}\n");
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|e| failed(&e))?;
        }
        fs::write(file, text).map_err(|e| failed(&e))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_again() {
        let file = std::env::temp_dir().join(format!("copydesk-bench-{}.json", std::process::id()));
        let mut record =
            Record::new(Machine { processor: "One \"fast\"".into(), ..Machine::default() });
        record.rows = vec![
            Row::of("native", r#"{"name":"a","unit":"ms","answer":3,"samples":[1.5,0.1]}"#)
                .expect("a row"),
            Row::of("node", r#"{"name":"a","unit":"","samples":[7],"goals":{"p50":8}}"#)
                .expect("a row"),
        ];
        record.write(&file).expect("the folder of temporary files can be written");
        let again = Record::read(&file);
        let newer = fs::read_to_string(&file).expect("it was written").replacen(":1,", ":2,", 1);
        fs::write(&file, newer).expect("it can be written again");
        let refused = Record::read(&file).unwrap_err();
        fs::write(&file, "[]").expect("it can be written again");
        let foreign = Record::read(&file).unwrap_err();
        fs::remove_file(&file).ok();
        assert_eq!(again.as_ref(), Ok(&record));
        assert_eq!(record.like(&record.rows[1]), Some(&record.rows[1]), "by group and name");
        assert!(refused.ends_with("version 2, and this is 1"), "{refused}");
        assert!(foreign.contains("not what cargo xtask bench writes"), "{foreign}");
    }

    #[test]
    fn a_row_without_a_name_or_a_sample_is_none() {
        for line in [
            "{}",
            r#"{"name":"a","samples":[]}"#,
            r#"{"samples":[1]}"#,
            "a",
            r#"{"name":"a","samples":[null]}"#,
        ] {
            assert!(Row::of("node", line).is_err(), "{line}");
        }
    }
}
