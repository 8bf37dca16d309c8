"""Reads what the network of names is trained on: the examples and the vectors of the encoder."""
import json
import re
import struct

import numpy as np
import torch

from pack import FLAGS

LABELS = 19
PIECES = 5  # of a word, at most
PIECE = re.compile(r"(##)?[a-z]+|[^\w\s\[\]]|(##)?\d{1,2}|(19|20)\d\d")  # what a folded English word is made of
GAP = 3  # empty words between the fields of an article


def fnv(text):
    state = 0xCBF29CE484222325
    for byte in text.encode():
        state = ((state ^ byte) * 0x100000001B3) % 2**64
    return state


def tensors(path):
    """The tensors of a safetensors file, by name."""
    data = open(path, "rb").read()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    out = {}
    for name, entry in header.items():
        if entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            flat = np.frombuffer(data[8 + length + start : 8 + length + end], np.float32)
            out[name] = torch.tensor(flat.reshape(entry["shape"]).copy())
    return out


class Vocabulary:
    """Greedy longest-match word pieces (WordPiece, Schuster and Nakajima 2012)."""

    def __init__(self, pieces):
        self.rows = {piece: row for row, piece in enumerate(pieces)}
        self.cache = {}

    def cut(self, word):
        if word not in self.cache:
            rows, at = [], 0
            while at < len(word) and len(rows) < PIECES:
                for end in range(len(word), at, -1):
                    row = self.rows.get(("##" if at else "") + word[at:end])
                    if row is not None:
                        break
                else:
                    at += 1
                    rows.append(0)
                    continue
                rows.append(row)
                at = end
            self.cache[word] = rows or [0]
        return self.cache[word]


def part(article):
    """The eighth of the annotated news that an article or its copy is in, of which 0 is held back."""
    return fnv(article["id"]) % 8 if article["set"] in ("train", "written", "swapped") else None


def seen(path, names, rows):
    """The pieces that the articles to learn from show: of the others nothing would be learnt."""
    whole = Vocabulary([""] + [names[row] for row in rows])
    shown = set()
    for line in open(path):
        article = json.loads(line)
        if part(article) != 0:
            for word in article["words"]:
                shown.update(whole.cut(word[0]))
    return [row for number, row in enumerate(rows, 1) if number in shown or len(names[row]) == 1]


def load(path, vocabulary):
    articles = []
    for line in open(path):
        row = json.loads(line)
        words = row["words"]
        # The body comes first; between fields stand empty words.
        cut = next((at for at, word in enumerate(words) if word[5]), len(words))
        order = list(range(cut)) + [None] * GAP + list(range(cut, len(words)))
        n = len(order)
        pieces = np.full((n, PIECES), -1)
        case, same = np.zeros(n, int), np.zeros(n, int)
        affix = np.zeros((n, 3), int)
        flags = np.zeros((n, FLAGS), np.float32)
        allowed = np.zeros((n, LABELS), bool)
        real = np.zeros(n, np.float32)
        starts = []
        for to, at in enumerate(order):
            if at is None:
                allowed[to] = True
                continue
            folded, how, affixes, hexadecimal, number, _, claimed, labels, *_ = words[at]
            rows = vocabulary.cut(folded)
            pieces[to, : len(rows)] = rows
            case[to], affix[to], same[to], real[to] = how, affixes, number, 1
            bits = int(hexadecimal, 16)
            flags[to] = [bits >> flag & 1 for flag in range(FLAGS)]
            allowed[to, labels] = True
            if bits & 1:
                starts.append(to)
        article = dict(pieces=pieces, case=case, affix=affix, flags=flags, same=same, allowed=allowed, real=real)
        article = {name: torch.from_numpy(value) for name, value in article.items()}
        articles.append(dict(article, id=row["id"], set=row["set"], starts=starts, n=n,
                             gold=row["gold"], spans=[None if at is None else words[at][8:10] for at in order]))
    return articles
