"""Trains the network of names: EXAMPLES (by `copydesk train entities`) to a file of weights.

    python3 training/entities.py EXAMPLES ENCODER OUT

ENCODER is the folder of the sentence encoder that CARD.md names: its vectors of word pieces are
where the network starts. The network is small: vectors of pieces, affixes and flags, a hidden layer,
convolutions over neighbours, the mean over equal words of the article, and a chain of labels
(conditional random field, Lafferty et al. 2001). Everything is seeded and runs on one thread.
"""
import argparse
import os
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

from pack import FLAGS, pack
from reading import LABELS, PIECE, Vocabulary, load, part, seen, tensors

CASES, AFFIXES = 11, 2048
RULES = 44  # first flag of what the rules took a word for
CHUNK = 48  # words of a stretch on which the chain is trained
APART = 4  # steps between the weights of which the mean is taken


class Dropout:
    """Dropout whose masks are cut out of one long row of draws: a draw for each number takes too long."""

    LENGTH = 1 << 22

    def __init__(self):
        self.draws = torch.rand(self.LENGTH)
        self.masks = {}

    def __call__(self, x, share):
        if share <= 0:
            return x
        if share not in self.masks:
            self.masks[share] = (self.draws >= share).float() / (1 - share)
        at = random.randrange(self.LENGTH)
        mask = self.masks[share][at : at + x.numel()]
        while mask.numel() < x.numel():
            mask = torch.cat([mask, self.masks[share][: x.numel() - mask.numel()]])
        return x * mask.view(x.shape)


class Network(nn.Module):
    def __init__(self, start, s):
        super().__init__()
        self.s = s
        self.pieces, self.codes, self.dropout = nn.Parameter(start), None, Dropout()
        self.case = nn.Embedding(CASES, 8)
        self.affix = nn.Embedding(AFFIXES, s.affix)
        self.input = nn.Linear(2 * start.shape[1] + 8 + 3 * s.affix + FLAGS, s.hidden)
        self.conv = nn.ModuleList(nn.Conv1d(s.hidden, s.hidden, 3, padding=1) for _ in range(s.layers))
        self.pool = nn.ModuleList(nn.Linear(s.hidden, s.hidden) for _ in range(1))
        self.out = nn.Linear(s.hidden, LABELS)
        self.step = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.first = nn.Parameter(torch.zeros(LABELS))

    def vectors(self, rows):
        if self.codes is None:
            return F.embedding(rows, self.pieces)
        return self.books[torch.arange(len(self.books)), self.codes[rows]].flatten(-2)

    def quantise(self, part):
        """Product codes (Jegou et al. 2011) in place of the vectors; their books go on learning."""
        table = self.pieces.detach()
        books, codes = [], []
        for columns in table.split(part, 1):
            centres = columns[torch.randperm(len(columns))[:256]].clone()
            for _ in range(15):
                nearest = torch.cat([torch.cdist(rows, centres).argmin(1) for rows in columns.split(4096)])
                count = torch.zeros(256).index_add_(0, nearest, torch.ones(len(columns)))
                mean = torch.zeros_like(centres).index_add_(0, nearest, columns) / count.clamp(min=1)[:, None]
                centres = torch.where(count[:, None] > 0, mean, centres)
            books.append(centres)
            codes.append(nearest)
        self.codes, self.books = torch.stack(codes, 1), nn.Parameter(torch.stack(books))
        del self.pieces

    def emissions(self, batch):
        s, drop = self.s, self.dropout if self.training else lambda x, _: x
        n = max(a["n"] for a in batch)

        def stack(key, fill=0):
            out = torch.full((len(batch), n) + batch[0][key].shape[1:], fill, dtype=batch[0][key].dtype)
            for row, a in enumerate(batch):
                out[row, : a["n"]] = a[key]
            return out

        real, same, flags, rows = stack("real"), stack("same"), stack("flags"), stack("pieces", -1)
        if self.training:
            flags = flags.clone()
            flags[..., RULES:] *= (torch.rand(len(batch), n, 1) >= s.rule_drop).float()
        there = (rows >= 0).float()
        vectors = self.vectors(rows.clamp(min=0)) * there[..., None]
        if self.training:
            lost = (torch.rand(len(batch), n, 1) < s.word_drop)[..., None]
            vectors = torch.where(lost, torch.zeros(()), vectors)
        mean = vectors.sum(2) / there.sum(2, keepdim=True).clamp(min=1)
        x = torch.cat([drop(vectors[:, :, 0], s.drop / 2), drop(mean, s.drop / 2), self.case(stack("case")),
                       drop(self.affix(stack("affix")).flatten(2), s.drop), flags], -1)
        x = F.relu(self.input(x)) * real[..., None]
        capital = real * ((stack("case") >= 3) & (stack("case") <= 7)).float()
        for layer, conv in enumerate(self.conv):
            y = conv(drop(x, s.drop / 2).transpose(1, 2)).transpose(1, 2)
            x = (x + F.relu(y)) * real[..., None]
            if layer < len(self.pool):
                index = same[..., None].expand(-1, -1, s.hidden)
                total = torch.zeros_like(x).scatter_add_(1, index, x * capital[..., None]).gather(1, index)
                count = torch.zeros_like(real).scatter_add_(1, same, capital).gather(1, same)
                mean = total / count.clamp(min=1)[..., None]
                x = x + F.relu(self.pool[layer](drop(mean, s.drop / 2))) * capital[..., None]
        return self.out(drop(x, s.drop))

    def chain(self, e, mask, real):
        """Log of the weight of all label chains that `mask` allows."""
        e = e.masked_fill(~mask, -1e4)
        step = self.step.exp()
        state = self.first + e[:, 0]
        for t in range(1, e.shape[1]):
            # The sum over labels as a product, from which the largest state is taken out first.
            most = state.detach().amax(1, keepdim=True)
            reached = ((state - most).exp() @ step).clamp(min=1e-30).log() + most + e[:, t]
            state = torch.where(real[:, t, None] > 0, reached, state)
        return torch.logsumexp(state, 1)


