"""What the claim desk reads, part by part, in a fixed number of queries."""

from typing import Any

from django.db.models import Q

from claims.consistency.reconciliation.figures import Count
from claims.consistency.rules.populations import counted_population
from claims.consistency.selectors import comparable_figures, coverage, reconciliations_of_subject
from claims.consistency.standings.meeting import Meeting
from claims.consistency.standings.selectors import what_a_version_meets
from claims.desk.comparison import compare
from claims.documents.models import Document
from claims.register.models import Claim, ClaimVersion, Subject
from claims.register.vocabulary import ClaimStatus, LinkState

OTHERS_SHOWN = 12
DOCUMENTS_SUGGESTED = 200
_CONTEXT = 500


def context_of(version: ClaimVersion, text: str) -> tuple[str, str]:
    """The rest of the paragraph before and after the claim's words, at most `_CONTEXT` code points each."""
    start = max(text.rfind("\n", 0, version.start) + 1, version.start - _CONTEXT)
    end = text.find("\n", version.end)
    end = min(len(text) if end < 0 else end, version.end + _CONTEXT)
    before = text[start : version.start]
    after = text[version.end : end]
    if version.start - start == _CONTEXT:
        before = "…" + before
    return before, after + ("…" if end - version.end == _CONTEXT else "")


def what_others_say(claim: Claim, subject: Subject | None) -> dict[str, Any]:
    """The comparable figures, or for a claim without one the other claims about the subject."""
    version = claim.current
    figure = getattr(version, "figure", None)
    if subject is None or version is None:
        return {"comparison": None, "others": [], "reconciliations": [], "coverage": None}
    if figure is None:
        return {
            "comparison": None,
            "others": _others(claim, subject),
            "reconciliations": [],
            "coverage": coverage(subject),
        }
    count = Count(figure.measure, counted_population(figure.population))
    rows = comparable_figures(subject, measure=count.measure, population=count.population)
    reconciled = [r for r in reconciliations_of_subject(subject) if (r.measure, r.population) == count]
    return {
        "comparison": compare(count, rows, reconciled, this=version.pk) if rows else None,
        "others": [],
        "reconciliations": reconciled,
        "coverage": coverage(subject),
    }


def what_it_would_meet(claim: Claim) -> Meeting | None:
    """For a claim that no check has seen yet, because it is not accepted; findings tell of the others."""
    version = claim.current
    if version is None or claim.status != ClaimStatus.PROPOSED or not hasattr(version, "figure"):
        return None
    return what_a_version_meets(version)


def _others(claim: Claim, subject: Subject) -> list[Claim]:
    return list(
        Claim.objects.filter(
            status=ClaimStatus.ACCEPTED, subject_links__subject=subject, subject_links__state=LinkState.CONFIRMED
        )
        .filter(current__figure__isnull=True)
        .exclude(pk=claim.pk)
        .select_related("current__origin", "snapshot__document__source")
        .defer("snapshot__text")
        .order_by("snapshot__document__published_at", "pk")[:OTHERS_SHOWN]
    )


def suggested_documents(subject: Subject | None) -> list[Document]:
    """Where evidence is likely to stand: documents about the same subject first, then the newest."""
    newest = Document.objects.select_related("source").order_by("-created_at")
    if subject is None:
        return list(newest[:DOCUMENTS_SUGGESTED])
    linked = Q(snapshots__claims__subject_links__subject=subject)
    near = list(newest.filter(linked).distinct()[:DOCUMENTS_SUGGESTED])
    rest = newest.exclude(pk__in=[d.pk for d in near])[: max(0, DOCUMENTS_SUGGESTED - len(near))]
    return [*near, *rest]
