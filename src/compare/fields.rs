//! The problem: two versions of a story have their headlines and captions outside their bodies, and
//! what a desk changes first is the headline.
//!
//! The titles of two articles whose bodies belong together answer each other whatever they share;
//! captions do if enough of their words or names are the same, the best pair first.

use super::names::mentions_in;
use crate::article::Article;
use crate::entity::Where;
use crate::overlap::{FieldKind, LinkedField, Name, Paired, Version, paired};
use crate::span::Span;

/// Captions of one picture share at least this part of the telling words of the shorter.
const MIN_CAPTION_SHARE: f64 = 0.4;
/// And at least so many words.
const MIN_CAPTION_WORDS: usize = 2;
/// Captions of an article that are looked at.
const MAX_CAPTIONS: usize = 16;

/// The headlines and captions of two articles that answer each other; `numbers` are those of their
/// entities.
pub(super) fn fields(a: &Article, b: &Article, numbers: (&[u32], &[u32])) -> Vec<LinkedField> {
    let mut out = Vec::new();
    let names = |article, numbers, field, caption| mentions_in(article, numbers, field, caption);
    if let (Some(one), Some(other)) = (&a.title, &b.title) {
        let found = set(
            (one, names(a, numbers.0, Where::Title, None)),
            (other, names(b, numbers.1, Where::Title, None)),
        );
        out.push(linked(FieldKind::Title, one, other, found));
    }
    let mut pairs = Vec::new();
    let of_captions = |article, number, captions: usize| -> Vec<_> {
        (0..captions.min(MAX_CAPTIONS))
            .map(|at| names(article, number, Where::Caption, Some(at)))
            .collect()
    };
    let names_a = of_captions(a, numbers.0, a.captions.len());
    let names_b = of_captions(b, numbers.1, b.captions.len());
    for (i, one) in a.captions.iter().enumerate().take(MAX_CAPTIONS) {
        for (j, other) in b.captions.iter().enumerate().take(MAX_CAPTIONS) {
            let found = set((&one.text, names_a[i].clone()), (&other.text, names_b[j].clone()));
            if found.share >= MIN_CAPTION_SHARE && found.met >= MIN_CAPTION_WORDS {
                pairs.push((i, j, found));
            }
        }
    }
    pairs.sort_by(|one, other| {
        other
            .2
            .share
            .total_cmp(&one.2.share)
            .then((one.0 + one.1, one.0).cmp(&(other.0 + other.1, other.0)))
    });
    let (mut taken_a, mut taken_b) = (Vec::new(), Vec::new());
    let mut captions = Vec::new();
    for (i, j, found) in pairs {
        if !taken_a.contains(&i) && !taken_b.contains(&j) {
            taken_a.push(i);
            taken_b.push(j);
            captions.push((
                i,
                linked(FieldKind::Caption, &a.captions[i].text, &b.captions[j].text, found),
            ));
        }
    }
    captions.sort_by_key(|(at, _)| *at);
    out.extend(captions.into_iter().map(|(_, field)| field));
    out
}

fn set((a, names_a): (&str, Vec<Name>), (b, names_b): (&str, Vec<Name>)) -> Paired {
    let spans = [Span::new(0, a.len()), Span::new(0, b.len())];
    paired(
        &Version { text: a, sentences: &spans[..1], names: names_a },
        &Version { text: b, sentences: &spans[1..], names: names_b },
    )
}

fn linked(field: FieldKind, a: &str, b: &str, found: Paired) -> LinkedField {
    LinkedField { field, a: a.to_owned(), b: b.to_owned(), kind: found.kind, edits: found.edits }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Caption;

    #[test]
    fn captions_of_one_picture_find_each_other() {
        let article = |title: &str, captions: &[&str]| Article {
            title: Some(title.to_owned()),
            captions: captions
                .iter()
                .map(|text| Caption { text: (*text).to_owned(), credit: None })
                .collect(),
            ..Article::default()
        };
        let a = article(
            "Ferry Burns Off Alder",
            &["Mara Venn on the breakwater of Alder, June 3.", "A map of the strait."],
        );
        let b = article(
            "Blaze on Alder ferry",
            &["Potatoes for sale in Birchby.", "Baker Mara Venn at the Alder breakwater."],
        );
        let found = fields(&a, &b, (&[], &[]));
        let shown: Vec<_> = found.iter().map(|field| (field.field, &*field.a, &*field.b)).collect();
        assert_eq!(
            shown,
            [
                (FieldKind::Title, "Ferry Burns Off Alder", "Blaze on Alder ferry"),
                (
                    FieldKind::Caption,
                    "Mara Venn on the breakwater of Alder, June 3.",
                    "Baker Mara Venn at the Alder breakwater."
                ),
            ]
        );
    }
}
