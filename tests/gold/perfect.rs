//! The problem: a check that cannot pass, or cannot fail, proves nothing.
//!
//! Here the report and the overlap that a perfect engine would give are built from the gold, so
//! that `tests/gold_checks.rs` can show the checks to pass on them and to fail once they are bent.

use super::pairs::{OverlapGold, Pair};
use super::{Case, GoldArticle, GoldEntity, Line};
use copydesk::{
    Article, BlockVerdict, Byline, Caption, Credit, Edit, EditKind, Entity, EntityKind, Form,
    Mention, OnlyHere, Overlap, Passage, PassageKind, Reason, ReasonCode, Removed, Repair,
    SameFact, SentenceKind, SentencePair, Shares, Side, Source, Span, Verdict, Where,
};

/// Puts what a perfect engine would say in place of what the engine said.
pub fn perfect(case: &mut Case) {
    let articles: Vec<_> = case
        .gold
        .articles
        .iter()
        .enumerate()
        .map(|(index, gold)| article(case, index, gold))
        .collect();
    let removed = case.gold.lines.iter().filter(|line| !line.keep);
    let removed: Vec<_> = removed.filter_map(|line| removed_line(case, line)).collect();
    case.report.articles = articles;
    case.report.removed = removed;
    let kept = |span: Span| {
        let line =
            case.gold.lines.iter().find(|line| {
                case.places.get(&line.number).is_some_and(|place| place.overlaps(span))
            });
        line.is_some_and(|line| line.keep)
    };
    let verdicts = case.explained.page.blocks.iter().map(|block| {
        if kept(block.span) {
            BlockVerdict::Body
        } else {
            BlockVerdict::Drop(Reason::new(ReasonCode::LowContent))
        }
    });
    case.explained.cleaned.verdicts = verdicts.collect();
}

fn removed_line(case: &Case, line: &Line) -> Option<Removed> {
    let input = *case.places.get(&line.number)?;
    Some(Removed {
        text: input.of(&case.text).to_owned(),
        reason: Reason::new(reason(&line.label)?),
        input,
        at: 0,
        duplicate_of: line.duplicate_of.map(|first| case.places[&first]),
    })
}

/// The contract's own code for a label; none for lines that nobody sees.
fn reason(label: &str) -> Option<ReasonCode> {
    let code = match label {
        "photo_caption" => "caption",
        "duplicate_caption" | "duplicate_title" | "duplicate_text" => "duplicate",
        "blank" | "blank_nbsp" => return None,
        other => &other.replace('_', "-"),
    };
    Some(serde_json::from_value(code.into()).expect("labels are named after the codes"))
}

fn article(case: &Case, index: usize, gold: &GoldArticle) -> Article {
    let body = gold.clean_text.clone();
    let map = case.body_map(gold, &body);
    let in_body = |span: Span| map.span(&case.text, span).expect("it stands in the body");
    let mut paragraphs = Vec::new();
    let mut at = 0;
    for paragraph in body.split("\n\n") {
        paragraphs.push(Span::new(at, at + paragraph.len()));
        at += paragraph.len() + 2;
    }
    // What stands between a paragraph's ends in the body stands there in the source.
    let source = |span: &Span| {
        let start = case.text.find(span.of(&body)).expect("a paragraph stands in the source");
        Source { body: *span, input: Span::new(start, start + span.len()) }
    };
    let fused = gold.repairs.iter().filter(|repair| super::fields::is_fused(&repair.from));
    let repairs = fused.map(|repair| {
        let start = case.text.find(&repair.from).expect("it stands in the source");
        Repair {
            at: 0,
            input: Span::new(start, start + repair.from.len()),
            kind: "fused-sentences".to_owned(),
            ..Repair::default()
        }
    });
    let sentences = gold.sentences.iter().map(|place| in_body(case.span(place).expect("there")));
    let credit = gold.text_source.stated.clone().zip(gold.text_source.canonical.clone());
    let captions = gold
        .captions
        .iter()
        .map(|caption| Caption { text: caption.text.clone(), credit: Some(caption.text.clone()) });
    Article {
        id: format!("a{}", index + 1),
        title: Some(gold.title.clone()),
        subtitle: gold.subtitle.clone(),
        byline: gold.byline.clone().map(|authors| Byline { text: authors.join(", "), authors }),
        credit: credit.map(|(text, agency)| Credit { text, agency }),
        captions: captions.collect(),
        source: if case.html { Vec::new() } else { paragraphs.iter().map(source).collect() },
        paragraphs,
        sentences: sentences.collect(),
        repairs: repairs.collect(),
        entities: gold.entities.iter().flat_map(|entity| entities(case, gold, entity)).collect(),
        body,
        ..Article::default()
    }
}

