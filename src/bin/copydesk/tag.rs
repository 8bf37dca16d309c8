//! `copydesk tag --conll`: names as other programs measure them, a token and its BIO label a line.
//!
//! Tokens of a document are set as running text, so that the engine reads what a reader would, and
//! running text is read as it stands; each token then takes the label of the mention it stands in.

use crate::{Outcome, input};
use clap::Args;
use copydesk::measure::{sentences, tokens};
use copydesk::{EntityKind, Where, tag};
use std::io::{self, Write};
use std::path::PathBuf;

/// The line that bounds documents.
const DOCUMENT: &str = "-DOCSTART-";

#[derive(Args)]
pub(crate) struct Arguments {
    /// Files, or "-" for standard input, which is read if there are none.
    files: Vec<PathBuf>,
    /// Writes a token and its label a line, a blank line between sentences: the only form so far.
    #[arg(long, required = true)]
    conll: bool,
    /// Reads running text instead of a token a line.
    #[arg(long)]
    text: bool,
    /// Which labels: 4 (PER ORG LOC MISC) or 13 (the annotated kinds).
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u8).range(4..=13))]
    labels: u8,
}

/// A token, where it starts in the text, and, where a sentence ends after it, that it does.
struct Row {
    token: String,
    start: usize,
    ends_sentence: bool,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    if !matches!(arguments.labels, 4 | 13) {
        return Err(io::Error::other("--labels is 4 or 13"));
    }
    let mut out = io::stdout().lock();
    let mut outcome = Outcome::Done;
    let stdin = [PathBuf::from("-")];
    let files = if arguments.files.is_empty() { &stdin[..] } else { &arguments.files };
    for file in files {
        match input::read(file) {
            Ok((text, _)) if arguments.text => {
                write(&mut out, &rows_of_text(&text), &text, arguments.labels)?;
            }
            Ok((text, _)) => columns(&mut out, &text, arguments.labels)?,
            Err(error) => {
                eprintln!("copydesk: {}: {}", file.display(), error.message());
                outcome = Outcome::SomeFailed;
            }
        }
    }
    Ok(outcome)
}

/// Reads the first column of each line; a document ends where the next one is announced.
fn columns(out: &mut impl Write, text: &str, labels: u8) -> io::Result<()> {
    let mut rows: Vec<Row> = Vec::new();
    for line in text.lines() {
        let token = line.split_whitespace().next().unwrap_or_default();
        if token == DOCUMENT {
            write_columns(out, &mut rows, labels)?;
            rows.clear();
            writeln!(out, "{DOCUMENT}\tO\n")?;
        } else if !token.is_empty() {
            rows.push(Row { token: token.to_owned(), start: 0, ends_sentence: false });
        } else if let Some(last) = rows.last_mut() {
            last.ends_sentence = true;
        }
    }
    write_columns(out, &mut rows, labels)
}

fn write_columns(out: &mut impl Write, rows: &mut [Row], labels: u8) -> io::Result<()> {
    let text = running_text(rows);
    write(out, rows, &text, labels)
}

fn rows_of_text(text: &str) -> Vec<Row> {
    let all: Vec<_> = tokens(text).collect();
    let mut ends = sentences(text).into_iter().map(|sentence| sentence.end).peekable();
    let row = |(at, token): (usize, &copydesk::measure::Token)| {
        let next = all.get(at + 1).map_or(usize::MAX, |next| next.span.start);
        let mut ends_sentence = false;
        while ends.next_if(|end| *end <= next).is_some() {
            ends_sentence = true;
        }
        let token = token.span;
        Row { token: text[token.start..token.end].to_owned(), start: token.start, ends_sentence }
    };
    all.iter().enumerate().map(row).collect()
}

/// Tags the text of one document, and writes its rows.
fn write(out: &mut impl Write, rows: &[Row], text: &str, labels: u8) -> io::Result<()> {
    let mut mentions: Vec<_> = tag("", text, None)
        .iter()
        .flat_map(|entity| {
            let in_body = entity.mentions.iter().filter(|mention| mention.field == Where::Body);
            in_body.map(|mention| (mention.start, mention.end, mention.kind.unwrap_or(entity.kind)))
        })
        .filter_map(|(start, end, kind)| Some((start, end, label(kind, labels)?)))
        .collect();
    mentions.sort_unstable();
    let (mut at, mut inside) = (0, usize::MAX);
    for row in rows {
        let start = row.start;
        while mentions.get(at).is_some_and(|(_, end, _)| *end <= start) {
            at += 1;
        }
        let found = mentions.get(at).filter(|(from, ..)| *from < start + row.token.len());
        match found {
            Some((_, _, label)) if inside == at => writeln!(out, "{}\tI-{label}", row.token)?,
            Some((_, _, label)) => writeln!(out, "{}\tB-{label}", row.token)?,
            None => writeln!(out, "{}\tO", row.token)?,
        }
        inside = if found.is_some() { at } else { usize::MAX };
        if row.ends_sentence {
            writeln!(out)?;
            inside = usize::MAX;
        }
    }
    Ok(())
}

