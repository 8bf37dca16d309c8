//! Measures entities on the annotated news: mentions (span and kind, strict), alias pairs, roles and
//! dates, by the definitions in the data's own README.
//!
//! Articles are told apart by a hash of their id: one in eight is held back, so that nobody looks
//! at it while writing rules or training.

mod count;
mod gold;
mod score;

use super::{Figure, rows};
use crate::train::inline;
use copydesk::measure::RoleWeights;
use copydesk::{Entity, tag};
use count::Table;
use gold::Gold;
use serde_json::Value;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Parts of the articles that are not held back, of which each is scored by what the others taught.
const FOLDS: u64 = 7;

/// What to measure, and what to show of it.
#[derive(clap::Args)]
pub(crate) struct Settings {
    /// Entities: take the marked names as the tagger's, to see roles and links alone.
    #[arg(long)]
    gold_mentions: bool,
    /// Entities: with --gold-mentions, score roles of each part by weights that the others taught.
    #[arg(long, requires = "gold_mentions")]
    folds: bool,
    /// Entities: which articles to measure; a model that takes its time is measured on those held back.
    #[arg(long, value_enum, default_value_t = Articles::All, conflicts_with = "folds")]
    articles: Articles,
    /// Entities: print what is missed and what is wrong, of articles not held back.
    #[arg(long)]
    errors: bool,
    /// Entities: with --folds, the folder of marked articles that teach roles, too.
    #[arg(long, value_name = "DIR", default_value = "training/written")]
    written: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Articles {
    All,
    HeldBack,
}

/// The figures of both files: of the articles held back, and of the rest.
///
/// # Errors
/// A sentence that names the file that cannot be read.
pub(super) fn run(data: &Path, settings: &Settings) -> Result<Vec<Figure>, String> {
    let articles = articles(data)?;
    let (held, rest): (Vec<_>, Vec<_>) = articles.iter().partition(|gold| gold.is_held_back());
    let mut out = Vec::new();
    if settings.folds {
        let mut table = Table::default();
        let own = with_roles(&settings.written)?;
        for fold in 0..FOLDS {
            let (out, mut of): (Vec<_>, Vec<_>) =
                rest.iter().copied().partition(|gold| gold.fold(FOLDS) == fold);
            of.extend(&own);
            let weights = RoleWeights::from_bytes(&learn(&of));
            for gold in out {
                score::add(
                    &mut table,
                    gold,
                    &gold.marked().entities(Some(&weights)),
                    settings.errors,
                );
            }
        }
        return Ok(table.figures("out of fold"));
    }
    // Text that others wrote, for their readers, counts once more beside what was written to be annotated.
    let (mut unseen, mut filed, mut seen) = (Table::default(), Table::default(), Table::default());
    for gold in held {
        let entities = tagged(gold, settings);
        score::add(&mut unseen, gold, &entities, false);
        if gold.filed {
            score::add(&mut filed, gold, &entities, false);
        }
    }
    out.extend(unseen.figures("held back"));
    out.extend(filed.figures("held back, filed as news,"));
    if settings.articles == Articles::All {
        for gold in rest {
            score::add(&mut seen, gold, &tagged(gold, settings), settings.errors);
        }
        out.extend(seen.figures("rest"));
    }
    Ok(out)
}

/// What the engine finds in an article, or makes of the names marked in it.
fn tagged(gold: &Gold, settings: &Settings) -> Vec<Entity> {
    let (title, body) = gold.fields();
    if settings.gold_mentions {
        gold.marked().entities(None)
    } else {
        tag(title, body, gold.date.as_deref())
    }
}

/// Learns the weights of roles from all articles that are not held back, and those of the folder
/// `written` that have roles marked, and writes them.
///
/// # Errors
/// A sentence that names the file that cannot be read or written.
pub(crate) fn train_roles(data: &Path, written: &Path, path: &Path) -> Result<(), String> {
    let articles = articles(data)?;
    let own = with_roles(written)?;
    let rest: Vec<_> = articles.iter().filter(|gold| !gold.is_held_back()).chain(&own).collect();
    let fault = |error: io::Error| format!("{}: {error}", path.display());
    std::fs::write(path, learn(&rest)).map_err(fault)?;
    writeln!(io::stdout(), "{} articles, {} of them of the folder", rest.len(), own.len())
        .map_err(fault)
}

/// The articles of a folder in which roles are marked: where they are not, a text would teach that it
/// gives none.
fn with_roles(folder: &Path) -> Result<Vec<Gold>, String> {
    let articles = inline::folder(folder)?.iter().map(Gold::new).collect::<Vec<_>>();
    let has_roles = |gold: &Gold| gold.entities.iter().any(|entity| !entity.roles.is_empty());
    Ok(articles.into_iter().filter(has_roles).collect())
}

fn articles(data: &Path) -> Result<Vec<Gold>, String> {
    let mut out = Vec::new();
    for file in ["train", "written"] {
        let path = data.join("entities/wikinews").join(format!("{file}.jsonl.gz"));
        let read = rows::read::<Value>(&path)?;
        for article in &read {
            let mut gold = Gold::new(article);
            gold.filed = file == "train";
            out.push(gold);
        }
    }
    Ok(out)
}

/// The bytes of the weights that the articles teach.
fn learn(articles: &[&Gold]) -> Vec<u8> {
    let marked: Vec<_> = articles.iter().map(|gold| gold.marked()).collect();
    RoleWeights::learn(&marked).to_bytes()
}
