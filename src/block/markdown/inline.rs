//! The problem: marks within a line (stars, links, backticks) pair up, and pairing them by search
//! costs the square of their number.
//!
//! Brackets are paired in one pass before reading; stars and underscores are collected while
//! reading and paired in one pass after it, the innermost first. What finds no partner stays text.

use std::collections::HashMap;

/// The visible text of some marked text.
pub(super) struct Shown {
    /// A line end stands where the text asks for one.
    pub(super) text: String,
    /// Share of its characters inside links.
    pub(super) link_share: f32,
}

/// A run of stars, underscores or tildes.
struct Run {
    /// Where in the output it stood.
    at: usize,
    mark: char,
    count: usize,
    opens: bool,
    closes: bool,
}

struct Inline<'t> {
    chars: &'t [char],
    at: usize,
    out: String,
    runs: Vec<Run>,
    /// Where each bracket or parenthesis is closed; 0 where it is not.
    partner: Vec<usize>,
    /// Open links: where their text ends, and where reading goes on.
    links: Vec<(usize, usize)>,
    /// Runs of backticks still to come, by length.
    ticks: HashMap<usize, usize>,
    /// Length of the backticks that opened the code being read.
    code: Option<usize>,
    /// The next `>`, once it has been looked for.
    angle_end: usize,
    letters: usize,
    linked: usize,
}

/// Takes the marks out of `marked`.
pub(super) fn inline(marked: &str) -> Shown {
    let chars: Vec<char> = marked.chars().collect();
    let mut inline = Inline {
        partner: partners(&chars),
        ticks: ticks(&chars),
        chars: &chars,
        at: 0,
        out: String::new(),
        runs: Vec::new(),
        links: Vec::new(),
        code: None,
        angle_end: 0,
        letters: 0,
        linked: 0,
    };
    while inline.at < chars.len() {
        inline.step();
    }
    let Inline { out, mut runs, letters, linked, .. } = inline;
    pair(&mut runs);
    let mut text = String::with_capacity(out.len());
    let mut copied = 0;
    for run in &runs {
        text.push_str(&out[copied..run.at]);
        text.extend(std::iter::repeat_n(run.mark, run.count));
        copied = run.at;
    }
    text.push_str(&out[copied..]);
    #[allow(clippy::cast_precision_loss)] // A share needs no more than the 24 bits of an f32.
    let link_share = linked as f32 / letters.max(1) as f32;
    Shown { text, link_share }
}

