//! The problem: "last April" and "April", "last night" and "Monday night" tell a day in two ways, and
//! the word that changed is no part of a date by itself.

use super::edit::Stretch;
use super::lexicon::Class;
use super::side::Side;
use crate::text::fold;
use std::ops::Range;

/// Words on each side that may only tell which day the next word means.
const MAX_WORDS: usize = 2;

/// True if the words of both sides tell which day, week or year the word after them means, and
/// nothing else.
pub fn tells_which(
    (a, one, left): (&Stretch<'_>, &Range<usize>, &Side<'_>),
    (b, other, right): (&Stretch<'_>, &Range<usize>, &Side<'_>),
) -> bool {
    let plain = |side: &Side<'_>| {
        side.words.len() <= MAX_WORDS
            && side.words.iter().zip(&side.folded).all(|(word, folded)| {
                is_relative(folded) || matches!(word.class, Class::Small | Class::Date)
            })
    };
    let tells = |stretch: &Stretch<'_>, range: &Range<usize>, side: &Side<'_>| {
        side.folded.iter().any(|word| is_relative(word)) && is_time(stretch, range.end)
    };
    plain(left) && plain(right) && (tells(a, one, left) || tells(b, other, right))
}

/// True if one side tells of a day behind and the other of one ahead: "last week" and "next week".
pub fn is_opposite(one: &Side<'_>, other: &Side<'_>) -> bool {
    // "Following last week's talks" tells both, for there "following" is "after".
    let way = |side: &Side<'_>| match [Way::Behind, Way::Ahead]
        .map(|way| side.folded.iter().any(|word| of(word) == Some(way)))
    {
        [true, false] => Some(Way::Behind),
        [false, true] => Some(Way::Ahead),
        _ => None,
    };
    way(one).zip(way(other)).is_some_and(|(one, other)| one != other)
}

/// On which side of now a day is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Behind,
    Now,
    Ahead,
}

fn of(word: &str) -> Option<Way> {
    match word {
        "last" | "previous" | "past" => Some(Way::Behind),
        "this" => Some(Way::Now),
        "next" | "coming" | "following" => Some(Way::Ahead),
        _ => None,
    }
}

/// True if a word tells which day the next word means.
fn is_relative(word: &str) -> bool {
    of(word).is_some()
}

fn is_time(stretch: &Stretch<'_>, at: usize) -> bool {
    stretch.words.get(at).is_some_and(|word| {
        word.class == Class::Date
            || matches!(
                fold(word.span.of(stretch.text)).as_ref(),
                "year"
                    | "month"
                    | "week"
                    | "weekend"
                    | "day"
                    | "night"
                    | "morning"
                    | "afternoon"
                    | "evening"
                    | "spring"
                    | "summer"
                    | "autumn"
                    | "winter"
            )
    })
}

#[cfg(test)]
mod tests {
    use super::super::cases::edits;
    use super::super::record::{EditKind, SameFact};

    #[test]
    fn a_word_that_tells_which_day_belongs_to_the_date() {
        use EditKind::{DateExpression, Deleted, Rewording};
        for (a, b, kind) in [
            ("since last April", "since April", DateExpression),
            ("by last night", "by Monday night", DateExpression),
            ("since the last race", "since the race", Deleted),
            ("since last week", "since the previous week", DateExpression),
            ("by the loud gate", "by the narrow gate", Rewording),
        ] {
            let text =
                |when| format!("The harbour office of Alder has been shut {when} for all guests.");
            let kinds: Vec<_> = edits(&text(a), &text(b)).iter().map(|edit| edit.2).collect();
            assert_eq!(kinds, [kind], "{a} / {b}");
        }
    }

    #[test]
    fn a_day_behind_is_none_ahead() {
        for (a, b, expected) in [
            ("from last week", "from next week", SameFact::No),
            ("in the following year", "in the previous year", SameFact::No),
            ("from last week", "from this week", SameFact::Unknown),
            ("after last week", "following previous week", SameFact::Unknown),
        ] {
            let text =
                |when| format!("The harbour office of Alder is shut {when} for all its guests.");
            let facts: Vec<_> = edits(&text(a), &text(b)).iter().map(|edit| edit.3).collect();
            assert_eq!(facts, [expected], "{a} / {b}");
        }
    }
}
