//! The problem: what counts as found. Mentions: same span, same kind. Alias pairs: pairs of mentions
//! in one entry, over those found. Roles: a marked role is found when an entry that shares a mention
//! has a role that equals or contains it, folded; a given one is right when one of the two holds the
//! other. Dates: the ISO value, over those found whose value is marked.

use super::count::Table;
use super::gold::{Found, Gold};
use copydesk::{Entity, Value};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Adds what `entities` found in an article; prints what is wrong, if asked to.
pub(super) fn add(table: &mut Table, gold: &Gold, entities: &[Entity], errors: bool) {
    table.next_article();
    let placed = gold.placed(entities);
    sureness(table, &placed, &gold.mentions);
    let found: BTreeMap<_, _> =
        placed.into_iter().map(|(found, entry, _)| (found, entry)).collect();
    mentions(table, &found, &gold.mentions);
    pairs(table, &found, &gold.mentions);
    let entries = entries(&found, &gold.mentions);
    roles(table, gold, entities, &entries, errors);
    values(table, gold, entities, &found, errors);
    if errors {
        show_dates(gold, &found);
    }
}

fn mentions(table: &mut Table, found: &BTreeMap<Found, usize>, gold: &BTreeMap<Found, usize>) {
    let mut add = |measure: &str, mine: HashSet<&Found>, theirs: HashSet<&Found>| {
        let count = table.count(measure);
        count.hits += mine.intersection(&theirs).count();
        count.found += mine.len();
        count.gold += theirs.len();
    };
    add("13 kinds", found.keys().collect(), gold.keys().collect());
    for kind in KINDS {
        let of = |all: &'_ BTreeMap<Found, usize>| -> Vec<Found> {
            all.keys().filter(|mention| mention.2 == *kind).cloned().collect()
        };
        let (mine, theirs) = (of(found), of(gold));
        add(kind, mine.iter().collect(), theirs.iter().collect());
    }
    let (mine, theirs) = (in_classes(found), in_classes(gold));
    add("4 classes", mine.iter().collect(), theirs.iter().collect());
}

/// How many of the names of a confidence are right: a confidence should say that.
fn sureness(table: &mut Table, placed: &[(Found, usize, f64)], gold: &BTreeMap<Found, usize>) {
    const BOUNDS: [(f64, &str); 5] = [
        (0.98, "names at .98 and above"),
        (0.9, "names from .90 to .97"),
        (0.7, "names from .70 to .89"),
        (0.5, "names from .50 to .69"),
        (0.0, "names below .50"),
    ];
    let is_name = |kind: &str| !matches!(kind, "date" | "time" | "money" | "percent");
    for (found, _, sure) in placed {
        let bound = BOUNDS.iter().find(|(least, _)| sure >= least);
        if let Some((_, measure)) = bound.filter(|_| is_name(&found.2)) {
            let count = table.count(measure);
            count.found += 1;
            count.hits += usize::from(gold.contains_key(found));
        }
    }
}

/// The annotated kinds.
const KINDS: &[&str] = &[
    "person",
    "organisation",
    "place",
    "group",
    "event",
    "law",
    "work",
    "product",
    "other",
    "date",
    "time",
    "money",
    "percent",
];

/// The four classes of `CoNLL`; dates and amounts are none of them.
fn in_classes(mentions: &BTreeMap<Found, usize>) -> Vec<Found> {
    let class = |kind: &str| match kind {
        "person" => Some("PER"),
        "organisation" => Some("ORG"),
        "place" => Some("LOC"),
        "group" | "event" | "law" | "work" | "product" | "other" => Some("MISC"),
        _ => None,
    };
    let classed = |(start, end, kind): &Found| Some((*start, *end, class(kind)?.to_owned()));
    mentions.keys().filter_map(classed).collect()
}

/// Pairs of mentions in one entry, over the mentions that both sides have.
fn pairs(table: &mut Table, found: &BTreeMap<Found, usize>, gold: &BTreeMap<Found, usize>) {
    let mut both: HashMap<(usize, usize), usize> = HashMap::new();
    let mut mine: HashMap<usize, usize> = HashMap::new();
    let mut theirs: HashMap<usize, usize> = HashMap::new();
    for (mention, entity) in gold {
        if let Some(entry) = found.get(mention) {
            *both.entry((*entry, *entity)).or_default() += 1;
            *mine.entry(*entry).or_default() += 1;
            *theirs.entry(*entity).or_default() += 1;
        }
    }
    let pairs = |count: &usize| count * (count - 1) / 2;
    let count = table.count("alias pairs");
    count.hits += both.values().map(pairs).sum::<usize>();
    count.found += mine.values().map(pairs).sum::<usize>();
    count.gold += theirs.values().map(pairs).sum::<usize>();
}

