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

/// Of `man`.
pub(crate) const MAN: &str = "\
Examples:
  copydesk man /usr/local/share/man/man1    for everybody: man copydesk, man copydesk-compare
  copydesk man manual                       here, then: man manual/copydesk.1";

/// Of `tag`.
pub(crate) const TAG: &str = "\
Examples:
  copydesk tag --conll tokens.conll > labels.conll
  copydesk tag --conll --labels 13 tokens.conll
  copydesk tag --conll --text article.txt";

/// Of `eval`.
pub(crate) const EVAL: &str = "\
Examples:
  copydesk eval entities --data DIR --gate tests/floors.json
  copydesk eval body --data DIR --list | less";

/// Of `train`.
pub(crate) const TRAIN: &str = "\
Examples:
  copydesk train body --data DIR
  copydesk train lists --data DIR --lists src/knowledge/lists.bin
  copydesk train entities --data DIR --examples target/entities.jsonl

Each writes a file of the engine, except entities, which writes the examples that
training/entities.py learns from. src/model/CARD.md says how each model is made.";

/// Of `library add`.
pub(crate) const ADD: &str = "\
Examples:
  copydesk library add news.cdk folder/ article.html
  copydesk library add news.cdk --jsonl < articles.jsonl";

/// Of `library remove`.
pub(crate) const REMOVE: &str = "\
Examples:
  copydesk library remove news.cdk folder/old.txt
  copydesk library remove news.cdk first-id second-id";

/// Of `library similar`.
pub(crate) const SIMILAR: &str = "\
Examples:
  copydesk library similar news.cdk new.txt
  copydesk library similar --passages --limit 50 news.cdk new.txt > similar.jsonl";

/// Of `library clusters`.
pub(crate) const CLUSTERS: &str = "\
Examples:
  copydesk library clusters news.cdk > clusters.jsonl
  copydesk library clusters news.cdk | head -1";

/// Of `library matrix`.
pub(crate) const MATRIX: &str = "\
Examples:
  copydesk library matrix news.cdk > pairs.jsonl
  copydesk library matrix news.cdk | grep article-id";

/// Of `library merge`.
pub(crate) const MERGE: &str = "\
Examples:
  copydesk library merge news.cdk monday.cdk
  copydesk library merge all.cdk monday.cdk tuesday.cdk";

/// Of `library info`.
pub(crate) const INFO: &str = "\
Examples:
  copydesk library info news.cdk
  copydesk library info news.cdk > info.json";

#[cfg(test)]
mod tests {
    use crate::Arguments;
    use clap::{Command, CommandFactory, Parser};

    /// The arguments of each example; what the shell reads of a line is cut off.
    fn typed(text: &str) -> Vec<Vec<&str>> {
        let lines = text.lines().filter_map(|line| Some(&line[line.find("copydesk ")?..]));
        let lines = lines.map(|line| {
            let end = [" | ", " > ", " < ", "   "].iter().filter_map(|cut| line.find(cut)).min();
            line[..end.unwrap_or(line.len())].split_whitespace().collect()
        });
        lines.collect()
    }

    /// What stands below the flags of a command and of each command below it, by their names.
    fn taught(command: &Command, path: &str) -> Vec<(String, String)> {
        let path = format!("{path} {}", command.get_name()).trim_start().to_owned();
        let own = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        let below = command.get_subcommands().flat_map(|one| taught(one, &path));
        std::iter::once((path.clone(), own)).chain(below).collect()
    }

    #[test]
    fn every_command_has_examples_and_each_is_understood() {
        for (command, text) in taught(&Arguments::command(), "") {
            let examples = typed(text.split("\n\n").next().unwrap());
            assert!(examples.len() > 1, "{command} teaches nothing: {text}");
            for line in examples {
                assert!(line.join(" ").starts_with(&command), "{command}: {line:?}");
                let parsed = Arguments::try_parse_from(&line);
                assert!(parsed.is_ok(), "{line:?}: {}", parsed.err().unwrap());
            }
        }
        assert!(Arguments::try_parse_from(typed("copydesk analyse a.txt")[0].iter()).is_err());
    }

    #[test]
    fn help_fits_a_terminal() {
        for (_, text) in taught(&Arguments::command(), "") {
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
