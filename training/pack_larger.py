"""Writes the larger network of names as `src/model/larger` reads it: six bits a weight of the encoder."""
import torch

from pack import FLAGS, Bytes
from stamp import LARGER

CLIPS = [1 - step / 20 for step in range(11)]


def narrow(out, weights, bias):
    """Six bits a weight, four weights in three bytes; rows are inputs, one scale for each output."""
    most, best, error = weights.abs().amax(0).clamp(min=1e-9), None, None
    for clip in CLIPS:
        # A smaller scale cuts the largest off and shows the others finer: that of the least square error.
        scale = most * clip / 31
        gap = ((weights / scale).round().clamp(-31, 31) * scale - weights).square().sum(0)
        better = gap < error if error is not None else torch.ones_like(gap, dtype=torch.bool)
        best = torch.where(better, scale, best) if best is not None else scale
        error = torch.where(better, gap, error) if error is not None else gap
    rounded = (weights / best).round().clamp(-31, 31)
    out.floats(best)
    bits = (rounded.to(torch.int32) & 63).reshape(-1, 4)
    whole = bits[:, 0] | bits[:, 1] << 6 | bits[:, 2] << 12 | bits[:, 3] << 18
    out.extend(torch.stack([whole & 255, whole >> 8 & 255, whole >> 16], 1).to(torch.uint8).numpy().tobytes())
    out.floats(bias)
    return rounded * best


def pack(net, pieces):
    """The file of a network; its weights become what the file says."""
    encoder, s, out = net.encoder, net.s, Bytes()
    parts, _, part = net.books.shape
    inner = len(encoder.of("encoder.layer.0.intermediate.dense")[0])
    counts = (len(net.first), FLAGS, parts, part, s.hidden, net.affix.weight.shape[1], 1,
              inner, encoder.heads, encoder.layers, len(encoder.places))
    with torch.no_grad():
        out.begin(LARGER, counts, pieces)
        books = out.coded(net.books, net.codes)
        encoder.pieces[: len(net.codes)] = books[torch.arange(parts), net.codes].flatten(-2)
        encoder.places.copy_(out.whole(encoder.places))
        for values in encoder.of("embeddings.LayerNorm"):
            out.floats(values)
        for layer in range(encoder.layers):
            name = f"encoder.layer.{layer}."
            for dense in ("attention.self.query", "attention.self.key", "attention.self.value",
                          "attention.output.dense", "intermediate.dense", "output.dense"):
                weight, bias = encoder.of(name + dense)
                weight.copy_(narrow(out, weight.T, bias).T)
            for norm in ("attention.output.LayerNorm", "output.LayerNorm"):
                for values in encoder.of(name + norm):
                    out.floats(values)
        net.affix.weight.copy_(out.whole(net.affix.weight))
        wide = parts * part
        first, last, case, affix, flags = net.input.weight.T.split((wide, wide, 8, 24, FLAGS))
        first, last, affix = out.dense(first, net.input.bias), out.dense(last), out.dense(affix)
        out.dense(net.case.weight @ case)
        flags = out.dense(flags)
        net.input.weight.copy_(torch.cat([first, last, case, affix, flags]).T)
        for tap in range(3):
            bias = net.conv.bias if tap == 1 else None
            net.conv.weight[:, :, tap] = out.dense(net.conv.weight[:, :, tap].T, bias).T
        net.pool.weight.copy_(out.dense(net.pool.weight.T, net.pool.bias).T)
        net.out.weight.copy_(out.dense(net.out.weight.T, net.out.bias).T)
        out.floats(net.step), out.floats(net.first)
    return out.done()
