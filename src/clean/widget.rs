//! The problem: controls of the page copy as stray letters and counters.

use crate::clean::line::{Line, may_have_digit};
use crate::clean::phrases::{Phrases, Table};
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

/// Controls that are more signs than words, folded, as the whole line.
#[rustfmt::skip] // one word a line would hide the list
const SIGNS: &[&str] = &[
    "tt", "a+", "a-", "a+ a-", "a- a+", "a a", "aa", "a a a", "aaa", "a- a a+", "a+a-", "+a",
    "-a", "-a +a", "t+", "t-", "t t", "+", "-", "x", "…", "...", ">", "<", "›", "‹", "»", "|",
    "•", "·", "*", "* * *", "***", "---", "- - -", "/", "↑", "↓", "→", "←", "▶", "►", "×", "#",
    ",", ".",
];

static WIDGET: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "print; print article; print this; print this article; listen; listen to article; \
                listen to this article; listen to this story; listen now; play; pause; mute; unmute; \
                play video; play audio; watch; watch now; video; videos; photo; photos; gallery; image; \
                images; save; saved; save article; save for later; bookmark; copy link; link copied; \
                copied; copy; font size; text size; larger; smaller; increase font size; decrease font \
                size; back to top; top; scroll to top; load more; show more; see more; view more; \
                more; read more; show less; expand; collapse; close; menu; open menu; search; skip to \
                content; skip to main content; skip to navigation; skip navigation; log in; login; \
                sign in; sign out; log out; register; my account; account; next; previous; prev; next \
                article; previous article; go to; toggle; settings; dark mode; light mode; translate; \
                select language; share; shares; report an error; report this ad; report \
                error; enlarge; fullscreen; full screen; enlarge image; enlarge this image; view \
                image; toggle caption; hide caption; caption; loading; please wait; \
                continue reading; keep reading; read full story; story continues; story continues \
                below; article continues below; download; embed; transcript; read transcript; 0 \
                comments; live; new; breaking; exclusive; drucken; vorlesen; merken; anhoren; artikel \
                anhoren; artikel drucken; schliessen; suche; menu offnen; mehr; mehr anzeigen; zuruck; \
                weiter; nach oben; zum inhalt springen; zum inhalt; bild vergrossern; imprimer; \
                ecouter; ecouter l'article; lire plus tard; fermer; rechercher; suivant; precedent; \
                retour; voir plus; imprimir; escuchar; guardar; cerrar; buscar; siguiente; anterior; \
                ver mas; ouvir; fechar; ver mais; stampa; ascolta; salva; chiudi; cerca; mostra altro; \
                luister; bewaar; sluiten; zoeken; meer; lees voor; give this article; gift; comment; \
                add to favorites; view comments; view all; see all; zoom; zoom in",
        start: "listen to this; font size; text size; schriftgrosse; taille du texte; your browser does not; this \
                audio is auto-generated; this article was automatically translated; please enable \
                javascript; javascript is disabled; ihr browser; votre navigateur; su navegador; press \
                play; hear this article; audio by; powered by; skip to",
        inside: "auto-generated voice; browser does not support; enable javascript",
        start_words: 14,
        inside_words: 14,
    })
});

/// The longest line that is compared with the signs, in bytes: accents and wide letters take some.
const SIGN_MAX_BYTES: usize = 32;

/// Words that a counter counts.
#[rustfmt::skip] // one word a line would hide the list
const COUNTED: &[&str] = &[
    "share", "shares", "view", "views", "comment", "comments", "like", "likes", "reads", "min",
    "mins", "minutes", "sec", "photos", "videos", "images", "k", "kommentare", "kommentar",
    "aufrufe", "commentaires", "partages", "comentarios", "commenti", "reacties", "of", "x",
];

/// A control of the page, if the line is one.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    if line.words.len() <= 3 {
        let is_sign = || line.text.len() <= SIGN_MAX_BYTES && SIGNS.contains(&&*line.folded());
        if line.words.is_empty() || is_sign() || is_counter(line) {
            return Some(Reason::phrase(ReasonCode::Widget, line.text));
        }
    }
    WIDGET.judge(line, ReasonCode::Widget)
}

/// "12 shares", "0:00 / 3:14", "1.2K": numbers, and at most the word for what they count.
fn is_counter(line: &Line<'_>) -> bool {
    if !may_have_digit(line.text) {
        return false;
    }
    let is_number = |word: &str| {
        let digits = word.trim_end_matches('k').trim_end_matches('m');
        digits.contains(|c: char| c.is_ascii_digit())
            && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ':'))
    };
    let words = || line.folded_words();
    let clock = line.words.len() == 2 && line.text.contains(':') && line.text.contains('/');
    let counted = || words().any(|word| COUNTED.contains(&word.as_ref()) || word.ends_with('k'));
    !line.stops
        && words().any(|word| is_number(&word))
        && (clock || counted())
        && words().all(|word| is_number(&word) || COUNTED.contains(&word.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::{SIGNS, WIDGET, judge};
    use crate::clean::phrases::{check, check_each};

    #[test]
    fn controls_are_no_prose() {
        check(
            judge,
            &[
                ("TT", true),
                ("A+ A-", true),
                ("0:00 / 3:14", true),
                ("12 shares", true),
                ("Listen to this article", true),
                ("Skip to content", true),
                ("•", true),
                ("2024", false),
                ("Listen to the people of Alder, she said.", false),
                ("More than this", false),
            ],
        );
    }

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&WIDGET], &[SIGNS]);
    }
}
