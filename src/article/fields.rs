//! The problem: byline, dates and captions stand in removed lines and in the markup, and each must
//! end up in its field once.
//!
//! What the text shows goes before what the markup claims, except for dates and authors, where the
//! markup is made for machines and the text may name several. A page that is built anew calls that
//! day its first: there the older one is believed that it shows its readers.

use super::headline;
use super::record::{Article, Byline, Caption, Dateline, Published};
use crate::block::{Metadata, Page};
use crate::clean::{
    Reason, ReasonCode, asks_for_name, byline_authors, dates, find_dateline, is_person, moment,
    photo_credit, split_authors,
};
use crate::entity::Day;

/// Takes from a removed line what belongs into a field.
pub(super) fn take(article: &mut Article, text: &str, reason: &Reason) {
    match reason.code {
        ReasonCode::Caption | ReasonCode::PhotoCredit => {
            let credit = photo_credit(text).map(|span| span.of(text).to_owned());
            match article.captions.last_mut() {
                // A credit on a line of its own belongs to the caption above it.
                Some(last) if reason.code == ReasonCode::PhotoCredit && last.credit.is_none() => {
                    last.credit = credit;
                }
                _ => article.captions.push(Caption { text: text.to_owned(), credit }),
            }
        }
        // A line that names nobody ("By our own staff") gives way to one that does.
        ReasonCode::Byline
            if article.byline.as_ref().is_none_or(|byline| byline.authors.is_empty()) =>
        {
            let authors = byline_authors(text);
            if article.byline.is_some() && authors.is_empty() {
                return;
            }
            article.byline = Some(Byline { text: text.to_owned(), authors });
            take_dates(article, text);
        }
        ReasonCode::Metadata => take_dates(article, text),
        ReasonCode::Dateline if article.dateline.is_none() => {
            take_dateline(article, &format!("{text} —"));
        }
        _ => {}
    }
}

/// Longer lines beside a title speak of something else than its date.
const STAMP_MAX_WORDS: usize = 14;

/// What speaks of a picture or of another story, and so does its date.
const OF_OTHERS: [ReasonCode; 7] = [
    ReasonCode::Caption,
    ReasonCode::PhotoCredit,
    ReasonCode::Promo,
    ReasonCode::Advertisement,
    ReasonCode::RelatedHeading,
    ReasonCode::RelatedHeadline,
    ReasonCode::OtherArticle,
];

/// Takes the date from a short line beside the title that has more than a date in it.
pub(super) fn take_stamp(article: &mut Article, text: &str, reason: &Reason) {
    let short = text.split_whitespace().count() <= STAMP_MAX_WORDS;
    if article.published.is_none() && short && !OF_OTHERS.contains(&reason.code) {
        take_dates(article, text);
    }
}

/// Takes a name from the line under "Written by"; `asked` if `text` is that line. Gives whether the
/// next one is.
pub(super) fn take_name_below(article: &mut Article, text: &str, asked: bool) -> bool {
    let text = text.trim();
    if asked && is_person(text) && article.byline.is_none() {
        article.byline = Some(Byline { text: text.to_owned(), authors: vec![text.to_owned()] });
    }
    asks_for_name(text)
}

/// The dateline at the start of `paragraph`, which stays in the body.
pub(super) fn take_dateline(article: &mut Article, paragraph: &str) {
    if article.dateline.is_some() {
        return;
    }
    if let Some(found) = find_dateline(paragraph) {
        article.dateline = Some(Dateline {
            text: found.text.of(paragraph).to_owned(),
            place: Some(found.place.of(paragraph).to_owned()),
            date: found.date.map(|span| span.of(paragraph).to_owned()),
        });
    }
}

fn take_dates(article: &mut Article, text: &str) {
    let (published, updated) = dates(text);
    let from_text = |iso: String| Published { iso, text: text.to_owned(), from: "text".to_owned() };
    if article.published.is_none() {
        article.published = published.map(from_text);
    }
    if article.updated.is_none() {
        article.updated = updated.map(from_text);
    }
}

