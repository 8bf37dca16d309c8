//! The problem: a fuzzer knows bytes and a property random numbers, and both should speak one
//! grammar of pages.
//!
//! Each decision takes a byte. When they are used up every decision is the first, which ends every
//! list: so any bytes are a page, fewer bytes are a smaller one, and a changed byte is mostly a
//! change in one place.

/// Decisions made of bytes.
pub struct Choices<'b> {
    rest: &'b [u8],
}

impl<'b> Choices<'b> {
    /// The decisions in `bytes`.
    pub fn of(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }

    /// True until the bytes are used up.
    pub fn more(&self) -> bool {
        !self.rest.is_empty()
    }

    /// The next byte; 0 after the last.
    pub fn byte(&mut self) -> u8 {
        self.rest.split_off_first().copied().unwrap_or_default()
    }

    /// A number below `limit`, which is 256 at most.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::from(self.byte()) % limit.max(1)
    }

    /// A number of any size up to the largest that two bytes hold.
    pub fn number(&mut self) -> usize {
        usize::from(self.byte()) << 8 | usize::from(self.byte())
    }

    /// True once in `many`; never after the last byte.
    pub fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == many - 1
    }

    /// One of a table.
    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// Bytes as they are, at most `most`, read as text.
    pub fn raw(&mut self, most: usize) -> String {
        let length = self.below(256).min(most).min(self.rest.len());
        let bytes = self.rest.split_off(..length).unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    }

    /// All the bytes that are left.
    pub fn all(&mut self) -> &'b [u8] {
        std::mem::take(&mut self.rest)
    }

    /// The decisions cut in two, so that both of a pair get some.
    pub fn halves(&mut self) -> [Self; 2] {
        let rest = self.all();
        let (a, b) = rest.split_at(rest.len() / 2);
        [Self::of(a), Self::of(b)]
    }
}
