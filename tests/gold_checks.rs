//! The problem: the checks of the seeds and of the corpus judge the engine; somebody must judge the
//! checks.
//!
//! A report built from the gold alone must pass every one of them, and must fail the right one for
//! each thing that is bent in it. The engine has no say here.
#![cfg(not(target_arch = "wasm32"))]

mod gold;

use copydesk::{Conflict, ConflictKind, EntityKind, Form, ReasonCode, SentenceKind, Span};
use gold::pairs::{self, Pair, corpus_gold};
use gold::perfect::{foreign_edit, perfect, perfect_pair};
use gold::{Case, assert_none, corpus, corpus_case, fields, lines, names};

type Check = fn(&Case) -> Vec<String>;
type NamedCheck = (&'static str, Check);
type BentReport = (NamedCheck, fn(&mut Case));
type PairCheck = fn(&Pair<'_>) -> Vec<String>;
type BentPair = (PairCheck, fn(&mut Pair<'_>));

const LINES: NamedCheck = ("lines", lines::problems);
const FIELDS: NamedCheck = ("fields", fields::problems);
const BODY: NamedCheck = ("body", fields::body_problems);
const SENTENCES: NamedCheck = ("sentences", fields::sentence_problems);
const NAMES: NamedCheck = ("names", |case| names::problems(case, false));
const FALSE_NAMES: NamedCheck = ("false names", names::false_name_problems);
const BYSTANDERS: NamedCheck = ("bystanders", names::bystander_problems);
const FORMS: NamedCheck = ("forms", names::form_problems);
const ALL: [NamedCheck; 8] =
    [LINES, FIELDS, BODY, SENTENCES, NAMES, FALSE_NAMES, BYSTANDERS, FORMS];

#[test]
fn a_perfect_report_passes_every_check() {
    for mut case in corpus().into_iter().filter(|case| !case.html) {
        perfect(&mut case);
        for (name, check) in ALL {
            let problems = check(&case);
            assert!(problems.is_empty(), "{} {name}: {problems:?}", case.name);
        }
    }
}

#[test]
fn each_bent_report_fails_its_check() {
    let bent: [BentReport; 18] = [
        (LINES, |case| case.report.removed.truncate(3)),
        (LINES, |case| case.report.removed[1].duplicate_of = None),
        (LINES, |case| case.report.removed[2].reason.code = ReasonCode::Legal),
        (LINES, |case| case.report.articles[0].source[2].input = Span::new(0, 1)),
        (LINES, |case| case.explained.cleaned.verdicts.reverse()),
        (FIELDS, |case| {
            let _ = case.report.articles.pop();
        }),
        (FIELDS, |case| case.report.articles.swap(0, 1)),
        (FIELDS, |case| case.report.articles[1].captions[0].credit = Some("AP".to_owned())),
        (FIELDS, |case| {
            let again = case.report.articles[0].captions[0].clone();
            case.report.articles[0].captions.push(again);
        }),
        (BODY, |case| case.report.articles[1].body.push(' ')),
        (SENTENCES, |case| {
            let _ = case.report.articles[0].sentences.pop();
        }),
        (NAMES, |case| case.report.articles[0].entities[0].kind = EntityKind::Work),
        (NAMES, |case| {
            let _ = case.report.articles[1].entities[0].mentions.pop();
        }),
        (NAMES, |case| {
            case.report.articles[1].entities[0].mentions.iter_mut().for_each(|m| m.end += 1);
        }),
        (NAMES, |case| {
            let entities = &mut case.report.articles[0].entities;
            let twice = entities[0].clone();
            entities.push(twice);
        }),
        (FALSE_NAMES, |case| {
            for entity in case.report.articles[0].entities.iter_mut().take(3) {
                entity.mentions.truncate(1);
                entity.mentions[0].start += 1;
            }
        }),
        (BYSTANDERS, |case| {
            let photographer = case.gold.articles[0].entities.iter().find(|e| e.id == "welk");
            let mut entry = case.report.articles[0].entities[0].clone();
            entry.kind = EntityKind::Person;
            entry.name.clone_from(&photographer.expect("he took the picture").canonical);
            case.report.articles[0].entities.push(entry);
        }),
        (FORMS, |case| {
            for entity in &mut case.report.articles[0].entities {
                entity.mentions.retain(|mention| mention.form != Form::Demonym);
            }
        }),
    ];
    for (index, ((name, check), bend)) in bent.into_iter().enumerate() {
        let mut case = corpus_case("twin_000");
        perfect(&mut case);
        bend(&mut case);
        assert!(!check(&case).is_empty(), "the check of {name} does not see change {index}");
    }
}

#[test]
fn a_perfect_overlap_passes_and_a_bent_one_fails() {
    let gold = corpus_gold("pact");
    let (a, b) = (corpus_case("twin_000"), corpus_case("twin_003"));
    let right = perfect_pair(&a, &b, &gold);
    assert_none(&pairs::sentence_problems(&right));
    assert_none(&pairs::share_problems(&right));
    assert_none(&pairs::difference_problems(&right));
    assert_none(&pairs::conflict_problems(&right));
    let bent: [BentPair; 7] = [
        (pairs::sentence_problems, |pair| {
            let _ = pair.overlap.sentences.pop();
        }),
        (pairs::sentence_problems, |pair| {
            pair.overlap.sentences[0].kind = SentenceKind::Verbatim;
        }),
        (pairs::sentence_problems, |pair| pair.overlap.sentences[1].b = None),
        (pairs::sentence_problems, |pair| pair.overlap.only_b.clear()),
        (pairs::share_problems, |pair| pair.overlap.a_in_b.verbatim += 0.1),
        (pairs::difference_problems, foreign_edit),
        (pairs::conflict_problems, |pair| {
            let (a, b) = (Span::new(0, 5), Span::new(4, 9));
            pair.overlap.conflicts.push(Conflict { kind: ConflictKind::Name, a, b });
        }),
    ];
    for (index, (check, bend)) in bent.into_iter().enumerate() {
        let mut pair = perfect_pair(&a, &b, &gold);
        bend(&mut pair);
        assert!(!check(&pair).is_empty(), "change {index} is not seen");
    }
}
