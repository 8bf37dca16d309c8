//! What a library of articles promises: what it finds, and that it never answers from damaged bytes.
#![cfg(not(target_arch = "wasm32"))]

mod answers;
mod bytes;
mod stories;
