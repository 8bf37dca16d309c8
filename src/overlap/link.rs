//! The problem: which sentence became which, when paragraphs were cut, moved, merged and rewritten.
//!
//! Units with the same words are linked first: those that occur once in each text, then their
//! equal neighbours, then the rest in order. The others are scored against all units with which
//! they share a word that is not everywhere (postings are capped, so the cost is linear): the score
//! is the weight of the shared senses, rare ones weighing more, against the weight of both units.
//! Links are taken from the best down; a unit gets a second partner, a neighbour of its first,
//! only for words that the first does not explain.

use super::copies::{Copies, copies};
use super::merged::merged;
use super::partners::Partners;
use super::same::same;
use super::unit::Unit;
use super::weight::{Weights, pairs, senses};
use super::word::Word;
use crate::text::KeyMap;
use std::collections::HashSet;

/// A sense found in more units than this on either side tells nothing about which belongs to which.
const MAX_POSTINGS: usize = 48;
/// Candidates kept for each unit.
const MAX_CANDIDATES: usize = 8;
/// Two units this alike belong together wherever they stand.
const SURE: f64 = 0.34;
/// What two units must share when the story is known to be shared and their neighbours meet too.
pub const LIKELY: f64 = 0.21;
/// A link proves that two texts belong together when it is this good and weighs this much.
const PROOF: f64 = 0.5;
/// Weight of the shared senses of such a link: about four words that are nowhere else.
const PROOF_WEIGHT: f64 = 3.0;
/// Added for a neighbour that is linked to a neighbour.
const NEIGHBOUR: f64 = 0.07;
/// Added for the headlines of both.
const HEADLINES: f64 = 0.15;
/// A headline is a sentence of the other text's story only when it is this good: it tells the same
/// as the whole story.
const HEADLINE_TOLD: f64 = 0.6;
/// Two units may meet in one word alone only if neither weighs more than this.
const MAX_ONE_WORD_WEIGHT: f64 = 3.0;
/// Units at the start of a text among which its headline is looked for.
const MAX_HEAD_UNITS: usize = 3;
/// Marks that end sentences, and no headlines.
const HEADLINE_ENDS_WITHOUT: [char; 12] =
    ['.', '!', '…', '”', '"', ':', '|', '。', '！', '」', '』', '।'];
/// Share that a second partner must explain of what its partner has, beyond the first.
const SECOND: f64 = 0.3;
/// One word in this many of the longer of two units between linked neighbours must be shared.
const BETWEEN_PARTS: usize = 2;
/// Weight of a shared pair of adjacent words, relative to a word.
const ADJACENT: f64 = 0.35;

/// Two units that belong together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// Index of a unit of A.
    pub a: usize,
    /// Index of a unit of B.
    pub b: usize,
    /// True if both have the same words.
    pub same: bool,
    /// How alike the two are, 0 to 1.
    pub score: f64,
}

/// One of the two texts.
pub struct Side<'a> {
    /// The text.
    pub text: &'a str,
    /// Its words.
    pub words: &'a [Word],
    /// Its units.
    pub units: &'a [Unit],
}

/// The links of two texts, in order of A, then of B.
pub fn links(a: &Side<'_>, b: &Side<'_>) -> Vec<Link> {
    let mut links = same(a, b);
    let weights = Weights::new(a, b);
    let mut candidates = candidates(a, b, &weights, &links);
    let proofs = links.iter().filter(|link| a.units[link.a].words.len() >= 6).count()
        + candidates
            .iter()
            .filter(|candidate| candidate.score >= PROOF && candidate.weight >= PROOF_WEIGHT)
            .count();
    if proofs > 0 {
        if proofs > 1 {
            headlines(a, b, &candidates, &mut links);
        }
        take(a, b, &weights, &mut candidates, &mut links);
        copies(a, b, &mut links);
        between(a, b, &mut links);
        merged(a, b, &weights, &mut links);
    } else if links.len() * 2 < a.units.len().min(b.units.len()) {
        // A stock phrase in two texts that have nothing else in common.
        links.clear();
    }
    links.sort_by_key(|link| (link.a, link.b));
    links
}

