"""One origin, a later figure that differs. A rising toll is normal; a falling one needs a note.

What two reports say of one origin at one time is no revision: see `misquoted`.
"""

from collections.abc import Sequence
from itertools import pairwise

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.things import about, in_order_by_origin
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import can_both_hold, is_below, reading
from claims.consistency.rules.comparison import Thing
from claims.consistency.rules.ordering import Order, order_of
from claims.consistency.rules.quoting import Tolls, can_be_misquoted, tolls_by_document
from claims.consistency.rules.told_times import there_and_back, told_times
from claims.consistency.rules.wording import day_words, figure_words, party_words
from claims.consistency.vocabulary import Answer, FindingKind


class Revised:
    name = "revised"
    version = "2"
    is_comparison = False

    def check(self, case: Case) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        tolls = tolls_by_document(case)
        for thing, origins in in_order_by_origin(case).items():
            outcomes.extend(_outcome(thing, ordered, case, tolls) for ordered in origins if len(ordered) > 1)
        return outcomes


def _outcome(thing: Thing, ordered: Sequence[ComparableClaim], case: Case, tolls: Tolls) -> Outcome:
    odd = {claim.claim_id for _, claim, _ in there_and_back(ordered)}
    steps = _steps([claim for claim in ordered if claim.claim_id not in odd], case, tolls)
    if len(steps) == 1:
        return held("one origin, one figure")
    return Outcome(answer=Answer.CONSISTENT, reason="one origin revised its figure", found=_found(thing, steps))


def _steps(ordered: Sequence[ComparableClaim], case: Case, tolls: Tolls) -> list[ComparableClaim]:
    """The first claim of every figure that cannot hold together with the one before it, across documents."""
    steps = [ordered[0]]
    figures = told_times(ordered)
    for claim in ordered[1:]:
        before = steps[-1]
        assert claim.figure is not None
        assert before.figure is not None
        if claim.document_id == before.document_id or can_be_misquoted(before, claim, case, tolls, figures):
            continue
        if not can_both_hold(reading(claim.figure), reading(before.figure)):
            steps.append(claim)
    return steps


def _found(thing: Thing, steps: Sequence[ComparableClaim]) -> Found:
    origin = steps[0].speaker
    told = ", then ".join(
        f"{figure_words(step.figure)} ({_teller(step)}{day_words(step.published_day)})" for step in steps if step.figure
    )
    is_ordered = all(order_of(a, b) is Order.BEFORE for a, b in pairwise(steps))
    falls = any(is_below(reading(b.figure), reading(a.figure)) for a, b in pairwise(steps) if a.figure and b.figure)
    if not is_ordered:
        told = told.replace(", then ", " and ")
        note, severity = "the reports do not say which came first", 0.2
    elif falls:
        note, severity = "the later figure is lower, which needs a note", 0.5
    else:
        note, severity = "a rising toll is normal", 0.1
    return Found(
        kind=FindingKind.REVISED,
        about=(*about(thing), origin.id),
        claims=tuple(steps),
        sentence=f"{origin.name}: {told}; one origin, {note}.",
        severity=severity,
    )


def _teller(claim: ComparableClaim) -> str:
    """The spokesperson, where one spoke for the origin."""
    return "" if claim.origin.id == claim.speaker.id else f"{party_words(claim.origin).split(' (')[0]}, "
