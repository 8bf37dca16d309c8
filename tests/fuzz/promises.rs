//! The problem: a fuzzer tries millions of inputs, and must know for each whether it was answered
//! rightly, and within the time that its bytes may take.
//!
//! It is told by the promises that the ordinary tests hold too; time is that of the thread, and held
//! here alone, where the engine is optimised. Which of their targets is tried is
//! said by `COPYDESK_TARGET`; `cargo xtask fuzz` sets it.
#![no_main]

#[path = "../promises/mod.rs"]
mod promises;

use cpu_time::ThreadTime;
use libfuzzer_sys::fuzz_target;
use promises::targets::{ALL, Target};
use promises::time::BUDGET;
use std::sync::LazyLock;

static CHOSEN: LazyLock<Target> = LazyLock::new(|| {
    let name = std::env::var("COPYDESK_TARGET").unwrap_or_default();
    let known = || ALL.map(|(known, _)| known).join(", ");
    *ALL.iter().find(|(known, _)| *known == name).unwrap_or_else(|| {
        eprintln!("COPYDESK_TARGET is {name:?}; set it to one of {}.", known());
        std::process::exit(2)
    })
});

fuzz_target!(|bytes: &[u8]| {
    let (name, target) = *CHOSEN;
    let held = BUDGET.held(bytes.len(), || {
        let start = ThreadTime::now();
        target(bytes);
        start.elapsed()
    });
    held.unwrap_or_else(|slow| panic!("{name} is slow: {slow}"));
});
