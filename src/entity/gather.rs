//! The problem: a cluster of drafts is not yet what a reader wants: one entry with its fullest
//! name, its other names, its roles, and where it is.

use super::draft::{Document, Draft, Target};
use super::entry::{Entity, EntityKind, Form, Mention, Role, Where, Why};
use super::forms::{compact, words_of};
use super::lexicon::{lexicon, phrase_key};
use super::link::Cluster;
use super::places::{self, Countries};
use super::roles::Held;
use crate::knowledge::organisation_item;
use std::collections::{HashMap, HashSet};

/// The entities of the clusters: those of the body first, in order of first mention.
pub fn entities(
    document: &Document<'_>,
    mut drafts: Vec<Draft>,
    mut held: Vec<Held>,
    mut clusters: Vec<Cluster>,
) -> Vec<Entity> {
    for cluster in &mut clusters {
        cluster.drafts.sort_unstable();
    }
    clusters.sort_by_key(|cluster| cluster.drafts[0]);
    let countries = Countries::named(document, &drafts);
    // What is found is larger than the text: what an entity is made of moves into it, or goes.
    let made = clusters.into_iter().map(|cluster| {
        let mut entity = entity(document, &drafts, &mut held, &cluster);
        let mut values = cluster.drafts.iter().map(|at| drafts[*at].value.take());
        entity.value = values.next().flatten().map(|value| *value);
        values.for_each(drop);
        if entity.kind == EntityKind::Place {
            let mentions = cluster.drafts.iter().map(|at| &drafts[*at]);
            entity.place = places::place(document, &drafts, &countries, mentions, &entity.name);
        }
        entity
    });
    let mut out: Vec<_> = made.collect();
    for (index, entity) in out.iter_mut().enumerate() {
        entity.id = format!("e{}", index + 1);
    }
    out
}

/// The entity of a cluster, but for its value and its place.
fn entity(
    document: &Document<'_>,
    drafts: &[Draft],
    held: &mut [Held],
    cluster: &Cluster,
) -> Entity {
    let target =
        cluster.drafts.iter().map(|at| drafts[*at].target).find(|target| *target != Target::Words);
    let name = name_of(document, drafts, cluster);
    let kind = kind_of(drafts, cluster);
    let mut ordered = cluster.drafts.clone();
    ordered.sort_by_key(|at| (field_order(document.fields[drafts[*at].field].field), *at));
    let mentions: Vec<_> =
        ordered.iter().map(|at| mention(document, &drafts[*at], &name, kind)).collect();
    let explains = if cluster.why.is_empty() { &[] } else { &ordered[..] };
    let positions: HashMap<usize, usize> =
        explains.iter().enumerate().map(|(position, draft)| (*draft, position)).collect();
    let position = |draft: usize| positions.get(&draft).copied().unwrap_or(0);
    let mut explained = HashSet::new();
    let mut why: Vec<_> = cluster
        .why
        .iter()
        .filter(|(_, _, second)| explained.insert(drafts[*second].surface(document)))
        .map(|(rule, first, second)| {
            let (first, second) = (position(*first), position(*second));
            Why { rule: (*rule).to_owned(), mentions: [first.min(second), first.max(second)] }
        })
        .collect();
    why.sort_by(|a, b| a.mentions.cmp(&b.mentions).then_with(|| a.rule.cmp(&b.rule)));
    // A list begins with room for four, and most entities have one.
    why.shrink_to_fit();
    Entity {
        id: String::new(),
        aliases: aliases(document, drafts, cluster, &name),
        roles: roles(held, cluster),
        value: None,
        place: None,
        wikidata: item(kind, target, &name),
        stands_for: match target {
            Some(Target::Government(area)) => {
                Some(lexicon().areas[usize::from(area)].name.to_owned())
            }
            _ => None,
        },
        name,
        kind,
        mentions,
        why,
    }
}

