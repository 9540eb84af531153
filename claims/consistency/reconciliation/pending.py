"""Pending: no best yet. The ends are known, the count is not settled, and saying so is an answer too."""

from dataclasses import replace

from claims.consistency.comparable import Case
from claims.consistency.reconciliation.choosing import is_choice, last_words
from claims.consistency.reconciliation.figures import Reconciled, Tellings, between, one_telling_each, without_open_ends
from claims.consistency.rules.ordering import Phase, phase_of
from claims.consistency.vocabulary import RuleName


class Pending:
    name = RuleName.PENDING
    version = "1"

    def reconcile(self, tellings: Tellings, case: Case) -> Reconciled | None:
        """None also where origins do not differ, and where one of them has given a settled figure."""
        told, left_out = one_telling_each(tellings)
        if not is_choice(tellings) or any(phase_of(claim, case) is Phase.SETTLED for claim in told):
            return None
        latest, superseded = last_words(tellings)
        used, open_ended = without_open_ends(latest)
        return replace(between(used, used, [*left_out, *superseded, *open_ended]), best=None)
