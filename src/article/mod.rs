//! The problem: kept blocks are not yet an article. It needs its body as one text, with a way back
//! from every word to the input, and the fields around it.

mod assemble;
mod fields;
#[cfg(not(feature = "cli"))]
mod headline;
#[cfg(feature = "cli")]
pub mod headline;
mod record;
mod repair;
mod truncated;

pub use assemble::articles;
pub use record::{Article, Byline, Caption, Credit, Dateline, Published, Removed, Repair, Source};
pub(crate) use repair::unfused;
pub(crate) use truncated::is_truncated;
