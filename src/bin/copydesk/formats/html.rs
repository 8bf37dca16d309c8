//! A page in one file, that opens without us: no script, no address, one style, every text escaped.

use super::{text, word};
use copydesk::{Article, Mention, Overlap, Passage, Removed, Report, Shares, Where};
use std::fmt::Write as _;

/// Nothing is loaded and nothing runs, whatever a text holds.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";

const STYLE: &str = "\
:root{color-scheme:light dark}\
body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif}\
h1{line-height:1.2}table{border-collapse:collapse;font:.9rem/1.4 system-ui,sans-serif}\
th,td{text-align:start;vertical-align:top;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #8886}\
mark{background:none;color:inherit;border-bottom:2px solid #3a7ca5}\
ins{text-decoration:underline 2px}del{text-decoration:line-through}\
small,.facts{font:.85rem/1.4 system-ui,sans-serif;opacity:.8}article{margin-bottom:4rem}";

/// A whole page around its parts.
pub(crate) fn page(title: &str, parts: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n{parts}</body>\n</html>\n",
        escaped(title)
    )
}

/// A report: each article with its entities, then what was removed and why.
pub(crate) fn report(report: &Report) -> String {
    let mut out = String::new();
    for warning in &report.warnings {
        let _ = writeln!(out, "<p class=\"facts\">{}</p>", escaped(&warning.message));
    }
    report.articles.iter().for_each(|one| article(one, &mut out));
    removed("Removed outside the articles", &report.removed, &mut out);
    out
}

fn article(article: &Article, out: &mut String) {
    let title = article.title.as_deref().unwrap_or("Untitled");
    let _ = writeln!(out, "<article lang=\"{}\">", escaped(&article.language.tag));
    let _ = writeln!(out, "<h1>{}</h1>", escaped(title));
    let facts = [
        article.byline.as_ref().map(|byline| &byline.text),
        article.dateline.as_ref().map(|dateline| &dateline.text),
        article.published.as_ref().map(|published| &published.iso),
        article.credit.as_ref().map(|credit| &credit.text),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().map(|fact| escaped(fact)).collect();
    if !facts.is_empty() {
        let _ = writeln!(out, "<p class=\"facts\">{}</p>", facts.join(" · "));
    }
    let mut marks: Vec<(&Mention, String)> = Vec::new();
    for entity in &article.entities {
        let inside = entity.mentions.iter().filter(|mention| mention.field == Where::Body);
        marks.extend(inside.map(|mention| (mention, word(&entity.kind))));
    }
    marks.sort_by_key(|(mention, _)| (mention.start, std::cmp::Reverse(mention.end)));
    for paragraph in &article.paragraphs {
        let mut at = paragraph.start;
        out.push_str("<p>");
        for (mention, kind) in &marks {
            if mention.start < at || mention.end > paragraph.end {
                continue;
            }
            out.push_str(&escaped(&article.body[at..mention.start]));
            let name = escaped(&article.body[mention.start..mention.end]);
            let _ = write!(out, "<mark title=\"{kind}\">{name}</mark>");
            at = mention.end;
        }
        let _ = writeln!(out, "{}</p>", escaped(&article.body[at..paragraph.end]));
    }
    if !article.entities.is_empty() {
        out.push_str("<h2>Entities</h2>\n<table>\n<tr><th>Name</th><th>Kind</th><th>Also</th><th>Roles</th><th>Mentions</th></tr>\n");
        for entity in &article.entities {
            let roles: Vec<_> = entity.roles.iter().map(|role| role.text.as_str()).collect();
            let cells = [
                entity.name.clone(),
                word(&entity.kind),
                entity.aliases.join(", "),
                roles.join("; "),
                entity.mentions.len().to_string(),
            ];
            let cells = cells.map(|cell| format!("<td>{}</td>", escaped(&cell)));
            let _ = writeln!(out, "<tr>{}</tr>", cells.concat());
        }
        out.push_str("</table>\n");
    }
    removed("Removed", &article.removed, out);
    out.push_str("</article>\n");
}

fn removed(title: &str, lines: &[Removed], out: &mut String) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "<details><summary>{title}: {}</summary><ul>", lines.len());
    for line in lines {
        let (text, code) = (escaped(&line.text), word(&line.reason.code));
        let _ = writeln!(out, "<li>{text} <small>{code}</small></li>");
    }
    out.push_str("</ul></details>\n");
}

