"""Latest per origin: what each origin last said; lowest, median and highest of that."""

from collections.abc import Sequence

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.reconciliation.choosing import last_words
from claims.consistency.reconciliation.figures import Reconciled, between, one_telling_each, without_open_ends
from claims.consistency.vocabulary import RuleName


class LatestPerOrigin:
    name = RuleName.LATEST_PER_ORIGIN
    version = "1"

    def reconcile(self, claims: Sequence[ComparableClaim], case: Case) -> Reconciled | None:
        told, left_out = one_telling_each(claims)
        if not told:
            return None
        latest, superseded = last_words(told)
        used, open_ended = without_open_ends(latest)
        return between(used, used, [*left_out, *superseded, *open_ended])
