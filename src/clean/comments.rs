//! The problem: what readers wrote follows the story, under forms and rules of their own.
//!
//! The head of the section, its counter, its form and its rules; the comments themselves are left
//! outside the article by [`core`](super::core).

use crate::clean::line::{Line, may_have_digit};
use crate::clean::phrases::{Phrases, Table};
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

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

/// The head, form or rules of a comment section, if the line is of one.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    COMMENTS.judge(line, ReasonCode::Comments).or_else(|| count(line))
}

/// "14 Comments", "Comments (14)": the head of a comment section.
fn count(line: &Line<'_>) -> Option<Reason> {
    if line.words.len() < 2 || !may_have_digit(line.text) {
        return None;
    }
    let third = line.word(2);
    if line.words.len() != 2 && third != "on" && third != "to" {
        return None;
    }
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
    let found =
        number(&first) && names(&second) || third.is_empty() && names(&first) && number(&second);
    found.then(|| Reason::phrase(ReasonCode::Comments, line.text))
}

#[cfg(test)]
mod tests {
    use super::{COMMENTS, judge};
    use crate::clean::phrases::{check, check_each};

    #[test]
    fn comment_sections_are_no_prose() {
        check(
            judge,
            &[
                ("14 Comments", true),
                ("Comments (14)", true),
                ("Your email address will not be published. Required fields are marked *", true),
                ("The minister had no comments on the copyright bill.", false),
            ],
        );
    }

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&COMMENTS], &[]);
    }
}