/// The tokens as a writer would set them; each row is told where its token starts.
fn running_text(rows: &mut [Row]) -> String {
    let mut text = String::new();
    let cut = cuts_hyphens(rows);
    let (mut tight, mut quoted) = (true, false);
    for at in 0..rows.len() {
        let joint = cut && is_joint(rows, at);
        let row = &mut rows[at];
        let quote = row.token == "\"";
        // What opens a sentence opens a quotation, which may end some sentences later.
        quoted = if quote { text.is_empty() || text.ends_with('\n') || !quoted } else { quoted };
        let closes = matches!(
            row.token.as_str(),
            "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "%" | "''" | "'s" | "’s" | "n't" | "'"
        );
        if !(tight || closes || joint || quote && !quoted || text.ends_with('\n')) {
            text.push(' ');
        }
        row.start = text.len();
        text.push_str(&row.token);
        tight = joint
            || quote && quoted
            || matches!(row.token.as_str(), "(" | "[" | "$" | "``" | "£" | "€");
        if row.ends_sentence {
            text.push('\n');
        }
    }
    text
}

/// True if the tokens come from a program that cuts "Jong-un" in three: hyphens stand between words,
/// and no word has one.
fn cuts_hyphens(rows: &[Row]) -> bool {
    let has_one = |row: &Row| {
        let inside = row.token.trim_matches(|c: char| !c.is_alphanumeric());
        inside.contains('-')
    };
    (0..rows.len()).any(|at| is_joint(rows, at)) && !rows.iter().any(has_one)
}

/// True for a hyphen between two words of one sentence.
fn is_joint(rows: &[Row], at: usize) -> bool {
    let word =
        |at: usize| rows.get(at).is_some_and(|row| row.token.starts_with(char::is_alphanumeric));
    let goes_on = |at: usize| !rows[at].ends_sentence;
    rows[at].token == "-"
        && at > 0
        && word(at - 1)
        && goes_on(at - 1)
        && goes_on(at)
        && word(at + 1)
}

/// The label of a kind; none for what the labels leave out.
fn label(kind: EntityKind, labels: u8) -> Option<String> {
    let class = match kind {
        EntityKind::Quantity => return None,
        _ if labels == 13 => return Some(format!("{kind:?}").to_lowercase()),
        EntityKind::Person => "PER",
        EntityKind::Organisation => "ORG",
        EntityKind::Place => "LOC",
        EntityKind::Date | EntityKind::Time | EntityKind::Money | EntityKind::Percent => {
            return None;
        }
        _ => "MISC",
    };
    Some(class.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_token_has_one_label_and_documents_stay_apart() {
        let given = "-DOCSTART-\n\nAda\tX\nHart\tX\nmet\tX\nPeru\tX\n.\tX\n\nIt\nrained\n";
        let mut out = Vec::new();
        columns(&mut out, given, 4).expect("memory takes all");
        let out = String::from_utf8(out).expect("tokens are text");
        assert_eq!(
            out,
            "-DOCSTART-\tO\n\nAda\tB-PER\nHart\tI-PER\nmet\tO\nPeru\tB-LOC\n.\tO\n\nIt\tO\nrained\tO\n"
        );
    }

    #[test]
    fn tokens_are_set_as_a_writer_would() {
        for (tokens, expected) in [
            ("He met Kim Jong - un .", "He met Kim Jong-un.\n"),
            ("Peru - Chile 2 - 0 in Al-Alder", "Peru - Chile 2 - 0 in Al-Alder"),
            ("\" Go , \" he said ( twice ) .", "\"Go,\" he said (twice).\n"),
            ("\" It rained . It was red , \" he said .", "\"It rained.\nIt was red,\" he said.\n"),
            ("He said , \" Go \" .", "He said, \"Go\".\n"),
        ] {
            let row = |token: &str| Row {
                token: token.to_owned(),
                start: 0,
                ends_sentence: token == ".",
            };
            let mut rows: Vec<_> = tokens.split(' ').map(row).collect();
            assert_eq!(running_text(&mut rows), expected);
            for row in &rows {
                assert!(expected[row.start..].starts_with(&row.token), "{}", row.token);
            }
        }
    }

    #[test]
    fn running_text_is_tagged_as_it_stands() {
        let text = "Police saw Tong Yung-soo at the harbour on Monday.";
        let mut out = Vec::new();
        write(&mut out, &rows_of_text(text), text, 4).expect("memory takes all");
        let out = String::from_utf8(out).expect("tokens are text");
        assert!(out.contains("Tong\tB-PER\nYung\tI-PER\n-\tI-PER\nsoo\tI-PER\n"), "{out}");
    }

    #[test]
    fn running_text_is_cut_into_the_same_rows() {
        let rows = rows_of_text("Ada Hart left. It rained.");
        let ends: Vec<_> = rows.iter().map(|row| row.ends_sentence).collect();
        assert_eq!(rows.len(), 7);
        assert_eq!(ends, [false, false, false, true, false, false, true]);
    }
}
