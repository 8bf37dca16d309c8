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
/// Bytes of the longest piece, by which a look-up can end early.
const LONGEST: usize = 24;

/// An index over a table of pieces, one a line; the row of a piece is its line, from 1.
#[derive(Debug)]
pub struct Vocabulary {
    pieces: Vec<&'static str>,
    /// Rows by hash, open addressing; 0 is empty.
    slots: Vec<u16>,
}

impl Vocabulary {
    /// Reads a table of at most 65,534 pieces.
    pub fn new(table: &'static str) -> Self {
        let pieces: Vec<&'static str> = table.lines().collect();
        let mut out = Self { slots: vec![0; (pieces.len() * SPREAD).next_power_of_two()], pieces };
        for row in 1..=out.pieces.len() {
            let piece = out.pieces[row - 1];
            let (inside, letters) = match piece.strip_prefix("##") {
                Some(letters) => (true, letters),
                None => (false, piece),
            };
            let mut slot = out.slot(letters, inside);
            while out.slots[slot] != 0 {
                slot = (slot + 1) & (out.slots.len() - 1);
            }
            out.slots[slot] = u16::try_from(row).unwrap_or(0);
        }
        out
    }

    /// How many pieces it has.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// The rows of the pieces of a folded word, at most [`MAX_PIECES`]; 0 stands for what is unknown.
    pub fn cut(&self, word: &str) -> Vec<u16> {
        let mut rows = Vec::with_capacity(2);
        let mut at = 0;
        while at < word.len() && rows.len() < MAX_PIECES {
            let rest = &word[at..];
            let mut ends = rest.char_indices().map(|(start, c)| start + c.len_utf8());
            let longest = ends.by_ref().take_while(|end| *end <= LONGEST);
            let found =
                longest.filter_map(|end| Some((self.row(&rest[..end], at > 0)?, end))).last();
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

    fn row(&self, letters: &str, inside: bool) -> Option<u16> {
        let mut slot = self.slot(letters, inside);
        loop {
            let row = self.slots[slot];
            let piece = self.pieces[usize::from(row).checked_sub(1)?];
            let same = if inside { piece.strip_prefix("##") } else { Some(piece) };
            if same == Some(letters) {
                return Some(row);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    fn slot(&self, letters: &str, inside: bool) -> usize {
        let start = if inside { INSIDE } else { START };
        let mixed = letters
            .bytes()
            .fold(start, |state, byte| (state ^ u32::from(byte)).wrapping_mul(PRIME));
        // A power of two: the low bits are the rest.
        (mixed ^ mixed >> 15) as usize & (self.slots.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_cut_into_the_longest_pieces_from_the_left() {
        let table = Vocabulary::new("har\nharbour\n##s\n##bour\n##t\nx");
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
