//! The problem: a target that does not run finds nothing.
//!
//! Each target of `tests/fuzz` runs over bytes that a generator makes, the same each time. Long runs
//! are `cargo xtask fuzz`; what one finds gets a case beside the code that was wrong.
#![cfg(not(target_arch = "wasm32"))]

mod promises;

use promises::choices::bytes;
use promises::targets::ALL;

/// Inputs that are made for each target; an unoptimised build is some twenty times slower.
const MADE: u64 = if cfg!(debug_assertions) { 12 } else { 400 };
const MADE_BYTES: u64 = 300;

#[test]
fn each_target_keeps_its_promises_over_made_bytes() {
    for (name, target) in ALL {
        for number in 0..MADE {
            println!("{name}, input {number}"); // shown where the target panics
            target(&bytes(number, MADE_BYTES));
        }
    }
}
