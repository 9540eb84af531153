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
    return replace(quantity, end=end).moved(effect)


def with_before(tokens: Sequence[Token], quantity: Quantity, floor: int) -> Quantity:
    """Takes in the words before the number, as long as each has a meaning: "at least another 30"."""
    while True:
        before = words.BEFORE.before(tokens, quantity.first)
        if before is None or before[0] < floor:
            return quantity
        first, effect = before
        if quantity.nobody and effect != "plain":
            return quantity
        quantity = replace(quantity, first=first).moved(effect)
