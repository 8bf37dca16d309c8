//! The problem: tens of thousands of word pieces have a vector each, and a page cannot load them all
//! in full.
//!
//! Vectors are cut into parts, and each part is the number of the nearest in a book of 256
//! (product-quantised codes: Jégou and others, 2011). The few affixes have a byte a number.

use super::bytes::Bytes;
use super::network::AFFIX_ROWS;

/// Entries of a book.
const CODES: usize = 256;

/// Vectors by row.
#[derive(Debug)]
pub struct Vectors {
    /// What a unit of their numbers stands for.
    pub step: f32,
    part: usize,
    parts: usize,
    books: &'static [u8],
    /// For each row a code a part.
    codes: &'static [u8],
}

impl Vectors {
    /// Bytes of so many rows in a file.
    pub fn bytes(parts: usize, part: usize, rows: usize) -> usize {
        4 + parts * CODES * part + rows * parts
    }

    /// Reads `rows` vectors of `parts` parts of `part` numbers.
    pub fn read(bytes: &mut Bytes<'static>, parts: usize, part: usize, rows: usize) -> Self {
        let step = bytes.float();
        let books = bytes.take(parts * CODES * part);
        Self { step, part, parts, books, codes: bytes.take(rows * parts) }
    }

    /// Numbers of a vector.
    pub fn width(&self) -> usize {
        self.parts * self.part
    }

    /// The vector of a row, as its bytes.
    pub fn row(&self, row: usize) -> impl Iterator<Item = i16> {
        let codes = self.codes.get(row * self.parts..(row + 1) * self.parts).unwrap_or_default();
        codes.iter().enumerate().flat_map(|(part, code)| {
            let at = (part * CODES + usize::from(*code)) * self.part;
            signed(self.books.get(at..at + self.part).unwrap_or_default())
        })
    }
}

/// Vectors of the affixes of words.
#[derive(Debug)]
pub struct Affixes {
    /// What a unit of their numbers stands for.
    pub step: f32,
    /// Numbers of a vector.
    pub width: usize,
    table: &'static [u8],
}

impl Affixes {
    /// Bytes of the table in a file.
    pub fn bytes(width: usize) -> usize {
        4 + AFFIX_ROWS * width
    }

    /// Reads a table of vectors of `width` numbers.
    pub fn read(bytes: &mut Bytes<'static>, width: usize) -> Self {
        Self { step: bytes.float(), width, table: bytes.take(AFFIX_ROWS * width) }
    }

    /// Writes the vectors of some rows one after the other, each number so many times finer.
    pub fn write(&self, rows: &[usize], finer: i16, out: &mut [i16]) {
        for (row, to) in rows.iter().zip(out.chunks_mut(self.width)) {
            let row = self.table.get(row * self.width..(row + 1) * self.width);
            to.iter_mut().zip(signed(row.unwrap_or_default())).for_each(|(to, n)| *to = n * finer);
        }
    }
}

fn signed(bytes: &[u8]) -> impl Iterator<Item = i16> {
    bytes.iter().map(|byte| i16::from(i8::from_le_bytes([*byte])))
}
