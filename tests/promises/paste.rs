//! The problem: a paste is the article with all that stood around it on the page, cut into lines as
//! the browser saw fit.

use super::choices::Choices;
use super::words::{caption, headline, paragraph};

/// Lines that are no article.
pub const FURNITURE: [&str; 26] = [
    "",
    "",
    "",
    "AA",
    "\u{a0}\u{a0}",
    "\u{200b}",
    "Share",
    "Advertisement",
    "Most Read",
    "— AP",
    "Read more: A bridge for Alder",
    "By Petra Voll",
    "Follow us on our channel for updates!",
    "© 2031 The Alder Courier. All rights reserved.",
    "March 3, 2031, 9:14 a.m.",
    "Next In Local News",
    "<p>not a page</p>",
    "# not a heading",
    "\t",
    "…",
    "🎉",
    "ﷺ",
    "ALDER, March 3 (AP) —",
    "5 min read",
    "Subscribe to read on",
    "Home | World | Sport",
];

/// A line as pages have them.
pub fn line(choices: &mut Choices<'_>) -> String {
    match choices.below(8) {
        0..=2 => paragraph(choices),
        3 => headline(choices),
        4 => caption(choices),
        5 | 6 => choices.pick(&FURNITURE).to_owned(),
        _ => choices.raw(60).replace(['\n', '\r'], " "),
    }
}

/// Lines, some of them again, with any line end.
pub fn paste(choices: &mut Choices<'_>) -> String {
    let end = choices.pick(&["\n", "\n\n", "\r\n", "\r", "\r\n\r\n"]);
    let mut out = String::new();
    while choices.more() {
        let line = line(choices);
        for _ in 0..if choices.one_in(8) { 3 } else { 1 } {
            out.push_str(&line);
            out.push_str(end);
        }
    }
    out
}

/// Marks that begin a line of Markdown, and those that stand around words in one.
const STARTS: [&str; 16] = [
    "", "", "# ", "## ", "> ", "- ", "  * ", "1. ", "```\n", "    ", "| ", "---\n", "![", "[^1]: ",
    "<div>", "\\",
];
const AROUND: [(&str, &str); 12] = [
    ("", ""),
    ("**", "**"),
    ("_", "_"),
    ("`", "`"),
    ("[", "](https://a.example \"b\")"),
    ("![", "](x.png)"),
    ("<b>", "</b>"),
    ("[", "][1]"),
    ("~~", ""),
    ("***", "*"),
    ("[[", "]("),
    ("&lt;", "&#x2019;"),
];

/// Markdown, as well formed as people write it.
pub fn markdown(choices: &mut Choices<'_>) -> String {
    let mut out = String::new();
    while choices.more() {
        let (before, after) = choices.pick(&AROUND);
        let parts = [choices.pick(&STARTS), before, &line(choices), after];
        out.extend(parts);
        out.push_str(choices.pick(&["\n\n", "\n", "  \n", "\\\n", " ", "\n===\n"]));
    }
    out
}

/// A question about two versions of one text: some of the lines of each stand in the other.
pub fn versions(choices: &mut Choices<'_>) -> [String; 2] {
    let mut texts = [String::new(), String::new()];
    while choices.more() {
        let line = paragraph(choices);
        let other = match choices.below(5) {
            0 | 1 => line.clone(),
            2 => line.replacen(' ', " not ", 1),
            3 => line.replace("said", "announced").replace(['“', '”'], "\""),
            _ => paragraph(choices),
        };
        let [a, b] = &mut texts;
        if !choices.one_in(6) {
            a.push_str(&line);
            a.push_str(choices.pick(&["\n\n", " ", "\n"]));
        }
        if !choices.one_in(6) {
            // Now and then a sentence has moved to the front.
            b.insert_str(if choices.one_in(5) { 0 } else { b.len() }, &(other + "\n\n"));
        }
    }
    texts
}
