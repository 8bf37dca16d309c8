//! The problem: names are equal in more ways than letter by letter: hyphens, accents, word order,
//! initials. These are the keys under which forms of a name meet.

use super::draft::{Draft, Target};
use super::entry::{EntityKind, Form, Value};
use super::lexicon::phrase_key;

/// Words that initials may skip.
const SMALL: &[&str] = &["of", "the", "for", "and", "in", "on", "to", "de", "la", "&"];

/// True for a draft of "the North" or "the South".
pub fn is_side(draft: &Draft) -> bool {
    draft.form == Form::Alias && draft.kind == EntityKind::Place && draft.target == Target::Words
}

/// The folded letters and digits alone: "Bo-un" and "Bo Un" are one.
pub fn compact(surface: &str) -> String {
    phrase_key(surface).chars().filter(|character| character.is_alphanumeric()).collect()
}

/// The folded words.
pub fn words_of(surface: &str) -> Vec<String> {
    phrase_key(surface)
        .split(|c: char| c.is_whitespace() || c == '-')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// "Health Ministry" and "Ministry of Health" are one.
pub fn organisation_key(surface: &str) -> String {
    let mut words = words_of(surface);
    let turns = |word: &String| matches!(word.as_str(), "ministry" | "department" | "office");
    if words.iter().any(turns) {
        words.retain(|word| !SMALL.contains(&word.as_str()));
        words.sort_unstable();
    }
    words.concat()
}

/// The initials a name can have, with and without its small words, in capitals.
pub fn initials(surface: &str) -> Vec<String> {
    let words = words_of(surface);
    let take = |keep: &dyn Fn(&str) -> bool| -> String {
        words
            .iter()
            .filter(|word| keep(word))
            .filter_map(|word| word.chars().find(|character| character.is_alphanumeric()))
            .flat_map(char::to_uppercase)
            .collect()
    };
    let mut out = vec![take(&|word| !SMALL.contains(&word)), take(&|_| true)];
    out.retain(|initials| initials.chars().count() > 1);
    out.dedup();
    out
}

/// Dates meet by their value, amounts too; what has no value by its words.
pub fn value_key(value: &Value, surface: &str) -> String {
    match value {
        Value::Iso(iso) => iso.clone(),
        Value::Needs { .. } => phrase_key(surface),
        Value::Amount(amount) => {
            format!("{} {:?} {:?} {:?}", amount.amount, amount.currency, amount.unit, amount.of)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_name_share_a_key() {
        assert_eq!(compact("Ode Bo-un"), compact("Ode Bo Un"));
        assert_eq!(organisation_key("Ministry of Health"), organisation_key("Health Ministry"));
        assert_ne!(organisation_key("Bank of Alder"), organisation_key("Alder Bank"));
        assert_eq!(initials("Alder Institute for the Sea"), ["AIS", "AIFTS"]);
    }
}
