//! The problem: the buttons that share a story copy as the names of networks and verbs.

use crate::clean::line::Line;
use crate::clean::phrases::{Phrases, Table};
use crate::clean::word_list::WordList;
use crate::clean::{Reason, ReasonCode};
use std::sync::LazyLock;

/// Names of networks and words of sharing; a short line of nothing else is a row of buttons.
#[rustfmt::skip] // one word a line would hide the list
const NETWORKS: &[&str] = &[
    "facebook", "twitter", "x", "instagram", "linkedin", "whatsapp", "telegram", "reddit",
    "pinterest", "youtube", "tiktok", "threads", "bluesky", "mastodon", "tumblr", "flipboard",
    "pocket", "xing", "messenger", "snapchat", "email", "e-mail", "mail", "sms", "rss", "feed",
    "share", "shares", "tweet", "pin", "pinit", "print", "link", "copy", "on", "via", "to", "by",
    "this", "post", "icon", "logo", "opens", "in", "new", "window", "tab", "teilen", "drucken",
    "partager", "imprimer", "compartir", "compartilhar", "condividi", "delen", "auf", "per",
    "sur", "en", "no", "su", "op", "google", "viber", "line", "weibo", "wechat", "vk", "and",
    "follow",
];

static NETWORK: LazyLock<WordList> = LazyLock::new(|| WordList::new(NETWORKS));

static SOCIAL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&Table {
        whole: "share this; share this article; share this story; share this post; share article; \
                share on; share via; share options; social media; follow on; artikel teilen; partager \
                l'article; partager cet article; compartir este articulo; condividi questo articolo; \
                deel dit artikel; read this next; share full article; gift this article; gift article; 分享; 分享到; 分享到微信; 分享到微博; 分享至; 分享文章; \
                シェア; シェアする; ツイート; ツイートする; 記事をシェア; 공유; 공유하기; 기사 공유; 기사 공유하기; \
                مشاركة; شارك; شارك المقال; شارك هذا المقال; مشاركة المقال",
        start: "share on facebook; share on twitter; share on x; share on linkedin; share this \
                article; share this story; share this page; share this post; share to; share with; \
                tweet this; tweet on; pin it; email this; teilen auf; auf facebook; partager sur; \
                compartir en; compartilhar no; condividi su; delen op; click to share; click to email; \
                click to print; opens in new window; opens in a new; view this post on; a post shared \
                by; see this instagram",
        inside: "opens in new window; a post shared by; pic.twitter.com",
        start_words: 12,
        inside_words: 40,
    })
});

/// The longest row of buttons, in words.
const BUTTONS_MAX_WORDS: usize = 16;

/// Sharing controls, if the line is made of them.
pub(super) fn judge(line: &Line<'_>) -> Option<Reason> {
    let buttons = (1..=BUTTONS_MAX_WORDS).contains(&line.words.len())
        && !line.stops
        && (0..line.words.len()).all(|at| NETWORK.has(line, at))
        && line.folded_words().any(|word| word.len() > 3 || word == "x");
    if buttons {
        return Some(Reason::phrase(ReasonCode::Social, line.text));
    }
    SOCIAL.judge(line, ReasonCode::Social)
}

#[cfg(test)]
mod tests {
    use super::{SOCIAL, judge};
    use crate::clean::phrases::{check, check_each};

    #[test]
    fn rows_of_networks_are_buttons() {
        check(
            judge,
            &[
                ("Facebook Twitter WhatsApp E-mail", true),
                ("Share this article", true),
                ("Share on Facebook (opens in new window)", true),
                ("分享到微信", true),
                ("공유하기", true),
                ("شارك المقال", true),
                ("市长说没有钱修桥。", false),
                ("X", true),
                ("Facebook was fined by the court on Monday.", false),
                ("They share the bridge", false),
            ],
        );
    }

    #[test]
    fn each_phrase_is_found_where_it_is_all_of_a_line() {
        check_each(judge, &[&SOCIAL], &[]);
    }
}
