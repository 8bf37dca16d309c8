//! The problem: a model that lies beside the engine can be replaced without its card, for no build has it
//! inside.

use super::{assert_kept, root};

/// FNV-1a, 64 bit (Fowler, Noll, Vo).
fn digest(bytes: &[u8]) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    bytes.iter().fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn broken(card: &str, models: &[(String, Vec<u8>)]) -> Vec<String> {
    let name = |bytes: &[u8]| format!("`{:016x}`", digest(bytes));
    let undescribed = models.iter().filter(|(_, bytes)| !card.contains(&name(bytes)));
    undescribed.map(|(file, bytes)| format!("CARD.md has no {} of {file}", name(bytes))).collect()
}

#[test]
fn the_card_describes_each_model_beside_the_engine() {
    let card = std::fs::read_to_string(root().join("src/model/CARD.md")).expect("the card");
    let folder = std::fs::read_dir(root().join("www/models")).expect("the models");
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.expect("a file").path();
        (path.display().to_string(), std::fs::read(&path).expect("a model"))
    };
    let models: Vec<_> = folder.map(read).collect();
    assert!(!models.is_empty());
    assert_kept(&broken(&card, &models));
}

#[test]
fn another_byte_is_another_model() {
    let model = |bytes: &[u8]| [("a.bin".to_string(), bytes.to_vec())];
    assert!(broken("| Digest | `af63dc4c8601ec8c` |", &model(b"a")).is_empty());
    assert_eq!(broken("| Digest | `af63dc4c8601ec8c` |", &model(b"b")).len(), 1);
}
