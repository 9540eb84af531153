"""A past event dated after the report that tells of it."""

from collections.abc import Sequence
from datetime import timedelta

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.wording import day_words
from claims.consistency.vocabulary import Answer, FindingKind
from claims.register.vocabulary import Modality

# A report can be dated a day before an event at the other side of the date line.
ZONE_SLACK = timedelta(days=1)


class DateConflict:
    name = "date_conflict"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        told: set[tuple[int, object, object]] = set()
        for claim in case.claims:
            if claim.published_day is None or claim.modality == Modality.PREDICTED:
                continue
            happened = claim.first_date or claim.last_date
            if happened is None:
                continue
            if happened <= claim.published_day + ZONE_SLACK and not _ends_in_the_future(claim):
                outcomes.append(held("told after it happened"))
                continue
            place = (claim.document_id, claim.first_date, claim.last_date)
            if place not in told:
                told.add(place)
                outcomes.append(_conflict(claim))
        return outcomes


def _ends_in_the_future(claim: ComparableClaim) -> bool:
    """An interval whose last day is still to come; a bare month or year of the report's own time is not one."""
    if claim.last_date is None or claim.first_date is None or claim.published_day is None:
        return False
    is_whole_period = claim.first_date.day == 1 and (claim.last_date + timedelta(days=1)).day == 1
    return not is_whole_period and claim.last_date > claim.published_day + ZONE_SLACK


def _conflict(claim: ComparableClaim) -> Outcome:
    days = day_words(claim.first_date)
    if claim.last_date is not None and claim.last_date != claim.first_date:
        days = f"{days} to {day_words(claim.last_date)}"
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason="a past event dated after the report",
        found=Found(
            kind=FindingKind.DATE_CONFLICT,
            about=(claim.claim_id,),
            claims=(claim,),
            sentence=(
                f"{claim.document_source.name}, published {day_words(claim.published_day)}, tells in the past tense of "
                f"{days}, which is after its own publication."
            ),
            severity=0.6,
        ),
    )
