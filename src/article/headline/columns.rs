//! The problem: which of a page's titles is meant shows in how it is written, in where it stands
//! above the text, and in which of the others repeat it, go on from it or stop before it.
//!
//! A byte for each property of each candidate, the same in training and reading.

use super::parts::{address, letters, marks, telling_words, words};
use super::{FIELDS, Found, Place};
use crate::block::{Block, BlockKind, Page};
use crate::model::Columns;
use crate::text::floor_boundary;
use std::collections::BTreeSet;

/// What is asked of a candidate, in the order of the columns.
pub const PROPERTIES: [&str; 37] = [
    "is what cleaning found",
    "is the first heading of the first level",
    "og:title",
    "twitter:title",
    "title",
    "headline",
    "alternativeHeadline",
    "is a field without its last part",
    "is the first part of a field",
    "how it stands above the text",
    "lines between it and the text",
    "lines above the text that are it",
    "headings of the first level",
    "fields and headings",
    "of these, that are it",
    "that go on from it",
    "that it goes on from",
    "words that it shares with them",
    "og:title goes on from the heading",
    "title goes on from the heading",
    "title goes on from og:title",
    "og:title is twitter:title",
    "og:title is the headline",
    "its words in the address",
    "words of the address it lacks",
    "is the name of the site",
    "words of the site's name",
    "parts",
    "words of its first part",
    "words of its last part",
    "its last part is the site",
    "mark before its last part",
    "words that the next longer one adds",
    "these are the site",
    "mark before these",
    "words",
    "its words in the text",
];

/// Bytes are below this.
const MOST: usize = 63;
/// Steps of a share.
const SHARES: usize = 32;
/// Shorter names are found in titles by chance.
const TELLING_LETTERS: usize = 4;
/// Fewer words of an address say nothing.
const SLUG_MIN_WORDS: usize = 3;
/// Lines above the text that are looked at: a page may be nothing else.
const NEAR_LINES: usize = 1_000;
/// Bytes of the text, and of a line above it, that are compared with a title.
const TEXT_BYTES: usize = 2_000;

/// The properties of all candidates of a page, whose text begins at the offset `body`.
pub(super) fn columns(
    found: &Found,
    page: &Page,
    above: &[&Block],
    headings: &[&str],
    body: usize,
) -> Columns {
    let mut out = Columns::new(found.texts.len(), PROPERTIES.len());
    let page = About::new(found, page, above, headings, body);
    for at in 0..found.texts.len() {
        for (column, value) in page.properties(at).into_iter().enumerate() {
            out.column_mut(column)[at] = u8::try_from(value.min(MOST)).unwrap_or(0);
        }
    }
    out
}

/// What candidates are compared with.
struct About<'a> {
    found: &'a Found,
    /// The lines above the text, by their letters.
    above: Vec<(BlockKind, String)>,
    headings: usize,
    /// The letters and words of the fields and the heading, each once.
    fields: Vec<(&'a str, BTreeSet<String>)>,
    og: Option<&'a str>,
    heading: Option<&'a str>,
    twitter: Option<&'a str>,
    title: Option<&'a str>,
    headline: Option<&'a str>,
    slug: BTreeSet<String>,
    site: String,
    host: String,
    text: BTreeSet<String>,
}

impl<'a> About<'a> {
    fn new(
        found: &'a Found,
        page: &'a Page,
        above: &[&Block],
        headings: &[&str],
        body: usize,
    ) -> Self {
        let field = |name| found.first(Place::Field(name));
        let places = FIELDS.into_iter().map(Place::Field).chain([Place::Heading, Place::Shown]);
        let fields = places.filter_map(|place| {
            let at = found.places.iter().position(|places| places.contains(&place))?;
            Some((found.letters[at].as_str(), words(&found.texts[at])))
        });
        let metadata = &page.metadata;
        let url = metadata.url.as_deref().unwrap_or_default();
        let (host, path) = address(url.split(['?', '#']).next().unwrap_or_default());
        let text = page.blocks.iter().skip_while(|block| block.span.start < body);
        let mut bytes = 0;
        let text = text.map_while(|block| {
            let text = block.span.of(&page.text);
            let before = bytes;
            bytes += text.len();
            (before < TEXT_BYTES).then(|| &text[..floor_boundary(text, TEXT_BYTES)])
        });
        let line = |block: &&Block| {
            let text = block.span.of(&page.text);
            (block.kind, letters(&text[..floor_boundary(text, TEXT_BYTES)]))
        };
        Self {
            found,
            above: above[above.len().saturating_sub(NEAR_LINES)..].iter().map(line).collect(),
            headings: headings.len(),
            fields: fields.collect(),
            og: field("og:title"),
            heading: found.first(Place::Heading),
            twitter: field("twitter:title"),
            title: field("title"),
            headline: field("headline"),
            slug: telling_words(path),
            site: letters(metadata.site.as_deref().unwrap_or_default()),
            host: letters(host),
            text: text.flat_map(words).collect(),
        }
    }

