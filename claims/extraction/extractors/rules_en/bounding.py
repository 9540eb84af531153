"""What stands around a number and moves its bounds: "at least", "or more", the other end of a range."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extraction.extractors.reading.quantity import Quantity
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.tables import numbers as words
from claims.extraction.extractors.rules_en.tables.units import FALLS, RISES

_DASHES = frozenset("-–—")
_CHANGES = words.CHANGES | RISES | FALLS
# "Rose sharply in a week from 12 to 15": so many words may stand between.
_CHANGE_REACH = 8


def joins(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the word at `end` makes a range of the number [first, end) and the next."""
    joint, before = tokens[end].low, tokens[first - 1].low if first else ""
    if joint == "to" and before == "from":
        return not any(token.low in _CHANGES for token in tokens[max(0, first - 1 - _CHANGE_REACH) : first - 1])
    if joint in _DASHES:
        # "1-222-2222" is no range.
        return end + 2 >= len(tokens) or tokens[end + 2].low not in _DASHES
    return joint in ("to", "or") or (joint == "and" and before == "between")


def range_of(
    tokens: Sequence[Token], low: Quantity, second: tuple[int, Decimal], scale: int | Decimal
) -> Quantity | None:
    """The range from `low` to the number that ends at `second`; `scale` is what both share ("two to three hundred")."""
    end, upper = second
    lower = low.lower * scale if low.lower is not None else None
    if lower is None or upper <= lower:
        return None
    before = low.first - 1 if low.first and tokens[low.first - 1].low in ("between", "from") else low.first
    return Quantity(before, end, lower, upper)


def with_after(tokens: Sequence[Token], quantity: Quantity) -> Quantity:
    after = words.AFTER.at(tokens, quantity.end)
    if after is None or quantity.nobody:
        return quantity
    end, effect = after
    if effect == "ge":
        return replace(quantity, end=end, upper=None)
    if effect == "le":
        return replace(quantity, end=end, lower=None)
    return replace(quantity, end=end, approximate=True)


def with_before(tokens: Sequence[Token], quantity: Quantity, floor: int) -> Quantity:
    """Takes in the words before the number, as long as each has a meaning: "at least another 30"."""
    while True:
        before = words.BEFORE.before(tokens, quantity.first)
        if before is None or before[0] < floor:
            return quantity
        first, effect = before
        if quantity.nobody and effect != "plain":
            return quantity
        quantity = _moved(replace(quantity, first=first), effect)


def _moved(quantity: Quantity, effect: str) -> Quantity:
    low, high = quantity.lower, quantity.upper
    if effect == "more":
        return replace(quantity, further=True)
    if effect == "plain" or quantity.vague:
        return quantity
    if effect == "about":
        return replace(quantity, approximate=True)
    if effect == "gt":
        return replace(quantity, lower=_next(low), upper=None)
    if effect == "ge":
        return replace(quantity, upper=None)
    if effect == "lt":
        return replace(quantity, lower=None, upper=None if high is None else high - 1)
    return replace(quantity, lower=None)


def _next(low: Decimal | None) -> Decimal | None:
    """ "More than 30" begins at 31 where things are counted in ones, at 1.2 million where they are not."""
    if low is None:
        return None
    return low + 1 if low == low.to_integral_value() else low
