//! Small tables of facts about the world, each with its source.

pub mod agencies;
