//! The problem: Copydesk is for two real pastes before all others; they must be right to the last
//! line, and so must the overlap of the two.
//!
//! The pastes and their gold are not ours to publish. They are looked for in `$COPYDESK_SHARED`, or
//! in `shared` beside the project; where they are absent these cases are skipped, and say so,
//! unless `COPYDESK_REQUIRE_SHARED=1`. `tests/corpus` has written twins of both.
#![cfg(not(target_arch = "wasm32"))]

mod gold;
mod promises;

use gold::pairs::{OverlapGold, Pair, unrelated_problems};
use gold::perfect::{perfect, perfect_pair};
use gold::{Case, assert_none, fields, lines, names, pairs};
use promises::spans;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

struct Seeds {
    cases: [Case; 2],
    overlap: OverlapGold,
}

/// The two pastes; `None`, with a word about it, where they are not here.
fn seeds() -> Option<&'static Seeds> {
    static SEEDS: OnceLock<Option<Seeds>> = OnceLock::new();
    let seeds = SEEDS.get_or_init(|| {
        let folder = folder()?;
        Some(read(&folder))
    });
    seeds.as_ref()
}

/// Where the pastes are, if they are here.
fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = std::env::var_os("COPYDESK_SHARED").map_or(beside, PathBuf::from);
    let folder = shared.join("seeds");
    if !folder.is_dir() {
        let required = std::env::var_os("COPYDESK_REQUIRE_SHARED").is_some_and(|v| v == "1");
        assert!(!required, "the seeds are required and not in {}", folder.display());
        // Past the capture of the test runner, so that a skip is never silent.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: the cases of tests/seeds.rs, no seeds in {}",
            folder.display()
        );
        return None;
    }
    Some(folder)
}

fn read(folder: &Path) -> Seeds {
    let overlap = std::fs::read_to_string(folder.join("overlap_gold.json"))
        .expect("the seeds come with the gold of their overlap");
    Seeds {
        cases: ["000", "003"].map(|number| seed(folder, number)),
        overlap: serde_json::from_str(&overlap).expect("the gold is well formed"),
    }
}

fn seed(folder: &Path, number: &str) -> Case {
    let mut files = std::fs::read_dir(folder).expect("the folder is there").flatten();
    let source = files
        .find(|file| file.file_name().to_string_lossy().starts_with(&format!("{number}_")))
        .expect("each gold has its paste");
    let name = format!("seed {number}");
    Case::read(&name, &source.path(), &folder.join(format!("gold_seed_{number}.json")))
}

/// What the engine says is left out: only the gold and the checks are on trial.
#[test]
fn the_checks_pass_on_a_report_made_of_the_gold() {
    let Some(folder) = folder() else { return };
    let mut seeds = read(&folder);
    seeds.cases.iter_mut().for_each(perfect);
    for case in &seeds.cases {
        assert_none(&lines::problems(case));
        assert_none(&fields::problems(case));
        assert_none(&fields::body_problems(case));
        assert_none(&fields::sentence_problems(case));
        assert_none(&names::problems(case, false));
        assert_none(&names::false_name_problems(case));
        assert_none(&names::bystander_problems(case));
        assert_none(&names::form_problems(case));
    }
    let pair = perfect_pair(&seeds.cases[0], &seeds.cases[1], &seeds.overlap);
    assert_none(&pairs::sentence_problems(&pair));
    assert_none(&pairs::share_problems(&pair));
    assert_none(&pairs::difference_problems(&pair));
}

/// Collects the problems of both pastes.
fn in_both(check: impl Fn(&Case) -> Vec<String>) {
    if let Some(seeds) = seeds() {
        assert_none(&seeds.cases.iter().flat_map(check).collect::<Vec<_>>());
    }
}

#[test]
fn all_64_lines_are_kept_or_removed_for_the_right_reason() {
    if let Some(seeds) = seeds() {
        let visible = seeds.cases.iter().flat_map(|case| &case.gold.lines);
        assert_eq!(visible.filter(|line| !line.label.starts_with("blank")).count(), 64);
    }
    in_both(lines::problems);
}

#[test]
fn titles_credits_and_captions_are_right() {
    in_both(fields::problems);
}

#[test]
fn bodies_are_the_clean_text() {
    in_both(fields::body_problems);
}

#[test]
fn sentences_are_cut_where_the_gold_cuts_them() {
    in_both(fields::sentence_problems);
}

#[test]
fn fused_sentences_are_mended_and_the_mending_can_be_undone() {
    in_both(fields::repair_problems);
}

#[test]
fn every_named_thing_is_one_entry_with_all_its_mentions() {
    in_both(|case| names::problems(case, false));
}

#[test]
fn at_most_one_name_in_ten_is_false() {
    in_both(names::false_name_problems);
}

#[test]
fn people_of_captions_and_photo_credits_are_not_people_of_the_story() {
    in_both(names::bystander_problems);
}

#[test]
fn demonyms_belong_to_their_place_and_capitals_stand_for_governments() {
    in_both(names::form_problems);
}

#[test]
fn spans_fit_their_texts() {
    in_both(|case| spans::check_spans(&case.report, &case.text));
}

fn with_pair(check: impl Fn(&Pair<'_>) -> Vec<String>) {
    if let Some(seeds) = seeds() {
        let [a, b] = &seeds.cases;
        assert_none(&check(&Pair::compare(a, b, &seeds.overlap)));
    }
}

#[test]
fn the_eleven_sentence_pairs_are_found_in_their_class_and_no_other() {
    if let Some(seeds) = seeds() {
        assert_eq!(seeds.overlap.sentence_pairs.len(), 11);
    }
    with_pair(pairs::sentence_problems);
}

#[test]
fn shares_and_verdict_are_those_of_an_edited_version() {
    with_pair(pairs::share_problems);
}

#[test]
fn differences_that_ask_for_attention_are_found() {
    with_pair(pairs::difference_problems);
}

#[test]
fn headline_and_caption_are_linked_and_the_headline_asks_for_attention() {
    with_pair(pairs::field_problems);
}

#[test]
fn there_is_no_conflict() {
    with_pair(pairs::conflict_problems);
}

#[test]
fn spans_of_the_overlap_fit_the_bodies() {
    with_pair(|pair| {
        let body = |case: &Case, id: &str| {
            let found = case.report.articles.iter().find(|article| article.id == id);
            found.expect("an overlap is of articles of the reports").body.clone()
        };
        let (a, b) = (&pair.overlap.a.article, &pair.overlap.b.article);
        let (a, b) = (body(pair.a, a), body(pair.b, b));
        spans::misfits(&spans::of_overlap(&pair.overlap, &a, &b))
    });
}

#[test]
fn the_unrelated_article_shares_nothing() {
    let Some(seeds) = seeds() else { return };
    let [first, second] = &seeds.cases;
    let unrelated = &first.gold.articles[1].clean_text;
    let others = [&first.gold.articles[0].clean_text, &second.gold.articles[0].clean_text];
    let problems = others.into_iter().flat_map(|other| {
        let mut both = unrelated_problems("unrelated, then other", unrelated, other);
        both.extend(unrelated_problems("other, then unrelated", other, unrelated));
        both
    });
    assert_none(&problems.collect::<Vec<_>>());
}
