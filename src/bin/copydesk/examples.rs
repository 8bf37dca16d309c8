//! The problem: a list of flags teaches nobody. What stands below the flags in the help and in the
//! manual: lines that can be typed as they stand. The tests hold that each is understood.

/// Of the whole program: what a newcomer types first.
pub(crate) const ALL: &str = "\
Examples:
  copydesk analyze --md page.html          the article alone, without the page around it
  copydesk analyze page.html               all that was found, as JSON
  copydesk explain page.html               what became of each line, and why
  copydesk compare --html a.txt b.txt > overlap.html
                                           what two articles share, as a page to open
  copydesk library add news.cdk folder     keeps the articles of a folder
  copydesk library similar news.cdk a.txt  the kept versions of this one

Exit codes: 0 done; 1 some inputs failed, each reported, the rest done; 2 the command was not
understood. “copydesk COMMAND --help” says more of each command.";

/// Of `analyze`.
pub(crate) const ANALYZE: &str = "\
Examples:
  copydesk analyze article.txt
  copydesk analyze --md pages/ > articles.md
  copydesk analyze --csv --published 2026-03-06 *.html > entities.csv
  pbpaste | copydesk analyze --md -
  copydesk analyze --jsonl < in.jsonl > out.jsonl

One file gives its report, several give {\"id\",\"report\"} a line, in order.";

/// Of `compare`.
pub(crate) const COMPARE: &str = "\
Examples:
  copydesk compare first.txt second.txt
  copydesk compare --html first.html second.html > overlap.html
  copydesk compare paste-with-two-articles.txt
  copydesk compare --jsonl < pairs.jsonl > overlaps.jsonl";

/// Of `explain`.
pub(crate) const EXPLAIN: &str = "\
Examples:
  copydesk explain page.html | less
  copydesk explain page.html | grep caption";

/// Of `library`.
pub(crate) const LIBRARY: &str = "\
Examples:
  copydesk library add news.cdk folder/
  copydesk library similar news.cdk new.txt
  copydesk library clusters news.cdk > clusters.jsonl

A library is two files: news.cdk, the index, and news.cdk.texts, the texts.";

/// Of `completions`.
pub(crate) const COMPLETIONS: &str = "\
Examples:
  copydesk completions bash > ~/.local/share/bash-completion/completions/copydesk
  copydesk completions fish > ~/.config/fish/completions/copydesk.fish
  copydesk completions zsh > _copydesk      into a folder of $fpath";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Arguments;
    use clap::{CommandFactory, Parser};

    /// The arguments of each example; what the shell reads of a line is cut off.
    fn typed(text: &str) -> Vec<Vec<&str>> {
        let lines = text.lines().filter_map(|line| Some(&line[line.find("copydesk ")?..]));
        let lines = lines.map(|line| {
            let end = [" | ", " > ", " < ", "   "].iter().filter_map(|cut| line.find(cut)).min();
            line[..end.unwrap_or(line.len())].split_whitespace().collect()
        });
        lines.collect()
    }

    #[test]
    fn every_example_is_understood() {
        for text in [ALL, ANALYZE, COMPARE, EXPLAIN, LIBRARY, COMPLETIONS] {
            let examples = text.split("\n\n").next().unwrap();
            assert!(typed(examples).len() > 1, "{text}");
            for line in typed(examples) {
                let parsed = Arguments::try_parse_from(&line);
                assert!(parsed.is_ok(), "{line:?}: {}", parsed.err().unwrap());
            }
        }
        assert!(Arguments::try_parse_from(typed("copydesk analyse a.txt")[0].iter()).is_err());
    }

    #[test]
    fn help_fits_a_terminal() {
        for text in [ALL, ANALYZE, COMPARE, EXPLAIN, LIBRARY, COMPLETIONS] {
            for line in text.lines() {
                assert!(line.chars().count() <= 100, "{line}");
            }
        }
    }

    #[test]
    fn the_arguments_hold_together() {
        Arguments::command().debug_assert();
    }
}
