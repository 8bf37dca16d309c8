//! The problem: a panic in wasm reaches JavaScript as "unreachable", which tells nobody what broke.
//!
//! The hook logs the message and keeps it; whoever catches the trap asks for it.

use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Installs the hook.
pub(super) fn remember() {
    std::panic::set_hook(Box::new(|info| {
        LAST.with_borrow_mut(|last| *last = Some(info.to_string()));
        console_error_panic_hook::hook(info);
    }));
}

/// The message of the last panic, for the report of a bug.
#[wasm_bindgen(js_name = lastPanic)]
#[must_use]
pub fn last_panic() -> Option<String> {
    LAST.with_borrow(Clone::clone)
}
