"""Task `same_subject`: which documents of a collection tell of one event, and the nearest of each.

Reports are profiled, compared and grouped by the functions that the matching service calls; the collection is held in
memory instead of the register, and each report's main subject is what it is grouped by.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.tasks._lines import Answer, BadLine, parse, report_of, spread
from claims.consistency.matching.reports.collection import Collection
from claims.consistency.matching.reports.grouping import neighbors_of, subjects_of
from claims.consistency.matching.reports.profile import Profile, profile_of
from claims.extraction.extractors.registry import default_extractor

_NEAREST = 10


class Told(NamedTuple):
    """A document's own id with its profile, or with the sentence that says why its line cannot be used."""

    identity: object
    profile: Profile | None
    error: str = ""


def answers(lines: Sequence[str], workers: int) -> Iterator[Answer]:
    """One answer per line, in order, after all of them are read. `workers` share the reading."""
    told = list(read(lines, workers))
    places = [number for number, one in enumerate(told) if one.profile is not None]
    collection = Collection(one.profile for one in told if one.profile is not None)
    neighbors = neighbors_of(collection)
    subjects = subjects_of(collection, neighbors)
    place_of = {number: place for place, number in enumerate(places)}
    for number, one in enumerate(told):
        if one.profile is None:
            yield {"id": one.identity, "error": one.error}
            continue
        place = place_of[number]
        nearest = sorted(neighbors[place].items(), key=lambda other: (-other[1], other[0]))[:_NEAREST]
        yield {
            "id": one.identity,
            # By the line that founded it: ids need not differ.
            "cluster": f"subject {places[subjects[place]] + 1}",
            "nearest": [{"id": told[places[other]].identity, "score": round(score, 4)} for other, score in nearest],
        }


def read(lines: Sequence[str], workers: int) -> Iterator[Told]:
    return spread(_told, lines, workers)


def _told(line: str) -> Told:
    identity = None
    try:
        value = parse(line)
        identity = value.get("id")
        report = report_of(value)
    except BadLine as refusal:
        return Told(identity, None, str(refusal))
    return Told(identity, profile_of(report, default_extractor(report).propose(report)))
