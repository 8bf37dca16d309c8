//! The contract, held from both sides.
//!
//! One sample of each type, with every field filled, is written as TypeScript to
//! `tests/contract/samples.ts`. This test fails when Rust no longer writes that file; `tsc` fails
//! when `www/api/*.d.ts` no longer fits it: a field or a variant that only one side has is an error
//! on either. After a wanted change run `UPDATE_CONTRACT=1 cargo test --test contract`.
#![cfg(not(target_arch = "wasm32"))]

use copydesk::*;
use serde_json::json;
use std::fmt::Write;
use std::fs;
use std::path::Path;

fn here(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn rust_writes_the_samples_that_typescript_checks() {
    let path = here("tests/contract/samples.ts");
    let made = samples();
    if std::env::var_os("UPDATE_CONTRACT").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(made, kept, "the contract changed; see the top of tests/contract.rs");
}

#[test]
fn every_error_code_is_among_the_samples() {
    let source = fs::read_to_string(here("src/error.rs")).unwrap();
    let codes: Vec<_> = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Self::")?.split_once(" => "))
        .map(|(_, code)| code.trim_end_matches(',').to_owned())
        .collect();
    assert!(codes.len() >= 5, "the check reads the source: {codes:?}");
    let samples = samples();
    let list = samples.lines().find(|line| line.starts_with("export const errorcode")).unwrap();
    for code in codes {
        assert!(list.contains(&format!("{code}: true")), "{code} is not in {list}");
    }
}

/// All variants of an enum as JSON. The match beside the list does not compile without all of them,
/// so that a variant which only Rust has is an error here.
macro_rules! variants {
    ($of:ident: $($name:ident),+) => {{
        let complete = |value: &$of| match value { $($of::$name => {})+ };
        [$($of::$name),+].iter().inspect(|value| complete(value)).map(|value| to_json(value)).collect::<Vec<_>>()
    }};
}

fn samples() -> String {
    let mut out = String::from(
        "// Written by tests/contract.rs; not to be edited.\n\
         import type * as contract from \"../../www/api/index.js\";\n\n\
         /** Every field present: a field that Rust never writes is an error here. */\n\
         type Whole<T> = T extends string | number | boolean ? T\n\
         \x20 : T extends (infer Item)[] ? (number extends T[\"length\"] ? Whole<Item>[] : T)\n\
         \x20 : { [Key in keyof T]-?: Whole<T[Key]> };\n\n",
    );
    let value = |out: &mut String, name: &str, of: &str, json: &str| {
        writeln!(out, "export const {name}: Whole<contract.{of}> = {json};\n").unwrap();
    };
    value(&mut out, "report", "Report", &to_json(&report()));
    value(&mut out, "comparison", "Comparison", &to_json(&comparison()));
    value(&mut out, "similar", "Similar", &to_json(&similar()));
    value(&mut out, "cell", "Cell", &to_json(&cell()));
    value(&mut out, "cluster", "Cluster", &to_json(&cluster()));
    value(&mut out, "question", "Question", &to_json(&Question::default()));
    let options = options_of_the_package();
    value(&mut out, "options", "Options", &options.to_string());
    let both = json!({ "a": options, "b": options });
    value(&mut out, "compareoptions", "CompareOptions", &both.to_string());
    let names = |out: &mut String, of: &str, names: &[String]| {
        let members: Vec<_> = names.iter().map(|name| format!("{name}: true")).collect();
        let (name, body) = (of.to_lowercase(), members.join(", "));
        writeln!(out, "export const {name}: Record<contract.{of}, true> = {{ {body} }};").unwrap();
    };
    names(&mut out, "InputKind", &variants!(InputKind: Plain, Html, Markdown));
    names(
        &mut out,
        "ReasonCode",
        &variants!(ReasonCode:
            Duplicate, Caption, PhotoCredit, Widget, Navigation, Promo, Newsletter, Social,
            RelatedHeading, RelatedHeadline, Byline, Dateline, Comments, CookieNotice, Paywall,
            Legal, TagList, Advertisement, OtherArticle, Metadata, LowContent
        ),
    );
    names(
        &mut out,
        "EntityKind",
        &variants!(EntityKind:
            Person, Organisation, Place, Group, Event, Law, Work, Product, Other, Date, Time,
            Money, Percent, Quantity
        ),
    );
    names(&mut out, "Form", &variants!(Form: Name, Acronym, Alias, Demonym, Metonym, Nominal));
    names(&mut out, "Where", &variants!(Where: Title, Body, Caption, Credit));
    names(
        &mut out,
        "Verdict",
        &variants!(Verdict:
            SameText, EditedVersion, SharesPassages, SharesQuotes, Related, Unrelated
        ),
    );
    names(&mut out, "FieldKind", &variants!(FieldKind: Title, Caption));
    names(&mut out, "PassageKind", &variants!(PassageKind: Verbatim, Edited));
    names(
        &mut out,
        "EditKind",
        &variants!(EditKind:
            Case, Punctuation, Spelling, Name, Alias, Metonym, NumberFormat, Number,
            DateExpression, Reference, QualifierDropped, QualifierAdded, Rewording, Inserted,
            Deleted, Moved
        ),
    );
    names(&mut out, "SameFact", &variants!(SameFact: Yes, No, Unknown));
    names(&mut out, "SentenceKind", &variants!(SentenceKind: Verbatim, Edited, OnlyA, OnlyB));
    names(&mut out, "ConflictKind", &variants!(ConflictKind: Number, Name, Date, Negation));
    // Open to more codes, so no match can be complete: the test below counts them in the source.
    let codes = [
        ErrorCode::BadOption,
        ErrorCode::TooLarge,
        ErrorCode::Unsupported,
        ErrorCode::BadLibrary,
        ErrorCode::BadModel,
        ErrorCode::Bug,
    ];
    let codes: Vec<_> = codes
        .iter()
        .map(|code| format!("{:?}", code.as_str()))
        // Made by the JavaScript side alone, where there are workers and signals.
        .chain(["aborted", "worker-lost", "not-loaded"].map(|code| format!("{code:?}")))
        .collect();
    names(&mut out, "ErrorCode", &codes);
    out
}

fn text(text: &str) -> String {
    text.to_owned()
}

/// Every field of the options that the package takes: all that Rust has but the unit of offsets,
/// which is always UTF-16 there.
fn options_of_the_package() -> serde_json::Value {
    let span = Span::new(0, 4);
    let options = Options {
        kind: Some(InputKind::Html),
        offsets: Offsets::Utf16,
        published: Some(text("2024-11-12")),
        url: Some(text("https://alder.example/rain")),
        page: true,
        body_only: true,
        repair_text: true,
        keep: vec![span],
        drop: vec![span],
        split: vec![span],
        join: vec![span],
        unrepair: vec![span],
        not_a_name: vec![text("Alder")],
        unmerge: vec![Unmerge { name: text("Ada Hart"), form: text("Hart") }],
        merge: vec![Merge { name: text("Ada Hart"), with: text("Hart") }],
        retype: vec![Retype { name: text("Fram"), kind: EntityKind::Product }],
        rename: vec![Rename { name: text("Hart"), to: text("Ada Hart") }],
    };
    let mut json = serde_json::to_value(&options).unwrap();
    assert_eq!(serde_json::from_value::<Options>(json.clone()).unwrap(), options);
    json.as_object_mut().unwrap().remove("offsets").expect("Rust's own field");
    json
}

fn report() -> Report {
    let span = Span::new(0, 4);
    let reason = Reason {
        code: ReasonCode::LowContent,
        phrase: Some(text("Read on")),
        features: vec![Feature { name: "short line".into(), weight: 0.5 }].into(),
    };
    let removed =
        Removed { text: text("Read on"), reason, input: span, at: 0, duplicate_of: Some(span) };
    let published =
        Published { iso: text("2024-11-12"), text: text("12 November"), from: text("text") };
    Report {
        version: 1,
        engine: "0.0.0",
        input: InputInfo { kind: InputKind::Html, length: 4 },
        articles: vec![Article {
            id: text("a1"),
            language: Language { tag: text("en"), confidence: 0.98 },
            title: Some(text("Rain in Alder")),
            subtitle: Some(text("It stopped")),
            byline: Some(Byline { text: text("By Ada Hart"), authors: vec![text("Ada Hart")] }),
            dateline: Some(Dateline {
                text: text("ALDER, Nov. 12"),
                place: Some(text("ALDER")),
                date: Some(text("Nov. 12")),
            }),
            published: Some(published.clone()),
            updated: Some(published),
            credit: Some(Credit { text: text("AP"), agency: text("Associated Press") }),
            captions: vec![Caption { text: text("Rain. (AP)"), credit: Some(text("AP")) }],
            site: Some(text("The Alder Post")),
            url: Some(text("https://alder.example/rain")),
            body: text("Rain"),
            paragraphs: vec![span],
            sentences: vec![span],
            repairs: vec![Repair {
                at: 0,
                input: span,
                kind: text("fused-sentences"),
                was: text("a.B"),
                now: text("a.\n\nB"),
            }],
            removed: vec![removed.clone()],
            source: vec![Source { body: span, input: span }],
            entities: entities(),
            words: 1,
        }],
        removed: vec![removed],
        warnings: vec![Warning {
            code: text("empty"),
            message: text("Nothing is here. Paste again."),
        }],
        page: Some(text("Rain")),
    }
}

fn entities() -> Vec<Entity> {
    let amount = Amount {
        amount: 12_000.0,
        currency: Some(text("USD")),
        unit: Some(text("km")),
        of: Some(text("troops")),
        about: Some(text("up to")),
    };
    let entity = |value| Entity {
        id: text("e1"),
        name: text("Alder"),
        kind: EntityKind::Place,
        aliases: vec![text("the town")],
        roles: vec![Role {
            text: text("Alder mayor"),
            title: Some(text("mayor")),
            body: Some(text("Alder")),
        }],
        value: Some(value),
        place: Some(Place { country: text("GB"), lat: Some(51.5), lon: Some(-0.1) }),
        wikidata: Some(text("Q1")),
        stands_for: Some(text("Alderland")),
        mentions: vec![Mention {
            start: 0,
            end: 4,
            form: Form::Demonym,
            field: Where::Body,
            caption: Some(0),
            confidence: 0.9,
            kind: Some(EntityKind::Group),
        }],
        why: vec![Why { rule: text("country-table"), mentions: [0, 0] }],
    };
    [Value::Iso(text("2024-11-12")), Value::Needs { needs: "published" }, Value::Amount(amount)]
        .map(entity)
        .into()
}

fn comparison() -> Comparison {
    let span = Span::new(0, 4);
    let only = OnlyHere { sentence: span, facts: vec![text("12,000")] };
    let shares = Shares { verbatim: 0.5, edited: 0.25 };
    let side = Side { article: text("a1"), title: Some(text("Rain in Alder")) };
    Comparison {
        version: 1,
        pairs: vec![Overlap {
            a: side.clone(),
            b: side,
            verdict: Verdict::EditedVersion,
            why: text("Three quarters of the words are shared."),
            a_in_b: shares,
            b_in_a: shares,
            passages: vec![Passage {
                a: span,
                b: span,
                kind: PassageKind::Edited,
                edits: vec![Edit {
                    a: Some(span),
                    b: Some(span),
                    kind: EditKind::Number,
                    same_fact: SameFact::No,
                    attention: true,
                }],
            }],
            sentences: vec![SentencePair {
                a: Some(span),
                b: Some(span),
                kind: SentenceKind::Edited,
            }],
            fields: vec![LinkedField {
                field: FieldKind::Title,
                a: text("Rain in Alder"),
                b: text("Rain over Alder"),
                kind: PassageKind::Edited,
                edits: Vec::new(),
            }],
            conflicts: vec![Conflict { kind: ConflictKind::Number, a: span, b: span }],
            only_a: vec![only.clone()],
            only_b: vec![only],
            inferred: vec![Inferred {
                kind: text("source"),
                text: text("Probably from AP."),
                evidence: vec![Evidence { a: Some(span), b: Some(span) }],
            }],
        }],
    }
}

const SHARES: Shares = Shares { verbatim: 0.5, edited: 0.25 };

fn similar() -> Similar {
    let (id, published) = (text("a"), Some(text("2024-11-12")));
    Similar { id, published, version: true, a_in_b: SHARES, b_in_a: SHARES }
}

fn cell() -> Cell {
    Cell { a: text("a"), b: text("b"), version: true, a_in_b: SHARES, b_in_a: SHARES }
}

fn cluster() -> Cluster {
    let added = Added { sentence: text("It rained."), facts: vec![text("12,000")] };
    let member = Member { id: text("a"), published: Some(text("2024-11-12")), adds: vec![added] };
    Cluster { members: vec![member], earliest: Some(text("a")), most_complete: text("a") }
}
