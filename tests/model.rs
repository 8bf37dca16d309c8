//! The problem: a model that comes as a file must be the one that names are read with, and a process
//! has only one. So this file is one test, in a process of its own.
#![cfg(not(target_arch = "wasm32"))]

use copydesk::{Options, analyze, load_model};

const SHIPPED: &[u8] = include_bytes!("../src/model/names.bin");
const TEXT: &str = "Harbour reopens\n\nAna Ruiz of Radio Sava said on Monday that Kenya would help. \
                    The council of Alder Bay met her, and Ruiz thanked it for the evening.";

/// The shipped model as another version would have trained it: the mark of its inputs is another.
fn foreign() -> Vec<u8> {
    const MARK: usize = 18;
    let mut bytes = SHIPPED[..SHIPPED.len() - 8].to_vec();
    bytes[MARK] ^= 1;
    signed(bytes)
}

/// The bytes with the digest that says that they are whole.
fn signed(mut bytes: Vec<u8>) -> Vec<u8> {
    let digest = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| {
        (state ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    bytes.extend(digest.to_le_bytes());
    bytes
}

/// The shipped model with other weights: the last of its numbers decide where a name begins, and here
/// they forbid every name.
fn mute() -> Vec<u8> {
    const LABELS: usize = 19;
    let mut bytes = SHIPPED[..SHIPPED.len() - 8].to_vec();
    let starts = bytes.len() - 4 * LABELS;
    let steps = starts - 4 * LABELS * LABELS;
    for label in (0..LABELS * (LABELS + 1)).filter(|at| at % LABELS != 0) {
        bytes[steps + 4 * label..][..4].copy_from_slice(&(-1e5_f32).to_le_bytes());
    }
    signed(bytes)
}

#[test]
fn names_are_read_with_the_model_that_was_given_first() {
    for (bytes, code) in [(&b"PK\x03\x04"[..], "bad-model"), (&SHIPPED[..99], "bad-model")] {
        assert_eq!(load_model(bytes).expect_err("no model").code().as_str(), code);
    }
    let foreign = load_model(&foreign()).expect_err("of another version");
    assert_eq!(foreign.code().as_str(), "bad-model");
    assert!(foreign.message().contains("another version"), "{foreign}");
    load_model(&mute()).expect("a model before the first text");
    let report = analyze(TEXT, &Options::default()).expect("a text");
    let names: Vec<_> = report.articles[0].entities.iter().map(|entity| &entity.name).collect();
    assert!(!names.iter().any(|name| name.contains("Ruiz")), "{names:?}");
    let late = load_model(SHIPPED).expect_err("a text was read");
    assert_eq!(late.code().as_str(), "bad-option");
    assert!(late.message().contains("before the first text"), "{late}");
}
