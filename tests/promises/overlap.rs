//! The problem: an overlap is evidence, so it must not depend on which text was pasted first, and
//! each of its spans must lie in the text that it is said of.

use super::report::{counted, is_looked_at};
use super::spans;
use copydesk::{
    EditKind, Offsets, Overlap, Passage, SentenceKind, Shares, Span, compare_raw, to_json,
};

/// Everything that the overlap of two texts breaks.
pub fn problems(a: &str, b: &str) -> Vec<String> {
    let Ok(one) = compare_raw(a, b, Offsets::Utf8) else { return vec!["an error".into()] };
    let mut out = spans::misfits(&spans::of_overlap(&one, a, b));
    if !out.is_empty() {
        return out;
    }
    for shares in [one.a_in_b, one.b_in_a] {
        if !in_share(shares) {
            out.push(format!("{shares:?} is no share"));
        }
    }
    match compare_raw(b, a, Offsets::Utf8) {
        Ok(other) => out.extend(unmirrored(&one, &other)),
        Err(_) => out.push("an error when swapped".into()),
    }
    out.extend(other_units(&one, a, b));
    if is_looked_at(Offsets::Utf8, a)
        && compare_raw(a, b, Offsets::Utf8).map(|again| to_json(&again)) != Ok(to_json(&one))
    {
        out.push("a second run gives another overlap".into());
    }
    out
}

fn in_share(shares: Shares) -> bool {
    let whole = shares.verbatim + shares.edited;
    shares.verbatim >= 0.0 && shares.edited >= 0.0 && whole <= 1.000_001
}

/// What `other`, of the same texts swapped, says otherwise than `one`.
pub fn unmirrored(one: &Overlap, other: &Overlap) -> Vec<String> {
    let mut out = Vec::new();
    if one.verdict != other.verdict {
        out.push(format!("{:?} becomes {:?}", one.verdict, other.verdict));
    }
    let shares = |overlap: &Overlap| (overlap.a_in_b, overlap.b_in_a);
    if shares(one) != (other.b_in_a, other.a_in_b) {
        out.push(format!("shares {:?} become {:?}", shares(one), shares(other)));
    }
    let (mine, theirs) = (statements(one, false), statements(other, true));
    let only = |these: &[String], those: &[String]| -> Vec<String> {
        these.iter().filter(|one| !those.contains(one)).cloned().collect()
    };
    if mine != theirs {
        let (before, after) = (only(&mine, &theirs), only(&theirs, &mine));
        out.push(format!("swapped, {before:?} become {after:?}"));
    }
    out
}

/// Passages, edits, sentences and conflicts in one order, whichever text comes first.
fn statements(overlap: &Overlap, mirrored: bool) -> Vec<String> {
    let turn = |a: Option<Span>, b: Option<Span>| if mirrored { (b, a) } else { (a, b) };
    let mut out = Vec::new();
    for Passage { a, b, kind, edits, .. } in &overlap.passages {
        out.push(format!("passage {:?} {kind:?}", turn(Some(*a), Some(*b))));
        for edit in edits {
            let kind = if mirrored { turned(edit.kind) } else { edit.kind };
            let said = (edit.same_fact, edit.attention);
            out.push(format!("edit {:?} {kind:?} {said:?}", turn(edit.a, edit.b)));
        }
    }
    for pair in &overlap.sentences {
        let kind = match (pair.kind, mirrored) {
            (SentenceKind::OnlyA, true) => SentenceKind::OnlyB,
            (SentenceKind::OnlyB, true) => SentenceKind::OnlyA,
            (kind, _) => kind,
        };
        out.push(format!("sentence {:?} {kind:?}", turn(pair.a, pair.b)));
    }
    for conflict in &overlap.conflicts {
        let spans = turn(Some(conflict.a), Some(conflict.b));
        out.push(format!("conflict {spans:?} {:?}", conflict.kind));
    }
    out.sort();
    out
}

/// The kind of an edit as it is seen from the other text.
fn turned(kind: EditKind) -> EditKind {
    match kind {
        EditKind::Inserted => EditKind::Deleted,
        EditKind::Deleted => EditKind::Inserted,
        EditKind::QualifierAdded => EditKind::QualifierDropped,
        EditKind::QualifierDropped => EditKind::QualifierAdded,
        kind => kind,
    }
}

/// Where the overlap in another unit does not name the same words.
fn other_units(bytes: &Overlap, a: &str, b: &str) -> Vec<String> {
    let mut out = Vec::new();
    let units = [Offsets::Utf16, Offsets::CodePoint];
    for unit in units.into_iter().filter(|unit| is_looked_at(*unit, a)) {
        let Ok(other) = compare_raw(a, b, unit) else {
            out.push(format!("an error in {unit:?} alone"));
            continue;
        };
        let wanted = spans::of_overlap(bytes, a, b).into_iter().map(|(_, text, span)| {
            Span::new(counted(text, span.start, unit), counted(text, span.end, unit))
        });
        let found = spans::of_overlap(&other, a, b).into_iter().map(|(_, _, span)| span);
        if !wanted.eq(found) {
            out.push(format!("other words in {unit:?}"));
        }
    }
    out
}

/// What is wrong with the overlap of a text with itself.
pub fn differences_from_itself(text: &str) -> Vec<String> {
    let Ok(overlap) = compare_raw(text, text, Offsets::Utf8) else {
        return vec!["an error".into()];
    };
    let mut out = Vec::new();
    for pair in &overlap.sentences {
        if pair.kind != SentenceKind::Verbatim {
            out.push(format!("{pair:?} of a text and itself"));
        }
    }
    if !overlap.conflicts.is_empty() {
        out.push(format!("a text contradicts itself: {:?}", overlap.conflicts));
    }
    out
}
