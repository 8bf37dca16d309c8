//! The problem: "May" may be a month and "march" a march.

use super::lexicon::Class;
use super::word::Word;
use crate::text::{fold, hash};

/// "March" and "May" are months beside a number or after a word of time, and words elsewhere.
pub fn mark(text: &str, words: &mut [Word]) {
    for at in 0..words.len() {
        let surface = words[at].span.of(text);
        let number = match surface {
            "May" => 5,
            "March" => 3,
            "march" => 0,
            _ => continue,
        };
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let figure =
            beside.filter_map(|near| words.get(near)).any(|near| near.class == Class::Number);
        // "In May", "since last March": a capital after such a word is no verb.
        let before = at.checked_sub(1).map(|before| fold(words[before].span.of(text)));
        let dated = words[at].capital
            && before.is_some_and(|word| {
                matches!(
                    word.as_ref(),
                    "in" | "since"
                        | "until"
                        | "by"
                        | "from"
                        | "last"
                        | "next"
                        | "early"
                        | "late"
                        | "of"
                        | "this"
                        | "every"
                )
            });
        if number > 0 && (figure || dated) {
            words[at].class = Class::Date;
            words[at].key = hash(&format!("month {number}"));
        } else if surface.eq_ignore_ascii_case("march") && number == 0 {
            words[at].class = Class::Content;
        }
        words[at].sense = words[at].key;
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Version, word};
    use super::*;

    #[test]
    fn a_month_stands_by_a_number_or_after_a_word_of_time() {
        for (text, is_date) in [
            ("It failed in May, they said.", true),
            ("It failed on 3 May at noon.", true),
            ("It may fail.", false),
            ("They saw a march in town.", false),
            ("Since last March it works.", true),
        ] {
            let version = Version { text, sentences: &[], names: Vec::new() };
            let words = word::words(&version);
            let found = words.iter().any(|word| word.class == Class::Date);
            assert_eq!(found, is_date, "{text}");
        }
    }
}
