//! The problem: "London" for "Britain" and "Britain" for "the United Kingdom" are not two places.
//!
//! A folded phrase is looked up among the names, peoples and capitals of all countries.

use super::record::EditKind;
use crate::knowledge::COUNTRIES;
use crate::text::fold;
use std::collections::HashMap;
use std::sync::OnceLock;

/// How two phrases name one country, if both do: by its capital, or by another of its names.
pub fn same(one: &[String], other: &[String]) -> Option<EditKind> {
    let find = |words: &[String]| {
        let words: Vec<_> = words
            .iter()
            .filter(|word| !matches!(word.as_str(), "the" | "of" | "in" | "s"))
            .cloned()
            .collect();
        countries().get(&words.join(" ")).copied()
    };
    let ((left, capital), (right, other_capital)) = (find(one)?, find(other)?);
    (left == right).then_some(if capital == other_capital {
        EditKind::Alias
    } else {
        EditKind::Metonym
    })
}

/// For each folded name its row, and whether it is the capital.
fn countries() -> &'static HashMap<String, (usize, bool)> {
    static ROWS: OnceLock<HashMap<String, (usize, bool)>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let mut out = HashMap::new();
        for (row, line) in COUNTRIES.lines().enumerate() {
            for (field, values) in line.split('|').enumerate().take(4).skip(1) {
                for value in values.split(';').filter(|value| !value.is_empty()) {
                    let plain = fold(value).replace(['.', '\''], "");
                    let words: Vec<_> = plain.split([' ', '-']).collect();
                    out.entry(words.join(" ")).or_insert((row, field == 3));
                }
            }
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_country_has_many_names() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        for (one, other, kind) in [
            ("vienna", "austria", Some(EditKind::Metonym)),
            ("the uae", "united arab emirates", Some(EditKind::Alias)),
            ("austria", "albania", None),
            ("alder", "austria", None),
        ] {
            assert_eq!(same(&words(one), &words(other)), kind, "{one} / {other}");
        }
    }
}
