//! The problem: what a word names is told by its neighbours, and by the other places where the
//! text uses it.
//!
//! The upper part of a network of names. What the letters of each word say comes in; how it is written
//! is added; convolutions look at the neighbours, and after the first of them equal words lend each
//! other the mean of what they know. Out come scores of labels.

use super::bytes::Bytes;
use super::dense::{Dense, Rows, Stored, matrix_bytes, quantise, rectified};
use super::dot::{Block, LANES, block};
use super::network::{CASES, FLAGS, LABELS, STATE_STEP, Word};

/// The layers above the letters.
#[derive(Debug)]
pub struct Head {
    /// Over the ways of writing, then the flags.
    looks: Rows,
    layers: Vec<Dense>,
    pool: Dense,
    out: Dense,
}

impl Head {
    /// True for a number of states that it can have.
    pub fn is_sane(hidden: usize) -> bool {
        (1..=1024).contains(&hidden) && hidden.is_multiple_of(LANES)
    }

    /// Bytes of its weights in a file.
    pub fn bytes(hidden: usize, layers: usize) -> usize {
        let looks = matrix_bytes(CASES, hidden) + matrix_bytes(FLAGS, hidden);
        looks + (3 * layers + 1) * matrix_bytes(hidden, hidden) + matrix_bytes(hidden, LABELS)
    }

    /// The layers of a file, with states of `hidden` numbers.
    pub fn read(bytes: &mut Bytes<'_>, hidden: usize, layers: usize) -> Self {
        let mut stored = |inputs, outputs| Stored::read(bytes, inputs, outputs);
        let alone = |stored: &Stored| Dense::join(&[(stored, STATE_STEP)]);
        Self {
            looks: Rows::join(&[&stored(CASES, hidden), &stored(FLAGS, hidden)]),
            layers: (0..layers)
                .map(|_| {
                    let taps: [Stored; 3] = std::array::from_fn(|_| stored(hidden, hidden));
                    Dense::join(&taps.each_ref().map(|tap| (tap, STATE_STEP)))
                })
                .collect(),
            pool: alone(&stored(hidden, hidden)),
            out: alone(&stored(hidden, LABELS)),
        }
    }

    /// Numbers of a word's state.
    pub fn width(&self) -> usize {
        self.looks.width()
    }

    /// The words whose letters matter to those that are wanted.
    pub fn needed(&self, words: &[Word]) -> Vec<usize> {
        within(words, &distances(words, self.layers.len()), self.layers.len())
    }

    /// The scores of the labels of each word that is wanted, in logits; of the others, zeros.
    /// `letters` hands what the letters of a word say, [`Head::width`] numbers; of the `forms` no two
    /// words are equal.
    pub fn emissions<'a>(
        &self,
        forms: usize,
        words: &[Word],
        letters: impl Fn(usize) -> &'a [f32],
    ) -> Vec<[f32; LABELS]> {
        let width = self.width();
        // How many convolutions from a wanted word: so far its neighbours must be known.
        let near = distances(words, self.layers.len());
        let within = |reach: usize| within(words, &near, reach);
        let mut exact = vec![0.0; words.len() * width];
        let of = |word: usize| word * width..(word + 1) * width;
        let mut states = States::new(width, words.len());
        let mut looks = Vec::new();
        for at in within(self.layers.len()) {
            let word = &words[at];
            let state = &mut exact[of(at)];
            state.copy_from_slice(letters(at));
            looks.clear();
            looks.push(word.case);
            let mut flags = word.flags;
            while flags != 0 {
                looks.push(CASES + flags.trailing_zeros() as usize);
                flags &= flags - 1;
            }
            self.looks.add(&looks, state);
            for value in &mut *state {
                *value = rectified(*value);
            }
            states.set(at, state);
        }
        for (index, layer) in self.layers.iter().enumerate() {
            let near = within(self.layers.len() - 1 - index);
            layer.apply(
                &near,
                |at| states.around(at, 1),
                |at, sum| add_rectified(&mut exact[of(at)], sum),
            );
            if index == 0 {
                self.lend(forms, words, &mut exact);
            }
            for at in near {
                states.set(at, &exact[of(at)]);
            }
        }
        let mut out = vec![[0.0; LABELS]; words.len()];
        self.out.apply(
            &within(0),
            |at| states.around(at, 0),
            |at, scores| out[at].copy_from_slice(scores),
        );
        out
    }

    /// Adds to each capital word what the mean of its equals says.
    fn lend(&self, forms: usize, words: &[Word], exact: &mut [f32]) {
        let width = self.looks.width();
        let of = |at: usize| at * width..(at + 1) * width;
        let lending = words.iter().enumerate().filter(|(_, word)| word.capital && word.wanted);
        let lenders: Vec<(usize, usize)> =
            lending.filter_map(|(at, word)| Some((at, word.form?))).collect();
        let mut counts = vec![0.0; forms];
        let mut sums = vec![0.0; forms * width];
        for (at, form) in &lenders {
            counts[*form] += 1.0;
            sums[of(*form)].iter_mut().zip(&exact[of(*at)]).for_each(|(sum, value)| *sum += *value);
        }
        let lent: Vec<usize> = (0..forms).filter(|form| counts[*form] > 0.0).collect();
        let mut means = States::new(width, forms);
        for form in &lent {
            let mean = &mut sums[of(*form)];
            for value in &mut *mean {
                *value /= counts[*form];
            }
            means.set(*form, mean);
        }
        self.pool.apply(
            &lent,
            |form| means.around(form, 0),
            |form, said| sums[of(form)].copy_from_slice(said),
        );
        for (at, form) in lenders {
            add_rectified(&mut exact[of(at)], &sums[of(form)]);
        }
    }
}

/// The states of the words of a text in 16 bits, an empty word before the first and after the last.
struct States {
    /// Blocks of a word.
    blocks: usize,
    all: Vec<Block>,
}

impl States {
    fn new(width: usize, words: usize) -> Self {
        let blocks = width / LANES;
        Self { blocks, all: vec![block(&[0; LANES]); (words + 2) * blocks] }
    }

    /// A word and so many neighbours on both sides.
    fn around(&self, word: usize, neighbours: usize) -> &[Block] {
        &self.all[(word + 1 - neighbours) * self.blocks..(word + 2 + neighbours) * self.blocks]
    }

    /// Sets the state of a word.
    fn set(&mut self, word: usize, state: &[f32]) {
        let blocks = &mut self.all[(word + 1) * self.blocks..(word + 2) * self.blocks];
        quantise(state, STATE_STEP, blocks);
    }
}

/// The words of a text that are at most so many convolutions from a wanted one.
fn within(words: &[Word], near: &[usize], reach: usize) -> Vec<usize> {
    (0..words.len()).filter(|at| near[*at] <= reach && words[*at].form.is_some()).collect()
}

/// Adds what is above 0.
fn add_rectified(state: &mut [f32], sum: &[f32]) {
    state.iter_mut().zip(sum).for_each(|(state, sum)| *state += rectified(*sum));
}

/// How far each word is from the nearest that is wanted; what is farther than `most` is as far.
fn distances(words: &[Word], most: usize) -> Vec<usize> {
    let mut out: Vec<usize> =
        words.iter().map(|word| if word.wanted { 0 } else { most + 1 }).collect();
    for at in 1..out.len() {
        out[at] = out[at].min(out[at - 1] + 1);
    }
    for at in (1..out.len()).rev() {
        out[at - 1] = out[at - 1].min(out[at] + 1);
    }
    out
}
