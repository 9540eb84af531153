"""A whole collection, as the product meets it: reports come one after another and join a subject or found one."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from claims.consistency.matching.reports.collection import Collection
from claims.consistency.matching.reports.homes import THRESHOLD, homes

Neighbors = dict[int, dict[int, float]]


def neighbors_of(collection: Collection) -> Neighbors:
    """For each report, those worth comparing with the likeness to each; whoever found the other."""
    neighbors: Neighbors = {place: {} for place in range(len(collection.profiles))}
    for place in neighbors:
        for other in collection.candidates(place):
            if other not in neighbors[place]:
                neighbors[place][other] = neighbors[other][place] = collection.likeness(place, other)
    return neighbors


def subjects_of(collection: Collection, neighbors: Neighbors, threshold: float = THRESHOLD) -> list[int]:
    """The subject of each report, named by the report that founded it."""
    subjects: dict[int, int] = {}
    sizes: Counter[int] = Counter()
    for place in _as_they_came(collection):
        known = ((subjects[other], score) for other, score in neighbors[place].items() if other in subjects)
        best = next(iter(homes(known, sizes)), None)
        subjects[place] = best[0] if best is not None and best[1] >= threshold else place
        sizes[subjects[place]] += 1
    return [subjects[place] for place in range(len(collection.profiles))]


def _as_they_came(collection: Collection) -> Iterable[int]:
    """By day of publication; what has none comes last, as it was given."""
    return sorted(
        range(len(collection.profiles)),
        key=lambda place: (collection.profiles[place].published or date.max, place),
    )
