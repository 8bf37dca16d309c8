//! The problem: besides the lines, each article has fields that must be right: title, authors,
//! source, captions with their photo credits, the body to the last character, its repairs.

use super::{Case, GoldArticle, names::folded, squeezed};
use copydesk::{Article, Options, Repair, Report};

/// Every field that is not the gold's.
pub fn problems(case: &Case) -> Vec<String> {
    let (found, expected) = (case.report.articles.len(), case.gold.articles.len());
    let mut out = Vec::new();
    if found != expected {
        out.push(format!("{}: {found} articles, should be {expected}", case.name));
    }
    for (gold, article) in case.articles() {
        let mut wrong = |field: &str, found: &dyn std::fmt::Debug| {
            out.push(format!("{} {}: {field} is {found:?}", case.name, gold.id));
        };
        if article.title.as_deref() != Some(gold.title.as_str()) {
            wrong("title", &article.title);
        }
        if article.subtitle != gold.subtitle {
            wrong("subtitle", &article.subtitle);
        }
        let authors = article.byline.as_ref().map(|byline| byline.authors.clone());
        if authors != gold.byline {
            wrong("byline", &article.byline);
        }
        let credit = article.credit.as_ref();
        if credit.map(|credit| credit.text.as_str()) != gold.text_source.stated.as_deref()
            || credit.map(|credit| credit.agency.as_str()) != gold.text_source.canonical.as_deref()
        {
            wrong("credit", &credit);
        }
        captions(gold, article, &mut wrong);
    }
    out
}

fn captions(
    gold: &GoldArticle,
    article: &Article,
    wrong: &mut impl FnMut(&str, &dyn std::fmt::Debug),
) {
    let texts: Vec<_> = article.captions.iter().map(|caption| squeezed(&caption.text)).collect();
    let expected: Vec<_> = gold.captions.iter().map(|caption| squeezed(&caption.text)).collect();
    if texts != expected {
        wrong("list of captions", &texts);
    }
    for (gold, caption) in gold.captions.iter().zip(&article.captions) {
        let credit = folded(caption.credit.as_deref().unwrap_or_default());
        let Some(expected) = &gold.photo_credit else { continue };
        let parts = [&expected.agency, &expected.photographer];
        if parts.into_iter().flatten().any(|part| !credit.contains(&folded(part))) {
            wrong("photo credit", &caption.credit);
        }
    }
}

/// Every body that is not the gold's clean text.
pub fn body_problems(case: &Case) -> Vec<String> {
    let mut out = Vec::new();
    for (gold, article) in case.articles() {
        if same_body(case, gold, article) {
            continue;
        }
        let (found, expected) = (paragraphs(&article.body), paragraphs(&gold.clean_text));
        let at = found.iter().zip(&expected).take_while(|(found, gold)| found == gold).count();
        out.push(format!(
            "{} {}: paragraph {} of {} is {:?}, should be {:?}",
            case.name,
            gold.id,
            at + 1,
            expected.len(),
            found.get(at),
            expected.get(at)
        ));
    }
    out
}

/// True where the body is the gold's; a space of HTML may be of any kind.
pub fn same_body(case: &Case, gold: &GoldArticle, article: &Article) -> bool {
    if case.html {
        return paragraphs(&article.body) == paragraphs(&gold.clean_text);
    }
    article.body == gold.clean_text
}

fn paragraphs(body: &str) -> Vec<String> {
    body.split("\n\n").map(squeezed).collect()
}

/// Every article whose sentences are not the gold's.
pub fn sentence_problems(case: &Case) -> Vec<String> {
    let mut out = Vec::new();
    for (gold, article) in case.articles().filter(|(gold, _)| !gold.sentences.is_empty()) {
        let found: Vec<_> = article.sentences.iter().map(|span| span.of(&article.body)).collect();
        for sentence in gold.sentences.iter().filter(|gold| !found.contains(&gold.text.as_str())) {
            out.push(format!("{} {}: no sentence “{}”", case.name, sentence.id, sentence.text));
        }
        if found.len() != gold.sentences.len() {
            let counts = (found.len(), gold.sentences.len());
            out.push(format!("{} {}: sentences, gold: {counts:?}", case.name, gold.id));
        }
    }
    out
}

/// Sentences fused by the page must be shown as mended, each where the gold has it, and come back
/// unmended when the reader says so; nothing else may be mended as a fused sentence.
pub fn repair_problems(case: &Case) -> Vec<String> {
    let gold = case.gold.articles.iter().flat_map(|article| &article.repairs);
    let fused: Vec<_> = gold.filter(|repair| is_fused(&repair.from)).collect();
    let found: Vec<_> = repairs(&case.report);
    if found.len() != fused.len() {
        return vec![format!("{}: mended {found:?}, should be {fused:?}", case.name)];
    }
    let mut out = Vec::new();
    for (gold, (article, repair)) in fused.iter().zip(found) {
        let at = case.source.find(&gold.from).expect("the gold names words of the source");
        if repair.input.start < at || repair.input.end > at + gold.from.len() {
            out.push(format!("{}: the repair points at {:?}", case.name, repair.input));
        }
        if !article.body.is_char_boundary(repair.at) || article.body.contains(&gold.from) {
            out.push(format!("{}: the repair is not made", case.name));
        }
        let options = Options { unrepair: vec![repair.input], ..Options::default() };
        let undone = copydesk::analyze(&case.source, &options).expect("well-formed options");
        if !undone.articles.iter().any(|article| article.body.contains(&gold.from)) {
            out.push(format!("{}: unrepair does not bring back {:?}", case.name, gold.from));
        }
        if repairs(&undone).len() + 1 != fused.len() {
            out.push(format!("{}: a repair undone is still listed", case.name));
        }
    }
    out
}

fn repairs(report: &Report) -> Vec<(&Article, &Repair)> {
    let all = report.articles.iter().flat_map(|a| a.repairs.iter().map(move |repair| (a, repair)));
    all.filter(|(_, repair)| repair.kind == "fused-sentences").collect()
}

/// True for words with a full stop between two letters.
pub fn is_fused(words: &str) -> bool {
    words.split_once('.').is_some_and(|(before, after)| {
        before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic)
    })
}
