//! The problem: a word names one thing, but dates, amounts and names are found by three readers, and
//! what two of them find may overlap.
//!
//! A year inside a name belongs to the name ("the 2020 Alder Games"). Anywhere else grammar is surer
//! than the network: the name keeps what stands outside the date or amount.

use super::draft::{Document, Draft};

/// How sure the tagger must be of a name for it to take a date or amount away.
const SURE_OF_NAME: f64 = 0.5;

/// Dates, amounts and names in the order of the text, of which no two share a word; `names` stand
/// in their order.
pub fn apart(document: &Document<'_>, mut values: Vec<Draft>, names: Vec<Draft>) -> Vec<Draft> {
    values.retain(|value| !is_part_of_a_name(value, &names));
    values.sort_by_key(|draft| (draft.field, draft.start));
    let names = names.into_iter().filter_map(|name| outside(document, &values, name));
    let mut drafts: Vec<Draft> = names.collect();
    drafts.reserve_exact(values.len());
    drafts.extend(values);
    // Of two that begin together the longer comes first, and stays.
    drafts.sort_by_key(|draft| (draft.field, draft.start, std::cmp::Reverse(draft.end)));
    drafts.dedup_by(|next, kept| next.field == kept.field && next.start < kept.end);
    drafts
}

/// True for the year in "the 2020 Alder Games".
fn is_part_of_a_name(value: &Draft, names: &[Draft]) -> bool {
    let before = |name: &Draft| (name.field, name.end) < (value.field, value.end);
    names.get(names.partition_point(before)).is_some_and(|name| {
        name.field == value.field
            && name.start <= value.start
            && name.end - name.start > value.end - value.start
            && name.confidence >= SURE_OF_NAME
    })
}

/// The name without the words of dates and amounts, and without the marks that joined them.
fn outside(document: &Document<'_>, values: &[Draft], mut name: Draft) -> Option<Draft> {
    let field = &document.fields[name.field];
    let first =
        values.partition_point(|value| (value.field, value.end) <= (name.field, name.start));
    for value in &values[first..] {
        if value.field != name.field || value.start >= name.end {
            break;
        }
        if value.start > name.start {
            name.end = value.start;
            while name.end > name.start && !field.is_word(name.end - 1) {
                name.end -= 1;
            }
        } else {
            name.start = value.end.min(name.end);
            while name.start < name.end && !field.is_word(name.start) {
                name.start += 1;
            }
        }
        if name.start == name.end {
            return None;
        }
    }
    Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::Fields;

    /// A draft of the words that `part` has in `text`.
    fn draft(document: &Document<'_>, part: &str, confidence: f64) -> Draft {
        let field = &document.fields[0];
        let from = field.text.find(part).expect("a part of the text");
        let start = field.words.partition_point(|word| word.span().start < from);
        let end = field.words.partition_point(|word| word.span().start < from + part.len());
        Draft { confidence, ..Draft::new(0, start, end) }
    }

    #[test]
    fn no_two_share_a_word() {
        for (text, values, names, expected) in [
            (
                "In London-12 May it rains.",
                &["12 May"][..],
                &[("London-12", 0.9)][..],
                &["London", "12 May"][..],
            ),
            (
                "The 2020 Alder Games open.",
                &["2020"],
                &[("2020 Alder Games", 0.9)],
                &["2020 Alder Games"],
            ),
            (
                "The 2020 Alder Games open.",
                &["2020"],
                &[("2020 Alder Games", 0.3)],
                &["2020", "Alder Games"],
            ),
            (
                "May 2 Alder 3 May",
                &["May 2", "3 May"],
                &[("2 Alder 3", 0.9)],
                &["May 2", "Alder", "3 May"],
            ),
            ("On 12 May it rains.", &["12 May"], &[("May", 0.9)], &["12 May"]),
            (
                "Alder Bridge falls.",
                &[],
                &[("Alder Bridge", 0.5), ("Bridge", 0.9)],
                &["Alder Bridge"],
            ),
        ] {
            let document = Document::new(&Fields { body: text, ..Fields::default() });
            let values = values.iter().map(|part| draft(&document, part, 1.0)).collect();
            let names = names.iter().map(|(part, sure)| draft(&document, part, *sure)).collect();
            let found = apart(&document, values, names);
            let found: Vec<_> = found.iter().map(|draft| draft.surface(&document)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
