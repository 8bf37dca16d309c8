//! The problem: much of what news names is in no list that may be used freely, and a person who
//! knows it must be able to write it down.
//!
//! A file of `training/names` holds lines of a kind and names of it, parted by ` | `; lines of `#`
//! are remarks.

use super::inline::kind;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Names by the kind that the engine gives them, in order.
pub(super) type Known = BTreeMap<&'static str, BTreeSet<String>>;

/// The names of all text files of a folder.
///
/// # Errors
/// A sentence that names the file that cannot be read, or the line that is wrong.
pub(super) fn folder(folder: &Path) -> Result<Known, String> {
    let mut out = Known::new();
    for (path, text) in super::inline::texts(folder)? {
        read(&text, &mut out).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(out)
}

/// Adds the names of one file.
fn read(file: &str, out: &mut Known) -> Result<(), String> {
    for (number, line) in file.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let at = |wrong: String| format!("line {}: {wrong}", number + 1);
        let (short, names) = line.split_once(' ').unwrap_or((line, ""));
        let kind = kind(short).ok_or_else(|| at(format!("there is no kind {short:?}")))?;
        for name in names.split(" | ") {
            if name.trim() != name || name.is_empty() || name.contains('|') {
                return Err(at(format!("{name:?} is no name: names are parted by \" | \"")));
            }
            out.entry(kind).or_default().insert(name.to_owned());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_after_their_kind() {
        let mut known = Known::new();
        read("# cups\nevt Ashes | Calcutta Cup\n\nloc Lofoten\nevt Ashes\n", &mut known)
            .expect("right");
        let mut all = Vec::new();
        for (kind, names) in &known {
            all.extend(names.iter().map(|name| (*kind, name.as_str())));
        }
        assert_eq!(all, [("event", "Ashes"), ("event", "Calcutta Cup"), ("place", "Lofoten")]);
    }

    #[test]
    fn a_wrong_line_is_named() {
        for (file, wrong) in [
            ("loc Oslo\ncity Oslo", "line 2: there is no kind \"city\""),
            ("loc", "line 1: \"\" is no name: names are parted by \" | \""),
            ("loc Oslo |  Bergen", "line 1: \" Bergen\" is no name: names are parted by \" | \""),
            (
                "loc Oslo| Bergen",
                "line 1: \"Oslo| Bergen\" is no name: names are parted by \" | \"",
            ),
        ] {
            assert_eq!(read(file, &mut Known::new()), Err(wrong.to_owned()), "{file}");
        }
    }
}
