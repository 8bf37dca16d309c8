//! The problem: lists of other stories follow the article, and sit in its middle, under headings
//! that every site words in its own way.
//!
//! A heading is known by its words; the lines after it that read like headlines are the list. The
//! list ends at the first line that reads like a paragraph.

use crate::clean::line::Line;
use crate::clean::phrases::{Phrases, Table};
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

static HEADING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "related; related articles; related article; related stories; related story; related \
                content; related posts; related news; related topics; related coverage; related links; \
                related reading; related video; related videos; read also; also read; read next; read \
                more; see also; more news; more stories; more articles; more headlines; more coverage; \
                further reading; recommended; recommended reading; editors picks; editor's picks; \
                editor's pick; top stories; top news; latest news; latest stories; latest; latest \
                articles; latest posts; recent posts; recent articles; recent stories; recent news; \
                most read; most popular; most viewed; most commented; popular; popular posts; popular \
                articles; popular stories; trending; trending now; trending stories; trending news; \
                trending topics; what to read next; up next; you might also like; you may also like; \
                you may like; you might like; don't miss; around the web; from the web; from around \
                the web; featured; featured stories; featured articles; other stories; other news; \
                others also read; people also read; in this section; in other news; keep reading; more \
                to explore; explore more; discover more; breaking news; must read; must reads; \
                suggested reading; stories for you; the latest; just in; spotlight; \
                related tags; mehr zum thema; zum thema; lesen sie auch; lesen sie mehr; auch \
                interessant; das konnte sie auch interessieren; weitere artikel; weitere nachrichten; \
                weitere meldungen; mehr aus; meistgelesen; meistgelesene artikel; aktuelle \
                nachrichten; aktuelle meldungen; verwandte artikel; verwandte themen; neueste artikel; \
                mehr dazu; ahnliche artikel; a lire aussi; lire aussi; sur le meme sujet; articles \
                lies; les plus lus; plus lus; dans la meme rubrique; articles similaires; a decouvrir; \
                a voir aussi; noticias relacionadas; articulos relacionados; lo mas leido; mas leidas; \
                mas noticias; le puede interesar; te puede interesar; tambien te puede interesar; leia \
                tambem; leia mais; veja tambem; mais lidas; leggi anche; articoli correlati; i piu \
                letti; potrebbe interessarti; ti potrebbe interessare; piu letti; lees ook; lees meer; \
                meer nieuws; gerelateerd; meest gelezen; las ocksa; mer om; les ogsa; laes ogsa; lue \
                myos; czytaj takze; ctete take; 相关新闻; 相关阅读; 相关文章; 延伸阅读; 推荐阅读; 相關新聞; \
                延伸閱讀; 関連記事; 関連ニュース; あわせて読みたい; 合わせて読みたい; おすすめ記事; 관련 기사; 관련기사; \
                관련 뉴스; 많이 본 뉴스; اقرأ أيضا; اقرأ أيضاً; اقرأ أيضًا; إقرأ أيضا; مواضيع ذات صلة; أخبار ذات صلة; \
                الأكثر قراءة",
        start: "next in; more on this; more in; more from; more on; more by; more about; more stories \
                from; more stories about; read more on; read more about; read more from; others also \
                read; other articles; also in; related to this; people are reading; readers also; you \
                may also; you might also; you may be interested; you might be interested; recommended \
                for you; recommended for; picked for you; selected for you; recommended stories; \
                stories you may; the most read; latest from; latest in; top stories in; trending in; \
                popular in; popular on; most popular in; most read in; most viewed in; what others are \
                reading; around the; elsewhere on; from our partners; from our network; sponsored \
                stories; mehr zum thema; mehr aus; mehr von; weitere themen; weitere artikel; das \
                konnte sie; das konnte dich; mehr aus dem; mehr nachrichten; lesen sie auch; plus \
                d'articles; sur le meme; a lire egalement; mas sobre; mas en; mas de; mais sobre; mais \
                em; altri articoli; meer over; meer van; read all; explore more on; continue reading \
                in; next up; see all; view all",
        inside: "",
        start_words: 7,
        inside_words: 0,
    })
});

