//! The problem: what an article is called, who wrote it and when, stands in its markup in a dozen
//! vocabularies that contradict each other.
//!
//! One walk collects what each says; then they are asked in order of trust, and the name of the
//! field that answered is kept with a date. Nothing here is proved: cleaning compares it with the
//! text.

use super::json_ld;
use super::tree::{NodeId, ROOT, Step, Tree};
use crate::block::Metadata;

/// Bytes kept of one field.
const MAX_FIELD_BYTES: usize = 1_000;

/// Names under which pages give the date of publication, in order of trust.
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datePublished",
    "parsely-pub-date",
    "sailthru.date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "publish-date",
    "publishdate",
    "publication_date",
    "pubdate",
    "published",
    "published-date",
    "citation_date",
    "citation_online_date",
    "date",
];

/// Names under which pages give the date of the last change.
const UPDATED: &[&str] = &[
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "dateModified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "revised",
];

/// Names under which pages give the author.
const AUTHOR: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
];

/// What pages call the author in the cards that they give other sites, in small letters.
const WRITTEN_BY: &[&str] = &[
    "written by",
    "author",
    "verfasst von",
    "autor",
    "écrit par",
    "escrito por",
    "scritto da",
    "geschreven door",
    "skrevet av",
    "skrevet af",
    "skriven av",
];

/// What the markup says of the article.
pub(super) fn metadata(tree: &Tree) -> Metadata {
    let seen = Seen::of(tree);
    let mut found = Metadata {
        title: seen.first(&["og:title"]),
        site: seen.first(&["og:site_name", "application-name"]),
        url: seen.canonical.clone().or_else(|| seen.first(&["og:url"])),
        language: seen.language.clone(),
        ..Metadata::default()
    };
    let mut budget = json_ld::MAX_JSON_BYTES;
    for &script in &seen.scripts {
        let script = tree.own_text(script);
        if script.len() <= budget {
            budget -= script.len();
            json_ld::add(script, &mut found);
        }
    }
    let window = seen.title.clone().map(|title| (title, "title".to_owned()));
    let fields = ["og:title", "twitter:title"].into_iter().filter_map(|name| seen.dated(&[name]));
    found.titles.extend(fields.chain(window));
    let title = found.title.or_else(|| seen.first(&["twitter:title"])).or(seen.title.clone());
    found.title = title.map(|title| without_site(&title, found.site.as_deref()));
    let described = seen.first(&["og:description", "description", "twitter:description"]);
    found.subtitle = described.or(found.subtitle);
    found.published = found
        .published
        .or_else(|| seen.dated(PUBLISHED))
        .or_else(|| seen.time.as_ref().map(|(_, date)| (date.clone(), "time".to_owned())));
    found.updated = found.updated.or_else(|| seen.dated(UPDATED));
    if found.authors.is_empty() {
        found.authors = seen.all(AUTHOR);
    }
    if found.authors.is_empty() {
        found.authors.extend(seen.labelled(WRITTEN_BY));
    }
    found.authors = names(&found.authors, found.site.as_deref());
    found
}

/// What one walk over the tree collects.
#[derive(Default)]
struct Seen<'t> {
    /// Names and values of `meta` elements and microdata, names in small letters.
    fields: Vec<(String, &'t str)>,
    scripts: Vec<NodeId>,
    title: Option<String>,
    canonical: Option<String>,
    language: Option<String>,
    /// The `time` element that says most: the first that is marked as publication, the first below
    /// a heading of the first level, or the first; with how much it says.
    time: Option<(usize, String)>,
    headed: bool,
}

impl<'t> Seen<'t> {
    fn of(tree: &'t Tree) -> Self {
        let mut seen = Self::default();
        tree.walk(ROOT, |step| {
            if let Step::Enter(node) = step {
                seen.visit(tree, node);
            }
            true
        });
        seen
    }

    fn visit(&mut self, tree: &'t Tree, node: NodeId) {
        let attribute = |key| tree.attribute(node, key);
        let is = |key, value: &str| {
            attribute(key).is_some_and(|given| given.trim().eq_ignore_ascii_case(value))
        };
        let value = attribute("content").or_else(|| attribute("datetime"));
        if let Some(value) = value {
            for key in ["property", "name", "itemprop"] {
                if let Some(name) = attribute(key) {
                    self.fields.push((name.trim().to_lowercase(), value));
                }
            }
        }
        match tree.name(node) {
            "html" => self.language = attribute("lang").and_then(one_line),
            "script" if is("type", "application/ld+json") => self.scripts.push(node),
            "title" if self.title.is_none() => self.title = one_line(tree.own_text(node)),
            "link" if is("rel", "canonical") && self.canonical.is_none() => {
                self.canonical = attribute("href").and_then(one_line);
            }
            "h1" => self.headed = true,
            "time" => {
                let marked = attribute("pubdate").is_some();
                let weight = if marked { 3 } else { 1 + usize::from(self.headed) };
                if self.time.as_ref().is_none_or(|(before, _)| *before < weight)
                    && let Some(date) = attribute("datetime").and_then(one_line)
                {
                    self.time = Some((weight, date));
                }
            }
            _ => {}
        }
    }

