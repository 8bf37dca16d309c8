//! The problem: a claim about quality is worth as much as the measure behind it.

pub mod body;
pub mod overlap;
