//! The problem: the body is a new text, and every word of it must lead back to the input.
//!
//! Blocks are added in order. A paragraph that is mended is added in pieces; each piece has the
//! same text in body and input, and is one entry of the map between them.

use super::record::{Article, Credit, Removed, Repair, Source};
use super::{fields, repair};
use crate::block::{Block, Break, Page};
use crate::clean::{Cleaned, Reason, ReasonCode, Verdict, text_credit};
use crate::span::{Cover, Span};
use crate::text::{language, sentences, word_count};
use std::ops::Range;

/// What stands between two paragraphs.
const PARAGRAPH_BREAK: &str = "\n\n";

/// The articles of a cleaned page, and what was removed outside all of them.
///
/// Repairs whose `input` overlaps a span of `unrepair` are not made.
#[must_use]
pub fn articles(page: &Page, cleaned: &Cleaned, unrepair: &[Span]) -> (Vec<Article>, Vec<Removed>) {
    let undone = Cover::new(unrepair);
    let mut out = Vec::new();
    let mut removed = Vec::new();
    let mut next = 0;
    for range in &cleaned.articles {
        removed.extend(outside(page, cleaned, next..range.start));
        next = range.end;
        let mut article = assemble(page, cleaned, range.clone(), &undone);
        article.id = format!("a{}", out.len() + 1);
        if out.is_empty() {
            fields::from_markup(&mut article, page);
            keep_shown_title(&mut article, page, cleaned, range.clone());
        }
        out.push(article);
    }
    removed.extend(outside(page, cleaned, next..page.blocks.len()));
    (out, removed)
}

/// Where the markup's title took the place of the one that the page shows, that is named as removed.
fn keep_shown_title(article: &mut Article, page: &Page, cleaned: &Cleaned, range: Range<usize>) {
    let Some(index) = range.clone().find(|index| cleaned.verdicts[*index] == Verdict::Title) else {
        return;
    };
    let shown = page.blocks[index].span.of(&page.text);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    if article.title.as_deref().is_some_and(|title| letters(title).contains(&letters(shown))) {
        return;
    }
    let reason = Reason::phrase(ReasonCode::Metadata, shown);
    let before =
        article.removed.partition_point(|line| line.input.start < page.blocks[index].span.start);
    article.removed.insert(before, removed(page, cleaned, index, &reason, 0));
}

/// What was removed in a run of blocks that belongs to no article.
fn outside<'a>(
    page: &'a Page,
    cleaned: &'a Cleaned,
    range: Range<usize>,
) -> impl Iterator<Item = Removed> + 'a {
    range.filter_map(|index| match &cleaned.verdicts[index] {
        Verdict::Drop(reason) => Some(removed(page, cleaned, index, reason, 0)),
        _ => None,
    })
}

fn removed(page: &Page, cleaned: &Cleaned, index: usize, reason: &Reason, at: usize) -> Removed {
    let input = page.blocks[index].span;
    Removed {
        text: input.of(page.given()).to_owned(),
        reason: reason.clone(),
        input,
        at,
        duplicate_of: cleaned.repeats[index].map(|first| page.blocks[first].span),
    }
}

/// Lines above a title among which its date and author are looked for: more would be of the page.
const ABOVE_TITLE_LINES: usize = 4;

/// Takes date and author from the lines right above the first article, where it has none itself, and
/// the days of the markup: what stands above a later one may be the end of the one before.
fn take_head(article: &mut Article, page: &Page, cleaned: &Cleaned, start: usize) {
    if cleaned.articles.first().is_none_or(|first| first.start != start) {
        return;
    }
    for index in (0..start).rev().take(ABOVE_TITLE_LINES) {
        let Verdict::Drop(reason) = &cleaned.verdicts[index] else { break };
        let text = page.shown(page.blocks[index].span);
        fields::take_stamp(article, &text, reason);
        if reason.code == ReasonCode::Byline {
            fields::take(article, &text, reason);
        }
    }
    fields::take_days(article, &page.metadata);
}