/// The day that stands in an address ("/2024/11/12/", "/2024-11-12-rain").
fn url_day(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split(['/', '-', '_']).collect();
    let number = |text: &str, digits: usize| {
        text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let day = parts.windows(3).find(|day| {
        number(day[0], 4) && day[0].starts_with("20") && number(day[1], 2) && number(day[2], 2)
    })?;
    moment(&day.join("-"))
}

/// Days by which a shown day may differ from that of the markup because of time zones alone.
const ZONES_DAYS: i32 = 1;

/// True if the `shown` day is older than that of the markup.
fn is_before(shown: &Published, found: &Published) -> bool {
    let day = |date: &Published| Some(Day::parse(&date.iso)?.number());
    day(shown).zip(day(found)).is_some_and(|(shown, found)| shown + ZONES_DAYS < found)
}

/// Takes the days of the markup, once the lines above the text are read: what stands below it is often
/// of other articles.
pub(super) fn take_days(article: &mut Article, metadata: &Metadata) {
    let stamp = |(text, from): &(String, String)| {
        let iso = moment(text)?;
        Some(Published { iso, text: text.clone(), from: from.clone() })
    };
    let updated = metadata.updated.as_ref().and_then(stamp);
    if let Some(found) = metadata.published.as_ref().and_then(stamp) {
        let shown = article.published.take();
        article.published = shown.filter(|shown| is_before(shown, &found)).or(Some(found));
    }
    if article.published.is_none()
        && let Some(url) = &metadata.url
        && let Some(iso) = url_day(url)
    {
        article.published = Some(Published { iso, text: url.clone(), from: "url".to_owned() });
    }
    article.updated = updated.or(article.updated.take());
    // The only day that a page names is that of its last change: it is no later than that.
    article.published = article.published.take().or_else(|| article.updated.clone());
}

/// Fills fields from the markup, which speaks of the page's first article only.
pub(super) fn from_markup(article: &mut Article, page: &Page) {
    let metadata = &page.metadata;
    article.site.clone_from(&metadata.site);
    article.url.clone_from(&metadata.url);
    let body = article.source.first().map_or(page.text.len(), |first| first.input.start);
    article.title =
        headline::choose(page, article.title.as_deref(), body).or(metadata.title.clone());
    let mut authors: Vec<String> = Vec::new();
    for name in metadata.authors.iter().flat_map(|author| split_authors(author)) {
        if !authors.contains(&name) {
            authors.push(name);
        }
    }
    // The makers of a page often give their own name; the line above the text names the person.
    let shown = article.byline.as_ref().map_or(&[][..], |byline| &byline.authors);
    let is_site = |name: &String| Some(name) == metadata.site.as_ref();
    let people = |names: &[String]| names.iter().any(|name| is_person(name) && !is_site(name));
    if !authors.is_empty() && (people(&authors) || !people(shown)) {
        let text =
            article.byline.take().map_or_else(|| metadata.authors.join(", "), |line| line.text);
        article.byline = Some(Byline { text, authors });
    }
}

#[cfg(test)]
mod tests {
    use crate::article::articles;
    use crate::block;
    use crate::clean::{Decisions, clean};

    const STORY: &str = "<p>It rained in Alder for nine days, and the council met on Monday evening to \
        speak of the market.<p>The traders will be helped before the end of the week, the mayor said.";

    #[test]
    fn date_and_author_are_found_where_pages_put_them() {
        let title = "<h1>Rain Floods the Market of Alder</h1>";
        for (what, html, day, author) in [
            (
                "two in a line",
                format!("{title}<p>Nov. 12, 2024 · 4 min read · Weather{STORY}"),
                "2024-11-12",
                "",
            ),
            ("above the title", format!("<p>12.11.2024</p>{title}{STORY}"), "2024-11-12", ""),
            (
                "a year of two digits",
                format!("{title}<p>Di 12.11.24 | 14:07 Uhr{STORY}"),
                "2024-11-12",
                "",
            ),
            (
                "the address",
                format!(
                    "<link rel=canonical href='https://alder.example/2024/11/12/rain'>{title}{STORY}"
                ),
                "2024-11-12",
                "",
            ),
            (
                "no day in the address",
                format!(
                    "<link rel=canonical href='https://alder.example/2024/99/12/rain'>{title}{STORY}"
                ),
                "",
                "",
            ),
            (
                "other marks in the name",
                format!(
                    "<meta name='article:published:time' content='2024-11-12T08:00:00Z'>{title}{STORY}"
                ),
                "2024-11-12T08:00:00Z",
                "",
            ),
            (
                "a card",
                format!(
                    "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ana Ruiz'>{title}{STORY}"
                ),
                "",
                "Ana Ruiz",
            ),
            (
                "an element named for it",
                format!("{title}<div class=cardAuthorName>Ana Ruiz</div>{STORY}"),
                "",
                "Ana Ruiz",
            ),
            (
                "the site, where nobody else",
                format!(
                    "<meta property=og:site_name content='The Alder Post'><meta name=author content='The Alder Post'>{title}{STORY}"
                ),
                "",
                "The Alder Post",
            ),
            (
                "a person before the site",
                format!(
                    "<meta property=og:site_name content='The Alder Post'><meta name=author content='The Alder Post'>{title}<p>By Ana Ruiz</p>{STORY}"
                ),
                "",
                "Ana Ruiz",
            ),
        ] {
            let page = block::page(&html, None);
            let article = &articles(&page, &mut clean(&page, &Decisions::default()), &[]).0[0];
            let found = article.published.as_ref().map_or("", |published| &published.iso);
            assert_eq!(found, day, "{what}");
            let authors = article.byline.as_ref().map(|byline| byline.authors.join(", "));
            assert_eq!(authors.unwrap_or_default(), author, "{what}");
        }
    }

    #[test]
    fn the_day_is_the_older_one_that_the_page_shows_above_its_text() {
        let title = "<h1>Rain Floods the Market of Alder</h1>";
        let markup = "<meta property=article:published_time content";
        for (what, html, day) in [
            (
                "a page built anew",
                format!("{markup}=2025-06-24>{title}<p>Nov. 12, 2024{STORY}"),
                "2024-11-12",
            ),
            (
                "another time zone",
                format!("{markup}='2024-11-13T02:00:00Z'>{title}<p>Nov. 12, 2024{STORY}"),
                "2024-11-13T02:00:00Z",
            ),
            (
                "a teaser below the text",
                format!("{markup}=2025-06-24>{title}{STORY}<p>Posted on Nov. 1, 2023</p>"),
                "2025-06-24",
            ),
            (
                "above the title and below the text",
                format!("<p>Nov. 12, 2024</p>{title}{STORY}<p>Posted on Nov. 1, 2023</p>"),
                "2024-11-12",
            ),
            ("an update alone", format!("{title}<p>Updated Nov. 12, 2024{STORY}"), "2024-11-12"),
            (
                "an update of something else below",
                format!("{title}{STORY}<h3>More news</h3><p>Last updated: Jan. 5, 2019</p>"),
                "",
            ),
            (
                "a caption",
                format!(
                    "{markup}=2025-06-24>{title}<figure><img src=a><figcaption>FILE - Mayor Nora Field speaks in Alder on May 3, 2019.</figcaption></figure>{STORY}"
                ),
                "2025-06-24",
            ),
            (
                "another story",
                format!(
                    "{markup}=2025-06-24>{title}<p>Read more: our report of May 3, 2019{STORY}"
                ),
                "2025-06-24",
            ),
        ] {
            let page = block::page(&html, None);
            let article = &articles(&page, &mut clean(&page, &Decisions::default()), &[]).0[0];
            let found = article.published.as_ref().map_or("", |published| &published.iso);
            assert_eq!(found, day, "{what}");
        }
    }

    #[test]
    fn the_name_under_the_word_for_it_is_the_author() {
        for (lines, author) in [
            (&["Written by", "Ana Ruiz"][..], "Ana Ruiz"),
            (&["Autorin:", "Ana Ruiz", "Leo Hart"], "Ana Ruiz"),
            (&["Weather", "Ana Ruiz"], ""),
            (&["Written by", "Weather"], ""),
        ] {
            let mut article = super::Article::default();
            lines
                .iter()
                .fold(false, |asked, line| super::take_name_below(&mut article, line, asked));
            let found = article.byline.map(|byline| byline.text).unwrap_or_default();
            assert_eq!(found, author, "{lines:?}");
        }
    }
}
