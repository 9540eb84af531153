"""Source priority: the figures of the kind of source that the desk trusts most, of those that speak."""

from collections.abc import Sequence

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.reconciliation.choosing import is_choice, last_words
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
from claims.lib.hashing import digest_of

# Nearest to the counting first: who keeps hospital lists and registers, who investigates, who reports from the place,
# who passes on. A desk that covers a war in which the institutions are parties will put others first.
DEFAULT_ORDER: tuple[str, ...] = (
    SourceKind.INSTITUTION,
    SourceKind.NGO,
    SourceKind.AGENCY,
    SourceKind.OUTLET,
    SourceKind.SPOKESPERSON,
    SourceKind.PERSON,
    SourceKind.SOCIAL_ACCOUNT,
    SourceKind.UNKNOWN,
)


class SourcePriority:
    """`order` names kinds of sources, first the one that goes before all others; kinds left out stand last."""

    name = RuleName.SOURCE_PRIORITY

    def __init__(self, order: Sequence[str] = DEFAULT_ORDER) -> None:
        self.order = tuple(order)
        # Another order is another judgement.
        digest = digest_of({"order": list(self.order)})
        self.version = f"1 order {digest[:8]}"

    def reconcile(self, tellings: Tellings, case: Case) -> Reconciled | None:
        """None also where origins do not differ: then the envelope says the same."""
        if not is_choice(tellings):
            return None
        _, left_out = one_telling_each(tellings)
        latest, superseded = last_words(tellings)
        first = min(self._rank(claim) for claim in latest)
        chosen = [claim for claim in latest if self._rank(claim) == first]
        why = f"counts after {SourceKind(chosen[0].speaker.kind or SourceKind.UNKNOWN).label}"
        others = [LeftOut(claim, why) for claim in latest if self._rank(claim) != first]
        used, open_ended = without_open_ends(chosen)
        return between(used, used, [*left_out, *superseded, *others, *open_ended])

    def _rank(self, claim: ComparableClaim) -> int:
        kind = claim.speaker.kind or SourceKind.UNKNOWN
        return self.order.index(kind) if kind in self.order else len(self.order)
