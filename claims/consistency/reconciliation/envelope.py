"""Envelope: from the lowest to the highest figure that any origin ever gave."""

from claims.consistency.comparable import Case
from claims.consistency.reconciliation.figures import Reconciled, Tellings, between, one_telling_each, without_open_ends
from claims.consistency.rules.ordering import latest_of_each_origin
from claims.consistency.vocabulary import RuleName


class Envelope:
    name = RuleName.ENVELOPE
    version = "1"

    def reconcile(self, tellings: Tellings, case: Case) -> Reconciled | None:
        told, left_out = one_telling_each(tellings)
        if not told:
            return None
        used, open_ended = without_open_ends(told)
        return between(used, latest_of_each_origin(used), [*left_out, *open_ended])
