//! The problem: menus, breadcrumbs and lists of topics frame every page.
//!
//! A breadcrumb has its arrows, a topic list its label. Menus have neither: they are runs of short
//! lines, which [`core`](super::core) leaves outside the article.

use crate::clean::line::Line;
use crate::clean::phrases::{Phrases, Table};
use crate::clean::word_list::WordList;
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

static HOME: LazyLock<WordList> = LazyLock::new(|| WordList::new(HOMES));

/// A breadcrumb or topic list, if the line is one.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    if line.stops {
        return None;
    }
    if line.text.contains([':', '：']) {
        let folded = line.folded();
        if let Some(label) = LABELS.iter().find(|label| folded.starts_with(**label)) {
            return Some(Reason::phrase(ReasonCode::TagList, label));
        }
    }
    let words = || line.text.split_whitespace();
    let hashes = if line.text.contains('#') {
        words().filter(|word| word.starts_with('#')).count()
    } else {
        0
    };
    if hashes > 0 && hashes == line.words.len() {
        return Some(Reason::phrase(ReasonCode::TagList, line.text));
    }
    if let Some(reason) = TAGS.judge(line, ReasonCode::TagList) {
        return Some(reason);
    }
    let (mut arrows, mut bars) = (0, 0);
    for character in line.text.chars() {
        arrows += usize::from(matches!(character, '>' | '›' | '»' | '→'));
        bars += usize::from(matches!(character, '|' | '•' | '·'));
    }
    let from_home = HOME.has(line, 0);
    let crumbs = from_home && (arrows > 0 || line.text.contains(" / "));
    let chain = arrows > 1 && line.words.len() <= (arrows + 1) * 4;
    let row = bars > 1 && line.words.len() <= (bars + 1) * 4;
    let menu = from_home && line.words.len() == 1;
    (crumbs || chain || row || menu).then(|| Reason::new(ReasonCode::Navigation))
}

#[cfg(test)]
mod tests {
    use super::{LABELS, TAGS, judge};
    use crate::clean::phrases::{check, check_each};

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

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&TAGS], &[LABELS]);
    }
}
