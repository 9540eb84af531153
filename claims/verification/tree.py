"""Leaves in their order, every tile, and every root that anybody promised."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from claims.audit.sealing.models import AuditLeaf, AuditTile
from claims.audit.sealing.selectors import stored_tile
from claims.audit.tree.hashing import EMPTY_ROOT, HASH_LENGTH, root
from claims.audit.tree.tiles import WIDTH, TileKey, grow, hashes_in, node_reader
from claims.verification.damage import Damage, Progress
from claims.verification.promises import Promise
from claims.verification.rows import stream_rows

_LEAVES = """
    SELECT place.log_index, entry.leaf FROM claims_auditleaf place
    LEFT JOIN claims_auditentry entry ON entry.id = place.entry_id ORDER BY place.log_index
"""


class _Rebuilt:
    """The tree made anew from the entries; only its open edge is held."""

    def __init__(self, promises: Sequence[Promise]) -> None:
        self.size = 0
        self.tile_count = 0
        self._open: dict[TileKey, bytes] = {}
        self._promises = sorted(promises, key=lambda promise: promise.size)

    def next_stop(self) -> int:
        """How large the tree may grow before something has to be compared: the next promise, or a full tile."""
        full = (self.size // WIDTH + 1) * WIDTH
        return min(full, *(promise.size for promise in self._promises if promise.size > self.size), full)

    def add(self, leaves: list[bytes]) -> Iterator[Damage]:
        for key, tile in grow(self.size, leaves, self._open).items():
            if len(tile) == WIDTH * HASH_LENGTH:
                yield from self._compare(key, tile)
                self._open.pop(key, None)
            else:
                self._open[key] = tile
        self.size += len(leaves)
        yield from self.keep_promises()

    def keep_promises(self) -> Iterator[Damage]:
        due = [promise for promise in self._promises if promise.size == self.size]
        if not due:
            return
        found = (
            root(self.size, node_reader(lambda level, number: self._open.get((level, number), b"")))
            if self.size
            else EMPTY_ROOT
        )
        for promise in due:
            if promise.root != found:
                what = f"The first {self.size} entries are not the ones that {promise.who} speaks of."
                yield Damage(what, max(0, self.size - 1), f"the root {promise.root.hex()}", found.hex())

    def finish(self) -> Iterator[Damage]:
        for key, tile in self._open.items():
            yield from self._compare(key, tile)
        for promise in self._promises:
            if promise.size > self.size:
                what = f"The end of the log is cut off: {promise.who} speaks of {promise.size} entries."
                yield Damage(what, self.size, f"{promise.size} entries", str(self.size))
        stored = AuditTile.objects.count()
        if stored != self.tile_count:
            yield Damage("There are tiles too many or too few.", None, str(self.tile_count), str(stored))

    def _compare(self, key: TileKey, tile: bytes) -> Iterator[Damage]:
        self.tile_count += 1
        level, number = key
        stored = stored_tile(level, number)
        if stored == tile:
            return
        pairs = zip_longest(hashes_in(tile), hashes_in(stored), fillvalue=b"")
        at, (ours, theirs) = next((at, pair) for at, pair in enumerate(pairs) if pair[0] != pair[1])
        index = (number * WIDTH + at) * WIDTH**level
        what = f"Tile {number} of level {level} is not the one of its entries."
        yield Damage(what, index, ours.hex() or "its end", theirs.hex() or "nothing")


def check_tree(promises: Sequence[Promise], tell: Progress) -> Iterator[Damage]:
    """Rebuild the tree from the entries and compare it with all that is stored and promised."""
    total = AuditLeaf.objects.count()
    rebuilt, waiting = _Rebuilt(promises), list[bytes]()
    yield from rebuilt.keep_promises()
    for log_index, leaf in stream_rows(_LEAVES):
        expected = rebuilt.size + len(waiting)
        while log_index > expected:
            yield Damage("The entry at this place is gone.", expected, "an entry", "none")
            waiting.append(_stored_leaf(expected))
            if expected + 1 == rebuilt.next_stop():
                yield from rebuilt.add(waiting)
                waiting = []
            expected += 1
        if leaf is None:
            yield Damage("The entry at this place is gone.", log_index, "an entry", "none")
        waiting.append(_stored_leaf(log_index) if leaf is None else bytes(leaf))
        if log_index + 1 == rebuilt.next_stop():
            yield from rebuilt.add(waiting)
            waiting = []
            tell("the tree", rebuilt.size, total)
    if waiting:
        yield from rebuilt.add(waiting)
    yield from rebuilt.finish()


def _stored_leaf(log_index: int) -> bytes:
    """What the tile remembers of an entry that is gone, so that what comes after it is not called wrong, too."""
    at = log_index % WIDTH * HASH_LENGTH
    return stored_tile(0, log_index // WIDTH)[at : at + HASH_LENGTH].ljust(HASH_LENGTH, b"\0")
