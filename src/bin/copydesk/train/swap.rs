//! Copies of articles with other names in them: a reader that has seen a name learns the name, one
//! that has not learns from what stands around it.
//!
//! In each copy, people get names from the lists of given and family names, a word of a name always
//! the same other word; some cities and organisations become others of their lists. The draw depends
//! on the article alone.

use serde_json::{Value, json};
use std::collections::HashMap;

/// The names that are drawn from.
pub(super) struct Pools {
    pub(super) forenames: Vec<String>,
    pub(super) surnames: Vec<String>,
    pub(super) cities: Vec<String>,
    /// Names of the other kinds.
    pub(super) wholes: HashMap<&'static str, Vec<String>>,
}

/// A repeatable row of draws (`SplitMix64`: Steele and others, 2014).
struct Draws(u64);

impl Draws {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((x ^ (x >> 31)) % below.max(1) as u64).unwrap_or(0)
    }

    fn pick<'a>(&mut self, pool: &'a [String]) -> &'a str {
        pool.get(self.next(pool.len())).map_or("", String::as_str)
    }
}

/// The article with other names; kinds and order of its mentions stay.
pub(super) fn swapped(article: &Value, pools: &Pools) -> Value {
    let id = article["id"].as_str().unwrap_or_default();
    let mut draws =
        Draws(id.bytes().fold(1, |state, byte| state * 31 % 1_000_003 + u64::from(byte)));
    let text: Vec<char> = article["text"].as_str().unwrap_or_default().chars().collect();
    let mut words: HashMap<String, String> = HashMap::new();
    let mut wholes: HashMap<String, String> = HashMap::new();
    let (mut out, mut mentions, mut done) = (String::new(), Vec::new(), 0);
    let mut count = 0;
    for mention in article["mentions"].as_array().into_iter().flatten() {
        let at = |name: &str| mention[name].as_u64().and_then(|at| usize::try_from(at).ok());
        let (Some(start), Some(end)) = (at("start"), at("end")) else { continue };
        if start < done || end > text.len() {
            continue;
        }
        let between: String = text[done..start].iter().collect();
        let old: String = text[start..end].iter().collect();
        let new = match mention["kind"].as_str() {
            Some("person") => person(&old, pools, &mut words, &mut draws),
            Some("place") if pools.cities.binary_search(&old).is_ok() => {
                whole(&old, &pools.cities, &mut wholes, &mut draws)
            }
            // A name of one word may be short for another, which a drawn one would not be.
            Some(kind) if old.contains(' ') => match pools.wholes.get(kind) {
                Some(pool) => whole(&old, pool, &mut wholes, &mut draws),
                None => old,
            },
            _ => old,
        };
        count += between.chars().count();
        let from = count;
        count += new.chars().count();
        mentions.push(json!({ "start": from, "end": count, "kind": mention["kind"] }));
        out.push_str(&between);
        out.push_str(&new);
        done = end;
    }
    out.extend(&text[done..]);
    json!({ "id": id, "text": out, "mentions": mentions, "date": article["date"] })
}

/// The last word becomes a family name, the words before it given names; initials stay.
fn person(
    old: &str,
    pools: &Pools,
    words: &mut HashMap<String, String>,
    draws: &mut Draws,
) -> String {
    let parts: Vec<&str> = old.split(' ').collect();
    let last = parts.len() - 1;
    let new = parts.iter().enumerate().map(|(at, part)| {
        let is_name = part.chars().count() > 2 && part.starts_with(char::is_uppercase);
        if !is_name {
            return (*part).to_owned();
        }
        let pool = if at == last { &pools.surnames } else { &pools.forenames };
        words.entry((*part).to_owned()).or_insert_with(|| draws.pick(pool).to_owned()).clone()
    });
    new.collect::<Vec<_>>().join(" ")
}

/// Half of these names become others.
fn whole(
    old: &str,
    pool: &[String],
    wholes: &mut HashMap<String, String>,
    draws: &mut Draws,
) -> String {
    let new = wholes.entry(old.to_owned()).or_insert_with(|| {
        if draws.next(2) == 0 { old.to_owned() } else { draws.pick(pool).to_owned() }
    });
    new.clone()
}
