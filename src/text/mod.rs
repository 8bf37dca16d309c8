//! What is true of any text, whatever it is about: where its words and sentences are, how words
//! compare, what language it is in, and how offsets read in other units.

mod fold;
mod key;
mod language;
mod offsets;
mod prefixes;
mod sentences;
mod stop_words;
mod words;

pub use crate::hash::{WordMap, WordSet, hash, hash_pair, hash_starts};
pub use fold::{fold, fold_char, fold_to, is_invisible, split_at_word, strip_folded};
pub use key::{KeyMap, KeySet, ShortKeyMap, ShortKeySet};
pub use language::{Language, is_stop_hash, is_stop_word, language};
pub use offsets::{OffsetMap, Offsets, floor_boundary};
pub use prefixes::Prefixes;
pub use sentences::sentences;
#[cfg(feature = "cli")]
pub use words::Token;
pub use words::{TokenKind, is_unspaced, tokens, word_count};
