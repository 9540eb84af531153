"""Intervals with open ends: whether two figures can both hold, and how far they are apart."""

from decimal import Decimal
from typing import NamedTuple

from claims.consistency.comparable import ComparableFigure

# "About 40" is read as 36 to 44, and one either way below ten: a reading for comparing, never the stored fact. Our own
# judgement: whoever rounds a count of people rarely rounds it by more than a tenth.
APPROXIMATE_SHARE = Decimal("0.1")
APPROXIMATE_LEAST = Decimal(1)


class Bounds(NamedTuple):
    """Both ends inclusive; None is open."""

    lower: Decimal | None
    upper: Decimal | None

    @property
    def is_closed(self) -> bool:
        return self.lower is not None and self.upper is not None


class Gap(NamedTuple):
    """How far two figures are apart; `at_least` where one of them is open towards the far side."""

    size: Decimal
    at_least: bool


def is_vague(figure: ComparableFigure) -> bool:
    """A word like "dozens": kept, not compared."""
    return figure.lower is None and figure.upper is None


def reading(figure: ComparableFigure) -> Bounds:
    """The interval a figure is compared by: an approximate one is widened."""
    lower, upper = figure.lower, figure.upper
    if not figure.approximate:
        return Bounds(lower, upper)
    if lower is not None:
        lower = max(Decimal(0), lower - max(APPROXIMATE_LEAST, abs(lower) * APPROXIMATE_SHARE))
    if upper is not None:
        upper += max(APPROXIMATE_LEAST, abs(upper) * APPROXIMATE_SHARE)
    return Bounds(lower, upper)


def can_both_hold(left: Bounds, right: Bounds) -> bool:
    """Whether the intervals share a value."""
    return (left.lower is None or right.upper is None or left.lower <= right.upper) and (
        right.lower is None or left.upper is None or right.lower <= left.upper
    )


def is_below(left: Bounds, right: Bounds) -> bool:
    """Whether every value of `left` is lower than every value of `right`."""
    return left.upper is not None and right.lower is not None and left.upper < right.lower


def gap(left: ComparableFigure, right: ComparableFigure) -> Gap:
    """The distance of the stated bounds (0 where they touch), whichever of the two is the lower."""
    low, high = (left, right) if is_below(reading(left), reading(right)) else (right, left)
    if low.upper is None or high.lower is None:
        return Gap(Decimal(0), at_least=True)
    return Gap(max(Decimal(0), high.lower - low.upper), at_least=low.lower is None or high.upper is None)


def share(left: ComparableFigure, right: ComparableFigure) -> float:
    """The gap as a share of the larger figure, from 0 to 1."""
    ends = [end for figure in (left, right) for end in (figure.lower, figure.upper) if end is not None]
    largest = max((abs(end) for end in ends), default=Decimal(0))
    return 0.0 if largest == 0 else min(1.0, float(gap(left, right).size / largest))


def same_bounds(left: ComparableFigure, right: ComparableFigure) -> bool:
    return (left.lower, left.upper, left.approximate) == (right.lower, right.upper, right.approximate)
