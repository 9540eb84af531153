"""What the words before a number do to its sense: "did not exceed 50", "was not opened in 2010", "fell by 5%"."""

from collections.abc import Sequence
from dataclasses import replace

from claims.consistency.wordings.items import Item, Kind
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.tables.units import FALLS, RISES

_NOT = frozenset({"not", "never", "cannot"})
# "Not only 12", "not until 2010" deny nothing.
_BUT = frozenset({"only", "until", "just", "yet", "merely"})
_ENDS = frozenset(".;:!?,()")
_NOT_REACH = 6
_WAY_REACH = 3
_LEVELS = frozenset({"to", "from", "at"})
_MOVED = frozenset({Kind.SHARE, Kind.MONEY, Kind.BARE})


def with_polarity(tokens: Sequence[Token], item: Item) -> Item:
    """A denied bound is the opposite bound: "never more than 50" is at most 50. The item then begins with the "not"."""
    denied = _denied_at(tokens, item.first)
    if denied is None:
        return replace(item, way=_way(tokens, item)) if item.kind in _MOVED else item
    item = replace(item, start=tokens[denied].start)
    if item.side.is_bound and item.kind is not Kind.DATE:
        return replace(item, side=item.side.denied)
    return replace(item, is_denied=True)


def _denied_at(tokens: Sequence[Token], first: int) -> int | None:
    """Where the "not" stands that the number is under; None for none."""
    for at in range(first - 1, max(-1, first - 1 - _NOT_REACH), -1):
        low = tokens[at].low
        if low in _ENDS:
            return None
        if low in _NOT or low.endswith("n't"):
            return None if tokens[at + 1].low in _BUT else at
    return None


def _way(tokens: Sequence[Token], item: Item) -> int:
    """1 for a rise by so much, -1 for a fall, 0 where the number is a level or nothing moves."""
    for at in range(item.first - 1, max(-1, item.first - 1 - _WAY_REACH), -1):
        low = tokens[at].low
        if low in _ENDS or low in _LEVELS:
            return 0
        if low in RISES or low in FALLS:
            return 1 if low in RISES else -1
    return 0