fn assemble(page: &Page, cleaned: &Cleaned, range: Range<usize>, undone: &Cover) -> Article {
    let mut article = Article::default();
    let start = range.start;
    let mut asked = false;
    let last = range.clone().rev().find(|index| cleaned.verdicts[*index] == Verdict::Body);
    for index in range {
        let block = &page.blocks[index];
        let text = page.shown(block.span);
        let text = text.as_ref();
        match &cleaned.verdicts[index] {
            Verdict::Title => article.title = Some(text.to_owned()),
            Verdict::Subtitle => article.subtitle = Some(text.to_owned()),
            Verdict::Body => {
                if article.body.is_empty() {
                    fields::take_dateline(&mut article, text);
                    take_head(&mut article, page, cleaned, start);
                }
                add(&mut article, page, block, Some(index) == last, undone);
            }
            Verdict::Drop(reason) => {
                fields::take(&mut article, text, reason);
                if article.body.is_empty() {
                    fields::take_stamp(&mut article, text, reason);
                }
                asked = fields::take_name_below(&mut article, text, asked);
                if reason.code == ReasonCode::Metadata {
                    take_credit_line(&mut article, text);
                }
                let at = article.body.len();
                article.removed.push(removed(page, cleaned, index, reason, at));
            }
        }
    }
    if article.body.is_empty() {
        take_head(&mut article, page, cleaned, start);
    }
    article.sentences = sentences(&article.body);
    article.words = word_count(&article.body);
    article.language = language(&article.body);
    article
}

/// A line that is nothing but a source.
fn take_credit_line(article: &mut Article, text: &str) {
    if let Some(found) = text_credit(text).filter(|_| article.credit.is_none()) {
        let text = found.text.of(text).to_owned();
        article.credit = Some(Credit { text, agency: found.agency });
    }
}

/// Adds a block to the body, mended.
fn add(article: &mut Article, page: &Page, block: &Block, last: bool, undone: &Cover) {
    let text = block.span.of(&page.text);
    let mut end = text.len();
    let mut moved = None;
    if last && let Some(found) = text_credit(text).filter(|found| found.tail.start > 0) {
        // The stop is named with the credit, so that the reader sees where it stood.
        let stop = text[..found.tail.start].char_indices().next_back().map_or(0, |(at, _)| at);
        let input = Span::new(stop, text.len()).shifted(block.span.start);
        if !undone.overlaps(input) {
            end = found.tail.start;
            let credit = found.text.of(text).to_owned();
            moved = Some((stop, input));
            article.credit = Some(Credit { text: credit, agency: found.agency });
        }
    }
    let mut start = 0;
    for fused in repair::fused(&text[..end]) {
        let input = fused.words.shifted(block.span.start);
        if undone.overlaps(input) {
            continue;
        }
        let input_before = Span::new(start, fused.at).shifted(block.span.start);
        let body = paragraph(article, page, input_before, undone);
        start = fused.at;
        let was = input.of(&page.text);
        let head = fused.at - fused.words.start;
        article.repairs.push(Repair {
            at: body.end - head,
            input,
            kind: "fused-sentences".to_owned(),
            was: was.to_owned(),
            now: format!("{}{PARAGRAPH_BREAK}{}", &was[..head], &was[head..]),
        });
    }
    let input = Span::new(start, end).shifted(block.span.start);
    let body = paragraph(article, page, input, undone);
    if let Some((stop, input)) = moved {
        article.repairs.push(Repair {
            at: body.end - (end - stop),
            input,
            kind: "credit".to_owned(),
            was: input.of(page.given()).to_owned(),
            now: text[stop..end].to_owned(),
        });
    }
}

/// Adds a piece of the input as a paragraph; gives its place in the body, or that of its last part where
/// the reader wants its lines apart.
fn paragraph(article: &mut Article, page: &Page, input: Span, undone: &Cover) -> Span {
    let mut lines = Vec::new();
    let mut start = input.start;
    for found in page.breaks(input) {
        let apart = undone.overlaps(found.span);
        let end = if apart { found.line_end(page.given()) } else { found.span.start };
        lines.push((Span::new(start, end), Some(found)));
        start = found.span.end;
    }
    lines.push((Span::new(start, input.end), None));
    let apart = |(_, found): &(Span, Option<&Break>)| {
        found.is_some_and(|found| undone.overlaps(found.span))
    };
    let mut body = Span::default();
    for lines in lines.split_inclusive(apart) {
        body = unwrapped(article, page, lines);
    }
    body
}

