//! The problem: how well is the body cut free from what a copied page has around it?
//!
//! Flattened pages with a label for each line are judged whole, in *partial* pastes (some lines
//! around the body) and in *clean* ones (title and body alone, of which nothing may be lost).
//! Score: 4-word shingles of the kept and of the labelled body, precision and recall a page, their
//! means over pages and the F1 of these (the definition of the scrapinghub article-extraction
//! benchmark); and the F1 over lines.

use super::rows::read;
use copydesk::{BlockVerdict, InputKind, Options, analyze, explain};
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path;

/// Sets of flattened pages, with the sets that have their titles.
const SETS: [(&str, &str); 2] = [("flat_fundus_dev", "fundus_dev"), ("flat_wcxb_dev", "wcxb_dev")];
/// Words of a shingle.
const SHINGLE_WORDS: usize = 4;
/// Most lines of a partial paste before the first body line.
const PARTIAL_LINES_BEFORE: u64 = 8;
/// Most lines of a partial paste after the last body line.
const PARTIAL_LINES_AFTER: u64 = 25;

#[derive(Deserialize)]
struct Flat {
    id: String,
    lines: Vec<String>,
    labels: Vec<String>,
}

#[derive(Deserialize)]
struct Titled {
    id: String,
    title: Option<String>,
}

/// Sums over the pages of a set.
#[derive(Default)]
struct Score {
    pages: f64,
    precision: f64,
    recall: f64,
    kept_body: f64,
    kept_other: f64,
    lost_body: f64,
    articles: f64,
    titles: f64,
}

/// Scores the cleaning on the sets in `data`; each figure with its name (set, paste, figure).
///
/// # Errors
/// A sentence that names the file that could not be read.
pub fn run(data: &Path) -> Result<Vec<(String, f64)>, String> {
    let folder = if data.join("body").is_dir() { data.join("body") } else { data.to_owned() };
    let mut out = Vec::new();
    for (flat, titled) in SETS {
        let pages: Vec<Flat> = read(&folder.join(format!("{flat}.jsonl.gz")))?;
        let titles: Vec<Titled> = read(&folder.join(format!("{titled}.jsonl.gz")))?;
        let titles: HashMap<_, _> =
            titles.into_iter().filter_map(|page| Some((page.id, page.title?))).collect();
        let mut scores = [Score::default(), Score::default(), Score::default()];
        let (mut pairs, mut parted) = (0.0, 0.0);
        let mut previous: Option<String> = None;
        for (number, page) in pages.iter().enumerate() {
            let lines: Vec<(&str, &str)> = page
                .lines
                .iter()
                .zip(&page.labels)
                .map(|(line, label)| (line.as_str(), label.as_str()))
                .collect();
            let Some(first) = lines.iter().position(|line| line.1 == "body") else { continue };
            let last = lines.iter().rposition(|line| line.1 == "body").unwrap_or(first);
            scores[0].add(&lines)?;
            let mut state = u64::try_from(number).unwrap_or(0) + 1;
            let before =
                usize::try_from(random(&mut state) % (PARTIAL_LINES_BEFORE + 1)).unwrap_or(0);
            let after =
                usize::try_from(random(&mut state) % (PARTIAL_LINES_AFTER + 1)).unwrap_or(0);
            let end = lines.len().min(last + 1 + after);
            scores[1].add(&lines[first.saturating_sub(before)..end])?;
            let title = titles.get(&page.id).map(|title| (title.as_str(), "neg"));
            let clean: Vec<_> = title
                .into_iter()
                .chain(lines.iter().copied().filter(|line| line.1 == "body"))
                .collect();
            scores[2].add(&clean)?;
            let text: Vec<&str> = clean.iter().map(|line| line.0).collect();
            let text = text.join("\n\n");
            // Two articles copied by hand, one under the other.
            if let Some(previous) = previous.replace(text.clone()).filter(|_| title.is_some()) {
                pairs += 1.0;
                parted += f64::from(are_two(&previous, &text)?);
            }
        }
        out.push((format!("{flat} pairs parted"), parted / f64::max(pairs, 1.0)));
        for (score, name) in scores.iter().zip(["whole", "partial", "clean"]) {
            out.extend(
                score.figures().map(|(figure, value)| (format!("{flat} {name} {figure}"), value)),
            );
        }
    }
    out.extend(super::html::run(&folder)?);
    Ok(out)
}

