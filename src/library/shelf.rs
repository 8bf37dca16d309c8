//! The problem: articles come, change and go, and none of it may cost a rebuild of the index.
//!
//! An article has a number while it is in the library; one that is removed leaves a gap, which is
//! closed when there are as many gaps as articles. A changed article is removed and added.

use super::segment::{Builder, Posting, Segment};
use super::shingles::Shingles;
use super::stack::Stack;
use super::when::When;
use crate::analyze::check_size;
use crate::error::{Error, ErrorCode};
use crate::text::hash;
use std::collections::HashMap;
use std::sync::Arc;

/// Most postings of a library: their bits are counted in 32 bits. Enough for two and a half million
/// articles of 600 words.
const POSTINGS_MAX: u64 = 1 << 27;
/// Longest id, in bytes.
const ID_BYTES_MAX: usize = 1_000;
/// Gaps that are not yet worth closing.
const GAPS_MIN: usize = 64;

/// Thousands of articles, to find which of them a text shares words with.
///
/// It holds no texts. What needs one asks for it by a function from an article's id to its text,
/// which must be the text that was added.
///
/// ```
/// let (rain, sun) = ("It rained in Alder for nine days, the mayor said.", "The sun came out.");
/// let texts = |id: &str| Ok(if id == "rain" { rain } else { sun }.to_owned());
/// let mut library = copydesk::Library::default();
/// library.add("rain", rain, Some("2024-11-12"))?;
/// library.add("sun", sun, None)?;
/// let asked = "In Alder it rained for nine days, the mayor said.";
/// let similar = library.similar(asked, copydesk::Question::default(), texts)?;
/// assert_eq!(similar[0].id, "rain");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Library {
    pub(super) records: Vec<Record>,
    numbers: HashMap<Arc<str>, u32>,
    pub(super) stack: Stack,
}

/// What is kept of an article beside its postings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) id: Arc<str>,
    pub(super) published: Option<When>,
    /// Tells whether a text is the one that was added.
    pub(super) digest: u32,
    /// False for an article that was removed.
    pub(super) live: bool,
}

impl Library {
    /// Adds the body of an article; one of the same id is replaced. False if nothing changed.
    ///
    /// `published` is ISO 8601: a day, or a day and a time.
    ///
    /// ```
    /// let mut library = copydesk::Library::default();
    /// assert!(library.add("rain", "It rained in Alder.", Some("2024-11-12"))?);
    /// assert!(!library.add("rain", "It rained in Alder.", Some("2024-11-12"))?);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    ///
    /// # Errors
    /// `bad-option` for an id that is empty or longer than 1,000 bytes, and for a date that is none;
    /// `too-large` for a text above [`MAX_INPUT_BYTES`](crate::MAX_INPUT_BYTES) and for a library
    /// that is full.
    pub fn add(&mut self, id: &str, text: &str, published: Option<&str>) -> Result<bool, Error> {
        check_size(text.len())?;
        let published = published.map(When::parse).transpose()?;
        check_id(id)?;
        let record = Record { id: id.into(), published, digest: digest(text), live: true };
        if self.record(id) == Some(&record) {
            return Ok(false);
        }
        let terms = Shingles::of(text).kept();
        self.check_room(terms.len() as u64)?;
        self.remove(id);
        let first = self.next();
        let mut builder = Builder::new(first, first + 1, terms.len() as u64);
        for term in terms {
            builder.push(Posting { term, article: first });
        }
        self.lay(vec![record], builder.finish());
        Ok(true)
    }

