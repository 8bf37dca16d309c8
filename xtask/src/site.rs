//! `cargo xtask site`: the page as it is put on a server, in `dist/site`.
//!
//! A visitor waits for what a page consists of, one round after the other. So the modules that start
//! it stand in one file, those of its worker in another, each language in one, and the styles in one,
//! all without their comments and indentation (`modules`, `lean`); else it is `www` as it stands. Into
//! its service worker are written the names of all files, and a version that is another one as soon as
//! any byte of them is.

use crate::lean::lean;
use crate::modules::{Modules, Placed, TABLE, unplaced};
use crate::single;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The two lines of `www/sw.js` that are filled in.
const VERSION: &str = "const VERSION = \"\";";
const FILES: &str = "const FILES = [];";

/// What starts the page, what starts its worker, and the languages that are fetched when they are spoken.
pub const PAGE: &str = "app/main.js";
pub const WORKER: &str = "api/worker.js";
pub const LANGUAGES: [&str; 2] = ["i18n/de.js", "i18n/fr.js"];

/// Where the page says which languages there are; English is among them, and a part of the page.
pub const WORDS: &str = "i18n/words.js";
const SPOKEN: &str = "export const LANGUAGES = Object.freeze({";

/// All styles, in the order of the page.
const STYLE: &str = "css/page.css";

/// What is copied as it is: files of these extensions. Scripts and styles are put together.
const COPIED: [&str; 5] = ["wasm", "webmanifest", "svg", "png", "bin"];

/// Files in it are fetched when a reader asks for them, so the service worker does not fetch them before.
const LATER: &str = "models/";

/// Addresses of other files, as seen from where the page's script stands.
const PLACED: Placed = &[
    ("new URL(\"./worker.js\", import.meta.url)", "new URL(\"../api/worker.js\", import.meta.url)"),
    ("import(`./${language}.js`)", "import(`../i18n/${language}.js`)"),
];

/// Assembles the site around the wasm in `www/pkg`; with `--single`, one file.
pub fn site(root: &Path, arguments: &[String]) -> Result<(), String> {
    match arguments {
        [] => {}
        [single] if single == "--single" => return single::single(root, Path::new(single::WASM)),
        _ => return Err(format!("site takes only --single, not {}", arguments.join(" "))),
    }
    let (www, home) = (root.join("www"), root.join("dist/site"));
    if !www.join("pkg/copydesk_bg.wasm").exists() {
        return Err("www/pkg is not there: run cargo xtask build".into());
    }
    if home.exists() {
        fs::remove_dir_all(&home).map_err(|e| format!("dist/site: {e}"))?;
    }
    let mut files = written(&www)?;
    let mut copied = Vec::new();
    gather(&www, Path::new(""), &mut copied)?;
    for file in copied {
        let bytes = fs::read(www.join(&file)).map_err(|e| format!("{}: {e}", file.display()))?;
        files.push((file.to_string_lossy().replace('\\', "/"), bytes));
    }
    files.sort();
    let worker = fs::read_to_string(www.join("sw.js")).map_err(|e| format!("sw.js: {e}"))?;
    let hash = version(&files, &worker);
    let names = files.iter().map(|(name, _)| name.clone());
    let names: Vec<String> = names.filter(|name| !name.starts_with(LATER)).collect();
    files.push(("sw.js".into(), filled(&worker, hash, &names)?.into_bytes()));
    for (name, bytes) in &files {
        let failed = |e: std::io::Error| format!("{name}: {e}");
        let to = home.join(name);
        fs::create_dir_all(to.parent().unwrap_or(&home)).map_err(failed)?;
        fs::write(&to, bytes).map_err(failed)?;
    }
    println!("{} files, version {hash:016x}, in {}", files.len(), home.display());
    Ok(())
}

/// The files that are put together of others.
fn written(www: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let read = |name: &str| -> Result<String, String> {
        let text = fs::read_to_string(www.join(name)).map_err(|e| format!("www/{name}: {e}"))?;
        Ok(single::plain_lines(&text))
    };
    let script = |entry: &str, gives: &str| -> Result<(String, String), String> {
        let mut all = Modules::new(PLACED);
        all.add(entry, &|name: &str| lean(&read(name)?).map_err(|e| format!("{name}: {e}")))?;
        Ok((entry.to_string(), format!("{TABLE}{}{gives}", all.text())))
    };
    all_languages(&read(WORDS)?)?;
    let (page, worker) = (script(PAGE, "")?, script(WORKER, "")?);
    if let Some(instead) = unplaced(PLACED, &[&page.1, &worker.1]) {
        return Err(format!("no module has what `{instead}` replaces: see PLACED"));
    }
    let (index, styles) = restyled(&read("index.html")?)?;
    let sheets: Result<Vec<String>, String> =
        styles.iter().map(|name| lean(&read(name)?).map_err(|e| format!("{name}: {e}"))).collect();
    let mut files = vec![
        ("index.html".to_string(), index),
        (STYLE.to_string(), sheets?.concat()),
        page,
        worker,
    ];
    for language in LANGUAGES {
        files.push(script(
            language,
            &format!("export const {{ words }} = modules[{language:?}];\n"),
        )?);
    }
    Ok(files.into_iter().map(|(name, text)| (name, text.into_bytes())).collect())
}

