//! The problem: find every name in the fields and say what kind of thing it names.
//!
//! The rules propose names; a trained network reads the words, what the tables know of them and
//! what the rules propose, and decides. It has learnt from English alone: names in other languages
//! stay as the rules propose them.

use super::agree::agree;
use super::draft::{Document, Draft, Target};
use super::entry::{EntityKind, Form};
use super::inputs::{Input, KINDS, inputs};
use super::pieces::Reader;
use super::tokens::{Case, Word as Written};
use super::{ends, headlines, hyphens, lexicon as lex, metonym, openers, rules};
use crate::model::{self, Found, Word};
use crate::text::KeyMap;
use std::collections::HashSet;

/// Words in lower case this near to a capital can be part of a name.
const NEAR: usize = 2;
/// Words that the network reads at a time: what it works with stays bounded, and an article fits.
const WINDOW: usize = 20_000;
/// Names less probable than this are left out.
const LEAST: f64 = 0.2;

/// The mentions of names in all fields, in order; `claimed` marks words of dates and amounts.
pub fn names(document: &Document<'_>, language: &str, claimed: &[Vec<bool>]) -> Vec<Draft> {
    let proposed = rules::names(document, claimed);
    let language = language.split('-').next().unwrap_or_default();
    if !matches!(language, "en" | "") {
        return proposed;
    }
    // "the North" waits for `link` to say of what.
    let sides = proposed.iter().filter(|draft| draft.form == Form::Alias);
    let mut drafts: Vec<Draft> = sides.cloned().collect();
    let mut found = tagged(document, claimed, &proposed);
    let mut taken: HashSet<(usize, usize)> = HashSet::new();
    for side in &drafts {
        taken.extend((side.start..side.end).map(|at| (side.field, at)));
    }
    found
        .retain(|(field, found)| !(found.start..found.end).any(|at| taken.contains(&(*field, at))));
    widen(document, &proposed, &mut found);
    ends::mend(document, &mut found);
    hyphens::join(document, claimed, &mut found);
    agree(document, &proposed, &mut found);
    headlines::mend(document, &mut found);
    openers::drop(document, &mut found);
    drafts.reserve_exact(found.len());
    for (index, found) in found {
        let reader = Reader { document, index, claimed: &claimed[index] };
        let first = proposed.partition_point(|d| (d.field, d.start) < (index, found.start));
        let inside = |part: &&Draft| part.field == index && part.start < found.end;
        let parts = || proposed[first..].iter().take_while(inside);
        let part = parts().next();
        let is_same = |part: &&Draft| (part.start, part.end) == (found.start, found.end);
        let mut draft = parts().find(is_same).cloned().unwrap_or_else(|| {
            let mut draft = fresh(&reader, found);
            draft.titled = part.is_some_and(|part| part.titled);
            draft
        });
        settle(&mut draft, KINDS[found.kind], found.probability);
        drafts.push(draft);
    }
    drop(proposed);
    drafts.sort_by_key(|draft| (draft.field, draft.start));
    rules::widen(document, &mut drafts);
    metonym::find(document, &mut drafts);
    drafts
}

/// Where the rules take more words in small letters for the end of a name, they have them from a
/// table: "the Alder border region" ends with its head, not before it.
fn widen(document: &Document<'_>, proposed: &[Draft], found: &mut [(usize, Found)]) {
    for (field, name) in found {
        let words = &document.fields[*field].words;
        if words[name.end - 1].case != Case::Lower {
            continue;
        }
        let at = proposed.partition_point(|d| (d.field, d.start) < (*field, name.start));
        let same = proposed.get(at).filter(|d| (d.field, d.start) == (*field, name.start));
        if let Some(longer) = same.filter(|longer| longer.end > name.end)
            && words[name.end..longer.end].iter().all(|word| word.case == Case::Lower)
        {
            name.end = longer.end;
        }
    }
}

