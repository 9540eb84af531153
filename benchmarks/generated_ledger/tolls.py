"""What really happened: counts that rise over hours and days and then stand still."""

import math
import random
from typing import NamedTuple

from claims.register.vocabulary import Measure, SubjectScope


class Stage(NamedTuple):
    """A time in which everybody who knows the count knows the same one. Hours after midnight of the event's day."""

    begins: int
    ends: int

    @property
    def is_early(self) -> bool:
        return self.ends < 7 * 24


# Everything of one stage is published before the next begins, so the order of true counts is never in doubt.
EARLY = (Stage(9, 13), Stage(14, 19), Stage(20, 30), Stage(31, 50), Stage(52, 80), Stage(85, 140))
SETTLED = (Stage(300, 480), Stage(900, 1400), Stage(2200, 4800))


class Count(NamedTuple):
    """What is counted."""

    measure: Measure
    population: str
    scope: SubjectScope = SubjectScope.SINGLE


PEOPLE_KILLED = Count(Measure.KILLED, "people")
CHILDREN_KILLED = Count(Measure.KILLED, "children")
OTHERS = (
    Count(Measure.INJURED, "people"),
    CHILDREN_KILLED,
    Count(Measure.MISSING, "people"),
    Count(Measure.DISPLACED, "people"),
    Count(Measure.DESTROYED, "buildings"),
    Count(Measure.DETAINED, "people"),
    Count(Measure.DAMAGED, "homes"),
    Count(Measure.KILLED, "soldiers"),
    Count(Measure.RESCUED, "people"),
    Count(Measure.INJURED, "children"),
    Count(Measure.KILLED, "women"),
)
# Parts of a count of people: how large a share of them, at most.
_SHARE = 0.3


def stages_of(rng: random.Random, size: int) -> tuple[Stage, ...]:
    """The times at which a subject of `size` claims is reported."""
    early = 1 if size < 3 else min(len(EARLY), rng.randint(2, 3 + size // 20))
    settled = rng.randint(0, 1) if size < 6 else min(len(SETTLED), rng.randint(1, 2 + size // 100))
    return (*sorted(rng.sample(EARLY, early)), *SETTLED[:settled])


def counts_of(rng: random.Random, size: int) -> list[Count]:
    """What reports of a subject of `size` claims count; the dead always."""
    wanted = min(len(OTHERS), rng.randint(0, 1 + size // 12))
    weights = sorted(OTHERS, key=lambda count: OTHERS.index(count) * rng.random())
    return [PEOPLE_KILLED, *weights[:wanted]]


def values_of(rng: random.Random, stages: tuple[Stage, ...]) -> tuple[int, ...]:
    """The true count at each stage: rising towards its end, or known from the first hour."""
    final = max(1, min(5000, round(rng.lognormvariate(2.4, 1.1))))
    if rng.random() < 0.3:
        return (final,) * len(stages)
    pace = rng.uniform(4, 40)
    return tuple(
        final if not stage.is_early else max(1, min(final, round(final * (1 - math.exp(-stage.ends / pace)))))
        for stage in stages
    )


def part_values(rng: random.Random, whole: tuple[int, ...]) -> tuple[int, ...] | None:
    """How many of `whole` belong to a part of it at each stage; None where the whole is too small to have one."""
    share = rng.uniform(0.1, _SHARE)
    values = tuple(int(value * share) for value in whole)
    return values if values[0] >= 1 else None