def stretches(article):
    """Sentences, cut at CHUNK words: where the chain starts anew."""
    ends = article["starts"][1:] + [article["n"]]
    for start, end in zip(article["starts"], ends):
        end = min(end, next((t for t in range(start, end) if article["real"][t] == 0), end))
        for at in range(start, end, CHUNK):
            yield at, min(at + CHUNK, end)


def loss(net, batch):
    e = net.emissions(batch)
    rows = [(row, a, b) for row, article in enumerate(batch) for a, b in article["cuts"]]
    n = max(b - a for _, a, b in rows)
    index = torch.zeros(len(rows), n, dtype=torch.long)
    real = torch.zeros(len(rows), n)
    width = e.shape[1]
    for i, (row, a, b) in enumerate(rows):
        index[i, : b - a] = torch.arange(row * width + a, row * width + b)
        real[i, : b - a] = 1
    allowed = torch.ones(len(batch), width, LABELS, dtype=torch.bool)
    for row, article in enumerate(batch):
        allowed[row, : article["n"]] = article["allowed"]
    e, allowed = e.reshape(-1, LABELS)[index], allowed.reshape(-1, LABELS)[index]
    both = net.chain(torch.cat([e, e]), torch.cat([torch.ones_like(allowed), allowed]), torch.cat([real, real]))
    full, gold = both.chunk(2)
    return (full - gold).sum() / real.sum()


def forbidden():
    step, first = torch.zeros(LABELS, LABELS), torch.zeros(LABELS)
    for b in range(2, LABELS, 2):
        first[b] = -1e4
        step[:, b] = -1e4
        step[b - 1, b] = step[b, b] = 0
    return step, first


def decode(net, e, cuts):
    step, first = forbidden()
    step, first, out = (step + net.step).numpy(), (first + net.first).numpy(), {}
    e = e.numpy()
    for a, b in cuts:
        state, back = first + e[a], []
        for t in range(a + 1, b):
            scores = state[:, None] + step
            back.append(scores.argmax(0))
            state = scores.max(0) + e[t]
        label = int(state.argmax())
        for t in range(b - 1, a - 1, -1):
            out[t] = label
            if t > a:
                label = int(back[t - a - 1][label])
    return out


