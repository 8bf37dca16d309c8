//! The problem: the topics under a story are links of a word or two, like any menu.
//!
//! Their makers say what they are: the markup around them is named for tags.

use crate::block::BlockKind;
use crate::clean::line::Line;
use crate::clean::{Reason, ReasonCode};

/// Parts of names that pages give to lists of topics, in small letters.
const NAMES: &[&str] =
    &["tags", "taglist", "tagcloud", "topics", "keywords", "schlagworte", "themen", "etiquetas"];
/// Longer lines are teasers of the stories under a topic.
const TOPIC_MAX_WORDS: usize = 6;
/// Elements on the way to the line whose names are asked: those further out hold the page.
const ELEMENTS: usize = 5;

/// A topic, if the line is short, a link or item of a list, and stands in a list of topics.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    let linked = line.block.link_share > 0.5 || line.block.kind == BlockKind::ListItem;
    if line.stops || !linked || line.length > TOPIC_MAX_WORDS {
        return None;
    }
    let named = |element: &str| {
        element
            .split(['.', '#', '[', '=', ']', '-', '_'])
            .skip(1)
            .any(|part| NAMES.iter().any(|name| part.eq_ignore_ascii_case(name)))
    };
    let found = line.block.path.rsplit(' ').take(ELEMENTS).any(named);
    found.then(|| Reason::new(ReasonCode::TagList))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::Block;
    use crate::clean::line::page_of;

    #[test]
    fn links_in_a_list_of_topics_are_topics() {
        for (path, text, link_share, found) in [
            ("main article ul.tags li", "Bridges", 1.0, true),
            ("main div.article-tags a", "Bridges of Alder", 1.0, true),
            ("main div#topics", "Bridges", 1.0, true),
            ("main div.article-tags p", "Bridges", 0.0, false),
            ("main ul.menu li", "Bridges", 1.0, false),
            ("main div.stages li", "Bridges", 1.0, false),
            ("main ul.tags li", "The bridges of Alder stay shut.", 1.0, false),
        ] {
            let mut page = page_of(text);
            page.blocks[0] = Block { path: path.to_owned(), link_share, ..page.blocks[0].clone() };
            let line = Line::new(&page, &page.blocks[0]);
            assert_eq!(judge(&line).is_some(), found, "{path}: {text}");
        }
    }
}
