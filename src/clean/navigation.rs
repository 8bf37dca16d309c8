//! The problem: menus, breadcrumbs and lists of topics frame every page.
//!
//! A breadcrumb has its arrows, a topic list its label. Menus have neither: they are runs of short
//! lines, which [`core`](super::core) leaves outside the article.

use crate::clean::line::Line;
use crate::clean::phrases::{Phrases, Table};
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

static TAGS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "tags; topics; tag; topic; categories; category; keywords; filed under; themen; \
                schlagworte; schlagworter; etiquetas; temas; topics in this article; mots-cles; \
                sujets; argomenti; onderwerpen; archives; archive",
        start: "filed under; filed in; posted in; tagged with; tagged in; tagged as; tagged under; \
                topics in this; related topics",
        inside: "",
        start_words: 24,
        inside_words: 0,
    })
});

/// Labels that a colon must follow, folded.
const LABELS: &[&str] = &[
    "tags:",
    "topics:",
    "tag:",
    "categories:",
    "category:",
    "keywords:",
    "themen:",
    "schlagworte:",
    "etiquetas:",
    "temas:",
    "mots-cles:",
    "mots-cles :",
    "tagged:",
    "topic:",
    "section:",
    "labels:",
];

/// First pages of breadcrumbs, folded.
const HOMES: &[&str] = &["home", "startseite", "accueil", "inicio", "homepage", "news", "start"];

/// A breadcrumb or topic list, if the line is one.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    if line.stops {
        return None;
    }
    let folded = line.folded();
    if let Some(label) = LABELS.iter().find(|label| folded.starts_with(**label)) {
        return Some(Reason::phrase(ReasonCode::TagList, label));
    }
    let hashes = line.text.split_whitespace().filter(|word| word.starts_with('#')).count();
    if hashes > 0 && hashes == line.words.len() {
        return Some(Reason::phrase(ReasonCode::TagList, line.text));
    }
    if let Some(reason) = TAGS.judge(line, ReasonCode::TagList) {
        return Some(reason);
    }
    let arrows = line.text.matches(['>', '›', '»', '→']).count();
    let crumbs =
        (arrows > 0 || line.text.contains(" / ")) && HOMES.contains(&line.word(0).as_ref());
    let chain = arrows > 1 && line.words.len() <= (arrows + 1) * 4;
    let bars = line.text.matches(['|', '•', '·']).count();
    let row = bars > 1 && line.words.len() <= (bars + 1) * 4;
    let menu = line.words.len() == 1 && HOMES.contains(&line.word(0).as_ref());
    (crumbs || chain || row || menu).then(|| Reason::new(ReasonCode::Navigation))
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::clean::phrases::check;

    #[test]
    fn breadcrumbs_and_topics_are_navigation() {
        check(
            judge,
            &[
                ("Home > News > Region", true),
                ("Home / News", true),
                ("Tags: bridge, vote, Alder", true),
                ("#bridge #vote", true),
                ("Region | Sport | Culture | Weather", true),
                ("Home is where the heart is", false),
                ("Topics of the day were the bridge and the road.", false),
            ],
        );
    }
}
