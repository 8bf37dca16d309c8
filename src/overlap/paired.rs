//! The problem: a headline rewritten from end to end is still the other's headline, though hardly a
//! word is shared; so is a caption of the same picture.
//!
//! Two texts that are known to answer each other are one stretch: their words are aligned, and what
//! each edit changes is told as in a passage.

use super::edit::{self, Stretch};
use super::record::{Edit, EditKind, PassageKind, SameFact};
use super::word::{self, Word};
use super::{Version, denial, gap, limit, passage};
use std::collections::HashSet;

/// Words of a headline or caption that are aligned; what follows is one edit.
const MAX_FIELD_WORDS: usize = 200;

/// Two texts set against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Paired {
    /// Share of the telling words of the shorter that the other has too, 0 to 1.
    pub share: f64,
    /// How many telling words both have.
    pub met: usize,
    /// Whether a character differs.
    pub kind: PassageKind,
    /// What differs.
    pub edits: Vec<Edit>,
}

/// Sets two texts that answer each other against each other. Swapped texts give the same, mirrored.
#[must_use]
pub fn paired(a: &Version<'_>, b: &Version<'_>) -> Paired {
    let (mut of_a, mut of_b) = (word::words(a), word::words(b));
    of_a.truncate(MAX_FIELD_WORDS);
    of_b.truncate(MAX_FIELD_WORDS);
    let senses = |words: &[Word]| -> HashSet<u64> {
        words.iter().filter(|word| word.is_telling()).map(|word| word.sense).collect()
    };
    let (senses_a, senses_b) = (senses(&of_a), senses(&of_b));
    let met = senses_a.intersection(&senses_b).count();
    let share = passage::thousandths(met, senses_a.len().min(senses_b.len()).max(1));
    if passage::same_surface(a.text, b.text) {
        return Paired { share, met, kind: PassageKind::Verbatim, edits: Vec::new() };
    }
    let mirrored = (a.text.len(), a.text) > (b.text.len(), b.text);
    let meeting = gap::meet(&of_a, &of_b, mirrored);
    let keys = |words: &[Word]| words.iter().map(|word| word.key).collect::<HashSet<_>>();
    let (keys_a, keys_b) = (keys(&of_a), keys(&of_b));
    let sure = passage::is_sure(&of_a, &of_b, &meeting);
    let denies = denial::count(&of_a) != denial::count(&of_b);
    let limits = limit::count(a.text, &of_a) != limit::count(b.text, &of_b);
    let stretch_a = Stretch {
        text: a.text,
        words: &of_a,
        names: &a.names,
        keys: &keys_a,
        sure,
        denies,
        limits,
    };
    let stretch_b =
        Stretch { text: b.text, words: &of_b, names: &b.names, keys: &keys_b, ..stretch_a };
    let titled = is_titled(&stretch_a) || is_titled(&stretch_b);
    let changes = edit::changes(&stretch_a, &stretch_b, &meeting);
    let edits = changes.into_iter().map(|change| {
        // Where every word has a capital, a capital makes no name.
        let unsure =
            titled && change.edit.kind == EditKind::Name && change.edit.same_fact == SameFact::No;
        if unsure {
            Edit {
                kind: EditKind::Rewording,
                same_fact: SameFact::Unknown,
                attention: false,
                ..change.edit
            }
        } else {
            change.edit
        }
    });
    Paired { share, met, kind: PassageKind::Edited, edits: edits.collect() }
}

/// True if most telling words begin with a capital, as in a headline.
fn is_titled(stretch: &Stretch<'_>) -> bool {
    let telling = || stretch.words.iter().filter(|word| word.is_telling());
    let capitals =
        telling().filter(|word| word.span.of(stretch.text).starts_with(char::is_uppercase)).count();
    capitals * 4 >= telling().count() * 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    #[test]
    fn headlines_are_set_against_each_other() {
        for (a, b, attention, same) in [
            ("Ferry Fire Hurts Two Off Alder", "Ferry Fire Hurts Two Off Alder", false, true),
            (
                "Alder Port Signs Major Deal With Norland",
                "Biggest deal with Norland signed",
                true,
                false,
            ),
            ("Ferry fire off Alder hurts 12", "Ferry fire off Alder hurts 21", true, false),
            ("Mayor of Alder resigns", "Alder’s mayor steps down", false, false),
        ] {
            let spans = [Span::new(0, a.len()), Span::new(0, b.len())];
            let version =
                |text, at: usize| Version { text, sentences: &spans[at..=at], names: Vec::new() };
            let found = paired(&version(a, 0), &version(b, 1));
            assert_eq!(
                found.edits.iter().any(|edit| edit.attention),
                attention,
                "{a} / {b}: {found:?}"
            );
            assert_eq!(found.kind == PassageKind::Verbatim, same, "{a} / {b}");
        }
    }
}
