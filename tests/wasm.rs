//! The JavaScript edge, tested where it runs: by `wasm-pack test` in Node.
#![cfg(target_arch = "wasm32")]

mod edge;
