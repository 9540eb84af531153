"""The sidebar: where to go, and how much waits there. Counts stop at 99, so that none of them is ever slow."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse

from claims.audit.vocabulary import Role
from claims.consistency.models import Finding
from claims.consistency.rechecks.selectors import running_recheck
from claims.consistency.vocabulary import FindingState
from claims.conversations.selectors import unread_of
from claims.desk.pages import roles_here, signed_in
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.register.models import Claim
from claims.register.vocabulary import ClaimStatus
from claims.review.models import Verdict
from claims.review.vocabulary import VerdictState

MOST = 99


def sidebar(request: HttpRequest) -> list[dict[str, Any]]:
    """What the theme draws at the left."""
    main = [
        _item("My desk", "home", reverse("admin:index")),
        _item("For you", "notifications", reverse("desk:notices"), _unread(request)),
        _item("Add document", "note_add", reverse("desk:document-add")),
        _item("Documents", "article", _list("document")),
        _item("Claims", "format_quote", _list("claim"), _proposed()),
        _item("Subjects", "category", _list("subject")),
        _item("Findings", "compare_arrows", reverse("desk:findings"), _open_findings()),
        _item("Already checked?", "fact_check", reverse("desk:already-checked")),
        _item("To approve", "approval", reverse("desk:approvals"), _submitted()),
    ]
    ledger = [
        _item("Published", "public", _list("publishedclaimreview")),
        _item("Audit log", "history", reverse("desk:log")),
        _item("Re-check", "sync", reverse("desk:rechecks"), "running" if running_recheck() else ""),
        _item("Work", "pending_actions", _list("job"), _given_up()),
    ]
    if request.user.is_superuser or Role.ADMINISTRATOR in roles_here(request):
        ledger.append(_item("People", "group", reverse("admin:auth_user_changelist")))
    return [{"title": "", "items": main}, {"title": "Ledger", "separator": True, "items": ledger}]


def _item(title: str, icon: str, link: str, waiting: str = "") -> dict[str, Any]:
    item: dict[str, Any] = {"title": title, "icon": icon, "link": link}
    if waiting:
        item |= {"badge": waiting, "badge_variant": "primary"}
    return item


def _list(model: str) -> str:
    return reverse(f"admin:claims_{model}_changelist")


def some(rows: QuerySet[Any]) -> str:
    """ "12", "99+"; empty for none."""
    count = rows.order_by()[: MOST + 1].count()
    return f"{MOST}+" if count > MOST else str(count or "")


def _unread(request: HttpRequest) -> str:
    return some(unread_of(signed_in(request)))


def _proposed() -> str:
    return some(Claim.objects.filter(status=ClaimStatus.PROPOSED))


def _open_findings() -> str:
    return some(Finding.objects.filter(state=FindingState.OPEN))


def _submitted() -> str:
    return some(Verdict.objects.filter(state=VerdictState.SUBMITTED))


def _given_up() -> str:
    return some(Job.objects.filter(state=JobState.DEAD))
