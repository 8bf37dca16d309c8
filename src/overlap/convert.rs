//! The problem: an overlap is found in bytes, and every client may ask for another unit.

use super::Overlap;
use crate::text::{OffsetMap, Offsets};

/// The overlap of `a` and `b` with its spans in `unit`.
#[must_use]
pub fn overlap_in(mut overlap: Overlap, a: &str, b: &str, unit: Offsets) -> Overlap {
    if unit == Offsets::Utf8 {
        return overlap;
    }
    for field in &mut overlap.fields {
        let (a, b) = (OffsetMap::new(&field.a, unit), OffsetMap::new(&field.b, unit));
        for edit in &mut field.edits {
            a.convert(edit.a.as_mut());
            b.convert(edit.b.as_mut());
        }
    }
    let (a, b) = (OffsetMap::new(a, unit), OffsetMap::new(b, unit));
    for passage in &mut overlap.passages {
        a.convert([&mut passage.a]);
        b.convert([&mut passage.b]);
        for edit in &mut passage.edits {
            a.convert(edit.a.as_mut());
            b.convert(edit.b.as_mut());
        }
    }
    for pair in &mut overlap.sentences {
        a.convert(pair.a.as_mut());
        b.convert(pair.b.as_mut());
    }
    for conflict in &mut overlap.conflicts {
        a.convert([&mut conflict.a]);
        b.convert([&mut conflict.b]);
    }
    a.convert(overlap.only_a.iter_mut().map(|only| &mut only.sentence));
    b.convert(overlap.only_b.iter_mut().map(|only| &mut only.sentence));
    for evidence in overlap.inferred.iter_mut().flat_map(|inferred| &mut inferred.evidence) {
        a.convert(evidence.a.as_mut());
        b.convert(evidence.b.as_mut());
    }
    overlap
}
