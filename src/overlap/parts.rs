//! The problem: one stretch of changed words may hold several changes: what stands in brackets, the
//! word that joins two sentences to one, a name and the words around it.
//!
//! Each cut leaves smaller pieces, which are looked at again.

use super::edit::{Piece, Stretch};
use super::naming::is_acronym;
use super::side::{Side, has_mark, marks_differ};
use super::{aside, dateline, stop};
use super::{lexicon::Class, word::Word};
use crate::text::fold;
use std::ops::Range;

/// Words of a side in which a name is looked for.
const MAX_NAMED_WORDS: usize = 16;
/// Words of a name that an acronym may stand for.
const MAX_SPELT_WORDS: usize = 8;

/// The parts of a piece, in order.
pub fn cut(a: &Stretch<'_>, b: &Stretch<'_>, piece: Piece) -> Vec<Piece> {
    let mut out = Vec::new();
    // What is still to be looked at, the first on top: no recursion on the input.
    let mut rest = vec![piece];
    while let Some(piece) = rest.pop() {
        let parts = at_dateline(a, b, &piece)
            .or_else(|| stop::at_stop(a, b, &piece))
            .or_else(|| at_joint(a, b, &piece))
            .or_else(|| at_brackets(a, b, &piece))
            .or_else(|| at_name(a, b, &piece))
            .or_else(|| after_head(a, b, &piece))
            .or_else(|| stop::at_mark(a, b, &piece))
            .or_else(|| aside::cut(a, b, &piece));
        match parts {
            Some(parts) => {
                let filled = |part: &Piece| !part.a.is_empty() || !part.b.is_empty();
                rest.extend(parts.into_iter().rev().filter(filled));
            }
            None => out.push(piece),
        }
    }
    out
}

/// Where words on both sides of a cut belong to either part.
pub fn around(piece: &Piece, a: Range<usize>, b: Range<usize>) -> Vec<Piece> {
    let before = Piece { a: piece.a.start..a.start, b: piece.b.start..b.start };
    let after = Piece { a: a.end..piece.a.end, b: b.end..piece.b.end };
    vec![before, Piece { a, b }, after]
}

/// True for a word that joins two sentences to one.
pub fn joins(word: &str) -> bool {
    matches!(word, "and" | "but" | "yet" | "so" | "while" | "though" | "although" | "because")
}

/// True for a word with which a sentence goes on where another begins anew.
pub fn goes_on(word: &str) -> bool {
    joins(word) || matches!(word, "with" | "as" | "which" | "where" | "when")
}

/// The dateline of one version, with which no word of the other has to do.
fn at_dateline(a: &Stretch<'_>, b: &Stretch<'_>, piece: &Piece) -> Option<Vec<Piece>> {
    let inner = |end: Option<usize>, range: &Range<usize>| {
        end.filter(|end| (range.start + 1..=range.end).contains(end))
    };
    let end_a = inner(dateline::end(a, piece.a.start), &piece.a);
    let end_b = inner(dateline::end(b, piece.b.start), &piece.b);
    let alone = |end: usize, range: &Range<usize>, other: &Range<usize>| {
        end < range.end || !other.is_empty()
    };
    match (end_a, end_b) {
        (Some(end), None) => (alone(end, &piece.a, &piece.b) && !dateline::opens(b, piece.b.start))
            .then(|| around(piece, piece.a.start..end, piece.b.start..piece.b.start)),
        (None, Some(end)) => (alone(end, &piece.b, &piece.a) && !dateline::opens(a, piece.a.start))
            .then(|| around(piece, piece.a.start..piece.a.start, piece.b.start..end)),
        (Some(one), Some(other)) => (one < piece.a.end || other < piece.b.end)
            .then(|| around(piece, piece.a.start..one, piece.b.start..other)),
        (None, None) => None,
    }
}

