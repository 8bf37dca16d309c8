"""Writes the weights of the network of names as `src/model/network.rs` reads them: a byte a weight."""
import os
import struct

import torch

from stamp import MAGIC, digest, mark

FLAGS = 70


def signed(values, scale):
    return (values / scale).round().clamp(-127, 127).to(torch.int8)


class Bytes(bytearray):
    """What is written; each method gives back what the reader will make of it."""

    def floats(self, values):
        self.extend(values.detach().float().contiguous().numpy().astype("<f4").tobytes())

    def whole(self, values):
        """One scale for all."""
        scale = values.detach().abs().max() / 127
        self.floats(scale[None])
        rounded = signed(values.detach(), scale)
        self.extend(rounded.contiguous().numpy().tobytes())
        return rounded * scale

    def dense(self, weights, bias=None):
        """Rows are inputs; one scale for each output."""
        scale = weights.detach().abs().amax(0).clamp(min=1e-9) / 127
        rounded = signed(weights.detach(), scale)
        self.floats(scale)
        self.extend(rounded.contiguous().numpy().tobytes())
        self.floats(torch.zeros(weights.shape[1]) if bias is None else bias)
        return rounded * scale

    def coded(self, books, codes):
        """Books with one scale, then the codes."""
        books = self.whole(books)
        self.extend(codes.to(torch.uint8).contiguous().numpy().tobytes())
        return books

    def begin(self, magic, counts, pieces):
        table = front(pieces).encode()
        self.extend(struct.pack(f"<4s{len(counts)}HQI", magic, *counts, mark(), len(table)))
        self.extend(table)

    def done(self):
        return bytes(self) + struct.pack("<Q", digest(self))


def pack(net, pieces):
    """The file that `src/model/network.rs` reads; the weights of `net` become what they say."""
    s, out = net.s, Bytes()
    with torch.no_grad():
        parts, _, part = net.books.shape
        out.begin(MAGIC, (len(net.first), FLAGS, parts, part, s.hidden, s.affix, s.layers), pieces)
        net.books.copy_(out.coded(net.books, net.codes))
        net.affix.weight.copy_(out.whole(net.affix.weight))
        dim = parts * part
        first, mean, case, affix, flags = net.input.weight.T.split((dim, dim, 8, 3 * s.affix, FLAGS))
        first, mean = out.dense(first, net.input.bias), out.dense(mean)
        affix = out.dense(affix)
        folded = out.dense(net.case.weight @ case)
        flags = out.dense(flags)
        net.input.weight.copy_(torch.cat([first, mean, case, affix, flags]).T)
        net.folded = folded
        for conv in net.conv:
            for tap in range(3):
                conv.weight[:, :, tap] = out.dense(conv.weight[:, :, tap].T, conv.bias if tap == 1 else None).T
        net.pool[0].weight.copy_(out.dense(net.pool[0].weight.T, net.pool[0].bias).T)
        net.out.weight.copy_(out.dense(net.out.weight.T, net.out.bias).T)
        out.floats(net.step), out.floats(net.first)
    return out.done()


def front(pieces):
    """The table of pieces as `src/model/vocabulary.rs` reads it: of each what differs from the one before."""
    lines, before = [], ""
    for piece in pieces:
        stay = len(os.path.commonprefix([before, piece]))
        # The reader counts bytes.
        while not piece[:stay].isascii():
            stay -= 1
        lines.append(chr(ord("0") + stay) + piece[stay:])
        before = piece
    return "\n".join(lines)
