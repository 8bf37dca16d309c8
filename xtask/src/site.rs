//! `cargo xtask site`: the page as it is put on a server, in `dist/site`.
//!
//! It is `www` as it stands, with one thing written into its service worker: the names of all files,
//! and a version that is another one as soon as any byte of them is. Nothing is bundled, so what is
//! read in the sources is what runs.

use crate::single;
use std::fs;
use std::path::{Path, PathBuf};

/// The two lines of `www/sw.js` that are filled in.
const VERSION: &str = "const VERSION = \"\";";
const FILES: &str = "const FILES = [];";

/// Extensions of what the page loads; declarations and licences beside the wasm are not.
const LOADED: [&str; 7] = ["html", "js", "css", "wasm", "webmanifest", "svg", "png"];

/// Assembles the site around the wasm in `www/pkg`; with `--single`, one file.
pub fn site(root: &Path, arguments: &[String]) -> Result<(), String> {
    match arguments {
        [] => {}
        [single] if single == "--single" => return single::single(root),
        _ => return Err(format!("site takes only --single, not {}", arguments.join(" "))),
    }
    let (www, home) = (root.join("www"), root.join("dist/site"));
    if !www.join("pkg/copydesk_bg.wasm").exists() {
        return Err("www/pkg is not there: run cargo xtask build".into());
    }
    if home.exists() {
        fs::remove_dir_all(&home).map_err(|e| format!("dist/site: {e}"))?;
    }
    let mut files = Vec::new();
    gather(&www, Path::new(""), &mut files)?;
    files.sort();
    let mut hash = FNV_START;
    let mut names = Vec::new();
    for file in &files {
        let failed = |e: std::io::Error| format!("{}: {e}", file.display());
        let bytes = fs::read(www.join(file)).map_err(failed)?;
        let name = file.to_string_lossy().replace('\\', "/");
        hash = fnv(fnv(hash, name.as_bytes()), &bytes);
        let to = home.join(file);
        fs::create_dir_all(to.parent().unwrap_or(&home)).map_err(failed)?;
        fs::write(&to, bytes).map_err(failed)?;
        if name != "sw.js" {
            names.push(name);
        }
    }
    let worker = home.join("sw.js");
    let text = fs::read_to_string(&worker).map_err(|e| format!("sw.js: {e}"))?;
    fs::write(&worker, filled(&text, hash, &names)?).map_err(|e| format!("sw.js: {e}"))?;
    println!("{} files, version {hash:016x}, in {}", files.len(), home.display());
    Ok(())
}

/// The service worker with its version and its files; the page's own address is one of them.
fn filled(text: &str, version: u64, names: &[String]) -> Result<String, String> {
    if text.matches(VERSION).count() != 1 || text.matches(FILES).count() != 1 {
        return Err(format!("www/sw.js must hold {VERSION} and {FILES}, once each"));
    }
    let list: Vec<String> = std::iter::once("./".to_string())
        .chain(names.iter().cloned())
        .map(|name| format!("{name:?}"))
        .collect();
    Ok(text
        .replace(VERSION, &format!("const VERSION = \"{version:016x}\";"))
        .replace(FILES, &format!("const FILES = [{}];", list.join(", "))))
}

/// Every file below `folder` that the page may load, by its path from `www`.
fn gather(www: &Path, folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let failed = |e: std::io::Error| format!("{}: {e}", folder.display());
    for entry in fs::read_dir(www.join(folder)).map_err(failed)? {
        let name = folder.join(entry.map_err(failed)?.file_name());
        let extension = name.extension().unwrap_or_default().to_string_lossy().into_owned();
        if www.join(&name).is_dir() {
            gather(www, &name, files)?;
        } else if LOADED.contains(&&*extension) {
            files.push(name);
        }
    }
    Ok(())
}

/// FNV-1a, 64 bits: a fingerprint that needs no crate; nobody gains by forging a version.
const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

fn fnv(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_service_worker_is_filled_in_once() {
        let source = include_str!("../../www/sw.js");
        let text = filled(source, 0xab, &["app/main.js".into()]).expect("both lines are there");
        assert!(text.contains("const VERSION = \"00000000000000ab\";"));
        assert!(text.contains("const FILES = [\"./\", \"app/main.js\"];"));
        assert!(filled(&text, 1, &[]).is_err(), "what is filled in is no source");
    }

    #[test]
    fn another_byte_is_another_version() {
        assert_eq!(fnv(FNV_START, b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_ne!(fnv(FNV_START, b"ab"), fnv(FNV_START, b"ba"));
    }
}
