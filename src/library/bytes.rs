//! The problem: a library outlives the program, and a damaged file must never answer wrongly.
//!
//! Bytes: a mark, the version of the format, the length and the checksum of the rest; then the
//! articles by id, each with what differs from the id before, and the postings as the index has
//! them. The same articles are the same bytes, whatever way they came. The checksum finds every
//! change of one byte, for each step of it can be undone; what passes it is still believed only as
//! far as it is what this program writes.

use super::bits::{Bits, bytes_of};
use super::segment::Segment;
use super::shelf::{Library, Record, check_id};
use super::when::When;
use crate::error::{Error, ErrorCode};
use crate::text::hash_pair;

/// What a library begins with; the byte that is no text keeps it from being taken for one.
const MARK: [u8; 7] = *b"\xcdcdklib";
/// Version of the format. Another way of cutting or hashing words is another version.
const VERSION: u8 = 1;
/// Bytes before the content: mark, version, length, checksum.
const HEAD: usize = MARK.len() + 1 + 8 + 8;

impl Library {
    /// The library as bytes; the same for the same articles.
    ///
    /// ```
    /// let mut library = copydesk::Library::default();
    /// library.add("rain", "It rained in Alder.", None)?;
    /// let bytes = library.to_bytes();
    /// assert_eq!(copydesk::Library::from_bytes(&bytes)?.ids(), ["rain"]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let (records, segment) = self.moved(&self.sorted(), 0);
        let mut content = Vec::with_capacity(segment.bits().bytes().len() + 32 * records.len());
        put(&mut content, records.len() as u64);
        let mut before = "";
        for record in &records {
            let same = before.bytes().zip(record.id.bytes()).take_while(|(a, b)| a == b).count();
            put(&mut content, same as u64);
            put(&mut content, (record.id.len() - same) as u64);
            content.extend(&record.id.as_bytes()[same..]);
            put(&mut content, record.published.map_or(0, When::code));
            content.extend(record.digest.to_le_bytes());
            before = &record.id;
        }
        put(&mut content, segment.len());
        put(&mut content, segment.bits().len());
        content.extend(segment.bits().bytes());
        let mut out = Vec::with_capacity(HEAD + content.len());
        out.extend(MARK);
        out.push(VERSION);
        out.extend((content.len() as u64).to_le_bytes());
        out.extend(checksum(&content).to_le_bytes());
        out.extend(content);
        out
    }

    /// The library that [`Library::to_bytes`] wrote.
    ///
    /// ```
    /// let error = copydesk::Library::from_bytes(b"no library").unwrap_err();
    /// assert_eq!(error.code().as_str(), "bad-library");
    /// ```
    ///
    /// # Errors
    /// `bad-library` for bytes that are no library, are of a newer version, cut off, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let bad = |message: &str| Error::new(ErrorCode::BadLibrary, message);
        let Some(head) = bytes.get(..HEAD).filter(|head| head.starts_with(&MARK)) else {
            let cut = !bytes.is_empty() && MARK.starts_with(&bytes[..bytes.len().min(MARK.len())]);
            return Err(if cut || bytes.starts_with(&MARK) {
                bad("The library is cut off; take it from a copy, or build it again.")
            } else {
                bad("This is no library; give the bytes that a library was saved as.")
            });
        };
        if head[MARK.len()] != VERSION {
            return Err(bad("The library is of another version, or damaged; build it again."));
        }
        let number = |at: usize| {
            head[at..at + 8].iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte))
        };
        let (length, content) = (number(MARK.len() + 1), &bytes[HEAD..]);
        if (content.len() as u64) < length {
            return Err(bad("The library is cut off; take it from a copy, or build it again."));
        }
        // A fuzzer does not guess a checksum; past it is where it should look.
        let summed = cfg!(fuzzing) || checksum(content) == number(MARK.len() + 9);
        let sound = content.len() as u64 == length && summed;
        let library = if sound { read(content) } else { None };
        library.ok_or_else(|| {
            bad("The library is damaged; take it from a copy, or build it again from its texts.")
        })
    }
}

/// The library in the content of a file; none where it is not what was written.
fn read(content: &[u8]) -> Option<Library> {
    let mut rest = content;
    let count = usize::try_from(take(&mut rest)?).ok()?;
    // Each article has seven bytes at least: the number is checked before it is believed.
    let mut records: Vec<Record> = Vec::with_capacity(count.min(rest.len() / 7));
    let mut before = Vec::new();
    for _ in 0..count {
        let same = usize::try_from(take(&mut rest)?).ok()?;
        let new = usize::try_from(take(&mut rest)?).ok()?;
        let mut id = before.get(..same)?.to_vec();
        id.extend(rest.split_off(..new)?);
        let text = std::str::from_utf8(&id).ok().filter(|text| check_id(text).is_ok())?;
        if !records.is_empty() && id <= before {
            return None;
        }
        let published = match take(&mut rest)? {
            0 => None,
            code => Some(When::from_code(code)?),
        };
        let digest = u32::from_le_bytes(rest.split_off(..4)?.try_into().ok()?);
        records.push(Record { id: text.into(), published, digest, live: true });
        before = id;
    }
    let postings = take(&mut rest)?;
    let bits = take(&mut rest)?;
    if bits > u64::from(u32::MAX) || rest.len() != bytes_of(bits) {
        return None;
    }
    let end = u32::try_from(records.len()).ok()?;
    let segment = Segment::from_bits(end, postings, Bits::new(rest.to_vec(), bits))?;
    Some(Library::of(records, segment))
}

/// Appends a number, seven bits a byte, lowest first.
fn put(out: &mut Vec<u8>, mut value: u64) {
    while value > 127 {
        out.push(128 | u8::try_from(value & 127).expect("seven bits"));
        value >>= 7;
    }
    out.push(u8::try_from(value).expect("at most 127"));
}

fn take(rest: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..63).step_by(7) {
        let byte = *rest.split_off_first()?;
        value |= u64::from(byte & 127) << shift;
        if byte < 128 {
            return Some(value);
        }
    }
    None
}

fn checksum(bytes: &[u8]) -> u64 {
    let mut words = bytes.chunks_exact(8);
    let word = |bytes: &[u8]| bytes.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte));
    let sum = words.by_ref().fold(bytes.len() as u64, |sum, bytes| hash_pair(sum, word(bytes)));
    hash_pair(sum, word(words.remainder()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a forger can write: any content with the checksum that belongs to it.
    fn sealed(content: &[u8]) -> Vec<u8> {
        let mut out = [MARK.as_slice(), &[VERSION]].concat();
        out.extend((content.len() as u64).to_le_bytes());
        out.extend(checksum(content).to_le_bytes());
        out.extend(content);
        out
    }

    #[test]
    fn a_forged_library_is_refused_or_is_one() {
        let mut library = Library::default();
        for (id, text) in [("a", "It rained in Alder for nine days."), ("ab", "The sun came out.")]
        {
            library.add(id, text, Some("2024-11-12")).unwrap();
        }
        let bytes = library.to_bytes();
        let content = &bytes[HEAD..];
        assert_eq!(sealed(content), bytes);
        for at in 0..content.len() {
            for value in 0..=255 {
                let mut forged = content.to_vec();
                forged[at] = value;
                let forged = sealed(&forged);
                if let Ok(read) = Library::from_bytes(&forged) {
                    assert_eq!(read.to_bytes(), forged, "what is read is what would be written");
                    let _ = read.candidates("It rained in Alder for nine days.", 9);
                }
            }
            assert!(Library::from_bytes(&sealed(&content[..at])).is_err(), "cut at {at}");
        }
    }
}
