//! The problem: consent boxes, payment walls, imprints, advertising marks and comment rules are
//! written by lawyers and shops, in full sentences.
//!
//! One table for each; all are believed only on lines of limited length, because a story may be
//! about any of them.

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

static LEGAL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "terms of use; terms of service; terms and conditions; terms; privacy policy; privacy; \
                privacy notice; imprint; impressum; datenschutz; agb; legal; mentions legales; aviso \
                legal; politica de privacidad; contact us; contact; about us; about; advertise; \
                advertise with us; careers; accessibility; sitemap; kontakt; datenschutzerklarung; \
                nutzungsbedingungen; barrierefreiheit; disclaimer; reprints; rights and permissions; \
                privacybeleid; contatti; corrections",
        start: "copyright; (c); all rights reserved; alle rechte vorbehalten; tous droits reserves; \
                todos los derechos reservados; todos os direitos reservados; tutti i diritti \
                riservati; alle rechten voorbehouden; this material may not be; this material is \
                protected; this content is protected by; this site is protected by recaptcha; the \
                views expressed in this; the opinions expressed in this; disclaimer; reproduction of; \
                read our editorial; our standards; ©",
        inside: "all rights reserved; alle rechte vorbehalten; tous droits reserves; derechos \
                reservados; direitos reservados; diritti riservati; published, broadcast, rewritten; \
                published broadcast rewritten; may not be reproduced; do not necessarily reflect; \
                privacy policy and terms; terms of service and privacy; terms of service apply; \
                registered trademark; is a trademark; not responsible for the content of external; \
                from a syndicated feed; auto-generated from",
        start_words: 60,
        inside_words: 60,
    })
});

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

static COMMENTS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "comments; comment; leave a comment; leave a reply; post a comment; add a comment; add \
                comment; join the discussion; reply; kommentare; kommentar; kommentieren; kommentar \
                schreiben; commentaires; laisser un commentaire; comentarios; deja un comentario; deja \
                una respuesta; deixe um comentario; commenti; lascia un commento; reacties; reageer; \
                cancel reply; post comment; view comments; show comments; discussion; conversation; \
                antworten; cancel; submit; submit comment; no comments; no comments yet; write a \
                comment; reader comments; forum; responses; report comment; be the first to comment; \
                login to comment; log in to comment",
        start: "leave a reply; leave a comment; your email address will not be published; be the first \
                to comment; comments are closed; comments are moderated; please log in to comment; you \
                must be logged in; you must log in; log in to comment; log in or register; read our \
                commenting; our comment policy; comments on this; required fields are marked; save my \
                name; notify me of; this site uses akismet; learn how your comment data; alle \
                kommentare; diskutieren sie; die kommentarfunktion; haftungsausschluss; vous devez \
                etre connecte; votre adresse e-mail ne sera pas; tu direccion de correo electronico; \
                il tuo indirizzo email non; o seu endereco de email nao; inicia sesion para comentar; \
                you are commenting using; join the conversation; please keep comments",
        inside: "will not be published; community guidelines; commenting policy; comment policy",
        start_words: 30,
        inside_words: 30,
    })
});

/// A notice of the publisher, if the line is one.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    use ReasonCode::{Advertisement, Comments, CookieNotice, Legal, Paywall};
    if line.text.starts_with('©') {
        return Some(Reason::phrase(Legal, "©"));
    }
    ADVERTISEMENT
        .judge(line, Advertisement)
        .or_else(|| COMMENTS.judge(line, Comments))
        .or_else(|| comment_count(line))
        .or_else(|| COOKIES.judge(line, CookieNotice))
        .or_else(|| PAYWALL.judge(line, Paywall))
        .or_else(|| LEGAL.judge(line, Legal))
}

/// "14 Comments", "Comments (14)": the head of a comment section.
fn comment_count(line: &Line<'_>) -> Option<Reason> {
    let (first, second) = (line.word(0), line.word(1));
    let names = |word: &str| {
        matches!(
            word,
            "comments"
                | "comment"
                | "kommentare"
                | "commentaires"
                | "comentarios"
                | "commenti"
                | "reacties"
                | "responses"
                | "replies"
                | "thoughts"
        )
    };
    let number = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    let found = line.words.len() == 2
        && (number(first) && names(second) || names(first) && number(second))
        || number(first) && names(second) && line.word(2) == "on"
        || number(first) && names(second) && line.word(2) == "to";
    found.then(|| Reason::phrase(ReasonCode::Comments, line.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_notice_has_its_code() {
        for (text, code) in [
            ("We use cookies to improve this site and to show advertising.", Some("CookieNotice")),
            ("Already a subscriber? Log in", Some("Paywall")),
            ("© 2024 The Alder Courier", Some("Legal")),
            ("Copyright 2024 Alder Press. All rights reserved.", Some("Legal")),
            ("Advertisement", Some("Advertisement")),
            ("Anzeige", Some("Advertisement")),
            ("14 Comments", Some("Comments")),
            (
                "Your email address will not be published. Required fields are marked *",
                Some("Comments"),
            ),
            ("The court ruled that cookies are personal data.", None),
            ("The advertisement was shown twice before the vote in Alder.", None),
            ("The minister had no comments on the copyright bill.", None),
        ] {
            let page = crate::clean::line::page_of(text);
            let line = Line::new(&page, &page.blocks[0]);
            let found = judge(&line).map(|reason| format!("{:?}", reason.code));
            assert_eq!(found.as_deref(), code, "{text}");
        }
    }
}
