//! The problem: words that are the same to the matcher may still be written otherwise, and so may
//! what stands between them.
//!
//! For each pair of equal words the surfaces are compared: capitals, accents, spelling, format of
//! numbers and months; for each two pairs that follow each other, the marks between them.

use super::edit::{Change, Stretch};
use super::lexicon::Class;
use super::record::EditKind;
use super::word::Word;
use crate::knowledge::spelling::american;
use crate::span::Span;
use crate::text::fold;

/// What differs on the surface of equal words, in order; neighbours of one kind are one change.
pub fn changes(a: &Stretch<'_>, b: &Stretch<'_>, equal: &[(usize, usize)]) -> Vec<Change> {
    let mut out: Vec<Change> = Vec::new();
    let Some(last) = equal.last().copied() else { return out };
    for (at, (one, other)) in equal.iter().copied().enumerate() {
        let (word_a, word_b) = (&a.words[one], &b.words[other]);
        let previous = at.checked_sub(1).map(|before| equal[before]);
        let starts = (one == 0 && other == 0).then_some((None, None));
        let follows = previous
            .filter(|previous| previous.0 + 1 == one && previous.1 + 1 == other)
            .map(|previous| (Some(previous.0), Some(previous.1)));
        match follows.or(starts) {
            Some(before) => out.extend(between(a, b, before, (one, other))),
            None => out.extend(beside(a, b, previous, (one, other))),
        }
        if let Some(kind) = kind(word_a, word_b, word_a.span.of(a.text), word_b.span.of(b.text)) {
            push(a, b, &mut out, Change::plain(Some(word_a.span), Some(word_b.span), kind));
        }
    }
    out.extend(trailing_change(a, b, last));
    out
}

/// The marks that touch a word on its right.
fn trailing(stretch: &Stretch<'_>, word: usize) -> Span {
    let start = stretch.words[word].span.end;
    let rest = stretch.text.get(start..).unwrap_or_default();
    let marks = rest.chars().take_while(|c| !c.is_whitespace() && !c.is_alphanumeric());
    Span::new(start, start + marks.map(char::len_utf8).sum::<usize>())
}

/// The change of the marks after a word.
fn trailing_change(a: &Stretch<'_>, b: &Stretch<'_>, words: (usize, usize)) -> Option<Change> {
    let (one, other) = (trailing(a, words.0), trailing(b, words.1));
    changed_marks(a, b, one, other)
}

fn changed_marks(a: &Stretch<'_>, b: &Stretch<'_>, one: Span, other: Span) -> Option<Change> {
    let some = |span: Span| (!span.is_empty()).then_some(span);
    (one.of(a.text) != other.of(b.text))
        .then(|| Change::plain(some(one), some(other), EditKind::Punctuation))
}

/// The changes of the marks at a gap: after the word before it and before the word after it.
fn beside(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    previous: Option<(usize, usize)>,
    (one, other): (usize, usize),
) -> Vec<Change> {
    let mut out: Vec<_> =
        previous.and_then(|words| trailing_change(a, b, words)).into_iter().collect();
    let opening = |stretch: &Stretch<'_>, word: usize| {
        let end = stretch.words[word].span.start;
        let from = word.checked_sub(1).map_or(0, |before| stretch.words[before].span.end);
        let start = leading(stretch.text, end).max(from);
        // Marks that touch both words belong to the one before.
        if start == from && word > 0 { Span::new(end, end) } else { Span::new(start, end) }
    };
    let (left, right) = (opening(a, one), opening(b, other));
    out.extend(changed_marks(a, b, left, right));
    out
}

/// Adds a change of a word to the one before where the two are neighbours of one kind.
fn push(a: &Stretch<'_>, b: &Stretch<'_>, out: &mut Vec<Change>, change: Change) {
    if let Some(last) = out.last_mut()
        && last.edit.kind == change.edit.kind
        && change.edit.kind != EditKind::Punctuation
        && let (Some(last_a), Some(last_b)) = (last.edit.a, last.edit.b)
        && let (Some(next_a), Some(next_b)) = (change.edit.a, change.edit.b)
        && is_gap(a.text, last_a, next_a)
        && is_gap(b.text, last_b, next_b)
    {
        last.edit.a = Some(last_a.joined(next_a));
        last.edit.b = Some(last_b.joined(next_b));
        return;
    }
    out.push(change);
}

/// True if only white space, hyphens, stops and apostrophes stand between two spans.
fn is_gap(text: &str, left: Span, right: Span) -> bool {
    text.get(left.end..right.start).is_some_and(|between| {
        between.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '‑' | '.' | '\'' | '’'))
    })
}

