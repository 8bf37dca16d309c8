//! What the exports promise, the same cases in Node and in a browser.

use copydesk::edge::{Library, analyze, compare, compare_raw, version};
use js_sys::{JSON, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn object(json: &str) -> JsValue {
    JSON::parse(json).expect("the test's JSON is well-formed")
}

fn json(value: &JsValue) -> String {
    JSON::stringify(value).expect("a report is plain").into()
}

fn code(thrown: &JsValue) -> String {
    Reflect::get(thrown, &"code".into()).ok().and_then(|code| code.as_string()).unwrap_or_default()
}

#[wasm_bindgen_test]
fn the_version_is_the_package_version() {
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
}

#[wasm_bindgen_test]
fn a_report_has_the_same_bytes_as_from_rust() {
    let text = "Regen in Älder 🌧 hält an\n\nEs regnete am Dienstag in Älder 🌧 den ganzen Tag, sagte Bürgermeisterin Ada Hart.\n\nSie sprach von 12.000 Säcken Sand für die Stadt.";
    let options = copydesk::Options { offsets: copydesk::Offsets::Utf16, ..Default::default() };
    let expected =
        copydesk::to_json(&copydesk::analyze(text, &options).expect("a plain text is read"));
    let report = analyze(&text.into(), &JsValue::UNDEFINED).expect("a plain text is read");
    assert_eq!(json(&report), expected);
}

#[wasm_bindgen_test]
fn numbers_are_written_as_javascript_writes_them() {
    let odd = [0.0, -0.0, 1.0, 0.1 + 0.2, 1e20, 1e21, -1.5e21, 1e-6, 9.999e-7, 1e-7, 5e-324];
    let powers = (-330..=310).map(|power| 1.234_567_f64 * 10_f64.powi(power));
    for value in odd.into_iter().chain(powers).chain([f64::MAX, f64::NAN, f64::INFINITY]) {
        assert_eq!(copydesk::to_json(&value), json(&JsValue::from_f64(value)));
    }
}

#[wasm_bindgen_test]
fn bytes_are_decoded() {
    let bytes = Uint8Array::from("It rained in Alder.".as_bytes());
    let report = analyze(&bytes.into(), &object("{}")).expect("UTF-8 is read");
    assert!(json(&report).contains("It rained in Alder."));
}

#[wasm_bindgen_test]
fn what_a_caller_can_mend_has_a_code() {
    let png = Uint8Array::from(&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"[..]);
    for (input, options, expected) in [
        (JsValue::from("x"), r#"{"publised":"2024-11-12"}"#, "bad-option"),
        (JsValue::from("x"), r#"{"published":"yesterday"}"#, "bad-option"),
        (JsValue::from("x"), r#"{"keep":[{"start":9,"end":2}]}"#, "bad-option"),
        (JsValue::from("x"), "[1]", "bad-option"),
        (JsValue::from(3), "{}", "bad-option"),
        (png.into(), "{}", "unsupported"),
    ] {
        let thrown = analyze(&input, &object(options)).expect_err("the call is wrong");
        assert_eq!(code(&thrown), expected, "for {options}");
    }
}

#[wasm_bindgen_test]
fn lone_surrogates_are_read_and_said() {
    let report = analyze(&object(r#""It rained \ud83c in Alder.""#), &JsValue::NULL)
        .expect("odd text is no error");
    assert!(json(&report).contains("ill-formed-text"), "{}", json(&report));
}

#[wasm_bindgen_test]
fn articles_are_compared_raw_and_cleaned() {
    let (a, b) = (
        "It rained in Alder on Monday, the mayor said.",
        "It rained in Alder on Monday, the mayor said.",
    );
    let overlap = json(&compare_raw(&a.into(), &b.into()).expect("two texts are compared"));
    assert!(overlap.contains(r#""verdict":"same-text""#), "{overlap}");
    let comparison =
        compare(&a.into(), &b.into(), &JsValue::NULL, &JsValue::NULL).expect("likewise");
    assert!(json(&comparison).starts_with(r#"{"version":1,"pairs":["#));
    let within =
        compare(&a.into(), &JsValue::NULL, &JsValue::NULL, &JsValue::NULL).expect("likewise");
    assert_eq!(json(&within), r#"{"version":1,"pairs":[]}"#);
}

#[wasm_bindgen_test]
fn a_matrix_that_is_not_there_is_an_error_and_not_an_empty_one() {
    let mut library = Library::new(None).expect("an empty library");
    library.add("a", "It rained in Alder.", None).expect("an article");
    let matrix = library.begin();
    assert!(library.row(matrix, "a", "It rained in Alder.").is_ok());
    library.end(matrix);
    for matrix in [matrix, matrix + 1] {
        let thrown = [
            library.row(matrix, "a", "It rained in Alder.").err(),
            library.cell(matrix, "a", "It rained in Alder.", "b", "It rained in Alder.").err(),
            library.versions(matrix).err(),
        ];
        assert_eq!(
            thrown.map(|one| one.as_ref().map(code)),
            [(); 3].map(|()| Some("bad-option".into()))
        );
    }
}
