//! `copydesk explain`: each block with its verdict and the evidence.

use crate::Outcome;
use crate::input;
use crate::settings::Settings;
use clap::Args;
use copydesk::{BlockVerdict, Reason, explain};
use std::io::{self, Write};
use std::path::PathBuf;

/// Characters of a block that are shown; enough to recognise it.
const SHOWN_CHARACTERS: usize = 72;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The file; "-" for standard input.
    file: PathBuf,
    #[command(flatten)]
    settings: Settings,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<Outcome> {
    let explained = input::read(&arguments.file)
        .and_then(|(text, _)| explain(&text, &arguments.settings.options()));
    let explained = match explained {
        Ok(explained) => explained,
        Err(error) => {
            eprintln!("copydesk: {error}");
            return Ok(Outcome::SomeFailed);
        }
    };
    let mut out = io::stdout().lock();
    for (index, (block, verdict)) in
        explained.page.blocks.iter().zip(&explained.cleaned.verdicts).enumerate()
    {
        let article = explained.cleaned.articles.iter().position(|blocks| blocks.contains(&index));
        let article = article.map_or_else(|| "–".to_owned(), |number| format!("a{}", number + 1));
        let text = block.span.of(&explained.page.text);
        let repeats = explained.cleaned.repeats.get(index).copied().flatten();
        writeln!(
            out,
            "{:>5} {article:>3} {:<52} {}",
            index + 1,
            line(verdict, repeats),
            shortened(text)
        )?;
    }
    Ok(Outcome::Done)
}

fn line(verdict: &BlockVerdict, repeats: Option<usize>) -> String {
    match verdict {
        BlockVerdict::Title => "title".to_owned(),
        BlockVerdict::Subtitle => "subtitle".to_owned(),
        BlockVerdict::Body => "body".to_owned(),
        BlockVerdict::Drop(reason) => {
            let phrase = reason.phrase.iter().map(|phrase| format!("“{}”", shortened(phrase)));
            let first = repeats.map(|first| format!("of {}", first + 1));
            let features = reason.features.iter().take(3);
            let features =
                features.map(|feature| format!("{} {:+.2}", feature.name, feature.weight));
            let shown = [format!("- {}", name(reason))].into_iter();
            shown.chain(phrase).chain(first).chain(features).collect::<Vec<_>>().join(" ")
        }
    }
}

fn name(reason: &Reason) -> String {
    copydesk::to_json(&reason.code).trim_matches('"').to_owned()
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN_CHARACTERS) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.to_owned(),
    }
}
