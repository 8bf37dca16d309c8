//! The problem: of a sentence that only one text has, an editor first asks what it brings: which
//! names, numbers and dates does the other never mention?
//!
//! A mention is one fact, whole. Where the entities name nothing, a run of capitals is one, also
//! across "of" and "for"; numbers and dates that touch are one.

use super::lexicon::Class;
use super::record::OnlyHere;
use super::word::Word;
use super::{Name, Version};
use crate::span::Span;
use std::collections::HashSet;

/// What the other version mentions.
struct Known {
    words: HashSet<u64>,
    names: HashSet<u32>,
}

/// The sentences of a version with their facts that `other` never mentions, in order of the text.
pub fn only_here(
    (version, words): (&Version<'_>, &[Word]),
    sentences: &[Span],
    (other, other_words): (&Version<'_>, &[Word]),
) -> Vec<OnlyHere> {
    let known = Known {
        words: other_words.iter().map(|word| word.key).collect(),
        names: other.names.iter().map(|name| name.id).collect(),
    };
    sentences
        .iter()
        .map(|sentence| {
            let first = words.partition_point(|word| word.span.start < sentence.start);
            let end = words.partition_point(|word| word.span.start < sentence.end);
            let facts =
                Facts { text: version.text, words: &words[first..end], names: &version.names };
            OnlyHere { sentence: *sentence, facts: facts.unknown(&known) }
        })
        .collect()
}

struct Facts<'a> {
    text: &'a str,
    words: &'a [Word],
    names: &'a [Name],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Mention(u32),
    Capitals,
    Figure,
}

impl Facts<'_> {
    fn unknown(&self, known: &Known) -> Vec<String> {
        let words = self.words;
        let mut out: Vec<String> = Vec::new();
        let mut start = 0;
        while start < words.len() {
            let Some(kind) = self.kind(start) else {
                start += 1;
                continue;
            };
            let end = self.end(start, kind);
            // A first word has its capital from the sentence, but belongs to the name it begins.
            let from = start
                - usize::from(
                    kind == Kind::Capitals
                        && start > 0
                        && words[start - 1].first
                        && words[start - 1].class == Class::Content
                        && words[start - 1].name.is_none()
                        && self.touches(start - 1),
                );
            let run = &words[from..end];
            let named = matches!(kind, Kind::Mention(name)
                if self.names.get(name as usize).is_some_and(|name| known.names.contains(&name.id)));
            let is_new = |word: &Word| {
                !known.words.contains(&word.key)
                    && !matches!(word.class, Class::Unit | Class::Scale | Class::Small)
            };
            let from_article = run.iter().take_while(|word| word.class == Class::Small).count();
            let run = &run[from_article.min(run.len() - 1)..];
            let fact = Span::new(run[0].span.start, run[run.len() - 1].span.end).of(self.text);
            if !named && run.iter().any(is_new) && !out.iter().any(|known| known == fact) {
                out.push(fact.to_owned());
            }
            start = end;
        }
        out
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        let word = &self.words[at];
        match (word.name, word.class) {
            (Some(name), _) => Some(Kind::Mention(name)),
            (_, Class::Number | Class::Scale | Class::Date | Class::Unit) => Some(Kind::Figure),
            (_, Class::Content) if word.capital => Some(Kind::Capitals),
            _ => None,
        }
    }

    /// The end of the fact of a kind that begins at a word.
    fn end(&self, start: usize, kind: Kind) -> usize {
        let mut end = start + 1;
        loop {
            let goes_on = |at: usize| {
                at < self.words.len()
                    && self.kind(at) == Some(kind)
                    && (matches!(kind, Kind::Mention(_)) || self.touches(at - 1))
            };
            if goes_on(end) {
                end += 1;
            } else if kind == Kind::Capitals && self.joins(end) && goes_on(end + 1) {
                end += 2;
            } else {
                return end;
            }
        }
    }

    /// True for a word that stands inside a name: "Institute for Health".
    fn joins(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| {
            matches!(word.span.of(self.text), "of" | "for") && self.touches(at - 1)
        })
    }

    /// True if nothing that ends a name stands between a word and the next.
    fn touches(&self, left: usize) -> bool {
        let Some(right) = self.words.get(left + 1) else { return false };
        let between = self.text.get(self.words[left].span.end..right.span.start).unwrap_or("|");
        between.chars().all(|c| c.is_whitespace() || matches!(c, '.' | '-' | '’' | '\''))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{NameForm, word::words};
    use super::*;

    fn facts(text: &str, mentions: &[(&str, u32)], other: &str, others: &[u32]) -> Vec<String> {
        let span = |name: &str| {
            let start = text.find(name).expect("a mention stands in its text");
            Span::new(start, start + name.len())
        };
        let form = NameForm::Name;
        let names = mentions.iter().map(|(name, id)| Name { span: span(name), id: *id, form });
        let sentences = [Span::new(0, text.len())];
        let version = Version { text, sentences: &sentences, names: names.collect() };
        let empty = Span::new(0, 0);
        let names = others.iter().map(|id| Name { span: empty, id: *id, form }).collect();
        let whole = [Span::new(0, other.len())];
        let against = Version { text: other, sentences: &whole, names };
        let sides = ((&version, &words(&version)[..]), (&against, &words(&against)[..]));
        only_here(sides.0, &sentences, sides.1).remove(0).facts
    }

    #[test]
    fn a_fact_is_a_whole_name_or_figure_that_the_other_does_not_mention() {
        for (text, mentions, other, others, expected) in [
            ("He saw Mara Venn in Alder.", &[][..], "Alder is calm.", &[][..], vec!["Mara Venn"]),
            (
                "It asked the Alder-based Institute for National Harbours in 2019.",
                &[("Alder-based Institute for National Harbours", 1)],
                "",
                &[],
                vec!["Alder-based Institute for National Harbours", "2019"],
            ),
            (
                "It asked the Harbour Institute for Safe Ferries.",
                &[],
                "",
                &[],
                vec!["Harbour Institute for Safe Ferries"],
            ),
            ("He met the APA.", &[("the APA", 1)], "", &[1], vec![]),
            ("He met the APA.", &[("the APA", 1)], "", &[2], vec!["APA"]),
            ("About 40 per cent left.", &[], "", &[], vec!["40 per cent"]),
            ("It rained again.", &[], "", &[], vec![]),
        ] {
            assert_eq!(facts(text, mentions, other, others), expected, "{text}");
        }
    }
}
