//! Measures overlap on the development pairs: passages, sentence labels, words, edits and changed
//! facts, by the definitions in the data's own README.

mod spread;

use super::rows;
use copydesk::{Edit, EditKind, Offsets, Overlap, SameFact, SentenceKind, Span, compare_raw};
use serde_json::Value;
use std::path::Path;

/// Figures, each with its name and value.
type Figures = Vec<(String, f64)>;

/// The figures of both development sets, and of the heaviest rewrites, with their spread.
///
/// # Errors
/// A sentence that names the file that cannot be read.
pub fn run(data: &Path) -> Result<Figures, String> {
    let mut out = Vec::new();
    for (name, file) in [("desk", "desk_dev.jsonl.gz"), ("rewrites", "rewrites_dev.jsonl.gz")] {
        let path = data.join("overlap").join(file);
        let (mut scores, mut heaviest) = (Vec::new(), Vec::new());
        for pair in rows::read::<Value>(&path)? {
            let story = pair["src_id"].as_str().unwrap_or_default().to_owned();
            let score = Score::of(&pair);
            if pair["level"] == HEAVIEST {
                heaviest.push((story.clone(), score.clone()));
            }
            scores.push((story, score));
        }
        let named = |name: String, figures: Figures| {
            figures.into_iter().map(move |(what, value)| (format!("{name} {what}"), value))
        };
        out.extend(named(name.to_owned(), spread::figures(&scores)));
        if !heaviest.is_empty() {
            out.extend(named(format!("heaviest {name}"), spread::figures(&heaviest)));
        }
    }
    Ok(out)
}

/// The level of the rewrites that change most.
const HEAVIEST: &str = "L3";

/// A share as two counts.
#[derive(Clone, Copy, Debug, Default)]
struct Share {
    part: f64,
    all: f64,
}

impl Share {
    fn add(&mut self, hit: bool) {
        self.part += f64::from(u8::from(hit));
        self.all += 1.0;
    }

    fn join(&mut self, other: Self) {
        self.part += other.part;
        self.all += other.all;
    }

    fn value(self) -> f64 {
        if self.all == 0.0 { 0.0 } else { self.part / self.all }
    }
}

/// Sums over pairs.
#[derive(Clone, Debug, Default)]
struct Score {
    articles: f64,
    precision: Share,
    recall: Share,
    detections: Share,
    labels: Share,
    words: (f64, f64, f64),
    found: Share,
    kinds: Share,
    facts_right: Share,
    facts_found: Share,
    alarms: f64,
}

/// The two sides of something aligned.
#[derive(Clone, Copy, Debug)]
struct Pair {
    a: Span,
    b: Span,
}

impl Pair {
    /// What two pairs share, in characters of both sides; nothing unless both sides meet.
    fn shared(self, other: Self) -> usize {
        let (a, b) = (meet(self.a, other.a), meet(self.b, other.b));
        if a == 0 || b == 0 { 0 } else { a + b }
    }

    fn len(self) -> usize {
        self.a.len() + self.b.len()
    }
}

fn meet(one: Span, other: Span) -> usize {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}

fn touches(one: Option<Span>, other: Option<Span>) -> usize {
    one.zip(other).map_or(0, |(one, other)| meet(one, other))
}

