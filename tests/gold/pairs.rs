//! The problem: two versions of a story must be paired sentence by sentence, in the right class,
//! with the edits that matter found, and nothing paired that has nothing in common.

use super::{Case, GoldArticle, Location, corpus_folder};
use copydesk::{Edit, EditKind, FieldKind, Options, Overlap, SentenceKind, Span, Verdict};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// How far a share may lie from the gold's: the gold counts words its own way (inner hyphens and
/// apostrophes kept, edited words only where equal), ours splits some of them.
const SHARE_TOLERANCE: f64 = 0.06;

/// What is right for two articles.
#[derive(Debug, Deserialize)]
pub struct OverlapGold {
    pub a: Version,
    pub b: Version,
    pub sentence_pairs: Vec<GoldPair>,
    pub metrics: Metrics,
    /// Ids of sentences; in the seeds' gold also other things, as records.
    pub only_in_a: Vec<Only>,
    pub only_in_b: Vec<Only>,
    /// Statements that cannot both be right.
    pub conflicts: Conflicts,
    /// Articles that share nothing, as `case:article`, two by two.
    #[serde(default)]
    pub must_be_zero: Zero,
}

/// The written gold lists conflicts; the seeds' gold has none and says so in words.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Conflicts {
    List(Vec<GoldConflict>),
    None(BTreeMap<String, serde_json::Value>),
}

#[derive(Debug, Deserialize)]
pub struct GoldConflict {
    pub a: String,
    pub b: String,
}

/// The seeds' gold names its pairs in another way: their test names them itself.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Zero {
    Ids(Vec<String>),
    Other(serde_json::Value),
}

impl Default for Zero {
    fn default() -> Self {
        Self::Ids(Vec::new())
    }
}

#[derive(Debug, Deserialize)]
pub struct Version {
    #[serde(default)]
    pub case: String,
    pub article: String,
}

#[derive(Debug, Deserialize)]
pub struct GoldPair {
    pub a: String,
    pub b: String,
    pub class: String,
    pub differences: Vec<Difference>,
}

#[derive(Debug, Deserialize)]
pub struct Difference {
    pub a: String,
    pub b: String,
    pub kind: String,
    #[serde(default)]
    pub attention: bool,
}

#[derive(Debug, Deserialize)]
pub struct Metrics {
    pub share_of_a_in_b: f64,
    pub share_of_b_in_a: f64,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Only {
    Id(String),
    Record { id: String },
}

impl Only {
    fn id(&self) -> &str {
        match self {
            Self::Id(id) | Self::Record { id } => id,
        }
    }
}

/// The written gold of an overlap.
pub fn corpus_gold(name: &str) -> OverlapGold {
    let path = corpus_folder().join("overlap").join(name).with_extension("json");
    serde_json::from_str(&super::read(&path)).expect("the gold of an overlap is well formed")
}

/// Two versions, their gold, and what the engine says of the two sources.
pub struct Pair<'a> {
    pub a: &'a Case,
    pub b: &'a Case,
    pub gold: &'a OverlapGold,
    pub article_a: &'a GoldArticle,
    pub article_b: &'a GoldArticle,
    pub overlap: Overlap,
}

impl<'a> Pair<'a> {
    /// Compares the two sources; the pair of the gold must be the only one.
    pub fn compare(a: &'a Case, b: &'a Case, gold: &'a OverlapGold) -> Self {
        let options = Options::default();
        let compared = copydesk::compare(&a.source, &options, &b.source, &options);
        let mut pairs = compared.expect("news pages are no error").pairs;
        assert_eq!(pairs.len(), 1, "{} and {}: pairs of articles", a.name, b.name);
        let pair = Self::new(a, b, gold, pairs.remove(0));
        let index = |case: &Case, id: &str| {
            let found = case.gold.articles.iter().position(|gold| gold.id == id);
            format!("a{}", found.expect("an article of the case") + 1)
        };
        let expected = (index(a, &gold.a.article), index(b, &gold.b.article));
        let found = (&pair.overlap.a.article, &pair.overlap.b.article);
        assert_eq!(found, (&expected.0, &expected.1), "the articles that were paired");
        pair
    }

    /// Two versions with an overlap to be checked.
    pub fn new(a: &'a Case, b: &'a Case, gold: &'a OverlapGold, overlap: Overlap) -> Self {
        let article = |case: &'a Case, id: &str| {
            let found = case.gold.articles.iter().find(|gold| gold.id == id);
            found.expect("the gold of an overlap names articles of the case")
        };
        let (article_a, article_b) = (article(a, &gold.a.article), article(b, &gold.b.article));
        Self { a, b, gold, article_a, article_b, overlap }
    }

    fn at(&self) -> String {
        format!("{} and {}", self.a.name, self.b.name)
    }

    pub fn span_a(&self, id: &str) -> Span {
        sentence(self.a, self.article_a, id)
    }

    pub fn span_b(&self, id: &str) -> Span {
        sentence(self.b, self.article_b, id)
    }
}

