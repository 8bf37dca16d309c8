//! The JavaScript edge, tested where it runs: by `wasm-pack test` in a headless browser.
#![cfg(target_arch = "wasm32")]

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

mod edge;
