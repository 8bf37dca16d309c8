//! The problem: are "Grigoryan" and "Grigorian", "UN" and "United Nations", "Lt." and "Lieutenant"
//! one name, and are "Estonia" and "Latvia" two?

use super::NameForm;
use super::country;
use super::edit::{Change, Stretch};
use super::lexicon::Class;
use super::record::{ConflictKind, Edit, EditKind, SameFact};
use super::side::Side;
use super::word::Word;
use crate::span::Span;

/// Two names of one entity.
pub fn named(
    left: NameForm,
    right: NameForm,
    one: &[String],
    other: &[String],
    make: impl Fn(EditKind, SameFact, bool) -> Change,
) -> Change {
    let metonym = left == NameForm::Metonym || right == NameForm::Metonym;
    let nominal = left == NameForm::Nominal || right == NameForm::Nominal;
    let part =
        one.iter().all(|word| other.contains(word)) || other.iter().all(|word| one.contains(word));
    let kind = if metonym && left != right {
        EditKind::Metonym
    } else if nominal {
        EditKind::Reference
    } else if part {
        EditKind::Name
    } else {
        EditKind::Alias
    };
    make(kind, SameFact::Yes, false)
}

/// Two names of which nothing is known: one written otherwise, or two.
pub fn names(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    one: &Side<'_>,
    other: &Side<'_>,
    make: impl Fn(EditKind, SameFact, bool) -> Change,
) -> Change {
    let skeletons =
        |side: &Side<'_>| side.telling.iter().map(|word| skeleton(word)).collect::<Vec<_>>();
    let (left, right) = (skeletons(one), skeletons(other));
    let meets = left.iter().any(|word| word.len() > 1 && right.contains(word));
    let stems = one
        .words
        .iter()
        .any(|word| other.words.iter().any(|other| word.sense == other.sense && word.is_telling()));
    let starts = one.telling.iter().any(|word| {
        other
            .telling
            .iter()
            .any(|other| word.len() >= 5 && other.len() >= 5 && word.get(..4) == other.get(..4))
    });
    if left.concat() == right.concat() || meets || stems || starts {
        return make(EditKind::Name, SameFact::Yes, false);
    }
    // A name that the other text uses too may be another name of the same thing.
    let known = |side: &Side<'_>, stretch: &Stretch<'_>| {
        side.words
            .iter()
            .any(|word| word.class == Class::Content && stretch.keys.contains(&word.key))
    };
    if let Some(kind) = country::same(&one.folded, &other.folded) {
        return make(kind, SameFact::Yes, false);
    }
    // "a Norland baker" tells what the name is, and is none.
    let is_article = |word: &str| matches!(word, "a" | "an" | "A" | "An");
    let describes = |stretch: &Stretch<'_>, side: &Side<'_>| {
        let before = side.words.first().and_then(|first| {
            stretch.words.iter().take_while(|word| word.span.start < first.span.start).last()
        });
        side.folded.first().is_some_and(|word| is_article(word))
            || before.is_some_and(|word| is_article(word.span.of(stretch.text)))
    };
    if describes(a, one) || describes(b, other) {
        return make(EditKind::Reference, SameFact::Unknown, false);
    }
    let alike = one.telling.len().abs_diff(other.telling.len()) <= 1 && one.telling.len() <= 3;
    if a.sure && alike && !known(one, b) && !known(other, a) {
        return make(EditKind::Name, SameFact::No, true).against(ConflictKind::Name);
    }
    make(EditKind::Alias, SameFact::Unknown, false)
}

/// True if at least half of the telling words of either side stand in the other: "Ministry of Health"
/// and "health ministry".
pub fn is_of_same_words(one: &Side<'_>, other: &Side<'_>) -> bool {
    let met = |side: &Side<'_>, against: &Side<'_>| {
        let shared = |word: &&Word| against.words.iter().any(|other| other.sense == word.sense);
        let telling = || side.words.iter().filter(|word| word.is_telling());
        telling().filter(shared).count() * 2 >= telling().count().max(1)
    };
    met(one, other) && met(other, one)
}

