//! The problem: a story cut off by a paywall, or at the foot of its first page, reads like a whole
//! one, and the reader never learns that they have half of it.
//!
//! Three signs, all at the end of the body: an ellipsis, a line that leads on ("Continue reading",
//! "Continued on page 2"), and a paywall under a few paragraphs.

use super::record::Article;
use crate::clean::ReasonCode;
use crate::text::fold;

/// Words at the start of a line that leads on, folded.
#[rustfmt::skip] // one phrase a line would hide the list
const LEADS_ON: &[&str] = &[
    "continue reading", "continue to read", "continues on page", "continued on page",
    "continues on next page", "continued on next page", "read the full article",
    "read the full story", "read the rest of", "to continue reading", "to read the full",
    "weiterlesen", "lesen sie weiter", "fortsetzung auf seite", "weiter auf seite",
    "lire la suite", "suite page", "seguir leyendo", "continuar leyendo", "continua en la pagina",
    "continuar lendo", "continua a leggere", "continua a pagina", "lees verder", "verder lezen",
];
/// Longer lines are sentences that happen to begin so.
const LEADS_ON_MAX_WORDS: usize = 12;
/// A body of more words is read as whole beside an offer to subscribe.
const STUB_MAX_WORDS: usize = 200;
/// Lines after the body among which a lead is looked for; those further down are of other stories.
const LEAD_LINES: usize = 2;
/// Lines after the body among which an offer to subscribe is looked for.
const PAYWALL_LINES: usize = 6;

/// True if the body stops before its story does.
pub(crate) fn is_truncated(article: &Article) -> bool {
    let body = article.body.trim_end();
    if body.is_empty() {
        return false;
    }
    let bare = body.trim_end_matches(['"', '”', '’', '»', ')', ']', ' ']);
    let last = article.paragraphs.last().map_or(body, |span| span.of(&article.body));
    let below = || article.removed.iter().filter(|line| line.at >= body.len());
    let is_quoted = bare.len() < body.len() && !body.ends_with(']');
    (bare.ends_with('…') || bare.ends_with("...")) && !is_quoted
        || leads_on(last)
        || below().take(LEAD_LINES).any(|line| leads_on(&line.text))
        || article.words <= STUB_MAX_WORDS
            && below().take(PAYWALL_LINES).any(|line| line.reason.code == ReasonCode::Paywall)
}

fn leads_on(line: &str) -> bool {
    let folded = fold(line.trim_start_matches(|c: char| !c.is_alphanumeric()));
    line.split_whitespace().count() <= LEADS_ON_MAX_WORDS
        && LEADS_ON.iter().any(|phrase| folded.starts_with(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::articles;
    use crate::block;
    use crate::clean::{Decisions, clean};

    #[test]
    fn a_story_that_stops_short_is_known_by_its_end() {
        let story = "Rain Floods the Market of Alder\n\nHeavy rain flooded the market square of Alder \
            on Monday night and closed eleven shops, the council said.\n\nThe council promised to \
            help the traders and to clean the drains before the end of the";
        for (what, end, truncated) in [
            ("whole", " week.\n", false),
            ("an ellipsis", " week and …\n", true),
            ("three dots in brackets", " week. [...]\n", true),
            ("a quotation that trails off", " week, “and then…”\n", false),
            ("a lead", " week.\n\nContinue reading\n", true),
            ("a lead with an arrow", " week.\n\n» Weiterlesen\n", true),
            ("the next page", " week.\n\nContinued on page 2\n", true),
            ("a paywall", " week.\n\nSubscribe to continue\n", true),
            (
                "a sentence that begins so",
                " week.\n\nContinue reading, the teacher told the children of the flooded school, and you will forget the rain.\n",
                false,
            ),
        ] {
            let page = block::page(format!("{story}{end}"), None);
            let articles = articles(&page, &mut clean(&page, &Decisions::default()), &[]).0;
            assert_eq!(is_truncated(&articles[0]), truncated, "{what}: {:?}", articles[0].removed);
        }
    }
}
