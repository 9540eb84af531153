"""Which number of the evidence speaks of what a number of the claim speaks of."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.consistency.wordings import likeness
from claims.consistency.wordings.holding import Holding, holds
from claims.consistency.wordings.items import Item, Kind
from claims.consistency.wordings.reading import Wording

# A claim is a sentence or two: of a longer text as many numbers are compared, which keeps pairing linear.
MOST_ITEMS = 24
# Chosen on the even pages of the set that docs/comparing-texts.md names.
_KIND = 0.6
_VALUE = 0.4
_BESIDE = 0.2
_LEAST = 0.25
# Without a word in common around them, two days or two numbers of unlike kinds tell of different things.
_LEAST_DAY_CONTEXT = 0.05
_LEAST_BARE_CONTEXT = 0.15


@dataclass(frozen=True, slots=True)
class Pair:
    """Places of an item in the claim and of its counterpart in the evidence, None for none; likeness from 0 to 1."""

    mine: int
    theirs: int | None
    kind: float = 0.0
    context: float = 0.0

    @property
    def score(self) -> float:
        return _KIND * self.kind + (1 - _KIND) * self.context


def pair(claim: Wording, evidence: Wording) -> list[Pair]:
    """One for each item of the claim, in order, names left out; an item of the evidence has one counterpart.

    Days come after numbers: the day of a number is the one that stands nearest to its counterpart.
    """
    mine = [at for at, item in enumerate(claim.items[:MOST_ITEMS]) if not item.is_name]
    days = [at for at in mine if claim.items[at].kind is Kind.DATE]
    numbers = [at for at in mine if at not in days]
    chosen = _chosen(claim, evidence, numbers, _beside(evidence, _same_days(claim, evidence, days), is_day=False))
    beside = _beside(evidence, (hit.theirs for hit in chosen.values() if hit.theirs is not None), is_day=True)
    chosen |= _chosen(claim, evidence, days, beside)
    return [chosen.get(at, Pair(at, None)) for at in mine]


def _chosen(claim: Wording, evidence: Wording, mine: Sequence[int], favored: frozenset[int]) -> dict[int, Pair]:
    """Best pairs first, each item once."""
    possible: list[tuple[float, int, int, Pair]] = []
    for left in mine:
        for right in range(len(evidence.items)):
            kind = likeness.of_kinds(claim, evidence, left, right)
            if not kind:
                continue
            hit = Pair(left, right, kind, likeness.of_contexts(claim.near[left], evidence.near[right]))
            if hit.score >= _LEAST and hit.context >= _least_context(claim.items[left], kind):
                value = likeness.of_values(claim.items[left], evidence.items[right])
                possible.append((hit.score + _VALUE * value + _BESIDE * (right in favored), -left, -right, hit))
    possible.sort(key=lambda entry: entry[:3], reverse=True)
    chosen: dict[int, Pair] = {}
    used: set[int | None] = set()
    for *_, hit in possible:
        if hit.mine not in chosen and hit.theirs not in used:
            chosen[hit.mine] = hit
            used.add(hit.theirs)
    return chosen


def _least_context(item: Item, kind: float) -> float:
    if item.kind is Kind.DATE:
        return _LEAST_DAY_CONTEXT
    return _LEAST_BARE_CONTEXT if kind <= likeness.BARE else 0.0


def _same_days(claim: Wording, evidence: Wording, days: Sequence[int]) -> list[int]:
    """The days of the evidence that are those the claim names."""
    return [
        at
        for at, item in enumerate(evidence.items)
        if item.kind is Kind.DATE
        and any(not claim.items[day].side.is_bound and holds(claim.items[day], item) is Holding.HOLDS for day in days)
    ]


def _beside(evidence: Wording, places: Iterable[int], *, is_day: bool) -> frozenset[int]:
    """The day, or else the number, that stands nearest to each of these items."""
    others = [at for at, item in enumerate(evidence.items) if (item.kind is Kind.DATE) is is_day]
    nearest = set()
    for place in places:
        behind = bisect(others, place)
        around = others[max(0, behind - 1) : behind + 1]
        if around:
            nearest.add(min(around, key=lambda at: _gap(evidence, *sorted((at, place)))))
    return frozenset(nearest)


def _gap(evidence: Wording, left: int, right: int) -> int:
    return evidence.distances[evidence.items[right].first] - evidence.distances[evidence.items[left].end]
