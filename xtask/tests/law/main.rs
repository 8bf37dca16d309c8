//! The laws of the repository: what the compiler does not hold together, these tests do.
//!
//! Each law is a function from text to a list of what breaks it, run over the repository, and over
//! made-up text that breaks it on purpose: a law that cannot fail is none.

mod declarations;
mod files;
mod floors;
mod models;
mod page;
mod source;
mod words;

use std::path::Path;

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of the repository")
}

/// Fails with everything that breaks a law, one to a line.
fn assert_kept(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}
