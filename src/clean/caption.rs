//! The problem: copied without its picture, a caption reads like a paragraph of the story.
//!
//! It gives itself away by how it begins ("FILE PHOTO"), by the photo credit at its end, by the
//! markup, or by an agency at its end where the story goes on after it: the source of a text
//! stands only at its very end.

use crate::block::BlockKind;
use crate::clean::credit::{self, Sign};
use crate::clean::line::Line;
use crate::clean::phrases::{Phrases, Table};
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

/// Longer captions than this many words are paragraphs.
const CAPTION_MAX_WORDS: usize = 100;
/// A credit with fewer words besides it is all credit.
const CREDIT_ONLY_WORDS: usize = 3;

static CAPTION: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "file photo; file; archivbild; archivfoto; symbolbild; symbolfoto",
        start: "file photo; file photos; file picture; file image; in this file photo; in this photo; \
                in this image; in this picture; in this handout; in this undated; in this screengrab; \
                in this screen grab; in this frame grab; in this still image; in this aerial; \
                archivbild; archivfoto; symbolbild; photo d'illustration; photo d'archives; image \
                d'illustration; foto de archivo; imagen de archivo; fotografia de archivo; foto de \
                arquivo; imagem de arquivo; foto d'archivio; archieffoto; image source; image credit; \
                image credits; image caption; photo credit; bildunterschrift; bildbeschreibung; media \
                caption; pictured above",
        inside: "in this file photo; in this undated photo; file photo dated; in this photo provided \
                by; in this image taken from; in this photo released by; photo d'illustration; photo \
                d'archives; foto de archivo; foto de arquivo; provided photo; photo for illustration; \
                photo used for representation; representational image; representative image; photo for \
                representation; in an undated photo",
        start_words: CAPTION_MAX_WORDS,
        inside_words: 60,
    })
});

/// A caption or photo credit, by the line alone.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    if line.length > CAPTION_MAX_WORDS {
        return None;
    }
    let found = credit::find(line.text);
    if let Some((span, Sign::Sure)) = found {
        let rest = (0..line.words.len()).filter(|at| line.span(*at).end <= span.start).count();
        let code =
            if rest < CREDIT_ONLY_WORDS { ReasonCode::PhotoCredit } else { ReasonCode::Caption };
        return Some(Reason::phrase(code, span.of(line.text)));
    }
    if line.text.starts_with("FILE - ")
        || line.text.starts_with("FILE – ")
        || line.text.starts_with("FILE — ")
    {
        return Some(Reason::phrase(ReasonCode::Caption, "FILE"));
    }
    if let Some(reason) = CAPTION.judge(line, ReasonCode::Caption) {
        return Some(reason);
    }
    (line.block.kind == BlockKind::Caption)
        .then(|| Reason::phrase(ReasonCode::Caption, "figcaption"))
}

/// A line that ends in an agency, if the next line that no rule took is a paragraph: there the story
/// goes on, so it is a caption and not the end of the story.
pub(super) fn judge_before(line: &Line<'_>, story_goes_on: bool) -> Option<Reason> {
    if !story_goes_on || line.length > CAPTION_MAX_WORDS {
        return None;
    }
    let (span, _) = credit::find(line.text)?;
    Some(Reason::phrase(ReasonCode::Caption, span.of(line.text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::phrases::{check, check_each};

    #[test]
    fn captions_give_themselves_away() {
        check(
            judge,
            &[
                ("FILE PHOTO: The old bridge of Alder, June 1, 2020. REUTERS/Ana Ruiz", true),
                ("The mayor, left, waits for the vote. (AP Photo/Ana Ruiz)", true),
                ("FILE - The old bridge of Alder.", true),
                ("Getty Images", true),
                ("Photo: Ana Ruiz", true),
                ("The bridge in this file photo from 2019.", true),
                ("The mayor said that the photo was taken in Alder.", false),
                ("The bridge stays shut. — AP", false),
                ("The army filed a report (in French).", false),
            ],
        );
        check(|line| judge_before(line, true), &[("The bridge at night. — AP", true)]);
        check(|line| judge_before(line, false), &[("The bridge stays shut. — AP", false)]);
    }

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&CAPTION], &[]);
    }
}
