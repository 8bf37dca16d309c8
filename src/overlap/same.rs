//! The problem: units with the same words are partners, but which, where there are several?
//!
//! Those that occur once in each text come first, then their equal neighbours, then the rest in
//! order.

use super::link::{Link, Side};
use std::collections::HashMap;

/// Links between units with the same words.
pub fn same(a: &Side<'_>, b: &Side<'_>) -> Vec<Link> {
    let mut places: HashMap<u64, (Vec<usize>, Vec<usize>)> = HashMap::new();
    for (at, unit) in a.units.iter().enumerate() {
        places.entry(unit.key).or_default().0.push(at);
    }
    for (at, unit) in b.units.iter().enumerate() {
        places.entry(unit.key).or_default().1.push(at);
    }
    let mut partner = vec![None; a.units.len()];
    let mut taken = vec![false; b.units.len()];
    for (at, unit) in a.units.iter().enumerate() {
        if let ([_], [other]) = (&places[&unit.key].0[..], &places[&unit.key].1[..]) {
            partner[at] = Some(*other);
            taken[*other] = true;
        }
    }
    let mut extend = |at: usize, near: usize, step: isize, partner: &mut Vec<Option<usize>>| {
        let Some(other) = partner[near].and_then(|other| other.checked_add_signed(step)) else {
            return;
        };
        let fits = b.units.get(other).is_some_and(|unit| unit.key == a.units[at].key);
        if partner[at].is_none() && fits && !taken[other] {
            partner[at] = Some(other);
            taken[other] = true;
        }
    };
    for at in 1..a.units.len() {
        extend(at, at - 1, 1, &mut partner);
    }
    for at in (1..a.units.len()).rev() {
        extend(at - 1, at, -1, &mut partner);
    }
    let mut next: HashMap<u64, usize> = HashMap::new();
    for (at, unit) in
        a.units.iter().enumerate().filter(|(at, _)| partner[*at].is_none()).collect::<Vec<_>>()
    {
        let others = &places[&unit.key].1;
        let from = next.entry(unit.key).or_default();
        while others.get(*from).is_some_and(|other| taken[*other]) {
            *from += 1;
        }
        if let Some(other) = others.get(*from) {
            partner[at] = Some(*other);
            taken[*other] = true;
        }
    }
    let linked = partner.iter().enumerate().filter_map(|(a, b)| Some((a, (*b)?)));
    linked.map(|(a, b)| Link { a, b, same: true, score: 1.0 }).collect()
}