/// How the surfaces of two equal words differ, if they do.
fn kind(a: &Word, b: &Word, one: &str, other: &str) -> Option<EditKind> {
    if one == other {
        return None;
    }
    Some(match (a.class, b.class) {
        _ if one.to_lowercase() == other.to_lowercase() => EditKind::Case,
        (Class::Unit, Class::Unit) if american(&fold(one)) == american(&fold(other)) => {
            EditKind::Spelling
        }
        (Class::Number | Class::Scale | Class::Unit, _) => EditKind::NumberFormat,
        (Class::Date, _) if fold(one) != fold(other) => EditKind::DateExpression,
        _ => {
            let (folded_one, folded_other) = (fold(one), fold(other));
            if folded_one == folded_other {
                let marks = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).count();
                let glyphs_only = marks(one) == marks(other) && bare(one) == bare(other);
                if glyphs_only {
                    EditKind::Punctuation
                } else if a.capital
                    || b.capital
                    || one.starts_with(char::is_uppercase)
                    || other.starts_with(char::is_uppercase)
                {
                    EditKind::Name
                } else {
                    EditKind::Spelling
                }
            } else if folded_one.replace('.', "") == folded_other.replace('.', "") {
                EditKind::Punctuation
            } else {
                EditKind::Spelling
            }
        }
    })
}

/// A surface in lower case, without quote marks.
fn bare(text: &str) -> String {
    let letters = text.chars().filter(|c| !matches!(c, '\'' | '’' | 'ʼ' | '‘' | '`'));
    letters.flat_map(char::to_lowercase).collect()
}

/// The change of the marks between two words that follow each other in both.
fn between(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    before: (Option<usize>, Option<usize>),
    after: (usize, usize),
) -> Option<Change> {
    let gap = |stretch: &Stretch<'_>, before: Option<usize>, after: usize| {
        let end = stretch.words[after].span.start;
        let start = match before {
            Some(before) => stretch.words[before].span.end,
            None => leading(stretch.text, end),
        };
        Span::new(start.min(end), end).trimmed(stretch.text)
    };
    let (gap_a, gap_b) = (gap(a, before.0, after.0), gap(b, before.1, after.1));
    let marks = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let (marks_a, marks_b) = (marks(gap_a.of(a.text)), marks(gap_b.of(b.text)));
    if marks_a == marks_b {
        return None;
    }
    let hyphen = |marks: &str| matches!(fold(marks).as_ref(), "" | "-");
    if let (true, true, (Some(left_a), Some(left_b))) = (hyphen(&marks_a), hyphen(&marks_b), before)
        && (marks_a.is_empty() || marks_b.is_empty())
    {
        let words_a = a.words[left_a].span.joined(a.words[after.0].span);
        let words_b = b.words[left_b].span.joined(b.words[after.1].span);
        let (left, right) = (&a.words[left_a], &a.words[after.0]);
        let (other_left, other_right) = (&b.words[left_b], &b.words[after.1]);
        let begins = |word: &Word, text: &str| word.span.of(text).starts_with(char::is_uppercase);
        let kind = if left.class == Class::Number || right.class == Class::Number {
            EditKind::NumberFormat
        } else if (begins(left, a.text) || begins(other_left, b.text))
            && (right.capital || other_right.capital)
        {
            EditKind::Name
        } else {
            EditKind::Punctuation
        };
        return Some(Change::plain(Some(words_a), Some(words_b), kind));
    }
    let some = |span: Span| (!span.is_empty()).then_some(span);
    Some(Change::plain(some(gap_a), some(gap_b), EditKind::Punctuation))
}

/// Where the marks that open a text before a word begin: at the white space or word before.
fn leading(text: &str, end: usize) -> usize {
    text[..end]
        .char_indices()
        .rev()
        .take_while(|(_, c)| !c.is_whitespace() && !c.is_alphanumeric())
        .last()
        .map_or(end, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::super::cases::edits;
    use super::super::record::SameFact;
    use super::*;

    #[test]
    fn equal_words_may_be_written_otherwise() {
        use EditKind::{Case, DateExpression, Name, NumberFormat, Punctuation, Spelling};
        let start = "The ferry from Alder was late again and the harbour office said that";
        for (a, b, kind) in [
            ("labour rules", "labor rules", Some(Spelling)),
            ("the Parliament", "the parliament", Some(Case)),
            ("20 percent", "20%", Some(NumberFormat)),
            ("twelve people", "12 people", Some(NumberFormat)),
            ("on Oct 30", "on October 30", Some(DateExpression)),
            ("the town’s gate", "the town's gate", Some(Punctuation)),
            ("it left, slowly", "it left slowly", Some(Punctuation)),
            ("the coast guard boat", "the coast-guard boat", Some(Punctuation)),
            ("with Renée Venn", "with Renee Venn", Some(Name)),
            ("the same boat", "the same boat", None),
        ] {
            let found = edits(&format!("{start} {a}."), &format!("{start} {b}."));
            let kinds: Vec<_> = found.iter().map(|edit| edit.2).collect();
            assert_eq!(kinds, Vec::from_iter(kind), "{a} / {b}: {found:?}");
            assert!(found.iter().all(|edit| edit.3 == SameFact::Yes && !edit.4), "{a} / {b}");
        }
    }
}
