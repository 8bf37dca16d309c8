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

/// Less than `most` bytes without sense, the same for the same number (a linear congruential generator).
pub fn bytes(number: u64, most: u64) -> Vec<u8> {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d;
    let mut next = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    (0..next() % most).map(|_| u8::try_from(next() % 256).expect("below 256")).collect()
}
