//! The problem: "3 min read" stands between title and text, with the date or alone.

use crate::clean::line::Line;
use crate::clean::phrases::{Phrases, Table};
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

static READING_TIME: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "reading time; lesezeit; temps de lecture; tiempo de lectura; leestijd",
        start: "estimated reading time; reading time; read time; lesezeit; lesedauer; temps de \
                lecture; tiempo de lectura; tempo de leitura; tempo di lettura; leestijd",
        inside: "min read; minute read; mins read; minutes read; min lesezeit; minuten \
                lesezeit; min de lecture; min de lectura; min de leitura; min di \
                lettura; min leestijd",
        start_words: 14,
        inside_words: 14,
    })
});

/// How long a text takes to read, if the line says no more than that and a date.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    READING_TIME.judge(line, ReasonCode::Metadata)
}

#[cfg(test)]
mod tests {
    use super::{READING_TIME, judge};
    use crate::clean::phrases::{check, check_each};

    #[test]
    fn a_reading_time_is_no_prose() {
        check(
            judge,
            &[
                ("5 min read", true),
                ("March 3, 2031 | 12 min read", true),
                ("Lesezeit: 4 Minuten", true),
                (
                    "The bill takes twelve minutes to read, a clerk of the council of Alder said, and no \
                  member has yet read it.",
                    false,
                ),
            ],
        );
    }

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&READING_TIME], &[]);
    }
}
