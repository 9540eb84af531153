"""What waits for anybody, and how the machinery is doing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse

from claims.audit.models import AuditEntry, AuditPending
from claims.audit.sealing.models import AuditTree
from claims.audit.sealing.selectors import newest_checkpoint
from claims.audit.selectors import name_of
from claims.consistency.models import Finding
from claims.consistency.rechecks.selectors import running_recheck
from claims.consistency.rules.severity import MINOR
from claims.consistency.selectors import stale_reconciliations
from claims.consistency.vocabulary import FindingState
from claims.desk.navigation import some
from claims.desk.presenters.bars import Bars
from claims.desk.presenters.history import deed
from claims.desk.recheck_parts import progress_words
from claims.desk.room_charts import AGREEMENT, CHARTS
from claims.documents.models import Document
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.register.models import Claim
from claims.register.vocabulary import ClaimStatus
from claims.review.models import Verdict
from claims.review.selectors import approval_queue, publication_queue
from claims.review.stakes import worst_first
from claims.review.vocabulary import VerdictState

SHOWN = 6
_UNFINISHED = (JobState.QUEUED, JobState.LEASED, JobState.FAILED, JobState.DEAD)


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits, and since when the first of it does; None for an empty one."""

    name: str
    href: str
    count: str
    oldest: datetime | None


def room() -> dict[str, Any]:
    """What `admin/index.html` shows below my own work."""
    return {
        "queues": queues(),
        "charts": charts(),
        "triage": documents_with_proposals(),
        "findings": worst_first(Finding.objects.filter(state=FindingState.OPEN).select_related("subject"), SHOWN),
        "stale": list(stale_reconciliations()[:SHOWN]),
        "log": _log(),
        "work": _work(),
        "recheck": _recheck(),
        "failed_jobs": list(Job.objects.filter(state=JobState.DEAD).order_by("-id")[:3]),
    }


def charts() -> list[Bars]:
    """Every one of them, that of cross-checks only where there was one."""
    drawn = [chart() for chart in CHARTS.values()]
    return [chart for chart in drawn if chart.slug != AGREEMENT or not chart.is_empty]


def queues() -> Sequence[Queue]:
    proposed = Claim.objects.filter(status=ClaimStatus.PROPOSED)
    findings = Finding.objects.filter(state=FindingState.OPEN, severity__gte=MINOR)
    submitted, approved = approval_queue().first(), publication_queue().first()
    approvals = reverse("desk:approvals")
    return [
        Queue(
            "Proposals to decide on",
            f"{reverse('admin:claims_claim_changelist')}?status__exact={ClaimStatus.PROPOSED}",
            some(proposed),
            proposed.order_by("id").values_list("created_at", flat=True).first(),
        ),
        Queue(
            "Findings to decide on",
            reverse("desk:findings"),
            some(findings),
            findings.order_by("pk").values_list("created_at", flat=True).first(),
        ),
        Queue(
            "Verdicts to approve",
            approvals,
            some(Verdict.objects.filter(state=VerdictState.SUBMITTED)),
            getattr(submitted, "submitted_at", None),
        ),
        Queue(
            "Verdicts to publish",
            approvals,
            some(Verdict.objects.filter(state=VerdictState.APPROVED)),
            getattr(approved, "approved_at", None),
        ),
    ]


def documents_with_proposals() -> list[Document]:
    """The documents of the newest proposals, with how many wait in each."""
    newest = Claim.objects.filter(status=ClaimStatus.PROPOSED).order_by("-id").values("snapshot__document_id")[:500]
    keys = list(dict.fromkeys(row["snapshot__document_id"] for row in newest))[:SHOWN]
    waiting = Count("snapshots__claims", filter=Q(snapshots__claims__status=ClaimStatus.PROPOSED))
    return list(Document.objects.filter(pk__in=keys).select_related("source").annotate(waiting=waiting).order_by("-pk"))


def _log() -> dict[str, Any]:
    """How far the log has come, and its last entry in words."""
    last = AuditEntry.objects.order_by("-id").first()
    return {
        "last": last,
        "deed": f"{name_of(last.actor)} {deed(last.kind)}" if last else "",
        "sealed": AuditTree.objects.values_list("size", flat=True).first() or 0,
        "waiting": some(AuditPending.objects.all()),
        "checkpoint": newest_checkpoint(),
    }


def _work() -> dict[str, int]:
    """Background work that is not done yet, by state; the partial index answers it without reading what is done."""
    rows = Job.objects.filter(state__in=_UNFINISHED).values("state").annotate(count=Count("pk")).order_by("state")
    return {JobState(row["state"]).label: row["count"] for row in rows}


def _recheck() -> dict[str, Any] | None:
    """The one that is running, with how far it is."""
    running = running_recheck()
    return progress_words(running) if running else None