/// The entry of an entity in a body, and one more for a capital that stands for it.
fn entities(case: &Case, gold: &GoldArticle, entity: &GoldEntity) -> Vec<Entity> {
    let map = case.body_map(gold, &gold.clean_text);
    let mut entry = Entity {
        id: entity.id.clone(),
        name: entity.canonical.clone(),
        kind: super::names::kind(&entity.kind).unwrap_or(EntityKind::Other),
        aliases: Vec::new(),
        roles: Vec::new(),
        value: None,
        place: None,
        wikidata: None,
        stands_for: None,
        mentions: Vec::new(),
        why: Vec::new(),
    };
    let mut capital = Entity { stands_for: Some(entity.canonical.clone()), ..entry.clone() };
    for (form, locations) in entity.mentions.get("body").into_iter().flatten() {
        let form: Form = match form.as_str() {
            "descriptive" | "nominal" => continue,
            form => serde_json::from_value(form.into()).expect("forms are the contract's"),
        };
        for location in locations {
            let span = case.span(location).and_then(|span| map.span(&case.text, span));
            let Span { start, end } = span.expect("it stands in the body");
            let field = Where::Body;
            let mention =
                Mention { start, end, form, field, caption: None, confidence: 1.0, kind: None };
            let entry = if form == Form::Metonym { &mut capital } else { &mut entry };
            if form == Form::Metonym {
                entry.name.clone_from(&location.text);
            } else if form != Form::Demonym {
                entry.aliases.push(location.text.clone());
            }
            entry.mentions.push(mention);
        }
    }
    [entry, capital].into_iter().filter(|entry| !entry.mentions.is_empty()).collect()
}

/// The pair of two versions with the overlap that a perfect engine would give.
pub fn perfect_pair<'a>(a: &'a Case, b: &'a Case, gold: &'a OverlapGold) -> Pair<'a> {
    let mut pair = Pair::new(a, b, gold, nothing());
    let (body_a, body_b) = (&pair.article_a.clean_text, &pair.article_b.clean_text);
    let mut overlap = nothing();
    for gold in &pair.gold.sentence_pairs {
        let (a, b) = (pair.span_a(&gold.a), pair.span_b(&gold.b));
        let same = gold.class == "identical";
        let kind = if same { SentenceKind::Verbatim } else { SentenceKind::Edited };
        overlap.sentences.push(SentencePair { a: Some(a), b: Some(b), kind });
        let edits = gold.differences.iter().map(|difference| Edit {
            a: super::pairs::within(body_a, a, &difference.a),
            b: super::pairs::within(body_b, b, &difference.b),
            kind: super::pairs::kinds(&difference.kind)[0],
            same_fact: SameFact::Unknown,
            attention: difference.attention,
        });
        let kind = if same { PassageKind::Verbatim } else { PassageKind::Edited };
        overlap.passages.push(Passage { a, b, kind, edits: edits.collect() });
    }
    let only = |sentence| OnlyHere { sentence, facts: Vec::new() };
    let ids = super::pairs::sentences;
    overlap.only_a = ids(&pair.gold.only_in_a).map(|id| only(pair.span_a(id))).collect();
    overlap.only_b = ids(&pair.gold.only_in_b).map(|id| only(pair.span_b(id))).collect();
    overlap.a_in_b.edited = pair.gold.metrics.share_of_a_in_b;
    overlap.b_in_a.edited = pair.gold.metrics.share_of_b_in_a;
    pair.overlap = overlap;
    pair
}

fn nothing() -> Overlap {
    Overlap {
        a: Side { article: "a1".to_owned(), title: None },
        b: Side { article: "a1".to_owned(), title: None },
        verdict: Verdict::EditedVersion,
        why: String::new(),
        a_in_b: Shares::default(),
        b_in_a: Shares::default(),
        passages: Vec::new(),
        sentences: Vec::new(),
        fields: Vec::new(),
        conflicts: Vec::new(),
        only_a: Vec::new(),
        only_b: Vec::new(),
        inferred: Vec::new(),
    }
}

/// A change of meaning that no gold has, for the checks to find.
pub fn foreign_edit(pair: &mut Pair<'_>) {
    for edit in pair.overlap.passages.iter_mut().flat_map(|passage| &mut passage.edits) {
        edit.kind = EditKind::Moved;
    }
}
