//! The problem: a fuzzer tries millions of inputs, and must know for each whether it was answered
//! rightly.
//!
//! It is told by the promises that the ordinary tests hold too. Which of their targets is tried is
//! said by `COPYDESK_TARGET`; `cargo xtask fuzz` sets it.
#![no_main]

#[path = "../promises/mod.rs"]
mod promises;

use libfuzzer_sys::fuzz_target;
use promises::targets::{ALL, Target};
use std::sync::LazyLock;

static CHOSEN: LazyLock<Target> = LazyLock::new(|| {
    let name = std::env::var("COPYDESK_TARGET").unwrap_or_default();
    let known = || ALL.map(|(known, _)| known).join(", ");
    *ALL.iter().find(|(known, _)| *known == name).unwrap_or_else(|| {
        eprintln!("COPYDESK_TARGET is {name:?}; set it to one of {}.", known());
        std::process::exit(2)
    })
});

fuzz_target!(|bytes: &[u8]| (CHOSEN.1)(bytes));
