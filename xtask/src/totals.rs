//! Counting tests: every runner prints its own summary, and one line at the end adds them up.

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
}

impl Totals {
    /// Adds up the summaries in what runners printed: cargo's and wasm-bindgen's
    /// (`test result: ok. 3 passed; 0 failed; …`) and node's (`ℹ pass 3`, `# fail 0`).
    pub fn of(output: &str) -> Self {
        let mut totals = Self::default();
        for line in output.lines() {
            let line = without_colour(line);
            if let Some((_, counts)) = line.split_once("test result: ") {
                totals.passed += before(counts, " passed");
                totals.failed += before(counts, " failed");
            } else if let Some(count) = node_count(&line, "pass") {
                totals.passed += count;
            } else if let Some(count) = node_count(&line, "fail") {
                totals.failed += count;
            }
        }
        totals
    }

    /// Adds other totals.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl std::fmt::Display for Totals {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The number that stands before `word`.
fn before(counts: &str, word: &str) -> u64 {
    let Some((head, _)) = counts.split_once(word) else { return 0 };
    head.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// The number of a line such as `ℹ pass 3`; lines inside a test are indented and do not count.
fn node_count(line: &str, word: &str) -> Option<u64> {
    let rest = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# "))?;
    rest.strip_prefix(word)?.strip_prefix(' ')?.trim_end().parse().ok()
}

/// The line without terminal colours (escape, bracket, digits, letter).
fn without_colour(line: &str) -> String {
    let mut pieces = line.split('\u{1b}');
    let mut plain = pieces.next().unwrap_or_default().to_string();
    for piece in pieces {
        let code = piece.find(|c: char| c.is_ascii_alphabetic()).map_or(piece.len(), |end| end + 1);
        plain.push_str(&piece[code..]);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_runner_is_counted() {
        let cases = [
            ("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured", (12, 0)),
            ("test result: FAILED. 3 passed; 2 failed; 0 ignored", (3, 2)),
            ("test result: \u{1b}[32mok\u{1b}[0m. 4 passed; 0 failed; 0 ignored", (4, 0)),
            ("\u{1b}[34mℹ pass 5\u{1b}[39m\nℹ fail 1\nℹ skipped 2", (5, 1)),
            ("# tests 9\n# pass 8\n# fail 1", (8, 1)),
            ("# passage 8\n    # pass 8\nrunning 4 tests", (0, 0)),
            ("test result: ok. 1 passed; 0 failed\ntest result: ok. 2 passed; 0 failed", (3, 0)),
            ("", (0, 0)),
        ];
        for (output, (passed, failed)) in cases {
            assert_eq!(Totals::of(output), Totals { passed, failed }, "{output}");
        }
    }

    #[test]
    fn the_closing_line() {
        assert_eq!(Totals { passed: 7, failed: 1 }.to_string(), "7 passed, 1 failed");
    }
}
