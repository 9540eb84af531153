"""Approved on older evidence: what came to light since an editor last looked at a verdict that stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from claims.consistency.models import Finding, FindingClaim
from claims.consistency.rules.severity import MINOR
from claims.consistency.vocabulary import FindingKind, FindingState
from claims.evidence.models import EvidenceLink
from claims.review.models import Verdict
from claims.review.selectors import shown_verdicts
from claims.review.vocabulary import VerdictState

STANDING = (VerdictState.APPROVED, VerdictState.PUBLISHED, VerdictState.RETRACTING)
# What only informs raises nothing, nor does another claim that repeats this one.
_RAISES = Q(severity__gte=MINOR, state__in=[FindingState.OPEN, FindingState.ACKNOWLEDGED]) & ~Q(
    kind=FindingKind.ALREADY_CHECKED
)


@dataclass(frozen=True, slots=True)
class WhatIsNew:
    """Evidence that was linked or taken back since, and findings that were made since; each oldest first."""

    linked: Sequence[EvidenceLink]
    unlinked: Sequence[EvidenceLink]
    findings: Sequence[Finding]

    def __bool__(self) -> bool:
        return bool(self.linked or self.unlinked or self.findings)


def approved_on_older_evidence() -> QuerySet[Verdict]:
    """Verdicts that an editor should look at again, whose last look is the longest ago first."""
    links = EvidenceLink.objects.filter(claim=OuterRef("claim_version__claim"))
    since = OuterRef("looked_at")
    findings = FindingClaim.objects.filter(
        finding__in=Finding.objects.filter(_RAISES),
        finding__created_at__gt=since,
        version__claim=OuterRef("claim_version__claim"),
    )
    return (
        shown_verdicts()
        .filter(state__in=STANDING, looked_at__isnull=False)
        .filter(
            Exists(links.filter(created_at__gt=since)) | Exists(links.filter(unlinked_at__gt=since)) | Exists(findings)
        )
        .order_by("looked_at", "pk")
    )


def what_is_new(verdict: Verdict) -> WhatIsNew:
    """What the queue above is about, for one verdict; nothing while it is not approved."""
    if verdict.looked_at is None or verdict.state not in STANDING:
        return WhatIsNew((), (), ())
    claim = verdict.claim_version.claim_id
    links = EvidenceLink.objects.filter(claim=claim).select_related("evidence__snapshot__document", "linked_by")
    links = links.defer("evidence__snapshot__text").order_by("pk")
    findings = Finding.objects.filter(_RAISES, finding_claims__version__claim=claim).distinct().order_by("pk")
    return WhatIsNew(
        list(links.filter(created_at__gt=verdict.looked_at, unlinked_at__isnull=True)),
        list(links.filter(created_at__lte=F("unlinked_at"), unlinked_at__gt=verdict.looked_at)),
        list(findings.filter(created_at__gt=verdict.looked_at)),
    )
