"""Latest per origin: what each origin last said; lowest, median and highest of that."""

from collections.abc import Sequence

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.reconciliation.figures import LeftOut, Reconciled, between, one_telling_each, without_open_ends
from claims.consistency.rules.ordering import latest_of_each_origin
from claims.consistency.rules.wording import quantity
from claims.consistency.vocabulary import RuleName


class LatestPerOrigin:
    name = RuleName.LATEST_PER_ORIGIN
    version = "1"

    def reconcile(self, claims: Sequence[ComparableClaim], case: Case) -> Reconciled | None:
        told, left_out = one_telling_each(claims)
        if not told:
            return None
        latest = latest_of_each_origin(told)
        newest = {claim.speaker.id: claim for claim in latest}
        superseded = [
            LeftOut(claim, _superseded(newer))
            for claim in told
            if (newer := newest[claim.speaker.id]).version_id != claim.version_id
        ]
        used, open_ended = without_open_ends(latest)
        return between(used, used, [*left_out, *superseded, *open_ended])


def _superseded(newer: ComparableClaim) -> str:
    assert newer.figure is not None
    return f"superseded by a later figure of {newer.speaker.name}: {quantity(newer.figure)}"
