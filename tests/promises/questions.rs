//! The problem: two programs that agree on articles may differ on what nobody would paste: a sign
//! that is cut in half, bytes of no encoding, a correction that points into the middle of a letter.
//!
//! A question is made of the grammar, with all that another program needs to ask the same, and with
//! what this one answers. What Rust cannot hold, halves of composed signs, is said in numbers.

use super::choices::Choices;
use super::targets::corrections;
use super::{page, paste};
use copydesk::{
    Error, InputKind, Offsets, Options, analyze, analyze_bytes, compare, compare_raw, to_json,
};
use serde::Serialize;

/// What another program is to ask, and the answer that it must get.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// The form of the inputs.
    form: &'static str,
    inputs: Vec<Input>,
    /// For each input; none where bodies are compared as they are.
    options: Vec<Options>,
    /// The unit of what is counted here.
    offsets: Offsets,
    answer: Answer,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Input {
    Text(String),
    /// The units of a string of UTF-16, whole or not.
    Units(Vec<u16>),
    Bytes(Vec<u8>),
}

/// The bytes of the JSON, or what is wrong.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Answer {
    Json(String),
    Error { code: &'static str, message: String },
}

/// What makes a question of decisions.
type Form = (&'static str, fn(&mut Choices<'_>, Offsets) -> Question);

/// All forms.
pub const FORMS: [Form; 10] = [
    ("html", |choices, unit| read("html", page::page(choices), Some(InputKind::Html), unit)),
    ("plain", |choices, unit| read("plain", paste::paste(choices), Some(InputKind::Plain), unit)),
    ("markdown", |choices, unit| {
        read("markdown", paste::markdown(choices), Some(InputKind::Markdown), unit)
    }),
    ("any", any),
    ("corrected paste", |choices, unit| corrected(choices, unit, InputKind::Plain)),
    ("corrected page", |choices, unit| corrected(choices, unit, InputKind::Html)),
    ("units", units),
    ("bytes", bytes),
    ("bodies", bodies),
    ("pages", pages),
];

/// The whole report: all that the input has, and the text that its spans index.
fn asked(kind: Option<InputKind>, offsets: Offsets) -> Options {
    Options { kind, offsets, page: true, ..Options::default() }
}

fn read(form: &'static str, text: String, kind: Option<InputKind>, offsets: Offsets) -> Question {
    with(form, text, asked(kind, offsets))
}

fn with(form: &'static str, text: String, options: Options) -> Question {
    let answer = answered(analyze(&text, &options));
    let offsets = options.offsets;
    Question { form, inputs: vec![Input::Text(text)], options: vec![options], offsets, answer }
}

fn answered(found: Result<impl Serialize, Error>) -> Answer {
    match found {
        Ok(found) => Answer::Json(to_json(&found)),
        Err(error) => {
            Answer::Error { code: error.code().as_str(), message: error.message().into() }
        }
    }
}

/// A text that does not say what it is, with what is known of it and less than all asked for.
fn any(choices: &mut Choices<'_>, unit: Offsets) -> Question {
    let published = choices.pick(&[None, Some("2031-03-06"), Some("31.02.2031")]);
    let options = Options {
        published: published.map(str::to_owned),
        body_only: choices.one_in(3),
        repair_text: choices.one_in(3),
        ..asked(None, unit)
    };
    let text = if choices.one_in(3) { page::page(choices) } else { paste::paste(choices) };
    with("any", text, options)
}

fn corrected(choices: &mut Choices<'_>, unit: Offsets, kind: InputKind) -> Question {
    let [mut half, mut other] = choices.halves();
    let html = kind == InputKind::Html;
    let text = if html { page::page(&mut other) } else { paste::paste(&mut other) };
    let options = corrections(&mut half, &text);
    let form = if html { "corrected page" } else { "corrected paste" };
    with(form, text, Options { page: true, kind: Some(kind), offsets: unit, ..options })
}

/// A string of JavaScript, which may hold half of a sign: here each is one unknown sign.
fn units(choices: &mut Choices<'_>, unit: Offsets) -> Question {
    let mut broken = [choices.byte(), choices.byte(), choices.byte()].map(usize::from);
    broken.sort_unstable();
    let mut units: Vec<u16> = paste::paste(choices).encode_utf16().collect();
    for (at, half) in broken.into_iter().zip([0xd83c, 0xdf27, 0xd800]) {
        units.insert(at.min(units.len()), half);
    }
    let text = String::from_utf16_lossy(&units);
    Question { inputs: vec![Input::Units(units)], ..read("units", text, None, unit) }
}

/// The bytes of a file: in some encoding, in none, or with one of them wrong.
fn bytes(choices: &mut Choices<'_>, unit: Offsets) -> Question {
    let bytes = match choices.below(5) {
        0 => choices.all().to_vec(),
        1 => [&[0xff, 0xfe], choices.all()].concat(),
        2 => paste::paste(choices).encode_utf16().flat_map(u16::to_be_bytes).collect(),
        // Latin letters in one byte each, as old programs write them.
        3 => paste::paste(choices).chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect(),
        _ => {
            let at = usize::from(choices.byte());
            let mut bytes = paste::paste(choices).into_bytes();
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 0x80;
            }
            bytes
        }
    };
    let options = asked(None, unit);
    let answer = answered(analyze_bytes(&bytes, &options));
    let inputs = vec![Input::Bytes(bytes)];
    Question { form: "bytes", inputs, options: vec![options], offsets: unit, answer }
}

fn bodies(choices: &mut Choices<'_>, unit: Offsets) -> Question {
    let [a, b] = paste::versions(choices);
    let answer = answered(compare_raw(&a, &b, unit));
    let inputs = vec![Input::Text(a), Input::Text(b)];
    Question { form: "bodies", inputs, options: Vec::new(), offsets: unit, answer }
}

/// Two pastes of versions, the second corrected. Spans of a comparison index bodies that it does not
/// repeat, so that it is asked in one unit, whichever is wanted.
fn pages(choices: &mut Choices<'_>, _: Offsets) -> Question {
    let [mut half, mut other] = choices.halves();
    let [a, b] = paste::versions(&mut other);
    let around = paste::paste(&mut half);
    let a = format!("{around}\n\n{a}");
    let unit = Offsets::Utf16;
    let corrected = Options { offsets: unit, ..corrections(&mut half, &b) };
    let options = vec![asked(Some(InputKind::Plain), unit), corrected];
    let answer = answered(compare(&a, &options[0], &b, &options[1]));
    let inputs = vec![Input::Text(a), Input::Text(b)];
    Question { form: "pages", inputs, options, offsets: unit, answer }
}
