"""Latest per origin: what each origin last said; lowest, median and highest of that."""

from claims.consistency.comparable import Case
from claims.consistency.reconciliation.choosing import last_words
from claims.consistency.reconciliation.figures import Reconciled, Tellings, between, one_telling_each, without_open_ends
from claims.consistency.vocabulary import RuleName


class LatestPerOrigin:
    name = RuleName.LATEST_PER_ORIGIN
    version = "1"

    def reconcile(self, tellings: Tellings, case: Case) -> Reconciled | None:
        told, left_out = one_telling_each(tellings)
        if not told:
            return None
        latest, superseded = last_words(tellings)
        used, open_ended = without_open_ends(latest)
        return between(used, used, [*left_out, *superseded, *open_ended])
