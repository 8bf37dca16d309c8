//! The problem: a name counts as found only under one entry, of the right kind, with every mention
//! in the body at its exact place; and what is no name must not stand among the names.
//!
//! An entry is looked up by its names, never by its place, so that a wrong place shows as one.

use super::{Case, GoldArticle, GoldEntity, fields};
use copydesk::{Article, Entity, EntityKind, Form, Span, Where};
use std::collections::{BTreeMap, BTreeSet};

/// Of the entries that name something in a body, at most one in this many may name nothing of the
/// gold (the bar of the issue on the frame).
const ENTRIES_FOR_ONE_FALSE: usize = 10;

/// True for the forms that count as naming an entity.
pub fn counts(form: &str) -> bool {
    matches!(form, "name" | "acronym" | "alias")
}

/// How names are compared: without case, kind of apostrophe, or leading article.
pub fn folded(name: &str) -> String {
    let name = name.to_lowercase().replace(['’', 'ʼ', '‘'], "'");
    name.strip_prefix("the ").unwrap_or(&name).to_owned()
}

/// Every entity of the gold named in a body that is not found as the gold has it; `main` limits
/// the check to those that the gold marks so.
pub fn problems(case: &Case, main: bool) -> Vec<String> {
    let mut out = Vec::new();
    for (gold, article) in case.articles() {
        let at = format!("{} {}", case.name, gold.id);
        if !fields::same_body(case, gold, article) {
            out.push(format!("{at}: no body to look for names in"));
            continue;
        }
        let places = places(case, gold, article);
        let named = gold.entities.iter().filter(|entity| entity.body_name_mentions > 0);
        for entity in named.filter(|entity| entity.main || !main) {
            entity_problems(&at, entity, article, &places[&entity.id], &mut out);
        }
    }
    out
}

fn entity_problems(
    at: &str,
    gold: &GoldEntity,
    article: &Article,
    places: &Places,
    out: &mut Vec<String>,
) {
    let at = format!("{at} “{}”", gold.canonical);
    let found: Vec<_> = entries(gold, article).collect();
    let entry = match found.as_slice() {
        [] => return out.push(format!("{at}: not found")),
        [entry] => entry,
        more => {
            let names: Vec<_> = more.iter().map(|entry| &entry.name).collect();
            return out.push(format!("{at}: not one entry but {names:?}"));
        }
    };
    if Some(entry.kind) != kind(&gold.kind) {
        out.push(format!("{at}: is {:?}, should be {}", entry.kind, gold.kind));
    }
    let mentions: BTreeSet<_> = body_mentions(entry)
        .filter(|(_, form)| matches!(form, Form::Name | Form::Acronym | Form::Alias))
        .map(|(span, _)| span)
        .collect();
    let show = |spans: &mut dyn Iterator<Item = &Span>| -> Vec<String> {
        spans.map(|s| format!("{}–{} {:?}", s.start, s.end, s.of(&article.body))).collect()
    };
    let missing = show(&mut places.names.difference(&mentions));
    let extra = show(&mut mentions.difference(&places.names));
    if !missing.is_empty() || !extra.is_empty() {
        out.push(format!("{at}: misses {missing:?}, has besides {extra:?}"));
    }
}

/// More false names in a body than are allowed.
pub fn false_name_problems(case: &Case) -> Vec<String> {
    let mut out = Vec::new();
    for (gold, article) in case.articles() {
        if !fields::same_body(case, gold, article) {
            out.push(format!("{} {}: no body to look for names in", case.name, gold.id));
            continue;
        }
        let places = places(case, gold, article);
        let right = |span: &Span| places.values().any(|places| places.all.contains(span));
        let entries: Vec<_> = article
            .entities
            .iter()
            .filter(|entry| is_name(entry.kind) && body_mentions(entry).next().is_some())
            .collect();
        let wrong: Vec<_> = entries
            .iter()
            .filter(|entry| !body_mentions(entry).any(|(span, _)| right(&span)))
            .map(|entry| entry.name.as_str())
            .collect();
        println!("{} {}: {} of {} false {wrong:?}", case.name, gold.id, wrong.len(), entries.len());
        if wrong.len() * ENTRIES_FOR_ONE_FALSE > entries.len() {
            let of = entries.len();
            out.push(format!("{} {}: false among {of} names: {wrong:?}", case.name, gold.id));
        }
    }
    out
}

/// People who stand only in a caption and yet are found in the body, and photographers who are
/// found among the people at all.
pub fn bystander_problems(case: &Case) -> Vec<String> {
    let mut out = Vec::new();
    for (gold, article) in case.articles() {
        let people = gold.entities.iter().filter(|entity| entity.kind == "PERSON");
        for person in people.filter(|person| !person.mentions.contains_key("body")) {
            let photographer =
                person.roles.iter().flatten().any(|role| role.contains("photo credit only"));
            for entry in entries(person, article).filter(|entry| entry.kind == EntityKind::Person) {
                if photographer || body_mentions(entry).next().is_some() {
                    let name = &entry.name;
                    out.push(format!("{} {}: “{name}” among the people", case.name, gold.id));
                }
            }
        }
    }
    out
}

