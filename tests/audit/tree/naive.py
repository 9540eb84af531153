"""RFC 9162 section 2.1 word for word, over lists of all leaves: slow, and plain enough to be believed."""

import hashlib
from collections.abc import Sequence


def _split(count: int) -> int:
    power = 1
    while power * 2 < count:
        power *= 2
    return power


def tree_hash(data: Sequence[bytes]) -> bytes:
    if not data:
        return hashlib.sha256(b"").digest()
    if len(data) == 1:
        return hashlib.sha256(b"\x00" + data[0]).digest()
    k = _split(len(data))
    return hashlib.sha256(b"\x01" + tree_hash(data[:k]) + tree_hash(data[k:])).digest()


def path(m: int, data: Sequence[bytes]) -> list[bytes]:
    if len(data) == 1:
        return []
    k = _split(len(data))
    if m < k:
        return [*path(m, data[:k]), tree_hash(data[k:])]
    return [*path(m - k, data[k:]), tree_hash(data[:k])]


def proof(m: int, data: Sequence[bytes]) -> list[bytes]:
    return [] if m == 0 else _subproof(m, data, True)


def _subproof(m: int, data: Sequence[bytes], is_known: bool) -> list[bytes]:
    if m == len(data):
        return [] if is_known else [tree_hash(data)]
    k = _split(len(data))
    if m <= k:
        return [*_subproof(m, data[:k], is_known), tree_hash(data[k:])]
    return [*_subproof(m - k, data[k:], False), tree_hash(data[:k])]
