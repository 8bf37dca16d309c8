//! The problem: every span is made in bytes, and every client may ask for another unit.
//!
//! One walk over a finished report converts each span by the text it indexes; one walk over the
//! options does the reverse. Besides this and `overlap/convert.rs` nothing in the crate knows of units.

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

/// The report with its spans in `unit`.
pub(crate) fn report_in(mut report: Report, page_text: &str, unit: Offsets) -> Report {
    if unit == Offsets::Utf8 {
        return report;
    }
    let input = OffsetMap::new(page_text, unit);
    report.input.length = input.unit_at(page_text.len());
    for removed in &mut report.removed {
        input.convert([&mut removed.input]);
        input.convert(removed.duplicate_of.as_mut());
    }
    for article in &mut report.articles {
        article_in(article, &input, unit);
    }
    report
}

fn article_in(article: &mut Article, input: &OffsetMap<'_>, unit: Offsets) {
    let body_text = std::mem::take(&mut article.body);
    let body = OffsetMap::new(&body_text, unit);
    body.convert(article.paragraphs.iter_mut().chain(&mut article.sentences));
    for repair in &mut article.repairs {
        repair.at = body.unit_at(repair.at);
        input.convert([&mut repair.input]);
    }
    for removed in &mut article.removed {
        removed.at = body.unit_at(removed.at);
        input.convert([&mut removed.input]);
        input.convert(removed.duplicate_of.as_mut());
    }
    for source in &mut article.source {
        body.convert([&mut source.body]);
        input.convert([&mut source.input]);
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
