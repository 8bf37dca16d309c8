//! The problem: A shares a paragraph with B, and B another with C; chained, all news is one story.
//!
//! Average linkage (R. R. Sokal and C. D. Michener, 1958) over what was verified: two groups are
//! joined while, over all pairs between them, it is likelier than not that one text is a version of
//! the other. Pairs that share nothing count as nothing. Only where both articles have more neighbours than were looked
//! at is a pair unknown, and left out of the mean.

use super::matrix::Matrix;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// Thousandths of points that the pairs of two groups must have on average; out of fold this gives
/// the best F1 over pairs.
const LINK_MIN: u64 = 500;

/// A group being built: its rows, how many of them are cut, and its links with other groups.
#[derive(Clone, Debug, Default)]
struct Group {
    rows: Vec<u32>,
    cut: u64,
    links: BTreeMap<u32, Sum>,
}

/// The links between two groups.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    thousandths: u64,
    /// How many are between rows that are both cut.
    cut: u64,
}

/// The groups of rows that are versions of one text, each sorted; those of one row are left out.
pub(super) fn groups(matrix: &Matrix) -> Vec<Vec<u32>> {
    let mut linkage = Linkage::of(matrix);
    while let Some((mean, Reverse((one, other)))) = linkage.heap.pop() {
        let Some(now) = linkage.mean(one, other) else { continue };
        if now < mean {
            linkage.offer(one, other);
        } else {
            linkage.join(one, other);
        }
    }
    let mut groups: Vec<Vec<u32>> =
        linkage.groups.into_iter().map(|group| group.rows).filter(|rows| rows.len() > 1).collect();
    for rows in &mut groups {
        rows.sort_unstable();
    }
    groups.sort();
    groups
}

struct Linkage {
    groups: Vec<Group>,
    /// Means with the groups they are of. A mean that has fallen since is offered again when it
    /// comes up; one that has risen was offered when it rose.
    heap: BinaryHeap<(u64, Reverse<(u32, u32)>)>,
}

impl Linkage {
    fn of(matrix: &Matrix) -> Self {
        let rows = matrix.rows.iter().zip(0..);
        let groups = rows.map(|(row, number)| Group {
            rows: vec![number],
            cut: u64::from(row.cut),
            links: BTreeMap::new(),
        });
        let mut linkage = Self { groups: groups.collect(), heap: BinaryHeap::new() };
        for link in &matrix.links {
            let (a, b) = link.rows;
            let both_cut = matrix.rows[a as usize].cut && matrix.rows[b as usize].cut;
            let sum = Sum { thousandths: u64::from(link.points), cut: u64::from(both_cut) };
            linkage.groups[a as usize].links.insert(b, sum);
            linkage.groups[b as usize].links.insert(a, sum);
            linkage.offer(a, b);
        }
        linkage
    }

    /// The mean over the pairs of two groups that are known; none where one is no more.
    fn mean(&self, one: u32, other: u32) -> Option<u64> {
        let (a, b) = (&self.groups[one as usize], &self.groups[other as usize]);
        let sum = a.links.get(&other)?;
        let pairs = a.rows.len() as u64 * b.rows.len() as u64;
        let unknown = (a.cut * b.cut).saturating_sub(sum.cut);
        Some(sum.thousandths / pairs.saturating_sub(unknown).max(1))
    }

    fn offer(&mut self, one: u32, other: u32) {
        let mean = self.mean(one, other).filter(|mean| *mean >= LINK_MIN);
        self.heap.extend(mean.map(|mean| (mean, Reverse((one.min(other), one.max(other))))));
    }

    /// Moves the group with fewer links into the other. Only means with a group that both were
    /// linked to can rise.
    fn join(&mut self, one: u32, other: u32) {
        let links = |group: u32| self.groups[group as usize].links.len();
        let (into, from) = if links(one) < links(other) { (other, one) } else { (one, other) };
        let moved = std::mem::take(&mut self.groups[from as usize]);
        let group = &mut self.groups[into as usize];
        group.rows.extend(moved.rows);
        group.cut += moved.cut;
        group.links.remove(&from);
        for (third, sum) in moved.links.into_iter().filter(|(third, _)| *third != into) {
            let all = self.groups[into as usize].links.entry(third).or_default();
            all.thousandths += sum.thousandths;
            all.cut += sum.cut;
            let all = *all;
            let back = &mut self.groups[third as usize].links;
            back.remove(&from);
            back.insert(into, all);
            self.offer(into, third);
        }
    }
}
