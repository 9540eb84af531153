"""Checking proofs with nothing but hashes (RFC 9162 sections 2.1.3.2 and 2.1.4.2)."""

from collections.abc import Sequence

from claims.audit.tree.hashing import EMPTY_ROOT, node_hash


def root_by_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """The root that the proof leads to; None where `path` has not the length that this place in this tree needs."""
    if not 0 <= index < size:
        return None
    place, last, found = index, size - 1, leaf
    for neighbor in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            found = node_hash(neighbor, found)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, neighbor)
        place, last = place >> 1, last >> 1
    return found if last == 0 else None


def is_included(leaf: bytes, index: int, size: int, root: bytes, path: Sequence[bytes]) -> bool:
    return root_by_inclusion(leaf, index, size, path) == root


def is_consistent(old: int, old_root: bytes, new: int, new_root: bytes, path: Sequence[bytes]) -> bool:
    """Whether the proof shows that the larger tree begins with the smaller one."""
    if old == 0:
        return not path and old_root == EMPTY_ROOT
    if old >= new:
        return old == new and not path and old_root == new_root
    hashes = list(path) if old & (old - 1) else [old_root, *path]
    if not hashes:
        return False
    place, last = old - 1, new - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    by_old = by_new = hashes[0]
    for neighbor in hashes[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            by_old, by_new = node_hash(neighbor, by_old), node_hash(neighbor, by_new)
            while place and not place & 1:
                place, last = place >> 1, last >> 1
        else:
            by_new = node_hash(by_new, neighbor)
        place, last = place >> 1, last >> 1
    return last == 0 and by_old == old_root and by_new == new_root