/// True if two articles with three blank lines between them are read as these two.
fn are_two(first: &str, second: &str) -> Result<bool, String> {
    let text = format!("{first}\n\n\n\n{second}");
    let options = Options { kind: Some(InputKind::Plain), ..Options::default() };
    let report = analyze(&text, &options).map_err(|error| error.to_string())?;
    let starts = |at: usize, article: &copydesk::Article| {
        article.source.first().is_some_and(|source| source.input.start >= at)
    };
    Ok(report.articles.len() == 2
        && !starts(first.len(), &report.articles[0])
        && starts(first.len(), &report.articles[1]))
}

/// The next number of `SplitMix64`: the same partial pastes on every machine.
fn random(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

impl Score {
    /// Judges one page, given as its lines with their labels.
    fn add(&mut self, lines: &[(&str, &str)]) -> Result<(), String> {
        let mut starts = Vec::with_capacity(lines.len());
        let mut text = String::new();
        for (line, _) in lines {
            starts.push(text.len());
            text.push_str(&line.replace('\n', " "));
            text.push('\n');
        }
        let explained =
            explain(&text, &Options { kind: Some(InputKind::Plain), ..Options::default() })
                .map_err(|error| error.to_string())?;
        let mut kept = vec![false; lines.len()];
        for (block, verdict) in explained.page.blocks.iter().zip(&explained.cleaned.verdicts) {
            let line = starts.partition_point(|start| *start <= block.span.start) - 1;
            kept[line] = *verdict == BlockVerdict::Body;
            self.titles += f64::from(*verdict == BlockVerdict::Title);
        }
        let articles = u32::try_from(explained.cleaned.articles.len()).unwrap_or(u32::MAX);
        self.articles += f64::from(articles);
        for ((_, label), kept) in lines.iter().zip(&kept) {
            match (*label, kept) {
                ("body", true) => self.kept_body += 1.0,
                ("body", false) => self.lost_body += 1.0,
                ("neg", true) => self.kept_other += 1.0,
                _ => {}
            }
        }
        let found =
            shingles(lines.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(line, _)| line.0));
        let gold = shingles(lines.iter().filter(|line| line.1 == "body").map(|line| line.0));
        let (precision, recall) = shared(&found, &gold);
        self.pages += 1.0;
        self.precision += precision;
        self.recall += recall;
        Ok(())
    }

    fn figures(&self) -> impl Iterator<Item = (&'static str, f64)> {
        let (precision, recall) = (self.precision / self.pages, self.recall / self.pages);
        let line_precision = self.kept_body / (self.kept_body + self.kept_other);
        let line_recall = self.kept_body / (self.kept_body + self.lost_body);
        [
            ("shingle precision", precision),
            ("shingle recall", recall),
            ("shingle f1", f1(precision, recall)),
            ("line precision", line_precision),
            ("line recall", line_recall),
            ("line f1", f1(line_precision, line_recall)),
            ("articles a page", self.articles / self.pages),
            ("titles a page", self.titles / self.pages),
        ]
        .into_iter()
    }
}

/// Precision and recall of what was found.
pub(super) fn shared(found: &Shingles, gold: &Shingles) -> (f64, f64) {
    let shared: u32 = gold
        .iter()
        .map(|(shingle, count)| found.get(shingle).map_or(0, |other| *count.min(other)))
        .sum();
    let share = |whole: &Shingles| match whole.values().sum::<u32>() {
        0 => 0.0,
        sum => f64::from(shared) / f64::from(sum),
    };
    (share(found), share(gold))
}

pub(super) fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}

/// Runs of words with their numbers.
pub(super) type Shingles = HashMap<Vec<String>, u32>;

/// The 4-word shingles of a body; a body of fewer words is one shingle.
pub(super) fn shingles<'a>(lines: impl Iterator<Item = &'a str>) -> Shingles {
    let words: Vec<String> = lines
        .flat_map(|line| line.split(|c: char| !(c.is_alphanumeric() || c == '_')))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let mut out = HashMap::new();
    if words.is_empty() {
        return out;
    }
    for shingle in words.windows(SHINGLE_WORDS.min(words.len())) {
        *out.entry(shingle.to_vec()).or_insert(0) += 1;
    }
    out
}
