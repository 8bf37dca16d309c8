"""Trains the larger network of names: EXAMPLES (by `copydesk train entities`) to a file of weights.

    python3 training/larger.py EXAMPLES ENCODER A --epochs 2 --threads 2
    python3 training/larger.py EXAMPLES ENCODER B --start A.pt --codes --rate 7e-5 --head 7e-4 --words 1700000 --epochs 2 --seed 2
    python3 training/larger.py EXAMPLES ENCODER C --start B.pt --codes --rate 6e-5 --head 6e-4 --words 1300000 --epochs 2 --seed 3

ENCODER is the folder of the sentence encoder that CARD.md names. It is read whole here, where the
small network takes its vectors of word pieces alone: six layers of attention (Vaswani et al. 2017,
Devlin et al. 2019) over windows of whole sentences, fine-tuned, and behind them what the small network
has: case, affixes and flags, a convolution, the mean over equal words, a chain of labels. The other
lines train on over vectors of pieces kept as product codes, as the file has them; C is the file.
"""
import argparse
import math
import os
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import entities
from pack import FLAGS
from pack_larger import pack
from reading import LABELS, PIECE, Vocabulary, load, part, seen, tensors

WINDOW = 126  # pieces that the encoder reads at a time, and one more on either side
HEADS = 12
WIDTH = 384
TOGETHER = 16  # windows
SPECIAL = ["[CLS]", "[SEP]", "[MASK]"]  # rows after the pieces; row 0 is what is unknown
SHARES = {"own": 0.35, "own swapped": 0.15, "swapped": 0.3}  # of the articles of a set, in an epoch
NORM, ATTENTION = "LayerNorm", "attention.self."


def windows(article):
    """Words of whole sentences as far as a window has room; of each word the pieces and its index."""
    starts, out, now, size = set(article["starts"]), [], [], 0
    rows = [[row for row in word if row >= 0] for word in article["pieces"].tolist()]
    for at in range(article["n"]):
        if article["real"][at] == 0:
            continue
        need = len(rows[at])
        if at in starts:
            end = at + 1
            while end < article["n"] and end not in starts and need <= WINDOW:
                need, end = need + len(rows[end]), end + 1
        if now and (size + need > WINDOW and at in starts or size + len(rows[at]) > WINDOW):
            out.append(now)
            now, size = [], 0
        now.append((at, rows[at]))
        size += len(rows[at])
    return out + [now] if now else out


class Encoder(nn.Module):
    """The encoder's layers; `weights` are its tensors by name, `rows` the rows of its table that stay."""

    def __init__(self, weights, rows):
        super().__init__()
        weights = {name.removeprefix("bert."): tensor for name, tensor in weights.items()}
        self.pieces = nn.Parameter(weights["embeddings.word_embeddings.weight"][rows].clone())
        places = weights["embeddings.position_embeddings.weight"][: WINDOW + 2]
        self.places = nn.Parameter(places + weights["embeddings.token_type_embeddings.weight"][0])
        kept = {name: t for name, t in weights.items() if name.startswith(("encoder.layer.", "embeddings.LayerNorm"))}
        self.layers = 1 + max(int(name.split(".")[2]) for name in kept if name.startswith("encoder"))
        self.weights = nn.ParameterDict({name.replace(".", "/"): nn.Parameter(t.clone()) for name, t in kept.items()})
        self.dropout = entities.Dropout()

    heads = HEADS

    def of(self, name):
        return self.weights[name.replace(".", "/") + "/weight"], self.weights[name.replace(".", "/") + "/bias"]

    def forward(self, ids, mask, share):
        drop = (lambda x: self.dropout(x, share)) if self.training else (lambda x: x)
        norm = lambda x, name: F.layer_norm(x, (WIDTH,), *self.of(name), 1e-12)
        n, t = ids.shape
        state = drop(norm(F.embedding(ids, self.pieces) + self.places[:t], "embeddings." + NORM))
        away = torch.zeros(n, 1, 1, t).masked_fill(~mask[:, None, None], -1e4)
        for layer in range(self.layers):
            dense = lambda x, name: F.linear(x, *self.of(f"encoder.layer.{layer}.{name}"))
            heads = [dense(state, ATTENTION + name).view(n, t, HEADS, -1).transpose(1, 2) for name in ("query", "key", "value")]
            seen_ = F.scaled_dot_product_attention(*heads, attn_mask=away).transpose(1, 2).reshape(n, t, WIDTH)
            state = norm(state + drop(dense(seen_, "attention.output.dense")), f"encoder.layer.{layer}.attention.output.{NORM}")
            more = dense(F.gelu(dense(state, "intermediate.dense")), "output.dense")
            state = norm(state + drop(more), f"encoder.layer.{layer}.output.{NORM}")
        return state


