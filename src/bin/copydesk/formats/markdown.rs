//! The clean articles as Markdown: title and body of each, in which nothing of an input is markup.

use copydesk::Report;

/// The articles of a report.
pub(crate) fn markdown(report: &Report) -> String {
    let mut out = String::new();
    for article in &report.articles {
        if let Some(title) = &article.title {
            out.extend(["# ", &escaped(title), "\n\n"]);
        }
        for paragraph in &article.paragraphs {
            out.extend([&escaped(paragraph.of(&article.body)), "\n\n"]);
        }
        if let Some(credit) = &article.credit {
            out.extend(["— ", &escaped(&credit.text), "\n\n"]);
        }
    }
    out
}

/// A text on one line. Raw HTML, links and emphasis start with a character that is escaped
/// everywhere; headings, lists and rules at the start of the line.
fn escaped(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(line.len());
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, character) in line.char_indices() {
        let numbers = at > 0 && at == digits && matches!(character, '.' | ')');
        let opens = at == 0 && matches!(character, '+' | '-' | '=' | ':');
        if numbers || opens || "\\`*_[]<>&|~^$!@#".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_text_becomes_markup() {
        for (text, line) in [
            ("Rain in Alder, 3.5 m", "Rain in Alder, 3.5 m"),
            ("Rain <img src=x>", "Rain \\<img src=x\\>"),
            ("# no heading", "\\# no heading"),
            ("- no list\n- at all", "\\- no list - at all"),
            ("12. no list", "12\\. no list"),
            ("[a](b) *c* `d` @e", "\\[a\\](b) \\*c\\* \\`d\\` \\@e"),
        ] {
            assert_eq!(escaped(text), line);
        }
    }
}
