//! What the engine promises for every input, in one place for two readers: the properties of the
//! ordinary tests, and the fuzz targets (`tests/fuzz`), which look for what breaks a promise.
//!
//! `choices` turns bytes into decisions; `words`, `paste` and `page` are a grammar of what people
//! give; `spans`, `report`, `overlap`, `library` and `time` are the promises; `targets` joins the two,
//! and `questions` asks what two programs must answer alike.
#![allow(dead_code)] // each test file uses its own part of what is shared

#[cfg(test)]
pub mod chance;
pub mod choices;
pub mod library;
pub mod overlap;
pub mod page;
pub mod paste;
pub mod questions;
pub mod report;
pub mod spans;
pub mod targets;
pub mod time;
pub mod words;
