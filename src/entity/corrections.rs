//! The problem: a reader knows better: this is no name, these two are one, that is a ship.
//!
//! Corrections name entities by what is read (a name or an alias), not by position, so that they
//! hold when the text around them is put back or dropped. They are applied to the finished entities,
//! in this order: not a name, unmerge, merge, retype, rename. One that names nothing changes nothing.

use super::entry::{Entity, EntityKind, Mention, Where, Why};
use serde::{Deserialize, Serialize};

/// Another name for an entity.
///
/// ```
/// use copydesk::{Rename, Options, analyze};
///
/// let rename = vec![Rename { name: "Ruiz".into(), to: "Ana M. Ruiz".into() }];
/// let options = Options { rename, ..Options::default() };
/// let article = &analyze("Mayor Ana Ruiz met Bo Lund. Ruiz left.", &options)?.articles[0];
/// assert_eq!(article.entities[0].name, "Ana M. Ruiz");
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rename {
    /// A name of the entity.
    pub name: String,
    /// The name to show instead; the other becomes an alias.
    pub to: String,
}

/// Another kind for an entity.
///
/// ```
/// use copydesk::{EntityKind, Options, Retype, analyze};
///
/// let retype = vec![Retype { name: "Ana Ruiz".into(), kind: EntityKind::Product }];
/// let options = Options { retype, ..Options::default() };
/// let article = &analyze("Mayor Ana Ruiz met Bo Lund. Ruiz left.", &options)?.articles[0];
/// assert_eq!(article.entities[0].kind, EntityKind::Product);
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retype {
    /// A name of the entity.
    pub name: String,
    /// Its kind.
    pub kind: EntityKind,
}

/// Two entities that are one.
///
/// ```
/// use copydesk::{Merge, Options, analyze};
///
/// let merge = vec![Merge { name: "Ana Ruiz".into(), with: "Bo Lund".into() }];
/// let options = Options { merge, ..Options::default() };
/// let article = &analyze("Mayor Ana Ruiz met Bo Lund. Ruiz left.", &options)?.articles[0];
/// assert!(article.entities[0].aliases.contains(&"Bo Lund".to_owned()));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// A name of the entity that stays.
    pub name: String,
    /// A name of the entity that becomes part of it.
    pub with: String,
}

/// A form of a name that belongs to another.
///
/// ```
/// use copydesk::{Options, Unmerge, analyze};
///
/// let unmerge = vec![Unmerge { name: "Ana Ruiz".into(), form: "Ruiz".into() }];
/// let options = Options { unmerge, ..Options::default() };
/// let article = &analyze("Mayor Ana Ruiz met Bo Lund. Ruiz left.", &options)?.articles[0];
/// assert!(article.entities.iter().any(|entity| entity.name == "Ruiz"));
/// # Ok::<(), copydesk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unmerge {
    /// A name of the entity.
    pub name: String,
    /// The form whose mentions become an entity of their own.
    pub form: String,
}

/// What a reader corrects about entities.
#[derive(Clone, Copy, Debug)]
pub struct Corrections<'c> {
    /// Forms that are no names.
    pub not_a_name: &'c [String],
    /// Forms to take out of their entity.
    pub unmerge: &'c [Unmerge],
    /// Entities to join.
    pub merge: &'c [Merge],
    /// Kinds to change.
    pub retype: &'c [Retype],
    /// Names to change.
    pub rename: &'c [Rename],
}

/// Rule of a merge that a reader made.
const BY_HAND: &str = "by-hand";