/// What two articles share: the verdict, each passage with its edits, and what only one says.
pub(crate) fn overlap(overlap: &Overlap, [a, b]: [&str; 2]) -> String {
    let mut out = String::from("<article>\n");
    let _ = writeln!(out, "<h1>{}</h1>", escaped(&word(&overlap.verdict)));
    let _ = writeln!(out, "<p>{}</p>", escaped(&overlap.why));
    for (side, title, shares) in
        [("A", &overlap.a.title, &overlap.a_in_b), ("B", &overlap.b.title, &overlap.b_in_a)]
    {
        let title = escaped(title.as_deref().unwrap_or("Untitled"));
        let _ = writeln!(out, "<p class=\"facts\">{side}: {title}. {}</p>", told(shares));
    }
    if !overlap.conflicts.is_empty() {
        out.push_str("<h2>Facts that differ</h2>\n<ul>\n");
        for conflict in &overlap.conflicts {
            let (a, b) = (text(a, Some(conflict.a)), text(b, Some(conflict.b)));
            let kind = word(&conflict.kind);
            let _ = writeln!(out, "<li>{kind}: A “{}”, B “{}”</li>", escaped(a), escaped(b));
        }
        out.push_str("</ul>\n");
    }
    if !overlap.passages.is_empty() {
        out.push_str("<h2>Shared passages</h2>\n");
        overlap.passages.iter().for_each(|one| passage(one, [a, b], &mut out));
    }
    for (title, only, body) in
        [("Only in A", &overlap.only_a, a), ("Only in B", &overlap.only_b, b)]
    {
        if !only.is_empty() {
            let _ = writeln!(out, "<h2>{title}</h2>\n<ul>");
            for one in only {
                let _ = writeln!(out, "<li>{}</li>", escaped(text(body, Some(one.sentence))));
            }
            out.push_str("</ul>\n");
        }
    }
    out.push_str("</article>\n");
    out
}

fn told(shares: &Shares) -> String {
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    format!(
        "{} of its words are in the other word for word, {} edited.",
        percent(shares.verbatim),
        percent(shares.edited)
    )
}

fn passage(passage: &Passage, [a, b]: [&str; 2], out: &mut String) {
    let _ = writeln!(out, "<p>{}</p>", escaped(text(b, Some(passage.b))));
    if passage.edits.is_empty() {
        return;
    }
    out.push_str("<ul>\n");
    for edit in &passage.edits {
        let (was, now) = (escaped(text(a, edit.a)), escaped(text(b, edit.b)));
        let was = if was.is_empty() { was } else { format!("<del>{was}</del> ") };
        let now = if now.is_empty() { now } else { format!("<ins>{now}</ins> ") };
        let look = if edit.attention { ", look here" } else { "" };
        let kind = word(&edit.kind);
        let _ = writeln!(out, "<li>{was}{now}<small>{kind}{look}</small></li>");
    }
    out.push_str("</ul>\n");
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\0' => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_markup() {
        let hostile = "<img src=x onerror=alert(1)> & \"Ada\" 'Hart'\0";
        let shown = escaped(hostile);
        assert!(!shown.contains(['<', '>', '"', '\'', '\0']), "{shown}");
        let options = copydesk::Options::default();
        let text = format!(
            "{hostile}\n\nThe bridge is shut, Ada Hart of the council said on Monday, and {hostile} \
             will stay where it is until the river falls.\n\nThe council had asked for help twice, Hart \
             said, and twice nobody came to the bridge.\n"
        );
        let read = copydesk::analyze(&text, &options).expect("it is text");
        let whole = page(hostile, &report(&read));
        assert!(!whole.contains("<img"), "{whole}");
        assert!(whole.contains("<mark title=\"person\">"), "{whole}");
    }
}
