//! The problem: a line is known by its company: the element it stands in, and the lines about it.
//!
//! One pass over the lines, and sums so that any window around a line is one subtraction.

use super::columns::{Column, MOST, count, share};
use super::first::{Seen, put};
use super::sketch::{LEVELS, Sketch};
use crate::block::InputKind;
use crate::clean::{Reason, ReasonCode};
use crate::model::Columns;

/// Lines in a near and in a far window.
const NEAR: usize = 4;
const FAR: usize = 16;

/// What the elements around a line hold.
pub fn elements(seen: &Seen<'_>, sketch: &Sketch, columns: &mut Columns) {
    #[derive(Clone, Copy, Default)]
    struct Held {
        words: usize,
        prose: usize,
        linked: usize,
        lines: usize,
    }
    use Column as C;
    let mut held = vec![Held::default(); sketch.groups];
    let mut total = Held::default();
    for (row, line) in seen.lines.iter().enumerate() {
        let prose = if line.is_prose() { line.length } else { 0 };
        let linked = if line.block.link_share > 0.5 { line.length } else { 0 };
        total.prose += prose;
        for group in sketch.nest(row).groups {
            let held = &mut held[group as usize];
            held.words += line.length;
            held.prose += prose;
            held.linked += linked;
            held.lines += 1;
        }
    }
    let is_html = seen.form == InputKind::Html;
    for row in (0..sketch.lines.len()).filter(|_| is_html) {
        let [alike, parent, outer, outermost]: [Held; LEVELS] =
            sketch.nest(row).groups.map(|group| held[group as usize]);
        put(columns, C::Alike, row, count(alike.lines));
        put(columns, C::AlikeProse, row, share(alike.prose, alike.words));
        put(columns, C::Parent, row, share(parent.prose, total.prose));
        put(columns, C::ParentProse, row, share(parent.prose, parent.words));
        put(columns, C::ParentLinks, row, share(parent.linked, parent.words));
        put(columns, C::ParentLines, row, count(parent.lines));
        put(columns, C::Outer, row, share(outer.prose, total.prose));
        put(columns, C::OuterProse, row, share(outer.prose, outer.words));
        put(columns, C::OuterLinks, row, share(outer.linked, outer.words));
        put(columns, C::Outermost, row, share(outermost.prose, total.prose));
        put(columns, C::OutermostProse, row, share(outermost.prose, outermost.words));
    }
}

/// Where a line hangs beside the prose.
pub fn branches(seen: &Seen<'_>, sketch: &Sketch, columns: &mut Columns) {
    use Column as C;
    let words = |row: usize| {
        let line = &seen.lines[row];
        let is_text = line.is_prose() && seen.reasons[row].is_none();
        (line.length, if is_text { line.length } else { 0 })
    };
    for (row, place) in sketch.branches.places(words).into_iter().enumerate() {
        put(columns, C::TrunkUp, row, place.up);
        put(columns, C::TrunkDown, row, place.down);
        put(columns, C::Branch, row, place.words);
        put(columns, C::BranchProse, row, place.text);
    }
}

/// True for the headings over other things, and what stands at the end of a page.
fn is_barrier(reason: Option<&Reason>) -> bool {
    use ReasonCode as R;
    reason.is_some_and(|reason| {
        matches!(reason.code, R::Comments | R::RelatedHeading | R::Legal | R::CookieNotice)
    })
}

/// What stands above and below a line.
pub fn windows(seen: &Seen<'_>, columns: &mut Columns) {
    use Column as C;
    let rows = seen.lines.len();
    // Words, words of prose, and lines that a rule took, before each line.
    let mut sums = Vec::with_capacity(rows + 1);
    sums.push((0, 0, 0));
    for (line, reason) in seen.lines.iter().zip(seen.reasons) {
        let (words, prose, taken) = sums[sums.len() - 1];
        let own = if line.is_prose() && reason.is_none() { line.length } else { 0 };
        sums.push((words + line.length, prose + own, taken + usize::from(reason.is_some())));
    }
    let between = |from: usize, to: usize| {
        let (from, to) = (sums[from.min(rows)], sums[to.min(rows)]);
        (to.0 - from.0, to.1 - from.1, to.2 - from.2)
    };
    let is_prose = |row: usize| seen.lines[row].is_prose() && seen.reasons[row].is_none();
    let (mut prose, mut barrier) = (None, None);
    for row in 0..rows {
        let above = between(row.saturating_sub(NEAR), row);
        let below = between(row + 1, row + 1 + NEAR);
        let far_above = between(row.saturating_sub(FAR), row);
        let far_below = between(row + 1, row + 1 + FAR);
        put(columns, C::AboveWords, row, count(above.0));
        put(columns, C::BelowWords, row, count(below.0));
        put(columns, C::AboveProse, row, share(above.1, above.0));
        put(columns, C::BelowProse, row, share(below.1, below.0));
        put(columns, C::FarAboveProse, row, count(far_above.1));
        put(columns, C::FarBelowProse, row, count(far_below.1));
        put(columns, C::AboveTaken, row, count(far_above.2));
        put(columns, C::BelowTaken, row, count(far_below.2));
        let total = sums[rows].1;
        put(columns, C::ProseAbove, row, share(sums[row].1, total));
        put(columns, C::ProseBelow, row, share(total - sums[row + 1].1, total));
        put(columns, C::SinceProse, row, prose.map_or(MOST, |at| count(row - at)));
        if let Some(at) = barrier {
            put(columns, C::SinceBarrier, row, count(row - at));
            put(columns, C::ProseSinceBarrier, row, count(between(at, row).1));
        } else {
            put(columns, C::SinceBarrier, row, MOST);
            put(columns, C::ProseSinceBarrier, row, MOST);
        }
        if is_prose(row) {
            prose = Some(row);
        }
        if is_barrier(seen.reasons[row].as_ref()) {
            barrier = Some(row);
        }
    }
    let (mut prose, mut barrier) = (None, None);
    for row in (0..rows).rev() {
        put(columns, C::UntilProse, row, prose.map_or(MOST, |at: usize| count(at - row)));
        put(columns, C::UntilBarrier, row, barrier.map_or(MOST, |at: usize| count(at - row)));
        if is_prose(row) {
            prose = Some(row);
        }
        if is_barrier(seen.reasons[row].as_ref()) {
            barrier = Some(row);
        }
    }
}
