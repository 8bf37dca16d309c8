//! The problem: forests for the scorer, from rows of bytes with their labels.
//!
//! Gradient boosting with second-order steps (Friedman, 2001; Chen and Guestrin, "A scalable tree boosting system", 2016) on
//! oblivious trees: each level takes, over all leaves together, the question that gains most. Rows
//! and questions are sampled for each tree from a seeded sequence, so the same rows give the same
//! forest, bit for bit.

use copydesk::training::{DEPTH, Forest, LEAVES, LOGIT, Split, Tree, unit};

/// Values that a column can have.
const VALUES: usize = 64;

/// How a forest is grown.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub trees: usize,
    pub rate: f64,
    /// Share of the rows that each tree sees.
    pub rows: f64,
    /// Share of the questions that each tree may ask.
    pub questions: f64,
    /// Added to the weight of every leaf: small leaves say little.
    pub ridge: f64,
    pub seed: u64,
}

/// Rows for training. Columns hold rows of all pages one after the other, with rows without weight
/// between the pages, so that a question about a neighbour is one about a shifted column.
#[derive(Default)]
pub struct Rows {
    pub columns: Vec<Vec<u8>>,
    pub labels: Vec<bool>,
    /// 0 for rows that are no part of the training.
    pub weights: Vec<f32>,
}

/// A question without its threshold.
#[derive(Clone, Copy)]
struct Question {
    column: u8,
    offset: i8,
}

/// Grows a forest; `near` and `far` say which columns are asked about neighbours, and `columns` how
/// many there are.
pub fn grow(
    rows: &Rows,
    columns: usize,
    neighbours: &[(u8, &[i8])],
    settings: &Settings,
) -> Forest {
    let mut questions: Vec<Question> = (0..columns)
        .map(|column| Question { column: u8::try_from(column).unwrap_or(u8::MAX), offset: 0 })
        .collect();
    for (column, offsets) in neighbours {
        questions
            .extend(offsets.iter().map(|offset| Question { column: *column, offset: *offset }));
    }
    let used: Vec<u32> = (0..rows.weights.len())
        .filter(|row| rows.weights[*row] > 0.0)
        .map(|row| u32::try_from(row).expect("rows are fewer than 2^32"))
        .collect();
    let mut logits = vec![0.0_f64; rows.weights.len()];
    let mut state = settings.seed;
    let mut forest = Forest::default();
    for number in 0..settings.trees {
        let sample: Vec<u32> =
            used.iter().copied().filter(|_| uniform(&mut state) < settings.rows).collect();
        let asked: Vec<Question> = questions
            .iter()
            .copied()
            .filter(|_| uniform(&mut state) < settings.questions)
            .collect();
        // Smaller steps towards the end.
        let rate = settings.rate * (1.0 - 0.6 * number as f64 / settings.trees as f64);
        let gradients: Vec<(f32, f32)> = sample
            .iter()
            .map(|row| {
                let row = *row as usize;
                let p = 1.0 / (1.0 + (-logits[row]).exp());
                let (weight, label) = (f64::from(rows.weights[row]), f64::from(rows.labels[row]));
                ((weight * (label - p)) as f32, (weight * p * (1.0 - p)) as f32)
            })
            .collect();
        let tree = tree(rows, &sample, &gradients, &asked, rate, settings.ridge);
        for row in &used {
            let row = *row as usize;
            logits[row] += f64::from(tree.leaves[leaf(rows, &tree, row)]) / f64::from(LOGIT);
        }
        forest.trees.push(tree);
    }
    forest
}

fn shifted(row: usize, offset: i8) -> usize {
    row.wrapping_add_signed(offset.into())
}

fn leaf(rows: &Rows, tree: &Tree, row: usize) -> usize {
    let bits = tree.splits.iter().enumerate().map(|(level, split)| {
        let value = rows.columns[usize::from(split.column)][shifted(row, split.offset)];
        usize::from(value > split.threshold) << level
    });
    bits.sum()
}

/// Sums of gradients for each leaf and value.
type Sums = Vec<(f32, f32)>;

