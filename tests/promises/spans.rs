//! The problem: every offset of a report must lie inside the text it indexes and on the border of
//! a character, whatever the input was; and what a report says twice must agree.

use copydesk::{Article, Overlap, Removed, Report, Span, Where};

/// A span of a report: what it is, the text it indexes, the span.
pub type Visited<'a> = (String, &'a str, Span);

/// Every span of a report, in a fixed order; `text` is what `input` spans index.
pub fn all<'a>(report: &'a Report, text: &'a str) -> Vec<Visited<'a>> {
    let mut out = Vec::new();
    for removed in &report.removed {
        push_removed(&mut out, "page", removed, text, "");
    }
    for article in &report.articles {
        push_article(&mut out, article, text);
    }
    out
}

fn push_article<'a>(out: &mut Vec<Visited<'a>>, article: &'a Article, text: &'a str) {
    let body = article.body.as_str();
    let id = &article.id;
    let mut push = |what: &str, text, span| out.push((format!("{id} {what}"), text, span));
    article.paragraphs.iter().for_each(|span| push("paragraph", body, *span));
    article.sentences.iter().for_each(|span| push("sentence", body, *span));
    for source in &article.source {
        push("source in the body", body, source.body);
        push("source in the input", text, source.input);
    }
    for repair in &article.repairs {
        push("repair", body, Span::new(repair.at, repair.at));
        push("repair in the input", text, repair.input);
    }
    for entity in &article.entities {
        for mention in &entity.mentions {
            let caption = article.captions.get(mention.caption.unwrap_or_default());
            let field = match mention.field {
                Where::Body => body,
                Where::Title => article.title.as_deref().unwrap_or_default(),
                Where::Credit => article.credit.as_ref().map_or("", |credit| &credit.text),
                Where::Caption => caption.map_or("", |caption| &caption.text),
            };
            push("mention", field, Span { start: mention.start, end: mention.end });
        }
    }
    for removed in &article.removed {
        push_removed(out, id, removed, text, body);
    }
}

fn push_removed<'a>(
    out: &mut Vec<Visited<'a>>,
    id: &str,
    removed: &Removed,
    text: &'a str,
    body: &'a str,
) {
    out.push((format!("{id} removed"), text, removed.input));
    out.push((format!("{id} removed at"), body, Span::new(removed.at, removed.at)));
    if let Some(first) = removed.duplicate_of {
        out.push((format!("{id} first copy"), text, first));
    }
}

/// Every span of an overlap of the bodies `a` and `b`.
pub fn of_overlap<'a>(overlap: &Overlap, a: &'a str, b: &'a str) -> Vec<Visited<'a>> {
    let mut out = Vec::new();
    let mut push = |what: &str, text: &'a str, span: Option<Span>| {
        out.extend(span.map(|span| (what.to_owned(), text, span)));
    };
    for passage in &overlap.passages {
        push("passage in a", a, Some(passage.a));
        push("passage in b", b, Some(passage.b));
        for edit in &passage.edits {
            push("edit in a", a, edit.a);
            push("edit in b", b, edit.b);
        }
    }
    for pair in &overlap.sentences {
        push("sentence in a", a, pair.a);
        push("sentence in b", b, pair.b);
    }
    for conflict in &overlap.conflicts {
        push("conflict in a", a, Some(conflict.a));
        push("conflict in b", b, Some(conflict.b));
    }
    overlap.only_a.iter().for_each(|only| push("only in a", a, Some(only.sentence)));
    overlap.only_b.iter().for_each(|only| push("only in b", b, Some(only.sentence)));
    for evidence in overlap.inferred.iter().flat_map(|inferred| &inferred.evidence) {
        push("evidence in a", a, evidence.a);
        push("evidence in b", b, evidence.b);
    }
    out
}

/// Every span, in bytes, that does not fit its text.
pub fn misfits(spans: &[Visited<'_>]) -> Vec<String> {
    let fits =
        |text: &str, span: Span| span.start <= span.end && text.get(span.start..span.end).is_some();
    let bad = spans.iter().filter(|(_, text, span)| !fits(text, *span));
    bad.map(|(what, text, span)| format!("{what} {span:?} of {} bytes", text.len())).collect()
}

/// Everything in a report in bytes that contradicts its input or itself.
pub fn check_spans(report: &Report, text: &str) -> Vec<String> {
    let mut out = misfits(&all(report, text));
    if !out.is_empty() {
        return out;
    }
    if report.input.length != text.len() {
        out.push(format!("length {} of a text of {}", report.input.length, text.len()));
    }
    let removed = report.articles.iter().flat_map(|article| &article.removed);
    for removed in report.removed.iter().chain(removed) {
        if removed.input.of(text) != removed.text {
            out.push(format!("removed {:?} is not at {:?}", removed.text, removed.input));
        }
    }
    for article in &report.articles {
        article_problems(article, text, &mut out);
    }
    out
}

fn article_problems(article: &Article, text: &str, out: &mut Vec<String>) {
    let body = &article.body;
    let paragraphs: Vec<_> = article.paragraphs.iter().map(|span| span.of(body)).collect();
    if paragraphs.join("\n\n") != *body {
        out.push(format!("{}: the paragraphs are not the body", article.id));
    }
    if paragraphs.iter().any(|paragraph| paragraph.trim().is_empty()) && !body.is_empty() {
        out.push(format!("{}: an empty paragraph", article.id));
    }
    in_order(article.sentences.iter().copied(), "sentences", &article.id, out);
    for sentence in &article.sentences {
        let inside = |p: &&Span| p.start <= sentence.start && sentence.end <= p.end;
        if !article.paragraphs.iter().any(|paragraph| inside(&paragraph)) {
            out.push(format!("{}: sentence {sentence:?} in no paragraph", article.id));
        }
    }
    in_order(article.source.iter().map(|source| source.body), "sources", &article.id, out);
    for source in &article.source {
        if source.body.of(body) != source.input.of(text) {
            out.push(format!("{}: source {source:?} differs", article.id));
        }
    }
    overlapping_mentions(article, out);
    for entity in &article.entities {
        if entity.mentions.is_empty() || entity.name.trim().is_empty() {
            out.push(format!("{}: {} has no name or no mention", article.id, entity.id));
        }
        for mention in &entity.mentions {
            if mention.start >= mention.end || !(0.0..=1.0).contains(&mention.confidence) {
                out.push(format!("{}: {} has {mention:?}", article.id, entity.id));
            }
        }
        for why in entity.why.iter().flat_map(|why| why.mentions) {
            if why >= entity.mentions.len() {
                out.push(format!("{}: {} has no mention {why}", article.id, entity.id));
            }
        }
    }
}

/// A word names one thing: no two mentions share a byte of a field.
fn overlapping_mentions(article: &Article, out: &mut Vec<String>) {
    let mut mentions: Vec<_> = article.entities.iter().flat_map(|e| &e.mentions).collect();
    mentions.sort_by_key(|m| (m.field as u8, m.caption, m.start));
    for pair in mentions.windows(2) {
        let same = (pair[0].field, pair[0].caption) == (pair[1].field, pair[1].caption);
        if same && pair[1].start < pair[0].end {
            out.push(format!("{}: {:?} overlaps {:?}", article.id, pair[0], pair[1]));
        }
    }
}

fn in_order(spans: impl Iterator<Item = Span>, what: &str, id: &str, out: &mut Vec<String>) {
    let spans: Vec<_> = spans.collect();
    if spans.windows(2).any(|pair| pair[1].start < pair[0].end) {
        out.push(format!("{id}: {what} overlap or are out of order"));
    }
}
