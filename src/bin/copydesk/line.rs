//! The problem: one line of JSON Lines must become a question, or a sentence about what is wrong
//! with it, whatever program wrote it.
//!
//! What other programs write into such lines is read as far as it can be: a byte order mark, bytes
//! that are no UTF-8, and escapes of half a character become what they are in a text file, so that
//! the answer is a report with a warning.

use serde::de::DeserializeOwned;
use serde_json::Value;
use std::borrow::Cow;

/// The question in a line, or its `id` and what is wrong with it; none in an empty line.
pub(crate) fn question<Q: DeserializeOwned>(
    line: &[u8],
    is_first: bool,
) -> Option<Result<Q, (Value, String)>> {
    let line = String::from_utf8_lossy(line);
    let line = if is_first { line.trim_start_matches('\u{feff}') } else { &line };
    if line.bytes().all(|byte| byte.is_ascii_whitespace()) {
        return None;
    }
    let line = with_whole_escapes(line);
    Some(serde_json::from_str(&line).map_err(|error| {
        (id_of(&line), format!("The line is not what is expected here: {error}."))
    }))
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
