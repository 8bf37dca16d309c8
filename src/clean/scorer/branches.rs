//! The problem: what stands beside an article often has the same elements and classes as the article;
//! only where it hangs in the page tells them apart.
//!
//! Two neighbouring lines and the depth of the innermost element around both are enough to know every
//! element that holds several lines (as a suffix tree follows from common prefixes: Abouelhoda et al.,
//! "Replacing suffix trees with enhanced suffix arrays", 2004). The trunk is the deepest element that
//! holds more than half of the text; everything else hangs off it.

use super::columns::{count, share};
use crate::clean::line::Line;

/// The lines of HTML and the elements that hold several of them, as one tree.
#[derive(Clone, Debug, Default)]
pub struct Branches {
    /// Lines come first, in their order; then elements.
    nodes: Vec<Node>,
    /// Every node but the outermost, each before the one that it is in.
    order: Vec<u32>,
    lines: usize,
    outermost: usize,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    parent: u32,
    depth: u16,
}

/// Where a line hangs, as bytes of columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Levels from the trunk up to the element that holds it, too.
    pub up: u8,
    /// Levels from there down to the line.
    pub down: u8,
    /// Words of what hangs there.
    pub words: u8,
    /// Share of it that is text.
    pub text: u8,
}

impl Branches {
    pub(in crate::clean) fn new(lines: &[Line<'_>]) -> Self {
        if lines.iter().all(|line| line.block.depth == 0) {
            return Self::default();
        }
        let nodes = lines.iter().map(|line| Node { parent: 0, depth: line.block.depth }).collect();
        let mut branches = Self { nodes, order: Vec::new(), lines: lines.len(), outermost: 0 };
        // The last line, and the elements around it that hold others before it, innermost last.
        let mut open: Vec<u32> = Vec::new();
        for (row, line) in (0..).zip(lines) {
            branches.close(&mut open, line.block.shared);
            open.push(row);
        }
        branches.close(&mut open, 0);
        branches.outermost = open.first().map_or(0, |at| *at as usize);
        branches
    }

    /// Closes the last line and all elements deeper than `depth`, in one of that depth.
    fn close(&mut self, open: &mut Vec<u32>, depth: u16) {
        let lines = self.lines;
        let is_deep =
            |nodes: &[Node], at: u32| (at as usize) < lines || nodes[at as usize].depth > depth;
        while let Some(last) = open.pop_if(|last| is_deep(&self.nodes, *last)) {
            let around = open.last().filter(|at| self.nodes[**at as usize].depth >= depth);
            let parent = around.copied().unwrap_or_else(|| {
                let made = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
                self.nodes.push(Node { parent: made, depth });
                open.push(made);
                made
            });
            self.nodes[last as usize].parent = parent;
            self.order.push(last);
        }
    }

    /// Where each line hangs; `words` gives the words of a line, and those of them that are text. Of
    /// plain text, and where nothing is text, nothing is told.
    pub fn places(&self, words: impl Fn(usize) -> (usize, usize)) -> Vec<Place> {
        let mut held: Vec<(usize, usize)> = (0..self.lines).map(words).collect();
        held.resize(self.nodes.len(), (0, 0));
        for &at in &self.order {
            let (own, parent) = (held[at as usize], self.nodes[at as usize].parent as usize);
            held[parent] = (held[parent].0 + own.0, held[parent].1 + own.1);
        }
        let total = held.get(self.outermost).map_or(0, |all| all.1);
        if total == 0 {
            return Vec::new();
        }
        // For each node the depth of the trunk above it, and the outermost node on the way there.
        let outermost = self.outermost;
        let mut meets = vec![(0, outermost); self.nodes.len()];
        meets[outermost].0 = self.nodes[outermost].depth;
        let mut top = self.nodes[outermost].depth;
        let mut is_trunk = vec![false; self.nodes.len()];
        is_trunk[outermost] = true;
        for &at in self.order.iter().rev() {
            let at = at as usize;
            let Node { parent, depth } = self.nodes[at];
            let parent = parent as usize;
            is_trunk[at] = at >= self.lines && is_trunk[parent] && held[at].1 * 2 > total;
            meets[at] = match (is_trunk[at], is_trunk[parent]) {
                (true, _) => (depth, at),
                (false, true) => (meets[parent].0, at),
                (false, false) => meets[parent],
            };
            if is_trunk[at] {
                top = top.max(depth);
            }
        }
        let place = |row: usize| {
            let (depth, branch) = meets[row];
            let levels = |from: u16, to: u16| count(usize::from(to.saturating_sub(from)));
            let (words, text) = held[branch];
            Place {
                up: 1 + levels(depth, top),
                down: 1 + levels(depth, self.nodes[row].depth),
                words: count(words),
                text: share(text, words),
            }
        };
        (0..self.lines).map(place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::{InputKind, page};
    use crate::clean::line;

    #[test]
    fn a_line_hangs_where_its_element_leaves_that_of_the_text() {
        let html = "<body><nav>Home</nav><div><main><h1>Rain</h1><p>It rained in Alder.<p>It still \
            rains.<section><ul><li>Snow in Elm<li>Sun in Oak</ul></section></main><footer>Contact\
            </footer></div>";
        let page = page(html, Some(InputKind::Html));
        let lines = line::lines(&page);
        let branches = Branches::new(&lines);
        let is_text =
            |row: usize| lines[row].text.ends_with("Alder.") || lines[row].text.ends_with("rains.");
        let length = |row: usize| lines[row].length;
        let places =
            branches.places(|row| (length(row), if is_text(row) { length(row) } else { 0 }));
        let (all, none) = (share(1, 1), share(0, 1));
        for (row, (text, up, down, words, text_share)) in [
            ("Home", 2, 1, 1, none),
            ("Rain", 0, 1, 1, none),
            ("It rained in Alder.", 0, 1, 4, all),
            ("It still rains.", 0, 1, 3, all),
            ("Snow in Elm", 0, 3, 6, none),
            ("Sun in Oak", 0, 3, 6, none),
            ("Contact", 1, 1, 1, none),
        ]
        .into_iter()
        .enumerate()
        {
            assert_eq!(lines[row].text, text);
            let expected = Place { up: 1 + up, down: 1 + down, words, text: text_share };
            assert_eq!(places[row], expected, "{text}");
        }
        assert_eq!(branches.places(|_| (1, 0)), [], "a page without text");
    }
}