impl Inline<'_> {
    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or(' ')
    }

    fn put(&mut self, character: char) {
        self.out.push(character);
        let counts = usize::from(!character.is_whitespace());
        self.letters += counts;
        self.linked += counts * usize::from(!self.links.is_empty());
    }

    fn step(&mut self) {
        if let Some(&(_, after)) = self.links.last().filter(|(end, _)| *end == self.at) {
            self.links.pop();
            self.at = after;
            return;
        }
        let character = self.peek(0);
        if character == '`' {
            return self.backticks();
        }
        if self.code.is_some() {
            self.put(if character == '\n' { ' ' } else { character });
            self.at += 1;
            return;
        }
        match character {
            '\\' if self.peek(1) == '\n' || self.peek(1).is_ascii_punctuation() => {
                self.put(self.peek(1));
                self.at += 2;
            }
            '\n' => self.line_end(),
            '*' | '_' | '~' => self.run(character),
            '!' if self.peek(1) == '[' && self.link_end(self.at + 1).is_some() => {
                self.at = self.link_end(self.at + 1).unwrap_or(self.at + 1);
            }
            '[' => self.bracket(),
            '<' => self.angle(),
            '&' => self.reference(),
            _ => {
                self.put(character);
                self.at += 1;
            }
        }
    }

    /// Two spaces before it make a line end count.
    fn line_end(&mut self) {
        let is_hard = self.out.ends_with("  ");
        self.out.push(if is_hard { '\n' } else { ' ' });
        self.at += 1;
    }

    fn backticks(&mut self) {
        let count = self.chars[self.at..].iter().take_while(|c| **c == '`').count();
        self.at += count;
        let left = self.ticks.entry(count).or_default();
        *left = left.saturating_sub(1);
        match self.code {
            Some(open) if open == count => self.code = None,
            None if *left > 0 => self.code = Some(count),
            _ => self.out.extend(std::iter::repeat_n('`', count)),
        }
    }

    fn run(&mut self, mark: char) {
        let count = self.chars[self.at..].iter().take_while(|c| **c == mark).count();
        let before = self.at.checked_sub(1).map_or(' ', |at| self.chars[at]);
        let after = self.peek(count);
        let is_mark = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
        let left = !after.is_whitespace() && (!is_mark(after) || !before.is_alphanumeric());
        let right = !before.is_whitespace() && (!is_mark(before) || !after.is_alphanumeric());
        let (opens, closes) = match mark {
            '*' => (left, right),
            '_' => (left && !before.is_alphanumeric(), right && !after.is_alphanumeric()),
            _ => (left && count == 2, right && count == 2),
        };
        self.runs.push(Run { at: self.out.len(), mark, count, opens, closes });
        self.at += count;
    }

    /// Where reading goes on after the link or picture whose bracket opens at `at`.
    fn link_end(&self, at: usize) -> Option<usize> {
        let end = self.partner[at];
        if end == 0 {
            return None;
        }
        match self.chars.get(end + 1) {
            Some('(' | '[') if self.partner[end + 1] > 0 => Some(self.partner[end + 1] + 1),
            _ => None,
        }
    }

    fn bracket(&mut self) {
        if let Some(after) = self.link_end(self.at) {
            self.links.push((self.partner[self.at], after));
        } else if self.peek(1) == '^' && self.partner[self.at] > 0 {
            // The number of a footnote; a note itself starts with it and a colon.
            self.at = self.partner[self.at];
            self.at += usize::from(self.peek(1) == ':');
        } else {
            self.put('[');
        }
        self.at += 1;
    }

    /// A tag is dropped, an address in angle brackets is a link, anything else is text.
    fn angle(&mut self) {
        /// Characters of a tag at most.
        const MAX_TAG: usize = 1_000;
        if self.angle_end <= self.at {
            let rest = &self.chars[self.at..];
            self.angle_end = self.at + rest.iter().take_while(|c| **c != '>').count();
        }
        let rest = &self.chars[self.at..];
        let (end, next) = (self.angle_end - self.at, self.peek(1));
        let is_tag = next.is_ascii_alphabetic() || matches!(next, '/' | '!');
        if !is_tag || end >= MAX_TAG || end >= rest.len() {
            self.put('<');
            self.at += 1;
            return;
        }
        let inner: String = rest[1..end].iter().collect();
        if (inner.contains("://") && !inner.contains(' ')) || is_mail(&inner) {
            self.linked += inner.len();
            self.letters += inner.len();
            self.out.push_str(&inner);
        } else if matches!(inner.trim_end_matches(['/', ' ']), "br" | "BR") {
            self.out.push('\n');
        }
        self.at += end + 1;
    }

    fn reference(&mut self) {
        /// Characters of a reference at most, with its semicolon.
        const MAX_REFERENCE: usize = 10;
        let rest = &self.chars[self.at + 1..];
        let end = rest.iter().take(MAX_REFERENCE).position(|c| *c == ';');
        let name: String = rest[..end.unwrap_or(0)].iter().collect();
        let character = match name.as_str() {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "nbsp" => Some('\u{a0}'),
            "mdash" => Some('—'),
            "ndash" => Some('–'),
            "hellip" => Some('…'),
            _ => numbered(&name),
        };
        if let Some(character) = character {
            self.put(character);
            self.at += name.chars().count() + 2;
        } else {
            self.put('&');
            self.at += 1;
        }
    }
}

fn is_mail(text: &str) -> bool {
    text.contains('@') && !text.contains([' ', '=', '"'])
}

fn numbered(name: &str) -> Option<char> {
    let digits = name.strip_prefix('#')?;
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => digits.parse().ok()?,
    };
    char::from_u32(number).filter(|character| !character.is_control())
}

/// For each `[` and `(` the place of what closes it; 0 where nothing does.
fn partners(chars: &[char]) -> Vec<usize> {
    let mut partner = vec![0; chars.len()];
    let (mut square, mut round) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < chars.len() {
        match chars[at] {
            '\\' => at += 1,
            '[' => square.push(at),
            '(' => round.push(at),
            ']' => square.pop().into_iter().for_each(|open: usize| partner[open] = at),
            ')' => round.pop().into_iter().for_each(|open: usize| partner[open] = at),
            _ => {}
        }
        at += 1;
    }
    partner
}

/// How many runs of backticks there are of each length.
fn ticks(chars: &[char]) -> HashMap<usize, usize> {
    let mut ticks = HashMap::new();
    for run in chars.chunk_by(|a, b| a == b).filter(|run| run[0] == '`') {
        *ticks.entry(run.len()).or_default() += 1;
    }
    ticks
}

/// Takes off all runs what pairs up.
fn pair(runs: &mut [Run]) {
    let mut open: HashMap<char, Vec<usize>> = HashMap::new();
    for at in 0..runs.len() {
        let stack = open.entry(runs[at].mark).or_default();
        while runs[at].closes
            && runs[at].count > 0
            && let Some(&opener) = stack.last()
        {
            let both = runs[opener].count.min(runs[at].count);
            runs[opener].count -= both;
            runs[at].count -= both;
            if runs[opener].count == 0 {
                stack.pop();
            }
        }
        if runs[at].opens && runs[at].count > 0 {
            stack.push(at);
        }
    }
}
