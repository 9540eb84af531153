"""The publication gate for one verdict as it stands: reads the facts, and leaves the judgement to `gate.py`."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claims.documents.models import Source
from claims.evidence.models import Evidence
from claims.evidence.selectors import links_of_claim
from claims.evidence.vocabulary import Stance
from claims.register.models import Claim
from claims.register.vocabulary import ClaimStatus
from claims.review.cross_checks import cross_check_for
from claims.review.digest import EvidenceItem, evidence_sha256
from claims.review.gate import GateFacts, GateItem, gate
from claims.review.models import Decision, Rating, Verdict, VerdictVersion
from claims.review.replies import exceptions_of, replies_of
from claims.review.vocabulary import VerdictAction


class RestsOn(NamedTuple):
    """One piece of evidence that a version rests on, as it was linked then."""

    evidence: Evidence
    stance: Stance
    note: str


def evidence_as_linked(claim: Claim) -> list[EvidenceItem]:
    """What is linked to the claim now, in the form a version keeps."""
    return [
        EvidenceItem(
            evidence=str(link.evidence.stream), sha256=_sha256_of(link.evidence), stance=link.stance, note=link.note
        )
        for link in links_of_claim(claim)
    ]


def _sha256_of(evidence: Evidence) -> str:
    return evidence_sha256(
        snapshot_sha256=evidence.snapshot.sha256 if evidence.snapshot else None,
        start=evidence.start,
        end=evidence.end,
        exact=evidence.exact,
        url=evidence.url,
        note=evidence.note,
        directness=evidence.directness,
    )


def evidence_of_version(version: VerdictVersion) -> list[RestsOn]:
    """What the version rests on, in the order it was linked, whatever is linked now."""
    rows = Evidence.objects.filter(stream__in=[item["evidence"] for item in version.evidence])
    rows = rows.select_related("snapshot__document__source").defer("snapshot__text")
    by_stream = {str(row.stream): row for row in rows}
    return [RestsOn(by_stream[item["evidence"]], Stance(item["stance"]), item["note"]) for item in version.evidence]


def gate_of(verdict: Verdict) -> tuple[GateItem, ...]:
    """Every condition of the gate for the verdict as it stands now, met or not."""
    version = verdict.current
    if version is None:
        raise ValueError(f"{verdict} has no version")
    claim = verdict.claim_version.claim
    agreed = Decision.objects.filter(version=version, action=VerdictAction.AGREE)
    return gate(
        _facts(
            claim,
            evidence_of_version(version),
            rating=version.rating,
            has_rationale=bool(version.rationale.strip()),
            is_claim_current=claim.current_id == verdict.claim_version_id,
            is_evidence_current=evidence_as_linked(claim) == version.evidence,
            is_cross_checked=agreed.exists(),
        )
    )


def gate_before(claim: Claim, *, rating: Rating | None, has_rationale: bool) -> tuple[GateItem, ...]:
    """The gate for a version that were written now, on the evidence linked now; `rating`: None while none is chosen."""
    rests_on = [RestsOn(link.evidence, Stance(link.stance), link.note) for link in links_of_claim(claim)]
    return gate(_facts(claim, rests_on, rating=rating, has_rationale=has_rationale))


def _facts(
    claim: Claim,
    rests_on: Sequence[RestsOn],
    *,
    rating: Rating | None,
    has_rationale: bool,
    is_claim_current: bool = True,
    is_evidence_current: bool = True,
    is_cross_checked: bool = False,
) -> GateFacts:
    stances = {each.stance for each in rests_on}
    return GateFacts(
        has_rationale=has_rationale,
        archived_count=sum(each.evidence.is_archived for each in rests_on),
        is_claim_accepted=claim.status == ClaimStatus.ACCEPTED,
        is_claim_current=is_claim_current,
        is_evidence_current=is_evidence_current,
        named_origins=_named_origins(each.evidence for each in rests_on),
        has_support=Stance.SUPPORTS in stances,
        has_refutation=Stance.REFUTES in stances,
        cross_check_for=cross_check_for(claim, rating),
        is_cross_checked=is_cross_checked,
        replies=replies_of(claim),
        exceptions=exceptions_of(claim),
    )


def _named_origins(rests_on: Iterable[Evidence]) -> frozenset[str]:
    """The sources whose documents are quoted; a bare address names none."""
    sources = [evidence.snapshot.document.source for evidence in rests_on if evidence.snapshot]
    return frozenset(_speaks_for(source).name for source in sources)


def _speaks_for(source: Source) -> Source:
    seen: set[int] = set()
    while source.parent is not None and source.pk not in seen:
        seen.add(source.pk)
        source = source.parent
    return source
