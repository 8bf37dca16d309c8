//! A larger network of sixteen numbers, made here: what is true of it is true of one of ten megabytes.

use super::*;
use crate::hash::digest;
use crate::model::network::FLAGS;

/// Parts of a vector, numbers of a part, of a state, of an affix, convolutions, inner numbers, heads,
/// layers, places.
const COUNTS: [usize; 9] = [4, 4, 16, 2, 1, 32, 2, 2, 8];
const TABLE: &str = "0har\n3bour\n0##s";

/// A file with these counts, of which each weight is made by `byte`.
fn file(counts: [usize; 9], byte: impl Fn(usize) -> u8) -> &'static [u8] {
    let mut out = MAGIC.to_vec();
    for count in [LABELS, FLAGS].into_iter().chain(counts) {
        out.extend(u16::try_from(count).expect("small").to_le_bytes());
    }
    out.extend(7_u64.to_le_bytes());
    out.extend(u32::try_from(TABLE.len()).expect("small").to_le_bytes());
    out.extend(TABLE.as_bytes());
    out.extend((0..size(&COUNTS, 3).expect("sane")).map(byte));
    out.extend(digest(&out).to_le_bytes());
    out.leak()
}

fn form(larger: &[u16]) -> Form {
    Form { pieces: vec![1], larger: larger.to_vec(), affixes: [0, 1, 2] }
}

/// The words of sentences, of each the number of its form; the empty word between fields is none.
fn words(sentences: &[&[usize]]) -> Vec<Word> {
    let empty = Word { form: None, case: 0, flags: 0, capital: false, wanted: false };
    let word = |(at, form): (usize, &usize)| {
        let flags = u128::from(at == 0);
        Word { form: Some(*form), case: 3, flags, capital: true, wanted: true }
    };
    let sentence = |sentence: &&[usize]| {
        let words: Vec<Word> = sentence.iter().enumerate().map(word).collect();
        if words.is_empty() { vec![empty] } else { words }
    };
    sentences.iter().flat_map(sentence).collect()
}

#[test]
fn whatever_the_weights_are_scores_are_numbers() {
    let forms = [form(&[1, 3]), form(&[2]), form(&[0, 0, 0, 0, 0])];
    let words = words(&[&[0, 1, 2], &[], &[1, 1, 2, 2]]);
    for byte in [0, 1, 0x3c, 0x7f, 0x80, 0xff] {
        let network = Larger::read(file(COUNTS, |at| if at % 7 == 0 { byte } else { byte ^ 3 }));
        let scores = network.expect("weights may be any bytes").emissions(&forms, &words);
        assert_eq!(scores.len(), words.len());
        assert!(scores.iter().flatten().all(|score| score.is_finite()), "{byte:#x}: {scores:?}");
    }
}

#[test]
fn a_file_of_other_counts_is_refused() {
    assert_eq!(Larger::mark(file(COUNTS, |_| 1)), Ok(7));
    for (at, count, why) in [
        (0, 3, "another version"), // 12 numbers are no whole block
        (6, 3, "another version"), // heads that do not share the width
        (8, 4, "another version"), // no place for a word of five pieces
        (7, 3, "damaged"),         // a layer that is not there
        (0, 0, "another version"),
    ] {
        let mut counts = COUNTS;
        counts[at] = count;
        let said = Larger::mark(file(counts, |_| 1)).expect_err(why);
        assert!(said.contains(why), "{said} says nothing of “{why}”");
    }
}

#[test]
fn windows_hold_whole_sentences_as_far_as_they_fit() {
    // Six pieces fit beside the two marks.
    let network = Larger::read(file(COUNTS, |_| 1)).expect("a network");
    let forms = [form(&[1]), form(&[1, 3]), form(&[1, 3, 3, 3, 3])];
    for (sentences, wanted) in [
        (&[&[0_usize, 0][..], &[1, 1]][..], &[4_usize][..]),
        (&[&[0, 0, 0], &[1, 1]], &[3, 2]),
        (&[&[0, 0, 0, 0, 0, 0, 0, 0]], &[6, 2]),
        (&[&[0, 0], &[], &[1, 1]], &[4]),
        (&[&[2], &[2, 0]], &[1, 2]),
        (&[&[1, 2, 0]], &[1, 2]),
        (&[], &[]),
    ] {
        let words = words(sentences);
        let windows = network.windows(&forms, &words);
        let counts: Vec<usize> = windows.iter().map(|window| window.words.len()).collect();
        assert_eq!(counts, wanted, "{sentences:?}");
        for window in &windows {
            assert!(window.rows.len() <= 8, "{sentences:?}: more pieces than places");
            assert_eq!(
                (window.rows[0], window.rows.last()),
                (4, Some(&5)),
                "the marks of its ends"
            );
            for Placed { word, first, last } in &window.words {
                let form = &forms[words[*word].form.expect("a word")];
                let rows = window.rows[*first..=*last].iter().map(|row| u16::try_from(*row));
                assert_eq!(rows.collect::<Result<Vec<_>, _>>().as_ref(), Ok(&form.larger));
            }
        }
    }
}

#[test]
fn windows_without_a_wanted_word_are_not_read() {
    let network = Larger::read(file(COUNTS, |at| (at % 97).to_le_bytes()[0])).expect("a network");
    let forms = [form(&[1, 3])];
    let mut words = words(&[&[0; 3], &[0; 3], &[0; 3], &[0; 3]]);
    let all = network.needed_windows(&forms, &words).len();
    words[..9].iter_mut().for_each(|word| word.wanted = false);
    let some = network.needed_windows(&forms, &words).len();
    assert!(0 < some && some < all, "{some} of {all}");
    let some = network.emissions(&forms, &words);
    assert!(some[..9].iter().flatten().all(|score| *score == 0.0));
    assert!(some[10].iter().any(|score| *score != 0.0));
}