#[derive(Clone, Debug)]
struct Candidate {
    a: usize,
    b: usize,
    score: f64,
    weight: f64,
}

/// What two units share.
#[derive(Clone, Copy, Debug, Default)]
struct Shared {
    weight: f64,
    words: usize,
    pairs: usize,
}

/// The best candidates of each unit of B.
///
/// A unit of B meets at most [`MAX_POSTINGS`] units of A for each of its senses, so the cost is
/// bounded by the words of B; what it shares is summed in one table that is cleared unit by unit.
fn candidates(a: &Side<'_>, b: &Side<'_>, weights: &Weights, links: &[Link]) -> Vec<Candidate> {
    let linked_a: HashSet<_> = links.iter().map(|link| link.a).collect();
    let linked_b: HashSet<_> = links.iter().map(|link| link.b).collect();
    let mut postings: KeyMap<Vec<usize>> = KeyMap::default();
    let (mut copies_a, mut copies_b) = (Copies::default(), Copies::default());
    let mut sums = vec![0.0; a.units.len()];
    for (at, unit) in a.units.iter().enumerate().filter(|(at, _)| !linked_a.contains(at)) {
        if copies_a.is_one_more(unit.key) {
            continue;
        }
        let senses = senses(a, unit);
        sums[at] = weights.sum(&senses);
        for sense in senses.into_iter().chain(pairs(a, unit)) {
            let places = postings.entry(sense).or_default();
            // One more than may be looked at is enough to know that there are too many.
            if places.len() <= MAX_POSTINGS {
                places.push(at);
            }
        }
    }
    let mut out = Vec::new();
    // What each unit of A shares with a unit of B.
    let mut shared = vec![Shared::default(); a.units.len()];
    let mut met: Vec<usize> = Vec::new();
    for (at, unit) in b.units.iter().enumerate().filter(|(at, _)| !linked_b.contains(at)) {
        if copies_b.is_one_more(unit.key) {
            continue;
        }
        let mut add = |sense: u64, factor: f64, is_word: bool| {
            let Some(places) = postings.get(&sense).filter(|places| places.len() <= MAX_POSTINGS)
            else {
                return;
            };
            let weight = weights.of(sense) * factor;
            for place in places.iter().copied().filter(|_| weight > 0.0) {
                let shared = &mut shared[place];
                if shared.weight == 0.0 {
                    met.push(place);
                }
                shared.weight += weight;
                shared.words += usize::from(is_word);
                shared.pairs += usize::from(!is_word);
            }
        };
        let senses = senses(b, unit);
        let sum = weights.sum(&senses);
        for sense in &senses {
            add(*sense, 1.0, true);
        }
        for pair in &pairs(b, unit) {
            add(*pair, ADJACENT, false);
        }
        let mut found: Vec<Candidate> = Vec::new();
        for place in met.drain(..) {
            let Shared { weight, words, pairs } = std::mem::take(&mut shared[place]);
            let (less, more) = (sum.min(sums[place]), sum.max(sums[place]));
            let mut score =
                0.5 * (weight / less.max(1.0)).min(1.0) + 0.5 * (weight / more.max(1.0)).min(1.0);
            let (head_a, head_b) = (is_headline(a, place), is_headline(b, at));
            let heads = head_a && head_b;
            let one_headline = head_a != head_b && score < HEADLINE_TOLD;
            // One word among others tells nothing.
            let one_word = words + pairs == 1 && more > MAX_ONE_WORD_WEIGHT;
            score += if heads { HEADLINES } else { 0.0 };
            // What no neighbour can lift over the threshold is never taken.
            let likely = score + NEIGHBOUR >= LIKELY && !one_headline && !one_word;
            if words > 0 && (heads || likely) {
                found.push(Candidate { a: place, b: at, score, weight });
            }
        }
        if found.len() > MAX_CANDIDATES {
            found.select_nth_unstable_by(MAX_CANDIDATES, better);
            found.truncate(MAX_CANDIDATES);
        }
        found.sort_by(better);
        out.extend(found);
    }
    out
}