/// Demonyms that are not mentions of their place, and capitals that do not stand for a country.
pub fn form_problems(case: &Case) -> Vec<String> {
    let mut out = Vec::new();
    for (gold, article) in case.articles() {
        if !fields::same_body(case, gold, article) {
            out.push(format!("{} {}: no body to look for names in", case.name, gold.id));
            continue;
        }
        for (id, places) in places(case, gold, article) {
            let entity = gold.entities.iter().find(|entity| entity.id == id).expect("its own id");
            let at = format!("{} {} “{}”", case.name, gold.id, entity.canonical);
            let names = surfaces(entity);
            for (form, wanted, span) in [("demonym", Form::Demonym), ("metonym", Form::Metonym)]
                .into_iter()
                .flat_map(|(name, form)| places.of(name).map(move |span| (name, form, span)))
            {
                let right = article.entities.iter().any(|entry| {
                    let stands_for = entry.stands_for.as_deref().map(folded);
                    let fits = match wanted {
                        Form::Metonym => stands_for.is_some_and(|name| names.contains(&name)),
                        _ => entry.kind == EntityKind::Place,
                    };
                    fits && body_mentions(entry).any(|(s, form)| s == span && form == wanted)
                });
                if !right {
                    let text = span.of(&article.body);
                    out.push(format!("{at}: “{text}” at {} is no {form}", span.start));
                }
            }
        }
    }
    out
}

/// Where the gold has an entity in a body.
#[derive(Default)]
struct Places {
    /// Names, acronyms and aliases.
    names: BTreeSet<Span>,
    /// Those and demonyms, metonyms, descriptions.
    all: BTreeSet<Span>,
    by_form: Vec<(String, Span)>,
}

impl Places {
    fn of(&self, form: &'static str) -> impl Iterator<Item = Span> {
        self.by_form.iter().filter(move |(name, _)| name == form).map(|(_, span)| *span)
    }
}

fn places(case: &Case, gold: &GoldArticle, article: &Article) -> BTreeMap<String, Places> {
    let map = case.body_map(gold, &article.body);
    let mut out = BTreeMap::new();
    for entity in &gold.entities {
        let mut places = Places::default();
        for (form, locations) in entity.mentions.get("body").into_iter().flatten() {
            for location in locations {
                let span = case.span(location).and_then(|span| map.span(&case.text, span));
                let span = span.expect("a mention of the body stands in the body");
                places.all.insert(span);
                places.by_form.push((form.clone(), span));
                if counts(form) {
                    places.names.insert(span);
                }
            }
        }
        out.insert(entity.id.clone(), places);
    }
    out
}

/// The entries of a report that bear a name of a gold entity.
fn entries<'a>(gold: &GoldEntity, article: &'a Article) -> impl Iterator<Item = &'a Entity> {
    let names = surfaces(gold);
    article.entities.iter().filter(move |entry| {
        let mut own = std::iter::once(&entry.name).chain(&entry.aliases);
        let counted = entry.stands_for.is_none() && is_name(entry.kind);
        counted && own.any(|name| names.contains(&folded(name)))
    })
}

fn surfaces(gold: &GoldEntity) -> BTreeSet<String> {
    let forms = gold.mentions.values().flatten().filter(|(form, _)| counts(form));
    let texts = forms.flat_map(|(_, places)| places).map(|place| folded(&place.text));
    texts.chain([folded(&gold.canonical)]).collect()
}

fn body_mentions(entry: &Entity) -> impl Iterator<Item = (Span, Form)> {
    let body = entry.mentions.iter().filter(|mention| mention.field == Where::Body);
    body.map(|mention| (Span::new(mention.start, mention.end), mention.form))
}

fn is_name(kind: EntityKind) -> bool {
    use EntityKind as K;
    !matches!(kind, K::Date | K::Time | K::Money | K::Percent | K::Quantity)
}

/// The kind of the contract for a kind of the gold; none for what is no entity.
pub fn kind(gold: &str) -> Option<EntityKind> {
    match gold {
        "PERSON" => Some(EntityKind::Person),
        "ORG" => Some(EntityKind::Organisation),
        "GPE" | "LOC" | "FAC" => Some(EntityKind::Place),
        "NORP" => Some(EntityKind::Group),
        "EVENT" => Some(EntityKind::Event),
        "LAW" => Some(EntityKind::Law),
        "WORK" => Some(EntityKind::Work),
        "PRODUCT" => Some(EntityKind::Product),
        _ => None,
    }
}
