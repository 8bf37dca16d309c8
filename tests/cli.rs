//! The command line as a script uses it: what is printed, in which order, with which exit code.
#![cfg(feature = "cli")]

use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "Rain stops in Alder\n\nIt rained in Alder for nine days, the mayor said on Monday, \
    and the river rose over its banks.\n\nThe town had asked for help twice, and twice nobody came to it.\n";

/// Runs `copydesk` with `arguments` and `input` on standard input.
fn copydesk(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A command that does not read its input closes the pipe; that is not what is tested here.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A fresh folder for one test.
fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

#[test]
fn a_file_that_is_too_large_is_refused_unread() {
    let path = folder("large").join("all.txt");
    // A thousand times the limit, of which nothing is written.
    fs::File::create(&path).unwrap().set_len(50_000_000_000).unwrap();
    let output = copydesk(&["analyze", path.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(message.contains("all.txt has more than 50 MB"), "{message}");
}

#[test]
fn analyze_prints_the_report_that_the_library_gives() {
    let output = copydesk(&["analyze", "-"], ARTICLE.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let expected = copydesk::analyze(ARTICLE, &copydesk::Options::default()).unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), copydesk::to_json(&expected) + "\n");
    assert!(output.stderr.is_empty(), "no progress bar in a pipe");
}

#[test]
fn json_lines_answer_in_order_and_a_bad_line_stops_nothing() {
    let questions = [
        json!({"id": 1, "text": ARTICLE}).to_string(),
        "not json".to_owned(),
        String::new(),
        json!({"id": "two", "html": "<p>It rained in Alder for nine days, the mayor said.</p>"})
            .to_string(),
        json!({"id": 3}).to_string(),
        json!({"id": 4, "text": ARTICLE, "published": "someday"}).to_string(),
    ];
    let output = copydesk(&["analyze", "--jsonl"], questions.join("\n").as_bytes());
    assert_eq!(output.status.code(), Some(1), "some inputs failed");
    let answers = lines(&output);
    let ids: Vec<_> = answers.iter().map(|answer| answer["id"].clone()).collect();
    assert_eq!(ids, [json!(1), json!(null), json!("two"), json!(3), json!(4)]);
    assert_eq!(answers[0]["report"]["version"], 1);
    assert_eq!(answers[1]["error"]["code"], "bad-option");
    assert_eq!(answers[2]["report"]["input"]["kind"], "html");
    assert_eq!(answers[3]["error"]["code"], "bad-option");
    assert_eq!(answers[4]["error"]["code"], "bad-option");
}

#[test]
fn json_lines_of_other_programs_are_read() {
    let line = |id: &str, text: &str| format!(r#"{{"id":{id},"text":"{text}"}}"#);
    let story = "It rained in Alder for nine days, the mayor said on Monday";
    let questions = [
        "\u{feff}".to_owned() + &line("1", story),
        line("2", &format!(r"{story} \ud83c\udf27")),
        line("3", &format!(r"{story} \ud83c in Alder")),
        line("4", &format!(r"{story} \uDC00\ud83c\u0041 in Alder")),
        line("5", &format!(r"{story} \\ud83c in Alder")),
        "{\"id\":6,\"text\":\"It rained in \u{0}lder\"}".replace('\u{0}', "\\u0041"),
    ];
    let answers = lines(&copydesk(&["analyze", "--jsonl"], questions.join("\n").as_bytes()));
    let ids: Vec<_> = answers.iter().map(|answer| answer["id"].clone()).collect();
    assert_eq!(ids, [1, 2, 3, 4, 5, 6].map(|id| json!(id)));
    for (index, answer) in answers.iter().enumerate() {
        let warnings = answer["report"]["warnings"].as_array().expect("a report").clone();
        let said = warnings.iter().any(|warning| warning["code"] == "ill-formed-text");
        assert_eq!(said, index == 2 || index == 3, "line {}: {warnings:?}", index + 1);
    }
    let mut bytes = line("1", story).into_bytes();
    bytes[24] = 0xff;
    let answer = &lines(&copydesk(&["analyze", "--jsonl"], &bytes))[0];
    assert_eq!(answer["report"]["warnings"][0]["code"], "ill-formed-text", "{answer}");
}

#[test]
fn a_line_with_a_mistake_keeps_its_id() {
    for (command, line) in [
        ("analyze", json!({"id": "x", "text": 3})),
        ("analyze", json!({"id": "x", "text": ARTICLE, "publised": "2024-11-12"})),
        ("analyze", json!({"id": "x", "text": ARTICLE, "html": ARTICLE})),
        ("compare", json!({"id": "x", "a": ARTICLE})),
        ("compare", json!({"id": "x", "a": ARTICLE, "b": ARTICLE, "row": true})),
    ] {
        let output = copydesk(&[command, "--jsonl"], line.to_string().as_bytes());
        assert_eq!(output.status.code(), Some(1), "{line}");
        let answer = &lines(&output)[0];
        assert_eq!((&answer["id"], &answer["error"]["code"]), (&json!("x"), &json!("bad-option")));
    }
}

#[test]
fn a_folder_without_files_to_read_is_said() {
    let folder = folder("empty");
    fs::write(folder.join("picture.png"), b"\x89PNG").unwrap();
    let output = copydesk(&["analyze", folder.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(message.contains("no files to read in ") && message.contains("empty"), "{message}");
}

#[test]
fn a_folder_is_read_file_by_file_and_a_failure_is_reported() {
    let folder = folder("folder");
    fs::write(folder.join("b.txt"), ARTICLE).unwrap();
    fs::write(folder.join("a.html"), "<p>It rained in Alder for nine days, the mayor said.</p>")
        .unwrap();
    fs::write(folder.join("c.txt"), b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj").unwrap();
    fs::write(folder.join("ignored.png"), b"\x89PNG").unwrap();
    let output = copydesk(&["analyze", folder.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    assert_eq!(answers.len(), 3);
    assert!(answers[0]["id"].as_str().unwrap().ends_with("a.html"));
    assert!(answers[1]["report"]["articles"][0]["body"].as_str().unwrap().contains("nine days"));
    assert_eq!(answers[2]["error"]["code"], "unsupported");
    assert!(String::from_utf8_lossy(&output.stderr).contains("c.txt"), "the failure is said");
}

#[test]
fn compare_works_on_files_and_on_lines() {
    let folder = folder("compare");
    let (a, b) = (folder.join("a.txt"), folder.join("b.txt"));
    fs::write(&a, ARTICLE).unwrap();
    fs::write(&b, ARTICLE).unwrap();
    let paths = [a.to_str().unwrap(), b.to_str().unwrap()];
    let cleaned = &lines(&copydesk(&["compare", paths[0], paths[1]], b""))[0];
    assert_eq!(cleaned["pairs"][0]["verdict"], "same-text");
    let raw = &lines(&copydesk(&["compare", "--raw", paths[0], paths[1]], b""))[0];
    assert_eq!(raw["verdict"], "same-text");
    let pair = |raw| json!({"id": 7, "a": ARTICLE, "b": ARTICLE, "raw": raw}).to_string();
    let output =
        copydesk(&["compare", "--jsonl"], format!("{}\n{}\n", pair(true), pair(false)).as_bytes());
    let answers = lines(&output);
    assert_eq!(answers[0]["overlap"]["verdict"], "same-text");
    assert_eq!(answers[1]["comparison"]["pairs"][0]["verdict"], "same-text");
}

#[test]
fn explain_names_every_block() {
    let output = copydesk(&["explain", "-"], ARTICLE.as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.lines().count(), 3);
    assert!(text.lines().next().unwrap().contains("title"), "{text}");
}

#[test]
fn exit_codes_are_as_promised() {
    for (arguments, code) in [
        (vec!["analyze", "/no/such/file"], 1),
        (vec!["compare", "/no/such/file", "/nor/this"], 1),
        (vec!["explain", "/no/such/file"], 1),
        (vec!["analyze", "-", "--published", "someday"], 1),
        (vec!["analyze"], 2),
        (vec!["analyze", "-", "--kind", "pdf"], 2),
        (vec!["compare", "--raw", "only-one"], 2),
        (vec!["compare", "a", "b", "--page"], 2),
        (vec!["explain", "-", "--page"], 2),
        (vec!["analyze", "-", "--body-only"], 0),
        (vec!["analyze", "-", "--body-only", "--csv"], 2),
        (vec!["compare", "a", "b", "--body-only"], 2),
        (vec!["explain", "-", "--offsets", "utf16"], 2),
        (vec!["explain", "-", "--kind", "plain", "--published", "2024-11-12"], 0),
        (vec!["analyze", "-", "--page", "--offsets", "utf16"], 0),
        (vec!["analyze", "-", "--model", "src/model/names.bin"], 0),
        (vec!["analyze", "-", "--model", "Cargo.toml"], 2),
        (vec!["analyze", "-", "--model", "/no/such/file"], 2),
        (vec!["nonsense"], 2),
        (vec!["--version"], 0),
    ] {
        let output = copydesk(&arguments, ARTICLE.as_bytes());
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        if code == 1 {
            let message = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(message.trim_end().ends_with(')'), "a sentence and its code: {message}");
        }
    }
}

#[test]
fn shells_and_the_manual_know_every_command() {
    let help = String::from_utf8(copydesk(&["--help"], b"").stdout).unwrap();
    let listed = help.split("Commands:").nth(1).unwrap().split("Options:").next().unwrap();
    let commands: Vec<_> =
        listed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.len() > 8, "{listed}");
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = copydesk(&["completions", shell], b"");
        assert_eq!(output.status.code(), Some(0), "{shell}");
        let script = String::from_utf8(output.stdout).unwrap();
        for command in &commands {
            assert!(script.contains(command), "{shell} does not know {command}");
        }
    }
    let manual = folder("man");
    let output = copydesk(&["man", manual.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(0));
    for command in commands.iter().filter(|command| **command != "help") {
        let page = fs::read_to_string(manual.join(format!("copydesk-{command}.1"))).unwrap();
        assert!(page.contains(".SH DESCRIPTION"), "{page}");
    }
    assert!(fs::read_to_string(manual.join("copydesk.1")).unwrap().contains("Exit codes"));

    let file = manual.join("copydesk.1");
    let output = copydesk(&["man", file.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1), "a file is no folder");
    assert!(String::from_utf8(output.stderr).unwrap().contains("copydesk.1"));
}

#[test]
fn every_format_says_what_the_json_says() {
    let folder = folder("formats");
    let other = ARTICLE.replace("nine days", "ten days");
    let path = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let (a, b) = (path("a.txt", ARTICLE), path("b.txt", &other));
    for (arguments, starts, holds) in [
        (vec!["analyze", "--md", &a], "# Rain stops in Alder\n\n", "nine days"),
        (vec!["analyze", "--csv", &a], "\"article\",\"id\"", "\"Alder\",\"place\""),
        (vec!["analyze", "--csv", &a, &b], "\"file\",\"article\"", "b.txt\",\"a1\""),
        (vec!["analyze", "--html", &a], "<!doctype html>", "<mark title=\"place\">Alder</mark>"),
        (
            vec!["compare", "--csv", &a, &b],
            "\"a\",\"b\"",
            "\"number\",\"nine\",\"ten\",\"no\",true",
        ),
        (vec!["compare", "--html", &a, &b], "<!doctype html>", "<del>nine</del> <ins>ten</ins>"),
        (vec!["compare", "--raw", "--html", &a, &b], "<!doctype html>", "<del>nine</del>"),
    ] {
        let output = copydesk(&arguments, b"");
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(text.starts_with(starts) && text.contains(holds), "{arguments:?}: {text}");
    }
    for refused in [["--md", "--csv"], ["--html", "--offsets=utf16"]] {
        let output = copydesk(&["analyze", refused[0], refused[1], &a], b"");
        assert_eq!(output.status.code(), Some(2), "{refused:?}");
    }
    let failed = copydesk(&["analyze", "--csv", &a, "missing.txt"], b"");
    let columns = String::from_utf8(failed.stdout).unwrap();
    assert!(columns.starts_with("\"file\""), "a failure changes no columns: {columns}");
}
