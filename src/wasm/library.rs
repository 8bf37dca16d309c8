//! The problem: the index lives in the memory of the wasm, and the texts must not.
//!
//! Every call takes the few texts it needs and gives ids, or plain objects. Loading texts, waiting
//! and stopping between two calls is JavaScript's part (`www/api/open-library.js`).

use super::{bad_option, to_js, to_object};
use crate::library::{Library, Matrix, Question, adds};
use std::collections::BTreeMap;
use wasm_bindgen::prelude::*;

/// A library, and the matrices that are being made of it.
#[wasm_bindgen(js_name = Library)]
#[derive(Debug, Default)]
pub struct LibraryJs {
    library: Library,
    matrices: BTreeMap<u32, Matrix>,
    last: u32,
}

#[wasm_bindgen(js_class = Library)]
impl LibraryJs {
    /// An empty library, or the one that the bytes hold.
    ///
    /// # Errors
    /// `bad-library`.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::needless_pass_by_value)] // what crosses the edge is owned
    pub fn new(bytes: Option<Vec<u8>>) -> Result<LibraryJs, JsValue> {
        let library = bytes.map(|bytes| Library::from_bytes(&bytes)).transpose().map_err(to_js)?;
        Ok(Self { library: library.unwrap_or_default(), ..Self::default() })
    }

    /// Adds the body of an article; false if nothing changed.
    ///
    /// # Errors
    /// `bad-option`, `too-large`.
    #[allow(clippy::needless_pass_by_value)] // what crosses the edge is owned
    pub fn add(
        &mut self,
        id: &str,
        text: &str,
        published: Option<String>,
    ) -> Result<bool, JsValue> {
        self.library.add(id, text, published.as_deref()).map_err(to_js)
    }

    /// Removes an article; false if there is none of that id.
    pub fn remove(&mut self, id: &str) -> bool {
        self.library.remove(id)
    }

    /// True if there is an article of that id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.library.contains(id)
    }

    /// How many articles there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.library.len()
    }

    /// The ids of all articles, sorted.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        self.library.ids()
    }

    /// When an article was published.
    #[must_use]
    pub fn published(&self, id: &str) -> Option<String> {
        self.library.published(id)
    }

    /// The ids of articles that may share words with a text.
    #[must_use]
    pub fn candidates(&self, text: &str, limit: usize) -> Vec<String> {
        self.library.candidates(text, limit)
    }

    /// Of articles with their texts, those that share words with a text.
    ///
    /// # Errors
    /// `bad-library`.
    pub fn verified(
        &self,
        text: &str,
        passages: bool,
        ids: Vec<String>,
        texts: Vec<String>,
    ) -> Result<JsValue, JsValue> {
        let question = Question { limit: ids.len(), passages };
        let kept: Vec<(String, String)> = ids.into_iter().zip(texts).collect();
        to_object(&self.library.verified(text, question, &kept).map_err(to_js)?)
    }

    /// Begins a matrix of the articles that are there; its number.
    pub fn begin(&mut self) -> u32 {
        self.last += 1;
        self.matrices.insert(self.last, Matrix::of(&self.library));
        self.last
    }

    /// Ends a matrix.
    pub fn end(&mut self, matrix: u32) {
        self.matrices.remove(&matrix);
    }

    /// The ids that a row of a matrix must be aligned with.
    ///
    /// # Errors
    /// `bad-library`, `bad-option`.
    pub fn row(&mut self, matrix: u32, id: &str, text: &str) -> Result<Vec<String>, JsValue> {
        let matrix = self.matrices.get_mut(&matrix).ok_or_else(unknown)?;
        matrix.row(&self.library, id, text).map_err(to_js)
    }

    /// A cell of a matrix; undefined where two articles share too little.
    ///
    /// # Errors
    /// `bad-library`, `bad-option`.
    pub fn cell(
        &mut self,
        matrix: u32,
        a: &str,
        text_a: &str,
        b: &str,
        text_b: &str,
    ) -> Result<JsValue, JsValue> {
        let matrix = self.matrices.get_mut(&matrix).ok_or_else(unknown)?;
        match matrix.cell(&self.library, (a, text_a), (b, text_b)).map_err(to_js)? {
            Some(cell) => to_object(&cell),
            None => Ok(JsValue::UNDEFINED),
        }
    }

    /// The clusters of what a matrix knows, without what each version adds.
    ///
    /// # Errors
    /// `bad-option`.
    pub fn versions(&self, matrix: u32) -> Result<JsValue, JsValue> {
        let matrix = self.matrices.get(&matrix).ok_or_else(unknown)?;
        to_object(&matrix.versions(&self.library))
    }

    /// The sentences of a text that none of those before it has.
    ///
    /// # Errors
    /// None but a fault of ours.
    #[allow(clippy::needless_pass_by_value)] // what crosses the edge is owned
    pub fn adds(&self, text: &str, before: Vec<String>) -> Result<JsValue, JsValue> {
        to_object(&adds(text, &before))
    }

    /// The library as bytes.
    #[must_use]
    #[wasm_bindgen(js_name = toBytes)]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.library.to_bytes()
    }
}

/// An answer about a matrix that is not there would look like one that is finished.
fn unknown() -> JsValue {
    to_js(bad_option("There is no matrix of that number, or it has ended; begin one."))
}
