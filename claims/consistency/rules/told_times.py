"""When an origin was first and last reported with each of its figures, and which figure came and went in between."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from claims.consistency.comparable import ComparableClaim
from claims.consistency.rules.bounds import can_both_hold, is_below, reading
from claims.consistency.rules.comparison import Size, size_of
from claims.consistency.rules.ordering import Order, order_of


class Told(NamedTuple):
    """The first and the last dated report of one figure of one origin, among reports in order."""

    first: ComparableClaim
    last: ComparableClaim


Figures = Mapping[Size, Told]


def told_times(ordered: Iterable[ComparableClaim]) -> Figures:
    """By figure; undated reports tell no time."""
    told: dict[Size, Told] = {}
    for claim in ordered:
        if claim.published_day is not None:
            key = size_of(claim)
            told[key] = Told(told[key].first, claim) if key in told else Told(claim, claim)
    return told


def is_established_rise(left: ComparableClaim, right: ComparableClaim, figures: Figures) -> bool:
    """Whether the lower of two figures was first reported before the higher one ever was: the origin revised it."""
    if left.figure is None or right.figure is None:
        return False
    low, high = (left, right) if is_below(reading(left.figure), reading(right.figure)) else (right, left)
    before, after = figures.get(size_of(low)), figures.get(size_of(high))
    return before is not None and after is not None and order_of(before.first, after.first) is Order.BEFORE


def there_and_back(
    ordered: Sequence[ComparableClaim],
) -> list[tuple[ComparableClaim, ComparableClaim, ComparableClaim]]:
    """(before, odd, after): reports of one origin where the figure before and after the odd one is the same.

    All three are known to follow each other, and stand in three documents: an origin that rises does not fall back.
    """
    figures = told_times(ordered)
    found = []
    for odd in ordered:
        # What the origin prints itself is no misquotation.
        if odd.figure is None or odd.published_day is None or not odd.chain:
            continue
        for told in figures.values():
            around = (told.first, odd, told.last)
            if len({claim.document_id for claim in around}) < 3 or told.first.figure is None:
                continue
            if order_of(told.first, odd) is not Order.BEFORE or order_of(odd, told.last) is not Order.BEFORE:
                continue
            if not can_both_hold(reading(told.first.figure), reading(odd.figure)):
                found.append(around)
                break
    return found
