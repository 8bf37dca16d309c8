//! The problem: "eleven transfers reached the bank, he wrote" became "he wrote that 12 transfers reached
//! it": what stands beside the two figures differs, and yet they are figures of one thing.
//!
//! Two figures answer each other wherever they stand in a stretch, if they count the same thing, or tell
//! an amount in the same unit, and no other figure of either side does.

use super::amount::{counted, widened};
use super::edit::Stretch;
use super::figure::Figure;
use std::ops::Range;

/// Figures of a side that are looked at: more are a table.
const MAX_FIGURES: usize = 40;

/// A number that a side tells, and what tells it from its other numbers.
struct Told {
    range: Range<usize>,
    /// The sense of the word that is counted.
    thing: Option<u64>,
    /// The unit, or currency.
    units: Vec<String>,
    /// True if a word of it met none of the other side.
    is_left: bool,
}

impl Told {
    /// True if both may be figures of one thing.
    fn is_like(&self, other: &Self) -> bool {
        let things = self.thing.zip(other.thing).map(|(one, other)| one == other);
        self.units == other.units && things.unwrap_or(!self.units.is_empty())
    }
}

/// The figures of A and of B that answer each other, of those with a word that is `left`.
pub fn pairs(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    left: &(Vec<bool>, Vec<bool>),
) -> Vec<(Range<usize>, Range<usize>)> {
    let (of_a, of_b) = (told(a, &left.0), told(b, &left.1));
    if of_a.len().max(of_b.len()) > MAX_FIGURES {
        return Vec::new();
    }
    let like = |one: &Told, all: &[Told]| all.iter().filter(|other| one.is_like(other)).count();
    let alone = |one: &Told| one.is_left && like(one, &of_a) == 1 && like(one, &of_b) == 1;
    let answers = of_a.iter().filter(|one| alone(one)).filter_map(|one| {
        let other = of_b.iter().find(|other| one.is_like(other))?;
        alone(other).then(|| (one.range.clone(), other.range.clone()))
    });
    answers.collect()
}

/// All numbers of a side that are no dates.
fn told(stretch: &Stretch<'_>, left: &[bool]) -> Vec<Told> {
    let mut out: Vec<Told> = Vec::new();
    let mut at = 0;
    while let Some(first) = (at..stretch.words.len()).find(|at| stretch.words[*at].is_figure()) {
        let range = widened(stretch, &(first..first + 1));
        at = range.end;
        let figure = Figure::of(stretch.text, &stretch.words[range.clone()]);
        if figure.number().is_some() {
            let thing = counted(stretch, range.end).map(|word| word.sense);
            let is_left = left[range.clone()].contains(&true);
            // A thing that went elsewhere too goes with its figure.
            let end = range.end + usize::from(thing.is_some() && is_left && left[range.end]);
            out.push(Told { range: range.start..end, thing, units: figure.units, is_left });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::cases::edits;
    use super::super::record::SameFact;

    #[test]
    fn figures_of_one_thing_answer_each_other_wherever_they_stand() {
        for (a, b, expected) in [
            (
                "According to a report by the harbour master, eleven barges left Alder in May with no lights.",
                "The harbour master said in a report that 12 barges left Alder in May with no lights.",
                Some(("eleven", "12")),
            ),
            (
                "The mayor of Alder walked to the old mill on the river, three nights, with nine cows.",
                "The mayor of Alder walked two nights with nine cows to the old mill on the river.",
                Some(("three", "two")),
            ),
            (
                "The deal between Alder and the owners of the mill, worth $7.65 million, runs until May.",
                "A $7.56 million deal between Alder and the owners of the mill runs until May.",
                Some(("$7.65 million", "$7.56 million")),
            ),
            // Two figures of one thing may be either.
            (
                "Three barges in May and seven barges in June, said the mayor of Alder, left the old mill.",
                "The mayor of Alder said that the old mill was left by ten barges.",
                None,
            ),
            // Figures of two things have nothing to do with each other.
            (
                "With three barges, the mayor of Alder said in May, the old mill could go on.",
                "The old mill, said the mayor of Alder in May, could go on with nine cows.",
                None,
            ),
        ] {
            let found = edits(a, b);
            let changed: Vec<_> = found
                .iter()
                .filter(|edit| edit.3 == SameFact::No)
                .map(|edit| (edit.0.as_str(), edit.1.as_str()))
                .collect();
            assert_eq!(changed, Vec::from_iter(expected), "{a} / {b}: {found:?}");
        }
    }
}