    /// The first value of the first name that has one, with the name as listed.
    fn dated(&self, names: &[&str]) -> Option<(String, String)> {
        names.iter().find_map(|&name| {
            let value = self.values(name).find_map(one_line)?;
            Some((value, name.to_owned()))
        })
    }

    fn first(&self, names: &[&str]) -> Option<String> {
        self.dated(names).map(|(value, _)| value)
    }

    /// The value of the card's field that has one of these labels.
    fn labelled(&self, labels: &[&str]) -> Option<String> {
        let is_label = |label: &str| labels.contains(&label.trim().to_lowercase().as_str());
        [("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")]
            .into_iter()
            .find(|(label, _)| self.values(label).any(is_label))
            .and_then(|(_, data)| self.values(data).find_map(one_line))
    }

    /// All values of the first name that has any.
    fn all(&self, names: &[&str]) -> Vec<String> {
        let values = names.iter().map(|&name| self.values(name).filter_map(one_line).collect());
        values.into_iter().find(|values: &Vec<_>| !values.is_empty()).unwrap_or_default()
    }

    fn values(&self, name: &str) -> impl Iterator<Item = &'t str> {
        // "article:published_time", "article:published:time": pages differ in the marks.
        let same = move |other: &str| letters(other).eq(letters(name));
        self.fields.iter().filter(move |(other, _)| same(other)).map(|(_, value)| *value)
    }
}

/// The letters and digits of a field's name, in lower case.
fn letters(name: &str) -> impl Iterator<Item = u8> + '_ {
    name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase())
}

/// The text with its white space collapsed, cut at [`MAX_FIELD_BYTES`]; none if it is empty.
pub(super) fn one_line(text: &str) -> Option<String> {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.len() + word.len() > MAX_FIELD_BYTES {
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    (!line.is_empty()).then_some(line)
}

/// Words of a name of a site at most, where it is only known by the bar before it.
const MAX_SITE_WORDS: usize = 3;

/// The title without the name of the site behind it ("Rain in Alder | The Alder Post").
fn without_site(title: &str, site: Option<&str>) -> String {
    let short = site.and_then(|site| title.strip_suffix(site)).map(str::trim_end);
    let short = short.and_then(|title| title.strip_suffix(['|', '-', '–', '—', '·', '•', ':']));
    let words = |text: &str| text.split_whitespace().count();
    let barred = || {
        let (short, name) = title.rsplit_once(" | ")?;
        (words(name) <= MAX_SITE_WORDS && words(short) > words(name)).then_some(short)
    };
    match short.or_else(barred).map(str::trim_end) {
        Some(short) if !short.is_empty() => short.to_owned(),
        _ => title.to_owned(),
    }
}

/// The names among `authors`: no addresses, each once, and the site itself only where it is alone.
fn names(authors: &[String], site: Option<&str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for author in authors.iter().flat_map(|author| split(author)) {
        let is_name = author.contains(char::is_alphabetic)
            && !author.contains("://")
            && !author.contains(['@', '{', '<'])
            && Some(author) != site
            && !names.iter().any(|other| other == author);
        if is_name {
            names.push(author.to_owned());
        }
    }
    if names.is_empty() {
        names.extend(authors.iter().find(|author| Some(author.as_str()) == site).cloned());
    }
    names
}

/// The names in "By Ana Ruiz and Bo Lind"; a line in which not every part looks like a full name
/// stays whole ("Ana Ruiz, Alder").
fn split(authors: &str) -> Vec<&str> {
    let line = authors.trim();
    let line = match line.get(..3) {
        Some(by) if by.eq_ignore_ascii_case("by ") => line[3..].trim(),
        _ => line,
    };
    let parts: Vec<&str> =
        line.split([',', ';']).flat_map(|part| part.split(" and ")).map(str::trim).collect();
    let is_full_name = |part: &&str| {
        let words: Vec<_> = part.split_whitespace().collect();
        (2..=4).contains(&words.len())
            && words.iter().all(|word| word.chars().next().is_some_and(char::is_uppercase))
    };
    if parts.iter().all(is_full_name) { parts } else { vec![line] }
}