/// Refuses languages here that are others than those of the page: one would be asked for in vain, or
/// never be.
pub fn all_languages(words: &str) -> Result<(), String> {
    let inner = words.split_once(SPOKEN).and_then(|(_, rest)| rest.split_once('}'));
    let (inner, _) = inner.ok_or_else(|| format!("www/{WORDS} must hold {SPOKEN}…}}"))?;
    let tags = inner.split(',').map(|one| one.split(':').next().unwrap_or_default().trim());
    let there: BTreeSet<String> =
        tags.filter(|tag| !matches!(*tag, "" | "en")).map(|tag| format!("i18n/{tag}.js")).collect();
    let here = LANGUAGES.map(String::from).into();
    if there == here {
        return Ok(());
    }
    Err(format!("LANGUAGES of xtask/src/site.rs must be those of www/{WORDS}: {there:?}"))
}

/// The page's HTML with one style sheet, and the names of those that it stands for.
fn restyled(index: &str) -> Result<(String, Vec<String>), String> {
    let (mut out, mut styles) = (String::new(), Vec::new());
    for line in index.lines() {
        let name = line.trim().strip_prefix("<link rel=\"stylesheet\" href=\"");
        let Some(name) = name.and_then(|rest| rest.strip_suffix("\">")) else {
            out.push_str(line);
            out.push('\n');
            continue;
        };
        if styles.is_empty() {
            out.extend(["    <link rel=\"stylesheet\" href=\"", STYLE, "\">\n"]);
        }
        styles.push(name.to_string());
    }
    if styles.is_empty() { Err("www/index.html names no style".into()) } else { Ok((out, styles)) }
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

/// Every file below `folder` that is copied, by its path from `www`.
fn gather(www: &Path, folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let failed = |e: std::io::Error| format!("{}: {e}", folder.display());
    for entry in fs::read_dir(www.join(folder)).map_err(failed)? {
        let name = folder.join(entry.map_err(failed)?.file_name());
        let extension = name.extension().unwrap_or_default().to_string_lossy().into_owned();
        if www.join(&name).is_dir() {
            gather(www, &name, files)?;
        } else if COPIED.contains(&&*extension) {
            files.push(name);
        }
    }
    Ok(())
}

/// The version of a site: another one with any byte of its files, or of what answers with them.
fn version(files: &[(String, Vec<u8>)], worker: &str) -> u64 {
    let all =
        files.iter().fold(FNV_START, |hash, (name, bytes)| fnv(fnv(hash, name.as_bytes()), bytes));
    fnv(all, worker.as_bytes())
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
    fn the_page_names_one_style() {
        let (index, styles) =
            restyled(include_str!("../../www/index.html")).expect("it names some");
        assert_eq!(index.matches("rel=\"stylesheet\"").count(), 1);
        assert!(index.contains(STYLE) && index.contains(PAGE));
        assert!(styles.len() > 5 && styles[0] == "css/tokens.css");
        assert!(restyled("<html>").is_err());
    }

    #[test]
    fn another_byte_is_another_version() {
        assert_eq!(fnv(FNV_START, b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_ne!(fnv(FNV_START, b"ab"), fnv(FNV_START, b"ba"));
        let files = |byte: u8| vec![("a.js".to_string(), vec![byte])];
        assert_ne!(version(&files(1), "a"), version(&files(2), "a"));
        assert_ne!(version(&files(1), "a"), version(&files(1), "b"));
    }

    #[test]
    fn a_language_more_or_less_is_refused() {
        assert_eq!(all_languages(include_str!("../../www/i18n/words.js")), Ok(()));
        for spoken in ["en: \"E\"", "en: \"E\", de: \"D\"", "de: \"D\", fr: \"F\", it: \"I\""] {
            assert!(all_languages(&format!("{SPOKEN} {spoken} }});")).is_err(), "{spoken}");
        }
        assert!(all_languages("").is_err());
    }
}