/// Joins a name that moved with the part of it that only one version has: "Darragh" and "Darragh
/// Treacy" elsewhere.
pub fn with_moved(a: &str, b: &str, changes: &mut Vec<Change>) {
    let is_name = |text: &str, span: Option<Span>| {
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        span.is_some_and(|span| span.of(text).split_whitespace().all(capital))
    };
    let touches = |text: &str, one: Span, other: Span| {
        let (start, end) = (one.end.min(other.end), one.start.max(other.start));
        text.get(start..end).is_some_and(|gap| gap.chars().all(|c| matches!(c, ' ' | '.')))
    };
    for at in (0..changes.len()).rev() {
        let part = changes[at].edit.clone();
        if part.kind != EditKind::Name || part.a.is_some() == part.b.is_some() {
            continue;
        }
        let whole = changes.iter_mut().find(|change| {
            let Edit { a: one, b: other, kind, .. } = change.edit;
            let moved = kind == EditKind::Moved && is_name(a, one) && is_name(b, other);
            let meets = |text, one: Option<Span>, other: Option<Span>| {
                one.zip(other).is_some_and(|(one, other)| touches(text, one, other))
            };
            moved && (meets(a, change.edit.a, part.a) || meets(b, change.edit.b, part.b))
        });
        let Some(whole) = whole else { continue };
        let joined = |one: Option<Span>, other: Option<Span>| match (one, other) {
            (Some(one), Some(other)) => Some(one.joined(other)),
            (one, other) => one.or(other),
        };
        *whole = Change::plain(
            joined(whole.edit.a, part.a),
            joined(whole.edit.b, part.b),
            EditKind::Name,
        );
        changes.remove(at);
    }
}

/// The consonants of a name, those that romanisations exchange brought together.
fn skeleton(word: &str) -> String {
    let mut out = String::new();
    for letter in word.chars() {
        let letter = match letter {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'j' => continue,
            'q' | 'c' | 'k' => 'k',
            'z' | 's' | 'x' => 's',
            'v' | 'w' | 'f' => 'v',
            'd' | 't' => 't',
            'b' | 'p' => 'b',
            other => other,
        };
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}

/// True if one side is the initials of the other ("UN" of "United Nations").
pub fn is_acronym(short: &Side<'_>, long: &Side<'_>) -> bool {
    let [word] = &short.telling[..] else { return false };
    let initials: String = long
        .folded
        .iter()
        .zip(long.words)
        .filter(|(_, word)| word.class != Class::Small)
        .filter_map(|(word, _)| word.chars().next())
        .collect();
    word.len() >= 2 && initials.len() >= 2 && *word == initials
}

/// True if the words of one side are shortened in the other, word by word ("Lt. Col.").
pub fn is_abbreviation(one: &Side<'_>, other: &Side<'_>) -> bool {
    let shortens = |short: &str, long: &str| {
        let mut letters = long.chars();
        short.len() < long.len()
            && (2..=5).contains(&short.len())
            && short.chars().next() == long.chars().next()
            && short.chars().all(|letter| letters.any(|other| other == letter))
    };
    let capital = |side: &Side<'_>| side.words.iter().all(|word| word.capital || word.first);
    one.folded.len() == other.folded.len()
        && capital(one)
        && capital(other)
        && one
            .folded
            .iter()
            .zip(&other.folded)
            .all(|(one, other)| shortens(one, other) || shortens(other, one) || one == other)
}

#[cfg(test)]
mod tests {
    use super::super::cases::edits;
    use super::*;

    #[test]
    fn a_name_is_told_from_another_by_its_words() {
        let end = "spoke to the guests near the old breakwater of the harbour.";
        for (a, b, expected) in [
            (
                "The Ministry of Health",
                "The health ministry",
                ("Ministry of Health", "health ministry", EditKind::Name, false),
            ),
            (
                "The Marins Sans Cargo",
                "The Sailors With Nothing (MSC)",
                ("Marins Sans Cargo", "Sailors With Nothing", EditKind::Alias, false),
            ),
        ] {
            let found = edits(&format!("{a} {end}"), &format!("{b} {end}"));
            let is = |edit: &super::super::cases::Shown| {
                (edit.0.as_str(), edit.1.as_str(), edit.2, edit.4) == expected
            };
            assert!(found.iter().any(is), "{a} / {b}: {found:?}");
        }
    }

    #[test]
    fn a_name_that_moved_takes_its_other_part_along() {
        let office = "the harbour office of Alder told guests on the old breakwater at noon";
        for (short, long, expected) in [
            ("Treacy", "Darragh Treacy", ("Treacy", "Darragh Treacy", EditKind::Name, false)),
            ("Treacy", "Treacy", ("Treacy", "Treacy", EditKind::Moved, false)),
            ("Treacy", "young Treacy", ("Treacy", "Treacy", EditKind::Moved, false)),
        ] {
            let a = format!("As {short} feared, {office}.");
            let b = format!("As feared, {office}, {long}.");
            let found = edits(&a, &b);
            let is = |edit: &super::super::cases::Shown| {
                (edit.0.as_str(), edit.1.as_str(), edit.2, edit.4) == expected
            };
            assert!(found.iter().any(is), "{a} / {b}: {found:?}");
        }
    }
}
