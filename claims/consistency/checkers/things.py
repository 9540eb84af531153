"""The claims of a case, sorted by what their figures count, and which of them are worth setting against each other.

A subject may have tens of thousands of claims, so nothing here compares every claim with every other: claims of equal
figures stand together, and where there are many different figures each is set against the one that most give.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.remembered import remembered
from claims.consistency.rules.comparison import Thing, size_of, thing_of, why_not_comparable
from claims.consistency.rules.ordering import Phase, latest_of_each_origin, phase_of
from claims.consistency.rules.sequence import in_order
from claims.lib.grouping import grouped

# So many different figures of one thing are told pair by pair; of more, each is told against the most common one.
MOST_IN_PAIRS = 8
# A finding names so many claims of one figure; its sentence counts the others.
MOST_NAMED = 50

_Item = TypeVar("_Item")


class LastWords(NamedTuple):
    """The latest figure of each origin, oldest first: while it was still being counted, and since it is settled."""

    early: Sequence[ComparableClaim]
    settled: Sequence[ComparableClaim]


@remembered
def by_thing(case: Case) -> Mapping[Thing, Sequence[ComparableClaim]]:
    """Comparable figures only; claims of one thing stand together, in the order of the case."""
    return grouped((claim for claim in case.claims if why_not_comparable(claim) is None), thing_of)


@remembered
def told_by_several(case: Case) -> Mapping[Thing, Sequence[ComparableClaim]]:
    """As `by_thing`, without what one origin alone speaks of: only figures of two can contradict or bear out each
    other.
    """
    return {
        thing: claims
        for thing, claims in by_thing(case).items()
        if any(claim.speaker.id != claims[0].speaker.id for claim in claims)
    }


@remembered
def last_words(case: Case) -> Mapping[Thing, LastWords]:
    """What every origin last said of each thing that several speak of."""
    return {thing: last_words_of(claims, case) for thing, claims in told_by_several(case).items()}


def last_words_of(claims: Iterable[ComparableClaim], case: Case) -> LastWords:
    phases = grouped(claims, lambda claim: phase_of(claim, case))
    return LastWords(*(latest_of_each_origin(phases.get(phase, ())) for phase in (Phase.EARLY, Phase.SETTLED)))


@remembered
def in_order_by_origin(case: Case) -> Mapping[Thing, Sequence[Sequence[ComparableClaim]]]:
    """For each thing the claims of every origin, oldest first."""
    return {thing: [in_order(told) for told in by_origin(claims).values()] for thing, claims in by_thing(case).items()}


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
