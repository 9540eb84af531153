"""Several incidents together: summaries that give a total, list its parts and say how often it happened."""

from collections.abc import Iterator
from datetime import timedelta

from benchmarks.generated_ledger.cast import Voice
from benchmarks.generated_ledger.figures import exact
from benchmarks.generated_ledger.incidents import Incident, Toll, incident, speaking_at
from benchmarks.generated_ledger.newsroom import Newsroom, midnight
from benchmarks.generated_ledger.reports import Fault, Report
from benchmarks.generated_ledger.tolls import PEOPLE_KILLED, SETTLED, Count
from claims.register.vocabulary import ClaimKind, Measure, SubjectKind, SubjectScope

ALL_KILLED = Count(Measure.KILLED, "people", SubjectScope.TOTAL)
ATTACKS = Count(Measure.ATTACKS, "attacks", SubjectScope.TOTAL)
# Later than every stage of a part, whose count then stands still.
_AFTERWARDS = 100


def total_of(room: Newsroom, parts: list[Incident], size: int) -> Incident:
    """The subject that `parts` belong to; they are moved to one place and to days of their own."""
    rng = room.rng
    number = next(room.ids.subject)
    origins = room.cast.origins(rng, max(1, round(size**0.5)))
    day = parts[0].first
    for each, part in enumerate(parts):
        part.first = part.last = day + timedelta(days=3 * each)
        part.place, part.part_of, part.event_type = parts[0].place, number, parts[0].event_type
        part.name = f"{part.event_type.capitalize()} in {part.place}, {part.first.isoformat()} (no. {part.id})"
    stages = SETTLED[:2]
    value = sum(_final(part) for part in parts)
    return Incident(
        id=number,
        size=size,
        kind=SubjectKind.TOTAL,
        name=f"{len(parts)} times {parts[0].event_type} in {parts[0].place}, {day.isoformat()} (no. {number})",
        event_type=parts[0].event_type,
        place=parts[0].place,
        first=day,
        last=parts[-1].last,
        stages=stages,
        tolls=[Toll(ALL_KILLED, (value,) * len(stages))],
        origins=origins,
        speaking=speaking_at(rng, origins, len(stages)),
    )


def _final(part: Incident) -> int:
    return part.tolls[0].values[-1]


def summaries_of(room: Newsroom, total: Incident, parts: list[Incident]) -> Iterator[Report]:
    """Finished documents that make as many claims as the total's size, those about its parts included."""
    left = total.size
    while left:
        stage = room.rng.randrange(len(total.stages))
        body = room.rng.choice(total.speaking[stage])
        publisher, chain = room.path_of(body)
        report = room.report(publisher, midnight(total), total.stages[stage], f"The toll in {total.place}")
        if left > len(parts) + 1 and room.happens(0.5):
            _summarize(room, total, parts, report, body, chain, stage)
        else:
            room.say(report, total, body, chain, ALL_KILLED, exact(total.tolls[0].values[0]), stage)
        left -= len(report.told)
        yield room.finish(report)


def _summarize(
    room: Newsroom,
    total: Incident,
    parts: list[Incident],
    report: Report,
    body: Voice,
    chain: tuple[Voice, ...],
    stage: int,
) -> None:
    rng, true_sum = room.rng, sum(_final(part) for part in parts)
    largest = max(_final(part) for part in parts)
    wrong = rng.random()
    is_wrong_sum = wrong < room.rates.wrong_sums and true_sum > largest
    is_wrong_count = not is_wrong_sum and wrong < room.rates.wrong_sums + room.rates.wrong_counts
    told = rng.randint(largest, true_sum - 1) if is_wrong_sum else true_sum
    room.say(report, total, body, chain, ALL_KILLED, exact(told), stage, Fault.SUM if is_wrong_sum else Fault.NONE)
    often = len(parts) - 1 if is_wrong_count else len(parts)
    fault = Fault.EVENT_COUNT if is_wrong_count else Fault.NONE
    times = room.say(report, total, body, chain, ATTACKS, exact(often), stage, fault)
    times.kind = ClaimKind.EVENT_COUNT
    for part in parts:
        room.say(report, part, body, chain, PEOPLE_KILLED, exact(_final(part)), _AFTERWARDS + stage)


def block_of(room: Newsroom, sizes: list[int]) -> tuple[Incident | None, list[Incident]]:
    """Of several sizes the first is the total's, the others are its parts'; one size alone is one incident."""
    first = sizes if len(sizes) == 1 else sizes[1:]
    parts = [incident(room.rng, room.rates, room.cast, next(room.ids.subject), size) for size in first]
    return (total_of(room, parts, sizes[0]) if len(sizes) > 1 else None), parts