fn tree(
    rows: &Rows,
    sample: &[u32],
    gradients: &[(f32, f32)],
    asked: &[Question],
    rate: f64,
    ridge: f64,
) -> Tree {
    let mut tree = Tree { splits: [Split::default(); DEPTH], leaves: [0; LEAVES] };
    let mut leaves = vec![0_u8; sample.len()];
    let mut sums: Vec<Sums> = vec![vec![(0.0, 0.0); LEAVES * VALUES]; asked.len()];
    for level in 0..DEPTH {
        let mut best = (0.0_f64, Split::default());
        let split = Halves::new(level, sample, gradients, &leaves);
        for (question, sums) in asked.iter().zip(&mut sums) {
            split.add(&rows.columns[usize::from(question.column)], question.offset, sums);
            let gains = gains(&sums[..(1 << level) * VALUES], ridge);
            for (threshold, gain) in gains.iter().enumerate().take(VALUES - 1) {
                if *gain > best.0 {
                    let threshold = threshold as u8;
                    let Question { column, offset } = *question;
                    best = (*gain, Split { column, offset, threshold });
                }
            }
        }
        let split = best.1;
        tree.splits[level] = split;
        let column = &rows.columns[usize::from(split.column)];
        for (row, leaf) in sample.iter().zip(&mut leaves) {
            let value = column[shifted(*row as usize, split.offset)];
            *leaf |= u8::from(value > split.threshold) << level;
        }
    }
    let mut totals = [(0.0_f64, 0.0_f64); LEAVES];
    for (gradient, leaf) in gradients.iter().zip(&leaves) {
        totals[usize::from(*leaf)].0 += f64::from(gradient.0);
        totals[usize::from(*leaf)].1 += f64::from(gradient.1);
    }
    for (leaf, (g, h)) in tree.leaves.iter_mut().zip(totals) {
        let step = (g / (h + ridge)).clamp(-4.0, 4.0) * rate * f64::from(LOGIT);
        *leaf = step.round() as i16;
    }
    // As they will be read: what is lost by rounding, later trees make good.
    let unit = unit(&tree.leaves);
    for leaf in &mut tree.leaves {
        *leaf = (f64::from(*leaf) / f64::from(unit)).round() as i16 * unit;
    }
    tree
}

/// The rows of the halves that the last question made of every leaf: only the lighter half is
/// summed, the other is what is left of their parent.
struct Halves {
    level: usize,
    /// True if the half that is summed is the one whose answer was yes.
    yes: bool,
    rows: Vec<(u32, u8, (f32, f32))>,
}

impl Halves {
    fn new(level: usize, sample: &[u32], gradients: &[(f32, f32)], leaves: &[u8]) -> Self {
        let answer = |leaf: u8| level > 0 && leaf >> (level - 1) & 1 == 1;
        let ayes = leaves.iter().filter(|leaf| answer(**leaf)).count();
        let yes = level > 0 && ayes * 2 <= leaves.len();
        let rows = sample
            .iter()
            .zip(leaves)
            .zip(gradients)
            .filter(|((_, leaf), _)| answer(**leaf) == yes)
            .map(|((row, leaf), gradient)| (*row, *leaf, *gradient))
            .collect();
        Self { level, yes, rows }
    }

    /// Brings the sums of the level above to this level.
    fn add(&self, column: &[u8], offset: i8, sums: &mut [(f32, f32)]) {
        let half = if self.level == 0 { 0 } else { VALUES << (self.level - 1) };
        let (parents, fresh) = sums.split_at_mut(half);
        let fresh = &mut fresh[..half.max(VALUES)];
        fresh.fill((0.0, 0.0));
        let mask = if self.level == 0 { 0 } else { (1_usize << (self.level - 1)) - 1 };
        for (row, leaf, gradient) in &self.rows {
            let value = column[shifted(*row as usize, offset)];
            let sum = &mut fresh[(usize::from(*leaf) & mask) * VALUES + usize::from(value)];
            sum.0 += gradient.0;
            sum.1 += gradient.1;
        }
        for (parent, fresh) in parents.iter_mut().zip(fresh) {
            let other = (parent.0 - fresh.0, parent.1 - fresh.1);
            // No's stand in the first half, yes's in the second.
            (*parent, *fresh) = if self.yes { (other, *fresh) } else { (*fresh, other) };
        }
    }
}

/// What each threshold would gain, over all leaves.
fn gains(sums: &[(f32, f32)], ridge: f64) -> [f64; VALUES] {
    let mut gains = [0.0_f64; VALUES];
    let worth = |g: f64, h: f64| g * g / (h.max(0.0) + ridge);
    for leaf in sums.chunks_exact(VALUES) {
        let all = leaf
            .iter()
            .fold((0.0, 0.0), |(g, h), sum| (g + f64::from(sum.0), h + f64::from(sum.1)));
        let mut left = (0.0, 0.0);
        for (gain, sum) in gains.iter_mut().zip(leaf) {
            left.0 += f64::from(sum.0);
            left.1 += f64::from(sum.1);
            *gain += worth(left.0, left.1) + worth(all.0 - left.0, all.1 - left.1);
        }
    }
    gains
}

/// A number from 0 up to 1 (`SplitMix64`).
pub fn uniform(state: &mut u64) -> f64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}
