#!/usr/bin/env python3
"""Writes the tables of names and words beside this script.

The problem: a name is a name because people know it, and a table of what people know must be small.
Usage: generate.py DATA, where DATA holds entities/names/ and entities/wikinews/ (see the README for
the public sources). Output records are folded, sorted bytewise, divided by `;` or a line break, so
that they can be searched by halving without being parsed.

forenames.txt      `forenames` and `surnames` (CC0 and Unlicense): given names that open the full
                   name of a person in the training articles, then others of the list that are no
                   English word and no surname, the shortest first, as far as the size allows
cities.txt         `geonames_cities15000` (GeoNames, CC BY 4.0): names of cities of at least
                   CITY_PEOPLE people, or NAMESAKE_PEOPLE where cities of several countries have it;
                   then the largest of each country, the largest first, as country, degrees north and
                   east. `~` before a name's first country: its city is no large one. A country in
                   small letters: its city is far smaller than the first
organisations.txt  `wikidata_organisations_products` (Wikidata, CC0): organisations with at least
                   ORGANISATION_LINKS sitelinks, with the number of their item where no other item has
                   the name
plain.txt          Wikinews (CC BY 2.5) and articles written for this project: words that at least
                   PLAIN_ARTICLES training articles write in lower case, and that names seldom hold:
                   at the start of a sentence or in a headline they are no name
"""
import collections
import gzip
import json
import pathlib
import re
import sys
import unicodedata

CITY_PEOPLE = 200_000
NAMESAKE_PEOPLE = 100_000
LARGE_PEOPLE = 300_000
FAR_SMALLER = 10
FORENAMES = 3_800
ORGANISATION_LINKS = 45
PLAIN_ARTICLES = 3
LINE_BYTES = 2_000
SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ø": "o", "đ": "d", "ł": "l", "ð": "d",
           "’": "'", "‘": "'", "–": "-", "ı": "i", "ħ": "h", "ŋ": "ŋ", "ʻ": "'"}


def fold(word):
    plain = unicodedata.normalize("NFD", word.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return "".join(SPECIAL.get(c, c) for c in plain)


def packed(records):
    """The records as a table."""
    out, line = [], ""
    for record in sorted(set(records), key=lambda r: r.encode()):
        if line and len((line + record).encode()) > LINE_BYTES:
            out.append(line)
            line = ""
        line = f"{line};{record}" if line else record
    out.append(line)
    return "\n".join(out)


def write(name, records):
    text = packed(records)
    (pathlib.Path(__file__).parent / name).write_text(text, encoding="utf-8")
    print(name, len(set(records)), "records", len(text.encode()), "bytes")


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from (line.rstrip("\n") for line in file)


def is_held_back(identifier):
    """One article in eight, by FNV-1a of its id: never looked at."""
    state = 0xCBF29CE484222325
    for byte in identifier.encode():
        state = ((state ^ byte) * 0x100000001B3) & (2**64 - 1)
    return state % 8 == 0


def articles(data):
    for name in ("train", "written"):
        for line in lines(data / f"entities/wikinews/{name}.jsonl.gz"):
            article = json.loads(line)
            if not is_held_back(article["id"]):
                yield article


def forenames(data):
    known = {fold(name) for name in lines(data / "entities/names/forenames.txt.gz")}
    surnames = {fold(name) for name in lines(data / "entities/names/surnames.txt.gz")}
    counts, lower = collections.Counter(), set()
    for article in articles(data):
        lower.update(fold(word) for word in re.findall(r"\b[a-z]{2,}\b", article["text"]))
        for entity in article["entities"]:
            if entity["kind"] == "person":
                first, *rest = entity["name"].split() or [""]
                if rest:
                    counts[fold(first)] += 1
    plain = re.compile(r"[a-z'-]{3,}$")
    seen = [n for n, _ in counts.most_common() if n in known and plain.match(n) and n not in lower]
    # Short given names that are no surname are the commonest in use.
    rest = sorted((n for n in known if plain.match(n) and n not in lower and n not in counts
                   and n not in surnames), key=lambda n: (len(n), n))
    write("forenames.txt", (seen + rest)[:FORENAMES])


def cities(data):
    by_name = collections.defaultdict(list)
    for line in lines(data / "entities/names/geonames_cities15000.tsv.gz"):
        name, _, lat, lon, country, people = line.split("\t")
        key = fold(name)
        if ";" not in name and len(key) >= 3 and not re.match(r"[^a-z]", key):
            by_name[key].append((int(people), country, f"{float(lat):.1f} {float(lon):.1f}"))
    records = []
    for key, all_of_name in by_name.items():
        largest = {}
        for city in sorted(all_of_name, reverse=True):
            largest.setdefault(city[1], city)
        most = max(people for people, _, _ in largest.values())
        if most < (CITY_PEOPLE if len(largest) == 1 else NAMESAKE_PEOPLE):
            continue
        cells = [key]
        for people, country, where in largest.values():
            small = people * FAR_SMALLER < most
            mark = "~" if len(cells) == 1 and people < LARGE_PEOPLE else ""
            cells.append(f"{mark}{country.lower() if small else country}{where}")
        records.append("\t".join(cells))
    write("cities.txt", records)


def organisations(data):
    records, lower, items = {}, set(), collections.defaultdict(set)
    for article in articles(data):
        lower.update(re.findall(r"\b[a-z]{2,}\b", article["text"]))
    rows = [line.split("\t") for line in
            lines(data / "entities/names/wikidata_organisations_products.tsv.gz")]
    for item, _, _, name, *_ in rows:
        items[fold(name)].add(item)
    for item, kind, links, name, *_ in rows:
        if kind != "organization" or int(links) < ORGANISATION_LINKS or ":" in name or ";" in name:
            continue
        if not name[0].isupper() or len(name) < 3 or not re.match(r"[\w .&'’-]+$", name):
            continue
        own = {item} | items[fold(name)]
        name = re.sub(r",? (Inc\.?|Ltd\.?|LLC|AG|SE|S\.A\.|plc|GmbH|Co\.|Company|Corporation|Group)$", "", name)
        key = fold(name)
        words = [w for w in name.split() if w.lower() not in ("of", "the", "and", "for", "de", "in")]
        if all(w[0].isupper() or w[0].isdigit() for w in words) and key not in lower:
            own |= items[key] | records.get(key, set())
            records[key] = own
    write("organisations.txt",
          [key if len(own) > 1 else f"{key}\t{next(iter(own))[1:]}" for key, own in records.items()])


def plain(data):
    lower, named = collections.Counter(), collections.Counter()
    for article in articles(data):
        text, spans = article["text"], [(m["start"], m["end"]) for m in article["mentions"]]
        in_names = {at for start, end in spans for at in range(start, end)}
        lower.update({m[0] for m in re.finditer(r"(?<![\w’'-])[a-z]{2,}(?![\w’'-])", text)
                      if m.start() not in in_names})
        named.update({m[0].lower() for m in re.finditer(r"[A-Z][a-z]+", text)
                      if m.start() in in_names})
    write("plain.txt", [word for word, articles in lower.items()
                        if articles >= PLAIN_ARTICLES and named[word] <= 2 * articles])


if __name__ == "__main__":
    data = pathlib.Path(sys.argv[1])
    forenames(data)
    cities(data)
    organisations(data)
    plain(data)