    /// Removes an article; false if there is none of that id.
    ///
    /// ```
    /// let mut library = copydesk::Library::default();
    /// library.add("rain", "It rained in Alder.", None)?;
    /// assert!(library.remove("rain") && library.is_empty());
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(number) = self.numbers.remove(id) else { return false };
        self.records[number as usize].live = false;
        let gaps = self.records.len() - self.numbers.len();
        if gaps > self.numbers.len() + GAPS_MIN {
            let (records, segment) = self.moved(&self.live(), 0);
            *self = Self::of(records, segment);
        }
        true
    }

    /// True if there is an article of that id.
    ///
    /// ```
    /// let mut library = copydesk::Library::default();
    /// library.add("rain", "It rained in Alder.", None)?;
    /// assert!(library.contains("rain") && !library.contains("sun"));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.numbers.contains_key(id)
    }

    /// How many articles there are.
    ///
    /// ```
    /// let mut library = copydesk::Library::default();
    /// library.add("rain", "It rained in Alder.", None)?;
    /// assert_eq!(library.len(), 1);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// True if there is none.
    ///
    /// ```
    /// assert!(copydesk::Library::default().is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The ids of all articles, sorted.
    ///
    /// ```
    /// let mut library = copydesk::Library::default();
    /// library.add("sun", "The sun came out.", None)?;
    /// library.add("rain", "It rained in Alder.", None)?;
    /// assert_eq!(library.ids(), ["rain", "sun"]);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        self.sorted()
            .into_iter()
            .map(|number| self.records[number as usize].id.to_string())
            .collect()
    }

    /// When an article was published: a day, or a minute of universal time; none where that, or the
    /// article, is unknown.
    ///
    /// ```
    /// let mut library = copydesk::Library::default();
    /// library.add("rain", "It rained in Alder.", Some("2024-11-12"))?;
    /// assert_eq!(library.published("rain").as_deref(), Some("2024-11-12"));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn published(&self, id: &str) -> Option<String> {
        self.record(id)?.published.map(When::iso)
    }

    /// Adds all articles of `other`, as if each had been added; one of the same id is replaced.
    ///
    /// ```
    /// let mut library = copydesk::Library::default();
    /// let mut other = copydesk::Library::default();
    /// other.add("rain", "It rained in Alder.", None)?;
    /// library.merge(&other)?;
    /// assert!(library.contains("rain"));
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    ///
    /// # Errors
    /// `too-large` for a library that is full.
    pub fn merge(&mut self, other: &Self) -> Result<(), Error> {
        self.check_room(other.stack.len())?;
        let wanted: Vec<u32> = other
            .live()
            .into_iter()
            .filter(|number| {
                let record = &other.records[*number as usize];
                self.record(&record.id) != Some(record)
            })
            .collect();
        for number in &wanted {
            self.remove(&other.records[*number as usize].id);
        }
        let (records, segment) = other.moved(&wanted, self.next());
        self.lay(records, segment);
        Ok(())
    }

    /// Bytes that it takes in memory, about.
    ///
    /// ```
    /// let mut library = copydesk::Library::default();
    /// library.add("rain", "It rained in Alder.", None)?;
    /// assert!(library.size() < 10_000);
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    #[must_use]
    pub fn size(&self) -> usize {
        let ids: usize = self.records.iter().map(|record| record.id.len()).sum();
        // An id's counters, its record, and its place in the table of ids.
        self.stack.size() + ids + self.records.len() * (16 + size_of::<Record>() + 32)
    }

    /// The record of an article that is there.
    pub(super) fn record(&self, id: &str) -> Option<&Record> {
        self.numbers.get(id).map(|number| &self.records[*number as usize])
    }

    /// The library of records that are all live, and their postings.
    pub(super) fn of(records: Vec<Record>, segment: Segment) -> Self {
        let mut library = Self::default();
        library.lay(records, segment);
        library
    }

    /// Numbers of all articles, by id.
    pub(super) fn sorted(&self) -> Vec<u32> {
        let mut numbers = self.live();
        numbers.sort_by_key(|number| &self.records[*number as usize].id);
        numbers
    }

    fn live(&self) -> Vec<u32> {
        let all = (0..self.next()).filter(|number| self.records[*number as usize].live);
        all.collect()
    }

    /// The articles `numbers` with new numbers from `first` on.
    pub(super) fn moved(&self, numbers: &[u32], first: u32) -> (Vec<Record>, Segment) {
        let mut new: Vec<Option<u32>> = vec![None; self.records.len()];
        let mut end = first;
        for number in numbers {
            new[*number as usize] = Some(end);
            end += 1;
        }
        let records = numbers.iter().map(|number| self.records[*number as usize].clone());
        let segment = self.stack.renumbered(first, end, |number| new[number as usize]);
        (records.collect(), segment)
    }

    /// Appends records and the segment of their postings.
    fn lay(&mut self, records: Vec<Record>, segment: Segment) {
        for record in records {
            self.numbers.insert(Arc::clone(&record.id), self.next());
            self.records.push(record);
        }
        let records = &self.records;
        self.stack.push(segment, |number| records[number as usize].live);
    }

    fn next(&self) -> u32 {
        u32::try_from(self.records.len()).expect("the postings are full before the numbers")
    }

    fn check_room(&self, postings: u64) -> Result<(), Error> {
        let articles = self.records.len() as u64;
        if self.stack.len() + postings + articles <= POSTINGS_MAX {
            return Ok(());
        }
        let message = "The library is full; begin another one, or remove articles.";
        Err(Error::new(ErrorCode::TooLarge, message))
    }
}

/// What an id must be.
pub(super) fn check_id(id: &str) -> Result<(), Error> {
    if (1..=ID_BYTES_MAX).contains(&id.len()) {
        return Ok(());
    }
    let message =
        format!("The id of an article has {} bytes; give it 1 to {ID_BYTES_MAX}.", id.len());
    Err(Error::new(ErrorCode::BadOption, message))
}

/// Tells texts apart: one in four thousand million is taken for another.
pub(super) fn digest(text: &str) -> u32 {
    u32::try_from(hash(text) >> 32).expect("half of the bits are 32")
}
