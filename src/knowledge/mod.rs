//! Small tables of facts about the world and the language, each from a named source.

pub mod agencies;
pub mod spelling;
