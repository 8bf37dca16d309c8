//! The problem: consent boxes are written by lawyers, in full sentences.
//!
//! They are believed only on lines of limited length, because a story may be about consent.

use crate::clean::line::Line;
use crate::clean::phrases::{Phrases, Table};
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

static COOKIES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "cookies; cookie settings; cookie preferences; cookie policy; accept; accept all; \
                reject all; accept cookies; manage cookies; manage preferences; privacy settings; alle \
                akzeptieren; cookie-einstellungen; tout accepter; aceptar; rechazar; accetta; \
                accepteren; do not sell my personal information; do not sell or share my personal \
                information; your privacy choices",
        start: "we use cookies; this site uses cookies; this website uses cookies; our website uses \
                cookies; we and our partners; by continuing to use; by clicking accept; wir verwenden \
                cookies; diese website verwendet cookies; nous utilisons des cookies; ce site utilise \
                des cookies; utilizamos cookies; este sitio utiliza cookies; este site usa cookies; \
                usamos cookies; questo sito utilizza; deze website maakt gebruik; wij gebruiken \
                cookies; an dieser stelle finden sie; externer inhalt; ich bin damit einverstanden; to \
                view this content; this content is not available due to; allow cookies",
        inside: "uses cookies to; use cookies to; cookies and similar; your cookie; cookie consent; \
                manage your cookie; personenbezogene daten; an drittplattformen; cookies y tecnologias",
        start_words: 80,
        inside_words: 60,
    })
});

/// A consent box, if the line is of one.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    COOKIES.judge(line, ReasonCode::CookieNotice)
}

#[cfg(test)]
mod tests {
    use super::{COOKIES, judge};
    use crate::clean::phrases::{check, check_each};

    #[test]
    fn a_consent_box_is_no_prose() {
        check(
            judge,
            &[
                ("We use cookies to improve this site and to show advertising.", true),
                ("Accept all", true),
                ("The court ruled that cookies are personal data.", false),
            ],
        );
    }

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&COOKIES], &[]);
    }
}
