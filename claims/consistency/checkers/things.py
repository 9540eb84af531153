"""The claims of a case, sorted by what their figures count."""

from collections.abc import Sequence

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.comparison import Thing, thing_of, why_not_comparable


def by_thing(case: Case) -> dict[Thing, list[ComparableClaim]]:
    """Comparable figures only; claims of one thing stand together, in the order of the case."""
    groups: dict[Thing, list[ComparableClaim]] = {}
    for claim in case.claims:
        if why_not_comparable(claim) is None:
            groups.setdefault(thing_of(claim), []).append(claim)
    return groups


def about(thing: Thing) -> tuple[str, ...]:
    """The part of a finding's name that says which count it concerns."""
    return (str(thing.scope), str(thing.measure), thing.population, thing.unit)


def one_per_origin(claims: Sequence[ComparableClaim]) -> list[ComparableClaim]:
    """The first claim of each origin, in order."""
    first: dict[int, ComparableClaim] = {}
    for claim in claims:
        first.setdefault(claim.speaker.id, claim)
    return list(first.values())
