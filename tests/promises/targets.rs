//! What a fuzz target does with its bytes; it panics where a promise is broken. The same functions
//! run in the ordinary tests over bytes that are the same each time.

#[path = "../../src/bin/copydesk/line.rs"]
mod line;

use super::choices::Choices;
use super::report::{self, counted, letters};
use super::{library, overlap, page, paste, spans};
use copydesk::{
    EntityKind, ErrorCode, InputKind, Merge, Offsets, Options, Rename, Retype, Span, Unmerge,
    analyze, analyze_bytes, to_json,
};

/// A target: its name, what it does.
pub type Target = (&'static str, fn(&[u8]));

/// All of them; `cargo xtask fuzz` reads their names from this list.
pub const ALL: [Target; 8] = [
    ("html", html),
    ("plain", plain),
    ("markdown", markdown),
    ("library", library_bytes),
    ("options", options),
    ("compare", compare),
    ("decode", decode),
    ("lines", lines),
];

fn none(problems: &[String], input: &str) {
    assert!(problems.is_empty(), "{}\nin {input:?}", problems.join("\n"));
}

/// Half of the inputs are a page of the grammar, half the bytes as they are.
fn text(bytes: &[u8], made: fn(&mut Choices<'_>) -> String) -> String {
    let mut choices = Choices::of(bytes);
    if choices.one_in(2) {
        return String::from_utf8_lossy(choices.all()).into_owned();
    }
    made(&mut choices)
}

/// A page.
pub fn html(bytes: &[u8]) {
    let input = text(bytes, page::page);
    none(&report::problems(&input, Some(InputKind::Html)), &input);
}

/// A paste, read as text.
pub fn plain(bytes: &[u8]) {
    let input = text(bytes, paste::paste);
    none(&report::problems(&input, Some(InputKind::Plain)), &input);
}

/// Markdown.
pub fn markdown(bytes: &[u8]) {
    let input = text(bytes, paste::markdown);
    none(&report::problems(&input, Some(InputKind::Markdown)), &input);
}

/// Bytes as a library, and a library that changes.
pub fn library_bytes(bytes: &[u8]) {
    let mut choices = Choices::of(bytes);
    let problems = if choices.one_in(2) {
        library::problems_of_bytes(choices.all())
    } else {
        library::problems_of_changes(&mut choices)
    };
    none(&problems, "a library");
}

/// Two texts, of which one is often an edited version of the other.
pub fn compare(bytes: &[u8]) {
    let mut choices = Choices::of(bytes);
    let [a, b] = if choices.one_in(2) {
        choices.halves().map(|mut half| String::from_utf8_lossy(half.all()).into_owned())
    } else {
        paste::versions(&mut choices)
    };
    none(&overlap::problems(&a, &b), &format!("{a:?} and {b:?}"));
    none(&overlap::differences_from_itself(&a), &a);
}

/// The bytes of a file in any encoding, or of no text at all.
pub fn decode(bytes: &[u8]) {
    let mut choices = Choices::of(bytes);
    let bytes = match choices.below(4) {
        0 => choices.all().to_vec(),
        1 => [&[0xff, 0xfe], choices.all()].concat(),
        2 => [&[0xfe, 0xff], choices.all()].concat(),
        _ => paste::paste(&mut choices).encode_utf16().flat_map(u16::to_le_bytes).collect(),
    };
    match analyze_bytes(&bytes, &Options { page: true, ..Options::default() }) {
        Ok(found) => {
            let page = found.page.clone().unwrap_or_default();
            none(&spans::check_spans(&found, &page), &page);
        }
        Err(error) => {
            none(&library::problems_of_error(&error, ErrorCode::Unsupported), &error.to_string());
        }
    }
}

/// Options that a caller makes up: JSON of any form, and corrections that point anywhere, in units
/// in which they may stand in the middle of a character.
pub fn options(bytes: &[u8]) {
    let mut choices = Choices::of(bytes);
    if choices.one_in(4) {
        // Whatever it is, it is options or an error.
        if let Ok(options) = serde_json::from_slice::<Options>(choices.all()) {
            let found = analyze("It rained in Alder 🌧, said Ada Hart.", &options);
            assert!(
                found.is_ok() || found.is_err_and(|error| error.code() == ErrorCode::BadOption)
            );
        }
        return;
    }
    let [mut half, mut other] = choices.halves();
    let input = paste::paste(&mut other);
    let options = corrections(&mut half, &input);
    let written = to_json(&options);
    let read: Options = serde_json::from_str(&written).expect("options are read as written");
    assert_eq!(read, options, "options are read as written");
    match analyze(&input, &options) {
        Ok(found) => {
            assert_eq!(
                found.input.length,
                counted(&input, input.len(), options.offsets),
                "{written}"
            );
            let again = analyze(&input, &options).map(|again| to_json(&again));
            assert_eq!(again.as_deref(), Ok(to_json(&found).as_str()), "the same twice: {written}");
            if options.offsets == Offsets::Utf8 {
                none(&spans::check_spans(&found, &input), &format!("{input:?} with {written}"));
                none(&report::lost(&found, &input), &format!("{input:?} with {written}"));
            }
        }
        Err(error) => assert_eq!(error.code(), ErrorCode::BadOption, "{error} for {written}"),
    }
}

/// Corrections of places and names that the text has, or has not.
pub fn corrections(choices: &mut Choices<'_>, input: &str) -> Options {
    let unit = choices.pick(&[Offsets::Utf8, Offsets::Utf16, Offsets::CodePoint]);
    let mut spans = || -> Vec<Span> {
        let one = |choices: &mut Choices<'_>| {
            let start = choices.number() % (input.len() + 2);
            Span {
                start,
                end: start + choices.below(64) - usize::from(start > 0 && choices.one_in(32)),
            }
        };
        (0..choices.below(4)).map(|_| one(choices)).collect()
    };
    let [keep, drop, split, join, unrepair] = [spans(), spans(), spans(), spans(), spans()];
    let words: Vec<&str> =
        input.split_whitespace().filter(|word| !letters(word).is_empty()).collect();
    let mut name = || words.get(choices.below(words.len())).copied().unwrap_or("Alder").to_owned();
    let merge = vec![Merge { name: name(), with: name() }];
    let not_a_name = vec![name()];
    let rename = vec![Rename { name: name(), to: name() }];
    let unmerge = vec![Unmerge { name: name(), form: name() }];
    let retype = vec![Retype { name: name(), kind: EntityKind::Organisation }];
    let kind = Some(InputKind::Plain);
    Options {
        kind,
        offsets: unit,
        keep,
        drop,
        split,
        join,
        unrepair,
        merge,
        not_a_name,
        rename,
        unmerge,
        retype,
        ..Options::default()
    }
}

/// The lines of a batch: each is a question, an empty line, or a sentence about what is wrong.
pub fn lines(bytes: &[u8]) {
    for (index, line) in made_lines(bytes).split(|byte| *byte == b'\n').enumerate() {
        match line::question::<Question>(line, index == 0) {
            Some(Ok(question)) => {
                let input = question.html.or(question.text).unwrap_or_default();
                none(&report::problems(&input, None), &input);
            }
            Some(Err((id, message))) => {
                assert!(
                    message.ends_with('.')
                        && id.to_string().len() <= String::from_utf8_lossy(line).len().max(4),
                    "{message}"
                );
            }
            None => assert!(line.iter().all(|byte| byte.is_ascii_whitespace() || *byte > 127)),
        }
    }
}

/// A line of a batch, as the command line reads one.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    #[serde(rename = "id")]
    _id: serde_json::Value,
    text: Option<String>,
    html: Option<String>,
}

/// Bytes as they are, or lines that are nearly right.
fn made_lines(bytes: &[u8]) -> Vec<u8> {
    let mut choices = Choices::of(bytes);
    if choices.one_in(2) {
        return choices.all().to_vec();
    }
    let mut out = Vec::new();
    while choices.more() {
        let id = choices.pick(&["1", "\"\\ud800\"", "null", "[[{}]]", "{\"id\":2}", "1e999"]);
        let name = choices.pick(&["text", "html", "text", "texts"]);
        let value = to_json(&paste::line(&mut choices));
        let end = choices.pick(&["}", "}", ",\"text\":\"\\ud83c\\udf27\\ud83c\"}", "", "}\r"]);
        out.extend(format!("{{\"id\":{id},\"{name}\":{value}{end}\n").bytes());
        if choices.one_in(8) {
            let at = choices.below(out.len());
            out[at] = choices.byte();
        }
    }
    out
}