/// Best first; of equals the nearest to the diagonal, then the first.
fn better(one: &Candidate, other: &Candidate) -> std::cmp::Ordering {
    let place = |candidate: &Candidate| {
        (candidate.a.abs_diff(candidate.b), candidate.a + candidate.b, candidate.a)
    };
    other.score.total_cmp(&one.score).then_with(|| place(one).cmp(&place(other)))
}

/// True for one of the first lines that is short and ends without a stop.
fn is_headline(side: &Side<'_>, unit: usize) -> bool {
    unit < MAX_HEAD_UNITS
        && side.units.len() > MAX_HEAD_UNITS
        && side.units.get(unit).is_some_and(|unit| {
            (3..=25).contains(&unit.words.len())
                && !unit.span.of(side.text).ends_with(HEADLINE_ENDS_WITHOUT)
        })
}

/// Links the headlines of two texts that are known to belong together, whatever they share: the
/// pair that shares most, or the only one there is.
fn headlines(a: &Side<'_>, b: &Side<'_>, candidates: &[Candidate], links: &mut Vec<Link>) {
    let heads = |side: &Side<'_>, linked: &dyn Fn(usize) -> bool| -> Vec<usize> {
        (0..MAX_HEAD_UNITS).filter(|unit| is_headline(side, *unit) && !linked(*unit)).collect()
    };
    let heads_a = heads(a, &|unit| links.iter().any(|link| link.a == unit));
    let heads_b = heads(b, &|unit| links.iter().any(|link| link.b == unit));
    let best = candidates
        .iter()
        .filter(|candidate| heads_a.contains(&candidate.a) && heads_b.contains(&candidate.b))
        .min_by(|one, other| better(one, other))
        .map(|candidate| (candidate.a, candidate.b));
    let only = match (&heads_a[..], &heads_b[..]) {
        ([one], [other]) => Some((*one, *other)),
        _ => None,
    };
    if let Some((a, b)) = best.or(only) {
        links.push(Link { a, b, same: false, score: HEADLINES });
    }
}

/// Takes candidates from the best down: sure ones first, then those that their neighbours confirm.
fn take(
    a: &Side<'_>,
    b: &Side<'_>,
    weights: &Weights,
    candidates: &mut [Candidate],
    links: &mut Vec<Link>,
) {
    let mut partners = Partners::new(a.units.len(), b.units.len(), links);
    for (threshold, near) in [(SURE, false), (LIKELY, true)] {
        if near {
            for candidate in &mut *candidates {
                let meets = partners.meets(candidate.a, candidate.b);
                candidate.score += if meets { NEIGHBOUR } else { 0.0 };
            }
        }
        candidates.sort_by(better);
        for candidate in candidates.iter().take_while(|candidate| candidate.score >= threshold) {
            let (left, right) = (&partners.of_a[candidate.a], &partners.of_b[candidate.b]);
            let fits = match (left.is_empty(), right.is_empty()) {
                (true, true) => true,
                (false, true) => {
                    is_beside(left, candidate.b)
                        && adds(weights, a, candidate.a, b, left, candidate.b)
                }
                (true, false) => {
                    is_beside(right, candidate.a)
                        && adds(weights, b, candidate.b, a, right, candidate.a)
                }
                (false, false) => false,
            };
            if fits {
                partners.of_a[candidate.a].push(candidate.b);
                partners.of_b[candidate.b].push(candidate.a);
                let Candidate { a, b, score, .. } = *candidate;
                links.push(Link { a, b, same: false, score });
            }
        }
    }
}

