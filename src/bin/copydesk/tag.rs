//! `copydesk tag --conll`: names as other programs measure them, a token and its BIO label a line.
//!
//! Tokens of a document are set as running text, so that the engine reads what a reader would; each
//! token then takes the label of the mention it stands in.

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

/// A token and, where a sentence ends after it, that it does.
struct Row {
    token: String,
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
                write(&mut out, &rows_of_text(&text), arguments.labels)?;
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
            write(out, &rows, labels)?;
            rows.clear();
            writeln!(out, "{DOCUMENT}\tO\n")?;
        } else if !token.is_empty() {
            rows.push(Row { token: token.to_owned(), ends_sentence: false });
        } else if let Some(last) = rows.last_mut() {
            last.ends_sentence = true;
        }
    }
    write(out, &rows, labels)
}

fn rows_of_text(text: &str) -> Vec<Row> {
    let all = tokens(text);
    let mut ends = sentences(text).into_iter().map(|sentence| sentence.end).peekable();
    let row = |(at, token): (usize, &copydesk::measure::Token)| {
        let next = all.get(at + 1).map_or(usize::MAX, |next| next.span.start);
        let mut ends_sentence = false;
        while ends.next_if(|end| *end <= next).is_some() {
            ends_sentence = true;
        }
        Row { token: text[token.span.start..token.span.end].to_owned(), ends_sentence }
    };
    all.iter().enumerate().map(row).collect()
}

/// Tags the rows of one document and writes them.
fn write(out: &mut impl Write, rows: &[Row], labels: u8) -> io::Result<()> {
    let (text, starts) = running_text(rows);
    let mut mentions: Vec<_> = tag("", &text, None)
        .iter()
        .flat_map(|entity| {
            let in_body = entity.mentions.iter().filter(|mention| mention.field == Where::Body);
            in_body.map(|mention| (mention.start, mention.end, mention.kind.unwrap_or(entity.kind)))
        })
        .filter_map(|(start, end, kind)| Some((start, end, label(kind, labels)?)))
        .collect();
    mentions.sort_unstable();
    let (mut at, mut inside) = (0, usize::MAX);
    for (row, start) in rows.iter().zip(starts) {
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

/// The tokens as a writer would set them, and where each starts.
fn running_text(rows: &[Row]) -> (String, Vec<usize>) {
    let (mut text, mut starts) = (String::new(), Vec::with_capacity(rows.len()));
    let mut tight = true;
    for row in rows {
        let closes = matches!(
            row.token.as_str(),
            "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "%" | "''" | "'s" | "’s" | "n't" | "'"
        );
        if !tight && !closes && !text.ends_with('\n') {
            text.push(' ');
        }
        starts.push(text.len());
        text.push_str(&row.token);
        tight = matches!(row.token.as_str(), "(" | "[" | "$" | "``" | "£" | "€");
        if row.ends_sentence {
            text.push('\n');
        }
    }
    (text, starts)
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
    fn running_text_is_cut_into_the_same_rows() {
        let rows = rows_of_text("Ada Hart left. It rained.");
        let ends: Vec<_> = rows.iter().map(|row| row.ends_sentence).collect();
        assert_eq!(rows.len(), 7);
        assert_eq!(ends, [false, false, false, true, false, false, true]);
    }
}
