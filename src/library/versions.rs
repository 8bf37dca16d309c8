//! The problem: of ten versions of a story an editor wants the first, the fullest, and what each
//! of the others adds.
//!
//! Versions are put in order of their dates. The fullest is the one in which most of all the others
//! is found. What a version adds are its sentences that none of those before it has; of many, the
//! ones it is most like are looked at.

use super::cluster;
use super::likeness::Prepared;
use super::matrix::{Link, Matrix};
use super::record::{Added, Cluster, Member};
use super::shelf::Library;
use super::when::When;
use crate::error::Error;
use crate::overlap::OnlyHere;
use serde::Serialize;
use std::collections::HashMap;

/// Versions before it that a version is aligned with, to tell what it adds.
const BEFORE_MAX: usize = 8;

/// The versions of a text before what each adds is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Versions {
    /// The versions in order, each with the ids of those before it that it is most like.
    pub order: Vec<(String, Vec<String>)>,
    /// Id of the earliest, where dates tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earliest: Option<String>,
    /// Id of the fullest.
    pub most_complete: String,
}

impl Matrix {
    /// The clusters of what the matrix knows: versions of one text, at least two.
    #[must_use]
    pub fn versions(&self, library: &Library) -> Vec<Versions> {
        let groups = cluster::groups(self);
        let mut group_of: Vec<usize> = vec![usize::MAX; self.rows.len()];
        for (number, rows) in groups.iter().enumerate() {
            for row in rows {
                group_of[*row as usize] = number;
            }
        }
        let mut links: Vec<Vec<Link>> = vec![Vec::new(); groups.len()];
        for link in &self.links {
            let (a, b) = (group_of[link.rows.0 as usize], group_of[link.rows.1 as usize]);
            if a == b && a != usize::MAX {
                links[a].push(*link);
            }
        }
        groups.iter().zip(&links).map(|(rows, links)| self.ordered(library, rows, links)).collect()
    }

    fn ordered(&self, library: &Library, rows: &[u32], links: &[Link]) -> Versions {
        let id = |row: u32| self.ids()[row as usize].clone();
        let when = |row: u32| library.record(&self.ids()[row as usize])?.published;
        let fullest = self.fullest(rows, links);
        let dated = rows.iter().any(|row| when(*row).is_some());
        let mut order = rows.to_vec();
        order.sort_by_key(|row| {
            let when = when(*row);
            // Without any date the fullest is what the others are held against.
            (when.is_none(), when, !dated && *row != fullest, *row)
        });
        let place: HashMap<u32, usize> = order.iter().copied().zip(0..).collect();
        let mut before: Vec<Vec<(u32, usize)>> = vec![Vec::new(); order.len()];
        for link in links {
            let (a, b) = (place[&link.rows.0], place[&link.rows.1]);
            before[a.max(b)].push((link.points, a.min(b)));
        }
        let most_like = |mut before: Vec<(u32, usize)>| {
            before.sort_unstable_by_key(|(points, place)| (u32::MAX - points, *place));
            before.into_iter().take(BEFORE_MAX).map(|(_, place)| id(order[place])).collect()
        };
        let first = order.first().copied().filter(|first| {
            let second = order.get(1).and_then(|second| when(*second));
            when(*first)
                .is_some_and(|first| second.is_none_or(|second| first.is_surely_before(second)))
        });
        Versions {
            earliest: first.map(id),
            most_complete: id(fullest),
            order: order
                .iter()
                .map(|row| id(*row))
                .zip(before.into_iter().map(most_like))
                .collect(),
        }
    }

