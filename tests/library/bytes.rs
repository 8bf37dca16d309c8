//! A library that was damaged on its way is refused, whatever was done to it.

use crate::stories::{HARBOUR, WEIR, made};
use copydesk::Library;

fn library() -> Library {
    let mut library = Library::default();
    library.add("harbour", HARBOUR, Some("2024-05-02T08:00Z")).unwrap();
    library.add("harbour, again", HARBOUR, Some("1899-12-31")).unwrap();
    library.add("weir", WEIR, None).unwrap();
    library.add("å", &made(1, 40), None).unwrap();
    library.add("empty", "", None).unwrap();
    library
}

fn code(bytes: &[u8]) -> &'static str {
    let error = Library::from_bytes(bytes).expect_err("the bytes are no library");
    assert!(error.message().ends_with('.'), "{error}");
    error.code().as_str()
}

#[test]
fn what_was_written_is_read() {
    for library in [Library::default(), library()] {
        let bytes = library.to_bytes();
        let read = Library::from_bytes(&bytes).unwrap();
        assert_eq!(read.to_bytes(), bytes);
        assert_eq!(read.ids(), library.ids());
        assert_eq!(read.published("harbour"), library.published("harbour"));
        assert_eq!(read.candidates(HARBOUR, 9), library.candidates(HARBOUR, 9));
    }
}

#[test]
fn every_changed_byte_is_found() {
    let bytes = library().to_bytes();
    for at in 0..bytes.len() {
        for bits in [0x01, 0x80, 0xff, 0x5a] {
            let mut damaged = bytes.clone();
            damaged[at] ^= bits;
            assert_eq!(code(&damaged), "bad-library", "byte {at} ^ {bits}");
        }
    }
}

#[test]
fn every_cut_and_every_addition_is_found() {
    let bytes = library().to_bytes();
    for length in 0..bytes.len() {
        assert_eq!(code(&bytes[..length]), "bad-library", "{length} bytes");
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert_eq!(code(&longer), "bad-library");
    assert_eq!(code(&[bytes.clone(), bytes].concat()), "bad-library");
}

#[test]
fn what_is_no_library_is_said() {
    let message = |bytes: &[u8]| Library::from_bytes(bytes).unwrap_err().message().to_owned();
    assert!(message(b"").contains("no library"));
    assert!(message(b"%PDF-1.7 and so on, far longer than a head").contains("no library"));
    let bytes = library().to_bytes();
    assert!(message(&bytes[..5]).contains("cut off"));
    assert!(message(&bytes[..bytes.len() - 1]).contains("cut off"));
    let mut newer = bytes.clone();
    newer[7] += 1;
    assert!(message(&newer).contains("version"));
}