/// The names that the network finds, by field.
fn tagged(
    document: &Document<'_>,
    claimed: &[Vec<bool>],
    proposed: &[Draft],
) -> Vec<(usize, Found)> {
    let reader = model::names();
    let mut out = Vec::new();
    for window in windows(document) {
        let mut forms: Vec<model::Form> = Vec::new();
        let mut known: KeyMap<usize> = KeyMap::default();
        let mut words: Vec<Word> = Vec::new();
        for (field, range) in &window {
            let inputs = inputs(document, claimed, proposed, *field, range.clone());
            let wanted = wanted(&document.fields[*field].words[range.clone()], &inputs);
            for (input, wanted) in inputs.iter().zip(wanted) {
                let form = *known.entry(input.hash).or_insert_with(|| {
                    forms.push(reader.form(&input.folded, input.affixes()));
                    forms.len() - 1
                });
                let capital = (3..=7).contains(&input.case);
                let (case, flags) = (input.case, input.flags);
                words.push(Word { form: Some(form), case, flags, capital, wanted });
            }
            words.push(Word { form: None, case: 0, flags: 0, capital: false, wanted: false });
        }
        let scores = reader.emissions(&forms, &words);
        let mut base = 0;
        for (field, range) in window {
            let first = |at: usize| document.fields[field].words[at].first();
            let last = |at: usize| at + 1 == document.fields[field].words.len() || first(at + 1);
            let mut at = range.start;
            while at < range.end {
                let wanted = |at: usize| words[base + at - range.start].wanted;
                let start = at;
                at += 1;
                if !wanted(start) {
                    continue;
                }
                while at < range.end && wanted(at) && !first(at) {
                    at += 1;
                }
                let run = &scores[base + start - range.start..base + at - range.start];
                let names = reader.chain.names(run, first(start), last(at - 1));
                out.extend(names.into_iter().filter(|name| name.probability >= LEAST).map(
                    |name| {
                        (field, Found { start: name.start + start, end: name.end + start, ..name })
                    },
                ));
            }
            base += range.len() + 1;
        }
    }
    out
}

/// The words of all fields, cut where a sentence opens once a window is full.
fn windows(document: &Document<'_>) -> Vec<Vec<(usize, std::ops::Range<usize>)>> {
    let (mut out, mut now, mut size) = (Vec::new(), Vec::new(), 0);
    for (index, field) in document.fields.iter().enumerate() {
        let mut start = 0;
        for at in 0..field.words.len() {
            size += 1;
            if size > WINDOW && (field.words[at].first() || size > 2 * WINDOW) {
                now.push((index, start..at));
                out.push(std::mem::take(&mut now));
                (start, size) = (at, 1);
            }
        }
        now.push((index, start..field.words.len()));
    }
    out.push(now);
    out
}

/// Which words can be part of a name: capitals and what stands near them.
fn wanted(words: &[Written], inputs: &[Input<'_>]) -> Vec<bool> {
    let mut out = vec![false; words.len()];
    for at in (0..words.len()).filter(|at| words[*at].case != Case::Lower) {
        let next_is_small = words.get(at + 1).is_none_or(|next| next.case == Case::Lower);
        if !(inputs[at].is_only_opener() && next_is_small) {
            out[at.saturating_sub(NEAR)..(at + NEAR + 1).min(words.len())].fill(true);
        }
    }
    out
}

/// A draft of a name that the rules did not propose.
fn fresh(reader: &Reader<'_, '_>, found: Found) -> Draft {
    if let Some((end, known)) = reader.phrase(found.start)
        && end == found.end
    {
        return rules::known_draft(reader, found.start, found.end, known);
    }
    let mut draft = Draft::new(reader.index, found.start, found.end);
    let word = reader.field().words[found.start];
    if word.case == Case::Upper && found.end == found.start + 1 {
        draft.form = Form::Acronym;
    }
    let before = found.start.checked_sub(1);
    draft.titled = before.is_some_and(|at| reader.is(at, lex::ROLE | lex::HONORIFIC));
    draft
}

/// What the network says of a draft; what the tables said stays where it agrees.
fn settle(draft: &mut Draft, kind: EntityKind, probability: f64) {
    let agrees = draft.kind == kind;
    draft.kind = kind;
    // Two decimals: no claim is finer.
    draft.confidence = (probability * 100.0).round() / 100.0;
    if !agrees {
        draft.target = Target::Words;
        if matches!(draft.form, Form::Demonym | Form::Metonym | Form::Alias) {
            draft.form = Form::Name;
        }
    }
}
