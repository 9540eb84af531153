"""Claims put in order, oldest first.

Of two that both tell the minute the earlier stands first. All others stand by day, the undated last; on one day the
lower figure stands first, as counts grow; of equal ones that recorded first. Some three may then go round in a circle.
"""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import cmp_to_key
from itertools import groupby
from typing import NamedTuple

from claims.consistency.comparable import ComparableClaim
from claims.consistency.remembered import remembered
from claims.documents.vocabulary import DatePrecision


class _Place(NamedTuple):
    """`minute` is None where the document does not tell it; `on_day` is day, figure and place on record."""

    minute: datetime | None
    on_day: tuple[date, Decimal, tuple[int, int]]


def least_of(claim: ComparableClaim) -> Decimal:
    """The lower bound of its figure; 0 where there is none."""
    return claim.figure.lower or Decimal(0) if claim.figure else Decimal(0)


def in_order(claims: Iterable[ComparableClaim]) -> list[ComparableClaim]:
    """Oldest first."""
    placed = sorted(((_place(claim), claim) for claim in claims), key=_day)
    ordered = _by_the_minute(placed) or sorted(sorted(placed, key=_recorded), key=cmp_to_key(_sooner))
    return [claim for _, claim in ordered]


_Placed = tuple[_Place, ComparableClaim]


@remembered
def _place(claim: ComparableClaim) -> _Place:
    tells_the_minute = claim.published_precision == DatePrecision.MINUTE
    day = claim.published_day or date.max
    return _Place(claim.published_at if tells_the_minute else None, (day, least_of(claim), claim.recorded))


def _day(placed: _Placed) -> tuple[date, Decimal, tuple[int, int]]:
    return placed[0].on_day


def _recorded(placed: _Placed) -> tuple[int, int]:
    return placed[1].recorded


def _minute(placed: _Placed) -> datetime | None:
    return placed[0].minute


def _by_the_minute(by_day: list[_Placed]) -> list[_Placed] | None:
    """What comparing by twos comes to, where it comes to one order: claims that stand next to each other and tell the
    minute change places. None where minutes contradict what stands between them.
    """
    ordered: list[_Placed] = []
    newest: datetime | None = None
    for is_timed, together in groupby(by_day, key=lambda placed: placed[0].minute is not None):
        if not is_timed:
            ordered += together
            continue
        # A minute stands in each of them.
        timed = sorted(together, key=_minute)  # type: ignore[arg-type]
        first, last = timed[0][0].minute, timed[-1][0].minute
        if newest is not None and first is not None and first < newest:
            return None
        newest = last
        ordered += timed
    return ordered


def _sooner(left: _Placed, right: _Placed) -> int:
    (minute, mine), (other_minute, theirs) = left[0], right[0]
    if minute is not None and other_minute is not None and minute != other_minute:
        return -1 if minute < other_minute else 1
    return (mine > theirs) - (mine < theirs)
