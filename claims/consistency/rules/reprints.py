"""What a re-print made of a figure: the printer's doing, not another count of the origin."""

from collections.abc import Iterable

from claims.consistency.comparable import ComparableClaim
from claims.consistency.rules.bounds import same_bounds
from claims.consistency.rules.comparison import Thing, thing_of


def changed_in_print(claims: Iterable[ComparableClaim]) -> frozenset[int]:
    """Ids of claims in which a re-print gives a figure that the printed report, on record with others, does not give.

    They stay to be seen and to be found as misquoted; what the origin said last they do not tell.
    """
    told = [claim for claim in claims if claim.figure is not None]
    if not any(claim.is_reprint for claim in told):
        return frozenset()
    originals: dict[tuple[int | None, int, Thing], list[ComparableClaim]] = {}
    for claim in told:
        originals.setdefault((claim.document_id, claim.speaker.id, thing_of(claim)), []).append(claim)
    changed = set()
    for claim in told:
        printed = originals.get((claim.report_id, claim.speaker.id, thing_of(claim))) if claim.is_reprint else None
        if printed and not any(o.figure and claim.figure and same_bounds(o.figure, claim.figure) for o in printed):
            changed.add(claim.claim_id)
    return frozenset(changed)
