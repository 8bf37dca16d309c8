//! The problem: of a sentence that only one text has, an editor first asks what it brings: which
//! names, numbers and dates does the other never mention?

use super::lexicon::Class;
use super::record::OnlyHere;
use super::word::Word;
use crate::span::Span;
use std::collections::HashSet;

/// The sentences with their facts that no word of `other` mentions, in order of the text.
pub fn only_here(text: &str, words: &[Word], sentences: &[Span], other: &[Word]) -> Vec<OnlyHere> {
    let known: HashSet<u64> = other.iter().map(|word| word.key).collect();
    sentences
        .iter()
        .map(|sentence| {
            let first = words.partition_point(|word| word.span.start < sentence.start);
            let end = words.partition_point(|word| word.span.start < sentence.end);
            OnlyHere { sentence: *sentence, facts: facts(text, &words[first..end], &known) }
        })
        .collect()
}

fn facts(text: &str, words: &[Word], known: &HashSet<u64>) -> Vec<String> {
    let kind = |word: &Word| match word.class {
        Class::Number | Class::Scale | Class::Date | Class::Unit => Some(false),
        _ if word.capital && word.class == Class::Content => Some(true),
        _ => None,
    };
    let touches = |left: &Word, right: &Word| {
        let between = text.get(left.span.end..right.span.start).unwrap_or("|");
        between.chars().all(|c| c.is_whitespace() || matches!(c, '.' | '-' | '’' | '\''))
    };
    let mut out: Vec<String> = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let Some(is_name) = kind(&words[start]) else {
            start += 1;
            continue;
        };
        let mut end = start + 1;
        while end < words.len()
            && kind(&words[end]) == Some(is_name)
            && touches(&words[end - 1], &words[end])
        {
            end += 1;
        }
        // A first word has its capital from the sentence, but belongs to the name it begins.
        let from = start
            - usize::from(
                is_name
                    && start > 0
                    && words[start - 1].first
                    && words[start - 1].class == Class::Content
                    && touches(&words[start - 1], &words[start]),
            );
        let run = &words[from..end];
        let new = run.iter().any(|word| {
            !known.contains(&word.key) && !matches!(word.class, Class::Unit | Class::Scale)
        });
        let fact = Span::new(run[0].span.start, run[run.len() - 1].span.end).of(text);
        if new && !out.iter().any(|known| known == fact) {
            out.push(fact.to_owned());
        }
        start = end;
    }
    out
}
