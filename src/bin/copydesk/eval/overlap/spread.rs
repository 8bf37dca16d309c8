//! The problem: one figure over sixty stories says little without how far chance moves it, and
//! several rewrites of one story are not several stories.
//!
//! Stories are drawn with replacement (the bootstrap of Efron, 1979), all pairs of a story
//! together; and they are dealt into folds, of which the worst is told.

use super::{Figures, Score};
use std::collections::BTreeMap;

/// Times the stories are drawn anew.
const DRAWS: usize = 1000;
/// Parts that the stories are dealt into.
const FOLDS: usize = 5;

/// The figures over all pairs, then for each its interval (95 of 100 draws lie in it) and its value
/// in the fold where it is lowest and highest. Each score comes with the story it is of.
pub(super) fn figures(scores: &[(String, Score)]) -> Figures {
    let mut stories: BTreeMap<&str, Score> = BTreeMap::new();
    for (story, score) in scores {
        stories.entry(story).or_default().add(score);
    }
    let stories: Vec<_> = stories.into_values().collect();
    let whole = sum(&stories);
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    let mut draws: Vec<Figures> = Vec::with_capacity(DRAWS);
    for _ in 0..DRAWS {
        let mut resampled = Score::default();
        for _ in &stories {
            resampled.add(&stories[draw(&mut random, stories.len())]);
        }
        draws.push(resampled.figures());
    }
    let folds: Vec<_> = (0..FOLDS)
        .map(|fold| {
            sum(stories.iter().enumerate().filter(|(at, _)| at % FOLDS == fold).map(|(_, s)| s))
                .figures()
        })
        .collect();
    let mut out = whole.figures();
    for at in 0..out.len() {
        let (name, _) = out[at].clone();
        let sorted = |sets: &[Figures]| {
            let mut found: Vec<_> = sets
                .iter()
                .filter_map(|set| set.iter().find(|(other, _)| *other == name))
                .collect();
            found.sort_by(|one, other| one.1.total_cmp(&other.1));
            found.into_iter().map(|(_, value)| *value).collect::<Vec<_>>()
        };
        let values = sorted(&draws);
        let dealt = sorted(&folds);
        let (Some(last), Some(lowest), Some(highest)) =
            (values.len().checked_sub(1), dealt.first(), dealt.last())
        else {
            continue;
        };
        out.push((format!("{name}, 2.5 % of draws below"), values[last * 25 / 1000]));
        out.push((format!("{name}, 2.5 % of draws above"), values[last * 975 / 1000]));
        out.push((format!("{name}, lowest fold"), *lowest));
        out.push((format!("{name}, highest fold"), *highest));
    }
    out
}

fn sum<'s>(scores: impl IntoIterator<Item = &'s Score>) -> Score {
    let mut out = Score::default();
    for score in scores {
        out.add(score);
    }
    out
}

/// The next number below `bound` of a generator with a fixed start (xorshift, Marsaglia 2003), so
/// that the figures are the same each time.
fn draw(state: &mut u64, bound: usize) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state % bound.max(1) as u64).unwrap_or(0)
}
