"""What a report counts of the dead, the hurt and the shot of its main subject: stated wholes, and lists added up."""

from collections.abc import Sequence
from decimal import Decimal

from claims.extraction.extractors import roster
from claims.extraction.proposals import Proposal
from claims.register.vocabulary import Measure, Modality, Polarity, SubjectScope

Bounds = tuple[Decimal | None, Decimal | None]
KILLED, INJURED, SHOT = Measure.KILLED.value, Measure.INJURED.value, "shot"
# Two figures no farther apart than this are read as added up ("two men and a woman were killed").
_SIBLING_CHARACTERS = 60
# How many statements of one measure are looked at: what comes later is often about other incidents.
_STATEMENTS = 3
_OTHERS = (" others", "another ", " other ", " more ")


def measure_of(proposal: Proposal) -> str | None:
    """killed, injured or shot; None where it counts nothing of the kind."""
    if proposal.figure is None:
        return None
    if roster.is_shot(proposal):
        return SHOT
    return proposal.figure.measure if proposal.figure.measure in (KILLED, INJURED) else None


def is_count(proposal: Proposal) -> bool:
    """Whether it counts people of one incident to whom it happened."""
    figure = proposal.figure
    return (
        figure is not None
        and measure_of(proposal) is not None
        and proposal.modality != Modality.PREDICTED
        and proposal.polarity == Polarity.ASSERTS
        and proposal.subject_scope == SubjectScope.SINGLE
        and (figure.lower is not None or figure.upper is not None)
    )


def stated(counted: Sequence[Proposal], measure: str, text: str) -> Bounds | None:
    """The largest of the first figures that the report states for the whole; numbers of one list are added up."""
    told = [proposal for proposal in counted if measure_of(proposal) == measure]
    wholes = [proposal for proposal in told if not _is_part(proposal)]
    # "Five were shot. One of them died": a part of those shot, and all of the dead there are.
    groups = _lists(wholes or [proposal for proposal in told if _names_measure(proposal)], text)
    groups = [group for group in groups if not all(map(_is_severity, group))] or groups
    if not groups:
        return None
    sums = [_sum(group) for group in groups[:_STATEMENTS]]
    return max(sums, key=lambda bounds: bounds[0] if bounds[0] is not None else bounds[1] or Decimal(0))


def rest(shot: Bounds | None, killed: Bounds | None, told: Sequence[Proposal]) -> Bounds | None:
    """Of those shot, the ones who were not killed; "four others shot" counts none of the dead."""
    if shot is None or shot[0] is None:
        return None
    apart = any(
        proposal.figure and proposal.figure.lower == shot[0] and " others" in proposal.exact
        for proposal in told
        if measure_of(proposal) == SHOT
    )
    dead = killed[0] if killed and killed[0] is not None and not apart else Decimal(0)
    return (shot[0] - dead, shot[0] - dead) if shot[0] > dead else None


def larger(counted: Bounds | None, other: Bounds | None) -> Bounds | None:
    """Those told to be hurt, or those shot and not killed where these are more: the hurt may be told one by one."""
    if counted is None or other is None or counted[0] is None or other[0] is None:
        return counted or other
    return other if other[0] > counted[0] else counted


def without(injured: Bounds | None, told: Sequence[Proposal]) -> Bounds | None:
    """ "One of the five who were wounded has died": the hurt without those of them who died."""
    if injured is None or injured[0] is None:
        return injured
    whole = str(injured[0])
    died = (
        proposal.figure.lower
        for proposal in told
        if proposal.figure
        and measure_of(proposal) == KILLED
        and any(reason.field == "out_of" and reason.value == whole for reason in proposal.reasons)
    )
    dead = next((number for number in died if number), Decimal(0))
    return (injured[0] - dead, injured[0] - dead) if 0 < dead < injured[0] else injured


def _is_part(proposal: Proposal) -> bool:
    return any(reason.field == "part_of" for reason in proposal.reasons)


def _names_measure(proposal: Proposal) -> bool:
    return any(reason.field == "measure" for reason in proposal.reasons)


def _is_severity(proposal: Proposal) -> bool:
    """ "One is in critical condition" tells how badly somebody was hurt who may be counted already."""
    return any(
        reason.field == "measure" and ("condition" in reason.words or reason.words.lower() == "critical")
        for reason in proposal.reasons
    )


def _lists(proposals: Sequence[Proposal], text: str) -> list[list[Proposal]]:
    groups: list[list[Proposal]] = []
    for proposal in proposals:
        last = groups[-1][-1] if groups else None
        if last is not None and _is_apposed(last, proposal, text):
            continue
        if last is not None and _is_sibling(last, proposal, text):
            groups[-1].append(proposal)
        else:
            groups.append([proposal])
    return groups


def _is_apposed(left: Proposal, right: Proposal, text: str) -> bool:
    """ "Three people, a man, a woman and a boy, were hurt": the persons told apart are those counted before."""
    if left.figure is None or right.figure is None or not (left.figure.lower or 0) > 1:
        return False
    return right.figure.verbatim.lower() in ("a", "an") and text[left.end : right.start].strip() == ","


def _is_sibling(left: Proposal, right: Proposal, text: str) -> bool:
    between = text[left.end : right.start]
    if right.start < left.end or len(between) > _SIBLING_CHARACTERS or "." in between or "\n" in between:
        return False
    if between.strip(" ,") in ("", "and", "&") or any(word in f" {right.exact.lower()} " for word in _OTHERS):
        return True
    populations = {left.figure.population if left.figure else "", right.figure.population if right.figure else ""}
    return len(populations) == 2 and "people" not in populations


def _sum(group: Sequence[Proposal]) -> Bounds:
    figures = [proposal.figure for proposal in group if proposal.figure]
    lows = [figure.lower for figure in figures if figure.lower is not None]
    highs = [figure.upper for figure in figures if figure.upper is not None]
    low = sum(lows, Decimal(0)) if lows else None
    return low, sum(highs, Decimal(0)) if len(highs) == len(figures) else None
