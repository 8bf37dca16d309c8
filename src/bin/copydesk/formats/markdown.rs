//! The clean articles as Markdown: title and body of each; what stands in a line of its own is
//! escaped where Markdown would read it as markup.

use copydesk::Report;

/// The articles of a report.
pub(crate) fn markdown(report: &Report) -> String {
    let mut out = String::new();
    for article in &report.articles {
        if let Some(title) = &article.title {
            out.extend(["# ", title, "\n\n"]);
        }
        for paragraph in &article.paragraphs {
            let text = paragraph.of(&article.body);
            let marked = text.starts_with(['#', '>', '-', '+', '*', '=', '|', '`', '~']);
            out.extend([if marked { "\\" } else { "" }, text, "\n\n"]);
        }
        if let Some(credit) = &article.credit {
            out.extend(["— ", &credit.text, "\n\n"]);
        }
    }
    out
}
