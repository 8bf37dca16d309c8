#!/usr/bin/env python3
"""Trains the table of evidence beside this script: evidence.txt, described in CARD.md.

The problem: the words in and around a name tell its kind, but a table that learns the names of its
training articles by heart is no knowledge.
Usage: train.py DATA, where DATA holds entities/wikinews/ (see the README for the public sources).
A logistic regression over `features`. A feature is kept where at least ARTICLES training articles
show it and all its words are common ones: written small most of the time where both were possible.
Held-back articles are never opened. Records are folded, sorted bytewise, divided by `;` or a line
break: feature, tab, letters of kinds with tenths of a logit.
"""
import collections
import hashlib
import json
import math
import pathlib
import random
import re
import sys

HERE = pathlib.Path(__file__).parent
KNOWLEDGE = HERE.parent / "knowledge"
sys.path.insert(0, str(KNOWLEDGE))
sys.dont_write_bytecode = True
from generate import articles, fold, packed  # noqa: E402

KINDS = ["organisation", "person", "place", "group", "event", "law", "work", "product", "other"]
LETTERS = "OPLGEWKTX"
PAIRED = {"of", "in", "at", "by", "the", "a", "with", "and", "to", "for", "from", "'s", ",", "on", "-"}
ARTICLES = 4
ENDING_WORDS = 4
ENDING_LETTERS = 3
EPOCHS = 6
RATE = 0.3
DECAY = 0.002
SMALLEST = 5
TOKEN = re.compile(r"['’]s\b|[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*|[^\w\s]")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def features(left, name, right):
    """What stands in and around a name; the same in `src/entity/evidence.rs`."""
    b1, b2 = (left[-1] if left else "^"), (left[-2] if len(left) > 1 else "^")
    a1, a2 = (right[0] if right else "$"), (right[1] if len(right) > 1 else "$")
    out = [f"b {b1}", f"a {a1}"]
    if b1 in PAIRED:
        out.append(f"b {b2} {b1}")
    if a1 in PAIRED:
        out.append(f"a {a1} {a2}")
    if len(name) > 1:
        out += [f"l {name[-1]}", f"f {name[0]}"]
    # A word of three letters is no ending, it is the name.
    if len(name[-1]) > ENDING_LETTERS:
        out.append(f"{'e+' if len(name) > 1 else 'e'} {name[-1][-ENDING_LETTERS:]}")
    return out


def sentences(text):
    return re.split(r"\n|(?<=[.!?])[”\"]? (?=[A-Z“\"])", text)


def common_words(data):
    """Words written small most of the time in the middle of a sentence."""
    small, large = collections.Counter(), collections.Counter()
    for article in articles(data):
        for sentence in sentences(article["text"]):
            for word in WORD.findall(sentence)[1:]:
                (small if word.islower() else large)[fold(word)] += 1
    return {word for word, count in small.items() if count > large[word]}


def facts(name, words, tables):
    """What the other tables know of a name: it takes part in training, so that no word gets the
    weight of the names beside it, but is not written."""
    out = [f"= {t}" for t, names in tables.items() if fold(name) in names]
    if len(words) > 1:
        out += [f"=1 {t}" for t, names in tables.items() if words[0] in names]
        out.append(f"=n {min(len(words), 5)}")
    return out


def samples(data):
    def read(name):
        return (KNOWLEDGE / name).read_text("utf-8")
    tables = {name: set(re.split("[;\n]", read(f"{name}.txt")))
              for name in ("forenames", "organisations", "plain")}
    tables["cities"] = {row.split("\t")[0] for row in re.split("[;\n]", read("cities.txt"))}
    known = {fold(n) for row in read("countries.rs").splitlines() for n in re.split("[|;]", row)}
    for article in articles(data):
        text = article["text"]
        for m in article["mentions"]:
            name = text[m["start"]:m["end"]]
            if m["kind"] not in KINDS or fold(name) in known or name.upper() == name:
                continue
            before = sentences(text[max(0, m["start"] - 60):m["start"]])[-1]
            after = re.split(r"\n|(?<=[.!?]) ", text[m["end"]:m["end"] + 40])[0]
            words = [fold(w) for w in re.findall(r"[^\W_]+(?:['’][^\W_]+)*", name)]
            if words:
                left, right = ([fold(w) for w in TOKEN.findall(t)] for t in (before, after))
                yield (article["id"], words, features(left, words, right), facts(name, words, tables),
                       KINDS.index(m["kind"]))


def kept(found, common):
    """The features that are no memory of single articles or names."""
    seen, endings = collections.defaultdict(set), collections.defaultdict(set)
    for article, words, fs, _, _ in found:
        for f in fs:
            seen[f].add(article)
            if f[0] == "e":
                endings[f].add(words[-1])

    def is_kept(f):
        if len(seen[f]) < ARTICLES or ";" in f or "\t" in f:
            return False
        if f[0] == "e":
            return len(endings[f]) >= ENDING_WORDS
        return all(w in common or w == "'s" for w in f.split(" ")[1:] if re.search(r"\w", w))
    return {f for f in seen if is_kept(f)}


def train(found, keep):
    rows_of = {}
    data = [([f for f in fs if f in keep] + known, kind) for _, _, fs, known, kind in found]
    order = random.Random(1)
    for epoch in range(EPOCHS):
        order.shuffle(data)
        rate = RATE / (1 + epoch)
        for fs, kind in data:
            rows = [rows_of.setdefault(f, [0.0] * len(KINDS)) for f in fs]
            logits = [sum(column) for column in zip(*rows)] or [0.0] * len(KINDS)
            top = max(logits)
            exps = [math.exp(x - top) for x in logits]
            total = sum(exps)
            for at, e in enumerate(exps):
                step = rate * ((at == kind) - e / total)
                for row in rows:
                    row[at] += step - rate * DECAY * row[at]
    return rows_of


def records(rows):
    for f, row in rows.items():
        if f.startswith("="):
            continue
        mean = sum(row) / len(row)
        cells = [(LETTERS[i], round((w - mean) * 10)) for i, w in enumerate(row)]
        cells = [f"{letter}{w:+d}" for letter, w in cells if abs(w) >= SMALLEST]
        if cells:
            yield f"{f}\t{''.join(cells)}"


def main():
    data = pathlib.Path(sys.argv[1])
    found = list(samples(data))
    keep = kept(found, common_words(data))
    table = packed(list(records(train(found, keep)))).encode()
    (HERE / "evidence.txt").write_bytes(table)
    digest = 0xCBF29CE484222325
    for byte in table:
        digest = ((digest ^ byte) * 0x100000001B3) & (2**64 - 1)
    print(json.dumps({"articles": len({a for a, *_ in found}), "names": len(found), "features": len(keep),
                      "bytes": len(table), "fnv-1a": f"{digest:016x}",
                      "sha-256": hashlib.sha256(table).hexdigest()}))


if __name__ == "__main__":
    main()
