//! The problem: whether two units may belong together hangs on whom they and their neighbours have
//! already.

use super::link::Link;

/// The partners that each unit has so far.
pub struct Partners {
    /// Those of the units of A.
    pub of_a: Vec<Vec<usize>>,
    /// Those of the units of B.
    pub of_b: Vec<Vec<usize>>,
}

impl Partners {
    /// The partners that links give.
    pub fn new(a: usize, b: usize, links: &[Link]) -> Self {
        let mut out = Self { of_a: vec![Vec::new(); a], of_b: vec![Vec::new(); b] };
        for link in links {
            out.of_a[link.a].push(link.b);
            out.of_b[link.b].push(link.a);
        }
        out
    }

    /// True if a neighbour of `a` is linked to a neighbour of `b`, or to `b` itself.
    pub fn meets(&self, a: usize, b: usize) -> bool {
        let near = [a.checked_sub(1), Some(a + 1)].into_iter().flatten();
        let others = near.filter_map(|near| self.of_a.get(near)).flatten();
        others.into_iter().any(|other| other.abs_diff(b) <= 1)
    }
}