/// Pairs missing, not in the gold, or of the wrong class; sentences wrongly alone.
pub fn sentence_problems(pair: &Pair<'_>) -> Vec<String> {
    let mut out = Vec::new();
    let mut expected = BTreeSet::new();
    for gold in &pair.gold.sentence_pairs {
        let class = if gold.class == "identical" { "verbatim" } else { "edited" };
        expected.insert((pair.span_a(&gold.a), pair.span_b(&gold.b), class));
    }
    let mut found = BTreeSet::new();
    for both in &pair.overlap.sentences {
        let class = match both.kind {
            SentenceKind::Verbatim => "verbatim",
            SentenceKind::Edited => "edited",
            SentenceKind::OnlyA | SentenceKind::OnlyB => continue,
        };
        if let (Some(a), Some(b)) = (both.a, both.b) {
            found.insert((a, b, class));
        } else {
            out.push(format!("{}: a pair without a partner", pair.at()));
        }
    }
    for (what, a, b) in [("missing", &expected, &found), ("wrong", &found, &expected)] {
        for (span_a, span_b, class) in a.difference(b) {
            let (a, b) = (&pair.article_a.clean_text, &pair.article_b.clean_text);
            let (a, b) = (span_a.of(a), span_b.of(b));
            out.push(format!("{}: {what} {class} “{a}” = “{b}”", pair.at()));
        }
    }
    let (only_a, only_b) = (sentences(&pair.gold.only_in_a), sentences(&pair.gold.only_in_b));
    let only_a: BTreeSet<_> = only_a.map(|id| pair.span_a(id)).collect();
    let only_b: BTreeSet<_> = only_b.map(|id| pair.span_b(id)).collect();
    for (side, expected, found) in
        [("A", only_a, &pair.overlap.only_a), ("B", only_b, &pair.overlap.only_b)]
    {
        let found: BTreeSet<_> = found.iter().map(|only| only.sentence).collect();
        if expected != found {
            out.push(format!("{}: only in {side}: {found:?}, gold {expected:?}", pair.at()));
        }
    }
    out
}

/// The sentences among what only one version has.
pub fn sentences(only: &[Only]) -> impl Iterator<Item = &str> {
    only.iter().map(Only::id).filter(|id| id.contains(".s"))
}

/// Shares that are too far from the gold's, or a verdict that does not fit an edited version.
pub fn share_problems(pair: &Pair<'_>) -> Vec<String> {
    let mut out = Vec::new();
    let metrics = &pair.gold.metrics;
    for (what, found, gold) in [
        ("A in B", pair.overlap.a_in_b, metrics.share_of_a_in_b),
        ("B in A", pair.overlap.b_in_a, metrics.share_of_b_in_a),
    ] {
        let share = found.verbatim + found.edited;
        println!("{}: {what} {share:.3}, gold {gold:.3}", pair.at());
        if (share - gold).abs() > SHARE_TOLERANCE {
            out.push(format!("{}: {what} is {share:.3}, gold {gold:.3}", pair.at()));
        }
    }
    if pair.overlap.verdict != Verdict::EditedVersion {
        out.push(format!("{}: verdict {:?}", pair.at(), pair.overlap.verdict));
    }
    out
}

/// Differences that ask for attention in the gold and not in the overlap. How many of the
/// others are found is printed, not asked for.
pub fn difference_problems(pair: &Pair<'_>) -> Vec<String> {
    let mut out = Vec::new();
    let (mut found, mut all) = (0, 0);
    let edits: Vec<_> = pair.overlap.passages.iter().flat_map(|p| &p.edits).collect();
    for gold in &pair.gold.sentence_pairs {
        let (span_a, span_b) = (pair.span_a(&gold.a), pair.span_b(&gold.b));
        for difference in &gold.differences {
            let a = within(&pair.article_a.clean_text, span_a, &difference.a);
            let b = within(&pair.article_b.clean_text, span_b, &difference.b);
            let here = |edit: &&&Edit| touches(edit.a, a) || touches(edit.b, b);
            let kinds = kinds(&difference.kind);
            let right: Vec<_> =
                edits.iter().filter(here).filter(|edit| kinds.contains(&edit.kind)).collect();
            all += 1;
            found += usize::from(!right.is_empty());
            if difference.attention && !right.iter().any(|edit| edit.attention) {
                let seen: Vec<_> = edits.iter().filter(here).collect();
                out.push(format!("{}: {difference:?} is seen as {seen:?}", pair.at()));
            }
        }
    }
    println!("{}: {found} of {all} differences of the right kind", pair.at());
    out
}

