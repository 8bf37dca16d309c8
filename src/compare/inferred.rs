//! The problem: two versions together say more than each alone: the day one was published, where a
//! text without credit comes from, whom a sentence meant before it was cut.

use crate::article::Article;
use crate::overlap::{Alignment, Edit, EditKind, Evidence, Inferred};
use crate::span::Span;
use crate::text::fold;

/// Share of the words of a text without credit that must stand in a credited one.
const SOURCE_SHARE: f64 = 0.5;

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// What can be concluded from `a` and `b` together.
pub fn inferred(a: &Article, b: &Article, alignment: &Alignment) -> Vec<Inferred> {
    let mut out: Vec<Inferred> = publication_weekdays(a, b, alignment);
    out.extend(source(a, b, alignment));
    out.extend(lost_antecedents(a, b, alignment));
    out
}

fn edits(alignment: &Alignment) -> impl Iterator<Item = &Edit> {
    alignment.passages.iter().flat_map(|passage| &passage.edits)
}

fn evidence(edit: &Edit) -> Evidence {
    Evidence { a: edit.a, b: edit.b }
}

/// "Tuesday" in one and "yesterday" in the other: the other was published on a Wednesday. Days
/// that do not agree give none.
fn publication_weekdays(a: &Article, b: &Article, alignment: &Alignment) -> Vec<Inferred> {
    let mut out = Vec::new();
    for (relative_in_b, name) in [(true, "B"), (false, "A")] {
        let mut found: Vec<(usize, Evidence)> = Vec::new();
        for edit in edits(alignment).filter(|edit| edit.kind == EditKind::DateExpression) {
            let (Some(span_a), Some(span_b)) = (edit.a, edit.b) else { continue };
            let (one, other) = (fold(span_a.of(&a.body)), fold(span_b.of(&b.body)));
            let (day, relative) = if relative_in_b { (&one, &other) } else { (&other, &one) };
            let day = WEEKDAYS.iter().position(|weekday| weekday.eq_ignore_ascii_case(day));
            let later = match relative.as_ref() {
                "yesterday" => 1,
                "today" | "tonight" => 0,
                "tomorrow" => 6,
                _ => continue,
            };
            found.extend(day.map(|day| ((day + later) % 7, evidence(edit))));
        }
        if let Some((day, _)) = found.first().copied()
            && found.iter().all(|(other, _)| *other == day)
        {
            out.push(Inferred {
                kind: "publication-weekday".to_owned(),
                text: format!("If both are right, {name} was published on a {}.", WEEKDAYS[day]),
                evidence: found.into_iter().map(|(_, evidence)| evidence).collect(),
            });
        }
    }
    out
}

/// A text without credit that shares most of its body with a credited one.
fn source(a: &Article, b: &Article, alignment: &Alignment) -> Option<Inferred> {
    let (share, credit, name) = match (&a.credit, &b.credit) {
        (Some(credit), None) => (alignment.b_in_a, credit, "B"),
        (None, Some(credit)) => (alignment.a_in_b, credit, "A"),
        _ => return None,
    };
    (share.verbatim + share.edited >= SOURCE_SHARE).then(|| Inferred {
        kind: "source".to_owned(),
        text: format!(
            "{name} names no source, and {} per cent of its words stand in a text from {}.",
            ((share.verbatim + share.edited) * 100.0).round(),
            credit.agency
        ),
        evidence: alignment
            .passages
            .iter()
            .map(|passage| Evidence { a: Some(passage.a), b: Some(passage.b) })
            .collect(),
    })
}

/// A description ("The country") in the first sentence of a text where the other has the name.
fn lost_antecedents(a: &Article, b: &Article, alignment: &Alignment) -> Vec<Inferred> {
    let opens = |article: &Article, span: Option<Span>| {
        let first = article.sentences.first()?;
        let span = span.filter(|span| first.start <= span.start && span.end <= first.end)?;
        let before = Span::new(first.start, span.start).of(&article.body);
        let folded = fold(span.of(&article.body)).into_owned();
        let refers = ["the ", "this ", "that "].iter().any(|word| folded.starts_with(word))
            || matches!(folded.as_str(), "he" | "she" | "it" | "they");
        // What stands before may hold the name that is meant.
        let named = before.chars().any(char::is_uppercase);
        (refers && !named).then_some(folded)
    };
    let mut out = Vec::new();
    for edit in edits(alignment).filter(|edit| edit.kind == EditKind::Reference) {
        let lost = match (opens(a, edit.a), opens(b, edit.b)) {
            (Some(_), None) => edit.b.map(|name| ("A", edit.a, name.of(&b.body))),
            (None, Some(_)) => edit.a.map(|name| ("B", edit.b, name.of(&a.body))),
            _ => None,
        };
        let Some((text, Some(span), name)) = lost else { continue };
        let body = if text == "A" { &a.body } else { &b.body };
        out.push(Inferred {
            kind: "lost-antecedent".to_owned(),
            text: format!(
                "“{}” opens {text} and is named only in the other: {name}.",
                span.of(body)
            ),
            evidence: vec![evidence(edit)],
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Credit};
    use crate::compare::overlap;

    fn article(id: &str, body: &str, agency: Option<&str>) -> Article {
        let mut article = Article::from_body(id, body);
        let credit = |agency: &str| Credit { text: agency.to_owned(), agency: agency.to_owned() };
        article.credit = agency.map(credit);
        article
    }

    #[test]
    fn two_versions_together_say_more_than_each_alone() {
        let rest = "Nobody aboard was hurt, the harbour office in the town said.";
        let text = |day: &str| format!("The ferry left the harbour of Alder late {day}. {rest}");
        let on = |day: &str| text(&format!("on {day}"));
        let found = |a: &str, b: &str, agency: Option<&str>| {
            let overlap = overlap(&article("a", a, agency), &article("b", b, None));
            overlap.inferred.into_iter().map(|inferred| inferred.text).collect::<Vec<_>>()
        };
        let day = |day: &str| format!("If both are right, B was published on a {day}.");
        for (rule, a, b, agency, expected) in [
            ("a day after", on("Tuesday"), text("yesterday"), None, vec![day("Wednesday")]),
            ("the same day", on("Sunday"), text("today"), None, vec![day("Sunday")]),
            ("a day before", on("Monday"), text("tomorrow"), None, vec![day("Sunday")]),
            ("two weekdays", on("Tuesday"), on("Monday"), None, vec![]),
            (
                "a source",
                on("Tuesday"),
                on("Tuesday"),
                Some("Alder Press"),
                vec![
                    "B names no source, and 100 per cent of its words stand in a text from Alder \
                     Press."
                        .to_owned(),
                ],
            ),
            (
                "a name that was cut",
                format!("Norland said on Monday that the ferry is safe. {rest}"),
                format!("The country said on Monday that the ferry is safe. {rest}"),
                None,
                vec!["“The country” opens B and is named only in the other: Norland.".to_owned()],
            ),
        ] {
            assert_eq!(found(&a, &b, agency), expected, "{rule}");
        }
    }
}
