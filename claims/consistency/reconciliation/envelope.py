"""Envelope: from the lowest to the highest figure that any origin ever gave."""

from collections.abc import Sequence

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.reconciliation.figures import Reconciled, between, one_telling_each, without_open_ends
from claims.consistency.rules.ordering import latest_of_each_origin
from claims.consistency.vocabulary import RuleName


class Envelope:
    name = RuleName.ENVELOPE
    version = "1"

    def reconcile(self, claims: Sequence[ComparableClaim], case: Case) -> Reconciled | None:
        told, left_out = one_telling_each(claims)
        if not told:
            return None
        used, open_ended = without_open_ends(told)
        return between(used, latest_of_each_origin(used), [*left_out, *open_ended])
