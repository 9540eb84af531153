"""One subject before anybody reports it: what happened, who speaks of it when, and who counts otherwise."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.generated_ledger import names
from benchmarks.generated_ledger.cast import Cast, Voice
from benchmarks.generated_ledger.figures import Figure, altered, exact, worded
from benchmarks.generated_ledger.shape import Rates
from benchmarks.generated_ledger.tolls import (
    PEOPLE_KILLED,
    Count,
    Stage,
    counts_of,
    part_values,
    stages_of,
    values_of,
)
from claims.consistency.rules.wording import day_words
from claims.register.vocabulary import Measure, SubjectKind

_FIRST_DAY = date(2015, 1, 1)
_DAYS = 3600
_TYPES = ("missile strike", "air strike", "shelling", "bombing", "shooting", "earthquake", "flood", "fire", "crash")
_FEWEST_FOR_A_QUARREL = 4


@dataclass(slots=True)
class Toll:
    """The true count at each stage, and who tells another one.

    `camps` has, for a body that counts otherwise, its figure at each stage (None: as everybody). `overcount` is
    (body, stage, figure) of one that first said too much.
    """

    count: Count
    values: tuple[int, ...]
    camps: dict[int, tuple[int | None, ...]] = field(default_factory=dict)
    overcount: tuple[int, int, int] | None = None


@dataclass(slots=True)
class Incident:
    """What one subject is about. `size` is how many claims its own documents make."""

    id: int
    size: int
    kind: SubjectKind
    name: str
    event_type: str
    place: str
    first: date
    last: date
    stages: tuple[Stage, ...]
    tolls: list[Toll]
    origins: list[Voice]
    speaking: list[list[Voice]]
    part_of: int | None = None
    said: dict[tuple[int, int, int], Figure] = field(default_factory=dict)

    def figure(self, rng: random.Random, body: Voice, toll_index: int, stage: int, bounded: float) -> Figure:
        """What `body` says of a count at a stage: the same in every document that quotes it."""
        key = (body.id, toll_index, stage)
        if key not in self.said:
            value = told_value(self.tolls[toll_index], body.id, stage)
            self.said[key] = worded(rng, value) if rng.random() < bounded else exact(value)
        return self.said[key]


def told_value(toll: Toll, body: int, stage: int) -> int:
    if toll.overcount and toll.overcount[:2] == (body, stage):
        return toll.overcount[2]
    other = toll.camps[body][stage] if body in toll.camps else None
    return toll.values[stage] if other is None else other


def departs(toll: Toll, body: int, stage: int) -> bool:
    """Whether the body then tells another count than the true one."""
    return told_value(toll, body, stage) != toll.values[stage]


def incident(rng: random.Random, rates: Rates, cast: Cast, number: int, size: int, day: date | None = None) -> Incident:
    stages = stages_of(rng, size)
    origins = cast.origins(rng, max(1, round(size**0.55 * rng.uniform(0.7, 1.3))))
    event_type, place = rng.choice(_TYPES), names.place(rng.randrange(1000))
    day = day or _FIRST_DAY + timedelta(days=rng.randrange(_DAYS))
    tolls = _tolls(rng, size, stages)
    for toll in tolls:
        _quarrel(rng, rates, toll, origins, stages, size)
    return Incident(
        id=number,
        size=size,
        kind=SubjectKind.INCIDENT,
        name=f"{event_type.capitalize()} in {place}, {day_words(day)} (no. {number})",
        event_type=event_type,
        place=place,
        first=day,
        last=day,
        stages=stages,
        tolls=tolls,
        origins=origins,
        speaking=speaking_at(rng, origins, len(stages)),
    )


def speaking_at(rng: random.Random, origins: list[Voice], stages: int) -> list[list[Voice]]:
    """Who speaks at each stage: about half of all, and never nobody."""
    return [[voice for voice in origins if rng.random() < 0.55] or [rng.choice(origins)] for _ in range(stages)]


def _tolls(rng: random.Random, size: int, stages: tuple[Stage, ...]) -> list[Toll]:
    tolls: dict[Count, Toll] = {}
    for count in counts_of(rng, size):
        whole = tolls.get(PEOPLE_KILLED._replace(measure=count.measure))
        if count.population in ("children", "women", "soldiers") and count.measure in (Measure.KILLED, Measure.INJURED):
            values = part_values(rng, whole.values) if whole else None
            if values is None:
                continue
        else:
            values = values_of(rng, stages)
        tolls[count] = Toll(count, values)
    return list(tolls.values())


def _quarrel(
    rng: random.Random, rates: Rates, toll: Toll, origins: list[Voice], stages: tuple[Stage, ...], size: int
) -> None:
    """Some bodies count otherwise, or first count too many."""
    if len(origins) < 2 or size < _FEWEST_FOR_A_QUARREL:
        return
    if rng.random() < rates.divergent_counts:
        from_the_first_day = rng.random() < 0.3
        factor = altered(rng, 1000) / 1000 * (1.3 if rng.random() < 0.5 else 1)
        camp = tuple(
            _otherwise(value, factor) if from_the_first_day or not stage.is_early else None
            for value, stage in zip(toll.values, stages, strict=True)
        )
        for voice in rng.sample(origins, max(1, min(len(origins) // 2, round(len(origins) * rng.uniform(0.1, 0.4))))):
            toll.camps[voice.id] = camp
    early = [number for number, stage in enumerate(stages) if stage.is_early]
    if len(early) > 1 and rng.random() < rates.overcounts:
        voice, stage = rng.choice(origins), rng.choice(early[:-1])
        if voice.id not in toll.camps:
            toll.overcount = (voice.id, stage, max(toll.values) + rng.randint(1, 2 + max(toll.values) // 3))


def _otherwise(value: int, factor: float) -> int:
    other = max(0, round(value * factor))
    return other if abs(other - value) >= 1 else value + 1