/// Adds lines of the input as one paragraph; gives its place in the body.
fn unwrapped(article: &mut Article, page: &Page, lines: &[(Span, Option<&Break>)]) -> Span {
    if !article.body.is_empty() {
        article.body.push_str(PARAGRAPH_BREAK);
    }
    let start = article.body.len();
    let mut joints = Vec::new();
    for (at, (line, found)) in lines.iter().enumerate() {
        let from = article.body.len();
        article.body.push_str(line.of(page.given()));
        let body = Span::new(from, article.body.len());
        article.source.push(Source { body, input: *line });
        if let Some(found) = found.filter(|_| at + 1 < lines.len()) {
            article.body.push_str(found.now());
            joints.push((body.end, found.span));
        }
    }
    let body = Span::new(start, article.body.len());
    article.paragraphs.push(body);
    if let (Some((at, first)), Some((_, last))) = (joints.first(), joints.last()) {
        // From the word before the first break to the one after the last, so that a reader knows the place.
        let before = &article.body[start..*at];
        let after = &page.given()[last.end..lines[lines.len() - 1].0.end];
        let left = before.len() - before.trim_end_matches(|c: char| !c.is_whitespace()).len();
        let right = after.find(char::is_whitespace).unwrap_or(after.len());
        let input = Span::new(first.start - left, last.end + right);
        let rest = lines[lines.len() - 1].0.end - input.end;
        article.repairs.push(Repair {
            at: at - left,
            input,
            kind: "wrapped-lines".to_owned(),
            was: input.of(page.given()).to_owned(),
            now: article.body[at - left..body.end - rest].to_owned(),
        });
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block;
    use crate::clean::{Decisions, clean};

    const PASTE: &str = "Alder Votes to Close Its Two Bridges\n\nBy Ana Ruiz\n\n\
        FILE PHOTO: The old bridge of Alder. REUTERS/Leo Hart\n\n\
        ALDER, Nov. 12 (AP) — The council of Alder voted to close both of its bridges.The mayor \
        said on Monday that there is no money left to mend them.\n\n\
        They will stay shut until the spring, and the buses go by the mill. — AP\n\n\
        Follow us on Facebook\n";

    fn article(unrepair: &[Span], decisions: &Decisions) -> Article {
        let page = block::page(PASTE, None);
        articles(&page, &clean(&page, decisions), unrepair).0.remove(0)
    }

    #[test]
    fn an_article_has_its_fields_and_leads_back_to_the_input() {
        let article = article(&[], &Decisions::default());
        assert_eq!(article.title.as_deref(), Some("Alder Votes to Close Its Two Bridges"));
        assert_eq!(
            article.byline.as_ref().map(|by| by.authors.clone()),
            Some(vec!["Ana Ruiz".into()])
        );
        assert_eq!(article.captions[0].credit.as_deref(), Some("REUTERS/Leo Hart"));
        assert_eq!(article.dateline.as_ref().and_then(|line| line.place.as_deref()), Some("ALDER"));
        assert_eq!(
            article.credit.as_ref().map(|credit| credit.agency.as_str()),
            Some("Associated Press")
        );
        assert_eq!(article.paragraphs.len(), 3);
        assert!(article.body.ends_with("go by the mill."));
        for source in &article.source {
            assert_eq!(source.body.of(&article.body), source.input.of(PASTE));
        }
        for repair in &article.repairs {
            assert!(article.body[repair.at..].starts_with(&repair.now), "{repair:?}");
            assert_eq!(repair.input.of(PASTE), repair.was);
        }
    }

    #[test]
    fn the_reader_undoes_repairs_keeps_and_drops() {
        let whole = article(&[], &Decisions::default());
        let unrepair: Vec<Span> = whole.repairs.iter().map(|repair| repair.input).collect();
        let left = article(&unrepair, &Decisions::default());
        assert_eq!((left.repairs.len(), left.paragraphs.len()), (0, 2));
        assert!(left.body.ends_with("— AP"));

        let decided =
            article(&[], &Decisions { keep: vec![5], drop: vec![4], ..Decisions::default() });
        assert!(decided.body.ends_with("Follow us on Facebook"));
        assert!(!decided.body.contains("until the spring"));
        assert!(decided.removed.iter().any(|line| {
            line.reason.features.iter().any(|feature| feature.name == "dropped by the reader")
        }));
    }
}