/// Links what stands between linked neighbours in both and shares enough of its words, small ones
/// too: "It was seven metres." and "It was 17 metres."
fn between(a: &Side<'_>, b: &Side<'_>, links: &mut Vec<Link>) {
    let partners = Partners::new(a.units.len(), b.units.len(), links);
    let keys = |side: &Side<'_>, unit: usize| -> HashSet<u64> {
        side.words[side.units[unit].words.clone()].iter().map(|word| word.key).collect()
    };
    for at in 1..a.units.len().saturating_sub(1) {
        if !partners.of_a[at].is_empty() {
            continue;
        }
        for other in partners.of_a[at - 1].iter().map(|before| before + 1) {
            let fits = partners.of_b.get(other).is_some_and(Vec::is_empty)
                && partners.of_a[at + 1].contains(&(other + 1));
            if !fits {
                continue;
            }
            let (one, two) = (keys(a, at), keys(b, other));
            let met = one.intersection(&two).count();
            if met >= 2 && met * BETWEEN_PARTS >= one.len().max(two.len()) {
                links.push(Link { a: at, b: other, same: false, score: LIKELY });
                break;
            }
        }
    }
}

fn is_beside(partners: &[usize], unit: usize) -> bool {
    partners.len() < 4 && partners.iter().any(|partner| partner.abs_diff(unit) == 1)
}

/// True if `second` explains enough of `unit` that its partners so far do not.
fn adds(
    weights: &Weights,
    side: &Side<'_>,
    unit: usize,
    other: &Side<'_>,
    partners: &[usize],
    second: usize,
) -> bool {
    let mut explained: HashSet<u64> = HashSet::new();
    for partner in partners {
        explained.extend(senses(other, &other.units[*partner]));
    }
    let own: HashSet<_> = senses(side, &side.units[unit]).into_iter().collect();
    let candidate = senses(other, &other.units[second]);
    let new: Vec<_> = candidate
        .iter()
        .filter(|sense| own.contains(sense) && !explained.contains(sense))
        .copied()
        .collect();
    weights.sum(&new) >= SECOND * weights.sum(&candidate) && weights.sum(&new) >= 0.8
}

#[cfg(test)]
mod tests {
    use super::super::cases;

    #[test]
    fn sentences_are_linked_wherever_they_went() {
        let first = "The ferry left Alder harbour with 412 people on Monday.";
        let edited = "With 412 people the ferry left the harbour of Alder on Monday.";
        let second = "Mara Venn, a baker, saw the lights from the breakwater.";
        let shorter = "A baker saw lights from the breakwater.";
        let third = "Nobody was hurt when the engine caught fire.";
        let denied = "Its owners deny this.";
        let both = "The ferry left Alder harbour with 412 people on Monday, which its owners deny.";
        let stray = "Potato prices fell for a third week in Birchby.";
        let linked = |a: &[&str], b: &[&str]| cases::linked(&a.join(" "), &b.join(" "));
        for (rule, a, b, expected) in [
            ("as they were", &[first, third][..], &[first, third][..], &[(0, 0), (1, 1)][..]),
            ("moved", &[first, second, third], &[third, first], &[(0, 1), (2, 0)]),
            ("edited", &[first, third, second], &[edited, third], &[(0, 0), (1, 1)]),
            ("shortened", &[first, second], &[first, shorter], &[(0, 0), (1, 1)]),
            ("copies in order", &[first, first, third], &[first, first], &[(0, 0), (1, 1)]),
            ("nothing in common", &[first, second], &[stray], &[]),
            ("two made one", &[first, denied, third], &[both, third], &[(0, 0), (1, 0), (2, 1)]),
            ("one made two", &[both, third], &[first, denied, third], &[(0, 0), (0, 1), (1, 2)]),
        ] {
            assert_eq!(linked(a, b), expected, "{rule}");
        }
    }

    #[test]
    fn sentences_of_any_script_need_something_in_common() {
        for (same, other, stray) in [
            (
                "渡し船は月曜日に港を出た。船長は灯台を見た。乗客は全員無事だった。",
                "雨が降る夜。",
                "価格高騰。",
            ),
            ("渡轮周一离开港口。船长看见灯塔。没有人受伤。", "外面下雨了。", "土豆便宜。"),
        ] {
            let text = |first: &str| format!("{first}{same}");
            let found = cases::linked(&text(other), &text(stray));
            assert_eq!(found, [(1, 1), (2, 2), (3, 3)], "{other} / {stray}");
        }
    }
}
