"""What a sentence says that can be compared: a number with its unit, or a day, each with its side."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Kind(Enum):
    """What is measured: like meets like, and a bare number meets any number."""

    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    RATING = "rating"
    MEASURE = "measure"
    RANK = "rank"
    DATE = "date"
    BARE = "bare"


class Side(Enum):
    """Which values the words allow: the number itself, or those on one side of it."""

    EXACT = "exact"
    ABOUT = "about"
    ABOVE = "above"
    AT_LEAST = "at least"
    BELOW = "below"
    AT_MOST = "at most"

    @property
    def is_bound(self) -> bool:
        return self.is_upward or self.is_downward

    @property
    def is_upward(self) -> bool:
        return self in (Side.ABOVE, Side.AT_LEAST)

    @property
    def is_downward(self) -> bool:
        return self in (Side.BELOW, Side.AT_MOST)

    @property
    def opposite(self) -> "Side":
        return _OPPOSITE.get(self, self)

    @property
    def denied(self) -> "Side":
        """What is left when the words are denied: not more than 50 is at most 50."""
        return _DENIED.get(self, self)


_OPPOSITE = {
    Side.ABOVE: Side.BELOW,
    Side.BELOW: Side.ABOVE,
    Side.AT_LEAST: Side.AT_MOST,
    Side.AT_MOST: Side.AT_LEAST,
}
_DENIED = {
    Side.ABOVE: Side.AT_MOST,
    Side.BELOW: Side.AT_LEAST,
    Side.AT_LEAST: Side.BELOW,
    Side.AT_MOST: Side.ABOVE,
}


@dataclass(frozen=True, slots=True)
class Item:
    """Tokens [first, end), code points [start, stop) of the text.

    `low` and `high` are the number as it is written, days as ordinals (`date.toordinal`). `unit` names a currency, a
    measure or the top of a scale, empty for none; `things` are the stems of what is counted, the last one its head.
    `is_name` tells of a number that belongs to a name ("the 2020 pandemic") and that nobody claims; `hints` are stems
    that belong around the item although nobody wrote them. `is_denied`: the text says that it is not so. `way` is 1 for
    a rise by so much, -1 for a fall, 0 for a level.
    """

    kind: Kind
    side: Side
    low: Decimal
    high: Decimal
    first: int
    end: int
    start: int
    stop: int
    unit: str = ""
    things: tuple[str, ...] = ()
    is_name: bool = False
    hints: tuple[str, ...] = ()
    is_denied: bool = False
    way: int = 0
