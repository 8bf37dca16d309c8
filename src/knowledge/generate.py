#!/usr/bin/env python3
"""Writes the tables of names, words and evidence beside this script.

The problem: a name is a name because people know it, and a table of what people know must be small.
Usage: generate.py DATA, where DATA holds entities/names/ and entities/wikinews/ (see the README for
the public sources). Output records are folded, sorted bytewise, divided by `;` or a line break, so
that they can be searched by halving without being parsed.

forenames.txt      given names of the list of given names (CC0, Unlicense) that open the full name
                   of a person in the training articles, then the rest of that list that are no
                   English word, city or surname ... as far as the size allows
cities.txt         GeoNames cities15000 (CC BY 4.0): cities of at least CITY_PEOPLE people
organisations.txt  Wikidata (CC0): organisations with at least ORGANISATION_LINKS sitelinks
plain.txt          words that at least PLAIN_ARTICLES training articles write in lower case, and that
                   names seldom hold: at the start of a sentence or in a headline they are no name
evidence.txt       words in and around names of the training articles, with what a logistic regression
                   found them to say about the kind of the name (tenths of a logit for each kind)
"""
import collections
import gzip
import json
import math
import pathlib
import random
import re
import sys
import unicodedata

CITY_PEOPLE = 300_000
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


def write(name, records):
    out, line = [], ""
    for record in sorted(set(records), key=lambda r: r.encode()):
        if line and len((line + record).encode()) > LINE_BYTES:
            out.append(line)
            line = ""
        line = f"{line};{record}" if line else record
    out.append(line)
    text = "\n".join(out)
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
    records = {}
    for line in lines(data / "entities/names/geonames_cities15000.tsv.gz"):
        name, _, lat, lon, country, people = line.split("\t")
        if int(people) < CITY_PEOPLE or ";" in name:
            continue
        key = fold(name)
        if re.match(r"[^a-z]", key) or len(key) < 3:
            continue
        best = records.get(key)
        if best is None or best[0] < int(people):
            records[key] = (int(people), f"{key}\t{country}\t{float(lat):.1f}\t{float(lon):.1f}")
    write("cities.txt", [record for _, record in records.values()])


def organisations(data):
    records, lower = {}, set()
    for article in articles(data):
        lower.update(re.findall(r"\b[a-z]{2,}\b", article["text"]))
    for line in lines(data / "entities/names/wikidata_organisations_products.tsv.gz"):
        _, kind, links, name, *_ = line.split("\t")
        if kind != "organization" or int(links) < ORGANISATION_LINKS or ":" in name or ";" in name:
            continue
        if not name[0].isupper() or len(name) < 3 or not re.match(r"[\w .&'’-]+$", name):
            continue
        name = re.sub(r",? (Inc\.?|Ltd\.?|LLC|AG|SE|S\.A\.|plc|GmbH|Co\.|Company|Corporation|Group)$", "", name)
        key = fold(name)
        words = [w for w in name.split() if w.lower() not in ("of", "the", "and", "for", "de", "in")]
        if all(w[0].isupper() or w[0].isdigit() for w in words) and key not in lower:
            records[key] = key
    write("organisations.txt", records.values())


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


def features(left, name, right):
    """What stands in and around a name; the same in `src/entity/evidence.rs`."""
    words = name
    b1, b2 = (left[-1] if left else "^"), (left[-2] if len(left) > 1 else "^")
    a1, a2 = (right[0] if right else "$"), (right[1] if len(right) > 1 else "$")
    out = [f"b {b1}", f"a {a1}"]
    if b1 in PAIRED:
        out.append(f"b {b2} {b1}")
    if a1 in PAIRED:
        out.append(f"a {a1} {a2}")
    many = len(words) > 1
    out.append(f"l {words[-1]}" if many else f"e {words[0][-3:]}")
    if many:
        out += [f"f {words[0]}", f"e+ {words[-1][-3:]}"]
    return out


def evidence(data):
    """Weights of a logistic regression over `features`; facts of the other tables take part in
    training, so that no word gets the weight of the names beside it, but are not written."""
    tables = {name: set(re.split("[;\n]", (HERE / f"{name}.txt").read_text("utf-8")))
              for name in ("forenames", "organisations", "plain")}
    tables["cities"] = {r.split("\t")[0] for r in re.split("[;\n]", (HERE / "cities.txt").read_text("utf-8"))}
    known = {fold(n) for row in (HERE / "countries.rs").read_text("utf-8").splitlines()
             for n in re.split("[|;]", row)}
    token = re.compile(r"['’]s\b|[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
    samples = []
    for article in articles(data):
        text, seen = article["text"], collections.Counter()
        for m in article["mentions"]:
            name = text[m["start"]:m["end"]]
            if m["kind"] not in KINDS or fold(name) in known or name.upper() == name:
                continue
            before = re.split(r"\n|[.!?][”\"]? (?=[A-Z“\"])", text[max(0, m["start"] - 60):m["start"]])[-1]
            after = re.split(r"\n|(?<=[.!?]) ", text[m["end"]:m["end"] + 40])[0]
            words = [fold(w) for w in re.findall(r"[^\W_]+(?:['’][^\W_]+)*", name)]
            if not words:
                continue
            facts = [f"= {t}" for t, names in tables.items() if fold(name) in names]
            if len(words) > 1:
                facts += [f"=1 {t}" for t, names in tables.items() if words[0] in names]
                facts.append(f"=n {min(len(words), 5)}")
            samples.append((features([fold(w) for w in token.findall(before)], words,
                                     [fold(w) for w in token.findall(after)]) + facts, KINDS.index(m["kind"])))
    counts = collections.Counter(f for fs, _ in samples for f in fs)
    samples = [([f for f in fs if counts[f] >= EVIDENCE_COUNT], k) for fs, k in samples]
    weights, sums = {}, {}
    order = random.Random(1)
    for epoch in range(EVIDENCE_EPOCHS):
        order.shuffle(samples)
        rate = 0.3 / (1 + epoch)
        for fs, kind in samples:
            rows = [weights.setdefault(f, [0.0] * len(KINDS)) for f in fs]
            logits = [sum(c) for c in zip(*rows)] or [0.0] * len(KINDS)
            top = max(logits)
            exps = [math.exp(x - top) for x in logits]
            total = sum(exps)
            for at, e in enumerate(exps):
                step = rate * ((at == kind) - e / total)
                for row in rows:
                    row[at] += step - rate * 0.002 * row[at]
    records = []
    for f, row in weights.items():
        if f.startswith("="):
            continue
        mean = sum(row) / len(row)
        cells = [(LETTERS[i], round((w - mean) * 10)) for i, w in enumerate(row)]
        cells = [f"{l}{w:+d}" for l, w in cells if abs(w) >= EVIDENCE_WEIGHT]
        if cells and ";" not in f and "\t" not in f:
            records.append(f"{f}\t{''.join(cells)}")
    write("evidence.txt", records)


HERE = pathlib.Path(__file__).parent
KINDS = ["organisation", "person", "place", "group", "event", "law", "work", "product", "other"]
LETTERS = "OPLGEWKTX"
PAIRED = {"of", "in", "at", "by", "the", "a", "with", "and", "to", "for", "from", "'s", ",", "on", "-"}
EVIDENCE_COUNT = 4
EVIDENCE_EPOCHS = 6
EVIDENCE_WEIGHT = 5


if __name__ == "__main__":
    data = pathlib.Path(sys.argv[1])
    forenames(data)
    cities(data)
    organisations(data)
    plain(data)
    evidence(data)
