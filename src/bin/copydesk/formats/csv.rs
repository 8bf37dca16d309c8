//! Tables: a header, one row a thing, every text in quotes and none of them a formula (RFC 4180).

use super::{text, word};
use copydesk::{Overlap, Report, Span};

/// One row of cells, ready to print.
fn row(cells: &[String]) -> String {
    format!("{}\r\n", cells.join(","))
}

/// A text in its quotes. A spreadsheet takes a cell for a formula that starts with one of these
/// characters, also behind white space and marks that cannot be seen: an apostrophe makes it a text.
fn quoted(text: &str) -> String {
    let behind = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\'' | '"' | '\u{ad}' | '\u{feff}' | '\u{200b}'..='\u{200f}')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
            || matches!(c, '\u{61c}' | '\u{180e}' | '\u{fff9}'..='\u{fffb}')
            || matches!(c, '\u{e0001}'..='\u{e007f}')
    };
    let starts = text.trim_start_matches(behind).starts_with([
        '=', '+', '-', '@', '|', '%', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]) || text.starts_with(['\t', '\r', '\n']);
    format!("\"{}{}\"", if starts { "'" } else { "" }, text.replace('"', "\"\""))
}

/// The entities of reports, each with the name of its file where `several` were asked for.
pub(crate) fn entities(reports: &[(String, Report)], several: bool) -> String {
    let named = |file: &str, mut cells: Vec<String>| {
        if several {
            cells.insert(0, file.to_owned());
        }
        row(&cells)
    };
    let columns =
        ["article", "id", "name", "kind", "aliases", "roles", "value", "country", "mentions"];
    let mut out = named("\"file\"", columns.map(quoted).to_vec());
    for (file, report) in reports {
        for article in &report.articles {
            for entity in &article.entities {
                let roles: Vec<_> = entity.roles.iter().map(|role| role.text.as_str()).collect();
                let cells = [
                    quoted(&article.id),
                    quoted(&entity.id),
                    quoted(&entity.name),
                    quoted(&word(&entity.kind)),
                    quoted(&entity.aliases.join("; ")),
                    quoted(&roles.join("; ")),
                    quoted(&entity.value.as_ref().map(word).unwrap_or_default()),
                    quoted(entity.place.as_ref().map_or("", |place| place.country.as_str())),
                    entity.mentions.len().to_string(),
                ];
                out.push_str(&named(&quoted(file), cells.to_vec()));
            }
        }
    }
    out
}

/// Edits, conflicts, and what only one side says, of each pair; offsets in UTF-8 bytes.
pub(crate) fn differences<'p>(pairs: impl Iterator<Item = (&'p Overlap, [&'p str; 2])>) -> String {
    let columns =
        ["a", "b", "what", "kind", "textA", "textB", "sameFact", "attention", "startA", "startB"];
    let mut out = row(&columns.map(quoted));
    for (overlap, [a, b]) in pairs {
        let mut add = |what: &str, kind: &str, spans: [Option<Span>; 2], fact: &str, look: bool| {
            let start =
                |span: Option<Span>| span.map_or("\"\"".to_owned(), |span| span.start.to_string());
            out.push_str(&row(&[
                quoted(&overlap.a.article),
                quoted(&overlap.b.article),
                quoted(what),
                quoted(kind),
                quoted(text(a, spans[0])),
                quoted(text(b, spans[1])),
                quoted(fact),
                look.to_string(),
                start(spans[0]),
                start(spans[1]),
            ]));
        };
        for edit in overlap.passages.iter().flat_map(|passage| &passage.edits) {
            let fact = word(&edit.same_fact);
            add("edit", &word(&edit.kind), [edit.a, edit.b], &fact, edit.attention);
        }
        for conflict in &overlap.conflicts {
            let spans = [Some(conflict.a), Some(conflict.b)];
            add("conflict", &word(&conflict.kind), spans, "", false);
        }
        for only in &overlap.only_a {
            add("sentence", "only-a", [Some(only.sentence), None], "", false);
        }
        for only in &overlap.only_b {
            add("sentence", "only-b", [None, Some(only.sentence)], "", false);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_cell_is_a_formula_or_ends_early() {
        for (text, cell) in [
            ("Ada Hart", "\"Ada Hart\""),
            ("the \"Courier\"", "\"the \"\"Courier\"\"\""),
            ("two\nlines, one cell", "\"two\nlines, one cell\""),
            ("=1+1", "\"'=1+1\""),
            (" \u{200b}@SUM(A1)", "\"' \u{200b}@SUM(A1)\""),
            ("\u{ff1d}1", "\"'\u{ff1d}1\""),
            ("\tx", "\"'\tx\""),
            ("\u{61c}=1", "\"'\u{61c}=1\""),
            ("1-2", "\"1-2\""),
            ("", "\"\""),
        ] {
            assert_eq!(quoted(text), cell);
        }
    }
}
