//! The problem: a choice is measured by a forest that has not seen the page's publisher.

use crate::model::Forest;
use std::cell::RefCell;
use std::sync::Arc;

thread_local! {
    static INSTEAD: RefCell<Option<Arc<Forest>>> = const { RefCell::new(None) };
}

/// Sets the forest by which this thread chooses titles; `None` for the shipped one.
pub fn use_titles(forest: Option<Arc<Forest>>) {
    INSTEAD.set(forest);
}

/// Runs `with` the forest that was set.
pub(super) fn instead<T>(with: impl FnOnce(Option<&Forest>) -> T) -> T {
    let instead = INSTEAD.with_borrow(Clone::clone);
    with(instead.as_deref())
}