/// The entries of each marked entity.
fn entries(
    found: &BTreeMap<Found, usize>,
    gold: &BTreeMap<Found, usize>,
) -> HashMap<usize, HashSet<usize>> {
    let mut out: HashMap<usize, HashSet<usize>> = HashMap::new();
    for (mention, entity) in gold {
        if let Some(entry) = found.get(mention) {
            out.entry(*entity).or_default().insert(*entry);
        }
    }
    out
}

fn folded(text: &str) -> String {
    let text = text.replace(['’', '‘'], "'").replace(['–', '‑'], "-").to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn roles(
    table: &mut Table,
    gold: &Gold,
    entities: &[Entity],
    entries: &HashMap<usize, HashSet<usize>>,
    errors: bool,
) {
    let mut wanted: HashMap<usize, Vec<String>> = HashMap::new();
    for (number, entity) in gold.entities.iter().enumerate() {
        let mut given: Vec<(usize, String)> = Vec::new();
        for entry in entries.get(&number).into_iter().flatten() {
            let roles = entities[*entry].roles.iter();
            given.extend(roles.map(|role| (*entry, folded(&role.text))));
            wanted.entry(*entry).or_default().extend(entity.roles.iter().map(|role| folded(role)));
        }
        for role in &entity.roles {
            let role = folded(role);
            let hit = given.iter().any(|(_, mine)| mine.contains(&role));
            let count = table.count("roles");
            count.gold += 1;
            count.hits += usize::from(hit);
            if errors && !hit {
                println!("missed role\t{}\t{}\t{role}\t{given:?}", gold.id, entity.name);
            }
        }
    }
    for (index, entity) in entities.iter().enumerate() {
        for role in &entity.roles {
            let mine = folded(&role.text);
            let right = wanted.get(&index).is_some_and(|roles| {
                roles.iter().any(|role| role.contains(&mine) || mine.contains(role.as_str()))
            });
            let count = table.count("given roles");
            count.found += 1;
            count.hits += usize::from(right);
            if errors && !right {
                println!("extra role\t{}\t{}\t{}", gold.id, entity.name, role.text);
            }
        }
    }
}

/// Values of dates that are found and whose value is marked.
fn values(
    table: &mut Table,
    gold: &Gold,
    entities: &[Entity],
    found: &BTreeMap<Found, usize>,
    errors: bool,
) {
    for (mention, entity) in &gold.mentions {
        let wanted = &gold.entities[*entity].name;
        let is_iso = wanted.len() >= 4 && wanted.bytes().take(4).all(|byte| byte.is_ascii_digit());
        if mention.2 != "date" || !is_iso {
            continue;
        }
        let Some(entry) = found.get(mention) else { continue };
        let value = match &entities[*entry].value {
            Some(Value::Iso(iso)) => iso.as_str(),
            _ => "",
        };
        let right = value == wanted || is_week(wanted, value);
        let count = table.count("date values");
        count.found += 1;
        count.hits += usize::from(right);
        if errors && !right {
            let surface = gold.surface(mention.0, mention.1);
            let date = gold.date.as_deref().unwrap_or_default();
            println!("value\t{}\t{date}\t{surface}\t{wanted}\t{value}", gold.id);
        }
    }
}

/// True if an ISO 8601 week ("2019-W03") is the interval of its days.
fn is_week(wanted: &str, value: &str) -> bool {
    let week = wanted
        .split_once("-W")
        .and_then(|(year, week)| Some((year.parse::<i32>().ok()?, week.parse::<i32>().ok()?)));
    let day = |iso: &str| {
        let mut parts = iso.split('-').map(|part| part.parse::<i32>().ok());
        Some((parts.next()??, parts.next()??, parts.next()??))
    };
    let (Some((year, week)), Some((from, _))) = (week, value.split_once('/')) else { return false };
    let Some((y, m, d)) = day(from) else { return false };
    // Days before each month; the Thursday of a week says its year and number.
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let leap = |year: i32| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let Some(days) = usize::try_from(m - 1).ok().and_then(|month| before.get(month)) else {
        return false;
    };
    let of_year = days + d + i32::from(leap(y) && m > 2) + 3;
    let length = 365 + i32::from(leap(y));
    let (y, of_year) = if of_year > length { (y + 1, of_year - length) } else { (y, of_year) };
    (y, (of_year + 6) / 7) == (year, week)
}

/// Dates and amounts on one side only, with what stands around them.
fn show_dates(gold: &Gold, found: &BTreeMap<Found, usize>) {
    let kinds = ["date", "time", "money", "percent"];
    let show = |sign: &str, mention: &Found| {
        if kinds.contains(&mention.2.as_str()) {
            let around =
                gold.surface(mention.0.saturating_sub(40), mention.1 + 25).replace('\n', "¶");
            let surface = gold.surface(mention.0, mention.1);
            println!("{sign}\t{}\t{}\t{surface}\t{around}", mention.2, gold.id);
        }
    };
    for mention in gold.mentions.keys().filter(|mention| !found.contains_key(*mention)) {
        show("missed", mention);
    }
    for mention in found.keys().filter(|mention| !gold.mentions.contains_key(*mention)) {
        show("extra", mention);
    }
}
