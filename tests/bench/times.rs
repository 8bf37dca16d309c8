//! How long each stage takes on this machine: `cargo bench --features bench --bench times -- TEXTS`.
//!
//! A line of JSON for each: its name, what it answered, and the milliseconds of one call in each of many
//! samples. The stages take turns, so that a machine that is busy for a while is busy for all of them.
//! `measure.js` does the same in wasm, and must sample alike.
#![cfg(not(target_arch = "wasm32"))]

mod texts;

use copydesk::Stages;
use serde_json::json;
use std::time::{Duration, Instant};

/// Samples of a stage.
const SAMPLES: usize = 60;
/// A sample takes so long at least, for the clocks of browsers are coarse: a stage that is faster is
/// called again.
const SAMPLE_MS: f64 = 5.0;
/// What is set up once is set up before.
const WARM: Duration = Duration::from_millis(150);

/// The same work on each run: where it takes longer, the machine is slower and not the engine.
const FIXED: &str = "fixed work, the machine itself";
const ROUNDS: u32 = 3_000_000;

fn fixed() -> usize {
    // Each round needs the one before: no compiler finds a shorter way (xorshift).
    let next = |state: u32| {
        let state = state ^ (state << 13);
        let state = state ^ (state >> 17);
        state ^ (state << 5)
    };
    (0..std::hint::black_box(ROUNDS)).fold(7, |state, _| next(state)) as usize
}

fn main() {
    let stages = texts::stages();
    let names: Vec<String> = std::iter::once(FIXED.to_owned()).chain(Stages::names()).collect();
    let answer = |at: usize| match at.checked_sub(1) {
        None => fixed(),
        Some(stage) => stages.run(stage).expect("every stage can be run"),
    };
    let millis = |at: usize, calls: u32| {
        let start = Instant::now();
        for _ in 0..calls {
            std::hint::black_box(answer(at));
        }
        start.elapsed().as_secs_f64() * 1000.0 / f64::from(calls)
    };
    let warmed = |at: usize| {
        let (start, mut calls) = (Instant::now(), 0);
        while start.elapsed() < WARM {
            std::hint::black_box(answer(at));
            calls += 1;
        }
        // The first calls are the slowest: the second half tells.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // some thousands at most
        let calls = (SAMPLE_MS / millis(at, (calls / 2).max(1))).ceil().max(1.0) as u32;
        calls
    };
    let calls: Vec<u32> = (0..names.len()).map(warmed).collect();
    let mut samples = vec![Vec::with_capacity(SAMPLES); calls.len()];
    for _ in 0..SAMPLES {
        for (at, samples) in samples.iter_mut().enumerate() {
            samples.push(millis(at, calls[at]));
        }
    }
    for (at, (name, samples)) in names.iter().zip(samples).enumerate() {
        println!(
            "{}",
            json!({ "name": name, "unit": "ms", "answer": answer(at), "samples": samples })
        );
    }
}
