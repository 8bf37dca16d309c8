//! The problem: hundreds of trees asked about every line of a page must cost less than reading it.
//!
//! Oblivious trees (Prokhorenkova et al., "Unbiased boosting", 2018): every node of a level asks the same
//! question, "is this byte greater than that one", so a tree is a handful of comparisons over whole
//! columns of bytes and one look into its leaves. All sums are of integers: the same on every machine.

/// Questions of a tree.
pub const DEPTH: usize = 6;
/// Leaves of a tree.
pub const LEAVES: usize = 1 << DEPTH;
/// Rows around a row that a question may be about, on either side.
pub const REACH: usize = 8;
/// The leaves' unit: so many make one logit.
pub const LOGIT: i32 = 256;
/// Rows that are asked at a time, which processors compare at once.
const WIDTH: usize = 16;
/// Steps of the leaves of a tree up to the greatest: few values pack well, and finer ones tell no more.
#[cfg(any(test, feature = "cli"))]
const STEPS: i16 = 15;

/// What is known of each row (a line of a page), a column of bytes for each property.
///
/// Above the first row and below the last stand [`REACH`] rows of zeros, so that a question about a
/// neighbour needs no special case, and the rows are filled up to a multiple of [`WIDTH`].
#[derive(Clone, Debug, Default)]
pub struct Columns {
    rows: usize,
    bytes: Vec<u8>,
}

impl Columns {
    /// `count` columns of `rows` zeros.
    #[must_use]
    pub fn new(rows: usize, count: usize) -> Self {
        Self::with_room(rows, count, count)
    }

    /// `count` columns of `rows` zeros, with room to [`Self::grow`] to `most`.
    #[must_use]
    pub fn with_room(rows: usize, count: usize, most: usize) -> Self {
        let mut columns = Self { rows, bytes: Vec::new() };
        columns.bytes.reserve_exact(columns.height() * most);
        columns.grow(count);
        columns
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Adds columns of zeros, so that there are `count`.
    pub fn grow(&mut self, count: usize) {
        self.bytes.resize(self.height() * count, 0);
    }

    /// The rows of a column.
    pub fn column_mut(&mut self, column: usize) -> &mut [u8] {
        let start = column * self.height() + REACH;
        &mut self.bytes[start..start + self.rows]
    }

    /// The rows of a column.
    #[cfg(feature = "cli")]
    #[must_use]
    pub fn rows_of(&self, column: usize) -> &[u8] {
        &self.column(column, 0)[..self.rows]
    }

    /// A column as seen from `offset` rows further down, with the rows that fill it up; at most
    /// [`REACH`] rows either way.
    fn column(&self, column: usize, offset: i8) -> &[u8] {
        let start = (column * self.height() + REACH).saturating_add_signed(offset.into());
        &self.bytes[start..start + self.rows.next_multiple_of(WIDTH)]
    }

    /// Bytes of a column.
    fn height(&self) -> usize {
        self.rows.next_multiple_of(WIDTH) + 2 * REACH
    }
}

/// One question: is the byte of `column`, `offset` rows further down, greater than `threshold`?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// Number of the column.
    pub column: u8,
    /// Rows further down; negative further up.
    pub offset: i8,
    /// The byte that must be exceeded.
    pub threshold: u8,
}

/// Questions, and what each combination of answers says (in 1/[`LOGIT`] logits).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// The answer to question n is bit n of the number of the leaf.
    pub splits: [Split; DEPTH],
    /// What each leaf adds.
    pub leaves: [i16; LEAVES],
}

/// Trees whose answers are added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forest {
    /// In the order of training; the order changes no sum.
    pub trees: Vec<Tree>,
}

/// The least unit in which the greatest leaf is no more than [`STEPS`].
#[must_use]
#[cfg(any(test, feature = "cli"))]
pub fn unit(leaves: &[i16; LEAVES]) -> i16 {
    let most = leaves.iter().map(|leaf| leaf.saturating_abs()).max().unwrap_or(0);
    (most + STEPS - 1) / STEPS + i16::from(most == 0)
}

