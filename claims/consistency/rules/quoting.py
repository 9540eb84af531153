"""When two reports quote one origin at one time, and whether a count that went on explains why they differ."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.remembered import remembered
from claims.consistency.rules.bounds import can_both_hold, is_below, reading
from claims.consistency.rules.comparison import thing_of, why_not_comparable
from claims.consistency.rules.ordering import COUNTED_UP, Order, Phase, order_of, phase_of
from claims.consistency.rules.told_times import Figures, is_established_rise
from claims.consistency.rules.within_document import sentence_of, speaks_of_two_times
from claims.lib.grouping import grouped
from claims.register.vocabulary import Measure

# A settled figure does not move from one morning's papers to the next; an early one does.
ONE_TIME = timedelta(days=1)
# Shorter sentences are alike by chance, as for re-prints.
SAME_STATEMENT_LENGTH = 60
_NUMBERS = re.compile(r"\d[\d.,]*")

# Document -> the tolls it gives.
Tolls = Mapping[int, Sequence[ComparableClaim]]


@remembered
def tolls_by_document(case: Case) -> Tolls:
    tolls = (
        claim
        for claim in case.claims
        if claim.figure is not None and claim.figure.measure in COUNTED_UP and why_not_comparable(claim) is None
    )
    return grouped(tolls, lambda claim: claim.document_id)


def can_be_misquoted(left: ComparableClaim, right: ComparableClaim, case: Case, tolls: Tolls, figures: Figures) -> bool:
    """Whether two claims of one origin and thing cannot both be what it said at one time.

    Two documents of two publishers, one of which at least quotes; figures that cannot both hold; told in one report
    that both print, in one statement, or at one time; and nothing that shows a count going on between them. `figures`
    are all that the origin was reported with.
    """
    if left.figure is None or right.figure is None or left.document_id == right.document_id:
        return False
    if left.document_source.counted_as.id == right.document_source.counted_as.id or not (left.chain or right.chain):
        return False
    if can_both_hold(reading(left.figure), reading(right.figure)):
        return False
    if _origin_of_report(left) is not None and _origin_of_report(left) == _origin_of_report(right):
        # Two prints of one report, whenever they were printed; prints of two reports of one source are its revisions.
        return left.report_id == right.report_id
    if (statement := statement_of(left)) and statement == statement_of(right):
        return True
    if not is_one_time(left, right, case) or shows_two_stages(left, right, tolls):
        return False
    # A settled figure does not rise from one day to the next, so that order explains nothing.
    return phase_of(left, case) is Phase.SETTLED or not is_established_rise(left, right, figures)


def _origin_of_report(claim: ComparableClaim) -> int | None:
    return None if claim.report_origin is None else claim.report_origin.id


def is_one_time(left: ComparableClaim, right: ComparableClaim, case: Case) -> bool:
    """One day with no order known; of settled figures also the next day."""
    if left.published_day is None or right.published_day is None:
        return False
    if left.published_day == right.published_day:
        return order_of(left, right) is Order.UNKNOWN
    is_settled = phase_of(left, case) is phase_of(right, case) is Phase.SETTLED
    return is_settled and abs(left.published_day - right.published_day) <= ONE_TIME


@remembered
def statement_of(claim: ComparableClaim) -> str:
    """Its sentence without the number, by which one statement is known again; empty for one alike by chance."""
    told = sentence_of(claim)
    if claim.figure is not None and claim.figure.verbatim:
        told = told.replace(claim.figure.verbatim, "#")
    words = " ".join(_NUMBERS.sub("#", told).lower().split())
    return words if len(words) >= SAME_STATEMENT_LENGTH else ""


def shows_two_stages(left: ComparableClaim, right: ComparableClaim, tolls: Tolls) -> bool:
    """Whether the reports show a count going on: in words, or in another toll of theirs that moves the same way."""
    if left.figure is None or right.figure is None or left.figure.measure not in COUNTED_UP:
        return False
    if speaks_of_two_times(left, right):
        return True
    low, high = (left, right) if is_below(reading(left.figure), reading(right.figure)) else (right, left)
    before, after = tolls.get(low.document_id, ()), tolls.get(high.document_id, ())
    if low.figure is not None and low.figure.measure != Measure.KILLED and _fewer_dead(before, after):
        return True
    thing = thing_of(low)
    return any(
        fewer.speaker.id == low.speaker.id
        and fewer.speaker.id == more.speaker.id
        and thing_of(fewer) == thing_of(more) != thing
        and fewer.figure is not None
        and more.figure is not None
        and is_below(reading(fewer.figure), reading(more.figure))
        for fewer in before
        for more in after
    )


def _fewer_dead(before: Sequence[ComparableClaim], after: Sequence[ComparableClaim]) -> bool:
    """Whoever counts them in each report: the dead only become more."""
    least, most = _most_dead(before), _most_dead(after)
    return least is not None and most is not None and least < most


def _most_dead(tolls: Sequence[ComparableClaim]) -> Decimal | None:
    lowers = [toll.figure.lower for toll in tolls if toll.figure and toll.figure.measure == Measure.KILLED]
    return max((lower for lower in lowers if lower is not None), default=None)
