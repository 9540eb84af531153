"""Which of the figures that origins last gave a stricter rule looks at, and whether there is anything to choose."""

from collections.abc import Sequence

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.reconciliation.figures import LeftOut, Tellings, one_telling_each
from claims.consistency.remembered import remembered
from claims.consistency.rules.comparison import size_of
from claims.consistency.rules.ordering import is_rise, latest_of_each_origin, may_rise
from claims.consistency.rules.wording import party_words, quantity
from claims.lib.grouping import grouped


@remembered
def is_choice(tellings: Tellings) -> bool:
    """Whether two origins at least give different figures; else every rule says what the envelope says."""
    told, _ = one_telling_each(tellings)
    return len({size_of(claim) for claim in told}) > 1 and len({claim.speaker.id for claim in told}) > 1


@remembered
def last_words(tellings: Tellings) -> tuple[list[ComparableClaim], list[LeftOut]]:
    """What each origin last said, and what it superseded by that."""
    told, _ = one_telling_each(tellings)
    latest = latest_of_each_origin(told)
    newest = {claim.speaker.id: claim for claim in latest}
    kept = {claim.version_id for claim in latest}
    return latest, [
        LeftOut(claim, _superseded(newest[claim.speaker.id])) for claim in told if claim.version_id not in kept
    ]


def without_overtaken(latest: Sequence[ComparableClaim], case: Case) -> tuple[list[ComparableClaim], list[LeftOut]]:
    """Without early counts that a later count of another origin overtook: they are no low estimate, only old."""
    groups = grouped(latest, size_of)

    def by_whom(low: ComparableClaim) -> ComparableClaim | None:
        above = (group for group in groups.values() if may_rise(low, group[0]))
        return next((high for group in above for high in group if is_rise(low, high, case)), None)

    overtaken = [(claim, high) for claim in latest if (high := by_whom(claim)) is not None]
    old = {claim.version_id for claim, _ in overtaken}
    return [claim for claim in latest if claim.version_id not in old], [
        LeftOut(claim, f"an early count that {party_words(high.origin)} overtook") for claim, high in overtaken
    ]


def _superseded(newest: ComparableClaim) -> str:
    said = f": {quantity(newest.figure)}" if newest.figure is not None else ""
    return f"superseded by a later figure of {newest.speaker.name}{said}"
