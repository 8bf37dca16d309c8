//! The problem: "the gate was open, police said" became "the gate was open". Nothing else changed,
//! and yet the claim of a source became the word of the outlet.

use super::edit::Stretch;
use super::lexicon::Class;
use super::side::Side;
use super::word::Word;
use std::ops::Range;

/// Telling words of the longest attribution ("the head of the port authority of Alder told a news
/// conference on Monday"); longer runs tell more than who said it.
const MAX_TELLING: usize = 10;

/// True if one of the words says that somebody says it.
pub fn is_in(words: &[Word]) -> bool {
    words.iter().any(|word| word.class == Class::Reporting)
}

/// True if words that only A has are the one thing that says who says it. What stands in quotation
/// marks is still somebody's word without it.
pub fn is_lost(stretch: &Stretch<'_>, range: &Range<usize>, side: &Side<'_>) -> bool {
    // "According to" without a source only goes with another wording of what stays.
    let source = side.words.iter().any(|word| {
        !matches!(word.class, Class::Small | Class::Reporting | Class::Unit | Class::Date)
    });
    if stretch.attributes || !source || !is_in(side.words) || side.telling.len() > MAX_TELLING {
        return false;
    }
    let edge = |left: Option<usize>, right: Option<usize>| {
        let at = |word: Option<usize>| word.and_then(|word| stretch.words.get(word));
        let start = at(left).map_or(0, |word| word.span.end);
        let end = at(right).map_or(stretch.text.len(), |word| word.span.start);
        let between = stretch.text.get(start..end).unwrap_or_default();
        between.lines().next().unwrap_or_default().contains(['"', '“', '”', '«', '»', '„'])
    };
    let quoted = edge(range.start.checked_sub(1), Some(range.start))
        || edge(range.end.checked_sub(1), Some(range.end));
    !quoted
}

#[cfg(test)]
mod tests {
    use super::super::cases::edits;
    use super::super::record::{EditKind, SameFact};

    #[test]
    fn a_claim_that_loses_its_source_asks_for_attention() {
        for (a, b, lost) in [
            ("{}, the company said in a statement.", "{}.", true),
            ("{}, according to police.", "{}.", true),
            ("According to police, {}.", "{}.", true),
            ("{}, police said.", "{}, the mayor added.", false),
            ("“{},” police said.", "“{}.”", false),
            ("{}.", "{}, police said.", false),
            ("{} on Monday.", "{}.", false),
        ] {
            let claim = "the old gate of the harbour in Alder stood open all night";
            let found = edits(&a.replace("{}", claim), &b.replace("{}", claim));
            let is = |edit: &super::super::cases::Shown| {
                (edit.2, edit.3, edit.4) == (EditKind::Deleted, SameFact::Unknown, true)
            };
            assert_eq!(found.iter().any(is), lost, "{a} / {b}: {found:?}");
        }
    }
}
