"""What goes wrong in documents. Each mistake marks the claims it spoils, and does nothing where it cannot happen."""

from collections.abc import Sequence
from datetime import timedelta

from benchmarks.generated_ledger.figures import Figure, altered, can_both_hold, exact
from benchmarks.generated_ledger.incidents import Incident, Toll
from benchmarks.generated_ledger.newsroom import Newsroom
from benchmarks.generated_ledger.reports import Fault, Report, Said
from benchmarks.generated_ledger.tolls import CHILDREN_KILLED, PEOPLE_KILLED


def spoil(room: Newsroom, subject: Incident, report: Report, left: int) -> None:
    """At most one mistake; `left` is how many claims may be added."""
    rates, draw = room.rates, room.rng.random()
    for share, mistake in (
        (rates.misquotes, misquote),
        (rates.contradictions, contradict),
        (rates.stale, go_stale),
        (rates.parts_too_large, enlarge_part),
        (rates.wrong_dates, misdate),
    ):
        if draw < share:
            mistake(room, subject, report, left)
            return
        draw -= share


def _plain(report: Report) -> list[Said]:
    """Claims with one plain number and nothing wrong."""
    return [
        said
        for said in report.told
        if said.figure and said.figure.lower and said.figure.lower == said.figure.upper and not said.fault
    ]


def _other_number(room: Newsroom, toll: Toll, value: int) -> Figure:
    """A number near `value` that nobody meant at any time."""
    meant = {*toll.values, *(each for camp in toll.camps.values() for each in camp if each is not None), value}
    number = altered(room.rng, value)
    while number in meant or can_both_hold(exact(number), exact(value)):
        number += 1
    return exact(number)


def _toll_of(subject: Incident, said: Said) -> Toll:
    return next(toll for toll in subject.tolls if toll.count == said.count)


def misquote(room: Newsroom, subject: Incident, report: Report, left: int) -> None:
    """A document gives somebody's figure wrongly."""
    quoted = [said for said in _plain(report) if said.chain and said.part_of is None]
    if quoted:
        said = room.rng.choice(quoted)
        assert said.figure is not None
        said.figure = _other_number(room, _toll_of(subject, said), said.figure.lower or 0)
        said.fault = Fault.MISQUOTE


def contradict(room: Newsroom, subject: Incident, report: Report, left: int) -> None:
    """A document gives a second figure for the same count in its own voice."""
    plain = [said for said in _plain(report) if said.part_of is None]
    if plain and left:
        said = room.rng.choice(plain)
        assert said.figure is not None
        figure = _other_number(room, _toll_of(subject, said), said.figure.lower or 0)
        room.say(report, subject, report.publisher.body, (), said.count, figure, said.stage, Fault.CONTRADICTION)


def go_stale(room: Newsroom, subject: Incident, report: Report, left: int) -> None:
    """A document gives an old figure of an origin that has given a new one."""
    for said in _plain(report):
        toll = subject.tolls.index(_toll_of(subject, said))
        earlier = [stage for body, which, stage in subject.said if (body, which) == (said.body.id, toll)]
        for stage in sorted(earlier):
            figure = subject.said[said.body.id, toll, stage]
            assert said.figure is not None
            if stage < said.stage and not figure.is_vague and not can_both_hold(figure, said.figure) and said.chain:
                said.figure, said.stage, said.fault = figure, stage, Fault.STALE
                return


def enlarge_part(room: Newsroom, subject: Incident, report: Report, left: int) -> None:
    """More children killed than people."""
    plain = _plain(report)
    whole = _about(plain, PEOPLE_KILLED)
    part = next((said for said in _about(plain, CHILDREN_KILLED) if said.part_of in whole), None)
    if part is not None and part.part_of is not None and part.part_of.figure is not None:
        value = part.part_of.figure.lower or 0
        part.figure, part.fault = exact(value + room.rng.randint(1, 2 + value // 4)), Fault.PART


def _about(told: Sequence[Said], count: object) -> list[Said]:
    return [said for said in told if said.count == count]


def misdate(room: Newsroom, subject: Incident, report: Report, left: int) -> None:
    """A document dates what happened after its own publication."""
    if report.published is None:
        return
    day = report.published.date() + timedelta(days=room.rng.randint(3, 30))
    for said in report.told:
        said.first, said.last = day, day
        said.fault = said.fault or Fault.DATE
