//! The problem: one person is "Ada Hart", "Hart" and "Ms Hart"; two people can both be "Hart".
//!
//! Mentions are gathered in passes, from sure to less sure: what the tables know, equal names,
//! then shorter forms, each only where exactly one longer name fits. In doubt they stay apart. Every
//! pass looks names up by a key, so the whole is linear.

use super::draft::{Document, Draft, Target};
use super::entry::{EntityKind, Form};
use super::forms::{self, compact, initials, words_of};
use super::lexicon::{lexicon, phrase_key};
use super::neighbours::is_used_as_place;
use std::collections::{HashMap, HashSet};

/// A merge and its reason: the rule and the drafts it joins.
pub type Reason = (&'static str, usize, usize);

/// Mentions of one thing.
#[derive(Clone, Debug, Default)]
pub struct Cluster {
    /// Its drafts.
    pub drafts: Vec<usize>,
    /// Why those of different form are one.
    pub why: Vec<Reason>,
}

/// The drafts of an article as they are gathered.
struct Linker<'d, 'a> {
    document: &'d Document<'a>,
    drafts: &'d [Draft],
    clusters: Vec<Cluster>,
    /// The cluster of each draft.
    home: Vec<Option<usize>>,
}

/// Gathers the drafts into clusters; drafts of "the North" and "the South" that no country of the
/// text explains are left out.
pub fn link(document: &Document<'_>, drafts: &[Draft]) -> Vec<Cluster> {
    let mut linker =
        Linker { document, drafts, clusters: Vec::new(), home: vec![None; drafts.len()] };
    linker.known();
    linker.sides();
    linker.equal();
    linker.brackets();
    linker.initials();
    linker.people();
    linker.short_organisations();
    linker.clusters.retain(|cluster| !cluster.drafts.is_empty());
    linker.clusters
}

impl Linker<'_, '_> {
    fn open(&mut self, draft: usize) -> usize {
        let at = self.clusters.len();
        self.clusters.push(Cluster { drafts: vec![draft], why: Vec::new() });
        self.home[draft] = Some(at);
        at
    }

    fn join(&mut self, cluster: usize, draft: usize, rule: Option<&'static str>) {
        if let Some(rule) = rule {
            let first = self.clusters[cluster].drafts[0];
            self.clusters[cluster].why.push((rule, first, draft));
        }
        self.clusters[cluster].drafts.push(draft);
        self.home[draft] = Some(cluster);
    }

    /// Moves all of cluster `from` into `into`.
    fn merge(&mut self, into: usize, from: usize, rule: &'static str) {
        if into == from || self.clusters[from].drafts.is_empty() {
            return;
        }
        let moved = std::mem::take(&mut self.clusters[from]);
        let first = self.clusters[into].drafts[0];
        self.clusters[into].why.push((rule, first, moved.drafts[0]));
        self.clusters[into].why.extend(moved.why);
        for draft in &moved.drafts {
            self.home[*draft] = Some(into);
        }
        self.clusters[into].drafts.extend(moved.drafts);
    }

    fn surface(&self, draft: usize) -> &str {
        self.drafts[draft].surface(self.document)
    }

    /// What the tables know: one entry for each country, organisation and government.
    fn known(&mut self) {
        let mut homes: HashMap<(u8, u16), (usize, HashSet<String>)> = HashMap::new();
        for at in 0..self.drafts.len() {
            let (key, rule) = match self.drafts[at].target {
                Target::Area(area) => ((0, area), "country-table"),
                Target::Organisation(index) => ((1, index), "organisation-table"),
                Target::Government(area) => ((2, area), "capital-table"),
                Target::Words => continue,
            };
            let form = compact(self.surface(at));
            if let Some((cluster, forms)) = homes.get_mut(&key) {
                let is_new = forms.insert(form);
                let cluster = *cluster;
                self.join(cluster, at, is_new.then_some(rule));
            } else {
                let cluster = self.open(at);
                homes.insert(key, (cluster, HashSet::from([form])));
            }
        }
    }

    /// "the North" is the one country of the text whose name begins so.
    fn sides(&mut self) {
        let mut sides: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, cluster) in self.clusters.iter().enumerate() {
            if let Target::Area(area) = self.drafts[cluster.drafts[0]].target {
                let name = lexicon().areas[usize::from(area)].name;
                if let Some((side @ ("North" | "South"), _)) = name.split_once(' ')
                    && lexicon().areas[usize::from(area)].is_country
                {
                    sides.entry(side).or_default().push(at);
                }
            }
        }
        for at in 0..self.drafts.len() {
            if !forms::is_side(&self.drafts[at]) {
                continue;
            }
            let side = self.surface(at).rsplit(' ').next().unwrap_or_default().to_owned();
            if let Some([cluster]) = sides.get(side.as_str()).map(Vec::as_slice) {
                let cluster = *cluster;
                self.join(cluster, at, Some("part-of-pair"));
            }
        }
    }

    /// Names of one kind that read the same, and dates and amounts of one value.
    fn equal(&mut self) {
        let mut homes: HashMap<(EntityKind, String), usize> = HashMap::new();
        for at in 0..self.drafts.len() {
            let draft = &self.drafts[at];
            if self.home[at].is_some() || forms::is_side(draft) {
                continue;
            }
            let key = match (&draft.value, draft.kind) {
                (Some(value), _) => forms::value_key(value, self.surface(at)),
                (None, EntityKind::Group) => {
                    compact(self.surface(at)).trim_end_matches('s').to_owned()
                }
                (None, EntityKind::Organisation) => forms::organisation_key(self.surface(at)),
                _ => compact(self.surface(at)),
            };
            if let Some(&cluster) = homes.get(&(draft.kind, key.clone())) {
                let first = self.clusters[cluster].drafts[0];
                let differs = self.surface(first) != self.surface(at);
                self.join(cluster, at, differs.then_some("same-words"));
            } else {
                let cluster = self.open(at);
                homes.insert((draft.kind, key), cluster);
            }
        }
    }

    /// "Alder River Authority (ARA)": what stands in brackets after a name is its short form.
    fn brackets(&mut self) {
        for at in 1..self.drafts.len() {
            let (long, short) = (&self.drafts[at - 1], &self.drafts[at]);
            let field = &self.document.fields[short.field];
            let follows = long.field == short.field
                && short.start == long.end + 1
                && field.surface(long.end) == "("
                && field.surface(short.end) == ")";
            if !follows || short.form != Form::Acronym || long.end - long.start < 2 {
                continue;
            }
            let (mine, theirs) =
                (self.surface(at).chars().next(), self.surface(at - 1).chars().next());
            if mine == theirs
                && let (Some(into), Some(from)) = (self.home[at - 1], self.home[at])
            {
                self.merge(into, from, "acronym-in-brackets");
            }
        }
    }

    /// Initials of exactly one longer name of the text.
    fn initials(&mut self) {
        let mut names: HashMap<String, Vec<usize>> = HashMap::new();
        for (cluster, members) in self.clusters.iter().enumerate() {
            let Some(&first) = members.drafts.first() else { continue };
            let draft = &self.drafts[first];
            if draft.end - draft.start < 2
                || draft.value.is_some()
                || draft.kind == EntityKind::Person
            {
                continue;
            }
            for key in initials(self.surface(first)) {
                let clusters = names.entry(key).or_default();
                if clusters.last() != Some(&cluster) {
                    clusters.push(cluster);
                }
            }
        }
        for cluster in 0..self.clusters.len() {
            let Some(&first) = self.clusters[cluster].drafts.first() else { continue };
            let draft = &self.drafts[first];
            if draft.form != Form::Acronym || draft.target != Target::Words {
                continue;
            }
            let key = self.surface(first).replace('.', "").to_uppercase();
            if let Some([long]) = names.get(&key).map(Vec::as_slice) {
                let long = *long;
                self.merge(long, cluster, "acronym");
            }
        }
    }

    /// Shorter forms of people's names: the family name last or first, the given name, fewer names
    /// in the middle.
    fn people(&mut self) {
        let mut last: HashMap<String, Vec<usize>> = HashMap::new();
        let mut first: HashMap<String, Vec<usize>> = HashMap::new();
        let mut ends: HashMap<String, usize> = HashMap::new();
        for cluster in 0..self.clusters.len() {
            let Some(words) = self.person_words(cluster).filter(|words| words.len() > 1) else {
                continue;
            };
            let (head, tail) = (words[0].clone(), words[words.len() - 1].clone());
            let key = format!("{head} {tail}");
            if let Some(&other) = ends.get(&key) {
                self.merge(other, cluster, "middle-name");
                continue;
            }
            ends.insert(key, cluster);
            last.entry(tail).or_default().push(cluster);
            first.entry(head).or_default().push(cluster);
        }
        for cluster in 0..self.clusters.len() {
            let Some(words) = self.person_words(cluster) else { continue };
            match words.as_slice() {
                [word] => {
                    let only = |names: &HashMap<String, Vec<usize>>| match names.get(word) {
                        Some(clusters) if clusters.len() == 1 => Some(clusters[0]),
                        _ => None,
                    };
                    if last.get(word).is_some_and(|clusters| clusters.len() > 1) {
                        continue;
                    }
                    if let Some(long) = only(&last) {
                        self.merge(long, cluster, "surname");
                    } else if let Some(long) = only(&first) {
                        self.merge(long, cluster, "first-name");
                    }
                }
                [initial, .., tail] if initial.chars().count() == 1 => {
                    let fits: Vec<_> = last
                        .get(tail)
                        .into_iter()
                        .flatten()
                        .copied()
                        .filter(|long| *long != cluster)
                        .take(2)
                        .collect();
                    if let [long] = fits[..] {
                        let starts = self
                            .person_words(long)
                            .is_some_and(|words| words[0].starts_with(initial.as_str()));
                        if starts {
                            self.merge(long, cluster, "initial");
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// The folded words of a person's first mention; names joined by a hyphen are one.
    fn person_words(&self, cluster: usize) -> Option<Vec<String>> {
        let first = *self.clusters[cluster].drafts.first()?;
        let is_person = self.drafts[first].kind == EntityKind::Person;
        is_person.then(|| {
            let key = phrase_key(self.surface(first));
            key.split_whitespace().map(str::to_owned).collect()
        })
    }

    /// "Alder" for the one "Alder Securities" of the text.
    fn short_organisations(&mut self) {
        let mut starts: HashMap<String, Vec<usize>> = HashMap::new();
        for (cluster, members) in self.clusters.iter().enumerate() {
            let Some(&first) = members.drafts.first() else { continue };
            let draft = &self.drafts[first];
            if draft.kind != EntityKind::Organisation || draft.end - draft.start < 2 {
                continue;
            }
            let words = words_of(self.surface(first));
            for length in 1..words.len().min(4) {
                starts.entry(words[..length].join(" ")).or_default().push(cluster);
            }
        }
        for cluster in 0..self.clusters.len() {
            let Some(&first) = self.clusters[cluster].drafts.first() else { continue };
            let draft = &self.drafts[first];
            if draft.kind != EntityKind::Organisation || draft.target != Target::Words {
                continue;
            }
            // "Alder" in "at Alder" is the town, not the body that has its name from it.
            let members = &self.clusters[cluster].drafts;
            let is_place = |at: &usize| is_used_as_place(self.document, &self.drafts[*at]);
            if members.iter().any(is_place) {
                continue;
            }
            let key = words_of(self.surface(first)).join(" ");
            if let Some([long]) = starts.get(&key).map(Vec::as_slice) {
                let long = *long;
                self.merge(long, cluster, "short-name");
            }
        }
    }
}
