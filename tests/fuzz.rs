//! The problem: a target that does not run finds nothing.
//!
//! Each target of `tests/fuzz` runs over bytes that a generator makes, the same each time. Long runs
//! are `cargo xtask fuzz`; what one finds gets a case beside the code that was wrong.
#![cfg(not(target_arch = "wasm32"))]

mod promises;

use promises::targets::ALL;

/// Inputs that are made for each target; an unoptimised build is some twenty times slower.
const MADE: u64 = if cfg!(debug_assertions) { 12 } else { 400 };
const MADE_BYTES: u64 = 300;

/// Bytes without sense, the same for the same number (a linear congruential generator).
fn bytes(number: u64) -> Vec<u8> {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d;
    let mut next = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    (0..next() % MADE_BYTES).map(|_| u8::try_from(next() % 256).expect("below 256")).collect()
}

#[test]
fn each_target_keeps_its_promises_over_made_bytes() {
    for (name, target) in ALL {
        for number in 0..MADE {
            println!("{name}, input {number}"); // shown where the target panics
            target(&bytes(number));
        }
    }
}
