//! The problem: every span is made in bytes, and every client may ask for another unit.
//!
//! Once the page is read, its spans are converted and its text is needed no more; those of the articles follow
//! when all is found in them. One walk over the options does the reverse. Besides this and `overlap/convert.rs` nothing in the crate knows of units.

use super::{Options, Report};
use crate::article::Article;
use crate::entity::Where;
use crate::span::Span;
use crate::text::{OffsetMap, Offsets};

/// The options with their spans in bytes of `page_text`.
pub(crate) fn options_in_bytes(options: &Options, page_text: &str) -> Options {
    let mut options = options.clone();
    let map = OffsetMap::new(page_text, options.offsets);
    let Options { keep, drop, split, join, unrepair, .. } = &mut options;
    for span in [keep, drop, split, join, unrepair].into_iter().flatten() {
        *span = Span::new(map.byte_at(span.start), map.byte_at(span.end));
    }
    options
}

/// Turns what counts the text of the input into `unit`.
pub(crate) fn input_in(report: &mut Report, page_text: &str, unit: Offsets) {
    if unit == Offsets::Utf8 {
        return;
    }
    let input = OffsetMap::new(page_text, unit);
    report.input.length = input.unit_at(page_text.len());
    let of_articles = report.articles.iter_mut().flat_map(|article| &mut article.removed);
    for removed in of_articles.chain(&mut report.removed) {
        input.convert([&mut removed.input]);
        input.convert(removed.duplicate_of.as_mut());
    }
    for article in &mut report.articles {
        input.convert(article.repairs.iter_mut().map(|repair| &mut repair.input));
        input.convert(article.source.iter_mut().map(|source| &mut source.input));
    }
}

/// Turns what counts the texts of the articles into `unit`.
pub(crate) fn bodies_in(report: &mut Report, unit: Offsets) {
    if unit != Offsets::Utf8 {
        report.articles.iter_mut().for_each(|article| article_in(article, unit));
    }
}

fn article_in(article: &mut Article, unit: Offsets) {
    let body_text = std::mem::take(&mut article.body);
    let body = OffsetMap::new(&body_text, unit);
    body.convert(article.paragraphs.iter_mut().chain(&mut article.sentences));
    body.convert(article.source.iter_mut().map(|source| &mut source.body));
    for at in article.repairs.iter_mut().map(|repair| &mut repair.at) {
        *at = body.unit_at(*at);
    }
    for at in article.removed.iter_mut().map(|removed| &mut removed.at) {
        *at = body.unit_at(*at);
    }
    let title = OffsetMap::new(article.title.as_deref().unwrap_or_default(), unit);
    let credit = OffsetMap::new(article.credit.as_ref().map_or("", |credit| &credit.text), unit);
    let captions: Vec<_> =
        article.captions.iter().map(|caption| OffsetMap::new(&caption.text, unit)).collect();
    for mention in article.entities.iter_mut().flat_map(|entity| &mut entity.mentions) {
        let map = match mention.field {
            Where::Title => Some(&title),
            Where::Body => Some(&body),
            Where::Credit => Some(&credit),
            Where::Caption => captions.get(mention.caption.unwrap_or_default()),
        };
        if let Some(map) = map {
            (mention.start, mention.end) = (map.unit_at(mention.start), map.unit_at(mention.end));
        }
    }
    article.body = body_text;
}
