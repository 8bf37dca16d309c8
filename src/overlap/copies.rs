//! The problem: the same sentence a hundred thousand times must cost no more than a hundred thousand
//! sentences.
//!
//! Only the first few copies of a unit are scored; the others follow them in order.

use super::link::{Link, Side};
use crate::text::KeyMap;
use std::collections::{HashSet, VecDeque};

/// Copies of one unit that are scored; the others follow them in order.
const MAX_COPIES: usize = 4;

/// How often each unit was seen.
#[derive(Default)]
pub struct Copies {
    seen: KeyMap<usize>,
}

impl Copies {
    /// Counts a unit; true if enough with the same words were counted before.
    pub fn is_one_more(&mut self, key: u64) -> bool {
        let seen = self.seen.entry(key).or_insert(0);
        *seen += 1;
        *seen > MAX_COPIES
    }
}

/// Links the copies of linked units that were not scored, in order.
pub fn copies(a: &Side<'_>, b: &Side<'_>, links: &mut Vec<Link>) {
    let left = |side: &Side<'_>, linked: HashSet<usize>| {
        let mut left: KeyMap<VecDeque<usize>> = KeyMap::default();
        for (at, unit) in side.units.iter().enumerate().filter(|(at, _)| !linked.contains(at)) {
            left.entry(unit.key).or_default().push_back(at);
        }
        left
    };
    let mut left_a = left(a, links.iter().map(|link| link.a).collect());
    let mut left_b = left(b, links.iter().map(|link| link.b).collect());
    let mut more = Vec::new();
    for link in links.iter() {
        let (one, other) = (a.units[link.a].key, b.units[link.b].key);
        let (Some(one), Some(other)) = (left_a.get_mut(&one), left_b.get_mut(&other)) else {
            continue;
        };
        while let (Some(at), Some(to)) = (one.front().copied(), other.front().copied()) {
            one.pop_front();
            other.pop_front();
            more.push(Link { a: at, b: to, ..*link });
        }
    }
    links.extend(more);
}
