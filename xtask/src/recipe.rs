//! The build recipe: what wasm-pack is called with, which versions, and how large its output may be.
//!
//! wasm-pack has no settings file, so its calls would hide in code. They are written in
//! `wasm-pack.toml` instead: one table a call. Here each table becomes the arguments of its call.

use serde::Deserialize;
use std::path::Path;

/// The whole of `wasm-pack.toml`. An unknown key is an error, so that a misspelt one is noticed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// Versions of the tools that Cargo.lock does not fix.
    pub tools: Tools,
    /// The call for the page.
    pub build: Build,
    /// The call for the npm package.
    pub package: Build,
    /// The calls that run the wasm tests.
    pub test: Tests,
    /// How large things may be.
    pub limits: Limits,
}

/// Versions of tools.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Tools {
    /// Version of wasm-pack, exactly.
    pub wasm_pack: String,
}

/// One call of `wasm-pack build`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Build {
    /// The kind of JavaScript around the module: `web`, `nodejs`, `bundler`.
    pub target: String,
    /// The cargo profile.
    pub profile: Profile,
    /// Where the output goes, from the root of the repository.
    pub out_dir: String,
    /// The name of the output's files, without extension.
    pub out_name: String,
    /// Whether TypeScript definitions are written.
    pub typescript: bool,
    /// Cargo features of the library.
    pub features: Vec<String>,
}

/// The calls of `wasm-pack test`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tests {
    /// Under Node.
    pub node: Test,
    /// In a browser without a window.
    pub browser: Test,
}

/// One call of `wasm-pack test`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// Where the tests run.
    pub platform: Platform,
    /// The cargo profile.
    pub profile: Profile,
    /// Names of the test files under `tests`, without extension.
    pub tests: Vec<String>,
}

/// Where wasm tests run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    /// Under Node.
    Node,
    /// In Chrome or Chromium, without a window.
    Chrome,
}

/// A profile as wasm-pack names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    /// Quick to build.
    Dev,
    /// Optimised, with debug information.
    Profiling,
    /// Optimised.
    Release,
}

/// The largest sizes allowed, in bytes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Limits {
    /// The wasm as it lies on disk.
    pub wasm_raw: u64,
    /// The wasm as gzip sends it.
    pub wasm_gzip: u64,
    /// The wasm as brotli sends it.
    pub wasm_brotli: u64,
    /// The packed npm package.
    pub tarball: u64,
}

impl Recipe {
    /// Reads `wasm-pack.toml` in the root of the repository.
    pub fn read(root: &Path) -> Result<Self, String> {
        let path = root.join("wasm-pack.toml");
        let text = std::fs::read_to_string(&path).map_err(|e| format!("wasm-pack.toml: {e}"))?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|e| format!("wasm-pack.toml: {e}"))
    }
}

impl Build {
    /// The arguments of wasm-pack. It never installs, optimises or packs: what is needed of that,
    /// xtask does.
    pub fn arguments(&self) -> Vec<String> {
        let mut arguments = words("build . --mode no-install --no-opt --no-pack --no-gitignore");
        arguments.extend(["--target".into(), self.target.clone()]);
        arguments.push(self.profile.flag().into());
        arguments.extend(["--out-dir".into(), self.out_dir.clone()]);
        arguments.extend(["--out-name".into(), self.out_name.clone()]);
        if !self.typescript {
            arguments.push("--no-typescript".into());
        }
        if !self.features.is_empty() {
            arguments.extend(["--".into(), "--features".into(), self.features.join(",")]);
        }
        arguments
    }
}

impl Test {
    /// The arguments of wasm-pack. `driver` is the chromedriver, where a browser is wanted.
    pub fn arguments(&self, driver: Option<&Path>) -> Vec<String> {
        let mut arguments = words("test --mode no-install");
        match self.platform {
            Platform::Node => arguments.push("--node".into()),
            Platform::Chrome => arguments.extend(words("--headless --chrome")),
        }
        if let Some(driver) = driver {
            arguments.extend(["--chromedriver".into(), driver.display().to_string()]);
        }
        if self.profile != Profile::Dev {
            arguments.push("--release".into());
        }
        // All after the path goes to cargo; after another `--` it would go to the test program.
        arguments.push(".".into());
        for name in &self.tests {
            arguments.extend(["--test".into(), name.clone()]);
        }
        arguments
    }
}

impl Profile {
    fn flag(self) -> &'static str {
        match self {
            Self::Dev => "--dev",
            Self::Profiling => "--profiling",
            Self::Release => "--release",
        }
    }
}

fn words(line: &str) -> Vec<String> {
    line.split(' ').map(String::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../wasm-pack.toml");

    fn calls(text: &str) -> Vec<String> {
        let recipe = Recipe::parse(text).expect("the recipe of the repository is well formed");
        let driver = Path::new("chromedriver");
        vec![
            recipe.build.arguments().join(" "),
            recipe.package.arguments().join(" "),
            recipe.test.node.arguments(None).join(" "),
            recipe.test.browser.arguments(Some(driver)).join(" "),
        ]
    }

    #[test]
    fn each_table_is_one_call() {
        let calls = calls(FILE);
        assert!(calls[0].starts_with("build . --mode no-install"), "{}", calls[0]);
        assert!(calls[0].contains("--target web --release --out-dir www/pkg"), "{}", calls[0]);
        assert!(calls[1].contains("--out-dir dist/npm/pkg"), "{}", calls[1]);
        assert_eq!(calls[2], "test --mode no-install --node . --test wasm");
        assert_eq!(
            calls[3],
            "test --mode no-install --headless --chrome --chromedriver chromedriver . --test wasm_browser"
        );
    }

    #[test]
    fn a_changed_value_changes_the_call() {
        // (table, value as written, another value, what the call then holds)
        let cases = [
            ("[build]", "target = \"web\"", "target = \"bundler\"", "--target bundler"),
            ("[build]", "profile = \"release\"", "profile = \"dev\"", "--dev"),
            ("[build]", "out-dir = \"www/pkg\"", "out-dir = \"elsewhere\"", "--out-dir elsewhere"),
            ("[build]", "out-name = \"copydesk\"", "out-name = \"desk\"", "--out-name desk"),
            ("[build]", "typescript = true", "typescript = false", "--no-typescript"),
            ("[build]", "features = []", "features = [\"a\", \"b\"]", "-- --features a,b"),
            ("[package]", "profile = \"release\"", "profile = \"profiling\"", "--profiling"),
            ("[test.node]", "profile = \"dev\"", "profile = \"release\"", "--release"),
            ("[test.node]", "tests = [\"wasm\"]", "tests = [\"x\", \"y\"]", "--test x --test y"),
            ("[test.browser]", "platform = \"chrome\"", "platform = \"node\"", "--node"),
        ];
        let before = calls(FILE);
        for (table, was, now, expected) in cases {
            let start = FILE.find(&format!("\n{table}")).expect("the table is in the file");
            let (head, tail) = FILE.split_at(start);
            assert!(tail.contains(was), "{table} {was}");
            let after = calls(&format!("{head}{}", tail.replacen(was, now, 1)));
            let changed: Vec<_> = (0..4).filter(|&i| before[i] != after[i]).collect();
            assert_eq!(changed.len(), 1, "{table} {now}: one call changes");
            assert!(after[changed[0]].contains(expected), "{table} {now}: {}", after[changed[0]]);
        }
    }

    #[test]
    fn a_misspelt_key_is_an_error() {
        assert!(Recipe::parse(&FILE.replace("out-name", "outname")).is_err());
        assert!(Recipe::parse(&FILE.replace("\"release\"", "\"fastest\"")).is_err());
    }
}
