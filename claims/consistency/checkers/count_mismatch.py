"""A document that says how often it happened, and then lists more days than that.

Fewer days prove nothing: a text need not tell of each. More do.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.things import by_document
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import Bounds, is_below, is_vague, reading
from claims.consistency.rules.wording import day_words, listed, quantity
from claims.consistency.vocabulary import Answer, FindingKind
from claims.register.vocabulary import Measure, SubjectScope


class CountMismatch:
    name = "count_mismatch"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        parts = by_document(case.parts)
        return [
            _outcome(claim, parts.get(claim.document_id, []))
            for claim in case.claims
            if claim.figure is not None and claim.figure.measure == Measure.ATTACKS and not is_vague(claim.figure)
        ]


def _listed_days(count: ComparableClaim, parts: Sequence[ComparableClaim]) -> dict[date, ComparableClaim]:
    """The single days that `parts`, of the same document, tell of, each with the first claim about it."""
    days: dict[date, ComparableClaim] = {}
    for claim in parts:
        if claim.scope != SubjectScope.SINGLE:
            continue
        if claim.first_date is None or claim.first_date != claim.last_date:
            continue
        after_start = count.first_date is None or claim.first_date >= count.first_date
        before_end = count.last_date is None or claim.first_date <= count.last_date
        if after_start and before_end:
            days.setdefault(claim.first_date, claim)
    return dict(sorted(days.items()))


def _outcome(claim: ComparableClaim, parts: Sequence[ComparableClaim]) -> Outcome:
    assert claim.figure is not None
    days = _listed_days(claim, parts)
    if not days:
        return Outcome(answer=Answer.NOT_COMPARABLE, reason="a count of events without a list of them")
    if not is_below(reading(claim.figure), Bounds(Decimal(len(days)), Decimal(len(days)))):
        return held("the list fits the count")
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason="the list is longer than the count",
        found=Found(
            kind=FindingKind.COUNT_MISMATCH,
            about=(claim.claim_id,),
            claims=(claim, *days.values()),
            sentence=(
                f"{claim.document_source.name} says {quantity(claim.figure)} and tells of {len(days)} days: "
                f"{listed(day_words(day) for day in days)}."
            ),
            severity=0.5,
        ),
    )
