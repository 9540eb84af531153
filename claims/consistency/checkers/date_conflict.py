"""A past event dated after the report that tells of it."""

from collections.abc import Iterator, Sequence

from claims.consistency.checkers.date_told import Impossible, told_once
from claims.consistency.checkers.found import Outcome, held
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.wording import day_words
from claims.consistency.rules.written_days import DATE_LINE
from claims.lib.edtf import is_whole_months
from claims.register.vocabulary import Modality


class DateConflict:
    name = "date_conflict"
    version = "2"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        return told_once(case, _judge, reason="a past event dated after the report", severity=0.6)


def _judge(claim: ComparableClaim, _: Case) -> Iterator[Outcome | Impossible]:
    happened = claim.first_date or claim.last_date
    if happened is None or claim.published_day is None or claim.modality == Modality.PREDICTED:
        return
    if happened <= claim.published_day + DATE_LINE and not _ends_in_the_future(claim):
        yield held("told after it happened")
        return
    days = day_words(claim.first_date)
    if claim.last_date is not None and claim.last_date != claim.first_date:
        days = f"{days} to {day_words(claim.last_date)}"
    words = f"tells in the past tense of {days}, which is after its own publication."
    yield Impossible((claim.first_date, claim.last_date), words)


def _ends_in_the_future(claim: ComparableClaim) -> bool:
    """An interval whose last day is still to come; a bare month or year of the report's own time is not one."""
    if claim.last_date is None or claim.first_date is None or claim.published_day is None:
        return False
    return not is_whole_months(claim.first_date, claim.last_date) and claim.last_date > claim.published_day + DATE_LINE
