"""A document whose parts do not add up to the total it gives: more than it, or less although every part is told.

Fewer than all parts prove nothing from below: who tells of three of five strikes may know of victims in the others.
"""

from collections.abc import Sequence

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.things import about, by_document
from claims.consistency.comparable import Case, ComparableClaim, Party
from claims.consistency.rules.bounds import reading
from claims.consistency.rules.comparison import thing_of, why_not_comparable
from claims.consistency.rules.sequence import in_order
from claims.consistency.rules.sums import Sum, sum_of, topmost
from claims.consistency.rules.wording import figure_words, number
from claims.consistency.vocabulary import Answer, FindingKind
from claims.register.vocabulary import Measure, Voice

FITS = "the parts fit into the total"


class SumMismatch:
    name = "sum_mismatch"
    version = "2"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        told, parts = by_document(case.claims), by_document(in_order(case.parts))
        return [
            outcome
            for total in case.claims
            if why_not_comparable(total) is None
            and (near := parts.get(total.document_id))
            and (outcome := _outcome(total, near, told[total.document_id], case)) is not None
        ]


def teller_of(claim: ComparableClaim) -> Party:
    """Who adds up. A document that tells a part in its own voice adds it, also where somebody else is its origin."""
    return claim.document_source.counted_as if claim.voice == Voice.OWN else claim.speaker


def parts_of(total: ComparableClaim, told: Sequence[ComparableClaim], case: Case) -> list[ComparableClaim]:
    """One claim for each smaller subject: what the same voice says of it; `told` is of the same document."""
    parts: dict[int, ComparableClaim] = {}
    for claim in told:
        if why_not_comparable(claim) is not None:
            continue
        if teller_of(claim).id == teller_of(total).id and thing_of(claim)[1:] == thing_of(total)[1:]:
            parts.setdefault(claim.subject_id, claim)
    return topmost(list(parts.values()), case.parents)


def _is_every_part(parts: Sequence[ComparableClaim], told: Sequence[ComparableClaim], case: Case) -> bool:
    """Whether each subject right below is told, and the document counts no more events than there are subjects."""
    below = {part for part, above in case.parents.items() if above == case.subject_id}
    if not below or not below <= {part.subject_id for part in parts}:
        return False
    counts = [claim.figure for claim in told if claim.figure and claim.figure.measure == Measure.ATTACKS]
    return all(count.upper is not None and count.upper <= len(below) for count in counts)


def _outcome(
    total: ComparableClaim, near: Sequence[ComparableClaim], told: Sequence[ComparableClaim], case: Case
) -> Outcome | None:
    added = sum_of(parts_of(total, near, case))
    if len(added.parts) < 2 or total.figure is None:
        return None
    whole = reading(total.figure)
    if whole.upper is not None and added.least > whole.upper:
        words = f"but its {len(added.parts)} parts add up to {number(added.least)} at least"
        return _found(total, added, "the parts exceed the total", words, 0.6)
    is_short = whole.lower is not None and added.most is not None and added.most < whole.lower
    if is_short and added.most is not None and _is_every_part(added.parts, told, case):
        words = f"but all {len(added.parts)} parts on record add up to {number(added.most)} only"
        return _found(total, added, "the parts fall short of the total", words, 0.4)
    return held(FITS)


def _found(total: ComparableClaim, added: Sum, reason: str, words: str, severity: float) -> Outcome:
    assert total.figure is not None
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason=reason,
        found=Found(
            kind=FindingKind.SUM_MISMATCH,
            about=(*about(thing_of(total)), total.claim_id),
            claims=(total, *added.parts),
            sentence=f"{total.document_source.name} gives {figure_words(total.figure)} in all, {words}.",
            severity=severity,
        ),
    )
