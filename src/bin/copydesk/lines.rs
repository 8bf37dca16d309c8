//! The problem: a corpus comes as JSON Lines. One line in, one line out, in order; a bad line gets
//! an error line and the rest goes on.

use crate::{Outcome, line};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::io::{self, BufRead, BufWriter, IsTerminal, Write};

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
        let Some(question) = line::question(&line?, index == 0) else { continue };
        let answered = match question {
            Ok(question) => answer(question),
            Err((id, message)) => malformed(id, message),
        };
        if failed(&answered) {
            outcome = Outcome::SomeFailed;
        }
        print(&mut out, &answered)?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(outcome)
}

/// Writes a value as a line of JSON, of which only some is in memory.
pub(crate) fn print(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    copydesk::write_json(value, &mut out)?;
    writeln!(out)?;
    out.flush()
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
