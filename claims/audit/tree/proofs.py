"""Making proofs out of stored nodes (RFC 9162 sections 2.1.3.1 and 2.1.4.1)."""

from claims.audit.tree.hashing import NodeReader, left_size, range_root


def inclusion_proof(index: int, size: int, node: NodeReader) -> list[bytes]:
    """The hashes that lead from leaf `index` to the root over `size` leaves, the leaf's own neighbor first."""
    if not 0 <= index < size:
        raise ValueError(f"leaf {index} is not among the {size} leaves of this tree")
    start, end, path = 0, size, []
    while end - start > 1:
        middle = start + left_size(end - start)
        if index < middle:
            path.append(range_root(middle, end, node))
            end = middle
        else:
            path.append(range_root(start, middle, node))
            start = middle
    return path[::-1]


def consistency_proof(old: int, new: int, node: NodeReader) -> list[bytes]:
    """The hashes that show the tree over `new` leaves to begin with the tree over `old`; none where that is plain."""
    if not 0 <= old <= new:
        raise ValueError(f"a tree of {new} leaves cannot continue one of {old}")
    if old in (0, new):
        return []
    start, end, path = 0, new, []
    while old != end:
        middle = start + left_size(end - start)
        if old <= middle:
            path.append(range_root(middle, end, node))
            end = middle
        else:
            path.append(range_root(start, middle, node))
            start = middle
    if start > 0:
        # The old tree itself is known to whoever checks; a part of it has to be told.
        path.append(range_root(start, end, node))
    return path[::-1]
