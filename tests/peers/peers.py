"""Answers of Python's readers: python peers.py TASK < inputs > answers, a line of JSON each.

Tasks: body reads {id, text} and answers with a text; overlap reads {id, a, b}, lists of words, and
answers with the runs that are equal, [[start of A, start of B, length], ...]; library reads the
articles {id, text}, an empty line and questions, and answers with ids.
"""

import difflib
import json
import pickle
import re
import sys
import time
from importlib.metadata import version

import datasketch
import rensa
import trafilatura
from lxml import html as lxml_html
from readability import Document
from resiliparse.extract.html2text import extract_plain_text

PERMUTATIONS = 128
SHINGLE = 4


def trafilatura_body(row):
    return trafilatura.extract(row["text"], include_comments=False, include_tables=True) or ""


def readability_body(row):
    tree = lxml_html.fromstring(Document(row["text"]).summary())
    for element in tree.iter("p", "div", "li", "h1", "h2", "h3", "h4", "blockquote", "br", "td"):
        element.tail = "\n" + (element.tail or "")
    return tree.text_content()


def resiliparse_body(row):
    return extract_plain_text(row["text"], main_content=True, list_bullets=False, alt_texts=False)


def equal_runs(row):
    matcher = difflib.SequenceMatcher(None, row["a"], row["b"], autojunk=False)
    return [list(run) for run in matcher.get_matching_blocks() if run.size]


PEERS = {
    "body": [
        ("trafilatura", "trafilatura", "defaults, without comments", trafilatura_body),
        ("readability-lxml", "readability-lxml", "defaults", readability_body),
        ("resiliparse", "Resiliparse", "main content", resiliparse_body),
    ],
    "overlap": [("difflib", None, "folded words, autojunk off", equal_runs)],
}


def shingles(text):
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))}


def datasketch_index(threshold):
    index = datasketch.MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)

    def signature(text):
        out = datasketch.MinHash(num_perm=PERMUTATIONS)
        out.update_batch([shingle.encode() for shingle in shingles(text)])
        return out

    return (lambda name, text: index.insert(name, signature(text))), (lambda text: index.query(signature(text))), index


def rensa_index(bands):
    index = rensa.RMinHashLSH(0.1, PERMUTATIONS, bands)
    names = []

    def signature(text):
        out = rensa.RMinHash(PERMUTATIONS, 1)
        out.update(list(shingles(text)))
        return out

    def insert(name, text):
        index.insert(len(names), signature(text))
        names.append(name)

    return insert, (lambda text: [names[at] for at in index.query(signature(text))]), index


LIBRARIES = [
    ("datasketch", "MinHash LSH, 128, threshold .1", lambda: datasketch_index(0.1)),
    ("datasketch", "MinHash LSH, 128, threshold .2", lambda: datasketch_index(0.2)),
    ("rensa", "RMinHash LSH, 128, 64 bands", lambda: rensa_index(64)),
]


def write(**row):
    sys.stdout.write(json.dumps(row) + "\n")


def timed(answer, *arguments):
    start = time.perf_counter()
    try:
        found = answer(*arguments)
    except Exception as error:  # a peer that fails on a page has found nothing on it
        found = "" if isinstance(arguments[0], dict) else []
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
    return found, (time.perf_counter() - start) * 1000


def library(lines):
    gap = lines.index("")
    articles, questions = ([json.loads(line) for line in part] for part in (lines[:gap], lines[gap + 1 :]))
    for package, options, make in LIBRARIES:
        insert, query, index = make()
        peer = f"{package} {version(package)}"
        added = sum(timed(insert, row["id"], row["text"])[1] for row in articles)
        try:
            size = len(pickle.dumps(index))
        except Exception:
            size = None  # it does not say
        write(peer=peer, options=options, added_ms=added, bytes=size)
        for row in questions:
            found, ms = timed(query, row["text"])
            write(peer=peer, options=options, id=row["id"], ms=ms, answer=list(found))


def main():
    lines = sys.stdin.read().split("\n")
    task = sys.argv[1]
    if task == "library":
        return library(lines[:-1])
    for peer, package, options, answer in PEERS[task]:
        name = f"{peer} {version(package)}" if package else f"{peer} (Python {sys.version.split()[0]})"
        for line in filter(None, lines):
            row = json.loads(line)
            found, ms = timed(answer, row)
            write(peer=name, options=options, id=row["id"], ms=ms, answer=found)


main()
