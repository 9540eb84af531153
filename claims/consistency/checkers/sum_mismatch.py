"""A document whose parts add up to more than the total it gives."""

from collections.abc import Sequence
from decimal import Decimal

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.things import about, by_document
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.comparison import thing_of, why_not_comparable
from claims.consistency.rules.ordering import in_order
from claims.consistency.rules.wording import figure_words, number
from claims.consistency.vocabulary import Answer, FindingKind


class SumMismatch:
    name = "sum_mismatch"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        parts = by_document(in_order(case.parts))
        return [
            outcome
            for total in case.claims
            if why_not_comparable(total) is None
            and (outcome := _outcome(total, parts.get(total.document_id, []))) is not None
        ]


def _parts_of(total: ComparableClaim, told: Sequence[ComparableClaim]) -> list[ComparableClaim]:
    """One claim for each smaller subject: what the same voice says of it; `told` is of the same document."""
    parts: dict[int, ComparableClaim] = {}
    for claim in told:
        if why_not_comparable(claim) is not None:
            continue
        if claim.speaker.id == total.speaker.id and thing_of(claim)[1:] == thing_of(total)[1:]:
            parts.setdefault(claim.subject_id, claim)
    return list(parts.values())


def _outcome(total: ComparableClaim, told: Sequence[ComparableClaim]) -> Outcome | None:
    parts = _parts_of(total, told)
    if len(parts) < 2 or total.figure is None:
        return None
    least = sum((part.figure.lower or Decimal(0) for part in parts if part.figure), Decimal(0))
    if total.figure.upper is None or least <= total.figure.upper:
        return held("the parts fit into the total")
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason="the parts exceed the total",
        found=Found(
            kind=FindingKind.SUM_MISMATCH,
            about=(*about(thing_of(total)), total.claim_id),
            claims=(total, *parts),
            sentence=(
                f"{total.document_source.name} gives {figure_words(total.figure)} in all, but its {len(parts)} parts "
                f"add up to {number(least)} at least."
            ),
            severity=0.6,
        ),
    )
