//! A Chromium and its driver, for the tests that need a real browser.
//!
//! A missing browser is a failure, never a skip. It is looked for in `$CHROME`, on the path and in
//! the platform's usual places; else apt installs it (as root), else Playwright downloads its own.
//! wasm-pack speaks to the browser through a chromedriver of the same version.

use crate::node::script;
use crate::process::{command, npm, read, run};
use std::path::{Path, PathBuf};
use std::process::Command;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// Where installers put a browser without putting it on the path.
const PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// The browser talks to nobody but the test.
const FLAGS: [&str; 5] = [
    "disable-background-networking",
    "disable-component-update",
    "disable-default-apps",
    "disable-sync",
    "no-first-run",
];

/// The npm package that fetches a chromedriver of a given version, pinned.
const DRIVER_INSTALLER: &str = "@puppeteer/browsers@2.13.2";

/// A browser that is installed.
pub struct Browser {
    /// The program of Chromium or Chrome.
    pub chrome: PathBuf,
    /// The program of its driver.
    pub driver: PathBuf,
}

impl Browser {
    /// Finds a browser and its driver, and installs what is missing. `tools` may keep a driver.
    pub fn ready(root: &Path, tools: &Path) -> Result<Self, String> {
        if chrome().is_none() || driver(None).is_none() {
            install_with_apt(root);
        }
        let chrome = match chrome() {
            Some(found) => found,
            None => playwright(root)?,
        };
        let driver = match driver(Some(&chrome)) {
            Some(found) => found,
            None => fetch_driver(root, &chrome, tools)?,
        };
        println!("Browser: {}\nDriver: {}", chrome.display(), driver.display());
        Ok(Self { chrome, driver })
    }

    /// Tells a wasm-pack call which browser to start, and how: through a file in `target`.
    pub fn set(&self, root: &Path, call: &mut Command) -> Result<(), String> {
        let folder = root.join("target/xtask");
        let file = folder.join("webdriver.json");
        std::fs::create_dir_all(&folder)
            .and_then(|()| std::fs::write(&file, self.capabilities()))
            .map_err(|e| format!("{}: {e}", file.display()))?;
        call.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file);
        Ok(())
    }

    /// The runner adds the flags for running without a window and without a sandbox by itself.
    fn capabilities(&self) -> String {
        // The debug form of text escapes quotes and backslashes as JSON does.
        let program = self.chrome.display().to_string();
        format!("{{\"goog:chromeOptions\": {{\"binary\": {program:?}, \"args\": {FLAGS:?}}}}}\n")
    }
}

fn chrome() -> Option<PathBuf> {
    let named = named("CHROME");
    if named.is_some() {
        return named;
    }
    let places = PLACES.iter().map(PathBuf::from).find(|place| place.is_file());
    NAMES.iter().find_map(|name| on_path(name)).or(places)
}

fn driver(chrome: Option<&Path>) -> Option<PathBuf> {
    let beside = || {
        let folders = [chrome.and_then(Path::parent).map(Path::to_path_buf), named_folder()];
        folders
            .into_iter()
            .flatten()
            .map(|folder| folder.join(program("chromedriver")))
            .find(|p| p.is_file())
    };
    named("CHROMEDRIVER").or_else(|| on_path("chromedriver")).or_else(beside)
}

/// The program that a variable names: a path, or a name on the path.
fn named(variable: &str) -> Option<PathBuf> {
    let value = std::env::var(variable).ok().filter(|value| !value.is_empty())?;
    let path = PathBuf::from(&value);
    if path.is_file() { Some(path) } else { on_path(&value) }
}

/// Hosted build machines name the folder of their driver.
fn named_folder() -> Option<PathBuf> {
    std::env::var_os("CHROMEWEBDRIVER").map(PathBuf::from)
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program(name))).find(|p| p.is_file())
}

fn program(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// Only root may, and only where there is apt; whether it worked shows in what is found after it.
fn install_with_apt(root: &Path) {
    let is_root = read(command(root, "id").arg("-u")).is_ok_and(|id| id == "0");
    if !is_root || on_path("apt-get").is_none() {
        return;
    }
    println!("Installing chromium and chromium-driver with apt …");
    let apt = |arguments: &[&str]| {
        run(command(root, "apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    let done = apt(&["update", "-q"]).and_then(|()| {
        apt(&["install", "-y", "-q", "--no-install-recommends", "chromium", "chromium-driver"])
    });
    if let Err(error) = done {
        println!("{error}");
    }
}

fn playwright(root: &Path) -> Result<PathBuf, String> {
    println!("No browser found; Playwright downloads one …");
    let missing = "No Chromium: install chromium or Google Chrome, or set CHROME to its program.";
    run(script(root, "playwright-core/cli.js").args(["install", "chromium"]))
        .map_err(|e| format!("{e}\n{missing}"))?;
    let ask = "console.log(require('playwright-core').chromium.executablePath())";
    let path = PathBuf::from(read(command(root, "node").args(["-e", ask]))?);
    if path.is_file() { Ok(path) } else { Err(missing.into()) }
}

fn fetch_driver(root: &Path, chrome: &Path, tools: &Path) -> Result<PathBuf, String> {
    let said = read(command(root, chrome).arg("--version"))?;
    let missing =
        format!("No chromedriver: install the one of {said}, or set CHROMEDRIVER to its program.");
    let version = version(&said).ok_or(&missing)?;
    println!("No chromedriver found; fetching the one of version {version} …");
    std::fs::create_dir_all(tools).map_err(|e| format!("{}: {e}", tools.display()))?;
    let mut fetch = npm(root);
    fetch.args(["exec", "--yes", "--package", DRIVER_INSTALLER, "--", "browsers", "install"]);
    fetch.arg(format!("chromedriver@{version}")).arg("--path").arg(tools);
    let answer = read(&mut fetch).map_err(|e| format!("{e}\n{missing}"))?;
    // It answers `chromedriver@VERSION PATH`.
    let path = answer.lines().last().and_then(|line| line.split_once(' ')).map(|(_, path)| path);
    path.map(PathBuf::from).filter(|path| path.is_file()).ok_or(missing)
}

/// The version in what `--version` prints, such as `Chromium 140.0.7339.80 built on Debian`.
fn version(said: &str) -> Option<&str> {
    said.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_what_browsers_print() {
        let cases = [
            ("Chromium 140.0.7339.80 built on Debian GNU/Linux 12", Some("140.0.7339.80")),
            ("Google Chrome 139.0.7258.66 ", Some("139.0.7258.66")),
            ("Chromium", None),
        ];
        for (said, expected) in cases {
            assert_eq!(version(said), expected, "{said}");
        }
    }

    #[test]
    fn the_browser_is_told_to_the_runner() {
        let chrome = PathBuf::from("C:\\Chrome\\chrome.exe");
        let told = Browser { chrome, driver: PathBuf::new() }.capabilities();
        assert!(told.contains("\"binary\": \"C:\\\\Chrome\\\\chrome.exe\""), "{told}");
        assert!(told.contains("\"args\": [\"disable-background-networking\", "), "{told}");
    }
}
