"""Marks a model of names with the inputs it is read with: `python3 training/stamp.py FILE…`

A network that was trained with other lists, or with flags that meant another thing, would read
nonsense, so the engine refuses a model whose mark is not that of its own inputs (`src/entity/inputs.rs`).
Training marks what it writes. By hand this is for lists that changed so little that a trained model
still fits, and for a file written before there were marks; `src/model/CARD.md` then has the new digest.
"""
import os
import struct
import sys

LISTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../src/knowledge/lists.bin")
# Raised together with the one of `src/entity/inputs.rs`.
MEANING = 1
MAGIC, UNMARKED, LARGER = b"CDN2", b"CDNM", b"CDL1"
COUNTS = {MAGIC: 7, UNMARKED: 7, LARGER: 11}


def digest(data):
    """FNV-1a, 64 bit (Fowler, Noll, Vo)."""
    state = 0xCBF29CE484222325
    for byte in data:
        state = (state ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return state


def mark():
    with open(LISTS, "rb") as lists:
        return digest(lists.read()) ^ MEANING


def stamped(data):
    """The file with the mark of today's inputs, and the digest of what it now is."""
    kind = data[:4]
    if kind not in COUNTS:
        sys.exit("This is no model of names.")
    end = 4 + 2 * COUNTS[kind]
    rest = data[end if kind == UNMARKED else end + 8 : -8]
    whole = (MAGIC if kind == UNMARKED else kind) + data[4:end] + struct.pack("<Q", mark()) + rest
    return whole + struct.pack("<Q", digest(whole))


if __name__ == "__main__":
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            data = stamped(file.read())
        with open(path, "wb") as file:
            file.write(data)
        print(f"{path}: {len(data):,} bytes, digest {digest(data):016x}")
