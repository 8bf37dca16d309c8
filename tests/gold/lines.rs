//! The problem: every visible line must be kept or removed as the gold says, for a reason of the
//! right family, and a repeat must point at its first copy.
//!
//! What became of a line is read from the report: removed if a removed record covers it, kept if
//! the body or a title holds it. `explain` must tell the same story.

use super::{Case, squeezed};
use copydesk::{BlockVerdict, ReasonCode, Removed, Span};

/// Every line whose fate is not the gold's.
pub fn problems(case: &Case) -> Vec<String> {
    let mut out = Vec::new();
    let removed: Vec<_> = removed(case).collect();
    for line in case.gold.lines.iter().filter(|line| !line.label.starts_with("blank")) {
        let at = format!("{} line {} ({})", case.name, line.number, line.label);
        let Some(place) = case.places.get(&line.number).copied() else {
            out.push(format!("{at}: not on the page"));
            continue;
        };
        let record = removed.iter().find(|record| record.input.overlaps(place));
        let kept = is_kept(case, place);
        match (line.keep, record) {
            (true, Some(record)) => out.push(format!("{at}: removed as {:?}", record.reason.code)),
            (true, None) if !kept => out.push(format!("{at}: neither kept nor removed")),
            (false, None) => out.push(format!("{at}: kept or lost, should be removed")),
            (false, Some(_)) if kept => out.push(format!("{at}: both kept and removed")),
            (false, Some(record)) if !family(&line.label).contains(&record.reason.code) => {
                out.push(format!("{at}: reason {:?}", record.reason.code));
            }
            (false, Some(record)) => {
                let first = line.duplicate_of.and_then(|first| case.places.get(&first).copied());
                if first.is_some() && record.duplicate_of != first {
                    out.push(format!(
                        "{at}: points at {:?}, first copy is {first:?}",
                        record.duplicate_of
                    ));
                }
            }
            (true, None) => {}
        }
        let explained = &case.explained;
        let verdicts = explained.page.blocks.iter().zip(&explained.cleaned.verdicts);
        for (_, verdict) in verdicts.filter(|(block, _)| block.span.overlaps(place)) {
            if matches!(verdict, BlockVerdict::Drop(_)) == line.keep {
                out.push(format!("{at}: explain says {verdict:?}"));
            }
        }
    }
    out
}

/// Lines of the page that the gold does not know, and hidden words that show: HTML only.
pub fn unseen_problems(case: &Case) -> Vec<String> {
    let mut out = Vec::new();
    for line in case.text.lines().filter(|line| !line.trim().is_empty()) {
        let known = |text: &String| squeezed(text) == squeezed(line);
        if !case.gold.lines.iter().filter_map(|gold| gold.text.as_ref()).any(known) {
            out.push(format!("{}: the page shows “{line}”", case.name));
        }
    }
    for hidden in case.gold.hidden.iter().filter(|words| case.text.contains(words.as_str())) {
        out.push(format!("{}: hidden words on the page: “{hidden}”", case.name));
    }
    out
}

/// Every removed record of a report.
pub fn removed(case: &Case) -> impl Iterator<Item = &Removed> {
    let articles = case.report.articles.iter().flat_map(|article| &article.removed);
    case.report.removed.iter().chain(articles)
}

fn is_kept(case: &Case, place: Span) -> bool {
    case.report.articles.iter().any(|article| {
        let titles = [&article.title, &article.subtitle];
        titles.into_iter().flatten().any(|title| squeezed(title) == squeezed(place.of(&case.text)))
            && !duplicate_title(case, place)
            || article.source.iter().any(|source| source.input.overlaps(place))
    })
}

/// True for the second copy of a title, whose words a title holds although the line is removed.
fn duplicate_title(case: &Case, place: Span) -> bool {
    case.gold.lines.iter().any(|line| {
        line.label == "duplicate_title" && case.places.get(&line.number) == Some(&place)
    })
}

/// The reasons that fit a gold label.
fn family(label: &str) -> &'static [ReasonCode] {
    use ReasonCode as R;
    match label {
        "photo_caption" => &[R::Caption, R::PhotoCredit],
        "duplicate_caption" => &[R::Duplicate, R::Caption],
        "duplicate_title" | "duplicate_text" => &[R::Duplicate],
        "widget" => &[R::Widget],
        "promo" => &[R::Promo, R::Social],
        "related_heading" => &[R::RelatedHeading],
        "related_headline" => &[R::RelatedHeadline],
        "navigation" => &[R::Navigation, R::Widget],
        "byline" => &[R::Byline],
        "metadata" => &[R::Metadata, R::Dateline],
        "social" => &[R::Social, R::Promo, R::Widget],
        "newsletter" => &[R::Newsletter, R::Promo],
        "comments" => &[R::Comments],
        "cookie_notice" => &[R::CookieNotice],
        "paywall" => &[R::Paywall],
        "legal" => &[R::Legal],
        "tag_list" => &[R::TagList],
        "advertisement" => &[R::Advertisement],
        other => panic!("the gold has an unknown label: {other}"),
    }
}