    fn properties(&self, at: usize) -> [usize; PROPERTIES.len()] {
        let (text, own) = (self.found.texts[at].as_str(), self.found.letters[at].as_str());
        let stood = |place| usize::from(self.found.places[at].contains(&place));
        let [og, twitter, title, headline, alternative] =
            FIELDS.map(|name| stood(Place::Field(name)));
        let lines = || self.above.iter().enumerate().filter(|(_, line)| line.1 == own);
        let stands = lines().map(|(_, (kind, _))| match kind {
            BlockKind::Heading(1) => 3,
            BlockKind::Heading(_) => 2,
            _ => 1,
        });
        let last = lines().next_back().map_or(MOST, |(line, _)| self.above.len() - line);
        let others = |is: &dyn Fn(&str) -> bool| {
            self.fields.iter().filter(|(letters, _)| is(letters)).count()
        };
        let own_words = words(text);
        let alike = |other: &BTreeSet<String>| {
            share(own_words.intersection(other).count(), own_words.union(other).count())
        };
        let shared: usize = self.fields.iter().map(|(_, words)| alike(words)).sum();
        let goes_on = |long: Option<&str>, short: Option<&str>| {
            usize::from(long.zip(short).is_some_and(|(long, short)| long.starts_with(short)))
        };
        let same = |one: Option<&str>, other| usize::from(one.is_some() && one == other);
        let telling = telling_words(text);
        let has_address = self.slug.len() >= SLUG_MIN_WORDS && !telling.is_empty();
        let in_address = telling.intersection(&self.slug).count();
        let lacks = self.slug.len() - in_address;
        let marks = marks(text);
        let first = marks.first().map_or(0, |(end, ..)| count(&text[..*end]));
        let behind = marks.last().map_or("", |(.., start)| &text[*start..]);
        let rest = self.next_longer(at);
        let long = |word: &&String| word.len() >= TELLING_LETTERS;
        let of_site = |word: &&String| self.site.contains(*word) || self.host.contains(*word);
        let site_words = own_words.iter().filter(long).filter(of_site).count();
        [
            stood(Place::Shown),
            usize::from(self.heading == Some(own)),
            og,
            twitter,
            title,
            headline,
            alternative,
            stood(Place::Cut),
            stood(Place::FirstPart),
            stands.max().unwrap_or(0),
            last,
            lines().count(),
            self.headings,
            self.fields.len(),
            others(&|other| other == own),
            others(&|other| other != own && other.starts_with(own)),
            others(&|other| other != own && own.starts_with(other)),
            shared / self.fields.len().max(1),
            goes_on(self.og, self.heading),
            goes_on(self.title, self.heading),
            goes_on(self.title, self.og),
            same(self.og, self.twitter),
            same(self.og, self.headline),
            if has_address { 1 + share(in_address, telling.len()) } else { 0 },
            if has_address { 1 + share(lacks, self.slug.len()) } else { 0 },
            self.is_site(text),
            site_words,
            marks.len(),
            first,
            count(behind),
            self.is_site(behind),
            marks.last().map_or(0, |(_, mark, _)| number(*mark)),
            count(rest),
            self.is_site(rest),
            rest.trim_start().chars().next().map_or(0, number),
            count(text),
            share(own_words.intersection(&self.text).count(), own_words.len()),
        ]
    }

    /// What the shortest of the candidates that go on from this one adds.
    fn next_longer(&self, at: usize) -> &str {
        let (text, own) = (&self.found.texts[at], &self.found.letters[at]);
        let all = self.found.texts.iter().zip(&self.found.letters);
        let longer = all.filter(|(_, other)| *other != own && other.starts_with(own.as_str()));
        let next = longer.min_by_key(|(other, _)| other.len());
        // The other may write the same letters with other marks: cut behind as many of them.
        let own = text.chars().filter(|c| c.is_alphanumeric()).count();
        let rest = next.and_then(|(other, _)| {
            let mut letters = other.char_indices().filter(|(_, c)| c.is_alphanumeric());
            let (at, last) = letters.nth(own.checked_sub(1)?)?;
            other.get(at + last.len_utf8()..)
        });
        rest.unwrap_or_default()
    }

    /// 1 for the name of the site or of its host, or for what has it or is of it.
    fn is_site(&self, text: &str) -> usize {
        let own = letters(text);
        let (site, host) = (self.site.as_str(), self.host.as_str());
        let is = own.len() >= TELLING_LETTERS - 1
            && (own == site
                || own == host
                || host.len() >= TELLING_LETTERS && (own.contains(host) || host.contains(&own))
                || site.len() >= TELLING_LETTERS && own.contains(site));
        usize::from(is)
    }
}

fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn share(part: usize, whole: usize) -> usize {
    part * SHARES / whole.max(1)
}

/// A mark between the parts of a title as a number.
fn number(mark: char) -> usize {
    match mark {
        '|' => 1,
        '-' | '–' | '—' => 2,
        ':' => 3,
        _ => 4,
    }
}
