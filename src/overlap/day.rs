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

fn is_relative(word: &str) -> bool {
    matches!(word, "last" | "next" | "this" | "previous" | "past" | "coming" | "following")
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
    use super::super::record::EditKind;

    #[test]
    fn a_word_that_tells_which_day_belongs_to_the_date() {
        use EditKind::{DateExpression, Deleted, Rewording};
        for (a, b, kind) in [
            ("since last April", "since April", DateExpression),
            ("by last night", "by Monday night", DateExpression),
            ("since the last race", "since the race", Deleted),
            ("by the loud gate", "by the narrow gate", Rewording),
        ] {
            let text =
                |when| format!("The harbour office of Alder has been shut {when} for all guests.");
            let kinds: Vec<_> = edits(&text(a), &text(b)).iter().map(|edit| edit.2).collect();
            assert_eq!(kinds, [kind], "{a} / {b}");
        }
    }
}
