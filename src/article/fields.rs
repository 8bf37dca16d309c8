//! The problem: byline, dates and captions stand in removed lines and in the markup, and each must
//! end up in its field once.
//!
//! What the text shows goes before what the markup claims, except for dates and authors, where the
//! markup is made for machines and the text may name several.

use super::record::{Article, Byline, Caption, Dateline, Published};
use crate::block::Metadata;
use crate::clean::{
    Reason, ReasonCode, byline_authors, dates, find_dateline, is_person, moment, photo_credit,
    split_authors,
};

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

/// Fills fields from the markup, which speaks of the page's first article only.
pub(super) fn from_markup(article: &mut Article, metadata: &Metadata) {
    article.site.clone_from(&metadata.site);
    article.url.clone_from(&metadata.url);
    let stamp = |(text, from): &(String, String)| {
        let iso = moment(text)?;
        Some(Published { iso, text: text.clone(), from: from.clone() })
    };
    if let Some(found) = metadata.published.as_ref().and_then(stamp) {
        article.published = Some(found);
    }
    if let Some(found) = metadata.updated.as_ref().and_then(stamp) {
        article.updated = Some(found);
    }
    if let Some(title) = &metadata.title
        && article.title.as_deref().is_none_or(|shown| is_whole(title, shown))
    {
        article.title = Some(title.clone());
    }
    let mut authors: Vec<String> = Vec::new();
    for name in metadata.authors.iter().flat_map(|author| split_authors(author)) {
        if !authors.contains(&name) {
            authors.push(name);
        }
    }
    // The makers of a page often give their own name; the line above the text names the person.
    let shown = article.byline.as_ref().map_or(&[][..], |byline| &byline.authors);
    let people = |names: &[String]| names.iter().any(|name| is_person(name));
    if !authors.is_empty() && (people(&authors) || !people(shown)) {
        let text =
            article.byline.take().map_or_else(|| metadata.authors.join(", "), |line| line.text);
        article.byline = Some(Byline { text, authors });
    }
}

/// Words of a title of the markup that is believed to be all of a longer line.
const TITLE_MIN_WORDS: usize = 4;

/// True if the title of the markup is the whole of what the page shows in pieces: with a kicker
/// before a colon, of which `shown` is one half; or without the kicker that `shown` begins with.
fn is_whole(title: &str, shown: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let (whole, line) = (letters(title), letters(shown));
    let halves = title
        .split_once(": ")
        .is_some_and(|(kicker, rest)| letters(kicker) == line || letters(rest) == line);
    let tail = whole.len() < line.len()
        && line.ends_with(&whole)
        && title.split_whitespace().count() >= TITLE_MIN_WORDS;
    halves || tail
}
