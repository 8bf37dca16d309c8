//! What is found, and that only the articles decide it.

use crate::stories::{HARBOUR, HARBOUR_REWRITTEN, QUOTING, WEIR, made};
use copydesk::{Cell, Cluster, Library, Question, Similar};
use std::collections::BTreeMap;

/// A library of texts by id, with their dates.
fn library(articles: &BTreeMap<String, (String, Option<&str>)>) -> Library {
    let mut library = Library::default();
    for (id, (text, published)) in articles {
        library.add(id, text, *published).unwrap();
    }
    library
}

fn articles(
    pairs: &[(&str, &str, Option<&'static str>)],
) -> BTreeMap<String, (String, Option<&'static str>)> {
    pairs.iter().map(|(id, text, date)| ((*id).to_owned(), ((*text).to_owned(), *date))).collect()
}

fn similar(
    library: &Library,
    articles: &BTreeMap<String, (String, Option<&str>)>,
    text: &str,
    passages: bool,
) -> Vec<Similar> {
    let question = Question { passages, ..Question::default() };
    library.similar(text, question, |id| Ok(articles[id].0.clone())).unwrap()
}

fn ids(similar: &[Similar]) -> Vec<&str> {
    similar.iter().map(|similar| similar.id.as_str()).collect()
}

#[test]
fn versions_are_found_and_borrowed_passages_when_asked_for() {
    let mut kept = articles(&[("harbour", HARBOUR, Some("2024-05-02")), ("weir", WEIR, None)]);
    for number in 0..200 {
        kept.insert(format!("made {number:03}"), (made(number, 300), None));
    }
    let library = library(&kept);
    for (name, text, versions, all) in [
        ("itself", HARBOUR, vec!["harbour"], vec!["harbour"]),
        ("a rewrite", HARBOUR_REWRITTEN, vec!["harbour"], vec!["harbour"]),
        ("a story that quotes it", QUOTING, vec![], vec!["harbour"]),
        ("another story", WEIR, vec!["weir"], vec!["weir"]),
        ("no story", "Nothing of all this.", vec![], vec![]),
        ("nothing", "", vec![], vec![]),
    ] {
        assert_eq!(ids(&similar(&library, &kept, text, false)), versions, "{name}");
        assert_eq!(ids(&similar(&library, &kept, text, true)), all, "{name}");
    }
    let found = similar(&library, &kept, HARBOUR_REWRITTEN, false).remove(0);
    assert_eq!(found.published.as_deref(), Some("2024-05-02"));
    assert!(found.version && found.a_in_b.verbatim + found.a_in_b.edited > 0.5, "{found:?}");
}

#[test]
fn only_the_articles_decide_what_is_found() {
    let mut kept =
        articles(&[("harbour", HARBOUR, None), ("weir", WEIR, Some("2024-05-02T08:00Z"))]);
    for number in 0..40 {
        kept.insert(format!("made {number:03}"), (made(number, 120), None));
    }
    let one = library(&kept);
    let mut reversed = Library::default();
    for (id, (text, published)) in kept.iter().rev() {
        reversed.add(id, text, *published).unwrap();
    }
    let mut changed = Library::default();
    for (id, (_, published)) in &kept {
        changed.add(id, "Another text, which is not kept.", *published).unwrap();
        changed.add(&format!("{id} gone"), HARBOUR, None).unwrap();
    }
    for (id, (text, published)) in &kept {
        assert!(changed.add(id, text, *published).unwrap(), "a changed article is replaced");
        assert!(!changed.add(id, text, *published).unwrap(), "the same again changes nothing");
        assert!(changed.remove(&format!("{id} gone")));
        assert!(!changed.remove(&format!("{id} gone")));
    }
    let mut merged = Library::default();
    let mut half = Library::default();
    for (number, (id, (text, published))) in kept.iter().enumerate() {
        // Some are in both, some with another text in the one that is merged into.
        if number % 3 != 0 {
            merged.add(id, if number % 3 == 1 { text } else { WEIR }, *published).unwrap();
        }
        if number % 3 != 1 {
            half.add(id, text, *published).unwrap();
        }
    }
    merged.merge(&half).unwrap();
    let read = Library::from_bytes(&one.to_bytes()).unwrap();
    for (name, other) in
        [("reversed", &reversed), ("changed", &changed), ("merged", &merged), ("read", &read)]
    {
        assert_eq!(other.len(), kept.len(), "{name}");
        assert_eq!(other.ids(), kept.keys().cloned().collect::<Vec<_>>(), "{name}");
        assert_eq!(other.to_bytes(), one.to_bytes(), "{name}");
        for text in [HARBOUR_REWRITTEN, WEIR, QUOTING, &kept["made 007"].0] {
            assert_eq!(other.candidates(text, 10), one.candidates(text, 10), "{name}");
            let answers = [other, &one].map(|library| similar(library, &kept, text, true));
            assert_eq!(answers[0], answers[1], "{name}");
        }
    }
}

#[test]
fn gaps_are_closed_and_nothing_is_lost() {
    let mut library = Library::default();
    for number in 0..400 {
        library.add(&format!("{number:03}"), &made(number, 80), None).unwrap();
    }
    for number in (0..400).filter(|number| number % 5 != 0) {
        assert!(library.remove(&format!("{number:03}")));
    }
    let mut fresh = Library::default();
    for number in (0..400).step_by(5) {
        fresh.add(&format!("{number:03}"), &made(number, 80), None).unwrap();
        assert_eq!(library.candidates(&made(number, 80), 3)[0], format!("{number:03}"));
    }
    assert_eq!(library.to_bytes(), fresh.to_bytes());
    assert!(!library.contains("001") && library.contains("005"));
}

#[test]
fn a_caller_is_told_what_to_mend() {
    let mut library = Library::default();
    for (id, published, code) in [
        ("", None, "bad-option"),
        (&*"x".repeat(1_001), None, "bad-option"),
        ("a", Some("yesterday"), "bad-option"),
    ] {
        let error = library.add(id, HARBOUR, published).unwrap_err();
        assert_eq!(error.code().as_str(), code);
        assert!(error.message().ends_with('.'), "{error}");
    }
    let large = " ".repeat(copydesk::MAX_INPUT_BYTES + 1);
    assert_eq!(library.add("a", &large, None).unwrap_err().code().as_str(), "too-large");
    assert!(library.is_empty());
    library.add("a", HARBOUR, None).unwrap();
    let other = library.similar(HARBOUR, Question::default(), |_| Ok(WEIR.to_owned()));
    let error = other.unwrap_err();
    assert_eq!(error.code().as_str(), "bad-library");
    assert!(error.message().contains("“a”"), "{error}");
}

#[test]
fn versions_are_clustered_with_the_first_the_fullest_and_what_each_adds() {
    let shorter: String = HARBOUR.split("\n\n").take(4).collect::<Vec<_>>().join("\n\n");
    let longer = format!(
        "{HARBOUR}\n\nA ferry captain, Ines Okoro, said 40 passengers had to wait until noon."
    );
    let kept = articles(&[
        ("1 late", &longer, Some("2024-05-03T09:00+09:00")),
        ("2 first", &shorter, Some("2024-05-02")),
        ("3 undated", HARBOUR_REWRITTEN, None),
        ("4 quoting", QUOTING, Some("2024-05-01")),
        ("5 weir", WEIR, None),
    ]);
    let library = library(&kept);
    let clusters = library.clusters(|id| Ok(kept[id].0.clone())).unwrap();
    let [Cluster { members, earliest, most_complete }] = clusters.as_slice() else {
        panic!("{clusters:?}")
    };
    let order: Vec<_> = members.iter().map(|member| member.id.as_str()).collect();
    assert_eq!(order, ["2 first", "1 late", "3 undated"]);
    // 3 May, nine in the morning in Tokyo, is the same day in universal time, and no other's.
    assert_eq!(earliest.as_deref(), Some("2 first"));
    assert_eq!(most_complete, "1 late");
    assert!(members[0].adds.is_empty());
    let added = members[1].adds.last().unwrap();
    assert!(added.sentence.starts_with("A ferry captain"), "{added:?}");
    assert!(added.facts.iter().any(|fact| fact.contains("Okoro")), "{added:?}");
    let cells: Vec<Cell> =
        library.matrix(|id| Ok(kept[id].0.clone())).collect::<Result<_, _>>().unwrap();
    assert!(cells.iter().all(|cell| cell.a < cell.b));
    let quoting = cells.iter().find(|cell| cell.b == "4 quoting").unwrap();
    assert!(!quoting.version, "{quoting:?}");
    assert!(cells.iter().all(|cell| cell.b != "5 weir"), "{cells:?}");
}

#[test]
fn the_earliest_is_only_told_where_dates_tell() {
    let other = HARBOUR.replace("Tuesday", "last Tuesday");
    for (one, two, earliest) in [
        (Some("2024-05-02"), Some("2024-05-03"), Some("a")),
        (Some("2024-05-02"), Some("2024-05-02T10:00Z"), None),
        (Some("2024-05-02T10:00Z"), Some("2024-05-02T09:59Z"), Some("b")),
        (Some("2024-05-02"), Some("2024-05-02"), None),
        (None, Some("2024-05-02"), Some("b")),
        (None, None, None),
    ] {
        let kept = articles(&[("a", HARBOUR, one), ("b", &other, two)]);
        let clusters = library(&kept).clusters(|id| Ok(kept[id].0.clone())).unwrap();
        assert_eq!(clusters[0].earliest.as_deref(), earliest, "{one:?} {two:?}");
    }
}

#[test]
fn a_large_matrix_has_the_cells_of_a_small_one() {
    let mut kept =
        articles(&[("a", HARBOUR, None), ("b", HARBOUR_REWRITTEN, None), ("c", QUOTING, None)]);
    let cells = |kept: &BTreeMap<String, (String, Option<&str>)>| -> Vec<Cell> {
        library(kept).matrix(|id| Ok(kept[id].0.clone())).collect::<Result<_, _>>().unwrap()
    };
    let small = cells(&kept);
    assert!(small.len() >= 2, "{small:?}");
    for number in 0..80 {
        kept.insert(format!("made {number:03}"), (made(number, 200), None));
    }
    assert_eq!(cells(&kept), small);
}

#[test]
fn hostile_texts_are_kept_and_found() {
    let sentence = "It rained in Alder for nine days, the mayor said on Monday. ";
    let chinese = "平壤的暴雨持续了九天，市长周一表示，河水已经漫过堤岸，居民被迫离开家园，前往附近的学校避难。";
    let long: String = (0..2_000).map(|number| made(number, 1_000)).collect();
    assert!(long.len() > 10_000_000);
    let mut library = Library::default();
    let texts = [
        ("repeats", sentence.repeat(100_000)),
        ("one sentence", sentence.to_owned()),
        ("empty", String::new()),
        ("one word", "Rain".to_owned()),
        ("marks", "… — ! \u{0} \u{200b}".to_owned()),
        ("chinese", chinese.to_owned()),
        ("long", long),
    ];
    for (id, text) in &texts {
        assert!(library.add(id, text, None).unwrap(), "{id}");
    }
    for (asked, id) in [
        (sentence, "one sentence"),
        (sentence, "repeats"),
        ("Rain", "one word"),
        ("市长周一表示，河水已经漫过堤岸，居民被迫离开家园", "chinese"),
        (&made(7, 1_000), "long"),
    ] {
        assert!(library.candidates(asked, 10).iter().any(|found| found == id), "{id}");
    }
    assert!(library.candidates("", 10).is_empty());
    assert!(library.candidates(&texts[6].1, 0).is_empty());
    assert_eq!(Library::from_bytes(&library.to_bytes()).unwrap().to_bytes(), library.to_bytes());
}

#[test]
fn a_library_of_copies_still_answers() {
    let mut library = Library::default();
    for number in 0..3_000 {
        library.add(&format!("{number:05}"), HARBOUR, None).unwrap();
    }
    library.add("rewritten", HARBOUR_REWRITTEN, None).unwrap();
    let found = library.candidates(HARBOUR, 6);
    // What few have weighs most, so the rewrite is looked at too.
    assert_eq!(found, ["rewritten", "00000", "00001", "00002", "00003", "00004"]);
    assert_eq!(library.candidates(HARBOUR_REWRITTEN, 5)[0], "rewritten");
}