/// Applies the corrections; `surface` gives a mention as written.
pub fn correct<'t>(
    entities: Vec<Entity>,
    corrections: &Corrections<'_>,
    surface: impl Fn(&Mention) -> &'t str,
) -> Vec<Entity> {
    let mut out = entities;
    for form in corrections.not_a_name {
        for entity in &mut out {
            take(entity, &surface, form);
        }
        out.retain(|entity| !entity.mentions.is_empty());
    }
    for split in corrections.unmerge {
        let Some(at) = find(&out, &split.name) else { continue };
        let whole = out[at].clone();
        let taken = take(&mut out[at], &surface, &split.form);
        if taken.is_empty() {
            continue;
        }
        if out[at].mentions.is_empty() {
            out[at] = whole;
            continue;
        }
        let part = Entity {
            name: split.form.clone(),
            aliases: Vec::new(),
            roles: Vec::new(),
            mentions: taken,
            why: Vec::new(),
            ..whole
        };
        out.insert(at + 1, part);
    }
    for merge in corrections.merge {
        let (Some(into), Some(from)) = (find(&out, &merge.name), find(&out, &merge.with)) else {
            continue;
        };
        if into != from {
            let part = out.remove(from);
            let into = into - usize::from(from < into);
            join(&mut out[into], part);
        }
    }
    for retype in corrections.retype {
        if let Some(at) = find(&out, &retype.name) {
            let entity = &mut out[at];
            entity.kind = retype.kind;
            for mention in &mut entity.mentions {
                mention.kind = mention.kind.filter(|kind| *kind != retype.kind);
            }
            if retype.kind != EntityKind::Place {
                entity.place = None;
            }
        }
    }
    for rename in corrections.rename {
        if let Some(at) = find(&out, &rename.name) {
            let entity = &mut out[at];
            let old = std::mem::replace(&mut entity.name, rename.to.clone());
            entity.aliases.retain(|alias| *alias != rename.to);
            if old != rename.to && entity.mentions.iter().any(|mention| surface(mention) == old) {
                entity.aliases.insert(0, old);
            }
        }
    }
    for (index, entity) in out.iter_mut().enumerate() {
        entity.id = format!("e{}", index + 1);
    }
    out
}

/// The entity of that name, else the first with that alias.
fn find(entities: &[Entity], name: &str) -> Option<usize> {
    entities.iter().position(|entity| entity.name == name).or_else(|| {
        entities.iter().position(|entity| entity.aliases.iter().any(|alias| alias == name))
    })
}

/// Takes the mentions written as `form` out of an entity, with what rests on them.
fn take<'t>(
    entity: &mut Entity,
    surface: &impl Fn(&Mention) -> &'t str,
    form: &str,
) -> Vec<Mention> {
    let goes: Vec<_> = entity.mentions.iter().map(|mention| surface(mention) == form).collect();
    if !goes.contains(&true) {
        return Vec::new();
    }
    let places: Vec<usize> = goes
        .iter()
        .scan(0, |stay, goes| {
            let place = *stay;
            *stay += usize::from(!goes);
            Some(place)
        })
        .collect();
    entity.why.retain(|why| !why.mentions.iter().any(|at| goes[*at]));
    for at in entity.why.iter_mut().flat_map(|why| &mut why.mentions) {
        *at = places[*at];
    }
    entity.aliases.retain(|alias| alias != form);
    if entity.name == form && !entity.aliases.is_empty() {
        entity.name = entity.aliases.remove(0);
    }
    let (mut taken, mut kept) = (Vec::new(), Vec::new());
    for (mention, goes) in std::mem::take(&mut entity.mentions).into_iter().zip(goes) {
        if goes { taken.push(mention) } else { kept.push(mention) }
    }
    entity.mentions = kept;
    taken
}

