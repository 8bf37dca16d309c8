//! The problem: a hundred texts have five thousand pairs, and a hundred thousand have five
//! thousand million, nearly all of them empty.
//!
//! A row at a time: the candidates of an article, those not yet seen, aligned. So the work can be
//! shown, paused and stopped after any cell. Few articles are all aligned with each other.

use super::likeness::{Prepared, thousandths};
use super::record::Cell;
use super::shelf::Library;
use crate::error::Error;
use std::collections::{HashSet, VecDeque};

/// Up to this many articles are all aligned: two thousand pairs are a second of work.
const ALL_ARTICLES: usize = 64;
/// Candidates of a row. An article with more has more versions than anybody compares, and clusters
/// take those that were not looked at for unknown.
const NEIGHBOURS: usize = 32;

/// The pairs of a library's articles that share words, found row by row.
///
/// It is made for the articles that are there at that moment; those removed later are passed over.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    ids: Vec<String>,
    pub(super) rows: Vec<Row>,
    seen: HashSet<(u32, u32)>,
    pub(super) links: Vec<Link>,
}

/// What is known of an article.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Row {
    /// Bytes of its text.
    pub(super) bytes: u64,
    /// True where it may have more neighbours than were looked at.
    pub(super) cut: bool,
}

/// What is known of two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// The row of the first, and of the second, which is later.
    pub(super) rows: (u32, u32),
    /// Thousandths of the first in the second, and of the second in the first.
    pub(super) shares: (u32, u32),
    /// How sure it is that one is a version of the other, in thousandths.
    pub(super) points: u32,
}

impl Matrix {
    /// The matrix of the articles of `library`, nothing of it known yet.
    #[must_use]
    pub fn of(library: &Library) -> Self {
        let ids = library.ids();
        let rows = vec![Row::default(); ids.len()];
        Self { ids, rows, ..Self::default() }
    }

    /// The ids of its rows, sorted.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// The ids that the article `id`, whose text is `text`, must still be aligned with.
    ///
    /// # Errors
    /// `bad-library` for another text than the one that was added.
    pub fn row(&mut self, library: &Library, id: &str, text: &str) -> Result<Vec<String>, Error> {
        let Some(row) = self.number(id).filter(|_| library.contains(id)) else {
            return Ok(Vec::new());
        };
        library.check(id, text)?;
        let known = &mut self.rows[row as usize];
        known.bytes = text.len() as u64;
        if self.ids.len() <= ALL_ARTICLES {
            return Ok(self.ids[row as usize + 1..].to_vec());
        }
        let mut found = library.candidates(text, NEIGHBOURS + 1);
        known.cut = found.len() > NEIGHBOURS;
        found.retain(|other| other != id);
        found.truncate(NEIGHBOURS);
        found.retain(|other| {
            self.number(other).is_some_and(|other| self.seen.insert(ordered(row, other)))
        });
        Ok(found)
    }

    /// Aligns two articles; their cell, where they share enough to tell.
    ///
    /// # Errors
    /// `bad-library` for another text than the one that was added.
    pub fn cell(
        &mut self,
        library: &Library,
        one: (&str, &str),
        other: (&str, &str),
    ) -> Result<Option<Cell>, Error> {
        let ((a, text_a), (b, text_b)) = if one.0 < other.0 { (one, other) } else { (other, one) };
        let (Some(row_a), Some(row_b)) = (self.number(a), self.number(b)) else { return Ok(None) };
        if a == b || !library.contains(a) || !library.contains(b) {
            return Ok(None);
        }
        library.check(a, text_a)?;
        library.check(b, text_b)?;
        self.rows[row_a as usize].bytes = text_a.len() as u64;
        self.rows[row_b as usize].bytes = text_b.len() as u64;
        let likeness = Prepared::of(text_a).likeness(&Prepared::of(text_b));
        if !likeness.is_shared() {
            return Ok(None);
        }
        let (a_in_b, b_in_a) = (likeness.a_in_b, likeness.b_in_a);
        let shares = (thousandths(a_in_b), thousandths(b_in_a));
        self.links.push(Link { rows: (row_a, row_b), shares, points: likeness.points });
        let version = likeness.is_version();
        Ok(Some(Cell { a: a.to_owned(), b: b.to_owned(), version, a_in_b, b_in_a }))
    }

    fn number(&self, id: &str) -> Option<u32> {
        let at = self.ids.binary_search_by(|own| own.as_str().cmp(id)).ok()?;
        u32::try_from(at).ok()
    }
}

fn ordered(one: u32, other: u32) -> (u32, u32) {
    (one.min(other), one.max(other))
}

/// The cells of a matrix as they are found; see [`Library::matrix`].
pub(super) struct Cells<'l, T> {
    library: &'l Library,
    texts: T,
    pub(super) matrix: Matrix,
    next: usize,
    row: Option<(String, String)>,
    waiting: VecDeque<String>,
}

impl Library {
    /// The pairs of articles that share words, one by one; to stop, take no more of them. `texts`
    /// gives the text of an article by its id.
    ///
    /// ```
    /// # const RAIN: &str = "It rained in Alder for nine days, the mayor said.";
    /// # const MORE: &str = "It rained in Alder for nine days, the mayor said. It cost $3 million.";
    /// # let texts = |id: &str| Ok(if id == "rain" { RAIN } else { MORE }.to_owned());
    /// # let mut library = copydesk::Library::default();
    /// # library.add("rain", RAIN, Some("2024-11-12"))?;
    /// # library.add("more", MORE, Some("2024-11-13"))?;
    /// for cell in library.matrix(texts) {
    ///     let cell = cell?;
    ///     println!("{} and {}: {} verbatim", cell.a, cell.b, cell.a_in_b.verbatim);
    /// }
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn matrix(
        &self,
        texts: impl FnMut(&str) -> Result<String, Error>,
    ) -> impl Iterator<Item = Result<Cell, Error>> {
        self.cells(texts)
    }

    /// [`Library::matrix`], of which the clusters need what it knows in the end.
    pub(super) fn cells<T: FnMut(&str) -> Result<String, Error>>(&self, texts: T) -> Cells<'_, T> {
        let matrix = Matrix::of(self);
        Cells { library: self, texts, matrix, next: 0, row: None, waiting: VecDeque::new() }
    }
}

impl<T: FnMut(&str) -> Result<String, Error>> Cells<'_, T> {
    fn advance(&mut self) -> Result<Option<Cell>, Error> {
        loop {
            if let (Some((id, text)), Some(other)) = (&self.row, self.waiting.pop_front()) {
                let kept = (self.texts)(&other)?;
                let cell = self.matrix.cell(self.library, (id, text), (&other, &kept))?;
                if cell.is_some() {
                    return Ok(cell);
                }
                continue;
            }
            let Some(id) = self.matrix.ids().get(self.next).cloned() else { return Ok(None) };
            self.next += 1;
            let text = (self.texts)(&id)?;
            self.waiting = self.matrix.row(self.library, &id, &text)?.into();
            self.row = Some((id, text));
        }
    }
}

impl<T: FnMut(&str) -> Result<String, Error>> Iterator for Cells<'_, T> {
    type Item = Result<Cell, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let cell = self.advance().transpose();
        if let Some(Err(_)) = cell {
            self.next = usize::MAX; // what cannot be read ends it
            self.row = None;
        }
        cell
    }
}
