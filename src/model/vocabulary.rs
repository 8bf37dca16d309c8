//! The problem: most names are new, yet their parts are not.
//!
//! A word is cut into the longest known pieces from the left (`WordPiece`: Schuster and Nakajima,
//! "Japanese and Korean voice search", 2012). A piece inside a word is written with "##".

/// Pieces of a word that are looked at: longer words are ids and addresses.
pub const MAX_PIECES: usize = 5;
/// FNV-1a, 32 bit (Fowler, Noll, Vo); a piece inside a word starts from another state.
const START: u32 = 0x811c_9dc5;
const INSIDE: u32 = 0x9e37_79b9;
const PRIME: u32 = 0x0100_0193;
/// Slots for each piece: few meet in one.
const SPREAD: usize = 4;
/// What stands at the start of a line of which no letter stays.
const NONE_STAY: u8 = b'0';
/// What a piece inside a word is written with.
const INNER: &[u8] = b"##";
/// As many pieces as rows of 16 bits can name.
const MOST: usize = 65_534;
/// Bytes of the longest piece, by which a look-up can end early.
const LONGEST: usize = 24;

/// An index over a table of pieces; the row of a piece is its line, from 1.
#[derive(Debug)]
pub struct Vocabulary {
    /// The bytes of all pieces in a row, and where each ends.
    letters: Vec<u8>,
    ends: Vec<u32>,
    /// Rows by hash, open addressing; 0 is empty.
    slots: Vec<u16>,
}

impl Vocabulary {
    /// Reads a table of at most 65,534 pieces. Each line holds what is new against the line before:
    /// how many bytes of it stay ("0" none, "1" one, on by the order of ASCII), then the others. A piece
    /// is bytes: one that ends within a character meets no word. None where a line stays with what is not there, or there are too many.
    pub fn new(table: &str) -> Option<Self> {
        let mut out = Self { letters: Vec::new(), ends: Vec::new(), slots: Vec::new() };
        let mut before = 0;
        for line in table.as_bytes().split(|byte| *byte == b'\n') {
            let Some((first, new)) = line.split_first() else { continue };
            let stays = usize::from(first.saturating_sub(NONE_STAY));
            let start = out.letters.len();
            if before + stays > start {
                return None;
            }
            out.letters.extend_from_within(before..before + stays);
            out.letters.extend_from_slice(new);
            out.ends.push(u32::try_from(out.letters.len()).ok()?);
            before = start;
        }
        if out.len() > MOST {
            return None;
        }
        out.slots = vec![0; (out.len() * SPREAD).next_power_of_two()];
        for row in 1..=out.len() {
            let piece = out.piece(row);
            let inside = piece.strip_prefix(INNER);
            let mut slot = out.slot(fnv(start(inside.is_some()), inside.unwrap_or(piece)));
            while out.slots[slot] != 0 {
                slot = (slot + 1) & (out.slots.len() - 1);
            }
            out.slots[slot] = u16::try_from(row).ok()?;
        }
        Some(out)
    }

    /// How many pieces it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The piece of a row, from 1.
    fn piece(&self, row: usize) -> &[u8] {
        let end = |row: usize| self.ends[row - 1] as usize;
        &self.letters[if row > 1 { end(row - 1) } else { 0 }..end(row)]
    }

    /// The rows of the pieces of a folded word, at most [`MAX_PIECES`]; 0 stands for what is unknown.
    pub fn cut(&self, word: &str) -> Vec<u16> {
        let mut rows = Vec::with_capacity(2);
        let mut at = 0;
        while at < word.len() && rows.len() < MAX_PIECES {
            let rest = &word[at..];
            // The state of a longer piece goes on from that of a shorter one.
            let (mut state, mut from, mut found) = (start(at > 0), 0, None);
            let ends = rest.char_indices().map(|(start, c)| start + c.len_utf8());
            for end in ends.take_while(|end| *end <= LONGEST) {
                state = fnv(state, &rest.as_bytes()[from..end]);
                from = end;
                found = self
                    .row(state, &rest.as_bytes()[..end], at > 0)
                    .map(|row| (row, end))
                    .or(found);
            }
            let first = rest.chars().next().map_or(1, char::len_utf8);
            let (row, end) = found.unwrap_or((0, first));
            rows.push(row);
            at += end;
        }
        if rows.is_empty() {
            rows.push(0);
        }
        rows
    }

    /// The row of a piece of which the hash has this state.
    fn row(&self, state: u32, letters: &[u8], inside: bool) -> Option<u16> {
        let mut slot = self.slot(state);
        loop {
            let row = self.slots[slot];
            if row == 0 {
                return None;
            }
            let piece = self.piece(usize::from(row));
            let same = if inside { piece.strip_prefix(INNER) } else { Some(piece) };
            if same == Some(letters) {
                return Some(row);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    fn slot(&self, state: u32) -> usize {
        // A power of two: the low bits are the rest.
        (state ^ state >> 15) as usize & (self.slots.len() - 1)
    }
}

fn start(inside: bool) -> u32 {
    if inside { INSIDE } else { START }
}

fn fnv(state: u32, letters: &[u8]) -> u32 {
    letters.iter().fold(state, |state, byte| (state ^ u32::from(*byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_cut_into_the_longest_pieces_from_the_left() {
        let table = Vocabulary::new("0har\n3bour\n0##s\n2bour\n2t\n0x").expect("a table");
        for (word, rows) in [
            ("harbour", vec![2]),
            ("harbours", vec![2, 3]),
            ("hart", vec![1, 5]),
            ("x", vec![6]),
            ("s", vec![0]),
            ("żx", vec![0, 0]),
            ("", vec![0]),
        ] {
            assert_eq!(table.cut(word), rows, "{word}");
        }
        assert_eq!(table.cut(&"s".repeat(99)).len(), MAX_PIECES);
    }
}
