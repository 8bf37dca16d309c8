//! The problem: a library holds no texts, and a hundred thousand of them do not fit beside it.
//!
//! They lie in a file of their own, one after the other, each with its id and the two lengths before
//! it. Only the places are kept in memory; a text is read when it is asked for. New texts are
//! appended, and a later one of the same id counts.

use copydesk::{Error, ErrorCode};
use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Where a text stands in the file.
#[derive(Clone, Copy)]
struct Place {
    start: u64,
    bytes: u32,
}

/// The texts of a library.
pub(super) struct Texts {
    path: PathBuf,
    file: Option<File>,
    end: u64,
    places: HashMap<String, Place>,
}

/// The error for a file that is not as it was written.
fn damaged(path: &Path) -> Error {
    let message = format!("{} is damaged or cut off; build the library again.", path.display());
    Error::new(ErrorCode::BadLibrary, message)
}

/// The error for a file that the system does not let us use.
pub(super) fn unusable(path: &Path, error: &io::Error) -> Error {
    Error::new(ErrorCode::BadOption, format!("{} cannot be used: {error}.", path.display()))
}

impl Texts {
    /// The texts in a file; none where there is no file.
    pub(super) fn open(path: PathBuf) -> Result<Self, Error> {
        let mut texts = Self { path, file: None, end: 0, places: HashMap::new() };
        let file = match File::open(&texts.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(texts),
            Err(error) => return Err(unusable(&texts.path, &error)),
        };
        let total = file.metadata().map_err(|error| unusable(&texts.path, &error))?.len();
        texts.places = places(&file, total).map_err(|_| damaged(&texts.path))?;
        texts.file = Some(file);
        texts.end = total;
        Ok(texts)
    }

    /// The text of an article.
    pub(super) fn get(&self, id: &str) -> Result<String, Error> {
        let (Some(place), Some(mut file)) = (self.places.get(id), self.file.as_ref()) else {
            let message = format!("{} has no text of “{id}”; add it again.", self.path.display());
            return Err(Error::new(ErrorCode::BadLibrary, message));
        };
        let mut bytes = vec![0; place.bytes as usize];
        file.seek(SeekFrom::Start(place.start))
            .and_then(|_| file.read_exact(&mut bytes))
            .map_err(|error| unusable(&self.path, &error))?;
        String::from_utf8(bytes).map_err(|_| damaged(&self.path))
    }

    /// Appends texts with their ids.
    pub(super) fn append(&mut self, texts: &[(String, String)]) -> Result<(), Error> {
        let fault = |error: io::Error| unusable(&self.path, &error);
        let file = OpenOptions::new().create(true).append(true).open(&self.path).map_err(fault)?;
        let mut out = BufWriter::new(&file);
        for (id, text) in texts {
            write(&mut out, id, text).map_err(fault)?;
        }
        out.flush().map_err(fault)?;
        drop(out);
        *self = Self::open(std::mem::take(&mut self.path))?;
        Ok(())
    }

    /// Writes the file anew with only the texts that are wanted: what was removed is gone.
    pub(super) fn retain(&mut self, wanted: impl Fn(&str) -> bool) -> Result<(), Error> {
        let mut kept: Vec<(&String, &Place)> =
            self.places.iter().filter(|(id, _)| wanted(id)).collect();
        kept.sort_by_key(|(_, place)| place.start);
        let fresh = self.path.with_extension("texts.new");
        let fault = |error: io::Error| unusable(&fresh, &error);
        let mut out = BufWriter::new(File::create(&fresh).map_err(fault)?);
        for (id, _) in kept {
            write(&mut out, id, &self.get(id)?).map_err(fault)?;
        }
        out.flush().map_err(fault)?;
        drop(out);
        fs::rename(&fresh, &self.path).map_err(fault)?;
        *self = Self::open(std::mem::take(&mut self.path))?;
        Ok(())
    }

    /// Bytes of the file.
    pub(super) fn bytes(&self) -> u64 {
        self.end
    }
}

fn write(out: &mut impl Write, id: &str, text: &str) -> io::Result<()> {
    let length = |text: &str| {
        u32::try_from(text.len()).map_err(|_| io::Error::other("a text is longer than 4 GB"))
    };
    out.write_all(&length(id)?.to_le_bytes())?;
    out.write_all(&length(text)?.to_le_bytes())?;
    out.write_all(id.as_bytes())?;
    out.write_all(text.as_bytes())
}

/// Where each text stands; an error where the lengths do not end at the end of the file.
fn places(file: &File, total: u64) -> io::Result<HashMap<String, Place>> {
    let mut reader = BufReader::new(file);
    let mut places = HashMap::new();
    let mut at = 0;
    while at < total {
        let mut lengths = [0; 8];
        reader.read_exact(&mut lengths)?;
        let [id, text] = [0, 4].map(|from| {
            u32::from_le_bytes(
                lengths[from..from + 4].try_into().expect("the slice has four bytes"),
            )
        });
        let start = at + 8 + u64::from(id);
        if start + u64::from(text) > total {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let mut name = vec![0; id as usize];
        reader.read_exact(&mut name)?;
        let name = String::from_utf8(name).map_err(io::Error::other)?;
        places.insert(name, Place { start, bytes: text });
        reader.seek_relative(i64::from(text))?;
        at = start + u64::from(text);
    }
    Ok(places)
}