class Larger(nn.Module):
    def __init__(self, weights, rows, s):
        super().__init__()
        self.s, self.encoder, self.dropout = s, Encoder(weights, rows), entities.Dropout()
        self.case = nn.Embedding(entities.CASES, 8)
        self.affix = nn.Embedding(entities.AFFIXES, 8)
        self.input = nn.Linear(2 * WIDTH + 8 + 24 + FLAGS, s.hidden)
        self.conv = nn.Conv1d(s.hidden, s.hidden, 3, padding=1)
        self.pool = nn.Linear(s.hidden, s.hidden)
        self.out = nn.Linear(s.hidden, LABELS)
        self.step = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.first = nn.Parameter(torch.zeros(LABELS))

    chain = entities.Network.chain

    def words(self, batch, n):
        """What the encoder says of each word: its first piece and its last."""
        s, special = self.s, len(self.encoder.pieces) - len(SPECIAL)
        cut = [(row, window) for row, article in enumerate(batch) for window in article["windows"]]
        cut.sort(key=lambda pair: sum(len(rows) for _, rows in pair[1]))
        said, where = [], []
        for group in (cut[at : at + TOGETHER] for at in range(0, len(cut), TOGETHER)):
            lines = [[special] + [row for _, rows in window for row in rows] + [special + 1] for _, window in group]
            wide = max(map(len, lines))
            ids = torch.tensor([line + [0] * (wide - len(line)) for line in lines])
            mask = torch.arange(wide)[None] < torch.tensor([len(line) for line in lines])[:, None]
            if self.training:
                lost = (torch.rand(ids.shape) < s.word_drop) & (ids < special)
                ids = ids.masked_fill(lost, special + 2)
            state = self.encoder(ids, mask, s.enc_drop).reshape(-1, WIDTH)
            first, last = [], []
            for line, (row, window) in enumerate(group):
                at = line * wide + 1
                for word, rows in window:
                    where.append(row * n + word)
                    first.append(at)
                    last.append(at + len(rows) - 1)
                    at += len(rows)
            said.append(torch.cat([state[first], state[last]], -1))
        out = torch.zeros(len(batch) * n, 2 * WIDTH)
        return out.index_copy(0, torch.tensor(where), torch.cat(said)).view(len(batch), n, -1)

    def emissions(self, batch):
        s, drop = self.s, self.dropout if self.training else lambda x, _: x
        n = max(a["n"] for a in batch)

        def stack(key):
            out = torch.zeros((len(batch), n) + batch[0][key].shape[1:], dtype=batch[0][key].dtype)
            for row, article in enumerate(batch):
                out[row, : article["n"]] = article[key]
            return out

        real, same, flags = stack("real"), stack("same"), stack("flags")
        if self.training:
            flags[..., entities.RULES :] *= (torch.rand(len(batch), n, 1) >= s.rule_drop).float()
        x = torch.cat([drop(self.words(batch, n), s.drop), self.case(stack("case")),
                       drop(self.affix(stack("affix")).flatten(2), s.drop), flags], -1)
        x = F.relu(self.input(x)) * real[..., None]
        capital = real * ((stack("case") >= 3) & (stack("case") <= 7)).float()
        y = self.conv(drop(x, s.drop / 2).transpose(1, 2)).transpose(1, 2)
        x = (x + F.relu(y)) * real[..., None]
        index = same[..., None].expand(-1, -1, s.hidden)
        total = torch.zeros_like(x).scatter_add_(1, index, x * capital[..., None]).gather(1, index)
        count = torch.zeros_like(real).scatter_add_(1, same, capital).gather(1, same)
        mean = total / count.clamp(min=1)[..., None]
        x = x + F.relu(self.pool(drop(mean, s.drop / 2))) * capital[..., None]
        return self.out(drop(x, s.drop))


def coded(table, part, codes=256, rounds=15):
    """The vectors as product codes (Jegou et al. 2011): books, and of each row a code a part."""
    books, out = [], []
    for columns in table.split(part, 1):
        there, nearest = columns.unique(dim=0, return_inverse=True)
        if len(there) <= codes:  # coded before: a run that goes on from another
            books.append(F.pad(there, (0, 0, 0, codes - len(there))))
            out.append(nearest)
            continue
        centres = columns[torch.randperm(len(columns))[:codes]].clone()
        for _ in range(rounds):
            nearest = torch.cat([torch.cdist(rows, centres).argmin(1) for rows in columns.split(4096)])
            count = torch.zeros(codes).index_add_(0, nearest, torch.ones(len(columns)))
            mean = torch.zeros_like(centres).index_add_(0, nearest, columns) / count.clamp(min=1)[:, None]
            centres = torch.where(count[:, None] > 0, mean, centres)
        books.append(centres)
        out.append(nearest)
    return torch.stack(books), torch.stack(out, 1)


