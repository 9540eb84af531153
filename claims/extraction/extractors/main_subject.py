"""What one report says of its main subject: the row it would get in a matrix of sources and figures."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice

from claims.extraction.extractors import main_victims
from claims.extraction.extractors.registry import default_extractor
from claims.extraction.extractors.rules_en import implied
from claims.extraction.extractors.rules_en.document import main_day
from claims.extraction.proposals import Proposal, Report
from claims.lib.edtf import span
from claims.register.vocabulary import Measure, Modality, SubjectScope

Bounds = tuple[Decimal | None, Decimal | None]
_HUMAN = frozenset({Measure.KILLED.value, Measure.INJURED.value})
# Two figures no farther apart than this are read as added up ("two men and a woman were killed").
_SIBLING_CHARACTERS = 60
# The length of a day in EDTF.
_DAY = len("2020-10-17")
# How often a report may repeat its toll before anybody stops looking for what it adds.
_TELLINGS = 20
_ACTS = frozenset({"killing", "kills", "kill", "killed", "shot and killed", "fatally shot", "murdered"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MainFigures:
    """`killed` and `injured` are (lower, upper), None where the report does not say; date is EDTF."""

    date: str | None
    place: str | None
    killed: Bounds | None
    injured: Bounds | None


def main_figures(proposals: Sequence[Proposal], report: Report) -> MainFigures:
    """The figures of the event a report is about: the date and place most of its counts of dead and hurt share."""
    counted = [proposal for proposal in proposals if _is_count(proposal)]
    day = _main_date(counted, proposals, report)
    own = [proposal for proposal in counted if day is None or proposal.date in (day, None)] or counted
    headline = _headline(report)
    harm = implied.harms(report.title, report.text)
    killed = _first(headline, own, Measure.KILLED.value, report) or _first((), counted, Measure.KILLED.value, report)
    killed = _with_suicide(killed, own, report) if killed else main_victims.killed(headline, proposals, report)
    if killed is None and "killed" in harm:
        killed = (Decimal(1), None)
    told = implied.at_least_dead(report.title, report.text)
    if killed and killed[0] is not None and killed[0] == 1 and told > 1:
        killed = (Decimal(told), None)
    injured = _first(headline, own, Measure.INJURED.value, report) or _first((), counted, Measure.INJURED.value, report)
    shot = _first(headline, [proposal for proposal in proposals if _is_shot(proposal)], Measure.OTHER.value, report)
    injured = _larger(injured, _rest(shot, killed)) or main_victims.injured(headline, proposals, killed)
    if injured is None and killed is None and "injured" in harm:
        injured = (Decimal(1), None)
    return MainFigures(date=day, place=_main_place(own or list(proposals)), killed=killed, injured=injured)


def _larger(counted: Bounds | None, rest: Bounds | None) -> Bounds | None:
    """Those told to be hurt, or those shot and not killed where these are more: the hurt may be told one by one."""
    if counted is None or rest is None or counted[0] is None or rest[0] is None:
        return counted or rest
    return rest if rest[0] > counted[0] else counted


def _with_suicide(killed: Bounds, own: Sequence[Proposal], report: Report) -> Bounds:
    """ "Killing three before he turned the gun on himself": the attacker comes on top of those he killed."""
    low, high = killed
    first_tellings = (
        proposal
        for proposal in own
        if proposal.figure
        and proposal.figure.measure == Measure.KILLED
        and (proposal.figure.lower, proposal.figure.upper) == killed
    )
    for proposal in islice(first_tellings, _TELLINGS):
        acted = any(
            reason.field == "measure" and reason.words.lower() in _ACTS and reason.start < proposal.end - 1
            for reason in proposal.reasons
        )
        if acted and implied.suicide_after(report.text, proposal.end):
            return (None if low is None else low + 1, None if high is None else high + 1)
    return killed


def _headline(report: Report) -> Sequence[Proposal]:
    """What the title counts: headlines state the figure that the article is about."""
    if not report.title:
        return ()
    return default_extractor().propose(Report(text=report.title, published=report.published, source=report.source))


def _first(headline: Sequence[Proposal], own: Sequence[Proposal], measure: str, report: Report) -> Bounds | None:
    titled = [proposal for proposal in headline if _is_count(proposal) or _is_shot(proposal)]
    in_title = _bounds(titled, measure, report.title or "")
    return in_title or _bounds(own, measure, report.text)


def _is_shot(proposal: Proposal) -> bool:
    return proposal.figure is not None and proposal.figure.unit == "people shot"


def _rest(shot: Bounds | None, killed: Bounds | None) -> Bounds | None:
    """Of those shot, the ones who were not killed."""
    if shot is None or shot[0] is None:
        return None
    dead = killed[0] if killed and killed[0] is not None else Decimal(0)
    return (shot[0] - dead, shot[0] - dead) if shot[0] > dead else None


def _is_count(proposal: Proposal) -> bool:
    figure = proposal.figure
    return (
        figure is not None
        and figure.measure in _HUMAN
        and proposal.modality != Modality.PREDICTED
        and proposal.subject_scope == SubjectScope.SINGLE
        and (figure.lower is not None or figure.upper is not None)
    )


def _main_date(counted: Sequence[Proposal], proposals: Sequence[Proposal], report: Report) -> str | None:
    """The day of what is counted, else the day the report is about, else the longer time it names.

    A report of dead or hurt that names no time at all tells of the day it came out, as subjects are matched, too.
    """
    told = _told_date(counted) or _told_date(proposals)
    if told and len(told) == _DAY:
        return told
    day = main_day(report)
    if day:
        return day
    if report.published is None or not (counted or implied.harms(report.title, report.text)):
        return told
    # "This year" is no date of an event of today's news.
    return report.published.isoformat() if told is None or _holds(told, report.published) else told


def _holds(edtf: str, day: date) -> bool:
    first, last = span(edtf)
    return first is not None and last is not None and first <= day <= last


def _told_date(proposals: Sequence[Proposal]) -> str | None:
    """The date of the first claim, unless another date has clearly more of them."""
    dates = [proposal.date for proposal in proposals if proposal.date]
    if not dates:
        return None
    often, times = Counter(dates).most_common(1)[0]
    return often if times > dates.count(dates[0]) + 2 else dates[0]


def _main_place(proposals: Sequence[Proposal]) -> str | None:
    places = Counter(proposal.place for proposal in proposals if proposal.place)
    return places.most_common(1)[0][0] if places else None


def _bounds(counted: Sequence[Proposal], measure: str, text: str) -> Bounds | None:
    """The figure that the report states first for the whole; numbers of one enumeration are added up."""
    wholes = [proposal for proposal in counted if proposal.figure and proposal.figure.measure == measure]
    wholes = [proposal for proposal in wholes if not _is_part(proposal)]
    groups = _enumerations(wholes, text)
    if not groups:
        return None
    sums = [_sum(group) for group in groups]
    return max(sums[:3], key=lambda bounds: bounds[0] if bounds[0] is not None else bounds[1] or Decimal(0))


def _is_part(proposal: Proposal) -> bool:
    """Part of another figure, named here or not; how badly some were hurt counts parts, too."""
    severity = any(reason.field == "measure" and "condition" in reason.words for reason in proposal.reasons)
    return severity or any(reason.field == "part_of" for reason in proposal.reasons)


def _enumerations(proposals: Sequence[Proposal], text: str) -> list[list[Proposal]]:
    groups: list[list[Proposal]] = []
    for proposal in proposals:
        last = groups[-1][-1] if groups else None
        if last is not None and _is_sibling(last, proposal, text):
            groups[-1].append(proposal)
        else:
            groups.append([proposal])
    return groups


def _is_sibling(left: Proposal, right: Proposal, text: str) -> bool:
    between = text[left.end : right.start]
    if right.start < left.end or len(between) > _SIBLING_CHARACTERS or "." in between or "\n" in between:
        return False
    if between.strip(" ,") in ("", "and", "&"):
        return True
    populations = {left.figure.population if left.figure else "", right.figure.population if right.figure else ""}
    return len(populations) == 2 and "people" not in populations


def _sum(group: Sequence[Proposal]) -> Bounds:
    lows = [proposal.figure.lower if proposal.figure else None for proposal in group]
    highs = [proposal.figure.upper if proposal.figure else None for proposal in group]
    low = sum((low for low in lows if low is not None), Decimal(0)) if any(low is not None for low in lows) else None
    high = (
        sum((high for high in highs if high is not None), Decimal(0))
        if all(high is not None for high in highs)
        else None
    )
    return low, high
