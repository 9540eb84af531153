"""A tree kept in a dictionary of tiles, as the database keeps it in rows."""

from collections.abc import Sequence

from claims.audit.tree.hashing import NodeReader, leaf_hash
from claims.audit.tree.tiles import TileKey, grow, node_reader, open_tiles


class Tree:
    def __init__(self) -> None:
        self.tiles: dict[TileKey, bytes] = {}
        self.size = 0

    def add(self, data: Sequence[bytes]) -> None:
        opened = {key: self.tiles[key] for key in open_tiles(self.size)}
        self.tiles.update(grow(self.size, [leaf_hash(each) for each in data], opened))
        self.size += len(data)

    @property
    def node(self) -> NodeReader:
        return node_reader(lambda level, number: self.tiles.get((level, number), b""))


def entries(count: int) -> list[bytes]:
    return [b"entry %d" % number for number in range(count)]


def tree_of(count: int) -> Tree:
    tree = Tree()
    tree.add(entries(count))
    return tree
