//! The problem: which words make a role is learnt from articles in which somebody marked them, and
//! the same articles must give the same weights to the bit.
//!
//! The marked roles are strings of a person, so they are first found in the sentences that name the
//! person. Then an averaged structured perceptron with a margin (M. Collins, "Discriminative
//! Training Methods for Hidden Markov Models", EMNLP 2002; I. Tsochantaridis et al., JMLR 6, 2005)
//! goes over the sentences, always in the same order, and its mean weights are written as bytes.

use super::super::draft::{Document, Draft};
use super::super::tokens::FieldText;
use super::label::{LABELS, LAST, NEXT, OUTSIDE};
use super::path::{self, Weights};
use super::sentence::Sentence;
use crate::text::{fold, tokens};
use std::collections::{BTreeMap, HashMap};

/// Turns over all sentences.
const TURNS: usize = 12;
/// How much better than a wrong label the right one must be.
const MARGIN: f32 = 1.0;
/// Words of the lessons that must have a feature.
const MIN_SEEN: usize = 3;
/// Steps of a stored weight in one of a learnt weight.
const STEPS: f32 = 4.0;
/// A role that stands this near to its person is one wherever it does; farther off, only at its
/// nearest.
const BESIDE: usize = 2;
/// Words between a person and a role that may be its own.
const MAX_WORDS_BETWEEN: usize = 14;

/// A person of an article and what the text says it is.
pub struct Taught {
    /// Number of the entity.
    pub entity: usize,
    /// Roles as marked.
    pub roles: Vec<String>,
}

/// A sentence as features of its words, with the labels that are right.
pub struct Lesson {
    features: Vec<Vec<u64>>,
    next: Vec<bool>,
    last: Vec<bool>,
    labels: Vec<usize>,
}

/// A role found beside a mention.
struct Found {
    sentence: usize,
    start: usize,
    end: usize,
    of_next: bool,
    between: usize,
    role: (usize, usize),
}

/// The sentences of an article as lessons; `taught` says who each draft is.
pub fn lessons(
    document: &Document<'_>,
    drafts: &[Draft],
    taught: &HashMap<usize, Taught>,
) -> Vec<Lesson> {
    let sentences = super::sentences_of_people(document, drafts);
    let mut found = Vec::new();
    for (at, (field, words, inside)) in sentences.iter().enumerate() {
        let field = &document.fields[*field];
        for draft in inside.clone() {
            let Some(person) = taught.get(&draft) else { continue };
            for (index, role) in person.roles.iter().enumerate() {
                for start in places(field, words.clone(), role) {
                    let end = start + tokens(role).count();
                    let (of_next, between) = if end <= drafts[draft].start {
                        (true, drafts[draft].start - end)
                    } else if start >= drafts[draft].end {
                        (false, start - drafts[draft].end)
                    } else {
                        continue;
                    };
                    let role = (person.entity, index);
                    found.push(Found { sentence: at, start, end, of_next, between, role });
                }
            }
        }
    }
    let chosen = choose(found);
    let mut out = Vec::new();
    for (at, (field, words, inside)) in sentences.into_iter().enumerate() {
        let sentence = Sentence::new(&document.fields[field], words.clone(), &drafts[inside]);
        let mut labels = vec![OUTSIDE; sentence.len()];
        for role in chosen.get(&at).into_iter().flatten() {
            let (start, end) = (role.start - words.start, role.end - words.start);
            if labels[start..end].iter().all(|label| *label == OUTSIDE) {
                let first = if role.of_next { NEXT } else { LAST };
                labels[start..end].fill(first + 1);
                labels[start] = first;
            }
        }
        out.push(lesson(&sentence, labels));
    }
    out
}

/// Where the words of `role` stand in a sentence.
fn places(field: &FieldText<'_>, words: std::ops::Range<usize>, role: &str) -> Vec<usize> {
    let role: Vec<_> = tokens(role).map(|t| fold(t.span.of(role)).into_owned()).collect();
    if role.is_empty() {
        return Vec::new();
    }
    let fits = |at: &usize| {
        at + role.len() <= words.end && (0..role.len()).all(|by| field.folded(at + by) == role[by])
    };
    words.clone().filter(fits).collect()
}

/// The roles beside their person, and the nearest of the others; longer ones first.
fn choose(found: Vec<Found>) -> BTreeMap<usize, Vec<Found>> {
    let mut nearest: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for role in &found {
        let near = nearest.entry(role.role).or_insert(role.between);
        *near = (*near).min(role.between);
    }
    let mut out: BTreeMap<usize, Vec<Found>> = BTreeMap::new();
    for role in found {
        let near = nearest[&role.role];
        if role.between <= BESIDE || role.between == near && near <= MAX_WORDS_BETWEEN {
            out.entry(role.sentence).or_default().push(role);
        }
    }
    for roles in out.values_mut() {
        roles.sort_by_key(|role| (std::cmp::Reverse(role.end - role.start), role.between));
    }
    out
}