fn span(value: &Value) -> Option<Span> {
    let at = |index: usize| usize::try_from(value.get(index)?.as_u64()?).ok();
    Some(Span::new(at(0)?, at(1)?))
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

/// An edit of the development data.
struct Gold {
    a: Option<Span>,
    b: Option<Span>,
    kind: Option<EditKind>,
    changes: bool,
    soft: bool,
}

impl Gold {
    fn of(value: &Value) -> Self {
        Self {
            a: span(&value["a"]),
            b: span(&value["b"]),
            kind: serde_json::from_value(value["kind"].clone()).ok(),
            changes: value["sameFact"] == "no",
            soft: value["soft"] == true,
        }
    }

    fn shared(&self, edit: &Edit) -> usize {
        touches(self.a, edit.a) + touches(self.b, edit.b)
    }
}

impl Score {
    /// The score of one pair.
    fn of(pair: &Value) -> Self {
        let mut out = Self::default();
        out.read(pair);
        out
    }

    /// Adds the sums of another.
    fn add(&mut self, other: &Self) {
        self.articles += other.articles;
        self.alarms += other.alarms;
        self.words.0 += other.words.0;
        self.words.1 += other.words.1;
        self.words.2 += other.words.2;
        for (one, other) in [
            (&mut self.precision, other.precision),
            (&mut self.recall, other.recall),
            (&mut self.detections, other.detections),
            (&mut self.labels, other.labels),
            (&mut self.found, other.found),
            (&mut self.kinds, other.kinds),
            (&mut self.facts_right, other.facts_right),
            (&mut self.facts_found, other.facts_found),
        ] {
            one.join(other);
        }
    }

    fn read(&mut self, pair: &Value) {
        let (src, der) =
            (pair["src"].as_str().unwrap_or_default(), pair["der"].as_str().unwrap_or_default());
        let Ok(overlap) = compare_raw(src, der, Offsets::CodePoint) else { return };
        self.articles += 1.0;
        self.passages(pair, &overlap);
        self.labels(pair, &overlap);
        self.words(pair, &overlap);
        if pair["edits"].is_array() {
            self.edits(pair, &overlap);
        } else {
            self.numbers(pair, &overlap);
        }
    }

    /// Plagdet (Potthast and others, 2010): macro precision and recall in characters of both
    /// sides, and the detections per passage found.
    fn passages(&mut self, pair: &Value, overlap: &Overlap) {
        let gold = gold_passages(pair);
        let found: Vec<_> =
            overlap.passages.iter().map(|passage| Pair { a: passage.a, b: passage.b }).collect();
        let covered = |one: &Pair, others: &[Pair]| {
            let meeting: Vec<_> = others.iter().filter(|other| one.shared(**other) > 0).collect();
            let side = |span: Span, of: fn(&Pair) -> Span| {
                (span.start..span.end)
                    .filter(|at| meeting.iter().any(|other| of(other).contains(*at)))
                    .count()
            };
            let part = side(one.a, |pair| pair.a) + side(one.b, |pair| pair.b);
            #[allow(clippy::cast_precision_loss)] // Counts of characters are far below 2^52.
            let share = part as f64 / one.len().max(1) as f64;
            (share, meeting.len())
        };
        for passage in &found {
            self.precision.part += covered(passage, &gold).0;
            self.precision.all += 1.0;
        }
        for passage in &gold {
            let (share, detections) = covered(passage, &found);
            self.recall.part += share;
            self.recall.all += 1.0;
            if detections > 0 {
                self.detections.part += f64::from(u32::try_from(detections).unwrap_or(u32::MAX));
                self.detections.all += 1.0;
            }
        }
    }

    fn labels(&mut self, pair: &Value, overlap: &Overlap) {
        for row in list(pair, "align") {
            let (Some(b), a) = (span(&row["b"]), span(&row["a"])) else { continue };
            let ours = overlap.sentences.iter().filter(|ours| touches(ours.b, Some(b)) > 0);
            let mut ours: Vec<_> = ours.collect();
            let most = ours.iter().map(|ours| touches(ours.b, Some(b))).max().unwrap_or(0);
            ours.retain(|ours| touches(ours.b, Some(b)) == most);
            let right = match (row["rel"].as_str(), a) {
                (Some("new"), _) | (_, None) => {
                    ours.iter().all(|ours| ours.kind == SentenceKind::OnlyB)
                }
                (Some(rel), Some(a)) => ours.iter().any(|ours| {
                    // The rewrites call verbatim what differs in its quote marks; the contract not.
                    let rel = if surface(pair, "src", a) == surface(pair, "der", b) {
                        rel
                    } else {
                        "edited"
                    };
                    let kind =
                        if ours.kind == SentenceKind::Verbatim { "verbatim" } else { "edited" };
                    touches(ours.a, Some(a)) > 0 && kind == rel
                }),
                _ => false,
            };
            self.labels.add(right);
        }
    }

    fn words(&mut self, pair: &Value, overlap: &Overlap) {
        let mut new: Vec<Span> = Vec::new();
        for edit in overlap.passages.iter().flat_map(|passage| &passage.edits) {
            if edit.kind == EditKind::Inserted {
                new.extend(edit.b);
            }
        }
        for word in list(pair, "words") {
            let Some(at) = span(word) else { continue };
            let gold = word[2].as_i64().is_some_and(|origin| origin >= 0);
            let found = overlap.passages.iter().any(|passage| meet(passage.b, at) > 0)
                && !new.iter().any(|span| meet(*span, at) > 0);
            self.words.0 += f64::from(u8::from(gold && found));
            self.words.1 += f64::from(u8::from(found));
            self.words.2 += f64::from(u8::from(gold));
        }
    }

    fn edits(&mut self, pair: &Value, overlap: &Overlap) {
        let gold: Vec<_> = list(pair, "edits").iter().map(Gold::of).collect();
        let ours: Vec<_> = overlap.passages.iter().flat_map(|passage| &passage.edits).collect();
        for gold in &gold {
            let best = ours.iter().filter(|edit| gold.shared(edit) > 0).max_by_key(|edit| {
                (
                    gold.shared(edit),
                    std::cmp::Reverse(touches(edit.a, edit.a) + touches(edit.b, edit.b)),
                )
            });
            self.found.add(best.is_some());
            if let Some(best) = best {
                self.kinds.add(Some(best.kind) == gold.kind);
            }
            if gold.changes {
                let found =
                    ours.iter().any(|edit| edit.same_fact == SameFact::No && gold.shared(edit) > 0);
                self.facts_found.add(found);
            }
        }
        let changed = |edit: &Edit| gold.iter().any(|gold| gold.changes && gold.shared(edit) > 0);
        let soft = |edit: &Edit| gold.iter().any(|gold| gold.soft && gold.shared(edit) > 0);
        for edit in &ours {
            if edit.same_fact == SameFact::No {
                self.facts_right.add(changed(edit));
            }
            if edit.attention && !changed(edit) && !soft(edit) {
                self.alarms += 1.0;
            }
        }
    }

    /// Sets without typed edits only mark changed numbers, those of dates too.
    fn numbers(&mut self, pair: &Value, overlap: &Overlap) {
        let gold: Vec<_> = list(pair, "facts")
            .iter()
            .filter_map(|fact| {
                let at = usize::try_from(fact[0].as_u64()?).ok()?;
                Some(Span::new(at, at + fact[1].as_str()?.chars().count()))
            })
            .collect();
        let edits = overlap.passages.iter().flat_map(|passage| &passage.edits);
        let figure =
            |edit: &&Edit| matches!(edit.kind, EditKind::Number | EditKind::DateExpression);
        let ours: Vec<_> =
            edits.filter(|edit| edit.same_fact == SameFact::No).filter(figure).collect();
        for fact in &gold {
            self.facts_found.add(ours.iter().any(|edit| touches(edit.a, Some(*fact)) > 0));
        }
        for edit in &ours {
            let right = gold.iter().any(|fact| touches(edit.a, Some(*fact)) > 0);
            self.facts_right.add(right);
            self.alarms += f64::from(u8::from(!right));
        }
    }

    fn figures(&self) -> Figures {
        let (precision, recall) = (self.precision.value(), self.recall.value());
        let f1 = |p: f64, r: f64| if p + r == 0.0 { 0.0 } else { 2.0 * p * r / (p + r) };
        let granularity = self.detections.value().max(1.0);
        let (hits, found, gold) = self.words;
        let word_f1 = f1(hits / found.max(1.0), hits / gold.max(1.0));
        let mut out = vec![
            ("plagdet", f1(precision, recall) / (1.0 + granularity).log2()),
            ("precision", precision),
            ("recall", recall),
            ("granularity", granularity),
            ("sentence labels", self.labels.value()),
            ("word f1", word_f1),
        ];
        if self.found.all > 0.0 {
            // Only a set with typed edits has something to find.
            out.push(("edits found", self.found.value()));
            out.push(("edit kinds", self.kinds.value()));
        }
        out.extend([
            ("facts precision", self.facts_right.value()),
            ("facts recall", self.facts_found.value()),
            ("false alarms per article", self.alarms / self.articles.max(1.0)),
        ]);
        out.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

/// A stretch of a text without its white space.
fn surface(pair: &Value, side: &str, span: Span) -> String {
    let text = pair[side].as_str().unwrap_or_default().chars();
    text.skip(span.start).take(span.len()).filter(|c| !c.is_whitespace()).collect()
}

/// Aligned sentences, merged where they follow each other in both texts.
fn gold_passages(pair: &Value) -> Vec<Pair> {
    let text = |name: &str| pair[name].as_str().unwrap_or_default().chars().collect::<Vec<_>>();
    let (src, der) = (text("src"), text("der"));
    let blank = |text: &[char], from: usize, to: usize| {
        from <= to && text.get(from..to).is_some_and(|gap| gap.iter().all(|c| c.is_whitespace()))
    };
    let mut out: Vec<Pair> = Vec::new();
    for row in list(pair, "align") {
        let (Some(a), Some(b)) = (span(&row["a"]), span(&row["b"])) else { continue };
        match out.last_mut() {
            Some(last) if blank(&src, last.a.end, a.start) && blank(&der, last.b.end, b.start) => {
                *last = Pair { a: last.a.joined(a), b: last.b.joined(b) };
            }
            _ => out.push(Pair { a, b }),
        }
    }
    out
}
