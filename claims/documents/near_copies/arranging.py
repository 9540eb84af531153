"""Within a group: which document is the original, which are its versions, and which of them each re-print prints."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from claims.documents.near_copies.grouping import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A document as far as its place in a group needs it. `published_at` is None unless the minute is known."""

    id: int
    source: int
    is_of_agency: bool
    published_day: date | None
    published_at: datetime | None


@dataclass(frozen=True, slots=True)
class Place:
    """`prints` is the document whose text this one has: itself for the original and for versions of it.

    `share`, in [0, 1], is how much of its own words stand there; None where the two were not compared.
    """

    prints: int
    share: float | None


def original_of(works: Sequence[Work], origin: int | None) -> Work:
    """The earliest of the source that people named as the origin, or else of all.

    The days of publication decide, undated last; within a day an agency stands before those who print agencies, then
    the minute counts, then who was added first.
    """
    named = [work for work in works if work.source == origin]
    return min(named or works, key=_earlier)


def _earlier(work: Work) -> tuple[date, bool, bool, float, int]:
    at = work.published_at
    return (
        work.published_day or date.max,
        not work.is_of_agency,
        at is None,
        0.0 if at is None else at.timestamp(),
        work.id,
    )


def arrange(works: Sequence[Work], pairs: Sequence[Pair], original: Work) -> dict[int, Place]:
    """The place of every document. Those of the original's source are versions of the report, each by itself.

    A re-print prints the version that has most of its words; of equal ones the earlier.
    """
    versions = {work.id: work for work in works if work.source == original.source}
    near: dict[int, list[tuple[float, Work]]] = defaultdict(list)
    for pair in pairs:
        for work_id, other in ((pair.left, pair.right), (pair.right, pair.left)):
            if other in versions:
                near[work_id].append((pair.of(work_id), versions[other]))
    places: dict[int, Place] = {}
    for work in works:
        if work.id in versions:
            places[work.id] = Place(work.id, 1.0)
        elif work.id in near:
            share, version = min(near[work.id], key=lambda found: (-found[0], _earlier(found[1])))
            places[work.id] = Place(version.id, share)
        else:
            places[work.id] = Place(original.id, None)
    return places
