"""My desk: what waits for me first, then what waits for anybody."""

from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest

from claims.audit.vocabulary import Role
from claims.consistency.models import Finding
from claims.consistency.rechecks.selectors import running_recheck
from claims.consistency.selectors import stale_reconciliations
from claims.consistency.vocabulary import FindingState
from claims.desk.pages import reader, roles_here, signed_in
from claims.desk.recheck_parts import progress_words
from claims.digests.rules import MAY_HAVE_ONE
from claims.documents.models import Document
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.register.models import Claim
from claims.register.vocabulary import ClaimStatus
from claims.review.cross_checks import to_cross_check
from claims.review.models import Verdict
from claims.review.older_evidence import approved_on_older_evidence
from claims.review.selectors import approval_queue, proposals_to_confirm, publication_queue
from claims.review.stakes import Weighed, worst_first
from claims.review.vocabulary import VerdictAction, VerdictState

SHOWN = 8


def dashboard(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """The first page of the admin. A dozen small queries, none of which counts a whole table."""
    roles = roles_here(request)
    mine = _my_verdicts(request)
    is_editor = Role.EDITOR in roles
    return {
        **context,
        "title": "My desk",
        "roles": sorted(role.label for role in roles),
        "returned": [verdict for verdict in mine if verdict.state == VerdictState.RETURNED],
        "drafts": [verdict for verdict in mine if verdict.state == VerdictState.DRAFT],
        "to_approve": list(approval_queue()[:SHOWN]) if is_editor else [],
        "to_publish": list(publication_queue()[:SHOWN]) if is_editor else [],
        "to_look_at": list(approved_on_older_evidence()[:SHOWN]) if is_editor else [],
        "to_confirm": list(proposals_to_confirm()[:SHOWN]) if is_editor else [],
        "to_cross_check": list(to_cross_check(reader(request))[:SHOWN]) if Role.FACT_CHECKER in roles else [],
        "is_editor": is_editor,
        "may_have_digest": bool(roles & MAY_HAVE_ONE),
        "triage": _documents_with_proposals(),
        "findings": _open_findings(),
        "stale": list(stale_reconciliations()[:SHOWN]),
        "work": _work(),
        "recheck": _recheck(),
        "failed_jobs": list(Job.objects.filter(state=JobState.DEAD).order_by("-id")[:3]),
    }


def _my_verdicts(request: HttpRequest) -> list[Verdict]:
    """My drafts and what came back to me, each with the last comment it came back with."""
    rows = (
        Verdict.objects.filter(
            state__in=[VerdictState.DRAFT, VerdictState.RETURNED], current__author__user=signed_in(request)
        )
        .select_related("current__rating", "claim_version__origin")
        .prefetch_related("decisions__actor")
        .order_by("-pk")[: 2 * SHOWN]
    )
    verdicts = list(rows)
    for verdict in verdicts:
        returns = [d for d in verdict.decisions.all() if d.action == VerdictAction.RETURN]
        verdict.last_return = max(returns, key=lambda d: d.pk, default=None)  # type: ignore[attr-defined]
    return verdicts


def _open_findings() -> list[Weighed]:
    return worst_first(Finding.objects.filter(state=FindingState.OPEN).select_related("subject"), SHOWN)


def _documents_with_proposals() -> list[Document]:
    """The documents of the newest proposals, with how many wait in each."""
    newest = Claim.objects.filter(status=ClaimStatus.PROPOSED).order_by("-id").values("snapshot__document_id")[:500]
    keys = list(dict.fromkeys(row["snapshot__document_id"] for row in newest))[:SHOWN]
    waiting = Count("snapshots__claims", filter=Q(snapshots__claims__status=ClaimStatus.PROPOSED))
    return list(Document.objects.filter(pk__in=keys).select_related("source").annotate(waiting=waiting).order_by("-pk"))


def _recheck() -> dict[str, Any] | None:
    """The one that is running, with how far it is."""
    running = running_recheck()
    return progress_words(running) if running else None


def _work() -> dict[str, int]:
    """Background work that is not done yet, by state; the partial index answers it without reading what is done."""
    states = [JobState.QUEUED, JobState.LEASED, JobState.FAILED, JobState.DEAD]
    rows = Job.objects.filter(state__in=states).values("state").annotate(count=Count("pk")).order_by("state")
    return {JobState(row["state"]).label: row["count"] for row in rows}
