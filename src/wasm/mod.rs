//! The JavaScript edge: one crossing for each call, plain objects out, no decisions.
//!
//! Offsets are UTF-16 units in both directions. Errors are `Error` objects with a `code`.

mod library;
mod panic;

pub use library::LibraryJs;

use crate::analyze::{Options, analyze_owned, with_input_warnings};
use crate::block::{Warning, decode};
use crate::compare::{compare, compare_raw, compare_within};
use crate::entity::load_model;
use crate::error::{Error, ErrorCode};
use crate::text::Offsets;
use js_sys::{JSON, Object, Reflect, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Prepares the instance: a panic is remembered for [`lastPanic`](panic::last_panic).
#[wasm_bindgen(start)]
pub fn start() {
    panic::remember();
}

/// The version of the engine.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Reads names with the model in these bytes; once, before the first text.
///
/// # Errors
/// An `Error` whose `code` is one of the contract's.
#[wasm_bindgen(js_name = loadModel)]
pub fn load_model_js(bytes: &[u8]) -> Result<(), JsValue> {
    load_model(bytes).map_err(to_js)
}

/// Analyses a string or the bytes of a file to a report.
///
/// # Errors
/// An `Error` whose `code` is one of the contract's.
#[wasm_bindgen(js_name = analyze)]
pub fn analyze_js(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (text, warnings) = text_of(input).map_err(to_js)?;
    let report = analyze_owned(text, &options_of(options).map_err(to_js)?).map_err(to_js)?;
    to_object(&with_input_warnings(report, warnings))
}

/// Compares two inputs, or the articles inside the first where the second is null.
///
/// # Errors
/// An `Error` whose `code` is one of the contract's.
#[wasm_bindgen(js_name = compare)]
pub fn compare_js(
    a: &JsValue,
    b: &JsValue,
    options_a: &JsValue,
    options_b: &JsValue,
) -> Result<JsValue, JsValue> {
    let (text_a, options_a) = (text_of(a).map_err(to_js)?.0, options_of(options_a).map_err(to_js)?);
    let comparison = if b.is_null() || b.is_undefined() {
        compare_within(&text_a, &options_a)
    } else {
        let (text_b, options_b) =
            (text_of(b).map_err(to_js)?.0, options_of(options_b).map_err(to_js)?);
        compare(&text_a, &options_a, &text_b, &options_b)
    };
    to_object(&comparison.map_err(to_js)?)
}

/// Compares two bodies as they are.
///
/// # Errors
/// An `Error` whose `code` is one of the contract's.
#[wasm_bindgen(js_name = compareRaw)]
pub fn compare_raw_js(a: &JsValue, b: &JsValue) -> Result<JsValue, JsValue> {
    let (text_a, text_b) = (text_of(a).map_err(to_js)?.0, text_of(b).map_err(to_js)?.0);
    to_object(&compare_raw(&text_a, &text_b, Offsets::Utf16).map_err(to_js)?)
}

/// A string as it is (lone surrogates become U+FFFD, one unit for one unit), bytes decoded.
fn text_of(input: &JsValue) -> Result<(String, Vec<Warning>), Error> {
    if let Some(text) = input.as_string() {
        return Ok((text, Vec::new()));
    }
    match input.dyn_ref::<Uint8Array>() {
        Some(bytes) => decode(&bytes.to_vec()),
        None => Err(bad_option(
            "The input is neither a string nor a Uint8Array; give the text or the bytes of a file.",
        )),
    }
}

/// Options cross as JSON: they are small, and an unknown name is then an error and not ignored.
fn options_of(options: &JsValue) -> Result<Options, Error> {
    let mut parsed = Options::default();
    if !options.is_undefined() && !options.is_null() {
        let json = JSON::stringify(options).ok().and_then(|json| json.as_string());
        let json =
            json.ok_or_else(|| bad_option("The options are no plain object; give one as {}."))?;
        parsed = serde_json::from_str(&json).map_err(|error| bad_option(&worded(&error)))?;
    }
    parsed.offsets = Offsets::Utf16;
    Ok(parsed)
}

/// What is wrong with options, for who gave an object and saw no line of JSON.
fn worded(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    format!("The options cannot be read: {}.", said.replace("unknown field", "there is no option"))
}

fn bad_option(message: &str) -> Error {
    Error::new(ErrorCode::BadOption, message)
}

fn to_object(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(|error| {
        to_js(Error::new(ErrorCode::Bug, format!("The result cannot be handed over: {error}.")))
    })
}

#[expect(clippy::needless_pass_by_value, reason = "so that it reads `map_err(to_js)`")]
fn to_js(error: Error) -> JsValue {
    let object = js_sys::Error::new(error.message());
    let code = JsValue::from_str(error.code().as_str());
    // Setting a property of an Error just made cannot fail: it is neither frozen nor a proxy.
    let _ = Reflect::set(object.unchecked_ref::<Object>(), &JsValue::from_str("code"), &code);
    object.into()
}
