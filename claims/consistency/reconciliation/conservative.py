"""Conservative: the lowest figure that a credible origin stands by.

After the fatality rule of the ACLED Codebook (Armed Conflict Location & Event Data Project, on fatalities): where
reports differ, the most conservative figure is used, and it follows when later information revises it. What counts as
credible is our reading: every origin on record except a social account that speaks for nobody, and no early count that
was overtaken by a later one. UCDP's codebook keeps low, best and high apart, and so do we: high is the highest of the
same figures.
"""

from collections.abc import Sequence
from dataclasses import replace

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.reconciliation.choosing import is_choice, last_words, without_overtaken
from claims.consistency.reconciliation.figures import (
    LeftOut,
    Reconciled,
    Tellings,
    between,
    one_telling_each,
    without_open_ends,
)
from claims.consistency.vocabulary import RuleName
from claims.documents.vocabulary import SourceKind

NOT_CREDIBLE = "a social account that speaks for nobody on record"


class Conservative:
    name = RuleName.CONSERVATIVE
    version = "1"

    def reconcile(self, tellings: Tellings, case: Case) -> Reconciled | None:
        """None also where origins do not differ: then the envelope says the same."""
        if not is_choice(tellings):
            return None
        _, left_out = one_telling_each(tellings)
        latest, superseded = last_words(tellings)
        standing, overtaken = without_overtaken(latest, case)
        credible, doubtful = _credible(standing)
        used, open_ended = without_open_ends(credible)
        made = between(used, used, [*left_out, *superseded, *overtaken, *doubtful, *open_ended])
        return made if made.best is None else replace(made, best=made.low)


def _credible(claims: Sequence[ComparableClaim]) -> tuple[list[ComparableClaim], list[LeftOut]]:
    """Where nobody else speaks, social accounts are what there is."""
    credible = [claim for claim in claims if claim.speaker.kind != SourceKind.SOCIAL_ACCOUNT]
    if not credible:
        return list(claims), []
    kept = {claim.version_id for claim in credible}
    return credible, [LeftOut(claim, NOT_CREDIBLE) for claim in claims if claim.version_id not in kept]