/// A joining word at either end of one side, where the other has a full stop or another mark; or
/// before words that only one side has.
fn at_joint(a: &Stretch<'_>, b: &Stretch<'_>, piece: &Piece) -> Option<Vec<Piece>> {
    let marked = |one: usize, other: usize| {
        (has_mark(a, one) || has_mark(b, other)) && marks_differ((a, one), (b, other))
    };
    let (one, other) = (piece.a.start, piece.b.start);
    if piece.a.is_empty() || piece.b.is_empty() {
        let (stretch, at) = if piece.a.is_empty() { (b, other) } else { (a, one) };
        let (in_a, in_b) = (usize::from(!piece.a.is_empty()), usize::from(!piece.b.is_empty()));
        let goes_on = |word: &Word| goes_on(&fold(word.span.of(stretch.text)));
        // Where only one version has a mark, the words after it came or went with it.
        let opens = stretch.words.get(at).is_some_and(goes_on)
            && has_mark(a, one)
            && has_mark(b, other)
            && marked(one, other);
        let more = piece.a.len() + piece.b.len() > 1;
        return (opens && more).then(|| around(piece, one..one + in_a, other..other + in_b));
    }
    let is_joint = |stretch: &Stretch<'_>, at: usize| {
        stretch.words.get(at).is_some_and(|word| joins(&fold(word.span.of(stretch.text))))
    };
    let (first_a, first_b) = (is_joint(a, piece.a.start), is_joint(b, piece.b.start));
    if first_a != first_b && marked(piece.a.start, piece.b.start) {
        let (a, b) = (piece.a.start, piece.b.start);
        return Some(around(piece, a..a + usize::from(first_a), b..b + usize::from(first_b)));
    }
    let (last_a, last_b) = (is_joint(a, piece.a.end - 1), is_joint(b, piece.b.end - 1));
    let from_a = piece.a.end - usize::from(last_a);
    let from_b = piece.b.end - usize::from(last_b);
    (last_a != last_b && marked(from_a, from_b))
        .then(|| around(piece, from_a..piece.a.end, from_b..piece.b.end))
}

/// Words in brackets that only one side has.
fn at_brackets(a: &Stretch<'_>, b: &Stretch<'_>, piece: &Piece) -> Option<Vec<Piece>> {
    match (bracketed(a, &piece.a), bracketed(b, &piece.b)) {
        (Some(run), None) if run != piece.a || !piece.b.is_empty() => {
            let at = if run.start == piece.a.start { piece.b.start } else { piece.b.end };
            Some(around(piece, run, at..at))
        }
        (None, Some(run)) if run != piece.b || !piece.a.is_empty() => {
            let at = if run.start == piece.b.start { piece.a.start } else { piece.a.end };
            Some(around(piece, at..at, run))
        }
        _ => None,
    }
}

/// The words of a range from the first bracket that opens in it to the first that then closes.
fn bracketed(stretch: &Stretch<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let start = range.clone().find(|at| opens(stretch, *at))?;
    let end = (start..range.end).find(|at| closes(stretch, *at))?;
    Some(start..end + 1)
}

/// Signs that may stand between a bracket and the word that it opens before: a quotation mark.
const MAX_SIGNS: usize = 2;

/// True if a bracket opens before a word.
pub fn opens(stretch: &Stretch<'_>, at: usize) -> bool {
    let before = stretch.words.get(at).and_then(|word| stretch.text.get(..word.span.start));
    let mut signs = before.unwrap_or_default().chars().rev().take(MAX_SIGNS);
    signs.by_ref().take_while(|c| !c.is_alphanumeric()).any(|c| c == '(')
}

/// True if a bracket closes after a word.
fn closes(stretch: &Stretch<'_>, at: usize) -> bool {
    let from = stretch.words[at].span.end;
    stretch.text.get(from..).is_some_and(|rest| rest.starts_with(')'))
}

/// A name in both sides, in two forms, with other words beside it.
fn at_name(a: &Stretch<'_>, b: &Stretch<'_>, piece: &Piece) -> Option<Vec<Piece>> {
    let most = piece.a.len().max(piece.b.len());
    let least = piece.a.len().min(piece.b.len());
    if least == 0 || most > MAX_NAMED_WORDS || most == 1 {
        return None;
    }
    let (one, other) = same_entity(a, b, piece).or_else(|| {
        spelt(a, b, &piece.a, &piece.b)
            .or_else(|| spelt(b, a, &piece.b, &piece.a).map(|(other, one)| (one, other)))
    })?;
    let (one, other) = (with_article(a, &piece.a, one), with_article(b, &piece.b, other));
    (one != piece.a || other != piece.b).then(|| around(piece, one, other))
}

/// A name with the article before it, which goes with no other word of the piece.
fn with_article(stretch: &Stretch<'_>, range: &Range<usize>, name: Range<usize>) -> Range<usize> {
    let before = name.start.checked_sub(1).filter(|before| *before >= range.start);
    let article = before.is_some_and(|before| {
        stretch.words[before].span.of(stretch.text).eq_ignore_ascii_case("the")
    });
    name.start - usize::from(article)..name.end
}

/// The first runs of words that name one thing.
fn same_entity(
    a: &Stretch<'_>,
    b: &Stretch<'_>,
    piece: &Piece,
) -> Option<(Range<usize>, Range<usize>)> {
    let (of_a, of_b) = (runs(a, &piece.a), runs(b, &piece.b));
    of_a.iter().find_map(|one| {
        let id = a.name(one)?.0;
        let same = |other: &&Range<usize>| {
            let keys = a.words[one.clone()].iter().map(|word| word.key);
            keys.eq(b.words[(*other).clone()].iter().map(|word| word.key))
        };
        let named = |other: &&Range<usize>| b.name(other).is_some_and(|name| name.0 == id);
        // The same name in the same words was not replaced.
        let other = of_b.iter().filter(|other| !same(other)).find(named)?;
        Some((one.clone(), other.clone()))
    })
}

