"""Adding up parts. A part that nobody gives is not zero: then the sum is only the least that there can be."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from claims.consistency.comparable import ComparableClaim
from claims.consistency.rules.bounds import reading


class Sum(NamedTuple):
    """What known parts add up to; `most` is None where one of them is open above."""

    parts: tuple[ComparableClaim, ...]
    least: Decimal
    most: Decimal | None


def sum_of(parts: Iterable[ComparableClaim]) -> Sum:
    """Parts must not overlap; one without a figure is left out. They stand in the order of the days they are about."""
    told = tuple(sorted((part for part in parts if part.figure is not None), key=_when))
    bounds = [reading(part.figure) for part in told if part.figure is not None]
    uppers = [bound.upper for bound in bounds if bound.upper is not None]
    return Sum(
        told,
        sum((bound.lower or Decimal(0) for bound in bounds), Decimal(0)),
        sum(uppers, Decimal(0)) if len(uppers) == len(bounds) else None,
    )


def _when(part: ComparableClaim) -> tuple[date, tuple[int, int]]:
    return part.first_date or date.max, part.recorded


def topmost(parts: Sequence[ComparableClaim], parents: Mapping[int, int]) -> list[ComparableClaim]:
    """Without those whose subject belongs to the subject of another: a strike is in the total of its series already."""
    subjects = {part.subject_id for part in parts}
    return [part for part in parts if not any(above in subjects for above in _above(part.subject_id, parents))]


def _above(subject_id: int, parents: Mapping[int, int]) -> Iterable[int]:
    seen = {subject_id}
    above = parents.get(subject_id)
    while above is not None and above not in seen:
        yield above
        seen.add(above)
        above = parents.get(above)
