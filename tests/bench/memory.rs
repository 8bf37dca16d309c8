//! What memory each stage asks for: `cargo bench --features bench --bench memory -- TEXTS`.
//!
//! Lines of JSON: how often, how much in all, and how much is held at once. The numbers are the same on
//! each run and each machine of one kind, so any change of them is one of the code.
//! `tests/allocations.rs` holds the gates.
#![cfg(not(target_arch = "wasm32"))]

mod texts;

use allocation_counter::measure;
use copydesk::Stages;
use serde_json::json;

fn main() {
    let stages = texts::stages();
    for (at, name) in Stages::names().iter().enumerate() {
        let answer = stages.run(at).expect("every stage can be run"); // tables are made once
        let counted = measure(|| {
            std::hint::black_box(stages.run(at));
        });
        let row = |what: &str, unit: &str, count: u64| {
            let name = format!("{name}: {what}");
            println!(
                "{}",
                json!({ "name": name, "unit": unit, "answer": answer, "samples": [count] })
            );
        };
        row("calls", "", counted.count_total);
        row("asked for", "B", counted.bytes_total);
        row("held at once", "B", counted.bytes_max);
    }
}