/// Headline and caption that are not linked, a headline whose claim moved without a word about it,
/// and captions that ask for attention though they show one picture.
pub fn field_problems(pair: &Pair<'_>) -> Vec<String> {
    let mut out = Vec::new();
    for (field, attention) in [(FieldKind::Title, true), (FieldKind::Caption, false)] {
        let linked: Vec<_> =
            pair.overlap.fields.iter().filter(|linked| linked.field == field).collect();
        match linked[..] {
            [one] => {
                if one.edits.iter().any(|edit| edit.attention) != attention {
                    out.push(format!("{}: attention in {field:?}: {:?}", pair.at(), one.edits));
                }
            }
            _ => out.push(format!("{}: {} linked of {field:?}", pair.at(), linked.len())),
        }
    }
    out
}

/// Conflicts that are none. How many of the gold's are found is printed, not asked for.
pub fn conflict_problems(pair: &Pair<'_>) -> Vec<String> {
    let (body_a, body_b) = (&pair.article_a.clean_text, &pair.article_b.clean_text);
    let gold = match &pair.gold.conflicts {
        Conflicts::List(list) => list.as_slice(),
        Conflicts::None(_) => &[],
    };
    let mut out = Vec::new();
    let mut found = 0;
    for conflict in &pair.overlap.conflicts {
        let (a, b) = (conflict.a.of(body_a), conflict.b.of(body_b));
        if gold.iter().any(|gold| a.contains(&gold.a) && b.contains(&gold.b)) {
            found += 1;
        } else {
            out.push(format!("{}: no conflict between “{a}” and “{b}”", pair.at()));
        }
    }
    println!("{}: {found} of {} conflicts", pair.at(), gold.len());
    out
}

/// Everything that two articles of different stories are said to share.
pub fn unrelated_problems(name: &str, a: &str, b: &str) -> Vec<String> {
    let overlap = copydesk::compare_raw(a, b, copydesk::Offsets::Utf8).expect("two short texts");
    let mut out = Vec::new();
    let paired = overlap.sentences.iter().filter(|pair| pair.a.is_some() && pair.b.is_some());
    let counts = (paired.count(), overlap.passages.len());
    if counts != (0, 0) {
        out.push(format!("{name}: shared sentences and passages {counts:?}"));
    }
    if overlap.verdict != Verdict::Unrelated {
        out.push(format!("{name}: verdict {:?}", overlap.verdict));
    }
    out
}

/// Where a sentence of the gold stands in the clean text.
fn sentence(case: &Case, article: &GoldArticle, id: &str) -> Span {
    let location: Option<&Location> = article.sentences.iter().find(|place| place.id == id);
    let location = location.expect("the gold of an overlap names sentences of the case");
    let span = case.span(location).expect("a sentence stands in its source");
    let map = case.body_map(article, &article.clean_text);
    map.span(&case.text, span).expect("a sentence stands in the body")
}

/// The span of `words` inside `sentence`; nothing for no words.
pub fn within(text: &str, sentence: Span, words: &str) -> Option<Span> {
    // The seeds' gold explains some differences in brackets or with a slash: those have no place.
    let at = sentence.of(text).find(words).filter(|_| !words.is_empty())?;
    Some(Span::new(sentence.start + at, sentence.start + at + words.len()))
}

fn touches(edit: Option<Span>, gold: Option<Span>) -> bool {
    edit.zip(gold).is_some_and(|(edit, gold)| edit.overlaps(gold))
}

/// The kinds of the contract for a kind of the gold.
pub fn kinds(gold: &str) -> &'static [EditKind] {
    use EditKind as K;
    match gold {
        "name_romanisation" => &[K::Name],
        "alias_metonym" => &[K::Metonym],
        "time_expression" | "date-expression" => &[K::DateExpression],
        "quote_marks" | "punctuation" => &[K::Punctuation],
        "capitalisation" => &[K::Case],
        "style" => &[K::Inserted, K::Rewording],
        "qualifier_dropped" => &[K::QualifierDropped],
        "reference" => &[K::Reference],
        "spelling" => &[K::Spelling],
        "alias" => &[K::Alias],
        "rewording" => &[K::Rewording],
        "number" => &[K::Number],
        "number-format" => &[K::NumberFormat],
        "deleted" => &[K::Deleted],
        other => panic!("the gold has an unknown kind of difference: {other}"),
    }
}
