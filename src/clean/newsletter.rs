//! The problem: boxes that offer a newsletter stand in the middle of a story.

use crate::clean::line::Line;
use crate::clean::phrases::{Phrases, Table};
use crate::clean::word_list::WordList;
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

static NEWSLETTER: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "newsletter; newsletters; email; e-mail; email address; your email; your email address; \
                enter your email; enter your email address; e-mail-adresse; sign up; subscribe; sign \
                me up; subscribe now; anmelden; abonnieren; s'inscrire; s'abonner; suscribirse; \
                suscribete; inscreva-se; iscriviti; aanmelden; inschrijven; thanks for signing up; \
                thank you for subscribing; success; first name; last name",
        start: "subscribe to; subscribe for; subscribe and; sign up for; sign up to; sign up now; sign \
                up here; sign-up for; get our newsletter; get the newsletter; get our daily; get our \
                weekly; get our free; get our best; get the best of; get the day's; get stories like \
                this; delivered to your; by signing up; by subscribing; by clicking sign up; by \
                clicking subscribe; by submitting; by entering your email; by providing your email; by \
                continuing you agree; you can unsubscribe; unsubscribe at any time; this newsletter; \
                please enter a valid; please check your inbox; you have been subscribed; abonnieren \
                sie; jetzt abonnieren; melden sie sich; newsletter abonnieren; inscrivez-vous; \
                abonnez-vous a; recevez; suscribete a; suscribase; recibe; registrate; assine a \
                newsletter; inscreva-se; receba; iscriviti alla; iscriviti a; ricevi; schrijf je in; \
                meld je aan; ontvang",
        inside: "our newsletter; our newsletters; our daily newsletter; our weekly newsletter; our free \
                newsletter; daily newsletter; weekly newsletter; morning newsletter; newsletter sign \
                up; newsletter signup; to your inbox; in your inbox; your email address; signing up \
                to; unseren newsletter; unser newsletter; kostenlosen newsletter; notre newsletter; \
                nos newsletters; notre lettre; nuestra newsletter; nuestro boletin; nossa newsletter; \
                nostra newsletter; onze nieuwsbrief; onze nieuwsbrieven; de nieuwsbrief",
        start_words: 30,
        inside_words: 24,
    })
});

/// A newsletter box, if the line offers e-mail.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    if line.stops && line.text.contains(['“', '"']) {
        return None; // Somebody speaks of a newsletter.
    }
    NEWSLETTER.judge(line, ReasonCode::Newsletter).or_else(|| offer(line))
}

/// Words, folded, with which a sentence asks the reader to take something.
#[rustfmt::skip] // one word a line would hide the list
const ASKING: &[&str] = &[
    "get", "join", "subscribe", "sign", "receive", "try", "read", "enjoy", "register", "want",
    "abonnieren", "erhalten", "lesen", "melden", "bestellen", "recevez", "inscrivez-vous",
    "abonnez-vous", "lisez", "suscribete", "suscribase", "recibe", "receba", "assine", "iscriviti",
    "ricevi", "abonneer", "ontvang", "lees",
];
/// What is offered, folded.
#[rustfmt::skip] // one word a line would hide the list
const OFFERED: &[&str] = &[
    "newsletter", "newsletters", "inbox", "e-newsletter", "infolettre", "boletin",
    "nieuwsbrief", "nieuwsbrieven",
];
static ASK: LazyLock<WordList> = LazyLock::new(|| WordList::new(ASKING));
static OFFER: LazyLock<WordList> = LazyLock::new(|| WordList::new(OFFERED));

/// A longer line is a story about newsletters.
const OFFER_MAX_WORDS: usize = 24;

/// A line in which a sentence asks first and names a newsletter later: "Like it? Get our Sunday
/// newsletter."
fn offer(line: &Line<'_>) -> Option<Reason> {
    if line.words.len() > OFFER_MAX_WORDS {
        return None;
    }
    let offered = (0..line.words.len()).rev().find(|at| OFFER.has(line, *at))?;
    let opens = |at: usize| {
        at == 0 || line.text[..line.words[at].start()].trim_end().ends_with(['.', '!', '?', ':'])
    };
    let asked = (0..offered).find(|at| ASK.has(line, *at) && opens(*at))?;
    let span = line.span(asked).joined(line.span(offered));
    Some(Reason::phrase(ReasonCode::Newsletter, span.of(line.text)))
}

#[cfg(test)]
mod tests {
    use super::{NEWSLETTER, judge};
    use crate::clean::phrases::{check, check_each};

    #[test]
    fn an_offer_of_email_is_no_prose() {
        check(
            judge,
            &[
                ("Sign up for the Morning Bulletin, sent every day at six.", true),
                ("All the news of Alder, straight to your inbox.", true),
                ("Abonnieren Sie unseren Newsletter", true),
                ("Your email address", true),
                ("Like what you read? Get our Sunday newsletter every week.", true),
                ("Erhalten Sie jeden Morgen den Newsletter der Redaktion", true),
                ("The town sends a newsletter to every house.", false),
                ("“We will sign them to your inbox,” the clerk joked.", false),
                ("Residents may sign up for a hearing on Monday.", false),
            ],
        );
    }

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&NEWSLETTER], &[]);
    }
}
