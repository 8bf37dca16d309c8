"""Writes the weights of the network of names as `src/model/network.rs` reads them: a byte a weight."""
import os
import struct

import torch

from stamp import MAGIC, digest, mark

FLAGS = 70


def signed(values, scale):
    return (values / scale).round().clamp(-127, 127).to(torch.int8)


def pack(net, pieces):
    """The file that `src/model/file.rs` reads; the weights of `net` become what they say."""
    s, out, table = net.s, bytearray(), front(pieces).encode()

    def floats(values):
        out.extend(values.detach().float().contiguous().numpy().astype("<f4").tobytes())

    def whole(values):
        scale = values.detach().abs().max() / 127
        floats(scale[None])
        rounded = signed(values.detach(), scale)
        out.extend(rounded.contiguous().numpy().tobytes())
        return rounded * scale

    def dense(weights, bias=None):
        """Rows are inputs; one scale for each output."""
        scale = weights.detach().abs().amax(0).clamp(min=1e-9) / 127
        rounded = signed(weights.detach(), scale)
        floats(scale)
        out.extend(rounded.contiguous().numpy().tobytes())
        floats(torch.zeros(weights.shape[1]) if bias is None else bias)
        return rounded * scale

    with torch.no_grad():
        parts, _, part = net.books.shape
        counts = len(net.first), FLAGS, parts, part, s.hidden, s.affix, s.layers
        out.extend(struct.pack("<4s7HQI", MAGIC, *counts, mark(), len(table)))
        out.extend(table)
        net.books.copy_(whole_first(net, floats, out))
        net.affix.weight.copy_(whole(net.affix.weight))
        weights, dim, at = net.input.weight.T, parts * part, 0
        rounded = []
        for width in (dim, dim, 8, 3 * s.affix, FLAGS):
            rounded.append(weights[at : at + width])
            at += width
        first, mean, case, affix, flags = rounded
        first, mean = dense(first, net.input.bias), dense(mean)
        affix = dense(affix)
        folded = dense(net.case.weight @ case)
        flags = dense(flags)
        net.input.weight.copy_(torch.cat([first, mean, case, affix, flags]).T)
        net.folded = folded
        for conv in net.conv:
            for tap in range(3):
                conv.weight[:, :, tap] = dense(conv.weight[:, :, tap].T, conv.bias if tap == 1 else None).T
        net.pool[0].weight.copy_(dense(net.pool[0].weight.T, net.pool[0].bias).T)
        net.out.weight.copy_(dense(net.out.weight.T, net.out.bias).T)
        floats(net.step), floats(net.first)
    return bytes(out) + struct.pack("<Q", digest(out))


def whole_first(net, floats, out):
    """Books with one scale, then the codes."""
    scale = net.books.abs().max() / 127
    floats(scale[None])
    rounded = signed(net.books, scale)
    out.extend(rounded.contiguous().numpy().tobytes())
    out.extend(net.codes.to(torch.uint8).contiguous().numpy().tobytes())
    return rounded * scale


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
