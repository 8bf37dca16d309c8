//! The problem: a corpus comes as JSON Lines. One line in, one line out, in order; a bad line gets
//! an error line and the rest goes on.
//!
//! What other programs write into such lines is read as far as it can be: a byte order mark, bytes
//! that are no UTF-8, and escapes of half a character become what they are in a text file, so that
//! the answer is a report with a warning.

use crate::Outcome;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::borrow::Cow;
use std::io::{self, BufRead, IsTerminal, Write};

/// One answer line: `{"id", "report"}` and the like, or `{"id", "error"}`.
pub(crate) type Answer<T> = Result<T, Value>;

/// Reads `Q` from each line of standard input and writes the line that `answer` gives.
pub(crate) fn each<Q: DeserializeOwned, A: Serialize>(
    answer: impl Fn(Q) -> A,
    failed: impl Fn(&A) -> bool,
    malformed: impl Fn(Value, String) -> A,
) -> io::Result<Outcome> {
    let bar = progress(None);
    let mut out = io::stdout().lock();
    let mut outcome = Outcome::Done;
    for (index, line) in io::stdin().lock().split(b'\n').enumerate() {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        let line = if index == 0 { line.trim_start_matches('\u{feff}') } else { &line };
        if line.bytes().all(|byte| byte.is_ascii_whitespace()) {
            continue;
        }
        let line = with_whole_escapes(line);
        let answered = match serde_json::from_str(&line) {
            Ok(question) => answer(question),
            Err(error) => {
                let message = format!("The line is not what is expected here: {error}.");
                malformed(id_of(&line), message)
            }
        };
        if failed(&answered) {
            outcome = Outcome::SomeFailed;
        }
        writeln!(out, "{}", copydesk::to_json(&answered))?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(outcome)
}

/// The `id` of a line that is an object with one, else null.
fn id_of(line: &str) -> Value {
    let Ok(Value::Object(mut question)) = serde_json::from_str(line) else { return Value::Null };
    question.remove("id").unwrap_or_default()
}

/// The line with `\ufffd` for each escape of half a character (`\ud800`), which some programs write
/// and no Rust string can hold.
fn with_whole_escapes(line: &str) -> Cow<'_, str> {
    let mut out = Cow::Borrowed(line);
    let mut at = 0;
    // Both texts are of the same length at every step, so that an offset names the same place.
    while let Some(found) = line[at..].find('\\') {
        at += found;
        match unit(line, at) {
            // The two halves of one character.
            Some(0xd800..=0xdbff) if matches!(unit(line, at + ESCAPE), Some(0xdc00..=0xdfff)) => {
                at += 2 * ESCAPE;
            }
            Some(0xd800..=0xdfff) => {
                out.to_mut().replace_range(at..at + ESCAPE, "\\ufffd");
                at += ESCAPE;
            }
            Some(_) => at += ESCAPE,
            // The backslash and what it escapes, which may be a backslash.
            None => at += 1 + line[at + 1..].chars().next().map_or(0, char::len_utf8),
        }
    }
    out
}

/// Bytes of an escape such as `\u00e9`.
const ESCAPE: usize = 6;

/// The number in the escape at `at`, where there is one.
fn unit(line: &str, at: usize) -> Option<u32> {
    let digits = line.get(at..at + ESCAPE)?.strip_prefix("\\u")?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    u32::from_str_radix(digits, 16).ok()
}

/// A progress bar on a terminal; none in a pipe.
pub(crate) fn progress(total: Option<u64>) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let Some(total) = total else { return ProgressBar::new_spinner() };
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {eta} left");
    ProgressBar::new(total).with_style(style.expect("the template is well-formed"))
}
