"""A text with its claims marked, however their anchors overlap.

Offsets are code points. The text is cut where any anchor begins or ends and at every line break, so that marks nest
nowhere: each piece knows every claim it belongs to. Escaping is the template's, piece by piece.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where one claim stands. `state` becomes a class name; `rank` decides which state shows where claims overlap."""

    key: int
    start: int
    end: int
    state: str
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text covered by the same claims throughout; `keys` is empty for plain text.

    `start` counts code points of the whole text. `opens` are the claims whose anchor begins here: where a link to that
    claim should land.
    """

    start: int
    text: str
    keys: tuple[int, ...]
    state: str
    opens: tuple[int, ...]

    @property
    def is_shared(self) -> bool:
        """Whether more than one claim stands on these words."""
        return len(self.keys) > 1


def paragraphs(text: str, anchors: Iterable[Anchor]) -> list[list[Piece]]:
    """The text as paragraphs of pieces. Anchors beyond the text are cut to it; empty ones are dropped."""
    kept = [
        Anchor(a.key, max(0, a.start), min(len(text), a.end), a.state, a.rank)
        for a in anchors
        if max(0, a.start) < min(len(text), a.end)
    ]
    found: list[list[Piece]] = []
    opened: set[int] = set()
    for start, end in _lines(text):
        inside = [a for a in kept if a.start < end and a.end > start]
        found.append([_piece(text, left, right, inside, opened) for left, right in _cuts(start, end, inside)])
    return found


def _lines(text: str) -> Iterable[tuple[int, int]]:
    """Start and end of every line that has something on it."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _cuts(start: int, end: int, anchors: Sequence[Anchor]) -> Iterable[tuple[int, int]]:
    points = {start, end}
    for anchor in anchors:
        points.update(point for point in (anchor.start, anchor.end) if start < point < end)
    ordered = sorted(points)
    return pairwise(ordered)


def _piece(text: str, start: int, end: int, anchors: Sequence[Anchor], opened: set[int]) -> Piece:
    over = sorted(
        (a for a in anchors if a.start < end and a.end > start), key=lambda a: (-a.rank, a.end - a.start, a.key)
    )
    opens = tuple(a.key for a in over if a.key not in opened)
    opened.update(opens)
    return Piece(start, text[start:end], tuple(a.key for a in over), over[0].state if over else "", opens)
