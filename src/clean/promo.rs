//! The problem: between paragraphs stand lines that ask the reader to follow, download or join,
//! and they are sentences like any other.

use crate::clean::line::Line;
use crate::clean::phrases::{Phrases, Table};
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

static PROMO: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "follow; download the app; get the app; app store; google play",
        start: "follow us; follow our; follow me on; follow him on; follow her on; download our; \
                download the; get our app; get the app; join our; join us on; like us on; find us on; \
                watch us on; stay informed with; stay up to date with; stay connected; stay tuned; for \
                more news; for the latest news; for all the latest; for more stories like this; for \
                breaking news; click here to; click here for; tap here to; tap to; watch live; listen \
                live; catch all the; get all the latest; get breaking news; get more stories; get the \
                latest; read the latest; don't miss out; do you have a story; got a story; got a tip; \
                have a tip; have a story; contact the reporter; contact us at; email us; send us your; \
                folgen sie uns; folge uns; folgt uns; jetzt herunterladen; laden sie; haben sie \
                hinweise; suivez-nous; suivez nous; retrouvez-nous; telechargez l'application; \
                telecharger l'application; rejoignez-nous; siguenos; siganos; descarga la app; \
                descarga nuestra; unete a nuestro; siga-nos; siga nosso; baixe o app; baixe o \
                aplicativo; entre no canal; seguici su; segui; scarica l'app; volg ons; download de \
                app; blijf op de hoogte; join the conversation; add us as; make us your; set us as; \
                prefer us on",
        inside: "follow us on; follow us at; like us on facebook; our whatsapp channel; official \
                whatsapp channel; whatsapp-kanal; whatsapp-channel; canal de whatsapp; canal do \
                whatsapp; canale whatsapp; chaine whatsapp; whatsapp-kanaal; our telegram channel; \
                telegram channel for; canal de telegram; download our app; download the app; download \
                our mobile app; our mobile app; our news app; on the app store; subscribe to our \
                channel; our youtube channel; preferred source on google; on google news; auf google \
                news; sur google actualites; en google news; breaking news alerts; push notifications; \
                turn on notifications; get notified; support independent journalism; support our \
                journalism; make a donation; become a supporter; become a member; buy me a coffee; \
                folgen sie uns auf; suivez-nous sur; siguenos en; siga-nos no; seguici su; volg ons op",
        start_words: 22,
        inside_words: 28,
    })
});

/// A promo, if the line asks the reader to follow, join or download.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    PROMO.judge(line, ReasonCode::Promo)
}

#[cfg(test)]
mod tests {
    use super::{PROMO, judge};
    use crate::clean::phrases::{check, check_each};

    #[test]
    fn an_appeal_to_the_reader_is_no_prose() {
        check(
            judge,
            &[
                ("Follow us on our official WhatsApp channel for the latest from Alder!", true),
                ("Download our app to read more", true),
                ("Folgen Sie uns auf Facebook und Instagram", true),
                ("The mayor asked residents to follow the rules.", false),
                ("Join", false),
                ("The party has a WhatsApp group with its members in the town.", false),
            ],
        );
    }

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&PROMO], &[]);
    }
}
