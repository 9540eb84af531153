"""The documents of one incident, until they make as many claims as the incident has."""

from collections.abc import Iterator

from benchmarks.generated_ledger.cast import Voice
from benchmarks.generated_ledger.incidents import Incident, departs
from benchmarks.generated_ledger.mistakes import spoil
from benchmarks.generated_ledger.newsroom import Newsroom, midnight
from benchmarks.generated_ledger.reports import Fault, Report, Said
from benchmarks.generated_ledger.tolls import PEOPLE_KILLED
from claims.consistency.rules.wording import day_words
from claims.register.vocabulary import ClaimKind, Measure, Polarity

_MOST_COUNTS = 4


def reports_of(room: Newsroom, subject: Incident) -> Iterator[Report]:
    """Finished documents; their claims about `subject` number its size."""
    left = subject.size
    for report in _denials(room, subject) if left > 1 and room.happens(room.rates.denials) else ():
        left -= len(report.told)
        yield room.finish(report)
        if left == 0:
            return
    while left:
        report = _report(room, subject, left)
        left -= len(report.told)
        yield room.finish(report)
        if left and _is_own(report) and room.happens(room.rates.reprints):
            copy = _reprint(room, subject, report, left)
            left -= len(copy.told)
            yield room.finish(copy)


def _report(room: Newsroom, subject: Incident, left: int) -> Report:
    stage = room.rng.randrange(len(subject.stages))
    body = room.rng.choice(subject.speaking[stage])
    publisher, chain = room.path_of(body)
    title = f"{subject.event_type.capitalize()} in {subject.place}"
    report = room.report(publisher, midnight(subject), subject.stages[stage], title)
    chosen = _chosen_counts(room, subject, left)
    _tell(room, subject, report, body, chain, chosen, stage)
    if chain and len(report.told) + len(chosen) <= left and room.happens(room.rates.two_voices):
        other = room.rng.choice(subject.speaking[stage])
        if other.id not in (body.id, publisher.id):
            chain = room.path_of(other, may_publish=False)[1]
            _tell(room, subject, report, other, chain, chosen, stage)
    spoil(room, subject, report, left - len(report.told))
    return report


def _chosen_counts(room: Newsroom, subject: Incident, left: int) -> list[int]:
    """Which counts the document gives, in order; the dead nearly always."""
    rng, most = room.rng, min(_MOST_COUNTS, left)
    chosen = [0] if rng.random() < 0.85 else []
    others = list(range(1, len(subject.tolls)))
    rng.shuffle(others)
    chosen += [number for number in others if rng.random() < 0.4]
    return sorted(chosen[:most]) or [0]


def _tell(
    room: Newsroom,
    subject: Incident,
    report: Report,
    body: Voice,
    chain: tuple[Voice, ...],
    chosen: list[int],
    stage: int,
) -> None:
    wholes: dict[Measure, Said] = {}
    for number in chosen:
        toll = subject.tolls[number]
        figure = subject.figure(room.rng, body, number, stage, room.rates.bounded)
        fault = Fault.NONE
        if departs(toll, body.id, stage):
            fault = Fault.CAMP if body.id in toll.camps else Fault.OVERCOUNT
        said = room.say(report, subject, body, chain, toll.count, figure, stage, fault)
        if toll.count.population == PEOPLE_KILLED.population:
            wholes[toll.count.measure] = said
        else:
            said.part_of = wholes.get(toll.count.measure)


def _is_own(report: Report) -> bool:
    return all(not said.chain for said in report.told)


def _reprint(room: Newsroom, subject: Incident, report: Report, left: int) -> Report:
    """Another outlet prints the same words, and does not say whose they are."""
    publisher = room.rng.choice(room.cast.outlets)
    while publisher.id == report.publisher.id:
        publisher = room.rng.choice(room.cast.outlets)
    copy = room.report(publisher, midnight(subject), subject.stages[report.told[0].stage], report.title)
    copy.filler = report.filler
    if report.published is not None:
        # The copy does not come before what it copies.
        copy.published, copy.is_to_the_minute = report.published, report.is_to_the_minute
    for first in report.told[:left]:
        said = room.say(copy, subject, first.body, (), first.count, first.figure, first.stage, first.fault)
        said.sentence, said.first, said.last = first.sentence, first.first, first.last
    return copy


def _denials(room: Newsroom, subject: Incident) -> Iterator[Report]:
    """Somebody denies it, in one to three reports, and perhaps somebody accuses."""
    rng = room.rng
    denier = rng.choice(room.cast.offices)
    if any(denier.id == origin.id for origin in subject.origins):
        return
    when = f"the {subject.event_type} in {subject.place} on {day_words(subject.first)}"
    told = [(denier, ClaimKind.DENIAL, f"{denier.name} denied any part in {when}")] * rng.randint(1, 3)
    if rng.random() < 0.5:
        accuser = rng.choice(subject.origins)
        told.append((accuser, ClaimKind.RESPONSIBILITY, f"{accuser.name} held {denier.name} responsible for {when}"))
    for body, kind, words in told[: subject.size]:
        publisher, chain = room.path_of(body, may_publish=False)
        report = room.report(publisher, midnight(subject), subject.stages[-1], f"Answers to {when}"[:150])
        said = room.say(report, subject, body, chain, None, None, len(subject.stages) - 1)
        said.kind, said.sentence = kind, words
        said.polarity = Polarity.DENIES if kind == ClaimKind.DENIAL else Polarity.ASSERTS
        yield report
