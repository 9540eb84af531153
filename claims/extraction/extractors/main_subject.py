"""What one report says of its main subject: the row it would get in a matrix of sources and figures."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from claims.extraction.extractors import main_counts, main_day, main_victims, roster
from claims.extraction.extractors.main_counts import Bounds
from claims.extraction.extractors.registry import default_extractor
from claims.extraction.extractors.rules_en import implied
from claims.extraction.extractors.rules_en.document import main_place
from claims.extraction.proposals import Proposal, Report
from claims.register.vocabulary import Measure, PlacePrecision

# How often a report may repeat its toll before anybody stops looking for what it adds.
_TELLINGS = 20
_ACTS = frozenset(
    {"killing", "kills", "kill", "killed", "shot and killed", "fatally shot", "murdered", "murdering"}
    | {"fatally shoots", "shoots and kills"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MainFigures:
    """`killed` and `injured` are (lower, upper), None where the report does not say; date is EDTF."""

    date: str | None
    place: str | None
    killed: Bounds | None
    injured: Bounds | None


def main_figures(proposals: Sequence[Proposal], report: Report) -> MainFigures:
    """The figures of the event a report is about: the date and place most of its counts of dead and hurt share."""
    proposals = [proposal for proposal in proposals if not _is_of_another(proposal)]
    counted = [proposal for proposal in proposals if main_counts.is_count(proposal)]
    day = main_day.main_date(counted, proposals, report)
    own = [proposal for proposal in counted if day is None or proposal.date in (day, None)] or counted
    headline = _headline(report)
    titled = [proposal for proposal in headline if main_counts.is_count(proposal)]

    def stated(measure: str) -> Bounds | None:
        in_title = main_counts.stated(titled, measure, report.title or "")
        return (
            in_title
            or main_counts.stated(own, measure, report.text)
            or main_counts.stated(counted, measure, report.text)
            # "Four hurt in a series of shootings": the headline of a report on all of them.
            or main_counts.stated(headline, measure, report.title or "")
        )

    near = main_day.near(proposals, day)
    persons = roster.read((headline, report.title or ""), (near, report.text))
    killed = _killed(stated(main_counts.KILLED), headline, near, own, report)
    injured = stated(main_counts.INJURED)
    if injured is None or injured[0] == 0:
        hurt = Decimal(_hurt(persons, killed))
        injured = (hurt, hurt) if hurt else injured
    shot = stated(main_counts.SHOT)
    implied_shot = Decimal(implied.at_least_shot(report.title, report.text))
    if implied_shot and (shot is None or (shot[0] or 0) < implied_shot):
        shot = (implied_shot, implied_shot)
    injured = main_counts.larger(injured, main_counts.rest(shot, killed, [*headline, *proposals]))
    injured = main_counts.without(injured, [*headline, *near])
    if injured is None and killed is None and "injured" in implied.harms(report.title, report.text):
        injured = (Decimal(1), None)
    return MainFigures(date=day, place=_main_place(own or list(proposals), report), killed=killed, injured=injured)


def _killed(
    stated: Bounds | None,
    headline: Sequence[Proposal],
    proposals: Sequence[Proposal],
    own: Sequence[Proposal],
    report: Report,
) -> Bounds | None:
    """The dead as stated, with an attacker who took their own life; else as named; else as implied."""
    killed = (
        _with_attacker(stated, headline, own, report) if stated else main_victims.killed(headline, proposals, report)
    )
    if killed is None and "killed" in implied.harms(report.title, report.text):
        killed = (Decimal(1), None)
    told = implied.at_least_dead(report.title, report.text)
    return (Decimal(told), None) if killed and killed[0] == 1 and told > 1 else killed


def _hurt(persons: Sequence[roster.Person], killed: Bounds | None) -> int:
    """Persons told of as hurt. Of the dead only counted or implied, each may be one of those told of as shot."""
    dead = sum(person.is_dead for person in persons)
    injured = sum(not person.is_dead and "injured" in person.fates for person in persons)
    shot = len(persons) - dead - injured
    untold = max(0, int(killed[0]) - dead) if killed and killed[0] is not None else 0
    return injured + max(0, shot - untold)


def _with_attacker(killed: Bounds, headline: Sequence[Proposal], own: Sequence[Proposal], report: Report) -> Bounds:
    """ "Killing three before he turned the gun on himself": the attacker comes on top of those he killed."""
    low, high = killed
    for told, text in ((headline, report.title or ""), (own, report.text)):
        tellings = (
            proposal
            for proposal in told
            if proposal.figure
            and proposal.figure.measure == Measure.KILLED
            and (proposal.figure.lower, proposal.figure.upper) == killed
        )
        if any(
            _acted(proposal) and implied.suicide_after(text, proposal.end) for proposal in islice(tellings, _TELLINGS)
        ):
            return (None if low is None else low + 1, None if high is None else high + 1)
    return killed


def _acted(proposal: Proposal) -> bool:
    """Whether somebody killed them, in the active voice: the verb stands before the number."""
    starts = {reason.field: reason.start for reason in proposal.reasons}
    return any(
        reason.field == "measure" and reason.words.lower() in _ACTS and reason.start < starts.get("bounds", 0)
        for reason in proposal.reasons
    )


def _headline(report: Report) -> Sequence[Proposal]:
    """What the title counts: headlines state the figure that the article is about."""
    if not report.title:
        return ()
    return default_extractor(report).propose(
        Report(text=report.title, published=report.published, source=report.source)
    )


def _main_place(proposals: Sequence[Proposal], report: Report) -> str | None:
    """The town most of them share, else the place the report is about, else what most of them share."""
    places = Counter(proposal.place for proposal in proposals if proposal.place and _is_town(proposal))
    if places:
        return places.most_common(1)[0][0]
    named = main_place(report)
    places = Counter(proposal.place for proposal in proposals if proposal.place)
    return named or (places.most_common(1)[0][0] if places else None)


def _is_of_another(proposal: Proposal) -> bool:
    """ "In a separate shooting": told of another event than the report's own."""
    return any(reason.field == "subject" for reason in proposal.reasons)


def _is_town(proposal: Proposal) -> bool:
    return any(
        reason.field == "place_precision" and reason.value in (PlacePrecision.TOWN, PlacePrecision.NEAR_TOWN)
        for reason in proposal.reasons
    )
