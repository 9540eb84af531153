"""The tree as it is stored and served: rows of 256 hashes (C2SP tlog-tiles).

Tile `number` of `level` holds the roots of 256 neighboring full subtrees of 256**level leaves each. Only the last tile
of a level can be partial. What lies between the levels is hashed again when it is asked for.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from claims.audit.tree.hashing import HASH_LENGTH, NodeReader, full_root

WIDTH = 256
_WIDTH_BITS = 8
_NUMBER = re.compile(r"\A(?:x\d{3}/)*\d{3}\Z")

# Level and number; the hashes that stand in a tile.
TileKey = tuple[int, int]
TileReader = Callable[[int, int], bytes]


def width_at(level: int, number: int, size: int) -> int:
    """How many hashes the tile has in a tree of `size` leaves: 0 to 256."""
    return max(0, min(WIDTH, (size >> (_WIDTH_BITS * level)) - number * WIDTH))


def open_tiles(size: int) -> list[TileKey]:
    """The partial tiles of a tree of `size` leaves, level by level: all that its root and its growth need."""
    level, found = 0, []
    while (count := size >> (_WIDTH_BITS * level)) > 0:
        if count % WIDTH:
            found.append((level, count // WIDTH))
        level += 1
    return found


def hashes_in(tile: bytes) -> list[bytes]:
    return [tile[at : at + HASH_LENGTH] for at in range(0, len(tile), HASH_LENGTH)]


def node_reader(tile: TileReader) -> NodeReader:
    """Any full subtree, read from the tile that holds its parts."""

    def node(height: int, index: int) -> bytes:
        level, above = divmod(height, _WIDTH_BITS)
        first = index << above
        data = tile(level, first // WIDTH)
        at = first % WIDTH * HASH_LENGTH
        part = data[at : at + (HASH_LENGTH << above)]
        if len(part) != HASH_LENGTH << above:
            raise LookupError(f"tile {first // WIDTH} of level {level} holds {len(data) // HASH_LENGTH} hashes only")
        return full_root(hashes_in(part))

    return node


def grow(size: int, leaves: Sequence[bytes], opened: Mapping[TileKey, bytes]) -> dict[TileKey, bytes]:
    """Every tile that changes when `leaves` follow the first `size` ones, as it is afterwards.

    `opened` holds the tiles that `open_tiles(size)` names.
    """
    changed: dict[TileKey, bytes] = {}
    level, added = 0, list(leaves)
    while added:
        number, held = divmod(size >> (_WIDTH_BITS * level), WIDTH)
        row = opened[level, number] if held else b""
        row += b"".join(added)
        added = []
        for at in range(0, len(row), WIDTH * HASH_LENGTH):
            tile = row[at : at + WIDTH * HASH_LENGTH]
            changed[level, number] = tile
            if len(tile) == WIDTH * HASH_LENGTH:
                added.append(full_root(hashes_in(tile)))
            number += 1
        level += 1
    return changed


def number_in_path(number: int) -> str:
    """ "x001/x234/067" for 1234067, as tlog-tiles has it."""
    digits = f"{number:03d}"
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    parts = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    return "/".join([*(f"x{part}" for part in parts[:-1]), parts[-1]])


def number_of_path(path: str) -> int | None:
    """The number that a path names in its one spelling, else None."""
    if not _NUMBER.match(path):
        return None
    number = int(path.replace("/", "").replace("x", ""))
    return number if number_in_path(number) == path else None