    /// The row that holds most of the bytes of all.
    fn fullest(&self, rows: &[u32], links: &[Link]) -> u32 {
        let bytes = |row: u32| self.rows[row as usize].bytes;
        let mut held: HashMap<u32, u64> =
            rows.iter().map(|row| (*row, 1000 * bytes(*row))).collect();
        for link in links {
            let ((a, b), (a_in_b, b_in_a)) = (link.rows, link.shares);
            *held.entry(b).or_default() += u64::from(a_in_b) * bytes(a);
            *held.entry(a).or_default() += u64::from(b_in_a) * bytes(b);
        }
        let most = rows.iter().max_by_key(|row| (held[row], u32::MAX - **row));
        most.copied().unwrap_or_default()
    }
}

impl When {
    /// True unless both may be of one day.
    fn is_surely_before(self, later: Self) -> bool {
        if self.is_timed() && later.is_timed() { self < later } else { self.day() < later.day() }
    }
}

impl Library {
    /// The clusters of the library: versions of one text, with the first and the fullest, and what
    /// each adds. `texts` gives the text of an article by its id.
    ///
    /// ```
    /// # const RAIN: &str = "It rained in Alder for nine days, the mayor said.";
    /// # const MORE: &str = "It rained in Alder for nine days, the mayor said. It cost $3 million.";
    /// # let texts = |id: &str| Ok(if id == "rain" { RAIN } else { MORE }.to_owned());
    /// # let mut library = copydesk::Library::default();
    /// # library.add("rain", RAIN, Some("2024-11-12"))?;
    /// # library.add("more", MORE, Some("2024-11-13"))?;
    /// for cluster in library.clusters(texts)? {
    ///     println!("{} versions, the fullest: {}", cluster.members.len(), cluster.most_complete);
    /// }
    /// # Ok::<(), copydesk::Error>(())
    /// ```
    ///
    /// # Errors
    /// `bad-library` where `texts` gives another text than the one that was added; those of `texts`.
    pub fn clusters(
        &self,
        mut texts: impl FnMut(&str) -> Result<String, Error>,
    ) -> Result<Vec<Cluster>, Error> {
        let mut cells = self.cells(&mut texts);
        for cell in cells.by_ref() {
            cell?;
        }
        let versions = cells.matrix.versions(self);
        let mut clusters = Vec::with_capacity(versions.len());
        for version in versions {
            let mut added = Vec::with_capacity(version.order.len());
            for (id, before) in &version.order {
                let before: Result<Vec<String>, Error> =
                    before.iter().map(|id| texts(id)).collect();
                added.push(adds(&texts(id)?, &before?));
            }
            clusters.push(self.cluster(version, added));
        }
        Ok(clusters)
    }

    /// The cluster of versions, with what each of them adds.
    pub(crate) fn cluster(&self, versions: Versions, added: Vec<Vec<Added>>) -> Cluster {
        let members = versions.order.into_iter().zip(added);
        let members =
            members.map(|((id, _), adds)| Member { published: self.published(&id), id, adds });
        Cluster {
            members: members.collect(),
            earliest: versions.earliest,
            most_complete: versions.most_complete,
        }
    }
}

/// The sentences of `text` that none of the texts `before` has; none for the first of all.
#[must_use]
pub fn adds(text: &str, before: &[String]) -> Vec<Added> {
    let version = Prepared::of(text);
    let mut only: Option<Vec<OnlyHere>> = None;
    for earlier in before {
        let here = Prepared::of(earlier).aligned(&version).only_b;
        only = Some(match only {
            None => here,
            Some(only) => only.into_iter().filter_map(|one| shared(one, &here)).collect(),
        });
    }
    let sentences = only.unwrap_or_default().into_iter();
    sentences
        .map(|one| Added { sentence: one.sentence.of(text).to_owned(), facts: one.facts })
        .collect()
}

/// A sentence that is also only here against another text, with the facts that neither mentions.
fn shared(mut one: OnlyHere, others: &[OnlyHere]) -> Option<OnlyHere> {
    let at = others.partition_point(|other| other.sentence.start < one.sentence.start);
    let other = others.get(at).filter(|other| other.sentence == one.sentence)?;
    one.facts.retain(|fact| other.facts.contains(fact));
    Some(one)
}
