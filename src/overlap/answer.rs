//! The problem: "of Europe" went before a few words that stayed, and "European" came behind them;
//! that is no loss and no gain, it is one thing said otherwise.
//!
//! What was deleted and what was inserted in the same stretch answer each other if they share a stem
//! or its beginning, wherever they stand, or if hardly an equal word parts them. The most alike and
//! the nearest answer first. What took something from the statement stays by itself.

use super::dateline;
use super::edit::{Change, Stretch};
use super::record::{Edit, EditKind, SameFact};
use super::word::Word;
use crate::span::Span;

/// Words of a side that may answer another.
const MAX_WORDS: usize = 14;
/// Equal words between two that share nothing and answer each other.
const MAX_APART: usize = 2;
/// Changes of a kind that are looked at: more are a text of its own.
const MAX_CHANGES: usize = 60;
/// Letters of two words that begin alike.
const STEM: usize = 4;

/// The changes, with deletions and insertions that answer each other made one.
pub fn answered(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    equal: &[(usize, usize)],
    mut changes: Vec<Change>,
) -> Vec<Change> {
    let lost = of_kind(a, &changes, EditKind::Deleted, |edit| edit.a);
    let new = of_kind(b, &changes, EditKind::Inserted, |edit| edit.b);
    if lost.len().max(new.len()) > MAX_CHANGES {
        return changes;
    }
    let mut pairs = Vec::new();
    for (one, at, left) in &lost {
        let before = equal.partition_point(|pair| pair.0 < *at);
        for (other, at, right) in &new {
            let apart = before.abs_diff(equal.partition_point(|pair| pair.1 < *at));
            let alike = likeness((a.text, left), (b.text, right));
            if alike > 0 || apart <= MAX_APART {
                pairs.push((std::cmp::Reverse(alike), apart, one + other, *one, *other));
            }
        }
    }
    pairs.sort_unstable();
    let mut taken = vec![false; changes.len()];
    let mut gone = vec![false; changes.len()];
    for (.., one, other) in pairs {
        if !taken[one] && !taken[other] {
            (taken[one], taken[other], gone[other]) = (true, true, true);
            changes[one] =
                Change::plain(changes[one].edit.a, changes[other].edit.b, EditKind::Rewording);
        }
    }
    let mut gone = gone.into_iter();
    changes.retain(|_| !gone.next().unwrap_or_default());
    changes
}

/// The changes of a kind that leave the statement as it is: index, first word, telling words.
fn of_kind<'w>(
    stretch: &Stretch<'w>,
    changes: &[Change],
    kind: EditKind,
    side: fn(&Edit) -> Option<Span>,
) -> Vec<(usize, usize, Vec<&'w Word>)> {
    let plain = changes.iter().enumerate().filter(|(_, change)| {
        change.edit.kind == kind && change.edit.same_fact == SameFact::Yes && !change.edit.attention
    });
    plain
        .filter_map(|(index, change)| {
            let span = side(&change.edit)?;
            let from = stretch.words.partition_point(|word| word.span.end <= span.start);
            let to = stretch.words.partition_point(|word| word.span.start < span.end);
            let words = stretch.words.get(from..to)?;
            let fits = words.len() <= MAX_WORDS
                && !words.iter().any(Word::is_figure)
                && dateline::end(stretch, from).is_none();
            let telling: Vec<_> = words.iter().filter(|word| word.is_telling()).collect();
            (fits && !telling.is_empty()).then_some((index, from, telling))
        })
        .collect()
}

/// 2 for two sides with a word of one sense, 1 for two with words that begin alike.
fn likeness((a, one): (&str, &[&Word]), (b, other): (&str, &[&Word])) -> u8 {
    let start =
        |text: &str| text.chars().flat_map(char::to_lowercase).take(STEM).collect::<String>();
    let mut most = 0;
    for word in one {
        for against in other {
            if word.sense == against.sense {
                return 2;
            }
            let (left, right) = (start(word.span.of(a)), start(against.span.of(b)));
            if left == right && left.chars().count() == STEM {
                most = 1;
            }
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::super::cases::tells;
    use super::super::record::EditKind;

    #[test]
    fn what_went_and_what_came_may_answer_each_other() {
        use EditKind::{Inserted, Rewording};
        for (a, b, expected) in [
            (
                "The old ferry made a tour of Europe in spring.",
                "The old ferry made a European tour in spring.",
                ("of Europe", "European", Rewording),
            ),
            (
                "The owners of the ferry met the crew in Alder before the storm of Monday.",
                "The owners of the ferry met the crew in Alder before the storm of Monday at lunch.",
                ("", "at lunch", Inserted),
            ),
        ] {
            tells(a, b, expected);
        }
    }
}
