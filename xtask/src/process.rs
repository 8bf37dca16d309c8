//! Calling other programs: their output is shown while they run, and kept for counting.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;

/// Bytes read from a program at a time.
const CHUNK_BYTES: usize = 8192;

/// What a program printed, and whether it ended well.
pub struct Finished {
    /// Standard output, then standard error.
    pub output: String,
    /// How it ended.
    pub status: ExitStatus,
}

/// A command that runs in `root`, with the lines that it prints left to the terminal.
pub fn command(root: &Path, program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root);
    command
}

/// A command that runs npm, whose program has another name on Windows.
pub fn npm(root: &Path) -> Command {
    command(root, if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Runs a command to its end; an error names the command where it fails.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|e| format!("{}: {e}", line(command)))?;
    if status.success() { Ok(()) } else { Err(format!("failed ({status}): {}", line(command))) }
}

/// Runs a command quietly and gives back its standard output, trimmed.
pub fn read(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|e| format!("{}: {e}", line(command)))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_string());
    }
    let error = String::from_utf8_lossy(&output.stderr);
    Err(format!("failed ({}): {}\n{}", output.status, line(command), error.trim()))
}

/// Runs a command, shows what it prints as it prints it, and keeps it.
pub fn watch(command: &mut Command) -> Result<Finished, String> {
    let described = line(command);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| format!("{described}: {e}"))?;
    let out = child.stdout.take().expect("stdout was asked for as a pipe");
    let err = child.stderr.take().expect("stderr was asked for as a pipe");
    let err = thread::spawn(move || copy(err, std::io::stderr()));
    let mut output = copy(out, std::io::stdout());
    output.extend(err.join().map_err(|_| format!("{described}: reading its errors failed"))?);
    let status = child.wait().map_err(|e| format!("{described}: {e}"))?;
    Ok(Finished { output: String::from_utf8_lossy(&output).into_owned(), status })
}

/// The command as somebody would type it, for messages.
pub fn line(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

/// Copies everything read to `to`, and returns it. A closed terminal does not stop the reading.
fn copy(mut from: impl Read, mut to: impl Write) -> Vec<u8> {
    let mut kept = Vec::new();
    let mut chunk = [0; CHUNK_BYTES];
    while let Ok(length) = from.read(&mut chunk) {
        if length == 0 {
            break;
        }
        kept.extend_from_slice(&chunk[..length]);
        if to.write_all(&chunk[..length]).is_ok() {
            to.flush().ok();
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_kept() {
        let mut shown = Vec::new();
        let kept = copy(&b"one\ntwo"[..], &mut shown);
        assert_eq!((kept.as_slice(), shown.as_slice()), (&b"one\ntwo"[..], &b"one\ntwo"[..]));
    }

    #[test]
    fn an_error_names_the_command() {
        let error = run(&mut command(Path::new("."), "no-such-program-here")).unwrap_err();
        assert!(error.starts_with("no-such-program-here: "), "{error}");
    }
}