def mentions(labels, article):
    out, open_ = set(), None
    for t in list(range(article["n"])) + [None]:
        label = 0 if t is None else labels.get(t, 0)
        if open_ and not (label and label % 2 == 0 and label // 2 - 1 == open_[2]):
            out.add(tuple(open_))
            open_ = None
        if label % 2 == 1:
            open_ = [article["spans"][t][0], article["spans"][t][1], label // 2]
        elif open_:
            open_[1] = article["spans"][t][1]
    return out


def score(net, articles):
    net.eval()
    counts = {}

    def add(name, mine, gold):
        c = counts.setdefault(name, [0, 0])
        c[0] += 2 * len(mine & gold)
        c[1] += len(mine) + len(gold)

    with torch.no_grad():
        for article in articles:
            mine = mentions(decode(net, net.emissions([article])[0], article["cuts"]), article)
            gold = {(a, b, k[0]) for a, b, k in article["gold"]}
            add("9", mine, gold)
            add("span", {m[:2] for m in mine}, {m[:2] for m in gold})
            mine, gold = ({(a, b, min(k, 3)) for a, b, k in x} for x in (mine, gold))
            add("4", mine, gold)
            add(article["set"], mine, gold)
            for k, name in enumerate(("PER", "ORG", "LOC", "MISC")):
                add(name, {m for m in mine if m[2] == k}, {m for m in gold if m[2] == k})
    return " ".join(f"{name} {100 * a / max(b, 1):.1f}" for name, (a, b) in counts.items())


def main():
    parser = argparse.ArgumentParser()
    add = parser.add_argument
    add("examples"), add("encoder"), add("out")
    add("--hidden", type=int, default=80), add("--layers", type=int, default=3)
    add("--dim", type=int, default=32), add("--affix", type=int, default=12)
    add("--drop", type=float, default=0.25), add("--word-drop", type=float, default=0.05), add("--rule-drop", type=float, default=0.1)
    add("--rate", type=float, default=3e-3), add("--epochs", type=int, default=10), add("--batch", type=int, default=8)
    add("--seed", type=int, default=1), add("--dev", type=int, default=0), add("--cache", default="")
    add("--average", type=float, default=0.997), add("--part", type=int, default=4), add("--tune", type=int, default=2)
    s = parser.parse_args()
    if s.hidden % 16:
        parser.error("--hidden: the engine reads sixteen numbers at a time")
    torch.set_num_threads(1), torch.manual_seed(s.seed), random.seed(s.seed)
    names = [line.rstrip("\n") for line in open(os.path.join(s.encoder, "vocab.txt"))]
    table = next(v for k, v in tensors(os.path.join(s.encoder, "model.safetensors")).items() if k.endswith("word_embeddings.weight"))
    keep = [row for row, name in enumerate(names) if PIECE.fullmatch(name)]
    keep.sort(key=lambda row: names[row])
    keep = seen(s.examples, names, keep)
    vocabulary = Vocabulary(["[none]"] + [names[row] for row in keep])
    start = table[keep] - table[keep].mean(0)
    _, _, axes = torch.linalg.svd(start[:: max(1, len(start) // 6000)], full_matrices=False)
    start = start @ axes[: s.dim].T
    start = torch.cat([torch.zeros(1, s.dim), 0.5 * start / start.std()])
    if s.cache and os.path.exists(s.cache):
        articles = torch.load(s.cache, weights_only=False)
    else:
        articles = load(s.examples, vocabulary)
        for article in articles:
            article["cuts"] = list(stretches(article))
        if s.cache:
            torch.save(articles, s.cache)
    held = [a for a in articles if part(a) == 0 and a["set"] != "swapped"]
    dev = [a for a in articles if part(a) == s.dev and a["set"] != "swapped"] if s.dev else []
    train = [a for a in articles if part(a) not in (0, s.dev)]
    print(len(train), len(dev), len(held), flush=True)
    net = Network(start, s)
    fit(net, train, dev, s.epochs, s.rate, s)
    torch.save(net.state_dict(), s.out + ".pt")
    print("held back, before packing:", score(net, held), flush=True)
    net.quantise(s.part)
    fit(net, train, dev, s.tune, s.rate / 5, s)
    data = pack(net, [names[row] for row in keep])
    print("held back:", score(net, held), len(data), "bytes,", len(keep), "pieces", flush=True)
    torch.save(net.state_dict(), s.out + ".tuned.pt")
    open(s.out, "wb").write(data)


def fit(net, train, dev, epochs, rate, s):
    slow = [p for name, p in net.named_parameters() if name in ("pieces", "books")]
    rest = [p for name, p in net.named_parameters() if name not in ("pieces", "books")]
    optimiser = torch.optim.AdamW([{"params": slow, "lr": 0.3 * rate, "weight_decay": 0},
                                   {"params": rest, "lr": rate, "weight_decay": 0.01}], fused=True)
    steps = epochs * (len(train) // s.batch + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda at: min(1, (at + 1) / (0.05 * steps)) * max(0.02, 1 - at / steps))
    began, step = time.time(), 0
    # The mean of the last weights reads better than the last (Polyak and Juditsky 1992).
    mean = {name: p.detach().clone() for name, p in net.named_parameters()}
    for epoch in range(epochs):
        net.train()
        order = list(range(len(train)))
        random.shuffle(order)
        order = [i for c in range(0, len(order), 200) for i in sorted(order[c : c + 200], key=lambda i: train[i]["n"])]
        batches = [order[i : i + s.batch] for i in range(0, len(order), s.batch)]
        random.shuffle(batches)
        total = 0.0
        for batch in batches:
            value = loss(net, [train[i] for i in batch])
            optimiser.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            if step % APART == 0:
                with torch.no_grad():
                    for name, p in net.named_parameters():
                        mean[name].lerp_(p, 1 - s.average**APART)
            total += value.detach().item()
        if epoch + 1 == epochs:
            with torch.no_grad():
                for name, p in net.named_parameters():
                    p.copy_(mean[name])
        line = score(net, dev) if dev and (epoch % 3 == 2 or epoch + 1 == epochs) else ""
        print(epoch, f"{total / len(batches):.4f}", line, int(time.time() - began), flush=True)


if __name__ == "__main__":
    main()
