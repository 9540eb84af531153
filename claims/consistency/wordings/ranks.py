"""Places in an order: "the fifth most visited city", "11th", "number 28", "the top 10"."""

from collections.abc import Sequence
from decimal import Decimal

from claims.consistency.wordings.items import Item, Kind, Side
from claims.consistency.wordings.sides import OF_EFFECT
from claims.consistency.wordings.words import stems_of
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.tables import numbers

# "First" and "second" rank too seldom.
_LEAST = 3
_TOP = "top"
_NO = "no"  # "No. 4", but "no one" ranks nobody
_NUMBERED = frozenset({"number", "#", "nr", _NO, _TOP})
_LAST = 999
# Words behind a rank that may say in what.
_REACH = 3


def items_of(tokens: Sequence[Token], busy: frozenset[int]) -> list[Item]:
    """Left to right, without those at the tokens `busy`."""
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        hit = None if at in busy else _numbered(tokens, at) or _ordinal(tokens, at)
        if hit:
            items.append(_item(tokens, at, *hit))
        at = hit[0] if hit else at + 1
    return items


def _ordinal(tokens: Sequence[Token], at: int) -> tuple[int, Decimal] | None:
    hit = numerals.ordinal(tokens, at)
    return hit if hit and hit[1] >= _LEAST else None


def _numbered(tokens: Sequence[Token], at: int) -> tuple[int, Decimal] | None:
    if tokens[at].low not in _NUMBERED:
        return None
    number = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text == "." else at + 1
    value = numerals.read(tokens, number) if number < len(tokens) else None
    if not value or value[0] != number + 1 or not 0 < value[1] <= _LAST or value[1] % 1:
        return None
    return None if tokens[at].low == _NO and not tokens[number].is_number else value


def _item(tokens: Sequence[Token], first: int, end: int, value: Decimal) -> Item:
    """Who ranks above the fifth has a smaller number."""
    things = tuple(word for word in stems_of(tokens[end : end + _REACH]) if word)
    begins, side, is_name = first, Side.AT_MOST, False
    if tokens[first].low != _TOP:
        bound = numbers.BEFORE.before(tokens, first - 1 if first and tokens[first - 1].low == "the" else first)
        side = OF_EFFECT.get(bound[1], Side.EXACT).opposite if bound else Side.EXACT
        begins = bound[0] if bound and side is not Side.EXACT else first
        is_name = side is Side.EXACT and end < len(tokens) and tokens[end].is_capital
    start, stop = tokens[begins].start, tokens[end - 1].end
    return Item(Kind.RANK, side, value, value, begins, end, start, stop, things=things, is_name=is_name)
