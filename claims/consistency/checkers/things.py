"""The claims of a case, sorted by what their figures count, and which of them are worth setting against each other.

A subject may have tens of thousands of claims, so nothing here compares every claim with every other: claims of equal
figures stand together, and where there are many different figures each is set against the one that most give.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.comparison import Thing, size_of, thing_of, why_not_comparable
from claims.lib.grouping import grouped

# So many different figures of one thing are told pair by pair; of more, each is told against the most common one.
MOST_IN_PAIRS = 8
# A finding names so many claims of one figure; its sentence counts the others.
MOST_NAMED = 50

_Item = TypeVar("_Item")


def by_thing(case: Case) -> dict[Thing, list[ComparableClaim]]:
    """Comparable figures only; claims of one thing stand together, in the order of the case."""
    return grouped((claim for claim in case.claims if why_not_comparable(claim) is None), thing_of)


def by_document(claims: Iterable[ComparableClaim]) -> dict[int, list[ComparableClaim]]:
    return grouped(claims, lambda claim: claim.document_id)


def by_origin(claims: Iterable[ComparableClaim]) -> dict[int, list[ComparableClaim]]:
    return grouped(claims, lambda claim: claim.speaker.id)


def equal_figures(claims: Iterable[ComparableClaim]) -> list[list[ComparableClaim]]:
    """Claims of equal figures together, in the order in which the figures first appear."""
    return list(grouped(claims, size_of).values())


def meetings(groups: Sequence[_Item], weight: Sequence[int]) -> Iterator[tuple[_Item, _Item]]:
    """Which of the groups to set against each other: all pairs of a few, each of many against the heaviest."""
    if len(groups) <= MOST_IN_PAIRS:
        yield from combinations(groups, 2)
        return
    center = max(range(len(groups)), key=lambda index: (weight[index], -index))
    for index, group in enumerate(groups):
        if index != center:
            yield (group, groups[center]) if index < center else (groups[center], group)


def about(thing: Thing) -> tuple[str, ...]:
    """The part of a finding's name that says which count it concerns."""
    return (str(thing.scope), str(thing.measure), thing.population, thing.unit)


def one_per_origin(claims: Iterable[ComparableClaim]) -> list[ComparableClaim]:
    """The first claim of each origin, in order."""
    return [told[0] for told in by_origin(claims).values()]
