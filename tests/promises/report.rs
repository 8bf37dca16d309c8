//! The problem: whatever was pasted, a reader must find every word of it again, in the body or in
//! what was removed, and every program the same words under the same offsets.

use super::spans;
use copydesk::{Article, InputKind, Offsets, Options, Report, Span, analyze, to_json};

/// Everything that a report of `input` breaks, read as `kind`.
pub fn problems(input: &str, kind: Option<InputKind>) -> Vec<String> {
    let options = Options { kind, page: true, ..Options::default() };
    let report = match analyze(input, &options) {
        Ok(report) => report,
        Err(error) => return vec![format!("an error instead of a report: {error}")],
    };
    let Some(page) = report.page.clone() else { return vec!["no page".into()] };
    let mut out = spans::check_spans(&report, &page);
    if report.input.kind == InputKind::Plain && page != input {
        out.push("plain input did not stay as given".into());
    }
    if !out.is_empty() {
        return out;
    }
    out.extend(lost(&report, &page));
    for unit in [Offsets::Utf16, Offsets::CodePoint] {
        if is_looked_at(unit, input) {
            out.extend(other_units(&report, unit, input, &page, &options));
        }
    }
    if is_looked_at(Offsets::Utf8, input) {
        out.extend(other_bytes(&report, input, &options));
    }
    out
}

/// The words of the page that are neither in a body, nor removed, nor in a field of an article.
pub fn lost(report: &Report, page: &str) -> Vec<String> {
    let mut found = vec![false; page.len()];
    let sources = report.articles.iter().flat_map(|article| &article.source);
    let inputs = sources.map(|source| source.input);
    let removed = report.articles.iter().flat_map(|article| &article.removed);
    let removed = report.removed.iter().chain(removed).map(|removed| removed.input);
    let repairs = report.articles.iter().flat_map(|article| &article.repairs);
    let repairs = repairs.map(|repair| repair.input);
    for span in inputs.chain(removed).chain(repairs) {
        found[span.start..span.end].fill(true);
    }
    let fields: String = report.articles.iter().flat_map(fields).map(letters).collect();
    let mut out = Vec::new();
    let mut at = 0;
    for line in page.split_inclusive(is_line_end) {
        let missing = line.char_indices().filter(|(place, _)| !found[at + place]);
        let missing: String = missing.map(|(_, c)| c).filter(|c| c.is_alphanumeric()).collect();
        if !fields.contains(&missing) {
            out.push(format!("lost {missing:?} of {line:?}"));
        }
        at += line.len();
    }
    out
}

/// True for a character that ends a line of plain text.
fn is_line_end(character: char) -> bool {
    matches!(character, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What an article says outside its body.
fn fields(article: &Article) -> Vec<&str> {
    let titles = [&article.title, &article.subtitle].into_iter().flatten().map(String::as_str);
    let byline = article.byline.iter().map(|byline| byline.text.as_str());
    let dateline = article.dateline.iter().map(|dateline| dateline.text.as_str());
    let credit = article.credit.iter().map(|credit| credit.text.as_str());
    let captions = article.captions.iter().map(|caption| caption.text.as_str());
    titles.chain(byline).chain(dateline).chain(credit).chain(captions).collect()
}

/// The letters and digits of a text: what is left of a line when its spaces are put in order.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// True where a body holds something of `span` of the input.
pub fn in_body(report: &Report, span: Span) -> bool {
    let mut articles = report.articles.iter();
    articles.any(|article| article.source.iter().any(|source| source.input.overlaps(span)))
}

/// True where a unit is tried for an input: all are, but by the fuzzer, which has many inputs and
/// tries one unit for each.
pub fn is_looked_at(unit: Offsets, input: &str) -> bool {
    let chosen = [Offsets::Utf8, Offsets::Utf16, Offsets::CodePoint][input.len() % 3];
    !cfg!(fuzzing) || unit == chosen
}

/// Where a report in another unit does not name the same words.
fn other_units(
    bytes: &Report,
    unit: Offsets,
    input: &str,
    page: &str,
    options: &Options,
) -> Vec<String> {
    let mut out = Vec::new();
    let Ok(other) = analyze(input, &Options { offsets: unit, ..options.clone() }) else {
        return vec![format!("an error in {unit:?} alone")];
    };
    let (found, expected) = (spans::all(&other, page), spans::all(bytes, page));
    if found.len() != expected.len() || other.input.length != counted(page, page.len(), unit) {
        out.push(format!("another report in {unit:?}"));
    }
    for ((what, text, span), (_, _, converted)) in expected.iter().zip(&found) {
        let wanted = Span::new(counted(text, span.start, unit), counted(text, span.end, unit));
        if wanted != *converted {
            out.push(format!("{what} {span:?} is {converted:?} in {unit:?}, not {wanted:?}"));
        }
    }
    out
}

/// The offset of a character in another unit, counted the plain way.
pub fn counted(text: &str, byte: usize, unit: Offsets) -> usize {
    match unit {
        Offsets::Utf8 => byte,
        Offsets::Utf16 => text[..byte].encode_utf16().count(),
        Offsets::CodePoint => text[..byte].chars().count(),
    }
}

/// Where a second run gives other bytes, or the bytes are no JSON.
fn other_bytes(report: &Report, input: &str, options: &Options) -> Vec<String> {
    let json = to_json(report);
    let again = analyze(input, options).map(|again| to_json(&again));
    let mut out = Vec::new();
    if again.as_deref() != Ok(json.as_str()) {
        out.push("a second run gives another report".into());
    }
    if let Err(error) = serde_json::from_str::<serde_json::Value>(&json) {
        out.push(format!("the report is no JSON: {error}"));
    }
    out
}

/// A body read again is that body: what was cleaned is clean.
pub fn changed_bodies(report: &Report) -> Vec<String> {
    let mut out = Vec::new();
    for article in &report.articles {
        let options = Options { kind: Some(InputKind::Plain), ..Options::default() };
        let Ok(again) = analyze(&article.body, &options) else {
            out.push(format!("{}: its body is an error", article.id));
            continue;
        };
        let bodies: Vec<_> = again.articles.iter().map(|again| again.body.as_str()).collect();
        if bodies != [article.body.as_str()] {
            out.push(format!("{}: its body becomes {bodies:?}", article.id));
        }
    }
    out
}
