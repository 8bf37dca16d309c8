//! The problem: a text may stop where payment begins, with sentences that sell the rest.
//!
//! They are believed only on lines of limited length: a story may be about subscribers.

use crate::clean::line::Line;
use crate::clean::phrases::{Phrases, Table};
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

static PAYWALL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "subscribers only; members only; premium; subscribe to continue; log in to continue; \
                sign in to continue; unlock this article; abo; start free trial; view subscription \
                options; reserve aux abonnes; solo para suscriptores; contenuto riservato agli \
                abbonati",
        start: "already a subscriber; already have an account; already a member; subscribe now for; \
                subscribe today; to continue reading; continue reading with; you have reached your \
                limit; you've reached your; you have read your; this article is for subscribers; this \
                article is reserved; this content is for subscribers; register for free to; create a \
                free account; create an account; start your free trial; try it free; only for \
                subscribers; bereits abonnent; sie sind bereits; jetzt weiterlesen; weiterlesen mit; \
                lesen sie weiter mit; dieser artikel ist; sie haben bereits ein; deja abonne; vous \
                etes abonne; il vous reste; cet article est reserve; abonnez-vous pour; ya eres \
                suscriptor; para seguir leyendo; ya es suscriptor; ja e assinante; sei gia abbonato; \
                al abonnee; word abonnee; thank you for your patience while we verify; we are having \
                trouble retrieving; are you a subscriber; don't have an account; not a subscriber; \
                unlimited access",
        inside: "subscribe to read; subscribe to unlock; exclusive to subscribers; cancel anytime; \
                cancel at any time; jederzeit kundbar; sans engagement; per month after",
        start_words: 30,
        inside_words: 26,
    })
});

/// A call to pay or register, if the line is one.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    PAYWALL.judge(line, ReasonCode::Paywall)
}

#[cfg(test)]
mod tests {
    use super::{PAYWALL, judge};
    use crate::clean::phrases::{check, check_each};

    #[test]
    fn a_call_to_pay_is_no_prose() {
        check(
            judge,
            &[
                ("Already a subscriber? Log in", true),
                ("Subscribe to read the rest of this story", true),
                ("The paper has lost a third of its subscribers.", false),
            ],
        );
    }

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&PAYWALL], &[]);
    }
}
