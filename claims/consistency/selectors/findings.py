"""What was found, by claim and by subject."""

from django.db.models import Prefetch, QuerySet

from claims.consistency.models import Finding, FindingClaim, SubjectCheck
from claims.consistency.rules.lifecycle import WAITING
from claims.register.models import Claim, Subject


def _with_claims(findings: QuerySet[Finding]) -> QuerySet[Finding]:
    named = FindingClaim.objects.select_related("version__claim", "version__origin").order_by("position")
    return findings.prefetch_related(Prefetch("finding_claims", queryset=named)).order_by("-severity", "id")


def findings_of_claim(claim: Claim, *, is_open_only: bool = False) -> QuerySet[Finding]:
    """Findings that name any version of `claim`, worst first."""
    findings = Finding.objects.filter(finding_claims__version__claim=claim).distinct()
    if is_open_only:
        findings = findings.filter(state__in=WAITING)
    return _with_claims(findings)


def findings_of_subject(subject: Subject) -> QuerySet[Finding]:
    """Findings about `subject`, worst first."""
    return _with_claims(Finding.objects.filter(subject=subject))


def coverage(subject: Subject) -> SubjectCheck | None:
    """How far the last check looked; None where there was none yet."""
    return SubjectCheck.objects.filter(subject=subject).first()