/// Adds the mentions, names and roles of `part` to `entity`.
fn join(entity: &mut Entity, part: Entity) {
    let order = |mention: &Mention| {
        let field = match mention.field {
            Where::Title => 0,
            Where::Body => 1,
            Where::Caption => 2,
            Where::Credit => 3,
        };
        (field, mention.caption, mention.start)
    };
    let count = entity.mentions.len();
    let kind = (part.kind != entity.kind).then_some(part.kind);
    let added = part.mentions.into_iter().map(|mut mention| {
        mention.kind = mention.kind.or(kind);
        mention
    });
    let mut mentions: Vec<_> =
        std::mem::take(&mut entity.mentions).into_iter().chain(added).enumerate().collect();
    mentions.sort_by_key(|(_, mention)| order(mention));
    let mut now = vec![0; mentions.len()];
    for (at, (was, _)) in mentions.iter().enumerate() {
        now[*was] = at;
    }
    entity.mentions = mentions.into_iter().map(|(_, mention)| mention).collect();
    let shifted =
        part.why.into_iter().map(|why| Why { mentions: why.mentions.map(|at| at + count), ..why });
    let by_hand = Why { rule: BY_HAND.to_owned(), mentions: [0, count] };
    entity.why.extend(shifted.chain([by_hand]));
    for why in &mut entity.why {
        why.mentions = why.mentions.map(|at| now[at]);
        why.mentions.sort_unstable();
    }
    entity.why.sort_by(|a, b| a.mentions.cmp(&b.mentions).then_with(|| a.rule.cmp(&b.rule)));
    for alias in [part.name].into_iter().chain(part.aliases) {
        if alias != entity.name && !entity.aliases.contains(&alias) {
            entity.aliases.push(alias);
        }
    }
    for role in part.roles {
        if !entity.roles.contains(&role) {
            entity.roles.push(role);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::tag;

    const TEXT: &str = "Ada Hart met Bo Lund in Peru. Hart left. The Fram sailed.";

    fn corrected(corrections: &Corrections<'_>) -> Vec<Entity> {
        correct(tag("", TEXT, None), corrections, |mention| &TEXT[mention.start..mention.end])
    }

    const NONE: Corrections<'static> =
        Corrections { not_a_name: &[], unmerge: &[], merge: &[], retype: &[], rename: &[] };

    fn of<'e>(entities: &'e [Entity], name: &str) -> &'e Entity {
        &entities[find(entities, name).expect(name)]
    }

    #[test]
    fn nothing_changes_without_corrections_or_with_names_that_are_not_there() {
        let merge = [Merge { name: "Nobody".into(), with: "Ada Hart".into() }];
        let rename = [Rename { name: "Nobody".into(), to: "Somebody".into() }];
        let plain = tag("", TEXT, None);
        assert_eq!(corrected(&NONE), plain);
        assert_eq!(corrected(&Corrections { merge: &merge, rename: &rename, ..NONE }), plain);
    }

    #[test]
    fn a_form_that_is_no_name_is_gone_everywhere() {
        let found = corrected(&Corrections { not_a_name: &["Peru".into()], ..NONE });
        assert!(find(&found, "Peru").is_none());
        assert_eq!(found.len() + 1, tag("", TEXT, None).len());
        assert!(found.iter().enumerate().all(|(at, e)| e.id == format!("e{}", at + 1)));
    }

    #[test]
    fn what_was_merged_can_be_undone_and_what_was_not_can_be_merged() {
        let unmerge = [Unmerge { name: "Ada Hart".into(), form: "Hart".into() }];
        let apart = corrected(&Corrections { unmerge: &unmerge, ..NONE });
        assert_eq!(of(&apart, "Ada Hart").mentions.len(), 1);
        assert!(of(&apart, "Ada Hart").why.is_empty() && of(&apart, "Ada Hart").aliases.is_empty());
        assert_eq!(of(&apart, "Hart").mentions.len(), 1);

        let merge = [Merge { name: "Bo Lund".into(), with: "Hart".into() }];
        let moved = corrected(&Corrections { unmerge: &unmerge, merge: &merge, ..NONE });
        let lund = of(&moved, "Bo Lund");
        assert_eq!(lund.aliases, ["Hart"]);
        assert_eq!(lund.mentions.len(), 2);
        assert!(lund.mentions.is_sorted_by_key(|mention| mention.start));
        let by_hand = lund.why.iter().find(|why| why.rule == BY_HAND).expect("why");
        let form = |at: usize| &TEXT[lund.mentions[at].start..lund.mentions[at].end];
        assert_eq!(by_hand.mentions.map(form), ["Bo Lund", "Hart"]);
    }

    #[test]
    fn kinds_and_names_can_be_changed() {
        let retype = [Retype { name: "Peru".into(), kind: EntityKind::Product }];
        let rename = [Rename { name: "Ada Hart".into(), to: "Ada M. Hart".into() }];
        let found = corrected(&Corrections { retype: &retype, rename: &rename, ..NONE });
        assert_eq!(of(&found, "Peru").kind, EntityKind::Product);
        assert_eq!(of(&found, "Peru").place, None);
        assert_eq!(of(&found, "Ada M. Hart").aliases, ["Ada Hart", "Hart"]);
    }
}
