"""Amounts that belong together: the two ends of a range, numbers that share one unit."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.amounts.amount import Amount

# "up from 2.4 million", "compared with 63": the unit of what it is compared with, so many words before.
_COMPARES = frozenset({"from", "with", "than", "including"})
_COMPARED = 9
# The ends of a range are of a size: up to so many times.
_LIKE = 4
_RATES = frozenset({"percentage", "percentage point", "point", "basis point", "dollar", "cent"})


def joined(tokens: Sequence[Token], found: Sequence[Amount]) -> list[Amount]:
    """ "$48,000 to $90,000", "between 30 and 40 percent": two amounts of one unit that a word joins."""
    result: list[Amount] = []
    for item in found:
        last = result[-1] if result else None
        if last and last.low == last.high and item.low == item.high and _joins(tokens, last, item):
            low = last.low
            if item.scaled and not last.scaled and last.low * _scale_of(item.low) < item.low:
                low = last.low * _scale_of(item.low)
            result[-1] = replace(item, first=last.first, number=last.number, low=low)
        else:
            result.append(item)
    return result


def _scale_of(value: Decimal) -> int:
    return next(scale for scale in (10**12, 10**9, 10**6, 10**3, 100, 1) if value >= scale)


def _joins(tokens: Sequence[Token], left: Amount, right: Amount) -> bool:
    between = [token.low for token in tokens[left.end : right.first] if token.text != "-" or left.unit is not None]
    if left.unit and left.unit != right.unit and not (right.unit or "").startswith(left.unit + " per "):
        return False
    if right.low <= left.low and not _opened(tokens, left):
        return False
    before = tokens[left.first - 1].low if left.first else ""
    if before == "by" and between == ["to"] and right.low > _LIKE * left.low:
        return False  # "rose by 3 million to 40 million": by how much, and to what
    if [token.low for token in tokens[left.end : right.first]] in (["-"], ["–"], ["—"], ["to"], ["/"]):
        return not (left.unit is not None and tokens[left.end].text == "-" and right.unit is None)
    return (
        (between == ["to"])
        or (between == ["and"] and before == "between")
        or (between == ["up", "to"] and before == "from")
    )


def _opened(tokens: Sequence[Token], left: Amount) -> bool:
    return left.first > 0 and tokens[left.first - 1].low == "from"


def with_units(tokens: Sequence[Token], found: Sequence[Amount]) -> list[Amount]:
    """ "7- or 8-inch", "two or three years": the unit of the last stands for those before it."""
    result = list(found)
    for at in range(len(result) - 2, -1, -1):
        item, following = result[at], result[at + 1]
        between = [token.low for token in tokens[item.end : following.first]]
        if (
            item.unit is None
            and following.unit
            and between
            and set(between) <= {"-", "or", "and", ","}
            and len(between) <= 4
        ):
            result[at] = replace(item, unit=following.unit, noun=following.noun)
    for at in range(1, len(result)):
        item, earlier = result[at], result[at - 1]
        before = tokens[item.first - 1].low if item.first else ""
        near = item.unit is None and item.first - earlier.end <= _COMPARED
        if near and earlier.unit and (before in _COMPARES or (before == "to" and earlier.unit not in _RATES)):
            result[at] = replace(item, unit=earlier.unit, noun=earlier.noun)
    return result
