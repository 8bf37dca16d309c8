//! The problem: imprints, terms and copyright lines close every page, in sentences of any length.
//!
//! A sign (©), or words that no story uses of itself; on lines of limited length.

use crate::clean::line::Line;
use crate::clean::phrases::{Phrases, Table};
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

static LEGAL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "terms of use; terms of service; terms and conditions; terms; privacy policy; privacy; \
                privacy notice; imprint; impressum; datenschutz; agb; legal; mentions legales; aviso \
                legal; politica de privacidad; contact us; contact; about us; about; advertise; \
                advertise with us; careers; accessibility; sitemap; kontakt; datenschutzerklarung; \
                nutzungsbedingungen; barrierefreiheit; disclaimer; reprints; rights and permissions; \
                privacybeleid; contatti; corrections",
        start: "copyright; all rights reserved; alle rechte vorbehalten; tous droits reserves; \
                todos los derechos reservados; todos os direitos reservados; tutti i diritti \
                riservati; alle rechten voorbehouden; this material may not be; this material is \
                protected; this content is protected by; this site is protected by recaptcha; the \
                views expressed in this; the opinions expressed in this; disclaimer; reproduction of; \
                read our editorial; our standards",
        inside: "all rights reserved; alle rechte vorbehalten; tous droits reserves; derechos \
                reservados; direitos reservados; diritti riservati; published broadcast rewritten; may not be reproduced; do not necessarily reflect; \
                privacy policy and terms; terms of service and privacy; terms of service apply; \
                registered trademark; is a trademark; not responsible for the content of external; \
                from a syndicated feed; auto-generated from",
        start_words: 60,
        inside_words: 60,
    })
});

/// A copyright line, imprint or terms, if the line is of one.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    if line.text.starts_with('©') {
        return Some(Reason::phrase(ReasonCode::Legal, "©"));
    }
    LEGAL.judge(line, ReasonCode::Legal)
}

#[cfg(test)]
mod tests {
    use super::{LEGAL, judge};
    use crate::clean::phrases::{check, check_each};

    #[test]
    fn imprints_are_no_prose() {
        check(
            judge,
            &[
                ("© 2024 The Alder Courier", true),
                ("Copyright 2024 Alder Press. All rights reserved.", true),
                ("Privacy Policy", true),
                ("The minister had no comments on the copyright bill.", false),
            ],
        );
    }

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&LEGAL], &[]);
    }
}
