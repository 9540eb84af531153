"""Several origins, figures that grow from report to report while people are found and counted: no contradiction.

Told as one line, so that a reader sees why the early figures are lower. The settled figure closes the line where the
settled figures agree with each other. A line of more origins than anybody reads is not told.
"""

from collections.abc import Sequence
from itertools import combinations

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.things import about, last_words
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import can_both_hold, reading
from claims.consistency.rules.comparison import Thing
from claims.consistency.rules.ordering import is_rise
from claims.consistency.rules.sequence import in_order
from claims.consistency.rules.within_document import contradict_within_document
from claims.consistency.rules.wording import day_words, figure_words, party_words
from claims.consistency.vocabulary import Answer, FindingKind

MOST_TOLD = 40


class RisingToll:
    name = "rising_toll"
    version = "2"
    is_comparison = False

    def check(self, case: Case) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        for thing, (early, settled) in last_words(case).items():
            outcome = _outcome(thing, early, settled, case)
            if outcome is not None:
                outcomes.append(outcome)
        return outcomes


def _agree(left: ComparableClaim, right: ComparableClaim) -> bool:
    return (
        left.figure is not None
        and right.figure is not None
        and can_both_hold(reading(left.figure), reading(right.figure))
    )


def _outcome(
    thing: Thing, early: Sequence[ComparableClaim], settled: Sequence[ComparableClaim], case: Case
) -> Outcome | None:
    """None where the early counts themselves contradict each other, or nothing rises between two origins."""
    if len(early) > MOST_TOLD:
        return held("more origins than one line can tell")
    for left, right in combinations(early, 2):
        if not (_agree(left, right) or is_rise(left, right, case) or is_rise(right, left, case)):
            return None
    line = list(early)
    if len(settled) <= MOST_TOLD and all(_agree(left, right) for left, right in combinations(settled, 2)):
        line += [claim for claim in settled if any(is_rise(low, claim, case) for low in early)]
    rises = [
        (low, high)
        for low in line
        for high in line
        if low.speaker.id != high.speaker.id and not contradict_within_document(low, high) and is_rise(low, high, case)
    ]
    if not rises:
        return held("nothing rises from one origin to another") if len(early) > 1 else None
    return Outcome(answer=Answer.CONSISTENT, reason="a rising toll", found=_found(thing, in_order(line)))


def _found(thing: Thing, line: Sequence[ComparableClaim]) -> Found:
    told = "; ".join(
        f"{party_words(claim.origin)}: {figure_words(claim.figure)} ({day_words(claim.published_day)})"
        for claim in line
        if claim.figure is not None
    )
    return Found(
        kind=FindingKind.REVISED,
        about=(*about(thing), "rising toll"),
        claims=tuple(line),
        sentence=f"The count rose: {told}. Early counts below later ones do not contradict them.",
        severity=0.1,
    )
