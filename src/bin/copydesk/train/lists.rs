//! `copydesk train lists`: the filters of `src/knowledge/lists.bin`.

use super::known::{self, Known};
use crate::eval::rows;
use copydesk::training::{is_plain, pack, phrase_hash};
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;

/// Letters of the shortest organisation or product that is worth listing.
const SHORTEST: usize = 3;

/// Writes the lists of `data`, and of the names in the folder `own`, to `out`.
///
/// # Errors
/// A sentence that names the file that cannot be read or written.
pub(super) fn write(data: &Path, own: &Path, out: &Path) -> Result<(), String> {
    let folder = data.join("entities/names");
    let own = known::folder(own)?;
    let fault = |error: io::Error| format!("{}: {error}", out.display());
    let alone = |name: &str| rows::lines(&folder.join(name));
    let cities = rows::lines(&folder.join("geonames_cities15000.tsv.gz"))?;
    let cities = cities.iter().filter_map(|row| row.split('\t').next().map(str::to_owned));
    let rows = rows::lines(&folder.join("wikidata_organisations_products.tsv.gz"))?;
    let named = |kind: &str| -> Vec<String> {
        let rows = rows.iter().map(|row| row.split('\t').collect::<Vec<_>>());
        let rows = rows.filter(|row| (row.get(1) == Some(&"product")) == (kind == "product"));
        let names = rows.flat_map(|row| {
            let aliases = row.get(4).copied().unwrap_or_default().split('|').map(str::to_owned);
            row.get(3).map(|name| (*name).to_owned()).into_iter().chain(aliases.collect::<Vec<_>>())
        });
        names.chain(listed(&own, kind)).filter(|name| name.chars().count() >= SHORTEST).collect()
    };
    let lists = [
        alone("surnames.txt.gz")?,
        alone("forenames.txt.gz")?,
        cities.collect(),
        named("organisation"),
        named("product"),
        listed(&own, "place").collect(),
        listed(&own, "event").collect(),
        listed(&own, "law").collect(),
        listed(&own, "work").collect(),
        listed(&own, "other").collect(),
    ];
    // A set, so that the same names always give the same file.
    let hashed = lists.map(|names| {
        let set: BTreeSet<u64> = names.iter().map(|name| phrase_hash(name)).collect();
        set.into_iter().collect::<Vec<_>>()
    });
    let bytes = pack(&hashed);
    std::fs::write(out, &bytes).map_err(fault)?;
    for (kind, names) in &own {
        writeln!(io::stdout(), "{kind}: {}", names.len()).map_err(fault)?;
    }
    let given: usize = own.values().map(BTreeSet::len).sum();
    let listed: usize = hashed.iter().map(Vec::len).sum();
    writeln!(
        io::stdout(),
        "{given} names of the folder, {listed} on all lists, {} bytes",
        bytes.len()
    )
    .map_err(fault)
}

/// The names of a kind. A word that news also writes small says nothing by its capital: many a film
/// is called so.
fn listed<'a>(own: &'a Known, kind: &str) -> impl Iterator<Item = String> + 'a {
    own.get(kind).into_iter().flatten().filter(|name| !is_plain(name)).cloned()
}