def plan(train, s):
    """The batches of all epochs: of an article of ours either it, or its copy with other names, or none."""
    out = []
    for _ in range(math.ceil(s.epochs)):
        chosen = [a for a in train if random.random() < SHARES.get(a["set"], 1.0)]
        chosen.sort(key=lambda a: a["n"] + random.random() * 60)
        batches = [chosen[at : at + s.batch] for at in range(0, len(chosen), s.batch)]
        random.shuffle(batches)
        out += batches
    words, kept = 0, []
    for batch in out:
        if s.words and words >= s.words:
            break
        kept.append(batch)
        words += sum(a["n"] for a in batch)
    return kept


def fit(net, train, held, s):
    encoder = [p for p in net.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in net.encoder.parameters()}
    rest = [p for p in net.parameters() if id(p) not in known]
    groups = [{"params": encoder, "lr": s.rate}, {"params": rest, "lr": s.head}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    batches = plan(train, s)
    steps = len(batches)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda at: min(1, (at + 1) / (0.05 * steps)) * max(0.01, 1 - at / steps))
    print(steps, "steps,", sum(a["n"] for batch in batches for a in batch), "words", flush=True)
    began, total, read = time.time(), 0.0, 0
    net.train()
    for at, batch in enumerate(batches, 1):
        value = entities.loss(net, batch)
        optimiser.zero_grad()
        value.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        total, read = total + value.item(), read + sum(a["n"] for a in batch)
        if at % 50 == 0 or at == steps:
            print(at, f"{total / 50:.4f}", f"{read / (time.time() - began):.0f} words/s", flush=True)
            total = 0.0
        if at % 300 == 0:
            torch.save(net.state_dict(), s.out + ".part")
            print("some of the held back:", entities.score(net, held[:40]), flush=True)
            net.train()


def main():
    parser = argparse.ArgumentParser()
    add = parser.add_argument
    add("examples"), add("encoder"), add("out")
    add("--start", default=""), add("--codes", action="store_true"), add("--part", type=int, default=4)
    add("--epochs", type=float, default=1), add("--words", type=int, default=0), add("--batch", type=int, default=6)
    add("--rate", type=float, default=1e-4), add("--head", type=float, default=2e-3), add("--hidden", type=int, default=128)
    add("--drop", type=float, default=0.2), add("--enc-drop", type=float, default=0.1)
    add("--word-drop", type=float, default=0.03), add("--rule-drop", type=float, default=0.1)
    add("--seed", type=int, default=1), add("--threads", type=int, default=1), add("--cache", default="")
    s = parser.parse_args()
    torch.set_num_threads(s.threads), torch.manual_seed(s.seed), random.seed(s.seed)
    names = [line.rstrip("\n") for line in open(os.path.join(s.encoder, "vocab.txt"))]
    rows = sorted((row for row, name in enumerate(names) if PIECE.fullmatch(name)), key=lambda row: names[row])
    rows = seen(s.examples, names, rows)
    pieces = [names[row] for row in rows]
    if s.cache and os.path.exists(s.cache):
        articles = torch.load(s.cache, weights_only=False)
    else:
        articles = load(s.examples, Vocabulary(["[none]"] + pieces))
        for article in articles:
            article["cuts"], article["windows"] = list(entities.stretches(article)), windows(article)
        if s.cache:
            torch.save(articles, s.cache)
    held = [a for a in articles if part(a) == 0 and a["set"] != "swapped"]
    train = [a for a in articles if part(a) != 0]
    whole = [names.index("[UNK]")] + rows + [names.index(name) for name in SPECIAL]
    net = Larger(tensors(os.path.join(s.encoder, "model.safetensors")), whole, s)
    if s.start:
        net.load_state_dict(torch.load(s.start))
    net.books = None
    if s.codes:
        table = net.encoder.pieces
        kept = len(table) - 1
        net.books, net.codes = coded(table.detach()[:kept], s.part)
        table.data[:kept] = net.books[torch.arange(len(net.books)), net.codes].flatten(-2)
        table.requires_grad_(False)
    fit(net, train, held, s)
    torch.save(net.state_dict(), s.out + ".pt")
    print("held back, before packing:", entities.score(net, held), flush=True)
    if s.codes:
        data = pack(net, pieces)
        open(s.out, "wb").write(data)
        print("held back:", entities.score(net, held), len(data), "bytes", flush=True)


if __name__ == "__main__":
    main()
