"""The claims of a case, sorted by what their figures count, and which of them are worth setting against each other.

A subject may have tens of thousands of claims, so nothing here compares every claim with every other: claims of equal
figures stand together, and where there are many different figures each is set against the one that most give.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple, TypeVar

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.comparison import Thing, thing_of, why_not_comparable

# So many different figures of one thing are told pair by pair; of more, each is told against the most common one.
MOST_IN_PAIRS = 8
# A finding names so many claims of one figure; its sentence counts the others.
MOST_NAMED = 50

_Item = TypeVar("_Item")


class Size(NamedTuple):
    """What makes two figures of one thing equal."""

    lower: Decimal | None
    upper: Decimal | None
    approximate: bool


def by_thing(case: Case) -> dict[Thing, list[ComparableClaim]]:
    """Comparable figures only; claims of one thing stand together, in the order of the case."""
    groups: dict[Thing, list[ComparableClaim]] = {}
    for claim in case.claims:
        if why_not_comparable(claim) is None:
            groups.setdefault(thing_of(claim), []).append(claim)
    return groups


def by_document(claims: Iterable[ComparableClaim]) -> dict[int, list[ComparableClaim]]:
    groups: dict[int, list[ComparableClaim]] = {}
    for claim in claims:
        groups.setdefault(claim.document_id, []).append(claim)
    return groups


def size_of(claim: ComparableClaim) -> Size:
    """The size of its figure; the claim must have one."""
    if claim.figure is None:
        raise ValueError(f"claim {claim.claim_id} has no figure")
    return Size(claim.figure.lower, claim.figure.upper, claim.figure.approximate)


def equal_figures(claims: Iterable[ComparableClaim]) -> list[list[ComparableClaim]]:
    """Claims of equal figures together, in the order in which the figures first appear."""
    groups: dict[Size, list[ComparableClaim]] = {}
    for claim in claims:
        groups.setdefault(size_of(claim), []).append(claim)
    return list(groups.values())


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
    first: dict[int, ComparableClaim] = {}
    for claim in claims:
        first.setdefault(claim.speaker.id, claim)
    return list(first.values())