impl Forest {
    /// Reads a forest from the front of `bytes`; gives it and the bytes after it. `None` if they end
    /// too soon.
    ///
    /// What is alike stands together, as it packs better: the columns of all questions, their offsets,
    /// their thresholds, the units of all trees, and their leaves.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (count, rest) = bytes.split_first_chunk::<2>()?;
        let count = usize::from(u16::from_le_bytes(*count));
        let (columns, rest) = rest.split_at_checked(count * DEPTH)?;
        let (offsets, rest) = rest.split_at_checked(count * DEPTH)?;
        let (thresholds, rest) = rest.split_at_checked(count * DEPTH)?;
        let (units, rest) = rest.split_at_checked(count * 2)?;
        let (leaves, rest) = rest.split_at_checked(count * LEAVES)?;
        let signed = |byte: u8| i8::from_le_bytes([byte]);
        let tree = |at: usize| {
            let unit = i16::from_le_bytes([units[2 * at], units[2 * at + 1]]);
            Tree {
                splits: std::array::from_fn(|level| {
                    let at = at * DEPTH + level;
                    let (column, threshold) = (columns[at], thresholds[at]);
                    Split { column, offset: signed(offsets[at]), threshold }
                }),
                leaves: std::array::from_fn(|leaf| {
                    i16::from(signed(leaves[at * LEAVES + leaf])).saturating_mul(unit)
                }),
            }
        };
        Some((Self { trees: (0..count).map(tree).collect() }, rest))
    }

    /// Writes what [`Self::read`] reads; leaves that are multiples of their [`unit`] are kept as they are.
    #[cfg(any(test, feature = "cli"))]
    pub fn write(&self, out: &mut Vec<u8>) {
        out.extend(u16::try_from(self.trees.len()).unwrap_or(u16::MAX).to_le_bytes());
        let splits = || self.trees.iter().flat_map(|tree| &tree.splits);
        out.extend(splits().map(|split| split.column));
        out.extend(splits().map(|split| split.offset.to_le_bytes()[0]));
        out.extend(splits().map(|split| split.threshold));
        out.extend(self.trees.iter().flat_map(|tree| unit(&tree.leaves).to_le_bytes()));
        for tree in &self.trees {
            let unit = unit(&tree.leaves);
            let byte = |leaf: &i16| i8::try_from(leaf / unit).unwrap_or_default();
            out.extend(tree.leaves.iter().map(|leaf| byte(leaf).to_le_bytes()[0]));
        }
    }

    /// What the trees say of each row, in 1/[`LOGIT`] logits.
    #[must_use]
    pub fn scores(&self, columns: &Columns) -> Vec<i32> {
        let mut scores = vec![[0; WIDTH]; columns.rows().div_ceil(WIDTH)];
        let mut numbers = vec![[0; WIDTH]; scores.len()];
        for tree in &self.trees {
            tree.numbers(columns, &mut numbers);
            for (score, number) in scores.as_flattened_mut().iter_mut().zip(numbers.as_flattened())
            {
                *score += i32::from(tree.leaves[usize::from(*number) % LEAVES]);
            }
        }
        let mut scores = scores.into_flattened();
        scores.truncate(columns.rows());
        scores
    }

    /// For each of `rows` and each of `count` columns, what the score of the row would gain if the column
    /// were there as it is around the row `like`.
    #[must_use]
    pub fn gains(
        &self,
        columns: &Columns,
        rows: &[usize],
        like: usize,
        count: usize,
    ) -> Vec<Vec<i32>> {
        let mut gains = vec![vec![0; count]; rows.len()];
        if rows.is_empty() {
            return gains;
        }
        let mut all = vec![[0; WIDTH]; columns.rows().div_ceil(WIDTH)];
        for tree in &self.trees {
            let Tree { splits, leaves } = tree;
            tree.numbers(columns, &mut all);
            let number = |row: usize| usize::from(all.as_flattened()[row]);
            // The questions about one column, which are answered together, the first of them in front.
            let together: [_; DEPTH] = std::array::from_fn(|level| {
                let same = |other: &usize| splits[*other].column == splits[level].column;
                let mask = (0..DEPTH).filter(same).fold(0, |mask, other| mask | 1 << other);
                (usize::from(splits[level].column), mask, (0..level).any(|other| same(&other)))
            });
            let other = number(like);
            for (row, gains) in rows.iter().zip(&mut gains) {
                let number = number(*row);
                let now = i32::from(leaves[number % LEAVES]);
                for (column, mask, _) in together.iter().filter(|(_, _, again)| !again) {
                    let leaf = leaves[(number & !mask | other & mask) % LEAVES];
                    gains[*column] += i32::from(leaf) - now;
                }
            }
        }
        gains
    }
}

impl Tree {
    /// The number of the leaf that each row falls into, [`WIDTH`] rows at a time.
    fn numbers(&self, columns: &Columns, out: &mut [[u8; WIDTH]]) {
        let asked = self.splits.map(|split| {
            let column = columns.column(split.column.into(), split.offset);
            (column.as_chunks::<WIDTH>().0, split.threshold)
        });
        for (part, numbers) in out.iter_mut().enumerate() {
            *numbers = answers(&asked.map(|(column, threshold)| (&column[part], threshold)));
        }
    }
}

