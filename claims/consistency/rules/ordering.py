"""Which figure came first, and whether time explains why two of them differ.

A toll is early while people are still being found and counted, settled afterwards. Early counts rise: a low one is
not contradicted by a higher one that came later.
"""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from enum import IntEnum

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import gap, is_below, reading, same_bounds, share
from claims.consistency.rules.reprints import changed_in_print
from claims.consistency.rules.sequence import in_order, least_of
from claims.consistency.rules.within_document import speaks_of_two_times
from claims.documents.vocabulary import DatePrecision
from claims.register.vocabulary import Measure

EARLY_DAYS = 7
_EARLY = timedelta(days=EARLY_DAYS)
# Above both, a settled figure is more than what rising alone explains of the last early count.
STEEP_SHARE = 1 / 3
STEEP_SIZE = Decimal(5)

# The victims of what happened.
TOLLS = frozenset({Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.DISPLACED, Measure.DETAINED})
# What is counted up while a disaster unfolds: houses are surveyed for days, as victims are found.
COUNTED_UP = TOLLS | {Measure.RESCUED, Measure.DAMAGED, Measure.DESTROYED, Measure.DAMAGED_OR_DESTROYED}


class Phase(IntEnum):
    EARLY = 0
    SETTLED = 1


class Order(IntEnum):
    BEFORE = -1
    UNKNOWN = 0
    AFTER = 1


def phase_of(claim: ComparableClaim, case: Case) -> Phase:
    """Early within `EARLY_DAYS` of the event's last day; settled later, and where either day is not known."""
    event = claim.last_date or case.last_date
    published = claim.published_day
    if event is None or published is None:
        return Phase.SETTLED
    return Phase.EARLY if abs(published - event) <= _EARLY else Phase.SETTLED


def order_of(left: ComparableClaim, right: ComparableClaim) -> Order:
    """Which was published first; unknown on one day unless both documents tell the minute."""
    if left.published_at is None or right.published_at is None:
        return Order.UNKNOWN
    if left.published_precision == right.published_precision == DatePrecision.MINUTE:
        is_before, is_after = left.published_at < right.published_at, left.published_at > right.published_at
    elif left.published_day is None or right.published_day is None:
        return Order.UNKNOWN
    else:
        is_before, is_after = left.published_day < right.published_day, left.published_day > right.published_day
    return Order.BEFORE if is_before else Order.AFTER if is_after else Order.UNKNOWN


def latest_of_each_origin(claims: Sequence[ComparableClaim]) -> list[ComparableClaim]:
    """What every independent origin last said, oldest first; of several tellings of it the first.

    What a re-print made of it is not what the origin said.
    """
    latest: dict[int, ComparableClaim] = {}
    changed = changed_in_print(claims)
    ordered = in_order(claim for claim in claims if claim.claim_id not in changed)
    for claim in ordered:
        before = latest.get(claim.speaker.id)
        if before is None or not _is_same_figure(before, claim):
            latest[claim.speaker.id] = claim
    return ordered if len(latest) == len(ordered) else in_order(latest.values())


def _is_same_figure(left: ComparableClaim, right: ComparableClaim) -> bool:
    return left.figure is not None and right.figure is not None and same_bounds(left.figure, right.figure)


def _stands_at_an_earlier_count(low: ComparableClaim, high: ComparableClaim, case: Case) -> bool:
    """Whether two reports of one day, in unknown order, show two stages of counting.

    The dead only become more, so a lower count of them is an earlier one. The injured also become fewer (they die, they
    go home, they were counted twice): there the two reports' counts of the dead have to tell, and equal ones tell that
    both speak of the same stage.
    """
    assert low.figure is not None
    if low.figure.measure == Measure.KILLED:
        return True
    fewest = min(map(least_of, case.killed_by(low)), default=None)
    most = max(map(least_of, case.killed_by(high)), default=None)
    return fewest is not None and most is not None and fewest < most


def may_rise(low: ComparableClaim, high: ComparableClaim) -> bool:
    """Whether the figures alone allow that time explains them: a toll, and `low` below `high`."""
    return (
        low.figure is not None
        and high.figure is not None
        and low.figure.measure in COUNTED_UP
        and is_below(reading(low.figure), reading(high.figure))
    )


def is_rise(low: ComparableClaim, high: ComparableClaim, case: Case) -> bool:
    """Whether time explains that `low` is below `high`: an early count, and a later one of what still rises."""
    if low.figure is None or high.figure is None or not may_rise(low, high):
        return False
    if phase_of(low, case) is not Phase.EARLY:
        return False
    if phase_of(high, case) is Phase.SETTLED:
        apart = gap(low.figure, high.figure).size
        return apart < STEEP_SIZE or share(low.figure, high.figure) <= STEEP_SHARE
    if low.document_id == high.document_id:
        return speaks_of_two_times(low, high)
    order = order_of(low, high)
    return order is Order.BEFORE or (order is Order.UNKNOWN and _stands_at_an_earlier_count(low, high, case))