/// The order in which the contract lists mentions: title, body, captions, credit.
fn field_order(field: Where) -> u8 {
    match field {
        Where::Title => 0,
        Where::Body => 1,
        Where::Caption => 2,
        Where::Credit => 3,
    }
}

/// A country named only by its people is still a place; otherwise the first mention decides.
fn kind_of(drafts: &[Draft], cluster: &Cluster) -> EntityKind {
    let lead = &drafts[cluster.drafts[0]];
    match lead.target {
        Target::Area(_) | Target::Government(_) => EntityKind::Place,
        _ => lead.kind,
    }
}

/// The fullest name as written: most words, then most letters, then first. A place that only its
/// people name has the name of the table.
fn name_of(document: &Document<'_>, drafts: &[Draft], cluster: &Cluster) -> String {
    let lead = &drafts[cluster.drafts[0]];
    let mut best: Option<(u8, usize, usize, &str)> = None;
    for at in &cluster.drafts {
        let draft = &drafts[*at];
        let rank = match draft.form {
            Form::Demonym => continue,
            Form::Acronym => 1,
            Form::Alias => 0,
            _ => 2,
        };
        let surface = draft.surface(document);
        let (words, letters) = if draft.value.is_some() {
            (0, 0)
        } else {
            (words_of(surface).len(), surface.chars().count())
        };
        if best.is_none_or(|best| (best.0, best.1, best.2) < (rank, words, letters)) {
            best = Some((rank, words, letters, surface));
        }
    }
    match (best, lead.target) {
        (Some((.., surface)), _) => surface.to_owned(),
        (None, Target::Area(area)) => lexicon().areas[usize::from(area)].name.to_owned(),
        (None, _) => lead.surface(document).to_owned(),
    }
}

fn aliases(
    document: &Document<'_>,
    drafts: &[Draft],
    cluster: &Cluster,
    name: &str,
) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut seen = HashSet::from([name]);
    for at in &cluster.drafts {
        let surface = drafts[*at].surface(document);
        if seen.insert(surface) {
            out.push(surface.to_owned());
        }
    }
    out.shrink_to_fit();
    out
}

/// The roles of all drafts of a cluster, each once; no other cluster has them.
fn roles(held: &mut [Held], cluster: &Cluster) -> Vec<Role> {
    let mut out: Vec<Role> = Vec::new();
    let mut seen = HashSet::new();
    for at in &cluster.drafts {
        let first = held.partition_point(|(draft, _)| draft < at);
        for (_, role) in held[first..].iter_mut().take_while(|(draft, _)| draft == at) {
            let role = std::mem::take(role);
            if seen.insert(phrase_key(&role.text)) {
                out.push(role);
            }
        }
    }
    out.shrink_to_fit();
    out
}

fn mention(document: &Document<'_>, draft: &Draft, name: &str, kind: EntityKind) -> Mention {
    let field = &document.fields[draft.field];
    let is_shorter = draft.value.is_none()
        && draft.target == Target::Words
        && draft.form == Form::Name
        && kind != EntityKind::Group
        && compact(draft.surface(document)) != compact(name);
    let span = draft.span(document);
    Mention {
        start: span.start,
        end: span.end,
        form: if is_shorter { Form::Alias } else { draft.form },
        field: field.field,
        caption: field.caption,
        confidence: (draft.confidence * 100.0).round() / 100.0,
        kind: (draft.kind != kind).then_some(draft.kind),
    }
}

/// The Wikidata item of an organisation, by its fullest name or that of the table.
fn item(kind: EntityKind, target: Option<Target>, name: &str) -> Option<String> {
    if kind != EntityKind::Organisation {
        return None;
    }
    let of_table = || match target? {
        Target::Organisation(at) => {
            organisation_item(&phrase_key(lexicon().organisations[usize::from(at)]))
        }
        _ => None,
    };
    organisation_item(&phrase_key(name)).or_else(of_table)
}