/// The answers to the questions about some rows, as bits. Kept apart, or the compiler asks row by row.
#[inline(never)]
fn answers(asked: &[(&[u8; WIDTH], u8); DEPTH]) -> [u8; WIDTH] {
    let mut answers = [0; WIDTH];
    for (level, (values, threshold)) in asked.iter().enumerate() {
        let bit = 1_u8 << level;
        for (answer, value) in answers.iter_mut().zip(*values) {
            *answer |= if value > threshold { bit } else { 0 };
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One tree: is the byte of the row below greater than 5?
    fn forest() -> Forest {
        let mut tree = Tree { splits: [Split::default(); DEPTH], leaves: [-20; LEAVES] };
        tree.splits.fill(Split { column: 1, offset: 1, threshold: 5 });
        tree.leaves[LEAVES - 1] = 300;
        Forest { trees: vec![tree] }
    }

    #[test]
    fn a_forest_asks_about_neighbours_and_names_what_would_help() {
        let mut columns = Columns::new(3, 2);
        columns.column_mut(1).copy_from_slice(&[0, 9, 5]);
        assert_eq!(forest().scores(&columns), [300, -20, -20]);
        assert_eq!(forest().gains(&columns, &[1, 0], 0, 2), [[0, 320], [0, 0]]);
    }

    #[test]
    fn a_forest_is_read_as_it_was_written_or_not_at_all() {
        let mut bytes = Vec::new();
        forest().write(&mut bytes);
        assert_eq!(Forest::read(&bytes), Some((forest(), &[][..])));
        for end in 0..bytes.len() {
            assert_eq!(Forest::read(&bytes[..end]), None, "{end}");
        }
        bytes.extend([7, 8]);
        assert_eq!(Forest::read(&bytes), Some((forest(), &[7, 8][..])), "and what follows is left");
    }

    /// Numbers that look like chance, the same each time.
    fn made() -> impl FnMut(u32) -> u32 {
        let mut state = 1_u32;
        move |below| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        }
    }

    /// The leaf that a row falls into, asked one question after the other; the answers about one column
    /// may be those of another row.
    fn leaf(tree: &Tree, rows: &[Vec<u8>], row: usize, other: Option<(usize, usize)>) -> i32 {
        let number = tree.splits.iter().enumerate().fold(0, |number, (level, split)| {
            let column = usize::from(split.column);
            let asked = other.filter(|(like, _)| *like == column).map_or(row, |(_, row)| row);
            let at = asked.checked_add_signed(split.offset.into());
            let byte = at.and_then(|at| rows.get(at)).map_or(0, |row| row[column]);
            number | usize::from(byte > split.threshold) << level
        });
        tree.leaves[number].into()
    }

    #[test]
    fn many_trees_over_any_number_of_rows_say_what_asking_one_by_one_says() {
        const COLUMNS: u8 = 5;
        let mut below = made();
        let byte = |value: u32| u8::try_from(value).expect("it is below 256");
        let trees: Vec<_> = (0..40)
            .map(|_| Tree {
                splits: std::array::from_fn(|_| Split {
                    column: byte(below(COLUMNS.into())),
                    offset: i8::try_from(below(17)).expect("it is small") - 8,
                    threshold: byte(below(256)),
                }),
                leaves: std::array::from_fn(|_| {
                    i16::try_from(below(2_000)).expect("it is small") - 999
                }),
            })
            .collect();
        let forest = Forest { trees };
        // Less than is asked at once, as much, more, and as far as a question reaches.
        for count in [0, 1, 7, 8, 9, 15, 16, 17, 31, 32, 33, 50] {
            let rows: Vec<Vec<_>> =
                (0..count).map(|_| (0..COLUMNS).map(|_| byte(below(256))).collect()).collect();
            let mut columns = Columns::new(count, COLUMNS.into());
            for column in 0..COLUMNS.into() {
                for (to, row) in columns.column_mut(column).iter_mut().zip(&rows) {
                    *to = row[column];
                }
            }
            let sum = |row, other| {
                forest.trees.iter().map(|tree| leaf(tree, &rows, row, other)).sum::<i32>()
            };
            let scores: Vec<_> = (0..count).map(|row| sum(row, None)).collect();
            assert_eq!(forest.scores(&columns), scores, "{count} rows");
            let all: Vec<_> = (0..count).collect();
            for like in
                [0, count / 2, count.saturating_sub(1)].into_iter().filter(|like| *like < count)
            {
                let gains = all.iter().map(|row| {
                    let gain = |column| sum(*row, Some((column, like))) - scores[*row];
                    (0..COLUMNS.into()).map(gain).collect::<Vec<_>>()
                });
                let found = forest.gains(&columns, &all, like, COLUMNS.into());
                assert_eq!(found, gains.collect::<Vec<_>>(), "{count} rows, like {like}");
            }
        }
    }
}
