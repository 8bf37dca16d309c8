//! The problem: "the North" in one article and "North Korea" in the other are one thing only if the
//! entities of both articles say so.
//!
//! Entities of the two are matched by kind and name, then by kind and alias; a metonym takes the
//! number of what it stands for. Each mention in the body becomes a [`Name`] with that number.

use crate::article::Article;
use crate::entity::{Entity, EntityKind, Form, Mention, Where};
use crate::overlap::{Name, NameForm};
use crate::span::Span;
use crate::text::fold;
use std::collections::HashMap;

/// The numbers of the entities of two articles: the same for the same thing.
pub fn numbers(a: &Article, b: &Article) -> (Vec<u32>, Vec<u32>) {
    let mut numbers = Numbers::default();
    let of_a = a.entities.iter().map(|entity| numbers.number(entity)).collect();
    let of_b = b.entities.iter().map(|entity| numbers.number(entity)).collect();
    (of_a, of_b)
}

/// The mentions in the body of an article.
pub fn names(article: &Article, numbers: &[u32]) -> Vec<Name> {
    mentions_in(article, numbers, Where::Body, None)
}

/// How many named things both bodies have, and how many the one with fewer has.
pub fn shared(names_a: &[Name], names_b: &[Name]) -> (usize, usize) {
    let ids = |names: &[Name]| {
        let mut ids: Vec<_> = names.iter().map(|name| name.id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    };
    let (ids_a, ids_b) = (ids(names_a), ids(names_b));
    let both = ids_a.iter().filter(|id| ids_b.binary_search(id).is_ok()).count();
    (both, ids_a.len().min(ids_b.len()))
}

#[derive(Default)]
struct Numbers {
    by_name: HashMap<(EntityKind, String), u32>,
    by_alias: HashMap<(EntityKind, String), u32>,
    next: u32,
}

impl Numbers {
    fn number(&mut self, entity: &Entity) -> u32 {
        let (kind, name) = match &entity.stands_for {
            Some(country) => (EntityKind::Place, country),
            None => (entity.kind, &entity.name),
        };
        let name = (kind, fold(name).into_owned());
        let aliases: Vec<_> = match entity.stands_for {
            Some(_) => Vec::new(),
            None => entity.aliases.iter().map(|alias| (kind, fold(alias).into_owned())).collect(),
        };
        let known = self.by_name.get(&name).or_else(|| self.by_alias.get(&name)).copied();
        let known =
            known.or_else(|| aliases.iter().find_map(|alias| self.by_name.get(alias)).copied());
        let known =
            known.or_else(|| aliases.iter().find_map(|alias| self.by_alias.get(alias)).copied());
        let number = known.unwrap_or_else(|| {
            self.next += 1;
            self.next
        });
        self.by_name.entry(name).or_insert(number);
        for alias in aliases {
            self.by_alias.entry(alias).or_insert(number);
        }
        number
    }
}

/// The mentions in one field of an article; `caption` says which, where it is one.
pub fn mentions_in(
    article: &Article,
    numbers: &[u32],
    field: Where,
    caption: Option<usize>,
) -> Vec<Name> {
    let mut out = Vec::new();
    let is_here = |mention: &Mention| {
        mention.field == field && (field != Where::Caption || mention.caption == caption)
    };
    for (entity, number) in article.entities.iter().zip(numbers) {
        let is_value = matches!(
            entity.kind,
            EntityKind::Date
                | EntityKind::Time
                | EntityKind::Money
                | EntityKind::Percent
                | EntityKind::Quantity
        );
        for mention in entity.mentions.iter().filter(|mention| is_here(mention) && !is_value) {
            let form = match mention.form {
                _ if entity.stands_for.is_some() => NameForm::Metonym,
                Form::Metonym => NameForm::Metonym,
                Form::Name => NameForm::Name,
                Form::Acronym | Form::Alias | Form::Demonym => NameForm::Alias,
                Form::Nominal => NameForm::Nominal,
            };
            if mention.start < mention.end {
                out.push(Name { span: Span::new(mention.start, mention.end), id: *number, form });
            }
        }
    }
    out.sort_by_key(|name| (name.span, name.id));
    out.dedup_by(|later, earlier| later.span.start < earlier.span.end);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entity(
        name: &str,
        kind: EntityKind,
        aliases: &[&str],
        stands_for: Option<&str>,
        at: usize,
    ) -> Entity {
        let mention = Mention {
            start: at,
            end: at + 3,
            form: Form::Name,
            field: Where::Body,
            caption: None,
            confidence: 1.0,
            kind: None,
        };
        Entity {
            id: String::new(),
            name: name.into(),
            kind,
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            roles: Vec::new(),
            value: None,
            place: None,
            wikidata: None,
            stands_for: stands_for.map(str::to_owned),
            mentions: vec![mention],
            why: Vec::new(),
        }
    }

    #[test]
    fn the_same_thing_has_one_number_in_both() {
        use EntityKind::{Organisation, Person, Place};
        let article = |entities| Article { entities, ..Article::default() };
        let a = article(vec![
            entity("Norland", Place, &[], None, 0),
            entity("Mara Venn", Person, &["Venn"], None, 10),
            entity("Alder Port Authority", Organisation, &["APA"], None, 20),
        ]);
        let b = article(vec![
            entity("Venn", Person, &[], None, 0),
            entity("Alderby", Place, &[], Some("Norland"), 10),
            entity("APA", Organisation, &[], None, 20),
            entity("Norland", Organisation, &[], None, 30),
        ]);
        let (of_a, of_b) = numbers(&a, &b);
        let (a, b) = (names(&a, &of_a), names(&b, &of_b));
        assert_eq!(b[0].id, a[1].id, "by alias");
        assert_eq!(b[1].id, a[0].id, "what it stands for");
        assert_eq!(b[1].form, NameForm::Metonym);
        assert_eq!(b[2].id, a[2].id, "by acronym");
        assert!(a.iter().all(|name| name.id != b[3].id), "another kind of thing");
    }
}
