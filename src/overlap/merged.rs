//! The problem: a short sentence that became the end of another shares too little with the whole of
//! that other to be linked to it.
//!
//! What its neighbour leaves unexplained of the neighbour's only partner is compared alone.

use super::link::{LIKELY, Link, Side};
use super::partners::Partners;
use super::weight::{Weights, senses};
use std::collections::HashSet;

/// Share that a unit must have in common with what a neighbour leaves of its partner.
const MERGED: f64 = 0.34;

/// Links a unit without a partner to that of a neighbour, where it tells what of the partner the
/// neighbour does not: "It burned. Nobody was hurt." and "It burned but hurt nobody."
pub fn merged(a: &Side<'_>, b: &Side<'_>, weights: &Weights, links: &mut Vec<Link>) {
    let partners = Partners::new(a.units.len(), b.units.len(), links);
    let mut found = into(a, b, weights, (&partners.of_a, &partners.of_b));
    let other_way = into(b, a, weights, (&partners.of_b, &partners.of_a));
    found.extend(other_way.into_iter().map(|(b, a)| (a, b)));
    links.extend(found.into_iter().map(|(a, b)| Link { a, b, same: false, score: LIKELY }));
}

/// The units of one text that went into a unit of the other, with that unit.
fn into(
    own: &Side<'_>,
    other: &Side<'_>,
    weights: &Weights,
    (of_own, of_other): (&[Vec<usize>], &[Vec<usize>]),
) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for at in (0..own.units.len()).filter(|at| of_own[*at].is_empty()) {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let into =
            beside.filter_map(|near| Some((near, of_own.get(near)?))).find_map(|(near, of)| {
                let [whole] = of[..] else { return None };
                let explained: HashSet<_> = senses(own, &own.units[near]).into_iter().collect();
                let rest: HashSet<_> = senses(other, &other.units[whole])
                    .into_iter()
                    .filter(|sense| !explained.contains(sense))
                    .collect();
                let all = senses(own, &own.units[at]);
                let met: Vec<_> =
                    all.iter().filter(|sense| rest.contains(sense)).copied().collect();
                let (met, all) = (weights.sum(&met), weights.sum(&all));
                let alone = of_other[whole].len() == 1;
                (alone && met > 0.0 && met >= MERGED * all).then_some(whole)
            });
        out.extend(into.map(|whole| (at, whole)));
    }
    out
}
