//! The problem: a report in the browser must be the report of the command line, byte for byte, also for
//! what no corpus holds.
//!
//! Made questions, the same each time, are written with their native answers to
//! `target/tmp/questions.jsonl`; `tests/web/same-bytes-made.test.js` asks them of the wasm.
#![cfg(not(target_arch = "wasm32"))]

mod promises;

use copydesk::Offsets;
use promises::choices::{Choices, bytes};
use promises::questions::FORMS;
use std::path::Path;

/// Questions of each form in each unit.
const EACH: u64 = 16;
/// Decisions of one: some twenty lines.
const MOST: u64 = 400;

#[test]
fn made_questions_are_written_with_their_answers() {
    let units = [Offsets::Utf16, Offsets::CodePoint];
    let mut lines = Vec::new();
    for number in 0..EACH {
        for (form, (name, make)) in FORMS.iter().enumerate() {
            for (index, unit) in units.into_iter().enumerate() {
                println!("{name}, question {number} in {unit:?}"); // shown where it panics
                let seed = number * 100 + u64::try_from(form * units.len() + index).expect("few");
                let question = make(&mut Choices::of(&bytes(seed, MOST)), unit);
                lines.push(copydesk::to_json(&question));
            }
        }
    }
    let answered = lines.iter().filter(|line| line.contains(r#""answer":{"json""#)).count();
    assert!(answered * 2 > lines.len(), "{answered} of {} are no errors", lines.len());
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("questions.jsonl");
    std::fs::write(path, lines.join("\n")).expect("cargo makes the folder");
}
