"""A past event dated after the report that tells of it."""

from collections.abc import Sequence
from datetime import timedelta

from claims.consistency.checkers.date_told import Telling, conflict, printed_by
from claims.consistency.checkers.found import Outcome, held
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.wording import day_words
from claims.consistency.rules.written_days import DATE_LINE
from claims.register.vocabulary import Modality


class DateConflict:
    name = "date_conflict"
    version = "2"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        told = Telling(case)
        for claim in case.claims:
            if claim.published_day is None or claim.modality == Modality.PREDICTED:
                continue
            happened = claim.first_date or claim.last_date
            if happened is None:
                continue
            if happened <= claim.published_day + DATE_LINE and not _ends_in_the_future(claim):
                outcomes.append(held("told after it happened"))
            else:
                told.add(claim, claim.first_date, claim.last_date)
        return outcomes + [_conflict(claims) for _, claims in told.groups()]


def _ends_in_the_future(claim: ComparableClaim) -> bool:
    """An interval whose last day is still to come; a bare month or year of the report's own time is not one."""
    if claim.last_date is None or claim.first_date is None or claim.published_day is None:
        return False
    is_whole_period = claim.first_date.day == 1 and (claim.last_date + timedelta(days=1)).day == 1
    return not is_whole_period and claim.last_date > claim.published_day + DATE_LINE


def _conflict(claims: Sequence[ComparableClaim]) -> Outcome:
    claim = claims[0]
    days = day_words(claim.first_date)
    if claim.last_date is not None and claim.last_date != claim.first_date:
        days = f"{days} to {day_words(claim.last_date)}"
    return conflict(
        claims,
        reason="a past event dated after the report",
        sentence=f"{printed_by(claims)}, tells in the past tense of {days}, which is after its own publication.",
        severity=0.6,
    )
