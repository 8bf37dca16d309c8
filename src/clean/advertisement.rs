//! The problem: advertising stands between paragraphs, marked with a word.

use crate::clean::line::Line;
use crate::clean::phrases::{Phrases, Table};
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

static ADVERTISEMENT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "advertisement; advertisements; ad; ads; advertising; sponsored; sponsored content; \
                promoted; paid content; paid post; partner content; skip ad; skip advertisement; \
                remove ads; ad feedback; anzeige; anzeigen; werbung; publicite; contenu sponsorise; \
                publicidad; publicidade; anuncio; pubblicita; contenuto sponsorizzato; advertentie; \
                annonce; annons; mainos; reklam; reklama; werbeanzeige; scroll to continue; continue \
                reading below",
        start: "advertisement; article continues after; story continues below; story continues after; \
                article continues below; scroll to continue; content continues below; sponsored by; \
                paid for by; in partnership with; promoted by; nach der anzeige; la suite apres; \
                continua dopo; sigue leyendo tras; continua apos; ad loading; this advertisement; \
                recommended by outbrain",
        inside: "affiliate links; affiliate commission; earn a commission",
        start_words: 8,
        inside_words: 40,
    })
});

/// A mark of advertising, if the line is one.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    ADVERTISEMENT.judge(line, ReasonCode::Advertisement)
}

#[cfg(test)]
mod tests {
    use super::{ADVERTISEMENT, judge};
    use crate::clean::phrases::{check, check_each};

    #[test]
    fn a_mark_of_advertising_is_no_prose() {
        check(
            judge,
            &[
                ("Advertisement", true),
                ("Anzeige", true),
                ("The advertisement was shown twice before the vote in Alder.", false),
            ],
        );
    }

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&ADVERTISEMENT], &[]);
    }
}