/// The runs of words of a range that belong to one name each.
fn runs(stretch: &Stretch<'_>, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut last = None;
    for at in range.clone() {
        let name = stretch.words[at].name;
        match out.last_mut() {
            Some(run) if name.is_some() && name == last => run.end = at + 1,
            _ if name.is_some() => out.push(at..at + 1),
            _ => {}
        }
        last = name;
    }
    out
}

/// A word of one side that is the initials of words of the other.
fn spelt(
    short: &Stretch<'_>,
    long: &Stretch<'_>,
    of_short: &Range<usize>,
    of_long: &Range<usize>,
) -> Option<(Range<usize>, Range<usize>)> {
    let capitals =
        |word: &Word| word.span.of(short.text).chars().filter(|c| c.is_uppercase()).count();
    let at = of_short.clone().find(|at| capitals(&short.words[*at]) >= 2)?;
    let acronym = Side::new(short, &(at..at + 1));
    let is_end = |at: usize| long.words[at].class != Class::Small;
    for start in of_long.clone().filter(|at| is_end(*at)) {
        let most = of_long.end.min(start + MAX_SPELT_WORDS);
        for end in (start + 1..most).filter(|at| is_end(*at)) {
            if is_acronym(&acronym, &Side::new(long, &(start..end + 1))) {
                return Some((at..at + 1, start..end + 1));
            }
        }
    }
    None
}

/// A name against a pronoun or a description, each followed by more: "The island lost" and "Mauritius
/// was rid of".
fn after_head(a: &Stretch<'_>, b: &Stretch<'_>, piece: &Piece) -> Option<Vec<Piece>> {
    let (one, other) = (head(a, &piece.a)?, head(b, &piece.b)?);
    let named = one.0 != other.0 && (one.0 == Head::Name || other.0 == Head::Name);
    // "I am" and "he is", each with its verb.
    let turned = one.0 == Head::Pronoun
        && other.0 == Head::Pronoun
        && one.1 < piece.a.end
        && other.1 < piece.b.end
        && a.words[piece.a.start].key != b.words[piece.b.start].key;
    let refers = named || turned;
    let (one, other) = (piece.a.start..one.1, piece.b.start..other.1);
    (refers && (one != piece.a || other != piece.b)).then(|| around(piece, one, other))
}

/// What a side begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    Name,
    Pronoun,
    Description,
}

/// What a range begins with, and where that ends.
fn head(stretch: &Stretch<'_>, range: &Range<usize>) -> Option<(Head, usize)> {
    let run = |from: usize, is: &dyn Fn(&Word) -> bool| {
        (from..range.end).find(|at| !is(&stretch.words[*at])).unwrap_or(range.end)
    };
    let first = stretch.words.get(range.start).filter(|_| !range.is_empty())?;
    if first.class == Class::Pronoun {
        return Some((Head::Pronoun, range.start + 1));
    }
    let article = first.span.of(stretch.text).eq_ignore_ascii_case("the");
    let from = range.start + usize::from(article);
    let named = run(from, &|word| word.capital || word.first && word.name.is_some());
    if named > from {
        return Some((Head::Name, named));
    }
    let described = run(from, &|word| word.class == Class::Content && !word.capital);
    (article && (1..=2).contains(&(described - from))).then_some((Head::Description, described))
}

#[cfg(test)]
mod tests {
    use super::super::cases::tells;
    use super::super::record::EditKind;

    #[test]
    fn a_piece_is_cut_into_the_changes_that_it_holds() {
        use EditKind::{Alias, Punctuation, Reference};
        let end = "near the old breakwater of the harbour while 412 guests looked on.";
        for (a, b, expected) in [
            ("The crew sang. It danced", "The crew sang and danced", ("It", "", Reference)),
            ("The crew sang. It danced", "The crew sang and danced", (".", "and", Punctuation)),
            (
                "The crew sang. Then boats passed",
                "The crew sang as boats passed",
                (".", "", Punctuation),
            ),
            (
                "The crew sang; boats passed",
                "The crew sang, while rain fell, boats passed",
                (";", ", while", Punctuation),
            ),
            (
                "The Alder Port Authority wanted boats",
                "The APA has asked for boats",
                ("Alder Port Authority", "APA", Alias),
            ),
            ("A union spoke to guests", "The union (APU) spoke to guests", ("", "APU", Alias)),
            (
                "The Alder Port Authority (APA) spoke to guests",
                "The APA spoke to guests",
                ("Alder Port Authority", "", Alias),
            ),
        ] {
            tells(&format!("{a} {end}"), &format!("{b} {end}"), expected);
        }
    }
}
