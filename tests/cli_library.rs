//! `copydesk library` as a script uses it: two files, JSON Lines, exit codes.
#![cfg(feature = "cli")]

use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const STORY: &str = "Rain stops in Alder\n\nIt rained in Alder for nine days, the mayor said on Monday, \
    and the river rose over its banks.\n\nThe town had asked for help twice, and twice nobody came to it.\n";
const VERSION: &str = "It rained in Alder for nine days, the mayor said, and the river rose over its banks. \
    Twice the town had asked for help, and twice nobody came. Schools stay closed until Friday.";
const OTHER: &str = "Beavers have built a dam across the river Tamm so quickly that a planned weir is no \
    longer needed, the water board has conceded.";

fn copydesk(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .current_dir(folder)
        .arg("library")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A command that does not read its input closes the pipe; that is not what is tested here.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().unwrap()
}

/// The lines a command prints; it must end with `code`.
fn lines(folder: &Path, arguments: &[&str], input: &str, code: i32) -> Vec<Value> {
    let output = copydesk(folder, arguments, input);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A fresh folder with three stories, and a library of them.
fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("story.txt"), STORY).unwrap();
    let rows = [
        json!({"id": "version", "text": VERSION, "published": "2024-11-13"}),
        json!({"id": "other", "text": OTHER}),
    ];
    let rows = rows.map(|row| row.to_string()).join("\n");
    let added = lines(&path, &["add", "news.cdk", "--raw", "--jsonl"], &rows, 0);
    assert_eq!(added[0], json!({"id": "version", "added": ["version"]}));
    let added =
        lines(&path, &["build", "news.cdk", "story.txt", "--published", "2024-11-12"], "", 0);
    assert_eq!(added, [json!({"id": "story.txt", "added": ["story.txt"]})]);
    path
}

#[test]
fn articles_are_added_found_clustered_and_removed() {
    let folder = folder("library");
    let info = &lines(&folder, &["info", "news.cdk"], "", 0)[0];
    assert_eq!(info["articles"], 3);
    assert_eq!(info["bytes"], fs::metadata(folder.join("news.cdk")).unwrap().len());
    let found = &lines(&folder, &["similar", "news.cdk", "story.txt"], "", 0)[0];
    let ids: Vec<_> = found["similar"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    assert_eq!(
        (&found["id"], ids),
        (&json!("story.txt"), vec![&json!("story.txt"), &json!("version")])
    );
    let clusters = lines(&folder, &["clusters", "news.cdk"], "", 0);
    assert_eq!(clusters.len(), 1);
    assert_eq!(clusters[0]["earliest"], "story.txt");
    assert_eq!(
        clusters[0]["members"][1]["adds"][0]["sentence"],
        "Schools stay closed until Friday."
    );
    let cells = lines(&folder, &["matrix", "news.cdk"], "", 0);
    assert_eq!((&cells[0]["a"], &cells[0]["b"]), (&json!("story.txt"), &json!("version")));
    lines(&folder, &["remove", "news.cdk", "story.txt", "nobody"], "", 1);
    let texts = fs::read(folder.join("news.cdk.texts")).unwrap();
    assert!(!String::from_utf8_lossy(&texts).contains("on Monday"), "a removed text is gone");
    assert!(lines(&folder, &["clusters", "news.cdk"], "", 0).is_empty());
    let found = &lines(&folder, &["similar", "news.cdk", "story.txt"], "", 0)[0];
    assert_eq!(found["similar"][0]["id"], "version");
}

#[test]
fn the_way_a_library_came_about_is_not_in_its_bytes() {
    let folder = folder("library-merged");
    let row = json!({"id": "more", "text": STORY}).to_string();
    lines(&folder, &["add", "more.cdk", "--jsonl"], &row, 0);
    lines(&folder, &["merge", "all.cdk", "more.cdk", "news.cdk"], "", 0);
    lines(&folder, &["add", "news.cdk", "--jsonl"], &row, 0);
    assert_eq!(
        fs::read(folder.join("all.cdk")).unwrap(),
        fs::read(folder.join("news.cdk")).unwrap()
    );
    assert_eq!(
        lines(&folder, &["clusters", "all.cdk"], "", 0)[0]["members"].as_array().unwrap().len(),
        3
    );
}

#[test]
fn what_went_wrong_is_said_and_stops_nothing_else() {
    let folder = folder("library-wrong");
    let rows = format!(
        "{}\nno json\n{}",
        json!({"id": "", "text": OTHER}),
        json!({"id": 7, "text": OTHER})
    );
    let answers = lines(&folder, &["add", "news.cdk", "--raw", "--jsonl"], &rows, 1);
    assert_eq!(answers[0]["error"]["code"], "bad-option");
    assert_eq!(answers[1]["error"]["code"], "bad-option");
    assert_eq!(answers[2], json!({"id": 7, "added": ["7"]}));
    let said = |arguments: &[&str]| {
        let output = copydesk(&folder, arguments, "");
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    assert!(said(&["info", "nothing.cdk"]).contains("nothing.cdk cannot be used"));
    assert!(said(&["info", "story.txt"]).contains("story.txt: This is no library"));
    let whole = fs::read(folder.join("news.cdk")).unwrap();
    fs::write(folder.join("news.cdk"), &whole[..whole.len() - 1]).unwrap();
    assert!(said(&["clusters", "news.cdk"]).contains("(bad-library)"));
    fs::write(folder.join("news.cdk"), &whole).unwrap();
    let mut texts = fs::read(folder.join("news.cdk.texts")).unwrap();
    texts.truncate(texts.len() - 3);
    fs::write(folder.join("news.cdk.texts"), &texts).unwrap();
    assert!(said(&["clusters", "news.cdk"]).contains("news.cdk.texts is damaged"));
    texts.extend(b"xyz");
    fs::write(folder.join("news.cdk.texts"), &texts).unwrap();
    assert!(said(&["clusters", "news.cdk"]).contains("is not the one that was added"));
    fs::remove_file(folder.join("news.cdk.texts")).unwrap();
    assert!(said(&["clusters", "news.cdk"]).contains("has no text of"));
}
