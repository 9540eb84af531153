"""Leaves, nodes and ranges of leaves (RFC 9162 section 2.1.1)."""

import hashlib
from collections.abc import Callable, Sequence

HASH_LENGTH = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()

# The root of the full subtree over leaves [index << height, (index + 1) << height).
NodeReader = Callable[[int, int], bytes]


def leaf_hash(data: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def left_size(count: int) -> int:
    """How many of `count` leaves (2 or more) stand left of the root: the largest power of two below `count`."""
    return 1 << ((count - 1).bit_length() - 1)


def full_root(hashes: Sequence[bytes]) -> bytes:
    """The root over a power of two of neighbors."""
    row = list(hashes)
    while len(row) > 1:
        row = [node_hash(row[at], row[at + 1]) for at in range(0, len(row), 2)]
    return row[0]


def range_root(start: int, end: int, node: NodeReader) -> bytes:
    """The hash over leaves [start, end), a node of some tree of RFC 9162: `start` is aligned to its size."""
    count = end - start
    if count & (count - 1) == 0:
        height = count.bit_length() - 1
        return node(height, start >> height)
    middle = start + left_size(count)
    return node_hash(range_root(start, middle, node), range_root(middle, end, node))


def root(size: int, node: NodeReader) -> bytes:
    """The root of the tree over the first `size` leaves."""
    return range_root(0, size, node) if size else EMPTY_ROOT
