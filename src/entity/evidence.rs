//! The problem: whether "Alder" is a town, a bank or a man, the words beside it often tell, and no
//! list by hand holds all that do.
//!
//! A logistic regression over words in and around names was trained on annotated news
//! (`model/train.py`); its larger weights are the table of evidence. Here the same features
//! are read off a mention, and their weights join the votes.

use super::tokens::FieldText;
use crate::model::evidence;

/// Words beside which one more word is looked at; the same as in training.
const PAIRED: &[&str] =
    &["of", "in", "at", "by", "the", "a", "with", "and", "to", "for", "from", "'s", ",", "on", "-"];
/// Letters of an ending.
const ENDING_LETTERS: usize = 3;

/// What the words of the name `start..end` say: a kind's letter and a weight for each.
pub fn of_name(field: &FieldText<'_>, start: usize, end: usize, add: &mut dyn FnMut(u8, f64)) {
    let words: Vec<usize> = (start..end).filter(|at| field.is_word(*at)).collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
    let (head, tail) = (field.folded(*first), field.folded(*last));
    let cut = tail.char_indices().rev().nth(ENDING_LETTERS - 1).map_or(0, |(at, _)| at);
    if words.len() > 1 {
        look("l ", &[&tail], add);
        look("f ", &[&head], add);
    }
    // A word of three letters is no ending, it is the name.
    if cut > 0 {
        look(if words.len() > 1 { "e+ " } else { "e " }, &[&tail[cut..]], add);
    }
}

/// What the words around the name `start..end` say.
pub fn around(field: &FieldText<'_>, start: usize, end: usize, add: &mut dyn FnMut(u8, f64)) {
    let left = |steps: usize| {
        let opens = (0..steps).any(|step| field.words.get(start - step).is_some_and(|w| w.first()));
        if opens { "^".into() } else { field.folded(start - steps) }
    };
    let right = |steps: usize| {
        let ends = (0..steps).any(|s| field.words.get(end + s).is_none_or(|word| word.first()));
        if ends { "$".into() } else { field.folded(end + steps - 1) }
    };
    let before = if start == 0 { "^".into() } else { left(1) };
    look("b ", &[&before], add);
    if PAIRED.contains(&before.as_ref()) {
        let earlier = if start < 2 { "^".into() } else { left(2) };
        look("b ", &[&earlier, " ", &before], add);
    }
    let after = right(1);
    look("a ", &[&after], add);
    if PAIRED.contains(&after.as_ref()) {
        look("a ", &[&after, " ", &right(2)], add);
    }
}

fn look(prefix: &str, parts: &[&str], add: &mut dyn FnMut(u8, f64)) {
    let mut key = String::from(prefix);
    key.extend(parts.iter().copied());
    evidence(&key).for_each(|(kind, weight)| add(kind, weight));
}
