//! The problem: the index and the texts are two files that must not come apart.
//!
//! Texts are appended first and the index is put in place last, whole: what ends between the two
//! leaves texts that nothing points to, and never an article without its text.

use super::texts::{Texts, unusable};
use super::{Incoming, texts_of};
use copydesk::{Error, ErrorCode, Library};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Bytes of texts that are held before they are written.
const WAITING_MAX: usize = 16_000_000;

/// A library with its texts.
pub(super) struct Kept {
    path: PathBuf,
    pub(super) library: Library,
    pub(super) texts: Texts,
    waiting: Vec<(String, String)>,
    waiting_bytes: usize,
}

impl Kept {
    /// The library in a file.
    pub(super) fn open(path: &Path) -> Result<Self, Error> {
        let bytes = fs::read(path).map_err(|error| unusable(path, &error))?;
        let library = Library::from_bytes(&bytes).map_err(|error| {
            Error::new(ErrorCode::BadLibrary, format!("{}: {}", path.display(), error.message()))
        })?;
        Self::with(path, library)
    }

    /// The library in a file; an empty one where there is no file.
    pub(super) fn open_or_begin(path: &Path) -> Result<Self, Error> {
        match fs::metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Self::with(path, Library::default())
            }
            _ => Self::open(path),
        }
    }

    fn with(path: &Path, library: Library) -> Result<Self, Error> {
        let texts = Texts::open(texts_of(path))?;
        Ok(Self { path: path.to_owned(), library, texts, waiting: Vec::new(), waiting_bytes: 0 })
    }

    /// Adds articles; they are kept for good by [`Kept::save`].
    pub(super) fn add(&mut self, articles: Vec<Incoming>) -> Result<(), Error> {
        for Incoming { id, body, published } in articles {
            // An article whose text was lost is mended by adding it again.
            let changed = self.library.add(&id, &body, published.as_deref())?;
            if changed || self.texts.get(&id).is_err() {
                self.waiting_bytes += body.len();
                self.waiting.push((id, body));
            }
        }
        if self.waiting_bytes > WAITING_MAX { self.write_texts() } else { Ok(()) }
    }

    /// Adds all articles of another library.
    pub(super) fn merge(&mut self, other: &Self) -> Result<(), Error> {
        for id in other.library.ids() {
            let body = other.texts.get(&id)?;
            let published = other.library.published(&id);
            self.add(vec![Incoming { id, body, published }])?;
        }
        Ok(())
    }

    /// Writes the texts anew without those that belong to no article.
    pub(super) fn forget(&mut self) -> Result<(), Error> {
        let library = &self.library;
        self.texts.retain(|id| library.contains(id))
    }

    /// Writes what was changed.
    pub(super) fn save(mut self) -> Result<(), Error> {
        self.write_texts()?;
        let mut fresh = self.path.clone().into_os_string();
        fresh.push(".new");
        let fresh = PathBuf::from(fresh);
        fs::write(&fresh, self.library.to_bytes())
            .and_then(|()| fs::rename(&fresh, &self.path))
            .map_err(|error| unusable(&self.path, &error))
    }

    fn write_texts(&mut self) -> Result<(), Error> {
        self.waiting_bytes = 0;
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() { Ok(()) } else { self.texts.append(&waiting) }
    }
}