/// A pointer to another story inside one line: "Read more: Title".
static POINTER: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "",
        start: "read more; also read; read also; read; read next; see also; related; watch; related \
                story; related article; more; don't miss; must read; recommended; up next; see more; \
                listen; lesen sie auch; lesen sie hier; lesen sie dazu; mehr dazu; mehr zum thema; \
                lire aussi; a lire aussi; a lire; lire egalement; lea tambien; lee tambien; tambien \
                lea; le puede interesar; mira tambien; lea mas; leia tambem; leia mais; veja tambem; \
                leggi anche; leggi; lees ook; las ocksa; les ogsa; learn more; اقرأ أيضا; اقرأ أيضاً; اقرأ أيضًا; إقرأ أيضا",
        inside: "",
        start_words: 36,
        inside_words: 0,
    })
});

/// A heading over other stories, or a pointer to one, by the line alone.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    if let Some(phrase) = HEADING.find(line).filter(|_| !line.stops) {
        return Some(Reason::phrase(ReasonCode::RelatedHeading, phrase));
    }
    let phrase = POINTER.find(line)?;
    let after = line.text[line.text.find(phrase)? + phrase.len()..].trim_start();
    // Only what a colon, bar or dash sets off points elsewhere: "Read the bill" may be a sentence.
    let set_off = after.starts_with([':', '|', '»', '>', '→', '›'])
        || (after.starts_with(['–', '—', '-']) && phrase.contains(' '))
        || (phrase.chars().all(|c| !c.is_lowercase()) && phrase.contains(' '));
    set_off.then(|| Reason::phrase(ReasonCode::RelatedHeadline, phrase))
}

/// Takes the headlines that follow each heading, until a paragraph.
pub(super) fn mark(lines: &[Line<'_>], reasons: &mut [Option<Reason>]) {
    let mut heading: Option<String> = None;
    for (line, reason) in lines.iter().zip(reasons) {
        match reason {
            Some(found) if found.code == ReasonCode::RelatedHeading => {
                heading.clone_from(&found.phrase);
            }
            Some(_) => {}
            None if line.is_prose() || ends_in_full_stop(line) => heading = None,
            None => {
                if let Some(phrase) = &heading {
                    *reason = Some(Reason::phrase(ReasonCode::RelatedHeadline, phrase));
                }
            }
        }
    }
}

fn ends_in_full_stop(line: &Line<'_>) -> bool {
    line.stops && !line.text.ends_with(['?', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::line::page_of;
    use crate::clean::phrases::{check, check_each};

    #[test]
    fn a_heading_or_pointer_is_known_by_its_words() {
        check(
            judge,
            &[
                ("Read more", true),
                ("関連記事", true),
                ("관련 기사", true),
                ("اقرأ أيضا: جسر جديد في المدينة", true),
                ("Listen", false),
                ("Videos", false),
                ("Next in Region", true),
                ("Others Also Read", true),
                ("Mehr zum Thema", true),
                ("READ MORE: Two bridges shut in Alder", true),
                ("Lesen Sie auch: Zwei Brücken gesperrt", true),
                ("More in the town than in the county are against it.", false),
                ("Read the bill before the vote", false),
                ("More than a bridge", false),
            ],
        );
    }

    #[test]
    fn the_list_ends_at_a_paragraph() {
        let page = page_of(
            "The council met on Monday to vote on the bridge.\nRelated\nTwo bridges shut in Elm\n\
             Is Ash next?\nThe vote was put off by a week, the clerk of the council said.\nAftermath",
        );
        let lines: Vec<_> = page.blocks.iter().map(|block| Line::new(&page, block)).collect();
        let mut reasons: Vec<_> = lines.iter().map(judge).collect();
        mark(&lines, &mut reasons);
        let taken: Vec<_> = reasons.iter().map(Option::is_some).collect();
        assert_eq!(taken, [false, true, true, true, false, false]);
    }

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&HEADING], &[]);
        // What follows it decides, which the cases above tell.
        check_each(|line| POINTER.judge(line, ReasonCode::RelatedHeadline), &[&POINTER], &[]);
    }
}