fn lesson(sentence: &Sentence<'_, '_>, labels: Vec<usize>) -> Lesson {
    let mut features = Vec::new();
    let mut all_features = Vec::with_capacity(labels.len());
    for at in 0..labels.len() {
        sentence.features(at, &mut features);
        all_features.push(features.clone());
    }
    let all = 0..labels.len();
    Lesson {
        features: all_features,
        next: all.clone().map(|at| sentence.has_next(at)).collect(),
        last: all.map(|at| sentence.has_last(at)).collect(),
        labels,
    }
}

/// Weights and the sum of all their states, for the mean.
struct Teacher {
    now: Weights,
    sum: Weights,
    step: f32,
}

impl Teacher {
    fn turn(&mut self, lesson: &Lesson) {
        self.step += 1.0;
        let mut scores = Vec::with_capacity(lesson.labels.len());
        for (at, right) in lesson.labels.iter().enumerate() {
            let rows = lesson.features[at].iter().map(|feature| path::row_of(*feature));
            let mut sums = path::sums(&self.now, rows, lesson.next[at], lesson.last[at]);
            sums[OUTSIDE] -= path::OUTSIDE_BIAS;
            for (label, sum) in sums.iter_mut().enumerate() {
                *sum += if label == *right { 0.0 } else { MARGIN };
            }
            scores.push(sums);
        }
        let guess = path::walk(&self.now, &scores);
        for at in 0..guess.len() {
            let (right, wrong) = (lesson.labels[at], guess[at]);
            if right != wrong {
                for feature in &lesson.features[at] {
                    self.move_row(path::row_of(*feature), right, 1.0);
                    self.move_row(path::row_of(*feature), wrong, -1.0);
                }
            }
            if at > 0 && (right, lesson.labels[at - 1]) != (wrong, guess[at - 1]) {
                self.move_pair(lesson.labels[at - 1], right, 1.0);
                self.move_pair(guess[at - 1], wrong, -1.0);
            }
        }
    }

    fn move_row(&mut self, row: usize, label: usize, by: f32) {
        self.now.rows[row][label] += by;
        self.sum.rows[row][label] += by * self.step;
    }

    fn move_pair(&mut self, before: usize, label: usize, by: f32) {
        self.now.pairs[before][label] += by;
        self.sum.pairs[before][label] += by * self.step;
    }

    /// The mean of all states.
    fn mean(mut self) -> Weights {
        let steps = self.step + 1.0;
        for (now, sum) in self.now.rows.iter_mut().flatten().zip(self.sum.rows.iter().flatten()) {
            *now -= sum / steps;
        }
        for (now, sum) in self.now.pairs.iter_mut().flatten().zip(self.sum.pairs.iter().flatten()) {
            *now -= sum / steps;
        }
        self.now
    }
}

/// The weights that the lessons teach.
///
/// Features that few words have are left out: they teach little and share rows with others.
pub fn learn(mut lessons: Vec<Lesson>) -> Weights {
    let mut seen: HashMap<u64, usize> = HashMap::new();
    for feature in lessons.iter().flat_map(|lesson| lesson.features.iter().flatten()) {
        *seen.entry(*feature).or_default() += 1;
    }
    for features in lessons.iter_mut().flat_map(|lesson| &mut lesson.features) {
        features.retain(|feature| seen[feature] >= MIN_SEEN);
    }
    let mut teacher = Teacher { now: Weights::default(), sum: Weights::default(), step: 0.0 };
    for _ in 0..TURNS {
        for lesson in &lessons {
            teacher.turn(lesson);
        }
    }
    teacher.mean()
}

/// The weights as signed bytes; the few that are larger than a byte holds are cut to it.
#[allow(clippy::cast_possible_truncation)] // clamped to a byte
pub fn to_bytes(weights: &Weights) -> Vec<u8> {
    let byte = |weight: f32| {
        let scaled = (weight * STEPS).clamp(-127.0, 127.0).round();
        (scaled as i8).to_ne_bytes()[0]
    };
    let pairs = weights.pairs.iter().flatten().map(|pair| byte(*pair));
    let rows = (0..LABELS).flat_map(|label| weights.rows.iter().map(move |row| row[label]));
    pairs.chain(rows.map(byte)).collect()
}
